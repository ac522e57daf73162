"""From what a direction calls a time of day to the person's own clock.

FHIR leaves clock times to "institution convention or patient interpretation",
so the offsets below are conventions [product choice, clinical reference 2.4],
anchored to the person's own meals and bedtime: twice a day 08 and 20, three
times 08, 14 and 20, four times 08, 12, 17 and bedtime for a breakfast at 08.
"""

from collections.abc import Iterable
from datetime import datetime, time, timedelta
from typing import Final

from .day import DayTimes
from .dosage import Dosage

MEAL_OFFSET: Final = timedelta(minutes=30)
"""Before or after a meal, where the direction states no minutes."""
GENERIC: Final = frozenset({"AC", "PC", "C"})
AFTER_BREAKFAST: Final = {
    1: (0,),
    2: (0, 12),
    3: (0, 6, 12),
}
"""Hours after breakfast for so many doses a day."""
NOON_AFTER: Final = timedelta(hours=4)
AFTERNOON_AFTER: Final = timedelta(hours=6)
FIFTH_HOUR: Final = timedelta(hours=9)
# "1-0-1 after food" is after breakfast and after dinner.
MEAL_OF_PART: Final = {
    "MORN": "M",
    "NOON": "D",
    "AFT": "D",
    "EVE": "V",
    "NIGHT": "V",
}
RELATIONS: Final = {
    "before_food": "AC",
    "empty_stomach": "AC",
    "after_food": "PC",
    "with_food": "C",
}
QUARTER: Final = 15
MEALS_A_DAY: Final = 3
FOUR: Final = 4


def hours_of(dosage: Dosage, day: DayTimes) -> tuple[time, ...]:
    """Return the clock times of one day of a dosage, in order."""
    if dosage.time_of_day:
        return dosage.time_of_day
    if dosage.when and not GENERIC & set(dosage.when):
        return _ordered(_moment(code, dosage, day) for code in dosage.when)
    doses = doses_a_day(dosage)
    if dosage.when and doses <= MEALS_A_DAY:
        code = dosage.when[0]
        return _ordered(_beside(code, meal, dosage) for meal in _meals(day, doses))
    return _ordered(_spread(doses, day))


def doses_a_day(dosage: Dosage) -> int:
    """Return how many doses fall on a day on which any fall."""
    frequency = dosage.frequency or 1
    if dosage.period_unit == "wk":
        return frequency // len(dosage.day_of_week) if dosage.day_of_week else 1
    return frequency


def _ordered(times: Iterable[time]) -> tuple[time, ...]:
    return tuple(sorted(set(times)))


def _shift(clock: time, by: timedelta) -> time:
    """Move a clock time round the dial."""
    anchor = datetime(2000, 1, 1, clock.hour, clock.minute)  # noqa: DTZ001 - a dial
    return (anchor + by).time()


def _moment(code: str, dosage: Dosage, day: DayTimes) -> time:
    fixed = {
        "WAKE": day.wake,
        "MORN": day.breakfast,
        "NOON": _shift(day.breakfast, NOON_AFTER),
        "AFT": _shift(day.breakfast, AFTERNOON_AFTER),
        "EVE": day.dinner,
        "NIGHT": day.bed,
        "HS": day.bed,
    }
    meals = {"M": day.breakfast, "D": day.lunch, "V": day.dinner}
    if code in MEAL_OF_PART and dosage.food:
        relation = RELATIONS[dosage.food]
        return _beside(relation, meals[MEAL_OF_PART[code]], dosage)
    if code in fixed:
        return fixed[code]
    return _beside(code[:-1], meals[code[-1]], dosage)


def _beside(relation: str, meal: time, dosage: Dosage) -> time:
    """Return the time before, with or after a meal."""
    stated = dosage.offset_min
    by = MEAL_OFFSET if stated is None else timedelta(minutes=stated)
    return _shift(meal, {"AC": -by, "PC": by, "C": timedelta()}[relation])


def _meals(day: DayTimes, doses: int) -> tuple[time, ...]:
    chosen = {
        1: (day.breakfast,),
        2: (day.breakfast, day.dinner),
        3: (day.breakfast, day.lunch, day.dinner),
    }
    return chosen[doses]


def _spread(doses: int, day: DayTimes) -> tuple[time, ...]:
    """Spread doses over the waking day."""
    if doses in AFTER_BREAKFAST:
        hours = AFTER_BREAKFAST[doses]
        return tuple(_shift(day.breakfast, timedelta(hours=hour)) for hour in hours)
    if doses == FOUR:
        third = _shift(day.breakfast, FIFTH_HOUR)
        return (day.breakfast, _shift(day.breakfast, NOON_AFTER), third, day.bed)
    minutes = _minutes_between(day.breakfast, day.bed)
    step = minutes / (doses - 1)
    return tuple(
        _shift(day.breakfast, timedelta(minutes=round(step * n / QUARTER) * QUARTER))
        for n in range(doses)
    )


def _minutes_between(first: time, last: time) -> int:
    start, end = first.hour * 60 + first.minute, last.hour * 60 + last.minute
    return (end - start) % (24 * 60)
