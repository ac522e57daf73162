"""No room for another event: said at once, kept nowhere, and over with room again.

The record lies on a file system of a few megabytes where one may be mounted;
elsewhere the process may write no byte beyond what its files hold already.
"""

import errno
import resource
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from io import RawIOBase
from pathlib import Path

import pytest

from .living import Living

NAME = "healthstead.db"
CHEST = "my chest feels tight and my left arm is numb"
WEIGHT = "my weight is 71.5 kg"


@contextmanager
def on_a_small_disk(folder: Path) -> Iterator[None]:
    """Lay a folder on a disk of its own while the house is switched off."""
    kept = folder.with_name("before_the_small_disk")
    shutil.copytree(folder, kept, dirs_exist_ok=True)
    size = 8 + sum(path.stat().st_size for path in folder.iterdir()) // 2**20
    subprocess.run(
        ("mount", "-t", "tmpfs", "-o", f"size={size}m,mode=700", "small", folder),
        check=True,
        capture_output=True,
    )
    try:
        shutil.copytree(kept, folder, dirs_exist_ok=True)
        yield
    finally:
        subprocess.run(("umount", folder), check=True, capture_output=True)


def _written(file: RawIOBase, data: bytes) -> bool:
    """Write, or say that there was no room."""
    try:
        return bool(file.write(data))
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        return False


@contextmanager
def filled_up(folder: Path) -> Iterator[None]:
    """Leave no byte free on the disk of a folder."""
    filler = folder / "filler"
    with filler.open("wb", buffering=0) as file:
        for size in (2**20, 2**12, 1):
            while _written(file, bytes(size)):
                pass
    yield
    filler.unlink()


@contextmanager
def not_a_byte_more(pid: int) -> Iterator[None]:
    """Let a running process make no file longer."""
    before = resource.prlimit(pid, resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))
    yield
    resource.prlimit(pid, resource.RLIMIT_FSIZE, before)


@pytest.fixture
def small(house: Living) -> Iterator[str]:
    """The house's record on a small disk; returns what a full one is reported as."""
    stack = ExitStack()
    issue = "database_full"
    with house.switched_off():
        try:
            stack.enter_context(on_a_small_disk(house.record))
        except OSError, subprocess.CalledProcessError:
            issue = "database_unreadable"  # a limit is no full disk to SQLite
    yield issue
    with house.switched_off():
        stack.close()


@contextmanager
def no_room(house: Living, issue: str) -> Iterator[None]:
    process = house.house.process
    assert process is not None
    if issue == "database_full":
        with filled_up(house.record):
            yield
    else:
        with not_a_byte_more(process.pid):
            yield


def test_on_a_full_disk_nothing_is_confirmed_that_was_not_kept(
    house: Living, small: str
) -> None:
    before = house.people()["Rosa"]

    with no_room(house, small):
        refused = house.say(WEIGHT)
        left = house.say("what do I still have to take today")
        help_ = house.say(CHEST)
        issues = house.issues()
    kept = house.say(WEIGHT)

    assert refused["events"] == []
    assert "Noted" not in refused["reply"]
    assert left["calls"][0]["verdict"] == "allow"
    assert "999" in help_["reply"]
    assert issues == {small}
    assert [event["kind"] for event in kept["events"]] == ["reading_recorded"]
    after = house.people()["Rosa"]
    assert len(after["vitals"]) == len(before["vitals"]) + 1
    assert after["sos"] == "hard"
    assert house.issues() == set()
