"""What somebody wants to be known, read off their words: a small table (editorial).

An illness is only what is named as one here or called a diagnosis: what else people
"have" stays a note and never enters the profile that checks rely on.
"""

import re
from collections.abc import Iterable
from datetime import time
from typing import Final

from .appointment import TimeRange
from .known import FactKind

_LEAD: Final = re.compile(
    r"^(?:please |can you |could you )*(?:(?:remember|know|note|keep in mind|don't forget)"
    r" )?(?:that )?",
    re.IGNORECASE,
)
_WHO: Final = r"(?:i|she|he|they|we)(?: am|'m| is|'s| are|'re)?"
_HAVE: Final = r"(?:i|she|he|they|we)(?:'ve| have|'s| has)?(?: got| had| have| has)?"
_NO_NAME: Final = r"(?:an?|the|my|this|that|some|any|bad|terrible|awful|severe|such)\b"
_NAME: Final = rf"(?!{_NO_NAME})[\w' -]+?"
_ALLERGIES: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:{_WHO} )?(?:\w+ly |very )?allergic to (?P<what>.+)",
        rf"(?:{_HAVE} |my )?(?:an? |the )?(?:\w+ )?allergy to (?P<what>.+)",
        rf"(?:{_HAVE} |my )?(?:an? |the )?(?P<what>{_NAME}) allergy",
    )
)
_ILLNESSES: Final = (
    r"asthma|(?:type (?:1|2|one|two) )?diabetes|copd|emphysema|epilepsy|angina"
    r"|high blood pressure|hypertension|heart failure|atrial fibrillation|a pacemaker"
    r"|(?:rheumatoid |osteo)?arthritis|osteoporosis|gout|parkinson'?s(?: disease)?"
    r"|dementia|alzheimer'?s(?: disease)?|multiple sclerosis|glaucoma|cataracts?"
    r"|macular degeneration|(?:chronic )?kidney disease|one kidney|hepatitis|cirrhosis"
    r"|an? (?:under|over)active thyroid|coeliac disease|crohn'?s(?: disease)?"
    r"|ulcerative colitis|psoriasis|eczema|migraines?|depression|bipolar disorder"
    r"|schizophrenia|cancer|leukaemia|lymphoma|haemophilia|sleep apnoea|tinnitus"
)
_CONDITIONS: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:(?:{_WHO}|{_HAVE})(?: been| was| were)* )?diagnosed with (?P<what>.+)",
        rf"{_HAVE} (?:an? |the )?(?:diagnosis|condition)(?: of| called|:) (?P<what>.+)",
        r"my (?:diagnosis|condition) is (?P<what>.+)",
        rf"{_HAVE} (?P<what>(?:{_ILLNESSES})(?: since .+)?)",
    )
)
_PREFERENCE: Final = re.compile(
    r"\b(?:prefer|prefers|rather|suits? (?:me|her|him|us|them)|best for (?:me|her|him)"
    r"|(?:don't|do not|doesn't|does not) (?:like|want)|likes? (?:it|to)|always want)\b",
    re.IGNORECASE,
)
_BARE: Final = re.compile(r"^((?:would |always |much )*prefer\b)", re.IGNORECASE)
_RATHER: Final = re.compile(r"^(?:would )?(rather\b)", re.IGNORECASE)
_EYE: Final = re.compile(r"\bi\b(?!\.)")
_VISIT: Final = re.compile(
    r"\b(?:visits?|appointments?|doctors?|dentists?|clinic|practice|surgery|slots?)\b",
    re.IGNORECASE,
)
_PARTS: Final = (
    (re.compile(r"\bmornings?\b", re.IGNORECASE), time(0), time(12)),
    (re.compile(r"\bafternoons?\b", re.IGNORECASE), time(12), time(17)),
    (re.compile(r"\b(?:evenings?|after work)\b", re.IGNORECASE), time(17), time.max),
)
_NOT: Final = re.compile(
    r"\b(?:not|never|no|don't|doesn't|can't|cannot|except|but)\b", re.IGNORECASE
)


def read_fact(words: str) -> tuple[FactKind, str]:
    """Return what a fact is about, and what of the words is kept."""
    plain = words.replace("\u2019", "'").strip().rstrip(".!")
    plain = _LEAD.sub("", plain, count=1).strip()
    for kind, patterns in (
        (FactKind.ALLERGY, _ALLERGIES),
        (FactKind.CONDITION, _CONDITIONS),
    ):
        for pattern in patterns:
            if (found := pattern.fullmatch(plain)) is not None:
                return kind, found["what"].strip()
    plain = _EYE.sub("I", _RATHER.sub(r"I would \1", _BARE.sub(r"I \1", plain)))
    if _PREFERENCE.search(plain):
        return FactKind.PREFERENCE, plain
    return FactKind.NOTE, plain


def preferred_hours(preferences: Iterable[str]) -> TimeRange | None:
    """Return the part of the day that is preferred for visits; the last word counts.

    What says which part is *not* liked, or names two, says nothing here.
    """
    found = None
    for said in preferences:
        parts = [part for part in _PARTS if part[0].search(said)]
        if len(parts) == 1 and _VISIT.search(said) and not _NOT.search(said):
            found = TimeRange(start=parts[0][1], end=parts[0][2])
    return found
