"""Wall-clock times, days of the week and days of the month."""

import re
from datetime import time
from typing import Final

from ..schedule_course import Weekday
from .facts import Clock, Days, Doubt, Fact, Mark, MonthDay
from .rule import Rule, reads, says


def _clock(match: re.Match[str]) -> tuple[Fact, ...]:
    """Read a list of times; "am" or "pm" may close it for all before it."""
    half, times = "", []
    for part in reversed(list(_ONE_TIME.finditer(match["times"]))):
        half = (part["half"] or "").lower()[:1] or half
        times.append((part, half))
    facts: list[Fact] = []
    clocks: list[time] = []
    for part, meant in reversed(times):
        found = _one_time(part, meant)
        if isinstance(found, time):
            clocks.append(found)
        else:
            facts.append(found)
    return (*facts, Clock(tuple(clocks)))


def _one_time(part: re.Match[str], half: str) -> time | Doubt:
    hour, minute = int(part["h"]), int(part["m"] or 0)
    exact = part["m"] is not None
    if not half and not exact:
        return Doubt("ambiguous_time")
    if half and hour > 12:  # noqa: PLR2004 - the clock face
        return Doubt("invalid_time")
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 23 or minute > 59:  # noqa: PLR2004 - the clock face
        return Doubt("invalid_time")
    return time(hour, minute)


def _part_of_day(match: re.Match[str]) -> tuple[Fact, ...]:
    """Read "5 in the evening" and "10 o'clock at night"."""
    hour = int(match["h"] or match["h2"])
    minute = int(match["min"] or match["min2"] or 0)
    part = match["part"].lower()
    if not 1 <= hour <= 12 or minute > 59:  # noqa: PLR2004 - the clock face
        return (Doubt("invalid_time"),)
    morning = "morning" in part or ("night" in part and hour in {12, 1, 2, 3, 4})
    hour = hour % 12 + (0 if morning else 12)
    return (Clock((time(hour, minute),)),)


def _hundred(match: re.Match[str]) -> tuple[Fact, ...]:
    hour, minute = int(match["h"]), int(match["min"])
    if hour > 23 or minute > 59:  # noqa: PLR2004 - the clock face
        return (Doubt("invalid_time"),)
    return (Clock((time(hour, minute),)),)


_DAY_NAMES: Final = {
    Weekday.MON: r"mon(?:day)?s?|somvar|mo",
    Weekday.TUE: r"tue?(?:s|sday)?s?|tu|mangalvar",
    Weekday.WED: r"wed(?:nesday|s)?s?|we|budhvar",
    Weekday.THU: r"thu?(?:rs?|rsday)?s?|th|guruvar",
    Weekday.FRI: r"fri(?:day)?s?|fr|shukravar",
    Weekday.SAT: r"sat(?:urday)?s?|sa|shanivar",
    Weekday.SUN: r"sun(?:day)?s?|su|ravivar",
}
_DAY: Final = "|".join(f"(?:{way})" for way in _DAY_NAMES.values())
_LONG_DAY: Final = (
    r"mon(?:day)?s?|tue(?:s|sday)?s?|wed(?:nesday|s)?s?|thu(?:rs?|rsday)?s?|"
    r"fri(?:day)?s?|sat(?:urday)?s?|sun(?:day)?s?"
)


def _day(text: str) -> Weekday:
    return next(
        day
        for day, way in _DAY_NAMES.items()
        if re.fullmatch(way, text.strip().rstrip("."), re.IGNORECASE)
    )


def _days(match: re.Match[str]) -> tuple[Fact, ...]:
    named = re.findall(rf"\b(?:{_DAY})\b", match["days"], re.IGNORECASE)
    return (
        Days(tuple(sorted({_day(name) for name in named}, key=lambda d: d.number))),
    )


def _day_range(match: re.Match[str]) -> tuple[Fact, ...]:
    first, last = _day(match["first"]).number, _day(match["last"]).number
    length = (last - first) % 7 + 1
    chosen = {(first + step) % 7 for step in range(length)}
    return (Days(tuple(day for day in Weekday if day.number in chosen)),)


def _except(match: re.Match[str]) -> tuple[Fact, ...]:
    named = re.findall(rf"\b(?:{_DAY})\b", match["days"], re.IGNORECASE)
    gone = {_day(name) for name in named}
    return (Days(tuple(day for day in Weekday if day not in gone)),)


def _every_other(match: re.Match[str]) -> tuple[Fact, ...]:
    return (Doubt("unsupported_timing"), *_days(match))


def _month_day(match: re.Match[str]) -> tuple[Fact, ...]:
    day = int(match["day"])
    if not 1 <= day <= 31:  # noqa: PLR2004 - the longest month
        return (Doubt("invalid_date"),)
    return (MonthDay(day),)


def _month_days(match: re.Match[str]) -> tuple[Fact, ...]:
    return tuple(MonthDay(int(day)) for day in re.findall(r"\d+", match["days"]))


