"""Several measurements said in one breath, taken apart into one line for each.

"My blood pressure is 142 over 91 and pulse 78", "readings: 8am 130/85, 9am 128/82".
All of it must be measurements, or it is none of this: what is left over is never
dropped. Units, values and times are read later, by ``measures`` and ``moments``.
"""

import itertools
import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Final
from zoneinfo import ZoneInfo

from . import measure_words as w
from .day import DayTimes
from .measures import parse_measure
from .moments import split_moment
from .numbers import words_to_digits
from .unclear import Doubt, Unclear
from .vitals import VitalKind

LONGEST: Final = 2000
"""Characters; longer is a story."""
MOST_LINES: Final = 200

NAMES: Final = {
    VitalKind.BLOOD_PRESSURE: ("blood pressure", "bp"),
    VitalKind.HEART_RATE: ("heart rate", "pulse", "heartbeat", "hr"),
    VitalKind.SPO2: (
        "oxygen saturation",
        "oxygen level",
        "oxygen",
        "saturation",
        "spo2",
        "sats",
    ),
    VitalKind.TEMPERATURE: ("temperature", "temp"),
    VitalKind.RESPIRATORY_RATE: (
        "respiratory rate",
        "breathing rate",
        "respiration rate",
        "respiration",
    ),
    VitalKind.GLUCOSE: ("blood sugar", "blood glucose", "sugar", "glucose"),
    VitalKind.WEIGHT: ("weight",),
    VitalKind.PEAK_FLOW: ("peak flow",),
    VitalKind.PAIN: ("pain",),
    VitalKind.HRV: ("heart rate variability", "hrv"),
}
"""How people call what they measured, before its value."""
_NAME: Final = re.compile(
    r"\b(?:"
    + "|".join(
        sorted((n for names in NAMES.values() for n in names), key=len, reverse=True)
    )
    + r")\b"
)
_KIND_OF: Final = {name: kind for kind, names in NAMES.items() for name in names}
_HEAD: Final = re.compile(
    r"^\W*(?:(?:please|record|note|log|save|enter|here are|these are|my|the|today's) )*"
    r"(?P<name>[a-z ]*?) ?(?:readings|values|measurements|numbers)"
    r"(?: (?:are|were))?\s*[:\-,]?\s+"
)
_CUTS: Final = re.compile(r"\s*(?:;|\n|,(?!\d)|\band\b|\bthen\b|\bwith\b|&)\s*")
_LEFT_BEFORE: Final = re.compile(r"(?:\b(?:my|the|a|is|was|of|at)\b|[\s:,.-])*$")
_ASIDE: Final = re.compile(r"[.!]+(?=\s|$)")
_SITE: Final = re.compile(
    r"\(?\b(?:on|at|in|from|under) (?:my |the )?"
    r"(?P<site>(?:left|right) (?:upper )?(?:arm|wrist|ear|hand|finger)"
    r"|(?:upper )?arm|wrist|ear|forehead|armpit|mouth|tongue|finger|leg)\b\)?"
    r"|\b(?P<side>left arm|right arm|left wrist|right wrist)\b"
)
_DAY: Final = re.compile(
    r"yesterday|today|ago|last|night|day|morning|evening|[a-z]{3,} \d|\d [a-z]{3,}|-|/"
)
_SOME_DAY: Final = datetime(2026, 1, 7, 12, tzinfo=UTC)
"""Any noon will do to find which words are about time."""
_READABLE: Final = frozenset(
    {Doubt.NO_UNIT, Doubt.BELOW_RANGE, Doubt.ABOVE_RANGE, Doubt.IMPOSSIBLE}
)
"""What makes a line a measurement all the same: it is asked about, not overheard."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """One measurement in the words in which it was said."""

    kind: VitalKind
    value: str
    time: str = ""
    site: str = ""


def several_readings(text: str) -> tuple[Line, ...] | None:
    """Return two measurements or more; None if it is anything else."""
    lines = readings_in(text)
    return lines if lines is not None and len(lines) > 1 else None


def readings_in(text: str) -> tuple[Line, ...] | None:
    """Return all measurements of a text that consists of them; None otherwise."""
    if len(text) > LONGEST:
        return None
    plain = words_to_digits(text.replace("\u2019", "'")).lower().strip()
    kind, plain = _head(_ASIDE.sub(" ", plain))
    lines: list[Line] = []
    for part in _parts(plain):
        line = _line(part, kind)
        if line is None:
            return None
        kind = line.kind
        lines.append(line)
    return _timed(lines) if 0 < len(lines) <= MOST_LINES else None


def _head(plain: str) -> tuple[VitalKind | None, str]:
    """Drop "my blood pressure readings are:", and keep of what they are."""
    head = _HEAD.match(plain)
    if head is None:
        return None, plain
    name = head["name"].strip()
    if name and name not in _KIND_OF:
        return None, plain
    return _KIND_OF.get(name), plain[head.end() :]


def _parts(plain: str) -> list[str]:
    """Cut at commas and "and", and before each name of a measurement but the first."""
    parts = []
    for clause in _CUTS.split(plain):
        starts = [found.start() for found in _NAME.finditer(clause)][1:]
        edges = [0, *starts, len(clause)]
        for begin, end in itertools.pairwise(edges):
            parts.append(_LEFT_BEFORE.sub("", clause[begin:end]).strip())
    return [part for part in parts if part]


def _line(part: str, before: VitalKind | None) -> Line | None:
    """Return one part as a measurement: of its own name, or as the one before."""
    found = _SITE.search(part)
    site = (found["site"] or found["side"]) if found else ""
    part = _SITE.sub(" ", part).strip()
    moment, rest = split_moment(
        part, now=_SOME_DAY, zone=ZoneInfo("UTC"), day=DayTimes(), toward="past"
    )
    time = "" if moment is None else moment.text
    name = _NAME.search(rest)
    kind = _KIND_OF[name[0]] if name else _unnamed(rest, before)
    if kind is None:
        return None
    value = rest if name is None else f"{rest[: name.start()]} {rest[name.end() :]}"
    value = _without_edges(value)
    read = parse_measure(kind.value, value)
    if isinstance(read, Unclear) and read.reason not in _READABLE:
        return None
    return Line(kind=kind, value=value, time=time, site=site)


def _unnamed(words: str, before: VitalKind | None) -> VitalKind | None:
    """Two numbers are a blood pressure; anything else is what was told before."""
    pressure = parse_measure(VitalKind.BLOOD_PRESSURE.value, words)
    return before if isinstance(pressure, Unclear) else VitalKind.BLOOD_PRESSURE


def _without_edges(value: str) -> str:
    """Drop the words around a value that say nothing."""
    words = value.replace(":", " ").split()
    while words and words[0] in w.FILLERS:
        words = words[1:]
    while words and words[-1] in w.FILLERS:
        words = words[:-1]
    return " ".join(words)


def _timed(lines: list[Line]) -> tuple[Line, ...] | None:
    """Give lines without a time that of the line before, or the only one there is."""
    times = [line.time for line in lines if line.time]
    if not times:
        return tuple(lines)
    if len(times) == 1:
        return tuple(replace(line, time=times[0]) for line in lines)
    days = [_DAY.search(time) is not None for time in times]
    if not lines[0].time or any(days) is not all(days):
        return None  # of which day the others are is not said
    timed: list[Line] = []
    for line in lines:
        timed.append(line if line.time else replace(line, time=timed[-1].time))
    return tuple(timed)
