"""Questions are asked while an answer would change something, and then no more."""

import pytest

from custom_components.healthstead.domain.complaints.choosing import COMPLAINTS
from custom_components.healthstead.domain.complaints.questions import (
    MOST,
    QUESTIONS,
    next_question,
)


def asked_about(complaint: str, answer: str = "no") -> list[str]:
    """Return the keys of the questions that one complaint leads to."""
    said, asked = [complaint], list[str]()
    while (question := next_question(said, asked)) is not None:
        asked.append(question.key)
        said.append(answer)
    return asked


def test_every_complaint_has_questions_that_exist() -> None:
    for complaint in COMPLAINTS:
        assert len(complaint.asks) >= 2, complaint.id
        assert set(complaint.asks) <= set(QUESTIONS), complaint.id
    assert all(one.words.endswith("?") and one.answers for one in QUESTIONS.values())


@pytest.mark.parametrize(
    "complaint",
    ["I feel giddy", "my knee is sore", "itchy arms", "something is odd", "headaches"],
)
def test_there_are_few_questions_and_none_twice(complaint: str) -> None:
    asked = asked_about(complaint)

    assert 1 <= len(asked) <= MOST
    assert len(set(asked)) == len(asked)


def test_what_is_clear_needs_no_question() -> None:
    assert asked_about("I need new reading glasses") == []


def test_nothing_is_asked_about_a_red_flag() -> None:
    assert next_question(["he is not breathing"], []) is None


def test_after_five_questions_it_is_enough() -> None:
    assert next_question(["itchy arms"], list(QUESTIONS)[:MOST]) is None
