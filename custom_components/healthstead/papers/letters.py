"""Which letters the printed fonts have, and what stands for those they have not.

DejaVu Sans holds most alphabets; it has no Chinese, Japanese, Korean or Indian
scripts. What cannot be printed is shown as a box and said, never left out in silence.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from .right_to_left import laid_out

_FOLDER: Final = Path(__file__).parent / "fonts"
FONTS: Final[Mapping[str, Path]] = {
    "": _FOLDER / "DejaVuSans.ttf",
    "B": _FOLDER / "DejaVuSans-Bold.ttf",
}
BOX: Final = "□"
MISSING: Final = (
    "Some letters (shown as □) are not in the font of this file. The page that opens in "
    "a browser shows them."
)


class Letters:
    """Replaces what cannot be printed in one file, and remembers that it did."""

    def __init__(self, known: frozenset[int]) -> None:
        """Print with letters of these numbers; nothing was replaced yet."""
        self._known = known
        self._replaced = False

    def printable(self, text: str) -> str:
        """Return the text with a box for each letter that the fonts lack."""
        drawn = laid_out(text)
        shown = "".join(
            one if one.isspace() or ord(one) in self._known else BOX for one in drawn
        )
        self._replaced |= shown != drawn
        return shown

    def missing_words(self) -> tuple[str, ...]:
        """Return what to say if something was replaced."""
        return (MISSING,) if self._replaced else ()
