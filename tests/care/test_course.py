"""Pausing, going on, stopping and travelling."""

from datetime import datetime, time, timedelta
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.care.slots import slots_of
from custom_components.healthstead.domain import schedule as s
from custom_components.healthstead.domain.medication import (
    KEPT_APART,
    ClockPolicy,
    Handling,
)

from ..builders import (
    ANN,
    MONDAY,
    Clock,
    House,
    a_profile,
    as_needed,
    at,
    daily,
    quantity,
)
from .asking import about, doubted, held, kept, noted, refused

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
TAPER = s.Taper(
    course=s.Course(start=datetime.fromisoformat("2026-10-01T00:00:00")),
    steps=(
        s.TaperStep(
            duration_days=7, rows=(s.DoseTime(time=time(8), amount=quantity("2")),)
        ),
        s.TaperStep(
            duration_days=7, rows=(s.DoseTime(time=time(8), amount=quantity("1")),)
        ),
    ),
)


async def a_house_with(
    schedule: s.Schedule | None = None, now: str = "2026-10-05 09:00", **handling: Any
) -> House:
    """Return Ann's house with one medication, ``pill``."""
    house = House(clock=Clock(at(now)))
    await house.add_person()
    await house.add_medication("Pill", schedule)
    told = Handling(**handling)
    await house.do(c.HandleMedication(**about("pill", strength="", handling=told)))
    return house


def due(house: House, days: float = 2) -> list[datetime]:
    """Return what falls due from now on."""
    now = house.clock.now
    record = house.record()
    slots = slots_of(record, held(house, "pill"), now, now + timedelta(days=days))
    return [slot.due for slot in slots]


def pause(house: House, **more: Any) -> c.PauseMedication:
    return c.PauseMedication(**about("pill", start=house.clock.now, **more))


RESUME = c.ResumeMedication(**about("pill"))


# Pauses


async def test_nothing_falls_due_in_a_pause_and_it_ends_by_itself() -> None:
    house = await a_house_with()

    await kept(house, pause(house, end=MONDAY + DAY, reason=" operation "))

    assert due(house)[0] == at("2026-10-06 20:00")
    assert held(house, "pill").medication.pauses[0].reason == "operation"
    assert not held(house, "pill").medication.active_at(MONDAY)
    assert held(house, "pill").medication.active_at(MONDAY + DAY)


async def test_a_pause_without_an_end_lasts_until_it_is_resumed() -> None:
    house = await a_house_with()
    await kept(house, pause(house))
    none = due(house, 30)
    house.clock.move(days=3)

    await kept(house, RESUME)

    assert none == []
    assert due(house)[0] == at("2026-10-08 20:00")


async def test_a_pause_begins_now_at_the_earliest() -> None:
    house = await a_house_with()

    (paused,) = await kept(
        house, c.PauseMedication(**about("pill", start=MONDAY - 5 * DAY))
    )

    assert paused.pause.start == MONDAY


async def test_a_pause_that_cannot_be_is_refused() -> None:
    house = await a_house_with()
    early = pause(house, end=MONDAY)

    first = await refused(house, early)
    await kept(house, pause(house, end=MONDAY + DAY))

    assert first == "pause_ends_early"
    assert await refused(house, pause(house)) == "already_paused"
    assert await refused(await a_house_with(), RESUME) == "not_paused"


async def test_going_on_ends_what_holds_back_and_leaves_a_later_pause() -> None:
    house = await a_house_with()
    await kept(house, pause(house, end=MONDAY + 9 * DAY))
    holiday = c.PauseMedication(
        **about("pill", start=MONDAY + 20 * DAY, end=MONDAY + 25 * DAY)
    )
    await kept(house, holiday)

    await kept(house, RESUME)
    pauses = held(house, "pill").medication.pauses
    house.clock.move(minutes=1)
    await kept(house, RESUME)

    assert [pause.end for pause in pauses] == [MONDAY, MONDAY + 25 * DAY]
    assert [pause.end for pause in held(house, "pill").medication.pauses] == [MONDAY]


# Stopping


async def test_what_was_stopped_is_taken_up_again_without_the_doses_between() -> None:
    house = await a_house_with()
    await kept(house, c.StopMedication(**about("pill", reason="rash")))
    none = due(house)
    house.clock.move(days=2)

    await kept(house, RESUME)

    record, medication = house.record(), held(house, "pill")
    between = slots_of(record, medication, MONDAY, house.clock.now)
    assert none == []
    assert list(between) == []
    assert due(house)[0] == at("2026-10-07 20:00")
    assert medication.medication.pauses[0].reason == "rash"


