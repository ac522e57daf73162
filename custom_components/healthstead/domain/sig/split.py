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
_SENTENCE: Final = re.compile(
    r"(?<!\b[Tt]ab)(?<!\b[Cc]ap)(?<!\b[Ii]nj)(?<!\b[Ss]yp)(?<!\b[Ss]usp)(?<!\b[Oo]int)(?<!\bTAB)(?<!\bCAP)"
    r"(?<!\bINJ)(?<!\bSYP)(?<!\b[Tt])(?<!\b[Cc])(?<!\b[Mm]ax)(?<!\b[Aa]lt)(?<!\b[Dd]r)(?<!\bno)(?<!\bapprox)\.\s+"
    r"|;\s+(?=(?:Tab|Cap|Syp|Inj|T|C|TAB|CAP|SYP|INJ)\.?\s+[A-Z])"
    r"|[,;]\s+(?=(?:Tab|Cap|Syp|Inj|TAB|CAP|SYP|INJ)\.?\s+[A-Z])"
    r"|(?:[,;]|\band)\s+(?=[A-Z][a-z]{4,}\s+\d+(?:\.\d+)?\s?(?:mg|mcg|g)\b)"
)
_EDGES: Final = re.compile(r"^(?:[\s;]|\.(?!\d))+|[\s.;]+$")
_DIRECTS: Final = (Rate, Slots, When, AsNeeded, Doubt)


def medications_in(text: str) -> list[str]:
    """Return the directions of a text, one for each medication it names."""
    found: list[str] = []
    named = False
    for piece in _pieces(text):
        begins, has_name = _begins(piece)
        if found and not (begins and named):
            found[-1] = f"{found[-1]}. {piece}"
        else:
            found.append(piece)
        named = named or has_name
    return found


def _pieces(text: str) -> list[str]:
    lines = _ITEM.split(text)
    if _INLINE_ITEM.match(text):
        lines = [part for line in lines for part in _INLINE_ITEM.split(line)]
    pieces = [piece for line in lines for piece in _SENTENCE.split(line)]
    # A point before a figure stays: ".5 mg" must not become 5 mg.
    stripped = (_EDGES.sub("", piece) for piece in pieces)
    return [piece for piece in stripped if piece and piece.lower() not in {"rx", "sig"}]


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
