"""Whether an answer is a yes, a no, or neither."""

import re
from enum import StrEnum
from typing import Final


class Answer(StrEnum):
    """What was answered to a question that needs a yes."""

    YES = "yes"
    NO = "no"
    NEITHER = "neither"


_GOOD: Final = r"(lovely|nice|kind|good|great|fine|perfect|wonderful|ideal|brilliant)"
_COURTESY: Final = (
    rf"that (would|will) be (very |just |so )?{_GOOD}( of you)?"
    rf"|that (would|will) (do|suit me|work)( ((very )?well|{_GOOD}|nicely))?( for me)?"
    rf"|(that )?(works|suits me|sounds {_GOOD})( for me| to me)?|{_GOOD}"
    r"|book (that|this|them)( one)?( for me)?|by all means|very much|so much|indeed"
    r"|i('?d| would) (like|love) (that|it|to)|if you (would|could|can|like)|go on"
    r"|thank you (very|so) much|thanks a lot"
)
"""What people add to a yes: it asks for nothing and changes nothing."""
# Whole utterances only: "yes but at four" changes the draft and is no yes.
_YES: Final = re.compile(
    r"(oh )?(yes|yeah|yep|yup|ya|aye|sure|ok|okay|please|please do|correct|right"
    r"|that'?s right|exactly|confirm(ed)?|i confirm|go ahead|do it|do that|book it"
    r"|sounds good|perfect|fine|that'?s fine|of course|absolutely|definitely|by all means"
    r"|all ?right|go on)"
    r"(,? (please|thanks|thank you|do|do it|do that|book it|go ahead|that'?s right"
    r"|that'?s fine|sure|i am sure|i'?m sure|it is|i did|confirm|correct|yes"
    rf"|{_COURTESY}))*"
)
_NO: Final = re.compile(
    r"(oh )?(no|nope|nah|not now|not really|don'?t|do not|cancel( it| that| this)?"
    r"|stop( it| that| this)?|never ?mind"
    r"|forget it|forget that|leave it|rather not|i'?d rather not|no way|wrong"
    r"|that'?s wrong|not yet|i changed my mind|better not)"
    r"(,? (thanks|thank you|please|don'?t|do not|cancel( it| that)?|stop|leave it"
    r"|never ?mind|forget it|not now|not yet|do it|do that|book it|i don'?t want( it"
    r"| that| to)?|that'?s wrong|it'?s not))*"
)


_BEGINS: Final = re.compile(
    r"(?:oh )?(?:yes|yeah|yep|yup|aye|sure|ok|okay|fine|please do|go ahead|do it)\b"
)
_MILD: Final = frozenset(
    """a absolutely ahead all alright and be better convenient do excellent feel fine for
    glad go good grand grateful great guess happy i'd i'll i'm i is it it's just kind
    kindly like lovely me much my nice nicely of oh ok okay on perfect perfectly please
    pleased quite really relief right so sounds splendid suits suppose sure thank thanks
    that that's then think this very well will with wonderful works would yes you
    book course dear""".split()
)
"""Words after a yes that add nothing to it: no time, no number, no "but", nobody else."""


def agrees(text: str) -> bool:
    """Say whether words are a yes with nothing but friendly, or hesitant, words after it.

    Enough for a visit: "yes, I suppose so". Of a medicine that one will take, or thinks
    one has taken, it is no yes (``read_answer``).
    """
    said = _plain(text)
    found = _BEGINS.match(said)
    return found is not None and set(said[found.end() :].split()) <= _MILD


_FILLERS: Final = re.compile(
    r"(?<!\w)(?:u+m+|u+h+|e+rm*|hm+|you know)\b[,.]*\s*", re.IGNORECASE
)


def without_fillers(text: str) -> str:
    """Return a text without the sounds that people make while they think."""
    return _FILLERS.sub("", text).strip(" ,") or text


def _plain(text: str) -> str:
    said = without_fillers(text).lower().replace("\u2019", "'")
    said = re.sub(r"[.!?]+$", "", said)
    return re.sub(r"\s*,\s*|\s+", " ", said).strip()


def read_answer(text: str) -> Answer:
    """Read an answer; anything that is more than a yes or a no is neither."""
    said = _plain(text)
    if _YES.fullmatch(said):
        return Answer.YES
    if _NO.fullmatch(said):
        return Answer.NO
    return Answer.NEITHER


_REFUSES: Final = re.compile(
    r"^(?:(?:oh|well|hm+|um+|sorry|ok|okay|yes but|thanks|thank you)\W+)*"
    r"(?:no|nope|nah|don'?t|do not|never|stop|cancel)\b"
    r"|\bi(?:'d| would)? (?:really |just )?(?:do not|don'?t|won'?t|will not|wouldn'?t|would not|rather (?:not|wait|stay|leave)"
    r"|can'?t|cannot|never)\b"
    r"|\b(?:rather (?:not|wait|stay)|changed my mind|not interested|forget (?:it|about|that)|leave it|never ?mind"
    r"|no (?:need|appointments?|visits?|doctors?|thanks|thank you|more)|none of (?:them|these|those|that)"
    r"|not (?:now|today|yet|this time|for me|necessary|needed)|another (?:time|day)|some other time"
    r"|(?:maybe|perhaps|until|till) later|think about it|i'?ll wait|skip (?:it|that)|drop (?:it|that)"
    r"|let'?s not|nothing for me|too (?:soon|late|early|far|expensive|much)|without me|call it off)\b",
    re.IGNORECASE,
)
_TIME: Final = re.compile(
    r"\d|\b(?:mon|tues?|wednes|thurs?|fri|satur|sun)day|\b(?:today|tomorrow|tonight|morning"
    r"|afternoon|evening|noon|next week|week|month|o'?clock|earlier|later|"
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b",
    re.IGNORECASE,
)
_CALLS_OFF: Final = re.compile(
    r"\b(?:stop(?: asking| it| that| this)?$|cancel|never ?mind|forget (?:it|about|that)|leave it"
    r"|changed my mind|(?:no|enough|without) (?:more )?questions|no (?:doctors?|appointments?|visits?)"
    r"|(?:do not|don'?t) (?:want|like|need|wish) (?:to (?:see|visit|go|have|answer|talk|continue"
    r"|tell|book|discuss)|(?:a|an|any|the) (?:doctor|appointment|visit|specialist|questions?)"
    r"|any ?(?:body|one)|this)\b"
    r"|(?:won'?t|will not|rather not) (?:see (?:a|any|the)|answer|talk|go on|continue|discuss|book)\b"
    r"|let'?s not|call it off|drop (?:it|that)|not interested|leave me alone|no need)",
    re.IGNORECASE,
)


def declines(text: str) -> bool:
    """Say whether somebody turns an offer down in more words than a no."""
    return _REFUSES.search(text.strip().replace("\u2019", "'")) is not None


def names_a_time(text: str) -> bool:
    """Say whether a time is named: "no, Wednesday" may be no refusal."""
    return _TIME.search(text) is not None


def calls_off(text: str) -> bool:
    """Say whether somebody wants no more of it, where a no is an answer."""
    said = text.strip().rstrip(".!").replace("\u2019", "'")
    return _CALLS_OFF.search(said) is not None


_CANCEL: Final = re.compile(r"\W*(cancel|stop)\b", re.IGNORECASE)


def cancels(text: str) -> bool:
    """Say whether words begin with "cancel" or "stop"."""
    return _CANCEL.match(text) is not None
