"""Steps of a direction, and the parts of a step.

A step is what holds at one time ("then" begins the next); a part is one
amount with what belongs to it: "1 tablet in the morning and 2 at night" is one
step of two parts.
"""

from dataclasses import dataclass, field
from typing import Final

from .facts import (
    Amount,
    AsNeeded,
    Clock,
    Count,
    DayRange,
    Days,
    DaysPerWeek,
    Doubt,
    Fact,
    Flag,
    Form,
    Mark,
    MonthDay,
    Note,
    Rate,
    Slots,
    Strength,
    Token,
    When,
)

TIMING: Final = (
    Rate,
    DaysPerWeek,
    When,
    Clock,
    Days,
    MonthDay,
    Slots,
    DayRange,
    Count,
    AsNeeded,
)
AMOUNTS: Final = (Amount, Slots)
_SILENT: Final = (Doubt, Flag, Note, Strength, Form)


@dataclass(slots=True)
class Part:
    """Facts that belong together, in the order in which they were said."""

    facts: list[Fact] = field(default_factory=list)

    def of[T](self, kind: type[T]) -> list[T]:
        """Return the facts of one kind."""
        return [fact for fact in self.facts if isinstance(fact, kind)]

    def has(self, *kinds: type) -> bool:
        """Say whether there is a fact of any of these kinds."""
        return any(isinstance(fact, kinds) for fact in self.facts)

    def count(self, mark: Mark) -> int:
        """Return how often a mark stands here."""
        return sum(1 for fact in self.facts if fact is mark)

    @property
    def timed(self) -> bool:
        """Say whether anything here tells when."""
        marks = (Mark.RIGHT_EYE_OR_ONCE, Mark.OTHER_DAYS)
        return self.has(*TIMING) or any(self.count(mark) for mark in marks)


def steps_of(tokens: list[Token]) -> list[list[Part]]:
    """Return the steps of a direction, each with its parts."""
    steps: list[list[Fact]] = [[]]
    for token in tokens:
        if token.fact is Mark.THEN:
            steps.append([])
        else:
            steps[-1].append(token.fact)
    parts = [_parts(step) for step in steps]
    return [step for step in parts if step]


def _parts(facts: list[Fact]) -> list[Part]:
    parts = [Part()]
    for fact in facts:
        labelled = isinstance(fact, DayRange) and _label_first(parts[0], DayRange)
        if labelled or _begins_part(parts[-1], fact):
            parts.append(Part())
        parts[-1].facts.append(fact)
    return _with_amounts([part for part in parts if part.facts])


def _begins_part(part: Part, fact: Fact) -> bool:
    """Say whether a fact can only belong to another amount than the last."""
    match fact:
        case Amount():
            return part.has(*AMOUNTS) and part.timed
        case Slots():
            return part.has(Slots)
        case DayRange():
            return part.has(DayRange)
        case When() | Days() | Clock():
            return part.has(Amount) and _label_first(part, type(fact))
        case _:
            return False


def _label_first(part: Part, kind: type) -> bool:
    """Say whether such a fact stood before the amount: "mornings 1, nights 2"."""
    for fact in part.facts:
        if isinstance(fact, AMOUNTS):
            return False
        if isinstance(fact, kind):
            return True
    return False


def _with_amounts(parts: list[Part]) -> list[Part]:
    """Join what has no amount of its own to the part before it."""
    joined: list[Part] = []
    for part in parts:
        if (joined and not part.has(*AMOUNTS)) or (
            joined and not joined[-1].has(*AMOUNTS)
        ):
            joined[-1].facts.extend(part.facts)
        else:
            joined.append(part)
    return joined


def only_remarks(part: Part) -> bool:
    """Say whether a part states nothing about a dose."""
    return all(isinstance(fact, _SILENT) for fact in part.facts)
