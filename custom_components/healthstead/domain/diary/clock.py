"""Since when: the words for time in a part of a sentence, as instants.

What is read is what ``moments`` reads. Habits ("at night", "after lunch") are no
beginning; what can be read in two ways is taken out of the words and is none either.
"""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from ..moments import (
    Day,
    DayClock,
    Found,
    Moment,
    Part,
    Period,
    Span,
    each_moment,
    parse_moment,
    parse_period,
)

_MINUTE: Final = timedelta(minutes=1)
_MOST_WORDS: Final = 6
HABIT: Final = re.compile(
    r"\b(?:first thing |last thing )?(?:mostly |mainly |only |especially |always |usually |particularly )?"
    r"(?:(?:at|by|in|during|of|on|towards?) (?:the |an |my |some )?"
    r"(?:nights?|mornings?|afternoons?|evenings?|nighttime|night time|bedtime|daytime)"
    r"|(?:after|before|during|with|at|around) (?:every |each |my |a |the )?"
    r"(?:breakfasts?|lunch(?:es)?|dinners?|suppers?|teas?|tea time|meals?|meal ?times?|bed)"
    r"|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:s|(?:s)? (?:mornings|afternoons|evenings|nights))"
    r"|(?:every|each|most|some) (?:nights?|mornings?|afternoons?|evenings?|days?|few \w+))\b"
    r"(?! of the| on | at )",
    re.IGNORECASE,
)
"""What happens again and again; "in the night" of one night is a time all the same."""
_SINCE: Final = re.compile(
    r"\b(?:ever )?since (?:about |around |roughly |maybe |early |late |at )?",
    re.IGNORECASE,
)
_SPAN: Final = re.compile(
    r"\bfrom (?P<first>[\w: ]+?) (?:to|till|until|through) (?P<last>[\w:]+(?: \w+)??)"
    r"(?=$|[,.;]| and| but)",
    re.IGNORECASE,
)
_LENGTH: Final = re.compile(
    r"\b(?:(?:for|over)|(?:during|in) (?=the (?:last|past))) ?(?:about |around |roughly |maybe |almost |nearly |over )?"
    r"(?:the |these )?(?:last |past )?"
    r"(?:(?:an?|a few|a couple of|several|some|many|\w+(?: and a half)?|\w+ or \w+) )?"
    r"(?:minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|years?|ages|a while"
    r"|a long time|some time|yonks|half an hour)\b(?: now| ago)?",
    re.IGNORECASE,
)
_ALL: Final = re.compile(
    r"\b(?:all|the whole|the entire|most of the) (?P<of>day|morning|afternoon|evening"
    r"|week|weekend|month|night)(?: long)?\b",
    re.IGNORECASE,
)
_NOW: Final = re.compile(
    r"\b(?:right now|just now|at the moment|now|currently)\b", re.IGNORECASE
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Clock:
    """Who speaks, and when: what words for time are read by."""

    now: datetime
    zone: ZoneInfo
    day: DayClock

    @property
    def local(self) -> datetime:
        """Return now on the person's clock."""
        return self.now.astimezone(self.zone)

    def period(self, words: str) -> Period | None:
        """Return the stretch that words name, if they name one."""
        found = parse_period(
            words, now=self.local, zone=self.zone, day=self.day, toward="past"
        )
        return found if isinstance(found, Period) else None

    def start(self, words: str) -> datetime | None:
        """Return when something began that is there "since" or "for" such words."""
        found = parse_moment(
            words, now=self.local, zone=self.zone, day=self.day, toward="past"
        )
        began = None if found is None else self.of(found)
        if began is not None:
            return began
        period = self.period(words)
        return period.start if period and period.start <= self.local else None

    def of(self, found: Found) -> datetime | None:
        """Return the first instant of what was said; None for a question."""
        match found:
            case Moment(at=at):
                return at
            case Span(start=start) | Part(start=start):
                return start
            case Day(date=date):
                wall = self.local.replace(
                    year=date.year, month=date.month, day=date.day, fold=0
                )
                return wall.replace(hour=0, minute=0, second=0, microsecond=0)
            case _:
                return None


@dataclass(frozen=True, kw_only=True, slots=True)
class Times:
    """What a part of a sentence says about time, and its other words."""

    rest: str
    start: datetime | None = None
    end: datetime | None = None


def take_times(text: str, clock: Clock) -> Times:
    """Return since when, until when where that is said, and the other words."""
    if (found := _SPAN.search(text)) is not None and (
        period := clock.period(found.group(0))
    ) is not None:
        rest = cut_out(text, found.start(), found.end())
        return Times(rest=rest, start=period.start, end=period.end - _MINUTE)
    starts: list[datetime | None] = []
    for take in (_since, _length, _all):
        start, text = take(text, clock)
        starts.append(start)
    others, text = _others(text, clock)
    starts += others
    text = " ".join(_NOW.sub(" ", text).split())
    return Times(rest=text, start=next((s for s in starts if s is not None), None))


def _since(text: str, clock: Clock) -> tuple[datetime | None, str]:
    """Read "since Tuesday"; "since my sister left" is no time and goes as well."""
    found = _SINCE.search(text)
    if found is None:
        return None, text
    rest = text[found.end() :]
    words = list(re.finditer(r"[^\s,;]+", rest))[:_MOST_WORDS]
    for last in reversed(words):
        said = rest[: last.end()]
        said = f"at {said}" if said.isdigit() else said
        start = clock.start(f"since {said}") or clock.start(said)
        if start is not None:
            return start, cut_out(text, found.start(), found.end() + last.end())
    return None, text[: found.start()].strip()


def _length(text: str, clock: Clock) -> tuple[datetime | None, str]:
    """Read "for three days"; "for ages" is no time and goes as well."""
    found = _LENGTH.search(text)
    if found is None:
        return None, text
    said = re.sub(r"^(?:over|during|in)\b", "for", found.group(0).lower())
    said = said.removesuffix(" now")
    said = said.replace("night", "day")
    start = clock.start(said) or clock.start(re.sub(r"^for (?:the )?", "the ", said))
    return start, cut_out(text, found.start(), found.end())


def _all(text: str, clock: Clock) -> tuple[datetime | None, str]:
    """Read "all day" as since this morning; "all night" may be any night."""
    found = _ALL.search(text)
    if found is None:
        return None, text
    of = found["of"].lower()
    start = (
        None if of == "night" else clock.start("today" if of == "day" else f"this {of}")
    )
    return start, cut_out(text, found.start(), found.end())


def _others(text: str, clock: Clock) -> tuple[list[datetime | None], str]:
    """Return every further time in order, and the words that are left."""
    found = [
        (clock.of(meaning), start, end)
        for meaning, start, end in each_moment(
            text, now=clock.local, zone=clock.zone, day=clock.day, toward="past"
        )
        if not HABIT.fullmatch(text[start:end])
    ]
    starts = [at for at, start, end in found if not _NOW.fullmatch(text[start:end])]
    for _, start, end in reversed(found):
        text = cut_out(text, start, end)
    return starts, text


def cut_out(text: str, start: int, end: int) -> str:
    """Return a text without a stretch, and without the gap."""
    return " ".join(f"{text[:start]} {text[end:]}".split()).strip(" ,;")