async def test_a_stopped_medication_cannot_be_changed() -> None:
    house = await a_house_with()
    await kept(house, c.StopMedication(**about("pill")))

    again = await refused(house, c.StopMedication(**about("pill")))

    assert again == "medication_stopped"


async def test_the_lost_steps_of_a_taper_are_asked_about() -> None:
    house = await a_house_with(TAPER)
    await kept(house, pause(house))
    house.clock.move(days=4)

    doubt = await doubted(house, RESUME)
    sure = c.ResumeMedication(**about("pill", accepted=frozenset({"steps_missed"})))
    await kept(house, sure)

    assert doubt.reason == "steps_missed"
    assert [slot.hour for slot in due(house)] == [8, 8]


async def test_a_taper_that_lost_no_dose_goes_on_without_a_question() -> None:
    house = await a_house_with(TAPER)
    await kept(house, pause(house))
    house.clock.move(hours=3)

    assert await kept(house, RESUME)


async def test_a_stopped_taper_asks_as_well() -> None:
    house = await a_house_with(TAPER)
    await kept(house, c.StopMedication(**about("pill")))
    house.clock.move(days=4)

    assert (await doubted(house, RESUME)).reason == "steps_missed"


# Travel


def move(zone: str) -> c.MoveClock:
    return c.MoveClock(**about("pill", zone=zone))


async def fly(house: House, zone: str) -> list[Any]:
    return await kept(
        house, c.ChangePerson(person=ANN, profile=a_profile("Ann", zone=zone))
    )


@pytest.mark.parametrize("policy", [ClockPolicy.ASK, ClockPolicy.HOME])
async def test_doses_keep_their_instants_when_a_person_travels(
    policy: ClockPolicy,
) -> None:
    house = await a_house_with(clock=policy)
    before = due(house)

    events = await fly(house, "Asia/Tokyo")

    assert [type(event) for event in events] == [ev.PersonChanged]
    assert due(house) == before


async def test_doses_that_follow_the_person_move_to_the_new_wall_clock() -> None:
    house = await a_house_with(now="2026-10-05 12:00", clock=ClockPolicy.FOLLOW)

    await fly(house, "Europe/Athens")

    assert [slot.isoformat() for slot in due(house, 1)] == [
        "2026-10-05T20:00:00+03:00",
        "2026-10-06T08:00:00+03:00",
    ]


async def test_the_first_dose_on_a_new_clock_keeps_away_from_the_last_one() -> None:
    house = await a_house_with(now="2026-10-05 20:05")
    await noted(house, c.RecordDose(**about("pill", at=house.clock.now)))

    # 20:05 in Lisbon is 15:05 in New York: 20:00 there is five hours away.
    await kept(house, move("America/New_York"))

    assert due(house)[0].isoformat() == "2026-10-06T08:00:00-04:00"
    (apart,) = held(house, "pill").medication.pauses
    assert apart.reason == KEPT_APART


async def test_a_dose_left_out_keeps_nothing_away() -> None:
    house = await a_house_with(now="2026-10-05 20:05")
    await noted(house, c.SkipDose(**about("pill", at=house.clock.now)))

    await kept(house, move("America/New_York"))

    assert due(house)[0].isoformat() == "2026-10-05T20:00:00-04:00"
    assert held(house, "pill").medication.pauses == ()


async def test_where_no_dose_is_too_near_there_is_no_pause() -> None:
    house = await a_house_with(now="2026-10-05 12:00")

    await kept(house, move("Europe/Athens"))

    assert held(house, "pill").medication.pauses == ()


async def test_with_nothing_far_enough_the_pause_ends_with_the_gap() -> None:
    week = s.ClockTimes(
        course=s.Course(
            start=datetime.fromisoformat("2026-10-01T00:00:00"), duration_days=5
        ),
        rows=(s.DoseTime(time=time(20), amount=quantity("1")),),
    )
    house = await a_house_with(week, now="2026-10-05 20:05")
    await kept(house, move("America/Los_Angeles"))

    assert due(house, 9) == []


