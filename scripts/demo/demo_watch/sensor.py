"""What watch, cuff and scales measure."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import override

from homeassistant.components.sensor import (
    SensorDeviceClass,
    SensorEntity,
    SensorEntityDescription,
    SensorStateClass,
)
from homeassistant.const import (
    PERCENTAGE,
    EntityCategory,
    UnitOfMass,
    UnitOfPressure,
    UnitOfTime,
)
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .watch import DemoWatch, WatchEntity, WatchEntry


@dataclass(frozen=True, kw_only=True)
class WatchSensorDescription(SensorEntityDescription):
    """A sensor of one of the devices."""

    device: str
    name: str
    value_fn: Callable[[DemoWatch], float | None]
    always: bool = False
    """Also while the watch cannot be reached."""


SENSORS = (
    WatchSensorDescription(
        key="heart_rate",
        device="watch",
        name="Heart rate",
        icon="mdi:heart-pulse",
        native_unit_of_measurement="bpm",
        state_class=SensorStateClass.MEASUREMENT,
        value_fn=lambda watch: watch.shown.heart_rate,
    ),
    WatchSensorDescription(
        key="oxygen",
        device="watch",
        name="Oxygen saturation",
        icon="mdi:water-percent",
        native_unit_of_measurement=PERCENTAGE,
        state_class=SensorStateClass.MEASUREMENT,
        value_fn=lambda watch: watch.shown.oxygen,
    ),
    WatchSensorDescription(
        key="steps",
        device="watch",
        name="Steps",
        icon="mdi:walk",
        native_unit_of_measurement="steps",
        state_class=SensorStateClass.TOTAL_INCREASING,
        value_fn=lambda watch: watch.shown.steps,
    ),
    WatchSensorDescription(
        key="sleep",
        device="watch",
        name="Sleep",
        device_class=SensorDeviceClass.DURATION,
        native_unit_of_measurement=UnitOfTime.HOURS,
        state_class=SensorStateClass.MEASUREMENT,
        value_fn=lambda watch: watch.shown.sleep,
    ),
    WatchSensorDescription(
        key="battery",
        device="watch",
        name="Battery",
        device_class=SensorDeviceClass.BATTERY,
        entity_category=EntityCategory.DIAGNOSTIC,
        native_unit_of_measurement=PERCENTAGE,
        value_fn=lambda watch: watch.shown.battery,
        always=True,
    ),
    WatchSensorDescription(
        key="systolic",
        device="cuff",
        name="Systolic",
        device_class=SensorDeviceClass.PRESSURE,
        native_unit_of_measurement=UnitOfPressure.MMHG,
        suggested_unit_of_measurement=UnitOfPressure.MMHG,
        value_fn=lambda watch: watch.pressure[0],
        always=True,
    ),
    WatchSensorDescription(
        key="diastolic",
        device="cuff",
        name="Diastolic",
        device_class=SensorDeviceClass.PRESSURE,
        native_unit_of_measurement=UnitOfPressure.MMHG,
        suggested_unit_of_measurement=UnitOfPressure.MMHG,
        value_fn=lambda watch: watch.pressure[1],
        always=True,
    ),
    WatchSensorDescription(
        key="weight",
        device="scales",
        name="Weight",
        device_class=SensorDeviceClass.WEIGHT,
        native_unit_of_measurement=UnitOfMass.KILOGRAMS,
        value_fn=lambda watch: watch.weight,
        always=True,
    ),
)


async def async_setup_entry(
    _hass: HomeAssistant,
    entry: WatchEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Add them all."""
    async_add_entities(WatchSensor(entry.runtime_data, row) for row in SENSORS)


class WatchSensor(WatchEntity, SensorEntity):
    """One of them."""

    entity_description: WatchSensorDescription

    def __init__(self, watch: DemoWatch, description: WatchSensorDescription) -> None:
        """Belong to its device."""
        super().__init__(watch, description.device, description.name)
        self.entity_description = description

    @override
    async def async_added_to_hass(self) -> None:
        self.async_on_remove(self.watch.listen(self.async_write_ha_state))

    @property
    @override
    def available(self) -> bool:
        """Say whether the device can be reached."""
        return self.entity_description.always or self.watch.shown.there

    @property
    @override
    def native_value(self) -> float | None:
        """Return what it shows."""
        return self.entity_description.value_fn(self.watch)
