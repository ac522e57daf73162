"""How large a PDF is written, on its pages and on a first page that holds much."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, kw_only=True, slots=True)
class Type:
    """How large things are written, in points; lines and gaps in millimetres."""

    title: float
    head: float
    body: float
    small: float
    line: float
    row: float
    gap: float
    pad: float


USUAL: Final = Type(
    title=20, head=15, body=11, small=9.5, line=5.6, row=4.8, gap=5, pad=1
)
DENSE: Final = Type(
    title=16, head=11, body=9, small=8, line=4.4, row=3.9, gap=2, pad=0.5
)
"""For a first page that must hold much."""
