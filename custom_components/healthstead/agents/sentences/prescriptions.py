"""Whether a text is a prescription that somebody pasted or read aloud.

It is data from its first word to its last: nothing in it is a request.
"""

import re
from typing import Final

from ...domain.sig import parse_sig
from ...domain.sig.split import medications_in

_ASKED: Final = re.compile(
    r"\s*(?:please |can you |could you )*"
    r"(?P<verb>(?:read|take in|enter|import|add|here is|here's|this is|i have|i've got|i got)"
    r"\s+)?(?:(?:this|my|the|a|her|his)\s+)?(?:new\s+)?"
    r"(?:prescription|medication list|list of medications|discharge letter)\s*[:\n-]\s*"
    r"(?P<text>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_TO_READ: Final = re.compile(r"(?:read|take in|enter|import)\b", re.IGNORECASE)
LONGEST: Final = 8000


def pasted(text: str) -> str | None:
    """Return the text of a prescription, or None if somebody just says something."""
    asked = _ASKED.fullmatch(text)
    if asked is not None and (
        "\n" in asked["text"] or _TO_READ.match(asked["verb"] or "")
    ):
        return asked["text"].strip()
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) < 2 or len(text) > LONGEST:  # noqa: PLR2004 - one line is said
        return None
    read = (parse_sig(piece) for piece in medications_in(text))
    return (
        text.strip() if any(one.drug and one.status == "ok" for one in read) else None
    )
