"""How figures, days and hours are written in English: patterns, one for each form.

Digits are those from 0 to 9 only; what is written in others is no figure here.
"""

import re
from typing import Final

from . import allowed_en as allowed
from . import words_en as en

MONTH: Final = {
    **{name: place for place, name in enumerate(en.MONTHS, 1)},
    **{name[:3]: place for place, name in enumerate(en.MONTHS, 1)},
}
MONTHS: Final = "|".join(sorted(MONTH, key=len, reverse=True))
TH: Final = r"(?:st|nd|rd|th)?"
END: Final = r"(?![\w])(?![.,:/-][0-9])"
ISO: Final = re.compile(rf"([0-9]{{4}})-([0-9][0-9])-([0-9][0-9]){END}")
DAY_MONTH: Final = re.compile(
    rf"([0-9]{{1,2}}){TH} (?:of )?({MONTHS})\b\.?(?:,? ([0-9]{{4}}){END})?"
)
MONTH_DAY: Final = re.compile(
    rf"({MONTHS})\.? ([0-9]{{1,2}}){TH}{END}(?:,? ([0-9]{{4}}){END})?"
)
HALF_DAY: Final = re.compile(
    r"([0-9]{1,2})(?:[:.]([0-9][0-9]))? ?([ap])\.? ?m\b\.?", re.IGNORECASE
)
CLOCK: Final = re.compile(rf"([0-9]{{1,2}}):([0-9][0-9]){END}")
PAIR: Final = re.compile(
    r"([0-9]+(?:\.[0-9]+)?)/([0-9]+(?:\.[0-9]+)?)(?![0-9/])(?!\.[0-9])"
)
NUMBER: Final = re.compile(
    r"([+-]?)([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(\.[0-9]+)?(?:st|nd|rd|th)?(?![0-9])(?![.,:/-][0-9])"
)
DIGITS: Final = re.compile(r"[+-]?[0-9.,:/-]*[0-9]\w*")
WORD: Final = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
WORDS: Final = re.compile(r"[^\W\d_]+")
GAP: Final = re.compile(r"[ -]|$")
UNIT: Final = re.compile(
    " ?(?:"
    + "|".join(re.escape(u) for u in sorted(allowed.UNITS, key=len, reverse=True))
    + r")(?!\w)(?!/)",
    re.IGNORECASE,
)
PUNCTUATION: Final = frozenset(" \n\t.,;:!?()\"'-/%&")
SAME: Final = str.maketrans(
    {"\u2019": "'", "\u2018": "'", "\u2013": "-", "\u2014": "-", "\u2212": "-"}
    | {"\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u201c": '"', "\u201d": '"'}
)
