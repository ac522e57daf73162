"""The emergency number is that of the person, else that of the house."""

import pytest

from custom_components.healthstead.agents.scene import Utterance
from custom_components.healthstead.agents.trace import Turn
from custom_components.healthstead.agents.turn import Agent

from ..builders import ANN, House, a_user

CHEST = "I have chest pain"


async def said_in(country: str | None, house: House, text: str = CHEST) -> Turn:
    agent = Agent(
        desk=house.desk,
        drafts=house.drafts,
        traces=house.traces,
        sentences=house.sentences,
        runtime=None,
        clock=house.clock,
        new_id=house.new_id,
        country=country,
    )
    turn = await agent.turn(
        Utterance(text=text, actor=a_user(ANN), conversation="country")
    )
    await agent.settle()
    await house.desk.settle()
    return turn


async def test_a_house_without_people_names_its_own_number() -> None:
    turn = await said_in("GB", House())

    assert "999" in turn.reply


async def test_a_person_whose_country_is_unknown_gets_the_number_of_the_house() -> None:
    house = House()
    await house.add_person(country=None)

    turn = await said_in("GB", house)

    assert "999" in turn.reply


@pytest.mark.parametrize("text", [CHEST, "call for help"])
async def test_the_number_of_the_person_comes_first(text: str) -> None:
    house = House()
    await house.add_person(country="PT")

    turn = await said_in("GB", house, text)

    assert "112" in turn.reply
    assert "999" not in turn.reply


async def test_where_nothing_is_known_no_number_is_made_up() -> None:
    turn = await said_in(None, House())

    assert not any(figure.isdigit() for figure in turn.reply)
