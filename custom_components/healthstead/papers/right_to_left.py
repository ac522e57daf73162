"""Hebrew and Arabic as they must lie on paper: reordered, and Arabic letters joined.

A PDF shows letters in the order in which they are drawn and joins none. A browser does
both by itself, so the page needs none of this.
"""

import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from fpdf.bidi import BidiParagraph

RIGHT_TO_LEFT: Final = frozenset({"R", "AL"})
"""Unicode's bidirectional classes of such letters."""
MIRRORED: Final = dict(zip("()[]{}<>«»", ")(][}{><»«", strict=True))
"""What opens from the left closes from the right."""
SHAPES: Final = (0xFB50, 0xFEFD)
"""Where Unicode holds the shapes of Arabic letters (presentation forms A and B)."""
SHAPE_OF: Final[Mapping[tuple[bool, bool], str]] = {
    (False, False): "isolated",
    (True, False): "final",
    (False, True): "initial",
    (True, True): "medial",
}
"""By whether a letter is joined to the one before it, and to the one after it."""


def laid_out(text: str) -> str:
    """Return a text in the order and with the letters in which it is drawn."""
    if not any(unicodedata.bidirectional(one) in RIGHT_TO_LEFT for one in text):
        return text
    drawn = BidiParagraph("".join(_joined(text))).get_reordered_characters()
    return "".join(
        MIRRORED.get(one.character, one.character)
        if one.embedding_level % 2
        else one.character
        for one in drawn
    )


def _joined(text: str) -> Iterator[str]:
    """Yield each Arabic letter in the shape that its neighbours ask for."""
    shapes = _shapes()
    letters = [
        each for each in range(len(text)) if not unicodedata.combining(text[each])
    ]
    place = {where: number for number, where in enumerate(letters)}
    for where, letter in enumerate(text):
        own = shapes.get(letter)
        if own is None or where not in place:
            yield letter
            continue
        number = place[where]
        before = text[letters[number - 1]] if number else ""
        after = text[letters[number + 1]] if number + 1 < len(letters) else ""
        joins_before = "initial" in shapes.get(before, {}) and "final" in own
        joins_after = "initial" in own and "final" in shapes.get(after, {})
        yield own.get(SHAPE_OF[joins_before, joins_after], letter)


@cache
def _shapes() -> Mapping[str, Mapping[str, str]]:
    """Return the shapes of each letter, from Unicode's own tables."""
    found: dict[str, dict[str, str]] = {}
    for number in range(*SHAPES):
        kind, *letters = unicodedata.decomposition(chr(number)).split() or [""]
        shape = kind.strip("<>")
        if len(letters) == 1 and shape in SHAPE_OF.values():
            found.setdefault(chr(int(letters[0], 16)), {})[shape] = chr(number)
    return found
