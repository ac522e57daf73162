"""What other assistants are offered: nothing, to read, or to prepare drafts."""

import json
from typing import Any, Final

import pytest
from homeassistant.components import conversation
from homeassistant.core import Context, HomeAssistant
from homeassistant.helpers import llm
from homeassistant.setup import async_setup_component
from probatio import Invalid, to_openapi
from pytest_homeassistant_custom_component.common import MockUser

from custom_components.healthstead.agents.tools import CATALOGUE
from custom_components.healthstead.agents.tools.spec import Effect
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.care.log import LogUnavailable
from custom_components.healthstead.const import DOMAIN

from .houses import ANN, BEN, CANARY, EIGHT, House, move_to

AGENT: Final = "conversation.healthstead"
READS: Final = {
    "adherence",
    "check_medication",
    "dose_history",
    "get_appointment_history",
    "get_available_specialists",
    "get_location",
    "list_appointments",
    "list_due",
    "list_symptoms",
    "next_allowed",
    "preview_medication",
    "read_vital",
    "recall",
    "retrieve_past_complaints",
    "search_ambulance",
    "stock_left",
    "vital_trend",
}
WRITES: Final = {
    tool.name for tool in CATALOGUE if tool.effect in {Effect.WRITE, Effect.REACH_OUT}
}


@pytest.fixture
async def two(hass: HomeAssistant, house: House) -> House:
    """Ann and Ben, each with a medication and a user; and somebody else's user."""
    assert await async_setup_component(hass, "llm", {})
    for person, name, drug in ((ANN, "Ann", CANARY), (BEN, "Ben", "Bernamol")):
        linked, user = f"person.{name.lower()}", f"{name.lower()}-user"
        await house.add_person(person, name, linked=linked)
        await house.add_medication(8, person=person, name=drug)
        MockUser(id=user, is_owner=False).add_to_hass(hass)
        hass.states.async_set(linked, "home", {"user_id": user})
    MockUser(id="owner", is_owner=True).add_to_hass(hass)
    return house


async def allow(
    hass: HomeAssistant, house: House, *, read: bool = True, draft: bool = False
) -> None:
    options = {
        **house.entry.options,
        "assistants_read": read,
        "assistants_draft": draft,
    }
    hass.config_entries.async_update_entry(house.entry, options=options)
    await hass.async_block_till_done()


def asked_by(user: str | None = "ann-user", device: str | None = None) -> Any:
    return llm.LLMContext(
        platform="other",
        context=Context(user_id=user),
        language="en",
        assistant="conversation",
        device_id=device,
    )


async def offered(hass: HomeAssistant, asker: Any) -> dict[str, llm.Tool]:
    """Return our tools as any assistant gets them through Assist."""
    api = await llm.async_get_api(hass, llm.LLM_API_ASSIST, asker)
    return {
        tool.name.removeprefix(f"{DOMAIN}__"): tool
        for tool in api.tools
        if tool.name.startswith(DOMAIN)
    }


async def use(
    hass: HomeAssistant, name: str, asker: Any = None, **arguments: Any
) -> Any:
    """Call a tool as another assistant's model does."""
    asker = asker or asked_by()
    api = await llm.async_get_api(hass, llm.LLM_API_ASSIST, asker)
    given = llm.ToolInput(tool_name=f"{DOMAIN}__{name}", tool_args=arguments)
    result = await api.async_call_tool(given)
    await hass.async_block_till_done()
    assert isinstance(result, llm.ToolResult)
    json.dumps(result.data)
    return result


async def say(hass: HomeAssistant, text: str, user: str = "ann-user") -> str:
    said = await conversation.async_converse(
        hass, text, f"talk of {user}", Context(user_id=user), agent_id=AGENT
    )
    speech: str = said.response.speech["plain"]["speech"]
    return speech


async def test_nothing_is_offered_until_somebody_switches_it_on(
    hass: HomeAssistant, two: House
) -> None:
    assert await offered(hass, asked_by()) == {}

    await allow(hass, two, read=False, draft=True)

    assert await offered(hass, asked_by()) == {}


