"""What English says about time that names no one moment.

Rhythms, vague words and days that nobody agrees on: each becomes a question.
"""

from typing import Final

from ..unclear import Doubt
from . import english
from .lexing import Lexed
from .pattern import Build, Match, Pattern, one_of, pattern
from .said import Said


def _asking(doubt: Doubt) -> Build:
    def build(_: Match, __: Lexed) -> Said:
        return Said(doubt=doubt)

    return build


_WEEKDAY: Final = one_of(english.WEEKDAYS)
_WHICH: Final = (rf"(?:the )?(?:{_WEEKDAY}) (?:after next|before last|after that)",)
_RHYTHMS: Final = (
    r"(?:every|each) (?:\S+ )?\S+",
    r"everyday|daily|nightly|weekly|monthly|hourly|yearly",
    r"(?:on )?weekdays|(?:at |on )?weekends",
    rf"(?:on )?(?:{_WEEKDAY})s",
    r"(?:once|twice|\d+x?|\d+ times) (?:§\d+|(?:a|per) (?:day|week|month|hour))",
)
_VAGUE: Final = (
    r"earlier(?: on)?|later(?: on)?|soon|sooner|recently|lately|some ?time(?: ago)?",
    r"a while(?: ago| back)?|in a (?:while|bit)|for a while|a bit (?:ago|later|earlier)",
    r"as soon as possible|asap|as soon as you can",
    r"the other (?:day|night|week)|one of these days|at some point",
    r"ages(?: ago)?|long ago|not long ago",
)

DOUBT_PATTERNS: Final[tuple[Pattern, ...]] = tuple(
    pattern(expression, _asking(doubt))
    for doubt, expressions in (
        (Doubt.WHICH_DAY, _WHICH),
        (Doubt.REPEATS, _RHYTHMS),
        (Doubt.VAGUE, _VAGUE),
    )
    for expression in expressions
)
