"""Which of the times that were offered an answer means.

"The first one", "Dr Moreau", "Tuesday at ten", "the ten o'clock one": matched against
what was shown, and nothing else. What fits none or several is left to be read as a time
of its own, or asked about.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from ...domain.naming import words_of
from ...domain.numbers import words_to_digits
from ..tools.offering import OFFERS
from .around_choice import bare_choice
from .placing import place_in
from .yesno import Answer, read_answer, without_fillers

_TITLES: Final = frozenset(
    ["dr", "doctor", "mr", "mrs", "ms", "prof", "professor", "nurse"]
)
_PLACES: Final = (
    r"first|1st|earliest|soonest|top",
    r"second|2nd",
    r"third|3rd",
    r"fourth|4th",
    r"fifth|5th",
)
_ORDINAL: Final = re.compile(
    r"(?:number |option |slot |no\.? )?(?:"
    + "|".join(f"(?P<p{n}>{words})" for n, words in enumerate(_PLACES))
    + r"|(?P<last>last|latest)|(?P<digit>[1-5]))"
    r"(?: (?:one|time|slot|option|appointment|of (?:them|these|those)|available|free))*"
)
_THAT: Final = re.compile(
    r"(?:that|this|it|that one|this one|the one|that time|that slot)"
    r"(?: (?:one|time|works|is fine|is good|will do|suits me|sounds good|is perfect))*"
)
_LEAD: Final = re.compile(
    r"^(?:(?:yes|yeah|yep|ok|okay|right|al(?:l )?right|sure|no|nope|well|oh|hm+|please|then|and|fine|good|great"
    r"|perfect|so|um|actually|rather|thanks|thank you"
    r"|i(?:'ll| will| would|'d) (?:like to )?(?:take|have|like|prefer|go for|go with|choose|pick)"
    r"|i(?:'d| would) (?:much |really )?(?:rather|sooner)(?: (?:have|take|see|go (?:for|with|to)))?"
    r"|i (?:take|choose|pick|want|prefer|can do|can make)|let'?s (?:do|take|say|go for|go with|make it)"
    r"|(?:can|could|may) i (?:take|have|get)|can you (?:book|do)|book(?: me)?(?: in)?"
    r"|how about|what about|make it|give me|put me down for|we take|go for|go with|take"
    r"|with|the|for|on|me)\b[,:]?\s+)+",
    re.IGNORECASE,
)
_TAIL: Final = re.compile(
    r"(?:[,\s]+(?:please|then|thanks|thank you|is fine|is good|is (?:much |a bit )?better"
    r"|(?:works|suits me)(?: (?:better|best|well|fine))?|would (?:be|suit me|work)"
    r"(?: (?:better|best|good|fine|great|nice|perfect))?|sounds good|will do|for me|one|slot"
    r"|rather|instead|with))+$",
    re.IGNORECASE,
)
_DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WHEN: Final = re.compile(
    r"(?:(?:the )?(?P<day>mon|tue|wed|thu|fri|sat|sun)[a-z]*)?(?:,? ?(?:at |around |the )?"
    r"(?:(?P<half>half past |quarter past |quarter to ))?(?P<hour>\d{1,2})"
    r"(?:[:. ](?P<minute>\d{2}))?(?: ?(?P<ap>[ap])\.?m\.?| ?o'?clock)?)?"
)
_PAST: Final = {"half past ": 30, "quarter past ": 15, "quarter to ": -15}


@dataclass(frozen=True, kw_only=True, slots=True)
class Choice:
    """What an answer says: one of the times, or else words for another one."""

    found: Mapping[str, str] = field(default_factory=dict)
    words: str = ""
    told: Mapping[str, str] = field(default_factory=dict)
    """Whom the words name."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Time:
    """One of the times that were shown."""

    clinician: str
    start: datetime


def chosen(arguments: Mapping[str, str], answer: str) -> Choice:
    """Return what an answer to times that were offered says."""
    if OFFERS not in arguments:
        return Choice(words=answer)
    shown = [
        _Time(clinician=name, start=datetime.fromisoformat(start))
        for name, start in json.loads(arguments[OFFERS])
    ]
    answer = without_fillers(answer.replace("\u2019", "'"))
    plain, named = _without_names(_bare(answer), shown)
    left = [one for one in shown if not named or one.clinician in named]
    found = _by_place(left, plain, answer) or _by_time(left, plain)
    if found is None and named and not plain:
        found = left[0]
    if found is not None:
        start = found.start.isoformat(timespec="minutes")
        return Choice(found={"clinician": found.clinician, "start": start})
    told = {"clinician": ", ".join(named)} if named else {}
    return Choice(words=plain, told=told)


