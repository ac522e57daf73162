"""What the house has that could show a vital sign, as ``domain.source_matching`` sees it.

Reads states and registries; decides nothing. Our own entities are left out: a sensor
must not be fed from itself.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from homeassistant.const import ATTR_DEVICE_CLASS, ATTR_UNIT_OF_MEASUREMENT
from homeassistant.core import HomeAssistant, State
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers import entity_registry as er

from .care.record import Household, PersonRecord
from .const import DOMAIN
from .domain.source_matching import Thing, Whose

VITAL_DOMAINS: Final = ("sensor", "input_number", "number")
CLUE_DOMAINS: Final = ("sensor", "binary_sensor", "input_boolean", "input_select")


def things_of(hass: HomeAssistant, domains: tuple[str, ...]) -> tuple[Thing, ...]:
    """Return the entities of some domains, with what is known of their devices."""
    owners = _owners(hass)
    entities, devices = er.async_get(hass), dr.async_get(hass)
    return tuple(_things(hass.states.async_all(domains), entities, devices, owners))


def _things(
    states: list[State],
    entities: er.EntityRegistry,
    devices: dr.DeviceRegistry,
    owners: Mapping[str, str],
) -> Iterator[Thing]:
    for state in states:
        known = entities.async_get(state.entity_id)
        if known is not None and known.platform == DOMAIN:
            continue
        device_id = None if known is None else known.device_id
        device = None if device_id is None else devices.async_get(device_id)
        yield Thing(
            entity=state.entity_id,
            name=state.name,
            unit=_text(state.attributes, ATTR_UNIT_OF_MEASUREMENT),
            device_class=_text(state.attributes, ATTR_DEVICE_CLASS),
            platform="" if known is None else known.platform,
            device=device_id or "",
            device_name="" if device is None else device.name or "",
            owner=owners.get((known and known.config_entry_id) or "", ""),
        )


def thing_of(hass: HomeAssistant, entity: str) -> Thing | None:
    """Return one entity, if it is there and none of our own."""
    domain = entity.partition(".")[0]
    found = things_of(hass, (domain,))
    return next((thing for thing in found if thing.entity == entity), None)


def whose(household: Household, record: PersonRecord) -> Whose:
    """Return for whom a source is looked for, and who else lives here."""
    mine = record.person
    others = (one.person for one in household.present() if one.person.id != mine.id)
    return Whose(
        name=mine.name,
        linked=mine.profile.linked or "",
        others=tuple(other.name for other in others),
    )


def _owners(hass: HomeAssistant) -> dict[str, str]:
    """Return by config entry (a phone) the person entity of the user it belongs to."""
    people = {
        state.attributes.get("user_id"): state.entity_id
        for state in hass.states.async_all("person")
    }
    return {
        entry.entry_id: people[user]
        for entry in hass.config_entries.async_entries("mobile_app")
        if (user := entry.data.get("user_id")) and user in people
    }


def _text(attributes: Mapping[str, Any], name: str) -> str:
    value = attributes.get(name)
    return value if isinstance(value, str) else ""
