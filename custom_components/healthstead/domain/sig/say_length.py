"""How long, how many doses, from when, on which days of a course, in cycles.

Longer than most, for its rules are one table.
"""

import re
from decimal import Decimal
from typing import Final

from ..dosage import OnOff, Span
from .facts import (
    Amount,
    Change,
    Count,
    Cycling,
    DayRange,
    Doubt,
    Fact,
    Length,
    Mark,
    Start,
)
from .numbers import RANGE_SIGN, value, whole
from .rule import Rule, harmless, reads, says
from .say_rate import unit_of
from .units import UNIT, canonical

ONE: Final = Decimal(1)
_UNIT: Final = r"days?|d|din|nights?|weeks?|wks?|w|hafte|months?|mths?|mos?|m|years?|yrs?|hours?|hrs?|h"
_LONG: Final = r"days?|din|nights?|weeks?|wks?|hafte|months?|mths?|years?|hours?|hrs?"
# UK shorthand: 5/7 is five days, 2/52 two weeks, 3/12 three months.
UK_PARTS: Final = {"7": "d", "52": "wk", "12": "mo"}
WEEK: Final = 7


def _unit(text: str) -> str:
    word = text.lower()
    if word.startswith("night"):
        return "d"
    return "mo" if word == "m" else unit_of(word)


def _length(match: re.Match[str]) -> tuple[Fact, ...]:
    low = value(match["n"])
    most = value(match["m"]) if match["m"] else None
    if low == 0:
        return (Doubt("invalid_duration"),)
    return (Length(Span(value=low, unit=_unit(match["unit"]), most=most)),)


def _uk(match: re.Match[str]) -> tuple[Fact, ...]:
    count, unit = int(match["n"]), UK_PARTS[match["part"]]
    if unit == "d" and count == WEEK * 3:
        # 21/7 is three weeks to one prescriber and 21 days on, 7 off to another.
        return (Doubt("ambiguous_cycle"),)
    return (Length(Span(value=Decimal(count), unit=unit)),)


def _count(match: re.Match[str]) -> tuple[Fact, ...]:
    count = whole(match["n"])
    return (Count(count),) if count else (Doubt("invalid_duration"),)


def _days_of_course(match: re.Match[str]) -> tuple[Fact, ...]:
    first = whole(match["first"])
    last = whole(match["last"]) if match["last"] else first
    if not 1 <= first <= last:
        return (Doubt("invalid_duration"),)
    return (DayRange(first, last),)


def _weeks_of_course(match: re.Match[str]) -> tuple[Fact, ...]:
    first = whole(match["first"])
    last = whole(match["last"]) if match["last"] else first
    if not 1 <= first <= last:
        return (Doubt("invalid_duration"),)
    return (DayRange((first - 1) * WEEK + 1, last * WEEK),)


def _onwards(match: re.Match[str]) -> tuple[Fact, ...]:
    first = whole(match["first"])
    weeks = match["unit"].lower().startswith("w")
    day = (first - 1) * WEEK + 1 if weeks else first
    return (DayRange(day, 0),) if first else (Doubt("invalid_duration"),)


def _cycle(match: re.Match[str]) -> tuple[Fact, ...]:
    named = match["off_unit"] or match["on_unit"]
    if named is None:
        return (Doubt("ambiguous_cycle"),)
    on = _in_days(match, "on", named)
    off = _in_days(match, "off", named)
    return (Cycling(OnOff(on=on, off=off)) if on and off else Doubt("ambiguous_cycle"),)


def _in_days(match: re.Match[str], name: str, otherwise: str) -> int:
    unit = (match[f"{name}_unit"] or otherwise).lower()
    return whole(match[name]) * (WEEK if unit.startswith("w") else 1)


def _part_of_cycle(match: re.Match[str]) -> tuple[Fact, ...]:
    on, cycle = whole(match["on"]), whole(match["whole"])
    if match["whole_unit"].lower().startswith("w"):
        cycle *= WEEK
    if (match["on_unit"] or "d").lower().startswith("w"):
        on *= WEEK
    if not 0 < on < cycle:
        return (Doubt("ambiguous_cycle"),)
    return (Cycling(OnOff(on=on, off=cycle - on)),)


def _start(match: re.Match[str]) -> tuple[Fact, ...]:
    return (Start(Span(value=value(match["n"]), unit=_unit(match["unit"]))),)


def _change(match: re.Match[str]) -> tuple[Fact, ...]:
    """Read "reduce by 5 mg every 3 days until 5 mg" (or "to zero")."""
    by = Amount(value(match["by"]), value(match["by"]), canonical(match["by_unit"]))
    until: Amount | None = None
    if match["zero"]:
        until = Amount(Decimal(0), Decimal(0), by.unit)
    elif match["to"]:
        unit = canonical(match["to_unit"]) if match["to_unit"] else by.unit
        until = Amount(value(match["to"]), value(match["to"]), unit)
    upward = match["verb"].lower().startswith("inc")
    return (Change(by, _step_length(match), until, upward),)


