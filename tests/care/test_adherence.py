"""Taken divided by due: by hand, by the plan, and by the sums of days."""

import asyncio
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care.adherence import adherence_of, recent_tally
from custom_components.healthstead.care.queries import Adherence, AdherenceState
from custom_components.healthstead.care.slots import slots_of
from custom_components.healthstead.domain.adherence import Tally
from custom_components.healthstead.domain.ids import MedicationId
from custom_components.healthstead.domain.quantity import Quantity
from custom_components.healthstead.domain.schedule import (
    ClockTimes,
    Course,
    DoseTime,
    Interval,
    IntervalMode,
    Schedule,
    Taper,
    TaperStep,
    Weekday,
)

from ..builders import ANN, ZONE, House, a_user, as_needed, at, daily, quantity

YES = frozenset(
    {"already_taken", "not_due", "too_much", "other_unit", "too_soon", "steps_missed"}
)
PILL = MedicationId("metformin")
HALF = quantity("0.5")

type Row = tuple[str, str, int]
"""When a dose was due; what became of it; minutes after that."""


async def lived(
    rows: Iterable[Row], schedule: Schedule, start: str = "2026-10-01 00:00"
) -> House:
    """Return a house in which somebody gave these answers, each in its time."""
    house = House()
    house.clock.now = at(start)
    await house.add_person()
    await begin(house, schedule, start)
    for due, what, minutes in rows:
        await answer(house, due, what, minutes)
    return house


async def begin(house: House, schedule: Schedule, start: str) -> None:
    await house.do(
        c.AddMedication(
            person=ANN,
            name="Metformin",
            direction="as directed",
            schedule=schedule,
            start=at(start),
            medication=PILL,
        )
    )


async def answer(
    house: House, slot: str | datetime, what: str, minutes: int = 0
) -> None:
    due = at(slot) if isinstance(slot, str) else slot
    moment = due.astimezone(UTC) + timedelta(minutes=minutes)
    about: dict[str, Any] = {"person": ANN, "medication": PILL}
    house.clock.now = max(house.clock.now, moment)
    match what:
        case "taken" | "part":
            amount = HALF if what == "part" else None
            dose = c.RecordDose(
                **about, at=moment, due=due, amount=amount, accepted=YES
            )
            await house.do(dose)
        case "skipped":
            await house.do(c.SkipDose(**about, at=moment, due=due))
        case "missed":
            await house.do(c.MissDose(**about, due=due))
        case "silent":
            house.clock.now = max(house.clock.now, due + timedelta(hours=4))
            await house.do(c.CloseDose(**about, due=due))


async def told(
    house: House, start: str, end: str, now: str | None = None, **more: Any
) -> AdherenceState:
    house.clock.now = at(now or end)
    query = Adherence(person=ANN, start=at(start), end=at(end), **more)
    found = await house.desk.ask(query, a_user(ANN))
    assert isinstance(found, AdherenceState)
    return found


def once(*days: tuple[int, str, int], hour: str = "08:00") -> list[Row]:
    return [(f"2026-10-{day:02} {hour}", what, minutes) for day, what, minutes in days]


def plan(*rows: DoseTime, start: str = "2026-10-01") -> ClockTimes:
    return ClockTimes(course=Course(start=datetime.fromisoformat(start)), rows=rows)


def row(text: str, *days: Weekday) -> DoseTime:
    moment = datetime.fromisoformat(f"2026-10-01 {text}").time()
    return DoseTime(time=moment, amount=quantity("1"), weekdays=frozenset(days) or None)


# Computed by hand: due, taken, on time, in part, share taken, share on time

