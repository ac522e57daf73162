"""Everything that can be asked to change.

One dataclass each, always about exactly one person (or ``HOUSEHOLD``). Times
are aware instants, amounts exact. ``accepted`` holds the doubts (reasons of a
``Refusal`` with ``question``) that a human being has answered with yes.

Longer than a screen because it is one table of shapes: a new command belongs
beside the others.
"""

from dataclasses import dataclass, field
from datetime import date, datetime

from ..domain.appointment import BookingWay, Clinician, VisitStatus
from ..domain.bedside import Consciousness
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
from ..domain.known import FactKind
from ..domain.medication import Handling
from ..domain.person import Contact, Profile, Role
from ..domain.quantity import Quantity
from ..domain.reminding import Reach
from ..domain.reporting import ReportHead, Reporting
from ..domain.safety import Safety
from ..domain.schedule import Schedule
from ..domain.sos import Attempt, SosAnswer, SosCause, SosLevel
from ..domain.sources import Sources
from ..domain.visiting import Visiting, VisitRung
from ..domain.vitals import Measured
from ..domain.watch_settings import WatchSettings
from .events import Noticed
from .record import Binding


@dataclass(frozen=True, kw_only=True, slots=True)
class AddPerson:
    """Care for somebody from now on."""

    person: PersonId
    profile: Profile


@dataclass(frozen=True, kw_only=True, slots=True)
class ChangePerson:
    """Replace what is known about the person."""

    person: PersonId
    profile: Profile


@dataclass(frozen=True, kw_only=True, slots=True)
class ArchivePerson:
    """Keep the record but stop looking after the person."""

    person: PersonId


@dataclass(frozen=True, kw_only=True, slots=True)
class RestorePerson:
    """Look after an archived person again."""

    person: PersonId


@dataclass(frozen=True, kw_only=True, slots=True)
class ErasePerson:
    """Physically delete everything about the person."""

    person: PersonId


@dataclass(frozen=True, kw_only=True, slots=True)
class SetRole:
    """Give somebody a role for the person, or take it away (None)."""

    person: PersonId
    holder: PersonId
    role: Role | None


