"""What only somebody beside a person can tell: how awake they are, oxygen or air.

The two parts of an early-warning score that no sensor of a house measures. They are
told in so many words or not known; nothing is concluded from anything else.
"""

import re
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Final


class Consciousness(StrEnum):
    """ACVPU, as the chart of NEWS2 has it."""

    ALERT = "A"
    CONFUSED = "C"
    """New confusion; what somebody has always had does not count."""
    VOICE = "V"
    PAIN = "P"
    UNRESPONSIVE = "U"


@dataclass(frozen=True, kw_only=True, slots=True)
class Bedside:
    """The last answers, each with when it was given."""

    consciousness: Consciousness | None = None
    awake_at: datetime | None = None
    on_oxygen: bool | None = None
    air_at: datetime | None = None

    def with_answers(self, newer: Bedside) -> Bedside:
        """Return these answers with the newer ones in their place."""
        after = self
        if newer.consciousness is not None:
            told = newer.consciousness
            after = replace(after, consciousness=told, awake_at=newer.awake_at)
        if newer.on_oxygen is not None:
            after = replace(after, on_oxygen=newer.on_oxygen, air_at=newer.air_at)
        return after


# The most serious that fits counts: "awake but confused" is confused.
_AWAKE: Final = (
    (
        Consciousness.UNRESPONSIVE,
        (
            r"unresponsive|no response|not respond\w*|doesn'?t (?:respond|react|answer)"
            r"|does not (?:respond|react|answer)|cannot be woken|can'?t be woken"
            r"|will not wake|won'?t wake|unconscious"
        ),
    ),
    (Consciousness.PAIN, r"(?:to|by|at) pain|pinch\w*|when (?:i )?shake\w*"),
    (
        Consciousness.VOICE,
        (
            r"(?:to|by) voice|when (?:spoken|talked|called) to|hard to wake|drowsy"
            r"|when (?:i )?(?:speak|talk|call)\w*|sleepy"
        ),
    ),
    (
        Consciousness.CONFUSED,
        r"confus\w+|muddled|disoriented|not (?:him|her)self|delirious",
    ),
    (
        Consciousness.ALERT,
        r"alert|awake|clear|normal|fully awake|wide awake|as (?:usual|always)",
    ),
)
_AIR: Final = (
    (False, r"no oxygen|without oxygen|not on oxygen|no|(?:on )?(?:room )?air|none"),
    (True, r"oxygen|o2|yes|litres?|liters?|l/min|nasal|mask|concentrator"),
)
_NOT: Final = re.compile(r"\b(?:not|isn'?t|no longer) (?:alert|awake|clear|normal)\b")


def consciousness_of(words: str) -> Consciousness | None:
    """Return how awake somebody is by the words for it; None if they do not say it."""
    said = words.lower().replace("\u2019", "'").strip(" .")
    if said.upper() in set(Consciousness):
        return Consciousness(said.upper())
    if _NOT.search(said) and not _first(_AWAKE[:4], said):
        return None
    return _first(_AWAKE, said)


def oxygen_of(words: str) -> bool | None:
    """Return whether oxygen is given by the words for it; None if they do not say it."""
    return _first(_AIR, words.lower())


def _first[T](table: tuple[tuple[T, str], ...], said: str) -> T | None:
    for meaning, pattern in table:
        if re.search(rf"\b(?:{pattern})\b", said):
            return meaning
    return None
