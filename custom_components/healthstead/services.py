"""Actions: every tool of the catalogue under its own name, with a response.

Schemas and ``services.yaml`` come from the catalogue. Who may do what is decided
at the desk, by the user or automation behind the call.
"""

from functools import partial

from homeassistant.core import (
    HomeAssistant,
    ServiceCall,
    ServiceResponse,
    SupportsResponse,
    callback,
)
from homeassistant.exceptions import ServiceValidationError

from .agents.policy import Verdict
from .agents.reaching import by_action
from .agents.tools import CATALOGUE
from .agents.tools.spec import Call, Effect, Face, Outcome, Tool
from .care.refusal import Refusal
from .const import DOMAIN
from .coordinator import HealthsteadConfigEntry, refused
from .report_making import opened_at
from .tool_schema import ATTR_SURE, action_schema, words_of


@callback
def async_register(hass: HomeAssistant) -> None:
    """Register one action per tool, once per process."""
    for tool in CATALOGUE:
        if Face.ACTION in tool.faces:
            hass.services.async_register(
                DOMAIN,
                tool.name,
                partial(_handle, hass, tool),
                schema=action_schema(tool),
                supports_response=SupportsResponse.ONLY
                if tool.effect is Effect.READ
                else SupportsResponse.OPTIONAL,
            )


async def _handle(
    hass: HomeAssistant, tool: Tool, call: ServiceCall
) -> ServiceResponse:
    """Carry an action out, or raise what was wrong with it."""
    coordinator = _entry(hass).runtime_data.coordinator
    actor = await coordinator.async_actor_for(call.context)
    given = dict(call.data)
    sure = given.pop(ATTR_SURE, False)
    words = {name: words_of(value) for name, value in given.items()}
    with coordinator.acting(call.context):
        reached = await by_action(
            coordinator.desk,
            actor,
            Call(tool=tool.name, arguments=words),
            coordinator.now(),
            sure=sure,
        )
    if isinstance(reached, Refusal):
        raise refused(reached)
    if reached.carried.trace.verdict is Verdict.ASK:
        raise ServiceValidationError(
            translation_domain=DOMAIN,
            translation_key="field_unclear",
            translation_placeholders={
                "field": reached.carried.missing,
                "question": reached.words,
            },
        )
    if not call.return_response:
        return None
    result = reached.carried.result
    made = result.entries if isinstance(result, Outcome) else ()
    return {"reply": reached.words, **reached.carried.data, **opened_at(made)}


def _entry(hass: HomeAssistant) -> HealthsteadConfigEntry:
    entries: list[HealthsteadConfigEntry] = hass.config_entries.async_loaded_entries(
        DOMAIN
    )
    if not entries:
        raise ServiceValidationError(
            translation_domain=DOMAIN, translation_key="not_loaded"
        )
    return entries[0]
