"""Whether a text says what the facts say, and nothing else.

``violations`` finds what is not in the facts: a number, a time, a day, a unit, or a
word that is in no table. ``worded`` is how another wording may take the place of the
template: besides, it must say the same numbers, names and telling words in the same
order. What is beyond reach: the sense of a sentence. A text that keeps every number,
name and telling word in its place and still means another thing ("it was said that")
is not found; nor is a negation that uses no word of the list, which is why words that
are in no table may not be used at all.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Final

from . import allowed_en as allowed
from . import words_en as en
from .anchor import Anchor, Sort
from .anchors import read
from .facts import ReportFacts
from .known import Known, known
from .words import text as by_template

_PLACE: Final = re.compile(r"\{\w+\}")
_WORD: Final = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
LONGEST: Final = 2
"""A wording may be so many times as long as the template [product choice]."""


class Why(StrEnum):
    """What is wrong with a piece of a text."""

    NUMBER = "number"
    UNIT = "unit"
    TIME = "time"
    DAY = "day"
    WORD = "word"
    ODD = "odd"


@dataclass(frozen=True, kw_only=True, slots=True)
class Violation:
    """A piece of a text that the facts do not hold."""

    written: str
    why: Why


def violations(facts: ReportFacts, text: str) -> tuple[Violation, ...]:
    """Return every piece of a text that is not in the facts."""
    told = known(facts)
    found = read(text, told.strings)
    wrong = [one for one in (_wrong(anchor, told) for anchor in found.anchors) if one]
    strange = dict.fromkeys(word for word in found.words if word not in _vocabulary())
    return (*wrong, *(Violation(written=word, why=Why.WORD) for word in strange))


def worded(facts: ReportFacts, proposal: str, template: str | None = None) -> str:
    """Return another wording of a report if it holds, else the template.

    ``template``: the part that was to be worded; the whole report if none is named.
    """
    own = by_template(facts) if template is None else template
    return proposal if holds(facts, proposal, own) else own


def holds(facts: ReportFacts, proposal: str, template: str) -> bool:
    """Say whether a wording says what the template says, by all that can be told."""
    if not proposal.strip() or len(proposal) > LONGEST * len(template):
        return False
    strings = known(facts).strings
    same = read(proposal, strings).anchors == read(template, strings).anchors
    return same and not violations(facts, proposal)


@cache
def _vocabulary() -> frozenset[str]:
    """Return the words of every sentence, and those that join others."""
    tables = (
        en.SENTENCES,
        en.SECTIONS,
        en.KINDS,
        en.UNITS,
        en.STATUS,
        en.CAUSES,
        en.LEVELS,
        en.ANSWERS,
    )
    sentences = (_PLACE.sub(" ", one) for table in tables for one in table.values())
    own = (word.casefold() for one in sentences for word in _WORD.findall(one))
    units = (word for unit in allowed.UNITS for word in _WORD.findall(unit))
    return frozenset({*own, *units}) | allowed.CONNECTING


def _wrong(anchor: Anchor, told: Known) -> Violation | None:
    why = next(_reasons(anchor, told), None)
    return None if why is None else Violation(written=anchor.written, why=why)


def _reasons(anchor: Anchor, told: Known) -> Iterator[Why]:
    value, unit = anchor.value, anchor.unit
    match anchor.sort:
        case Sort.NUMBER | Sort.PAIR:
            numbers = told.numbers if anchor.sort is Sort.NUMBER else told.pairs
            if not any(number == value for number, _ in numbers):
                yield Why.NUMBER
            elif unit and (value, unit) not in numbers:
                yield Why.UNIT
        case Sort.TIME if value not in told.times:
            yield Why.TIME
        case Sort.DATE if value not in told.days:
            yield Why.DAY
        case Sort.WEEKDAY if value not in told.weekdays:
            yield Why.DAY
        case Sort.ODD:
            yield Why.ODD
        case _:
            pass
