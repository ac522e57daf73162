"""Whom somebody plainly orders a visit with: "dietitian please", "book me a nutritionist".

A kind of clinician beside an order; what is said of one otherwise ("the dietitian told
me") is not here, nor what is asked about visits that stand.
"""

import re
from typing import Final

from .spans import spans_of

_NO: Final = r"(?<!\bno )(?<!\bnot )(?<!n't )(?<!\bnever )(?<!\bwithout )(?<!\brather than )(?<!\binstead of )"
_A: Final = (
    r"(?:a|an|the|some|my|another)"
    r"(?: (?:good|new|local|nearby|female|male|woman|different|proper|decent|private|family|nice|kind|english-speaking))?"
)
_ORDERS: Final = (
    r"^\W*(?:[^,.;:!?]{0,30}[,.;:!]\s*)?(?:(?:a|an|the) )?KIND,? please\b",
    rf"\b{_NO}(?:book|get|find|arrange|fetch|sort) (?:me|us) (?:in with )?(?:{_A} )?KIND\b",
    rf"\b{_NO}(?:slot|appointment|visit|consultation|session|something|time) with (?:{_A} )?KIND\b",
    r"(?<!think )(?<!n't )\b(?:i|we)(?:'d| would| should)? (?:need|want|like)(?: to (?:see|talk to|speak to|speak with|consult))? (?:a|an|some) KIND\b",
)
_NOT_NOW: Final = re.compile(
    r"\b(?:when|what time|cancel\w*|move|moved|reschedul\w*|postpone\w*|remind\w*|had|was|were|last|told|said"
    r"|about my (?:slot|appointment|visit)|my (?:slot|appointment|visit) with|which|whether|well no|just note|do i|should i|not sure)\b",
    re.IGNORECASE,
)


def ordered_kind(text: str) -> str:
    """Return the kind of clinician whom these words order; empty where none is."""
    kind = spans_of(text).specialty
    if not kind or _NOT_NOW.search(text):
        return ""
    said = re.escape(kind)
    plain = text.replace("\u2019", "'")
    heard = any(
        re.search(order.replace("KIND", said), plain, re.IGNORECASE)
        for order in _ORDERS
    )
    return kind if heard else ""
