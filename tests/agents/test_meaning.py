"""What an utterance is about: what counts as ours, and what is surely not."""

import pytest

from custom_components.healthstead.agents.meaning import (
    BACKED,
    DOMAIN_OF,
    FAINT,
    OURS,
    SURE,
    TOPIC_OF,
    UNLIKELY,
    Domain,
    Sense,
    Topic,
    elsewhere,
    hardly_a_complaint,
    in_context,
    likeliest,
    settled,
    unlikely,
)
from custom_components.healthstead.agents.planner import actions


def test_every_action_but_a_question_has_a_topic() -> None:
    assert set(actions()) - set(TOPIC_OF) == {"ask", "get_input_from_user"}
    assert set(TOPIC_OF) <= set(actions())


def test_every_topic_is_counted_by_a_domain_and_every_domain_counts_one() -> None:
    assert set(DOMAIN_OF) == set(Topic)
    assert set(DOMAIN_OF.values()) == set(Domain)


TALK = {Topic.APPOINTMENT: 0.75, Topic.OUT_OF_SCOPE: 0.25}


def test_an_answer_belongs_to_what_was_talked_about() -> None:
    weights = {Topic.ANSWER: 0.8, Topic.APPOINTMENT: 0.1, Topic.OUT_OF_SCOPE: 0.1}

    found = in_context(weights, TALK, asked=False)

    assert found[Topic.APPOINTMENT] == pytest.approx(0.7)
    assert found[Topic.OUT_OF_SCOPE] == pytest.approx(0.3)
    assert Topic.ANSWER not in found


def test_after_a_question_an_answer_is_likelier() -> None:
    weights = {Topic.ANSWER: 0.5, Topic.OTHER_HOME: 0.5}
    before = {Topic.VITALS: 1.0, Topic.OTHER_HOME: 0.0}

    told = in_context({**weights, Topic.VITALS: 0.0}, before, asked=False)
    asked = in_context({**weights, Topic.VITALS: 0.0}, before, asked=True)

    assert told[Topic.VITALS] == pytest.approx(0.5)
    assert asked[Topic.VITALS] == pytest.approx(2 / 3)


def test_a_complaint_told_when_a_visit_is_asked_about_is_the_visits() -> None:
    weights = {Topic.SYMPTOM: 0.9, Topic.OUT_OF_SCOPE: 0.1}

    asked = in_context(weights, TALK, asked=True)
    told = in_context(weights, TALK, asked=False)

    assert asked[Topic.APPOINTMENT] == pytest.approx(0.9)
    assert told[Topic.SYMPTOM] == pytest.approx(0.9)


def test_where_nothing_was_talked_about_there_is_nothing_to_answer() -> None:
    weights = {Topic.ANSWER: 0.8, Topic.APPOINTMENT: 0.15, Topic.SOS: 0.05}

    found = in_context(weights, {}, asked=False)

    assert found == pytest.approx({Topic.APPOINTMENT: 0.75, Topic.SOS: 0.25})


def test_an_answer_to_nothing_that_is_nothing_else_stays_one() -> None:
    assert in_context({Topic.ANSWER: 1.0}, {}, asked=True) == {Topic.ANSWER: 1.0}


@pytest.mark.parametrize(
    ("planned", "topic"),
    [
        (Topic.VITALS, Topic.VITALS),
        (Topic.SOS, Topic.SYMPTOM),
        (Topic.ANSWER, Topic.SYMPTOM),
        (None, Topic.SYMPTOM),
    ],
)
def test_a_plan_is_believed_where_some_words_speak_for_it(
    planned: Topic | None, topic: Topic
) -> None:
    sense = Sense(weights={Topic.SYMPTOM: 0.85, Topic.VITALS: BACKED, Topic.SOS: 0.0})

    assert settled(planned, sense) is topic


def test_what_names_something_of_the_house_is_never_surely_elsewhere() -> None:
    assert elsewhere(Sense(weights={Topic.OTHER_HOME: 1.0}, named=True)) is None


@pytest.mark.parametrize("topic", [Topic.OTHER_HOME, Topic.OUT_OF_SCOPE])
def test_only_what_is_sure_is_sent_elsewhere(topic: Topic) -> None:
    sure = Sense(weights={topic: SURE, Topic.SYMPTOM: 1 - SURE})
    doubtful = Sense(weights={topic: SURE - 0.01, Topic.SYMPTOM: 1.01 - SURE})

    assert elsewhere(sure) is topic
    assert elsewhere(doubtful) is None


def test_thanks_are_sent_nowhere() -> None:
    assert elsewhere(Sense(weights={Topic.CLOSING: 1.0})) is None


def test_what_was_not_weighed_is_neither_sent_away_nor_unlikely() -> None:
    assert elsewhere(Sense()) is None
    assert not unlikely("record_dose", Sense())


def test_a_tool_of_a_topic_without_support_is_unlikely() -> None:
    sense = Sense(weights={Topic.MEDICATION: UNLIKELY / 2, Topic.VITALS: 0.9})

    assert unlikely("record_dose", sense)
    assert not unlikely("record_vital", sense)
    assert not unlikely("get_input_from_user", sense)


def test_a_tool_is_not_unlikely_where_the_words_are_an_answer() -> None:
    sense = Sense(weights={Topic.MEDICATION: 0.0, Topic.ANSWER: 0.5})

    assert not unlikely("record_dose", sense)


def test_what_is_ours_only_together_still_counts_as_ours() -> None:
    sense = Sense(
        weights={Topic.OTHER_HOME: 0.2, Topic.MEDICATION: 0.5, Topic.VITALS: 0.3}
    )

    assert sense.ours >= OURS
    assert likeliest(sense) is Topic.MEDICATION


def test_what_is_hardly_ours_goes_to_the_likeliest_elsewhere() -> None:
    sense = Sense(
        weights={Topic.OTHER_HOME: 0.35, Topic.OUT_OF_SCOPE: 0.25, Topic.REMINDER: 0.4}
    )

    assert likeliest(sense) is Topic.OTHER_HOME


def test_an_answer_to_nothing_is_out_of_scope() -> None:
    assert likeliest(Sense(weights={Topic.ANSWER: 1.0})) is Topic.OUT_OF_SCOPE


@pytest.mark.parametrize(
    ("sense", "hardly"),
    [
        (Sense(complains=FAINT / 2), True),
        (Sense(complains=FAINT * 2), False),
        (Sense(), False),
    ],
)
def test_a_complaint_needs_some_support_of_its_own(sense: Sense, hardly: bool) -> None:
    assert hardly_a_complaint(sense) is hardly
