"""Everything that can have happened.

Events are appended and never edited; a correction is an event too. The names
of the classes in snake_case are the stored kinds (``storage.codec.KINDS``).

Longer than a screen because it is one table of shapes: a new event belongs
beside the others.
"""

from dataclasses import dataclass
from datetime import date, datetime

from ..domain.appointment import Appointment, Clinician
from ..domain.ids import (
    AppointmentId,
    ContactId,
    MedicationId,
    PersonId,
    ReminderId,
    SymptomId,
)
from ..domain.ledger import Dose
from ..domain.medication import Handling, Medication, Pause
from ..domain.person import Contact, Profile, Role
from ..domain.quantity import Quantity
from ..domain.reminder import Message, Reminder
from ..domain.reminding import Reach
from ..domain.schedule import Schedule
from ..domain.shelf import Pack
from ..domain.sos import SosLevel
from ..domain.symptom import Symptom
from ..domain.vitals import Reading
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
class SymptomForgotten:
    """The person asked not to keep it."""

    symptom: SymptomId


@dataclass(frozen=True, kw_only=True, slots=True)
class ClinicianSet:
    """A clinician of the household's directory, new or changed."""

    clinician: Clinician


@dataclass(frozen=True, kw_only=True, slots=True)
class AppointmentBooked:
    """A visit stands."""

    appointment: Appointment


@dataclass(frozen=True, kw_only=True, slots=True)
class AppointmentCancelled:
    """A visit will not take place."""

    appointment: AppointmentId
    reason: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ReminderSet:
    """Something is to be said at a moment."""

    reminder: Reminder


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
    """Help is being called."""

    level: SosLevel
    reason: str
    category: str
    tell_at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class SosEnded:
    """Help is no longer needed."""

    reason: str


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
    | SymptomForgotten
    | ClinicianSet
    | AppointmentBooked
    | AppointmentCancelled
    | ReminderSet
    | ReminderShown
    | MessageSent
    | SosStarted
    | SosEnded
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """One line of the log: what happened to exactly one person, by whom, when."""

    sequence: int
    person: PersonId
    event: Event
    actor: Actor
    at: datetime
