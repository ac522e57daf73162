"""A page is told what its user may read, and nothing about anybody else."""

from datetime import timedelta
from typing import Any, Final

import pytest
from homeassistant.components import conversation
from homeassistant.core import Context, HomeAssistant
from pytest_homeassistant_custom_component.common import MockUser
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care.actor import Actor, ActorKind
from custom_components.healthstead.domain.person import Role

from .houses import ANN, BEN, CANARY, House

AGENT: Final = "conversation.healthstead"
THERE: Final = "Bernamol"


@pytest.fixture
async def two(
    hass: HomeAssistant, house: House, hass_read_only_user: MockUser
) -> House:
    """Ann is the user without rights over the machine; Ben has no user."""
    await house.add_person(linked="person.ann")
    await house.add_medication(8)
    await house.add_person(BEN, "Ben")
    await house.add_medication(8, person=BEN, name=THERE)
    hass.states.async_set("person.ann", "home", {"user_id": hass_read_only_user.id})
    return house


async def ask(
    hass: HomeAssistant,
    ws: WebSocketGenerator,
    token: str | None,
    **message: Any,
) -> Any:
    client = await ws(hass, token) if token else await ws(hass)
    await client.send_json_auto_id(message)
    return await client.receive_json()


async def test_a_user_sees_their_own_record_only(
    hass: HomeAssistant,
    two: House,
    hass_ws_client: WebSocketGenerator,
    hass_read_only_access_token: str,
) -> None:
    answer = await ask(
        hass,
        hass_ws_client,
        hass_read_only_access_token,
        type="healthstead/household",
    )

    assert answer["success"]
    assert [person["name"] for person in answer["result"]["people"]] == ["Ann"]
    assert CANARY in str(answer["result"])
    assert THERE not in str(answer["result"])


async def test_a_role_opens_another_record(
    hass: HomeAssistant,
    two: House,
    hass_ws_client: WebSocketGenerator,
    hass_read_only_access_token: str,
) -> None:
    await two.do(c.SetRole(person=BEN, holder=ANN, role=Role.VIEWER))

    answer = await ask(
        hass,
        hass_ws_client,
        hass_read_only_access_token,
        type="healthstead/household",
    )

    names = [person["name"] for person in answer["result"]["people"]]
    assert sorted(names) == ["Ann", "Ben"]


async def test_an_admin_without_a_role_sees_nobody(
    hass: HomeAssistant, two: House, hass_ws_client: WebSocketGenerator
) -> None:
    answer = await ask(hass, hass_ws_client, None, type="healthstead/household")

    assert answer["success"]
    assert answer["result"].get("people", []) == []
    assert CANARY not in str(answer["result"])


async def test_a_turn_is_told_to_whom_it_was_given(
    hass: HomeAssistant,
    two: House,
    hass_ws_client: WebSocketGenerator,
    hass_read_only_user: MockUser,
    hass_read_only_access_token: str,
) -> None:
    said = await conversation.async_converse(
        hass,
        "what do I still have to take",
        None,
        Context(user_id=hass_read_only_user.id),
        agent_id=AGENT,
    )
    turn = {"type": "healthstead/turn", "conversation_id": said.conversation_id}

    own = await ask(hass, hass_ws_client, hass_read_only_access_token, **turn)
    other = await ask(hass, hass_ws_client, None, **turn)
    unknown = await ask(
        hass,
        hass_ws_client,
        hass_read_only_access_token,
        type="healthstead/turn",
        conversation_id="never",
    )

    assert own["result"]["route"] == "sentence"
    assert own["result"]["reply"] == said.response.speech["plain"]["speech"]
    assert (other["success"], other["result"]) == (True, None)
    assert unknown["result"] is None


@pytest.mark.parametrize(
    "message",
    [
        {"type": "healthstead/household"},
        {"type": "healthstead/turn", "conversation_id": "any"},
    ],
)
async def test_an_unloaded_entry_says_so(
    hass: HomeAssistant,
    two: House,
    hass_ws_client: WebSocketGenerator,
    message: dict[str, Any],
) -> None:
    await hass.config_entries.async_unload(two.entry.entry_id)

    answer = await ask(hass, hass_ws_client, None, **message)

    assert not answer["success"]
    assert answer["error"]["code"] == "not_loaded"


async def test_a_diary_is_told_to_whoever_may_read_it(
    hass: HomeAssistant,
    two: House,
    hass_ws_client: WebSocketGenerator,
    hass_read_only_access_token: str,
) -> None:
    now = two.coordinator.now()
    for command in (
        c.StoreSymptom(person=ANN, text="old itch", at=now - timedelta(days=60)),
        c.StoreSymptom(person=ANN, text="cough", at=now, severity=4, site="chest"),
        c.StoreSymptom(person=BEN, text="hiccups", at=now),
    ):
        await two.do(command, Actor(kind=ActorKind.IMPORT, id="file"))

    own = await ask(
        hass, hass_ws_client, hass_read_only_access_token, type="healthstead/diary"
    )
    long = await ask(
        hass,
        hass_ws_client,
        hass_read_only_access_token,
        type="healthstead/diary",
        person=ANN,
        days=90,
    )
    theirs = await ask(
        hass,
        hass_ws_client,
        hass_read_only_access_token,
        type="healthstead/diary",
        person=BEN,
    )

    [entry] = own["result"]["entries"]
    assert (entry["text"], entry["severity"], entry["site"]) == ("cough", 4, "chest")
    assert entry["open"]
    assert [one["text"] for one in long["result"]["entries"]] == ["cough", "old itch"]
    assert not long["result"]["entries"][1]["open"]
    assert not theirs["success"]
    assert theirs["error"]["code"] == "not_allowed"
    assert "hiccups" not in str(theirs)


async def test_without_a_house_there_is_no_diary(
    hass: HomeAssistant, two: House, hass_ws_client: WebSocketGenerator
) -> None:
    await hass.config_entries.async_unload(two.entry.entry_id)

    answer = await ask(hass, hass_ws_client, None, type="healthstead/diary")

    assert answer["error"]["code"] == "not_loaded"
