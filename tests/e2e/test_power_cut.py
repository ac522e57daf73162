"""Home Assistant is killed while doses are recorded: none is lost, none is doubled."""

from pathlib import Path

import pytest_socket

from house.power_cut import power_cuts

from .living import Loop

TIMES = 6
"""`scripts/prove kill-house` does it fifty times."""


def test_every_confirmed_dose_survives_a_kill_and_none_is_there_twice(
    loop: Loop, tmp_path: Path
) -> None:
    told: list[str] = []
    pytest_socket.enable_socket()

    found = loop.wait(power_cuts(tmp_path, TIMES, seed=20261122, tell=told.append))

    assert found.cuts == len(told) == TIMES
    assert len(found.confirmed) > TIMES
    assert (found.lost, found.doubled, found.unasked) == ([], [], [])
