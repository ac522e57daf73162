"""The catalogue as tools for other assistants: off until somebody switches it on.

They read the record of whoever asks them, and nobody else's. What would change
it becomes a draft, confirmed in Healthstead by that person.
"""

from typing import Any, override

from homeassistant.components.llm import LLMTools
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import llm

from .agents.policy import Verdict
from .agents.reaching import Desktop, by_assistant
from .agents.tools import CATALOGUE
from .agents.tools.spec import Call, Effect, Face, Tool
from .care.refusal import Refusal
from .const import CONF_ASSISTANTS_DRAFT, CONF_ASSISTANTS_READ, DOMAIN
from .coordinator import HealthsteadConfigEntry
from .home_desk import new_id
from .tool_schema import arguments_of

PROMPT = (
    "Healthstead keeps the health record of the person who asks. Tools that would "
    "change it only prepare a draft; tell the person to confirm it in Healthstead. "
    "Never give medical advice."
)


@callback
def async_get_tools(
    hass: HomeAssistant, llm_context: llm.LLMContext, api_id: str
) -> LLMTools | None:
    """Return the tools that the household's options allow."""
    entries: list[HealthsteadConfigEntry] = hass.config_entries.async_loaded_entries(
        DOMAIN
    )
    if api_id != llm.LLM_API_ASSIST or not entries:
        return None
    if llm_context.context is None:
        return None
    entry = entries[0]
    tools: list[llm.Tool] = [
        CatalogueTool(entry, tool) for tool in CATALOGUE if _is_offered(entry, tool)
    ]
    return LLMTools(tools=tools, prompt=PROMPT) if tools else None


def _is_offered(entry: HealthsteadConfigEntry, tool: Tool) -> bool:
    """Say whether the household allows this tool; help is never called through it."""
    if Face.ASSISTANT not in tool.faces or tool.effect is Effect.EMERGENCY:
        return False
    if not entry.options.get(CONF_ASSISTANTS_READ):
        return False
    return tool.effect is Effect.READ or bool(entry.options.get(CONF_ASSISTANTS_DRAFT))


class CatalogueTool(llm.Tool):
    """One tool of the catalogue under the domain's name."""

    integration = DOMAIN

    def __init__(self, entry: HealthsteadConfigEntry, tool: Tool) -> None:
        """Offer one tool of one house."""
        self._entry = entry
        self._tool = tool
        reads = tool.effect is Effect.READ
        self.name = f"{DOMAIN}__{tool.name}"
        self.title = tool.name.replace("_", " ").capitalize()
        self.description = tool.meaning
        self.parameters = arguments_of(tool)
        self.annotations = llm.ToolAnnotations(
            read_only=reads, destructive=False, idempotent=reads, open_world=False
        )

    @override
    async def async_call(
        self,
        hass: HomeAssistant,
        tool_input: llm.ToolInput,
        llm_context: llm.LLMContext,
    ) -> llm.ToolResult:
        """Read, or prepare a draft; a refusal is a result that says so."""
        arguments: dict[str, Any] = self.parameters(tool_input.tool_args)
        context = llm_context.context
        if self._entry.state is not ConfigEntryState.LOADED:
            return _failed("not_loaded")
        if context is None or not _is_offered(self._entry, self._tool):
            return _failed("not_allowed")
        data = self._entry.runtime_data
        coordinator = data.coordinator
        actor = await coordinator.async_actor_for(context, llm_context.device_id)
        top = Desktop(
            desk=coordinator.desk,
            drafts=coordinator.home.drafts,
            new_id=new_id,
            run=data.agent.run,
        )
        words = {name: str(value) for name, value in arguments.items()}
        call = Call(tool=self._tool.name, arguments=words)
        reached = await by_assistant(top, actor, call, coordinator.now())
        if isinstance(reached, Refusal):
            return _failed(reached.reason)
        verdict = reached.carried.trace.verdict
        return llm.ToolResult(
            data={
                "reply": reached.words,
                "waits_for_confirmation": verdict is Verdict.CONFIRM,
                **reached.carried.data,
            }
        )


def _failed(reason: str) -> llm.ToolResult:
    return llm.ToolResult(data={"error": reason}, error=True)
