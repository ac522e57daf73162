"""The state of one household, as far as it is kept in memory.

Definitions, open matters, readings and as-needed doses of the last ``KEPT`` days, and
of each medication the newest answers and what the days of the last ``KEPT`` came to. So
memory grows with people and medications, not with the years. Older doses, readings
and symptoms come from ``history.History``. Everything is immutable;
``fold.after`` makes the next state.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from ..domain.adherence import Tally
from ..domain.appointment import Appointment, Busy, Clinician, TimeRange
from ..domain.bedside import Bedside
from ..domain.card import Card
from ..domain.ids import (
    AlertId,
    AppointmentId,
    ClinicianId,
    ContactId,
    MedicationId,
    PersonId,
    ReminderId,
)
from ..domain.known import KnownFact
from ..domain.ledger import Dose, instant
from ..domain.medication import Medication
from ..domain.person import Contact, Person, Role
from ..domain.quantity import Quantity
from ..domain.reminder import Message, Reminder
from ..domain.reminding import Reach
from ..domain.reporting import ReportHead, Reporting
from ..domain.safety import Safety
from ..domain.shelf import Shelf
from ..domain.sos import QUIET, DrillResult, Sos
from ..domain.sources import Sources
from ..domain.symptom import Symptom
from ..domain.visiting import Visiting
from ..domain.vitals import Reading, VitalKind
from ..domain.watch_settings import WatchSettings
from ..domain.watching.daily import DaySummary
from ..domain.watching.shapes import Alert

KEPT: Final = timedelta(days=40)
RECENT: Final = timedelta(days=3)
"""All answers younger than this are in memory, however many there are."""
NEWEST: Final = 24
"""So many of the newest answers to slots are in memory, however old they are."""
TAKEN: Final = 3
"""So many of the doses taken last are in memory, however long ago that was."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Binding:
    """Something in the house that shows that a dose was taken.

    ``source`` is ``tag:ID``, or an entity whose change counts. It belongs to one
    medication, or (``hours``: a stretch of the wall clock) to whatever is due then.
    """

    source: str
    medication: MedicationId | None = None
    hours: TimeRange | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class MedicationRecord:
    """One medication with its recent answers and its stock."""

    medication: Medication
    answers: Mapping[datetime, Dose] = field(default_factory=dict)
    """By the UTC instant of the slot that was answered."""
    extras: tuple[Dose, ...] = ()
    """Doses that answer no slot: as needed, or one more."""
    shelf: Shelf | None = None
    """What is in the house; None as long as nobody said."""
    days: Mapping[date, Tally] = field(default_factory=dict)
    """By the local day on which slots fell due: what became of them."""
    answered: int = 0
    """How many slots of the present direction were answered or closed: for courses
    that are counted."""
    answered_before: int = 0
    """How many of the direction before it."""
    last_taken: Dose | None = None
    """However long ago."""
    acknowledged: Mapping[datetime, str] = field(default_factory=dict)
    """By the UTC instant of an open slot: who sees to it."""
    put_off: Mapping[datetime, datetime] = field(default_factory=dict)
    """By the UTC instant of a slot: until when a person put it off last."""
    told: Mapping[datetime, frozenset[ContactId]] = field(default_factory=dict)
    """By the UTC instant of an open slot: which contacts were told of it."""

    @property
    def stock(self) -> Quantity | None:
        """Return how much is in the house, if anybody ever said."""
        return None if self.shelf is None else self.shelf.total

    def answer(self, due: datetime) -> Dose | None:
        """Return what was answered to a slot, if anything."""
        return self.answers.get(instant(due))

    def doses(self) -> tuple[Dose, ...]:
        """Return all recent answers, oldest first."""
        both = (*self.answers.values(), *self.extras)
        return tuple(sorted(both, key=lambda dose: dose.at))


