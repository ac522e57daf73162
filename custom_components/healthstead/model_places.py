"""Where the parts of a model lie in a Home Assistant, and which server is meant."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from homeassistant.core import HomeAssistant

from .agents.runtime.server import Server
from .agents.runtime.wheels import installed, kept
from .const import DOMAIN, FOLDER

WEIGHTS: Final = DOMAIN
"""Under Home Assistant's cache, which backups leave out."""
WHEELS: Final = "wheels"
"""In the folder that backups take along: small, and the way back without a network."""


def weights_folder(hass: HomeAssistant) -> Path:
    """Return where base weights lie."""
    return Path(hass.config.cache_path(WEIGHTS))


def wheels_folder(hass: HomeAssistant) -> Path:
    """Return where a fetched engine is kept."""
    return Path(hass.config.path(FOLDER, WHEELS))


def engine_library(hass: HomeAssistant) -> Path | None:
    """Return the folder of a fetched engine; None for the installed one, or none.

    Reads the disk, and unpacks the engine again after an update of Home Assistant.
    """
    if installed():
        return None
    return kept(wheels_folder(hass), weights_folder(hass))


def server_of(kept_answers: Mapping[str, Any]) -> Server:
    """Return the server that the options describe."""
    return Server(
        url=str(kept_answers["url"]),
        model=str(kept_answers.get("name", "")),
        key=str(kept_answers.get("key", "")),
        agreed=bool(kept_answers.get("agreed", False)),
    )
