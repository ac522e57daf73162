"""English words for days, hours and lengths of time.

Data only. A language is this table plus its patterns (``english_days``,
``english_hours``); everything they produce is free of language.
"""

import re
from typing import Final

from .said import Meal, PartName, Unit

WEEKDAYS: Final = {
    "monday": 0,
    "tuesday": 1,
    "wednesday": 2,
    "thursday": 3,
    "friday": 4,
    "saturday": 5,
    "sunday": 6,
}
WEEKDAY_SHORT: Final = {
    "mon": 0,
    "tue": 1,
    "tues": 1,
    "wed": 2,
    "weds": 2,
    "thu": 3,
    "thur": 3,
    "thurs": 3,
    "fri": 4,
    "sat": 5,
    "sun": 6,
}
MONTHS: Final = {
    "january": 1,
    "february": 2,
    "march": 3,
    "april": 4,
    "may": 5,
    "june": 6,
    "july": 7,
    "august": 8,
    "september": 9,
    "october": 10,
    "november": 11,
    "december": 12,
}
MONTH_SHORT: Final = {
    "jan": 1,
    "feb": 2,
    "mar": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "sept": 9,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}
SPELLINGS: Final = {
    "tonite": "tonight",
    "tmrw": "tomorrow",
    "tmr": "tomorrow",
    "tomo": "tomorrow",
    "2moro": "tomorrow",
    "o'clock": "oclock",
    "nite": "night",
    "noontime": "noon",
    "midday": "noon",
    "mornin": "morning",
}
# Words that people misspell and that hardly any other word resembles, with the
# number of slips allowed in each.
MISSPELLED: Final = {
    "monday": 1,
    "tuesday": 1,
    "wednesday": 2,
    "thursday": 1,
    "friday": 1,
    "saturday": 2,
    "sunday": 1,
    "january": 1,
    "february": 2,
    "august": 1,
    "september": 2,
    "october": 1,
    "november": 1,
    "december": 1,
    "tomorrow": 2,
    "yesterday": 2,
}
NOT_MISSPELLED: Final = frozenset(
    {"sundae", "sundaes", "sundry", "augusta", *(f"{day}s" for day in WEEKDAYS)}
)
ORDINALS: Final = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "eleventh": 11,
    "twelfth": 12,
    "thirteenth": 13,
    "fourteenth": 14,
    "fifteenth": 15,
    "sixteenth": 16,
    "seventeenth": 17,
    "eighteenth": 18,
    "nineteenth": 19,
    "twentieth": 20,
    "thirtieth": 30,
}
ORDINAL_TENS: Final = {"twenty": 20, "thirty": 30}
UNITS: Final = {
    "second": Unit.SECOND,
    "seconds": Unit.SECOND,
    "sec": Unit.SECOND,
    "secs": Unit.SECOND,
    "minute": Unit.MINUTE,
    "minutes": Unit.MINUTE,
    "min": Unit.MINUTE,
    "mins": Unit.MINUTE,
    "hour": Unit.HOUR,
    "hours": Unit.HOUR,
    "hr": Unit.HOUR,
    "hrs": Unit.HOUR,
    "h": Unit.HOUR,
    "day": Unit.DAY,
    "days": Unit.DAY,
    "week": Unit.WEEK,
    "weeks": Unit.WEEK,
    "wk": Unit.WEEK,
    "wks": Unit.WEEK,
    "fortnight": Unit.FORTNIGHT,
    "fortnights": Unit.FORTNIGHT,
    "month": Unit.MONTH,
    "months": Unit.MONTH,
    "year": Unit.YEAR,
    "years": Unit.YEAR,
}
ARTICLES: Final = frozenset({"a", "an", "one"})
JOINERS: Final = frozenset({"and", ",", "&"})
ALTERNATIVES: Final = frozenset({"or", "to", "-"})
VAGUE_COUNTS: Final = frozenset({"few", "couple", "several", "some", "many"})
FRACTIONS: Final = {"half": "0.5", "quarter": "0.25"}
PARTS: Final = {
    "morning": PartName.MORNING,
    "mornings": PartName.MORNING,
    "afternoon": PartName.AFTERNOON,
    "evening": PartName.EVENING,
    "night": PartName.NIGHT,
}
MEALS: Final = {
    "breakfast": Meal.BREAKFAST,
    "lunch": Meal.LUNCH,
    "lunchtime": Meal.LUNCH,
    "dinner": Meal.DINNER,
    "dinnertime": Meal.DINNER,
    "supper": Meal.DINNER,
    "suppertime": Meal.DINNER,
    "bed": Meal.BED,
    "bedtime": Meal.BED,
}
# A spoken "one" after these is an hour.
BEFORE_HOUR: Final = frozenset(
    "at past to till til half around about by before after until from since".split()
)
# What may stand before an ordinal "second" that is no unit of time.
BEFORE_ORDINAL: Final = frozenset({"the", *MONTHS, *MONTH_SHORT})
AFTER_ORDINAL: Final = frozenset({"of", *MONTHS, *MONTH_SHORT})

