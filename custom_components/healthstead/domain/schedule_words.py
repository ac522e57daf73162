"""A schedule in plain English, with no abbreviation that has been misread.

Joint Commission "Do Not Use" list and ISMP list: no "U", "IU", "QD", "mcg",
no trailing zero and no missing leading zero. Units of measure stay as symbols
only where they are safe (mg, g, mL).
"""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final, assert_never

from .quantity import Quantity, plain
from .schedule_course import Course, Weekday
from .schedule_kinds import (
    AsNeeded,
    ClockTimes,
    DoseTime,
    Interval,
    IntervalMode,
    Limit,
    Linked,
    Monthly,
    NthWeekday,
    Schedule,
    Taper,
    TaperStep,
)

SYMBOLS: Final = frozenset({"mg", "g", "mL", "L", "mmol", "meq", ""})
WORDS: Final = {
    "mcg": "microgram",
    "[iU]": "international unit",
}
PLURALS: Final = {
    "patch": "patches",
    "suppository": "suppositories",
    "pessary": "pessaries",
    "gummy": "gummies",
}
DAY_NAMES: Final = {
    Weekday.MON: "Monday",
    Weekday.TUE: "Tuesday",
    Weekday.WED: "Wednesday",
    Weekday.THU: "Thursday",
    Weekday.FRI: "Friday",
    Weekday.SAT: "Saturday",
    Weekday.SUN: "Sunday",
}
ORDINALS: Final = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth"}
MONTH_NAMES: Final = (
    "January February March April May June July August September October "
    "November December"
).split()
DAY: Final = timedelta(days=1)
HOUR: Final = timedelta(hours=1)
MINUTE: Final = timedelta(minutes=1)
TEENS: Final = range(10, 21)


def describe(schedule: Schedule) -> str:
    """Return a schedule as one sentence without its full stop."""
    match schedule:
        case ClockTimes():
            return _with_course(_clock_times(schedule), schedule.course)
        case Interval():
            return _with_course(_interval(schedule), schedule.course)
        case Monthly():
            return _with_course(_monthly(schedule), schedule.course)
        case Taper():
            steps = ", then ".join(_step(step) for step in schedule.steps)
            return _with_course(steps, schedule.course)
        case Linked():
            return _with_course(_linked(schedule), schedule.course)
        case AsNeeded():
            return _as_needed(schedule)
        case _:
            assert_never(schedule)


def amount_words(amount: Quantity) -> str:
    """Return for example ``0.5 tablet``, ``2 tablets`` or ``50 micrograms``."""
    unit = WORDS.get(amount.unit, amount.unit)
    if amount.unit not in SYMBOLS and amount.value > 1:
        unit = PLURALS.get(unit, f"{unit}s")
    return f"{plain(amount.value)} {unit}".rstrip()


def joined(words: Iterable[str]) -> str:
    """Return "a", "a and b", "a, b and c"."""
    *most, last = words
    return f"{', '.join(most)} and {last}" if most else last


def _with_course(words: str, course: Course) -> str:
    if course.duration_days is not None:
        words += f", for {_count(course.duration_days, 'day')}"
    if course.until is not None:
        words += f", until {_date(course.until)}"
    if course.count is not None and course.count > 1:
        words += f", {_count(course.count, 'dose')} in all"
    return words


