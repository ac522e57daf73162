"""What the parts of a step mean to one another.

What is said once may hold for all; what stands beside another amount may come
after it; and what cannot be told apart is a reason to ask.
"""

from itertools import pairwise
from typing import Final

from ..schedule_course import Weekday
from .facts import (
    Amount,
    AsNeeded,
    Clock,
    Count,
    Cycling,
    DayRange,
    Days,
    Fact,
    Food,
    Length,
    Mark,
    Place,
    Rate,
    Slots,
    Start,
    When,
)
from .part import AMOUNTS, Part
from .units import MASSES

MEALS: Final = (("AC",), ("PC",), ("C",))
FOR_ALL: Final = (Length, Cycling, Food, Start)
"""Said once at the end of a step, these hold for all its parts."""


FROM_THE_LABEL: Final = (*FOR_ALL, Days, DayRange, AsNeeded)
"""Said before the first amount of a step, these hold for all that follow."""


def share(step: list[Part]) -> None:
    """Give every part what was said once for all of them."""
    _name_other_days(step)
    for part in step[:-1]:
        at_once = any(count.immediate or count.only for count in part.of(Count))
        if not part.has(AsNeeded) and not at_once:
            _copy(step[-1], part, FOR_ALL)
            meals = [when for when in step[-1].of(When) if when.codes in MEALS]
            part.facts.extend(meals)
    label = _before_amount(step[0])
    for part in step[1:]:
        _copy(label, part, FROM_THE_LABEL)
        _copy(step[0], part, (Place,))


def _name_other_days(step: list[Part]) -> None:
    """Read "on the other days": those that no part of the step names."""
    named = {day for part in step for days in part.of(Days) for day in days.days}
    others = tuple(day for day in Weekday if day not in named)
    for part in step:
        if part.count(Mark.OTHER_DAYS) and named and others:
            part.facts.append(Days(others))


def _before_amount(part: Part) -> Part:
    """Return what stands before the first amount: the label of the step."""
    label = Part()
    for fact in part.facts:
        if isinstance(fact, AMOUNTS):
            return label
        label.facts.append(fact)
    return Part()


def _copy(source: Part, part: Part, kinds: tuple[type[Fact], ...]) -> None:
    for kind in kinds:
        if not part.has(kind):
            part.facts.extend(source.of(kind))


def begins_anew(step: list[Part]) -> list[bool]:
    """Say for each part whether it comes after the part before it."""
    found, days = [False], step[0].of(DayRange)
    for before, part in pairwise(step):
        own = part.of(DayRange)
        anew = bool(days and own) and own != days
        said = part.count(Mark.THEREAFTER) > 0
        found.append(anew or said or follows(before, part))
        days = own or days
    return found


def follows(before: Part, part: Part) -> bool:
    """Say whether a part comes after the one before it, though not said so.

    "40 mg daily for 3 days, 30 mg daily for 3 days" is a taper: each has its
    own length and nothing else differs; the last may go on. "2 now, 1 twice
    daily" as well.
    """
    if any(count.immediate for count in before.of(Count)) and part.has(Rate, When):
        return True
    lengths = before.has(Length) and (part.has(Length) or not part.has(Slots))
    alike = [When, Days, Clock]
    if not (before.has(Length) and part.has(Length)):
        alike.append(Rate)
    return lengths and all(before.of(kind) == part.of(kind) for kind in alike)


def doubts_between(step: list[Part]) -> list[str]:
    """Return what cannot be told apart between the parts of a step."""
    needed = [part.has(AsNeeded) for part in step]
    untimed = [not part.timed for part in step]
    if len(step) > 1 and any(untimed):
        return ["missing_frequency"]
    if any(_at_odds(before, part) for before, part in pairwise(step)):
        return ["conflicting_frequency"]
    if any(_stray(part) for part in step[1:]):
        return ["conflicting_dose"]
    if any(needed) and not all(needed):
        mixed = [p for p in step if p.has(AsNeeded) and p.has(When, Rate, Slots)]
        if mixed:
            return ["unclear_as_needed"]
    return []


def _at_odds(before: Part, part: Part) -> bool:
    """Say whether two rates stand side by side and nothing tells them apart."""
    apart = (When, Clock, Days, AsNeeded, Slots, Count, DayRange)
    if before.has(*apart) or part.has(*apart) or part.count(Mark.THEREAFTER):
        return False
    both = bool(before.of(Rate)) and bool(part.of(Rate))
    return both and before.of(Rate) != part.of(Rate) and not part.has(Length)


def _stray(part: Part) -> bool:
    """Say whether a part is a bare number beside food: "tds 5 after food" lost a word."""
    bare = all(not amount.unit for amount in part.of(Amount)) and part.has(Amount)
    if not bare or part.has(Rate, Days, Clock, Count, DayRange):
        return False
    return all(when.codes in MEALS for when in part.of(When))


def weighs(part: Part) -> bool:
    """Say whether the only amount of a part is a weight."""
    amounts = part.of(Amount)
    return bool(amounts) and all(amount.unit in MASSES for amount in amounts)
