"""From an answer to words that can be read without their question.

"Yes" says nothing to who was not there when the question was put; "about six weeks"
does not either. What somebody does not know says nothing, save where the question was
about harming oneself: there only a plain no is a no.
"""

import re
from collections.abc import Mapping
from typing import Final

from .questions import SELF_HARM, Question

_SAID_SO: Final = (
    r"i do|i am|i have|i did|i can|i could|it is|it's|it does|it did|it has|they do|"
    r"they are|there is|there are|he does|she does|he is|she is|he has|she has|we do"
)
_SAID_NOT: Final = (
    r"(?:i|it|they|he|she|we|there)(?:'m| am| do| does| is| are| have| has| did| was| "
    r"would| could| can)?(?: ?not|n't|nt)|it's not|isn't|i don't think so|cannot"
)
_UNSURE: Final = re.compile(
    r"(?:well,? |um,? |hm+,? |er,? )?(?:i (?:really |honestly )?(?:do ?n[o']?t|cannot|can't|"
    r"couldn't) (?:really )?(?:know|remember|say|tell)|(?:i'?m |i am )?(?:not |un)sure|"
    r"(?:i have |i've )?no (?:idea|clue)|dunno|don'?t know|do not know|don't remember|"
    r"hard to (?:say|tell)|who knows|can't say|difficult to say|"
    r"weiß nicht|keine ahnung|no s[eé]|je ne sais pas|pata nahi|ask me something else|"
    r"i'?d rather not(?: say)?|i would rather not(?: say)?)\b[\s.,!?]*",
    re.IGNORECASE,
)
_PERHAPS: Final = re.compile(
    r"(?:maybe|perhaps|possibly|could be|might be|quizá|vielleicht|peut-être)\b[\s,.]*",
    re.IGNORECASE,
)
_NO: Final = re.compile(
    rf"(?:(?:oh|ah|aw|well|god|gosh|goodness|lord|heavens|good heavens|hm+|um+|er),? )*(?:no+|naw|(?:of course|"
    rf"absolutely|certainly|definitely|surely) not|i(?:'d| would) never|nope|nah|na|not really|not at all|not that i (?:know|"
    rf"noticed|can tell)(?: of)?|never|none|nothing(?: (?:at all|like (?:that|it)|of (?:the|that) (?:sort|kind)))?|no way|negative|"
    rf"not (?:one|a) bit|not in the (?:least|slightest)|not (?:ever|a trace|the faintest sign|in my case)|"
    rf"nil|neither|nowt(?: like that)?|far from it|never (?:in my life|ever)|(?:god|heaven) forbid|"
    rf"none (?:of (?:that|it|those)|whatsoever|that i (?:know of|know|noticed))|"
    rf"that's (?:something|one thing|a thing) i (?:don't|do not|haven't|have not|never)(?: (?:suffer from|have|had|get|got|do))?|"
    rf"not (?:yet|so far|any more|now)|i don'?t think so|don't think so|"
    rf"i wouldn't say so|hardly|nein|nee|non|nahi|nahin|(?:{_SAID_NOT}))"
    r"(?=\s*(?:$|[,.;:!?-]|but\b|i\b|it\b|thank|thanks|sir\b|madam\b|dear\b|doctor\b|not\b|no+\b|never\b|"
    r"there\b|they\b|just\b|only\b))[\s,.;:!?-]*",
    re.IGNORECASE,
)
_YES: Final = re.compile(
    rf"(?:(?:oh|well|hm+|um+|er),? )?(?:(?:yes+|yeah|yep|yup|aye|yea|ja|jawohl|s[ií]|oui|haan?|"
    r"of course|definitely|absolutely|certainly|indeed|afraid so|i'?m afraid so|"
    r"i think so|i guess so|sort of|kind of|sometimes|often|a (?:little )?bit|a little|"
    r"quite a bit|a lot|very much(?: so)?|now and then|that's right|right|correct|true|"
    r"exactly|sure|ok|okay|unfortunately)\b|"
    rf"(?:{_SAID_SO})(?=\s*(?:$|[,.;:!?-]|but\b|indeed\b)))[\s,.;:!?-]*",
    re.IGNORECASE,
)
_AND_YET: Final = re.compile(
    r"\b(?<!not )(?<!n't )(?<!never )(?:sometimes|think|thought|thoughts|wish|might|maybe|yes|used to|"
    r"nearly|almost|tempted|crosse[sd] my mind)\b",
    re.IGNORECASE,
)
"""After a no about harming oneself: it was none."""
_FILLING: Final = re.compile(
    r"(?:but|and|though|thank you|thanks|doctor|dear)\b[\s,.]*", re.IGNORECASE
)

_COUNT: Final = (
    r"(?:about |around |roughly |maybe |almost |nearly |over |more than |only |just )*"
    r"(?:a |an |\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"some|several|many|few|couple|half)"
)
_FRAMES: Final[Mapping[str, tuple[re.Pattern[str], str]]] = {
    "how_long": (
        re.compile(
            rf"{_COUNT}.*?(?:hour|day|week|month|year|fortnight|night)s?\b|weeks|months|years",
            re.IGNORECASE,
        ),
        "for {}",
    ),
    "fever": (re.compile(r"(?:about |around )?\d{2,3}(?:[.,]\d)?\b"), "a fever of {}"),
}
"""What an answer looks like that needs the words of its question, and those words."""


def answered(question: Question, words: str) -> str:
    """Return what an answer says, in words that ``choose`` reads; "" if nothing."""
    said = " ".join(words.split())
    if question.key == SELF_HARM.key:
        return _about_harm(said)
    if (unsure := _UNSURE.match(said) or _PERHAPS.match(said)) is not None:
        return said[unsure.end() :]
    for head, meant in ((_NO, question.no), (_YES, question.yes)):
        if (found := head.match(said)) is not None:
            return _joined(meant, _rest(said[found.end() :], head))
    return _framed(question, said)


def _about_harm(said: str) -> str:
    """Return an answer about harming oneself: whatever is no plain no is a yes."""
    if not said:
        return ""
    if (no := _NO.match(said)) is None or _UNSURE.match(said):
        return _joined(SELF_HARM.yes, said if _YES.match(said) is None else "")
    rest = _rest(said[no.end() :], _NO)
    return _joined(SELF_HARM.yes if _AND_YET.search(rest) else SELF_HARM.no, rest)


def _rest(said: str, head: re.Pattern[str]) -> str:
    """Return what was said beyond the yes or the no."""
    while (more := head.match(said) or _FILLING.match(said)) is not None:
        said = said[more.end() :]
    return said


def _joined(*parts: str) -> str:
    return ". ".join(part for part in parts if part)


def _framed(question: Question, said: str) -> str:
    """Return an answer with the words of its question where it needs them."""
    looks, words = _FRAMES.get(question.key, (None, "{}"))
    if looks is None or looks.match(said) is None:
        return said
    return words.format(said.rstrip(".!"))
