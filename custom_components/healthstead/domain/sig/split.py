"""A text with several medications into one text per medication."""

import re
from typing import Final

from .facts import Amount, AsNeeded, Doubt, Mark, Rate, Slots, Token, When
from .head import read_head
from .scan import scan

# "1." and "2)" at the beginning of a line or item, not "1.5".
_MARKER: Final = r"(?:\(?\d{1,2}[.)]|[-*•>]|(?-i:R)/)\s+"
_ITEM: Final = re.compile(rf"(?:^|\n)\s*{_MARKER}|\n+")
_INLINE_ITEM: Final = re.compile(r"(?:^|\s)\d{1,2}[.)]\s+(?=[A-Z])")
# A full stop ends a sentence unless it belongs to an abbreviation or a number.
_FORM: Final = r"(?:Tab(?:let)?|Cap(?:sule)?|Sy(?:p|r|rup)|Susp|Inj(?:ection)?|Oint(?:ment)?|Cream|Drops|Neb|TAB|CAP|SYP|SYR|INJ|OINT)"
_NAME_AND_STRENGTH: Final = (
    r"[A-Za-z][a-z]{4,}\s+\d+(?:\.\d+)?\s?(?:mg|mcg|micrograms?|g|units?|mL|ml)\b"
)
_SENTENCE: Final = re.compile(
    r"(?<!\b[Tt]ab)(?<!\b[Cc]ap)(?<!\b[Ii]nj)(?<!\b[Ss]yp)(?<!\b[Ss]usp)(?<!\b[Oo]int)(?<!\bTAB)(?<!\bCAP)"
    r"(?<!\bINJ)(?<!\bSYP)(?<!\b[Tt])(?<!\b[Cc])(?<!\b[Mm]ax)(?<!\b[Aa]lt)(?<!\b[Dd]r)(?<!\bno)(?<!\bapprox)\.\s+"
    rf"|;\s+(?=(?:{_FORM}|T|C)\.?\s+[A-Z])"
    rf"|(?:[,;+/]|\b(?:and|plus|&))\s+(?={_FORM}\.?\s+[A-Z])"
    rf"|(?:[,;]|\b(?:and|plus))\s+(?={_NAME_AND_STRENGTH})"
)
_EDGES: Final = re.compile(r"^(?:[\s;]|\.(?!\d))+|[\s.;]+$")
_DIRECTS: Final = (Rate, Slots, When, AsNeeded, Doubt)


def medications_in(text: str) -> list[str]:
    """Return the directions of a text, one for each medication it names."""
    found: list[str] = []
    named = False
    for between, piece in _pieces(text):
        begins, has_name = _begins(piece)
        if found and not (begins and named):
            found[-1] = f"{found[-1]}{between}{piece}"
        else:
            found.append(piece)
        named = named or has_name
    return found


def _pieces(text: str) -> list[tuple[str, str]]:
    """Return the pieces of a text, each after what stood before it."""
    lines = _ITEM.split(text)
    if _INLINE_ITEM.match(text):
        lines = [part for line in lines for part in _INLINE_ITEM.split(line)]
    pieces = [piece for line in lines for piece in _sentences(line)]
    # A point before a figure stays: ".5 mg" must not become 5 mg.
    stripped = [(between, _EDGES.sub("", piece)) for between, piece in pieces]
    return [one for one in stripped if one[1] and one[1].lower() not in {"rx", "sig"}]


def _sentences(line: str) -> list[tuple[str, str]]:
    found, between, start = [], ". ", 0
    for gap in _SENTENCE.finditer(line):
        found.append((between, line[start : gap.start()]))
        word = gap[0].strip()
        between, start = (f" {word} " if word.isalpha() else ". "), gap.end()
    return [*found, (between, line[start:])]


def _begins(piece: str) -> tuple[bool, bool]:
    """Say whether a piece names a medicine and directs it, and whether it names."""
    text, tokens = scan(piece)
    head, rest = read_head(text, tokens)
    named = bool(head.drug) and head.named_first
    return named and _directs(rest), named


def _directs(tokens: list[Token]) -> bool:
    facts = [token.fact for token in tokens]
    if any(isinstance(fact, _DIRECTS) for fact in facts):
        return True
    return Mark.RIGHT_EYE_OR_ONCE in facts or any(
        isinstance(fact, Amount) for fact in facts
    )
