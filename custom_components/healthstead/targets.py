"""Whose doses, vital signs or safety a trigger or a condition is about.

What can be picked: devices of people, devices of what they take, their entities, and areas, floors and
labels that hold any of these. Nothing picked means everybody.
"""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

import voluptuous as vol
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.target import (
    TargetSelection,
    async_extract_referenced_entity_ids,
)
from homeassistant.helpers.typing import VolDictType

from .care.record import MedicationRecord, PersonRecord
from .care.standing import taken_now
from .const import DOMAIN
from .coordinator import HealthsteadConfigEntry, HealthsteadCoordinator
from .domain.ids import MedicationId, PersonId
from .domain.reminding import Importance
from .domain.vitals import VitalKind

CONF_IMPORTANCE: Final = "importance"
RISING: Final = tuple(Importance)
"""From what may wait to what must not."""
IMPORTANCE_OPTION: Final[VolDictType] = {
    vol.Required(CONF_IMPORTANCE, default=Importance.NORMAL.value): vol.In(
        [level.value for level in RISING]
    )
}

CONF_KINDS: Final = "kinds"
KINDS_OPTION: Final[VolDictType] = {
    vol.Required(CONF_KINDS, default=[]): vol.All(
        cv.ensure_list, [vol.In([kind.value for kind in VitalKind])]
    )
}
"""Left empty it is every vital sign."""

type Meant = Container[str] | None
"""Ids of people and of medications; None means everybody's."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One medication of somebody who is looked after."""

    record: PersonRecord
    held: MedicationRecord


@callback
def meant_by(hass: HomeAssistant, target: Mapping[str, Any] | None) -> Meant:
    """Return whom a target means at this moment."""
    selection = TargetSelection(dict(target or {}))
    if not selection.has_any_target:
        return None
    found = async_extract_referenced_entity_ids(
        hass, selection, primary_entities_only=False
    )
    registry = er.async_get(hass)
    entities = found.referenced | found.indirectly_referenced
    known = [registry.async_get(entity) for entity in entities]
    devices = found.referenced_devices | {
        entry.device_id for entry in known if entry is not None and entry.device_id
    }
    return frozenset(_ids_of(hass, devices))


def means(meant: Meant, person: PersonId, medication: MedicationId) -> bool:
    """Say whether a medication is among what was meant, itself or by its person."""
    return meant is None or person in meant or medication in meant


def means_person(meant: Meant, person: PersonId) -> bool:
    """Say whether a person is among those who were meant."""
    return meant is None or person in meant


def of_kinds(kind: VitalKind, options: Mapping[str, Any]) -> bool:
    """Say whether a vital sign is among those that an option names."""
    kinds = options.get(CONF_KINDS)
    return not kinds or kind.value in kinds


def matters(held: MedicationRecord, options: Mapping[str, Any]) -> bool:
    """Say whether a medication is at least as important as an option asks."""
    least = Importance(options.get(CONF_IMPORTANCE, Importance.NORMAL))
    importance = held.medication.handling.reminding.importance
    return RISING.index(importance) >= RISING.index(least)


@callback
def coordinator_of(hass: HomeAssistant) -> HealthsteadCoordinator | None:
    """Return the household that is set up now, if it is."""
    entries: list[HealthsteadConfigEntry] = hass.config_entries.async_loaded_entries(
        DOMAIN
    )
    return entries[0].runtime_data.coordinator if entries else None


def rows_of(coordinator: HealthsteadCoordinator, meant: Meant) -> Iterator[Row]:
    """Yield the medications that are meant and not stopped."""
    for record in coordinator.desk.household.present():
        for held in taken_now(record):
            if means(meant, record.person.id, held.medication.id):
                yield Row(record=record, held=held)


def people_of(
    coordinator: HealthsteadCoordinator, meant: Meant
) -> Iterator[PersonRecord]:
    """Yield the people who are meant and looked after."""
    for record in coordinator.desk.household.present():
        if means_person(meant, record.person.id):
            yield record


def _ids_of(hass: HomeAssistant, devices: set[str]) -> Iterator[str]:
    registry = dr.async_get(hass)
    for key in devices:
        device = registry.async_get(key)
        if device is not None:
            yield from (name for domain, name in device.identifiers if domain == DOMAIN)
