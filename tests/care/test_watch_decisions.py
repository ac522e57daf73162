"""Settings of the watch, what it noticed, signs of life, held values, kept reports."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

import pytest

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.care.actor import Actor, ActorKind
from custom_components.healthstead.care.fold_watch import after_watch
from custom_components.healthstead.care.record import KEPT
from custom_components.healthstead.care.refusal import Refusal
from custom_components.healthstead.domain.card import Card
from custom_components.healthstead.domain.ids import AlertId, ReportId
from custom_components.healthstead.domain.reporting import (
    Period,
    ReportHead,
    Reporting,
)
from custom_components.healthstead.domain.safety import ActivityWindow, Safety
from custom_components.healthstead.domain.sources import (
    Clue,
    ClueSource,
    Sources,
    VitalSource,
)
from custom_components.healthstead.domain.vitals import Measured, VitalKind
from custom_components.healthstead.domain.watch_settings import WatchSettings
from custom_components.healthstead.domain.watching.daily import DaySummary, Figures
from custom_components.healthstead.domain.watching.shapes import (
    Alert,
    Because,
    Level,
    Limit,
    LimitId,
    SetBy,
)
from custom_components.healthstead.domain.watching.units import Why

from ..builders import ANN, MONDAY, House, a_house, a_person, a_user

KEEPER = Actor(kind=ActorKind.AUTOMATION, id="healthstead")
LIMIT = Limit(
    id=LimitId("heart_high"),
    kind=VitalKind.HEART_RATE,
    unit="/min",
    high=Decimal(110),
    set_by=SetBy.CARER,
    set_by_name="Ben",
    set_at=MONDAY,
)
WATCH = VitalSource(kind=VitalKind.SPO2, entity="sensor.watch")
ALERT = Alert(
    kind=VitalKind.HEART_RATE,
    limit=LIMIT,
    level=Level.SOFT,
    because=Because.PERSISTENCE,
    evidence=(),
    started=MONDAY,
)
NAME = AlertId("e")


def a_window(**more: Any) -> ActivityWindow:
    made = {"id": "w", "start": time(7), "end": time(9), "sources": ("sensor.door",)}
    return ActivityWindow(**{**made, **more})


async def reason(house: House, command: c.Command) -> str:
    answer = await house.desk.do(command, a_user())
    assert isinstance(answer, Refusal)
    return answer.reason


async def keep(house: House, command: c.Command) -> int:
    """Carry it out as the house itself does; return how much happened."""
    done = await house.desk.do(command, KEEPER)
    assert not isinstance(done, Refusal), done
    return len(done.entries)


SETTINGS: tuple[tuple[c.Command, str], ...] = (
    (c.SetCard(person=ANN, card=Card(access="key under the mat")), "card"),
    (c.SetSafety(person=ANN, safety=Safety(windows=(a_window(),))), "safety"),
    (c.SetSources(person=ANN, sources=Sources(vitals=(WATCH,))), "sources"),
    (c.SetWatch(person=ANN, settings=WatchSettings(limits=(LIMIT,))), "watch"),
    (c.SetReporting(person=ANN, reporting=Reporting(daily_at=time(20))), "reporting"),
)


@pytest.mark.parametrize(("command", "field"), SETTINGS)
async def test_a_setting_is_kept_and_said_twice_is_one_event(
    command: c.Command, field: str
) -> None:
    house = await a_house()

    first = len((await house.do(command)).entries)
    again = len((await house.do(command)).entries)

    assert (first, again) == (1, 0)
    wanted = getattr(command, "settings" if field == "watch" else field)
    found = getattr(house.record(), field)
    assert (replace(found, since=None) if field == "reporting" else found) == wanted


@pytest.mark.parametrize(
    ("command", "why"),
    [
        (
            c.SetSafety(person=ANN, safety=Safety(windows=(a_window(), a_window()))),
            "two_windows_alike",
        ),
        (
            c.SetSafety(person=ANN, safety=Safety(windows=(a_window(sources=()),))),
            "source_missing",
        ),
        (
            c.SetSources(
                person=ANN, sources=Sources(vitals=(replace(WATCH, entity=" "),))
            ),
            "source_missing",
        ),
        (
            c.SetSources(
                person=ANN,
                sources=Sources(clues=(ClueSource(clue=Clue.SLEEP, entity=""),)),
            ),
            "source_missing",
        ),
        (
            c.SetSources(person=ANN, sources=Sources(vitals=(WATCH, WATCH))),
            "two_sources_alike",
        ),
        (
            c.SetWatch(
                person=ANN, settings=WatchSettings(limits=(replace(LIMIT, unit="?"),))
            ),
            "unit_missing",
        ),
        (
            c.SetWatch(
                person=ANN,
                settings=WatchSettings(limits=(replace(LIMIT, set_by=SetBy.DEFAULT),)),
            ),
            "limit_by_nobody",
        ),
        (
            c.SetWatch(
                person=ANN,
                settings=WatchSettings(limits=(replace(LIMIT, set_at=None),)),
            ),
            "limit_by_nobody",
        ),
    ],
)
async def test_a_setting_that_cannot_work_is_refused_by_name(
    command: c.Command, why: str
) -> None:
    house = await a_house()
    before = house.record()

    assert await reason(house, command) == why
    assert house.record() == before


async def test_a_kind_without_a_source_is_no_longer_missing() -> None:
    house = await a_house()
    await house.do(c.SetSources(person=ANN, sources=Sources(vitals=(WATCH,))))
    missed = ev.DataMissed(kind=VitalKind.SPO2, since=MONDAY)
    await keep(house, c.NoteWatch(person=ANN, noticed=(missed,)))
    before = dict(house.record().observed.missing)

    await house.do(c.SetSources(person=ANN, sources=Sources()))

    assert before == {VitalKind.SPO2: MONDAY}
    assert house.record().observed.missing == {}


# Signs of life


async def test_a_sign_of_life_and_what_was_missing_are_noted_once() -> None:
    house = await a_house()
    missed = c.MissCheckIn(person=ANN, due=MONDAY)
    silent = c.NoteSilence(person=ANN, window="w", since=MONDAY)

    counts = [
        await keep(house, command) for command in (missed, missed, silent, silent)
    ]
    await house.do(c.CheckInNow(person=ANN))

    presence = house.record().presence
    assert counts == [1, 0, 1, 0]
    assert presence.checked_in == MONDAY
    assert (presence.missed, presence.silences) == ((MONDAY,), (("w", MONDAY),))


def test_old_signs_are_forgotten() -> None:
    record = a_person()
    later = MONDAY + KEPT + timedelta(days=1)
    old: tuple[Any, ...] = (
        ev.CheckInMissed(due=MONDAY),
        ev.SilenceNoted(window="w", since=MONDAY),
    )
    new: tuple[Any, ...] = (
        ev.CheckInMissed(due=later),
        ev.SilenceNoted(window="w", since=later),
    )

    for event in old:
        record = after_watch(record, event, MONDAY)
    for event in new:
        record = after_watch(record, event, later)

    assert record.presence.missed == (later,)
    assert record.presence.silences == (("w", later),)


# What the watch noticed


async def test_an_alert_runs_until_it_ends_and_a_person_may_end_it() -> None:
    house = await a_house()
    raised = ev.AlertRaised(id=NAME, alert=ALERT)
    await keep(house, c.NoteWatch(person=ANN, noticed=(raised,)))
    running = house.record().observed.running()

    await house.do(c.EndAlert(person=ANN, alert=NAME))

    assert running == ((NAME, ALERT),)
    assert house.record().observed.running() == ()
    assert house.record().observed.alerts[NAME].ended == MONDAY
    assert await reason(house, c.EndAlert(person=ANN, alert=NAME)) == "unknown_alert"


def noticed(*events: ev.Event, at: datetime = MONDAY) -> Any:
    record = a_person()
    for event in events:
        record = after_watch(record, event, at)  # type: ignore[arg-type]
    return record.observed


def test_the_end_of_an_unknown_alert_changes_nothing() -> None:
    assert noticed(ev.AlertEnded(id=NAME, at=MONDAY)) == noticed()


def test_an_alert_of_long_ago_is_forgotten_when_another_is_raised() -> None:
    later = MONDAY + KEPT + timedelta(days=1)
    record = a_person()
    other, open_ = AlertId("other"), AlertId("open")
    story: tuple[tuple[Any, datetime], ...] = (
        (ev.AlertRaised(id=NAME, alert=ALERT), MONDAY),
        (ev.AlertRaised(id=open_, alert=ALERT), MONDAY),
        (ev.AlertEnded(id=NAME, at=MONDAY), MONDAY),
        (ev.AlertRaised(id=other, alert=ALERT), later),
    )

    for event, at in story:
        record = after_watch(record, event, at)

    assert set(record.observed.alerts) == {open_, other}


def test_missing_data_is_known_until_it_comes_again() -> None:
    missed = ev.DataMissed(kind=VitalKind.SPO2, since=None)

    assert noticed(missed).missing == {VitalKind.SPO2: None}
    back = ev.DataReturned(kind=VitalKind.SPO2, at=MONDAY)
    assert noticed(missed, back).missing == {}


def test_values_put_aside_are_counted() -> None:
    aside = ev.ValuePutAside(
        kind=VitalKind.SPO2,
        value="7",
        unit="%",
        source="sensor.watch",
        why=Why.IMPOSSIBLE,
        count=3,
    )

    assert noticed(aside, aside).put_aside == {VitalKind.SPO2: 6}


def a_day(day: date) -> ev.DaySummarised:
    one = Decimal(60)
    figures = Figures(count=1, low=one, high=one, mean=one, median=one)
    kind = VitalKind.HEART_RATE
    return ev.DaySummarised(
        summary=DaySummary(kind=kind, unit="/min", date=day, every=figures)
    )


def test_days_are_kept_in_order_each_once_and_not_for_ever() -> None:
    first = MONDAY.date()
    days = [first, first + timedelta(days=2), first + timedelta(days=1), first]
    late = first + KEPT + timedelta(days=1)

    near = noticed(*map(a_day, days)).days[VitalKind.HEART_RATE]
    far = noticed(*map(a_day, [*days, late])).days[VitalKind.HEART_RATE]

    assert [one.date for one in near] == [first + timedelta(days=n) for n in range(3)]
    assert [one.date for one in far] == [
        first + timedelta(days=1),
        first + timedelta(days=2),
        late,
    ]


# Held values


UNUSUAL = Measured(kind=VitalKind.HEART_RATE, value=Decimal(190), unit="/min")


def hold(measured: Measured = UNUSUAL) -> c.HoldReading:
    return c.HoldReading(person=ANN, measured=measured, at=MONDAY)


async def test_an_unusual_value_is_held_once_until_it_is_confirmed() -> None:
    house = await a_house()
    await house.do(hold())
    again = (await house.do(hold())).entries
    held = [one.measured for one in house.record().observed.held]

    await house.do(
        c.RecordReading(
            person=ANN,
            measured=UNUSUAL,
            at=MONDAY,
            accepted=frozenset({"unusual_value"}),
        )
    )

    assert (again, held) == ((), [UNUSUAL])
    assert house.record().observed.held == ()


async def test_a_usual_or_impossible_value_is_not_held() -> None:
    house = await a_house()

    usual = await reason(house, hold(replace(UNUSUAL, value=Decimal(70))))
    impossible = await reason(house, hold(replace(UNUSUAL, value=Decimal(700))))

    assert (usual, impossible) == ("not_plausible", "not_plausible")


async def test_another_reading_leaves_what_is_held() -> None:
    house = await a_house()
    await house.do(hold())
    seventy = replace(UNUSUAL, value=Decimal(70))

    await house.do(c.RecordReading(person=ANN, measured=seventy, at=MONDAY))

    assert len(house.record().observed.held) == 1


# Many readings


async def test_many_readings_are_kept_together_with_the_unit_they_came_in() -> None:
    house = await a_house()
    fever = Measured(kind=VitalKind.TEMPERATURE, value=Decimal("100.4"), unit="[degF]")
    rows = (
        c.RecordReading(person=ANN, measured=fever, at=MONDAY, site="ear"),
        c.RecordReading(
            person=ANN,
            measured=replace(UNUSUAL, value=Decimal(70)),
            at=MONDAY - timedelta(hours=1),
        ),
    )

    done = await house.do(c.RecordReadings(person=ANN, readings=rows))

    (kept,) = house.record().readings[VitalKind.TEMPERATURE]
    assert len(done.entries) == 2
    assert (kept.given, kept.site, kept.measured.unit) == (fever, "ear", "Cel")


async def test_one_bad_reading_of_many_keeps_none_and_says_which() -> None:
    house = await a_house()
    good = c.RecordReading(
        person=ANN, measured=replace(UNUSUAL, value=Decimal(70)), at=MONDAY
    )
    bad = replace(good, at=MONDAY + timedelta(days=1))

    answer = await house.desk.do(
        c.RecordReadings(person=ANN, readings=(good, bad)), a_user()
    )

    assert isinstance(answer, Refusal)
    assert (answer.reason, answer.details["place"]) == ("in_the_future", "2")
    assert house.record().readings == {}


# Reports


async def test_a_report_is_kept_and_listed_for_as_long_as_days_are() -> None:
    house = await a_house()
    head = ReportHead(
        id=ReportId("p"),
        period=Period.DAY,
        first=MONDAY.date(),
        last=MONDAY.date(),
        made=MONDAY,
    )
    later = MONDAY + KEPT + timedelta(days=1)

    await keep(house, c.KeepReport(person=ANN, head=head, facts="{}"))
    listed = house.record().reports
    newer = replace(head, made=later)
    record = after_watch(
        house.record(), ev.ReportMade(head=newer, facts="{}"), later.astimezone(UTC)
    )

    assert listed == (head,)
    assert record.reports == (newer,)
