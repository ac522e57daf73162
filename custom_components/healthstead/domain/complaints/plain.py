"""From what a person typed to plain words: short forms, slips, ages, and no negations.

What somebody says not to have is no complaint, so it is taken out. An age becomes a
word, because the table speaks of the young and the old.
"""

import re
from collections.abc import Mapping
from typing import Final

from .spelling import FRIENDLY, SPELT

CHILD: Final = "agedchild"
GROWN: Final = "agedgrown"
CHILD_BELOW: Final = 16
FIFTY: Final = 50
OLD: Final = 70

_WORDS: Final[Mapping[str, str]] = {**FRIENDLY, **SPELT}
_SPELT: Final = re.compile(
    rf"\b(?:{'|'.join(sorted(map(re.escape, _WORDS), key=len, reverse=True))})\b"
)

_NOT: Final = re.compile(
    r"\b(?:no|not|without|never|neither|nor|denies|haven't|hasn't|don't have|isn't|"
    r"aren't|wasn't)\b"
    # What is missing can be the complaint itself.
    r"(?! sure| only| just| sleeping| able| right| heal| healing| myself| helping| better|"
    r" reason| good reason| obvious reason| known reason| knocks?\b| apparent| energy|"
    r" appetite| interest| feeling| strength| taste| smell| sense| joy| periods?\b|"
    r" control| confidence| luck| longer| matter| idea| one| words| babies| baby yet| pregnancy after| pregnancy yet| children yet|"
    r" saying| talking| speaking| walking| crawling| rolling| standing| latching| settling| sitting| growing| eating|"
    r" drinking| gaining| hearing| seeing| listening| coping| shifting| going| clearing|"
    r" responding| working| enjoying| interested| putting on| yet| stop| slept| been|"
    r" feeling| as | so | much| enough| getting| doing| good| properly| managed| had a |"
    r" really| quite)"
    r"[^,.;!?]{0,40}?(?=\b(?:but|just|only|and i|though)\b|[,.;!?]|$)"
)
_TOLD: Final = re.compile(
    r"\b(?:my|our) (?:(?:son|daughter) in law|(?:son|daughter|child|kids?|boy|girl|children|"
    r"niece|nephew|grandson|granddaughter|grandchildren)(?=,? (?:says?|said|thinks?|told|tells|"
    r"notice[sd]|wants|worries|reckons?|found|brought|asked|asks|keeps? (?:telling|saying)|"
    r"insists?|nags?|is worried|are worried|calls|made me|drove|sent|mentioned|saw)\b))"
    r"|\b(?:had|having|since|after|lift|lifted|lifting|carry|carried|carrying|hold|holding|picking up|"
    r"pick up|playing with|looking after|minding|with|birth of|delivered|like) "
    r"(?:(?:my|our) (?:(?:first|second|third|last|two|three|four) )?(?:baby|babies|kids|"
    r"children|child|grandson|granddaughter|grandchildren|grandchild)(?! has| is| had)|"
    r"the (?:kids|children|grandchildren|baby|grandkids))\b"
)
"""A child who only tells of somebody, or is only there, is not who it is about."""
_ONES: Final = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_NUMBERS: Final[Mapping[str, int]] = {
    **{word: number for number, word in enumerate(_ONES, start=1)},
    **{ten: 10 * number for number, ten in enumerate(_TENS, start=2)},
    **{
        f"{ten} {one}": 10 * tens + ones
        for tens, ten in enumerate(_TENS, start=2)
        for ones, one in enumerate(_ONES[:9], start=1)
    },
}
_NUMBER: Final = (
    rf"(\d{{1,3}}|{'|'.join(sorted(_NUMBERS, key=lambda word: -len(word)))})"
)
_COUNTED: Final = (
    r"(?:days|weeks|months|hours|minutes|stone|kilos|kg|times|%|over|percent|pounds|lbs|"
    r"feet|foot|cm|or|to|in|a|of|more|pills|tablets)\b|[.,]\d"
)
_AGES: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_NUMBER} ?(?:years?|yrs?|yo|months?|mths?|weeks?|wks?|days?)? ?olds?\b",
        rf"\b(?:mother|father|mum|dad|son|daughter|boy|girl) of {_NUMBER}\b",
        rf"\b(?:aged?|at age|age of) {_NUMBER}\b",
        (
            rf"\b(?:i'm|i am|he's|she's|he is|she is|who's|who is|just turned|turned|"
            rf"is|son,?|daughter,?|wife,?|husband,?|mum,?|dad,?|mother,?|father,?) {_NUMBER}"
            rf"\b(?! ?(?:{_COUNTED}))"
        ),
        rf"\b{_NUMBER} ?(?:yo|y o|y/o|yr old)\b",
        rf"\bat {_NUMBER} i\b",
        rf", (?=\d\d|\w{{5}}){_NUMBER}\.?$",
        rf"\b(?:man|woman|male|female|lady) (?:of|aged) {_NUMBER}\b",
    )
)
_UNDER_A_YEAR: Final = re.compile(r"\b(?:month|mth|week|wk|day)s? ?old\b")
_SOMEBODY: Final = re.compile(
    r"\b(?:he|she|him|her|his|boy|girl|son|daughter|baby|child|infant|newborn|twins?|"
    r"little one|toddler|bab(?:y's|ies)|grandson|granddaughter|they)\b"
)
"""Weeks and months old is a child, and may be a wound, a joint or a complaint."""


def plain_words(text: str) -> str:
    """Return small words, sentences apart, without what is said not to be."""
    low = _spelt(text)
    positive = _NOT.sub(" ", low)
    kept = positive if re.search(r"\w{4,}", positive) else low
    return f"{_bare(kept)}{_age(low)}"


def all_words(text: str) -> str:
    """Return small words, sentences apart, with what is said not to be."""
    return _bare(_spelt(text))


def _spelt(text: str) -> str:
    low = text.lower().replace("’", "'").replace("-", " ").replace("'ve", " have")
    return _TOLD.sub("they", _SPELT.sub(lambda word: _WORDS[word[0]], low))


def _bare(words: str) -> str:
    """Return words without marks, but for a full stop between sentences."""
    apart = re.sub(r"[.!?;\n]+", " . ", words)
    return re.sub(r"[^\w'. ]+", " ", apart).strip(" .")


def _age(low: str) -> str:
    """Return words for an age that was told."""
    for pattern in _AGES:
        if (found := pattern.search(low)) is not None:
            break
    else:
        return ""
    if _UNDER_A_YEAR.search(low):
        return f" {CHILD}" * bool(_SOMEBODY.search(low))
    years = _NUMBERS[found[1]] if found[1] in _NUMBERS else int(found[1])
    if years < CHILD_BELOW:
        return f" {CHILD}"
    return f" {GROWN}{' aged50' * (years >= FIFTY)}{' elderly' * (years >= OLD)}"
