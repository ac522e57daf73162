"""Visits as a calendar file: the iCalendar text of RFC 5545, and nothing else.

Pure text. What is private is left out unless the caller asks for it: calendars are
shared and synchronised. Who may have the file is asked elsewhere.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from ..domain.appointment import Appointment, VisitStatus
from ..domain.ledger import instant
from ..domain.travel import Way, leave_by
from .record import PersonRecord
from .zone_rules import zone_lines

PRODUCT: Final = "-//Healthstead//Healthstead//EN"
FOLD_AT: Final = 75
"""Octets of a line at most, without its end (RFC 5545 section 3.1)."""
DAY: Final = timedelta(days=1)
# RFC 5545 section 3.8.1.11; a visit that was declined will not be, either.
STATUS: Final[Mapping[VisitStatus, str]] = {
    VisitStatus.REQUESTED: "TENTATIVE",
    VisitStatus.BOOKED: "CONFIRMED",
    VisitStatus.DONE: "CONFIRMED",
    VisitStatus.DECLINED: "CANCELLED",
    VisitStatus.CANCELLED: "CANCELLED",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Written:
    """How visits are written down."""

    named: bool = False
    """With whom, where, and what to do before."""
    alarms: bool = True
    """With reminders of the calendar's own: the day before, and when to leave."""


PRIVATE: Final = Written()


def calendar_of(
    record: PersonRecord,
    visits: Iterable[tuple[Appointment, Way]],
    made: datetime,
    written: Written = PRIVATE,
) -> str:
    """Return the file of some visits of a person, each with the way to it."""
    every = sorted(visits, key=lambda one: (instant(one[0].start), one[0].id))
    zone = record.zone
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{PRODUCT}",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
    ]
    if every:
        moments = [at for visit, _ in every for at in (visit.start, visit.end)]
        lines += zone_lines(zone, min(moments, key=instant), max(moments, key=instant))
    for visit, way in every:
        lines += _event(record, visit, way, made, written)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded(line)}\r\n" for line in lines)


def uid_of(visit: Appointment) -> str:
    """Return what names a visit in every calendar, however often it moves."""
    return f"{visit.id}@healthstead"


def title_of(record: PersonRecord, visit: Appointment, *, named: bool) -> str:
    """Return the headline of a visit in a calendar that others may read."""
    what = f"appointment with {visit.clinician_name}" if named else "appointment"
    asked = " (asked for)" if visit.status is VisitStatus.REQUESTED else ""
    return f"{record.person.name}: {what}{asked}"


def text_of(visit: Appointment, *, named: bool) -> str:
    """Return what stands below the headline."""
    lines = []
    if visit.status is VisitStatus.REQUESTED:
        lines.append("Asked for, not confirmed.")
    if visit.series:
        lines.append("One of a series.")
    if named:
        lines += [f"Before it: {each}" for each in visit.prepare]
        lines += [f"{visit.driver} drives."] if visit.driver else []
    return "\n".join(lines)


def escaped(text: str) -> str:
    """Return text as a value: nothing in it can begin another line or property."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    kept = "".join(one for one in plain if one == "\n" or one.isprintable())
    for one in ("\\", ";", ","):
        kept = kept.replace(one, f"\\{one}")
    return kept.replace("\n", "\\n")


def folded(line: str) -> str:
    """Return a line in parts of at most 75 octets; no letter is cut in two."""
    parts, length = [""], 0
    for letter in line:
        size = len(letter.encode())
        if length + size > FOLD_AT:
            parts.append(" ")
            length = 1
        parts[-1] += letter
        length += size
    return "\r\n".join(parts)


def _event(
    record: PersonRecord,
    visit: Appointment,
    way: Way,
    made: datetime,
    written: Written,
) -> Iterator[str]:
    named, zone = written.named, record.zone
    yield "BEGIN:VEVENT"
    yield f"UID:{escaped(uid_of(visit))}"
    yield f"DTSTAMP:{_utc(made)}"
    yield f"SEQUENCE:{visit.version}"
    yield f"STATUS:{STATUS[visit.status]}"
    yield f"DTSTART;TZID={zone.key}:{_local(visit.start, zone)}"
    yield f"DTEND;TZID={zone.key}:{_local(visit.end, zone)}"
    yield f"SUMMARY:{escaped(title_of(record, visit, named=named))}"
    if text := text_of(visit, named=named):
        yield f"DESCRIPTION:{escaped(text)}"
    if named and visit.place:
        yield f"LOCATION:{escaped(visit.place)}"
    yield "CLASS:PRIVATE"
    yield f"TRANSP:{'OPAQUE' if visit.status.stands else 'TRANSPARENT'}"
    if written.alarms and visit.status.stands:
        yield from _alarms(record, visit, way)
    yield "END:VEVENT"


def _alarms(record: PersonRecord, visit: Appointment, way: Way) -> Iterator[str]:
    """Yield the day before and, where the way is known, when to leave."""
    yield from _alarm(DAY, "Appointment tomorrow")
    go = leave_by(visit, way, record.visiting.margin_minutes)
    if go is not None:
        about = " (estimated way)" if way.estimated else ""
        yield from _alarm(instant(visit.start) - go, f"Time to leave{about}")


def _alarm(before: timedelta, words: str) -> Iterator[str]:
    yield "BEGIN:VALARM"
    yield "ACTION:DISPLAY"
    yield f"DESCRIPTION:{escaped(words)}"
    yield f"TRIGGER:-PT{before // timedelta(minutes=1)}M"
    yield "END:VALARM"


def _utc(moment: datetime) -> str:
    return f"{instant(moment):%Y%m%dT%H%M%SZ}"


def _local(moment: datetime, zone: ZoneInfo) -> str:
    return f"{moment.astimezone(zone):%Y%m%dT%H%M%S}"
