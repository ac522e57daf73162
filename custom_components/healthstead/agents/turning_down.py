"""Whether somebody turns down what was offered, or wants to be asked no more."""

import re
from typing import Final

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
