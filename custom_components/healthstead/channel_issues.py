"""Which ways to people do not work: one repair issue each, gone when they do again."""

from collections.abc import Iterable
from typing import Final

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir

from .const import DOMAIN
from .phone import code

CHANNEL: Final = "channel_failed"
UNREACHED: Final = ("nobody_reached", "contact_told_instead")
PREFIX: Final = "channel_"


@callback
def broken(hass: HomeAssistant, target: str, who: str) -> None:
    """Say that a channel did not take what was for somebody."""
    _show(hass, _name(target, who), CHANNEL, channel=target, person=who)


@callback
def works(hass: HomeAssistant, target: str, who: str) -> None:
    """Take back what was said about a channel: something came through."""
    ir.async_delete_issue(hass, DOMAIN, _name(target, who))


@callback
def unreached(
    hass: HomeAssistant, who: str, targets: Iterable[str], instead: str | None
) -> None:
    """Say that no channel of somebody works, and who was told instead."""
    _show(
        hass,
        _name("", who),
        UNREACHED[instead is not None],
        person=who,
        channels=", ".join(targets),
        contact=instead or "",
    )


@callback
def reached(hass: HomeAssistant, who: str) -> None:
    """Take back that nothing reaches somebody."""
    ir.async_delete_issue(hass, DOMAIN, _name("", who))


@callback
def forget(hass: HomeAssistant) -> None:
    """Take all of them away: nobody watches the channels any more."""
    for issue in tuple(ir.async_get(hass).issues.values()):
        if issue.domain == DOMAIN and issue.issue_id.startswith(PREFIX):
            ir.async_delete_issue(hass, DOMAIN, issue.issue_id)


def _name(target: str, who: str) -> str:
    return f"{PREFIX}{code(f'{target} {who}').lower()}"


@callback
def _show(hass: HomeAssistant, issue: str, words: str, **parts: str) -> None:
    ir.async_create_issue(
        hass,
        DOMAIN,
        issue,
        is_fixable=True,
        severity=ir.IssueSeverity.WARNING,
        translation_key=words,
        translation_placeholders=parts,
    )
