"""Visits as a calendar file: what other programs read is what was meant."""

import random
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from ical.calendar_stream import IcsCalendarStream
from ical.event import Event, EventStatus

from custom_components.healthstead.care.visit_file import (
    Written,
    calendar_of,
    escaped,
    folded,
    title_of,
    uid_of,
)
from custom_components.healthstead.care.zone_rules import zone_lines
from custom_components.healthstead.domain.appointment import Appointment, VisitStatus
from custom_components.healthstead.domain.travel import UNKNOWN, Way

from ..builders import MONDAY, at
from .test_visit_ladder import FRIDAY, somebody, visit

NAMED = Written(named=True)
HOSTILE = (
    "Dr A;B,C\\D\r\nEND:VEVENT\nBEGIN:VEVENT\rX-EVIL:1\x00\x07\u2028"
    ' "quoted" ☤ 漢字 é' + "ü" * 200
)


def text(*visits: Appointment, way: Way = UNKNOWN, **how: Any) -> str:
    return calendar_of(
        somebody(*visits), [(one, way) for one in visits], MONDAY, Written(**how)
    )


def read(written: str) -> list[Event]:
    return list(IcsCalendarStream.calendar_from_ics(written).events)


def lines(written: str) -> list[str]:
    return written.replace("\r\n ", "").split("\r\n")


def test_a_visit_is_read_back_as_it_was() -> None:
    (event,) = read(text(visit(version=2, place="1 Mill Lane"), named=True))

    assert event.uid == "v@healthstead"
    assert event.sequence == 2
    assert event.status is EventStatus.CONFIRMED
    assert event.start_datetime == FRIDAY
    assert event.end_datetime == FRIDAY + timedelta(minutes=30)
    assert str(event.dtstart.tzinfo) == "Europe/Lisbon"  # type: ignore[union-attr]
    assert event.summary == "Ann: appointment with Dr Molar"
    assert event.location == "1 Mill Lane"
    assert event.dtstamp == MONDAY


@pytest.mark.parametrize(
    ("status", "written"),
    [
        (VisitStatus.REQUESTED, EventStatus.TENTATIVE),
        (VisitStatus.BOOKED, EventStatus.CONFIRMED),
        (VisitStatus.DONE, EventStatus.CONFIRMED),
        (VisitStatus.DECLINED, EventStatus.CANCELLED),
        (VisitStatus.CANCELLED, EventStatus.CANCELLED),
    ],
)
def test_how_sure_it_is_stands_there(status: VisitStatus, written: EventStatus) -> None:
    (event,) = read(text(visit(status=status)))

    assert event.status is written


def test_what_is_only_asked_for_says_so_in_words_as_well() -> None:
    (event,) = read(text(visit(status=VisitStatus.REQUESTED, series="s")))

    assert event.summary == "Ann: appointment (asked for)"
    assert event.description == "Asked for, not confirmed.\nOne of a series."


def test_nothing_private_stands_there_unless_asked_for() -> None:
    whole = visit(
        place="1 Mill Lane",
        prepare=("nothing to eat",),
        driver="Dan",
        notes="secret",
        about="secret",
        questions=("secret",),
        attendees=("Eva",),
        reason="secret",
        outcome="secret",
    )

    private, named = text(whole), text(whole, named=True)

    for word in ("Molar", "Mill", "eat", "Dan", "Eva", "dentistry", "secret"):
        assert word not in private, word
    (event,) = read(named)
    assert event.description == "Before it: nothing to eat\nDan drives."
    assert "secret" not in named


def test_a_calendar_reminds_the_day_before_and_when_to_leave() -> None:
    written = text(visit(), way=Way(minutes=30, estimated=True))

    (event,) = read(written)
    triggers = [alarm.trigger for alarm in event.alarm]
    assert triggers == [-timedelta(days=1), -timedelta(minutes=40)]
    assert "DESCRIPTION:Time to leave (estimated way)" in lines(written)


@pytest.mark.parametrize(
    ("told", "how", "alarms"),
    [
        ({}, {}, 1),
        ({}, {"alarms": False}, 0),
        ({"status": VisitStatus.CANCELLED}, {}, 0),
    ],
)
def test_there_are_no_other_alarms(
    told: dict[str, Any], how: dict[str, Any], alarms: int
) -> None:
    assert text(visit(**told), **how).count("BEGIN:VALARM") == alarms


def test_the_way_that_is_known_has_no_doubt() -> None:
    written = text(visit(), way=Way(minutes=30))

    assert "DESCRIPTION:Time to leave" in lines(written)


def test_all_of_a_person_are_in_one_file_in_the_order_of_time() -> None:
    later = visit(FRIDAY + timedelta(days=200), "later")

    written = text(later, visit())

    assert [event.uid for event in read(written)] == [uid_of(visit()), uid_of(later)]
    assert written.count("BEGIN:VTIMEZONE") == 1


def test_somebody_without_visits_has_an_empty_calendar() -> None:
    written = text()

    assert read(written) == []
    assert "VTIMEZONE" not in written


# RFC 5545


