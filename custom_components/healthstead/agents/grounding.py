"""A model may point at what was said; it may not add to it.

Every value a model writes must consist of words of the conversation, and every
number in it must have been said. What is not grounded is dropped, and asked.
"""

import re
from collections.abc import Mapping
from typing import Final

from rapidfuzz import fuzz

from ..domain.naming import words_of
from ..domain.vitals import VitalKind
from .tools.spec import Sort, Tool

CHOICES: Final[Mapping[Sort, tuple[str, ...]]] = {
    Sort.VITAL_KIND: tuple(kind.value for kind in VitalKind),
}
"""Sorts whose values are codes, chosen by the grammar and not said aloud."""

ALIKE: Final = 85
_NUMBER: Final = re.compile(r"\d+(?:[.,]\d+)?")


def grounded(value: str, said: str) -> bool:
    """Say whether a value is made of words that were said, numbers exactly."""
    if not set(_NUMBER.findall(value)) <= set(_NUMBER.findall(said)):
        return False
    heard = words_of(said)
    return all(
        any(fuzz.ratio(word, other) >= ALIKE for other in heard)
        for word in words_of(value)
    )


def keep_grounded(tool: Tool, proposed: Mapping[str, str], said: str) -> dict[str, str]:
    """Return the arguments that rest on what was said, and drop the rest."""
    sorts = {argument.name: argument.said.sort for argument in tool.arguments}
    return {
        name: value
        for name, value in proposed.items()
        if (name in sorts and sorts[name] in CHOICES)
        or (name in sorts and grounded(value, said))
        or (name == "person" and grounded(value, said))
    }


# A dose is recorded only from a plain statement that it was taken.
_NOT_A_STATEMENT: Final = re.compile(
    r"\b(not|n't|never|no|haven'?t|hasn'?t|didn'?t|don'?t|doesn'?t|won'?t|can'?t"
    r"|couldn'?t|forgot|forget|missed|skip(ped|ping)?|without"
    r"|should|shall|could|would|can i|may i|will|going to|gonna|want to|need to"
    r"|have to|supposed to|about to|plan to|if|whether|maybe|perhaps|think"
    r"|almost|nearly|unless|when do|when should|what if|did i|have i|remind)\b"
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
