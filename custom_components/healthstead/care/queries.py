"""Everything that can be asked, with the shape of each answer.

A query names exactly one person (or ``HOUSEHOLD``) and carries its answer's
type: ``Query[tuple[DueDose, ...]]``. Longer than a screen because it is one table
of shapes.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

from ..domain.adherence import ON_TIME, Tally, percent
from ..domain.appointment import Appointment, Clinician
from ..domain.card import CardFacts
from ..domain.complaints import Choice
from ..domain.emergency_numbers import EmergencyNumbers
from ..domain.ids import ClinicianId, MedicationId, PersonId, ReportId
from ..domain.known import KnownFact
from ..domain.ledger import Dose, DoseStatus
from ..domain.medication import Medication
from ..domain.person import Contact, Profile
from ..domain.place import NOWHERE, Place
from ..domain.quantity import Quantity
from ..domain.reminder import Message, Reminder
from ..domain.reporting import ReportHead
from ..domain.shelf import Held, Shelf
from ..domain.sos import Sos
from ..domain.specialties import same_specialty
from ..domain.symptom import Symptom
from ..domain.visiting import Visiting
from ..domain.vitals import Reading, VitalKind
from .news2_now import EarlyWarning
from .recall import Recalled
from .reports.asked import Asked
from .reports.facts import ReportFacts
from .vital_now import VitalState, VitalTrend


@dataclass(frozen=True, kw_only=True, slots=True)
class Query[T]:
    """A question about one person; ``T`` is the shape of its answer."""

    person: PersonId


@dataclass(frozen=True, kw_only=True, slots=True)
class DueDose:
    """One dose of a day and where it stands."""

    medication: Medication
    due: datetime
    amount: Quantity
    status: DoseStatus
    dose: Dose | None = None
    put_off: datetime | None = None
    """Until when it waits, in UTC: put off, or kept apart from the last dose."""
    overtaken: datetime | None = None
    """From when it gives way to the dose after it, in UTC: nobody is asked about it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Offer:
    """One visit that could be booked."""

    clinician: Clinician
    start: datetime
    end: datetime
    link: str = ""
    """Where the person books it by themselves."""
    phone: str = ""
    drivers: tuple[str, ...] | None = None
    """Drivers of the person who are free then; None where it has none."""
    clashes: tuple[str, ...] = ()
    """What speaks against it: names of calendars that show the person as busy."""


@dataclass(frozen=True, kw_only=True, slots=True)
class MedicationState:
    """One medication with its stock."""

    medication: Medication
    stock: Quantity | None
    shelf: Shelf | None = None
    """The packs that the stock consists of, where anybody told of them."""


@dataclass(frozen=True, kw_only=True, slots=True)
class SupplyState:
    """What is in the house of one medication, and how long it lasts."""

    medication: Medication
    stock: Quantity | None
    packs: tuple[Held, ...] = ()
    run_out: datetime | None = None
    """When the first dose falls due for which too little is left, if that is known."""
    refill: datetime | None = None
    """When to ask for more."""
    problems: tuple[str, ...] = ()
    """Keys: stock_low, stock_out, stock_negative, pack_expired, pack_expires_soon."""


@dataclass(frozen=True, kw_only=True, slots=True)
class MedicationTally:
    """What became of one medication's doses."""

    medication: Medication
    tally: Tally


@dataclass(frozen=True, kw_only=True, slots=True)
class AdherenceState:
    """What became of the doses of a period; shares in percent to 0.01."""

    start: datetime
    end: datetime
    tolerance: timedelta
    """So far from its time a dose counts as on time."""
    together: Tally
    each: tuple[MedicationTally, ...] = ()

    @property
    def percent(self) -> Decimal | None:
        """Return the share of due doses that were taken; None if none was due."""
        return percent(self.together.taken, self.together.due)

    @property
    def percent_on_time(self) -> Decimal | None:
        """Return the share of due doses that were taken on time."""
        return percent(self.together.on_time, self.together.due)


