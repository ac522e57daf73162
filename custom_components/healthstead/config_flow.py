"""The few questions of the first run, and the same ones as options.

People are not options: each is a subentry whose flow is in ``flow_person``.
"""

import asyncio
from collections.abc import Mapping
from typing import Any, Final, override

import voluptuous as vol
from aiohttp import ClientError
from homeassistant.config_entries import (
    ConfigEntry,
    ConfigEntryBaseFlow,
    ConfigFlow,
    ConfigFlowResult,
    ConfigSubentryFlow,
    OptionsFlow,
)
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.aiohttp_client import async_get_clientsession
from homeassistant.helpers.selector import (
    BooleanSelector,
    CountrySelector,
    SelectSelector,
    SelectSelectorConfig,
    TextSelector,
    TextSelectorConfig,
    TextSelectorType,
)

from .const import (
    CONF_COUNTRY,
    CONF_DATA_LEAVES,
    CONF_MODEL,
    CONF_SERVER_URL,
    DOMAIN,
    MODEL_NONE,
    MODEL_SERVER,
    MODELS,
    SUBENTRY_PERSON,
)
from .domain.emergency_numbers import numbers_for
from .flow_person import PersonFlow

TITLE: Final = "Healthstead"
ANSWER_LIMIT_S: Final = 10

COUNTRY: Final = vol.Schema({vol.Required(CONF_COUNTRY): CountrySelector()})
MODEL: Final = vol.Schema(
    {
        vol.Required(CONF_MODEL, default=MODEL_NONE): SelectSelector(
            SelectSelectorConfig(options=list(MODELS), translation_key=CONF_MODEL)
        )
    }
)
SERVER: Final = vol.Schema(
    {
        vol.Required(CONF_SERVER_URL): TextSelector(
            TextSelectorConfig(type=TextSelectorType.URL)
        ),
        vol.Required(CONF_DATA_LEAVES, default=False): BooleanSelector(),
    }
)


class _Questions(ConfigEntryBaseFlow):
    """The questions that the first run and the options share."""

    def __init__(self) -> None:
        """Start with no answers."""
        self._answers: dict[str, Any] = {}

    def _known(self) -> Mapping[str, Any]:
        """Return what was answered before."""
        return {}

    def _ask(
        self,
        step: str,
        schema: vol.Schema,
        errors: dict[str, str] | None = None,
        **names: str,
    ) -> ConfigFlowResult:
        known = {CONF_COUNTRY: self.hass.config.country, **self._known()}
        return self.async_show_form(
            step_id=step,
            data_schema=self.add_suggested_values_to_schema(
                schema, known | self._answers
            ),
            errors=errors,
            description_placeholders=names,
        )

    async def async_step_model(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Show the number that will be named in an emergency; ask for a model."""
        if user_input is None:
            numbers = numbers_for(self._answers[CONF_COUNTRY])
            return self._ask("model", MODEL, number=numbers.emergency_text)
        self._answers |= user_input
        if self._answers[CONF_MODEL] == MODEL_SERVER:
            return await self.async_step_server()
        return self._finish()

    async def async_step_server(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask where the server is, and whether words may leave this machine."""
        if user_input is None:
            return self._ask("server", SERVER)
        self._answers |= user_input
        if errors := await _wrong_with_server(self.hass, user_input):
            return self._ask("server", SERVER, errors)
        return self._finish()

    def _finish(self) -> ConfigFlowResult:
        return self.async_create_entry(data=self._answers)


class HealthsteadFlow(_Questions, ConfigFlow, domain=DOMAIN):
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
        return {SUBENTRY_PERSON: PersonFlow}

    @override
    async def async_step_user(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask for the country; Home Assistant's own is suggested."""
        if user_input is None:
            return self._ask("user", COUNTRY)
        self._answers |= user_input
        return await self.async_step_model()

    @override
    def _finish(self) -> ConfigFlowResult:
        return self.async_create_entry(title=TITLE, data={}, options=self._answers)


class HealthsteadOptions(_Questions, OptionsFlow):
    """The same questions again; the answers in force are suggested."""

    @override
    def _known(self) -> Mapping[str, Any]:
        return self.config_entry.options

    async def async_step_init(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask for the country."""
        if user_input is None:
            return self._ask("init", COUNTRY)
        self._answers |= user_input
        return await self.async_step_model()


async def _wrong_with_server(
    hass: HomeAssistant, answers: Mapping[str, Any]
) -> dict[str, str]:
    """Return what keeps this server from being used, by field."""
    if not answers[CONF_DATA_LEAVES]:
        return {CONF_DATA_LEAVES: "consent_needed"}
    try:
        url = cv.url(answers[CONF_SERVER_URL])
    except vol.Invalid:
        return {CONF_SERVER_URL: "invalid_url"}
    try:
        async with (
            asyncio.timeout(ANSWER_LIMIT_S),
            async_get_clientsession(hass).get(f"{url.rstrip('/')}/models") as response,
        ):
            response.raise_for_status()
    except ClientError, TimeoutError:
        return {CONF_SERVER_URL: "cannot_connect"}
    return {}
