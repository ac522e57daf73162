"""What all pages of a person's settings share: who asks, whose record, what was wrong.

Whoever opens the settings is an administrator, and that alone reads no record:
the desk judges the user behind the request.
"""

from collections.abc import Iterable, Mapping
from typing import Any, Final

import voluptuous as vol
from homeassistant.components.http.const import KEY_HASS_USER
from homeassistant.config_entries import (
    ConfigEntryState,
    ConfigSubentryFlow,
    SubentryFlowResult,
)
from homeassistant.core import Context
from homeassistant.helpers.http import current_request
from homeassistant.helpers.translation import async_get_translations

from .care import commands as c
from .care.access import Right, rights_of
from .care.actor import Actor
from .care.desk import Done
from .care.record import PersonRecord
from .care.refusal import Refusal
from .const import DOMAIN
from .coordinator import (
    HealthsteadConfigEntry,
    HealthsteadCoordinator,
    placeholders_of,
)
from .subentries import SETTINGS, person_of

_EXCEPTIONS: Final = f"component.{DOMAIN}.exceptions."


class SettingsSteps(ConfigSubentryFlow):
    """A page about a person that is already there."""

    def coordinator(self) -> HealthsteadCoordinator | None:
        """Return the household, if its record is open."""
        entry: HealthsteadConfigEntry = self._get_entry()
        if entry.state is not ConfigEntryState.LOADED:
            return None
        coordinator = entry.runtime_data.coordinator
        return coordinator if coordinator.readable else None

    def record_of(self, coordinator: HealthsteadCoordinator) -> PersonRecord | None:
        """Return whose page it is, if that person is still looked after."""
        return coordinator.present(person_of(self._get_reconfigure_subentry()))

    async def asker(self, coordinator: HealthsteadCoordinator) -> Actor:
        """Return the user who looks at the page."""
        request = current_request.get()
        user = None if request is None else request.get(KEY_HASS_USER)
        if user is None:
            return SETTINGS
        return await coordinator.async_actor_for(Context(user_id=user.id))

    async def shut(self) -> str | None:
        """Return why the pages about medications are not for who asks, if so.

        A page that only asks shows names as well, so it is judged like a change.
        """
        coordinator = self.coordinator()
        if coordinator is None:
            return "not_loaded"
        record = self.record_of(coordinator)
        if record is None:
            return "unknown_person"
        household = coordinator.desk.household
        held = rights_of(await self.asker(coordinator), household, record.person.id)
        return None if {Right.READ, Right.PRESCRIBE} <= held else "not_allowed"

    def record(self) -> PersonRecord:
        """Return whose page it is; only after ``shut`` said None."""
        coordinator = self.coordinator()
        found = None if coordinator is None else self.record_of(coordinator)
        assert found is not None  # noqa: S101 - asked before
        return found

    async def carry_out(self, *commands: c.Command) -> Refusal | None:
        """Send commands in order as who asks; return the first refusal."""
        coordinator = self.coordinator()
        assert coordinator is not None  # noqa: S101 - pages are shown only while open
        actor = await self.asker(coordinator)
        for command in commands:
            outcome = await coordinator.async_do(command, actor)
            if isinstance(outcome, Refusal):
                return outcome
        return None

    async def weighed(self, command: c.Command) -> Done | Refusal:
        """Return what would come of a command, and keep nothing."""
        coordinator = self.coordinator()
        assert coordinator is not None  # noqa: S101 - pages are shown only while open
        return await coordinator.desk.weigh(command, await self.asker(coordinator))

    async def said(self, refusal: Refusal) -> str:
        """Return a refusal or a doubt as a sentence, in the house's language."""
        texts = await async_get_translations(
            self.hass, self.hass.config.language, "exceptions", [DOMAIN]
        )
        text = texts.get(f"{_EXCEPTIONS}{refusal.words}.message", refusal.words)
        names = placeholders_of(refusal)
        if reasons := names.get("reasons"):
            sentences = await self.sentences("direction_reason", reasons.split(", "))
            names["reasons"] = " ".join(sentences)
        return text.format_map(names)

    async def sentences(self, table: str, keys: Iterable[str]) -> list[str]:
        """Return what a table of the texts says for some keys, in the house's language."""
        texts = await async_get_translations(
            self.hass, self.hass.config.language, "selector", [DOMAIN]
        )
        where = f"component.{DOMAIN}.selector.{table}.options."
        return [texts.get(f"{where}{key}", key) for key in keys]

    async def refused(self, refusal: Refusal) -> SubentryFlowResult:
        """End with what stands in the way; nothing was kept."""
        problem = {"problem": await self.said(refusal)}
        return self.async_abort(reason="refused", description_placeholders=problem)

    async def kept(
        self,
        step: str,
        schema: vol.Schema,
        user_input: Mapping[str, Any],
        *commands: c.Command,
        **names: str,
    ) -> SubentryFlowResult:
        """Carry commands out, or show the form again with what was wrong."""
        if (refused := await self.carry_out(*commands)) is None:
            return self.async_abort(reason="kept")
        names = {**names, "problem": await self.said(refused)}
        return self.page(step, schema, user_input, {"base": "refused"}, **names)

    def page(
        self,
        step: str,
        schema: vol.Schema,
        shown: Mapping[str, Any] | None = None,
        errors: dict[str, str] | None = None,
        **names: str,
    ) -> SubentryFlowResult:
        """Show a form, filled in with what is known or was just answered."""
        return self.async_show_form(
            step_id=step,
            data_schema=self.add_suggested_values_to_schema(schema, shown),
            errors=errors,
            description_placeholders={"problem": "", **names},
        )