LEAD: Final = frozenset(
    "on at for from since starting beginning the in around about approximately "
    "roughly approx ca this coming , of @".split()
)
BETWEEN: Final = frozenset(
    "on at in the around about approximately roughly approx , of for from - ( @ "
    "sometime".split()
)
DEGREES: Final = frozenset("early late just right shortly straight".split())
"""Lead only where all is about time: "on the right since Tuesday" loses nothing."""
ROUGH: Final = DEGREES | frozenset(
    "around about approximately roughly approx ca sometime".split()
)
SINCE: Final = frozenset({"since"})
LIMITS: Final = frozenset({"before", "after", "by", "until", "till", "til"})
TRAIL: Final = frozenset({".", ",", "!", "?", "please", ")", ";", "then", "sharp"})
BREAKS: Final = frozenset({"and", "but", "then", "because", "so", ".", ";", "?", "!"})
# After these, "at 8" is a value.
STATES: Final = frozenset(
    "is was are were still level pain sugar glucose oxygen temperature reading sits "
    "sitting stays staying steady stands".split()
)
ROLLING: Final = re.compile(
    r"(?:in |over |during |within |for |from )?(?:the |my |these |all )?"
    r"(?:(?P<way>last|past|previous|next|coming|following) )?"
    r"(?:§(?P<n>\d+)|(?P<unit>hour|day|week|fortnight|month|year))"
)
# "Last week" is the week before this one; "the last week" are the last 7 days.
CALENDAR_WEEK: Final = re.compile(
    r"(?:in |over |during |for |from |all )?(?:last|next) \S+"
)
ROLLING_AHEAD: Final = frozenset({"next", "coming", "following"})
YEAR_ALONE: Final = re.compile(r"(?:in |during )?(?P<year>(?:19|20)\d\d)")
TO_MARKS: Final = frozenset({"to", "until", "till", "til", "through", "thru", "-"})
BETWEEN_MARKS: Final = TO_MARKS | {"and"}
FROM_MARKS: Final = frozenset({"from", "between", "since"})
# What may follow a bare hour in a sentence: "tomorrow 8 with Dr Silva".
AFTER_HOUR: Final = frozenset({"", "with", "for", "to", "at", "in", *TRAIL, *BREAKS})
UNTIL: Final = frozenset({"until", "till", "til"})
OPEN_ENDED: Final = UNTIL | SINCE | {"from"}
AFTER_DATE: Final = frozenset({"at", *TRAIL, *BREAKS})
# What makes a number before it something else than an hour.
AFTER_A_VALUE: Final = frozenset(
    "% percent mg ml mcg mmol kg lb lbs g unit units tablet tablets pill pills capsule "
    "capsules puff puffs drop drops degree degrees bpm out over times people c f / x "
    "point".split()
) | {"and a half"}
BEFORE_BARE_HOUR: Final = frozenset({"for", "from", "since", "@"})
"""Make "5 in the evening" an hour in a sentence, as "at" does."""
MOVES: Final = frozenset({"to", "-"})
