"""What a report does not know: said, never filled in."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from ...domain.ledger import instant
from ...domain.vitals import VitalKind
from .. import events as ev
from .asked import Handed, Span
from .facts import Gap, GapKind, RefillFact, VitalFacts


def of_time(span: Span, began: datetime | None, handed: Handed) -> Iterator[Gap]:
    """Yield what is missing of the period itself."""
    if instant(span.now) < span.end:
        yield Gap(kind=GapKind.NOT_OVER, since=span.local(span.now))
    if began is not None and instant(began) > span.start:
        yield Gap(kind=GapKind.BEGAN_LATER, since=span.local(began))
    for start, end in handed.unwatched:
        if span.meets(start, end):
            yield _stretch(GapKind.NOT_WATCHED, start, end, span)


def of_vitals(
    vitals: Iterable[VitalFacts], entries: Iterable[ev.Entry], span: Span
) -> Iterator[Gap]:
    """Yield what is missing of vital signs."""
    known = tuple(entries)
    for one in vitals:
        yield from _of_days(one, span)
        for start, end in _silences(one.kind, known):
            if span.meets(start, end):
                yield _stretch(GapKind.NO_DATA, start, end, span, one.kind)
        if one.put_aside:
            yield Gap(kind=GapKind.PUT_ASIDE, vital=one.kind, count=one.put_aside)
        if one.unconfirmed:
            count = len(one.unconfirmed)
            yield Gap(kind=GapKind.UNCONFIRMED_VALUE, vital=one.kind, count=count)


def _of_days(one: VitalFacts, span: Span) -> Iterator[Gap]:
    days = len(tuple(span.days()))
    partly = sum(day.partial for day in one.days)
    for kind, count in (
        (GapKind.NO_READINGS, len(one.days_without)),
        (GapKind.PARTLY_WATCHED, partly),
    ):
        if count:
            yield Gap(kind=kind, vital=one.kind, count=count, of=days)


def _silences(
    kind: VitalKind, entries: tuple[ev.Entry, ...]
) -> Iterator[tuple[datetime, datetime | None]]:
    """Yield the stretches in which no data came, the last one maybe without an end."""
    since: datetime | None = None
    for entry in entries:
        match entry.event:
            case ev.DataMissed(kind=one, since=last) if one is kind:
                since = last or entry.at
            case ev.DataReturned(kind=one, at=at) if one is kind and since is not None:
                yield since, at
                since = None
            case _:
                pass
    if since is not None:
        yield since, None


def _stretch(
    name: GapKind,
    start: datetime,
    end: datetime | None,
    span: Span,
    vital: VitalKind | None = None,
) -> Gap:
    return Gap(
        kind=name,
        vital=vital,
        since=span.local(start),
        until=span.local_or_none(end),
    )


def of_refills(refills: Iterable[RefillFact]) -> Iterator[Gap]:
    """Yield the medications of which nobody said how much there is."""
    for one in refills:
        if one.stock is None:
            yield Gap(kind=GapKind.STOCK_UNKNOWN, medication=one.medication)
