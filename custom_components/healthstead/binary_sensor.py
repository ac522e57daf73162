"""Whether something waits for a person's word, or is not as it should be."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final, override

from homeassistant.components.binary_sensor import (
    BinarySensorEntity,
    BinarySensorEntityDescription,
)
from homeassistant.components.binary_sensor.const import BinarySensorDeviceClass
from homeassistant.const import Platform
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .binary_sensor_vital import VITAL_BINARY_SENSORS, VitalBinarySensor
from .care.agenda import waiting
from .care.record import MedicationRecord, PersonRecord
from .care.standing import taken_now
from .care.supplies import problems_of
from .coordinator import HealthsteadConfigEntry
from .domain.schedule import Schedule
from .domain.sos import SosLevel
from .entity import PersonEntity, add_for_each_person
from .medication_entity import MedicationEntity, add_for_each_medication

PARALLEL_UPDATES = 0


@dataclass(frozen=True, kw_only=True)
class PersonBinarySensorDescription(BinarySensorEntityDescription):
    """A yes or no and how it is read from the record."""

    is_on_fn: Callable[[PersonRecord, datetime], bool]


@dataclass(frozen=True, kw_only=True)
class MedicationBinarySensorDescription(BinarySensorEntityDescription):
    """A yes or no about one medication."""

    is_on_fn: Callable[[PersonRecord, MedicationRecord, datetime], bool]
    applies: Callable[[Schedule], bool] = lambda _schedule: True


BINARY_SENSORS: Final = (
    PersonBinarySensorDescription(
        key="dose_due",
        translation_key="dose_due",
        is_on_fn=lambda record, now: bool(waiting(record, now)),
    ),
    PersonBinarySensorDescription(
        key="help_called",
        translation_key="help_called",
        device_class=BinarySensorDeviceClass.SAFETY,
        is_on_fn=lambda record, _now: record.sos.level is not SosLevel.NONE,
    ),
    PersonBinarySensorDescription(
        key="medication_problem",
        translation_key="medication_problem",
        device_class=BinarySensorDeviceClass.PROBLEM,
        is_on_fn=lambda record, now: any(
            problems_of(record, held, now) for held in taken_now(record)
        ),
    ),
)

MEDICATION_BINARY_SENSORS: Final = (
    MedicationBinarySensorDescription(
        key="problem",
        translation_key="problem",
        device_class=BinarySensorDeviceClass.PROBLEM,
        is_on_fn=lambda record, held, now: bool(problems_of(record, held, now)),
    ),
)


async def async_setup_entry(
    _hass: HomeAssistant,
    entry: HealthsteadConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Add every binary sensor to every person, and to what they take."""
    add_for_each_person(entry, async_add_entities, BINARY_SENSORS, PersonBinarySensor)
    add_for_each_person(
        entry, async_add_entities, VITAL_BINARY_SENSORS, VitalBinarySensor
    )
    add_for_each_medication(
        entry,
        async_add_entities,
        MEDICATION_BINARY_SENSORS,
        MedicationBinarySensor,
        Platform.BINARY_SENSOR,
    )


class PersonBinarySensor(PersonEntity, BinarySensorEntity):
    """One yes or no of one person."""

    entity_description: PersonBinarySensorDescription

    @property
    @override
    def is_on(self) -> bool | None:
        """Return what the record says now."""
        if (record := self.record) is None:
            return None
        return self.entity_description.is_on_fn(record, self.coordinator.now())


class MedicationBinarySensor(MedicationEntity, BinarySensorEntity):
    """One yes or no of one medication."""

    entity_description: MedicationBinarySensorDescription
    platform_of = Platform.BINARY_SENSOR

    @property
    @override
    def is_on(self) -> bool | None:
        """Return what the record says now."""
        record, held = self.record, self.held
        if record is None or held is None:
            return None
        return self.entity_description.is_on_fn(record, held, self.coordinator.now())
