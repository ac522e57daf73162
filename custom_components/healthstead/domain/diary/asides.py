"""What is said beside a complaint and tells nothing of it: courtesies, sayings, orders.

"If I may", "panic over", "bye for now". What brings a complaint on stands in
``triggers``; what ails in ``ailment_table``.
"""

import re
from typing import Final

from .ailment_table import TRIGGERS

_COURTESY: Final = re.compile(
    r"\b(?:if (?:i|we|you|one) (?:may|might|could|can|would|will|don't mind|do not mind|wouldn't mind"
    r"|please|like|must|ask me)(?:(?= ?(?:$|[,.;]))| (?:say|ask|add|mention|put it|be so bold"
    r"|help|spare|find|fit)\b[^,.;]*)"
    r"|if (?:it|that|this)(?:'s| is|'d be| would be|'s all| isn't| is not) (?:no|not|too|all right|alright|ok|okay"
    r"|possible|convenient|fine|any|much)\b[^,.;]*"
    r"|if (?:possible|anything|need be|not|so)(?= ?(?:$|[,.;]))|if only\b[^,.;]*"
    r"|if (?:i'm|i am|we're) (?:honest|not mistaken|not wrong|allowed|being honest|not too late)\b[^,.;]*"
    r"|if (?:i|my) (?:remember|recall|memory)\b[^,.;]*"
    r"|(?:if|when|whenever|once|as soon as) you(?:'re| are| can|'ve| have| get)"
    r"(?: got)?(?: ready| free| (?:a|the) (?:minute|moment|second|time|chance))?(?= ?(?:$|[,.;]))"
    r"|as soon as possible|(?:while|when) (?:i'm|i am|we're|you're|you are) (?:at it|here|there|on)\b)",
    re.IGNORECASE,
)
"""Asks, and is no circumstance of what is felt."""
_SAYINGS: Final = re.compile(
    r"\b(?:panic (?:is |was )?over|(?:don't|do not|no need to) panic|(?:sit|sitting|hold|holding|hang"
    r"|hanging|sleep|sleeping) tight|(?:could|would) murder (?:a|an|some)\b[^,.;]*|cold feet about\b[^,.;]*"
    r"|(?:bye|goodbye|cheerio|ta-ta|cheers)(?: for now)?|(?:that's|that is|that'll be) all for now)",
    re.IGNORECASE,
)
"""Words for what ails that mean nothing of the kind here."""
_UNTIL: Final = re.compile(
    r"before (?:(?:this|that|the|my|your|our) [\w ]+? (?:\w+s|is|has)\b.*"
    r"|(?:i|we|you) (?:forget|lose|run|hang|ring|start|leave|change|get cut|go on|go any|say)\b.*"
    r"|(?:he|she|they|somebody|someone)\b.*|it(?:'s| is) too late\b.*)",
    re.IGNORECASE,
)
"""How long there is to say it."""
_WHERE: Final = re.compile(
    r"(?:i'm |i am )?(?:sitting|standing|walking|waiting|stuck|queuing|driving) (?:here|there|in|on|at|over|by|outside)\b.*",
    re.IGNORECASE,
)
"""Where somebody speaks."""
_HAS: Final = re.compile(r"(?:i have|i've|i got)\b", re.IGNORECASE)
_MISHAP: Final = re.compile(
    r"\b(?:fell|fallen|fall|slipped|tripped|stumbled|hit|knocked|banged|bumped|twisted|lifted|lifting"
    r"|carried|cut|burnt|burned|scalded|stung|bitten|bit|injection|jab|vaccinat\w+|operation|surgery"
    r"|accident|crash|hurt|strained|pulled|dropped|ate|eaten|drank|stopped taking|started taking)\b",
    re.IGNORECASE,
)
_KNOWN: Final = re.compile(rf"\b(?:{'|'.join(TRIGGERS)})\b", re.IGNORECASE)
_TAG: Final = re.compile(
    r"(?:eh|hey|innit|isn't it|what a day|i ask you)", re.IGNORECASE
)


def without_asides(text: str) -> str:
    """Return a sentence without courtesies and sayings."""
    kept = _SAYINGS.sub(" ", _COURTESY.sub(" ", text))
    return " ".join(re.sub(r"\s+(?=[,.;])", "", kept).split()).strip(" ,;")


def is_aside(text: str) -> bool:
    """Say whether a part before any complaint is about the moment of speaking."""
    return _UNTIL.fullmatch(text) is not None


def is_where(trigger: str, complaint: str) -> bool:
    """Say whether words tell where somebody speaks: what they *have* is not of there.

    "Sitting on the bus, my back aches" tells what brings it on.
    """
    if _HAS.match(complaint) is None or _WHERE.fullmatch(trigger) is None:
        return False
    return _KNOWN.search(trigger.partition(" ")[2]) is None


def is_mishap(text: str) -> bool:
    """Say whether words tell what happened to somebody: its time is the complaint's."""
    return _MISHAP.search(text) is not None


def is_tag(text: str) -> bool:
    """Say whether a part only comments on the words before it: "Mondays, eh"."""
    return _TAG.fullmatch(text.strip()) is not None
