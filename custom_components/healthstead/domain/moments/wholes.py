"""Whole weeks, weekends, months and years."""

from datetime import date, timedelta
from typing import Final

from dateutil.relativedelta import relativedelta

from .found import Setting
from .said import Whole

type Days = tuple[date, date]

_WEEK: Final = timedelta(days=7)
_SATURDAY: Final = timedelta(days=5)
_STEPS: Final = {
    "week": relativedelta(weeks=1),
    "weekend": relativedelta(weeks=1),
    "month": relativedelta(months=1),
    "year": relativedelta(years=1),
}


def whole_days(whole: Whole, setting: Setting) -> tuple[Days, ...]:
    """Return the first day and the day after the last, for each reading."""
    today = setting.today
    monday = today - timedelta(days=today.weekday())
    match whole.unit:
        case "week":
            first = monday
        case "weekend":
            return tuple(
                (start, monday + shift * _WEEK + _WEEK)
                for shift in _weekends(whole.shift, setting)
                for start in [monday + shift * _WEEK + _SATURDAY]
            )
        case "month":
            first = today.replace(day=1)
        case _:
            first = today.replace(month=1, day=1)
    step = _STEPS[whole.unit]
    return ((first + step * whole.shift, first + step * (whole.shift + 1)),)


def _weekends(shift: int, setting: Setting) -> tuple[int, ...]:
    """Return which weekends are meant, counted in weeks.

    Before Saturday, "next weekend" is said of either; looking back, "the
    weekend" is the one that has been.
    """
    before_saturday = setting.today.weekday() < _SATURDAY.days
    if shift == 1 and before_saturday:
        return (0, 1)
    if shift == 0 and before_saturday and not setting.ahead:
        return (-1,)
    return (shift,)
