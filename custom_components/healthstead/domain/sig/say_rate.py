"""How often: times a day, every so many hours, Latin abbreviations."""

import re
from decimal import Decimal
from typing import Final

from ..dosage import Span
from ..schedule_course import Weekday
from .facts import Count, DaysPerWeek, Doubt, Fact, Flag, Gap, Mark, Rate, When
from .numbers import RANGE_SIGN, value, whole
from .rule import Rule, reads, says

ONE: Final = Decimal(1)
MOST_TIMES: Final = 24
"""More times than this in any period are a slip; the hours would be named."""
PERIODS: Final = {
    "min": r"min(?:ute)?s?\.?",
    "h": r"h(?:ou)?rs?\.?|h|hourly|hrly|ghante",
    "d": r"days?|d|din|daily",
    "wk": r"w(?:ee)?ks?\.?|w|weekly|wkly|hafte|hafta",
    "mo": r"mo(?:nth)?s?\.?|mths?|monthly",
    "a": r"years?|yrs?",
}
PERIOD: Final = "|".join(PERIODS.values())
TIMES: Final = r"(?:times?|x|×|baar|doses)"
ADVERBS: Final = {"once": 1, "twice": 2, "thrice": 3, "do baar": 2, "ek baar": 1}
_N_TIMES: Final = rf"(?:(?P<adverb>once|twice|thrice|do baar|ek baar)|<n>(?:{RANGE_SIGN}<m>)?~{TIMES})"
_PER: Final = r"(?:(?:an?|per|each|every|in an?|in each|in every|in|/)~|~)"


def unit_of(text: str) -> str:
    """Return the FHIR unit of a period as it was written."""
    word = text.strip().lower()
    return next(
        unit for unit, way in PERIODS.items() if re.fullmatch(way, word, re.IGNORECASE)
    )


def _often(match: re.Match[str]) -> int:
    """Return how many times; 0 where that is no count."""
    if match["adverb"]:
        return ADVERBS[" ".join(match["adverb"].lower().split())]
    return whole(match["n"])


def _times(match: re.Match[str]) -> tuple[Fact, ...]:
    """Read "twice a day", "3x daily", "2-3 times a week"."""
    count, most = _often(match), None
    if not match["adverb"] and match["m"]:
        most = whole(match["m"])
    unit = unit_of(match["unit"])
    if count == 0 or most == 0 or count > MOST_TIMES:
        return (Doubt("invalid_frequency"),)
    return (Rate(count, ONE, unit, frequency_max=most),)


def _adverbial(match: re.Match[str]) -> tuple[Fact, ...]:
    """Read "weekly twice", "three times monthly", "din mein do baar"."""
    unit = unit_of(match["unit"]) if match["unit"] else "d"
    count = _often(match)
    return (Rate(count, ONE, unit) if count else Doubt("invalid_frequency"),)


def _days_per_week(match: re.Match[str]) -> tuple[Fact, ...]:
    days = whole(match["n"])
    fits = 1 <= days <= len(Weekday)
    return (DaysPerWeek(days) if fits else Doubt("invalid_frequency"),)


def _every(match: re.Match[str]) -> tuple[Fact, ...]:
    """Read "every 4 to 6 hours", "q8h", "8-hourly"."""
    low = value(match["n"])
    high = value(match["m"]) if match["m"] else None
    if low == 0:
        return (Doubt("invalid_frequency"),)
    unit, weak = unit_of(match["unit"]), False
    if unit == "h" and low < 1:
        low, high, unit = low * 60, high and high * 60, "min"
    return (Rate(1, low, unit, period_max=high, weak=weak),)


def _ordinal(match: re.Match[str]) -> tuple[Fact, ...]:
    words = ("second", "third", "fourth", "fifth", "sixth", "seventh")
    figures = ("2nd", "3rd", "4th", "5th", "6th", "7th")
    word = match["nth"].lower()
    place = words.index(word) if word in words else figures.index(word)
    return (Rate(1, Decimal(place + 2), unit_of(match["unit"])),)


