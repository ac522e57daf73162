"""What is put right about a complaint: "no, the right knee", "it was an 8"."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from ..symptom import Symptom
from .ailing import ails
from .clock import Clock
from .complaint import complaint_of, is_denied
from .places import placed
from .severity import take_judged, take_severity
from .triggers import take_triggers
from .words import tidy

_LEAD: Final = re.compile(
    r"(?:(?:no(?=[,.:]|$|\s+(?:it|the|my|in|on|sorry|i|that|make|not|actually|an?)\b)|nope|not that|sorry|wait|actually|oh|hm+|well|rather|i meant?|i said|i should say"
    r"|make (?:it|that)|change (?:it|that) to|that was|that's|it was|it is|it's|it has been|they are"
    r"|they were|and|but|should be|correction|more like|it started|it began|began|started)\b[:,. ]*)+",
    re.IGNORECASE,
)
_SWAPS: Final = re.compile(
    r"(?:no|nope|not|i mean|i meant|rather|sorry|wait|correction)\b", re.IGNORECASE
)
"""How somebody begins who takes one complaint for another."""
_RATHER: Final = re.compile(
    r"not (?:on |in |at )?(?:a |an |the |my )?.+?(?:,| but)\s+(?:but |rather )?(?P<right>.+)",
    re.IGNORECASE,
)
_SIDE: Final = re.compile(
    r"(?:(?:on|at|in|to) )?(?:my |the )?(?P<side>left|right|upper|lower|other|both)"
    r"(?: (?:one|side|hand side|ones))?",
    re.IGNORECASE,
)
_OTHER: Final = {"left": "right", "right": "left", "upper": "lower", "lower": "upper"}
_WITH_SIDE: Final = re.compile(r"\b(?:left|right|upper|lower|both)\b", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """What is right; None stays as it was told."""

    text: str | None = None
    site: str | None = None
    severity: int | None = None
    onset: datetime | None = None
    triggers: tuple[str, ...] | None = None


def opens_correction(text: str) -> bool:
    """Say whether words begin as somebody does who puts something right."""
    return _LEAD.match(tidy(text)) is not None


def read_change(words: str, known: Symptom, clock: Clock) -> Change | None:
    """Return what words put right about a complaint, or None if they say nothing."""
    plain = tidy(words)
    if is_denied(plain) and not (_LEAD.match(plain) or _RATHER.fullmatch(plain)):
        return None
    plain = plain[found.end() :] if (found := _LEAD.match(plain)) else plain
    plain = found["right"] if (found := _RATHER.fullmatch(plain)) else plain
    severity, rest = take_severity(plain)
    triggers, times = take_triggers(rest, clock)
    rest = times.rest
    if severity is None:
        severity, rest = take_judged(rest)
    onset = times.start
    onset = onset if onset is None or onset <= clock.now else None
    what = _what(rest, known, other=_SWAPS.match(tidy(words)) is not None)
    if what == Change() and rest.strip(" ,.").lower() not in {"", "worse"}:
        return None
    change = Change(
        text=what.text,
        site=what.site,
        severity=severity,
        onset=onset,
        triggers=tuple(dict.fromkeys((*known.triggers, *triggers)))
        if triggers
        else None,
    )
    return None if change == Change() else change


def _what(rest: str, known: Symptom, *, other: bool) -> Change:
    """Return another place, or ``other`` complaint, that words name."""
    plain = rest.strip(" ,.")
    if (found := _SIDE.fullmatch(plain)) is not None and known.site:
        return _moved(known, _sided(known.site, found["side"].lower()))
    bare = re.sub(
        r"^(?:(?:in|on|at|it's|it is) )?(?:my|the) ", "", plain, flags=re.IGNORECASE
    )
    _, site = placed(f"pain in {bare}")
    if site and site.lower() == bare.lower():
        return _moved(known, bare)
    told = complaint_of(plain, asked=False, first=True) if ails(plain) else None
    if not other or told is None or not told.sure:
        return Change()
    return Change(text=told.text, site=told.site or None)


def _sided(site: str, side: str) -> str:
    """Return a place on the other side, or on the side that is named."""
    before = _WITH_SIDE.search(site)
    if before is None:
        return site if side == "other" else f"{side} {site}"
    new = _OTHER.get(before[0].lower(), "other") if side == "other" else side
    return f"{site[: before.start()]}{new}{site[before.end() :]}"


def _moved(known: Symptom, site: str) -> Change:
    """Return another place: in the words as well, where they name it."""
    if known.site and known.site in known.text:
        return Change(site=site, text=known.text.replace(known.site, site, 1))
    return Change(site=site)
