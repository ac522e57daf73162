"""Whether a text is a prescription that somebody pasted or read aloud.

It is data from its first word to its last: nothing in it is a request.
"""

import re
from typing import Final

from ...domain.sig import parse_sig
from ...domain.sig.split import medications_in

_ASKED: Final = re.compile(
    r"\s*(?:please |can you |could you )*(?:(?:read|add|take in|enter|import|here is|here's"
    r"|this is|i have|i've got|i got)\s+)?(?:(?:this|my|the|a|her|his)\s+)?(?:new\s+)?"
    r"(?:prescription|medication list|list of medications|discharge letter)\s*[:\n-]\s*"
    r"(?P<text>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
LONGEST: Final = 8000


def pasted(text: str) -> str | None:
    """Return the text of a prescription, or None if somebody just says something."""
    if (asked := _ASKED.fullmatch(text)) is not None:
        return asked["text"].strip()
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) < 2 or len(text) > LONGEST:  # noqa: PLR2004 - one line is said
        return None
    read = (parse_sig(piece) for piece in medications_in(text))
    return (
        text.strip() if any(one.drug and one.status == "ok" for one in read) else None
    )
