"""Whether the free part of a sentence is what its slot claims it is."""

import re
from collections.abc import Callable, Mapping
from typing import Final

from ...domain.measures import parse_amount
from ...domain.quantity import Quantity

FEW: Final = 12
"""Words; free text that is longer is a story."""


def _is_amount(words: str) -> bool:
    return isinstance(parse_amount(words), Quantity)


def _few(words: str) -> bool:
    """Say whether free text is short and holds one thing only."""
    return len(words.split()) <= FEW and not re.search(r"\b(and|but)\b", words)


def _is_errand(words: str) -> bool:
    """Say whether words can be something to be reminded of: a question is none."""
    return _few(words) and _ASKS.match(words) is None


_ASKS: Final = re.compile(
    r"(?:did|do|does|have|has|is|are|was|were|can|could|should|what|which|when|who"
    r"|why|how)\b"
)


def _is_complaint(words: str) -> bool:
    """Say whether words can be a complaint: "fine" and "like dancing" are none."""
    return _few(words) and _NO_COMPLAINT.search(words) is None


_NO_COMPLAINT: Final = re.compile(
    r"\b(leaving|skipping|taking|stopping|because|fine|good|great|well|better|ok|okay|alright|all right|like|that|happy|ready"
    r"|sure|comfortable|not|no|never|none)\b"
)


def _is_ailment(words: str) -> bool:
    """Say whether something that one can have is an ailment: a cough, no car."""
    return _is_complaint(words) and _AILMENT.search(words) is not None


def _is_bodily(words: str) -> bool:
    """Say whether a part of the body is told to ail: a knee, no car."""
    return _BODY.match(words) is not None and _is_ailment(words)


_BODY: Final = re.compile(
    r"(?:whole |left |right |lower |upper |both |big |little )*"
    r"(?:head|neck|back|knees?|legs?|foot|feet|ankles?|arms?|shoulders?|elbows?|wrists?"
    r"|hands?|fingers?|thumb|toes?|hips?|stomach|tummy|belly|chest|throat|ears?|eyes?"
    r"|nose|tooth|teeth|jaw|gums?|skin|muscles?|joints?|heels?|thighs?|calf|calves"
    r"|groin|ribs?|side|bladder|mouth|tongue|face|scalp|body)\b"
)

_AILMENT: Final = re.compile(
    r"pain|ache|aching|hurt|\bsore|stiff|dizz|faint|light-?headed|vertigo|naus|sick"
    r"|vomit|cough|cold\b|flu\b|fever|temperature|chill|shiver|sweat|hot flush|tired"
    r"|fatigue|exhaust|weak|itch|rash|hives|swell|swollen|bleed|bruis|cramp|spasm"
    r"|migraine|diarrh|constipat|heartburn|reflux|indigest|bloat|numb|tingl|pins and"
    r"|breath|wheez|palpitat|insomnia|trouble|difficult|runny|blocked|congest|throat"
    r"|blister|burning|ringing|tinnitus|thirst|cramps|upset|infection|hay ?fever"
    r"|allerg|blurr|lump|spots|tremor|shak|anxi|panic|stress|low mood|appetite|hiccup"
)

CHECKS: Final[Mapping[str, Callable[[str], bool]]] = {
    "amount": _is_amount,
    "unknown": _few,
    "reason": _few,
    "about": _is_errand,
    "symptoms": _is_complaint,
    "ailment": _is_ailment,
    "bodily": _is_bodily,
    "message": _few,
    "appointment": _few,
}
