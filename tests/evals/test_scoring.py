"""From answers to figures, on answers written out here."""

from typing import Any

import pytest

from evals.case_sets import Wanted, case_set, set_hash
from evals.scoring import actions_of, summary, values_of


def prompt(role: str, gold: str, wrote: str) -> dict[str, str]:
    return {"role": role, "prompt": "", "gold": gold, "wrote": wrote}


def dialogue(number: int, **told: Any) -> dict[str, Any]:
    usual = {
        "id": f"General/{number}",
        "category": "General",
        "right": True,
        "questions": 2,
        "missing": 1,
        "after_no": 0,
        "turn_ms": [10.0, 500.0],
        "routes": ["draft", "model"],
        "made_tokens": 40,
        "made_ms": 400.0,
        "peak_bytes": 3 << 20,
    }
    return usual | told


def test_shares_and_means_are_taken_over_cases() -> None:
    rows = [
        dialogue(1),
        dialogue(2, right=False, questions=4),
        dialogue(3, after_no=2),
        {"id": "General/4", "category": "General", "error": "gone"},
    ]

    found = summary({"name": "x"}, rows)["all"]

    assert (found["cases"], found["errors"]) == (4, 1)
    assert found["end_state"]["value"] == 0.5  # an error is not right
    assert found["asked_enough"]["value"] == pytest.approx(2 / 3, abs=1e-4)
    assert found["nothing_after_no"]["value"] == pytest.approx(2 / 3, abs=1e-4)
    assert found["questions"]["value"] == pytest.approx(8 / 3, abs=1e-4)


def test_turns_of_the_model_and_tokens_give_the_speed() -> None:
    found = summary({}, [dialogue(1), dialogue(2)])["all"]

    assert found["model_turn_p50_ms"] == 500.0
    assert found["model_turns_share"] == 0.5
    assert found["made_tokens_per_s"] == 100.0
    assert found["peak_mb"] == 3.0


def test_tools_and_arguments_are_exact_or_not() -> None:
    rows = [
        dialogue(
            1,
            rows=[
                prompt("planner", "wants a visit > list_due", "asks for it > list_due"),
                prompt("planner", "chats > finish", "chats > decline"),
                prompt("caller", '{"at":"at noon"}', '{"at":"noon"}'),
                prompt("caller", '{"at":"noon"}', '{"at":"one"}'),
                prompt("caller", "{}", "no object"),
            ],
        )
    ]

    found = summary({}, rows)["all"]

    assert found["exact_tool"]["value"] == 0.5
    assert found["exact_arguments"]["value"] == pytest.approx(1 / 3, abs=1e-4)
    assert found["letter_for_letter"]["value"] == 0.0
    assert found["planner_rougeL"]["count"] == 2
    assert found["caller_rougeL"]["count"] == 3


def test_each_category_stands_by_itself() -> None:
    rows = [dialogue(1), dialogue(2, category="Negative", right=False)]

    found = summary({}, rows)

    assert found["groups"]["General"]["end_state"]["value"] == 1.0
    assert found["groups"]["Negative"]["end_state"]["value"] == 0.0


def test_what_cannot_be_read_is_no_plan_and_no_arguments() -> None:
    assert actions_of("one > list_due\ntwo > finish") == ["list_due", "finish"]
    assert actions_of("nothing of that form") == ["nothing of that form"]
    assert values_of("[1]") is None
    assert values_of("{") is None


def test_the_hash_of_a_set_depends_on_its_cases() -> None:
    two, three = Wanted(path="patients", each=2), Wanted(path="patients", each=3)

    assert set_hash("patients", two) == set_hash("patients", two)
    assert set_hash("patients", two) != set_hash("patients", three)


def test_a_set_that_does_not_exist_says_which_do() -> None:
    with pytest.raises(SystemExit, match="dialogues, turns"):
        case_set("nothing")
