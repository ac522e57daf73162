"""The words vote on a plan; the table is read whole or not at all."""

import json
from array import array
from pathlib import Path

import pytest

from custom_components.healthstead.agents.evidence import (
    LIKELY,
    SURE,
    UNLIKELY,
    corrected,
    name_tokens,
)
from custom_components.healthstead.agents.evidence_words import features, masked
from custom_components.healthstead.agents.planner import Step
from custom_components.healthstead.agents.router import Names
from custom_components.healthstead.agents.runtime.catalogue import models_folder
from custom_components.healthstead.agents.runtime.evidence_table import (
    FILE,
    EvidenceTable,
    read_evidence,
)

TOOK = Step(reason="took zelurin", action="record_dose")
DONE = Step(reason="says thanks", action="finish")


def a_table(words: str) -> bytes:
    """Return a table in which some words speak for the second of two labels."""
    rows = features(words)
    head = {"labels": ["finish", "list_due"], "rows": len(rows), "scale": 0.5}
    cells = b"".join(bytes([256 - 4, 4]) for _ in rows)
    start = json.dumps({**head, "bias": [0.0, 0.0]}).encode()
    return start + b"\n" + array("H", rows).tobytes() + cells


def test_several_steps_stand_as_they_are() -> None:
    assert corrected((TOOK, DONE), {"list_due": 1.0}) == (TOOK, DONE)


def test_without_a_table_a_plan_stands() -> None:
    assert corrected((TOOK,), {}) == (TOOK,)


def test_words_that_agree_change_nothing() -> None:
    assert corrected((TOOK,), {"record_dose": 0.9}) == (TOOK,)


def test_words_that_are_sure_outvote_the_planner() -> None:
    found = corrected((TOOK,), {"dose_history": SURE, "record_dose": 0.3})

    assert found == (Step(reason="took zelurin", action="dose_history"),)


def test_a_planner_with_some_support_is_not_outvoted_by_a_mere_likelihood() -> None:
    weights = {"dose_history": LIKELY, "record_dose": UNLIKELY}

    assert corrected((TOOK,), weights) == (TOOK,)


def test_a_planner_without_any_support_is_outvoted_by_a_likelihood() -> None:
    weights = {"dose_history": LIKELY, "record_dose": UNLIKELY / 2}

    assert corrected((TOOK,), weights)[0].action == "dose_history"


def test_a_planner_that_found_nothing_to_do_yields_to_a_likely_tool() -> None:
    weights = {"list_due": LIKELY, "finish": 0.3}

    assert corrected((DONE,), weights)[0].action == "list_due"


def test_an_empty_plan_is_filled_only_when_the_words_are_sure() -> None:
    assert corrected((), {"list_due": SURE})[0].action == "list_due"
    assert corrected((), {"list_due": LIKELY}) == ()


def test_an_action_that_no_plan_may_name_is_never_chosen() -> None:
    assert corrected((TOOK,), {"format_disk": 1.0}) == (TOOK,)


def test_names_of_the_household_become_tokens_the_longest_first() -> None:
    names = Names(
        medications=("Zelurin", "Zelurin Forte"),
        clinicians=("Dr Birch",),
        people=("Ada Sample",),
        others=("Morvatin",),
    )

    told = masked("ada took zelurin forte, dr birch said morvatin", name_tokens(names))

    assert told == "xxper took xxmed, xxdoc said xxmed"


def test_numbers_and_number_words_are_one_feature() -> None:
    assert features("pulse 72") == features("pulse seventy") == features("pulse 101")


def test_tokens_have_no_word_parts() -> None:
    assert len(features("xxmed")) == 3


def test_words_that_the_table_knows_move_the_odds() -> None:
    table = EvidenceTable(a_table("what is due"))

    known, unknown = table.weigh("what is due"), table.weigh("zzz")

    assert known["list_due"] > 0.99
    assert unknown == {"finish": 0.5, "list_due": 0.5}


@pytest.mark.parametrize("content", [b"", b"{}\n", b"not json\n", a_table("due")[:-1]])
def test_a_damaged_table_is_no_table(content: bytes, tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(content)

    assert read_evidence(tmp_path) is None


def test_a_missing_table_is_no_table(tmp_path: Path) -> None:
    assert read_evidence(tmp_path) is None


def test_the_shipped_table_knows_a_plain_sentence() -> None:
    table = read_evidence(models_folder())

    assert table is not None
    weights = table.weigh("which tablets are still to be taken today")
    assert max(weights, key=lambda action: weights[action]) == "list_due"
