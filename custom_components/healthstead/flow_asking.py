"""What the pages of the first run and of the options have in common.

Answers that are kept, forms that show what was answered before, and work that takes
minutes behind a progress bar.
"""

import asyncio
from collections.abc import Callable, Mapping
from typing import Any

import voluptuous as vol
from homeassistant.config_entries import ConfigEntryBaseFlow, ConfigFlowResult

from .agents.runtime.install import FetchFailed, OnProgress, Problem, Progress
from .const import CONF_COUNTRY, LOGGER


class Questions(ConfigEntryBaseFlow):
    """Asks, remembers, and fetches what was agreed to."""

    def __init__(self) -> None:
        """Start with no answers."""
        self._answers: dict[str, Any] = {}
        self._task: asyncio.Task[str] | None = None
        self._fetched = False
        self._problem = ""
        """Why the last fetch failed; kept, for the page asks for the form again."""

    def _known(self) -> Mapping[str, Any]:
        """Return what was answered before."""
        return {}

    def _finish(self) -> ConfigFlowResult:
        return self.async_create_entry(data=self._answers)

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

    def _show(
        self, step: str, then: str, job: Callable[[OnProgress], object]
    ) -> ConfigFlowResult:
        if self._task is None:
            self._task = self.hass.async_create_task(self._bring(job))
        if not self._task.done():
            return self.async_show_progress(
                step_id=step, progress_action=step, progress_task=self._task
            )
        return self.async_show_progress_done(next_step_id=then)

    async def _outcome(self) -> str:
        assert self._task is not None  # noqa: S101 - shown after the work only
        problem, self._task = await self._task, None
        self._fetched = self._fetched or not problem
        return problem

    async def _bring(self, job: Callable[[OnProgress], object]) -> str:
        """Bring something; returns what went wrong, as a key of the error texts."""
        loop = self.hass.loop

        def tell(progress: Progress) -> None:
            if progress.total:
                part = progress.done / progress.total
                loop.call_soon_threadsafe(self.async_update_progress, part)

        try:
            await self.hass.async_add_executor_job(job, tell)
        except FetchFailed as failed:
            LOGGER.warning("Nothing was fetched: %s", failed)
            return failed.problem.value
        except OSError as error:
            LOGGER.warning("What was fetched cannot be kept: %s", error)
            return Problem.NO_DISK.value
        return ""
