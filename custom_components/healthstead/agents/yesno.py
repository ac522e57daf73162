"""Whether an answer is a yes, a no, or neither."""

import re
from enum import StrEnum
from typing import Final


class Answer(StrEnum):
    """What was answered to a question that needs a yes."""

    YES = "yes"
    NO = "no"
    NEITHER = "neither"


# Whole utterances only: "yes but at four" changes the draft and is no yes.
_YES: Final = re.compile(
    r"(oh )?(yes|yeah|yep|yup|ya|aye|sure|ok|okay|please|please do|correct|right"
    r"|that'?s right|exactly|confirm(ed)?|i confirm|go ahead|do it|do that|book it"
    r"|sounds good|perfect|fine|that'?s fine|of course|absolutely|definitely)"
    r"(,? (please|thanks|thank you|do|do it|do that|book it|go ahead|that'?s right"
    r"|that'?s fine|sure|i am sure|i'?m sure|it is|i did|confirm|correct|yes))*"
)
_NO: Final = re.compile(
    r"(oh )?(no|nope|nah|not now|not really|don'?t|do not|cancel|stop|never ?mind"
    r"|forget it|forget that|leave it|rather not|i'?d rather not|no way|wrong"
    r"|that'?s wrong|not yet|i changed my mind|better not)"
    r"(,? (thanks|thank you|please|don'?t|do not|cancel( it| that)?|stop|leave it"
    r"|never ?mind|forget it|not now|not yet|do it|do that|book it|i don'?t want( it"
    r"| that| to)?|that'?s wrong|it'?s not))*"
)


def read_answer(text: str) -> Answer:
    """Read an answer; anything that is more than a yes or a no is neither."""
    said = re.sub(r"[.!?]+$", "", text.strip().lower().replace("\u2019", "'"))
    said = re.sub(r"\s*,\s*|\s+", " ", said).strip()
    if _YES.fullmatch(said):
        return Answer.YES
    if _NO.fullmatch(said):
        return Answer.NO
    return Answer.NEITHER