DAILY = once(
    (1, "taken", 0),
    (2, "taken", 60),  # an hour late is on time
    (3, "taken", 61),  # and a minute more is not
    (4, "skipped", 5),
    (5, "taken", -60),
    (6, "silent", 0),
    (7, "missed", 300),
    (8, "taken", 10),
    (9, "taken", 20),
    (10, "taken", 0),
)
TWICE = [
    *once((1, "taken", 0), (2, "part", 0), (3, "taken", 0)),
    *once((1, "part", 3), (2, "taken", 3), (3, "silent", 0), hour="20:00"),
]
TWICE.sort()
WEEKLY = once((5, "taken", 0), (12, "skipped", 0), (19, "taken", 200))
TAPER_PLAN = Taper(
    course=Course(start=datetime.fromisoformat("2026-10-01")),
    steps=(
        TaperStep(duration_days=2, rows=(row("08:00"), row("20:00"))),
        TaperStep(duration_days=3, rows=(row("08:00"),)),
    ),
)
TAPER = [
    *once((1, "taken", 0)),
    *once((1, "taken", 0), hour="20:00"),
    *once((2, "taken", 0)),
    *once((2, "missed", 90), hour="20:00"),
    *once((3, "taken", 0), (4, "taken", 95), (5, "taken", 0)),
]
NIGHT = [
    ("2026-10-24 01:30", "taken", 0),
    ("2026-10-24 13:30", "taken", 0),
    ("2026-10-25 01:30", "taken", 60),  # half past one, the second time
    ("2026-10-25 13:30", "taken", 0),
    ("2026-10-26 01:30", "taken", 61),
    ("2026-10-26 13:30", "skipped", 0),
]
EDGE = once((1, "taken", -30), (2, "taken", 30), (3, "taken", 31), (4, "taken", -31))

TABLE = [
    ("daily", plan(row("08:00")), DAILY, 11, {}, (10, 7, 6, 0, "70.00", "60.00")),
    (
        "twice a day, some in part",
        plan(row("08:00"), row("20:00")),
        TWICE,
        4,
        {},
        (6, 5, 5, 2, "83.33", "83.33"),
    ),
    (
        "weekly",
        plan(row("08:00", Weekday.MON)),
        WEEKLY,
        20,
        {},
        (3, 2, 1, 0, "66.67", "33.33"),
    ),
    ("taper", TAPER_PLAN, TAPER, 9, {}, (7, 6, 5, 0, "85.71", "71.43")),
    (
        "a night with two half past ones",
        plan(row("01:30"), row("13:30"), start="2026-10-24"),
        NIGHT,
        27,
        {},
        (6, 5, 4, 0, "83.33", "66.67"),
    ),
    (
        "half an hour is meant by on time",
        plan(row("08:00")),
        EDGE,
        5,
        {"tolerance": timedelta(minutes=30)},
        (4, 4, 2, 0, "100.00", "50.00"),
    ),
]


def figures(found: AdherenceState) -> tuple[int, int, int, int, str, str]:
    tally = found.together
    shares = (str(found.percent), str(found.percent_on_time))
    return (tally.due, tally.taken, tally.on_time, tally.part, *shares)


@pytest.mark.parametrize(
    ("schedule", "rows", "until", "more", "expected"),
    [case[1:] for case in TABLE],
    ids=[case[0] for case in TABLE],
)
async def test_a_period_comes_to_what_was_computed_by_hand(
    schedule: Schedule,
    rows: list[Row],
    until: int,
    more: dict[str, Any],
    expected: tuple[int, int, int, int, str, str],
) -> None:
    house = await lived(rows, schedule)

    found = await told(house, "2026-10-01", f"2026-10-{until:02}", **more)

    assert figures(found) == expected


@pytest.mark.parametrize("now", ["2026-10-11", "2027-03-01"])
async def test_it_comes_to_the_same_long_afterwards(now: str) -> None:
    house = await lived(DAILY, plan(row("08:00")))

    found = await told(house, "2026-10-01", "2026-10-11", now)

    # Beyond the period nobody answered anything; it does not count into it.
    assert figures(found) == (10, 7, 6, 0, "70.00", "60.00")


async def test_a_pause_is_no_gap() -> None:
    # Ten days; from the fourth at noon to the seventh at noon nothing is taken.
    house = await lived(once((1, "taken", 0)), plan(row("08:00")))
    for day in (2, 3, 4):
        await answer(house, f"2026-10-{day:02} 08:00", "taken")
    house.clock.now = at("2026-10-04 12:00")
    await house.do(
        c.PauseMedication(
            person=ANN,
            medication=PILL,
            start=at("2026-10-04 12:00"),
            end=at("2026-10-07 12:00"),
        )
    )
    for day in (8, 9, 10):
        await answer(house, f"2026-10-{day:02} 08:00", "taken")

    found = await told(house, "2026-10-01", "2026-10-11")

    assert figures(found) == (7, 7, 7, 0, "100.00", "100.00")


