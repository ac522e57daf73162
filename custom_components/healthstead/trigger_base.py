"""What all triggers share: whom they are about, and the options they take."""

from typing import ClassVar, Final, cast, override

import voluptuous as vol
from homeassistant.const import CONF_OPTIONS, CONF_TARGET
from homeassistant.core import HomeAssistant
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.trigger import Trigger, TriggerConfig
from homeassistant.helpers.typing import ConfigType, VolDictType
from homeassistant.util.signal_type import SignalType

from .const import DOMAIN
from .coordinator import HealthsteadCoordinator

NOTHING: Final[VolDictType] = {}
CHANGES: Final[SignalType[HealthsteadCoordinator]] = SignalType(f"{DOMAIN}_changes")
"""Something in the household may be otherwise than before."""


def schema_of(options: VolDictType) -> vol.Schema:
    """Return what the configuration of a trigger or a condition holds."""
    return vol.Schema(
        {
            vol.Optional(CONF_TARGET, default={}): cv.TARGET_FIELDS,
            vol.Required(CONF_OPTIONS, default={}): options,
        }
    )


class HouseholdTrigger(Trigger):
    """Something that those who were picked may bring about."""

    schema: ClassVar[vol.Schema] = schema_of(NOTHING)

    @classmethod
    @override
    async def async_validate_config(
        cls, hass: HomeAssistant, config: ConfigType
    ) -> ConfigType:
        """Check target and options."""
        return cast("ConfigType", cls.schema(config))

    def __init__(self, hass: HomeAssistant, config: TriggerConfig) -> None:
        """Keep what was picked; it is looked up when something happens."""
        super().__init__(hass, config)
        self._target = config.target
        self._options = config.options or {}
