"""Schedules as the JSON of the ``regimen`` column, and back.

The shape is the one that ``scripts/healthstead schedule`` reads, or a list of
such shapes for a medicine with several. What is written is read again at once:
a schedule that would come back otherwise is not written.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import time, timedelta
from typing import Final

from ...domain.quantity import plain
from ...domain.schedule import (
    AsNeeded,
    ClockTimes,
    Course,
    DoseTime,
    Interval,
    Monthly,
    Schedule,
    ScheduleError,
    Taper,
    TaperStep,
    Weekday,
)
from ...domain.schedule_json import schedule_of
from .combining import combined
from .json_text import places, values
from .limits import check_schedule
from .problem import FieldError, FileError, Reason

type Regimen = dict[str, object]

HOUR: Final = timedelta(hours=1)
MOST_REGIMENS: Final = 50
LONGEST_REGIMEN: Final = 20_000


def schedules_of(text: str) -> tuple[Schedule, ...]:
    """Read the column; raises ``FieldError``."""
    if len(text) > LONGEST_REGIMEN:
        raise FieldError("regimen", Reason.TOO_LONG, text)
    try:
        places(text)
        found = values(text, exact=False)
    except FileError as wrong:
        raise FieldError("regimen", wrong.reason, wrong.text) from None
    regimens = found if isinstance(found, list) else [found]
    if not 1 <= len(regimens) <= MOST_REGIMENS:
        raise FieldError("regimen", Reason.WRONG_VALUE, text)
    schedules = _combined([_schedule(each) for each in regimens])
    for schedule in schedules:
        check_schedule("regimen", schedule)
    return schedules


def _schedule(regimen: object) -> Schedule:
    if not isinstance(regimen, Mapping):
        raise FieldError("regimen", Reason.WRONG_TYPE, regimen)
    try:
        return schedule_of(regimen)
    except ScheduleError as wrong:
        raise FieldError(
            f"regimen.{wrong.field}", Reason.REGIMEN, wrong.problem
        ) from None
    except (ValueError, ArithmeticError) as wrong:
        raise FieldError("regimen", Reason.REGIMEN, str(wrong)) from None


def _combined(schedules: list[Schedule]) -> tuple[Schedule, ...]:
    try:
        return combined(schedules)
    except ScheduleError as wrong:
        raise FieldError("regimen", Reason.SAME_TIME, wrong.problem) from None


def regimen_text(schedules: tuple[Schedule, ...]) -> str | None:
    """Return the column for some schedules, or None where it cannot hold them."""
    regimens = [each for one in schedules for each in _regimens(one)]
    text = json.dumps(regimens[0] if len(regimens) == 1 else regimens)
    try:
        return text if schedules_of(text) == combined(schedules) else None
    except FieldError, ScheduleError:
        return None


def _regimens(schedule: Schedule) -> Iterator[Regimen]:
    match schedule:
        case ClockTimes():
            for rows in _by_days(schedule.rows):
                yield _times(schedule, rows)
        case Monthly():
            for rows in _by_days(schedule.rows):
                yield _monthly(schedule, rows)
        case Interval():
            yield _interval(schedule)
        case Taper():
            steps = [_step(step) for step in schedule.steps]
            yield {"kind": "taper", **_course(schedule.course), "steps": steps}
        case AsNeeded(amount_max=None):
            yield _as_needed(schedule)
        case _:
            yield {}


def _by_days(rows: tuple[DoseTime, ...]) -> Iterable[list[DoseTime]]:
    """Return the rows of each set of weekdays; a regimen has one set for all."""
    groups: dict[frozenset[Weekday] | None, list[DoseTime]] = {}
    for row in rows:
        groups.setdefault(row.weekdays, []).append(row)
    return groups.values() or [[]]


def _times(plan: ClockTimes, rows: list[DoseTime]) -> Regimen:
    cycle = plan.cycle
    return _given(
        kind="times",
        **_course(plan.course),
        **_rows(rows),
        every_n_days=plan.every_n_days if plan.every_n_days > 1 else None,
        cycle={"on": cycle.on, "off": cycle.off} if cycle else None,
    )


def _monthly(plan: Monthly, rows: list[DoseTime]) -> Regimen:
    shape = _given(
        kind="monthly",
        **_course(plan.course),
        **_rows(rows),
        every_n_months=plan.every_n_months if plan.every_n_months > 1 else None,
    )
    if isinstance(plan.on, int):
        return shape | {"day": plan.on}
    return shape | {"nth": plan.on.nth, "weekday": str(plan.on.weekday)}


def _interval(plan: Interval) -> Regimen:
    return _given(
        kind="interval",
        **_course(plan.course),
        every_hours=plan.every / HOUR,
        mode=str(plan.mode),
        duration_hours=None if plan.lasting is None else plan.lasting / HOUR,
        dose=str(plan.amount),
    )


def _step(step: TaperStep) -> Regimen:
    return _given(
        days=step.duration_days,
        **_rows(list(step.rows)),
        every_n_days=step.every_n_days if step.every_n_days > 1 else None,
    )


def _as_needed(plan: AsNeeded) -> Regimen:
    gap = plan.minimum_gap
    return _given(
        kind="prn",
        **(_course(plan.course) if plan.course else {}),
        dose=str(plan.amount),
        min_interval_hours=None if gap is None else gap / HOUR,
        max_per_day=next(
            (plain(one.amount.value) for one in plan.max_per_period), None
        ),
    )


def _course(course: Course) -> Regimen:
    until = course.until and course.until.isoformat()
    if until and course.until_time:
        until += f"T{course.until_time.isoformat()}"
    return _given(
        start=course.start.isoformat(),
        duration_days=course.duration_days,
        until=until,
        count=course.count,
        exclude=[
            [gone.first.isoformat(), gone.last.isoformat()] for gone in course.exclude
        ]
        or None,
    )


def _rows(rows: list[DoseTime]) -> Regimen:
    days = rows[0].weekdays if rows else None
    return _given(
        times=[_clock(row.time) for row in rows],
        doses=[str(row.amount) for row in rows],
        weekdays=[str(day) for day in Weekday if day in days] if days else None,
    )


def _clock(at: time) -> str:
    return at.isoformat() if at.second or at.microsecond else f"{at:%H:%M}"


def _given(**named: object) -> Regimen:
    """Return what is given: the reader takes an absent field as not stated."""
    return {name: value for name, value in named.items() if value is not None}
