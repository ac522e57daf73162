"""Equal amounts at different moments are one dosage.

"1 tablet in the morning and 1 tablet at night" says no more than "1 tablet in
the morning and at night": one dosage per amount, as in 1-0-1.
"""

from dataclasses import replace

from ..dosage import Dosage
from ..schedule_course import Weekday
from .moments import GENERIC


def merged(dosages: list[Dosage]) -> list[Dosage]:
    """Join the dosages of one step that differ in nothing but the moment."""
    kept: list[Dosage] = []
    for dosage in dosages:
        for place, earlier in enumerate(kept):
            both = _joined(earlier, dosage)
            if both is not None:
                kept[place] = both
                break
        else:
            kept.append(dosage)
    return kept


def _joined(one: Dosage, two: Dosage) -> Dosage | None:
    """Return both as one, or None where they cannot be one."""
    food = one.food if one.food == two.food else ""
    moment = replace(
        two, when=one.when, time_of_day=one.time_of_day, food=one.food, site=one.site
    )
    if one.as_needed or two.as_needed or one.frequency is None:
        return None
    frequency = one.frequency + (two.frequency or 0)
    if _by_moment(one, two) and replace(moment, frequency=one.frequency) == one:
        return replace(
            one,
            frequency=frequency,
            when=(*one.when, *two.when),
            time_of_day=tuple(sorted({*one.time_of_day, *two.time_of_day})),
            food=food,
        )
    days = replace(two, day_of_week=one.day_of_week, frequency=one.frequency)
    if _by_day(one, two) and days == one:
        chosen = {*one.day_of_week, *two.day_of_week}
        kept = tuple(day for day in Weekday if day in chosen)
        return replace(one, frequency=frequency, day_of_week=kept)
    return None


def _by_moment(one: Dosage, two: Dosage) -> bool:
    """Say whether each names other moments, and both in the same way."""
    if bool(one.when) != bool(two.when):
        return False
    if set(GENERIC) & {*one.when, *two.when}:
        return False
    named = bool(one.when or one.time_of_day) and bool(two.when or two.time_of_day)
    apart = not set(one.when) & set(two.when)
    return named and apart and not set(one.time_of_day) & set(two.time_of_day)


def _by_day(one: Dosage, two: Dosage) -> bool:
    """Say whether each names other days, with as many doses on each."""
    if not one.day_of_week or not two.day_of_week:
        return False
    if set(one.day_of_week) & set(two.day_of_week):
        return False
    often = (one.frequency or 0) * len(two.day_of_week)
    return often == (two.frequency or 0) * len(one.day_of_week)