@dataclass(frozen=True, kw_only=True, slots=True)
class About:
    """Who the person is: profile and contacts."""

    profile: Profile
    contacts: tuple[Contact, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class ListDoses(Query[tuple[DueDose, ...]]):
    """All slots in [start, end) with their status, ordered by time."""

    start: datetime
    end: datetime
    open_only: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class NextDose(Query[DueDose | None]):
    """The open slot that comes next, or is longest open."""


@dataclass(frozen=True, kw_only=True, slots=True)
class DoseHistory(Query[tuple[Dose, ...]]):
    """Answers in [start, end), oldest first, of one medication or of all."""

    start: datetime
    end: datetime
    medication: MedicationId | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class ListMedications(Query[tuple[MedicationState, ...]]):
    """Medications taken now, or (``stopped``) all that ever were."""

    stopped: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class NamedMedications(Query[tuple[MedicationState, ...]]):
    """Medications whose name or label fits the words: what was said, not a list.

    Whoever may record a dose may ask this; it tells nothing that was not said.
    """

    words: str
    stopped: bool = False
    chosen: bool = False
    """They answer which of them was meant, so the spelling counts."""


@dataclass(frozen=True, kw_only=True, slots=True)
class OpenDoses(Query[tuple[DueDose, ...]]):
    """Slots around this moment that nobody has answered; for recording only."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ListSupplies(Query[tuple[SupplyState, ...]]):
    """What is in the house of every medication of which anybody ever said so."""


@dataclass(frozen=True, kw_only=True, slots=True)
class NextAllowed(Query[datetime | None]):
    """Since when or from when on the stated limits allow one more as-needed dose."""

    medication: MedicationId


@dataclass(frozen=True, kw_only=True, slots=True)
class Adherence(Query[AdherenceState]):
    """What became of the doses that fell due in [start, end) and are over."""

    start: datetime
    end: datetime
    medication: MedicationId | None = None
    tolerance: timedelta = ON_TIME


@dataclass(frozen=True, kw_only=True, slots=True)
class ListReadings(Query[tuple[Reading, ...]]):
    """Readings of one kind in [start, end), oldest first."""

    kind: VitalKind
    start: datetime
    end: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class ReadVital(Query[VitalState]):
    """How one vital sign stands now: its last value and what is said beside it."""

    kind: VitalKind


@dataclass(frozen=True, kw_only=True, slots=True)
class TrendOf(Query[VitalTrend]):
    """How one vital sign went from day to day in [start, end)."""

    kind: VitalKind
    start: datetime
    end: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class ScoreNow(Query[EarlyWarning]):
    """The early-warning score; refused where the household does not use it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ListSymptoms(Query[tuple[Symptom, ...]]):
    """Complaints in [start, end), oldest first; with ``words``, best match first."""

    start: datetime
    end: datetime
    words: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Recall(Query[tuple[Recalled, ...]]):
    """What was said or happened in [start, end), by words and meaning, the best first."""

    words: str
    start: datetime
    end: datetime
    limit: int = 5
    meaning: bytes | None = None
    """The words as the sentence encoder sees them; the desk fills it in."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ListFacts(Query[tuple[KnownFact, ...]]):
    """What somebody asked to be known for good, the oldest first."""


@dataclass(frozen=True, kw_only=True, slots=True)
class VisitingOf(Query[Visiting]):
    """How visits are arranged for the person."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ListAppointments(Query[tuple[Appointment, ...]]):
    """Visits that start in [start, end), ordered by time."""

    start: datetime
    end: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class FindOffers(Query[tuple[Offer, ...]]):
    """Free visits in [start, end) with the clinicians of a specialty, or all."""

    start: datetime
    end: datetime
    specialty: str = ""
    clinicians: frozenset[ClinicianId] = frozenset()
    """Only these, where any are named."""
    limit: int = 5

    def fits(self, clinician: Clinician) -> bool:
        """Say whether somebody of the directory is asked for."""
        if self.specialty and not same_specialty(self.specialty, clinician.specialty):
            return False
        return not self.clinicians or clinician.id in self.clinicians


@dataclass(frozen=True, kw_only=True, slots=True)
class WhoSees(Query[Choice]):
    """Which kind of clinician a complaint could be taken to, and how soon."""

    words: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ListClinicians(Query[tuple[Clinician, ...]]):
    """The household's directory."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ListReminders(Query[tuple[Reminder, ...]]):
    """Reminders that were not shown yet, ordered by time."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ListMessages(Query[tuple[Message, ...]]):
    """Recent messages."""


@dataclass(frozen=True, kw_only=True, slots=True)
class AboutPerson(Query[About]):
    """Profile and contacts."""


@dataclass(frozen=True, kw_only=True, slots=True)
class EmergencyCard(Query[CardFacts]):
    """What helpers need to know of the person."""


@dataclass(frozen=True, kw_only=True, slots=True)
class SosOf(Query[Sos]):
    """Whether help is being called; open to everybody, for help is."""


@dataclass(frozen=True, kw_only=True, slots=True)
class WhereIs(Query[Place]):
    """Where the person was seen last, as far as the running house knows."""

    place: Place = NOWHERE
    """What the house says; the desk fills it in."""


@dataclass(frozen=True, kw_only=True, slots=True)
class NumbersToCall(Query[EmergencyNumbers]):
    """The emergency numbers of the person's country; open to everybody, for help is."""

    country: str | None = None
    """The house's, for a person of whom none is known; the desk fills it in."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ReportNow(Query[ReportFacts]):
    """The facts of a report as they are now; nothing is kept."""

    asked: Asked


@dataclass(frozen=True, kw_only=True, slots=True)
class ListReports(Query[tuple[ReportHead, ...]]):
    """Every report that was kept, the oldest first."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ReportOf(Query[ReportFacts | None]):
    """The facts of a report that was kept; None where there is no such report."""

    report: ReportId
