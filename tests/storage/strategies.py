"""Hypothesis strategies built from type hints, as the codec is.

A new field or event is therefore tried without anybody thinking of it.
"""

import types
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from enum import StrEnum
from typing import (
    Any,
    NewType,
    TypeAliasType,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from custom_components.healthstead.domain import schedule as s
from custom_components.healthstead.domain.reminding import Reminding, Rung
from custom_components.healthstead.domain.safety import DrillPlan
from custom_components.healthstead.domain.supply import Supply
from custom_components.healthstead.domain.vitals import VitalKind
from custom_components.healthstead.domain.watching.shapes import Limit, Persistence
from custom_components.healthstead.domain.watching.trends import TrendRule

ZONES = st.sampled_from(
    (
        UTC,
        ZoneInfo("Europe/Lisbon"),
        ZoneInfo("America/St_Johns"),
        ZoneInfo("Australia/Lord_Howe"),
        ZoneInfo("Asia/Kathmandu"),
        timezone(timedelta(hours=-3, minutes=-30)),
    )
)
FIRST = datetime.fromisoformat("1900-01-02")
LAST = datetime.fromisoformat("2200-01-01")

moments = st.datetimes(FIRST, LAST, timezones=ZONES, allow_imaginary=False)
local_times = st.datetimes(FIRST, LAST)
days = st.integers(1, 36_500)
amounts = st.decimals("-1e9", "1e9", allow_nan=False, allow_infinity=False)

PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: st.text(max_size=12),
    int: st.integers(),
    bool: st.booleans(),
    Decimal: amounts,
    date: st.dates(),
    time: st.times(),
    datetime: moments,
    timedelta: st.timedeltas(),
    types.NoneType: st.none(),
}
# Fields with rules that their types do not tell.
RULED: dict[tuple[type, str], st.SearchStrategy[Any]] = {
    (s.Course, "start"): local_times,
    (s.Course, "duration_days"): st.none() | days,
    (s.Course, "count"): st.none() | days,
    (s.Cycle, "on"): days,
    (s.Cycle, "off"): days,
    (s.ClockTimes, "every_n_days"): days,
    (s.Interval, "every"): st.timedeltas(timedelta(minutes=1)),
    (s.NthWeekday, "nth"): st.sampled_from((1, 2, 3, 4, 5, -1)),
    (s.Monthly, "every_n_months"): days,
    (s.TaperStep, "every_n_days"): days,
    (s.TaperStep, "duration_days"): days,
    (s.Linked, "after"): st.timedeltas(timedelta(0)),
    (Reminding, "late_after"): st.timedeltas(
        timedelta(microseconds=1), timedelta(hours=1)
    ),
    (Reminding, "window"): st.timedeltas(
        timedelta(hours=1, microseconds=1), timedelta(days=1)
    ),
    (Reminding, "repeat_every"): st.none() | st.timedeltas(timedelta(minutes=1)),
    (Reminding, "repeats"): st.integers(0),
    (Rung, "after"): st.timedeltas(timedelta(0)),
    (Supply, "lead_days"): st.integers(0),
    (DrillPlan, "day"): st.integers(1, 28),
    (TrendRule, "days"): days,
    (TrendRule, "change"): st.integers(1).map(Decimal),
    (Persistence, "count"): st.integers(1, 5),
    (Persistence, "among"): st.integers(5, 10),
    (Persistence, "repeats"): st.integers(1, 10),
    (Persistence, "calm"): st.integers(1, 10),
    (Limit, "kind"): st.just(VitalKind.HEART_RATE),
    (Limit, "half"): st.none(),
    (Limit, "low"): st.integers(1, 50).map(Decimal),
    (Limit, "high"): st.none() | st.integers(60, 99).map(Decimal),
    (Limit, "margin"): st.integers(0, 4).map(Decimal),
}


def values_of(hint: Any) -> st.SearchStrategy[Any]:
    """Return a strategy for the values of a type hint."""
    while isinstance(hint, TypeAliasType | NewType):
        hint = hint.__value__ if isinstance(hint, TypeAliasType) else hint.__supertype__
    if (build := _GENERIC.get(get_origin(hint))) is not None:
        return build(get_args(hint))
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return st.sampled_from(hint)
    if is_dataclass(hint):
        return records_of(hint)
    return PLAIN[hint]


def _union(arguments: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    return st.one_of([values_of(argument) for argument in arguments])


def _tuple(arguments: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    if arguments[-1] is Ellipsis:
        return st.lists(values_of(arguments[0]), max_size=2).map(tuple)
    return st.tuples(*map(values_of, arguments))


def _frozenset(arguments: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    return st.frozensets(values_of(arguments[0]), max_size=3)


def _mapping(arguments: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    key, value = map(values_of, arguments)
    return st.dictionaries(key, value, max_size=2)


type _Build = Callable[[tuple[Any, ...]], st.SearchStrategy[Any]]

_GENERIC: dict[Any, _Build] = {
    Union: _union,
    types.UnionType: _union,
    tuple: _tuple,
    frozenset: _frozenset,
    Mapping: _mapping,
}


def records_of(kind: Any) -> st.SearchStrategy[Any]:
    """Return a strategy for one dataclass; what it refuses is not drawn."""
    hints = get_type_hints(kind)
    drawn = {
        field.name: (
            RULED[kind, field.name]
            if (kind, field.name) in RULED
            else values_of(hints[field.name])
        )
        for field in fields(kind)
    }
    if kind is s.Monthly:
        drawn["on"] = st.integers(1, 31) | values_of(s.NthWeekday)
    if kind is s.Taper:
        drawn["steps"] = st.lists(values_of(s.TaperStep), min_size=1, max_size=2).map(
            tuple
        )
    if any(field.name == "rows" for field in fields(kind)):
        drawn["rows"] = st.lists(
            values_of(s.DoseTime), max_size=2, unique_by=lambda row: row.time
        ).map(tuple)
    return st.fixed_dictionaries(drawn).map(lambda made: kind(**made))
