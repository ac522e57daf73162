"""The file of the head is read whole or not at all, and weighs as it was trained."""

import json
from array import array
from pathlib import Path

import pytest

from custom_components.healthstead.agents.evidence_words import features
from custom_components.healthstead.agents.meaning import ELSEWHERE, Topic
from custom_components.healthstead.agents.runtime.catalogue import models_folder
from custom_components.healthstead.agents.runtime.routes_table import (
    FILE,
    RoutesTable,
    read_routes,
)

ENCODER = b"12345678"
LABELS = ["vitals", "other_home"]


def a_table(words: str) -> bytes:
    """Return heads in which some words speak for the second label.

    In the second head a meaning's first number speaks for the first label.
    """
    rows = features(words)
    head = {"rows": len(rows), "depth": 0, "scale": 0.5, "depth_scale": 0.0}
    heads = [{**head, "bias": [0.0, 0.0]}, {**head, "bias": [0.0, 0.0]}]
    heads[1] |= {"depth": 2, "depth_scale": 9.0}
    start = {"labels": LABELS, "encoder": ENCODER.hex(), "heads": heads}
    cells = array("H", rows).tobytes() + bytes([256 - 4, 4]) * len(rows)
    return json.dumps(start).encode() + b"\n" + cells * 2 + bytes([1, 0, 0, 0])


def test_words_that_the_table_knows_move_the_odds() -> None:
    table = RoutesTable(a_table("lamp off"))

    known, unknown = table.weigh("lamp off", None), table.weigh("zzz", None)

    assert known[Topic.OTHER_HOME] > 0.99
    assert unknown == {Topic.VITALS: 0.5, Topic.OTHER_HOME: 0.5}


def test_a_meaning_moves_the_odds_by_its_direction_alone() -> None:
    table = RoutesTable(a_table("lamp off"))

    short = table.weigh("zzz", ENCODER + bytes([3, 0]))
    long = table.weigh("zzz", ENCODER + bytes([90, 0]))

    assert short[Topic.VITALS] > 0.99
    assert short == long


def test_a_meaning_of_another_encoder_is_none() -> None:
    table = RoutesTable(a_table("lamp off"))

    weights = table.weigh("zzz", b"other mo" + bytes([3, 0]))

    assert weights == table.weigh("zzz", None)


def test_a_meaning_without_any_number_weighs_nothing() -> None:
    table = RoutesTable(a_table("lamp off"))

    weights = table.weigh("zzz", ENCODER + bytes([0, 0]))

    assert weights[Topic.VITALS] == 0.5


@pytest.mark.parametrize(
    "content",
    [b"", b"{}\n", b"not json\n", a_table("lamp")[:-1], a_table("lamp") + b"x"],
)
def test_a_damaged_table_is_no_table(content: bytes, tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(content)

    assert read_routes(tmp_path) is None


def test_a_missing_table_is_no_table(tmp_path: Path) -> None:
    assert read_routes(tmp_path) is None


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("make the kitchen lamp a little brighter", Topic.OTHER_HOME),
        ("which dentist could see me on thursday", Topic.APPOINTMENT),
        ("how many of my tablets are left in the box", Topic.MEDICATION),
        ("what was my blood pressure on sunday", Topic.VITALS),
    ],
)
def test_the_shipped_table_knows_plain_sentences(text: str, topic: Topic) -> None:
    table = read_routes(models_folder())

    assert table is not None
    weights = table.weigh(text, None)
    assert max(weights, key=lambda each: weights[each]) is topic


def test_the_shipped_table_takes_a_table_for_two_for_nothing_of_ours() -> None:
    table = read_routes(models_folder())

    assert table is not None
    weights = table.weigh("get us a table at a thai restaurant", None)
    assert max(weights, key=lambda each: weights[each]) in ELSEWHERE
