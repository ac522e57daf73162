"""Who may do what with whose record: one table, asked at every door.

A right is held through a role for the person concerned. Being admin manages
people, profiles and roles and reads nothing. Only help is open to all. A refusal never
says whether a record exists.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final

from ..domain.ids import HOUSEHOLD, PersonId
from ..domain.person import Role
from . import commands as c
from . import queries as q
from .actor import Actor, ActorKind
from .record import Household
from .refusal import Refusal, refuse


class Right(StrEnum):
    """What a command or a query needs."""

    HELP = "help"
    RECORD = "record"
    REMIND = "remind"
    READ = "read"
    ARRANGE = "arrange"
    PRESCRIBE = "prescribe"
    DESCRIBE = "describe"
    ALL_CLEAR = "all_clear"
    DIRECTORY = "directory"
    EDIT_DIRECTORY = "edit_directory"
    KEEP = "keep"
    """The household's own bookkeeping: closing a window, marking as shown."""
    REPORT = "report"
    """To keep a report of what one may read, or of what the house makes by itself."""
    ADMINISTER = "administer"


NEEDS: Final[Mapping[type, Right]] = {
    c.AddPerson: Right.ADMINISTER,
    c.ChangePerson: Right.DESCRIBE,
    c.ArchivePerson: Right.ADMINISTER,
    c.RestorePerson: Right.ADMINISTER,
    c.ErasePerson: Right.ADMINISTER,
    c.SetRole: Right.ADMINISTER,
    c.SetContacts: Right.DESCRIBE,
    c.SetReach: Right.DESCRIBE,
    c.SetBindings: Right.DESCRIBE,
    c.AddMedication: Right.PRESCRIBE,
    c.ChangeMedication: Right.PRESCRIBE,
    c.HandleMedication: Right.PRESCRIBE,
    c.LabelMedication: Right.PRESCRIBE,
    c.PauseMedication: Right.PRESCRIBE,
    c.ResumeMedication: Right.PRESCRIBE,
    c.MoveClock: Right.PRESCRIBE,
    c.StopMedication: Right.PRESCRIBE,
    c.CountStock: Right.RECORD,
    c.AddPack: Right.RECORD,
    c.OpenPack: Right.RECORD,
    c.WasteStock: Right.RECORD,
    c.RecordDose: Right.RECORD,
    c.SkipDose: Right.RECORD,
    c.SnoozeDose: Right.RECORD,
    c.CloseDose: Right.KEEP,
    c.MissDose: Right.RECORD,
    c.AcknowledgeDose: Right.RECORD,
    c.NoteTold: Right.KEEP,
    c.UndoDose: Right.RECORD,
    c.CorrectDose: Right.RECORD,
    c.RecordReading: Right.RECORD,
    c.StoreSymptom: Right.RECORD,
    c.EndSymptom: Right.RECORD,
    c.CorrectSymptom: Right.RECORD,
    c.ForgetSymptom: Right.RECORD,
    c.SetClinician: Right.EDIT_DIRECTORY,
    c.RemoveClinician: Right.EDIT_DIRECTORY,
    c.BookAppointment: Right.ARRANGE,
    c.NoteAppointment: Right.ARRANGE,
    c.MoveAppointment: Right.ARRANGE,
    c.DescribeAppointment: Right.ARRANGE,
    c.CancelAppointment: Right.ARRANGE,
    c.AnswerAppointment: Right.ARRANGE,
    c.NoteStanding: Right.KEEP,
    c.NoteReminded: Right.KEEP,
    c.NoteOutcome: Right.ARRANGE,
    c.SetVisiting: Right.DESCRIBE,
    c.RememberFact: Right.DESCRIBE,
    c.ForgetFact: Right.DESCRIBE,
    c.SetReminder: Right.REMIND,
    c.DropReminder: Right.REMIND,
    c.ShowReminder: Right.KEEP,
    c.SendMessage: Right.REMIND,
    c.StartSos: Right.HELP,
    c.NoteAttempts: Right.KEEP,
    c.TakeOnSos: Right.HELP,
    c.StepBackFromSos: Right.HELP,
    c.AnswerSos: Right.RECORD,
    c.EndSos: Right.ALL_CLEAR,
    c.StartDrill: Right.REMIND,
    c.EndDrill: Right.KEEP,
    c.SetCard: Right.DESCRIBE,
    c.SetSafety: Right.DESCRIBE,
    c.CheckInNow: Right.RECORD,
    c.MissCheckIn: Right.KEEP,
    c.NoteSilence: Right.KEEP,
    c.SetSources: Right.DESCRIBE,
    c.SetWatch: Right.PRESCRIBE,
    c.RecordReadings: Right.RECORD,
    c.HoldReading: Right.RECORD,
    c.DropHeld: Right.RECORD,
    c.NoteBedside: Right.RECORD,
    c.NoteWatch: Right.KEEP,
    c.EndAlert: Right.RECORD,
    c.SetReporting: Right.DESCRIBE,
    c.KeepReport: Right.REPORT,
    q.ListDoses: Right.READ,
    q.NextDose: Right.READ,
    q.DoseHistory: Right.READ,
    q.ListMedications: Right.READ,
    q.NamedMedications: Right.RECORD,
    q.OpenDoses: Right.RECORD,
    q.ListSupplies: Right.READ,
    q.Adherence: Right.READ,
    q.NextAllowed: Right.READ,
    q.ListReadings: Right.READ,
    q.ReadVital: Right.READ,
    q.TrendOf: Right.READ,
    q.ScoreNow: Right.READ,
    q.ListSymptoms: Right.READ,
    q.Recall: Right.READ,
    q.ListFacts: Right.READ,
    q.VisitingOf: Right.READ,
    q.ListAppointments: Right.READ,
    q.FindOffers: Right.DIRECTORY,
    q.WhoSees: Right.DIRECTORY,
    q.ListClinicians: Right.DIRECTORY,
    q.ListReminders: Right.READ,
    q.ListMessages: Right.READ,
    q.AboutPerson: Right.READ,
    q.EmergencyCard: Right.READ,
    q.ReportNow: Right.READ,
    q.ListReports: Right.READ,
    q.ReportOf: Right.READ,
    q.WhereIs: Right.READ,
    q.SosOf: Right.HELP,
    q.NumbersToCall: Right.HELP,
}

