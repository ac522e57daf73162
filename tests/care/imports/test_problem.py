"""Problems are few, short, and can be said to a person."""

import pytest

from custom_components.healthstead.care.imports import SENTENCES, Reason
from custom_components.healthstead.care.imports.problem import (
    MOST_PROBLEMS,
    Findings,
    shown,
)


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_has_a_sentence(reason: Reason) -> None:
    assert SENTENCES[reason].endswith(".")


def test_only_so_many_problems_are_kept_and_the_rest_is_counted() -> None:
    findings = Findings()

    for line in range(MOST_PROBLEMS + 3):
        findings.add(line, "name", Reason.MISSING)

    *kept, last = findings.all()
    assert len(kept) == MOST_PROBLEMS
    assert (last.line, last.reason, last.text) == (999, Reason.MORE, "3")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("a\nb\u202e", "a\ufffdb\ufffd"),
        ("x" * 200, "x" * 120 + "…"),
        (None, "nothing"),
        ([1], "a list"),
        ({}, "an object"),
        (7, "7"),
        (10**200, "a number too long to show"),
    ],
)
def test_what_stood_there_is_shown_short_and_visible(value: object, text: str) -> None:
    assert shown(value) == text
