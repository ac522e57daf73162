"""Talking to the agent through Home Assistant's own doors."""

from pathlib import Path
from typing import Any, Final

import pytest
from homeassistant.components import conversation
from homeassistant.components.conversation.chat_log import (
    DATA_CHAT_LOGS,
    async_get_chat_log,
)
from homeassistant.core import Context, HomeAssistant
from homeassistant.helpers.chat_session import async_get_chat_session
from homeassistant.setup import async_setup_component
from pytest_homeassistant_custom_component.common import MockUser
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.healthstead.domain.sos import SosLevel
from custom_components.healthstead.storage.opening import NAME

from .houses import ANN, BEN, CANARY, EIGHT, House, move_to

AGENT: Final = "conversation.healthstead"


@pytest.fixture
async def two(hass: HomeAssistant, house: House, freezer: Any) -> House:
    """Ann and Ben, each with a user; a dose of Ann's is due."""
    for person, name in ((ANN, "Ann"), (BEN, "Ben")):
        linked, user = f"person.{name.lower()}", f"{name.lower()}-user"
        satellites = ("bedroom",) if person is ANN else ()
        await house.add_person(person, name, linked=linked, satellites=satellites)
        MockUser(id=user, is_owner=False).add_to_hass(hass)
        hass.states.async_set(linked, "home", {"user_id": user})
    await house.add_medication(8)
    await move_to(hass, freezer, EIGHT)
    return house


async def talk(
    hass: HomeAssistant,
    text: str,
    *,
    user: str | None = "ann-user",
    device: str | None = None,
    conversation_id: str | None = None,
) -> conversation.ConversationResult:
    said = await conversation.async_converse(
        hass,
        text,
        conversation_id,
        Context(user_id=user),
        agent_id=AGENT,
        device_id=device,
    )
    await hass.async_block_till_done()
    return said


def speech(said: conversation.ConversationResult) -> str:
    words: str = said.response.speech["plain"]["speech"]
    return words


def size(house: House) -> int:
    return house.coordinator.desk.household.sequence


async def test_a_sentence_is_answered_and_carried_out(
    hass: HomeAssistant, two: House
) -> None:
    before = size(two)

    said = await talk(hass, f"I took my {CANARY}")

    assert speech(said) == f"Noted: {CANARY}, 1 tablet, today 08:00."
    assert said.continue_conversation is False
    assert size(two) == before + 1


async def test_a_question_keeps_listening_and_yes_in_the_same_talk_counts(
    hass: HomeAssistant, two: House
) -> None:
    asked = await talk(hass, f"stop {CANARY}")
    assert asked.continue_conversation is True
    before = size(two)

    done = await talk(hass, "yes", conversation_id=asked.conversation_id)

    assert done.conversation_id == asked.conversation_id
    assert done.continue_conversation is False
    assert "stopped" in speech(done)
    assert size(two) == before + 1


async def test_another_users_yes_books_nothing(hass: HomeAssistant, two: House) -> None:
    asked = await talk(hass, f"stop {CANARY}")
    before = size(two)

    await talk(hass, "yes", user="ben-user", conversation_id=asked.conversation_id)

    assert size(two) == before


async def test_another_talks_yes_is_shown_the_draft_first(
    hass: HomeAssistant, two: House
) -> None:
    await talk(hass, f"stop {CANARY}")
    before = size(two)

    said = await talk(hass, "yes")

    assert "Once more" in speech(said)
    assert said.continue_conversation is True
    assert size(two) == before


async def test_a_persons_satellite_speaks_for_them_with_labels(
    hass: HomeAssistant, two: House
) -> None:
    said = await talk(hass, "what do I still have to take", user=None, device="bedroom")

    assert "Medicine 1" in speech(said)
    assert CANARY not in speech(said)


async def test_an_unknown_satellite_asks_once_and_then_records_but_never_reads(
    hass: HomeAssistant, two: House
) -> None:
    before = size(two)
    asked = await talk(hass, "I have a headache", user=None, device="kitchen")
    assert "Who is this" in speech(asked)
    assert asked.continue_conversation is True

    told = await talk(
        hass,
        "it's Ann",
        user=None,
        device="kitchen",
        conversation_id=asked.conversation_id,
    )
    read = await talk(
        hass,
        "what do I still have to take",
        user=None,
        device="kitchen",
        conversation_id=asked.conversation_id,
    )

    assert "diary" in speech(told)
    assert size(two) == before + 1
    assert speech(read) == "I can't do that for you here."


