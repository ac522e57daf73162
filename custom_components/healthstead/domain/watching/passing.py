"""Time that passes: clocks that are set, days that end, readings that stay away.

Nothing here looks at a value.
"""

from dataclasses import replace
from datetime import datetime

from ..vitals import VitalKind
from .daily import DayTally, summary
from .freshness import AWAKE_GAP, GRACE, TOLERANCE
from .happenings import (
    AlertEnded,
    ClockMoved,
    DataAgain,
    DayEnded,
    Happening,
    NoData,
)
from .shapes import Evidence
from .state import Plan, WatchState
from .units import WATCHED_UNIT

type Stepped = tuple[WatchState, tuple[Happening, ...]]


def looked(state: WatchState, plan: Plan, now: datetime) -> Stepped:
    """Note the time: a clock that went back, a watch that was away, a new day."""
    happenings: tuple[Happening, ...] = ()
    if state.now is not None and state.now - now > TOLERANCE:
        happenings = (ClockMoved(kind=state.kind, before=state.now, after=now),)
        state = _set_back(state, now)
    if state.alerts:
        state, gone = _without_lost_limits(state, plan, now)
        happenings += gone
    awake, day = state.awake, state.day
    if awake is None or state.now is None or now - state.now > AWAKE_GAP:
        awake = now
        day = None if day is None else replace(day, partial=True)
    if day is not None and day.date < now.astimezone(plan.zone).date():
        happenings, day = happenings + _figures(state.kind, day), None
    return replace(state, now=now, awake=awake, day=day), happenings


def _set_back(state: WatchState, now: datetime) -> WatchState:
    """Forget what came from the future: windows start anew, alerts stay."""
    return replace(
        state,
        awake=None,
        heard=None if state.heard is None else min(state.heard, now),
        lanes={},
        said={key: at for key, at in state.said.items() if at <= now},
        aside=replace(state.aside, said=None),
    )


def _figures(kind: VitalKind, day: DayTally) -> tuple[DayEnded, ...]:
    figures = summary(day, kind, WATCHED_UNIT[kind])
    return () if figures is None else (DayEnded(summary=figures),)


def _without_lost_limits(state: WatchState, plan: Plan, now: datetime) -> Stepped:
    """End alerts of limits that are no longer kept to."""
    known = {limit.id for limit in plan.limits}
    gone = tuple(
        AlertEnded(alert=replace(one.alert, ended=now), limit_gone=True)
        for key, one in state.alerts.items()
        if key not in known
    )
    if not gone:
        return state, ()
    alerts = {key: one for key, one in state.alerts.items() if key in known}
    said = {key: at for key, at in state.said.items() if key in known}
    return replace(state, alerts=alerts, said=said), gone


def heard(state: WatchState, evidence: Evidence) -> tuple[DataAgain, ...]:
    """Say that readings come again, if it was said that they do not."""
    if not state.silent:
        return ()
    again = DataAgain(kind=state.kind, at=evidence.at, source=evidence.source)
    return (again,)


def listened(state: WatchState, plan: Plan, now: datetime) -> Stepped:
    """Say once that no reading came for too long.

    A watch that was away itself waits a little, for what it could not hear.
    """
    if state.silent or plan.silent_after is None or state.awake is None:
        return state, ()
    last = state.awake if state.heard is None else state.heard
    quiet = now - last > plan.silent_after
    if quiet and now - state.awake > min(plan.silent_after, GRACE):
        missing = NoData(kind=state.kind, since=state.heard)
        return replace(state, silent=True), (missing,)
    return state, ()
