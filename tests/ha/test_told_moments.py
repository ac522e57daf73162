"""Stock that runs low and courses that end are told once, while it is so."""

from datetime import datetime, time, timedelta
from decimal import Decimal

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.coordinator import Moment, MomentKind
from custom_components.healthstead.domain.ids import MedicationId
from custom_components.healthstead.domain.quantity import Quantity
from custom_components.healthstead.domain.schedule import ClockTimes, Course, DoseTime

from .houses import ANN, CANARY, EIGHT, House, move_to

DAY = timedelta(days=1)
TABLET = Quantity(value=Decimal(1), unit="tablet")


@pytest.fixture
async def told(house: House) -> list[Moment]:
    """Every moment that is told of Ann, in order."""
    await house.add_person()
    moments: list[Moment] = []
    house.coordinator.async_listen_moments(moments.append)
    return moments


def of(told: list[Moment], kind: MomentKind) -> list[Moment]:
    return [moment for moment in told if moment.kind is kind]


async def count(house: House, medication: MedicationId, tablets: int) -> None:
    amount = Quantity(value=Decimal(tablets), unit="tablet")
    await house.do(c.CountStock(person=ANN, medication=medication, amount=amount))


async def take(
    hass: HomeAssistant,
    house: House,
    freezer: FrozenDateTimeFactory,
    medication: MedicationId,
    at: datetime,
) -> None:
    await move_to(hass, freezer, at)
    await house.do(c.RecordDose(person=ANN, medication=medication, at=at))
    await move_to(hass, freezer, at + timedelta(hours=1))


async def test_a_stock_that_runs_low_is_told_once_and_again_after_it_was_filled(
    hass: HomeAssistant,
    house: House,
    told: list[Moment],
    freezer: FrozenDateTimeFactory,
) -> None:
    medication = await house.add_medication(8)
    await count(house, medication, 14)
    for day in range(9):
        await take(hass, house, freezer, medication, EIGHT + day * DAY)
    first = of(told, MomentKind.STOCK_LOW)
    await count(house, medication, 100)
    await count(house, medication, 3)

    again = of(told, MomentKind.STOCK_LOW)

    assert [(moment.medication, moment.label) for moment in first] == [
        (medication, "Medicine 1")
    ]
    assert first[0].due is not None
    assert first[0].due <= dt_util.utcnow()
    assert len(again) == 2


async def test_the_end_of_a_course_is_told_once_three_days_before_its_last_day(
    hass: HomeAssistant,
    house: House,
    told: list[Moment],
    freezer: FrozenDateTimeFactory,
) -> None:
    start = EIGHT.replace(hour=0, tzinfo=None)
    course = Course(start=start, duration_days=10)
    added = await house.do(
        c.AddMedication(
            person=ANN,
            name=CANARY,
            direction="once a day for ten days",
            schedule=ClockTimes(
                course=course, rows=(DoseTime(time=time(8), amount=TABLET),)
            ),
            start=dt_util.utcnow(),
        )
    )
    event = added[0].event
    assert isinstance(event, ev.MedicationAdded)
    days: list[int] = []
    for day in range(10):
        before = len(of(told, MomentKind.COURSE_ENDING))
        await take(hass, house, freezer, event.medication.id, EIGHT + day * DAY)
        days += [day] * (len(of(told, MomentKind.COURSE_ENDING)) - before)

    (moment,) = of(told, MomentKind.COURSE_ENDING)
    assert days == [6]
    assert moment.label == "Medicine 1"


async def test_nothing_is_remembered_of_somebody_who_left(
    house: House, told: list[Moment]
) -> None:
    medication = await house.add_medication(8)
    await count(house, medication, 2)
    assert ANN in house.coordinator.memory.ongoing

    await house.do(c.ArchivePerson(person=ANN))

    assert house.coordinator.memory.ongoing == {}
