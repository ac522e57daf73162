"""What training writes is what the product writes and reads."""

import pytest

from custom_components.healthstead.agents import awaited, prompt
from custom_components.healthstead.agents.tools import CATALOGUE
from custom_components.healthstead.agents.tools.spec import Tool
from training.forms import (
    ARGUMENTS,
    REASON_LENGTH,
    STATES,
    caller_answer,
    caller_prompt,
    plain_reason,
    planner_prompt,
)


@pytest.mark.parametrize("before", ["", "Which medicine did you take?"])
@pytest.mark.parametrize("now", ["", *STATES])
def test_the_planner_is_trained_on_the_products_prompt(before: str, now: str) -> None:
    done = (("record_dose", "ok", "taken 08:00"),)

    trained = planner_prompt("had my Veltorax", before, done, now=now)

    assert trained == prompt.planner_prompt(
        "had my Veltorax", before, ["record_dose ok: taken 08:00"], now=now
    )


def test_the_planner_is_trained_on_everything_a_house_waits_for() -> None:
    assert awaited.STATES == STATES


def test_the_caller_is_trained_on_the_products_prompt() -> None:
    trained = caller_prompt("record_dose", "took Veltorax", "had my Veltorax")

    assert trained == prompt.caller_prompt(
        "record_dose", "took Veltorax", "had my Veltorax"
    )


@pytest.mark.parametrize("tool", CATALOGUE, ids=lambda tool: tool.name)
def test_the_catalogue_and_the_training_agree_on_arguments(tool: Tool) -> None:
    assert tuple(argument.name for argument in tool.arguments) == ARGUMENTS[tool.name]


def test_a_reason_fits_the_grammar() -> None:
    reason = plain_reason("took (Superlongmedicinename) " * 8)

    assert len(reason) <= REASON_LENGTH
    assert "(" not in reason


def test_arguments_are_compact_and_in_order() -> None:
    answer = caller_answer("record_dose", {"at": "at 8", "medication": "Veltorax"})

    assert answer == '{"medication":"Veltorax","at":"at 8"}'
