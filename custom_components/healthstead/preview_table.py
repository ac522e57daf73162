"""The next thirty days of a medication as a table for the settings pages."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import Final
from zoneinfo import ZoneInfo

from .care.doses import slots_of
from .care.record import PersonRecord
from .domain.ids import MedicationId
from .domain.schedule import Slot
from .domain.schedule_words import amount_words

DAYS: Final = 30
MOST_A_DAY: Final = 12
"""A dose an hour fills no page: the rest of a day is counted."""
DAY: Final = timedelta(days=1)


def preview_table(record: PersonRecord, medication: MedicationId, now: datetime) -> str:
    """Return a table of days and doses; days that are alike stand in one line."""
    held = record.medications[medication]
    zone = ZoneInfo(record.person.profile.zone)
    slots = slots_of(record, held, now, now + DAYS * DAY, projected=True)
    days = [
        (day, _doses(due, zone))
        for day, due in groupby(slots, lambda slot: slot.due.astimezone(zone).date())
    ]
    lines = [f"| {when} | {doses} |" for when, doses in _merged(days)]
    return "\n".join(["| | |", "|---|---|", *lines]) if lines else "—"


def _doses(slots: Iterable[Slot], zone: ZoneInfo) -> str:
    each = [
        f"{slot.due.astimezone(zone):%H:%M} {amount_words(slot.amount)}"
        for slot in slots
    ]
    more = len(each) - MOST_A_DAY
    shown = " · ".join(each[:MOST_A_DAY])
    return f"{shown} · +{more}" if more > 0 else shown


def _merged(days: Iterable[tuple[date, str]]) -> Iterator[tuple[str, str]]:
    """Yield stretches of days that follow one another and are alike."""
    first: date | None = None
    last, doses = date.min, ""
    for day, what in days:
        if first is not None and what == doses and day - last == DAY:
            last = day
            continue
        if first is not None:
            yield _stretch(first, last), doses
        first, last, doses = day, day, what
    if first is not None:
        yield _stretch(first, last), doses


def _stretch(first: date, last: date) -> str:
    one = first.isoformat()
    return one if first == last else f"{one} – {last.isoformat()}"
