"""One reminder of MedTimer, as the schedule it stands for.

MedTimer keeps every kind of reminder in one shape and tells them apart by
values that mean "not set" (0, the first of January 1970, all bits). This is
where they become one of our kinds, or a reason why they have no equal here.
What each kind looks at and what it ignores is MedTimer's own rule: an interval
has no weekdays, a window starts again each morning.
"""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from ...domain.quantity import Quantity
from ...domain.schedule import (
    ClockTimes,
    Course,
    Cycle,
    DateRange,
    DoseTime,
    Interval,
    IntervalMode,
    Monthly,
    Schedule,
)
from . import entry_fields as fields
from .amount_text import read_amount
from .entry_fields import Fields
from .medtimer_days import (
    DAYS,
    FIRST_DAY,
    IDS,
    SECONDS,
    clock_of,
    day_of,
    days_of_month,
    weekdays_of,
)
from .problem import FieldError, Reason

A_DAY: Final = range(24 * 60)
LENGTHS: Final = range(1, 366 * 24 * 60)
CYCLES: Final = range(3_660)
QUIET_UNTIL: Final = 4 * 60
"""Clocks are changed before four at night: a window after that has one length."""
MOST_TIMES: Final = 96
KNOWN: Final = frozenset(
    "reminderId timeInMinutes createdTimestamp consecutiveDays pauseDays instructions "
    "cycleStartDay amount days active periodStart periodEnd activeDaysOfMonth "
    "linkedReminderId intervalStart intervalStartsFromProcessed variableAmount "
    "automaticallyTaken intervalStartTimeOfDay intervalEndTimeOfDay windowedInterval "
    "outOfStockThreshold outOfStockReminderType expirationReminderType "
    "notificationImportance".split()
)
UNSET: Final = ("", "OFF", "NONE")


@dataclass(frozen=True, kw_only=True, slots=True)
class Moment:
    """When and where the file is read, and what a bare number counts."""

    now: datetime
    """Local wall time, to the minute."""
    zone: ZoneInfo
    unit: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Follows:
    """A reminder that follows another one."""

    reminder: int
    after: timedelta
    amount: Quantity
    course: Course


@dataclass(frozen=True, kw_only=True, slots=True)
class LeftOut:
    """A reminder that asks for no dose (any more), and why."""

    field: str
    reason: Reason


type Part = Schedule | Follows | LeftOut


def parts_of(entry: Fields, at: Moment) -> tuple[Part, ...]:
    """Return what a reminder stands for; raises ``FieldError``."""
    if (left := _left_out(entry, at)) is not None:
        return (left,)
    _nothing_unknown(entry)
    amount = _amount(entry, at)
    if linked := fields.whole(entry, "linkedReminderId", IDS, default=0):
        after = fields.whole(entry, "timeInMinutes", range(LENGTHS.stop))
        course = _course(entry, at)
        found = Follows(
            reminder=linked,
            after=timedelta(minutes=after),
            amount=amount,
            course=course,
        )
        return (found,)
    if fields.flag(entry, "windowedInterval"):
        return (_window(entry, at, amount),)
    if fields.whole(entry, "intervalStart", SECONDS, default=0):
        return (_interval(entry, at, amount),)
    return _timed(entry, at, amount)


def identity(entry: Fields) -> int:
    """Return the number by which other reminders refer to this one."""
    return fields.whole(entry, "reminderId", IDS, default=0)


def _left_out(entry: Fields, at: Moment) -> LeftOut | None:
    if not fields.flag(entry, "active", default=True):
        return LeftOut(field="active", reason=Reason.INACTIVE)
    begins, ends = day_of(entry, "periodStart"), day_of(entry, "periodEnd")
    if ends is not None and begins is not None and ends < begins:
        raise FieldError("periodEnd", Reason.WRONG_VALUE, ends)
    if ends is not None and ends < at.now.date():
        return LeftOut(field="periodEnd", reason=Reason.ENDED)
    return None if _repeats(entry) else _about_stock(entry)


def _repeats(entry: Fields) -> bool:
    """Say whether a reminder follows another dose or an interval."""
    linked = fields.whole(entry, "linkedReminderId", IDS, default=0)
    started = fields.whole(entry, "intervalStart", SECONDS, default=0)
    return bool(linked or started or fields.flag(entry, "windowedInterval"))


def _about_stock(entry: Fields) -> LeftOut | None:
    for name in ("outOfStockReminderType", "expirationReminderType"):
        if fields.words(entry, name, "OFF") != "OFF":
            return LeftOut(field=name, reason=Reason.LEFT_OUT)
    return None


