"""A deliberate reading that was not what was measured: what it led to goes with it.

Alerts that it alone raised end; windows are as if it had never come. Counts that led
to the end of an alert begin anew, so that one rather ends too late. Figures of the
day are not touched.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from .happenings import AlertEnded
from .passing import Stepped
from .shapes import Alert, Evidence, LimitId
from .state import BY_HAND, Lane, Raised, Tally, WatchState


def taken_back(state: WatchState, gone: Evidence, now: datetime) -> Stepped:
    """Forget a deliberate reading; its limits may be said anew at once."""
    over = {
        key: one.alert for key, one in state.alerts.items() if _alone(one.alert, gone)
    }
    alerts = {key: one for key, one in state.alerts.items() if key not in over}
    said = {key: at for key, at in state.said.items() if key not in over}
    lanes = {key: lane for key, lane in state.lanes.items() if key != BY_HAND}
    if (known := state.lanes.get(BY_HAND)) is not None:
        left = _without(known, gone, alerts)
        lanes |= {} if left is None else {BY_HAND: left}
    happenings = tuple(
        AlertEnded(alert=replace(alert, ended=now), by_person=True, taken_back=True)
        for alert in over.values()
    )
    return replace(state, alerts=alerts, said=said, lanes=lanes), happenings


def _is(one: Evidence, gone: Evidence) -> bool:
    return one.deliberate and (one.at, one.measured) == (gone.at, gone.measured)


def _alone(alert: Alert, gone: Evidence) -> bool:
    """Say whether an alert goes back to this reading and to nothing before it."""
    mine = bool(alert.evidence) and all(_is(one, gone) for one in alert.evidence)
    return mine and alert.started == gone.at


def _without(
    lane: Lane, gone: Evidence, alerts: Mapping[LimitId, Raised]
) -> Lane | None:
    """Return the lane without a reading; None if nothing else is known of it."""
    each = {key: _unmarked(tally, gone) for key, tally in lane.tallies.items()}
    tallies = {
        key: tally
        for key, tally in each.items()
        if key in alerts or any(mark.out for mark in tally.marks)
    }
    if not _is(lane.last, gone):
        return replace(lane, tallies=tallies)
    known = [mark.evidence for one in tallies.values() for mark in one.marks]
    if not known:
        return None
    last = max(known, key=lambda evidence: evidence.at)
    return replace(lane, last=last, judged=last.at, tallies=tallies)


def _unmarked(tally: Tally, gone: Evidence) -> Tally:
    marks = tuple(mark for mark in tally.marks if not _is(mark.evidence, gone))
    return tally if marks == tally.marks else Tally(marks=marks)
