"""Of what somebody wants to be reminded: the words without the wish and without its time.

"Remind me tomorrow at nine to call Ann" is about "call Ann". Names that are given on
purpose ("call it gym") go before everything else.
"""

import re
from collections.abc import Iterable
from typing import Final

from ..domain.moments.pieces import pieces_of
from .times_around import lead_of, on_event

_END: Final = (
    r"(?=\s*(?:[,.;!?]|$|\band (?:let'?s|set|make|put|have|change)\b|\bplease\b))"
)
_NAMED: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        (
            rf"\b(?:call|name|label|title|entitle) (?:it|this|that|them|(?:the|my)(?: new)? \w+)"
            rf"(?: as)? (?P<text>.+?){_END}"
        ),
        (
            r"\b(?:put|use|set|have|with|list) (?P<text>[^.!?]+?) as (?:the|its|a) (?:title|name"
            r"|label)\b"
        ),
        (
            rf"\b(?:with the (?:name|title)|named|titled|labelled|labeled|called)(?: of)? "
            rf"(?P<text>.+?){_END}"
        ),
        rf"\bthe (?:name|title) (?:is|should be|will be) (?P<text>.+?){_END}",
    )
)
_POLITE: Final = (
    r"(?:(?:hi|hey|hello|ok|okay|so|please|can|could|would|will|you|i|want|need|would like"
    r"|'d like|to|have|just|also|fine|well|no|yes)[,]?\s+)*"
)
_THING: Final = (
    r"(?:(?:a|an|the|my|me|us|another|new|one|daily|weekly|monthly|yearly)\s+)*"
    r"(?:reminder|notification|alarm|alert|note)(?: (?:clock|notification|alarm|alert))?"
)
_WISHES: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r".*\bto remember to (?P<text>.+)",
        (
            rf"{_POLITE}(?:remind|alert|tell|notify|nudge|prompt) (?:me|us)\s*(?:please\s*)?"
            r"(?:that i (?:have|need|must)(?: to)?|to|about|of|for|that|on|when it'?s|when it is)?"
            r"\s*(?P<text>.*)"
        ),
        rf"{_POLITE}remind (?:about |of )?(?P<text>.*)",
        (
            rf"{_POLITE}(?:set|give|make|create|schedule|add|put|get|send|have|confirm)?(?: up)?\s*"
            rf"{_THING}(?: for me)?\s*(?:to|for|about|on|of|as|that there is|that|when|at)?\s*"
            r"(?P<text>.*)"
        ),
        (
            rf"{_POLITE}(?:add|put|enter|note|schedule|write|save|list|book) (?:in )?"
            r"(?P<text>.+?)(?: (?:to|in|into|on|onto) (?:my |the |our )"
            r"(?:reminders?|calendar|diary|schedule|agenda|list))"
        ),
        (
            rf"{_POLITE}(?:add|put|enter|note) (?:to|in|into|on) (?:my |the |our )?"
            r"(?:calendar|diary|schedule|reminders?|agenda) (?P<text>.+)"
        ),
        (
            rf"{_POLITE}(?:take off|remove|delete|cancel|drop|put|list|add) (?P<text>.+?)"
            r"(?: i (?:added|put|have|had|noted)\b.*)?$"
        ),
        (
            r"(?:i|we) (?:have|'ve got|have got|got) (?P<text>.+?),?"
            r"(?: and)?(?: please| so| then)* (?:send|give|set|remind)\b.*"
        ),
    )
)
_WISH_AFTER: Final = re.compile(
    r"[,.;]?\s*(?:please )?(?:(?:send|give|set) me (?:a|an) (?:reminder|alert)|remind me"
    r"(?: please)?|can you (?:please )?(?:set|add|put) (?:one|it)\b.*)$",
    re.IGNORECASE,
)
_LED: Final = re.compile(
    r"^(?:(?:a|an|the|my|our|your|me|it|us|for|to|about|of|on|at|in|as|next|this|that|is|be|and"
    r"|clock|please|is set)\s+)+",
    re.IGNORECASE,
)
_TAIL: Final = re.compile(
    r"(?:[\s,]+(?:it (?:will be|is|starts)|it's|which is|please|for me|to my \w+|to|for|at|on|in|the|spot|thanks|thank you))+[.!?]*$"
    r"|[.!?,\s]+$",
    re.IGNORECASE,
)
_NOT_IT: Final = re.compile(r"(?:calendar|can you|could you)\b")
NOTHING: Final = frozenset(
    """me it that this up set them alarm reminder please calendar one something when
    at""".split()
) | {"", "is set", "set one"}


def name_given(text: str) -> str:
    """Return the name that somebody gives to what is noted: "call it gym"."""
    plain = _without_times(text.replace("\u2019", "'"))
    for pattern in _NAMED:
        if found := pattern.search(plain):
            return bare(found["text"])
    return ""


def reminded_of(text: str) -> str:
    """Return of what to remind, without the wish and the time; empty if it is unsaid."""
    if given := name_given(text):
        return given
    plain = _without_times(text.replace("\u2019", "'")).strip(" .!?")
    after = _WISH_AFTER.sub("", plain)
    for pattern in _WISHES:
        for said in dict.fromkeys((plain, after)):
            if (found := pattern.fullmatch(said)) and _is_said(found["text"]):
                return bare(found["text"])
    return ""


def _is_said(words: str) -> bool:
    said = bare(words).casefold()
    return said not in NOTHING and not _NOT_IT.match(said)


def bare(words: str) -> str:
    """Return words without what leads to them and follows them."""
    previous, said = "", words.strip(" \"'")
    while said != previous:
        previous = said
        said = _TAIL.sub("", _LED.sub("", said)).strip(" \"'")
    return said


def _without_times(text: str) -> str:
    """Return a text without its words for time, and without what they hang on."""
    for hung in (lead_of(text), on_event(text)):
        text = text.replace(hung, " ", 1) if hung else text
    spans: Iterable[tuple[int, int]] = (
        (piece.start, piece.end) for piece in pieces_of(text)
    )
    for start, end in sorted(spans, reverse=True):
        possessive = text[start:end].rstrip().endswith(("'s", "s'"))
        text = f"{text[:start]} {'' if possessive else ' '}{text[end:]}"
    return re.sub(r"\s+([,.;!?])", r"\1", " ".join(text.split()))
