"""Moments and counts about people and what they take: when, how many, never what.

Longer than a screen because most of it is two tables of rows.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Final, override
from zoneinfo import ZoneInfo

from homeassistant.components.sensor import (
    SensorDeviceClass,
    SensorEntity,
    SensorEntityDescription,
    SensorStateClass,
)
from homeassistant.const import PERCENTAGE, Platform
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .care import standing
from .care.adherence import recent_tally
from .care.agenda import coming_dose, newest_taken, waiting
from .care.diary import open_complaints
from .care.record import MedicationRecord, PersonRecord
from .care.supplies import run_out_of
from .coordinator import HealthsteadConfigEntry
from .domain.adherence import percent
from .domain.ids import MedicationId
from .domain.schedule import Schedule
from .entity import PersonEntity, add_for_each_person
from .medication_entity import MedicationEntity, add_for_each_medication
from .sensor_news2 import add_scores
from .sensor_reports import REPORT_SENSORS, ReportSensor
from .sensor_safety import SAFETY_SENSORS, SafetySensor
from .sensor_visit import VISIT_SENSORS, VisitSensor
from .sensor_vital import LAST_ALERT, LastAlertSensor, add_for_each_vital

PARALLEL_UPDATES = 0

WEEK: Final = 7
MONTH: Final = 30

type Value = datetime | date | Decimal | int | None


@dataclass(frozen=True, kw_only=True)
class PersonSensorDescription(SensorEntityDescription):
    """A sensor and how it is read from the record."""

    value_fn: Callable[[PersonRecord, datetime], Value]


@dataclass(frozen=True, kw_only=True)
class MedicationSensorDescription(SensorEntityDescription):
    """A sensor of one medication, and the schedules for which it means something."""

    value_fn: Callable[[PersonRecord, MedicationRecord, datetime], Value]
    applies: Callable[[Schedule], bool] = lambda _schedule: True


def _next_dose(record: PersonRecord, now: datetime) -> datetime | None:
    dose = coming_dose(record, now)
    return None if dose is None else dose.due


def _last_dose(record: PersonRecord, now: datetime) -> datetime | None:
    dose = newest_taken(record, now)
    return None if dose is None else dose.at


def _adherence(
    record: PersonRecord,
    now: datetime,
    days: int,
    medication: MedicationId | None = None,
) -> Decimal | None:
    """Return the share of the doses due that was taken; unknown where none was due."""
    tally = recent_tally(record, now, days, medication)
    return percent(tally.taken, tally.due)


def _stock(
    _record: PersonRecord, held: MedicationRecord, _now: datetime
) -> Decimal | None:
    return None if held.stock is None else held.stock.value


def _run_out(
    record: PersonRecord, held: MedicationRecord, now: datetime
) -> date | None:
    moment = run_out_of(record, held, now)
    zone = ZoneInfo(record.person.profile.zone)
    return None if moment is None else moment.astimezone(zone).date()


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
        key="open_doses",
        translation_key="open_doses",
        state_class=SensorStateClass.MEASUREMENT,
        value_fn=lambda record, now: len(waiting(record, now)),
    ),
    PersonSensorDescription(
        key="open_complaints",
        translation_key="open_complaints",
        state_class=SensorStateClass.MEASUREMENT,
        value_fn=lambda record, now: open_complaints(record.symptoms, now),
    ),
    PersonSensorDescription(
        key="adherence_7_days",
        translation_key="adherence_7_days",
        native_unit_of_measurement=PERCENTAGE,
        state_class=SensorStateClass.MEASUREMENT,
        suggested_display_precision=0,
        value_fn=lambda record, now: _adherence(record, now, WEEK),
    ),
    PersonSensorDescription(
        key="adherence_30_days",
        translation_key="adherence_30_days",
        native_unit_of_measurement=PERCENTAGE,
        state_class=SensorStateClass.MEASUREMENT,
        suggested_display_precision=0,
        value_fn=lambda record, now: _adherence(record, now, MONTH),
    ),
)

MEDICATION_SENSORS: Final = (
    MedicationSensorDescription(
        key="next_dose",
        translation_key="next_dose",
        device_class=SensorDeviceClass.TIMESTAMP,
        value_fn=standing.next_moment,
        applies=standing.has_slots,
    ),
    MedicationSensorDescription(
        key="next_allowed",
        translation_key="next_allowed",
        device_class=SensorDeviceClass.TIMESTAMP,
        value_fn=lambda record, held, _now: standing.next_allowed(record, held),
        applies=lambda schedule: not standing.has_slots(schedule),
    ),
    MedicationSensorDescription(
        key="last_taken",
        translation_key="last_taken",
        device_class=SensorDeviceClass.TIMESTAMP,
        value_fn=lambda _record, held, now: standing.last_moment(held, now),
    ),
    MedicationSensorDescription(
        key="stock",
        translation_key="stock",
        state_class=SensorStateClass.MEASUREMENT,
        value_fn=_stock,
    ),
    MedicationSensorDescription(
        key="run_out",
        translation_key="run_out",
        device_class=SensorDeviceClass.DATE,
        value_fn=_run_out,
    ),
    MedicationSensorDescription(
        key="adherence_30_days",
        translation_key="adherence_30_days",
        native_unit_of_measurement=PERCENTAGE,
        state_class=SensorStateClass.MEASUREMENT,
        suggested_display_precision=0,
        entity_registry_enabled_default=False,
        value_fn=lambda record, held, now: _adherence(
            record, now, MONTH, held.medication.id
        ),
        applies=standing.has_slots,
    ),
    MedicationSensorDescription(
        key="cycle_day",
        translation_key="cycle_day",
        entity_registry_enabled_default=False,
        value_fn=standing.cycle_day,
        applies=standing.has_cycle,
    ),
    MedicationSensorDescription(
        key="taper_step",
        translation_key="taper_step",
        entity_registry_enabled_default=False,
        value_fn=standing.taper_step,
        applies=standing.has_steps,
    ),
)


async def async_setup_entry(
    _hass: HomeAssistant,
    entry: HealthsteadConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Add every sensor to every person, and to what they take."""
    add_for_each_person(entry, async_add_entities, SENSORS, PersonSensor)
    add_for_each_person(entry, async_add_entities, SAFETY_SENSORS, SafetySensor)
    add_for_each_person(entry, async_add_entities, VISIT_SENSORS, VisitSensor)
    add_for_each_person(entry, async_add_entities, REPORT_SENSORS, ReportSensor)
    add_for_each_person(entry, async_add_entities, (LAST_ALERT,), LastAlertSensor)
    add_for_each_vital(entry, async_add_entities)
    add_scores(entry, async_add_entities)
    add_for_each_medication(
        entry,
        async_add_entities,
        MEDICATION_SENSORS,
        MedicationSensor,
        Platform.SENSOR,
    )


class PersonSensor(PersonEntity, SensorEntity):
    """One sensor of one person."""

    entity_description: PersonSensorDescription

    @property
    @override
    def native_value(self) -> Value:
        """Return what the record says now."""
        if (record := self.record) is None:
            return None
        return self.entity_description.value_fn(record, self.coordinator.now())


class MedicationSensor(MedicationEntity, SensorEntity):
    """One sensor of one medication."""

    entity_description: MedicationSensorDescription
    platform_of = Platform.SENSOR

    @property
    @override
    def native_value(self) -> Value:
        """Return what the record says now."""
        record, held = self.record, self.held
        if record is None or held is None:
            return None
        return self.entity_description.value_fn(record, held, self.coordinator.now())

    @property
    @override
    def native_unit_of_measurement(self) -> str | None:
        """Return the unit of the shelf for what is in the house."""
        held = self.held
        if self.entity_description.key != "stock" or held is None or held.shelf is None:
            return super().native_unit_of_measurement
        return held.shelf.unit
