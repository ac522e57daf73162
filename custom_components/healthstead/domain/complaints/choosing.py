"""The specialties for what somebody says, best first, with how soon and why.

Everything that is found counts; the row that says most comes first. Negated words are
not complaints. What is not found goes to family medicine, which may always be chosen
instead; children are seen by somebody for children too.
"""

import re
from dataclasses import dataclass
from typing import Final

from ..red_flags import find_red_flag
from .body import BONES, HEAD, NERVES, SKIN
from .chest_and_gut import GUT, HEART, LUNG
from .life import BLOOD, CHILD, EVERYDAY, HORMONES, KIDNEY, MIND, WOMEN
from .patterns import way
from .shapes import Complaint, Urgency

COMPLAINTS: Final[tuple[Complaint, ...]] = (
    *HEART,
    *LUNG,
    *GUT,
    *NERVES,
    *BONES,
    *SKIN,
    *HEAD,
    *WOMEN,
    *KIDNEY,
    *HORMONES,
    *BLOOD,
    *MIND,
    *CHILD,
    *EVERYDAY,
)
DEFAULT: Final = "general_practice"
EMERGENCY: Final = "emergency"
WITHOUT_REFERRAL: Final = frozenset({"dentistry", "optometry", "pharmacy"})
"""Seen without a family doctor in between."""
NEARLY: Final = 0.9
"""Complaints that say nearly as much as the first and lead elsewhere leave it open."""

_NOT: Final = re.compile(
    r"\b(?:no|not|without|never|neither|nor|denies|haven't|hasn't|don't have|isn't)\b"
    r"(?! sure| only| sleeping| able| right| heal| healing| myself| helping| better)"
    r"[^,.;!?]{0,40}?(?=\b(?:but|just|only|and i|though)\b|[,.;!?]|$)"
)
_CHILD: Final = way("{child}")
_AGE: Final = re.compile(r"\b(\d{1,2})[ -]?(?:year|yr|month|week)s?[ -]?old\b")
CHILD_BELOW: Final = 16


type Scored = tuple[float, Complaint]


@dataclass(frozen=True, kw_only=True, slots=True)
class Choice:
    """Who may be asked, how soon, and which complaints led there."""

    specialties: tuple[str, ...]
    urgency: Urgency
    complaints: tuple[Complaint, ...] = ()

    @property
    def may_be_booked(self) -> bool:
        """Say whether a visit may be offered at all."""
        return self.urgency is not Urgency.EMERGENCY


def choose(text: str) -> Choice:
    """Return the choice for a complaint; a red flag is none to book."""
    if find_red_flag(text) is not None:
        return Choice(specialties=(EMERGENCY,), urgency=Urgency.EMERGENCY)
    plain = plain_words(text)
    found = _found(plain)
    if not found:
        return Choice(specialties=_default(plain), urgency=Urgency.ROUTINE)
    complaints = tuple(complaint for _, complaint in found)
    return Choice(
        specialties=_ranked(found, plain),
        urgency=complaints[0].urgency,
        complaints=complaints,
    )


def plain_words(text: str) -> str:
    """Return the words in small letters, without what is said not to be."""
    low = text.lower().replace("’", "'").replace("-", " ")
    positive = _NOT.sub(" ", low)
    kept = positive if re.search(r"\w{4,}", positive) else low
    return re.sub(r"[^\w' ]+", " ", kept)


def _found(plain: str) -> tuple[Scored, ...]:
    """Return the complaints that are there, those that say most first."""
    scored = [
        (max(way(one).found(plain) for one in complaint.ways), complaint)
        for complaint in COMPLAINTS
    ]
    there = [(score, complaint) for score, complaint in scored if score]
    there.sort(key=lambda pair: -pair[0])
    return tuple(there)


def _is_child(plain: str) -> bool:
    age = _AGE.search(plain)
    if age is not None:
        years = "year" in age[0] or "yr" in age[0]
        return not years or int(age[1]) < CHILD_BELOW
    return bool(_CHILD.found(plain))


def _default(plain: str) -> tuple[str, ...]:
    return (DEFAULT, "paediatrics") if _is_child(plain) else (DEFAULT,)


def _ranked(found: tuple[Scored, ...], plain: str) -> tuple[str, ...]:
    """Return the specialties in the order of the complaints, each once.

    Family medicine comes first where two complaints lead to different places.
    """
    complaints = [complaint for _, complaint in found]
    best = complaints[0].to
    child = ["paediatrics"] if _is_child(plain) else []
    others = [code for complaint in complaints[1:3] for code in complaint.to[:1]]
    ranked = [*best[:1], *child, *others[:1], *best[1:], *others[1:], DEFAULT]
    first = [DEFAULT] if _is_open(found) else []
    return tuple(dict.fromkeys([*first, *ranked]))


def _is_open(found: tuple[Scored, ...]) -> bool:
    """Say whether what was said leads to two different places."""
    (top, first), *rest = found
    if first.to[0] in WITHOUT_REFERRAL:
        return False
    return any(
        score >= top * NEARLY and not set(first.to) & set(other.to)
        for score, other in rest
    )
