"""Everything that can have happened.

Events are appended and never edited; a correction is an event too. The names
of the classes in snake_case are the stored kinds (``storage.codec.KINDS``).

Longer than a screen because it is one table of shapes: a new event belongs
beside the others.
"""

from dataclasses import dataclass
from datetime import date, datetime

from ..domain.appointment import Appointment, Clinician, Errand
from ..domain.bedside import Bedside
from ..domain.card import Card
from ..domain.ids import (
    NO_CALL,
    AlertId,
    AppointmentId,
    ClinicianId,
    ContactId,
    FactId,
    MedicationId,
    PersonId,
    ReminderId,
    SosId,
    SymptomId,
)
from ..domain.known import KnownFact
from ..domain.ledger import Dose
from ..domain.medication import Handling, Medication, Pause
from ..domain.person import Contact, Profile, Role
from ..domain.quantity import Quantity
from ..domain.reminder import Message, Reminder
from ..domain.reminding import Reach
from ..domain.reporting import ReportHead, Reporting
from ..domain.safety import Safety
from ..domain.schedule import Schedule
from ..domain.shelf import Pack
from ..domain.sos import (
    Attempt,
    DrillResult,
    SosAnswer,
    SosCause,
    SosLevel,
    TakenOn,
)
from ..domain.sources import Sources
from ..domain.symptom import Symptom
from ..domain.visiting import Visiting, VisitRung
from ..domain.vitals import Reading, VitalKind
from ..domain.watch_settings import WatchSettings
from ..domain.watching.daily import DaySummary
from ..domain.watching.shapes import Alert
from ..domain.watching.units import Why
from .actor import Actor
from .record import Binding


@dataclass(frozen=True, kw_only=True, slots=True)
class PersonAdded:
    """Somebody is cared for from now on."""

    profile: Profile


@dataclass(frozen=True, kw_only=True, slots=True)
class PersonChanged:
    """What is known about the person was replaced."""

    profile: Profile


@dataclass(frozen=True, kw_only=True, slots=True)
class PersonArchived:
    """The person is kept but no longer looked after."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PersonRestored:
    """An archived person is looked after again."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PersonErased:
    """Everything about the person is gone; only an opaque id stays."""


@dataclass(frozen=True, kw_only=True, slots=True)
class RoleSet:
    """Somebody has a role for this person, or (None) no longer."""

    holder: PersonId
    role: Role | None


