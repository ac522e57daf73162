"""Sentences that need no model: what they stand for, and what they leave alone."""

from collections.abc import Mapping

import pytest

from custom_components.healthstead.agents.router import Names
from custom_components.healthstead.agents.tools import BY_NAME

from ..builders import SENTENCES
from .sentence_table import LEAVE, MATCH

NAMES = Names(
    medications=("Metformin", "White pill", "Ramipril"),
    clinicians=("Dr Molar", "Dr Valve"),
    people=("Ann Farrow", "Ben Farrow"),
    others=("Atorvastatin",),
)
ROWS = [(tool, *row) for tool, rows in MATCH.items() for row in rows]


@pytest.mark.parametrize(("tool", "text", "arguments"), ROWS)
def test_a_sentence_stands_for_one_call(
    tool: str, text: str, arguments: Mapping[str, str]
) -> None:
    calls = SENTENCES.match(text, NAMES)

    assert calls is not None
    assert [(call.tool, dict(call.arguments)) for call in calls] == [
        (tool, dict(arguments))
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("I took my metformin and my ramipril", ["Metformin", "Ramipril"]),
        ("took ramipril and metformin", ["Ramipril", "Metformin"]),
        ("I've taken metformin and ramipril", ["Metformin", "Ramipril"]),
        (
            "I took metformin, ramipril and my white pill",
            ["Metformin", "Ramipril", "White pill"],
        ),
        ("I took metformin and metformin", ["Metformin"]),
    ],
)
def test_several_medications_are_several_calls(text: str, names: list[str]) -> None:
    calls = SENTENCES.match(text, NAMES)

    assert calls is not None
    assert [call.arguments for call in calls] == [{"medication": n} for n in names]


@pytest.mark.parametrize(
    "text",
    [
        "I took my metformin and aspirin",
        "I took all my morning pills",
        "I haven't taken my metformin and my ramipril",
        "Paul took my metformin and my ramipril",
        "x" * 161,
        "...",
        "",
    ],
)
def test_what_is_not_wholly_understood_is_no_sentence(text: str) -> None:
    assert SENTENCES.match(text, NAMES) is None


def test_a_house_without_names_has_sentences_all_the_same() -> None:
    nobody = Names(medications=(), clinicians=(), people=("", " "), others=())

    calls = SENTENCES.match("what do I still have to take", nobody)

    assert calls is not None
    assert SENTENCES.match("I took my metformin", nobody) is None


def test_warming_up_reads_the_templates() -> None:
    fresh = type(SENTENCES)()

    fresh.warm()

    assert "_intents" in vars(fresh)


@pytest.mark.parametrize("text", LEAVE)
def test_other_words_are_left_alone(text: str) -> None:
    assert SENTENCES.match(text, NAMES) is None


def test_every_tool_that_people_ask_for_has_at_least_ten_sentences() -> None:
    few = {tool: len(rows) for tool, rows in MATCH.items() if len(rows) < 10}

    assert set(few) <= {"notify_user"}
    assert set(MATCH) == set(BY_NAME) - {"get_input_from_user"}
