"""What the log says of one kind of vital sign: values, days, alerts, what is unusable."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from ...domain.ids import AlertId
from ...domain.ledger import instant
from ...domain.vital_categories import MASS
from ...domain.vitals import Measured, Reading, VitalKind
from ...domain.watching.daily import DaySummary, summarised
from ...domain.watching.shapes import Alert
from ...domain.watching.units import WATCHED_UNIT, in_watched_unit
from .. import events as ev
from ..record import PersonRecord
from .asked import Span, minutes
from .days_of_vitals import Entered, Scale, is_known, summaries_of
from .facts import AlertFact, Point


@dataclass(frozen=True, kw_only=True, slots=True)
class Seen:
    """What the log says of one kind."""

    scale: Scale
    entered: tuple[Entered, ...]
    held: tuple[Point, ...]
    summaries: dict[date, tuple[DaySummary, datetime]]
    alerts: tuple[AlertFact, ...]
    put_aside: int


def point_of(measured: Measured, at: datetime, source: str, span: Span) -> Point:
    """Return one value with its time, on the person's clock."""
    return Point(
        at=span.local(at),
        value=measured.value,
        second=measured.second,
        source=source,
        beyond=measured.beyond,
    )


def seen_of(
    record: PersonRecord,
    kind: VitalKind,
    entries: tuple[ev.Entry, ...],
    span: Span,
) -> Seen:
    """Return what entries say of a kind, in the unit that is shown."""
    mine = tuple(entry for entry in entries if _kind_of(entry.event) in {kind, None})
    scale = Scale(kind=kind, unit=_unit(record, kind, mine))
    entered = tuple(
        Entered(point=_entered(scale, entry.event.reading, span), noted=entry.at)
        for entry in mine
        if isinstance(entry.event, ev.ReadingRecorded)
        and is_known(entry.event.reading.measured)
    )
    confirmed = {_named(one.point) for one in entered}
    held = (
        _entered(scale, entry.event.reading, span)
        for entry in mine
        if isinstance(entry.event, ev.ReadingHeld)
        and is_known(entry.event.reading.measured)
        and span.holds(entry.event.reading.at)
    )
    return Seen(
        scale=scale,
        entered=entered,
        held=tuple(point for point in held if _named(point) not in confirmed),
        summaries=summaries_of(kind, mine),
        alerts=tuple(_alerts(mine, scale, span)),
        put_aside=sum(
            entry.event.count
            for entry in mine
            if isinstance(entry.event, ev.ValuePutAside) and span.holds(entry.at)
        ),
    )


def _named(point: Point) -> tuple[object, ...]:
    return instant(point.at), point.value, point.second


def _entered(scale: Scale, reading: Reading, span: Span) -> Point:
    measured = scale.measured(reading.measured)
    return point_of(measured, reading.at, reading.source, span)


def _kind_of(event: ev.Event) -> VitalKind | None:
    """Return which kind an event is about; None: it names an alert only."""
    match event:
        case ev.ReadingRecorded(reading=reading) | ev.ReadingHeld(reading=reading):
            return reading.measured.kind
        case ev.DaySummarised(summary=summary):
            return summary.kind
        case ev.AlertRaised(alert=alert):
            return alert.kind
        case ev.DataMissed() | ev.DataReturned() | ev.ValuePutAside():
            return event.kind
        case _:
            return None


def _unit(record: PersonRecord, kind: VitalKind, mine: tuple[ev.Entry, ...]) -> str:
    """Return the unit that is shown: of glucose the person's, else as it was entered."""
    if kind is not VitalKind.GLUCOSE:
        return WATCHED_UNIT[kind]
    if (own := record.person.profile.glucose_unit) is not None:
        return own
    units = {
        entry.event.reading.measured.unit
        for entry in mine
        if isinstance(entry.event, ev.ReadingRecorded)
        and is_known(entry.event.reading.measured)
    }
    return units.pop() if len(units) == 1 else MASS


def every_summary(seen: Seen, span: Span) -> tuple[DaySummary, ...]:
    """Return the days as the watch counts them, those without it from what was entered."""
    known = {day: summary for day, (summary, _) in seen.summaries.items()}
    by_day: dict[date, list[Measured]] = {}
    for one in seen.entered:
        by_day.setdefault(span.day_of(one.point.at), []).append(
            _as_watched(seen.scale, one.point)
        )
    for day, values in by_day.items():
        if day not in known and (made := summarised(day, values)) is not None:
            known[day] = made
    return tuple(known[day] for day in sorted(known))


def _as_watched(scale: Scale, point: Point) -> Measured:
    shown = Measured(
        kind=scale.kind, value=point.value, second=point.second, unit=scale.unit
    )
    watched = in_watched_unit(shown)
    return watched if isinstance(watched, Measured) else shown


def _alerts(
    entries: tuple[ev.Entry, ...], scale: Scale, span: Span
) -> Iterator[AlertFact]:
    """Yield the stretches out of range that have a part in the span."""
    raised: dict[AlertId, Alert] = {}
    began: dict[AlertId, datetime] = {}
    ends: dict[AlertId, ev.AlertEnded] = {}
    for entry in entries:
        match entry.event:
            case ev.AlertRaised(id=name, alert=alert):
                raised[name] = alert
                began.setdefault(name, alert.started)
            case ev.AlertEnded(id=name):
                ends.setdefault(name, entry.event)
            case _:
                pass
    for name, alert in raised.items():
        end = ends.get(name)
        if span.meets(began[name], None if end is None else end.at):
            yield _alert(name, replace(alert, started=began[name]), end, scale, span)


def _alert(
    name: AlertId, alert: Alert, end: ev.AlertEnded | None, scale: Scale, span: Span
) -> AlertFact:
    found = AlertFact(
        id=name,
        level=alert.level,
        because=alert.because,
        started=span.local(alert.started),
        values=tuple(
            point_of(scale.measured(one.measured), one.at, one.source, span)
            for one in alert.evidence
        ),
        low=scale.or_none(alert.limit.low),
        high=scale.or_none(alert.limit.high),
        half=alert.limit.half,
        set_by=alert.limit.set_by,
        set_by_name=alert.limit.set_by_name,
    )
    if end is None:
        return found
    return replace(
        found,
        ended=span.local(end.at),
        minutes=minutes(alert.started, end.at),
        by_person=end.by_person,
        limit_gone=end.limit_gone,
    )