def test_hostile_words_stay_in_their_place() -> None:
    hostile = visit(
        clinician_name=HOSTILE, place=HOSTILE, driver=HOSTILE, prepare=(HOSTILE,)
    )

    written = text(hostile, named=True)

    (event,) = read(written)
    clean = HOSTILE.replace("\r\n", "\n").replace("\r", "\n")
    clean = clean.translate(dict.fromkeys(map(ord, "\x00\x07\u2028")))
    assert event.location == clean
    assert event.summary == f"Ann: appointment with {clean}"
    assert written.count("\r\nBEGIN:VEVENT\r\n") == 1
    assert "\r\nX-EVIL" not in written


def test_lines_end_as_the_standard_says_and_are_short() -> None:
    written = text(visit(clinician_name=HOSTILE, place=HOSTILE), named=True)

    assert written.endswith("END:VCALENDAR\r\n")
    assert "\n" not in written.replace("\r\n", "")
    assert "\r" not in written.replace("\r\n", "")
    for line in written.encode().split(b"\r\n"):
        assert len(line) <= 75
        line.decode()  # no letter is cut in two


@pytest.mark.parametrize("length", [0, 1, 74, 75, 76, 149, 150, 500])
@pytest.mark.parametrize("letter", ["x", "é", "漢", "😀"])
def test_what_is_folded_unfolds_to_itself(length: int, letter: str) -> None:
    line = letter * length

    assert folded(line).replace("\r\n ", "") == line


@pytest.mark.parametrize(
    ("given", "written"),
    [
        ("a,b;c\\d", "a\\,b\\;c\\\\d"),
        ("a\nb\r\nc\rd", "a\\nb\\nc\\nd"),
        ("a\x00\x1b[31m\u202eb", "a[31mb"),
        ("", ""),
    ],
)
def test_a_value_begins_no_other_property(given: str, written: str) -> None:
    assert escaped(given) == written


@pytest.mark.parametrize("seed", range(20))
def test_whatever_is_written_is_read_back(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - made-up words, no secret
    letters = 'ab ,;:\\"\n=^éß漢😀-+'
    words = "x" + "".join(chance.choices(letters, k=chance.randint(0, 300))) + "x"

    (event,) = read(text(visit(clinician_name=words, place=words), named=True))

    assert event.location == words
    assert event.summary == f"Ann: appointment with {words}"


# Time zones


ZONES = (
    "Europe/Lisbon",
    "America/New_York",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "Africa/Casablanca",
    "Pacific/Apia",
    "UTC",
)


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("year", [2011, 2026, 2027])
def test_the_clock_that_a_file_carries_is_that_of_the_zone(
    zone: str, year: int
) -> None:
    first = datetime(year, 1, 1, tzinfo=UTC)
    rules = rules_of(zone_lines(ZoneInfo(zone), first, first + timedelta(days=365)))

    for hours in range(0, 366 * 24, 5):
        moment = first + timedelta(hours=hours)
        (offset,) = [after for at, after in rules if at <= moment][-1:]
        assert offset == moment.astimezone(ZoneInfo(zone)).utcoffset(), moment


def rules_of(written: list[str]) -> list[tuple[datetime, timedelta]]:
    """Read the observances by themselves: when each begins, and its offset."""
    found: list[tuple[datetime, timedelta]] = []
    told: dict[str, str] = {}
    for line in written:
        name, _, value = line.partition(":")
        told[name] = value
        if name == "END" and value in {"STANDARD", "DAYLIGHT"}:
            wall = datetime.fromisoformat(told["DTSTART"])
            before, after = (_offset(told[f"TZOFFSET{way}"]) for way in ("FROM", "TO"))
            found.append(((wall - before).replace(tzinfo=UTC), after))
    return found


def _offset(text: str) -> timedelta:
    sign = -1 if text[0] == "-" else 1
    parts = [int(text[i : i + 2]) for i in range(1, len(text), 2)]
    return sign * sum(
        (timedelta(**{unit: part}) for unit, part in zip(UNITS, parts, strict=False)),
        timedelta(0),
    )


UNITS = ("hours", "minutes", "seconds")


def test_an_offset_of_old_has_seconds() -> None:
    first = datetime(1890, 1, 1, tzinfo=UTC)

    written = zone_lines(ZoneInfo("Europe/Amsterdam"), first, first)

    assert (
        rules_of(written)[0][1]
        == first.astimezone(ZoneInfo("Europe/Amsterdam")).utcoffset()
    )
    assert any(len(line) == len("TZOFFSETTO:+001932") for line in written)


@pytest.mark.parametrize(
    "start", [at("2026-10-25 01:30"), at("2026-10-25 03:30"), at("2026-03-29 03:30")]
)
def test_around_a_change_of_the_clock_the_instant_stays(start: datetime) -> None:
    (event,) = read(text(visit(start)))

    assert event.start_datetime.timestamp() == start.timestamp()


def test_who_travels_has_a_file_by_the_clock_of_where_they_are() -> None:
    away = somebody(visit(), zone="America/New_York")

    (event,) = read(calendar_of(away, [(visit(), UNKNOWN)], MONDAY))

    assert event.start_datetime == FRIDAY
    assert event.start == datetime(2026, 10, 9, 10, tzinfo=event.dtstart.tzinfo)  # type: ignore[union-attr]


def test_a_title_names_the_practice_only_where_that_is_allowed() -> None:
    record = somebody(visit())

    assert title_of(record, visit(), named=False) == "Ann: appointment"
    assert "Dr Molar" in title_of(record, visit(), named=True)
