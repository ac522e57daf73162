"""Blueprints for automations: laid into Home Assistant's folder, and left to the user.

A file is written where there is none, and replaced only while it is one that we
wrote: ``shipped.json`` holds a digest of every version there ever was. What somebody
edited is theirs.
"""

import hashlib
import json
from pathlib import Path
from typing import Final

from homeassistant.components.automation import automations_with_blueprint
from homeassistant.components.automation.const import DOMAIN as AUTOMATION
from homeassistant.components.automation.helpers import async_get_blueprints
from homeassistant.const import SERVICE_RELOAD
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.start import async_at_started

from .const import DOMAIN, LOGGER
from .coordinator import HealthsteadConfigEntry

SHIPPED: Final = Path(__file__).parent / "blueprints" / AUTOMATION / DOMAIN
DIGESTS: Final = "shipped.json"


@callback
def async_start(hass: HomeAssistant, entry: HealthsteadConfigEntry) -> None:
    """Lay the files out once everything is up.

    Earlier the folder would be there before Home Assistant's own examples, and it
    would leave those out.
    """

    async def lay_out(hass: HomeAssistant) -> None:
        if AUTOMATION in hass.config.components:
            await _lay_out(hass)

    entry.async_on_unload(async_at_started(hass, lay_out))


async def _lay_out(hass: HomeAssistant) -> None:
    folder = Path(hass.config.path("blueprints", AUTOMATION, DOMAIN))
    try:
        written = await hass.async_add_executor_job(lay_out, SHIPPED, folder)
    except OSError as error:  # a help, and nobody's health hangs on it
        LOGGER.warning("The blueprints could not be written: %s", error)
        return
    if not written:
        return
    await async_get_blueprints(hass).async_reset_cache()
    if any(automations_with_blueprint(hass, f"{DOMAIN}/{name}") for name in written):
        await hass.services.async_call(AUTOMATION, SERVICE_RELOAD)


def lay_out(shipped: Path, folder: Path) -> tuple[str, ...]:
    """Write what is missing or an older version of ours; return what was written."""
    known: dict[str, list[str]] = json.loads((shipped / DIGESTS).read_text("utf-8"))
    written = []
    for source in sorted(shipped.glob("*.yaml")):
        content, target = source.read_bytes(), folder / source.name
        there = target.read_bytes() if target.is_file() else None
        if there is not None and digest(there) == digest(content):
            continue
        if there is None or digest(there) in known[source.name]:
            folder.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
            written.append(source.name)
    return tuple(written)


def digest(content: bytes) -> str:
    """Return what tells one version of a file from another, however lines end."""
    return hashlib.sha256(content.replace(b"\r\n", b"\n")).hexdigest()
