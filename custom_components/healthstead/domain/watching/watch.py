"""The watch over one kind of one person: one step for each reading or tick.

``step`` costs the same for the first reading and the millionth. Whoever calls it
ticks at least every five minutes, so that missing data is noticed, and passes what
the person was doing (``activity``). A tick never raises or ends an alert about a
value; neither does a reading that is old, nor a clock that is set.
"""

from dataclasses import replace
from datetime import datetime
from typing import assert_never

from .daily import DayTally, with_reading
from .freshness import AWAKE_GAP
from .happenings import AlertEnded, Happening, SourceChanged
from .judging import Judged, Standing, judge, with_symptom
from .passing import Stepped, heard, listened, looked
from .receiving import Fate, fate, lane_of, put_aside, received, with_lane
from .shapes import (
    Circumstances,
    Context,
    Evidence,
    Item,
    LimitId,
    Sample,
    Symptom,
    Tick,
)
from .state import BY_HAND, Lane, Plan, WatchState
from .units import Why


def step(
    state: WatchState,
    item: Item,
    circumstances: Circumstances,
    plan: Plan,
    now: datetime,
) -> Stepped:
    """Return what is remembered after a reading, a symptom or a tick, and what is new.

    ``circumstances`` are those of the reading. Readings are handed in as they come;
    ``now`` is the time of the house.
    """
    state, passed = looked(state, plan, now)
    match item:
        case Sample():
            state, happenings = _taken(state, item, circumstances, plan, now)
        case Symptom():
            state, happenings = _told(state, plan, now)
        case Tick():
            happenings = ()
        case _:
            assert_never(item)
    state, missing = listened(state, plan, now)
    return state, passed + happenings + missing


def ended(state: WatchState, limit: LimitId, now: datetime) -> Stepped:
    """End an alert because a person said so, not because a value came back."""
    if (known := state.alerts.get(limit)) is None:
        return state, ()
    alerts = {key: one for key, one in state.alerts.items() if key != limit}
    over = AlertEnded(alert=replace(known.alert, ended=now), by_person=True)
    return replace(state, alerts=alerts), (over,)


def _taken(
    state: WatchState,
    sample: Sample,
    circumstances: Circumstances,
    plan: Plan,
    now: datetime,
) -> Stepped:
    """Take one reading as far as it gets."""
    if sample.kind is not plan.kind:
        raise ValueError(f"{sample.kind} came where {plan.kind} is watched")
    evidence = received(sample, now)
    if isinstance(evidence, Why):
        return put_aside(state, sample, evidence, now)
    how = fate(state, evidence, plan, now)
    if how in {Fate.SEEN_BEFORE, Fate.OTHER_SOURCE}:
        return state, ()
    verdict = _verdict(state, evidence, circumstances, plan, how)
    state, happenings = _kept(state, evidence, circumstances, plan, (how, verdict))
    if how is Fate.TOO_CLOSE and circumstances.symptom:
        state, told = _told(state, plan, now)
        happenings += told
    return state, happenings


def _verdict(
    state: WatchState,
    evidence: Evidence,
    circumstances: Circumstances,
    plan: Plan,
    how: Fate,
) -> Judged:
    """Judge a reading that is to be judged; else leave windows and alerts alone."""
    lane = state.lanes.get(lane_of(evidence))
    standing = Standing(alerts=state.alerts, said=state.said)
    if how is Fate.JUDGED:
        return judge(lane, evidence, circumstances, plan, standing)
    return Judged(tallies=lane.tallies if lane else {}, standing=standing)


def _kept(
    state: WatchState,
    evidence: Evidence,
    circumstances: Circumstances,
    plan: Plan,
    outcome: tuple[Fate, Judged],
) -> Stepped:
    """Return the state with a reading in it, and everything that follows."""
    how, verdict = outcome
    lane = state.lanes.get(lane_of(evidence))
    judged = lane.judged if lane else None
    new = Lane(
        name=lane_of(evidence),
        last=evidence,
        judged=evidence.at if how is Fate.JUDGED else judged,
        tallies=verdict.tallies,
    )
    fresh = how is not Fate.HISTORY
    again = heard(state, evidence) if fresh else ()
    after = replace(
        state,
        heard=_later(state.heard, evidence) if fresh else state.heard,
        silent=state.silent and not fresh,
        source=state.source if evidence.deliberate else evidence.source,
        lanes=with_lane(state.lanes, new),
        alerts=verdict.standing.alerts,
        said=verdict.standing.said,
        day=_with_day(state, evidence, circumstances.context, plan),
    )
    return after, again + _changed(state, evidence) + verdict.happenings


def _later(heard_at: datetime | None, evidence: Evidence) -> datetime:
    return evidence.at if heard_at is None else max(heard_at, evidence.at)


def _changed(state: WatchState, evidence: Evidence) -> tuple[Happening, ...]:
    before, after = state.source, evidence.source
    if evidence.deliberate or before in {"", after}:
        return ()
    changed = SourceChanged(kind=state.kind, before=before, after=after, at=evidence.at)
    return (changed,)


def _with_day(
    state: WatchState, evidence: Evidence, context: Context, plan: Plan
) -> DayTally | None:
    """Count a reading of today; what is handed in for days that are over is not."""
    at, now = evidence.at.astimezone(plan.zone), state.now or evidence.at
    today = now.astimezone(plan.zone).date()
    if at.date() != today:
        return state.day
    day = state.day
    if day is None or day.date != today:
        day = DayTally(date=today, partial=_began_late(state, now, plan))
    resting = context is Context.RESTING
    return with_reading(day, evidence.measured, at_rest=resting)


def _began_late(state: WatchState, now: datetime, plan: Plan) -> bool:
    """Say whether the watch was not there yet when the day began."""
    local = now.astimezone(plan.zone)
    midnight = local.replace(hour=0, minute=0, second=0, microsecond=0)
    return state.awake is None or state.awake - midnight > AWAKE_GAP


def _told(state: WatchState, plan: Plan, now: datetime) -> Stepped:
    """Judge the last readings with a symptom that is told now."""
    standing = Standing(alerts=state.alerts, said=state.said)
    happenings: tuple[Happening, ...] = ()
    for name in (state.source, BY_HAND):
        lane = state.lanes.get(name)
        if lane is None or now - lane.last.at > plan.judge_within:
            continue
        for limit in plan.limits:
            if limit.is_out(limit.number(lane.last.measured)):
                standing, said = with_symptom(limit, lane.last, standing)
                happenings += said
    return replace(state, alerts=standing.alerts, said=standing.said), happenings
