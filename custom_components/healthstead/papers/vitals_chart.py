"""Which values of a vital sign a chart shows, and the words that stand for it."""

from collections.abc import Iterable, Iterator
from datetime import datetime, time, timedelta
from decimal import Decimal
from typing import Final
from zoneinfo import ZoneInfo

from ..care.reports.facts import DayFact, Point, RangeFact, ReportFacts, VitalFacts
from ..domain.quantity import plain
from ..domain.vitals import VitalKind
from ..domain.watching.shapes import Context, Half, Level
from . import writing as w
from .blocks import Picture
from .chart import Band, Series, Value
from .labels import VITALS

FEWEST: Final = 2
"""A single value needs no chart."""
NOON: Final = time(12)
GAP_OF_DAYS: Final = timedelta(hours=36)
"""Figures of neighbouring days are joined; a day without any is a gap."""
GAP_IN_DAY: Final = timedelta(hours=12)
GAPS: Final = {
    VitalKind.WEIGHT: timedelta(days=8),
    VitalKind.PAIN: timedelta(days=3),
    VitalKind.BLOOD_PRESSURE: timedelta(days=3),
    VitalKind.PEAK_FLOW: timedelta(days=3),
}
"""What is measured by hand is not measured all day [product choice]."""


def picture_of(facts: ReportFacts, vital: VitalFacts) -> Picture | None:
    """Return the chart of a vital sign, or None where there is too little to show."""
    values = tuple(_values(vital, ZoneInfo(facts.zone)))
    if len(values) < FEWEST:
        return None
    return Picture(
        title=VITALS[vital.kind],
        unit=w.unit(vital.unit),
        words=_words(facts, vital),
        series=Series(
            values=values,
            first=facts.head.first,
            last=facts.head.last,
            zone=ZoneInfo(facts.zone),
            bands=tuple(bands_of(vital.ranges)),
            gap=_gap(facts, vital),
        ),
        has_outside=any(one.outside for one in values),
    )


def bands_of(ranges: Iterable[RangeFact]) -> Iterator[Band]:
    """Yield the range at rest of each number: the narrowest, if there are several."""
    asked = [
        one
        for one in ranges
        if one.level is Level.SOFT
        and (not one.contexts or Context.RESTING in one.contexts)
    ]
    for half in (None, Half.SYSTOLIC, Half.DIASTOLIC):
        lows = [one.low for one in asked if one.half is half and one.low is not None]
        highs = [one.high for one in asked if one.half is half and one.high is not None]
        if lows or highs:
            low, high = max(lows, default=None), min(highs, default=None)
            yield Band(
                low=None if low is None else float(low),
                high=None if high is None else float(high),
            )


def from_days(vital: VitalFacts) -> bool:
    """Say whether a chart shows a day as one bar, for there are too many values."""
    return any(day.from_sensors for day in vital.days)


def _gap(facts: ReportFacts, vital: VitalFacts) -> timedelta:
    if from_days(vital):
        return GAP_OF_DAYS
    within_a_day = GAP_IN_DAY if facts.days == 1 else GAP_OF_DAYS
    return GAPS.get(vital.kind, within_a_day)


def _values(vital: VitalFacts, zone: ZoneInfo) -> Iterator[Value]:
    """Yield what is drawn, in the order of time."""
    abnormal = {(one.at, one.value) for alert in vital.alerts for one in alert.values}
    found = [
        _point(one, outside=(one.at, one.value) in abnormal, alone=from_days(vital))
        for one in vital.points
        if not from_days(vital) or (one.at, one.value) in abnormal
    ]
    if from_days(vital):
        found += [_day(vital.kind, day, zone) for day in vital.days]
    yield from sorted(found, key=lambda one: one.at)


def _point(point: Point, *, outside: bool, alone: bool) -> Value:
    high = point.value
    low = high if point.second is None else point.second
    return Value(
        at=point.at,
        low=float(low),
        high=float(high),
        outside=outside,
        alone=alone,
    )


def _day(kind: VitalKind, day: DayFact, zone: ZoneInfo) -> Value:
    """Return a day as the bar between its numbers, at noon."""
    at = datetime.combine(day.date, NOON, zone)
    low, high, middle = _numbers(kind, day)
    return Value(
        at=at,
        low=float(low),
        high=float(high),
        middle=None if middle is None else float(middle),
    )


def _numbers(kind: VitalKind, day: DayFact) -> tuple[Decimal, Decimal, Decimal | None]:
    if kind is VitalKind.BLOOD_PRESSURE and day.second is not None:
        return day.second.mean, day.every.mean, None
    return day.every.low, day.every.high, day.every.mean


def _words(facts: ReportFacts, vital: VitalFacts) -> str:
    """Say what the chart shows, for whoever cannot see it."""
    first, last = w.short_day(facts.head.first), w.short_day(facts.head.last)
    values = w.count(vital.count, "value", "values")
    told = [f"Chart of {VITALS[vital.kind].lower()} from {first} to {last}: {values}."]
    if vital.every is not None:
        told.append(f"From {plain(vital.every.low)} to {plain(vital.every.high)}.")
    if vital.alerts:
        starts = ", ".join(w.moment(alert.started) for alert in vital.alerts)
        told.append(f"Outside its limit from {starts}.")
    if vital.days_without:
        days = ", ".join(w.short_day(day) for day in vital.days_without)
        told.append(f"No value on {days}.")
    return " ".join(told)
