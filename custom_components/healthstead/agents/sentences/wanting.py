"""Whether words ask for something now: no mere entry of the diary, no lasting wish."""

import re
from typing import Final

from ...domain.known import FactKind
from ...domain.known_said import read_fact

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


_SEEN: Final = r"(?:seen|looked (?:at|over|into)|checked|examined|treated|sorted|shown)"
_VISITS: Final = (
    r"(?:see|consult|visit|speak (?:to|with)|talk (?:to|with)|go to|show (?:it|this|that|them|my [\w' -]+) to)"
    r" (?:(?:some|any)(?:body|one)|a|an|the|my|one)\b"
)
_DECIDES: Final = (
    r"(?:(?:i|we|it|this|that|one)(?:'s| is)?(?: really)? (?:should|ought|need|needs|must|wants?|worth|wise|sensible"
    r"|better|best|safe|time)|to (?:see|go|have|get|show|wait|leave|ask|ring|call|bother|worry)|(?:i|we) (?:can|could) (?:see|get|have))\b"
)
_ASKS: Final = re.compile(
    rf"\b(?:have|having|get|getting|wants?|needs?|like) (?:it|this|that|these|them|me|us|(?:my|the) [\w' -]{{2,40}}?) {_SEEN}\b"
    rf"|\b(?:should|ought to|must|needs? to|have to|better|wants? to|wants? (?:me|us) to|like to|let me) (?:really |just |go and |go )?{_VISITS}"
    r"|(?<!\bnor )(?<!\bso )(?<!neither )(?<!\bonly )(?<!hardly )(?<!rarely )(?<!\bnever )(?<!\bthan )(?<!\bas )"
    r"(?<!\bboy )(?<!\bboy, )(?<!\bman )(?<!\bman, )(?<!\bgod )(?<!\bgod, )(?<!\bwow )(?<!\bwow, )(?<!\bgosh )"
    r"\b(?:is it (?!that\b)|does it|do i|should (?:i|it|we)|would it|can i|could (?:i|it)|am i (?!right\b))\b"
    rf"|\b(?:whether|if) {_DECIDES}|\bwhat (?:to do|(?:i|we) (?:should|can|could|ought to) do|(?:can|should|could) (?:i|we) do)\b"
    r"|\bworth (?:seeing|showing|having|getting|checking|looking|bothering|mentioning to|asking|going|booking|a (?:look|trip|check|call))\b"
    r"|\bneeds? (?:seeing|looking at|checking|a (?:look|check)|medical)\b"
    r"|\bhelp (?:me|us) (?:decide|choose|pick|think|work out|figure|find|see|understand|sort)\b|\b(?:advise|guide|direct|refer) me\b"
    r"|\b(?:fix|set|hook|line|sort) me (?:up|out)\b|\b(?:squeeze|slot|fit|get|book|pencil) me in\b|\bbook me\b"
    r"|\bany chance of\b|\bwh(?:o|ich)ever\b|\bwho(?:'s| is) free\b",
    re.IGNORECASE,
)
"""Asks whether to be seen, or to be, in the middle of what is told."""


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
        one.search(plain) is not None
        for one in (_WANTS_SOMEBODY, _ASKS, _ORDER, _REMEDY)
    )


_FOR_NOW: Final = re.compile(
    r"\d|\bo'clock\b|\b(?:today|tomorrow|tonight|instead|after all|wait|checked|who is free"
    r"|the (?:first|second|third|last|other|earliest|latest)|than take)\b"
    r"|\bnot(?:$| (?:answer|say|talk|go|see|bother|now)\b)"
)


_PREFERS: Final = re.compile(r"(?:would |always |much )*(?:prefer|rather)\b")


_THEN: Final = re.compile(
    r"(?:^|[,.;]\s*|\b(?:but|so|and|please|then|hence)\s+)(?:(?:so|but|and|please|then|just|kindly|now|do|can you|could you"
    r"|would you|will you)\s+)*(?:find|book|get|arrange|organi[sz]e|fix|set up|send|look for|line up)"
    r" (?:me|us|a|an|the|it|one|some|something|somebody|someone)\b"
    r"|\b(?:can|could|would|will) (?:you|i|we) (?:please )?(?:find|book|get|arrange|see|have|make|send)\b",
    re.IGNORECASE,
)


def goes_on_to_ask(words: str) -> bool:
    """Say whether words that state something end in an order: "so find me a doctor"."""
    return _THEN.search(words.replace("\u2019", "'")) is not None


def is_preferred(words: str) -> bool:
    """Say whether "I ..." states a wish about visits, people or how things are done.

    What is wished at this moment is nothing to remember.
    """
    lasting = _PREFERS.match(words) is not None and _FOR_NOW.search(words) is None
    return lasting and not goes_on_to_ask(words) and len(words.split()) <= LONGEST_FACT


def is_allergy(words: str) -> bool:
    """Say whether words state an allergy, and nothing is asked for because of it."""
    return read_fact(words)[0] is FactKind.ALLERGY and not goes_on_to_ask(words)


def is_reminder(words: str) -> bool:
    """Say whether words speak of a reminder that was set."""
    return bool(re.match(r"(?:(?:the|my|this) )?remind(?:er|ers|ing me)\b", words))