def _nothing_unknown(entry: Fields) -> None:
    """Refuse a field that is set and not known: it may change the schedule."""
    for name, value in entry.items():
        if name not in KNOWN and value and value not in UNSET:
            raise FieldError(name[:80], Reason.UNKNOWN_FIELD, value)


def _amount(entry: Fields, at: Moment) -> Quantity:
    if fields.flag(entry, "variableAmount"):
        raise FieldError("variableAmount", Reason.VARIABLE)
    text = fields.words(entry, "amount")
    found = read_amount(text, at.unit)
    if found is None:
        raise FieldError("amount", Reason.AMOUNT, text)
    return found


def _course(entry: Fields, at: Moment) -> Course:
    """Return a course that begins now, or on its first day if that is to come."""
    first = day_of(entry, "periodStart")
    begins = datetime.combine(first, time()) if first else at.now
    return Course(start=max(begins, at.now), until=day_of(entry, "periodEnd"))


def _window(entry: Fields, at: Moment, amount: Quantity) -> Schedule:
    """Return the times of an interval that starts again every morning."""
    if fields.flag(entry, "intervalStartsFromProcessed"):
        raise FieldError("intervalStartsFromProcessed", Reason.COMBINATION)
    every = fields.whole(entry, "timeInMinutes", LENGTHS)
    first = fields.whole(entry, "intervalStartTimeOfDay", A_DAY, default=480)
    last = fields.whole(entry, "intervalEndTimeOfDay", A_DAY, default=1320)
    if first < QUIET_UNTIL or last < first:
        raise FieldError("intervalStartTimeOfDay", Reason.NIGHT, first)
    minutes = range(first, last + 1, every)
    if len(minutes) > MOST_TIMES:
        raise FieldError("timeInMinutes", Reason.WRONG_VALUE, every)
    rows = tuple(DoseTime(time=clock_of(each), amount=amount) for each in minutes)
    return ClockTimes(course=_course(entry, at), rows=rows)


def _interval(entry: Fields, at: Moment, amount: Quantity) -> Schedule:
    """Return an interval counted from its own start, never from today."""
    every = fields.whole(entry, "timeInMinutes", LENGTHS)
    began = fields.whole(entry, "intervalStart", SECONDS)
    start = datetime.fromtimestamp(began, at.zone)
    if start.fold:  # the second of two hours with one name: we would take the first
        raise FieldError("intervalStart", Reason.NIGHT, start)
    first = day_of(entry, "periodStart")
    if first is not None and max(start.date(), at.now.date()) < first:
        raise FieldError("periodStart", Reason.COMBINATION, first)
    after_taken = fields.flag(entry, "intervalStartsFromProcessed")
    return Interval(
        course=Course(
            start=start.replace(tzinfo=None), until=day_of(entry, "periodEnd")
        ),
        every=timedelta(minutes=every),
        amount=amount,
        mode=IntervalMode.FROM_TAKEN if after_taken else IntervalMode.FROM_PLANNED,
    )


def _timed(entry: Fields, at: Moment, amount: Quantity) -> tuple[Schedule, ...]:
    clock = clock_of(fields.whole(entry, "timeInMinutes", A_DAY))
    row = DoseTime(time=clock, amount=amount, weekdays=weekdays_of(entry))
    days = days_of_month(entry)
    pause = fields.whole(entry, "pauseDays", CYCLES, default=0)
    if not pause:
        course = _course(entry, at)
        if days is None:
            return (ClockTimes(course=course, rows=(row,)),)
        return tuple(Monthly(course=course, on=day, rows=(row,)) for day in days)
    if days is not None:
        raise FieldError("activeDaysOfMonth", Reason.COMBINATION)
    return (_cycle(entry, row, pause),)


def _cycle(entry: Fields, row: DoseTime, pause: int) -> Schedule:
    """Return days on and off, counted from the day that MedTimer counts from."""
    on = fields.whole(entry, "consecutiveDays", range(1, CYCLES.stop), default=1)
    origin = fields.whole(entry, "cycleStartDay", DAYS, default=0)
    start = FIRST_DAY + timedelta(days=origin)
    first = day_of(entry, "periodStart") or start
    before = DateRange(first=start, last=first - timedelta(days=1))
    course = Course(
        start=datetime.combine(start, time()),
        until=day_of(entry, "periodEnd"),
        exclude=(before,) if first > start else (),
    )
    if on == 1:
        return ClockTimes(course=course, rows=(row,), every_n_days=pause + 1)
    return ClockTimes(course=course, rows=(row,), cycle=Cycle(on=on, off=pause))
