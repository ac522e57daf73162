"""The conversation agent: chat log in, one turn of the agents, chat log out."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import Any, Final, Literal, override

from homeassistant.components import conversation
from homeassistant.components.conversation import (
    AssistantContentDeltaDict,
    ChatLog,
    ConversationInput,
    ConversationResult,
)
from homeassistant.core import HomeAssistant
from homeassistant.helpers import intent
from homeassistant.helpers.device_registry import DeviceEntryType, DeviceInfo
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .agents.runtime.protocol import RuntimeFailed
from .agents.scene import Utterance
from .agents.tongue import SPOKEN
from .agents.trace import Turn
from .agents.turn import Agent
from .const import DOMAIN
from .coordinator import HealthsteadConfigEntry, HealthsteadCoordinator

PARALLEL_UPDATES = 0

LOADING_LIMIT_S: Final = 20
"""How long getting ready may take; a pipeline does not wait for it."""


async def async_setup_entry(
    _hass: HomeAssistant,
    entry: HealthsteadConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Add the one agent of the house."""
    async_add_entities([HealthsteadAgent(entry)])


class HealthsteadAgent(conversation.ConversationEntity):
    """Answers what is said to the assistant."""

    _attr_has_entity_name = True
    _attr_name = None  # called as its device is
    _attr_translation_key = "assistant"
    _attr_supports_streaming = True
    _attr_supported_features = conversation.ConversationEntityFeature.CONTROL

    def __init__(self, entry: HealthsteadConfigEntry) -> None:
        """Speak for one entry."""
        self._coordinator: HealthsteadCoordinator = entry.runtime_data.coordinator
        self._agent: Agent = entry.runtime_data.agent
        self._attr_unique_id = f"{entry.entry_id}_assistant"
        self._attr_device_info = DeviceInfo(
            identifiers={(DOMAIN, entry.entry_id)},
            name="Healthstead",
            entry_type=DeviceEntryType.SERVICE,
        )

    @property
    @override
    def supported_languages(self) -> list[str] | Literal["*"]:
        """Return the languages that are understood and answered in."""
        return list(SPOKEN)

    @override
    async def async_prepare(self, language: str | None = None) -> None:
        """Wait until the model is up or has failed to be, but not forever."""
        if (runtime := self._agent.runtime) is not None:
            with suppress(RuntimeFailed, TimeoutError):
                async with asyncio.timeout(LOADING_LIMIT_S):
                    await runtime.start()

    @override
    async def _async_handle_message(
        self, user_input: ConversationInput, chat_log: ChatLog
    ) -> ConversationResult:
        """Answer one utterance; the trace goes into the chat log unspoken."""
        turn = await self._turn(user_input, chat_log.conversation_id)
        async for _ in chat_log.async_add_delta_content_stream(
            self.entity_id, _spoken(turn)
        ):
            pass
        response = intent.IntentResponse(language=turn.language)
        response.async_set_speech(turn.reply)
        return ConversationResult(
            response=response,
            conversation_id=chat_log.conversation_id,
            continue_conversation=turn.question,
        )

    async def _turn(self, user_input: ConversationInput, conversation_id: str) -> Turn:
        actor = await self._coordinator.async_actor_for(
            user_input.context, user_input.device_id, user_input.satellite_id
        )
        said = Utterance(
            text=user_input.text,
            actor=actor,
            conversation=conversation_id,
            language=user_input.language,
        )
        with self._coordinator.acting(user_input.context):
            return await self._agent.turn(said)


async def _spoken(turn: Turn) -> AsyncIterator[AssistantContentDeltaDict]:
    """Stream the reply sentence by sentence, so that speech can begin early."""
    native: dict[str, Any] = turn.as_json()
    yield {"role": "assistant"}
    for line in turn.reply.splitlines(keepends=True):
        yield {"content": line}
    yield {"native": native}
