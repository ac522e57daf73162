"""Who may do what: the whole matrix, written by hand beside the code's own table."""

from collections.abc import Mapping
from typing import Any, Final, get_args

import pytest

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import queries as q
from custom_components.healthstead.care.access import NEEDS, may, role_of
from custom_components.healthstead.care.actor import Actor, ActorKind
from custom_components.healthstead.care.record import Household
from custom_components.healthstead.care.refusal import refuse
from custom_components.healthstead.domain.ids import HOUSEHOLD, PersonId
from custom_components.healthstead.domain.person import Role

from ..builders import ANN, BEN, TOM, a_person, a_user

# Self Carer Viewer cHild Guest; adMin automatioN senSor Import;
# Unlinked user, Room satellite, claimed name (K).
WHO: Final[Mapping[str, str]] = {
    "AddPerson": "M I",
    "ArchivePerson": "M I",
    "RestorePerson": "M I",
    "ErasePerson": "M I",
    "SetRole": "M I",
    "ChangePerson": "SC M I",
    "SetContacts": "SC M I",
    "SetReach": "SC M I",
    "SetBindings": "SC M I",
    "AddMedication": "SC I",
    "ChangeMedication": "SC I",
    "HandleMedication": "SC I",
    "LabelMedication": "SC I",
    "PauseMedication": "SC I",
    "ResumeMedication": "SC I",
    "MoveClock": "SC I",
    "StopMedication": "SC I",
    "CountStock": "SCHG NTI K",
    "AddPack": "SCHG NTI K",
    "OpenPack": "SCHG NTI K",
    "WasteStock": "SCHG NTI K",
    "RecordDose": "SCHG NTI K",
    "SkipDose": "SCHG NTI K",
    "SnoozeDose": "SCHG NTI K",
    "MissDose": "SCHG NTI K",
    "AcknowledgeDose": "SCHG NTI K",
    "UndoDose": "SCHG NTI K",
    "CorrectDose": "SCHG NTI K",
    "RecordReading": "SCHG NTI K",
    "StoreSymptom": "SCHG NTI K",
    "EndSymptom": "SCHG NTI K",
    "CorrectSymptom": "SCHG NTI K",
    "ForgetSymptom": "SCHG NTI K",
    "CloseDose": "NI",
    "NoteTold": "NI",
    "ShowReminder": "NI",
    "SetClinician": "M I",
    "RemoveClinician": "M I",
    "BookAppointment": "SC I",
    "NoteAppointment": "SC I",
    "MoveAppointment": "SC I",
    "DescribeAppointment": "SC I",
    "CancelAppointment": "SC I",
    "AnswerAppointment": "SC I",
    "NoteStanding": "NI",
    "NoteReminded": "NI",
    "NoteOutcome": "SC I",
    "SetVisiting": "SC M I",
    "RememberFact": "SC M I",
    "ForgetFact": "SC M I",
    "SetReminder": "SCH NI",
    "DropReminder": "SCH NI",
    "SendMessage": "SCH NI",
    "StartSos": "SCVHG M NTI URK",
    "NoteAttempts": "NI",
    "TakeOnSos": "SCVHG M NTI URK",
    "StepBackFromSos": "SCVHG M NTI URK",
    "AnswerSos": "SCHG NTI K",
    "EndSos": "SC I",
    "StartDrill": "SCH NI",
    "EndDrill": "NI",
    "SetCard": "SC M I",
    "SetSafety": "SC M I",
    "CheckInNow": "SCHG NTI K",
    "MissCheckIn": "NI",
    "NoteSilence": "NI",
    "SetSources": "SC M I",
    "SetWatch": "SC I",
    "RecordReadings": "SCHG NTI K",
    "HoldReading": "SCHG NTI K",
    "DropHeld": "SCHG NTI K",
    "NoteBedside": "SCHG NTI K",
    "NoteWatch": "NI",
    "EndAlert": "SCHG NTI K",
    "SetReporting": "SC M I",
    "KeepReport": "SCVH NI",
    "ListDoses": "SCVH",
    "NextDose": "SCVH",
    "DoseHistory": "SCVH",
    "NextAllowed": "SCVH",
    "Adherence": "SCVH",
    "ListSupplies": "SCVH",
    "ListMedications": "SCVH",
    "EmergencyCard": "SCVH",
    "NamedMedications": "SCHG NTI K",
    "OpenDoses": "SCHG NTI K",
    "ListReadings": "SCVH",
    "ReadVital": "SCVH",
    "TrendOf": "SCVH",
    "ScoreNow": "SCVH",
    "ListSymptoms": "SCVH",
    "Recall": "SCVH",
    "ListFacts": "SCVH",
    "VisitingOf": "SCVH",
    "ListAppointments": "SCVH",
    "FindOffers": "SCV M I",
    "WhoSees": "SCV M I",
    "ListClinicians": "SCV M I",
    "ListReminders": "SCVH",
    "ListMessages": "SCVH",
    "AboutPerson": "SCVH",
    "ReportNow": "SCVH",
    "ListReports": "SCVH",
    "ReportOf": "SCVH",
    "WhereIs": "SCVH",
    "SosOf": "SCVHG M NTI URK",
    "NumbersToCall": "SCVHG M NTI URK",
}

