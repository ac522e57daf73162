"""The one reading of a kind that may be shown as the present one, and how fresh it is.

A value that is too old is not shown at all; one that is older than what is judged is
shown without a word about whether it is in range.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from enum import StrEnum

from ..vitals import Measured
from .freshness import FRESHNESS
from .shapes import Evidence, Sample
from .state import BY_HAND, Lane, Plan, WatchState


class Freshness(StrEnum):
    """How a reading may be shown."""

    FRESH = "fresh"
    OLD = "old"
    """It says nothing of now; the value is shown with its time and nothing else."""
    GONE = "gone"
    """Unknown: older than data of this kind may be."""


def latest(state: WatchState) -> Evidence | None:
    """Return the last reading of the stream that is listened to, or one by hand."""
    lanes = (state.lanes.get(state.source), state.lanes.get(BY_HAND))
    known = [lane.last for lane in lanes if lane is not None]
    return max(known, key=lambda evidence: evidence.at, default=None)


def freshness(evidence: Evidence, plan: Plan, now: datetime) -> Freshness:
    """Say how a reading may be shown now."""
    age = now - evidence.at
    if age <= plan.judge_within:
        return Freshness.FRESH
    return Freshness.OLD if age <= shown_for(plan) else Freshness.GONE


def shown_for(plan: Plan) -> timedelta:
    """Return how long a value is shown: until "no data" is said, or would be."""
    return plan.silent_after or FRESHNESS[plan.kind].silent_after


def with_known(state: WatchState, evidence: Evidence | None) -> WatchState:
    """Return the state with a reading that was judged before this run, to show it."""
    lane = state.lanes.get(BY_HAND)
    if evidence is None or (lane is not None and lane.last.at >= evidence.at):
        return state
    lanes = {**state.lanes, BY_HAND: Lane(name=BY_HAND, last=evidence)}
    return replace(state, lanes=lanes)


def sample_of(measured: Measured, at: datetime, source: str) -> Sample:
    """Return what a person entered as a deliberate reading."""
    return Sample(
        kind=measured.kind,
        value=measured.value,
        second=measured.second,
        unit=measured.unit,
        at=at,
        source=source,
        deliberate=True,
    )
