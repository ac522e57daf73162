"""How people and speech recognisers really write: case, slips, fillers, asides.

Works on segments, so that a slip inside a name is the same in the utterance and in
the argument that must be copied from it.
"""
# ruff: noqa: PLR2004 (how numbers are spoken is full of twenties and hundreds)

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import replace

from training.seeds import Segment, lucky

STYLES = ("clean", "lower", "typed", "heard", "caps")
WEIGHTS = (34, 32, 17, 15, 2)
NEAR = {
    "a": "s", "e": "r", "i": "o", "o": "i", "t": "r", "n": "m", "s": "a",
    "r": "t", "l": "k", "d": "f", "c": "v", "m": "n", "u": "y", "g": "h",
}  # fmt: skip
FILLERS = ("um", "uh", "er", "erm", "like", "you know")
ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen "
    "fourteen fifteen sixteen seventeen eighteen nineteen"
).split()
TENS = ["", "", *"twenty thirty forty fifty sixty seventy eighty ninety".split()]
SOUNDS = (
    ("two", "to"), ("to", "too"), ("for", "four"), ("my", "me"), ("dose", "does"),
    ("then", "than"), ("your", "you're"), ("it's", "its"), ("weight", "wait"),
    ("took", "tuck"), ("an", "and"), ("of", "off"), ("their", "there"),
)  # fmt: skip


def spell(number: int, source: random.Random) -> str:
    """Spell a whole number below 200 the way it is spoken."""
    if number < 20:
        return ONES[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return TENS[tens] + (f" {ONES[ones]}" if ones else "")
    rest = number - 100
    if not rest:
        return "one hundred" if lucky(source, 0.5) else "a hundred"
    if lucky(source, 0.4) and rest >= 10:
        return f"one {spell(rest, source)}"
    link = " and " if lucky(source, 0.5) else " "
    return f"one hundred{link}{spell(rest, source)}"


def spell_numbers(text: str, source: random.Random) -> str:
    """Spell the free-standing whole numbers of a text; leave 7.2, 8:30 and 12/3."""

    def one(match: re.Match[str]) -> str:
        number = int(match[0])
        return spell(number, source) if number < 200 else match[0]

    return re.sub(r"(?<![\d.:/,-])\b\d{1,3}\b(?![.:/]?\d|[a-z%])", one, text)


def slip(text: str, source: random.Random) -> str:
    """Make one typing slip in a word of four letters or more."""
    spots = [
        i
        for i in range(1, len(text) - 1)
        if text[i - 1 : i + 2].isalpha() and len(text) >= 4
    ]
    if not spots:
        return text
    at = source.choice(spots)
    match source.randrange(4):
        case 0:
            return text[:at] + text[at + 1 :]
        case 1:
            return text[:at] + text[at + 1] + text[at] + text[at + 2 :]
        case 2:
            return text[:at] + text[at] + text[at:]
        case _:
            return text[:at] + NEAR.get(text[at], text[at]) + text[at + 1 :]


def _sound(text: str, source: random.Random) -> str:
    said, heard = source.choice(SOUNDS)
    return re.sub(rf"\b{said}\b", heard, text, count=1)


def _map(segments: list[Segment], change: Callable[[str], str]) -> list[Segment]:
    return [replace(s, text=change(s.text)) for s in segments]


def _sentence(segments: list[Segment], source: random.Random) -> list[Segment]:
    """Write as a careful typist: capitals and a full stop or question mark."""
    fixed = _map(
        segments,
        lambda t: re.sub(r"\bi(?=\b|')", "I", t).replace(" gp", " GP"),
    )
    first = fixed[0]
    text = first.text
    fixed[0] = replace(first, text=text[:1].upper() + text[1:])
    whole = "".join(s.text for s in fixed).lower()
    asks = re.search(
        r"^\W*(did|do|does|what|when|how|which|is|am|are|can|could|who|"
        r"where|why|should|have i|has|was|will|any|tell me what)\b",
        whole,
    )
    if lucky(source, 0.8) and whole[-1:] not in ".?!":
        fixed.append(Segment("?" if asks else "."))
    return _map(
        fixed, lambda t: re.sub(r"([.?!] )([a-z])", lambda m: m[1] + m[2].upper(), t)
    )


def _typed(segments: list[Segment], source: random.Random) -> list[Segment]:
    """Write in haste: one or two slips, mostly in small letters."""
    out = _map(segments, str.lower) if lucky(source, 0.6) else list(segments)
    for _ in range(1 if lucky(source, 0.7) else 2):
        at = source.randrange(len(out))
        out[at] = replace(out[at], text=slip(out[at].text, source))
    return out


def _heard(segments: list[Segment], source: random.Random) -> list[Segment]:
    """Write as a recogniser does: no stops, spelled numbers, like sounds, fillers."""
    out = _map(segments, lambda t: spell_numbers(_bare(t.lower()), source))
    plain = [i for i, s in enumerate(out) if not s.slot and " " in s.text]
    if plain and lucky(source, 0.3):
        at = source.choice(plain)
        out[at] = replace(out[at], text=_sound(out[at].text, source))
    if plain and lucky(source, 0.35):
        at = source.choice(plain)
        words = out[at].text.split(" ")
        words.insert(source.randrange(1, len(words)), source.choice(FILLERS))
        out[at] = replace(out[at], text=" ".join(words))
    return out


def roughen(segments: list[Segment], source: random.Random) -> list[Segment]:
    """Give the utterance one of five manners."""
    return in_style(segments, source.choices(STYLES, WEIGHTS)[0], source)


def in_style(
    segments: list[Segment], style: str, source: random.Random
) -> list[Segment]:
    """Give the utterance this manner."""
    match style:
        case "clean":
            return _sentence(segments, source)
        case "caps":
            return _map(segments, str.upper)
        case "lower":
            kept = lucky(source, 0.3)
            return segments if kept else _map(segments, lambda t: _bare(t.lower()))
        case "typed":
            return _typed(segments, source)
        case _:
            return _heard(segments, source)


def _bare(text: str) -> str:
    """Drop the punctuation that a recogniser does not write."""
    return re.sub(r"[,!?;]|\.(?!\d)|(?<!\d):(?!\d)", "", text)
