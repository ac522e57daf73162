"""What the watch over vital signs noticed, as events for the log.

What is only of the moment (a value that is still out of range, a request to measure
again, another source, a clock that was set) makes none.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from ..domain.ids import AlertId, IdMaker
from ..domain.vitals import VitalKind
from ..domain.watching import happenings as h
from ..domain.watching.shapes import Alert, LimitId, Sample
from . import events as ev

LONGEST: Final = 40
"""Characters that are kept of a value that could not be used."""

type AlertKey = tuple[VitalKind, LimitId]


class AlertNames:
    """Which id each alert that runs has in the log: one alert, one id."""

    def __init__(self, running: Mapping[AlertId, Alert]) -> None:
        """Know those that the log says are running."""
        self._names = {key_of(alert): name for name, alert in running.items()}

    def of(self, alert: Alert) -> AlertId | None:
        """Return the id of an alert that runs."""
        return self._names.get(key_of(alert))

    def named(self, alert: Alert, new_id: IdMaker) -> AlertId:
        """Return the id of an alert, the same when a soft one becomes hard."""
        key = key_of(alert)
        if key not in self._names:
            self._names[key] = AlertId(new_id())
        return self._names[key]

    def forget(self, name: AlertId) -> AlertKey | None:
        """Let go of an alert that a person ended, and return what it was about."""
        key = next((key for key, known in self._names.items() if known == name), None)
        if key is not None:
            del self._names[key]
        return key

    def ended(self, alert: Alert) -> AlertId | None:
        """Let go of an alert that is over, and return its id."""
        return self._names.pop(key_of(alert), None)


def key_of(alert: Alert) -> AlertKey:
    """Return what tells one running alert from another."""
    return alert.kind, alert.limit.id


def noticed(
    happening: h.Happening, names: AlertNames, new_id: IdMaker, raw: str = ""
) -> ev.Noticed | None:
    """Return the event of one happening; ``raw`` is a value as its source wrote it."""
    match happening:
        case h.AlertRaised(alert=alert):
            return ev.AlertRaised(id=names.named(alert, new_id), alert=alert)
        case h.AlertEnded(alert=alert):
            return _ended(happening, names.ended(alert))
        case h.NoData(kind=kind, since=since):
            return ev.DataMissed(kind=kind, since=since)
        case h.DataAgain(kind=kind, at=at):
            return ev.DataReturned(kind=kind, at=at)
        case h.PutAside(sample=sample, why=why, count=count):
            return ev.ValuePutAside(
                kind=sample.kind,
                value=(raw or _written(sample))[:LONGEST],
                unit=sample.unit,
                source=sample.source,
                why=why,
                count=count,
            )
        case h.DayEnded(summary=summary):
            return ev.DaySummarised(summary=summary)
        case _:
            return None


def _ended(over: h.AlertEnded, name: AlertId | None) -> ev.AlertEnded | None:
    """Return the end of an alert; what a person ended in the log is there already."""
    at = over.alert.ended
    if name is None or at is None or (over.by_person and not over.taken_back):
        return None
    return ev.AlertEnded(
        id=name, at=at, limit_gone=over.limit_gone, by_person=over.by_person
    )


def _written(sample: Sample) -> str:
    halves = (sample.value, sample.second)
    return "/".join(_plain(half) for half in halves if half is not None)


def _plain(value: Decimal) -> str:
    return f"{value:f}"