HOLDER: Final = PersonId("holder")
ADMIN: Final = a_user(None, admin=True)
OF_A_ROLE: Final[Mapping[str, Role]] = {
    "C": Role.CARER,
    "V": Role.VIEWER,
    "H": Role.CHILD,
    "G": Role.GUEST,
}
WITHOUT_A_ROLE: Final[Mapping[str, Actor]] = {
    "M": ADMIN,
    "N": Actor(kind=ActorKind.AUTOMATION, id="automation"),
    "T": Actor(kind=ActorKind.SENSOR, id="scale"),
    "I": Actor(kind=ActorKind.IMPORT, id="import"),
    "U": a_user(None),
    "R": Actor(kind=ActorKind.SATELLITE, id="kitchen"),
    "K": Actor(
        kind=ActorKind.SATELLITE, id="kitchen", person=ANN, claimed=True, admin=False
    ),
}
ASKED: Final = tuple(NEEDS)


def house(**roles: Role) -> Household:
    """Return a house where ``roles`` are held for Ann."""
    held = {PersonId(key): role for key, role in roles.items()}
    people = {key: a_person(key) for key in (ANN, BEN, TOM, HOLDER)}
    ann = people[ANN]
    people[ANN] = type(ann)(person=ann.person, roles=held)
    return Household(people=people)


def asking(kind: type, person: PersonId = ANN) -> Any:
    """Return a command or query of a kind, of which only the person matters."""
    made: Any = object.__new__(kind)
    object.__setattr__(made, "person", person)
    return made


def allowed(actor: Actor, household: Household, kind: type, whom: PersonId) -> bool:
    """Say whether it is allowed; a refusal is always the same one."""
    verdict = may(actor, household, asking(kind, whom))
    assert verdict in (None, refuse("not_allowed"))
    return verdict is None


def test_every_command_and_every_query_needs_a_right() -> None:
    queries = {each for each in vars(q).values() if _is_query(each)}

    assert set(NEEDS) == {*get_args(c.Command.__value__), *queries}
    assert {kind.__name__ for kind in NEEDS} == set(WHO)


def _is_query(each: object) -> bool:
    return isinstance(each, type) and issubclass(each, q.Query) and each is not q.Query


@pytest.mark.parametrize("kind", ASKED)
def test_one_may_do_this_with_ones_own_record(kind: type) -> None:
    expected = "S" in WHO[kind.__name__]

    assert allowed(a_user(ANN), house(), kind, ANN) is expected


@pytest.mark.parametrize("letter", OF_A_ROLE)
@pytest.mark.parametrize("kind", ASKED)
def test_a_role_allows_this_with_somebody_elses_record(kind: type, letter: str) -> None:
    household = house(holder=OF_A_ROLE[letter])

    found = allowed(a_user(HOLDER), household, kind, ANN)

    assert found is (letter in WHO[kind.__name__])


@pytest.mark.parametrize("letter", WITHOUT_A_ROLE)
@pytest.mark.parametrize("kind", ASKED)
def test_a_door_allows_this_without_any_role(kind: type, letter: str) -> None:
    found = allowed(WITHOUT_A_ROLE[letter], house(), kind, ANN)

    assert found is (letter in WHO[kind.__name__])


@pytest.mark.parametrize("kind", ASKED)
def test_a_stranger_in_the_house_may_only_call_for_help(kind: type) -> None:
    help_ = kind.__name__ in {
        "StartSos",
        "SosOf",
        "NumbersToCall",
        "TakeOnSos",
        "StepBackFromSos",
    }

    assert allowed(a_user(BEN), house(), kind, ANN) is help_


