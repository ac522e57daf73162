"""The page about a server of a model: where it is, and what leaves this machine.

Nothing is sent before somebody agreed; the address alone tells how far words go.
"""

from collections.abc import Mapping
from typing import Any, Final

import voluptuous as vol
from homeassistant.config_entries import ConfigFlowResult
from homeassistant.helpers.aiohttp_client import async_get_clientsession
from homeassistant.helpers.selector import (
    BooleanSelector,
    TextSelector,
    TextSelectorConfig,
    TextSelectorType,
)

from .agents.instructions import instructions
from .agents.runtime.address import Where, parts_of, safe, where
from .agents.runtime.protocol import Failure, RuntimeFailed
from .agents.runtime.server import ServerRuntime
from .const import CONF_SERVER, LOGGER
from .flow_asking import Questions
from .model_places import server_of

URL: Final = "url"
NAME: Final = "name"
KEY: Final = "key"
AGREED: Final = "agreed"


def _text(kind: TextSelectorType) -> TextSelector:
    return TextSelector(TextSelectorConfig(type=kind))


SERVER: Final = vol.Schema(
    {
        vol.Required(URL): _text(TextSelectorType.URL),
        vol.Optional(NAME): _text(TextSelectorType.TEXT),
        vol.Optional(KEY): _text(TextSelectorType.PASSWORD),
        vol.Required(AGREED, default=False): BooleanSelector(),
    }
)
_NOT_ANSWERING: Final[Mapping[Failure, str]] = {
    Failure.DENIED: "server_denied",
    Failure.NONSENSE: "server_nonsense",
}


class ServerQuestion(Questions):
    """Asks where the server is, and tries it."""

    async def async_step_server(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask where the server is, and whether what is said may leave this machine."""
        if user_input is None:
            return self._ask_server()
        url = str(user_input[URL]).strip()
        key = str(user_input.get(KEY, "")).strip()
        before = dict(self._known().get(CONF_SERVER) or {})
        if not key and before.get(KEY) and _same_host(str(before.get(URL)), url):
            key = str(before[KEY])
        kept = {
            URL: url,
            NAME: str(user_input.get(NAME, "")).strip(),
            KEY: key,
            AGREED: bool(user_input[AGREED]),
        }
        errors = _wrong(kept) or await self._silent(kept)
        self._answers[CONF_SERVER] = kept
        return self._ask_server(errors) if errors else self._finish()

    def _ask_server(self, errors: dict[str, str] | None = None) -> ConfigFlowResult:
        known = self._known().get(CONF_SERVER) or {}
        written = {**known, **self._answers.get(CONF_SERVER, {})}
        shown = {name: written[name] for name in (URL, NAME) if name in written}
        # A key is never shown again, and what leaves is agreed to each time.
        return self.async_show_form(
            step_id="server",
            data_schema=self.add_suggested_values_to_schema(SERVER, shown),
            errors=errors,
        )

    async def _silent(self, kept: Mapping[str, Any]) -> dict[str, str]:
        """Ask the server once; says what is wrong where it does not answer."""
        session = async_get_clientsession(self.hass)
        runtime = ServerRuntime(session, server_of(kept), instructions)
        try:
            await runtime.start()
        except RuntimeFailed as failed:
            LOGGER.warning("The model server was tried in vain: %s", failed)
            return {"base": _NOT_ANSWERING.get(failed.reason, "server_unreachable")}
        return {}


def _same_host(one: str, other: str) -> bool:
    was, now = parts_of(one), parts_of(other)
    return was is not None and now is not None and was[:2] == now[:2]


def _wrong(kept: Mapping[str, Any]) -> dict[str, str]:
    """Return what is wrong with the answers themselves."""
    place = where(kept[URL])
    if place is None:
        return {URL: "url_unclear"}
    if not safe(kept[URL]):
        return {URL: "url_not_safe"}
    if not kept[KEY].isprintable() or not kept[NAME].isprintable():
        return {"base": "text_unclear"}
    if place is not Where.HERE and not kept[AGREED]:
        return {AGREED: f"leaves_to_{place.value}"}
    return {}