def _count(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def _date(day: date) -> str:
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"


def _clock_times(plan: ClockTimes) -> str:
    if plan.course.count == 1 and len(plan.rows) == 1:
        row = plan.rows[0]
        return f"{amount_words(row.amount)} once, at {row.time:%H:%M}"
    words = _rows(plan.rows, _every_days(plan.every_n_days))
    if plan.cycle is not None:
        on, off = _count(plan.cycle.on, "day"), _count(plan.cycle.off, "day")
        words += f", {on} on and {off} off"
    return words


def _every_days(days: int) -> str:
    return "every day" if days == 1 else f"every {days} days"


def _rows(rows: tuple[DoseTime, ...], rhythm: str) -> str:
    """Group rows that share their days, then those that share their amount."""
    groups: dict[frozenset[Weekday] | None, list[DoseTime]] = {}
    for row in sorted(rows, key=lambda row: row.time):
        groups.setdefault(row.weekdays, []).append(row)
    if not groups:
        return "nothing"
    return ", and ".join(
        _same_days(group, rhythm if days is None else _on_days(days))
        for days, group in groups.items()
    )


def _same_days(rows: list[DoseTime], rhythm: str) -> str:
    amounts = list(dict.fromkeys(row.amount for row in rows))
    if len(amounts) == 1:
        times = joined(f"{row.time:%H:%M}" for row in rows)
        return f"{amount_words(amounts[0])} {rhythm} at {times}"
    each = (f"{amount_words(row.amount)} at {row.time:%H:%M}" for row in rows)
    return f"{joined(each)} {rhythm}"


def _on_days(days: frozenset[Weekday]) -> str:
    return f"every {joined(DAY_NAMES[day] for day in Weekday if day in days)}"


def _interval(plan: Interval) -> str:
    words = f"{amount_words(plan.amount)} every {length_words(plan.every)}"
    if plan.mode is IntervalMode.FROM_TAKEN:
        words += " after the last dose taken"
    if plan.lasting is not None:
        words += f", for {length_words(plan.lasting)}"
    return words


def _linked(plan: Linked) -> str:
    amount = amount_words(plan.amount)
    if not plan.after:
        return f"{amount} together with another medication, once that is taken"
    after = _length_of_gap(plan.after)
    return f"{amount}, {after} after a dose of another medication"


def length_words(length: timedelta) -> str:
    """Return a length of time in its largest whole unit."""
    for unit, word in ((DAY, "day"), (HOUR, "hour")):
        if length % unit == timedelta() and (unit is HOUR or length > DAY):
            return _units(length // unit, word)
    return _units(length // MINUTE, "minute")


def _units(number: int, word: str) -> str:
    return word if number == 1 else f"{number} {word}s"


def _monthly(plan: Monthly) -> str:
    months = plan.every_n_months
    of = "every month" if months == 1 else f"every {months} months"
    if isinstance(plan.on, NthWeekday):
        nth = ORDINALS.get(plan.on.nth, "last")
        day = f"{nth} {DAY_NAMES[plan.on.weekday]}"
    else:
        day = f"{plan.on}{_ordinal_ending(plan.on)}"
    return _rows(plan.rows, f"on the {day} of {of}")


def _ordinal_ending(day: int) -> str:
    if day in TEENS:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def _step(step: TaperStep) -> str:
    words = _rows(step.rows, _every_days(step.every_n_days))
    if step.duration_days is None:
        return words
    return f"{words} for {_count(step.duration_days, 'day')}"


def _as_needed(plan: AsNeeded) -> str:
    amount = amount_words(plan.amount)
    if plan.amount_max is not None:
        amount = f"{plain(plan.amount.value)} to {amount_words(plan.amount_max)}"
    words = f"{amount} as needed"
    if plan.reason:
        words += f" ({plan.reason})"
    if plan.minimum_gap is not None:
        words += f", at least {_length_of_gap(plan.minimum_gap)} apart"
    for limit in plan.max_per_period:
        words += f", at most {limit_words(limit)}"
    return _with_course(words, plan.course) if plan.course else words


def _length_of_gap(gap: timedelta) -> str:
    words = length_words(gap)
    return words if words[0].isdigit() else f"1 {words}"


def limit_words(limit: Limit) -> str:
    """Return a limit in words."""
    most = amount_words(limit.amount)
    if limit.shared:
        most += " of its ingredient from all medications"
    if limit.period is None:
        return f"{most} each time it is needed"
    if limit.calendar_day:
        return f"{most} a day"
    if limit.period == DAY:
        return f"{most} in 24 hours"
    return f"{most} in {_length_of_gap(limit.period)}"
