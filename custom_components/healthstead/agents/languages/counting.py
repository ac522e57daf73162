"""Number words of other languages, from two up: a table made by each language's rule.

"One" is left out: it is an article as well, and each place that means the number says so.
"""

from collections.abc import Mapping
from typing import Final

HUNDRED: Final = 100
TEN: Final = 10
TWENTY: Final = 20

_GERMAN: Final = (
    "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn "
    "fünfzehn sechzehn siebzehn achtzehn neunzehn"
).split()
_GERMAN_TENS: Final = (
    "- - zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig"
).split()
_FRENCH: Final = (
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze "
    "quinze seize dix-sept dix-huit dix-neuf"
).split()
_FRENCH_TENS: Final = (
    "- - vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt"
).split()
_SPANISH: Final = (
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce "
    "quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés "
    "veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve"
).split()
_SPANISH_TENS: Final = (
    "- - veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa"
).split()


def german() -> Mapping[str, int]:
    """Return the German number words."""
    below = {number: _german(number) for number in range(HUNDRED)}
    found = {word: number for number, word in below.items()}
    found["zwo"] = 2
    for hundreds, word in ((1, "hundert"), (1, "einhundert"), (2, "zweihundert")):
        for number in range(HUNDRED):
            rest = below[number] if number else ""
            found[f"{word}{rest}"] = hundreds * HUNDRED + number
    return found


def _german(number: int) -> str:
    if number < TWENTY:
        return _GERMAN[number]
    tens, one = _GERMAN_TENS[number // TEN], number % TEN
    if not one:
        return tens
    return f"{'ein' if one == 1 else _GERMAN[one]}und{tens}"


def french() -> Mapping[str, int]:
    """Return the French number words, with hyphens and without."""
    below = {number: _french(number) for number in range(HUNDRED)}
    found = {word: number for number, word in below.items() if number != 1}
    found |= {"quatre-vingts": 80, "septante": 70, "nonante": 90}
    for hundreds, word in ((1, "cent"), (2, "deux cent"), (2, "deux cents")):
        for number in range(HUNDRED):
            rest = f" {below[number]}" if number else ""
            found[f"{word}{rest}"] = hundreds * HUNDRED + number
    spaced = {word.replace("-", " "): number for word, number in found.items()}
    return found | spaced


def _french(number: int) -> str:
    if number < TWENTY:
        return _FRENCH[number]
    tens = number // TEN
    rest = number - tens * TEN
    if tens in {7, 9}:
        rest += TEN
    joint = " et " if rest in {1, 11} and tens < 8 else "-"  # noqa: PLR2004 - vingt et un
    return f"{_FRENCH_TENS[tens]}{joint}{_FRENCH[rest]}" if rest else _FRENCH_TENS[tens]


def spanish() -> Mapping[str, int]:
    """Return the Spanish number words."""
    below = {number: _spanish(number) for number in range(HUNDRED)}
    found = {word: number for number, word in below.items() if number != 1}
    found |= {"veintiún": 21, "cien": HUNDRED}
    for hundreds, word in ((1, "ciento"), (2, "doscientos"), (2, "doscientas")):
        for number in range(HUNDRED):
            rest = f" {below[number]}" if number else ""
            found[f"{word}{rest}"] = hundreds * HUNDRED + number
    return found


def _spanish(number: int) -> str:
    if number < len(_SPANISH):
        return _SPANISH[number]
    tens, one = _SPANISH_TENS[number // TEN], number % TEN
    return f"{tens} y {_SPANISH[one]}" if one else tens
