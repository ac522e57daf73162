"""How English names days, weeks and months."""

from decimal import Decimal
from typing import Final

from ..unclear import Doubt
from . import english
from .lexing import Lexed
from .pattern import Match, Pattern, one_of, pattern
from .said import (
    Calendar,
    Clock,
    Pick,
    Relative,
    Said,
    Shift,
    Slashed,
    Stretch,
    Weekday,
    Whole,
)

_WEEKDAYS: Final = {**english.WEEKDAYS, **english.WEEKDAY_SHORT}
_MONTHS: Final = {**english.MONTHS, **english.MONTH_SHORT}
_WEEKDAY: Final = f"(?P<weekday>{one_of(_WEEKDAYS)})"
_MONTH: Final = rf"(?P<month>{one_of(_MONTHS)})(?: \.)?"
_YEAR: Final = r"(?:(?: ,)? (?P<year>(?:19|20)\d\d))?"
_DAY: Final = r"(?P<day>\d{1,2})"
_TH: Final = r" ?(?:st|nd|rd|th)"
_RELATIVE: Final = {"today": 0, "tomorrow": 1, "yesterday": -1}
_BASES: Final = one_of((*_RELATIVE, *english.WEEKDAYS))
_SHIFTS: Final = {
    "this": 0,
    "the current": 0,
    "the": 0,
    "next": 1,
    "the coming": 1,
    "the following": 1,
    "last": -1,
    "the previous": -1,
}
_PICKS: Final = {
    None: Pick.BARE,
    "this": Pick.THIS,
    "coming": Pick.THIS,
    "this coming": Pick.THIS,
    "the coming": Pick.THIS,
    "next": Pick.NEXT,
    "last": Pick.LAST,
}
_CENTURY: Final = 2000
_SHORT_YEAR: Final = 100
_DAYS_AFTER_NEXT: Final = 2


def _relative(match: Match, _: Lexed) -> Said:
    return Said(day=Relative(days=_RELATIVE[match[0]]))


def _days_away(days: int) -> Said:
    return Said(day=Relative(days=days))


def _weekday(match: Match, _: Lexed) -> Said:
    name, pick = match["weekday"], _PICKS[match["pick"]]
    short = name in english.WEEKDAY_SHORT and pick is Pick.BARE and not match["on"]
    said = Weekday(day=_WEEKDAYS[name], pick=pick)
    return Said(weekday=said, weak=True if short else None)


def _weekday_week(match: Match, _: Lexed) -> Said:
    week = Shift(stretch=Stretch(days=Decimal(7)), sign=1)
    return Said(weekday=Weekday(day=_WEEKDAYS[match["weekday"]]), shift=week)


def _shift(sign: int, match: Match, words: Lexed) -> Said:
    return Said(shift=Shift(stretch=words.stretches[int(match["n"])], sign=sign))


def _later(match: Match, words: Lexed) -> Said:
    return _shift(1, match, words)


def _ago(match: Match, words: Lexed) -> Said:
    return _shift(-1, match, words)


def _lasting(match: Match, words: Lexed) -> Said:
    """Read "for 3 days" as a beginning three days ago."""
    stretch = words.stretches[int(match["n"])]
    return Said(shift=Shift(stretch=stretch, sign=-1, lasting=True))


def _number(text: str | None) -> int | None:
    return int(text) if text else None


def _calendar(match: Match, _: Lexed) -> Said:
    return Said(
        day=Calendar(
            day=int(match["day"]),
            month=_MONTHS[match["month"]],
            year=_number(match["year"]),
        )
    )


def _day_of_month(match: Match, words: Lexed) -> Said:
    """Read "the 5th"; in a sentence it may count something: "the 3rd pill"."""
    shift, after = match["of"], words.text[match.end() :].split()[:1]
    dated = match["th"].startswith(" ") and match["the"] is not None
    alone = dated and (not after or after[0] in english.AFTER_DATE)
    return Said(
        day=Calendar(day=int(match["day"])),
        whole=Whole(unit="month", shift=_SHIFTS[shift]) if shift else None,
        weak=None if shift or match["on"] or alone else True,
    )


def _month(match: Match, _: Lexed) -> Said:
    """Read a month alone, which is no day yet."""
    return Said(
        month=_MONTHS[match["month"]],
        year=_number(match["year"]),
        weak=None if match["in"] or match["year"] else True,
    )


def _iso(match: Match, _: Lexed) -> Said:
    day = Calendar(
        day=int(match["day"]), month=int(match["month"]), year=int(match["year"])
    )
    if match["hour"] is None:
        return Said(day=day)
    clock = Clock(
        hour=int(match["hour"]),
        minute=int(match["minute"]),
        second=int(match["second"] or 0),
        sure=True,
    )
    return Said(day=day, clock=clock, offset=_offset(match))


def _offset(match: Match) -> int | None:
    if match["zulu"]:
        return 0
    if match["sign"] is None:
        return None
    minutes = int(match["oh"]) * 60 + int(match["om"])
    return -minutes if match["sign"] == "-" else minutes


