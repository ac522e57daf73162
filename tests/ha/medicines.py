"""Medications of every sort for the porch's tests: made up, through the real desk."""

from datetime import timedelta
from decimal import Decimal
from typing import Any, Final

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.domain.ids import MedicationId, PersonId
from custom_components.healthstead.domain.medication import Handling
from custom_components.healthstead.domain.quantity import Quantity
from custom_components.healthstead.domain.reminding import Importance, Reminding
from custom_components.healthstead.domain.schedule import (
    AsNeeded,
    ClockTimes,
    Course,
    DoseTime,
    Limit,
    Schedule,
    Taper,
    TaperStep,
)
from custom_components.healthstead.domain.schedule_kinds import Cycle

from .houses import ANN, CANARY, EIGHT, MORNING, House

MIDNIGHT: Final = MORNING.replace(hour=0, tzinfo=None)
A_TABLET: Final = Quantity(value=Decimal(1), unit="tablet")
AT_EIGHT: Final = (DoseTime(time=EIGHT.time(), amount=A_TABLET),)


def tablets(number: str | int) -> Quantity:
    return Quantity(value=Decimal(number), unit="tablet")


def daily() -> ClockTimes:
    return ClockTimes(course=Course(start=MIDNIGHT), rows=AT_EIGHT)


def as_needed() -> AsNeeded:
    """One tablet, six hours between two, at most three in a rolling day."""
    return AsNeeded(
        amount=A_TABLET,
        minimum_gap=timedelta(hours=6),
        max_per_period=(Limit(amount=tablets(3), period=timedelta(days=1)),),
    )


def in_cycles() -> ClockTimes:
    """Three weeks on, one week off, since the day before."""
    start = MIDNIGHT - timedelta(days=1)
    cycle = Cycle(on=21, off=7)
    return ClockTimes(course=Course(start=start), rows=AT_EIGHT, cycle=cycle)


def by_steps() -> Taper:
    steps = tuple(TaperStep(duration_days=days, rows=AT_EIGHT) for days in (3, 3))
    return Taper(course=Course(start=MIDNIGHT), steps=steps)


def critical() -> Handling:
    return Handling(reminding=Reminding(importance=Importance.CRITICAL))


async def take(
    house: House,
    schedule: Schedule | None = None,
    person: PersonId = ANN,
    **more: Any,
) -> MedicationId:
    """Add a medication, once a day at eight unless said."""
    entries = await house.do(
        c.AddMedication(
            **{
                "person": person,
                "name": CANARY,
                "direction": "as on the label",
                "schedule": schedule or daily(),
                "start": MORNING - timedelta(days=2),
                **more,
            }
        )
    )
    added = entries[0].event
    assert isinstance(added, ev.MedicationAdded)
    return added.medication.id


async def count(
    house: House,
    medication: MedicationId,
    number: str | int,
    person: PersonId = ANN,
) -> None:
    """Say how many tablets are in the house."""
    await house.do(
        c.CountStock(person=person, medication=medication, amount=tablets(number))
    )
