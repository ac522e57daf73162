"""A regimen in plain JSON to a Schedule, and a line of the command line to times.

Bad input raises ``ScheduleError``, which names the field and says in a
sentence what is wrong with it. Unknown fields are refused: a limit that was
not read must not look as if it had been.
"""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Final
from zoneinfo import ZoneInfo

from . import schedule_fields as fields
from .quantity import Quantity
from .schedule_course import Course, DateRange, ScheduleError
from .schedule_kinds import (
    AsNeeded,
    ClockTimes,
    Cycle,
    DoseTime,
    Interval,
    IntervalMode,
    Limit,
    Monthly,
    NthWeekday,
    Schedule,
    Taper,
    TaperStep,
)
from .schedule_slots import slots_between

type Fields = Mapping[str, object]

ONE_DOSE: Final = Quantity(value=Decimal(1), unit="dose")
COURSE_FIELDS: Final = {
    "kind",
    "start",
    "duration_days",
    "until",
    "count",
    "exclude",
    "note",
}
ROW_FIELDS: Final = {"times", "dose", "doses", "weekdays"}


def due_times(line: Fields) -> list[str]:
    """Return the due times of ``{tz, from, to, regimen}``; both days included."""
    zone = fields.zone(line, "tz")
    start = _midnight(fields.day(line, "from"), zone)
    end = _midnight(fields.day(line, "to") + timedelta(days=1), zone)
    schedule = schedule_of(fields.mapping(line, "regimen"))
    return [slot.due.isoformat() for slot in slots_between(schedule, zone, start, end)]


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=zone).astimezone(UTC)


def schedule_of(regimen: Fields) -> Schedule:
    """Read a regimen of any kind."""
    kind = fields.text(regimen, "kind")
    if kind not in KINDS:
        known = ", ".join(KINDS)
        raise ScheduleError("kind", f"{kind!r} is not one of {known}")
    read, known_fields = KINDS[kind]
    given = {name: value for name, value in regimen.items() if value is not None}
    for name in given:
        if name not in known_fields:
            raise ScheduleError(name, f"is not a field of a {kind!r} regimen")
    return read(given)


def _times(regimen: Fields) -> ClockTimes:
    cycle = None
    if "cycle" in regimen:
        days = fields.mapping(regimen, "cycle")
        cycle = Cycle(on=fields.whole(days, "on"), off=fields.whole(days, "off"))
    return ClockTimes(
        course=_course(regimen),
        rows=_rows(regimen),
        every_n_days=fields.whole(regimen, "every_n_days", 1),
        cycle=cycle,
    )


def _interval(regimen: Fields) -> Interval:
    hours = fields.number(regimen, "every_hours")
    mode = fields.text(regimen, "mode", "elapsed")
    if mode not in MODES:
        raise ScheduleError("mode", f"{mode!r} is not one of {', '.join(MODES)}")
    lasting = None
    if "duration_hours" in regimen:
        lasting = timedelta(hours=float(fields.number(regimen, "duration_hours")))
    return Interval(
        course=_course(regimen),
        every=timedelta(hours=float(hours)),
        amount=fields.amount(regimen, "dose", ONE_DOSE),
        mode=MODES[mode],
        lasting=lasting,
    )


def _monthly(regimen: Fields) -> Monthly:
    if ("day" in regimen) == ("nth" in regimen):
        raise ScheduleError("day", "give either day, or nth with weekday")
    on: int | NthWeekday
    if "day" in regimen:
        on = fields.whole(regimen, "day")
    else:
        weekday = fields.weekday(regimen, "weekday")
        on = NthWeekday(nth=fields.whole(regimen, "nth"), weekday=weekday)
    return Monthly(
        course=_course(regimen),
        on=on,
        rows=_rows(regimen),
        every_n_months=fields.whole(regimen, "every_n_months", 1),
    )


