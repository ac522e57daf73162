"""Whether words ask for something now: no mere entry of the diary, no lasting wish."""

import re
from typing import Final

LONGEST_FACT: Final = 20
_WANTS_SOMEBODY: Final = re.compile(
    r"^\W*(?:who|whom|which|what|should|could|would|can(?!')|do (?:you|i)|does)\b"
    r"|\b(?:who|whom|(?:a|the|any|some|right|which|what|of) (?:doctor|specialist|physician)"
    r"|(?:doctor|specialist|expert|someone|somebody) for|appointments?|consultation"
    r"|(?:gp|doctor) or|dieti[ct]ian|nutritionist|worth a visit|needs (?:seeing|a doctor)"
    r"|let'?s (?:narrow|go through|find|talk)|let me (?:hear|see) what|put me (?:down|in)|where to (?:go|turn))\b"
    r"|\b(?:some|any)(?:body|one)\b.*\b(?:see|look|look(?:s|ed)|check|examine|help|take care)\b"
    r"|\b(?:see|look|looked at|checked|examined) by (?:some|any)(?:body|one)\b"
    r"|\b(?:find|get|send|book|let|arrange for) (?:me to|some(?:body|one)|any(?:body|one))\b"
    r"|\b(?:find|send|book|arrange|organise|set up) (?:me|us|a|an|the)\b"
    r"|\b(?:be|been) (?:seen|examined)\b|\b(?:seen|looked) (?:to|into)\b"
    r"|\b(?:ask|quiz|question|interview)(?:ing)? (?:\w+ )?(?:me|away|about)\b|\bquestions\b",
    re.IGNORECASE,
)


_ORDER: Final = re.compile(
    r"(?:^|[,.;:!]\s*|\b(?:please|ok|okay|so|well|wait|alright|right|but|hello|hi|hey)\s+)"
    r"(?:what'?s?|how (?:high|low|much|many|bad)|when|why|compare|draw|pick|show|tell|read"
    r"|give me|remove|delete|count|cancel|change|move|start|restock|resume|park|turn|switch"
    r"|follow up|history of|home remedy|enquire)\b"
    r"|\b(?:dictionary|remove it|normal at|is (?:this|that|it) normal|panic button|history"
    r"|ambulance number)\b",
    re.IGNORECASE,
)
_REMEDY: Final = re.compile(
    r"\b(?:gout|hay fever|reflux|cough|pain|allergy|migraine|headache|heartburn|epilepsy"
    r"|sickness|nerve|throat|fever)\s+(?:tablets?|pills?|capsules?|syrup|mixture|medicine"
    r"|patch(?:es)?|sprays?|drops|gel|lozenges?)\b|\bblister packs?\b",
    re.IGNORECASE,
)
"""Named after what it is against, and no complaint."""


def wants_somebody(text: str) -> bool:
    """Say whether words ask to be seen, or to be asked: more than the diary is meant.

    So do words that order or ask something else, or that name a remedy.
    """
    plain = text.replace("\u2019", "'")
    return any(
        one.search(plain) is not None for one in (_WANTS_SOMEBODY, _ORDER, _REMEDY)
    )


_FOR_NOW: Final = re.compile(
    r"\d|\bo'clock\b|\b(?:today|tomorrow|tonight|instead|after all|wait|checked|who is free"
    r"|the (?:first|second|third|last|other|earliest|latest)|than take)\b"
    r"|\bnot(?:$| (?:answer|say|talk|go|see|bother|now)\b)"
)


_PREFERS: Final = re.compile(r"(?:would |always |much )*(?:prefer|rather)\b")


def is_preferred(words: str) -> bool:
    """Say whether "I ..." states a wish about visits, people or how things are done.

    What is wished at this moment is nothing to remember.
    """
    lasting = _PREFERS.match(words) is not None and _FOR_NOW.search(words) is None
    return lasting and len(words.split()) <= LONGEST_FACT


def is_reminder(words: str) -> bool:
    """Say whether words speak of a reminder that was set."""
    return bool(re.match(r"(?:(?:the|my|this) )?remind(?:er|ers|ing me)\b", words))
