"""The few questions of the first run, and the same ones as options.

People are not options: each is a subentry whose flow is in ``flow_person``, and each
clinician one whose flow is in ``flow_clinician``.
"""

from collections.abc import Mapping
from typing import Any, Final, override

import voluptuous as vol
from homeassistant.config_entries import (
    ConfigEntry,
    ConfigFlow,
    ConfigFlowResult,
    ConfigSubentryFlow,
    OptionsFlow,
)
from homeassistant.core import callback
from homeassistant.helpers.selector import (
    BooleanSelector,
    CountrySelector,
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
)

from .booking_servers import SUBENTRY_SERVER
from .const import (
    CONF_ASSISTANTS_DRAFT,
    CONF_ASSISTANTS_READ,
    CONF_COUNTRY,
    CONF_REPHRASE,
    DOMAIN,
    SUBENTRY_CLINICIAN,
    SUBENTRY_PERSON,
)
from .domain.emergency_numbers import numbers_for
from .flow_clinician import ClinicianFlow
from .flow_model import ModelQuestions
from .flow_person import PersonFlow
from .flow_server import ServerFlow
from .modules import CONF_MODULES, Module

TITLE: Final = "Healthstead"

COUNTRY: Final = {vol.Required(CONF_COUNTRY): CountrySelector()}
FIRST: Final = vol.Schema(COUNTRY)
AGAIN: Final = vol.Schema(
    {
        **COUNTRY,
        vol.Required(CONF_ASSISTANTS_READ, default=False): BooleanSelector(),
        vol.Required(CONF_ASSISTANTS_DRAFT, default=False): BooleanSelector(),
        vol.Required(CONF_REPHRASE, default=False): BooleanSelector(),
    }
)
SWITCHED: Final = vol.Schema(
    {
        vol.Required(CONF_MODULES, default=list): SelectSelector(
            SelectSelectorConfig(
                options=[module.value for module in Module],
                translation_key=CONF_MODULES,
                multiple=True,
                mode=SelectSelectorMode.LIST,
            )
        )
    }
)


class HealthsteadFlow(ModelQuestions, ConfigFlow, domain=DOMAIN):
    """The first run."""

    VERSION = 1
    MINOR_VERSION = 1

    @staticmethod
    @callback
    @override
    def async_get_options_flow(config_entry: ConfigEntry) -> OptionsFlow:
        return HealthsteadOptions()

    @classmethod
    @callback
    @override
    def async_get_supported_subentry_types(
        cls, config_entry: ConfigEntry
    ) -> dict[str, type[ConfigSubentryFlow]]:
        return {
            SUBENTRY_PERSON: PersonFlow,
            SUBENTRY_CLINICIAN: ClinicianFlow,
            SUBENTRY_SERVER: ServerFlow,
        }

    @override
    async def async_step_user(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask for the country; Home Assistant's own is suggested."""
        if user_input is None:
            return self._ask("user", FIRST)
        self._answers |= user_input
        return await self.async_step_model()

    @override
    def _finish(self) -> ConfigFlowResult:
        return self.async_create_entry(title=TITLE, data={}, options=self._answers)


class HealthsteadOptions(ModelQuestions, OptionsFlow):
    """The same questions again, what other assistants may do, and modules."""

    @override
    def _known(self) -> Mapping[str, Any]:
        return self.config_entry.options

    async def async_step_init(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask for the country, and what other assistants may do."""
        if user_input is None:
            return self._ask("init", AGAIN)
        self._answers |= user_input
        if user_input[CONF_ASSISTANTS_DRAFT] and not user_input[CONF_ASSISTANTS_READ]:
            return self._ask("init", AGAIN, {CONF_ASSISTANTS_DRAFT: "read_needed"})
        return await self.async_step_modules()

    async def async_step_modules(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask which modules are wanted; red flags and help are none and stay on."""
        if user_input is None:
            number = numbers_for(self._answers[CONF_COUNTRY]).emergency_text
            return self._ask("modules", SWITCHED, number=number)
        self._answers |= user_input
        return await self.async_step_model()

    @override
    def _finish(self) -> ConfigFlowResult:
        """Keep the answers; a model that was just fetched wants a new start."""
        if self._fetched and self._answers == dict(self.config_entry.options):
            entry_id = self.config_entry.entry_id
            self.hass.config_entries.async_schedule_reload(entry_id)
        return super()._finish()