def _taper(regimen: Fields) -> Taper:
    steps = []
    for place, step in enumerate(fields.items(regimen, "steps")):
        if not isinstance(step, Mapping):
            raise ScheduleError(f"steps[{place}]", "must be an object")
        steps.append(
            TaperStep(
                duration_days=fields.whole(step, "days") if "days" in step else None,
                rows=_rows(step),
                every_n_days=fields.whole(step, "every_n_days", 1),
            )
        )
    return Taper(course=_course(regimen), steps=tuple(steps))


def _as_needed(regimen: Fields) -> AsNeeded:
    gap = None
    most: tuple[Limit, ...] = ()
    if "min_interval_hours" in regimen:
        hours = fields.number(regimen, "min_interval_hours")
        gap = timedelta(hours=float(hours))
    if "max_per_day" in regimen:
        value = fields.number(regimen, "max_per_day")
        amount = Quantity(value=value, unit="dose")
        most = (Limit(amount=amount, period=timedelta(days=1)),)
    return AsNeeded(
        amount=fields.amount(regimen, "dose", ONE_DOSE),
        minimum_gap=gap,
        max_per_period=most,
        course=_course(regimen) if "start" in regimen else None,
    )


def _course(regimen: Fields) -> Course:
    until = fields.moment(regimen, "until") if "until" in regimen else None
    whole_day = until is None or "T" not in fields.text(regimen, "until")
    return Course(
        start=fields.moment(regimen, "start"),
        duration_days=fields.optional_whole(regimen, "duration_days"),
        until=until.date() if until else None,
        until_time=None if until is None or whole_day else until.time(),
        count=fields.optional_whole(regimen, "count"),
        exclude=tuple(map(_range, fields.items(regimen, "exclude", []))),
    )


def _range(entry: object) -> DateRange:
    """Read one day, ``[first, last]`` or ``{from, to}``; both ends included."""
    match entry:
        case str():
            ends: Fields = {"from": entry, "to": entry}
        case [first, last]:
            ends = {"from": first, "to": last}
        case {"from": first, "to": last}:
            ends = {"from": first, "to": last}
        case _:
            raise ScheduleError("exclude", "must hold days or pairs of days")
    return DateRange(first=fields.day(ends, "from"), last=fields.day(ends, "to"))


def _rows(step: Fields) -> tuple[DoseTime, ...]:
    times = [fields.clock(entry) for entry in fields.items(step, "times")]
    days = fields.weekdays(step, "weekdays") if "weekdays" in step else None
    if "doses" in step:
        doses = [fields.quantity("doses", one) for one in fields.items(step, "doses")]
        if len(doses) != len(times):
            raise ScheduleError("doses", "must be as many as times")
    else:
        doses = [fields.amount(step, "dose", ONE_DOSE)] * len(times)
    # A row that repeats another word for word is one row, not two doses.
    rows = dict.fromkeys(zip(times, doses, strict=True))
    return tuple(DoseTime(time=at, amount=dose, weekdays=days) for at, dose in rows)


MODES: Final = {
    "elapsed": IntervalMode.FROM_PLANNED,
    "from_planned": IntervalMode.FROM_PLANNED,
    "from_taken": IntervalMode.FROM_TAKEN,
}
KINDS: Final[Mapping[str, tuple[Callable[[Fields], Schedule], set[str]]]] = {
    "times": (_times, COURSE_FIELDS | ROW_FIELDS | {"every_n_days", "cycle"}),
    "interval": (
        _interval,
        COURSE_FIELDS | {"every_hours", "mode", "duration_hours", "dose"},
    ),
    "monthly": (
        _monthly,
        COURSE_FIELDS | ROW_FIELDS | {"day", "nth", "weekday", "every_n_months"},
    ),
    "taper": (_taper, COURSE_FIELDS | {"steps"}),
    "prn": (
        _as_needed,
        COURSE_FIELDS | {"dose", "min_interval_hours", "max_per_day"},
    ),
}
