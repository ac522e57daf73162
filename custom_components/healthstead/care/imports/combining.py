"""Several schedules of one medicine, joined where they are one.

Rows that share everything but their times, amounts and weekdays make one
schedule of clock times. A course that counts its doses is left alone: two
counts of ten are not one.
"""

from collections.abc import Iterable
from dataclasses import replace

from ...domain.schedule import ClockTimes, DoseTime, Monthly, Schedule, Weekday


def combined(schedules: Iterable[Schedule]) -> tuple[Schedule, ...]:
    """Return the same doses in as few schedules as they fit.

    Raises ``ScheduleError`` where one moment would be asked for twice.
    """
    found: dict[object, Schedule] = {}
    for place, schedule in enumerate(schedules):
        key = _shared(schedule) or (place,)
        found[key] = _joined(found.get(key), schedule)
    return tuple(found.values())


def _shared(schedule: Schedule) -> tuple[object, ...] | None:
    """Return what two schedules must have in common, or None for one alone."""
    match schedule:
        case ClockTimes() | Monthly() if schedule.course.count is None:
            return (type(schedule), replace(schedule, rows=()))
        case _:
            return None


def _joined(first: Schedule | None, more: Schedule) -> Schedule:
    match more:
        case ClockTimes():
            before = first.rows if isinstance(first, ClockTimes) else ()
            return replace(more, rows=_in_order((*before, *more.rows)))
        case Monthly():
            before = first.rows if isinstance(first, Monthly) else ()
            return replace(more, rows=_in_order((*before, *more.rows)))
        case _:
            return more


def _in_order(rows: tuple[DoseTime, ...]) -> tuple[DoseTime, ...]:
    return tuple(sorted(rows, key=_order))


def _order(row: DoseTime) -> tuple[object, ...]:
    days = row.weekdays or frozenset(Weekday)
    return (row.time, sorted(day.number for day in days))
