"""One person's life under a simulated clock: asked as planned, answering as drawn.

Plays what stands around the pure rooms, as plainly as can be: one timer, set to the
clockwork's next moment; whoever is told is noted; windows that ended are closed.
"""

import heapq
import itertools
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random
from typing import Final, override

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.care.actor import Actor, ActorKind
from custom_components.healthstead.care.agenda import open_of, unclosed
from custom_components.healthstead.care.clockwork import Clockwork
from custom_components.healthstead.care.decide import decide
from custom_components.healthstead.care.doses import due_dose, next_due
from custom_components.healthstead.care.fold import after
from custom_components.healthstead.care.queries import DueDose
from custom_components.healthstead.care.record import Household, PersonRecord
from custom_components.healthstead.care.refusal import Refusal
from custom_components.healthstead.care.rounds import CallKind, calls
from custom_components.healthstead.care.situation import Situation
from custom_components.healthstead.care.slots import slots_of
from custom_components.healthstead.domain.ids import ContactId, MedicationId, PersonId
from custom_components.healthstead.domain.ledger import Dose, DoseStatus, instant
from custom_components.healthstead.domain.medication import Handling
from custom_components.healthstead.domain.person import Contact, Profile
from custom_components.healthstead.domain.reminding import Reach
from custom_components.healthstead.domain.schedule import Interval, Schedule

