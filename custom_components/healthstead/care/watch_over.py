"""The watch over one person's vital signs while the house runs.

Holds one state for each kind, the plans that it keeps to, and what the person is
doing. Everything comes in with its time: readings, clues, symptoms, ticks; what is
new goes out as happenings. It knows no clock and keeps nothing by itself.
"""

from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from typing import Final

from ..domain.vitals import Reading, VitalKind
from ..domain.watch_settings import LimitPreset
from ..domain.watching.activity import (
    STEPS_WITHIN,
    Doing,
    context_at,
    context_by_steps,
    with_doing,
    with_sleep,
    with_steps,
)
from ..domain.watching.happenings import Happening
from ..domain.watching.plans import plans_of
from ..domain.watching.receiving import received
from ..domain.watching.shapes import (
    Circumstances,
    Context,
    Item,
    LimitId,
    Sample,
    Symptom,
    Tick,
)
from ..domain.watching.showing import sample_of, with_known
from ..domain.watching.state import BY_HAND, WatchState
from ..domain.watching.symptoms import HOLDS
from ..domain.watching.taken_back import taken_back
from ..domain.watching.units import Why
from ..domain.watching.watch import ended, step
from .record import PersonRecord
from .resuming import Kept, entered, resumed, usable

UNKNOWN: Final = Circumstances()
TICK: Final = Tick()
SYMPTOM: Final = Symptom()

type Said = tuple[Happening, ...]


class WatchOver:
    """What is remembered of one person, and what is kept to."""

    def __init__(self, record: PersonRecord, kept: Kept | None, now: datetime) -> None:
        """Take up where the log and the last run left off."""
        known = kept if kept is not None and usable(kept, now) else Kept(at=now)
        self.states = resumed(record, kept, now)
        self.activity = known.activity
        self._symptom = known.symptom
        self._taken: tuple[datetime, Decimal] | None = None
        """Steps between the last two counts, and when."""
        self._set(record, now)

    def _set(self, record: PersonRecord, now: datetime) -> None:
        profile = record.person.profile
        born = profile.birth_year
        self._made_of = _made_of(record, now)
        self._zone = record.zone
        self._day = profile.day
        self._paper = record.watch.preset is LimitPreset.PAPER
        age = None if born is None else now.year - born
        self.plans = plans_of(record.watch, record.sources, age, self._zone)
        for source in record.sources.vitals:
            self.states.setdefault(source.kind, WatchState(kind=source.kind))

    def follow(self, record: PersonRecord, now: datetime) -> Said:
        """Keep to what is set now; alerts of limits that are gone end here."""
        if _made_of(record, now) == self._made_of:
            return ()
        before = self.plans
        self._set(record, now)
        for kind, state in self.states.items():
            if self.plans[kind].sources != before[kind].sources:
                # A source that came just now is not late yet.
                heard = state.heard if before[kind].sources else None
                silent = state.silent and bool(self.plans[kind].sources)
                self.states[kind] = replace(
                    state, awake=now, heard=heard, silent=silent
                )
        return self.tick(now)

    def take(self, sample: Sample, now: datetime) -> Said:
        """Take one reading, with what the person was doing at its time."""
        if sample.kind is VitalKind.STEPS and not sample.deliberate:
            self._count(sample, now)
        found = self._circumstances(sample.at, now)
        return self._step(sample.kind, sample, found, now)

    def do(self, doing: Doing, at: datetime) -> None:
        """Note what a sensor says that the person is doing."""
        self.activity = with_doing(self.activity, doing, at)

    def sleep(self, at: datetime, *, asleep: bool) -> None:
        """Note that a sensor says that the person sleeps or wakes."""
        self.activity = with_sleep(self.activity, asleep=asleep, at=at)

    def complain(self, at: datetime, now: datetime) -> Said:
        """Judge the last readings with a serious symptom, and those that follow."""
        if not -HOLDS <= now - at <= HOLDS:
            return ()
        self._symptom = at if self._symptom is None else max(self._symptom, at)
        return self._each(SYMPTOM, now)

    def tick(self, now: datetime) -> Said:
        """Let time pass: missing data, days that are over, limits that are gone."""
        return self._each(TICK, now)

    def end(self, kind: VitalKind, limit: LimitId, now: datetime) -> None:
        """End an alert because a person said so."""
        if (state := self.states.get(kind)) is not None:
            self.states[kind], _ = ended(state, limit, now)

    def drop(self, record: PersonRecord, reading: Reading, now: datetime) -> Said:
        """Forget a value that was not what was measured, and what it alone raised."""
        kind = reading.measured.kind
        sample = sample_of(reading.measured, reading.at, reading.source)
        state, gone = self.states.get(kind), received(sample, now)
        if state is None or isinstance(gone, Why):
            return ()
        state, said = taken_back(state, gone, now)
        if BY_HAND not in state.lanes:
            state = with_known(state, entered(record, kind, now))
        self.states[kind] = state
        return said

    def kept(self, now: datetime) -> Kept:
        """Return what is to be written down; values put aside are not."""
        bare = tuple(
            replace(state, aside=replace(state.aside, last=()))
            for state in self.states.values()
        )
        return Kept(at=now, activity=self.activity, symptom=self._symptom, states=bare)

    def context(self, at: datetime) -> Context:
        """Return what the person was doing at a time."""
        if self._paper:
            return self._context_of_paper(at)
        wall = at.astimezone(self._zone).time()
        wake, bed = self._day.wake, self._day.bed
        awake = wake <= wall < bed if wake <= bed else not bed <= wall < wake
        return context_at(self.activity, at, night=not awake)

    def _context_of_paper(self, at: datetime) -> Context:
        """Return the paper's context: steps of the last ten minutes, none if unknown."""
        taken = Decimal(0)
        if self._taken is not None and abs(at - self._taken[0]) <= STEPS_WITHIN:
            taken = self._taken[1]
        return context_by_steps(taken)

    def _circumstances(self, at: datetime, now: datetime) -> Circumstances:
        symptom = self._symptom is not None and now - self._symptom <= HOLDS
        return Circumstances(context=self.context(at), symptom=symptom)

    def _count(self, sample: Sample, now: datetime) -> None:
        """Take a running count of steps as a clue, if it is a count at all."""
        if not sample.value.is_finite() or sample.at - now > STEPS_WITHIN:
            return
        before, last = self.activity.steps, self.activity.steps_at
        if before is not None and last is not None and last < sample.at:
            began_anew = sample.value < before
            taken = sample.value if began_anew else sample.value - before
            near = sample.at - last <= STEPS_WITHIN
            self._taken = (sample.at, taken) if near else None
        self.activity = with_steps(self.activity, sample.value, sample.at)

    def _each(self, item: Item, now: datetime) -> Said:
        said: Said = ()
        for kind in self.states:
            said += self._step(kind, item, UNKNOWN, now)
        return said

    def _step(
        self, kind: VitalKind, item: Item, found: Circumstances, now: datetime
    ) -> Said:
        state = self.states.get(kind) or WatchState(kind=kind)
        self.states[kind], said = step(state, item, found, self.plans[kind], now)
        return said


def _made_of(record: PersonRecord, now: datetime) -> tuple[object, ...]:
    """Return all that plans depend on."""
    profile = record.person.profile
    return (
        record.watch,
        record.sources,
        profile.zone,
        profile.birth_year,
        profile.day,
        now.year,
    )
