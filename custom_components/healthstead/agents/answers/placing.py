"""Which place in a list words name: "top of the list", "number two it is".

A place counts where it is the only one that is named and nothing else is said beside
it, or only a reason; "first, call my son" and "the first or the second" name none.
"""

import re
from typing import Final

LAST: Final = -1
_WHICH: Final = (
    r"first|1st|earliest|soonest|top",
    r"second|2nd",
    r"third|3rd",
    r"fourth|4th",
    r"fifth|5th",
)
_FINAL: Final = r"last|latest|final|bottom"
_FIGURES: Final = {"one": 0, "two": 1, "three": 2, "four": 3, "five": 4}
_ANY: Final = rf"(?:{'|'.join(_WHICH)}|{_FINAL})"
_OF: Final = (
    r"(?: (?:one|ones|time|date|slot|option|appointment|visit|offer|choice|opening|available|free"
    r"|possible|of (?:all|them|these|those|(?:the|these|those) (?:lot|list|bunch|two|three|four|five|ones"
    r"|times|dates|offers|options|slots))|(?:on|in) (?:the|your|that) list|(?:that )?you (?:have|offered|said|mentioned|gave|named|read out)))*"
)
_PLACE: Final = re.compile(
    rf"\b(?:the one (?:that is |that's )?(?:at|on|to) the (?:very )?(?P<at>top|bottom|end|start|beginning)"
    rf"(?: of (?:the|your|that) list)?"
    rf"|(?:the )?(?:very )?(?P<list>top|bottom|start|end) of (?:the|your|that) list"
    rf"|(?:whichever|whatever|which ever|the one that)(?:'s| is| comes) (?:the )?(?:very )?(?P<ever>{_ANY})"
    rf"|(?:number|option|slot|choice|no\.?) (?P<figure>one|two|three|four|five|[1-5])"
    rf"|the (?:sooner|earlier) the better|as (?:soon|early) as (?:possible|you can|i can|we can)"
    rf"|(?:the|your|that|this|my) (?:very )?(?P<the>{_ANY}){_OF}"
    rf"|(?:(?<=^)|(?<=, ))(?P<bare>{_ANY})(?: one{_OF}|(?= ?,|$| (?:please|thanks|thank|of|on|in)\b){_OF}))(?![\w'])"
)
_TALK: Final = frozenset(
    """a ah all and as be better book booked can choose convenient could dear do down easily
    fine for fit fits get give go going good grand great happy have having hmm i i'd i'll
    i'm is it it's just let let's like lovely make may me might mine much my nice nicely oh
    ok okay on perfect perfectly pick please pleased prefer put quite rather really right
    say see seems so sooner sooner sounds splendid suit suitable suits sure take taking
    thank thanks that that's the then think this to us very want we we'd we'll well will
    with wonderful work works would yeah yes you am are best brilliant certainly choice
    ideal plump settle try us sign up mark suppose guess possible if son daughter husband
    wife mother father""".split()
)
"""Words around a place that choose nothing else and refuse nothing."""
_REASON: Final = re.compile(
    r"(?:because|as|since|then|that way|so that|doctor's|my|our|it(?:'s| is| suits| fits)"
    r"|that(?:'s| is| suits| way)|i(?:'m| am)|i can|before|if (?:i may|i can|possible|that's (?:ok|all right|fine))$|so (?:i|we|that))\b"
)
_NO_REASON: Final = re.compile(
    r"\d|\b(?:no|not|or|but|unless|except|other|another|rather|instead|cancel|don't|can't"
    r"|won't|never|wait|however|took|taken|monday|tuesday|wednesday|thursday|friday|saturday"
    r"|sunday|today|tomorrow|o'clock|noon)\b|\?"
)
LONGEST: Final = 8
"""A reason has at most so many words."""


def place_in(text: str) -> int | None:
    """Return which place words name, from 0 or ``LAST``; None for none or several."""
    said = " ".join(text.lower().replace(",", " , ").split()).strip(" .!")
    named = {_number(found) for found in _PLACE.finditer(said)}
    if len(named) != 1:
        return None
    clauses = [one.strip() for one in _PLACE.sub(" ", said).split(",")]
    return named.pop() if all(map(_adds_nothing, clauses)) else None


def _number(found: re.Match[str]) -> int:
    where = found["at"] or found["list"]
    if where is not None:
        return LAST if where in {"bottom", "end"} else 0
    if figure := found["figure"]:
        return _FIGURES[figure] if figure in _FIGURES else int(figure) - 1
    which = found["ever"] or found["the"] or found["bare"]
    if which is None:
        return 0
    places = (n for n, words in enumerate(_WHICH) if which in words.split("|"))
    return next(places, LAST)


def _adds_nothing(clause: str) -> bool:
    words = clause.split()
    if set(words) <= _TALK:
        return True
    reason = _REASON.match(clause) is not None and len(words) <= LONGEST
    return reason and _NO_REASON.search(clause) is None