@pytest.mark.parametrize(
    "actor", [a_user(BEN), a_user(None), WITHOUT_A_ROLE["K"], WITHOUT_A_ROLE["R"]]
)
@pytest.mark.parametrize("kind", ASKED)
def test_a_refusal_does_not_tell_whether_a_record_exists(
    kind: type, actor: Actor
) -> None:
    stranger = house()

    there = may(actor, stranger, asking(kind, TOM))
    not_there = may(actor, stranger, asking(kind, PersonId("nobody")))

    assert there == not_there


@pytest.mark.parametrize("letter", [*OF_A_ROLE, "S"])
@pytest.mark.parametrize("kind", ASKED)
def test_a_model_adds_no_right_to_those_of_whom_it_speaks_for(
    kind: type, letter: str
) -> None:
    own = letter == "S"
    household = house() if own else house(holder=OF_A_ROLE[letter])
    speaker = a_user(ANN if own else HOLDER, model=True)

    assert allowed(speaker, household, kind, ANN) is (letter in WHO[kind.__name__])


@pytest.mark.parametrize("kind", ASKED)
def test_a_model_never_administers(kind: type) -> None:
    admin = a_user(None, admin=True, model=True)

    assert allowed(admin, house(), kind, ANN) is (
        kind.__name__
        in {"StartSos", "SosOf", "NumbersToCall", "TakeOnSos", "StepBackFromSos"}
    )


@pytest.mark.parametrize("kind", ASKED)
def test_an_admin_reads_nothing_but_the_directory(kind: type) -> None:
    reads = issubclass(kind, q.Query)
    directory = kind in {
        q.ListClinicians,
        q.FindOffers,
        q.WhoSees,
        q.SosOf,
        q.NumbersToCall,
    }

    found = allowed(ADMIN, house(), kind, ANN)

    assert not reads or found is directory


@pytest.mark.parametrize("kind", ASKED)
def test_a_claimed_name_reads_no_record(kind: type) -> None:
    recording = {q.NamedMedications, q.OpenDoses, q.SosOf, q.NumbersToCall}

    found = allowed(WITHOUT_A_ROLE["K"], house(), kind, ANN)

    assert not found or not issubclass(kind, q.Query) or kind in recording


@pytest.mark.parametrize(
    ("actor", "looks_up", "edits"),
    [
        (a_user(ANN), True, True),
        (a_user(TOM), True, False),
        (a_user(ANN, claimed=True), False, False),
        (a_user(None), False, False),
        (a_user(PersonId("moved-out")), False, False),
        (ADMIN, True, True),
        (WITHOUT_A_ROLE["N"], False, False),
        (WITHOUT_A_ROLE["I"], True, True),
    ],
)
def test_who_may_use_and_who_may_edit_the_households_directory(
    actor: Actor, *, looks_up: bool, edits: bool
) -> None:
    tom = a_person(TOM)
    household = house()
    child = type(tom)(person=tom.person, roles={TOM: Role.CHILD})
    household = Household(people={**household.people, TOM: child})

    assert allowed(actor, household, q.ListClinicians, HOUSEHOLD) is looks_up
    assert allowed(actor, household, c.SetClinician, HOUSEHOLD) is edits


@pytest.mark.parametrize("kind", ASKED)
def test_living_here_gives_no_other_right_to_what_belongs_to_the_house(
    kind: type,
) -> None:
    found = allowed(a_user(ANN), house(), kind, HOUSEHOLD)

    assert found is (
        kind
        in {
            q.ListClinicians,
            q.FindOffers,
            q.WhoSees,
            c.SetClinician,
            c.RemoveClinician,
            c.StartSos,
            c.TakeOnSos,
            c.StepBackFromSos,
            q.SosOf,
            q.NumbersToCall,
        }
    )


def test_a_role_that_was_granted_for_oneself_replaces_being_oneself() -> None:
    household = house(ann=Role.CHILD)

    assert role_of(a_user(ANN), household, ANN) is Role.CHILD
    assert not allowed(a_user(ANN), household, c.StopMedication, ANN)


def test_nobody_has_a_role_for_nobody() -> None:
    assert role_of(a_user(ANN), house(), PersonId("nobody")) is None
    assert role_of(a_user(None), house(), ANN) is None
