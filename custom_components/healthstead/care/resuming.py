"""What the watch over vital signs takes up again after a restart.

The log is the truth about alerts and missing data; what was kept beside it only adds
what a run remembers: windows, the day so far, what the person was doing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Final

from ..domain.vitals import VitalKind
from ..domain.watching.activity import Activity
from ..domain.watching.receiving import received
from ..domain.watching.shapes import Alert, Evidence, LimitId
from ..domain.watching.showing import sample_of, with_known
from ..domain.watching.state import Raised, WatchState
from .record import PersonRecord

KEPT_FOR: Final = timedelta(hours=24)
"""What was kept longer ago says nothing any more [product choice]."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Kept:
    """What a run wrote down about one person before it ended."""

    at: datetime
    activity: Activity = field(default_factory=Activity)
    symptom: datetime | None = None
    states: tuple[WatchState, ...] = ()


def resumed(
    record: PersonRecord, kept: Kept | None, now: datetime
) -> dict[VitalKind, WatchState]:
    """Return a state for every kind that is known, and alerts as in the log."""
    states: dict[VitalKind, WatchState] = {}
    if kept is not None and usable(kept, now):
        states = {state.kind: state for state in kept.states}
    observed = record.observed
    kinds = {
        *states,
        *(source.kind for source in record.sources.vitals),
        *(alert.kind for alert in observed.alerts.values()),
        *record.readings,
    }
    return {kind: _resumed(record, kind, states, now) for kind in kinds}


def usable(kept: Kept, now: datetime) -> bool:
    """Say whether what was kept is young, and of a clock that has not gone back."""
    return timedelta(0) <= now - kept.at <= KEPT_FOR


def _resumed(
    record: PersonRecord,
    kind: VitalKind,
    states: Mapping[VitalKind, WatchState],
    now: datetime,
) -> WatchState:
    state = states.get(kind) or WatchState(kind=kind)
    mine = [one for one in record.observed.alerts.values() if one.kind is kind]
    said: dict[LimitId, datetime] = {}
    for alert in mine:
        key = alert.limit.id
        last = max(alert.started, said.get(key, alert.started))
        said[key] = max(last, state.said.get(key, last))
    missing = record.observed.missing
    state = replace(
        state,
        alerts={one.limit.id: _running(one) for one in mine if one.ended is None},
        said=said,
        silent=kind in missing,
        heard=state.heard or missing.get(kind),
    )
    return with_known(state, entered(record, kind, now))


def _running(alert: Alert) -> Raised:
    deliberate = [evidence.deliberate for evidence in alert.evidence]
    by_hand = bool(deliberate) and all(deliberate)
    return Raised(alert=alert, by_hand=by_hand)


def entered(record: PersonRecord, kind: VitalKind, now: datetime) -> Evidence | None:
    """Return the last reading that a person entered, to be shown."""
    readings = record.readings.get(kind, ())
    if not readings:
        return None
    last = max(readings, key=lambda reading: reading.at)
    found = received(sample_of(last.measured, last.at, last.source), now)
    return found if isinstance(found, Evidence) else None
