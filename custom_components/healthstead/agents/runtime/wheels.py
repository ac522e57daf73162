"""The engine as a wheel: brought once on a person's word, kept, unpacked beside us.

Nothing is installed into Home Assistant's own environment, so an update of it takes
nothing away: the wheel is unpacked again from the kept file, without a network. Blocks.
"""

import importlib.util
import json
import shutil
import tempfile
import zipfile
from pathlib import Path
from typing import Final

from .catalogue import sha256_of
from .download import download, small
from .engine import Engine, Wheel, wheel_for, works
from .install import (
    SPARE_BYTES,
    FetchFailed,
    OnProgress,
    Problem,
    Progress,
    Step,
    need,
)
from .settings import MEGABYTE

LARGEST: Final = 60 * MEGABYTE
"""For the progress bar and the disk: the wheels of a processor are far smaller."""
LONGEST_TALE: Final = 4 * MEGABYTE
OURS: Final = ("llama_cpp/", "llama_cpp_python.libs/")
"""What of a wheel is unpacked: the package and the libraries it carries."""


def installed() -> bool:
    """Say whether the engine is installed where Home Assistant runs."""
    return importlib.util.find_spec("llama_cpp") is not None


def bring(
    engine: Engine, folder: Path, cache: Path, progress: OnProgress = lambda _: None
) -> Path:
    """Return where the engine lies, fetching, checking, unpacking and trying it."""
    wheel = wheel_for(engine)
    if wheel is None:
        raise FetchFailed(Problem.NO_WHEEL, f"{engine.name} {engine.version}")
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / wheel.file
    if _noted(path) is None:
        need(folder, LARGEST + SPARE_BYTES)
        sha256 = wheel.sha256 or _published(engine, wheel)
        part = folder / f".part-{wheel.file}"
        download(wheel.url, part, LARGEST, progress)
        progress(Progress(step=Step.CHECK))
        if sha256_of(part) != sha256:
            part.unlink()
            raise FetchFailed(Problem.CHECKSUM, wheel.file)
        part.replace(path)
        _note(path).write_text(json.dumps({"sha256": sha256}), "utf-8")
    library = kept(folder, cache)
    if library is None or not works(library):
        raise FetchFailed(Problem.ENGINE, wheel.file)
    progress(Progress(step=Step.DONE))
    return library


def kept(folder: Path, cache: Path) -> Path | None:
    """Return where the kept engine lies, unpacking it again if it is not there."""
    for path in sorted(folder.glob("llama_cpp_python-*.whl"), reverse=True):
        sha256 = _noted(path)
        if sha256 is not None:
            library = cache / f"engine-{sha256[:16]}"
            return library if library.is_dir() else _unpack(path, library)
    return None


def _unpack(path: Path, library: Path) -> Path | None:
    """Unpack into a folder that is there as a whole or not at all."""
    library.parent.mkdir(parents=True, exist_ok=True)
    try:
        with (
            tempfile.TemporaryDirectory(prefix=".engine-", dir=library.parent) as name,
            zipfile.ZipFile(path) as wheel,
        ):
            half = Path(name) / "whole"
            members = [one for one in wheel.namelist() if one.startswith(OURS)]
            wheel.extractall(half, members)
            half.rename(library)
    except OSError, zipfile.BadZipFile:
        shutil.rmtree(library, ignore_errors=True)
        return None
    return library


def _noted(path: Path) -> str | None:
    """Return the checksum of a wheel that is what it was when it came; else None."""
    try:
        sha256 = json.loads(_note(path).read_text("utf-8"))["sha256"]
        return str(sha256) if sha256_of(path) == sha256 else None
    except OSError, ValueError, LookupError, TypeError:
        return None


def _note(path: Path) -> Path:
    return path.with_name(f"{path.name}.json")


def _published(engine: Engine, wheel: Wheel) -> str:
    """Return the checksum that the release itself tells; without one, nothing comes."""
    try:
        assets = json.loads(small(engine.release, LONGEST_TALE))["assets"]
        digests = [one.get("digest") for one in assets if one["name"] == wheel.file]
    except ValueError, LookupError, TypeError, AttributeError:
        digests = []
    for digest in digests:
        if isinstance(digest, str) and digest.startswith("sha256:"):
            return digest.removeprefix("sha256:")
    raise FetchFailed(Problem.UNVERIFIED, f"no checksum for {wheel.file}")
