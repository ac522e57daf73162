"""Where home is, for the way to a visit: the point that Home Assistant was told."""

from homeassistant.core import HomeAssistant

from .domain.travel import Point


def home_of(hass: HomeAssistant) -> Point | None:
    """Return where the house is; a house that was told nothing stands nowhere."""
    latitude, longitude = hass.config.latitude, hass.config.longitude
    if not latitude and not longitude:
        return None
    return Point(latitude=latitude, longitude=longitude)
