"""A model may point at what was said; it may not add to it.

Every value a model writes must consist of words of the conversation, and every
number in it must have been said. What is not grounded is dropped, and asked.
"""

import re
from collections.abc import Mapping
from typing import Final

from rapidfuzz import fuzz

from ..domain.naming import words_of
from ..domain.numbers import words_to_digits
from ..domain.reporting import Period
from ..domain.vitals import VitalKind
from .tools.spec import Sort, Tool

CHOICES: Final[Mapping[Sort, tuple[str, ...]]] = {
    Sort.VITAL_KIND: tuple(kind.value for kind in VitalKind),
    Sort.REPORT_PERIOD: tuple(period.value for period in Period),
}
"""Sorts whose values are codes, chosen by the grammar and not said aloud."""

ALIKE: Final = 85
_NUMBER: Final = re.compile(r"\d+(?:[.,]\d+)?")


def grounded(value: str, said: str, *, exact: bool = False) -> bool:
    """Say whether a value is made of words that were said, numbers exactly.

    ``exact``: names and times too, for look-alikes are other medications.
    """
    digits = words_to_digits(said)
    numbers = {*_NUMBER.findall(said), *_NUMBER.findall(digits)}
    if not set(_NUMBER.findall(words_to_digits(value))) <= numbers:
        return False
    heard = {*words_of(said), *words_of(digits)}
    return all(
        word in heard or (not exact and _is_like_one(word, heard))
        for word in words_of(words_to_digits(value))
    )


def _is_like_one(word: str, heard: set[str]) -> bool:
    """Say whether a word is another form of one that was said: ache, aches."""
    return not word.isdigit() and any(
        fuzz.ratio(word, other) >= ALIKE for other in heard
    )


def keep_grounded(tool: Tool, proposed: Mapping[str, str], said: str) -> dict[str, str]:
    """Return the arguments that rest on what was said, and drop the rest."""
    sorts = {argument.name: argument.said.sort for argument in tool.arguments}
    return {
        name: value
        for name, value in proposed.items()
        if (name in sorts and _may_stand(sorts[name], value, said))
        or (name == "person" and grounded(value, said, exact=True))
    }


def _may_stand(sort: Sort, value: str, said: str) -> bool:
    if (choices := CHOICES.get(sort)) is not None:
        return value in choices
    return grounded(value, said, exact=sort is not Sort.TEXT)


# A dose is recorded only from a plain statement that it was taken.
_NOT_A_STATEMENT: Final = re.compile(
    r"\b(not|n't|never|no|haven'?t|hasn'?t|didn'?t|don'?t|doesn'?t|won'?t|can'?t"
    r"|couldn'?t|forgot|forget|missed|skip(ped|ping)?|without"
    r"|should|shall|could|would|can i|may i|will|going to|gonna|want to|need to"
    r"|have to|supposed to|about to|plan to|if|whether|maybe|perhaps|think"
    r"|almost|nearly|wish|pretend|unless|when do|when should|what if|did i|have i|remind)\b"
    r"|\bi'?ll\b|\?\s*$",
    re.IGNORECASE,
)


_DENIAL: Final = re.compile(
    r"\b(not|never|no|nothing|none|forgot|forget|missed|instead|wrong)\b|n't\b",
    re.IGNORECASE,
)
_CLAUSES: Final = re.compile(r"[.;!]+\s|\s*,\s*|\s+(?:and|but|then|also)\s+")


def states_taking(text: str, medication: str = "") -> bool:
    """Say whether a text plainly states something, without doubt or denial.

    With a medication the parts that name it are judged, and a denial anywhere
    counts: "I took my metformin and remind me to call" states that it was
    taken; "I took my metformin, no, I did not" does not.
    """
    plain = text.replace("\u2019", "'")
    if _DENIAL.search(plain):
        return False
    named = set(words_of(medication))
    parts = [p for p in _CLAUSES.split(plain) if named and named <= set(words_of(p))]
    return all(_NOT_A_STATEMENT.search(p) is None for p in parts or [plain])