async def test_after_a_stop_nothing_was_due() -> None:
    house = await lived(
        once((1, "taken", 0), (2, "silent", 0), (3, "taken", 0), (4, "taken", 0)),
        plan(row("08:00")),
    )
    house.clock.now = at("2026-10-04 12:00")
    await house.do(c.StopMedication(person=ANN, medication=PILL))

    found = await told(house, "2026-10-01", "2026-10-11")

    assert figures(found) == (4, 3, 3, 0, "75.00", "75.00")


async def test_each_direction_counts_in_its_own_time() -> None:
    # Three days once, then three days twice, of which the evenings were left out.
    house = await lived(
        once((1, "taken", 0), (2, "taken", 0), (3, "taken", 0)), plan(row("08:00"))
    )
    house.clock.now = at("2026-10-03 12:00")
    await house.do(
        c.ChangeMedication(
            person=ANN,
            medication=PILL,
            direction="twice a day",
            schedule=plan(row("08:00"), row("20:00"), start="2026-10-04"),
            since=at("2026-10-04 00:00"),
        )
    )
    for day in (4, 5, 6):
        await answer(house, f"2026-10-{day:02} 08:00", "taken")
        await answer(house, f"2026-10-{day:02} 20:00", "skipped")

    found = await told(house, "2026-10-01", "2026-10-07")

    assert figures(found) == (9, 6, 6, 0, "66.67", "66.67")


async def test_a_dose_taken_ahead_and_then_taken_out_of_the_plan_was_taken() -> None:
    house = await lived(once((1, "taken", -90)), plan(row("08:00")))
    await house.do(
        c.PauseMedication(person=ANN, medication=PILL, start=house.clock.now)
    )

    found = await told(house, "2026-10-01", "2026-10-03")

    assert found.together == Tally(taken=1)


async def test_what_is_open_counts_as_nothing_yet() -> None:
    house = await lived(once((1, "taken", 0)), plan(row("08:00")))
    snooze = c.SnoozeDose(
        person=ANN, medication=PILL, until=at("2026-10-02 12:30"), due=None
    )
    house.clock.now = at("2026-10-02 09:00")
    await house.do(snooze)

    open_ = await told(house, "2026-10-01", "2026-10-03", "2026-10-02 12:20")
    over = await told(house, "2026-10-01", "2026-10-03", "2026-10-02 13:00")

    assert figures(open_) == (1, 1, 1, 0, "100.00", "100.00")
    assert figures(over) == (2, 1, 1, 0, "50.00", "50.00")


async def test_an_interval_counts_the_doses_that_there_really_were() -> None:
    every = Interval(
        course=Course(start=datetime.fromisoformat("2026-10-01 08:00")),
        every=timedelta(hours=12),
        amount=quantity("1"),
        mode=IntervalMode.FROM_TAKEN,
    )
    # 8:00 taken at 10:00, so 22:00 is next; that one is left out, then 10:00.
    house = await lived(once((1, "taken", 120)), every)
    await answer(house, "2026-10-01 22:00", "skipped")
    await answer(house, "2026-10-02 10:00", "taken")

    found = await told(house, "2026-10-01", "2026-10-02 12:00")

    assert figures(found) == (3, 2, 1, 0, "66.67", "33.33")


async def test_as_needed_never_counts_and_nothing_due_is_no_share() -> None:
    house = await lived([], as_needed())
    await house.do(
        c.RecordDose(person=ANN, medication=PILL, at=house.clock.now, accepted=YES)
    )

    found = await told(house, "2026-10-01", "2026-10-11")

    assert (found.together, found.each, found.percent) == (Tally(), (), None)
    assert found.percent_on_time is None


async def test_one_medication_or_all_of_them() -> None:
    house = await lived(once((1, "taken", 0)), plan(row("08:00")))
    await house.add_medication("Ramipril", daily("09:00"))

    both = await told(house, "2026-10-01", "2026-10-02", "2026-10-01 14:00")
    one = await told(
        house, "2026-10-01", "2026-10-02", "2026-10-01 14:00", medication=PILL
    )

    assert {m.medication.name: str(m.tally.due) for m in both.each} == {
        "Metformin": "1",
        "Ramipril": "1",
    }
    assert (both.together.due, one.together.due) == (2, 1)


