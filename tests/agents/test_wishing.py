"""Whether a plan asks questions first, or looks for a visit that was plainly asked for."""

import pytest

from custom_components.healthstead.agents.awaited import HELP
from custom_components.healthstead.agents.planner import Step
from custom_components.healthstead.agents.wishing import as_wished

ASKS = (Step(reason="narrow down my sugar", action="follow_up_with_user"),)


@pytest.mark.parametrize(
    "said",
    [
        "my knee hurts, get me an appointment",
        "my knee hurts, could you fit me in",
        "I would like to talk to a dietitian about my sugar, can you get me in",
        "please put me down, I have a sore knee",
    ],
)
def test_a_visit_that_is_plainly_asked_for_is_looked_for(said: str) -> None:
    (step,) = as_wished(ASKS, said)

    assert step.action == "get_available_specialists"


@pytest.mark.parametrize(
    "said",
    [
        "my knee hurts, get me an appointment, but talk it through with me",
        "should I get an appointment for my knee",
        "my knee hurts",
        "ask me about my knee and then book me in",
    ],
)
def test_questions_come_first_where_they_are_wanted(said: str) -> None:
    assert as_wished(ASKS, said) == ASKS


def test_a_kind_that_was_named_is_looked_for_by_its_name() -> None:
    said = "I should like to talk to a dietitian about my sugar, can you get me in"

    (step,) = as_wished(ASKS, said)

    assert step.reason == "looks for a dietitian"


def test_other_steps_stay_as_they_are() -> None:
    kept = Step(reason="complains of a sore knee", action="store_symptoms")

    found = as_wished((kept, *ASKS), "I have a sore knee, get me an appointment")

    assert found[0] == kept
    assert found[1].reason == "narrow down my sugar"


@pytest.mark.parametrize("heard", ["record_dose", "list_due"])
def test_nobody_takes_what_ails(heard: str) -> None:
    said = "after most meals my stomach burns, could somebody see to that"
    dose = Step(reason="took stomach burns", action=heard)

    (step,) = as_wished((dose,), said)

    assert step == Step(reason=said, action="get_available_specialists")


def test_who_would_be_asked_about_what_ails_is_asked() -> None:
    said = "I am not sure who deals with this, my stomach burns after meals"
    dose = Step(reason="took stomach burns", action="record_dose")

    (step,) = as_wished((dose,), said)

    assert step.action == "follow_up_with_user"


@pytest.mark.parametrize(
    "said",
    [
        "I feel sick, which pills do I still have to take, somebody should know",
        "I took it for my headache, tell somebody",
        "my stomach burns",
        "somebody moved my tablets",
    ],
)
def test_a_dose_that_is_spoken_of_stays_one(said: str) -> None:
    dose = (Step(reason="as heard", action="list_due"),)

    assert as_wished(dose, said) == dose


def test_a_no_while_help_is_called_proposes_to_end_it() -> None:
    no = (Step(reason="does not want it", action="finish"),)

    assert as_wished(no, "heck no", HELP) == (
        Step(reason="end the alarm", action="end_sos"),
    )
    assert as_wished(no, "heck no") == no


@pytest.mark.parametrize(
    "said",
    [
        "dietitian please, I keep losing weight whatever I eat",
        "quick one: a slot with the dietitian please, my sugar is up",
        "book me a nutritionist. My cholesterol is too high",
        "get me in with the optician, everything is blurred",
        "I'd like to see a dentist, one of my fillings is loose",
    ],
)
@pytest.mark.parametrize("heard", ["finish", "decline", "read_vital", "recall"])
def test_whoever_is_plainly_ordered_is_looked_for(said: str, heard: str) -> None:
    found = as_wished((Step(reason="chats", action=heard),), said)

    assert [step.action for step in found] == ["get_available_specialists"]


@pytest.mark.parametrize(
    "said",
    [
        "the dietitian told me to eat less",
        "don't book me a dentist",
        "no dietitian please, I know what I may eat",
        "when is my appointment with the dentist",
        "I had an appointment with the dentist yesterday",
        "do I need a dentist for that",
        "cancel the slot with the dietitian please",
        "my daughter wants to become a dentist",
        "I don't think I need a doctor",
        "find me a dog doctor",
        "I need a doctor, well no, just note that my knee is sore",
    ],
)
def test_a_clinician_who_is_only_spoken_of_is_not_looked_for(said: str) -> None:
    heard = (Step(reason="chats", action="finish"),)

    assert as_wished(heard, said) == heard


def test_what_was_told_beside_an_order_is_kept() -> None:
    told = Step(reason="complains of a loose filling", action="store_symptoms")
    chats = Step(reason="chats", action="finish")

    found = as_wished((told, chats), "I have a loose filling. Get me a dentist")

    assert [step.action for step in found] == [
        "store_symptoms",
        "get_available_specialists",
    ]
