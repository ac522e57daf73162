"""The log is the only truth: every event folds, and a rebuilt house is the live one."""

import asyncio
from collections.abc import Iterable
from datetime import timedelta
from itertools import pairwise
from typing import Any, get_args

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.care.actor import Actor, ActorKind
from custom_components.healthstead.care.desk import Done
from custom_components.healthstead.care.fold import _after_person, after
from custom_components.healthstead.care.record import Household
from custom_components.healthstead.care.refusal import Refusal
from custom_components.healthstead.domain.ids import (
    HOUSEHOLD,
    MedicationId,
    PersonId,
)
from custom_components.healthstead.domain.ledger import DoseStatus
from custom_components.healthstead.domain.person import Role
from custom_components.healthstead.domain.sos import SosLevel
from custom_components.healthstead.domain.vitals import VitalKind

from ..builders import (
    ANN,
    BEN,
    DENTIST,
    MONDAY,
    TOM,
    House,
    a_family,
    a_person,
    a_profile,
    a_user,
    daily,
    quantity,
)
from ..storage.one_of_each import ONE_OF_EACH
from .test_decisions import HEAT, PRESSURE, reading

SOMEBODY = Actor(kind=ActorKind.IMPORT, id="test")


def entry(event: ev.Event, person: PersonId = ANN, number: int = 1) -> ev.Entry:
    return ev.Entry(
        sequence=number, person=person, event=event, actor=SOMEBODY, at=MONDAY
    )


def test_there_is_an_example_of_every_event() -> None:
    assert {type(event) for event in ONE_OF_EACH} == set(get_args(ev.Event.__value__))


def test_a_life_folds_one_event_after_another() -> None:
    living = [e for e in ONE_OF_EACH if not isinstance(e, ev.PersonErased)]

    household = after(
        Household(), [entry(e, number=n) for n, e in enumerate(living, 1)]
    )

    assert household.sequence == len(living)
    assert household.clinicians
    record = household.people[ANN]
    assert (record.archived, record.contacts[0].name) == (False, "Bram")


@pytest.mark.parametrize("event", ONE_OF_EACH)
def test_an_event_about_something_that_was_lost_changes_nothing_and_fails_nowhere(
    event: ev.Event,
) -> None:
    known = Household(people={ANN: a_person()})

    for household in (Household(), known):
        for person in (ANN, BEN, HOUSEHOLD):
            folded = after(household, [entry(event, person)])
            assert folded.sequence == 1


def test_events_of_the_household_are_not_a_persons() -> None:
    with pytest.raises(AssertionError, match="household"):
        _after_person(a_person(), entry(ev.PersonErased()))


# Random lives

PEOPLE = (ANN, BEN, TOM, PersonId("zoe"))
MEDICATIONS = tuple(
    MedicationId(name) for name in ("metformin", "ramipril", "ibuprofen", "none")
)
DOUBTS = frozenset(
    {
        "already_taken",
        "too_soon",
        "too_many",
        "too_much",
        "other_unit",
        "not_due",
        "medication_stopped_taken",
    }
)
minutes = st.integers(-3000, 200).map(lambda n: timedelta(minutes=n))
amounts = st.none() | st.sampled_from(
    [quantity("1"), quantity("0.5"), quantity("3"), quantity("5", "mg")]
)

type Made = tuple[timedelta, Actor, Any]
type Step = st.SearchStrategy[Made]


def people() -> st.SearchStrategy[PersonId]:
    # Mostly Ann, so that something happens to somebody.
    return st.sampled_from((ANN, ANN, ANN, *PEOPLE))


ACTORS = (
    SOMEBODY,
    SOMEBODY,
    a_user(ANN),
    a_user(BEN),
    a_user(TOM),
    a_user(ANN, model=True),
    Actor(kind=ActorKind.AUTOMATION, id="auto"),
    Actor(kind=ActorKind.SENSOR, id="scale"),
)


def commands() -> st.SearchStrategy[Any]:
    """Return what builds a command at a moment: a function of now and the house."""
    who, what = people(), st.sampled_from(MEDICATIONS)
    accepted = st.sampled_from([frozenset(), frozenset(), DOUBTS])
    return st.one_of(
        st.builds(_dose, who, what, minutes, amounts, accepted),
        st.builds(_dose, who, what, minutes, amounts, accepted),
        st.builds(_skip, who, what, minutes),
        st.builds(_undo, who, what),
        st.builds(_close, who, what, minutes),
        st.builds(_snooze, who, what),
        st.builds(_plain, who, st.integers(0, 13)),
        st.builds(_visit, who, st.integers(0, 40)),
    )


def _dose(who: Any, what: Any, back: Any, amount: Any, accepted: Any) -> Any:
    return lambda now, _house: c.RecordDose(
        person=who, medication=what, at=now + back, amount=amount, accepted=accepted
    )


def _skip(who: Any, what: Any, back: Any) -> Any:
    return lambda now, _house: c.SkipDose(person=who, medication=what, at=now + back)