async def test_doses_kept_apart_stay_apart_when_a_pause_is_ended_or_made() -> None:
    house = await a_house_with(now="2026-10-05 20:05")
    await noted(house, c.RecordDose(**about("pill", at=house.clock.now)))
    await kept(house, move("America/New_York"))

    no_pause = await refused(house, RESUME)
    await kept(house, pause(house))
    await kept(house, RESUME)

    assert no_pause == "not_paused"
    assert due(house)[0].isoformat() == "2026-10-06T08:00:00-04:00"


async def test_the_same_clock_and_what_has_no_wall_clock_are_left_alone() -> None:
    interval = s.Interval(
        course=s.Course(start=datetime.fromisoformat("2026-10-01T00:00:00")),
        every=8 * HOUR,
        amount=quantity("1"),
    )

    assert await kept(await a_house_with(), move("Europe/Lisbon")) == []
    assert await kept(await a_house_with(interval), move("Asia/Tokyo")) == []
    assert await kept(await a_house_with(as_needed()), move("Asia/Tokyo")) == []


@pytest.mark.parametrize("zone", ["no/zone", "", "../etc"])
async def test_a_zone_that_is_none_is_refused(zone: str) -> None:
    house = await a_house_with()

    assert await refused(house, move(zone)) == "unknown_zone"
    told = c.ChangePerson(person=ANN, profile=a_profile("Ann", zone=zone))
    assert await refused(house, told) == "unknown_zone"


async def test_a_direction_that_is_still_to_come_moves_too_and_keeps_its_day() -> None:
    house = await a_house_with(now="2026-10-05 12:00")
    later = at("2026-10-07 00:00")
    change = c.ChangeMedication(
        **about("pill", direction="later", schedule=daily("10:00"), since=later)
    )
    await kept(house, change)

    await kept(house, move("Europe/Athens"))

    assert [slot.isoformat() for slot in due(house, 3)] == [
        "2026-10-05T20:00:00+03:00",
        "2026-10-06T08:00:00+03:00",
        "2026-10-06T20:00:00+03:00",
        "2026-10-07T10:00:00+03:00",
        "2026-10-08T10:00:00+03:00",
    ]


async def test_a_coming_direction_moves_even_where_the_present_one_has_no_clock() -> (
    None
):
    house = await a_house_with(as_needed(), now="2026-10-05 12:00")
    later = at("2026-10-07 00:00")
    change = c.ChangeMedication(
        **about("pill", direction="later", schedule=daily("10:00"), since=later)
    )
    await kept(house, change)

    (moved,) = await kept(house, move("Europe/Athens"))

    assert moved.since == later
    assert due(house, 3)[0].isoformat() == "2026-10-07T10:00:00+03:00"


ZONES = ("Europe/Lisbon", "Asia/Tokyo", "America/New_York", "Pacific/Auckland")


@pytest.mark.parametrize(
    ("start", "hours"),
    [("2026-03-27 07:00", 11), ("2026-10-23 07:00", 7), ("2026-10-30 19:00", 13)],
)
async def test_no_two_doses_meet_however_one_travels_across_clock_changes(
    start: str, hours: int
) -> None:
    house = await a_house_with(now=start, clock=ClockPolicy.FOLLOW)
    fired: list[datetime] = []
    seen = house.clock.now

    for step in range(24):
        house.clock.now = seen.astimezone(ZoneInfo("UTC")) + timedelta(hours=hours)
        record, pill = house.record(), held(house, "pill")
        fired += [
            slot.due.astimezone(ZoneInfo("UTC"))
            for slot in slots_of(record, pill, seen, house.clock.now)
        ]
        seen = house.clock.now
        await fly(house, ZONES[step % len(ZONES)])

    assert len(fired) == len(set(fired)) > 5
    apart = [b - a for a, b in pairwise(fired)]
    # Half of the planned gap; the night of a clock change may be an hour shorter.
    assert min(apart) >= timedelta(hours=5, minutes=30)


async def test_what_was_noted_before_a_journey_is_taken_back_from_the_same_day() -> (
    None
):
    house = await a_house_with(daily("23:30"), now="2026-10-05 23:35")
    dose = await noted(house, c.RecordDose(**about("pill", at=house.clock.now)))
    await fly(house, "Asia/Tokyo")

    await kept(house, c.UndoDose(**about("pill", dose=dose.id)))

    assert [tally.due for tally in held(house, "pill").days.values()] == [0]
