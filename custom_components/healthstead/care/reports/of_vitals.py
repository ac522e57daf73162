"""The vital signs of a period, one kind after the other, from the log."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from ...domain.ledger import instant
from ...domain.vitals import VitalKind
from .. import events as ev
from ..record import PersonRecord
from .asked import Handed, Span
from .compared import baselines, categories, ranges, trend_facts
from .days_of_vitals import Days, days_of, spreads
from .facts import DayFact, Point, Spread, VitalFacts
from .seen import Seen, every_summary, point_of, seen_of

KINDS: Final = (
    ev.ReadingRecorded,
    ev.ReadingHeld,
    ev.DaySummarised,
    ev.AlertRaised,
    ev.AlertEnded,
    ev.DataMissed,
    ev.DataReturned,
    ev.ValuePutAside,
)
MOST_POINTS: Final = 400
"""So many values a chart can show at most; further ones are counted [product choice]."""


def vitals_facts(
    record: PersonRecord,
    entries: Iterable[ev.Entry],
    span: Span,
    handed: Handed,
    *,
    compared: bool,
) -> tuple[VitalFacts, ...]:
    """Return every kind that has anything to say; ``entries`` are those of ``KINDS``.

    ``compared``: with as many days before it.
    """
    known = tuple(entries)
    found = (
        _vital(record, seen_of(record, kind, known, span), span, handed, compared)
        for kind in VitalKind
    )
    return tuple(one for one in found if one is not None)


def _vital(
    record: PersonRecord, seen: Seen, span: Span, handed: Handed, compared: bool
) -> VitalFacts | None:
    scale = seen.scale
    days = days_of(scale, seen.entered, seen.summaries, handed, span)
    points = _points(seen, days, handed, span)
    found = (days.count, points, seen.alerts, seen.held, seen.put_aside)
    if not any((*found, record.sources.of(scale.kind))):
        return None
    every, second = spreads(days)
    summaries = every_summary(seen, span)
    usual: tuple[Spread | None, Spread | None] = (None, None)
    if compared:
        before = span.before
        usual = spreads(days_of(scale, seen.entered, seen.summaries, handed, before))
    return VitalFacts(
        kind=scale.kind,
        unit=scale.unit,
        count=days.count,
        entered=len(days.entered),
        every=every,
        second=second,
        before=usual[0],
        before_second=usual[1],
        first=points[0] if points else None,
        last=points[-1] if points else None,
        ranges=ranges(record, scale, span),
        baselines=baselines(summaries, scale, span),
        trends=trend_facts(record.watch.trends, summaries, scale, span),
        categories=categories(record, scale, points, span),
        alerts=seen.alerts,
        days=days.facts,
        points=_thinned(points),
        points_left_out=max(0, len(points) - MOST_POINTS),
        days_without=_without(days.facts, points, span),
        off_the_meter=sum(one.point.beyond is not None for one in days.entered),
        put_aside=seen.put_aside,
        unconfirmed=seen.held,
        missing=scale.kind in record.observed.missing,
        missing_since=span.local_or_none(record.observed.missing.get(scale.kind)),
    )


def _without(
    days: tuple[DayFact, ...], points: tuple[Point, ...], span: Span
) -> tuple[date, ...]:
    """Return the days of which no value is known, not even one of an alert."""
    having = {day.date for day in days} | {span.day_of(point.at) for point in points}
    return tuple(day for day in span.days() if day not in having)


def _thinned(points: tuple[Point, ...]) -> tuple[Point, ...]:
    """Return so many points as can be shown: at even distances, the last one too."""
    if len(points) <= MOST_POINTS:
        return points
    last = len(points) - 1
    return tuple(
        points[last * place // (MOST_POINTS - 1)] for place in range(MOST_POINTS)
    )


def _points(seen: Seen, days: Days, handed: Handed, span: Span) -> tuple[Point, ...]:
    """Return every value of which the time is known, once each, oldest first."""
    told = [one.point for one in days.entered]
    told += [point for alert in seen.alerts for point in alert.values]
    latest = handed.latest.get(seen.scale.kind)
    if latest is not None:
        measured = seen.scale.measured(latest.measured)
        told.append(point_of(measured, latest.at, latest.source, span))
    found = {
        (instant(point.at), point.value, point.second): point
        for point in reversed(told)
        if span.holds(point.at)
    }
    return tuple(sorted(found.values(), key=lambda point: instant(point.at)))
