"""One reading against the limits: windows, alerts, and their ends.

Called only with readings that are fresh, in order and of a source that is listened
to. A lane's windows start anew after a gap.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from .freshness import REPEAT_WITHIN
from .happenings import (
    AlertContinues,
    AlertEnded,
    AlertRaised,
    Happening,
    RepeatAsked,
)
from .shapes import (
    Alert,
    Because,
    Circumstances,
    Evidence,
    Level,
    Limit,
    LimitId,
)
from .state import Lane, Mark, Plan, Raised, Tally

EMPTY: Final = Tally()
NONE: Final = timedelta(0)


@dataclass(frozen=True, kw_only=True, slots=True)
class Standing:
    """The alerts that go on, and when each limit was last said."""

    alerts: Mapping[LimitId, Raised]
    said: Mapping[LimitId, datetime]


@dataclass(frozen=True, kw_only=True, slots=True)
class Judged:
    """What became of the windows and the alerts."""

    tallies: Mapping[LimitId, Tally]
    standing: Standing
    happenings: tuple[Happening, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class _Case:
    """One reading that is judged against one limit."""

    limit: Limit
    evidence: Evidence
    tally: Tally | None
    apart: timedelta
    """How long after the reading before it was taken."""
    out: bool

    @property
    def at(self) -> datetime:
        return self.evidence.at


type Outcome = tuple[Standing, tuple[Happening, ...]]


def judge(
    lane: Lane | None,
    evidence: Evidence,
    circumstances: Circumstances,
    plan: Plan,
    standing: Standing,
) -> Judged:
    """Return the windows of the lane and the alerts after one more reading."""
    apart, before = _before(lane, evidence, plan)
    tallies: dict[LimitId, Tally] = {}
    happenings: tuple[Happening, ...] = ()
    repeat: tuple[Limit, ...] = ()
    for limit in plan.limits:
        old, key = before.get(limit.id), limit.id
        out = limit.is_out(limit.number(evidence.measured))
        if old is None and not out and key not in standing.alerts:
            continue
        case = _Case(limit=limit, evidence=evidence, tally=old, apart=apart, out=out)
        tally, (standing, said) = _against(case, circumstances, standing)
        happenings += said
        if tally is not None:
            tallies[key] = tally
            repeat += (limit,) if key not in standing.alerts and _alone(case) else ()
    if repeat:
        asked = RepeatAsked(kind=plan.kind, limits=repeat, evidence=evidence)
        happenings += (asked,)
    return Judged(tallies=tallies, standing=standing, happenings=happenings)


def _before(
    lane: Lane | None, evidence: Evidence, plan: Plan
) -> tuple[timedelta, Mapping[LimitId, Tally]]:
    """Return the time since the reading before, and the windows if they still hold."""
    if lane is None or lane.judged is None:
        return NONE, {}
    apart = evidence.at - lane.judged
    within = REPEAT_WITHIN if evidence.deliberate else plan.judge_within
    return apart, lane.tallies if apart <= within else {}


def _alone(case: _Case) -> bool:
    """Say whether a deliberate reading is out and waits for its repetition."""
    return case.evidence.deliberate and case.out


def _against(
    case: _Case, circumstances: Circumstances, standing: Standing
) -> tuple[Tally | None, Outcome]:
    """Judge one limit; its window is None where nothing must be remembered."""
    happenings: tuple[Happening, ...] = ()
    if circumstances.symptom and case.out:
        standing, happenings = with_symptom(case.limit, case.evidence, standing)
    if circumstances.context not in case.limit.contexts:
        old = case.tally
        paused = None if old is None else replace(old, run=None, calm=0)
        return paused, (standing, happenings)
    tally = _counted(case)
    standing, more = _answered(case, tally, standing)
    kept = case.limit.id in standing.alerts or any(mark.out for mark in tally.marks)
    return (tally if kept else None), (standing, happenings + more)


def with_symptom(limit: Limit, evidence: Evidence, standing: Standing) -> Outcome:
    """Raise the hard alert at once: a symptom waits for no repetition."""
    known = standing.alerts.get(limit.id)
    if known is not None and known.alert.level is Level.HARD:
        return standing, ()
    alert = Alert(
        kind=limit.kind,
        limit=limit,
        level=Level.HARD,
        because=Because.SYMPTOM,
        evidence=(evidence,),
        started=evidence.at if known is None else known.alert.started,
    )
    by_hand = evidence.deliberate if known is None else known.by_hand
    return _raised(standing, alert, evidence.at, by_hand=by_hand)


def _counted(case: _Case) -> Tally:
    """Return the window with one more reading."""
    rule, old = case.limit.persistence, case.tally or EMPTY
    mark = Mark(out=case.out, evidence=case.evidence)
    calm = case.limit.is_calm(case.limit.number(case.evidence.measured))
    return Tally(
        marks=(*old.marks, mark)[-max(rule.among, rule.repeats) :],
        run=_run(case, old) if case.out else None,
        calm=old.calm + 1 if calm else 0,
    )


def _run(case: _Case, old: Tally) -> timedelta:
    """Return how long the value has been out without a break.

    One step counts for half the required time at most, so that it takes three
    readings, whatever a clock that was set says lies between two of them.
    """
    lasting = case.limit.persistence.lasting
    if old.run is None or lasting is None:
        return NONE
    return old.run + min(case.apart, lasting / 2)


def _because(case: _Case, tally: Tally) -> Because | None:
    """Say why a value counts as out of range for long enough; None: it does not."""
    if not case.out:
        return None
    rule, marks = case.limit.persistence, tally.marks
    if case.evidence.deliberate:
        last = marks[-rule.repeats :]
        repeated = len(last) == rule.repeats and all(mark.out for mark in last)
        return Because.REPEATED if repeated else None
    many = sum(mark.out for mark in marks[-rule.among :]) >= rule.count
    long = rule.lasting is None or (tally.run or NONE) >= rule.lasting
    return Because.PERSISTENCE if many and long else None


def _answered(case: _Case, tally: Tally, standing: Standing) -> Outcome:
    """Raise, go on, end, or leave things as they are."""
    limit = case.limit
    known, because = standing.alerts.get(limit.id), _because(case, tally)
    if known is not None and _is_over(case, tally, known):
        return _ended(standing, known, case.at)
    if because is None or _is_quiet(standing, limit, case.at):
        return standing, ()
    evidence = tuple(mark.evidence for mark in tally.marks if mark.out)
    if known is not None:
        said = {**standing.said, limit.id: case.at}
        going_on = AlertContinues(alert=known.alert, evidence=evidence)
        return Standing(alerts=standing.alerts, said=said), (going_on,)
    alert = Alert(
        kind=limit.kind,
        limit=limit,
        level=limit.level,
        because=because,
        evidence=evidence,
        started=case.at,
    )
    return _raised(standing, alert, case.at, by_hand=case.evidence.deliberate)


def _is_quiet(standing: Standing, limit: Limit, at: datetime) -> bool:
    """Say whether the limit was said so lately that it stays quiet."""
    said = standing.said.get(limit.id)
    return said is not None and at - said < limit.refractory


def _is_over(case: _Case, tally: Tally, known: Raised) -> bool:
    """Say whether the alert has ended: calm for long enough, in a lane that may."""
    deliberate, rule = case.evidence.deliberate, case.limit.persistence
    if known.by_hand and not deliberate:
        return False
    return tally.calm >= (rule.repeats if deliberate else rule.calm)


def _raised(
    standing: Standing, alert: Alert, at: datetime, *, by_hand: bool
) -> Outcome:
    key = alert.limit.id
    after = Standing(
        alerts={**standing.alerts, key: Raised(alert=alert, by_hand=by_hand)},
        said={**standing.said, key: at},
    )
    return after, (AlertRaised(alert=alert),)


def _ended(standing: Standing, known: Raised, at: datetime) -> Outcome:
    key = known.alert.limit.id
    alerts = {other: one for other, one in standing.alerts.items() if other != key}
    over = AlertEnded(alert=replace(known.alert, ended=at))
    return Standing(alerts=alerts, said=standing.said), (over,)
