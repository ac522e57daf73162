"""Answers that reach further back than memory, and the smaller ones."""

from datetime import timedelta

import pytest

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import queries as q
from custom_components.healthstead.care.answer import answer
from custom_components.healthstead.care.refusal import Refusal
from custom_components.healthstead.domain.ids import MedicationId
from custom_components.healthstead.domain.ledger import DoseStatus

from ..builders import ANN, MONDAY, Clock, House, a_house, a_user, at, daily
from .test_decisions import HEAT, reading

METFORMIN = MedicationId("metformin")
DAY = timedelta(days=1)
LONG_AGO = at("2026-06-01 08:05")


async def a_long_life() -> House:
    """Return a house in which something happened months ago and a little since."""
    house = await a_house(clock=Clock(LONG_AGO))
    await house.do(c.RecordDose(person=ANN, medication=METFORMIN, at=LONG_AGO))
    house.clock.move(days=1)
    wrong = await house.do(
        c.RecordDose(person=ANN, medication=METFORMIN, at=house.clock.now)
    )
    dose = wrong.entries[0].event.dose.id  # type: ignore[union-attr]
    await house.do(c.UndoDose(person=ANN, medication=METFORMIN, dose=dose))
    await house.do(c.SkipDose(person=ANN, medication=METFORMIN, at=house.clock.now))
    await house.do(
        c.CloseDose(person=ANN, medication=METFORMIN, due=at("2026-06-02 20:00"))
    )
    await house.do(
        c.RecordDose(
            person=ANN, medication=MedicationId("ibuprofen"), at=house.clock.now
        )
    )
    await house.do(reading(HEAT, "38", at=house.clock.now))
    told = c.StoreSymptom(person=ANN, text="itchy left elbow", at=house.clock.now)
    await house.do(told)
    regretted = c.StoreSymptom(person=ANN, text="nothing", at=house.clock.now)
    entry = (await house.do(regretted)).entries[0]
    await house.do(
        c.ForgetSymptom(person=ANN, symptom=entry.event.symptom.id)  # type: ignore[union-attr]
    )
    house.clock.now = MONDAY
    await house.do(c.RecordDose(person=ANN, medication=METFORMIN, at=MONDAY))
    await house.do(
        c.RecordDose(person=ANN, medication=MedicationId("ibuprofen"), at=MONDAY)
    )
    await house.do(reading(HEAT, "37"))
    await house.do(c.StoreSymptom(person=ANN, text="sore knee", at=MONDAY))
    return house


async def asked[T](house: House, query: q.Query[T]) -> T:
    found = await house.desk.ask(query, a_user())
    assert not isinstance(found, Refusal)
    return found


async def test_memory_forgets_what_is_older_than_forty_days() -> None:
    house = await a_long_life()

    record = house.record()
    assert len(record.readings[HEAT]) == 1
    assert [s.text for s in record.symptoms] == ["sore knee"]


async def test_older_doses_come_from_the_log() -> None:
    house = await a_long_life()

    slots = await asked(
        house,
        q.ListDoses(
            person=ANN, start=at("2026-06-01 00:00"), end=at("2026-06-03 00:00")
        ),
    )
    metformin = [s.status for s in slots if s.medication.id == METFORMIN]

    assert metformin == [
        DoseStatus.TAKEN,
        DoseStatus.UNCONFIRMED,
        DoseStatus.SKIPPED,
        DoseStatus.UNCONFIRMED,
    ]


async def test_the_history_of_doses_joins_memory_and_log() -> None:
    house = await a_long_life()
    since = q.DoseHistory(person=ANN, start=LONG_AGO - DAY, end=MONDAY + DAY)
    one = q.DoseHistory(
        person=ANN, start=LONG_AGO - DAY, end=MONDAY + DAY, medication=METFORMIN
    )
    lately = q.DoseHistory(person=ANN, start=MONDAY - DAY, end=MONDAY + DAY)

    assert len(await asked(house, since)) == 6
    assert len(await asked(house, one)) == 4
    assert len(await asked(house, lately)) == 2


