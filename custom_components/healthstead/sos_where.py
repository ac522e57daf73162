"""Where somebody is, as far as Home Assistant knows, and how old that is.

From the linked Home Assistant person. Nothing is guessed: a place that is not known is
said to be so, and an old one is told with its age.
"""

from dataclasses import replace
from datetime import datetime
from typing import Final

from homeassistant.const import (
    ATTR_GPS_ACCURACY,
    ATTR_LATITUDE,
    ATTR_LONGITUDE,
    STATE_HOME,
    STATE_NOT_HOME,
    STATE_UNAVAILABLE,
    STATE_UNKNOWN,
)
from homeassistant.core import HomeAssistant, State, callback

from .care.record import PersonRecord
from .const import CONF_COUNTRY
from .coordinator import HealthsteadConfigEntry
from .domain.ids import PersonId
from .domain.place import NOWHERE, Place

NOT_KNOWN: Final = (STATE_UNKNOWN, STATE_UNAVAILABLE)
FINE: Final = 5
"""Decimal places: about a metre."""


@callback
def async_start(hass: HomeAssistant, entry: HealthsteadConfigEntry) -> None:
    """Let the desk know where people are, and in which country the house is."""
    desk = entry.runtime_data.coordinator.desk

    def place(person: PersonId) -> Place:
        return place_of(hass, desk.household.people[person])

    country = entry.options.get(CONF_COUNTRY)
    desk.around = replace(desk.around, place=place, country=country)


def place_of(hass: HomeAssistant, record: PersonRecord) -> Place:
    """Return where a person is or was last seen."""
    linked = record.person.profile.linked
    state = None if linked is None else hass.states.get(linked)
    if state is None or state.state in NOT_KNOWN:
        return NOWHERE
    named = "" if state.state in {STATE_HOME, STATE_NOT_HOME} else state.state
    home = state.state == STATE_HOME
    accuracy = state.attributes.get(ATTR_GPS_ACCURACY)
    return Place(
        seen=_seen(hass, state),
        home=home,
        zone=named,
        point=_point(hass, state, home=home),
        accuracy_m=None if accuracy is None or home else round(float(accuracy)),
    )


def _seen(hass: HomeAssistant, state: State) -> datetime:
    """Return when the thing that tells where they are reported last."""
    source = hass.states.get(state.attributes.get("source") or "")
    return state.last_updated if source is None else source.last_reported


def _point(hass: HomeAssistant, state: State, *, home: bool) -> str:
    latitude = state.attributes.get(ATTR_LATITUDE)
    longitude = state.attributes.get(ATTR_LONGITUDE)
    if home or latitude is None or longitude is None:
        if not home:
            return ""
        latitude, longitude = hass.config.latitude, hass.config.longitude
    return f"{float(latitude):.{FINE}f}, {float(longitude):.{FINE}f}"
