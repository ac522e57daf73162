"""The notation of seeds: words of their own, values that two steps share, questions."""

import random
from pathlib import Path

import pytest

from training.compose import compose
from training.seeds import Seed, load
from training.world import SPLITS, World

SEEDS = """
- do: send_message
  why: "tell {to} {text}"
  say: ["tell {to} that {text:the lift is broken}"]
- steps:
    - {do: store_symptoms, why: "complains of {symptoms}"}
    - {do: recall, why: "asks about {text}", set: {text: =symptoms}}
  say: ["i have {symptoms}, did i say so before"]
- do: set_reminder
  before: ["When?", "Booked: Dr <surname>."]
  why: "reminder {at}"
  say: ["{at}", "make it {at}", "{at} please"]
"""
POOLS = {
    "contact": ["Rosa"],
    "symptom": ["a cough"],
    "when": ["at noon"],
    "surname": ["Sato"],
    "reply": ["All right."],
}
AROUND = {"openers": ["hey"], "asides": ["well,"], "closers": ["please"]}


@pytest.fixture
def stock(tmp_path: Path) -> list[Seed]:
    (tmp_path / "some.yaml").write_text(SEEDS, encoding="utf-8")
    return load(tmp_path)


@pytest.fixture
def world() -> World:
    return World(POOLS, SPLITS[0])


def test_a_slot_may_hold_its_own_words(stock: list[Seed], world: World) -> None:
    turn = compose([stock[0]], world, AROUND, random.Random(2))  # noqa: S311

    values = turn.steps[0][2]

    assert values["text"].lower() == "the lift is broken"
    assert values["text"] in turn.said


def test_a_step_takes_over_what_an_earlier_one_was_given(
    stock: list[Seed], world: World
) -> None:
    turn = compose([stock[1]], world, AROUND, random.Random(2))  # noqa: S311

    (_, _, kept), (_, reason, asked) = turn.steps

    assert asked == {"text": kept["symptoms"]}
    assert reason == f"asks about {kept['symptoms']}"


def test_the_phrases_of_a_group_answer_its_questions_in_turn(
    stock: list[Seed], world: World
) -> None:
    turns = [
        compose([seed], world, AROUND, random.Random(2))  # noqa: S311
        for seed in stock[2:]
    ]

    assert [t.before for t in turns] == ["When?", "Booked: Dr Sato.", "When?"]


@pytest.mark.parametrize("number", range(20))
def test_people_go_on_to_something_else(
    stock: list[Seed], world: World, number: int
) -> None:
    turn = compose([stock[0]], world, AROUND, random.Random(number))  # noqa: S311

    assert turn.before in {"", "All right."}