def _step_length(match: re.Match[str]) -> Span | None:
    if match["weekly"]:
        return Span(value=ONE, unit="wk")
    if match["daily"]:
        return Span(value=ONE, unit="d")
    if match["every_unit"]:
        count = value(match["every"]) if match["every"] else ONE
        return Span(value=count, unit=_unit(match["every_unit"]))
    return None


def _a_length(match: re.Match[str]) -> tuple[Fact, ...]:
    if match["unit"].lower() == "fortnight":
        return (Length(Span(value=Decimal(2), unit="wk")),)
    return (Length(Span(value=ONE, unit=_unit(match["unit"]))),)


_CHANGE: Final = (
    r"(?:then |and |and then )?(?P<verb>reduc(?:e|ing)|decreas(?:e|ing)|increas(?:e|ing)|taper(?:ing)?|lower(?:ing)?)"
    rf"(?: the)?(?: dose)?(?: down)? by <by>~(?P<by_unit>{UNIT})"
    r"(?:(?P<weekly> (?:weekly|every week|each week|per week|a week))|(?P<daily> (?:daily|every day|each day|per day|a day))"
    rf"| every (?:<every> )?(?P<every_unit>{_LONG}))?"
    r"(?:,? ?(?:until|till|to|down to|up to)(?: a dose of| reaching)? ?(?:(?P<zero>zero|0|off|stop(?:ped)?|finished|nil|discontinued|complete)"
    rf"|<to>~(?P<to_unit>{UNIT})?))?(?: then stop)?"
)
_DAYS_ON: Final = r"(?:for )?<on>~(?P<on_unit>days?|weeks?|wks?|d)?(?: on)?"

_AGAIN: Final = r"(?:,? ?(?:and |then )*repeat(?:ed|ing)?(?: (?:the )?cycles?)?)?"

