"""Many readings with their own times in one call, in any order, each judged.

They are put in order of time and handed to the watch of their kind one by one. A
reading of long ago is noted and compared with the limits, and raises nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from ..vitals import VitalKind
from .happenings import Happening
from .receiving import Fate, fate, received
from .shapes import Circumstances, Evidence, Limit, Sample
from .state import Plan, WatchState
from .units import Why
from .watch import step


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """What became of one reading."""

    sample: Sample
    fate: Fate
    why: Why | None = None
    """Why it was put aside."""
    evidence: Evidence | None = None
    out_of: tuple[Limit, ...] = ()
    """Limits that it alone is out of, in these circumstances."""
    happenings: tuple[Happening, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Batch:
    """What became of all of them, in the order in which they were handed in."""

    states: Mapping[VitalKind, WatchState]
    entries: tuple[Entry, ...]


def judged_batch(
    states: Mapping[VitalKind, WatchState],
    samples: Sequence[Sample],
    circumstances: Circumstances,
    plans: Mapping[VitalKind, Plan],
    now: datetime,
) -> Batch:
    """Judge every reading once, earliest first; equal times in the order given."""
    after = dict(states)
    found: dict[int, Entry] = {}
    for place in sorted(range(len(samples)), key=lambda one: samples[one].at):
        sample = samples[place]
        state = after.get(sample.kind) or WatchState(kind=sample.kind)
        plan = plans[sample.kind]
        entry = _before(state, sample, circumstances, plan, now)
        after[sample.kind], said = step(state, sample, circumstances, plan, now)
        found[place] = Entry(
            sample=sample,
            fate=entry.fate,
            why=entry.why,
            evidence=entry.evidence,
            out_of=entry.out_of,
            happenings=said,
        )
    return Batch(states=after, entries=tuple(found[one] for one in sorted(found)))


def _before(
    state: WatchState,
    sample: Sample,
    circumstances: Circumstances,
    plan: Plan,
    now: datetime,
) -> Entry:
    """Say how far a reading will get, and what it is out of."""
    evidence = received(sample, now)
    if isinstance(evidence, Why):
        return Entry(sample=sample, fate=Fate.PUT_ASIDE, why=evidence)
    return Entry(
        sample=sample,
        fate=fate(state, evidence, plan, now),
        evidence=evidence,
        out_of=limits_left(evidence, circumstances, plan),
    )


def limits_left(
    evidence: Evidence, circumstances: Circumstances, plan: Plan
) -> tuple[Limit, ...]:
    """Return the limits that one reading is out of, whatever came before it."""
    return tuple(
        limit
        for limit in plan.limits
        if limit.is_out(limit.number(evidence.measured))
        and (circumstances.symptom or circumstances.context in limit.contexts)
    )
