"""How English names days, weeks and months."""

from dataclasses import replace
from decimal import Decimal
from typing import Final

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
from .stretches import stretch_of

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


def _shift(sign: int, match: Match, words: Lexed, *, loose: bool) -> Said:
    rough = "or so" in match[0] or bool(english.ROUGH & set(match[0].split()))
    stretch = words.stretches[int(match["n"])]
    shift = Shift(stretch=stretch, sign=sign, loose=loose)
    return Said(shift=shift, rough=rough or None)


def _later(match: Match, words: Lexed) -> Said:
    return _shift(1, match, words, loose=True)


def _after(match: Match, words: Lexed) -> Said:
    return _shift(1, match, words, loose=False)


def _ago(match: Match, words: Lexed) -> Said:
    return _shift(-1, match, words, loose=True)


def _lasting(match: Match, words: Lexed) -> Said:
    """Read "for 3 days" as a beginning three days ago."""
    said = _ago(match, words)
    return replace(said, shift=said.shift and replace(said.shift, lasting=True))


def _lasting_one(match: Match, _: Lexed) -> Said:
    """Read "for the past week"."""
    stretch = stretch_of(Decimal(1), english.UNITS[match["unit"]])
    return Said(shift=Shift(stretch=stretch, sign=-1, loose=True, lasting=True))


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
    of, after = match["of"], words.text[match.end() :].split()[:1]
    dated = match["th"].startswith(" ") and match["the"] is not None
    alone = dated and (not after or after[0] in english.AFTER_DATE)
    return Said(
        day=Calendar(day=int(match["day"])),
        whole=None if of in {None, "the"} else Whole(unit="month", shift=_SHIFTS[of]),
        weak=None if of or match["on"] or alone else True,
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


DAY_PATTERNS: Final[tuple[Pattern, ...]] = (
    pattern(one_of(_RELATIVE), _relative),
    pattern("(?:the )?day after tomorrow", lambda *_: _days_away(2)),
    pattern("(?:the )?day before yesterday", lambda *_: _days_away(-2)),
    pattern(
        rf"(?P<on>on )?(?:(?P<pick>{one_of(filter(None, _PICKS))}) )?{_WEEKDAY}(?: \.)?",
        _weekday,
    ),
    pattern(f"(?:on )?{_WEEKDAY} week", _weekday_week),
    pattern(rf"§(?P<n>\d+) (?:on|from)(?= (?:{_BASES})(?: |$))", _after),
    pattern(rf"§(?P<n>\d+)(?= (?:{_BASES})(?: |$))", _after),
    pattern(r"in (?:about |around )?§(?P<n>\d+)(?: or so|(?: ')? time)?", _later),
    pattern(r"§(?P<n>\d+) from now", _later),
    pattern(r"§(?P<n>\d+)(?: or so)? (?:ago|back)(?: today)?", _ago),
    pattern(
        r"for (?:about |around |over |the (?:last |past ))?§(?P<n>\d+)(?: now)?"
        r"(?! (?:from now|ago|back)(?: |$))",
        _lasting,
    ),
    pattern(
        "for the (?:last|past) (?P<unit>day|week|fortnight|month|year)", _lasting_one
    ),
    pattern(rf"(?:on )?(?:the )?{_DAY}(?:{_TH})?(?: of)? {_MONTH}{_YEAR}", _calendar),
    pattern(rf"(?:on )?{_MONTH} (?:the )?{_DAY}(?:{_TH})?{_YEAR}", _calendar),
    pattern(
        rf"(?P<on>on )?(?P<the>the )?{_DAY}(?P<th>{_TH})(?: of (?P<of>this|next|last|the) month)?",
        _day_of_month,
    ),
    pattern(rf"(?P<in>in )?{_MONTH}{_YEAR}", _month),
    pattern(
        r"(?:on )?(?P<year>\d{4})(?P<mark> - |/)(?P<month>\d{2})(?P=mark)(?P<day>\d{2})"
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
)
