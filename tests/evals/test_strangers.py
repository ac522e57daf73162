"""What is right of utterances and tasks that other people wrote, on made-up ones."""

from typing import Any

import pytest

from evals.case_sets import Answering
from evals.strangers import flagged_right, routed_right
from evals.telehealth import COVERED, NOT_COVERED, READS, RECORDS, answer, world_of

NOBODY = Answering(runtime=None)


@pytest.mark.parametrize(
    ("found", "strict", "lenient"),
    [("reminder", True, True), ("other_home", False, True), ("sos", False, False)],
)
def test_a_domain_is_right_strictly_or_as_it_may_be_meant(
    found: str, *, strict: bool, lenient: bool
) -> None:
    case = {"domain_label": "reminder", "also_ok": ["other_home"]}

    told = routed_right(case, {"domain": found})

    assert (told["strict"], told["lenient"]) == (strict, lenient)
    assert "out_accepted" not in told


@pytest.mark.parametrize(
    ("found", "accepted"),
    [("out_of_scope", False), ("other_home", False), ("vitals", True)],
)
def test_what_is_not_ours_is_accepted_only_where_it_goes_to_a_tool(
    found: str, *, accepted: bool
) -> None:
    told = routed_right({"domain_label": "out_of_scope"}, {"domain": found})

    assert told["out_accepted"] is accepted


def test_an_emergency_that_was_missed_is_not_a_false_alarm() -> None:
    missed = flagged_right({"label": "emergency"}, {"label": "not_emergency"})
    alarm = flagged_right({"label": "not_emergency"}, {"label": "emergency"})

    assert missed == {"red_flag": False, "right": False, "missed_emergency": True}
    assert alarm == {"red_flag": False, "right": False, "false_alarm": True}


def task(kind: str, said: str) -> dict[str, Any]:
    return {
        "id": "t1",
        "category": kind,
        "instruction": said,
        "context": "It's 2024-02-03T10:15:00+00:00 now.",
        "eval_MRN": "Quentin",
    }


async def test_what_no_tool_covers_says_why_and_is_not_right() -> None:
    told = await answer(task("patient age", "How old is Quentin?"), NOBODY)

    assert told["covered"] is False
    assert told["why_not"] == NOT_COVERED["patient age"]


async def test_a_pressure_is_looked_for_in_the_record_of_the_patient() -> None:
    said = "Quentin's blood pressure was 124/77 at 10"

    told = await answer(task(RECORDS, said), NOBODY)

    assert told["covered"] is True
    assert told["right"] is (told.get("calls") is None)


def test_the_last_reading_is_the_one_that_is_asked_for() -> None:
    world, values = world_of(task(READS, ""))

    patient = world["people"][1]
    last = max(patient["vitals"], key=lambda one: str(one["at"]))
    assert last["value"] == str(values[-1])


def test_every_kind_is_covered_or_says_why_not() -> None:
    assert not COVERED & set(NOT_COVERED)
