"""Whether words say that something ails: the table, and one slip in spelling."""

import re
from typing import Final

from rapidfuzz.distance import OSA

from .ailment_table import AILING, OTHER_WORDS, SPELT

LACKS: Final = re.compile(
    r"\b(?:no|not much|hardly any|without(?: any)?)\s+(?:appetite|energy|strength|feeling|taste"
    r"|sleep|sense|breath|voice|motivation|desire|grip|balance|bowel movements?|motions?)\b"
    r"|\b(?:not|don't|do not|didn't|doesn't|never|haven't|isn't|does not|did not|haven't been)"
    r"(?:\s+(?:been|be|really|quite|at all))*\s+"
    r"(?:feel(?:ing)?|sleep(?:ing)?|slept|right|eat(?:ing)?|well|myself|hungry|eaten|breathe)\b",
    re.IGNORECASE,
)
"""What somebody has not, or does not, and suffers from."""
_STEMS: Final = re.compile(
    rf"\b(?:{'|'.join(re.sub(' $', r'\\b', way) for way in AILING)})",
    re.IGNORECASE,
)
_SHORT: Final = 5
_LONG: Final = 9


_NOTHING: Final = re.compile(
    r"(?:(?:oh|well|no|ah|nah|nope|thanks|thank you|really|honestly|today|love|dear)[,. ]+)*"
    r"(?:(?:nothing|nowhere|no(?:body| one|-one)|none of (?:us|it))(?:'s| is| are)?"
    r" (?:really |here |at all )*(?:hurts?|hurting|ails?(?: me)?|poorly|ill|sick|unwell|sore|wrong|aching|aches|the matter|broken|amiss)"
    r"|(?:i'?m |i am |we'?re |all )?(?:as )?(?:snug as a bug(?: in a rug)?|right as rain|fit as a fiddle|fighting fit|fine and dandy|in the pink))"
    r"(?: (?:at all|anywhere|whatsoever|with (?:me|us)|here|today|now|so far|to speak of|to report|thanks?|thank you|love|dear))*[ .!]*",
    re.IGNORECASE,
)
"""That nothing ails, and no more: there is nothing to keep in it."""


def nothing_ails(text: str) -> bool:
    """Say whether all that words say is that nothing ails: "nothing hurts, thank you"."""
    plain = re.sub(r"[,;]+", " ", text.replace("\u2019", "'"))
    return _NOTHING.fullmatch(re.sub(r"\s+", " ", plain).strip()) is not None


def ails(text: str) -> bool:
    """Say whether words are about something that ails, one slip in spelling allowed."""
    if _STEMS.search(text) is not None or LACKS.search(text) is not None:
        return True
    return any(map(_is_misspelt, re.findall(r"[a-z]+", text.lower())))


def _is_misspelt(word: str) -> bool:
    if len(word) < _SHORT or word in OTHER_WORDS or word in SPELT:
        return False
    slips = 1 + (len(word) >= _LONG)
    return any(
        known[0] == word[0] and OSA.distance(word, known, score_cutoff=slips) <= slips
        for known in SPELT
    )
