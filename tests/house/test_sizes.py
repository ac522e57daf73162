"""Files fit on a screen or two, and the repository in a small download."""

import ast
import re
from pathlib import Path
from typing import Final

import pytest

from .tree import ROOT, modules, name_of, parsed, tracked

LINES: Final = 250
LINES_OF: Final = {"config_flow.py": 400}
# What a docstring says when the file holds rows rather than logic.
A_REASON: Final = re.compile(r"\b(tables?|longer than|long because)\b", re.IGNORECASE)
MEGABYTE: Final = 1_000_000


def says_why_it_is_long(path: Path) -> bool:
    return bool(A_REASON.search(ast.get_docstring(parsed(path)) or ""))


def megabytes(paths: list[Path]) -> float:
    return sum(path.stat().st_size for path in paths) / MEGABYTE


def test_every_file_is_short_or_says_why_not() -> None:
    sources = modules("custom_components", "scripts", "training", "evals")

    too_long = [
        f"{name_of(path)}: {lines} lines"
        for path in sources
        if (lines := len(path.read_text(encoding="utf-8").splitlines()))
        > LINES_OF.get(path.name, LINES)
        and not says_why_it_is_long(path)
    ]

    assert too_long == []


@pytest.mark.parametrize(
    ("docstring", "excused"),
    [
        ("The bands.\n\nLonger than a screen: one row for each band.", True),
        ("Tables of words, with their sources.", True),
        ("Everything about doses.", False),
    ],
)
def test_only_a_reason_excuses_a_long_file(
    tmp_path: Path, docstring: str, *, excused: bool
) -> None:
    path = tmp_path / "long.py"
    path.write_text(f'"""{docstring}"""\n', encoding="utf-8")

    assert says_why_it_is_long(path) is excused


def test_the_models_ride_along_in_a_small_download() -> None:
    models = [path for path in tracked() if path.is_relative_to(ROOT / "models")]

    assert megabytes(models) < 50


def test_the_whole_tree_is_a_small_download() -> None:
    assert megabytes(list(tracked())) < 60
