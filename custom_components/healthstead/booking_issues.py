"""Which booking servers have not answered for long: one repair issue each."""

from typing import Final

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir

from .const import DOMAIN
from .phone import code

SILENT: Final = "booking_silent"
PREFIX: Final = "booking_"


@callback
def silent(hass: HomeAssistant, entry_id: str, server: str, name: str) -> None:
    """Say that a server has not settled what it was asked for long."""
    ir.async_create_issue(
        hass,
        DOMAIN,
        _issue(server),
        data={"entry_id": entry_id},
        is_fixable=True,
        severity=ir.IssueSeverity.WARNING,
        translation_key=SILENT,
        translation_placeholders={"server": name},
    )


@callback
def answers(hass: HomeAssistant, server: str) -> None:
    """Take that back: the server has answered."""
    ir.async_delete_issue(hass, DOMAIN, _issue(server))


@callback
def forget(hass: HomeAssistant) -> None:
    """Take all of them away: nobody asks the servers any more."""
    for issue in tuple(ir.async_get(hass).issues.values()):
        if issue.domain == DOMAIN and issue.issue_id.startswith(PREFIX):
            ir.async_delete_issue(hass, DOMAIN, issue.issue_id)


def _issue(server: str) -> str:
    return f"{PREFIX}{code(server).lower()}"
