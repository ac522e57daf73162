"""Run uv or pip to bring one package into a folder, telling how far it is.

Knows packages, disks and what can go wrong with both; nothing of models.
"""

import importlib.util
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final, override

from .catalogue import Package
from .settings import MEGABYTE

DOWNLOAD_LIMIT_S: Final = 3600.0
LOOK_S: Final = 0.25
SPARE_BYTES: Final = 50 * MEGABYTE


class Problem(StrEnum):
    """Why a model could not be brought here."""

    UNKNOWN = "unknown_model"
    NO_DISK = "no_disk"
    NO_NETWORK = "no_network"
    NO_INSTALLER = "no_installer"
    CHECKSUM = "checksum"
    DERIVE = "derive"
    UNVERIFIED = "unverified"
    """Nobody knows its checksum, and nobody has said that it may come all the same."""
    NO_WHEEL = "no_wheel"
    """The engine is not published for this kind of machine."""
    ENGINE = "engine"
    """The engine is here, and a child that tries it dies."""


class FetchFailed(Exception):  # noqa: N818 - reads as what happened
    """The model is not here, and why; nothing half done is ever used."""

    def __init__(self, problem: Problem, detail: str) -> None:
        """Keep both for whoever translates them."""
        super().__init__(problem, detail)
        self.problem = problem
        self.detail = detail

    @override
    def __str__(self) -> str:
        return f"{self.problem}: {self.detail}"


class Step(StrEnum):
    """What is being done at the moment."""

    DOWNLOAD = "download"
    CHECK = "check"
    DERIVE = "derive"
    DONE = "done"


@dataclass(frozen=True, kw_only=True, slots=True)
class Progress:
    """How far the present step is, in bytes; a total of 0 means unknown."""

    step: Step
    done: int = 0
    total: int = 0


type OnProgress = Callable[[Progress], None]


def install(package: Package, size: int, staging: Path, progress: OnProgress) -> None:
    """Put the package into ``staging/target``, of which the size is a guess."""
    target = staging / "target"
    wanted = f"{package.name}=={package.version}"
    flags = ("--no-deps", "--only-binary", package.name, "--target", str(target))
    quiet = {"UV_CACHE_DIR": str(staging / "cache"), "TMPDIR": str(staging)}
    known = {name: value for name, value in os.environ.items() if name != "UV_NO_CACHE"}
    words = staging / "words"
    with words.open("wb") as said:
        process = subprocess.Popen(  # noqa: S603 - our own words, no shell
            (*installer(), *flags, wanted),
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=said,
            env=known | quiet,
        )
        status = _wait(
            process,
            lambda: progress(
                Progress(
                    step=Step.DOWNLOAD, done=min(_weight(staging), size), total=size
                )
            ),
        )
    if status:
        end = words.read_text("utf-8", errors="replace").strip()[-500:]
        full = "No space left" in end
        raise FetchFailed(Problem.NO_DISK if full else Problem.NO_NETWORK, end)


def installer() -> tuple[str, ...]:
    """Return the start of an install command: uv if there is one, else pip."""
    if importlib.util.find_spec("uv"):
        return (sys.executable, "-m", "uv", "pip", "install", "--quiet")
    if uv := shutil.which("uv"):
        return (uv, "pip", "install", "--quiet", "--python", sys.executable)
    if importlib.util.find_spec("pip"):
        return (sys.executable, "-m", "pip", "install", "--no-cache-dir", "--quiet")
    raise FetchFailed(Problem.NO_INSTALLER, "neither uv nor pip")


def _wait(process: subprocess.Popen[bytes], look: Callable[[], None]) -> int:
    """Wait for the end, looking in between; a child that hangs is ended."""
    until = time.monotonic() + DOWNLOAD_LIMIT_S
    try:
        while time.monotonic() < until:
            try:
                return process.wait(LOOK_S)
            except subprocess.TimeoutExpired:
                look()
        return -1
    finally:
        process.kill()
        process.wait()


def need(folder: Path, size: int) -> None:
    """Refuse to begin what would fill the disk."""
    free = shutil.disk_usage(folder).free
    if free < size:
        raise FetchFailed(
            Problem.NO_DISK, f"{size // MEGABYTE} MB needed, {free // MEGABYTE} MB free"
        )


def _weight(folder: Path) -> int:
    """Return how much lies in a folder that somebody is still changing."""
    total = 0
    for path in folder.rglob("*"):
        try:
            total += path.lstat().st_size if path.is_file() else 0
        except OSError:
            continue
    return total
