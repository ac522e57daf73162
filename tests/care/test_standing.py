"""How one medication stands: what a row on a screen or an automation asks of it."""

from datetime import timedelta
from decimal import Decimal

import pytest

from custom_components.healthstead.care import standing
from custom_components.healthstead.domain.ids import MedicationId
from custom_components.healthstead.domain.ledger import Dose, DoseStatus
from custom_components.healthstead.domain.quantity import Quantity
from custom_components.healthstead.domain.schedule import (
    AsNeeded,
    ClockTimes,
    Course,
    Limit,
    Schedule,
    Taper,
    TaperStep,
)
from custom_components.healthstead.domain.schedule_kinds import Cycle

from .records import (
    DAY,
    EIGHT,
    HOUR,
    MINUTE,
    ONE,
    PILL,
    a_pill,
    an_answer,
    ann,
    at_hours,
)

OTHER = MedicationId("other")
START = EIGHT.replace(hour=0, tzinfo=None)
CYCLES = ClockTimes(
    course=Course(start=START - DAY),
    rows=at_hours(8).rows,
    cycle=Cycle(on=21, off=7),
)
STEPS = Taper(
    course=Course(start=START),
    steps=(
        TaperStep(duration_days=1, rows=at_hours(8).rows),
        TaperStep(duration_days=1, rows=at_hours(8).rows),
    ),
)
NEEDED = AsNeeded(
    amount=ONE,
    minimum_gap=6 * HOUR,
    max_per_period=(
        Limit(amount=Quantity(value=Decimal(2), unit="tablet"), period=DAY),
    ),
)


def extra(*, hours_ago: int) -> Dose:
    return Dose(
        id=f"extra-{hours_ago}",
        medication=PILL,
        status=DoseStatus.TAKEN,
        due=None,
        at=EIGHT - hours_ago * HOUR,
        amount=ONE,
    )


@pytest.mark.parametrize(
    ("schedule", "slots", "cycle", "steps"),
    [
        (at_hours(8), True, False, False),
        (CYCLES, True, True, False),
        (STEPS, True, False, True),
        (NEEDED, False, False, False),
    ],
)
def test_a_schedule_says_what_may_be_asked_of_it(
    schedule: Schedule, slots: bool, cycle: bool, steps: bool
) -> None:
    found = (
        standing.has_slots(schedule),
        standing.has_cycle(schedule),
        standing.has_steps(schedule),
    )

    assert found == (slots, cycle, steps)


def test_what_was_stopped_is_not_taken_now() -> None:
    kept, gone = a_pill(8), a_pill(8, name=OTHER, stopped=EIGHT - DAY)

    assert standing.taken_now(ann(kept, gone)) == (kept,)


def test_the_next_moment_is_that_of_the_next_unanswered_dose() -> None:
    pill = a_pill(8, 20, answers=an_answer(EIGHT))

    assert standing.next_moment(ann(pill), pill, EIGHT - HOUR) == EIGHT + 12 * HOUR


def test_without_a_dose_to_come_there_is_no_next_moment() -> None:
    pill = a_pill(8, until=EIGHT.date())

    assert standing.next_moment(ann(pill), pill, EIGHT) is None


def test_the_last_moment_is_that_of_the_dose_taken_last() -> None:
    pill = a_pill(8, answers=an_answer(EIGHT))

    assert standing.last_moment(pill, EIGHT + HOUR) == EIGHT
    assert standing.last_moment(a_pill(8), EIGHT) is None


def test_day_and_step_are_counted_where_the_person_is() -> None:
    cycling, stepping = a_pill(schedule=CYCLES), a_pill(schedule=STEPS)

    assert standing.cycle_day(ann(cycling), cycling, EIGHT) == 2
    assert standing.taper_step(ann(stepping), stepping, EIGHT + DAY) == 2


def test_the_newest_of_the_open_doses_is_meant() -> None:
    pill = a_pill(7, 8)
    person = ann(pill)

    found = standing.newest_open(person, pill, EIGHT)

    assert found is not None
    assert found.due == EIGHT


def test_where_nothing_is_open_nothing_is_meant() -> None:
    pill = a_pill(8, started=EIGHT - HOUR)

    assert standing.newest_open(ann(pill), pill, EIGHT - MINUTE) is None


@pytest.mark.parametrize(
    ("after", "open_", "late"),
    [
        (timedelta(0), True, False),
        (HOUR, True, True),
        (5 * HOUR, False, False),
    ],
)
def test_a_dose_waits_and_is_late_until_its_window_ends(
    after: timedelta, open_: bool, late: bool
) -> None:
    pill = a_pill(8, started=EIGHT - HOUR)
    person, now = ann(pill), EIGHT + after

    found = (
        standing.is_open(person, pill, now),
        standing.is_open(person, pill, now, {DoseStatus.LATE}),
    )

    assert found == (open_, late)


def test_all_is_taken_when_every_dose_of_the_day_was_for_those_who_are_meant() -> None:
    done = a_pill(8, answers=an_answer(EIGHT), started=EIGHT - HOUR)
    open_ = a_pill(8, name=OTHER, started=EIGHT - HOUR)
    person = ann(done, open_)

    assert standing.all_taken(person, {PILL}, EIGHT)
    assert not standing.all_taken(person, {PILL, OTHER}, EIGHT)


@pytest.mark.parametrize(
    ("taken", "from_"),
    [
        ([], None),
        ([1], EIGHT + 5 * HOUR),
        ([7], EIGHT - HOUR),
        ([7, 1], EIGHT + 17 * HOUR),
        ([30, 1], EIGHT + 5 * HOUR),
    ],
)
def test_one_more_is_allowed_when_the_last_of_the_told_limits_ends(
    taken: list[int], from_: object
) -> None:
    extras = tuple(extra(hours_ago=hours) for hours in taken)
    last = extras[-1] if extras else None
    pill = a_pill(schedule=NEEDED, more={"extras": extras, "last_taken": last})

    assert standing.next_allowed(ann(pill), pill) == from_


@pytest.mark.parametrize("schedule", [AsNeeded(amount=ONE), at_hours(8)])
def test_without_a_told_limit_nothing_is_said_about_one_more(
    schedule: Schedule,
) -> None:
    last = extra(hours_ago=1)
    pill = a_pill(schedule=schedule, more={"extras": (last,), "last_taken": last})

    assert standing.next_allowed(ann(pill), pill) is None


def test_what_was_stopped_is_never_allowed() -> None:
    last = extra(hours_ago=1)
    pill = a_pill(
        schedule=NEEDED,
        stopped=EIGHT,
        more={"extras": (last,), "last_taken": last},
    )

    assert standing.next_allowed(ann(pill), pill) is None
