"""Numbers as prescriptions write them, as patterns and as exact values.

The household's spoken numbers live in ``domain.numbers``; this is the written
shorthand of prescribers, where "1-1/2", "iss" and "1 and half" are numbers
and "1-2" is a range.
"""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Final

WORDS: Final[Mapping[str, int | Decimal]] = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
    "twenty-one": 21,
    "twenty-two": 22,
    "twenty-four": 24,
    "twenty-five": 25,
    "twenty-six": 26,
    "twenty-eight": 28,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "forty-eight": 48,
    "seventy-two": 72,
    "forty-five": 45,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "one-hundred": 100,
    "hundred": 100,
    "two-hundred": 200,
    "five-hundred": 500,
    "ek": 1,
    "teen": 3,
    "char": 4,
    "paanch": 5,
    "panch": 5,
    "saat": 7,
    "aadhi": Decimal("0.5"),
    "aadha": Decimal("0.5"),
    "adhi": Decimal("0.5"),
    "adha": Decimal("0.5"),
    "dedh": Decimal("1.5"),
    "eins": 1,
    "iii": 3,
    "iiss": Decimal("2.5"),
    "ii": 2,
    "iss": Decimal("1.5"),
    "ss": Decimal("0.5"),
    "i": 1,
    "1i": 2,
}
HALVES: Final = {"half": Decimal("0.5"), "quarter": Decimal("0.25")}
DECIMALS: Final = Decimal("0.0001")

_WORD: Final = "|".join(
    re.escape(word).replace(r"\-", "[ -]")
    for word in sorted(WORDS, key=len, reverse=True)
)
_FRACTION: Final = r"[1-7]/[2-8]"
_FIGURES: Final = rf"\d{{1,2}}(?: and | ?& ?| |-){_FRACTION}|{_FRACTION}(?:[ -](?:of )?(?:an?|one)(?=[ -]))?|\d{{1,3}}(?:,\d{{3}}){{1,2}}|\d{{0,7}}\.\d{{1,4}}|\d{{1,7}}"
_HALF: Final = (
    r"(?:(?:an?|one)[ -])?(?:half|quarter)(?: 1/[24])?(?:[ -](?:of )?an?(?=[ -]))?"
)
_AND_A_HALF: Final = rf"(?:\d{{1,3}}|{_WORD}) and (?:(?:an?|one)[ -])?(?:half|quarter)"
NUMBER: Final = (
    rf"(?:{_AND_A_HALF}|{_HALF}|three[ -]quarters?(?: of an?)?|(?:{_FIGURES}|{_WORD}))"
)
_OF_ONE: Final = re.compile(r"(?<=[2-8])[ -](?:of )?(?:an?|one)$")
WHOLE: Final = rf"(?:\d{{1,3}}|{_WORD})"
RANGE_SIGN: Final = r"(?:~(?:-|to|or|through|thru)~)"


def value(text: str) -> Decimal:
    """Return the exact value of what ``NUMBER`` matched."""
    text = _OF_ONE.sub("", text.lower().strip())
    if text.startswith("three") and "quarter" in text:
        return Decimal("0.75")
    for word, part in HALVES.items():
        if word in text:
            whole = text.split(" and ")[0] if " and " in text else ""
            return (value(whole) if whole else Decimal(0)) + part
    return _figures(text)


def whole(text: str) -> int:
    """Return a count, or 0 where a number is not a whole one."""
    exact = value(text)
    return int(exact) if exact == exact.to_integral_value() else 0


def _figures(text: str) -> Decimal:
    words = WORDS.get(text.replace(" ", "-"))
    if words is not None:
        return Decimal(words)
    whole, fraction = _split(text)
    upper, _, lower = fraction.partition("/")
    part = Decimal(upper) / Decimal(lower) if fraction else Decimal(0)
    exact = Decimal(whole.replace(",", "") or 0) + part
    return exact if exact == exact.quantize(DECIMALS) else exact.quantize(DECIMALS)


def _split(text: str) -> tuple[str, str]:
    """Return the whole part and the fraction of "1 1/2", "1-1/2", "1/2", "2.5"."""
    if "/" not in text:
        return text, ""
    parts = re.split(r"(?: and | ?& ?|[ -])+", text)
    return ("", parts[0]) if len(parts) == 1 else (parts[0], parts[1])
