"""What the demo grandmother wears and stands on, as the record knows of it."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care.record import PersonRecord
from custom_components.healthstead.domain.safety import FallSource, Safety
from custom_components.healthstead.domain.sources import Sources, VitalSource
from custom_components.healthstead.domain.vitals import VitalKind

BATTERY: Final = "sensor.demo_watch_battery"
WATCH: Final = (
    VitalSource(
        kind=VitalKind.HEART_RATE,
        entity="sensor.demo_watch_heart_rate",
        supervised=BATTERY,
    ),
    VitalSource(
        kind=VitalKind.SPO2,
        entity="sensor.demo_watch_oxygen_saturation",
        supervised=BATTERY,
    ),
    VitalSource(kind=VitalKind.STEPS, entity="sensor.demo_watch_steps"),
    VitalSource(kind=VitalKind.SLEEP, entity="sensor.demo_watch_sleep"),
    VitalSource(
        kind=VitalKind.BLOOD_PRESSURE,
        entity="sensor.demo_cuff_systolic",
        second="sensor.demo_cuff_diastolic",
        deliberate=True,
    ),
    VitalSource(
        kind=VitalKind.WEIGHT, entity="sensor.demo_scales_weight", deliberate=True
    ),
)
FALL: Final = FallSource(entity="binary_sensor.demo_watch_fall", battery=BATTERY)


def wear(record: PersonRecord) -> Iterator[c.Command]:
    """Yield what puts the simulated devices on somebody, and telephones in hands."""
    person = record.person.id
    yield c.SetSources(person=person, sources=Sources(vitals=WATCH))
    yield c.SetSafety(person=person, safety=Safety(falls=(FALL,)))
    contacts = tuple(
        replace(one, notify=(f"notify.demo_phone_{one.name.split()[0].lower()}",))
        for one in record.contacts
    )
    yield c.SetContacts(person=person, contacts=contacts)
