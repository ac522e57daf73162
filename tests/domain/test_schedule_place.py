"""Which day of a cycle and which step of a taper a day is."""

from datetime import datetime, time
from decimal import Decimal

import pytest

from custom_components.healthstead.domain.quantity import Quantity
from custom_components.healthstead.domain.schedule import (
    AsNeeded,
    ClockTimes,
    Course,
    DoseTime,
    Taper,
    TaperStep,
)
from custom_components.healthstead.domain.schedule_kinds import Cycle
from custom_components.healthstead.domain.schedule_place import (
    day_of_cycle,
    step_of_taper,
)

ONE = Quantity(value=Decimal(1), unit="tablet")
ROWS = (DoseTime(time=time(8), amount=ONE),)


def wall(text: str) -> datetime:
    return datetime.fromisoformat(text)


START = wall("2026-10-05 07:00")
PLAIN = ClockTimes(course=Course(start=START), rows=ROWS)
CYCLES = ClockTimes(
    course=Course(start=START, duration_days=60),
    rows=ROWS,
    cycle=Cycle(on=21, off=7),
)
STEPS = Taper(
    course=Course(start=START),
    steps=(
        TaperStep(duration_days=3, rows=ROWS),
        TaperStep(duration_days=2, rows=ROWS),
    ),
)
OPEN_END = Taper(
    course=Course(start=START),
    steps=(
        TaperStep(duration_days=3, rows=ROWS),
        TaperStep(duration_days=None, rows=ROWS),
    ),
)


@pytest.mark.parametrize(
    ("at", "day"),
    [
        ("2026-10-04 23:00", None),
        ("2026-10-05 00:00", 1),
        ("2026-10-05 23:00", 1),
        ("2026-10-06 00:00", 2),
        ("2026-11-01 12:00", 28),
        ("2026-11-02 12:00", 1),
        ("2026-12-04 06:59", 5),
        ("2026-12-04 07:00", None),
    ],
)
def test_the_day_of_a_cycle_counts_from_one_and_begins_anew(
    at: str, day: int | None
) -> None:
    assert day_of_cycle(CYCLES, wall(at)) == day


@pytest.mark.parametrize("schedule", [PLAIN, STEPS, AsNeeded(amount=ONE)])
def test_what_has_no_cycle_has_no_day_of_it(
    schedule: ClockTimes | Taper | AsNeeded,
) -> None:
    assert day_of_cycle(schedule, START) is None


@pytest.mark.parametrize(
    ("at", "step"),
    [
        ("2026-10-04 12:00", None),
        ("2026-10-05 07:00", 1),
        ("2026-10-08 06:59", 1),
        ("2026-10-08 07:00", 2),
        ("2026-10-10 06:59", 2),
        ("2026-10-10 07:00", None),
    ],
)
def test_a_step_of_a_taper_lasts_as_long_as_it_was_told(
    at: str, step: int | None
) -> None:
    assert step_of_taper(STEPS, wall(at)) == step


def test_the_last_step_of_a_taper_may_have_no_end() -> None:
    assert step_of_taper(OPEN_END, wall("2030-01-01")) == 2


def test_what_is_no_taper_has_no_steps() -> None:
    assert step_of_taper(PLAIN, START) is None
