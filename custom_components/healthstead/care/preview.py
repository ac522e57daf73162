"""What would fall due: shown before a medication is added or changed.

From the schedule alone, with the arithmetic that will ask later. Whatever is asked
of it, the answer stays small: a day lists its first doses and counts the rest.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from itertools import groupby, islice
from typing import Final
from zoneinfo import ZoneInfo

from ..domain.quantity import Quantity
from ..domain.schedule import (
    AsNeeded,
    ClockTimes,
    Interval,
    IntervalMode,
    Linked,
    Schedule,
    Slot,
    Taper,
    slots_between,
)
from ..domain.schedule_civil import instant, wall_day
from ..domain.schedule_end import last_slot, over_at
from ..domain.schedule_outline import (
    clock_changes,
    months_skipped,
    times_moved,
)
from ..domain.schedule_place import day_of_cycle, step_of_taper

DAY: Final = timedelta(days=1)
MOST_DAYS: Final = 92
LISTED_A_DAY: Final = 24
"""So many doses of a day are listed; the others are counted."""
COUNTED: Final = 10_000
"""So many doses are added up; beyond that a total is not told."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Note:
    """Something that people might not expect; ``key`` has a sentence for it."""

    key: str
    details: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, slots=True)
class PreviewDay:
    """One local day on which something falls due."""

    day: date
    doses: tuple[Slot, ...]
    more: int = 0
    """How many doses are not listed."""
    day_of_cycle: int | None = None
    """Which day of its cycle it is, from 1."""
    step: int | None = None
    """Which step of a taper it is, from 1."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Preview:
    """What a schedule comes to."""

    days: tuple[PreviewDay, ...]
    totals: tuple[Quantity, ...] = ()
    """What the days come to together, by unit; empty where there are too many."""
    first: Slot | None = None
    last: Slot | None = None
    """The last dose of the whole course, if it has an end."""
    days_of_cycle: int | None = None
    steps: int | None = None
    over: datetime | None = None
    """From when nothing falls due any more, in UTC."""
    notes: tuple[Note, ...] = ()


def preview(
    schedule: Schedule, zone: ZoneInfo, start: datetime, days: int = 30
) -> Preview:
    """Return what falls due in so many local days from the day of ``start`` on."""
    today = wall_day(start, zone)
    end = today + timedelta(days=max(1, min(days, MOST_DAYS)))
    until = instant(datetime.combine(end, time.min), zone)
    slots = list(islice(slots_between(schedule, zone, start, until), COUNTED + 1))
    too_many = len(slots) > COUNTED
    return Preview(
        days=tuple(_days(schedule, slots[:COUNTED])),
        totals=() if too_many else _totals(slots),
        first=slots[0] if slots else None,
        last=last_slot(schedule, zone),
        days_of_cycle=_days_of_cycle(schedule),
        steps=len(schedule.steps) if isinstance(schedule, Taper) else None,
        over=over_at(schedule, zone),
        notes=tuple(_notes(schedule, zone, (today, end), too_many=too_many)),
    )


def _days(schedule: Schedule, slots: list[Slot]) -> Iterator[PreviewDay]:
    for day, doses in groupby(slots, key=lambda slot: slot.due.date()):
        all_day = tuple(doses)
        wall = all_day[0].due.replace(tzinfo=None)
        yield PreviewDay(
            day=day,
            doses=all_day[:LISTED_A_DAY],
            more=max(0, len(all_day) - LISTED_A_DAY),
            day_of_cycle=day_of_cycle(schedule, wall),
            step=step_of_taper(schedule, wall),
        )


def _days_of_cycle(schedule: Schedule) -> int | None:
    if not isinstance(schedule, ClockTimes) or schedule.cycle is None:
        return None
    return schedule.cycle.on + schedule.cycle.off


def _totals(slots: list[Slot]) -> tuple[Quantity, ...]:
    sums: dict[str, Decimal] = {}
    for slot in slots:
        unit = slot.amount.unit
        sums[unit] = sums.get(unit, Decimal(0)) + slot.amount.value
    return tuple(Quantity(value=value, unit=unit) for unit, value in sums.items())


def _notes(
    schedule: Schedule, zone: ZoneInfo, span: tuple[date, date], *, too_many: bool
) -> Iterator[Note]:
    if too_many:
        yield Note(key="too_many", details={"counted": str(COUNTED)})
    match schedule:
        case AsNeeded():
            yield Note(key="as_needed")
        case Linked():
            yield Note(key="linked")
        case Interval(mode=mode):
            if mode is IntervalMode.FROM_TAKEN:
                yield Note(key="from_taken")
            yield from _clock_notes(zone, span, "clocks_change_hours")
        case plan:
            for month in months_skipped(plan, span[0], span[1] - DAY):
                yield Note(key="month_skipped", details={"month": f"{month:%Y-%m}"})
            yield from _clock_notes(zone, span, "clocks_change")
            days = [change.day for change in clock_changes(zone, *span)]
            for wall, rings in times_moved(plan, zone, days):
                details = {"time": f"{wall:%Y-%m-%dT%H:%M}", "rings": f"{rings:%H:%M}"}
                yield Note(key="time_moved", details=details)


def _clock_notes(zone: ZoneInfo, span: tuple[date, date], key: str) -> Iterator[Note]:
    for change in clock_changes(zone, *span):
        minutes = int(change.by / timedelta(minutes=1))
        details = {"day": change.day.isoformat(), "minutes": f"{minutes:+}"}
        yield Note(key=key, details=details)
