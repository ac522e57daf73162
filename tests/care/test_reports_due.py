"""Reports are made when the person's clock says so, once, and never for a time before."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.care.decide_watch import decide_watch
from custom_components.healthstead.care.record import PersonRecord
from custom_components.healthstead.care.reports_due import Wanted, due, next_at
from custom_components.healthstead.care.situation import Situation
from custom_components.healthstead.domain.appointment import Appointment, VisitStatus
from custom_components.healthstead.domain.ids import AppointmentId, PersonId, ReportId
from custom_components.healthstead.domain.person import Person, Profile
from custom_components.healthstead.domain.reporting import (
    Period,
    ReportHead,
    Reporting,
)
from custom_components.healthstead.domain.schedule_course import Weekday

from ..builders import ANN, at

MONDAY = date(2026, 10, 5)
MINUTE = timedelta(minutes=1)


def ann(*made: ReportHead, zone: str = "Europe/Lisbon", **wanted: Any) -> PersonRecord:
    return PersonRecord(
        person=Person(id=ANN, profile=Profile(name="Ann", zone=zone)),
        reporting=Reporting(**wanted),
        reports=made,
    )


def made(moment: str, period: Period = Period.DAY) -> ReportHead:
    when = at(moment)
    return ReportHead(
        id=ReportId(moment),
        period=period,
        first=when.date(),
        last=when.date(),
        made=when,
    )


def only(found: tuple[Wanted, ...]) -> Wanted:
    (wanted,) = found
    return wanted


def test_nothing_is_made_that_nobody_asked_for() -> None:
    record = ann()

    assert due(record, at("2026-10-05 21:00")) == ()
    assert next_at(record, at("2026-10-05 21:00")) is None


def test_a_report_in_the_evening_is_about_the_day_itself() -> None:
    wanted = only(due(ann(daily_at=time(20)), at("2026-10-05 20:00")))

    assert (wanted.period, wanted.first, wanted.last) == (Period.DAY, MONDAY, MONDAY)
    assert wanted.at == at("2026-10-05 20:00")


def test_a_report_in_the_morning_is_about_the_day_before() -> None:
    wanted = only(due(ann(daily_at=time(7)), at("2026-10-06 07:00")))

    assert (wanted.first, wanted.last) == (MONDAY, MONDAY)


def test_a_weekly_report_is_about_seven_days() -> None:
    record = ann(weekly_on=Weekday.SUN, weekly_at=time(18))

    wanted = only(due(record, at("2026-10-11 18:00")))

    assert wanted.period is Period.WEEK
    assert (wanted.first, wanted.last) == (MONDAY, date(2026, 10, 11))


def test_a_weekly_report_on_monday_morning_is_about_the_week_before() -> None:
    record = ann(weekly_on=Weekday.MON, weekly_at=time(9))

    wanted = only(due(record, at("2026-10-12 09:00")))

    assert (wanted.first, wanted.last) == (MONDAY, date(2026, 10, 11))


def test_both_are_due_where_both_are_wanted() -> None:
    record = ann(daily_at=time(18), weekly_on=Weekday.SUN, weekly_at=time(18))

    found = due(record, at("2026-10-11 18:00"))

    assert [wanted.period for wanted in found] == [Period.DAY, Period.WEEK]


def test_a_report_that_was_made_is_not_made_again() -> None:
    record = ann(made("2026-10-05 20:00"), daily_at=time(20))

    assert due(record, at("2026-10-05 20:01")) == ()


def test_a_report_that_somebody_made_before_does_not_stand_for_it() -> None:
    record = ann(made("2026-10-05 15:00"), daily_at=time(20))

    assert len(due(record, at("2026-10-05 20:00"))) == 1


def test_a_weekly_report_does_not_stand_for_a_daily_one() -> None:
    record = ann(made("2026-10-05 20:00", Period.WEEK), daily_at=time(20))

    assert len(due(record, at("2026-10-05 20:00"))) == 1


def test_of_several_days_without_reports_only_the_newest_is_made() -> None:
    record = ann(made("2026-10-01 20:00"), daily_at=time(20))

    wanted = only(due(record, at("2026-10-06 09:00")))

    assert wanted.last == MONDAY
    assert wanted.is_late(at("2026-10-06 09:00"))


def test_what_is_made_at_its_time_is_not_late() -> None:
    wanted = only(due(ann(daily_at=time(20)), at("2026-10-05 20:00")))

    assert not wanted.is_late(at("2026-10-05 20:00"))


def test_nothing_is_due_from_before_it_was_wanted() -> None:
    record = ann(daily_at=time(20), since=at("2026-10-05 21:30"))

    assert due(record, at("2026-10-05 22:00")) == ()
    assert len(due(record, at("2026-10-06 20:00"))) == 1


def test_the_next_instant_is_today_or_tomorrow() -> None:
    record = ann(daily_at=time(20))

    assert next_at(record, at("2026-10-05 19:59")) == at("2026-10-05 20:00")
    assert next_at(record, at("2026-10-05 20:00")) == at("2026-10-06 20:00")


def test_the_next_instant_is_up_to_a_week_away() -> None:
    record = ann(weekly_on=Weekday.MON, weekly_at=time(9))

    assert next_at(record, at("2026-10-05 09:00")) == at("2026-10-12 09:00")


def test_the_person_s_own_clock_counts() -> None:
    record = ann(zone="Asia/Tokyo", daily_at=time(20))

    assert next_at(record, at("2026-10-05 00:00")) == at(
        "2026-10-05 20:00", "Asia/Tokyo"
    )


def test_a_time_that_comes_twice_makes_one_report() -> None:
    record = ann(daily_at=time(1, 30))
    first = at("2026-10-25 01:30").astimezone(UTC)

    wanted = only(due(record, first))
    kept = replace(record, reports=(replace(made("2026-10-25 00:00"), made=first),))

    assert wanted.at == first
    assert due(kept, first + 60 * MINUTE) == ()
    assert next_at(kept, first + 61 * MINUTE) == at("2026-10-26 01:30")


def test_a_time_that_is_jumped_over_comes_after_the_jump() -> None:
    record = ann(daily_at=time(1, 30))

    following = next_at(record, at("2026-03-28 02:00"))

    assert following == at("2026-03-29 02:30")
    assert len(due(record, at("2026-03-29 02:30"))) == 1


@pytest.mark.parametrize("zone", ["Europe/Lisbon", "Pacific/Apia", "America/Nuuk"])
def test_a_year_of_daily_reports_has_one_for_each_day(zone: str) -> None:
    record = ann(zone=zone, daily_at=time(23, 30))
    moment = at("2026-01-01 12:00", zone)
    days = []

    while (following := next_at(record, moment)) and following.year == 2026:
        wanted = only(due(record, following))
        days.append(wanted.last)
        head = ReportHead(
            id=ReportId("r"),
            period=Period.DAY,
            first=wanted.first,
            last=wanted.last,
            made=following,
        )
        record = replace(record, reports=(head,))
        moment = following

    assert len(days) == len(set(days))
    assert len(days) in {364, 365}


def set_reporting(record: PersonRecord, now: datetime, wanted: Reporting) -> Any:
    situation = Situation(now=now, new_id=lambda: "new")
    command = c.SetReporting(person=PersonId("ann"), reporting=wanted)
    return decide_watch(record, command, situation)


def test_it_is_noted_since_when_reports_are_wanted() -> None:
    now = at("2026-10-05 12:00")

    (event,) = set_reporting(ann(), now, Reporting(daily_at=time(20)))

    assert event == ev.ReportingSet(reporting=Reporting(daily_at=time(20), since=now))


def test_saying_the_same_again_changes_nothing() -> None:
    record = ann(daily_at=time(20), since=at("2026-10-05 12:00"))

    assert (
        set_reporting(record, at("2026-10-06 12:00"), Reporting(daily_at=time(20)))
        == ()
    )


# The sheet for a visit, on the day before it


def visit(start: str, status: VisitStatus = VisitStatus.BOOKED) -> Appointment:
    begins = at(start)
    return Appointment(
        id=AppointmentId(start),
        clinician=None,
        clinician_name="Dr Valve",
        specialty="cardiology",
        start=begins,
        end=begins + 20 * MINUTE,
        status=status,
    )


def seen(*visits: Appointment, made: tuple[ReportHead, ...] = ()) -> PersonRecord:
    known = {one.id: one for one in visits}
    return replace(ann(*made, visit_eve_at=time(18)), appointments=known)


def test_on_the_eve_of_a_visit_its_sheet_is_made_once() -> None:
    one = visit("2026-10-06 09:00")
    record = seen(one, visit("2026-10-06 15:00"))
    head = made("2026-10-05 18:00", Period.VISIT)

    before = due(record, at("2026-10-05 17:59"))
    wanted = only(due(record, at("2026-10-05 18:00")))

    assert before == ()
    assert (wanted.period, wanted.visit, wanted.last) == (Period.VISIT, one.id, MONDAY)
    assert wanted.at == at("2026-10-05 18:00")
    assert due(seen(one, made=(head,)), at("2026-10-05 20:00")) == ()


def test_a_visit_that_has_begun_or_does_not_stand_needs_no_sheet() -> None:
    one = visit("2026-10-06 09:00")
    off = visit("2026-10-06 09:00", VisitStatus.CANCELLED)

    assert only(due(seen(one), at("2026-10-06 08:59"))).visit == one.id
    assert due(seen(one), at("2026-10-06 09:00")) == ()
    assert due(seen(off), at("2026-10-05 20:00")) == ()
    assert due(seen(visit("2026-10-08 09:00")), at("2026-10-05 20:00")) == ()


def test_a_visit_far_ahead_is_waited_for() -> None:
    record = seen(visit("2026-12-20 09:00"))

    assert next_at(record, at("2026-10-05 20:00")) == at("2026-12-19 18:00")


def test_without_a_time_for_it_no_sheet_is_made_by_itself() -> None:
    one = visit("2026-10-06 09:00")
    record = replace(ann(), appointments={one.id: one})

    assert due(record, at("2026-10-05 20:00")) == ()
    assert next_at(record, at("2026-10-05 12:00")) is None
