"""What is said around a visit, when, and what is no longer worth saying."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Any, Final

import pytest

from custom_components.healthstead.care.record import Household, PersonRecord
from custom_components.healthstead.care.visit_ladder import (
    due,
    leaving,
    next_at,
    passed_over,
    unanswered,
)
from custom_components.healthstead.domain.appointment import Appointment, VisitStatus
from custom_components.healthstead.domain.ids import AppointmentId
from custom_components.healthstead.domain.reminding import QuietHours, Reach
from custom_components.healthstead.domain.travel import Point, Way
from custom_components.healthstead.domain.visiting import (
    EVERY_RUNG,
    Visiting,
    VisitRung,
)

from ..builders import DENTIST, ZONE, a_person, at

WEEK, DAY, LEAVE, AFTER = EVERY_RUNG
FRIDAY: Final = at("2026-10-09 15:00")
HOME: Final = Point(latitude=38.7223, longitude=-9.1393)
MINUTE: Final = timedelta(minutes=1)
NIGHT: Final = Reach(quiet=QuietHours(start=time(21), end=time(11)))
HALF_AN_HOUR: Final = Visiting(travel_minutes=30)


def visit(start: datetime = FRIDAY, key: str = "v", **more: Any) -> Appointment:
    told = {
        "id": AppointmentId(key),
        "clinician": DENTIST.id,
        "clinician_name": DENTIST.name,
        "specialty": DENTIST.specialty,
        "start": start,
        "end": start + 30 * MINUTE,
        "status": VisitStatus.BOOKED,
        **more,
    }
    return Appointment(**told)


def somebody(*visits: Appointment, zone: str = ZONE, **more: Any) -> PersonRecord:
    told: dict[str, Any] = {"visiting": HALF_AN_HOUR, **more}
    return replace(
        a_person(zone=zone), appointments={one.id: one for one in visits}, **told
    )


def house(record: PersonRecord, **clinician: Any) -> Household:
    return Household(
        people={record.person.id: record},
        clinicians={DENTIST.id: replace(DENTIST, **clinician)},
    )


def said(record: PersonRecord, now: str | datetime) -> list[VisitRung]:
    moment = at(now) if isinstance(now, str) else now
    return [step.rung for step in due(house(record), record, HOME, moment)]


def walk(record: PersonRecord, now: datetime) -> list[tuple[str, VisitRung]]:
    """Say everything at its time; return when, by the person's clock, and what."""
    told: list[tuple[str, VisitRung]] = []
    moment: datetime | None = now
    while moment is not None:
        for step in due(house(record), record, HOME, moment):
            wall = moment.astimezone(record.zone)
            told.append((f"{wall:%m-%d %H:%M}", step.rung))
            known = record.appointments[step.visit.id]
            marked = replace(known, reminded=(*known.reminded, step.rung))
            record = replace(
                record, appointments={**record.appointments, known.id: marked}
            )
        moment = next_at(house(record), record, HOME, moment)
    return told


def test_a_visit_is_spoken_of_four_times() -> None:
    told = walk(somebody(visit()), at("2026-09-01 09:00"))

    assert told == [
        ("10-02 10:00", WEEK),
        ("10-08 10:00", DAY),
        ("10-09 14:20", LEAVE),
        ("10-09 17:30", AFTER),
    ]


def test_at_its_second_and_not_before() -> None:
    record = somebody(visit(reminded=(WEEK, DAY)))
    go = at("2026-10-09 14:20")

    assert said(record, go - timedelta(microseconds=1)) == []
    assert said(record, go) == [LEAVE]


def test_only_what_the_person_wants_is_said() -> None:
    wanted = replace(HALF_AN_HOUR, rungs=(LEAVE,))

    told = walk(somebody(visit(), visiting=wanted), at("2026-09-01 09:00"))

    assert told == [("10-09 14:20", LEAVE)]


@pytest.mark.parametrize(
    ("now", "rungs"),
    [
        ("2026-10-04 12:00", [WEEK]),
        ("2026-10-08 09:59", [WEEK]),
        ("2026-10-08 23:00", [DAY]),
        ("2026-10-09 14:59", [LEAVE]),
        ("2026-10-09 15:00", []),
        ("2026-10-10 09:00", [AFTER]),
        ("2026-10-12 15:30", []),
    ],
)
def test_what_was_missed_is_said_late_while_it_still_helps(
    now: str, rungs: list[VisitRung]
) -> None:
    assert said(somebody(visit()), now) == rungs


def test_after_the_later_word_the_earlier_one_is_not_said_any_more() -> None:
    told = walk(somebody(visit()), at("2026-10-09 14:30"))

    assert told == [("10-09 14:30", LEAVE), ("10-09 17:30", AFTER)]


def test_late_is_what_comes_minutes_after_its_time() -> None:
    record = somebody(visit())
    at_ten = at("2026-10-08 10:00")

    (in_time,) = due(house(record), record, HOME, at_ten + 5 * MINUTE)
    (later,) = due(house(record), record, HOME, at_ten + 6 * MINUTE)

    assert not in_time.late(at_ten + 5 * MINUTE)
    assert later.late(at_ten + 6 * MINUTE)


@pytest.mark.parametrize(
    "status", [VisitStatus.CANCELLED, VisitStatus.DECLINED, VisitStatus.DONE]
)
def test_of_a_visit_that_will_not_be_nothing_is_said(status: VisitStatus) -> None:
    record = somebody(visit(status=status))

    assert walk(record, at("2026-09-01 09:00")) == []


