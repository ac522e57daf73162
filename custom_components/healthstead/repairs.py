"""What is broken, what was kept, and what to do: one issue each, gone when fixed."""

from typing import Final, override

from homeassistant.components.repairs import (
    ConfirmRepairFlow,
    RepairsFlow,
    RepairsFlowResult,
)
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir

from .const import DOMAIN, FOLDER
from .coordinator import HealthsteadConfigEntry

DATABASE: Final = tuple(
    f"database_{reason}"
    for reason in ("unreadable", "read_only", "full", "locked", "newer")
)
NO_MODEL: Final = "no_model"


@callback
def async_start(hass: HomeAssistant, entry: HealthsteadConfigEntry) -> None:
    """Show and take away issues while the entry is loaded."""
    coordinator = entry.runtime_data.coordinator

    @callback
    def look() -> None:
        now = coordinator.trouble
        for issue in DATABASE:
            _show(hass, entry, issue, broken=issue == f"database_{now}")
        _show(hass, entry, NO_MODEL, broken=coordinator.model_missing)

    @callback
    def leave() -> None:
        for issue in (*DATABASE, NO_MODEL):
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
    mild = issue == NO_MODEL
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
    _hass: HomeAssistant,
    _issue_id: str,
    data: dict[str, str | int | float | None] | None,
) -> RepairsFlow:
    """Offer to try again once the cause is gone."""
    return TryAgain(str((data or {}).get("entry_id")))


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
