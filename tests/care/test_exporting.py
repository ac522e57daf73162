"""An export: what a file can hold, read again as it was, and the rest told."""

from dataclasses import replace
from decimal import Decimal
from typing import Final
from zoneinfo import ZoneInfo

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care.exporting import doses_of, medications_of
from custom_components.healthstead.care.imports import Answer, Reason, plain_csv
from custom_components.healthstead.domain.ids import MedicationId
from custom_components.healthstead.domain.ledger import Dose, DoseStatus
from custom_components.healthstead.domain.schedule import Linked

from ..builders import ANN, MONDAY, House, as_needed, at, daily, quantity

LISBON: Final = ZoneInfo("Europe/Lisbon")


async def a_home() -> House:
    """Return the house of Ann, who takes three medicines that nobody knows."""
    house = House()
    await house.add_person()
    await house.add_medication("Sugarol", stock="28")
    await house.add_medication("Pressalor", daily("08:00"))
    await house.add_medication("Reliefex", as_needed())
    return house


def a_dose(status: DoseStatus = DoseStatus.TAKEN, hour: int = 8) -> Dose:
    return Dose(
        id=f"dose-{hour}",
        medication=MedicationId("sugarol"),
        status=status,
        due=at(f"2026-10-04 {hour:02}:00"),
        at=at(f"2026-10-04 {hour:02}:05"),
        amount=quantity("1"),
    )


async def test_what_is_taken_is_read_again_as_it_was() -> None:
    house = await a_home()
    await house.do(c.StopMedication(person=ANN, medication=MedicationId("pressalor")))

    written = plain_csv.write_medications(medications_of(house.record()))
    found = plain_csv.read(written.text, LISBON, MONDAY)

    assert (written.problems, found.problems) == ((), ())
    sugarol, reliefex = found.medications
    assert sugarol.schedules == (daily("08:00", "20:00"),)
    assert str(sugarol.stock) == "28 tablet"
    assert reliefex.name == "Reliefex"


async def test_what_the_file_cannot_hold_is_told() -> None:
    house = await a_home()
    plan = daily("08:00")
    follows = Linked(
        course=plan.course,
        to=MedicationId("sugarol"),
        after=plan.course.start - plan.course.start,
        amount=quantity("1"),
    )
    await house.add_medication("Zorvane", follows)

    written = plain_csv.write_medications(medications_of(house.record()))

    assert [(one.reason, one.text) for one in written.problems] == [
        (Reason.NOT_WRITTEN, "Zorvane")
    ]


async def test_a_stock_below_nothing_is_no_count() -> None:
    house = await a_home()
    record = house.record()
    held = record.medications[MedicationId("sugarol")]
    assert held.shelf is not None
    less = replace(held.shelf, loose=held.shelf.loose - Decimal(100))
    record = replace(
        record, medications={held.medication.id: replace(held, shelf=less)}
    )

    assert medications_of(record)[0].stock is None


async def test_doses_are_read_again_and_what_is_no_answer_is_counted() -> None:
    house = await a_home()
    doses = [
        a_dose(DoseStatus.SKIPPED, 20),
        a_dose(),
        a_dose(DoseStatus.UNCONFIRMED, 10),
    ]

    exported = doses_of(house.record(), doses)
    text = plain_csv.write_doses(exported.doses, LISBON)
    found = plain_csv.read(text, LISBON, MONDAY)

    assert exported.left_out == 1
    assert found.problems == ()
    assert [dose.status for dose in found.doses] == [Answer.TAKEN, Answer.SKIPPED]
    assert [dose.due for dose in found.doses] == [
        dose.due for dose in sorted(doses[:2], key=lambda one: one.at)
    ]
