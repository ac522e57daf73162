"""From words to instants: one expression, or a sentence that holds one."""

from collections.abc import Iterator
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
from .said import Said, belong_together, joined

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


def each_moment(
    text: str, *, now: datetime, zone: ZoneInfo, day: DayClock, toward: Toward
) -> Iterator[tuple[Found, int, int]]:
    """Yield everything that a sentence says about time, each with its place in it."""
    setting = Setting(now=now, zone=zone, day=day, toward=toward)
    words = lexed(text[:_LONGEST])
    for phrase in phrases(words):
        start, end = _span(words, phrase)
        if (meaning := resolved(phrase.said, setting, text[start:end])) is not None:
            yield meaning, start, end


def _chosen(words: Lexed, setting: Setting) -> list[Phrase]:
    """Return the first expression, with the hour or the day that belongs to it."""
    found = list(phrases(words))
    exact = [phrase for phrase in found if _counts(phrase.said, setting)]
    if not exact:
        return found[:1]
    first = exact[0]
    for other in exact[1:]:
        if not belong_together(first.said, other.said):
            continue
        if not _broken(words, first, other):
            return [first, other]
        if first.said.clock is not None:
            # An hour whose day stands in another clause, or does not.
            return [first._replace(said=Said(doubt=Doubt.SEVERAL))]
    return exact[:1]


def _counts(said: Said, setting: Setting) -> bool:
    """Say whether an expression goes before vague words and a mere "now"."""
    vague = said.doubt is Doubt.VAGUE or bool(said.now)
    return not vague and not (said.since and setting.ahead)


def _broken(words: Lexed, first: Phrase, other: Phrase) -> bool:
    """Say whether a new thought begins between two expressions."""
    between = {word.text for word in words.words[first.end : other.start]}
    parts = first.said.part is not None or other.said.part is not None
    return bool(between & english.BREAKS) or (parts and "," in between)


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