MIRA: Final = PersonId("mira")
ACTOR: Final = Actor(kind=ActorKind.IMPORT, id="simulation")
MINUTE: Final = timedelta(minutes=1)
DAY: Final = timedelta(days=1)
SECOND: Final = timedelta(seconds=1)
TICK: Final = timedelta(microseconds=1)
YES: Final = frozenset(
    {"not_due", "too_much", "other_unit", "steps_missed", "already_taking"}
)
"""Doubts that this person waves away; never that a dose was one too many."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """One telling, when it came."""

    at: datetime
    medication: MedicationId
    due: datetime
    kind: CallKind
    number: int
    put_off: datetime | None
    contact: ContactId | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan:
    """One medication of the life."""

    name: MedicationId
    schedule: Schedule
    handling: Handling


@dataclass(repr=False)
class Life:
    """A household of one, from a first to a last instant."""

    zone: str
    plans: tuple[Plan, ...]
    reach: Reach
    begin: datetime
    end: datetime
    draw: Random
    pauses: bool = True
    outages: float = 0
    """How likely it is that the house is off for hours after a wake-up."""
    now: datetime = field(init=False)
    household: Household = field(default_factory=Household)
    clockwork: Clockwork = field(default_factory=Clockwork)
    told: list[Told] = field(default_factory=list)
    entries: list[ev.Entry] = field(default_factory=list)
    off: list[tuple[datetime, datetime]] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    _said: dict[tuple[object, ...], datetime] = field(default_factory=dict)
    _acts: list[tuple[datetime, int, c.Command]] = field(default_factory=list)
    _numbers: itertools.count[int] = field(default_factory=itertools.count)

    def __post_init__(self) -> None:
        self.now = self.begin
        profile = Profile(name="Mira", zone=self.zone)
        self.do(c.AddPerson(person=MIRA, profile=profile))
        people = {rung.contact for rung in self.reach.ladder}
        contacts = tuple(Contact(id=one, name=one) for one in sorted(people))
        self.do(c.SetContacts(person=MIRA, contacts=contacts))
        self.do(c.SetReach(person=MIRA, reach=self.reach))
        for plan in self.plans:
            self.do(
                c.AddMedication(
                    person=MIRA,
                    name=plan.name,
                    direction="as drawn",
                    schedule=plan.schedule,
                    start=self.begin,
                    handling=plan.handling,
                    medication=plan.name,
                    accepted=YES,
                )
            )

    @override
    def __repr__(self) -> str:
        return f"Life({self.zone}, {self.begin:%F} to {self.end:%F}, {self.plans})"

    @property
    def record(self) -> PersonRecord:
        return self.household.people[MIRA]

    def run(self) -> None:
        """Live until the end."""
        self._look()
        while (moment := self._next()) < self.end:
            self.now = moment
            if self._act():
                self._look()
            if self.clockwork.ripe(moment):
                self.counts["wake-ups"] += 1
                self._look()
            self._go_off()

    def _next(self) -> datetime:
        timer = self.clockwork.next_moment() or self.end
        return min(timer, self._acts[0][0]) if self._acts else timer

    def _go_off(self) -> None:
        """Be off for a while, and begin anew as a house does that starts."""
        if self.draw.random() >= self.outages:
            return
        since = self.now
        self.now += self.draw.randint(1, 60 * 40) * MINUTE
        self.now = min(self.now, self.end - MINUTE)
        self.off.append((since, self.now))
        while self._acts and self._acts[0][0] <= self.now:
            heapq.heappop(self._acts)  # nobody could answer
        self.clockwork = Clockwork()
        self.clockwork.follow(self.household, self.now)
        self._look()

    def do(self, command: c.Command) -> bool:
        """Ask for something now; say whether it was done."""
        situation = Situation(
            now=self.now, new_id=lambda: f"id-{next(self._numbers)}", asker="mira"
        )
        decided = decide(self.household, command, situation)
        if isinstance(decided, Refusal):
            self.counts[f"refused: {decided.reason}"] += 1
            return False
        entries = [
            ev.Entry(sequence=n, person=MIRA, event=event, actor=ACTOR, at=self.now)
            for n, event in enumerate(decided, len(self.entries) + 1)
        ]
        self.entries += entries
        self.household = after(self.household, entries)
        self.clockwork.follow(self.household, self.now)
        return bool(entries)

    # What the house does

    def _look(self) -> None:
        for held in tuple(self.record.medications.values()):
            for dose in open_of(self.record, held, self.now):
                self._tell(dose)
        for dose in unclosed(self.record, self.now):
            self.do(
                c.CloseDose(person=MIRA, medication=dose.medication.id, due=dose.due)
            )
            self.counts["closed"] += 1
        if self.pauses and self.draw.random() < 0.004:
            self._interrupt()
            self._look()
        elif self.draw.random() < 0.03:
            self._take_ahead()

    def _tell(self, dose: DueDose) -> None:
        held = self.record.medications[dose.medication.id]
        for call in calls(self.record, held, dose):
            contact = None if call.rung is None else call.rung.contact
            name = (dose.medication.id, dose.due, call.kind, call.number, contact)
            if call.at > self.now or self._said.get(name) == call.at:
                continue
            self._said[name] = call.at
            missed = self.off and call.at <= self.off[-1][1] and self.now > call.at
            if missed and call.kind is not CallKind.ASK:
                continue
            self.told.append(
                Told(
                    at=self.now,
                    medication=dose.medication.id,
                    due=instant(dose.due),
                    kind=call.kind,
                    number=call.number,
                    put_off=dose.put_off,
                    contact=contact,
                )
            )
            self.counts[call.kind.value] += 1
            if contact is not None:
                note = c.NoteTold(
                    person=MIRA,
                    medication=dose.medication.id,
                    due=dose.due,
                    contact=contact,
                    delivered=True,
                )
                self.do(note)
            elif call.kind is CallKind.ASK:
                self._answer(dose)

    # What the person does

    def _act(self) -> bool:
        done = False
        while self._acts and self._acts[0][0] <= self.now:
            *_, command = heapq.heappop(self._acts)
            if self._still_open(command):
                done = self.do(command) or done
        return done

    def _still_open(self, command: c.Command) -> bool:
        answer = c.RecordDose | c.SkipDose | c.SnoozeDose | c.AcknowledgeDose
        if not isinstance(command, answer) or (due := command.due) is None:
            return True
        held = self.record.medications[command.medication]
        slots = slots_of(self.record, held, instant(due), instant(due) + TICK)
        open_ = [due_dose(self.record, held, slot, self.now) for slot in slots]
        return any(
            not dose.status.closed and dose.status is not DoseStatus.UNCONFIRMED
            for dose in open_
        )

    def _later(self, minutes: int, command: c.Command) -> None:
        when = self.now + minutes * MINUTE + self.draw.randint(1, 59) * MINUTE / 60
        heapq.heappush(self._acts, (when, next(self._numbers), command))

    def _answer(self, dose: DueDose) -> None:
        """Decide what becomes of a dose: taken, late, left out, put off, forgotten."""
        chance, spread = self.draw.random(), self.draw.randint
        key, due = dose.medication.id, dose.due
        if chance < 0.62:
            self._take(key, due, spread(0, 25))
        elif chance < 0.74:
            self._take(key, due, spread(26, 240))
        elif chance < 0.82:
            skip = c.SkipDose(person=MIRA, medication=key, at=self.now, due=due)
            self._later(spread(0, 60), skip)
        elif chance < 0.9:
            until = self.now + spread(5, self._longest_snooze(dose)) * MINUTE
            snooze = c.SnoozeDose(person=MIRA, medication=key, due=due, until=until)
            self._later(0, snooze)
        elif chance < 0.94:
            seen = c.AcknowledgeDose(person=MIRA, medication=key, due=due)
            self._later(spread(0, 40), seen)
        else:
            self.counts["forgotten"] += 1

    def _longest_snooze(self, dose: DueDose) -> int:
        """An interval's dose is put off no further than makes sense."""
        plan = dose.medication.schedule
        return 120 if isinstance(plan, Interval) else 400

    def _take(self, key: MedicationId, due: datetime, minutes: int) -> None:
        when = self.now + minutes * MINUTE + self.draw.randint(1, 59) * MINUTE / 60
        heapq.heappush(
            self._acts,
            (
                when,
                next(self._numbers),
                c.RecordDose(
                    person=MIRA, medication=key, at=when, due=due, accepted=YES
                ),
            ),
        )

    def _take_ahead(self) -> None:
        """Take the next dose within the next two hours before it is due."""
        held = self.draw.choice(list(self.record.medications.values()))
        slot = next_due(self.record, held, self.now + TICK)
        if slot is not None and slot.due - self.now < 115 * MINUTE:
            self._take(held.medication.id, slot.due, 0)
            self.counts["ahead"] += 1

    def _interrupt(self) -> None:
        """Pause for some days, or go on before the time."""
        held = self.draw.choice(list(self.record.medications.values()))
        key = held.medication.id
        if held.medication.paused_at(self.now):
            self.do(c.ResumeMedication(person=MIRA, medication=key, accepted=YES))
            return
        start = self.now + self.draw.randint(1, 60 * 600) * SECOND
        end = start + self.draw.randint(1, 9000) * MINUTE
        endless = self.draw.random() < 0.2
        pause = c.PauseMedication(
            person=MIRA, medication=key, start=start, end=None if endless else end
        )
        if self.do(pause) and endless:
            resume = c.ResumeMedication(person=MIRA, medication=key, accepted=YES)
            self._later(self.draw.randint(600, 20_000), resume)

    # What stands in the log

    def answers(self, key: MedicationId) -> dict[datetime, list[tuple[datetime, Dose]]]:
        """Return by slot every answer in the order in which it was noted, and when."""
        found: dict[datetime, list[tuple[datetime, Dose]]] = {}
        for entry in self.entries:
            match entry.event:
                case (
                    ev.DoseTaken(dose=dose)
                    | ev.DoseSkipped(dose=dose)
                    | ev.DoseSnoozed(dose=dose)
                    | ev.DoseUnconfirmed(dose=dose)
                ) if dose.medication == key and dose.due is not None:
                    found.setdefault(instant(dose.due), []).append((entry.at, dose))
        return found

    @property
    def acknowledged(self) -> dict[tuple[MedicationId, datetime], datetime]:
        """Return when somebody said that they see to a slot."""
        return {
            (entry.event.medication, instant(entry.event.due)): entry.at
            for entry in self.entries
            if isinstance(entry.event, ev.DoseAcknowledged)
        }
