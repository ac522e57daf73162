"""What watching, checking in and reporting do to a record."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import assert_never

from ..domain.vitals import Reading, VitalKind
from ..domain.watching.daily import DaySummary
from ..domain.watching.shapes import Alert
from . import events as ev
from .record import KEPT, Observed, PersonRecord, Presence

type KeepingEvent = (
    ev.CardSet | ev.SafetySet | ev.SourcesSet | ev.WatchSet | ev.ReportingSet
)
type PresenceEvent = ev.CheckedIn | ev.CheckInMissed | ev.SilenceNoted
type ObservedEvent = ev.Noticed | ev.ReadingHeld | ev.HeldDropped
type WatchEvent = (
    KeepingEvent | PresenceEvent | ObservedEvent | ev.ReportMade | ev.BedsideNoted
)


def after_watch(record: PersonRecord, event: WatchEvent, at: datetime) -> PersonRecord:
    """Apply one event; what is older than is kept is dropped."""
    match event:
        case (
            ev.CardSet()
            | ev.SafetySet()
            | ev.SourcesSet()
            | ev.WatchSet()
            | ev.ReportingSet()
        ):
            return _kept(record, event)
        case ev.CheckedIn() | ev.CheckInMissed() | ev.SilenceNoted():
            return replace(record, presence=_lived(record.presence, event, at))
        case ev.BedsideNoted(bedside=newer):
            return replace(record, bedside=record.bedside.with_answers(newer))
        case ev.ReportMade(head=head):
            recent = tuple(one for one in record.reports if one.made >= at - KEPT)
            return replace(record, reports=(*recent, head))
        case _:
            return replace(record, observed=_observed(record.observed, event, at))


def _kept(record: PersonRecord, event: KeepingEvent) -> PersonRecord:
    match event:
        case ev.CardSet(card=card):
            return replace(record, card=card)
        case ev.SafetySet(safety=safety):
            return replace(record, safety=safety)
        case ev.SourcesSet(sources=sources):
            watched = {source.kind for source in sources.vitals}
            observed = record.observed
            missing = {k: v for k, v in observed.missing.items() if k in watched}
            seen = replace(observed, missing=missing)
            return replace(record, sources=sources, observed=seen)
        case ev.WatchSet(settings=settings):
            return replace(record, watch=settings)
        case ev.ReportingSet(reporting=reporting):
            return replace(record, reporting=reporting)
        case _:
            assert_never(event)


def _lived(presence: Presence, event: PresenceEvent, at: datetime) -> Presence:
    oldest = at - KEPT
    match event:
        case ev.CheckedIn():
            return replace(presence, checked_in=at)
        case ev.CheckInMissed(due=due):
            recent = tuple(one for one in presence.missed if one >= oldest)
            return replace(presence, missed=(*recent, due))
        case ev.SilenceNoted(window=window, since=since):
            known = tuple(one for one in presence.silences if one[1] >= oldest)
            return replace(presence, silences=(*known, (window, since)))
        case _:
            assert_never(event)


def _observed(  # noqa: C901, PLR0911 - one flat branch per event
    seen: Observed, event: ObservedEvent, at: datetime
) -> Observed:
    match event:
        case ev.AlertRaised(id=name, alert=alert):
            return replace(seen, alerts={**_recent(seen.alerts, at), name: alert})
        case ev.AlertEnded(id=name, at=ended):
            if (known := seen.alerts.get(name)) is None:
                return seen
            over = replace(known, ended=ended)
            return replace(seen, alerts={**seen.alerts, name: over})
        case ev.DataMissed(kind=kind, since=since):
            return replace(seen, missing={**seen.missing, kind: since})
        case ev.DataReturned(kind=kind):
            left = {k: v for k, v in seen.missing.items() if k is not kind}
            return replace(seen, missing=left)
        case ev.ValuePutAside(kind=kind, count=count):
            more = seen.put_aside.get(kind, 0) + count
            return replace(seen, put_aside={**seen.put_aside, kind: more})
        case ev.DaySummarised(summary=summary):
            return replace(seen, days=_with_day(seen.days, summary))
        case ev.ReadingHeld(reading=reading):
            return replace(seen, held=_with_held(seen.held, reading, at))
        case ev.HeldDropped(reading=reading):
            return confirmed(seen, reading)
        case _:
            assert_never(event)


def _recent[K](alerts: Mapping[K, Alert], at: datetime) -> dict[K, Alert]:
    """Return the alerts that go on or ended within the days that are kept."""
    return {
        key: one
        for key, one in alerts.items()
        if one.ended is None or one.ended >= at - KEPT
    }


def _with_day(
    days: Mapping[VitalKind, tuple[DaySummary, ...]], new: DaySummary
) -> Mapping[VitalKind, tuple[DaySummary, ...]]:
    """Return the days of each kind in their order, each once, the last ones."""
    others = [one for one in days.get(new.kind, ()) if one.date != new.date]
    every = sorted([*others, new], key=lambda one: one.date)
    first = every[-1].date - KEPT
    return {**days, new.kind: tuple(one for one in every if one.date >= first)}


def _with_held(
    held: tuple[Reading, ...], new: Reading, at: datetime
) -> tuple[Reading, ...]:
    recent = tuple(one for one in held if one.at >= at - KEPT)
    return (*recent, new)


def confirmed(observed: Observed, reading: Reading) -> Observed:
    """Return what is held without a value that was recorded, or dropped."""
    held = tuple(
        one
        for one in observed.held
        if (one.measured, one.at) != (reading.measured, reading.at)
    )
    return observed if held == observed.held else replace(observed, held=held)