@dataclass(frozen=True, kw_only=True, slots=True)
class SetContacts:
    """Say whom to tell when help is needed, in order."""

    person: PersonId
    contacts: tuple[Contact, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class SetReach:
    """Say how the person is reached about doses, and who is told after them."""

    person: PersonId
    reach: Reach


@dataclass(frozen=True, kw_only=True, slots=True)
class SetBindings:
    """Say which things in the house show that a dose was taken."""

    person: PersonId
    bindings: tuple[Binding, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class AddMedication:
    """Take a medication from ``start`` on."""

    person: PersonId
    name: str
    direction: str
    schedule: Schedule
    start: datetime
    strength: str = ""
    shared_label: str = ""
    handling: Handling = field(default_factory=Handling)
    medication: MedicationId | None = None
    """Chosen by callers that refer to it later; made by the decision otherwise."""
    accepted: frozenset[str] = field(default_factory=frozenset)


@dataclass(frozen=True, kw_only=True, slots=True)
class ChangeMedication:
    """Take a medication by another direction from ``since`` on."""

    person: PersonId
    medication: MedicationId
    direction: str
    schedule: Schedule
    since: datetime
    accepted: frozenset[str] = field(default_factory=frozenset)


@dataclass(frozen=True, kw_only=True, slots=True)
class HandleMedication:
    """Say how a medication is looked after, beside its schedule."""

    person: PersonId
    medication: MedicationId
    strength: str
    handling: Handling
    accepted: frozenset[str] = field(default_factory=frozenset)


@dataclass(frozen=True, kw_only=True, slots=True)
class LabelMedication:
    """Name the medication for shared screens."""

    person: PersonId
    medication: MedicationId
    label: str


@dataclass(frozen=True, kw_only=True, slots=True)
class PauseMedication:
    """Take no doses from ``start`` until ``end``, or until it is resumed."""

    person: PersonId
    medication: MedicationId
    start: datetime
    end: datetime | None = None
    reason: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class ResumeMedication:
    """Take a paused or stopped medication again from now on."""

    person: PersonId
    medication: MedicationId
    accepted: frozenset[str] = field(default_factory=frozenset)


@dataclass(frozen=True, kw_only=True, slots=True)
class MoveClock:
    """Read a medication's times on the wall clock of another zone from now on."""

    person: PersonId
    medication: MedicationId
    zone: str


@dataclass(frozen=True, kw_only=True, slots=True)
class StopMedication:
    """Take a medication no longer."""

    person: PersonId
    medication: MedicationId
    reason: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class CountStock:
    """Say how much of a medication is in the house."""

    person: PersonId
    medication: MedicationId
    amount: Quantity


@dataclass(frozen=True, kw_only=True, slots=True)
class AddPack:
    """Put a new pack of a medication on the shelf."""

    person: PersonId
    medication: MedicationId
    amount: Quantity
    expires: date | None = None
    opened: date | None = None
    keeps_days: int | None = None
    batch: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class OpenPack:
    """Note that a pack was opened."""

    person: PersonId
    medication: MedicationId
    pack: str
    on: date


@dataclass(frozen=True, kw_only=True, slots=True)
class WasteStock:
    """Note that some of a medication was lost, spilt or thrown away."""

    person: PersonId
    medication: MedicationId
    amount: Quantity
    reason: str = ""
    pack: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class RecordDose:
    """Note that a dose was taken at ``at``; ``due`` names the slot if known."""

    person: PersonId
    medication: MedicationId
    at: datetime
    amount: Quantity | None = None
    due: datetime | None = None
    reason: str = ""
    """Why it was taken although there was a doubt."""
    accepted: frozenset[str] = field(default_factory=frozenset)


@dataclass(frozen=True, kw_only=True, slots=True)
class SkipDose:
    """Note that a dose is left out."""

    person: PersonId
    medication: MedicationId
    at: datetime
    reason: str = ""
    due: datetime | None = None
    until: datetime | None = None
    """Leave out only what falls due before this: "today"."""


@dataclass(frozen=True, kw_only=True, slots=True)
class SnoozeDose:
    """Ask again about an open dose at ``until``."""

    person: PersonId
    medication: MedicationId
    until: datetime
    due: datetime | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class CloseDose:
    """Note that nobody answered by the end of the window."""

    person: PersonId
    medication: MedicationId
    due: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class MissDose:
    """Note that a person says: this dose was missed."""

    person: PersonId
    medication: MedicationId
    due: datetime
    reason: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class AcknowledgeDose:
    """Note that somebody sees to an open dose: nobody else need be told."""

    person: PersonId
    medication: MedicationId
    due: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class NoteTold:
    """Note that a contact was told of an open dose, or could not be."""

    person: PersonId
    medication: MedicationId
    due: datetime
    contact: ContactId
    delivered: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class UndoDose:
    """Take an answer back.

    ``noted``: when it was said, where that is longer ago than memory reaches.
    """

    person: PersonId
    medication: MedicationId
    dose: str
    noted: datetime | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class CorrectDose:
    """Put an answer right: what is None stays as it was."""

    person: PersonId
    medication: MedicationId
    dose: str
    at: datetime | None = None
    amount: Quantity | None = None
    reason: str | None = None
    noted: datetime | None = None
    accepted: frozenset[str] = field(default_factory=frozenset)


@dataclass(frozen=True, kw_only=True, slots=True)
class RecordReading:
    """Note a vital sign; the unit is empty where it was not said."""

    person: PersonId
    measured: Measured
    at: datetime
    source: str = "manual"
    said: str = ""
    site: str = ""
    accepted: frozenset[str] = field(default_factory=frozenset)


@dataclass(frozen=True, kw_only=True, slots=True)
class StoreSymptom:
    """Keep a complaint in the diary."""

    person: PersonId
    text: str
    at: datetime
    onset: datetime | None = None
    severity: int | None = None
    site: str = ""
    triggers: tuple[str, ...] = ()
    ended: datetime | None = None
    said: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class EndSymptom:
    """Say that a complaint is over since ``at``."""

    person: PersonId
    symptom: SymptomId
    at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class CorrectSymptom:
    """Put a complaint right: what is None stays as it was."""

    person: PersonId
    symptom: SymptomId
    text: str | None = None
    onset: datetime | None = None
    severity: int | None = None
    site: str | None = None
    triggers: tuple[str, ...] | None = None
    still: bool = False
    """It is not over after all."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ForgetSymptom:
    """Take a complaint out of the diary."""

    person: PersonId
    symptom: SymptomId


@dataclass(frozen=True, kw_only=True, slots=True)
class SetClinician:
    """Add a clinician to the household's directory, or replace one."""

    person: PersonId
    clinician: Clinician


@dataclass(frozen=True, kw_only=True, slots=True)
class RemoveClinician:
    """Take a clinician out of the household's directory."""

    person: PersonId
    clinician: ClinicianId


@dataclass(frozen=True, kw_only=True, slots=True)
class BookAppointment:
    """Book a visit, or ask for it; it ends after ``end`` or the slot's length."""

    person: PersonId
    clinician: ClinicianId
    start: datetime
    end: datetime | None = None
    notes: str = ""
    about: str = ""
    prepare: tuple[str, ...] = ()
    attendees: tuple[str, ...] = ()
    driver: str = ""
    repeat: str = ""
    """How the visit comes again: the RRULE of RFC 5545, with COUNT or UNTIL."""
    accepted: frozenset[str] = field(default_factory=frozenset)


@dataclass(frozen=True, kw_only=True, slots=True)
class NoteAppointment:
    """Keep a visit that was arranged elsewhere, past or future."""

    person: PersonId
    clinician_name: str
    specialty: str
    start: datetime
    end: datetime
    status: VisitStatus
    clinician: ClinicianId | None = None
    notes: str = ""
    about: str = ""
    place: str = ""
    way: BookingWay = BookingWay.LIST
    prepare: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    outcome: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class MoveAppointment:
    """Put a visit to another time, or ask for that."""

    person: PersonId
    appointment: AppointmentId
    start: datetime
    end: datetime | None = None
    accepted: frozenset[str] = field(default_factory=frozenset)


@dataclass(frozen=True, kw_only=True, slots=True)
class DescribeAppointment:
    """Say more about a visit: what is None stays as it was."""

    person: PersonId
    appointment: AppointmentId
    notes: str | None = None
    about: str | None = None
    place: str | None = None
    prepare: tuple[str, ...] | None = None
    attendees: tuple[str, ...] | None = None
    driver: str | None = None
    travel_minutes: int | None = None
    questions: tuple[str, ...] | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class CancelAppointment:
    """Call a visit off; with ``series`` also those after it that belong to it."""

    person: PersonId
    appointment: AppointmentId
    reason: str = ""
    series: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class AnswerAppointment:
    """Say as a person what a practice answered to a request: booked or declined."""

    person: PersonId
    appointment: AppointmentId
    status: VisitStatus
    start: datetime | None = None
    """The time that the practice gave, where it is another."""
    end: datetime | None = None
    said: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class NoteStanding:
    """Note what a booking server said about a visit, in answer to one version of it."""

    person: PersonId
    appointment: AppointmentId
    version: int
    status: VisitStatus
    reference: str = ""
    said: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class NoteReminded:
    """Note that somebody was reminded of a visit."""

    person: PersonId
    appointment: AppointmentId
    rung: VisitRung


@dataclass(frozen=True, kw_only=True, slots=True)
class NoteOutcome:
    """Say what came of a visit, or that it did not take place."""

    person: PersonId
    appointment: AppointmentId
    outcome: str = ""
    took_place: bool = True


@dataclass(frozen=True, kw_only=True, slots=True)
class SetVisiting:
    """Say how visits are arranged for the person."""

    person: PersonId
    visiting: Visiting


@dataclass(frozen=True, kw_only=True, slots=True)
class RememberFact:
    """Know something of the person for good."""

    person: PersonId
    kind: FactKind
    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ForgetFact:
    """Know something no longer."""

    person: PersonId
    fact: FactId


@dataclass(frozen=True, kw_only=True, slots=True)
class SetReminder:
    """Say a text at a moment, and again by a rule."""

    person: PersonId
    text: str
    at: datetime
    repeat: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class DropReminder:
    """Say a text no more."""

    person: PersonId
    reminder: ReminderId


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowReminder:
    """Note that a reminder was shown."""

    person: PersonId
    reminder: ReminderId


@dataclass(frozen=True, kw_only=True, slots=True)
class SendMessage:
    """Tell somebody of the household something; the person's own name tells them."""

    person: PersonId
    to: str
    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class StartSos:
    """Call for help. Never refused, never waits."""

    person: PersonId
    reason: str
    category: str = ""
    level: SosLevel = SosLevel.HARD
    grace_s: int = 0
    cause: SosCause = SosCause.CALL
    hard_after_s: int | None = None
    """A soft call that nobody answers for so long becomes hard."""


@dataclass(frozen=True, kw_only=True, slots=True)
class NoteAttempts:
    """Note that recipients of a call (or a drill) are being told, or were."""

    person: PersonId
    id: SosId
    attempts: tuple[Attempt, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class TakeOnSos:
    """Say who acts on a call (or answers a drill), and what they do."""

    person: PersonId
    by: str
    action: str
    contact: ContactId | None = None
    id: SosId = NO_CALL
    """Which call or drill; empty: the call that runs."""


@dataclass(frozen=True, kw_only=True, slots=True)
class StepBackFromSos:
    """Say that somebody cannot act, or no longer."""

    person: PersonId
    by: str
    contact: ContactId | None = None
    id: SosId = NO_CALL


@dataclass(frozen=True, kw_only=True, slots=True)
class AnswerSos:
    """Answer a soft call as the person: all is well, help, or measure again."""

    person: PersonId
    answer: SosAnswer


@dataclass(frozen=True, kw_only=True, slots=True)
class EndSos:
    """Say that help is no longer needed."""

    person: PersonId
    reason: str = ""
    by: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class StartDrill:
    """Tell everybody as in an emergency, marked as a test."""

    person: PersonId


@dataclass(frozen=True, kw_only=True, slots=True)
class EndDrill:
    """Close a drill and note who could be reached."""

    person: PersonId


@dataclass(frozen=True, kw_only=True, slots=True)
class SetCard:
    """Write down what helpers need to know."""

    person: PersonId
    card: Card


@dataclass(frozen=True, kw_only=True, slots=True)
class SetSafety:
    """Agree on how a need for help is noticed without a call."""

    person: PersonId
    safety: Safety


@dataclass(frozen=True, kw_only=True, slots=True)
class CheckInNow:
    """Give a sign of life."""

    person: PersonId
    source: str = "manual"


@dataclass(frozen=True, kw_only=True, slots=True)
class MissCheckIn:
    """Note that no sign of life came by the end of its time."""

    person: PersonId
    due: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class NoteSilence:
    """Note that nothing moved in hours in which something should have."""

    person: PersonId
    window: str
    since: datetime
    radio: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class SetSources:
    """Say which things in the house show the person's vital signs."""

    person: PersonId
    sources: Sources


@dataclass(frozen=True, kw_only=True, slots=True)
class SetWatch:
    """Set limits and how vital signs are watched."""

    person: PersonId
    settings: WatchSettings


@dataclass(frozen=True, kw_only=True, slots=True)
class RecordReadings:
    """Note many vital signs with their own times: all of them or none."""

    person: PersonId
    readings: tuple[RecordReading, ...]
    """Each about the same person."""


@dataclass(frozen=True, kw_only=True, slots=True)
class HoldReading:
    """Keep an unusual value that waits for a yes: it counts for alarms at once."""

    person: PersonId
    measured: Measured
    at: datetime
    source: str = "manual"
    said: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class DropHeld:
    """Forget unusual values that were no good: somebody said no to them."""

    person: PersonId
    said: frozenset[str]
    """In the words in which they were entered."""


@dataclass(frozen=True, kw_only=True, slots=True)
class NoteBedside:
    """Say how awake somebody is, or whether oxygen is given."""

    person: PersonId
    consciousness: Consciousness | None = None
    on_oxygen: bool | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class NoteWatch:
    """Note what the watch over vital signs has noticed.

    Events as the watch of the house made them: alerts, missing data, days that are over.
    """

    person: PersonId
    noticed: tuple[Noticed, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class EndAlert:
    """Say as a person that an alert about a vital sign has been seen to."""

    person: PersonId
    alert: AlertId


@dataclass(frozen=True, kw_only=True, slots=True)
class SetReporting:
    """Say which reports are wanted, when, and where they go."""

    person: PersonId
    reporting: Reporting


@dataclass(frozen=True, kw_only=True, slots=True)
class KeepReport:
    """Keep a report that was made; one without an id gets one."""

    person: PersonId
    head: ReportHead
    facts: str


type Command = (
    AddPerson
    | ChangePerson
    | ArchivePerson
    | RestorePerson
    | ErasePerson
    | SetRole
    | SetContacts
    | SetReach
    | SetBindings
    | AddMedication
    | ChangeMedication
    | HandleMedication
    | LabelMedication
    | PauseMedication
    | ResumeMedication
    | MoveClock
    | StopMedication
    | CountStock
    | AddPack
    | OpenPack
    | WasteStock
    | RecordDose
    | SkipDose
    | SnoozeDose
    | CloseDose
    | MissDose
    | AcknowledgeDose
    | NoteTold
    | UndoDose
    | CorrectDose
    | RecordReading
    | StoreSymptom
    | EndSymptom
    | CorrectSymptom
    | ForgetSymptom
    | SetClinician
    | RemoveClinician
    | BookAppointment
    | NoteAppointment
    | MoveAppointment
    | DescribeAppointment
    | CancelAppointment
    | AnswerAppointment
    | NoteStanding
    | NoteReminded
    | NoteOutcome
    | SetVisiting
    | RememberFact
    | ForgetFact
    | SetReminder
    | DropReminder
    | ShowReminder
    | SendMessage
    | StartSos
    | NoteAttempts
    | TakeOnSos
    | StepBackFromSos
    | AnswerSos
    | EndSos
    | StartDrill
    | EndDrill
    | SetCard
    | SetSafety
    | CheckInNow
    | MissCheckIn
    | NoteSilence
    | SetSources
    | SetWatch
    | RecordReadings
    | HoldReading
    | DropHeld
    | NoteBedside
    | NoteWatch
    | EndAlert
    | SetReporting
    | KeepReport
)
