"""An answer within a sentence: "I'd prefer the visit to be at half three" is "half three".

Only where nothing else is said that might matter: words that are neither the answer nor
what people say around one leave the sentence for whoever reads it as a whole.
"""

import re
from typing import Final

from ..domain.moments.pieces import pieces_of
from ..domain.naming import words_of
from .reminded_of import name_given
from .spans import spans_of, without
from .tools.spec import Sort

AROUND: Final = frozenset(
    """a about again all an and any anything appointment around as at available be book
    booking but by call can change clinic could d day do doctor does else find fine for
    free get give go good great have hm hour how i id if ill in instead is it its just
    later let lets like ll look looking make maybe me meet mind my need no not of ok okay on
    one or out perfect perhaps please prefer put rather re reminder s say schedule see
    set should slot so some somebody someone somewhere suit suits sure take thank thanks
    that the them then there they thing think this time to town try uh um use visit want
    we well what when will with work works would yeah yes you your actually alarm wanted
    wish city near oh time's i'd i'll it's let's""".split()
)
"""What people say around an answer."""
_TIMES: Final = frozenset(
    {
        Sort.PAST,
        Sort.FUTURE,
        Sort.FUTURE_AGAIN,
        Sort.UNTIL,
        Sort.VISIT_TIME,
        Sort.PERIOD_FROM,
        Sort.PERIOD_UNTIL,
    }
)
_WHO: Final = frozenset({Sort.CLINICIAN, Sort.CLINICIAN_KIND, Sort.ANY_CLINICIAN})


def answer_within(sort: Sort, answer: str) -> str:
    """Return the words of a sentence that answer a question; empty if there are none."""
    plain = answer.replace("\u2019", "'")
    if sort in _TIMES:
        return _time(plain)
    if sort in _WHO:
        spans = spans_of(plain)
        said = spans.clinician or spans.specialty
        return said if said and _harmless(plain.replace(said, " ")) else ""
    return name_given(plain) if sort is Sort.TEXT else ""


def _time(plain: str) -> str:
    """Return the words for the time that was settled on; later words put right."""
    pieces = tuple(piece for piece in pieces_of(plain) if not piece.past)
    if not pieces or not _harmless(without(plain, pieces)):
        return ""
    spans = spans_of(plain)
    hour = spans.hour or spans.part
    return " ".join(words for words in (spans.day, hour) if words)


def _harmless(rest: str) -> bool:
    """Say whether nothing is left but what people say around an answer."""
    return set(words_of(re.sub(r"'\w+", "", rest))) <= AROUND