RULES: Final[tuple[Rule, ...]] = (
    says(r"(?:for|x) -\d+~(?:days?|d|weeks?|months?)?", Doubt("invalid_duration")),
    reads(
        rf"(?:x|×|for|over|during|upto|up to|for up to|for the next|for the first|for a total of|for another|to be taken for|continue for|during the next|duration:?|for a period of|for at least|total)~<n>(?:{RANGE_SIGN}<m>)?~(?:more |full |consecutive )?(?P<unit>{_UNIT})(?: (?:only|in total|course|altogether))?",
        _length,
    ),
    reads(
        rf"<n>(?:{RANGE_SIGN}<m>)?~(?P<unit>{_LONG})(?: (?:only|course|in total|tak))?",
        _length,
    ),
    reads(r"<n>(?P<m>)(?P<unit>d)", _length),
    reads(
        r"(?:for )?(?P<n>an?)(?P<m>) (?P<unit>fortnight)",
        _a_length,
    ),
    reads(
        r"(?:for|over|x|during) (?:up to |about )?(?P<n>an?|another|one more|the next|the following|the coming)(?P<m>) (?P<unit>week|month|day|year|fortnight)",
        _a_length,
    ),
    says(r"(?:for )?(?:a|one|1) fortnight", Length(Span(value=Decimal(2), unit="wk"))),
    reads(r"(?:x|×|for)?~(?P<n>\d{1,3})/(?P<part>7|52|12)", _uk),
    reads(r"(?:x|×|for)~<n>(?!~[\w/%])", lambda _: (Doubt("duration_unit_missing"),)),
    reads(
        r"(?:x|×|for)?~(?:(?:a )?total(?: of)? )?<n>~(?:doses|times|applications|occasions)(?! ?(?:an?|per|each|every|daily|weekly|monthly|in|/|days?|weeks?|hourly)\b)(?: only| in total| total)?",
        _count,
    ),
    reads(r"(?:x|×|for)~<n>~(?:inj(?:ections?)?\.?|shots)(?: only| in total)?", _count),
    # Days of the course.
    reads(
        rf"(?:on |for )?(?:the )?days? <first>(?:{RANGE_SIGN}<last>)?(?: only)?:?",
        _days_of_course,
    ),
    reads(
        r"(?:for )?days? <first> ?(?:through|thru|until|till) ?<last>:?",
        _days_of_course,
    ),
    reads(
        r"(?:from )?(?:the )?(?P<unit>days?|weeks?|wks?) <first>~(?:onwards?|on(?= ?:)|\+|and (?:after|onwards?|beyond)|thereafter):?",
        _onwards,
    ),
    reads(
        r"from (?P<unit>day|week|wk) <first>(?! ?(?:to|-|until|till|through)):?",
        _onwards,
    ),
    says(r"(?:on |for )?(?:the )?(?:first|1st) day(?: only)?", DayRange(1, 1)),
    reads(
        rf"(?:for |in |during )?(?:the )?(?:weeks?|wks?) <first>(?:(?:{RANGE_SIGN}|~and~|~&~)<last>)?:?",
        _weeks_of_course,
    ),
    says(r"today(?: only)?|day one", DayRange(1, 1)),
    says(r"tomorrow", DayRange(2, 2)),
    says(r"(?:for |in |during )?(?:the )?first week", DayRange(1, 7)),
    says(r"(?:for |in |during )?(?:the )?second week", DayRange(8, 14)),
    says(r"(?:for |in |during )?(?:the )?third week", DayRange(15, 21)),
    # Cycles.
    reads(
        rf"{_DAYS_ON},?~(?:/|and|then|followed by|&)?~<off>~(?P<off_unit>days?|weeks?|wks?|d)? (?:off|break|rest|free|without|pause)(?: (?:period|treatment))?"
        + _AGAIN,
        _cycle,
    ),
    reads(
        r"(?:for )?<on>~(?P<on_unit>days|weeks|wks),? ?(?:and |then |followed by )*(?:(?:a )?(?:stop|break|rest|pause|off|gap|nothing|none|no \w+|omit|skip|miss)(?: for| of)? )(?:a )?<off>~-?~(?P<off_unit>days?|weeks?)(?: (?:break|rest|off|gap))?"
        + _AGAIN,
        _cycle,
    ),
    reads(
        r"(?:for |x ?)?<on>~(?P<on_unit>days|weeks),? ?(?:and |then |followed by |with )*(?:a )?<off>~-?~(?P<off_unit>days?|weeks?)[ -]*(?:break|rest|off|gap|free|pill free|interval)(?: (?:interval|period|week))?"
        + _AGAIN,
        _cycle,
    ),
    reads(
        r"(?:for |on )?(?:the )?(?:first )?<on>~(?P<on_unit>days|weeks)? (?:of|in|out of) (?:each|every|a|the)? ?<whole>~-?~(?P<whole_unit>days?|weeks?)(?: cycles?)?",
        _part_of_cycle,
    ),
    reads(
        r"(?:on )?(?P<on_unit>days) (?:1|one)~(?:-|to|through)~<on> (?:of|in) (?:each|every|a|the) <whole>~-?~(?P<whole_unit>days?|weeks?)(?: cycles?)?",
        _part_of_cycle,
    ),
    harmless(
        r"(?:,|and|then)* ?(?:repeat(?:ed|ing)?(?: the)?(?: cycles?)?|in cycles|cyclical(?:ly)?|per cycle|each cycle|and so on|restart|start again)"
    ),
    # When the course begins.
    says(
        r"(?:start(?:ing)?|begin(?:ning)?|commenc(?:e|ing)|from)(?: from| on)? (?:tomorrow|tmrw|the next day)(?: (?:morning|onwards?))?|from tomorrow|kal se",
        Start(Span(value=ONE, unit="d")),
    ),
    says(
        r"(?:start(?:ing)?|begin(?:ning)?|commenc(?:e|ing)|from)(?: from)? (?:today|now|tonight|immediately|right away)(?: onwards?)?|aaj se"
    ),
    reads(
        rf"(?:start(?:ing)?|begin(?:ning)?|commenc(?:e|ing))(?: in| after) <n>~(?P<unit>{_LONG})",
        _start,
    ),
    reads(
        rf"(?:start(?:ing)?|begin(?:ning)?) <n>~(?P<unit>{_LONG}) (?:from now|later|from today)",
        _start,
    ),
    reads(rf"after <n>~(?P<unit>{_LONG}),? (?:start|begin)", _start),
    reads(rf"in <n>~(?P<unit>{_LONG}) (?:time )?start", _start),
    says(
        r"(?:start(?:ing)?|begin(?:ning)?|from|on|until|till|before)(?: on| from)? (?:the )?\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{2,4})?(?: at \S+(?: [ap]m)?)?",
        Doubt("ambiguous_date"),
    ),
    says(
        r"(?:start(?:ing)?|begin(?:ning)?)(?: on| from)? (?:next |this |the )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?",
        Doubt("start_date"),
    ),
    # Steps.
    says(
        r"(?:and )?(?:there ?after|afterwards|after that|from then on(?:wards)?|from there on)(?=\s*(?:[.;)]|$))",
        Mark.THEREAFTER,
    ),
    reads(_CHANGE, _change),
    says(
        r"(?:and |, ?)?(?:then|followed by|f/b|after that|afterwards|there ?after|subsequently|next)(?: (?:take|give|use|apply|inject|continue(?: with)?|reduce to|decrease to|increase to|on|a|drop to|go to|down to|up to))*|and than|->|=>|→|(?:,|and)? ?(?:reduc(?:e|ing)|decreas(?:e|ing)|increas(?:e|ing)|drop(?:ping)?|lower(?:ing)?|step(?:ping)? down|step(?:ping)? up|going (?:down|up)|taper(?:ing)?)(?: the)?(?: dose)?(?: up| down)? to",
        Mark.THEN,
    ),
    harmless(
        r"(?:and |, ?)?(?:then )(?:stop|finish|discontinue|cease|stop taking|stop it)(?! if| when| for)|and (?:stop|finish|discontinue|cease)(?! if| when| for)|then nothing|then off|then review|then reassess"
    ),
    harmless(r"(?:stop|finish)(?=\s*(?:[.,;)]|$))"),
    says(r"stop|finish|discontinue|cease", Doubt("unclear_change")),
)