@dataclass(frozen=True, kw_only=True, slots=True)
class Presence:
    """The newest signs of life, and the times at which one was missing."""

    checked_in: datetime | None = None
    missed: tuple[datetime, ...] = ()
    """Check-ins that were due and never came, of the days that are kept."""
    silences: tuple[tuple[str, datetime], ...] = ()
    """Windows in which nothing moved, and since when nothing had."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Observed:
    """What the watch over vital signs has noticed, of the days that are kept."""

    alerts: Mapping[AlertId, Alert] = field(default_factory=dict)
    """Those that are over have ``ended`` set."""
    missing: Mapping[VitalKind, datetime | None] = field(default_factory=dict)
    """Kinds of which no data comes, and the time of the last reading."""
    days: Mapping[VitalKind, tuple[DaySummary, ...]] = field(default_factory=dict)
    held: tuple[Reading, ...] = ()
    """Unusual values that nobody has confirmed yet."""
    put_aside: Mapping[VitalKind, int] = field(default_factory=dict)
    """How many values of sensors could not be used."""

    def running(self) -> tuple[tuple[AlertId, Alert], ...]:
        """Return the alerts that go on, the oldest first."""
        return tuple((key, one) for key, one in self.alerts.items() if not one.ended)


@dataclass(frozen=True, kw_only=True, slots=True)
class PersonRecord:
    """Everything in memory about one person."""

    person: Person
    archived: bool = False
    roles: Mapping[PersonId, Role] = field(default_factory=dict)
    """Who else has a role for this person."""
    contacts: tuple[Contact, ...] = ()
    medications: Mapping[MedicationId, MedicationRecord] = field(default_factory=dict)
    readings: Mapping[VitalKind, tuple[Reading, ...]] = field(default_factory=dict)
    symptoms: tuple[Symptom, ...] = ()
    facts: tuple[KnownFact, ...] = ()
    visiting: Visiting = field(default_factory=Visiting)
    appointments: Mapping[AppointmentId, Appointment] = field(default_factory=dict)
    reminders: Mapping[ReminderId, Reminder] = field(default_factory=dict)
    messages: tuple[Message, ...] = ()
    sos: Sos = QUIET
    """The call that runs, or the last one with what came of it."""
    drill: Sos = QUIET
    last_drill: DrillResult | None = None
    last_passed_drill: datetime | None = None
    card: Card = field(default_factory=Card)
    safety: Safety = field(default_factory=Safety)
    presence: Presence = field(default_factory=Presence)
    sources: Sources = field(default_factory=Sources)
    watch: WatchSettings = field(default_factory=WatchSettings)
    observed: Observed = field(default_factory=Observed)
    bedside: Bedside = field(default_factory=Bedside)
    reporting: Reporting = field(default_factory=Reporting)
    reports: tuple[ReportHead, ...] = ()
    """Those of the days that are kept, the oldest first."""
    reach: Reach = field(default_factory=Reach)
    bindings: tuple[Binding, ...] = ()

    @property
    def zone(self) -> ZoneInfo:
        """Return the clock of where the person is."""
        return ZoneInfo(self.person.profile.zone)

    def busy(self) -> tuple[Busy, ...]:
        """Return the times this person's standing visits take."""
        return tuple(
            busy
            for visit in self.appointments.values()
            if visit.status.stands
            for busy in visit.takes()
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class Household:
    """Everybody, and the directory they share."""

    people: Mapping[PersonId, PersonRecord] = field(default_factory=dict)
    clinicians: Mapping[ClinicianId, Clinician] = field(default_factory=dict)
    sequence: int = 0
    """Number of the last log line that is part of this state."""

    def present(self) -> tuple[PersonRecord, ...]:
        """Return the people who are looked after now."""
        return tuple(p for p in self.people.values() if not p.archived)

    def booked_with(self, clinician: ClinicianId) -> tuple[Busy, ...]:
        """Return the times that anybody's visits take of one clinician."""
        return tuple(
            busy
            for record in self.people.values()
            for visit in record.appointments.values()
            if visit.clinician == clinician and visit.status.stands
            for busy in visit.takes()
        )
