"""What the page about the diary says is what happens: its examples are run."""

from typing import Any

import pytest
import yaml
from homeassistant.components import conversation
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ServiceValidationError
from homeassistant.setup import async_setup_component

from custom_components.healthstead.domain.symptom import Symptom

from .houses import ANN, EIGHT, House, move_to, notices
from .test_user_docs import AGENT, BLOCK, SAID, USER, ann, page, run

__all__ = ["ann"]


def script(name: str) -> dict[str, Any]:
    """Return the one example of the page that is a script of this name."""
    found = [yaml.safe_load(block) for block in BLOCK.findall(page("diary"))]
    (one,) = [each for each in found if name in each["script"]]
    return dict(one)


def told(house: House) -> tuple[Symptom, ...]:
    record = house.coordinator.present(ANN)
    assert record is not None
    return record.symptoms


async def test_the_sentences_of_the_page_are_understood_one_after_the_other(
    hass: HomeAssistant, ann: House, freezer: Any
) -> None:
    await move_to(hass, freezer, EIGHT)
    actor = await ann.coordinator.async_actor_for(USER)

    for said in SAID.findall(page("diary")):
        result = await conversation.async_converse(
            hass, said, "docs", USER, agent_id=AGENT
        )
        await hass.async_block_till_done()

        turn = ann.entry.runtime_data.agent.last_turn("docs", actor)
        assert turn.route in {"sentence", "rule"}, said
        assert all(call.verdict.value == "allow" for call in turn.calls), said
        assert result.response.speech["plain"]["speech"]

    knee, cough, ear = told(ann)
    assert (knee.text, knee.site, knee.severity) == ("aching pain", "right knee", 8)
    assert knee.triggers == ("the stairs",)
    assert knee.onset is not None
    assert cough.ended is not None
    assert (ear.text, ear.severity) == ("left ear itches", 3)


async def test_a_button_notes_a_complaint_and_its_end(
    hass: HomeAssistant, ann: House
) -> None:
    examples = {**script("migraine")["script"], **script("migraine_over")["script"]}
    assert await async_setup_component(hass, "script", {"script": examples})

    await run(hass, "migraine")
    [before] = told(ann)
    with pytest.raises(ServiceValidationError):
        await run(hass, "migraine_over")
    await hass.services.async_call(
        "script", "migraine_over", {}, blocking=True, context=USER
    )
    [after] = told(ann)

    assert (before.text, before.site) == ("migraine", "behind my left eye")
    assert (before.severity, before.triggers) == (7, ("bright light",))
    assert before.ended is None
    assert after.ended is not None


async def test_one_sentence_fills_what_the_action_does_not_name(
    hass: HomeAssistant, ann: House
) -> None:
    assert await async_setup_component(hass, "script", script("sore_hands"))

    await run(hass, "sore_hands")

    [hands] = told(ann)
    assert (hands.text, hands.site) == ("hands are stiff", "hands")
    assert (hands.severity, hands.triggers) == (4, ("in the morning",))
    assert hands.onset is not None


async def test_the_diary_is_read_by_a_user_who_may(
    hass: HomeAssistant, ann: House
) -> None:
    examples = {**script("migraine")["script"], **script("read_diary")["script"]}
    assert await async_setup_component(hass, "script", {"script": examples})
    await run(hass, "migraine")

    with pytest.raises(ServiceValidationError):
        await run(hass, "read_diary")
    await hass.services.async_call(
        "script", "read_diary", {}, blocking=True, context=USER
    )

    assert notices(hass)["read_diary"]["message"] == "migraine"


def test_every_example_of_the_page_is_run() -> None:
    found = [yaml.safe_load(block) for block in BLOCK.findall(page("diary"))]

    assert {name for one in found for name in one["script"]} == {
        "migraine",
        "sore_hands",
        "migraine_over",
        "read_diary",
    }
