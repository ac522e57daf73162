"""From dosages to a schedule on the person's own clock, or what must be asked.

Dosages say what was prescribed; a schedule says when it falls due. Whatever a
direction leaves open (which weekday, which of a range) is asked, not chosen.
"""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from decimal import Decimal
from typing import Final

from .day import DayTimes
from .dosage import Dosage, Span
from .schedule import (
    AsNeeded,
    ClockTimes,
    Course,
    Cycle,
    DoseTime,
    Interval,
    Monthly,
    Schedule,
    ScheduleError,
    Taper,
    TaperStep,
)
from .schedule_hours import hours_of
from .schedule_words import describe
from .timing_parts import (
    MONTHS,
    WEEK,
    amount_of,
    course_of,
    days_of,
    left_open,
    length_of,
    limit_of,
)

__all__ = ["Unclear", "describe", "schedule_from"]

HOURS: Final = frozenset({"h", "min"})


@dataclass(frozen=True, kw_only=True, slots=True)
class Unclear:
    """Why no schedule can be made yet: one reason for each question."""

    reasons: tuple[str, ...]


def schedule_from(
    dosages: tuple[Dosage, ...], start: datetime, day: DayTimes
) -> Schedule | Unclear:
    """Return the schedule of a direction that begins at a local time."""
    if not dosages:
        return Unclear(reasons=("missing_dose",))
    reasons = dict.fromkeys(reason for each in dosages for reason in left_open(each))
    if reasons:
        return Unclear(reasons=tuple(reasons))
    begins = _begins(dosages[0], start.replace(second=0, microsecond=0))
    try:
        return _schedule(dosages, begins, day)
    except ScheduleError as wrong:
        # A problem told in a sentence ("08:00 is asked for twice") has no question.
        named = wrong.problem.isidentifier()
        return Unclear(reasons=(wrong.problem if named else "different_rhythms",))


def _schedule(
    dosages: tuple[Dosage, ...], start: datetime, day: DayTimes
) -> Schedule | Unclear:
    needed = [each for each in dosages if each.as_needed]
    if needed:
        if len(needed) < len(dosages):
            return Unclear(reasons=("scheduled_and_as_needed",))
        if len(needed) > 1:
            return Unclear(reasons=("several_as_needed",))
        return _as_needed(needed[0], start)
    if len({each.sequence for each in dosages}) > 1:
        return _taper(dosages, start, day)
    if len(dosages) == 1 and dosages[0].period_unit in HOURS:
        return _interval(dosages[0], start)
    if len(dosages) == 1 and dosages[0].period_unit in MONTHS:
        return _monthly(dosages[0], start, day)
    return _clock_times(dosages, start, day)


def _begins(dosage: Dosage, start: datetime) -> datetime:
    offset = dosage.start_offset
    if offset is None:
        return start
    moved = start + length_of(offset)
    return moved if offset.unit in HOURS else datetime.combine(moved, time())


def _as_needed(dosage: Dosage, start: datetime) -> AsNeeded:
    limits = [dosage.max_per_period, *dosage.further_limits]
    gap = dosage.min_interval
    ranged = dosage.dose is not None and dosage.dose.low != dosage.dose.high
    bounded = dosage.duration is not None or dosage.count is not None
    return AsNeeded(
        amount=amount_of(dosage.dose),
        amount_max=amount_of(dosage.dose, high=True) if ranged else None,
        minimum_gap=length_of(gap) if gap else None,
        max_per_period=tuple(limit_of(limit) for limit in limits if limit),
        reason=dosage.as_needed_for,
        course=course_of(dosage, start) if bounded else None,
    )


def _interval(dosage: Dosage, start: datetime) -> Interval | Unclear:
    if dosage.cycle is not None:
        return Unclear(reasons=("cycle_of_intervals",))
    every = Span(value=dosage.period or Decimal(1), unit=dosage.period_unit)
    duration = dosage.duration
    lasting = length_of(duration) if duration and duration.unit in HOURS else None
    days = None if duration is None or lasting else days_of(duration, start)
    return Interval(
        course=Course(start=start, duration_days=days, count=dosage.count),
        every=length_of(every) / (dosage.frequency or 1),
        amount=amount_of(dosage.dose),
        lasting=lasting,
    )


