"""The demo devices add themselves; nothing is asked."""

from typing import Any

from homeassistant.config_entries import ConfigFlow, ConfigFlowResult

from .watch import DOMAIN


class DemoWatchFlow(ConfigFlow, domain=DOMAIN):
    """Add the devices."""

    async def async_step_import(self, _data: dict[str, Any] | None) -> ConfigFlowResult:
        """Add them from the configuration of the demo house."""
        return self.async_create_entry(title="Demo watch", data={})
