"""A model's dose needs words for taking it in; else it waits for a yes."""

import pytest

from custom_components.healthstead.agents.taking import tells_of_taking
from custom_components.healthstead.care import events as ev

from ..builders import a_house


@pytest.mark.parametrize(
    "text",
    [
        "I took zelurin",
        "zelurin went down a minute ago",
        "popped my zelurin",
        "zelurin is done and dusted",
        "got the zelurin in me",
        "had zelurin with porridge",
        "down the hatch with zelurin",
    ],
)
def test_words_for_taking_in(text: str) -> None:
    assert tells_of_taking(text)


@pytest.mark.parametrize(
    "text",
    [
        "the cat knocked the zelurin over",
        "I bought zelurin",
        "zelurin",
        "I took zelurin off the shelf",
        "I put zelurin in the box",
        "took the zelurin back to the pharmacy",
        "had my zelurin delivered",
    ],
)
def test_words_for_something_else(text: str) -> None:
    assert not tells_of_taking(text)


async def test_who_named_no_medicine_is_asked_which_it_was() -> None:
    house = await a_house()
    house.script(["took it > record_dose"], "{}")

    turn = await house.say("well, nothing is wrong with me, I overslept")

    assert turn.reply == (
        "Did you take a medicine? Then tell me which one, in one sentence."
    )
    assert not house.events(ev.DoseTaken)
