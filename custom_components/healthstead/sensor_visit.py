"""Sensors about visits: when the next one is, when to leave, what nobody answered.

Rows for ``sensor``. Neutral: a time and how sure it is, never with whom.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, override

from homeassistant.components.sensor import (
    SensorDeviceClass,
    SensorEntity,
    SensorEntityDescription,
    SensorStateClass,
)

from .care.agenda import coming_visit
from .care.record import PersonRecord
from .care.visit_ladder import leaving, unanswered, way_of
from .coordinator import HealthsteadCoordinator
from .domain.appointment import Appointment
from .domain.ledger import instant
from .entity import PersonEntity
from .visit_home import home_of

type Value = datetime | int | None
type Shown = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class VisitSensorDescription(SensorEntityDescription):
    """A sensor with attributes, and how both are read."""

    value_fn: Callable[[HealthsteadCoordinator, PersonRecord], Value]
    attributes_fn: Callable[[HealthsteadCoordinator, PersonRecord], Shown]


def _next(house: HealthsteadCoordinator, record: PersonRecord) -> Value:
    visit = coming_visit(record, house.now())
    return None if visit is None else visit.start


def _sure(house: HealthsteadCoordinator, record: PersonRecord) -> Shown:
    visit = coming_visit(record, house.now())
    return {} if visit is None else {"status": visit.status.value, "end": visit.end}


def _leave_by(house: HealthsteadCoordinator, record: PersonRecord) -> Value:
    visit = _ahead(house, record)
    if visit is None:
        return None
    return leaving(house.desk.household, record, visit, home_of(house.hass))


def _way(house: HealthsteadCoordinator, record: PersonRecord) -> Shown:
    visit = _ahead(house, record)
    if visit is None:
        return {}
    way = way_of(house.desk.household, record, visit, home_of(house.hass))
    return {"travel_minutes": way.minutes, "estimated": way.estimated}


def _ahead(house: HealthsteadCoordinator, record: PersonRecord) -> Appointment | None:
    """Return the next visit that has not begun."""
    now = house.now()
    coming = [
        visit
        for visit in record.appointments.values()
        if visit.status.stands and now < visit.start
    ]
    return min(coming, key=lambda visit: instant(visit.start), default=None)


def _unanswered(house: HealthsteadCoordinator, record: PersonRecord) -> Value:
    return len(unanswered(record, house.now()))


def _nothing(_house: HealthsteadCoordinator, _record: PersonRecord) -> Shown:
    return {}


VISIT_SENSORS: Final = (
    VisitSensorDescription(
        key="next_appointment",
        translation_key="next_appointment",
        device_class=SensorDeviceClass.TIMESTAMP,
        value_fn=_next,
        attributes_fn=_sure,
    ),
    VisitSensorDescription(
        key="leave_by",
        translation_key="leave_by",
        device_class=SensorDeviceClass.TIMESTAMP,
        value_fn=_leave_by,
        attributes_fn=_way,
    ),
    VisitSensorDescription(
        key="unanswered_requests",
        translation_key="unanswered_requests",
        state_class=SensorStateClass.MEASUREMENT,
        value_fn=_unanswered,
        attributes_fn=_nothing,
    ),
)


class VisitSensor(PersonEntity, SensorEntity):
    """One sensor about the visits of one person."""

    entity_description: VisitSensorDescription

    @property
    @override
    def native_value(self) -> Value:
        """Return what the record says now."""
        if (record := self.record) is None:
            return None
        return self.entity_description.value_fn(self.coordinator, record)

    @property
    @override
    def extra_state_attributes(self) -> Shown:
        """Return more of the same, as far as a shared screen may show it."""
        if (record := self.record) is None:
            return {}
        return self.entity_description.attributes_fn(self.coordinator, record)
