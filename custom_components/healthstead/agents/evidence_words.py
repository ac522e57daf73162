"""Words as the evidence table counts them; shared with the training of the table.

Training runs on an older Python than Home Assistant, so this file keeps to what
both understand. A change here needs a new table.
"""

import re
import zlib
from collections.abc import Iterable

SIZE = 2**15
MEDICATION, CLINICIAN, PERSON = "xxmed", "xxdoc", "xxper"
"""Stand for the household's own names, so that a new name is no new word."""

_NUMBERS = frozenset(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen "
    "fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty "
    "sixty seventy eighty ninety hundred half".split()
)
_WORD = re.compile(r"[a-z']+|\d+|[?]")
_LONG = 3
_GRAM = 4


def features(text: str) -> list[int]:
    """Return the distinct numbers of a text's words, pairs, threes and word parts."""
    words = [
        "<n>" if word.isdigit() or word in _NUMBERS else word
        for word in _WORD.findall(text.lower().replace("\u2019", "'"))
    ]
    return sorted({zlib.crc32(each.encode()) % SIZE for each in _parts(words)})


def _parts(words: list[str]) -> Iterable[str]:
    yield from (f"w:{word}" for word in words)
    pairs = zip(["^", *words], [*words, "$"], strict=True)
    yield from (f"b:{one}_{other}" for one, other in pairs)
    for start in range(len(words) - 2):
        yield "t:" + "_".join(words[start : start + 3])
    for word in words:
        if len(word) > _LONG and not word.startswith("xx"):
            edged = f"<{word}>"
            for start in range(len(edged) - _GRAM + 1):
                yield f"c:{edged[start : start + _GRAM]}"


def masked(text: str, names: Iterable[tuple[str, str]]) -> str:
    """Return the text with (name, token) pairs put in, the longest names first."""
    for name, token in sorted(names, key=lambda pair: -len(pair[0])):
        text = re.sub(rf"\b{re.escape(name)}\b", token, text, flags=re.IGNORECASE)
    return text
