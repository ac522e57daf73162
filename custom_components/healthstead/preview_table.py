"""The next thirty days of a medication for the settings pages: a table, and what to know.

The doses are those that would fall due, with links and pauses; what is said beside
them is ``care.preview``'s.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import Final

from .care.preview import Preview, PreviewDay, preview
from .care.record import PersonRecord
from .care.slots import slots_of, zone_of
from .domain.ids import MedicationId
from .domain.schedule import Slot
from .domain.schedule_words import amount_words

DAYS: Final = 30
MOST_A_DAY: Final = 12
"""A dose an hour fills no page: the rest of a day is counted."""
DAY: Final = timedelta(days=1)
TEXTS: Final = (
    "as_needed clocks_change clocks_change_hours ends from_taken in_cycle in_taper "
    "linked month_skipped time_moved too_many total"
).split()
"""The keys of the sentences that may be needed, under ``selector.preview``."""


def preview_table(
    record: PersonRecord,
    medication: MedicationId,
    now: datetime,
    texts: Mapping[str, str],
) -> str:
    """Return a table of days and doses, alike days in one line, and sentences."""
    held = record.medications[medication]
    regimen = held.medication.regimens[-1]
    zone = zone_of(record, regimen)
    start = max(now, regimen.since)
    coming = preview(regimen.schedule, zone, start, DAYS)
    places = {day.day: _place(coming, day, texts) for day in coming.days}
    slots = slots_of(record, held, start, start + DAYS * DAY, projected=True)
    days = [
        (day, _doses(due) + places.get(day, ""))
        for day, due in groupby(slots, lambda slot: slot.due.astimezone(zone).date())
    ]
    lines = [f"| {when} | {doses} |" for when, doses in _merged(days)]
    table = ["| | |", "|---|---|", *lines] if lines else []
    said = [f"- {sentence}" for sentence in _said(coming, texts)]
    return "\n".join([*table, "", *said])


def _place(coming: Preview, day: PreviewDay, texts: Mapping[str, str]) -> str:
    """Return where a day stands in its cycle or taper."""
    if day.step is not None:
        return " · " + texts["in_taper"].format(step=day.step, steps=coming.steps)
    if day.day_of_cycle is not None:
        days = coming.days_of_cycle
        return " · " + texts["in_cycle"].format(day=day.day_of_cycle, days=days)
    return ""


def _doses(slots: Iterable[Slot]) -> str:
    each = [f"{slot.due:%H:%M} {amount_words(slot.amount)}" for slot in slots]
    more = len(each) - MOST_A_DAY
    shown = " · ".join(each[:MOST_A_DAY])
    return f"{shown} · +{more}" if more > 0 else shown


def _said(coming: Preview, texts: Mapping[str, str]) -> Iterator[str]:
    if coming.totals:
        total = ", ".join(amount_words(amount) for amount in coming.totals)
        yield texts["total"].format(total=total)
    if coming.last is not None:
        yield texts["ends"].format(last=f"{coming.last.due:%Y-%m-%d %H:%M}")
    for note in coming.notes:
        yield texts[note.key].format_map(note.details)


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
