"""Whether something waits for a person's word."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final, override

from homeassistant.components.binary_sensor import (
    BinarySensorEntity,
    BinarySensorEntityDescription,
)
from homeassistant.components.binary_sensor.const import BinarySensorDeviceClass
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .care.agenda import waiting
from .care.record import PersonRecord
from .coordinator import HealthsteadConfigEntry
from .domain.sos import SosLevel
from .entity import PersonEntity, add_for_each_person

PARALLEL_UPDATES = 0


@dataclass(frozen=True, kw_only=True)
class PersonBinarySensorDescription(BinarySensorEntityDescription):
    """A yes or no and how it is read from the record."""

    is_on_fn: Callable[[PersonRecord, datetime], bool]


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
)


async def async_setup_entry(
    _hass: HomeAssistant,
    entry: HealthsteadConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Add every binary sensor to every person."""
    add_for_each_person(entry, async_add_entities, BINARY_SENSORS, PersonBinarySensor)


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
