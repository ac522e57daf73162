"""What was said about a complaint so far, as a draft carries it from turn to turn."""

import json
from collections.abc import Mapping
from typing import Final

from ...domain.complaints import answered
from ...domain.complaints.questions import QUESTIONS
from ..answers.yesno import without_fillers
from .spec import CARRIED

SAID: Final = f"{CARRIED}said"
"""The complaint and what the answers came to, as a list."""
ASKED: Final = f"{CARRIED}asked"
"""The keys of the questions that were put, the last one without an answer yet."""

_DENIED: Final = frozenset(
    one.no for one in QUESTIONS.values() if one.no.startswith(("no ", "not "))
)


def keys_asked(carried: Mapping[str, str]) -> tuple[str, ...]:
    """Return which questions were put."""
    return tuple(key for key in carried.get(ASKED, "").split(",") if key)


def heard_so_far(carried: Mapping[str, str], words: str) -> tuple[str, ...]:
    """Return all that was said, these words last: the complaint, or an answer."""
    asked = keys_asked(carried)
    if not asked:
        return (words,)
    said = tuple(json.loads(carried[SAID]))
    answer = answered(QUESTIONS[asked[-1]], without_fillers(words))
    return (*said, answer) if answer else said


def told_so_far(carried: Mapping[str, str], words: str) -> tuple[str, ...]:
    """Return what was said without the plain noes: they name what is not the case."""
    return tuple(one for one in heard_so_far(carried, words) if one not in _DENIED)
