"""What people say before and after what they choose, or choose instead.

"No, you misheard me, ... was the one I wanted": none of it says which one.
"""

import re
from typing import Final

_WOULD: Final = r"i(?:'d| would| had|'ll| will)?"
_TAKING: Final = (
    r"(?:have|take|like|prefer|want|need|go (?:for|with|to)|see|choose|pick|try)"
)
_NOT_IT: Final = (
    r"not (?:that|this|then|it|him|her)(?: one| time| day)?|that(?:'s| is| was) (?:not (?:it|the one|right"
    r"|what i (?:said|meant|wanted|asked for))|wrong|the wrong (?:one|day|time))"
    r"|(?:the )?wrong (?:one|day|time)|on second thoughts"
    r"|i(?:'ve| have)? changed my mind(?: about (?:it|that|the (?:time|day)))?"
    r"|i (?:got mixed up|made a mistake|misspoke)"
    r"|you(?:'ve| have)? (?:misheard|misunderstood|mistook|got|heard|have)(?: (?:me|it|that))?(?: (?:all )?wrong)?"
    r"|i can(?:'t|not) (?:do|make|manage|come)(?: (?:that|this|it))?(?: one)?(?: then)?"
    r"|(?:that|this|it)(?: one)? (?:doesn't|does not|won't|will not) (?:do|work|suit)(?: (?:me|for me))?"
)
_RATHER: Final = (
    rf"{_WOULD} (?:much |really |just )*(?:rather|sooner)(?: {_TAKING})?"
    rf"|{_WOULD} (?:really |actually |much )*{_TAKING}"
    r"|i (?:meant|mean|said|wanted|asked for|told you|chose|picked|was after|thought|think|was thinking of|booked|settled on)(?: i (?:wanted|said))?"
    r"|(?:we|you) (?:agreed on|said|settled on|offered)|my choice (?:was|is)|(?:is|are|was)(?= .+ (?:still )?(?:free|available|open)\s*$)"
    r"|(?:can|could|would|will) (?:you|we|i) (?:please )?(?:make|move|change|shift|switch|put)(?: (?:it|that|this))?(?: to)?"
    r"|it (?:should|must|ought to|was supposed to|was meant to) (?:be|have been)|it was|it is|it's"
    r"|(?:can|could|may|might) (?:i|we|you) (?:have|do|take|make it|book|change (?:it|that) to)"
    r"|(?:please )?change (?:it|that)(?: to)?|that was|let(?:'s| us) (?:rather )?(?:do|take|say|have|make it|try)"
    r"|make (?:it|that)|take|give me|book(?: me)?(?: in)?(?: for)?|put me down for|try|how about|what about|go for|go with"
)
BEFORE: Final = re.compile(
    rf"^(?:(?:no+|nope|nah|yes|yeah|right|al(?:l )?right|ok|okay|well|oh(?: dear)?|hm+|um+|ah|sorry|surely|listen|look"
    r"|wait(?: a (?:minute|moment))?|hold on|hang on|actually|almost|but|only|just|rather|better|perhaps|maybe"
    rf"|{_NOT_IT}|{_RATHER}|please|and|then|so|with|to)\b[,.:;]?\s*)+",
    re.IGNORECASE,
)
AFTER: Final = re.compile(
    r"(?:[,\s]+(?:instead(?: of (?:that|this|it))?|rather|(?:still |if )?(?:free|available|open|possible)|it is|after all|please|sorry|thanks|thank you|not (?:this|that)(?: one)?|for me"
    r"|(?:(?:that's|that is|it's|it is|is|was) )?(?:what |the one )?(?:that )?i (?:wanted|want|meant|mean|said|asked for"
    r"|chose|picked|told you)|(?:was|is|would be) the one|it (?:was|is|should be|should have been)"
    r"|(?:is|would be|suits me|works|would suit me)(?: (?:much|a bit))?(?: better)?))+$",
    re.IGNORECASE,
)
_THE_ONE: Final = re.compile(
    r"^the (?:one|time|slot|date|visit)(?= (?:with|at|on|for)\b)\s*(?:(?:with|for)\b\s*)?",
    re.IGNORECASE,
)


def bare_choice(text: str) -> str:
    """Return what is chosen instead, without what is said around it."""
    rest = AFTER.sub("", BEFORE.sub("", f"{text} ").strip()).strip(" ,")
    return _THE_ONE.sub("", rest)
