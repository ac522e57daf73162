"""Questions are asked while an answer would change something, and then no more."""

from itertools import product

import pytest

from custom_components.healthstead.domain.complaints import (
    Choice,
    Question,
    answered,
    choose,
    next_question,
)
from custom_components.healthstead.domain.complaints.asking import MIND_FIRST, MOST
from custom_components.healthstead.domain.complaints.choosing import COMPLAINTS
from custom_components.healthstead.domain.complaints.patterns import way
from custom_components.healthstead.domain.complaints.plain import all_words
from custom_components.healthstead.domain.complaints.questions import QUESTIONS

COMPLAINED = (
    "I feel giddy",
    "my knee is sore",
    "itchy arms",
    "something is odd",
    "headaches",
    "my pulse is racing now and then",
    "I am coughing all the time",
    "stomach cramps",
    "I cannot sleep",
    "I am sad all day",
)


def asked_about(complaint: str, answer: str = "no") -> list[Question]:
    """Return the questions that one complaint leads to."""
    said, asked = [complaint], list[Question]()
    while (question := next_question(said, [one.key for one in asked])) is not None:
        asked.append(question)
        said.append(answered(question, answer))
    return asked


def destination(choice: Choice) -> tuple[str, str]:
    """Return what a question may change."""
    return choice.specialties[0], choice.urgency


def test_every_complaint_has_questions_that_exist() -> None:
    for complaint in COMPLAINTS:
        assert len(complaint.asks) >= 2, complaint.id
        assert set(complaint.asks) <= set(QUESTIONS), complaint.id


def test_every_question_is_one_and_can_be_answered() -> None:
    for key, question in QUESTIONS.items():
        assert question.key == key
        assert question.words.endswith("?")
        assert question.possible
        assert question.known
        assert bool(question.yes) is bool(question.no)


@pytest.mark.parametrize(
    ("complaint", "answer"), product(COMPLAINED, ("yes", "no", "I don't know"))
)
def test_there_are_few_questions_and_none_twice(complaint: str, answer: str) -> None:
    asked = asked_about(complaint, answer)

    assert 1 <= len(asked) <= MOST
    assert len(set(asked)) == len(asked)


@pytest.mark.parametrize("complaint", COMPLAINED)
def test_every_question_has_an_answer_that_changes_something(complaint: str) -> None:
    said = [complaint]

    for question in asked_about(complaint):
        now = choose(". ".join(said))
        then = [choose(". ".join([*said, one])) for one in question.possible]
        assert any(destination(one) != destination(now) for one in then)
        said.append(answered(question, "no"))


@pytest.mark.parametrize("complaint", COMPLAINED)
def test_what_was_said_is_not_asked(complaint: str) -> None:
    said = [complaint]

    for question in asked_about(complaint):
        assert not way(question.known).found(all_words(". ".join(said)))
        said.append(answered(question, "no"))


@pytest.mark.parametrize(
    ("said", "key"),
    [
        (["something is odd"], "how_long"),
        (["something is odd with my skin"], "where"),
        (["I am giddy, I have not fainted"], "faint"),
        (["stomach cramps, no blood"], "blood_stool"),
    ],
)
def test_what_was_told_or_denied_is_known(said: list[str], key: str) -> None:
    known = [*said, "for six weeks"]

    asked = [one.key for one in asked_about(". ".join(known))]

    assert key not in asked


def test_what_is_clear_needs_no_question() -> None:
    assert (
        asked_about(
            "an open sore on my diabetic foot, no fever, calves fine, no numb toes"
        )
        == []
    )


def test_nothing_is_asked_about_a_red_flag() -> None:
    assert next_question(["he is not breathing"], []) is None


def test_after_five_questions_it_is_enough() -> None:
    assert next_question(["itchy arms"], list(QUESTIONS)[:MOST]) is None


@pytest.mark.parametrize(
    "complaint",
    [
        "I am sad all day",
        "I panic in shops",
        "I cannot sleep",
        "I grieve for my wife",
        "I make myself sick after meals",
        "I cannot stop drinking",
    ],
)
def test_complaints_of_the_mind_bring_the_question_about_self_harm(
    complaint: str,
) -> None:
    found = {one.id for one in choose(complaint).complaints}

    asked = asked_about(complaint)

    assert found & MIND_FIRST
    assert asked[0].key == "self_harm"


def test_thoughts_of_self_harm_lead_to_no_booking() -> None:
    question = next_question(["I am sad all day"], [])

    assert question is not None
    choice = choose(". ".join(["I am sad all day", answered(question, "yes")]))
    assert not choice.may_be_booked


def test_the_last_question_is_kept_for_self_harm() -> None:
    four = ["where", "how_long", "fever", "mood"]

    low = next_question(["something is odd", "I feel low and hopeless"], four)
    odd = next_question(["something is odd"], four)

    assert low is QUESTIONS["self_harm"]
    assert odd is None


@pytest.mark.parametrize(
    ("complaint", "key"),
    [
        ("my lower back hurts", "seat"),
        ("headaches", "worst_headache"),
        ("chest tightness on effort that goes away with rest", "chest_now"),
        ("hives", "tongue"),
        ("a lump on my testicle", "torsion"),
    ],
)
def test_danger_is_asked_about_first_and_a_yes_is_a_red_flag(
    complaint: str, key: str
) -> None:
    question = next_question([complaint], [])

    assert question is not None
    assert question.key == key
    assert not choose(f"{complaint}. {answered(question, 'yes')}").may_be_booked


@pytest.mark.parametrize("key", [key for key, one in QUESTIONS.items() if one.no])
def test_a_no_is_no_complaint(key: str) -> None:
    before = choose("a strange matter")

    after = choose(f"a strange matter. {answered(QUESTIONS[key], 'no')}")

    assert after == before


@pytest.mark.parametrize(
    "key", [one.key for one in QUESTIONS.values() if one.no == "no"]
)
def test_what_is_asked_as_a_danger_is_one(key: str) -> None:
    harmless = {"breath", "memory", "effort_chest", "cold_tired", "pregnant"}

    assert choose(QUESTIONS[key].yes).may_be_booked is (key in harmless)


def test_self_harm_is_not_asked_about_where_a_smoker_has_sore_legs() -> None:
    asked = [one.key for one in asked_about("calf cramps when walking, smoker")]

    assert asked
    assert "self_harm" not in asked
