"""Intervals counted from the last dose taken: no dose of theirs is lost on the way."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.care.endings import course_over
from custom_components.healthstead.care.slots import slots_of
from custom_components.healthstead.domain.ids import MedicationId
from custom_components.healthstead.domain.ledger import DoseStatus
from custom_components.healthstead.domain.schedule import (
    Course,
    Interval,
    IntervalMode,
    Schedule,
)

from ..builders import ANN, House, at, daily, quantity

PILL = MedicationId("metformin")
HOUR = timedelta(hours=1)
YES = frozenset({"already_taken", "not_due", "too_soon"})


def every(hours: int, start: str = "2026-10-05 08:00", **course: Any) -> Interval:
    return Interval(
        course=Course(start=datetime.fromisoformat(start), **course),
        every=hours * HOUR,
        amount=quantity("1"),
        mode=IntervalMode.FROM_TAKEN,
    )


async def a_house_of(schedule: Schedule, start: str = "2026-10-05 08:00") -> House:
    house = House()
    house.clock.now = at(start)
    await house.add_person()
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
    return house


async def take(house: House, when: str, due: str | None = None) -> None:
    house.clock.now = max(house.clock.now, at(when))
    named = None if due is None else at(due)
    dose = c.RecordDose(
        person=ANN, medication=PILL, at=at(when), due=named, accepted=YES
    )
    await house.do(dose)


async def undo(house: House, due: str) -> None:
    dose = house.record().medications[PILL].answer(at(due))
    assert dose is not None
    await house.do(c.UndoDose(person=ANN, medication=PILL, dose=dose.id))


def statuses(house: House) -> dict[str, DoseStatus]:
    answers = house.record().medications[PILL].answers
    zone = house.clock.now.tzinfo
    return {
        f"{due.astimezone(zone):%d %H}": answers[due].status for due in sorted(answers)
    }


def coming(house: House, count: int, since: str = "2026-10-05 08:00") -> list[str]:
    held = house.record().medications[PILL]
    start = at(since)
    slots = slots_of(house.record(), held, start, start + timedelta(days=20))
    return [f"{slot.due:%d %H}" for slot in slots][:count]


async def test_the_dose_before_the_one_that_was_taken_is_noted_as_unconfirmed() -> None:
    house = await a_house_of(every(3))

    await take(house, "2026-10-05 11:05", "2026-10-05 11:00")

    assert statuses(house) == {
        "05 08": DoseStatus.UNCONFIRMED,
        "05 11": DoseStatus.TAKEN,
    }
    assert coming(house, 3) == ["05 08", "05 11", "05 14"]


async def test_windows_that_are_closed_out_of_turn_lose_no_dose() -> None:
    house = await a_house_of(every(3))
    house.clock.now = at("2026-10-05 18:00")

    await house.do(c.CloseDose(person=ANN, medication=PILL, due=at("2026-10-05 14:00")))

    assert list(statuses(house)) == ["05 08", "05 11", "05 14"]
    assert set(statuses(house).values()) == {DoseStatus.UNCONFIRMED}


async def test_a_dose_that_was_put_off_is_not_lost_either() -> None:
    house = await a_house_of(every(3))
    house.clock.now = at("2026-10-05 08:10")
    await house.do(
        c.SnoozeDose(person=ANN, medication=PILL, until=at("2026-10-05 11:30"))
    )

    await take(house, "2026-10-05 11:05", "2026-10-05 11:00")

    assert statuses(house)["05 08"] is DoseStatus.UNCONFIRMED


async def test_what_is_taken_back_in_its_time_is_open_again() -> None:
    house = await a_house_of(every(8))
    await take(house, "2026-10-05 09:00")

    await undo(house, "2026-10-05 08:00")

    assert statuses(house) == {}
    assert coming(house, 2) == ["05 08", "05 16"]


async def test_what_is_taken_back_behind_a_newer_one_is_unconfirmed() -> None:
    house = await a_house_of(every(2))
    await take(house, "2026-10-05 08:00")
    await take(house, "2026-10-05 10:00")

    await undo(house, "2026-10-05 08:00")

    assert statuses(house)["05 08"] is DoseStatus.UNCONFIRMED
    assert coming(house, 3) == ["05 08", "05 10", "05 12"]


async def test_what_is_taken_back_after_its_window_is_unconfirmed_at_once() -> None:
    house = await a_house_of(daily("08:00"))
    await take(house, "2026-10-05 08:00")
    house.clock.now = at("2026-10-05 12:00")

    await undo(house, "2026-10-05 08:00")

    assert [type(event) for event in house.events()[-2:]] == [
        ev.DoseUndone,
        ev.DoseUnconfirmed,
    ]
    assert statuses(house) == {"05 08": DoseStatus.UNCONFIRMED}


async def test_a_snooze_that_is_taken_back_closes_nothing() -> None:
    house = await a_house_of(daily("08:00"))
    house.clock.now = at("2026-10-05 08:10")
    await house.do(
        c.SnoozeDose(person=ANN, medication=PILL, until=at("2026-10-05 14:00"))
    )
    house.clock.now = at("2026-10-05 13:00")

    await undo(house, "2026-10-05 08:00")

    held = house.record().medications[PILL]
    assert statuses(house) == {}
    assert held.put_off == {}


async def test_a_dose_beside_the_plan_moves_the_next_one_on() -> None:
    house = await a_house_of(every(8))
    await take(house, "2026-10-05 08:00")

    await take(house, "2026-10-05 12:00")

    assert len(house.record().medications[PILL].extras) == 1
    assert coming(house, 2) == ["05 08", "05 20"]


async def test_a_new_direction_begins_where_it_says_and_counts_from_none() -> None:
    house = await a_house_of(every(8, count=3))
    await take(house, "2026-10-05 08:00")
    await take(house, "2026-10-05 16:00")
    after = every(6, "2026-10-06 12:00", count=2)
    house.clock.now = at("2026-10-05 17:00")
    await house.do(
        c.ChangeMedication(
            person=ANN,
            medication=PILL,
            direction="every six hours",
            schedule=after,
            since=at("2026-10-06 10:00"),
        )
    )
    first = coming(house, 9)
    await take(house, "2026-10-06 00:00")
    await take(house, "2026-10-06 13:00", "2026-10-06 12:00")

    held = house.record().medications[PILL]

    # The third of the old direction, and none more of it; then two of the new one.
    assert first == ["05 08", "05 16", "06 00", "06 12", "06 18"]
    assert coming(house, 9) == ["05 08", "05 16", "06 00", "06 12", "06 19"]
    assert (held.answered_before, held.answered) == (3, 1)
    over = course_over(house.record(), held)
    assert over is not None
    assert over - timedelta(microseconds=1) == at("2026-10-06 19:00")


async def changed_twice(first: Schedule) -> House:
    house = await a_house_of(first)
    await take(house, "2026-10-05 08:00")
    for day in (6, 7):
        house.clock.now = at(f"2026-10-{day:02} 07:00")
        await house.do(
            c.ChangeMedication(
                person=ANN,
                medication=PILL,
                direction="another",
                schedule=daily(f"{day:02}:30"),
                since=house.clock.now,
            )
        )
    return house


async def test_an_earlier_direction_keeps_what_fell_due_in_its_time() -> None:
    house = await changed_twice(every(8))

    assert coming(house, 5) == ["05 08", "05 16", "06 00", "07 06", "07 07"]


async def test_of_a_counted_one_long_ago_only_what_was_answered_is_known() -> None:
    house = await changed_twice(every(8, count=9))

    assert coming(house, 3) == ["05 08", "07 06", "07 07"]


async def test_one_change_that_had_not_begun_is_replaced_without_counting_again() -> (
    None
):
    house = await a_house_of(every(8))
    await take(house, "2026-10-05 08:00")
    change = c.ChangeMedication(
        person=ANN,
        medication=PILL,
        direction="another",
        schedule=every(4, "2026-10-07 08:00"),
        since=at("2026-10-07 08:00"),
    )
    await house.do(change)
    await house.do(replace(change, since=at("2026-10-06 08:00")))

    held = house.record().medications[PILL]

    assert (held.answered_before, held.answered) == (1, 0)


async def test_a_medication_that_began_long_ago_brings_no_flood_of_doses() -> None:
    house = await a_house_of(every(8, "2026-08-01 08:00"), "2026-08-01 08:00")

    await take(house, "2026-10-05 08:10")

    held = house.record().medications[PILL]
    closed = [d for d in held.answers.values() if d.status is DoseStatus.UNCONFIRMED]
    assert len(closed) <= 4


async def test_a_pause_from_the_second_of_two_hours_takes_nothing_of_the_first() -> (
    None
):
    house = await a_house_of(daily("01:30"), "2026-10-24 12:00")
    second = at("2026-10-25 01:15").replace(fold=1)

    await house.do(c.PauseMedication(person=ANN, medication=PILL, start=second))

    assert coming(house, 2, "2026-10-24 12:00") == ["25 01"]
