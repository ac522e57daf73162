"""What is done with a reading before anybody judges it.

Put aside what cannot be used, leave out what was there before, choose the source.
What is late but in order still counts for its day; only what is fresh is judged.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from enum import StrEnum

from ..vitals import Measured
from .freshness import JUDGE_EVERY, SAY_ASIDE_EVERY, TOLERANCE
from .happenings import PutAside
from .shapes import Evidence, Sample
from .state import (
    BY_HAND,
    MOST_ASIDE,
    MOST_LANES,
    Aside,
    Lane,
    Plan,
    WatchState,
)
from .units import Why, in_watched_unit, is_possible, is_unusual


class Fate(StrEnum):
    """How far a reading gets."""

    PUT_ASIDE = "put_aside"
    SEEN_BEFORE = "seen_before"
    """The same again, or older than what was there already."""
    OTHER_SOURCE = "other_source"
    """A better source is listened to."""
    HISTORY = "history"
    """Too old to say anything of now; it counts for its day."""
    TOO_CLOSE = "too_close"
    """A dense stream: it counts for the day."""
    JUDGED = "judged"


def received(sample: Sample, now: datetime) -> Evidence | Why:
    """Return a reading in the watched unit, or why it cannot be used."""
    if sample.at - now > TOLERANCE:
        return Why.FROM_THE_FUTURE
    given = Measured(
        kind=sample.kind, value=sample.value, unit=sample.unit, second=sample.second
    )
    measured = in_watched_unit(given)
    if isinstance(measured, Why):
        return measured
    if not is_possible(measured):
        return Why.IMPOSSIBLE
    return Evidence(
        at=sample.at,
        measured=measured,
        given=given,
        source=sample.source,
        deliberate=sample.deliberate,
        unusual=is_unusual(measured),
    )


def lane_of(evidence: Evidence) -> str:
    """Return whose windows a reading belongs to."""
    return BY_HAND if evidence.deliberate else evidence.source


def fate(state: WatchState, evidence: Evidence, plan: Plan, now: datetime) -> Fate:
    """Say how far a usable reading gets."""
    lane = state.lanes.get(lane_of(evidence))
    if lane is not None and _was_seen(lane, evidence):
        return Fate.SEEN_BEFORE
    if not evidence.deliberate and not _is_listened_to(state, evidence, plan, now):
        return Fate.OTHER_SOURCE
    if now - evidence.at > plan.judge_within:
        return Fate.HISTORY
    if lane is None or lane.judged is None or evidence.deliberate:
        return Fate.JUDGED
    close = evidence.at - lane.judged < JUDGE_EVERY
    return Fate.TOO_CLOSE if close else Fate.JUDGED


def _was_seen(lane: Lane, evidence: Evidence) -> bool:
    """Say so of the same instant and earlier ones.

    People give times to the minute, so that two deliberate readings of one instant
    are two unless they are equal.
    """
    if evidence.at != lane.last.at or not evidence.deliberate:
        return evidence.at <= lane.last.at
    return evidence.measured == lane.last.measured


def _is_listened_to(
    state: WatchState, evidence: Evidence, plan: Plan, now: datetime
) -> bool:
    """Say whether a stream is the one in use, a better one, or steps in for it."""
    current = state.lanes.get(state.source)
    if evidence.source == state.source or current is None:
        return True
    if _rank(evidence.source, plan) < _rank(state.source, plan):
        # A better source that only hands in old readings takes nothing over.
        return now - evidence.at <= plan.judge_within
    return evidence.at - current.last.at > plan.judge_within


def _rank(source: str, plan: Plan) -> int:
    known = plan.sources
    return known.index(source) if source in known else len(known)


def with_lane(lanes: Mapping[str, Lane], lane: Lane) -> dict[str, Lane]:
    """Return the lanes with this one; the one that was quiet longest makes room."""
    after = {**lanes, lane.name: lane}
    if len(after) > MOST_LANES:
        others = [one for one in after.values() if one.name not in {lane.name, BY_HAND}]
        del after[min(others, key=lambda one: (one.last.at, one.name)).name]
    return after


def put_aside(
    state: WatchState, sample: Sample, why: Why, now: datetime
) -> tuple[WatchState, tuple[PutAside, ...]]:
    """Keep a value apart, and say so if that was not said lately."""
    old = state.aside
    kept = (*old.last, (sample, why))[-MOST_ASIDE:]
    quiet = old.said is not None and now - old.said < SAY_ASIDE_EVERY
    aside = Aside(
        count=old.count + 1,
        unsaid=old.unsaid + 1 if quiet else 0,
        said=old.said if quiet else now,
        last=kept,
    )
    said = PutAside(sample=sample, why=why, count=old.unsaid + 1)
    return replace(state, aside=aside), () if quiet else (said,)