def test_a_visit_that_is_only_asked_for_is_spoken_of_as_well() -> None:
    record = somebody(visit(status=VisitStatus.REQUESTED))

    assert len(walk(record, at("2026-09-01 09:00"))) == 4


def test_a_moved_visit_is_spoken_of_anew() -> None:
    told = visit(reminded=EVERY_RUNG)
    moved = replace(told, start=FRIDAY + timedelta(days=14), version=1, reminded=())
    moved = replace(moved, end=moved.start + 30 * MINUTE)

    assert walk(somebody(told), at("2026-10-09 09:00")) == []
    assert [rung for _, rung in walk(somebody(moved), at("2026-10-09 09:00"))] == list(
        EVERY_RUNG
    )


def test_quiet_hours_hold_up_all_but_leaving() -> None:
    early = visit(at("2026-10-09 06:00"))

    told = walk(somebody(early, reach=NIGHT), at("2026-09-01 09:00"))

    assert told == [
        ("10-02 11:00", WEEK),
        ("10-08 11:00", DAY),
        ("10-09 05:20", LEAVE),
        ("10-09 11:00", AFTER),
    ]


def test_what_quiet_hours_hold_up_until_it_is_over_is_not_said() -> None:
    always = Reach(quiet=QuietHours(start=time(9), end=time(8, 59)))
    early = visit(at("2026-10-09 08:30"), reminded=(WEEK,))

    told = walk(somebody(early, reach=always), at("2026-10-08 08:00"))

    assert [rung for _, rung in told] == [LEAVE, AFTER]


def test_without_a_known_way_it_is_said_an_hour_before() -> None:
    record = somebody(visit(), visiting=Visiting(rungs=(LEAVE,)))

    assert walk(record, at("2026-10-09 09:00")) == [("10-09 14:00", LEAVE)]
    assert leaving(house(record), record, visit(), HOME) is None


def test_the_way_is_guessed_from_where_the_clinician_is() -> None:
    record = somebody(visit(), visiting=Visiting(rungs=(LEAVE,), margin_minutes=5))
    near = house(record, point="38.7423,-9.1393")

    (step,) = due(near, record, HOME, at("2026-10-09 14:35"))

    assert step.way == Way(minutes=20, estimated=True)
    assert leaving(near, record, visit(), HOME) == at("2026-10-09 14:35")


def test_a_clinician_who_left_the_directory_is_still_visited() -> None:
    record = somebody(visit(clinician=None))

    assert leaving(house(record), record, visit(clinician=None), HOME) == at(
        "2026-10-09 14:20"
    )


def test_two_visits_are_two_things_to_say_in_the_order_of_time() -> None:
    later = visit(FRIDAY - timedelta(hours=5), "later")
    record = somebody(visit(), later)

    found = due(house(record), record, HOME, at("2026-10-09 09:30"))

    assert [(one.visit.id, one.rung) for one in found] == [("v", DAY), ("later", LEAVE)]


@pytest.mark.parametrize(
    ("start", "day_before"),
    [
        ("2026-10-25 12:00", "2026-10-24T09:00:00+00:00"),
        ("2026-10-26 12:00", "2026-10-25T10:00:00+00:00"),
        ("2026-03-29 12:00", "2026-03-28T10:00:00+00:00"),
        ("2026-03-30 12:00", "2026-03-29T09:00:00+00:00"),
    ],
)
def test_ten_is_ten_on_the_clock_when_the_clocks_change(
    start: str, day_before: str
) -> None:
    record = somebody(visit(at(start), reminded=(WEEK,)))
    before = datetime.fromisoformat(day_before)

    assert next_at(house(record), record, HOME, before - MINUTE) == before


def test_who_travels_is_told_at_ten_where_they_are() -> None:
    here = somebody(visit(), zone="America/New_York")

    told = walk(here, at("2026-10-02 00:00"))

    assert told == [
        ("10-02 10:00", WEEK),
        ("10-08 10:00", DAY),
        ("10-09 09:20", LEAVE),
        ("10-09 12:30", AFTER),
    ]


def test_the_day_is_that_of_where_the_person_is() -> None:
    # At 23:00 in Lisbon it is the next day in Tokyo.
    late = visit(at("2026-10-08 23:00"))

    (_, day, *_) = walk(somebody(late, zone="Asia/Tokyo"), at("2026-09-01 09:00"))

    assert day == ("10-08 10:00", DAY)


def test_whoever_books_for_soon_needs_not_hear_of_it_a_week_before() -> None:
    record = somebody(visit())

    assert passed_over(record, visit(), at("2026-10-05 09:00")) == (WEEK,)
    assert passed_over(record, visit(), at("2026-10-01 09:00")) == ()
    assert passed_over(record, visit(reminded=(WEEK,)), at("2026-10-05 09:00")) == ()


def test_what_no_practice_answered_is_counted_while_it_is_to_come() -> None:
    asked = VisitStatus.REQUESTED
    second = visit(status=asked)
    first = visit(FRIDAY - timedelta(days=1), "first", status=asked)
    record = somebody(second, first, visit(key="booked"))

    assert unanswered(record, at("2026-10-05 09:00")) == (first, second)
    assert unanswered(record, at("2026-10-08 15:00")) == (second,)


@pytest.mark.parametrize("now", ["2026-10-05 09:00", "2026-10-20 09:00"])
def test_nothing_comes_to_who_has_no_visit(now: str) -> None:
    record = somebody()

    assert next_at(house(record), record, HOME, at(now)) is None
    assert said(record, now) == []
