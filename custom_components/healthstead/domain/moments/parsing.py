"""From words to instants: one expression, or a sentence that holds one."""

from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from ..number_reading import Token
from ..unclear import Doubt
from . import english
from .found import DayClock, Found, Hours, Setting, Toward
from .lexing import Lexed, lexed
from .reading import Phrase, phrases, whole_phrase
from .resolving import resolved
from .said import Said, joined

_LONGEST: Final = 2_000
"""Characters; nobody says a time in more."""


def parse_moment(
    text: str,
    *,
    now: datetime,
    zone: ZoneInfo,
    day: DayClock,
    toward: Toward,
    hours: Hours | None = None,
) -> Found | None:
    """Return what a text says when all of it is about time, else None."""
    setting = Setting(now=now, zone=zone, day=day, toward=toward, hours=hours)
    said = whole_phrase(lexed(text[:_LONGEST]))
    return None if said is None else resolved(said, setting, text.strip())


def split_moment(
    text: str,
    *,
    now: datetime,
    zone: ZoneInfo,
    day: DayClock,
    toward: Toward,
    hours: Hours | None = None,
) -> tuple[Found | None, str]:
    """Find what a sentence says about time and return it with the rest."""
    setting = Setting(now=now, zone=zone, day=day, toward=toward, hours=hours)
    words = lexed(text[:_LONGEST])
    found = _chosen(words, setting)
    if not found:
        return None, text
    said = found[0].said
    for other in found[1:]:
        said = joined(said, other.said) or said
    spans = [_span(words, phrase) for phrase in found]
    heard = " ".join(text[start:end] for start, end in spans)
    meaning = resolved(said, setting, heard)
    return (meaning, _without(text, spans)) if meaning else (None, text)


def _chosen(words: Lexed, setting: Setting) -> list[Phrase]:
    """Return the first expression, with the hour or the day that belongs to it."""
    found = list(phrases(words))
    exact = [
        phrase
        for phrase in found
        if phrase.said.doubt is not Doubt.VAGUE
        and not (phrase.said.since and setting.ahead)
    ]
    if not exact:
        return found[:1]
    first = exact[0]
    for other in exact[1:]:
        if _belong_together(first, other) and not _broken(words, first, other):
            return [first, other]
    return exact[:1]


def _belong_together(first: Phrase, other: Phrase) -> bool:
    """Say whether one names only a day and the other only an hour."""
    return any(
        _names_a_day(one.said) and _names_an_hour(two.said)
        for one, two in ((first, other), (other, first))
    )


def _names_a_day(said: Said) -> bool:
    days = Said(day=said.day, weekday=said.weekday, whole=said.whole)
    return said == days != Said()


def _names_an_hour(said: Said) -> bool:
    timed = said.clock is not None or said.anchor is not None
    kept = Said(clock=said.clock, anchor=said.anchor, part=said.part, rough=said.rough)
    return timed and said == kept


def _broken(words: Lexed, first: Phrase, other: Phrase) -> bool:
    """Say whether a new thought begins between two expressions."""
    between = words.words[first.end : other.start]
    return any(word.text in english.BREAKS for word in between)


def _span(words: Lexed, phrase: Phrase) -> tuple[int, int]:
    run: tuple[Token, ...] = words.words[phrase.start : phrase.end]
    return run[0].start, run[-1].end


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    """Return a sentence without some of its parts, and without the gaps."""
    for start, end in sorted(spans, reverse=True):
        text = f"{text[:start]} {text[end:]}"
    rest = " ".join(text.split())
    for mark in ",.;!?":
        rest = rest.replace(f" {mark}", mark)
    return rest.strip(" ,;")
