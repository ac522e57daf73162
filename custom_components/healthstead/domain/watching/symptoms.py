"""Which complaints make a value that is out of range urgent: red flags and a table.

Only that is decided here. What a red flag means by itself is ``red_flags``' and
waits for no value.
"""

import re
from datetime import timedelta
from typing import Final

from ..red_flags import find_red_flag

HOLDS: Final = timedelta(hours=1)
"""How long a symptom that was told counts for readings after it [product choice]."""

# Clinical reference 1.5: breathless, blue, confused, chest pain, faint.
_URGENT_BESIDE_A_VALUE: Final = (
    r"breathless",
    r"short(ness)? of breath",
    r"(hard|difficult|trouble|cannot|can't|can not|struggl\w*) (to )?breath\w*",
    r"blue (lips|fingers|face)",
    r"(lips|fingers|face) (are|is|look|looks|turned|went) blue",
    r"confus\w*",
    r"(chest|heart) (pain\w*|hurts|pressure|tight\w*)",
    r"(pain|pressure|tightness) in (my|the|his|her) chest",
    r"faint(ed|ing|s|ish)?",
    r"(passed|passing|pass|black\w*) out",
)
_WORDS: Final = re.compile(rf"\b(?:{'|'.join(_URGENT_BESIDE_A_VALUE)})\b")
_DENIED: Final = re.compile(r"\b(no|not|never|without|isn't|wasn't|don't)\b")


def is_serious(text: str) -> bool:
    """Say whether a complaint matters at once beside a value that is out of range."""
    if find_red_flag(text) is not None:
        return True
    words = text.casefold()
    found = _WORDS.search(words)
    return found is not None and not _DENIED.search(words[: found.start()])
