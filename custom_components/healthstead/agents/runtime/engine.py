"""The engine that runs a model, where it is published, and whether it is here.

llama.cpp may end the process that tries it, so it is tried in a child.
"""

import os
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from packaging.tags import Tag, sys_tags
from packaging.utils import InvalidWheelFilename, parse_wheel_filename

from .child import environment
from .frames import encode, only_frame
from .settings import WORKER

PROBE_LIMIT_S: Final = 60.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Wheel:
    """The engine, built for one kind of machine."""

    file: str
    url: str
    sha256: str | None
    """None: the release itself is asked for it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Engine:
    """What runs a model, and where it is published."""

    name: str
    version: str
    licence: str
    release: str
    """Where the release tells its files and their checksums, as JSON."""
    wheels: tuple[Wheel, ...]


def engine_from(entry: Mapping[str, Any] | None) -> Engine | None:
    """Return the engine from its row, where there is one."""
    if entry is None:
        return None
    return Engine(
        name=entry["name"],
        version=entry["version"],
        licence=entry["licence"],
        release=entry["release"],
        wheels=tuple(Wheel(**wheel) for wheel in entry["wheels"]),
    )


def wheel_for(engine: Engine, tags: Iterable[Tag] | None = None) -> Wheel | None:
    """Return the wheel that fits this machine's processor and C library best."""
    for tag in sys_tags() if tags is None else tags:
        for wheel in engine.wheels:
            if tag in _tags(wheel.file):
                return wheel
    return None


def _tags(file: str) -> frozenset[Tag]:
    try:
        return parse_wheel_filename(file)[3]
    except InvalidWheelFilename:
        return frozenset()


def works(library: Path | None = None) -> bool:
    """Say whether a child can load the engine: from a folder, or as it is installed.

    Blocks for a moment. A processor that lacks an instruction ends the child only.
    """
    request = {"id": 1, "op": "probe", "parent": os.getpid(), "memory": 0}
    try:
        done = subprocess.run(  # noqa: S603 - our own file, no shell
            (sys.executable, "-P", str(WORKER)),
            input=encode(request),
            capture_output=True,
            timeout=PROBE_LIMIT_S,
            env=environment(library),
            check=False,
        )
    except OSError, subprocess.TimeoutExpired:
        return False
    return only_frame(done.stdout).get("ready") is True
