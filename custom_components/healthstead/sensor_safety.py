"""Sensors about safety: how urgent a call for help is, and the last drill.

Rows for ``sensor``; what happens as it happens is ``event_safety``'s.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, override

from homeassistant.components.sensor import (
    SensorDeviceClass,
    SensorEntity,
    SensorEntityDescription,
)
from homeassistant.const import EntityCategory

from .care.record import PersonRecord
from .domain.sos import SELF_HARM, SosLevel
from .entity import PersonEntity


@dataclass(frozen=True, kw_only=True)
class SafetySensorDescription(SensorEntityDescription):
    """A sensor with attributes, and how both are read from the record."""

    value_fn: Callable[[PersonRecord], str | datetime | None]
    attributes_fn: Callable[[PersonRecord], Mapping[str, Any]]


def _sos(record: PersonRecord) -> Mapping[str, Any]:
    """Return what a shared screen may say of a call that runs."""
    sos, names = record.sos, record.person.profile.names_on_shared_screens
    if not sos.runs:
        return {}
    told = {
        "since": sos.started,
        "cause": sos.cause.value,
        "acting": [one.by for one in sos.taken_on],
    }
    if names and sos.category != SELF_HARM:
        told["reason"] = sos.reason
    return told


def _drill(record: PersonRecord) -> Mapping[str, Any]:
    """Return what came of the last drill, whether it succeeded or not."""
    if (last := record.last_drill) is None:
        return {}
    return {
        "last_held": last.at,
        "passed": last.passed,
        "reached": len(last.reached),
        "unreached": len(last.unreached),
    }


SAFETY_SENSORS: Final = (
    SafetySensorDescription(
        key="sos_state",
        translation_key="sos_state",
        device_class=SensorDeviceClass.ENUM,
        options=[level.value for level in SosLevel],
        value_fn=lambda record: record.sos.level.value,
        attributes_fn=_sos,
    ),
    SafetySensorDescription(
        key="last_drill",
        translation_key="last_drill",
        device_class=SensorDeviceClass.TIMESTAMP,
        entity_category=EntityCategory.DIAGNOSTIC,
        value_fn=lambda record: record.last_passed_drill,
        attributes_fn=_drill,
    ),
)


class SafetySensor(PersonEntity, SensorEntity):
    """One sensor about the safety of one person."""

    entity_description: SafetySensorDescription
    _unrecorded_attributes = frozenset({"acting", "reason"})

    @property
    @override
    def available(self) -> bool:
        """Show a call that runs, also while the record cannot be read."""
        record = self.record
        return super().available or (record is not None and record.sos.runs)

    @property
    @override
    def native_value(self) -> str | datetime | None:
        """Return what the record says now."""
        record = self.record
        return None if record is None else self.entity_description.value_fn(record)

    @property
    @override
    def extra_state_attributes(self) -> Mapping[str, Any]:
        """Return more of the same, as far as a shared screen may show it."""
        record = self.record
        return {} if record is None else self.entity_description.attributes_fn(record)