async def test_a_red_flag_is_answered_while_the_record_cannot_be_read(
    hass: HomeAssistant, two: House
) -> None:
    await hass.config_entries.async_unload(two.entry.entry_id)
    file = Path(hass.config.path("healthstead")) / NAME
    file.write_bytes(b"noise" * 1000)
    await two.set_up()

    said = await talk(hass, "I can't breathe")
    other = await talk(hass, "what do I still have to take")

    assert "112" in speech(said)
    record = two.coordinator.present(ANN)
    assert record is not None
    assert record.sos.level is SosLevel.HARD
    assert "nothing was kept" in speech(other)


async def test_the_trace_stands_in_the_chat_log_and_is_not_spoken(
    hass: HomeAssistant, two: House
) -> None:
    deltas: list[Any] = []
    with (
        async_get_chat_session(hass) as session,
        async_get_chat_log(
            hass, session, chat_log_delta_listener=lambda _log, d: deltas.append(d)
        ) as log,
    ):
        said = await talk(
            hass,
            "what do I still have to take",
            conversation_id=session.conversation_id,
        )
        last = log.content[-1]

    assert isinstance(last, conversation.AssistantContent)
    assert last.agent_id == AGENT
    assert last.content == speech(said)
    assert last.native is not None
    assert last.native["route"] == "sentence"
    assert last.native["calls"][0]["tool"] == "list_due"
    told = [d["content"] for d in deltas if d.get("content")]
    assert "".join(told) == speech(said)
    assert len(told) == len(speech(said).splitlines()) == 2
    assert "list_due" not in str(told)


async def test_a_talk_is_remembered_by_home_assistant_too(
    hass: HomeAssistant, two: House
) -> None:
    first = await talk(hass, "hello")
    await talk(hass, "hello again", conversation_id=first.conversation_id)

    assert first.conversation_id is not None
    log = hass.data[DATA_CHAT_LOGS][first.conversation_id]

    roles = [content.role for content in log.content]
    assert roles == ["system", "user", "assistant", "user", "assistant"]


async def test_the_page_talks_over_the_websocket(
    hass: HomeAssistant, two: House, hass_ws_client: WebSocketGenerator
) -> None:
    client = await hass_ws_client(hass)

    await client.send_json_auto_id(
        {
            "type": "conversation/process",
            "text": "I can't breathe",
            "agent_id": AGENT,
        }
    )
    answer = await client.receive_json()

    assert answer["success"]
    words = answer["result"]["response"]["speech"]["plain"]["speech"]
    assert "112" in words
    await hass.async_block_till_done()


async def test_an_assist_pipeline_uses_the_agent(
    hass: HomeAssistant, two: House, hass_ws_client: WebSocketGenerator
) -> None:
    assert await async_setup_component(hass, "assist_pipeline", {})
    client = await hass_ws_client(hass)

    await client.send_json_auto_id(
        {
            "type": "assist_pipeline/run",
            "start_stage": "intent",
            "end_stage": "intent",
            "input": {"text": "I can't breathe"},
            "pipeline": AGENT,
        }
    )
    assert (await client.receive_json())["success"]
    events: dict[str, Any] = {}
    while "run-end" not in events:
        event = (await client.receive_json())["event"]
        events[event["type"]] = event["data"]

    assert events["intent-start"]["engine"] == AGENT
    output = events["intent-end"]["intent_output"]
    assert "112" in output["response"]["speech"]["plain"]["speech"]
    await hass.async_block_till_done()


async def test_every_language_is_taken_and_control_is_declared(
    hass: HomeAssistant, house: House
) -> None:
    state = hass.states.get(AGENT)
    info = conversation.async_get_agent_info(hass, AGENT)

    assert state is not None
    assert info is not None
    assert info.supports_streaming
    assert state.attributes["supported_features"] == 1


async def test_an_unloaded_entry_does_not_answer(
    hass: HomeAssistant, two: House
) -> None:
    await hass.config_entries.async_unload(two.entry.entry_id)

    with pytest.raises(ValueError, match="Agent"):
        await talk(hass, "I can't breathe")


async def test_the_languages_that_are_spoken_are_the_ones_that_are_offered(
    hass: HomeAssistant, two: House
) -> None:
    offered = conversation.async_get_conversation_languages(hass, AGENT)

    assert offered == {"en", "de", "fr", "es"}


@pytest.mark.parametrize(
    ("text", "reply", "language"),
    [
        (f"Ich habe mein {CANARY} genommen", "Notiert:", "de"),
        (f"J'ai pris mon {CANARY}", "C'est noté :", "fr"),
        (f"He tomado mi {CANARY}", "Anotado:", "es"),
    ],
)
async def test_a_household_of_two_languages_is_answered_in_the_one_that_is_spoken(
    hass: HomeAssistant, two: House, text: str, reply: str, language: str
) -> None:
    said = await talk(hass, text)

    assert speech(said).startswith(f"{reply} {CANARY}")
    assert said.response.language == language
