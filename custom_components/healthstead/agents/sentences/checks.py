"""Whether the free part of a sentence is what its slot claims it is."""

import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Final
from zoneinfo import ZoneInfo

from ...domain.day import DayTimes
from ...domain.moments import split_moment
from ..amounts import said_amount
from .wanting import (
    LONGEST_FACT,
    is_allergy,
    is_preferred,
    is_reminder,
    wants_somebody,
)

FEW: Final = 12
"""Words; free text that is longer is a story."""


def _is_amount(words: str) -> bool:
    return said_amount(words) is not None


SOME_DAY: Final = datetime(2026, 1, 7, 12, tzinfo=UTC)
"""Any noon will do to find out whether words say a time."""
_HOUR: Final = re.compile(r"(?:at |about |around )?\d{1,2}(?:[:.]\d{2})?")


def _is_time(words: str) -> bool:
    """Say whether words are a time and nothing else; an hour alone is one."""
    if _HOUR.fullmatch(words):
        return True
    return any(
        split_moment(
            words,
            now=SOME_DAY,
            zone=ZoneInfo("UTC"),
            day=DayTimes(),
            toward=toward,
        )[1].strip()
        in {"", "about", "around"}
        for toward in ("past", "future")
    )


def _is_length(words: str) -> bool:
    """Say whether words are a length of time, a bare number of minutes, or a time."""
    return words.isdigit() or _is_time(f"for {words}") or _is_time(words)


def _is_direction(words: str) -> bool:
    """Say whether words can be a direction: they count, or name a rhythm."""
    return _RHYTHM.search(words) is not None


_RHYTHM: Final = re.compile(
    r"\b(?:daily|every|each|once|twice|times|morning|evening|night|bedtime|noon|meals?"
    r"|weekly|monthly|needed|tablets?|capsules?|pills?|puffs?|drops?|units?|mg|mcg|ml"
    r"|patch|patches|sachets?|teaspoons?|am|pm|half)\b"
)


def _is_drug(words: str) -> bool:
    """Say whether words can be the name of a medicine: short, and not one's own."""
    return len(words.split()) <= LONGEST_DRUG and _OWN.search(words) is None


LONGEST_DRUG: Final = 5
_OWN: Final = re.compile(r"\b(?:it|this|that|them|my|another|more|some|i|you)\b")


def _few(words: str) -> bool:
    """Say whether free text is short and holds one thing only."""
    return len(words.split()) <= FEW and not re.search(r"\b(and|but)\b", words)


def _is_errand(words: str) -> bool:
    """Say whether words can be something to be reminded of: a question is none."""
    return _few(words) and _ASKS.match(words) is None


_ASKS: Final = re.compile(
    r"(?:did|do|does|have|has|is|are|was|were|can|could|should|what|which|when|who"
    r"|why|how)\b"
)


def _is_complaint(words: str) -> bool:
    """Say whether words can be a complaint: "fine" and "like dancing" are none."""
    plain = _NO_COMPLAINT.search(words) is None and not wants_somebody(words)
    return plain and _few(words)


_NO_COMPLAINT: Final = re.compile(
    r"\b(leaving|skipping|taking|stopping|because|fine|good|great|well|better|ok|okay|alright|all right|like|that|happy|ready"
    r"|sure|comfortable|not|no|never|none)\b"
    r"|^(in|at|on) (the (?!dumps|pits|verge|edge)|my |our |work\b|home\b|bed\b|hospital\b)",
    re.IGNORECASE,
)


def _is_ailment(words: str) -> bool:
    """Say whether something that one can have is an ailment: a cough, no car.

    To be allergic to something is no complaint of today but a fact to be known.
    """
    return (
        _is_complaint(words)
        and _AILMENT.search(words) is not None
        and not is_allergy(words)
    )


def _is_bodily(words: str) -> bool:
    """Say whether a part of the body is told to ail: a knee, no car."""
    return _BODY.match(words) is not None and _is_ailment(words)


_BODY: Final = re.compile(
    r"(?:whole |left |right |lower |upper |both |big |little )*"
    r"(?:head|neck|back|knees?|legs?|foot|feet|ankles?|arms?|shoulders?|elbows?|wrists?"
    r"|hands?|fingers?|thumb|toes?|hips?|stomach|tummy|belly|chest|throat|ears?|eyes?"
    r"|nose|tooth|teeth|jaw|gums?|skin|muscles?|joints?|heels?|thighs?|calf|calves"
    r"|groin|ribs?|side|bladder|mouth|tongue|face|scalp|body)\b"
)