def _monthly(dosage: Dosage, start: datetime, day: DayTimes) -> Monthly | Unclear:
    if dosage.day_of_month is None or dosage.cycle is not None:
        return Unclear(reasons=("choose_day_of_month",))
    months = int(dosage.period or 1) * MONTHS[dosage.period_unit]
    return Monthly(
        course=course_of(dosage, start),
        on=dosage.day_of_month,
        rows=_rows(dosage, day),
        every_n_months=months,
    )


def _rows(dosage: Dosage, day: DayTimes) -> tuple[DoseTime, ...]:
    amount = amount_of(dosage.dose)
    days = frozenset(dosage.day_of_week) or None
    return tuple(
        DoseTime(time=at, amount=amount, weekdays=days) for at in hours_of(dosage, day)
    )


def _clock_times(
    dosages: tuple[Dosage, ...], start: datetime, day: DayTimes
) -> ClockTimes | Unclear:
    """Join dosages that share everything but amount, times and weekdays."""
    first = dosages[0]
    if any(_rhythm(each) != _rhythm(first) for each in dosages[1:]):
        return Unclear(reasons=("different_rhythms",))
    if any(each.period_unit in {*HOURS, *MONTHS} for each in dosages):
        return Unclear(reasons=("different_rhythms",))
    if first.count == 1 and first.frequency is None:
        return _single(first, start, day)
    start, every, cycle = _pattern(dosages, start)
    rows = tuple(row for each in dosages for row in _rows(each, day))
    return ClockTimes(
        course=course_of(first, start), rows=rows, every_n_days=every, cycle=cycle
    )


def _rhythm(dosage: Dosage) -> tuple[object, ...]:
    return (
        dosage.period,
        dosage.period_unit,
        dosage.duration,
        dosage.count,
        dosage.cycle,
        dosage.start_offset,
    )


def _single(dosage: Dosage, start: datetime, day: DayTimes) -> ClockTimes:
    """One dose in all: now, or at the moment that was named."""
    named = not dosage.immediate and (dosage.when or dosage.time_of_day)
    at = hours_of(dosage, day)[0] if named else start.time()
    row = DoseTime(time=at, amount=amount_of(dosage.dose))
    return ClockTimes(course=Course(start=start, count=1), rows=(row,))


def _pattern(
    dosages: tuple[Dosage, ...], start: datetime
) -> tuple[datetime, int, Cycle | None]:
    """Return the first day, the days between, and the cycle."""
    first = dosages[0]
    period = int(first.period or 1)
    stated = first.cycle
    cycle = Cycle(on=stated.on, off=stated.off) if stated else None
    if first.period_unit != "wk":
        return start, period, cycle
    days = {weekday for each in dosages for weekday in each.day_of_week}
    if period == 1:
        return start, 1, cycle
    if cycle is not None:
        raise ScheduleError("cycle", "cycle_of_weeks")
    ahead = min((weekday.number - start.weekday()) % WEEK for weekday in days)
    moved = datetime.combine(start + timedelta(days=ahead), time())
    begins = start if ahead == 0 else moved
    return begins, 1, Cycle(on=WEEK, off=WEEK * (period - 1))


def _taper(
    dosages: tuple[Dosage, ...], start: datetime, day: DayTimes
) -> Taper | Unclear:
    """Return steps that follow one another, each with a length but the last."""
    steps: list[TaperStep] = []
    begins = start
    for number in sorted({each.sequence for each in dosages}):
        group = tuple(each for each in dosages if each.sequence == number)
        step = _step(group, begins, day)
        if isinstance(step, Unclear):
            return step
        steps.append(step)
        begins += timedelta(days=step.duration_days or 0)
    return Taper(course=Course(start=start), steps=tuple(steps))


def _step(
    group: tuple[Dosage, ...], begins: datetime, day: DayTimes
) -> TaperStep | Unclear:
    first = group[0]
    if first.count is not None:
        return Unclear(reasons=("first_dose_apart",))
    plain = {(each.period_unit, each.duration, each.cycle) for each in group}
    if len(plain) > 1 or first.cycle or first.period_unit not in {"d", "wk"}:
        return Unclear(reasons=("different_rhythms",))
    if first.period_unit == "wk" and first.period != 1:
        return Unclear(reasons=("different_rhythms",))
    return TaperStep(
        duration_days=days_of(first.duration, begins) if first.duration else None,
        rows=tuple(row for each in group for row in _rows(each, day)),
        every_n_days=int(first.period or 1) if first.period_unit == "d" else 1,
    )
