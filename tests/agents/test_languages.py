"""Four languages through the real agent: what is done, and in which language it is said."""

import re

import pytest

from custom_components.healthstead.agents.tongue import plain_word
from custom_components.healthstead.agents.tongue_words import WORDS
from custom_components.healthstead.agents.trace import Turn

from ..builders import House, a_house, at
from .language_sentences import SENTENCES

ROWS = [(code, *row) for code, rows in SENTENCES.items() for row in rows]
AFTERNOON = at("2026-10-05 14:00")


async def house_at_two() -> House:
    house = await a_house()
    house.clock.now = AFTERNOON
    return house


def language_of_reply(turn: Turn) -> set[str]:
    """Return the languages that have words of their own in a reply."""
    bare = re.sub(
        "Metformin|Ramipril|Ibuprofen|Dr Molar|Dr Valve|Paul", " ", turn.reply
    )
    heard = {plain_word(word) for word in re.findall(r"[^\W\d_]+", bare)}
    return {code for code, known in WORDS.items() if heard & known}


@pytest.mark.parametrize(("code", "text", "tool", "arguments"), ROWS)
async def test_a_sentence_of_a_language_is_done_and_answered_in_it(
    code: str, text: str, tool: str, arguments: dict[str, str]
) -> None:
    house = await house_at_two()

    turn = await house.say(text)

    (call,) = turn.calls
    assert call.tool == tool
    assert arguments.items() <= dict(call.arguments).items()
    assert turn.language == code
    assert language_of_reply(turn) <= {code}
    assert turn.reply
