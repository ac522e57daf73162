"""From a command to events or a refusal: the one place where that is decided.

Pure: changes nothing. Access is checked before (``access.may``), state is
changed after (``fold.after``). Same record, command and situation, same answer.
"""

from typing import assert_never

from ..domain.ids import HOUSEHOLD
from . import commands as c
from . import events as ev
from .decide_care import CareCommand, decide_care
from .decide_doses import DoseCommand, decide_dose
from .decide_known import KnownCommand, decide_known
from .decide_medications import MedicationCommand, decide_medication
from .decide_people import decide_people
from .decide_reach import ReachCommand, decide_reach
from .decide_sos import SosCommand, decide_sos
from .decide_stock import StockCommand, decide_stock
from .decide_symptoms import SymptomCommand, decide_symptom
from .decide_visits import VisitCommand, decide_visit
from .decide_watch import WatchCommand, decide_watch
from .record import Household, PersonRecord
from .refusal import Refusal, refuse
from .situation import Situation

type Decision = tuple[ev.Event, ...] | Refusal


def decide(household: Household, command: c.Command, situation: Situation) -> Decision:
    """Say what would follow if this were asked now."""
    match command:
        case c.SetClinician(clinician=clinician):
            # Kept under a person, it would be gone when that person is erased.
            if command.person != HOUSEHOLD:
                return refuse("unknown_person")
            return (ev.ClinicianSet(clinician=clinician),)
        case c.RemoveClinician(clinician=gone):
            if gone not in household.clinicians:
                return refuse("unknown_clinician")
            return (ev.ClinicianRemoved(clinician=gone),)
        case (
            c.AddPerson()
            | c.ChangePerson()
            | c.ArchivePerson()
            | c.RestorePerson()
            | c.ErasePerson()
            | c.SetRole()
            | c.SetContacts()
        ):
            return decide_people(household, command, situation)
        case _:
            record = household.people.get(command.person)
            if record is None:
                return refuse("unknown_person")
            if record.archived and not isinstance(command, FOR_HELP):
                return refuse("unknown_person")
            return _decide_about(household, record, command, situation)


type _AboutOne = (
    DoseCommand
    | MedicationCommand
    | StockCommand
    | ReachCommand
    | VisitCommand
    | CareCommand
    | SymptomCommand
    | KnownCommand
    | SosCommand
    | WatchCommand
)

FOR_HELP = (
    c.StartSos,
    c.NoteAttempts,
    c.TakeOnSos,
    c.StepBackFromSos,
    c.AnswerSos,
    c.EndSos,
)
"""Help is for everybody, also for somebody who is no longer looked after."""


def _decide_about(  # noqa: C901, PLR0911 - one flat branch per group of commands
    household: Household,
    record: PersonRecord,
    command: _AboutOne,
    situation: Situation,
) -> Decision:
    """Decide what concerns the care of one known person."""
    match command:
        case (
            c.RecordDose()
            | c.SkipDose()
            | c.SnoozeDose()
            | c.CloseDose()
            | c.MissDose()
            | c.AcknowledgeDose()
            | c.NoteTold()
            | c.UndoDose()
            | c.CorrectDose()
        ):
            return decide_dose(record, command, situation)
        case (
            c.AddMedication()
            | c.ChangeMedication()
            | c.HandleMedication()
            | c.LabelMedication()
            | c.PauseMedication()
            | c.ResumeMedication()
            | c.MoveClock()
            | c.StopMedication()
        ):
            return decide_medication(record, command, situation)
        case c.CountStock() | c.AddPack() | c.OpenPack() | c.WasteStock():
            return decide_stock(record, command, situation)
        case c.SetReach() | c.SetBindings():
            return decide_reach(record, command)
        case (
            c.BookAppointment()
            | c.NoteAppointment()
            | c.MoveAppointment()
            | c.DescribeAppointment()
            | c.CancelAppointment()
            | c.AnswerAppointment()
            | c.NoteStanding()
            | c.NoteReminded()
            | c.NoteOutcome()
            | c.SetVisiting()
        ):
            return decide_visit(household, record, command, situation)
        case c.StoreSymptom() | c.EndSymptom() | c.CorrectSymptom() | c.ForgetSymptom():
            return decide_symptom(record, command, situation)
        case c.RememberFact() | c.ForgetFact():
            return decide_known(record, command, situation)
        case (
            c.RecordReading()
            | c.RecordReadings()
            | c.NoteBedside()
            | c.SetReminder()
            | c.DropReminder()
            | c.ShowReminder()
            | c.SendMessage()
        ):
            return decide_care(record, command, situation)
        case (
            c.StartSos()
            | c.NoteAttempts()
            | c.TakeOnSos()
            | c.StepBackFromSos()
            | c.AnswerSos()
            | c.EndSos()
            | c.StartDrill()
            | c.EndDrill()
        ):
            return decide_sos(record, command, situation)
        case (
            c.SetCard()
            | c.SetSafety()
            | c.CheckInNow()
            | c.MissCheckIn()
            | c.NoteSilence()
            | c.SetSources()
            | c.SetWatch()
            | c.HoldReading()
            | c.DropHeld()
            | c.NoteWatch()
            | c.EndAlert()
            | c.SetReporting()
            | c.KeepReport()
        ):
            return decide_watch(record, command, situation)
        case _:
            assert_never(command)
