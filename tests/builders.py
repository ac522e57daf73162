"""People, medications and whole households for the pure rooms' tests.

Synthetic people and names only. The desk is the real one, over a log in memory.
"""

import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from decimal import Decimal
from typing import Any, Final, override
from zoneinfo import ZoneInfo

from rapidfuzz import fuzz

from custom_components.healthstead.agents.router import Sentences
from custom_components.healthstead.agents.runtime.protocol import Role as ModelRole
from custom_components.healthstead.agents.runtime.protocol import Runtime
from custom_components.healthstead.agents.runtime.scripted import (
    Line,
    ScriptedRuntime,
)
from custom_components.healthstead.agents.scene import Utterance
from custom_components.healthstead.agents.sentences import HouseSentences
from custom_components.healthstead.agents.trace import Turn
from custom_components.healthstead.agents.turn import Agent
from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.care.actor import Actor, ActorKind
from custom_components.healthstead.care.checking import ALL_SHOWN
from custom_components.healthstead.care.desk import Done, HouseholdDesk
from custom_components.healthstead.care.drafts import Draft, Drafts, Traces
from custom_components.healthstead.care.fold import after
from custom_components.healthstead.care.history import History
from custom_components.healthstead.care.log import Journal, Log, LogUnavailable
from custom_components.healthstead.care.recall import Recalled, memory_of
from custom_components.healthstead.care.record import Household, PersonRecord
from custom_components.healthstead.care.refusal import Refusal
from custom_components.healthstead.domain import schedule as s
from custom_components.healthstead.domain.appointment import Clinician, TimeRange
from custom_components.healthstead.domain.ids import (
    HOUSEHOLD,
    ClinicianId,
    MedicationId,
    PersonId,
)
from custom_components.healthstead.domain.medication import Medication
from custom_components.healthstead.domain.person import Person, Profile, Role
from custom_components.healthstead.domain.quantity import Quantity

ZONE: Final = "Europe/Lisbon"
ANN: Final = PersonId("ann")
BEN: Final = PersonId("ben")
TOM: Final = PersonId("tom")
IMPORT: Final = Actor(kind=ActorKind.IMPORT, id="test")
SENTENCES: Final = HouseSentences()