_EVERYBODY: Final = frozenset({Right.HELP})
_MANAGED: Final = frozenset(
    {Right.ADMINISTER, Right.DESCRIBE, Right.DIRECTORY, Right.EDIT_DIRECTORY}
)
_OWN: Final = frozenset(
    {
        Right.HELP,
        Right.RECORD,
        Right.REMIND,
        Right.READ,
        Right.ARRANGE,
        Right.PRESCRIBE,
        Right.DESCRIBE,
        Right.ALL_CLEAR,
        Right.DIRECTORY,
        Right.REPORT,
    }
)

RIGHTS: Final[Mapping[Role, frozenset[Right]]] = {
    Role.SELF: _OWN,
    Role.CARER: _OWN,
    Role.VIEWER: frozenset({Right.HELP, Right.READ, Right.REPORT, Right.DIRECTORY}),
    Role.CHILD: frozenset(
        {Right.HELP, Right.RECORD, Right.REMIND, Right.READ, Right.REPORT}
    ),
    Role.GUEST: frozenset({Right.HELP, Right.RECORD}),
}

OF_KIND: Final[Mapping[ActorKind, frozenset[Right]]] = {
    ActorKind.USER: _EVERYBODY,
    ActorKind.SATELLITE: _EVERYBODY,
    ActorKind.AUTOMATION: frozenset(
        {Right.HELP, Right.RECORD, Right.REMIND, Right.KEEP, Right.REPORT}
    ),
    ActorKind.SENSOR: frozenset({Right.HELP, Right.RECORD}),
    ActorKind.IMPORT: frozenset(set(Right) - {Right.READ}),
}
"""Rights that come with the door itself, without any role."""

CLAIMED: Final = frozenset({Right.HELP, Right.RECORD})
"""A name that was only said aloud may record, but never read or change."""


def role_of(actor: Actor, household: Household, person: PersonId) -> Role | None:
    """Return the role an actor has for a person, if any."""
    if actor.person is None:
        return None
    record = household.people.get(person)
    if record is None:
        return None
    if granted := record.roles.get(actor.person):
        return granted
    return Role.SELF if actor.person == person else None


def rights_of(actor: Actor, household: Household, person: PersonId) -> frozenset[Right]:
    """Return all an actor may do with a person's record."""
    held = OF_KIND[actor.kind]
    if actor.admin and not actor.model:
        held |= _MANAGED
    if person == HOUSEHOLD:
        return held | _of_the_household(actor, household)
    role = role_of(actor, household, person)
    if role is not None:
        held |= RIGHTS[role] & CLAIMED if actor.claimed else RIGHTS[role]
    return held


def _of_the_household(actor: Actor, household: Household) -> frozenset[Right]:
    """Return what living here allows: to look somebody up; adults keep the list."""
    if actor.person is None or actor.claimed:
        return frozenset()
    match role_of(actor, household, actor.person):
        case None:
            return frozenset()
        case Role.SELF | Role.CARER:
            return frozenset({Right.DIRECTORY, Right.EDIT_DIRECTORY})
        case _:
            return frozenset({Right.DIRECTORY})


def may(
    actor: Actor, household: Household, asked: c.Command | q.Query[Any]
) -> Refusal | None:
    """Return None if the actor may, else a refusal that reveals nothing."""
    if NEEDS[type(asked)] in rights_of(actor, household, asked.person):
        return None
    return refuse("not_allowed")


def readable(actor: Actor, household: Household) -> tuple[PersonId, ...]:
    """Return whose record an actor may read, of those who are looked after now."""
    return tuple(
        record.person.id
        for record in household.present()
        if Right.READ in rights_of(actor, household, record.person.id)
    )
