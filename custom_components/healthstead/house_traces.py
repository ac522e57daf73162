"""What Home Assistant itself remembers of entities and devices that are gone.

It keeps them for a month, with their ids and the names in them, and their last states
for a week, in case they come back. Of an erased person nothing comes back.
"""

from collections.abc import Callable
from typing import Final

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers import restore_state
from homeassistant.util.hass_dict import HassKey

from .const import DOMAIN
from .domain.ids import PersonId

GOING: Final[HassKey[set[str]]] = HassKey(f"{DOMAIN}_going")
"""Entities of erased people that may not be gone yet."""


@callback
def async_remove_with_traces(
    hass: HomeAssistant, entry: ConfigEntry, subentry: str, person: PersonId
) -> None:
    """Remove a person's subentry, and what would be remembered of its things."""
    forget_entities = _entities(hass, entry, subentry, person)
    forget_devices = _devices(hass, entry, subentry, person)
    hass.config_entries.async_remove_subentry(entry, subentry)
    forget_entities()
    forget_devices()


@callback
def async_forget_states(hass: HomeAssistant) -> None:
    """Forget the last states of entities that went; they are put by as each goes."""
    memory = restore_state.async_get(hass)
    going = hass.data.get(GOING, set())
    for entity_id in going - memory.entities.keys():
        memory.last_states.pop(entity_id, None)
        going.discard(entity_id)


def _entities(
    hass: HomeAssistant, entry: ConfigEntry, subentry: str, person: PersonId
) -> Callable[[], None]:
    """Find the entities while it is known whose they are."""
    registry = er.async_get(hass)
    live = er.async_entries_for_config_entry(registry, entry.entry_id)
    known: list[er.RegistryEntry | er.DeletedRegistryEntry] = [
        *live,
        *registry.deleted_entities.values(),
    ]
    keys = {
        (one.domain, one.platform, one.unique_id): one.entity_id
        for one in known
        if one.platform == DOMAIN
        and (one.config_subentry_id == subentry or person in one.unique_id)
    }
    hass.data.setdefault(GOING, set()).update(keys.values())

    def forget() -> None:
        for key in keys:
            registry.deleted_entities.pop(key, None)
        registry.async_schedule_save()

    return forget


def _devices(
    hass: HomeAssistant, entry: ConfigEntry, subentry: str, person: PersonId
) -> Callable[[], None]:
    """Find the devices, and those of medications that were stopped earlier."""
    registry = dr.async_get(hass)
    deleted = registry._deleted_devices  # noqa: SLF001 - there is no other way to them
    gone = {
        one.id
        for one in deleted.values()
        if one.config_subentry_id == subentry or (DOMAIN, person) in one.identifiers
    }
    gone |= {
        one.id
        for one in dr.async_entries_for_config_entry(registry, entry.entry_id)
        if one.config_subentry_id == subentry
    }
    before = set(deleted)

    def forget() -> None:
        # Parts of a device go with it and are not listed with the entry.
        for device in gone | (set(deleted) - before):
            if device in deleted:
                del deleted[device]
        registry.async_schedule_save()

    return forget