def at(text: str, zone: str = ZONE) -> datetime:
    """Return a moment on the wall clock of a zone."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))


MONDAY: Final = at("2026-10-05 09:00")
"""When nothing else is said: a Monday morning, an hour after the first doses."""


def a_profile(name: str = "Ann", **more: Any) -> Profile:
    """Return what somebody told about themselves."""
    return Profile(**{"name": name, "zone": ZONE, "country": "PT", **more})


def a_person(person: PersonId = ANN, **profile: Any) -> PersonRecord:
    """Return the empty record of somebody."""
    told = a_profile(**{"name": person.capitalize(), **profile})
    return PersonRecord(person=Person(id=person, profile=told))


def quantity(value: str, unit: str = "tablet") -> Quantity:
    """Return an exact amount."""
    return Quantity(value=Decimal(value), unit=unit)


def daily(*hours: str, amount: Quantity | None = None) -> s.ClockTimes:
    """Return a schedule of clock times, every day since long before the tests."""
    return s.ClockTimes(
        course=s.Course(start=datetime.fromisoformat("2026-01-01T00:00:00")),
        rows=tuple(
            s.DoseTime(time=time.fromisoformat(h), amount=amount or quantity("1"))
            for h in hours
        ),
    )


def as_needed(
    *,
    gap: timedelta | None = None,
    most: Mapping[str, str] | None = None,
    amount: str = "1",
    up_to: str | None = None,
) -> s.AsNeeded:
    """Return an as-needed schedule; ``most``: unit to the most in 24 hours."""
    return s.AsNeeded(
        amount=quantity(amount),
        amount_max=quantity(up_to) if up_to else None,
        minimum_gap=gap,
        max_per_period=tuple(
            s.Limit(amount=quantity(value, unit), period=timedelta(days=1))
            for unit, value in (most or {}).items()
        ),
    )


def a_medication(
    name: str = "Metformin", schedule: s.Schedule | None = None, **more: Any
) -> Medication:
    """Return a medication, twice a day unless said."""
    return Medication(
        **{
            "id": MedicationId(name.lower()),
            "name": name,
            "shared_label": f"Label of {name[0]}",
            "direction": "as directed",
            "schedule": schedule or daily("08:00", "20:00"),
            "started": at("2026-01-01 00:00"),
            **more,
        }
    )


DENTIST: Final = Clinician(
    id=ClinicianId("dentist"),
    name="Dr Molar",
    specialty="dentistry",
    hours={
        str(day): (
            TimeRange(start=time(14), end=time(17)),
            TimeRange(start=time(9), end=time(12)),
        )
        for day in range(1, 6)
    },
)
HEART: Final = Clinician(
    id=ClinicianId("heart"),
    name="Dr Valve",
    specialty="cardiology",
    hours={"2": (TimeRange(start=time(9), end=time(12)),)},
    slot_minutes=20,
)


@dataclass
class Clock:
    """Stands still until it is set."""

    now: datetime = MONDAY

    def __call__(self) -> datetime:
        return self.now

    def move(self, **span: float) -> datetime:
        """Let time pass."""
        self.now += timedelta(**span)
        return self.now


@dataclass
class FakeLog(Log, History):
    """A log and its history in memory; ``broken`` refuses, ``gate`` holds it up."""

    entries_kept: list[ev.Entry] = field(default_factory=list)
    broken: bool = False
    gate: Any = None

    @override
    async def append(
        self,
        person: PersonId,
        events: Sequence[ev.Event],
        actor: Actor,
        at: datetime,
    ) -> tuple[ev.Entry, ...]:
        await self._open()
        first = len(self.entries_kept) + 1
        made = tuple(
            ev.Entry(sequence=n, person=person, event=e, actor=actor, at=at)
            for n, e in enumerate(events, first)
        )
        self.entries_kept += made
        return made

    @override
    async def erase(self, person: PersonId, actor: Actor, at: datetime) -> ev.Entry:
        await self._open()
        gone = ev.PersonErased()
        number = len(self.entries_kept) + 1
        made = ev.Entry(sequence=number, person=person, event=gone, actor=actor, at=at)
        self.entries_kept.append(made)
        return made

    async def _open(self) -> None:
        if self.gate is not None:
            await self.gate.wait()
        if self.broken:
            raise LogUnavailable

    @override
    async def entries(
        self,
        person: PersonId,
        kinds: tuple[type, ...],
        start: datetime,
        end: datetime,
    ) -> tuple[ev.Entry, ...]:
        await self._open()
        return tuple(
            e
            for e in self.entries_kept
            if e.person == person and isinstance(e.event, kinds) and start <= e.at < end
        )

    @override
    async def find(
        self,
        person: PersonId,
        words: str,
        start: datetime,
        end: datetime,
        most: int,
        meaning: bytes | None = None,
    ) -> tuple[Recalled, ...]:
        """Find by the letters alone, as the real index does not; else the newest."""
        await self._open()
        said = [
            Recalled(
                event=e.sequence,
                kind=memory.kind,
                text=memory.text,
                at=e.at,
                source=memory.source,
            )
            for e in self.entries_kept
            if e.person == person
            and start <= e.at < end
            and (memory := memory_of(e.event)) is not None
        ]
        if not words:
            return tuple(reversed(said[-most:]))
        best = [one for one in said if fuzz.token_set_ratio(words, one.text) >= 60]
        return tuple(best[-most:])

    def rebuilt(self) -> Household:
        """Return what a restart would make of the log."""
        return after(Household(), self.entries_kept)


@dataclass
class FakeJournal(Journal):
    """Notes in memory; ``broken`` raises as a full disk would."""

    notes: list[tuple[PersonId, datetime]] = field(default_factory=list)
    settled_at: list[datetime] = field(default_factory=list)
    broken: bool = False

    @override
    def note(
        self,
        person: PersonId,
        events: Sequence[ev.Event],
        actor: Actor,
        at: datetime,
    ) -> None:
        if self.broken:
            raise OSError("no space left")
        self.notes.append((person, at))

    @override
    def settled(self, person: PersonId, at: datetime) -> None:
        self.settled_at.append(at)


@dataclass
class FakeDrafts(Drafts):
    """Drafts in memory."""

    kept: dict[str, Draft] = field(default_factory=dict)
    broken: bool = False
    gate: Any = None

    @override
    async def put(self, draft: Draft) -> None:
        if self.gate is not None:
            await self.gate.wait()
        if self.broken:
            raise LogUnavailable
        self.kept[draft.owner] = draft

    @override
    async def last_of(self, owner: str) -> Draft | None:
        return self.kept.get(owner)

    @override
    async def close(self, owner: str) -> None:
        self.kept.pop(owner, None)


@dataclass
class FakeTraces(Traces):
    """Traces in memory."""

    kept: list[tuple[PersonId, Mapping[str, Any]]] = field(default_factory=list)
    broken: bool = False
    gate: Any = None

    @override
    async def keep(
        self,
        person: PersonId,
        at: datetime,
        trace: Mapping[str, Any],
    ) -> None:
        if self.gate is not None:
            await self.gate.wait()
        if self.broken:
            raise LogUnavailable
        self.kept.append((person, trace))

    @override
    async def last(self, person: PersonId, limit: int) -> tuple[Mapping[str, Any], ...]:
        mine = [trace for whose, trace in self.kept if whose == person]
        return tuple(reversed(mine))[:limit]


def a_user(person: PersonId | None = ANN, **more: Any) -> Actor:
    """Return somebody who is logged in."""
    return Actor(
        **{
            "kind": ActorKind.USER,
            "id": f"user-{person}",
            "person": person,
            **more,
        }
    )


KITCHEN: Final = Actor(kind=ActorKind.SATELLITE, id="kitchen")


@dataclass
class House:
    """A household, its desk and all that stands behind it."""

    clock: Clock = field(default_factory=Clock)
    log: FakeLog = field(default_factory=FakeLog)
    journal: FakeJournal = field(default_factory=FakeJournal)
    drafts: FakeDrafts = field(default_factory=FakeDrafts)
    traces: FakeTraces = field(default_factory=FakeTraces)
    numbers: Any = field(default_factory=itertools.count)
    runtime: Runtime | None = None
    sentences: Sentences = SENTENCES
    desk: HouseholdDesk = field(init=False)
    agent: Agent = field(init=False)

    def __post_init__(self) -> None:
        self.desk = HouseholdDesk(
            household=Household(),
            log=self.log,
            history=self.log,
            journal=self.journal,
            clock=self.clock,
            new_id=self.new_id,
        )
        self.restart_agent()

    def new_id(self) -> str:
        return f"id-{next(self.numbers):05}"

    def restart_agent(self) -> None:
        """Start the program again over the same disk."""
        self.agent = Agent(
            desk=self.desk,
            drafts=self.drafts,
            traces=self.traces,
            sentences=self.sentences,
            runtime=self.runtime,
            clock=self.clock,
            new_id=self.new_id,
        )

    @property
    def household(self) -> Household:
        return self.desk.household

    def record(self, person: PersonId = ANN) -> PersonRecord:
        return self.household.people[person]

    def events(self, kind: type = object) -> list[Any]:
        """Return what is in the log, of one kind."""
        return [e.event for e in self.log.entries_kept if isinstance(e.event, kind)]

    async def do(self, command: c.Command, actor: Actor = IMPORT) -> Done:
        done = await self.desk.do(command, actor)
        assert isinstance(done, Done), done
        return done

    async def refused(self, command: c.Command, actor: Actor = IMPORT) -> Refusal:
        refusal = await self.desk.do(command, actor)
        assert isinstance(refusal, Refusal), refusal
        return refusal

    async def add_person(self, person: PersonId = ANN, **profile: Any) -> None:
        told = a_profile(**{"name": person.capitalize(), **profile})
        await self.do(c.AddPerson(person=person, profile=told))

    async def add_medication(
        self,
        name: str = "Metformin",
        schedule: s.Schedule | None = None,
        person: PersonId = ANN,
        stock: str | None = None,
    ) -> MedicationId:
        made = a_medication(name, schedule)
        await self.do(
            c.AddMedication(
                person=person,
                name=name,
                direction=made.direction,
                schedule=made.schedule,
                start=made.started,
                shared_label=made.shared_label,
                medication=made.id,
                accepted=frozenset({ALL_SHOWN}),
            )
        )
        if stock is not None:
            amount = quantity(stock)
            await self.do(
                c.CountStock(person=person, medication=made.id, amount=amount)
            )
        return made.id

    async def add_clinicians(self, *clinicians: Clinician) -> None:
        for clinician in clinicians or (DENTIST, HEART):
            await self.do(c.SetClinician(person=HOUSEHOLD, clinician=clinician))

    async def grant(self, person: PersonId, holder: PersonId, role: Role) -> None:
        await self.do(c.SetRole(person=person, holder=holder, role=role))

    async def say(
        self,
        text: str,
        actor: Actor | None = None,
        conversation: str = "talk",
        person: PersonId | None = None,
        language: str = "",
    ) -> Turn:
        """Say something, as Ann unless said, and return the turn."""
        return await self.agent.turn(
            Utterance(
                text=text,
                actor=a_user() if actor is None else actor,
                conversation=conversation,
                person=person,
                language=language,
            )
        )

    def script(self, plan: Line | Iterable[Line], *calls: Line) -> ScriptedRuntime:
        """Give the house a model that answers with these texts."""
        plans = [plan] if isinstance(plan, str | Exception) else list(plan)
        lines = {ModelRole.PLANNER: plans, ModelRole.CALLER: list(calls)}
        self.runtime = self.agent.runtime = ScriptedRuntime.of(lines)
        return self.runtime


async def a_house(**more: Any) -> House:
    """Return the house of Ann alone: metformin twice a day, ramipril each morning."""
    house = House(**more)
    await house.add_person()
    await house.add_medication("Metformin", stock="28")
    await house.add_medication("Ramipril", daily("08:00"))
    await house.add_medication(
        "Ibuprofen", as_needed(gap=timedelta(hours=6), most={"tablet": "3"})
    )
    await house.add_clinicians()
    return house


async def a_family(**more: Any) -> House:
    """Return a house of three: Ann cares for Ben, Tom is a child of nine."""
    house = await a_house(**more)
    await house.add_person(BEN)
    await house.add_person(TOM, birth_year=2017)
    await house.add_medication("Atorvastatin", daily("21:00"), person=BEN)
    await house.grant(BEN, ANN, Role.CARER)
    await house.grant(TOM, ANN, Role.CARER)
    await house.grant(TOM, TOM, Role.CHILD)
    return house