async def test_older_readings_and_complaints_come_from_the_log() -> None:
    house = await a_long_life()
    start, end = LONG_AGO - DAY, MONDAY + DAY

    values = await asked(
        house, q.ListReadings(person=ANN, kind=HEAT, start=start, end=end)
    )
    told = await asked(house, q.ListSymptoms(person=ANN, start=start, end=end))

    assert [str(r.measured) for r in values] == ["38 Cel", "37 Cel"]
    assert [s.text for s in told] == ["itchy left elbow", "sore knee"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("elbow", ["itchy left elbow"]),
        ("my knee", ["sore knee"]),
        ("headache", []),
    ],
)
async def test_complaints_are_found_by_their_words(
    words: str, found: list[str]
) -> None:
    house = await a_long_life()

    told = await asked(
        house,
        q.ListSymptoms(person=ANN, start=LONG_AGO - DAY, end=MONDAY + DAY, words=words),
    )

    assert [s.text for s in told] == found


@pytest.mark.parametrize("stopped", [False, True])
async def test_stopped_medications_are_listed_only_when_asked_for(
    *, stopped: bool
) -> None:
    house = await a_house()
    await house.do(c.StopMedication(person=ANN, medication=METFORMIN))

    listed = await asked(house, q.ListMedications(person=ANN, stopped=stopped))
    named = await asked(
        house, q.NamedMedications(person=ANN, words="metformin", stopped=stopped)
    )

    assert (METFORMIN in {m.medication.id for m in listed}) is stopped
    assert bool(named) is stopped


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("metformin", ["Metformin"]),
        ("my METFORMIN tablets", ["Metformin"]),
        ("metfromin", ["Metformin"]),
        ("label of r", ["Ramipril"]),
        ("aspirin", []),
        ("", []),
    ],
)
async def test_medications_are_found_by_name_or_label(
    words: str, names: list[str]
) -> None:
    house = await a_house()

    found = await asked(house, q.NamedMedications(person=ANN, words=words))

    assert [state.medication.name for state in found] == names


async def test_open_doses_are_those_around_now_that_nobody_answered() -> None:
    house = await a_house()
    await house.do(c.RecordDose(person=ANN, medication=METFORMIN, at=MONDAY))

    found = await asked(house, q.OpenDoses(person=ANN))

    assert [(d.medication.name, d.due) for d in found] == [
        ("Metformin", at("2026-10-04 20:00")),
        ("Ramipril", at("2026-10-05 08:00")),
    ]


async def test_only_open_doses_are_listed_when_asked_for() -> None:
    house = await a_house()
    await house.do(c.RecordDose(person=ANN, medication=METFORMIN, at=MONDAY))
    start, end = at("2026-10-05 00:00"), at("2026-10-06 00:00")

    found = await asked(
        house, q.ListDoses(person=ANN, start=start, end=end, open_only=True)
    )

    assert [d.medication.name for d in found] == ["Ramipril", "Metformin"]


async def test_the_next_dose_may_be_tomorrow_or_never() -> None:
    house = House()
    await house.add_person()
    nothing = await asked(house, q.NextDose(person=ANN))
    key = await house.add_medication("Onceium", daily("08:30"))
    await house.do(c.RecordDose(person=ANN, medication=key, at=MONDAY))
    house.clock.now = MONDAY + timedelta(hours=1)

    coming = await asked(house, q.NextDose(person=ANN))
    await house.do(c.StopMedication(person=ANN, medication=key))
    never = await asked(house, q.NextDose(person=ANN))

    assert nothing is None
    assert never is None
    assert coming is not None
    assert coming.due == at("2026-10-06 08:30")


async def test_visits_are_listed_by_their_start() -> None:
    house = await a_house()

    visits = await asked(
        house, q.ListAppointments(person=ANN, start=MONDAY, end=MONDAY + DAY)
    )
    about = await asked(house, q.AboutPerson(person=ANN))

    assert visits == ()
    assert about.profile.name == "Ann"


async def test_a_question_nobody_can_answer_is_a_bug() -> None:
    house = await a_house()

    with pytest.raises(AssertionError, match="no answer for Query"):
        await answer(house.household, house.log, q.Query(person=ANN), MONDAY)


async def test_lately_needs_no_log() -> None:
    house = await a_house()
    await house.do(reading(HEAT, "37"))
    await house.do(c.StoreSymptom(person=ANN, text="sore knee", at=MONDAY))
    house.log.broken = True
    start, end = MONDAY - DAY, MONDAY + DAY

    values = await asked(
        house, q.ListReadings(person=ANN, kind=HEAT, start=start, end=end)
    )
    told = await asked(house, q.ListSymptoms(person=ANN, start=start, end=end))

    assert len(values) == len(told) == 1