# From the sums of days


async def test_the_last_days_are_added_up_with_today() -> None:
    house = await lived(DAILY, plan(row("08:00")))
    now = at("2026-10-10 20:00")

    assert recent_tally(house.record(), now, 1).due == 1
    assert recent_tally(house.record(), now, 10) == Tally(
        taken=7, on_time=6, skipped=1, unconfirmed=1, missed=1
    )
    assert recent_tally(house.record(), now, 10, MedicationId("none")) == Tally()
    assert recent_tally(house.record(), now + timedelta(days=2), 3).due == 1


@pytest.mark.parametrize("days", [0, 40])
async def test_more_days_than_memory_holds_are_not_added_up(days: int) -> None:
    house = await lived([], plan(row("08:00")))

    with pytest.raises(ValueError, match="days"):
        recent_tally(house.record(), house.clock.now, days)


ANSWERS = st.lists(
    st.tuples(
        st.sampled_from(["taken", "part", "skipped", "missed", "silent", "undone"]),
        st.integers(-90, 230),
    ),
    min_size=1,
    max_size=12,
)
PLANS: list[Schedule] = [
    plan(row("08:00")),
    plan(row("00:30"), row("12:00"), row("21:45")),
    Interval(
        course=Course(start=datetime.fromisoformat("2026-10-22 01:30")),
        every=timedelta(hours=11),
        amount=quantity("1"),
        mode=IntervalMode.FROM_TAKEN,
    ),
    TAPER_PLAN,
]


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(PLANS), ANSWERS, st.integers(1, 8))
def test_both_ways_agree_for_whole_days(
    schedule: Schedule, answers: list[tuple[str, int]], days: int
) -> None:
    asyncio.run(_agree(schedule, answers, days))


async def _agree(schedule: Schedule, answers: list[tuple[str, int]], days: int) -> None:
    start = "2026-10-01" if isinstance(schedule, Taper) else "2026-10-22"
    house = await lived([], schedule, f"{start} 00:00")
    for what, minutes in answers:
        held = house.record().medications[PILL]
        span = (at(start), at(start) + timedelta(days=30))
        slots = slots_of(house.record(), held, *span)
        due = next((s.due for s in slots if held.answer(s.due) is None), None)
        if due is None:
            break
        if what == "undone":
            await answer(house, due, "taken", max(minutes, 0))
            newest = house.record().medications[PILL].answer(due)
            assert newest is not None
            house.clock.now = max(house.clock.now, due + timedelta(hours=5))
            await house.do(c.UndoDose(person=ANN, medication=PILL, dose=newest.id))
        else:
            late = max(minutes, 0) if what in {"skipped", "missed"} else minutes
            await answer(house, due, what, late)
    await _closed(house)
    now = house.clock.now.astimezone(ZoneInfo(ZONE))
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    first = midnight - timedelta(days=days - 1)

    by_plan = await told_at(house, first, midnight + timedelta(days=1), now)
    by_days = recent_tally(house.record(), now, days)

    assert by_plan.together == by_days


async def _closed(house: House) -> None:
    """Let the housekeeping note every window that has ended."""
    record, now = house.record(), house.clock.now
    held = record.medications[PILL]
    for slot in slots_of(record, held, now - timedelta(days=30), now):
        over = slot.due + timedelta(hours=4) <= now
        if over and held.answer(slot.due) is None:
            await house.do(c.CloseDose(person=ANN, medication=PILL, due=slot.due))


async def told_at(
    house: House, start: datetime, end: datetime, now: datetime
) -> AdherenceState:
    query = Adherence(person=ANN, start=start, end=end)
    found = adherence_of(house.record(), query, now)
    asked = await house.desk.ask(query, a_user(ANN))
    assert asked == found
    return found


def test_the_shares_are_exact_to_a_hundredth() -> None:
    found = AdherenceState(
        start=at("2026-10-01"),
        end=at("2026-10-02"),
        tolerance=timedelta(hours=1),
        together=Tally(taken=2, on_time=1, skipped=1),
    )

    assert found.percent == Decimal("66.67")
    assert found.percent_on_time == Decimal("33.33")
    assert Quantity(value=Decimal(1), unit="tablet") == quantity("1")
