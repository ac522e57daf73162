"""Where the model is: none, here, or on a server; and what has to be fetched for it.

Shared by the first run and the options. What leaves this machine, and what is fetched,
is said first and done after a yes only.
"""

from typing import Any, Final

import voluptuous as vol
from homeassistant.config_entries import ConfigFlowResult
from homeassistant.helpers.selector import (
    BooleanSelector,
    SelectSelector,
    SelectSelectorConfig,
)

from .agents.runtime.catalogue import DEFAULT_BASE, Base, read_catalogue
from .agents.runtime.engine import Engine, wheel_for, works
from .agents.runtime.fetch import fetch
from .agents.runtime.install import FetchFailed, OnProgress, Problem
from .agents.runtime.shelf import list_models
from .agents.runtime.wheels import bring
from .const import (
    CONF_BASE,
    CONF_COUNTRY,
    CONF_MODEL,
    LOGGER,
    MODEL_EMBEDDED,
    MODEL_NONE,
    MODEL_SERVER,
    MODELS,
)
from .domain.emergency_numbers import numbers_for
from .flow_model_server import ServerQuestion
from .model_places import engine_library, weights_folder, wheels_folder

CONF_FETCH: Final = "fetch"
"""Agreed to in the form, and never kept."""
MEGABYTE: Final = 1_000_000
MODEL: Final = vol.Schema(
    {
        vol.Required(CONF_MODEL, default=MODEL_NONE): SelectSelector(
            SelectSelectorConfig(options=list(MODELS), translation_key=CONF_MODEL)
        ),
        vol.Optional(CONF_BASE, default=DEFAULT_BASE): SelectSelector(
            SelectSelectorConfig(
                options=[
                    DEFAULT_BASE,
                    "qwen2.5-coder-1.5b-instruct",
                    "qwen2.5-coder-3b-instruct",
                    "qwen2.5-coder-7b-instruct",
                    "llama-3.2-3b-instruct",
                ],
                translation_key=CONF_BASE,
            )
        ),
    }
)
CONSENT: Final = vol.Schema(
    {vol.Required(CONF_FETCH, default=False): BooleanSelector()}
)


class ModelQuestions(ServerQuestion):
    """The questions about the model; whoever mixes them in keeps the answers."""

    def __init__(self) -> None:
        """Start with no answers."""
        super().__init__()
        self._absent: Base | None = None
        self._engine: Engine | None = None

    async def async_step_model(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Show the number that will be named in an emergency; ask for a model."""
        if user_input is None:
            return self._ask_model()
        chosen = user_input[CONF_MODEL]
        base = user_input.get(CONF_BASE, DEFAULT_BASE)
        self._answers[CONF_MODEL] = chosen
        if chosen == MODEL_EMBEDDED and base != DEFAULT_BASE:
            self._answers[CONF_BASE] = base
        if chosen == MODEL_SERVER:
            return await self.async_step_server()
        if chosen != MODEL_EMBEDDED:
            return self._finish()
        try:
            works_here = await self.hass.async_add_executor_job(self._look, base)
        except (OSError, ValueError, LookupError) as error:
            LOGGER.warning("The list of models cannot be read: %s", error)
            return self._ask_model({CONF_MODEL: Problem.UNKNOWN})
        return self._next_file() if works_here else self._ask_engine()

    def _ask_model(self, errors: dict[str, str] | None = None) -> ConfigFlowResult:
        number = numbers_for(self._answers[CONF_COUNTRY]).emergency_text
        return self._ask("model", MODEL, errors, number=number)

    def _look(self, name: str) -> bool:
        """Find what still has to be brought here; say whether the engine works."""
        self._engine = read_catalogue().engine
        entries = list_models(weights_folder(self.hass))
        (entry,) = (one for one in entries if one.base.name == name)
        self._absent = None if entry.present else entry.base
        return works(engine_library(self.hass))

    # The engine

    def _ask_engine(self) -> ConfigFlowResult:
        """Say what would be fetched to run a model at all."""
        engine = self._engine
        wheel = None if engine is None else wheel_for(engine)
        if engine is None or wheel is None:
            self._problem = Problem.NO_WHEEL.value
        return self._ask(
            "engine",
            CONSENT,
            {"base": self._problem} if self._problem else None,
            engine="llama.cpp" if engine is None else f"{engine.name} {engine.version}",
            licence="" if engine is None else engine.licence,
            file="" if wheel is None else wheel.file,
        )

    async def async_step_engine(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Fetch the engine if that was agreed to; else go on without it."""
        if user_input is None:
            return self._ask_engine()
        if not user_input[CONF_FETCH]:
            self._problem = ""
            return self._next_file()
        return await self.async_step_engine_fetching()

    async def async_step_engine_fetching(
        self, _user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Show how far the engine is."""
        return self._show("engine_fetching", "engine_fetched", self._bring_engine)

    async def async_step_engine_fetched(
        self, _user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Go on with the engine, or say why it is not here and ask again."""
        self._problem = await self._outcome()
        return self._ask_engine() if self._problem else self._next_file()

    def _bring_engine(self, tell: OnProgress) -> object:
        if self._engine is None:
            raise FetchFailed(Problem.NO_WHEEL, "no engine in the list")
        cache = weights_folder(self.hass)
        return bring(self._engine, wheels_folder(self.hass), cache, tell)

    # The weights

    def _next_file(self) -> ConfigFlowResult:
        return self._finish() if self._absent is None else self._ask_weights()

    def _ask_weights(self) -> ConfigFlowResult:
        """Say what would be fetched, from where and under which licence."""
        assert self._absent is not None  # noqa: S101 - asked only where one is absent
        base = self._absent
        return self._ask(
            "weights",
            CONSENT,
            {"base": self._problem} if self._problem else None,
            model=base.title,
            size=str(round(base.size / MEGABYTE)),
            memory=str(base.memory_mb),
            package=base.source,
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
        return self._show("fetching", "fetched", self._bring_weights)

    async def async_step_fetched(
        self, _user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Go on with the model, or say why it is not here and ask again."""
        self._problem = await self._outcome()
        return self._ask_weights() if self._problem else self._finish()

    def _bring_weights(self, tell: OnProgress) -> object:
        assert self._absent is not None  # noqa: S101 - fetched only where one is absent
        library = engine_library(self.hass)
        folder = weights_folder(self.hass)
        return fetch(self._absent.name, folder, tell, library=library)