_AILMENT: Final = re.compile(
    r"pain|ache|aching|hurt|\bsore|stiff|dizz|faint|light-?headed|vertigo|naus|sick"
    r"|vomit|cough|cold\b|flu\b|fever|temperature|chill|shiver|sweat|hot flush|tired"
    r"|fatigue|exhaust|weak|itch|rash|hives|swell|swollen|bleed|bruis|cramp|spasm"
    r"|migraine|diarrh|constipat|heartburn|reflux|indigest|bloat|numb(?!er)|tingl|pins and"
    r"|breath|wheez|palpitat|insomnia|trouble|difficult|runny|blocked|congest|throat"
    r"|blister|burning|ringing|tinnitus|thirst|cramps|upset|infection|hay ?fever"
    r"|allerg|blurr|lump|spots|tremor|shak|anxi|panic|stress|low mood|appetite|hiccup"
)


def _is_fact(words: str) -> bool:
    """Say whether words state something: "to buy milk" is to be reminded of.

    What was taken is no fact to be known: it belongs into the record of doses.
    """
    return len(words.split()) <= LONGEST_FACT and _NO_FACT.match(words) is None


_NO_FACT: Final = re.compile(
    r"(?:to|about)\b|i(?: have|'ve)?(?: just| already)? (?:took|taken|had|skipped|missed)\b"
    r"|(?:can|could|did|do|does|was|were|when|how|what|who|where|which)\b"
    r"|(?:work out|make|book|move|check|report|cancel|show|tell|find|all the)\b"
    r"|my (?:blood pressure|pulse|heart rate|temperature|sugar|weight) (?:was|is) \d"
)


def _is_topic(words: str) -> bool:
    return _few(words) and words not in {"me", "myself", "us"}


def _is_diagnosed(words: str) -> bool:
    return re.match(r"diagnosed with \w", words) is not None


def _is_matter(words: str) -> bool:
    """Say whether words can be what somebody wants to be seen about."""
    return len(words.split()) <= FEW and _OTHER_MATTER.search(words) is None


_OTHER_MATTER: Final = re.compile(
    r"\b(?:taking|stopping|weather|news|car|bill|money|tax|insurance|recipe|holiday)\b"
)


def _is_whole(words: str) -> bool:
    """Say whether words mean all visits of a kind, or a series of them."""
    return len(words.split()) <= FEW and _WHOLE.search(words) is not None


_WHOLE: Final = re.compile(
    r"\b(?:all|every|whole|entire|each|both)\b.*\b(?:appointments?|visits?|series|them|these"
    r"|those)\b"
)


def _is_told(words: str) -> bool:
    """Say whether words can be what somebody was told."""
    return len(words.split()) <= TOLD


def _is_decided(words: str) -> bool:
    """Say whether words can be what was decided: what was only said is another thing."""
    first, *rest = words.split()
    return first not in _ONLY_SAID and len(rest) < 2 * TOLD


_ONLY_SAID: Final = frozenset(
    "said says say told tells found finds is was were".split()
)
TOLD: Final = 25


def _is_named(words: str) -> bool:
    """Say whether words can be the name of one or two people."""
    return len(words.split()) <= NAMED and _NOBODY.search(words) is None


NAMED: Final = 4
_NOBODY: Final = re.compile(
    r"\b(?:i|you|we|they|it|he|she|who|which|what|when|this|that|there|please|nobody)\b"
)

CHECKS: Final[Mapping[str, Callable[[str], bool]]] = {
    "amount": _is_amount,
    "unknown": _few,
    "reason": _few,
    "about": _is_errand,
    "symptoms": _is_complaint,
    "ailment": _is_ailment,
    "bodily": _is_bodily,
    "fact": _is_fact,
    "gone": is_reminder,
    "topic": _is_topic,
    "allergic": is_allergy,
    "prefers": is_preferred,
    "diagnosed": _is_diagnosed,
    "message": _few,
    "minutes": _is_length,
    "until": _is_length,
    "to_at": _is_time,
    "at": _is_time,
    "start": _is_time,
    "expires": _few,
    "direction": _is_direction,
    "name": _is_drug,
    "appointment": _few,
    "whole": _is_whole,
    "matter": _is_matter,
    "purpose": _few,
    "notes": _is_told,
    "decided": _is_decided,
    "prepare": _few,
    "questions": _few,
    "attendees": _is_named,
    "driver": _is_named,
    "to": _is_named,
}
