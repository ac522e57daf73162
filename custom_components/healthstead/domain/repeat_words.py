"""How a visit comes again, from words: "every Tuesday for six weeks" as an RRULE.

Only rhythms with an end, and only those that can be read in one way; everything else is
asked about. Which visits such a rule makes is ``repeating``'s to say.
"""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from dateutil.relativedelta import relativedelta

from .numbers import words_to_digits

_WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_CODES: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_WORKING: Final = (0, 1, 2, 3, 4)
_FREQUENCY: Final = {"day": "DAILY", "week": "WEEKLY", "month": "MONTHLY"}
_ADVERBS: Final = {
    "daily": ("day", 1),
    "weekly": ("week", 1),
    "fortnightly": ("week", 2),
    "biweekly": ("week", 2),
    "monthly": ("month", 1),
}
_DAY: Final = (
    r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?"
    r"|sat(?:urday)?|sun(?:day)?)s?"
)
_DAYS: Final = rf"{_DAY}(?:(?:,| and|, and) {_DAY})*"
_RHYTHM: Final = re.compile(
    rf"\bevery (?P<other>other |second |2nd )?(?:(?P<days>{_DAYS})"
    r"|(?P<n>\d{1,3} )?(?P<unit>day|week|month)s?"
    r"|(?P<part>morning|afternoon|evening|night)|(?P<working>weekday|working day))\b"
    r"|\b(?P<adverb>daily|weekly|fortnightly|biweekly|monthly)\b",
    re.IGNORECASE,
)
_END: Final = re.compile(
    r",? ?\bfor (?:the next )?(?P<length>\d{1,3}|an?) (?P<of>day|week|month|year)s?\b"
    r"|,? ?\b(?P<times>\d{1,3}) times\b"
    r"|,? ?\b(?:until|till|through) (?:the )?(?P<until>.+)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Rhythm:
    """How often something comes again, and until when."""

    unit: str
    interval: int = 1
    weekdays: tuple[int, ...] = ()
    times: int | None = None
    length: tuple[int, str] | None = None
    until: str = ""
    """Words for its last day, for whoever reads times."""

    @property
    def ends(self) -> bool:
        """Say whether an end was said at all."""
        return bool(self.times or self.length or self.until)

    @property
    def pattern(self) -> str:
        """Return the RRULE without an end."""
        parts = [f"FREQ={_FREQUENCY[self.unit]}"]
        if self.interval > 1:
            parts.append(f"INTERVAL={self.interval}")
        if self.weekdays:
            parts.append("BYDAY=" + ",".join(_CODES[day] for day in self.weekdays))
        return ";".join(parts)

    def rule(self, start: datetime, last: datetime | None = None) -> str:
        """Return the RRULE from a start on; ``last`` is when ``until`` is over."""
        if self.times is not None:
            return f"{self.pattern};COUNT={self.times}"
        end = self._end(start) if last is None else last
        before = end.replace(tzinfo=None) - timedelta(seconds=1)
        return f"{self.pattern};UNTIL={before:%Y%m%dT%H%M%S}"

    def _end(self, start: datetime) -> datetime:
        """Return when the length that was said is over."""
        amount, unit = self.length or (0, "day")
        return start + relativedelta(**{f"{unit}s": amount})  # type: ignore[arg-type]


def read_repeat(words: str) -> Rhythm | None:
    """Return the rhythm of some words, or None where they say none in full."""
    said = words_to_digits(words.strip().rstrip(".!").lower())
    found = _RHYTHM.search(said)
    if found is None:
        return None
    end = _END.search(said, found.end()) or _END.match(said)
    rest = _cut(said, found, end)
    if re.sub(r"\b(?:at|on|and)\b|[\s,]", "", rest):
        return None  # something else was said that might matter
    rhythm = _rhythm(found)
    if end is None:
        return rhythm
    return _ended(rhythm, end)


def split_repeat(text: str) -> tuple[str, str]:
    """Return a sentence as if it were about one visit, and the words of the rhythm.

    "Every Tuesday at ten for six weeks" leaves "on Tuesday at ten".
    """
    found = _RHYTHM.search(text)
    if found is None:
        return text, ""
    end = _END.search(text, found.end())
    said = f"{found.group(0)}{end.group(0) if end else ''}"
    day = f"on {found['days']}" if found["days"] and " " not in found["days"] else ""
    if found["part"]:
        day = (
            f"{'at' if found['part'].lower() == 'night' else 'in the'} {found['part']}"
        )
    tail = text[found.end() :] if end is None else _without(text, found, end)
    rest = f"{text[: found.start()]}{day}{tail}"
    return " ".join(rest.split()).strip(" ,"), said


def _without(text: str, found: re.Match[str], end: re.Match[str]) -> str:
    return f"{text[found.end() : end.start()]}{text[end.end() :]}"


def _cut(said: str, found: re.Match[str], end: re.Match[str] | None) -> str:
    """Return what is left of the words without rhythm and end."""
    spans = sorted([found.span(), *([end.span()] if end else [])], reverse=True)
    for start, stop in spans:
        said = said[:start] + said[stop:]
    return said


def _rhythm(found: re.Match[str]) -> Rhythm:
    if found["adverb"]:
        unit, interval = _ADVERBS[found["adverb"]]
        return Rhythm(unit=unit, interval=interval)
    interval = 2 if found["other"] else int(found["n"] or 1)
    if found["working"]:
        return Rhythm(unit="week", interval=interval, weekdays=_WORKING)
    if found["part"]:
        return Rhythm(unit="day", interval=interval)
    if not found["days"]:
        return Rhythm(unit=found["unit"], interval=interval)
    named = re.findall(rf"\b({'|'.join(_WEEKDAYS)})", found["days"])
    days = tuple(sorted({_WEEKDAYS.index(name) for name in named}))
    return Rhythm(unit="week", interval=interval, weekdays=days)


def _ended(rhythm: Rhythm, end: re.Match[str]) -> Rhythm:
    times, length, until = None, None, end["until"] or ""
    if end["times"]:
        times = int(end["times"])
    if end["length"]:
        amount = 1 if end["length"].startswith("a") else int(end["length"])
        length = (amount, end["of"])
    return Rhythm(
        unit=rhythm.unit,
        interval=rhythm.interval,
        weekdays=rhythm.weekdays,
        times=times,
        length=length,
        until=until,
    )