_ONE_TIME: Final = re.compile(
    r"(?P<h>\d{1,2})(?:[:.](?P<m>\d{2}))?\s*(?P<half>[ap]\.?m\.?)?", re.IGNORECASE
)
_TIME: Final = r"\d{1,2}(?:[:.]\d{2})?~(?:[ap]\.?m\.?|h(?:rs?)?|o'?clock)?"
_SURE_TIME: Final = r"(?:\d{1,2}:\d{2}~(?:[ap]\.?m\.?|h(?:rs?)?)?|\d{1,2}\.\d{2}~(?:[ap]\.?m\.?|h(?:rs?)?)|\d{1,2}~[ap]\.?m\.?)"
# A bare number later in a list is a time only where no unit follows it.
_LATER_TIME: Final = (
    rf"(?:{_SURE_TIME}|\d{{1,2}}(?:~o'?clock)?(?=\s*(?:$|[,;.&)]|and\b|daily|every)))"
)
_WEEKDAYS: Final = (Weekday.MON, Weekday.TUE, Weekday.WED, Weekday.THU, Weekday.FRI)
_OF_MONTH: Final = (
    r"(?: (?:day )?(?:of|in) (?:each|every|the|a) month| (?:each|every) month| monthly)"
)

RULES: Final[tuple[Rule, ...]] = (
    # Wall-clock times.
    reads(
        rf"(?:(?:at|@|around) )(?P<times>{_TIME}(?:\s*(?:,|and|&|;)+\s*(?:at )?{_LATER_TIME})*)",
        _clock,
    ),
    reads(
        rf"(?P<times>{_SURE_TIME}(?:\s*(?:,|and|&|;|/|-)+\s*(?:at )?{_SURE_TIME})*)",
        _clock,
    ),
    reads(r"(?P<times>\d{1,2}(?:\s*(?:,|and|&)+\s*\d{1,2})+~[ap]\.?m\.?)", _clock),
    reads(
        r"(?:at (?P<h>\d{1,2})(?::(?P<min>\d{2}))?(?: o'?clock)?|(?P<h2>\d{1,2})(?::(?P<min2>\d{2}))? o'?clock) (?P<part>in the morning|in the evening|in the afternoon|at night)",
        _part_of_day,
    ),
    reads(r"(?:at )?(?P<h>\d{2})(?P<min>\d{2})~(?:h|hrs?|hours)", _hundred),
    # Days of the week and of the month.
    reads(
        rf"(?:only )?(?:on |every |each |q~)*(?P<days>(?:{_LONG_DAY})(?:(?:\s|,|and|&|/|every|on)+(?:{_LONG_DAY}))*)(?: only)?",
        _days,
    ),
    reads(
        rf"(?:on )?(?P<days>(?:(?:{_DAY})(?:\s|,|and|&|/)+)+(?:{_DAY})|(?:{_DAY})(?:\s*-\s*(?:{_DAY})){{2,}})",
        _days,
    ),
    reads(
        rf"(?:only )?(?:on |every |each )*(?:\(?)(?P<first>{_LONG_DAY})~(?:-|to|through|thru|till|until)~(?P<last>{_LONG_DAY})(?: only)?",
        _day_range,
    ),
    says(r"(?-i:MWF|M[\s,/-]W[\s,/-]F)", Days((Weekday.MON, Weekday.WED, Weekday.FRI))),
    says(
        r"(?-i:TTS|TThS|TuThSa|T[\s,/-]Th[\s,/-]S)",
        Days((Weekday.TUE, Weekday.THU, Weekday.SAT)),
    ),
    says(
        r"(?:only )?(?:on |every )?(?:week ?days?|working days?)(?: only)?",
        Days(_WEEKDAYS),
    ),
    says(
        r"(?:only )?(?:on |at |every )?(?:the )?week-?ends?(?: only)?",
        Days((Weekday.SAT, Weekday.SUN)),
    ),
    says(
        r"(?:(?:every ?day|daily|each day),? )?(?:except|but not|excluding|not)(?: on| at)? (?:the )?week-?ends?",
        Days(_WEEKDAYS),
    ),
    reads(
        rf"(?:(?:every ?day|daily|each day|all days|every day of the week),? )?(?:except|but not|excluding|apart from|but)(?: on)? (?P<days>(?:{_LONG_DAY})(?:(?:\s|,|and|&|/)+(?:{_LONG_DAY}))*)",
        _except,
    ),
    reads(
        rf"(?:on )?(?:the )?(?:first|second|third|fourth|last|1st|2nd|3rd|4th) (?P<days>{_LONG_DAY}){_OF_MONTH}",
        _every_other,
    ),
    reads(
        rf"(?:on )?(?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th){_OF_MONTH}", _month_day
    ),
    reads(
        rf"(?:on )?(?:the )?(?P<days>\d{{1,2}}(?:st|nd|rd|th)(?:(?:\s|,|and|&|the)+\d{{1,2}}(?:st|nd|rd|th))+){_OF_MONTH}",
        _month_days,
    ),
    reads(
        r"(?:on )?day (?P<day>\d{1,2}) (?:of|in) (?:each|every|the) month", _month_day
    ),
    says(
        rf"(?:on )?(?:the )?first(?: day)?{_OF_MONTH}|(?:on )?the first of (?:each|every|the) month",
        MonthDay(1),
    ),
    says(
        r"(?:on |for )?(?:all )?(?:the )?(?:other|remaining|rest of the) days(?: of the week)?|(?:the )?rest of the week",
        Mark.OTHER_DAYS,
    ),
    says(
        r"(?:on )?the last day of (?:each|every|the) month", Doubt("unsupported_timing")
    ),
)
