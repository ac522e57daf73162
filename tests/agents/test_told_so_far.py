"""What of the answers to narrowing questions is looked through for an emergency."""

import json

import pytest

from custom_components.healthstead.agents.tools.asked import ASKED, SAID, told_so_far
from custom_components.healthstead.domain.red_flags import find_red_flag


def carried(asked: str, *said: str) -> dict[str, str]:
    return {ASKED: asked, SAID: json.dumps(said)}


def test_a_plain_no_names_what_is_not_the_case_and_is_left_out() -> None:
    draft = carried("sweats,arm_down", "sore elbow", "no night sweats")

    told = told_so_far(draft, "yes")

    assert told == ("sore elbow", "numb fingers, it runs down my arm")


def test_a_no_with_more_behind_it_is_kept() -> None:
    told = told_so_far(carried("weight", "sore elbow"), "no, but my chest hurts")

    assert any("chest hurts" in one for one in told)


@pytest.mark.parametrize(
    ("asked", "said", "answer"),
    [
        ("mood,alcohol", ("sick note", "I feel low and hopeless on most days"), "yes"),
        ("sweats,arm_down", ("sore elbow", "no night sweats"), "that's right"),
        ("cough_long,swallow", ("sore throat", "no cough"), "yes"),
    ],
    ids=["two yeses", "no sweats and numb fingers", "no cough and swallowing"],
)
def test_ordinary_answers_together_are_no_emergency(
    asked: str, said: tuple[str, ...], answer: str
) -> None:
    told = told_so_far(carried(asked, *said), answer)

    assert find_red_flag(". ".join(told)) is None


def test_answers_that_are_dangerous_together_still_are() -> None:
    draft = carried("sweats,chest_now", "indigestion", "no night sweats")

    told = told_so_far(draft, "yes")

    assert find_red_flag(". ".join(told)) is not None
