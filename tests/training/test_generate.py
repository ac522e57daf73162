"""The data maker: the same every time, nothing on both sides of the fence."""

import json
import random
from functools import cache
from typing import Any

import pytest

from training.forms import ARGUMENTS, ENUMS, NOT_PLAIN, PERSON, REASON_WORDS, TURNS
from training.generate import SEEDS, leaks, make, skeleton, without_cases
from training.noise import roughen
from training.seeds import Segment, load
from training.world import load_world, split_of

COUNTS = {"train": 400, "valid": 40, "test": 60}


@cache
def rows() -> list[dict[str, Any]]:
    return make(COUNTS, seed=11)


def of_role(role: str) -> list[dict[str, Any]]:
    return [row for row in rows() if row["role"] == role]


def said_and_values(row: dict[str, Any]) -> list[tuple[str, str]]:
    values = json.loads(row["answer"])
    return [(row["said"], v) for name, v in values.items() if name not in ENUMS]


def test_the_same_seed_makes_the_same_rows() -> None:
    again = make(COUNTS, seed=11)

    assert again == rows()


def test_another_seed_makes_other_rows() -> None:
    other = make(COUNTS, seed=12)

    assert other != rows()


def test_no_seed_phrase_is_on_both_sides() -> None:
    found = leaks(rows(), held_back=[])

    assert found == []


def test_a_seed_phrase_decides_its_split_by_itself() -> None:
    wrong = [
        (phrase, row["split"])
        for row in rows()
        for phrase in row["seeds"]
        if split_of(skeleton(phrase)) != row["split"]
    ]

    assert wrong == []


def test_no_drug_of_the_test_world_is_known_in_training() -> None:
    train = set(load_world(SEEDS, "train").pools["med"])
    test = set(load_world(SEEDS, "test").pools["med"])

    assert train
    assert test
    assert not train & test


def test_a_row_that_says_what_an_evaluation_case_says_is_left_out() -> None:
    case = next(
        row["said"]
        for row in of_role("planner")
        if row["split"] == "train" and len(row["said"].split()) > 5
    )

    kept = without_cases(rows(), held_back=[case.upper() + "!"])

    assert case not in {row["said"] for row in kept}
    assert len(kept) < len(rows())


def test_the_leak_check_finds_a_case_that_stands_among_the_seeds() -> None:
    seed = next(
        one.say
        for one in load(SEEDS)
        if not set(one.say) & set("{[|") and len(one.say.split()) > 5
    )

    found = leaks(rows(), held_back=[seed.upper() + "!"])

    assert found == [f"evaluation case among the seeds: {seed.upper()}!"]


def test_the_leak_check_finds_a_seed_on_both_sides() -> None:
    train = next(row for row in rows() if row["split"] == "train")
    copied = {**train, "split": "test"}

    found = leaks([train, copied], held_back=[])

    assert found[0].startswith("seed in train and test: ")


def test_every_value_is_a_span_of_the_utterance() -> None:
    loose = [
        (said, value)
        for row in of_role("caller")
        for said, value in said_and_values(row)
        if value not in said
    ]

    assert loose == []


def test_arguments_stand_in_the_catalogues_order() -> None:
    for row in of_role("caller"):
        tool = row["prompt"].split("tool: ")[1].split("\n")[0]
        order = [*ARGUMENTS[tool], PERSON]

        names = list(json.loads(row["answer"]))

        assert names == [name for name in order if name in names]


def test_every_plan_line_has_a_plain_reason_and_a_known_action() -> None:
    for row in of_role("planner"):
        for line in row["answer"].splitlines():
            reason, _, action = line.rpartition(" > ")

            assert action in {*ARGUMENTS, *TURNS}
            assert 1 <= len(reason.split()) <= REASON_WORDS
            assert not NOT_PLAIN.search(reason)


def test_every_tool_and_every_turn_has_seeds() -> None:
    stock = {step.action for seed in load(SEEDS) for step in seed.steps}

    assert stock == {*ARGUMENTS, *TURNS}


@pytest.mark.parametrize("number", range(25))
def test_noise_never_loses_a_slot(number: int) -> None:
    segments = [
        Segment("i took "),
        Segment("Veltorax", "medication"),
        Segment(" "),
        Segment("at 8:30", "at"),
    ]

    rough = roughen(segments, random.Random(number))  # noqa: S311

    assert [s.slot for s in rough if s.slot] == ["medication", "at"]
    assert all(s.text.strip() for s in rough if s.slot)