def _snooze(who: Any, what: Any) -> Any:
    later = timedelta(minutes=20)
    return lambda now, _house: c.SnoozeDose(
        person=who, medication=what, until=now + later
    )


def _close(who: Any, what: Any, back: Any) -> Any:
    def made(now: Any, _house: House) -> Any:
        due = (now + back).replace(hour=8, minute=0)
        return c.CloseDose(person=who, medication=what, due=due)

    return made


def _undo(who: Any, what: Any) -> Any:
    def made(_now: Any, house: House) -> Any:
        record = house.household.people.get(who)
        held = record.medications.get(what) if record else None
        doses = held.doses() if held else ()
        last = doses[-1].id if doses else "none"
        return c.UndoDose(person=who, medication=what, dose=last)

    return made


def _visit(who: Any, half_hours: int) -> Any:
    def made(now: Any, _house: House) -> Any:
        nine = (now + timedelta(days=1)).replace(hour=9, minute=0)
        start = nine + timedelta(minutes=30 * half_hours)
        return c.BookAppointment(person=who, clinician=DENTIST.id, start=start)

    return made


def _plain(who: Any, which: int) -> Any:
    def made(now: Any, _house: House) -> Any:
        soon = now + timedelta(hours=1)
        kinds: list[Any] = [
            c.ArchivePerson(person=who),
            c.RestorePerson(person=who),
            c.ErasePerson(person=who),
            c.AddPerson(person=who, profile=a_profile(str(who))),
            c.SetRole(person=who, holder=BEN, role=Role.CARER),
            c.SetRole(person=who, holder=BEN, role=None),
            c.StopMedication(person=who, medication=MEDICATIONS[0]),
            c.CountStock(person=who, medication=MEDICATIONS[0], amount=quantity("30")),
            c.AddMedication(
                person=who,
                name="Metformin",
                direction="d",
                schedule=daily("08:00", "20:00"),
                start=now - timedelta(days=3),
                medication=MEDICATIONS[0],
            ),
            reading(HEAT, "37", at=now, person=who),
            reading(PRESSURE, "120", second="80", at=now, person=who),
            c.StoreSymptom(person=who, text="dizzy", at=now),
            c.StartSos(person=who, reason="fell", level=SosLevel.HARD),
            c.EndSos(person=who),
            c.SetReminder(person=who, text="tea", at=soon),
        ]
        return kinds[which]

    return made


steps = st.lists(
    st.tuples(
        st.sampled_from([0, 1, 7, 60, 300, 800, 1500]),
        st.sampled_from(ACTORS),
        commands(),
    ),
    max_size=40,
)


async def live(made: Iterable[tuple[int, Actor, Any]]) -> House:
    """Live a random life; whatever happens, memory is what the log says."""
    house = await a_family()
    for passed, actor, make in made:
        now = house.clock.move(minutes=passed)
        command = make(now, house)
        taken_before = taken(house)
        outcome = await house.desk.do(command, actor)
        await house.desk.settle()
        assert isinstance(outcome, Done | Refusal)
        if isinstance(outcome, Refusal):
            assert taken(house) == taken_before
    return house


def taken(house: House) -> int:
    return sum(isinstance(event, ev.DoseTaken) for event in house.events())


@given(steps)
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@example([(0, SOMEBODY, _plain(ANN, 2)), (0, SOMEBODY, _plain(ANN, 3))])
def test_a_rebuilt_house_is_the_live_one(made: Any) -> None:
    house = asyncio.run(live(made))

    assert house.log.rebuilt() == house.household


@given(steps)
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
def test_no_dose_is_ever_recorded_twice_without_an_accepted_doubt(made: Any) -> None:
    async def check() -> None:
        house = await a_family()
        sure: set[str] = set()
        for passed, actor, make in made:
            command = make(house.clock.move(minutes=passed), house)
            outcome = await house.desk.do(command, actor)
            if isinstance(outcome, Done) and isinstance(command, c.RecordDose):
                doses = [e.event.dose.id for e in outcome.entries]  # type: ignore[union-attr]
                sure |= set(doses) if command.accepted else set()
        await house.desk.settle()
        for record in house.household.people.values():
            for held in record.medications.values():
                unasked = [
                    d
                    for d in held.doses()
                    if d.status is DoseStatus.TAKEN and d.id not in sure
                ]
                slots = [d.due for d in unasked if d.due is not None]
                assert len(slots) == len(set(slots))
                apart = [b.at - a.at for a, b in pairwise(unasked)]
                assert all(gap >= timedelta(minutes=10) for gap in apart)

    asyncio.run(check())


def test_a_reading_is_kept_by_its_kind() -> None:
    made = next(e for e in ONE_OF_EACH if isinstance(e, ev.ReadingRecorded))

    household = after(Household(people={ANN: a_person()}), [entry(made)])

    assert list(household.people[ANN].readings) == [VitalKind.BLOOD_PRESSURE]
