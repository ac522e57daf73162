"""What the watch over vital signs takes of a Home Assistant that holds a full house.

A real core object in a process of its own: two hundred people with twelve vital signs
each, one reading a minute, written as integrations write them. The same run goes
through a core without the integration and through one with it; the difference is ours.
Time is simulated: the figure is processor time for each simulated minute, against one
core. A few people live through a week, and the memory of the process is read each day.
"""

import json
import subprocess
import sys
from collections.abc import Iterable
from typing import Any

from .figures import Row

PEOPLE = 200
VITALS = 12
MINUTES = 60
FEW = 3
WEEK = 7 * 24 * 60
BAR = 10
"""Percent of a core that may be ours."""


def rows() -> Iterable[Row]:
    """Measure an hour of the full house, and a week of a few people."""
    without = _lived(PEOPLE, MINUTES, ours=False)["seconds_a_minute"]
    ours = _lived(PEOPLE, MINUTES, ours=True)
    with_us = ours["seconds_a_minute"]
    share = (with_us - without) / 60 * 100
    yield Row(
        name=f"{PEOPLE} people, {VITALS} vitals, without us",
        value=without,
        unit="s/min",
    )
    yield Row(
        name="the same with us",
        value=with_us,
        unit="s/min",
        ratio=with_us / without,
        against="without",
    )
    yield Row(
        name="our share",
        value=share,
        unit="% of core",
        ratio=share / BAR,
        against=f"the {BAR} % that may be ours",
    )
    yield Row(name="sensors of ours that show a value", value=ours["shown"], unit="")
    yield Row(
        name="a reading, ours",
        value=(with_us - without) / (PEOPLE * VITALS) * 1e6,
        unit="us",
    )
    memory = _lived(FEW, WEEK, ours=True)["memory"]
    yield Row(
        name=f"memory, a week of {FEW} people",
        value=memory[-1] / 1e6,
        unit="MB",
        ratio=memory[-1] / memory[1],
        against="the second day",
    )


def _lived(people: int, minutes: int, *, ours: bool) -> dict[str, Any]:
    """Return what a house in a process of its own measured."""
    words = (sys.executable, "-P", "-m", "benchmarks.full_house")
    numbers = (str(people), str(minutes), str(int(ours)))
    done = subprocess.run(
        [*words, *numbers], check=True, capture_output=True, text=True
    )
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found
