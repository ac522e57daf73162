"""A record that is damaged or cannot be written, under a real Home Assistant.

Whatever is wrong: Repairs says so, help and known sentences still answer, and
what lay on the disk is left as it was.
"""

import hashlib
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from .living import Living, Loop, living_in, without_privileges

NAME = "healthstead.db"
CHEST = "my chest feels tight and my left arm is numb"


@pytest.fixture(scope="module")
def fragile(loop: Loop, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Living]:
    """A house whose ``hass`` heeds file permissions, whoever runs these tests."""
    folder = tmp_path_factory.mktemp("fragile")
    with living_in(loop, folder, prepare=without_privileges) as house:
        yield house


@pytest.fixture
def home(fragile: Living, tmp_path: Path) -> Iterator[Living]:
    """The fragile house; its record is put back afterwards."""
    kept = tmp_path / "kept"
    with fragile.switched_off():
        shutil.copytree(fragile.record, kept)
    yield fragile
    with fragile.switched_off():
        give_back(fragile.record)
        shutil.rmtree(fragile.record)
        shutil.copytree(kept, fragile.record)


def give_back(folder: Path) -> None:
    """Make everything writable again."""
    folder.chmod(0o700)
    for path in folder.iterdir():
        path.chmod(0o600)


def truncated(folder: Path) -> None:
    path = folder / NAME
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def emptied(folder: Path) -> None:
    (folder / NAME).write_bytes(b"")


def filled_with_noise(folder: Path) -> None:
    path = folder / NAME
    noise = hashlib.sha512(b"noise").digest()
    path.write_bytes(noise * (path.stat().st_size // len(noise) + 1))


def a_folder_to_read(folder: Path) -> None:
    for path in folder.iterdir():
        path.chmod(0o400)
    folder.chmod(0o500)


def a_file_to_read(folder: Path) -> None:
    (folder / NAME).chmod(0o400)


DAMAGED = (truncated, emptied, filled_with_noise)
READ_ONLY = (a_folder_to_read, a_file_to_read)


def fingerprint(folder: Path) -> str:
    return hashlib.sha256((folder / NAME).read_bytes()).hexdigest()


def broken_by(home: Living, harm: Callable[[Path], None]) -> str:
    """Load the house with a harmed record; returns what the file then was."""
    with home.switched_off():
        harm(home.record)
        return fingerprint(home.record)


@pytest.mark.parametrize("harm", DAMAGED)
def test_a_damaged_record_is_reported_and_left_as_it_is(
    home: Living, harm: Callable[[Path], None]
) -> None:
    before = broken_by(home, harm)

    dose = home.say("I just took my metformin")
    help_ = home.say(CHEST)

    assert home.issues() == {"database_unreadable"}
    assert dose["reply"]
    assert not dose["events"]
    assert help_["route"] == "red_flag"
    assert "999" in help_["reply"]
    assert fingerprint(home.record) == before


@pytest.mark.parametrize("harm", READ_ONLY)
def test_a_record_that_may_only_be_read_is_reported_and_still_answers(
    home: Living, harm: Callable[[Path], None]
) -> None:
    before = broken_by(home, harm)

    left = home.say("what do I still have to take today")
    dose = home.say("I just took my metformin")
    help_ = home.say(CHEST)

    assert home.issues() == {"database_read_only"}
    assert left["calls"][0]["verdict"] == "allow"
    assert not dose["events"]
    assert "999" in help_["reply"]
    assert home.people()["Rosa"]["sos"] == "hard"
    assert fingerprint(home.record) == before


def test_a_repaired_record_is_used_again_and_the_issue_goes(home: Living) -> None:
    broken_by(home, a_file_to_read)

    with home.switched_off():
        give_back(home.record)
    dose = home.say("my weight is 71.5 kg")

    assert home.issues() == set()
    assert [event["kind"] for event in dose["events"]] == ["reading_recorded"]


def test_a_file_cut_off_under_a_running_house_ends_no_answer(home: Living) -> None:
    truncated(home.record)

    dose = home.say("I just took my metformin")
    help_ = home.say(CHEST)

    assert dose["reply"]
    assert help_["route"] == "red_flag"
    assert "999" in help_["reply"]


def test_a_house_that_starts_with_a_damaged_record_still_calls_for_help(
    home: Living,
) -> None:
    home.stop()
    filled_with_noise(home.record)
    before = fingerprint(home.record)

    home.start_again()

    help_ = home.say(CHEST)
    assert home.issues() == {"database_unreadable"}
    assert "999" in help_["reply"]
    assert fingerprint(home.record) == before
