"""Whether somebody breaks off being asked, in other words than a no: a table of phrases.

"Pack it in", "I'm hanging up", "mind your own beeswax". Only where a question about a
complaint waits, and only in words that tell nothing of what is felt.
"""

import re
from typing import Final

from ...domain.diary import ails

_BREAKS: Final = re.compile(
    r"\b(?:"
    # stop, in other words
    r"(?:pack|jack|chuck) (?:it|this|that)(?: all)? in|(?:wrap|wind|give|gie) (?:it|this|that) up|cut it out|knock it off"
    r"|(?:let'?s|shall we|can we|could we|may we|please) (?:just )?(?:give up|end (?:this|here)|finish"
    r"|close|stop|not|break off|leave off|discontinue|quit|abandon ship|pack up|park it|call it (?:a day|quits|cured))"
    r"|^(?:i'?d like to|i want to|i wish to|i) (?:stop|finish|leave off|discontinue|quit)(?: here| now| this)+$"
    r"|(?:please )?(?:close|finish|quit|abort) (?:this|it|that)?(?: now)?$"
    r"|(?:if|that) we (?:broke|break|left) off|give (?:it|this) a rest|give (?:me|us|my ears) (?:a break|a rest|a holiday)"
    r"|change (?:the )?(?:subject|topic|record)|time out|over and out|that(?:'?s| is) (?:all you'?re getting|sufficient|enough)"
    r"|surely that'?s|enough (?:for now|of that|already)|no more,|(?:i'?ll )?say (?:no|not one word) more|say nothing more"
    r"|^(?:(?:stop|leave off|lay off|give over|quit|scrap|abandon|abort|park|wind)(?: (?:there|now|it|that|this|up|asking|pestering|bothering|me|pal|please|of discussion|would you))*)$"
    r"|(?:don'?t|do not) (?:ask|question|pester|do this to) (?:me|us)|want you asking|shan'?t answer|never you mind|not going through (?:it|that|all)"
    # to be left alone
    r"|(?:let|leave) (?:me|us|her|him) (?:be|alone(?! with)|off the hook|in peace)|leave well alone|let it (?:rest|lie|drop)"
    r"|spare (?:me|us|an? old)|bother somebody else|get lost|jog on|(?:buzz|clear|push) off\b|off with you|(?:bog|sod) off"
    r"|(?:shut|hush|pipe) (?:up|down)|shu?sh+|whisht|shh+|be quiet|put (?:a sock in|that pencil|your clipboard)"
    r"|(?:i'?m|i am) (?:hanging|ringing) (?:up|off)|(?:i'?m|i am) (?:closing|switching you off|off now)"
    r"|(?:and |well |whatever,? )bye$|we(?:'?re| are) (?:done|finished|through)|(?:are )?we nearly (?:done|finished)"
    # none of your business
    r"|mind (?:your|thine) own|keep your nose|nosy|nosey|(?:rather |a bit |too )(?:intrusive|rude|nosy|personal|private)|that question is"
    r"|(?:none|any) (?:concern |business )?of yours|between me and|keep (?:that|it|this|my troubles) to myself|who wants to know"
    r"|not (?:comfortable|happy|at ease) with (?:this|that|these|the questions)|what are you,? my|classified|stay mum"
    # tired of it
    r"|(?:cross-?examin|interrogat|grill(?:ed|ing)|inquisition|third degree|questionnaire|quiz me|twenty questions|parole officer|the census)"
    r"|i'?ll scream|bored now|in no mood for|losing patience|no patience|had it with|you'?ve worn me out"
    r"|this is going round in circles|how long is this list|always questions|so many questions|another one of (?:those|these)"
    # taken back
    r"|(?:i )?(?:take|took) it (?:all )?back|(?:i )?(?:withdraw|retract)\b|wish i(?:'?d| had) never (?:told|asked|said)"
    r"|should(?:n'?t| not| never)? have (?:brought it up|said|asked|mentioned|kept my)|forget (?:i|that i) (?:ever )?(?:said|asked|mentioned|spoke)"
    r"|(?:didn'?t|did not) sign up for|(?:made|making) it (?:all )?up|gone off the (?:whole )?(?:idea|business)|include me out"
    r")",
    re.IGNORECASE,
)


_ANSWERS: Final = re.compile(
    r"\W*(?:(?:oh|well|um|er),? )?(?:y(?:es|eah|ep|up)|aye|sometimes|often|a (?:bit|little|lot)|it (?:is|does|did)|i (?:do|am|have|can))\b",
    re.IGNORECASE,
)
"""A yes with it is an answer: what it answers may be dangerous."""


def breaks_off(text: str) -> bool:
    """Say whether words end the questions about a complaint, and tell nothing of it."""
    plain = text.strip().rstrip(".!?").replace("\u2019", "'")
    if _ANSWERS.match(plain) or ails(plain):
        return False
    return _BREAKS.search(plain) is not None
