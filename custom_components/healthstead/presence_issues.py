"""What cannot be watched, and which things nobody can rely on: one repair issue each.

Each goes by itself: with the next hours that could be watched, with the thing.
"""

from typing import Final

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir

from .care.falls import Fault
from .const import DOMAIN
from .phone import code

UNWATCHED: Final = "not_watched"
RADIO: Final = "radio_silent"
THING: Final[dict[Fault, str]] = {
    Fault.GONE: "thing_gone",
    Fault.LOW: "thing_low",
    Fault.STALE: "thing_stale",
}
PREFIX: Final = "presence_"


@callback
def show(hass: HomeAssistant, about: str, words: str, **parts: str) -> None:
    """Say what is wrong; ``about`` names it, so that the same is said once."""
    ir.async_create_issue(
        hass,
        DOMAIN,
        _name(about),
        is_fixable=True,
        severity=ir.IssueSeverity.WARNING,
        translation_key=words,
        translation_placeholders=parts,
    )


@callback
def gone(hass: HomeAssistant, about: str) -> None:
    """Take it back."""
    ir.async_delete_issue(hass, DOMAIN, _name(about))


@callback
def forget(hass: HomeAssistant) -> None:
    """Take all of them away: nobody watches any more."""
    for issue in tuple(ir.async_get(hass).issues.values()):
        if issue.domain == DOMAIN and issue.issue_id.startswith(PREFIX):
            ir.async_delete_issue(hass, DOMAIN, issue.issue_id)


def _name(about: str) -> str:
    return f"{PREFIX}{code(about).lower()}"
