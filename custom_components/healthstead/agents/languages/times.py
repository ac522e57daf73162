"""Words for a time in another language, as the English that means the same.

A day, a part of it and an hour in any order, or one whole expression ("vor einer
Stunde", "hace media hora"). Nothing is resolved here and nothing guessed: of two times
in a sentence, and of a part of the day that its hour is not in, nothing is made.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from .clocks import EARLY, english_hour
from .shapes import Language, without_accents

_TODAY: Final = {
    "morning": "this morning",
    "noon": "today at noon",
    "afternoon": "this afternoon",
    "evening": "this evening",
    "night": "tonight",
}
_ENGLISH_DAYS: Final = (
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
)
_ENGLISH_MONTHS: Final = (
    "January February March April May June July August September October November "
    "December"
).split()


@dataclass(frozen=True, kw_only=True, slots=True)
class Timed:
    """A sentence without its words for a time, and the English for these."""

    rest: str
    time: str


@dataclass(kw_only=True, slots=True)
class _Pieces:
    """What a stretch of words says of a time, each kind at most once."""

    found: dict[str, re.Match[str]] = field(default_factory=dict)
    english: dict[str, str] = field(default_factory=dict)
    end: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class _Kind:
    """One kind of word for a time."""

    name: str
    pattern: re.Pattern[str]
    english: str


@cache
def _kinds(language: Language) -> tuple[_Kind, ...]:
    days = [without_accents(day) for day in language.weekdays]
    months = [without_accents(month) for month in language.months]
    lengths = sorted(language.lengths, key=len, reverse=True)
    names = {
        "{weekday}": f"(?P<weekday>{'|'.join(days)})",
        "{month}": f"(?P<month>{'|'.join(months)})",
        "{length}": f"(?P<length>{'|'.join(lengths)})",
        "{minutes}": "|".join(sorted(language.minutes, key=len, reverse=True)),
    }
    rows = [
        *(("whole", pattern, english) for pattern, english in language.wholes),
        *(("day", pattern, english) for pattern, english in language.days),
        *(("part", pattern, english) for pattern, english in language.parts),
        *(("clock", pattern, "") for pattern in language.clocks),
    ]
    return tuple(
        _Kind(name=name, pattern=_compiled(pattern, names), english=english)
        for name, pattern, english in rows
    )


def _compiled(pattern: str, names: dict[str, str]) -> re.Pattern[str]:
    for name, words in names.items():
        pattern = pattern.replace(name, words)
    return re.compile(rf"(?<![\w:/,]){without_accents(pattern)}(?![\w:/]|[.,]\d)")


def english_time(plain: str, language: Language) -> str | None:
    """Return the English for words that are a time and nothing else."""
    timed = split_time(plain, language)
    return timed.time if timed is not None and timed.time and not timed.rest else None


def split_time(plain: str, language: Language) -> Timed | None:
    """Return a sentence with its time set aside; None if there are two, or no such."""
    stretches = list(_stretches(plain, language))
    if not stretches:
        return Timed(rest=plain, time="")
    if len(stretches) > 1:
        return None
    start, pieces = stretches[0]
    time = _english(pieces, language)
    if not time:
        return None
    rest = " ".join(f"{plain[:start]} {plain[pieces.end :]}".split())
    return Timed(rest=rest, time=time)


def _stretches(plain: str, language: Language) -> Iterator[tuple[int, _Pieces]]:
    at = 0
    while at < len(plain):
        pieces = _pieces(plain, at, language)
        if pieces is None:
            at += 1
            continue
        yield at, pieces
        at = pieces.end


def _pieces(plain: str, at: int, language: Language) -> _Pieces | None:
    """Return the longest run of words for a time that starts here."""
    pieces, start = _Pieces(end=at), at
    while (each := _best(plain, start, language, pieces)) is not None:
        kind, found = each
        pieces.found[kind.name] = found
        pieces.english[kind.name] = kind.english
        pieces.end = found.end()
        start = (
            found.end()
            + len(plain[found.end() :])
            - len(plain[found.end() :].lstrip(" "))
        )
    return pieces if pieces.found else None


def _best(
    plain: str, at: int, language: Language, pieces: _Pieces
) -> tuple[_Kind, re.Match[str]] | None:
    """Return the longest word for a time here, of a kind that is not there yet."""
    fits = [
        (kind, found)
        for kind in _kinds(language)
        if kind.name not in pieces.found
        and not (kind.name == "whole" and pieces.found)
        and "whole" not in pieces.found
        and (found := kind.pattern.match(plain, at))
    ]
    return max(fits, key=lambda each: each[1].end()) if fits else None


def _english(pieces: _Pieces, language: Language) -> str:
    """Return the English for what was found; nothing where it does not fit together."""
    if "whole" in pieces.found:
        return _filled(pieces.english["whole"], pieces.found["whole"], language)
    part = pieces.english.get("part", "")
    day = (
        _filled(pieces.english["day"], pieces.found["day"], language)
        if ("day" in pieces.found)
        else ""
    )
    if "clock" in pieces.found:
        hour = english_hour(pieces.found["clock"], language.minutes, part)
        if part == "night" and day and _is_early(hour):
            return ""
        return f"{day} {hour}".strip() if hour else ""
    return _of_day(day, part)


def _is_early(hour: str) -> bool:
    """Say whether a night's hour is after midnight: of which day is not certain."""
    return int(re.findall(r"\d+", hour)[0]) < EARLY if hour else False


def _of_day(day: str, part: str) -> str:
    if not part:
        return day
    if day in {"", "today"}:
        return _TODAY[part] if day else f"in the {part}"
    if day == "yesterday" and part == "night":
        return "last night"
    return f"{day} at noon" if part == "noon" else f"{day} {part}"


def _filled(english: str, found: re.Match[str], language: Language) -> str:
    """Put what a pattern's groups say into its English."""
    groups = {name: said for name, said in found.groupdict().items() if said}
    told = dict(groups)
    if "weekday" in groups:
        told["weekday"] = _ENGLISH_DAYS[_place(language.weekdays, groups["weekday"])]
    if "month" in groups:
        months = [without_accents(month) for month in language.months]
        told["month"] = _ENGLISH_MONTHS[months.index(groups["month"])]
    if "mm" in groups:
        number = int(groups["mm"])
        if not 1 <= number <= len(_ENGLISH_MONTHS):
            return ""
        told["month"] = _ENGLISH_MONTHS[number - 1]
    if "length" in groups:
        told["length"] = _length(language, groups["length"], told.get("n", "1"))
    told.setdefault("n", "1")
    told.setdefault("year", "")
    return " ".join(english.format(**told).split())


def _length(language: Language, said: str, number: str) -> str:
    """Return a unit of time in English, one or several."""
    known = {without_accents(word): unit for word, unit in language.lengths.items()}
    return known[said].removesuffix("s") if number == "1" else known[said]


def _place(names: Sequence[str], said: str) -> int:
    return [without_accents(name) for name in names].index(said)
