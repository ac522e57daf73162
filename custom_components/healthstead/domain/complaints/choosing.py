"""The specialties for what somebody says, best first, with how soon and why.

Everything that is found counts; the row that says most comes first. Negated words are
not complaints. What is not found, or only by near words, goes to family medicine
first, which may always be chosen instead; children are seen by somebody for children
too.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from ..red_flags import find_red_flag
from .body import BONES, HEAD, NERVES, SKIN
from .chest_and_gut import GUT, HEART, LUNG
from .life import BLOOD, CHILD, EVERYDAY, HORMONES, KIDNEY, MIND, WOMEN
from .nearest import nearest
from .patterns import way
from .plain import CHILD as YOUNG
from .plain import GROWN, plain_words
from .regions import REGIONS
from .scanning import scan
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
CHILDREN: Final = "paediatrics"
WITHOUT_REFERRAL: Final = frozenset({"dentistry", "optometry", "pharmacy"})
"""Seen without a family doctor in between."""
BESIDE: Final = frozenset(
    {
        *(
            "appetite",
            "check_up",
            "child_any",
            "cold",
            "cramps",
            "dizzy",
            "fever",
            "insomnia",
        ),
        *("rash", "smell_taste", "sweating", "tired", "vomiting"),
    }
)
"""What often comes beside another complaint, which then says more."""
LESS_BESIDE: Final = 0.9
OF_ANY_AGE: Final = frozenset(
    {
        *WITHOUT_REFERRAL,
        *("allergy_immunology", "audiology", "dermatology", "ent", "general_practice"),
        *("ophthalmology", "orthopaedics", "podiatry", "psychiatry", "psychology"),
        *("sexual_health", "speech_therapy", "gynaecology", "midwifery", "obstetrics"),
        *("breast_clinic", "occupational_therapy", "addiction_medicine"),
    }
)
"""See children as others; all else is for somebody who sees children first."""
OLD_AGE: Final = "geriatrics"
ANY_CHILD: Final = "child_any"
"""The row that says no more than that it is about a child."""
NEAR: Final = 2
"""How many complaints with near words are suggested."""
WORDS: Final = 12.0
"""So much of near words says as much as one group of a pattern."""
AT_MOST: Final = 1.9
"""What near words can say; less than two groups of a pattern."""
WORTH: Final = 0.75
"""Near words that say less than this part of the best pattern are left out."""
OWN_WORDS: Final = 1.15
"""How much more the words of those seen without a family doctor say."""
NEARLY: Final = 0.9
"""Complaints that say nearly as much as the first and lead elsewhere leave it open."""

REGION: Final = 0.6
"""What the name of a part of the body says alone; less than any pattern."""

ABOUT_WEIGHT: Final = frozenset({"dietetics", "psychiatry", "psychology"})
"""Where losing weight may be what is wanted or spoken of."""

_CHILD: Final = way("{child}")
_LOSS: Final = way("{loss}")
_BY_ID: Final = {one.id: one for one in COMPLAINTS}
_REGIONS: Final = tuple(
    Complaint(id=name, ways=(words,)) for name, words in REGIONS.items()
)


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
    patterns = _found(plain)
    found = _with_near(patterns, plain)
    child = (CHILDREN,) if _is_child(plain) else ()
    if not found:
        return Choice(specialties=(DEFAULT, *child), urgency=Urgency.ROUTINE)
    first = (DEFAULT,) if found[0] not in patterns or _is_open(found) else ()
    return Choice(
        specialties=tuple(dict.fromkeys([*first, *_ranked(found, child)])),
        urgency=_how_soon(patterns or found, sure=bool(patterns), plain=plain),
        complaints=_named(found),
    )


def _found(plain: str) -> tuple[Scored, ...]:
    """Return the complaints that are there, those that say most first."""
    other_age = _not_for(plain)
    found = [
        (score * _weight(complaint), complaint)
        for score, complaint in zip(scan(plain, COMPLAINTS), COMPLAINTS, strict=True)
        if score and complaint.to[0] != other_age
    ]
    return tuple(sorted(found, key=lambda pair: -pair[0]))


def _not_for(plain: str) -> str:
    """Return the specialty that sees nobody of the age that was told."""
    if GROWN in plain:
        return CHILDREN
    return OLD_AGE if _is_child(plain) else ""


def _weight(complaint: Complaint) -> float:
    """Return what its words weigh; words of teeth and glasses mean nothing else."""
    if complaint.id in BESIDE:
        return LESS_BESIDE
    return OWN_WORDS if complaint.to[0] in WITHOUT_REFERRAL else 1.0


def _with_near(patterns: tuple[Scored, ...], plain: str) -> tuple[Scored, ...]:
    """Return what is found with what has near words, those that say most first."""
    least = WORTH * max((score for score, _ in patterns), default=0.0)
    near = [
        (score, complaint)
        for total, complaint in nearest(plain, COMPLAINTS)[:NEAR]
        if (score := min(total / WORDS, AT_MOST)) >= least
    ]
    best: dict[str, Scored] = {}
    for one in (*_of_regions(plain), *near, *patterns):
        best[one[1].id] = one
    return tuple(sorted(best.values(), key=lambda pair: -pair[0]))


def _of_regions(plain: str) -> Iterator[Scored]:
    """Yield what parts of the body that are named suggest."""
    for number, score in enumerate(scan(plain, _REGIONS)):
        if score:
            yield REGION, _BY_ID[_REGIONS[number].id]


def _is_child(plain: str) -> bool:
    if GROWN in plain:
        return False
    return YOUNG in plain or bool(_CHILD.found(plain))


def _named(found: tuple[Scored, ...]) -> tuple[Complaint, ...]:
    """Return what led there; the name of a part of the body only if nothing else."""
    said = tuple(complaint for score, complaint in found if score > REGION)
    return said or tuple(complaint for _, complaint in found)


def _ranked(found: tuple[Scored, ...], child: tuple[str, ...]) -> tuple[str, ...]:
    """Return the specialties in the order of the complaints."""
    best, *rest = (complaint.to for _, complaint in found)
    others = [to[0] for to in rest[:2]]
    first = child if best[0] not in OF_ANY_AGE else ()
    return (*first, *best[:1], *child, *others[:1], *best[1:], *others[1:], DEFAULT)


def _urgency(found: tuple[Scored, ...]) -> Urgency:
    """Return the most urgent of the complaints that say about as much as the first."""
    top = found[0][0]
    near = (one.urgency for score, one in found if score >= top * NEARLY)
    return max(near, key=lambda one: one.rank)


def _how_soon(found: tuple[Scored, ...], *, sure: bool, plain: str) -> Urgency:
    """Return how soon; near words call nobody in today, lost weight waits for none."""
    asked = _urgency(found)
    if not sure:
        return min(asked, Urgency.SOON, key=lambda one: one.rank)
    if (
        asked is Urgency.ROUTINE
        and _LOSS.found(plain)
        and found[0][1].to[0] not in ABOUT_WEIGHT
    ):
        return Urgency.SOON
    return asked


def _is_open(found: tuple[Scored, ...]) -> bool:
    """Say whether what was said leads to two different places."""
    (top, first), *rest = found
    if first.to[0] in WITHOUT_REFERRAL:
        return False
    return any(
        score >= top * NEARLY
        and not set(first.to) & set(other.to)
        and other.id != ANY_CHILD
        for score, other in rest
    )