async def test_reading_offers_what_reads_and_nothing_else(
    hass: HomeAssistant, two: House
) -> None:
    await allow(hass, two)

    tools = await offered(hass, asked_by())

    assert set(tools) == READS
    for tool in tools.values():
        assert tool.integration == DOMAIN
        assert tool.annotations == llm.ToolAnnotations(
            read_only=True, destructive=False, idempotent=True, open_world=False
        )


async def test_drafting_adds_what_writes_but_never_help(
    hass: HomeAssistant, two: House
) -> None:
    await allow(hass, two, draft=True)

    tools = await offered(hass, asked_by())

    assert set(tools) == READS | WRITES
    assert {"start_sos", "end_sos", "get_input_from_user"}.isdisjoint(tools)
    assert not any(tools[name].annotations.read_only for name in WRITES)
    assert not any(tools[name].annotations.idempotent for name in WRITES)


async def test_the_schemas_say_what_each_argument_is(
    hass: HomeAssistant, two: House
) -> None:
    await allow(hass, two, draft=True)
    tools = await offered(hass, asked_by())

    for name, tool in tools.items():
        schema = to_openapi(tool.parameters, openapi_version="3.1.0")
        assert schema["type"] == "object", name
        assert {"person", "sure"}.isdisjoint(schema["properties"]), name
        for argument in schema["properties"].values():
            assert argument["type"] == "string"
            assert argument["description"]
    vital = to_openapi(tools["record_vital"].parameters, openapi_version="3.1.0")
    assert vital["required"] == ["kind", "value"]
    assert "blood_pressure" in vital["properties"]["kind"]["enum"]


async def test_other_apis_and_unknown_askers_get_nothing(
    hass: HomeAssistant, two: House
) -> None:
    await allow(hass, two)
    nobody = asked_by()
    nobody.context = None

    assert await offered(hass, nobody) == {}


async def test_an_unloaded_entry_offers_nothing(
    hass: HomeAssistant, two: House
) -> None:
    await allow(hass, two)
    (tool, *_) = (await offered(hass, asked_by())).values()
    await hass.config_entries.async_unload(two.entry.entry_id)

    assert await offered(hass, asked_by()) == {}
    given = llm.ToolInput(tool_name=tool.name, tool_args={})
    result: Any = await tool.async_call(hass, given, asked_by())
    assert (result.data, result.error) == ({"error": "not_loaded"}, True)


async def test_a_tool_that_was_switched_off_meanwhile_does_nothing(
    hass: HomeAssistant, two: House
) -> None:
    await allow(hass, two)
    tool = (await offered(hass, asked_by()))["list_due"]
    await allow(hass, two, read=False)

    given = llm.ToolInput(tool_name=tool.name, tool_args={})
    result: Any = await tool.async_call(hass, given, asked_by())

    assert (result.data, result.error) == ({"error": "not_allowed"}, True)


async def test_everybody_reads_their_own_record(
    hass: HomeAssistant, two: House
) -> None:
    await allow(hass, two)

    ann = await use(hass, "list_due")
    ben = await use(hass, "list_due", asked_by("ben-user"))

    assert not ann.error
    assert ann.data["waits_for_confirmation"] is False
    assert [dose["medication"] for dose in ann.data["doses"]] == [CANARY]
    assert [dose["medication"] for dose in ben.data["doses"]] == ["Bernamol"]


@pytest.mark.parametrize("user", ["owner", None, "gone"])
async def test_who_is_nobody_here_reads_nothing(
    hass: HomeAssistant, two: House, user: str | None
) -> None:
    await allow(hass, two, draft=True)

    read = await use(hass, "list_due", asked_by(user))
    write = await use(
        hass, "set_reminder", asked_by(user), text="x", at="tomorrow 9:00"
    )

    assert (read.data, read.error) == ({"error": "not_allowed"}, True)
    assert (write.data, write.error) == ({"error": "not_allowed"}, True)