def among_offers(
    arguments: Mapping[str, str], told: Mapping[str, str]
) -> Mapping[str, str]:
    """Return what was told of a visit, completed from the times that were offered."""
    if OFFERS not in arguments:
        return told
    words = f"{told.get('start', '')} with {told.get('clinician', '')}"
    kept = {name: arguments[name] for name in (OFFERS, "about") if name in arguments}
    choice = chosen(arguments, words)
    whom = {"clinician": arguments["clinician"]} if "clinician" in arguments else {}
    return {**kept, **whom, **told, **choice.found}


_OTHER: Final = re.compile(
    r"(?:the )?(?:other|next)(?: (?:one|time|slot))?", re.IGNORECASE
)


def chosen_instead(arguments: Mapping[str, str], answer: str) -> Choice:
    """Return which other time is meant by who was shown one of those that were offered.

    "The other one" is plain where there are two; else it is no choice.
    """
    if OFFERS not in arguments:
        return Choice()
    said = without_fillers(answer.strip().rstrip(".!").replace("\u2019", "'"))
    rest = bare_choice(said)
    if (
        not rest
        or _THAT.fullmatch(rest.lower())
        or read_answer(rest) is not Answer.NEITHER
    ):
        return Choice()
    if _OTHER.fullmatch(rest):
        return _the_other(arguments)
    return chosen(arguments, rest)


def _the_other(arguments: Mapping[str, str]) -> Choice:
    shown: list[list[str]] = json.loads(arguments[OFFERS])
    now = [arguments.get("clinician"), arguments.get("start")]
    others = [one for one in shown if one != now]
    if len(others) != 1:
        return Choice()
    ((clinician, start),) = others
    return Choice(found={"clinician": clinician, "start": start})


def _bare(answer: str) -> str:
    """Return an answer without what people say around it."""
    return _TAIL.sub("", _LEAD.sub("", f"{answer.strip()} ").strip()).strip(" ,")


def _without_names(plain: str, shown: list[_Time]) -> tuple[str, tuple[str, ...]]:
    """Return the words without names of those who were offered, and these names."""
    names = dict.fromkeys(one.clinician for one in shown)
    heard = set(words_of(plain))
    named = tuple(name for name in names if (set(words_of(name)) - _TITLES) & heard)
    if not named:
        return plain, ()
    said = {word for name in named for word in words_of(name)} | _TITLES
    rest = " ".join(w for w in plain.split() if not set(words_of(w)) & said)
    return _bare(rest), named


def _by_place(left: list[_Time], plain: str, answer: str) -> _Time | None:
    """Return the time that its place in the list names; a yes means the first."""
    if read_answer(answer) is Answer.YES or _THAT.fullmatch(plain.lower()):
        return left[0]
    heard = (plain.lower(), words_to_digits(plain.lower()), _digits(answer))
    found = next((m for one in heard if (m := _ORDINAL.fullmatch(one))), None)
    if found is None:
        place = next(
            (p for one in (plain, answer) if (p := place_in(one)) is not None), None
        )
        return None if place is None or place >= len(left) else left[place]
    if found["last"]:
        return left[-1]
    places = [n for n in range(len(_PLACES)) if found[f"p{n}"]]
    place = places[0] if places else int(found["digit"]) - 1
    return left[place] if place < len(left) else None


def _digits(answer: str) -> str:
    return words_to_digits(_LEAD.sub("", f"{answer.strip()} ").strip().lower())


def _by_time(left: list[_Time], plain: str) -> _Time | None:
    """Return the one time that a day of the week, an hour, or both of them name."""
    found = _WHEN.fullmatch(words_to_digits(plain.lower()))
    if found is None or not (found["day"] or found["hour"]):
        return None
    fits = [one for one in left if _fits(one.start, found)]
    return fits[0] if len(fits) == 1 else None


def _fits(start: datetime, said: re.Match[str]) -> bool:
    if said["day"] and _DAYS[start.weekday()] != said["day"]:
        return False
    if not said["hour"]:
        return True
    minutes = int(said["hour"]) * 60 + int(said["minute"] or 0)
    minutes += _PAST.get(said["half"] or "", 0)
    afternoon = said["ap"] == "p" and int(said["hour"]) < 12  # noqa: PLR2004 - noon
    at = start.hour * 60 + start.minute
    if afternoon:
        return at == minutes + 720
    return at == minutes or (not said["ap"] and at == minutes + 720)
