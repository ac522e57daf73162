"""One way to write a direction, before any rule reads it.

Only spelling is evened out: signs, dashes, dotted abbreviations, decimal
commas, figures repeated in words. Nothing is dropped that could mean
something, and letters keep their case.
"""

import re
from typing import Final

from .numbers import WORDS

_SIGNS: Final = {
    "½": " 1/2",
    "¼": " 1/4",
    "¾": " 3/4",
    "⅓": " 1/3",
    "–": "-",
    "—": "-",
    "−": "-",
    "\u2010": "-",
    "\u2011": "-",
    "×": "x",
    "’": "'",
    "‘": "'",
    "“": '"',
    "”": '"',
    "\u00a0": " ",
    "\t": " ",
    "µ": "u",
    "μ": "u",
    "º": "",
    "℞": "Rx",
    "c̄": "cc",
    "s̄": "without",
    "p̄": "pc",
    "≤": "<=",
    "≥": ">=",
}
_DOTTED: Final = re.compile(
    r"(?<![\w.])([A-Za-z])\.\s?([A-Za-z])\.(?:\s?([A-Za-z])\.)?(?=[\s,;:)]|$)"
    r"|(?<![\w.])([A-Za-z])\.([A-Za-z])(?:\.([A-Za-z]))?\.?(?![\w.])"
)
_DECIMAL_COMMA: Final = re.compile(r"(?<![\d,])(\d{1,3}),(\d{1,2})(?=\s*[A-Za-z%])")
_DOUBLED: Final = re.compile(
    rf"\b(\d+)\s*\(\s*({'|'.join(sorted(WORDS, key=len, reverse=True))})\s*\)"
    rf"|\b({'|'.join(sorted(WORDS, key=len, reverse=True))})\s*\(\s*(\d+)\s*\)",
    re.IGNORECASE,
)


# "1tds", "2bd x3days": a figure that runs into its abbreviation.
_GLUED: Final = re.compile(
    r"(?<![\w.,/-])(\d{1,2})(?=(?:od|bd|bds|bid|tds|tid|qds|qid|qhs|hs|om|sos|prn|stat)\b)",
    re.IGNORECASE,
)
_RUN_TOGETHER: Final = re.compile(
    r"\b(once|twice|thrice|times)(a(?=day)|per(?=day)|)(daily|day)\b", re.IGNORECASE
)
_TWO_IN_HINDI: Final = re.compile(
    r"\bdo (?=(?:goli|tablet|tab|capsule|cap|boond|puff|ml)s?\b)", re.IGNORECASE
)


def normalise(text: str) -> str:
    """Return the text with its signs and abbreviations evened out."""
    for sign, plain in _SIGNS.items():
        text = text.replace(sign, plain)
    text = re.sub(r"[^\S\n]+", " ", text)
    text = re.sub(r"(?<=[a-z])\((?:e?s|S)\)", "s", text)
    text = _DOTTED.sub(lambda m: "".join(part or "" for part in m.groups()), text)
    text = _GLUED.sub(r"\1 ", text)
    text = _RUN_TOGETHER.sub(r"\1 \2 \3", text)
    text = _TWO_IN_HINDI.sub("2 ", text)
    text = _DECIMAL_COMMA.sub(r"\1.\2", text)
    return _DOUBLED.sub(_single, text).strip()


def _single(match: re.Match[str]) -> str:
    """Write "1 (one)" once; where figure and word differ, leave both standing."""
    figure = match[1] or match[4]
    word = match[2] or match[3]
    return figure if WORDS[word.lower()] == int(figure) else match[0]
