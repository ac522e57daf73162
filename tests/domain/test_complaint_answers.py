"""An answer means what it answered, and can be read without its question."""

import pytest

from custom_components.healthstead.domain.complaints import answered, choose
from custom_components.healthstead.domain.complaints.questions import QUESTIONS


@pytest.mark.parametrize(
    ("answer", "meant"),
    [
        ("yes", "I have a fever"),
        ("Yes I do", "I have a fever"),
        ("hm, yes", "I have a fever"),
        ("of course", "I have a fever"),
        ("yes since Tuesday", "I have a fever. since Tuesday"),
        ("a bit, in the evening", "I have a fever. in the evening"),
        ("ja", "I have a fever"),
        ("no", "no fever"),
        ("No, thank you.", "no fever"),
        ("of course not", "no fever"),
        ("not that I noticed", "no fever"),
        ("no I haven't", "no fever"),
        ("nein", "no fever"),
        ("no, but I am very tired", "no fever. I am very tired"),
        ("no fever", "no fever"),
        ("I don't know", ""),
        ("no idea", ""),
        ("maybe", ""),
        ("maybe, I feel hot", "I feel hot"),
        ("", ""),
        ("38.4 since yesterday", "a fever of 38.4 since yesterday"),
        ("I  feel\nhot", "I feel hot"),
    ],
)
def test_an_answer_is_put_in_the_words_of_its_question(answer: str, meant: str) -> None:
    assert answered(QUESTIONS["fever"], answer) == meant


@pytest.mark.parametrize(
    ("answer", "meant"),
    [
        ("about six weeks", "for about six weeks"),
        ("a couple of days.", "for a couple of days"),
        ("since Monday", "since Monday"),
        ("yes", ""),
        ("no", ""),
    ],
)
def test_how_long_is_understood_without_its_question(answer: str, meant: str) -> None:
    assert answered(QUESTIONS["how_long"], answer) == meant


@pytest.mark.parametrize(
    "answer",
    [
        "yes",
        "sometimes",
        "maybe",
        "I don't know",
        "I'd rather not say",
        "rarely",
        "no, but sometimes I think of it",
    ],
)
def test_what_is_no_plain_no_about_self_harm_is_a_yes(answer: str) -> None:
    said = answered(QUESTIONS["self_harm"], answer)

    assert not choose(f"I am sad all day. {said}").may_be_booked


@pytest.mark.parametrize(
    "answer",
    [
        "no",
        "No, never!",
        "of course not",
        "not really",
        "no I never think that",
        "Not one bit.",
        "Nothing at all.",
        "no, nothing of that kind",
        "nothing of the sort, no",
        "no no, not in the slightest",
    ],
)
def test_a_plain_no_about_self_harm_is_a_no(answer: str) -> None:
    said = answered(QUESTIONS["self_harm"], answer)

    assert said.startswith("no thoughts of harming myself")
    assert choose(f"I am sad all day. {said}").may_be_booked


def test_silence_about_self_harm_says_nothing() -> None:
    assert answered(QUESTIONS["self_harm"], " ") == ""
