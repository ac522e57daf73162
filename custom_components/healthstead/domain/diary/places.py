"""Where on the body: the place in a complaint, in the words said."""

import re
from typing import Final

from rapidfuzz.distance import OSA

from .ailing import ails
from .body_table import BESIDE, DOUBTFUL, PLACES, QUALIFIERS, SPELT

_SHORT: Final = 5
_QUALIFIER: Final = "|".join(sorted(QUALIFIERS, key=len, reverse=True))
_PLACE: Final = "|".join(sorted(PLACES, key=len, reverse=True))
_MY: Final = r"(?:my|the|her|his|their|your|our)"
_ONE_PLACE: Final = rf"(?:(?:{_QUALIFIER})\s+)*(?:{_PLACE})\b(?:\s+(?:left|right)\b)?"
_SITE: Final = (
    rf"(?:{_ONE_PLACE})(?:(?:,?\s+(?:and|or|&)\s+(?:{_MY}\s+)?|,\s+)(?:{_ONE_PLACE}))*"
)
_SOMEWHERE: Final = re.compile(
    rf"\s*\b(?:(?:in|on|at|around|round|of|from|to|across|over|down|up|through|all over|all down"
    rf"|just)\s+)+(?P<beside>(?:(?:{'|'.join(BESIDE)})\s+)+(?:{_MY}\s+)?)?(?:{_MY}\s+)?(?P<site>{_SITE})"
    rf"|\s*\b(?P<near>(?:(?:{'|'.join(BESIDE)})\s+)+(?:{_MY}\s+)?)(?P<there>{_SITE})",
    re.IGNORECASE,
)
_NAMED: Final = re.compile(
    rf"\b(?P<site>(?:(?:{'|'.join(BESIDE)})\s+{_MY}\s+)?{_SITE})", re.IGNORECASE
)
_JOINED: Final = re.compile(r"\b(?:head|tooth|ear|heart) aches?\b", re.IGNORECASE)
_NO_PLACE: Final = re.compile(
    r"\b(?:is|are|came|come|comes|coming|be|keeps coming|gone|went|got|'s|been) back\b|\bback (?:again|since)\b"
    r"|\bon the other hand\b|\bby heart\b|\bthe other side\b|\bside effects?\b|\bback and forth\b"
    r"|\b(?:head|heart|tooth|nose|chest|neck) ?(?:line|doctor)\b",
    re.IGNORECASE,
)


def has_place(text: str) -> bool:
    """Say whether a place of the body is named."""
    return bool(placed(text)[1])


def misspelt_place(words: str) -> bool:
    """Say whether a word is a place of the body but for one letter."""
    return any(
        len(word) >= _SHORT
        and any(OSA.distance(word, known, score_cutoff=1) <= 1 for known in SPELT)
        for word in words.lower().split()
    )


def placed(core: str) -> tuple[str, str]:
    """Return the complaint and its place; one that goes with a verb stays in both."""
    hidden = _JOINED.sub(lambda found: "#" * len(found[0]), core)
    hidden = _NO_PLACE.sub(lambda found: "#" * len(found[0]), hidden)
    found = _SOMEWHERE.search(hidden)
    if found is not None and core[: found.start()].strip():
        near = found["beside"] or found["near"] or ""
        site = f"{near}{found['site'] or found['there']}"
        words = " ".join(f"{core[: found.start()]} {core[found.end() :]}".split())
        return words, re.sub(r"^the (?=inside|outside|back|front|top|side)", "", site)
    for named in _NAMED.finditer(hidden):
        if _is_place(core, named):
            return core, named["site"]
    return core, ""


def _is_place(core: str, found: re.Match[str]) -> bool:
    """Say whether a word that may be no place is one here."""
    if found["site"].lower() not in DOUBTFUL:
        return True
    after = core[found.end() :].strip()
    return found.start() == 0 and bool(after) and ails(after)
