"""What an automation is handed about a visit: neutral words, moments and ids."""

from datetime import datetime
from typing import Any

from homeassistant.const import ATTR_DEVICE_ID, ATTR_ENTITY_ID, Platform
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers import entity_registry as er
from homeassistant.util import dt as dt_util

from .const import DOMAIN
from .coordinator import HealthsteadCoordinator
from .devices import identifier_of
from .visit_moments import VisitMoment


def payload_of(
    hass: HomeAssistant, house: HealthsteadCoordinator, moment: VisitMoment
) -> dict[str, Any]:
    """Return what the automation may say and do: neutral words, and ids."""
    record = house.desk.household.people[moment.person]
    device = dr.async_get(hass).async_get_device_by_identifier(
        identifier_of(moment.person), house.config_entry.entry_id
    )
    return {
        "person": record.person.name,
        "person_id": moment.person,
        "kind": moment.kind.value,
        "at": dt_util.as_local(moment.at),
        ATTR_DEVICE_ID: None if device is None else device.id,
        ATTR_ENTITY_ID: er.async_get(hass).async_get_entity_id(
            Platform.EVENT, DOMAIN, f"{moment.person}_visit"
        ),
        **{name: _local(value) for name, value in moment.details.items()},
    }


def told_of(payload: dict[str, Any]) -> str:
    """Return how a trace names what fired."""
    return f"{payload['person']}: appointment {payload['kind']}"


def _local(value: Any) -> Any:
    """Return a moment on the clock of the house, and anything else as it is."""
    return dt_util.as_local(value) if isinstance(value, datetime) else value
