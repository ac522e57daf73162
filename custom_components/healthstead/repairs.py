"""What is broken, what was kept, and what to do: one issue each, gone when fixed."""

from typing import Any, Final, override

import voluptuous as vol
from homeassistant.components.http.const import KEY_HASS_USER
from homeassistant.components.repairs import (
    ConfirmRepairFlow,
    RepairsFlow,
    RepairsFlowResult,
)
from homeassistant.core import Context, HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir
from homeassistant.helpers.http import current_request
from homeassistant.helpers.selector import (
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
)

from . import channel_issues, presence_issues, travelling
from .care.actor import Actor
from .const import DOMAIN, FOLDER
from .coordinator import HealthsteadConfigEntry
from .domain.ids import PersonId
from .travelling import Clock, Journey

DATABASE: Final = tuple(
    f"database_{reason}"
    for reason in ("unreadable", "read_only", "full", "locked", "newer")
)
MODEL: Final = ("no_model", "no_engine", "no_server")
CLOCK: Final = "clock"
READ: Final = (channel_issues.PREFIX, presence_issues.PREFIX, "visit_calendar_")
"""Issues that somebody can only have read; they go by themselves."""


@callback
def async_start(hass: HomeAssistant, entry: HealthsteadConfigEntry) -> None:
    """Show and take away issues while the entry is loaded."""
    coordinator = entry.runtime_data.coordinator

    @callback
    def look() -> None:
        now = coordinator.trouble
        for issue in DATABASE:
            _show(hass, entry, issue, broken=issue == f"database_{now}")
        for issue in MODEL:
            _show(hass, entry, issue, broken=issue == coordinator.model_trouble)

    @callback
    def leave() -> None:
        for issue in (*DATABASE, *MODEL):
            ir.async_delete_issue(hass, DOMAIN, issue)

    look()
    entry.async_on_unload(coordinator.async_add_listener(look))
    entry.async_on_unload(leave)


@callback
def _show(
    hass: HomeAssistant, entry: HealthsteadConfigEntry, issue: str, *, broken: bool
) -> None:
    if not broken:
        ir.async_delete_issue(hass, DOMAIN, issue)
        return
    mild = issue in MODEL
    ir.async_create_issue(
        hass,
        DOMAIN,
        issue,
        data={"entry_id": entry.entry_id},
        is_fixable=True,
        severity=ir.IssueSeverity.WARNING if mild else ir.IssueSeverity.ERROR,
        translation_key=issue,
        translation_placeholders={"folder": hass.config.path(FOLDER)},
    )


async def async_create_fix_flow(
    hass: HomeAssistant,
    issue_id: str,
    data: dict[str, str | int | float | None] | None,
) -> RepairsFlow:
    """Offer what helps: to try again, to ask which clock, or only to have read it."""
    told = data or {}
    if issue_id.startswith(READ):
        return ConfirmRepairFlow()
    if issue_id.startswith(travelling.PREFIX):
        entry = hass.config_entries.async_get_known_entry(str(told.get("entry_id")))
        return WhichClock(entry, PersonId(str(told.get("person"))))
    return TryAgain(str(told.get("entry_id")))


class TryAgain(ConfirmRepairFlow):
    """Load the entry anew; the issue comes back if the cause is still there."""

    def __init__(self, entry_id: str) -> None:
        """Remember which entry."""
        self._entry_id = entry_id

    @override
    async def async_step_confirm(
        self, user_input: dict[str, str] | None = None
    ) -> RepairsFlowResult:
        """Reload when the person confirms."""
        result = await super().async_step_confirm(user_input)
        if user_input is not None:
            self.hass.config_entries.async_schedule_reload(self._entry_id)
        return result


class WhichClock(RepairsFlow):
    """Ask on which clock doses fall due after a journey, with the next doses of each."""

    def __init__(self, entry: HealthsteadConfigEntry, person: PersonId) -> None:
        """Remember whose question it is."""
        self._entry = entry
        self._person = person

    async def async_step_init(
        self, _user_input: dict[str, str] | None = None
    ) -> RepairsFlowResult:
        """Begin with the only page."""
        return await self.async_step_confirm()

    async def async_step_confirm(
        self, user_input: dict[str, Any] | None = None
    ) -> RepairsFlowResult:
        """Show both answers and carry the chosen one out as who chose it."""
        coordinator = self._entry.runtime_data.coordinator
        record = coordinator.present(self._person)
        if record is None:
            return self.async_abort(reason="unknown_person")
        journey = Journey(coordinator=coordinator, record=record)
        actor = await self._asker()
        if user_input is not None:
            refusal = await journey.carry_out(Clock(user_input[CLOCK]), actor)
            if refusal is not None:
                return self.async_abort(reason=refusal.reason)
            return self.async_create_entry(data={})
        issue = ir.async_get(self.hass).async_get_issue(DOMAIN, self.issue_id)
        placeholders = {} if issue is None else issue.translation_placeholders
        return self.async_show_form(
            step_id="confirm",
            data_schema=_CLOCKS,
            description_placeholders={
                **(placeholders or {}),
                "if_stay": await journey.preview(Clock.STAY, actor),
                "if_move": await journey.preview(Clock.MOVE, actor),
            },
        )

    async def _asker(self) -> Actor:
        """Return the user who looks at the page."""
        request = current_request.get()
        user = None if request is None else request.get(KEY_HASS_USER)
        context = Context(user_id=None if user is None else user.id)
        return await self._entry.runtime_data.coordinator.async_actor_for(context)


_CLOCKS: Final = vol.Schema(
    {
        vol.Required(CLOCK): SelectSelector(
            SelectSelectorConfig(
                options=list(Clock),
                mode=SelectSelectorMode.LIST,
                translation_key="clock",
            )
        )
    }
)
