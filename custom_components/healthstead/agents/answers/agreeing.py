"""How people agree to a visit in other words than a yes: a table of idioms.

"It has my blessing", "roger that", "dad nods, he says yes please". Only where a visit is
shown, and only in words that hold no time, no doubt and no refusal: everything else is
asked about once more.
"""

import re
from typing import Final

from .turning_down import declines, names_a_time
from .yesno import MILD, plain_answer

LONGEST: Final = 12
"""Words: who says more says something else as well."""
_AGREES: Final = re.compile(
    r"(?:^|\b)(?:"
    r"(?<!would say )yes(?: please| boss| is perfect| that's it exactly| book it)?$|^yes (?:boss|chef|captain|sir|ma'?am|mate|love|dear)\b|says yes|a yes from"
    r"|(?:^|please |may |kindly |away$|he says |she says )(?:book|confirm)(?: (?:it|that|this|the same|one|away|please))*$|book away$|confirm please$"
    r"|^(?:bang on|bingo|bravo|gladly|hooray|make it so|roger(?: that)?|seal it|thumbs up|you bet|lovely jubbly|oke?y-?dokey|too right)\b"
    r"|has my blessing|with pleasure$|be delighted$|all for it$|ticks every box|got it in one$|read my mind$|in agreement\b"
    r"|(?:lock|stick|pop|pencil) (?:that|it|this) in$|(?:put|book) (?:me|us) in$|done and dusted(?: thanks)?$"
    r"|that's (?:the very one|fine and)|happy with (?:all of )?(?:that|it|this)|wouldn'?t change a thing|why not$"
    r"|^fire away|^do do\b|before (?:some(?:body|one)|any(?:body|one))(?: else)? (?:snaps it up|takes it|grabs it|gets it)$"
    r"|^(?:nae|no) (?:problem|bother) go (?:for it|ahead)$|go (?:for it|ahead)$|carry on$|nothing to add\b"
    r")",
)
_BESIDE: Final = MILD | frozenset(
    """about accept ah all any are arre as aye better boss by cheers cool couldn't dad fab fair
    gladly good he hen i'll indeed it just lad lass let's like long looks love man marvellous
    mate me mum my nae nice nods now our please right says she si sir so star sure ta that
    the then there they think this time to too wah was we well you've you're""".split()
)
"""Words that may stand beside an idiom: none of them is a time, a name or another wish."""


def agrees_in_other_words(text: str) -> bool:
    """Say whether words are content with a visit that is shown, in an idiom."""
    plain = plain_answer(text)
    if _AGREES.search(plain) is None or names_a_time(plain):
        return False
    if len(plain.split()) > LONGEST:
        return False
    beside = set(_AGREES.sub(" ", plain).split())
    return beside <= _BESIDE and not declines(text)
