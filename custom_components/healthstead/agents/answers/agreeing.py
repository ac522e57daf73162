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
_IDIOMS: Final = """
    all good by me; amen to that; as long as it's in the book i'm happy; aye aye; beauty; bob's your uncle; bring it on
    by george; champion; chuffed with that; confirmed; consider me agreed; count me in; crack on; damn right; do the needful
    fair enough; fine by me; fine by us; fits like a glove; full permission; full steam ahead; giddy up; give you my blessing
    good shout; good to go; grand job; green light; hundred percent; i'd be much obliged; i'm game; i'm sold; it'll do me
    jolly good; just the job; just the ticket; lead on; let's roll with that; let it be done; looks right to me; me happy
    music to my ears; nod from me; no objection; no objection whatever; no objections; och aye; on you go; perfect timing
    please proceed; precisely that; put it down; put it through; right on; rightio; righto; ripper; say yes to that
    sign and seal; sorted; sounds like a plan; spot on; stick me down; suits us both; sure why not; thumbs up; tickety-boo
    to a tee; too easy; wicked; with all my heart; with the greatest of pleasure; you beauty; you may; you may proceed
"""
"""Agreement that holds no yes, each a phrase of its own."""
_IDIOM: Final = re.compile(
    rf"\b(?:{'|'.join(re.escape(each.strip()) for each in re.split(r'[;\n]', _IDIOMS) if each.strip())})(?!\S)"
)
_ENDS_IN_YES: Final = re.compile(
    r"(?:^| )(?:yes|yeah|yep|aye)(?: (?:please|do|indeed|ta|thanks|thank you|book it|love|dear|sir|pet|hen|to (?:that|it|all of it)))*$"
)
_CONTRARY: Final = re.compile(
    r"\b(?:no|not|\w+n't|never|nor|without|but|unless|if|whether|wait|other|another|different|instead|later|earlier"
    r"|sooner|change|move|would say|said|told|last|ago|yesterday|which|when|where|how|why|search|find|looking)\b"
)
"""Makes of a yes something else: a condition, another wish, a tale."""
_BESIDE: Final = MILD | frozenset(
    """about accept ah all any are arre as aye better boss by cheers cool couldn't dad fab fair
    bhai captain doke duck gives gladly good gran great gets he hen i'll indeed it just lad lass let's like long looks love man marvellous
    mate me mum my nae nice nods now our please right says she si sir so star sure ta that
    the then there they think this time to too wah was we well you've you're""".split()
)
"""Words that may stand beside an idiom: none of them is a time, a name or another wish."""


def agrees_in_other_words(text: str) -> bool:
    """Say whether words are content with a visit that is shown, in an idiom."""
    plain = plain_answer(text)
    if names_a_time(plain) or len(plain.split()) > LONGEST or declines(text):
        return False
    if _ENDS_IN_YES.search(plain) is not None and _CONTRARY.search(plain) is None:
        return True
    return any(_is_all(idiom, plain) for idiom in (_AGREES, _IDIOM))


def _is_all(idiom: re.Pattern[str], plain: str) -> bool:
    """Say whether an idiom is all that is said, mild words beside it."""
    if idiom.search(plain) is None:
        return False
    return set(idiom.sub(" ", plain).split()) <= _BESIDE