async def test_an_admin_in_a_house_of_one_is_still_nobody(
    hass: HomeAssistant, house: House
) -> None:
    assert await async_setup_component(hass, "llm", {})
    await house.add_person()
    MockUser(id="owner", is_owner=True).add_to_hass(hass)
    await allow(hass, house)

    result = await use(hass, "list_due", asked_by("owner"))

    assert result.error


async def test_a_shared_speaker_hears_labels_only(
    hass: HomeAssistant, house: House
) -> None:
    assert await async_setup_component(hass, "llm", {})
    await house.add_person(satellites=("kitchen",))
    await house.add_medication(8)
    await allow(hass, house)

    result = await use(hass, "list_due", asked_by(None, "kitchen"))

    assert not result.error
    assert CANARY not in json.dumps(result.data)


async def test_another_persons_record_cannot_be_named(
    hass: HomeAssistant, two: House
) -> None:
    await allow(hass, two)

    with pytest.raises(Invalid):
        await use(hass, "list_due", person="Ben")
    result = await use(hass, "dose_history", medication="Bernamol")

    assert "Bernamol" not in json.dumps(result.data.get("doses", []))


async def test_what_would_be_kept_is_a_draft_until_the_same_person_says_yes(
    hass: HomeAssistant, two: House, freezer: Any
) -> None:
    await allow(hass, two, draft=True)
    await move_to(hass, freezer, EIGHT)
    before = two.coordinator.desk.household.sequence

    result = await use(hass, "record_dose", medication=CANARY)
    assert result.data["waits_for_confirmation"] is True
    assert CANARY in str(result.data["reply"])
    assert two.coordinator.desk.household.sequence == before

    # Nobody else's yes counts; and it is shown here before it does.
    await say(hass, "yes", "ben-user")
    assert two.coordinator.desk.household.sequence == before
    shown = await say(hass, "yes")
    assert "Once more" in shown
    assert two.coordinator.desk.household.sequence == before

    done = await say(hass, "yes")
    assert done == f"Noted: {CANARY}, 1 tablet, today 08:00."
    assert two.coordinator.desk.household.sequence == before + 1


async def test_a_draft_may_hold_a_doubt(hass: HomeAssistant, two: House) -> None:
    await allow(hass, two, draft=True)
    before = two.coordinator.desk.household.sequence

    result = await use(hass, "record_vital", kind="heart_rate", value=190)

    assert result.data["waits_for_confirmation"] is True
    assert "unusual" in str(result.data["reply"])
    assert two.coordinator.desk.household.sequence == before

    heard: list[ev.Entry] = []
    two.coordinator.async_listen_entries(
        lambda entries, _context: heard.extend(entries)
    )
    shown = await say(hass, "yes")
    kept_before = list(heard)
    await say(hass, "yes")

    assert "Once more" in shown
    assert kept_before == []
    # It counts for alerts like any other reading.
    kinds = [type(entry.event) for entry in heard]
    assert kinds == [ev.ReadingRecorded, ev.AlertRaised]


async def test_what_is_missing_is_asked_and_nothing_is_drafted(
    hass: HomeAssistant, two: House
) -> None:
    await allow(hass, two, draft=True)

    result = await use(hass, "record_dose", medication="Zzz")

    assert result.data["waits_for_confirmation"] is False
    assert "Which medication" in str(result.data["reply"])
    assert "Once more" not in await say(hass, "yes")


async def test_what_no_yes_can_settle_is_refused(
    hass: HomeAssistant, two: House
) -> None:
    await allow(hass, two, draft=True)

    result = await use(hass, "record_vital", kind="heart_rate", value=9000)

    assert (result.data, result.error) == ({"error": "not_plausible"}, True)


async def test_a_draft_that_cannot_be_kept_is_refused(
    hass: HomeAssistant, two: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    await allow(hass, two, draft=True)

    async def fail(_self: object, _draft: object) -> None:
        raise LogUnavailable

    with monkeypatch.context() as broken:
        broken.setattr(type(two.coordinator.home.drafts), "put", fail)
        result = await use(hass, "store_symptoms", symptoms="tired")

    assert (result.data, result.error) == ({"error": "storage_unavailable"}, True)
