"""The files of this repository, as the house rules look at them."""

import ast
import subprocess
from functools import cache
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
INTEGRATION: Final = ROOT / "custom_components" / "healthstead"
ROOMS: Final = ("agents", "booking", "care", "domain", "papers", "storage")


@cache
def tracked() -> tuple[Path, ...]:
    """Return every file that git tracks and that is there."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True
    )
    names = listed.stdout.decode().split("\0")
    return tuple(ROOT / name for name in names if name and (ROOT / name).is_file())


@cache
def texts() -> dict[str, str]:
    """Return every tracked text by its path."""
    found = {}
    for path in tracked():
        content = path.read_bytes()
        if b"\0" not in content[:8192]:
            name = path.relative_to(ROOT).as_posix()
            found[name] = content.decode("utf-8", "replace")
    return found


def modules(*folders: str) -> list[Path]:
    """Return the Python files below some folders of the repository."""
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def parsed(path: Path) -> ast.Module:
    """Return a module's syntax tree."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def name_of(path: Path) -> str:
    """Return a path as it is written in a message."""
    return path.relative_to(ROOT).as_posix()
