"""Measured values, read from the words around them.

A unit is kept as it was said and left empty where it was not; whether a value
can be true is judged by ``vitals``, never here.
"""

from decimal import Decimal
from typing import Final

from . import measure_words as w
from .amounts import parse_amount
from .measure_reading import has_number, stripped, words_of
from .moments.stretches import elapsed, read_stretch
from .number_reading import figures, tokens
from .numbers import merged, number_at, unhyphenated
from .pressures import parse_blood_pressure, pressure
from .unclear import Doubt, Unclear
from .vitals import Measured, VitalKind

__all__ = ["Measure", "parse_amount", "parse_blood_pressure", "parse_measure"]

type _Value = tuple[Decimal, str]

Measure = Measured
"""A measurement as said: the unit is empty where none was."""

_LONGEST: Final = 300
_SECONDS_A_MINUTE: Final = 60
_SECONDS_AN_HOUR: Final = 3600
_HOURS_A_DAY: Final = 24
# Where a bare temperature can only be of one scale: lowest and highest that a
# living body shows, with room for a slip [product choice].
_CELSIUS: Final = (Decimal(30), Decimal(45))
_FAHRENHEIT: Final = (Decimal(86), Decimal(113))


def parse_measure(kind: str, text: str) -> Measure | Unclear:
    """Return a measured value with its unit as said, or a question."""
    vital = VitalKind(kind)
    found: Measured | Doubt
    if vital is VitalKind.BLOOD_PRESSURE:
        found = pressure(text)
    else:
        words, doubt = stripped(_words_for(vital, text), vital)
        found = doubt or _measured(vital, words)
    return Unclear(reason=found, text=text) if isinstance(found, Doubt) else found


def _measured(kind: VitalKind, words: list[str]) -> Measured | Doubt:
    found = _value(kind, words)
    if isinstance(found, Doubt):
        return found
    return Measured(kind=kind, value=found[0], unit=found[1])


def _words_for(kind: VitalKind, text: str) -> list[str]:
    """Cut a text into words; lengths of sleep need their numbers as figures."""
    if kind is VitalKind.SLEEP:
        found = merged(unhyphenated(tokens(text[:_LONGEST])))
        return _colon([token.text for token in found])
    words = _split_slash(words_of(text))
    return _without_name(words) if kind is VitalKind.SPO2 else words


def _without_name(words: list[str]) -> list[str]:
    """Drop the 2 of "SpO2", which is no value."""
    return [
        word
        for at, word in enumerate(words)
        if not (word == "2" and at and words[at - 1] in {"o", "spo"})
    ]


def _value(kind: VitalKind, words: list[str]) -> _Value | Doubt:
    if kind is VitalKind.SLEEP:
        return _sleep(words)
    value, end = number_at(words, 0)
    if value is None:
        return w.METER_LIMITS.get(words[0], Doubt.NO_NUMBER)
    rest = words[end:]
    if kind is VitalKind.WEIGHT and rest[:1] and rest[0] in w.STONES:
        return _stones(value, rest[1:])
    unit = _unit_of(kind, rest)
    if unit is None:
        return _tail_doubt(rest)
    return _temperature(value, unit) if kind is VitalKind.TEMPERATURE else (value, unit)


def _split_slash(words: list[str]) -> list[str]:
    """Take "7/10" apart, and leave fractions whole."""
    return [
        part
        for word in words
        for part in (
            word.replace("/", " / ").split()
            if number_at([word], 0)[0] is None
            else [word]
        )
    ]


def _unit_of(kind: VitalKind, rest: list[str]) -> str | None:
    """Return the unit that the rest of the words are; empty when there is none."""
    if not rest:
        return ""
    half = len(rest) // 2
    if half and rest[:half] == rest[half:]:
        rest = rest[:half]  # said with the value, and once more as its unit
    said = " ".join("/" if word in w.A_RATE else word for word in rest)
    if kind is VitalKind.PAIN:
        said = said.replace("ten", "10")
    return w.UNIT_WORDS[kind].get(said)


def _tail_doubt(rest: list[str]) -> Doubt:
    return Doubt.SEVERAL if has_number(rest) else Doubt.WRONG_UNIT


def _temperature(value: Decimal, unit: str) -> _Value | Doubt:
    if unit:
        return (value, unit)
    if _CELSIUS[0] <= value <= _CELSIUS[1]:
        return (value, "Cel")
    if _FAHRENHEIT[0] <= value <= _FAHRENHEIT[1]:
        return (value, "[degF]")
    return Doubt.NO_UNIT


def _stones(stones: Decimal, rest: list[str]) -> _Value | Doubt:
    """Read "11 stone 4" as pounds, which is exact."""
    if not rest:
        return (stones * w.POUNDS_A_STONE, "[lb_av]")
    pounds, end = number_at(rest, 0)
    if pounds is None or _unit_of(VitalKind.WEIGHT, rest[end:]) not in {"", "[lb_av]"}:
        return Doubt.WRONG_UNIT
    return (stones * w.POUNDS_A_STONE + pounds, "[lb_av]")


def _sleep(words: list[str]) -> _Value | Doubt:
    """Read "7 and a half hours", "7h30", "7:30" and a bare "7"."""
    value, end = number_at(words, 0)
    if value is not None and end == len(words):
        return (value, "") if value <= _HOURS_A_DAY else Doubt.NO_UNIT
    read = read_stretch(words, 0)
    if read is None or read.end != len(words):
        return _tail_doubt(words)
    if read.stretch.vague or read.stretch.months:
        return Doubt.VAGUE
    seconds = int(elapsed(read.stretch).total_seconds())
    hours = Decimal(seconds) / _SECONDS_AN_HOUR
    if hours == hours.quantize(Decimal("0.01")):
        return (hours, "h")
    return (Decimal(seconds) / _SECONDS_A_MINUTE, "min")


def _colon(words: list[str]) -> list[str]:
    """Write "7:30" as hours and minutes."""
    for at, word in enumerate(words):
        hours, mark, minutes = word.partition(":")
        if mark and figures(hours) and figures(minutes):
            after = words[at + 1 :]
            tail = after[1:] if after[:1] and after[0] in w.HOURS else after
            return [*words[:at], hours, "hours", minutes, "minutes", *tail]
    return words
