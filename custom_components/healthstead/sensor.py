"""Moments and counts about a person: when, and how many, never what."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final, override

from homeassistant.components.sensor import (
    SensorDeviceClass,
    SensorEntity,
    SensorEntityDescription,
    SensorStateClass,
)
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .care.agenda import coming_dose, coming_visit, newest_taken, waiting
from .care.record import PersonRecord
from .coordinator import HealthsteadConfigEntry
from .entity import PersonEntity, add_for_each_person

PARALLEL_UPDATES = 0


@dataclass(frozen=True, kw_only=True)
class PersonSensorDescription(SensorEntityDescription):
    """A sensor and how it is read from the record."""

    value_fn: Callable[[PersonRecord, datetime], datetime | int | None]


def _next_dose(record: PersonRecord, now: datetime) -> datetime | None:
    dose = coming_dose(record, now)
    return None if dose is None else dose.due


def _last_dose(record: PersonRecord, now: datetime) -> datetime | None:
    dose = newest_taken(record, now)
    return None if dose is None else dose.at


def _next_appointment(record: PersonRecord, now: datetime) -> datetime | None:
    visit = coming_visit(record, now)
    return None if visit is None else visit.start


SENSORS: Final = (
    PersonSensorDescription(
        key="next_dose",
        translation_key="next_dose",
        device_class=SensorDeviceClass.TIMESTAMP,
        value_fn=_next_dose,
    ),
    PersonSensorDescription(
        key="last_dose",
        translation_key="last_dose",
        device_class=SensorDeviceClass.TIMESTAMP,
        value_fn=_last_dose,
    ),
    PersonSensorDescription(
        key="next_appointment",
        translation_key="next_appointment",
        device_class=SensorDeviceClass.TIMESTAMP,
        value_fn=_next_appointment,
    ),
    PersonSensorDescription(
        key="open_doses",
        translation_key="open_doses",
        state_class=SensorStateClass.MEASUREMENT,
        value_fn=lambda record, now: len(waiting(record, now)),
    ),
)


async def async_setup_entry(
    _hass: HomeAssistant,
    entry: HealthsteadConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Add every sensor to every person."""
    add_for_each_person(entry, async_add_entities, SENSORS, PersonSensor)


class PersonSensor(PersonEntity, SensorEntity):
    """One sensor of one person."""

    entity_description: PersonSensorDescription

    @property
    @override
    def native_value(self) -> datetime | int | None:
        """Return what the record says now."""
        if (record := self.record) is None:
            return None
        return self.entity_description.value_fn(record, self.coordinator.now())