def _slashed(match: Match, _: Lexed) -> Said:
    year = _number(match["year"])
    if year is not None and year < _SHORT_YEAR:
        year += _CENTURY
    return Said(
        day=Slashed(first=int(match["first"]), second=int(match["second"]), year=year),
        weak=True if year is None else None,
    )


def _whole(match: Match, _: Lexed) -> Said:
    return Said(whole=Whole(unit=match["unit"], shift=_SHIFTS[match["which"]]))


def _after_next(match: Match, _: Lexed) -> Said:
    shift = _DAYS_AFTER_NEXT if match["way"] == "after next" else -_DAYS_AFTER_NEXT
    return Said(whole=Whole(unit=match["unit"], shift=shift))


def _doubt(doubt: Doubt) -> Said:
    return Said(doubt=doubt)


DAY_PATTERNS: Final[tuple[Pattern, ...]] = (
    pattern(one_of(_RELATIVE), _relative),
    pattern("(?:the )?day after tomorrow", lambda *_: _days_away(2)),
    pattern("(?:the )?day before yesterday", lambda *_: _days_away(-2)),
    pattern(
        rf"(?P<on>on )?(?:(?P<pick>{one_of(filter(None, _PICKS))}) )?{_WEEKDAY}(?: \.)?",
        _weekday,
    ),
    pattern(f"(?:on )?{_WEEKDAY} week", _weekday_week),
    pattern(rf"§(?P<n>\d+) (?:on|from)(?= (?:{_BASES})(?: |$))", _later),
    pattern(rf"(?:in )?§(?P<n>\d+)(?= (?:{_BASES})(?: |$))", _later),
    pattern(r"in (?:about |around )?§(?P<n>\d+)(?:(?: ')? time)?", _later),
    pattern(r"§(?P<n>\d+) from now", _later),
    pattern(r"§(?P<n>\d+) (?:ago|back)", _ago),
    pattern(
        r"for (?:about |around |over |the (?:last |past ))?§(?P<n>\d+)(?: now)?",
        _lasting,
    ),
    pattern(rf"(?:on )?(?:the )?{_DAY}(?:{_TH})?(?: of)? {_MONTH}{_YEAR}", _calendar),
    pattern(rf"(?:on )?{_MONTH} (?:the )?{_DAY}(?:{_TH})?{_YEAR}", _calendar),
    pattern(
        rf"(?P<on>on )?(?P<the>the )?{_DAY}(?P<th>{_TH})(?: of (?P<of>this|next|last|the) month)?",
        _day_of_month,
    ),
    pattern(rf"(?P<in>in )?{_MONTH}{_YEAR}", _month),
    pattern(
        r"(?:on )?(?P<year>\d{4}) - (?P<month>\d{2}) - (?P<day>\d{2})"
        r"(?:(?: t| at)? (?P<hour>\d{2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.\d+)?)?"
        r"(?: (?P<zulu>z)| (?P<sign>[+-]) (?P<oh>\d{2}):(?P<om>\d{2}))?)?",
        _iso,
    ),
    pattern(
        r"(?:on )?(?:the )?(?P<first>\d{1,2})/(?P<second>\d{1,2})(?:/(?P<year>\d{4}|\d{2}))?",
        _slashed,
    ),
    pattern(
        r"(?:on )?(?P<first>\d{1,2})(?P<mark>\.| - )(?P<second>\d{1,2})(?P=mark)(?P<year>\d{4})",
        _slashed,
    ),
    pattern(
        rf"(?:at |in |on |over |during )?(?P<which>{one_of(_SHIFTS)}) (?P<unit>week|weekend|month|year)",
        _whole,
    ),
    pattern(
        "(?:the )?(?P<unit>week|weekend|month|year) (?P<way>after next|before last)",
        _after_next,
    ),
    pattern(
        rf"(?:the )?{_WEEKDAY} (?:after next|before last|after that)",
        lambda *_: _doubt(Doubt.WHICH_DAY),
    ),
    pattern(r"(?:every|each) (?:\S+ )?\S+", lambda *_: _doubt(Doubt.REPEATS)),
    pattern(
        "everyday|daily|nightly|weekly|monthly|hourly|yearly|(?:on )?weekdays|(?:at |on )?weekends",
        lambda *_: _doubt(Doubt.REPEATS),
    ),
    pattern(
        rf"(?:on )?(?:{one_of(english.WEEKDAYS)})s", lambda *_: _doubt(Doubt.REPEATS)
    ),
    pattern(
        r"(?:once|twice|\d+ times|\d+x?) (?:§\d+|a day|(?:a|per) (?:day|week|month|hour))",
        lambda *_: _doubt(Doubt.REPEATS),
    ),
    pattern(
        "earlier(?: on)?|later(?: on)?|soon|sooner|recently|lately|some ?time|sometime ago|"
        "a while(?: ago| back)?|in a (?:while|bit)|a bit (?:ago|later|earlier)|some time ago|"
        "the other (?:day|night|week)|one of these days|ages ago|long ago|not long ago|"
        "at some point|ages",
        lambda *_: _doubt(Doubt.VAGUE),
    ),
)
