"""Amounts of medicine: "half a tablet", "two puffs", "10 ml".

What may be read twice ("two fifty milligram tablets") or is not exact ("a
couple") is a question. An empty unit means that none was said.
"""

from collections.abc import Sequence
from decimal import Decimal

from . import measure_words as w
from .measure_reading import has_number, words_of
from .number_reading import NumberReader
from .number_words import ENGLISH_NUMBERS
from .numbers import number_at
from .quantity import Quantity
from .unclear import Doubt, Unclear


def parse_amount(text: str) -> Quantity | Unclear | None:
    """Return how much was taken, a question, or None when no amount is named."""
    words = words_of(text)
    doubt = Doubt.VAGUE if words and words[0] in w.ROUGHLY else None
    while words and words[0] in w.BEFORE_AMOUNT | w.ROUGHLY:
        words = words[1:]
    while words and words[-1] in w.AFTER_AMOUNT:
        words = words[:-1]
    doubt = _amount_doubt(words) or doubt
    found = doubt or _amount(words)
    return Unclear(reason=found, text=text) if isinstance(found, Doubt) else found


def _amount_doubt(words: Sequence[str]) -> Doubt | None:
    head = words[1] if words[:1] == ["a"] and len(words) > 1 else "".join(words[:1])
    if head in ENGLISH_NUMBERS.vague:
        return Doubt.VAGUE
    if any(word in w.UNMEASURED for word in words):
        return Doubt.NO_UNIT
    _, end = number_at(list(words), 0)
    if end and "".join(words[end : end + 1]) in w.RANGE_MARKS | w.TIMES:
        return Doubt.SEVERAL
    return None


def _amount(words: list[str]) -> Quantity | Doubt | None:
    value, end = number_at(words, 0)
    article = value is None and "".join(words[:1]) in ENGLISH_NUMBERS.articles
    if article:
        value, end = Decimal(1), 1
    if value is None:
        return None
    if not value:
        return Doubt.IMPOSSIBLE
    if _has_two_readings(words, end):
        return Doubt.SEVERAL
    unit, rest = _unit(words[end:])
    if article and not unit and number_at(words, end)[0] is None:
        return None
    return _with_tail(value, unit, rest)


def _has_two_readings(words: list[str], end: int) -> bool:
    """Say whether "two fifty milligram tablets" may be 2 of 50 or 1 of 250."""
    read = NumberReader(words, ENGLISH_NUMBERS).number(0)
    if read is None or not read.elided:
        return False
    return any(word in ENGLISH_NUMBERS.forms for word in words[end:])


def _unit(words: list[str]) -> tuple[str, list[str]]:
    """Return the unit that stands first, "of" and articles apart, and the rest."""
    rest = words[1:] if words[:1] == ["of"] else words
    if rest[:1] and rest[0] in w.OF_WHICH:
        rest = rest[1:]
    for length in (2, 1):
        if unit := w.DOSE_UNITS.get(" ".join(rest[:length])):
            return unit, rest[length:]
    return "", words


def _with_tail(value: Decimal, unit: str, rest: list[str]) -> Quantity | Doubt:
    """Judge what follows: a half, a strength, "of" something, or nothing."""
    if not rest or (rest[0] == "of" and (unit or not has_number(rest))):
        return Quantity(value=value, unit=unit)
    if unit and rest[0] == "and":
        more, end = number_at(rest, 1)
        whole = more is not None and 0 < more < 1 and end == len(rest)
        return (
            Quantity(value=value + more, unit=unit) if more and whole else Doubt.SEVERAL
        )
    if not unit:
        return _of_a_strength(value, rest)
    return Doubt.SEVERAL


def _of_a_strength(value: Decimal, rest: list[str]) -> Quantity | Doubt:
    """Read the rest of "two 500 mg tablets": a strength, then the form counted."""
    strength, end = number_at(rest, 0)
    if strength is None:
        return Doubt.SEVERAL if has_number(rest) else Doubt.WRONG_UNIT
    mass, after = _unit(rest[end:])
    form, tail = _unit(after)
    counted = mass in w.MASS_UNITS and form and form not in w.MASS_UNITS
    if not counted or (tail and tail[0] != "of"):
        return Doubt.SEVERAL
    return Quantity(value=value, unit=form)