@dataclass(frozen=True, kw_only=True, slots=True)
class ContactsSet:
    """The people to tell, in order."""

    contacts: tuple[Contact, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class ReachSet:
    """How the person is reached about doses, and who after them."""

    reach: Reach


@dataclass(frozen=True, kw_only=True, slots=True)
class BindingsSet:
    """Which things in the house show that a dose was taken."""

    bindings: tuple[Binding, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class MedicationAdded:
    """A medication is taken from now on."""

    medication: Medication


@dataclass(frozen=True, kw_only=True, slots=True)
class MedicationChanged:
    """A medication has a new direction from ``since`` on."""

    medication: MedicationId
    direction: str
    schedule: Schedule
    since: datetime
    zone: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class MedicationHandled:
    """A medication is looked after in another way."""

    medication: MedicationId
    strength: str
    handling: Handling


@dataclass(frozen=True, kw_only=True, slots=True)
class MedicationPaused:
    """A medication is not taken for a while."""

    medication: MedicationId
    pause: Pause


@dataclass(frozen=True, kw_only=True, slots=True)
class MedicationResumed:
    """A paused or stopped medication is taken again from ``at`` on."""

    medication: MedicationId
    at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class MedicationLabelled:
    """A medication has a new label for shared screens."""

    medication: MedicationId
    label: str


@dataclass(frozen=True, kw_only=True, slots=True)
class MedicationStopped:
    """A medication is no longer taken."""

    medication: MedicationId
    at: datetime
    reason: str


@dataclass(frozen=True, kw_only=True, slots=True)
class StockCounted:
    """So much is in the house now."""

    medication: MedicationId
    amount: Quantity


@dataclass(frozen=True, kw_only=True, slots=True)
class PackAdded:
    """A pack came into the house."""

    medication: MedicationId
    pack: Pack


@dataclass(frozen=True, kw_only=True, slots=True)
class PackOpened:
    """A pack was opened."""

    medication: MedicationId
    pack: str
    on: date


@dataclass(frozen=True, kw_only=True, slots=True)
class StockWasted:
    """Some of it was lost; ``pack`` is empty where nobody said of which."""

    medication: MedicationId
    amount: Quantity
    reason: str = ""
    pack: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class DoseTaken:
    """A person said that a dose was taken.

    ``was`` is the answer that it replaces: what an event undoes, it carries.
    """

    dose: Dose
    was: Dose | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class DoseSkipped:
    """A person said that a dose is left out."""

    dose: Dose
    was: Dose | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class DoseSnoozed:
    """A person asked to be reminded again at ``dose.at``."""

    dose: Dose


@dataclass(frozen=True, kw_only=True, slots=True)
class DoseUnconfirmed:
    """Nobody answered by the end of the window."""

    dose: Dose


@dataclass(frozen=True, kw_only=True, slots=True)
class DoseMissed:
    """A person said that a dose was missed."""

    dose: Dose
    was: Dose | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class DoseAcknowledged:
    """Somebody sees to an open dose."""

    medication: MedicationId
    due: datetime
    by: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ContactTold:
    """A contact was told of an open dose, or (``delivered``) could not be reached."""

    medication: MedicationId
    due: datetime
    contact: ContactId
    delivered: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class DoseUndone:
    """An answer was taken back; the slot is open again."""

    dose: str
    medication: MedicationId
    was: Dose | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class DoseCorrected:
    """An answer was put right: its time, its amount or its reason."""

    was: Dose
    dose: Dose


@dataclass(frozen=True, kw_only=True, slots=True)
class ReadingRecorded:
    """A vital sign was measured."""

    reading: Reading


@dataclass(frozen=True, kw_only=True, slots=True)
class SymptomStored:
    """A complaint was told."""

    symptom: Symptom


@dataclass(frozen=True, kw_only=True, slots=True)
class SymptomEnded:
    """A complaint is over."""

    symptom: SymptomId
    at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class SymptomCorrected:
    """A complaint was put right; it replaces the one of the same id."""

    symptom: Symptom


@dataclass(frozen=True, kw_only=True, slots=True)
class SymptomForgotten:
    """The person asked not to keep it."""

    symptom: SymptomId


@dataclass(frozen=True, kw_only=True, slots=True)
class ClinicianSet:
    """A clinician of the household's directory, new or changed."""

    clinician: Clinician


@dataclass(frozen=True, kw_only=True, slots=True)
class ClinicianRemoved:
    """A clinician is no longer in the directory; visits keep the name."""

    clinician: ClinicianId


@dataclass(frozen=True, kw_only=True, slots=True)
class AppointmentBooked:
    """A visit stands, or was asked for: its status says which."""

    appointment: Appointment


@dataclass(frozen=True, kw_only=True, slots=True)
class AppointmentMoved:
    """A visit has another time, or that was asked for."""

    appointment: Appointment


@dataclass(frozen=True, kw_only=True, slots=True)
class AppointmentDescribed:
    """More is known of a visit."""

    appointment: Appointment


@dataclass(frozen=True, kw_only=True, slots=True)
class AppointmentAnswered:
    """A practice or its server answered: booked, declined, or the move was refused."""

    appointment: Appointment


@dataclass(frozen=True, kw_only=True, slots=True)
class AppointmentCancelled:
    """A visit will not take place."""

    appointment: AppointmentId
    reason: str
    errand: Errand = Errand.NONE
    """Whether the practice has still to be told."""


@dataclass(frozen=True, kw_only=True, slots=True)
class AppointmentReminded:
    """Somebody was reminded of a visit."""

    appointment: AppointmentId
    rung: VisitRung


@dataclass(frozen=True, kw_only=True, slots=True)
class AppointmentDone:
    """A visit took place."""

    appointment: AppointmentId
    outcome: str


@dataclass(frozen=True, kw_only=True, slots=True)
class VisitingSet:
    """It was said how visits are arranged."""

    visiting: Visiting


@dataclass(frozen=True, kw_only=True, slots=True)
class FactRemembered:
    """Somebody asked that something be known for good."""

    fact: KnownFact


@dataclass(frozen=True, kw_only=True, slots=True)
class FactForgotten:
    """It is not known any more."""

    fact: FactId


@dataclass(frozen=True, kw_only=True, slots=True)
class ReminderSet:
    """Something is to be said at a moment."""

    reminder: Reminder


@dataclass(frozen=True, kw_only=True, slots=True)
class ReminderDropped:
    """It is not to be said any more."""

    reminder: ReminderId


@dataclass(frozen=True, kw_only=True, slots=True)
class ReminderShown:
    """It was said."""

    reminder: ReminderId
    at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class MessageSent:
    """A text is on its way to somebody of the household."""

    message: Message


@dataclass(frozen=True, kw_only=True, slots=True)
class SosStarted:
    """Help is being called; the same id again: more urgently, or sooner."""

    level: SosLevel
    reason: str
    category: str
    tell_at: datetime
    id: SosId = NO_CALL
    cause: SosCause = SosCause.CALL
    hard_at: datetime | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class SosAttempted:
    """Somebody is being told, or it became known what came of that."""

    id: SosId
    attempts: tuple[Attempt, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class SosTakenOn:
    """Somebody has said that they act."""

    id: SosId
    taken_on: TakenOn


@dataclass(frozen=True, kw_only=True, slots=True)
class SosSteppedBack:
    """Somebody cannot act, or no longer."""

    id: SosId
    by: str
    contact: ContactId | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class SosAnswered:
    """The person answered a soft call."""

    id: SosId
    answer: SosAnswer


@dataclass(frozen=True, kw_only=True, slots=True)
class SosEnded:
    """Help is no longer needed."""

    reason: str
    id: SosId = NO_CALL
    """Which call; empty: whichever runs."""
    by: str = ""
    """The name of who said so."""


@dataclass(frozen=True, kw_only=True, slots=True)
class DrillStarted:
    """A drill began: everybody is told, marked as a test."""

    id: SosId


@dataclass(frozen=True, kw_only=True, slots=True)
class DrillEnded:
    """A drill is over."""

    id: SosId
    result: DrillResult


@dataclass(frozen=True, kw_only=True, slots=True)
class CardSet:
    """What helpers need to know was written down."""

    card: Card


@dataclass(frozen=True, kw_only=True, slots=True)
class SafetySet:
    """It was agreed how a need for help is noticed without a call."""

    safety: Safety


@dataclass(frozen=True, kw_only=True, slots=True)
class CheckedIn:
    """The person gave a sign of life."""

    source: str


@dataclass(frozen=True, kw_only=True, slots=True)
class CheckInMissed:
    """No sign of life came by the end of the time for it."""

    due: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class SilenceNoted:
    """Nothing moved in hours in which something should have."""

    window: str
    since: datetime
    radio: bool = False
    """The control sensor was silent too: the radio may be at fault."""


@dataclass(frozen=True, kw_only=True, slots=True)
class SourcesSet:
    """It was said which things show the person's vital signs."""

    sources: Sources


@dataclass(frozen=True, kw_only=True, slots=True)
class WatchSet:
    """Limits and how vital signs are watched were set."""

    settings: WatchSettings


@dataclass(frozen=True, kw_only=True, slots=True)
class ReadingHeld:
    """An unusual value was entered and not confirmed yet; it counts for alarms."""

    reading: Reading


@dataclass(frozen=True, kw_only=True, slots=True)
class HeldDropped:
    """Somebody said that an unusual value is not what was measured."""

    reading: Reading


@dataclass(frozen=True, kw_only=True, slots=True)
class BedsideNoted:
    """It was said how awake somebody is, or whether oxygen is given."""

    bedside: Bedside


@dataclass(frozen=True, kw_only=True, slots=True)
class AlertRaised:
    """A vital sign stayed out of range; the same id again: it became hard."""

    id: AlertId
    alert: Alert


@dataclass(frozen=True, kw_only=True, slots=True)
class AlertEnded:
    """A value came back and stayed, a limit is gone, or a person said so."""

    id: AlertId
    at: datetime
    limit_gone: bool = False
    by_person: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class DataMissed:
    """No reading came for too long: unknown, which is not normal."""

    kind: VitalKind
    since: datetime | None


@dataclass(frozen=True, kw_only=True, slots=True)
class DataReturned:
    """Readings come again."""

    kind: VitalKind
    at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class ValuePutAside:
    """A sensor's value could not be used; ``count`` since this was noted last."""

    kind: VitalKind
    value: str
    unit: str
    source: str
    why: Why
    count: int


@dataclass(frozen=True, kw_only=True, slots=True)
class DaySummarised:
    """A day of one vital sign is over; its figures are final."""

    summary: DaySummary


@dataclass(frozen=True, kw_only=True, slots=True)
class ReportingSet:
    """It was said which reports are wanted."""

    reporting: Reporting


@dataclass(frozen=True, kw_only=True, slots=True)
class ReportMade:
    """A report was made and is kept."""

    head: ReportHead
    facts: str
    """Its facts as JSON: the same report can be shown again in every form."""


type Noticed = (
    AlertRaised | AlertEnded | DataMissed | DataReturned | ValuePutAside | DaySummarised
)
"""What the watch over vital signs may note."""

type Event = (
    PersonAdded
    | PersonChanged
    | PersonArchived
    | PersonRestored
    | PersonErased
    | RoleSet
    | ContactsSet
    | ReachSet
    | BindingsSet
    | MedicationAdded
    | MedicationChanged
    | MedicationHandled
    | MedicationLabelled
    | MedicationPaused
    | MedicationResumed
    | MedicationStopped
    | StockCounted
    | PackAdded
    | PackOpened
    | StockWasted
    | DoseTaken
    | DoseSkipped
    | DoseSnoozed
    | DoseUnconfirmed
    | DoseMissed
    | DoseAcknowledged
    | ContactTold
    | DoseUndone
    | DoseCorrected
    | ReadingRecorded
    | SymptomStored
    | SymptomEnded
    | SymptomCorrected
    | SymptomForgotten
    | ClinicianSet
    | ClinicianRemoved
    | AppointmentBooked
    | AppointmentMoved
    | AppointmentDescribed
    | AppointmentAnswered
    | AppointmentCancelled
    | AppointmentReminded
    | AppointmentDone
    | VisitingSet
    | FactRemembered
    | FactForgotten
    | ReminderSet
    | ReminderDropped
    | ReminderShown
    | MessageSent
    | SosStarted
    | SosAttempted
    | SosTakenOn
    | SosSteppedBack
    | SosAnswered
    | SosEnded
    | DrillStarted
    | DrillEnded
    | CardSet
    | SafetySet
    | CheckedIn
    | CheckInMissed
    | SilenceNoted
    | SourcesSet
    | WatchSet
    | ReadingHeld
    | HeldDropped
    | BedsideNoted
    | AlertRaised
    | AlertEnded
    | DataMissed
    | DataReturned
    | ValuePutAside
    | DaySummarised
    | ReportingSet
    | ReportMade
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """One line of the log: what happened to exactly one person, by whom, when."""

    sequence: int
    person: PersonId
    event: Event
    actor: Actor
    at: datetime
