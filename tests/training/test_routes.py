"""What the head is taught: the same every time, and weighed by the product alike."""

import json
from functools import cache
from pathlib import Path

import numpy as np
import pytest
import yaml

from custom_components.healthstead.agents.evidence_words import MEDICATION
from custom_components.healthstead.agents.meaning import Topic
from custom_components.healthstead.agents.runtime.evidence_table import EvidenceTable
from custom_components.healthstead.agents.runtime.routes_table import RoutesTable
from training import evidence
from training.route_examples import PHRASES, Example, seeded, written
from training.route_head import DEPTH, LENGTH, Bags, Head, fit, odds_of, write
from training.seeds import CHOICE, SLOT
from training.world import load_world

ENCODER = b"abcdefgh"
TEXTS = ("lamp on", "lamp off please", "took two pills", "took my pills") * 64


@cache
def examples(split: str) -> list[Example]:
    return [*seeded(split, 1, seed=5), *written(split, seed=5)]


def taught(*, deep: np.ndarray | None) -> Head:
    """Return a head that tells lamps from pills."""
    wanted = np.zeros((len(TEXTS), 2), np.float32)
    for number, text in enumerate(TEXTS):
        wanted[number, int("pills" in text)] = 1
    return fit(Bags.of(list(TEXTS)), deep, wanted, seed=1, rare=0.5)


def test_examples_are_the_same_each_time() -> None:
    assert written("valid", seed=5) == written("valid", seed=5)
    assert seeded("valid", 1, seed=5) == seeded("valid", 1, seed=5)


def test_no_phrase_stands_on_both_sides_of_the_fence() -> None:
    held = {one.key for one in examples("test")}

    assert held.isdisjoint(one.key for one in examples("train"))


def test_every_topic_is_taught_and_held_out() -> None:
    for split in ("train", "test"):
        taught_topics = {topic for one in examples(split) for topic, _ in one.wanted}

        assert taught_topics == set(Topic)


def test_what_is_wanted_is_a_whole() -> None:
    for one in examples("test"):
        assert sum(share for _, share in one.wanted) == pytest.approx(1)


def test_names_of_seeds_are_hidden_and_nothing_is_left_to_fill() -> None:
    said = examples("test")

    assert any(MEDICATION in one.masked for one in said)
    assert not any(SLOT.search(one.said) or CHOICE.search(one.said) for one in said)


def test_phrases_name_pools_that_there_are() -> None:
    known = load_world(PHRASES.parent / "seeds", "train").pools
    own = yaml.safe_load((PHRASES / "pools.yaml").read_text(encoding="utf-8"))

    for path in PHRASES.glob("*.txt"):
        lines = path.read_text(encoding="utf-8").splitlines()
        phrases = "\n".join(line for line in lines if not line.startswith("#"))
        for match in SLOT.finditer(phrases):
            assert match[1] in known or match[1] in own


def test_a_head_learns_by_words_alone() -> None:
    head = taught(deep=None)

    odds = odds_of(head, Bags.of(["lamp off", "my pills", ""]), None)

    assert odds[0, 0] > 0.5
    assert odds[1, 1] > 0.5


def test_the_product_weighs_as_the_head_was_taught(tmp_path: Path) -> None:
    chance = np.random.default_rng(3)
    deep = chance.normal(size=(len(TEXTS), DEPTH)).astype(np.float32)
    deep *= LENGTH / np.linalg.norm(deep, axis=1, keepdims=True)
    heads = [taught(deep=None), taught(deep=deep)]
    numbers = np.round(deep[:1] / np.abs(deep[0]).max() * 127).astype(np.int8)
    path = tmp_path / "routes.bin"

    write(path, [Topic.OTHER_HOME.value, Topic.MEDICATION.value], heads, ENCODER)

    table = RoutesTable(path.read_bytes())
    for head, meaning, shown in (
        (heads[0], None, None),
        (heads[1], ENCODER + numbers.tobytes(), deep[:1]),
    ):
        odds = odds_of(head, Bags.of(["lamp off"]), shown)
        weights = list(table.weigh("lamp off", meaning).values())
        assert weights == pytest.approx(odds[0].tolist(), abs=0.02)


def test_the_evidence_table_weighs_as_it_was_taught(tmp_path: Path) -> None:
    head = taught(deep=None)
    path = tmp_path / "evidence.bin"

    evidence.write(path, ["home", "record_dose"], head)

    odds = odds_of(head, Bags.of(["took my pills"]), None)
    weights = EvidenceTable(path.read_bytes()).weigh("took my pills")
    assert list(weights.values()) == pytest.approx(odds[0].tolist(), abs=0.02)


def test_evidence_is_read_from_turns_of_one_step(tmp_path: Path) -> None:
    path = tmp_path / "train.jsonl"
    rows = [
        {
            "role": "planner",
            "prompt": "p",
            "said": "took Zelurin",
            "answer": "a > record_dose",
        },
        {
            "role": "caller",
            "said": "took Zelurin",
            "answer": '{"medication": "Zelurin"}',
        },
        {"role": "planner", "prompt": "p", "said": "two", "answer": "a > x\nb > y"},
        {"role": "planner", "prompt": "before: x", "said": "yes", "answer": "a > x"},
    ]
    path.write_text("\n".join(json.dumps(row) for row in rows), "utf-8")

    found = evidence.turns(path)

    assert found == [("took Zelurin", f"took {MEDICATION}", "record_dose")]
