"""The model's process dies, or its file is not there: the house goes on."""

import os
import shutil
import signal
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from custom_components.healthstead.agents.runtime.catalogue import (
    DEFAULT_BASE,
    read_catalogue,
)

from .living import Living

CHEST = "my chest feels tight and my left arm is numb"
FREE = "the white round ones, well, they went down all right"
LIMIT_S = 180


def eventually[T](look: Callable[[], T | None]) -> T:
    """Return what is found as soon as there is something."""
    until = time.monotonic() + LIMIT_S
    while time.monotonic() < until:
        if found := look():
            return found
        time.sleep(0.1)
    raise AssertionError("nothing was found in time")


def worker(house: Living) -> int:
    return eventually(lambda: next(iter(house.house.workers()), None))


def test_a_model_killed_in_the_middle_of_a_turn_costs_no_answer(
    clever_house: Living,
) -> None:
    assert clever_house.say(FREE)["route"] == "model"
    doomed = worker(clever_house)
    # Held still first, so that it dies with the question in its hands.
    os.kill(doomed, signal.SIGSTOP)
    with ThreadPoolExecutor(1) as pool:
        asked = pool.submit(clever_house.say, FREE)
        time.sleep(1)
        assert not asked.done()

        os.kill(doomed, signal.SIGKILL)
        killed = time.monotonic()
        turn = asked.result(LIMIT_S)

    sys.stderr.write(
        f"model killed: answered {time.monotonic() - killed:.2f} s later\n"
    )
    assert turn["reply"]
    assert turn["events"] == []
    assert clever_house.say(CHEST)["route"] == "red_flag"


def test_after_a_model_died_the_next_turns_have_a_new_one(
    clever_house: Living,
) -> None:
    doomed = worker(clever_house)

    os.kill(doomed, signal.SIGKILL)

    again = eventually(
        lambda: next(
            (pid for pid in clever_house.house.workers() if pid != doomed), None
        )
    )
    assert again != doomed
    assert eventually(lambda: "planner" in clever_house.say(FREE)["timings_ms"])
    assert clever_house.issues() == set()


@pytest.fixture
def shelf(clever_house: Living) -> Iterator[Path]:
    """The folder of the weights, empty and not the shared one; put back afterwards."""
    folder = clever_house.house.config / ".cache" / "healthstead"
    target = folder.readlink()
    with clever_house.switched_off():
        folder.unlink()
        folder.mkdir()
    yield folder
    with clever_house.switched_off():
        shutil.rmtree(folder)
        folder.symlink_to(target, target_is_directory=True)
    clever_house.call(
        "conversation/prepare", agent_id=clever_house.agent, language="en"
    )


def corrupt(folder: Path) -> None:
    """Lay files of noise where the weights would be, under their names."""
    base = read_catalogue().base(DEFAULT_BASE)
    assert base is not None
    for name in (base.file, base.derived.file):
        (folder / name).write_bytes(b"GGUF" + bytes(range(256)) * 4096)


@pytest.mark.parametrize("corrupted", [False, True], ids=["missing", "corrupt"])
def test_a_model_file_that_is_no_model_is_reported_and_sentences_work(
    clever_house: Living, shelf: Path, *, corrupted: bool
) -> None:
    with clever_house.switched_off():
        if corrupted:
            corrupt(shelf)
    before = {path.name: path.read_bytes() for path in shelf.iterdir()}

    weight = clever_house.say("my weight is 71.5 kg")
    free = clever_house.say(FREE)
    help_ = clever_house.say(CHEST)

    assert eventually(clever_house.issues) == {"no_model"}
    assert [event["kind"] for event in weight["events"]] == ["reading_recorded"]
    assert free["reply"]
    assert not free["events"]
    assert "999" in help_["reply"]
    assert {path.name: path.read_bytes() for path in shelf.iterdir()} == before