def _n_in(match: re.Match[str]) -> tuple[Fact, ...]:
    """Read "once every 8 hours" and "twice every 2 weeks"."""
    times = _often(match)
    low = value(match["p"]) if match["p"] else ONE
    high = value(match["pm"]) if match["pm"] else None
    if not times or not low:
        return (Doubt("invalid_frequency"),)
    return (Rate(times, low, unit_of(match["unit"]), period_max=high),)


def _rate(times: int, period: int, unit: str, *, weak: bool = False) -> Rate:
    return Rate(times, Decimal(period), unit, weak=weak)


ERROR_PRONE: Final = Flag("error_prone_abbreviation")

RULES: Final[tuple[Rule, ...]] = (
    # Latin and its relatives (clinical reference 2.2).
    says(r"q ?d|q day|q ?daily|quaque die", _rate(1, 1, "d"), ERROR_PRONE),
    says(r"od", Mark.RIGHT_EYE_OR_ONCE),
    says(r"b\.?d\.?|bds|bid|b/d|twice~/~day", _rate(2, 1, "d")),
    says(r"tds|tid|t/d|tris? in die", _rate(3, 1, "d")),
    says(r"qds|qid", _rate(4, 1, "d")),
    says(r"qod", _rate(1, 2, "d"), ERROR_PRONE),
    says(
        r"eod|q ?other ?day|dieb(?:us)? alt(?:ernis)?|alt(?:ernate)?\.?~(?:die|days?|d)|(?:every|each) (?:other|alternate|2nd|second) day|on alternate days?|ek din chhod(?: kar)?(?: ke)?",
        _rate(1, 2, "d"),
    ),
    says(
        r"(?:(?:every|on|each) )?(?:alternate|alt\.?) (?:nights?|nocte)|every other night",
        _rate(1, 2, "d"),
        When(("NIGHT",)),
    ),
    says(r"tiw", _rate(3, 1, "wk"), ERROR_PRONE),
    says(r"biw", Doubt("ambiguous_frequency")),
    says(r"qw|ow|q ?wk|q ?week(?:ly)?", _rate(1, 1, "wk")),
    says(r"q2w(?:k|ks|eeks?)?", _rate(1, 2, "wk")),
    says(r"q ?mo(?:nth(?:ly)?)?|qm", _rate(1, 1, "mo")),
    reads(
        r"q\.?~<n>(?:~-~<m>)?~(?P<unit>h|hr|hrs|hours?|hourly|hrly|d|days?|w|wk|wks|weeks?|mo|months?|min|mins|minutes?)",
        _every,
    ),
    says(r"qh|q hourly", _rate(1, 1, "h")),
    # Plain words.
    says(
        r"once (?:daily|a day|per day|each day|every day|in a day|/day|a d)|1~(?:x|time)~(?:a |per |/)?(?:daily|day)|one time (?:a day|daily)|din (?:mein|me) ek baar",
        _rate(1, 1, "d"),
    ),
    says(r"twice|thrice", Doubt("ambiguous_frequency")),
    reads(rf"{_N_TIMES}~{_PER}(?P<unit>{PERIOD})", _times),
    reads(r"<n>(?P<m>)(?P<adverb>)~x~/?~(?P<unit>day|daily|week|weekly|wk|d)", _times),
    reads(
        r"(?P<unit>weekly|monthly) (?P<adverb>once|twice|thrice)(?P<n>)(?P<m>)",
        _adverbial,
    ),
    reads(
        rf"(?:(?P<adverb>once|twice|thrice)|<n>~{TIMES}) (?P<unit>weekly|monthly|wkly)",
        _adverbial,
    ),
    reads(
        r"din (?:mein|me) (?:(?P<adverb>do baar|ek baar)|<n>(?P<m>) baar)(?P<unit>)",
        _adverbial,
    ),
    reads(
        rf"(?:(?P<adverb>once|twice|thrice)|<n>~{TIMES}) (?:every|each|per|in) (?:<p>(?:{RANGE_SIGN}<pm>)? ?)?(?P<unit>{PERIOD})",
        _n_in,
    ),
    reads(
        rf"(?:every|each|evry|har)~<n>(?:{RANGE_SIGN}<m>)?~(?P<unit>{PERIOD})", _every
    ),
    reads(
        rf"(?:at |every )?<n>(?:{RANGE_SIGN}<m>)?~(?P<unit>hourly|hrly)(?: intervals?)?",
        _every,
    ),
    reads(rf"at <n>(?:{RANGE_SIGN}<m>)? (?P<unit>hours?) intervals?", _every),
    reads(
        r"<n>(?P<m>) (?P<unit>hours?|hrs?) apart",
        lambda m: (Gap(Span(value=value(m["n"]), unit="h")),),
    ),
    reads(
        r"(?:every|each) (?P<nth>second|third|fourth|fifth|sixth|seventh|2nd|3rd|4th|5th|6th|7th) (?P<unit>day|week|month)",
        _ordinal,
    ),
    says(
        r"(?:every|each) other week|every second week|alternate weeks|once (?:every )?fortnight(?:ly)?|fortnightly|every fortnight|once a fortnight",
        _rate(1, 2, "wk"),
    ),
    says(r"(?:every|each) other month|alternate months", _rate(1, 2, "mo")),
    says(r"(?:every|each) (?:other )?hour|hourly", _rate(1, 1, "h")),
    says(r"every other hour", _rate(1, 2, "h")),
    says(r"every half hour|half hourly", _rate(1, 30, "min")),
    says(r"quarterly|every quarter", _rate(1, 3, "mo")),
    says(
        r"yearly|annually|once (?:a|per) year|every year|once yearly", _rate(1, 1, "a")
    ),
    says(
        r"(?:every|each) week|weekly|per week|/ ?week|a week|once weekly|once (?:a|per|each|every) week|every 1 week",
        _rate(1, 1, "wk"),
    ),
    says(
        r"(?:every|each) month|monthly|once monthly|once (?:a|per|each|every) month",
        _rate(1, 1, "mo"),
    ),
    says(
        r"daily|every ?day|each day|per day|a day|/~day|roz(?:ana)?|a? ?daily dose|/d|har roz",
        _rate(1, 1, "d", weak=True),
    ),
    reads(
        r"(?:on |x ?)?<n> days?(?: (?:a|per|each|every|in a) |~/~)week",
        _days_per_week,
    ),
    # A frequency that two readers read differently.
    reads(rf"to <n>~{TIMES}", lambda _: (Doubt("ambiguous_frequency"),)),
    says(
        r"bi-?weekly|bi-?monthly|bi-?annually|semi-?weekly|tri-?weekly",
        Doubt("ambiguous_frequency"),
    ),
    says(
        r"(?:every )?now and (?:then|again)|once in a while|off and on|on and off|every so often|(?:a )?(?:few|several|some|couple of|many) times(?: (?:a|per) day| daily)?|regularly|occasionally|sometimes|often|frequently|from time to time|periodically|intermittently",
        Doubt("ambiguous_frequency"),
    ),
    # One dose in all.
    says(
        r"stat|immediately|at once|right away|right now|now|straight away|straightaway|initially|at first|to (?:start|begin) with",
        Count(1, immediate=True),
    ),
    says(r"once|one time", Count(1)),
    says(
        r"(?:once|one time|1 dose|one dose) only|(?:as )?(?:an? |one )?single dose|one-?off|for (?:one|1) dose|x ?1 (?:dose|only)|x ?1(?=\s*(?:stat|now|[.;]|$))|one[ -]time dose",
        Count(1, only=True),
    ),
)
