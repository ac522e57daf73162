"""A model's call is set right from the words themselves, and from nothing else."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from custom_components.healthstead.agents.mending import mended
from custom_components.healthstead.agents.mending_times import Wall
from custom_components.healthstead.agents.router import Names
from custom_components.healthstead.agents.tools.spec import Call
from custom_components.healthstead.domain.day import DayTimes

ZONE = ZoneInfo("Europe/Lisbon")
WALL = Wall(now=datetime(2026, 10, 7, 12, 0, tzinfo=ZONE), zone=ZONE, day=DayTimes())
NAMES = Names(
    medications=("Zelurin", "Morvatin"),
    clinicians=("Dr Birch",),
    people=("Ada Sample",),
)


@pytest.mark.parametrize(
    ("tool", "pointed", "words", "expected"),
    [
        ("record_dose", {}, "zelurin is in me", {"medication": "Zelurin"}),
        (
            "record_dose",
            {"medication": "in me"},
            "zelurin is in me",
            {"medication": "Zelurin"},
        ),
        (
            "record_dose",
            {"medication": "Zelurin"},
            "zelurin and morvatin",
            {"medication": "Zelurin"},
        ),
        ("record_dose", {}, "took zelurin and morvatin", {}),
        (
            "record_dose",
            {"medication": "Zelurin"},
            "only half of my zelurin",
            {"medication": "Zelurin", "amount": "half"},
        ),
        (
            "record_dose",
            {"medication": "Zelurin", "amount": "gulp"},
            "gulp of zelurin, two tablets",
            {"medication": "Zelurin", "amount": "two tablets"},
        ),
        (
            "record_dose",
            {"medication": "Zelurin", "amount": "2"},
            "2 zelurin",
            {"medication": "Zelurin", "amount": "2"},
        ),
        (
            "record_dose",
            {"medication": "Zelurin", "at": "with juice"},
            "zelurin with juice at 9 this morning",
            {"medication": "Zelurin", "at": "at 9 this morning"},
        ),
        (
            "record_dose",
            {"medication": "Zelurin", "person": "me"},
            "give me zelurin",
            {"medication": "Zelurin"},
        ),
        (
            "record_dose",
            {"medication": "Zelurin", "person": "the zelurin"},
            "the zelurin",
            {"medication": "Zelurin"},
        ),
        (
            "record_dose",
            {"medication": "Zelurin", "person": "Ada"},
            "ada had zelurin",
            {"medication": "Zelurin", "person": "Ada"},
        ),
        (
            "record_dose",
            {"medication": "Zelurin", "person": "my mother"},
            "my mother had zelurin",
            {"medication": "Zelurin", "person": "my mother"},
        ),
        (
            "retrieve_past_complaints",
            {"from": "my knee"},
            "did I mention my knee",
            {"symptoms": "my knee"},
        ),
        (
            "store_symptoms",
            {"symptoms": "sore knee", "severity": "bad"},
            "a sore knee, seven out of ten",
            {"symptoms": "sore knee", "severity": "seven"},
        ),
        (
            "store_symptoms",
            {"symptoms": "sore knee", "severity": "bad"},
            "a bad sore knee",
            {"symptoms": "sore knee"},
        ),
        (
            "store_symptoms",
            {"symptoms": "sore knee", "severity": "6"},
            "a sore knee of 6",
            {"symptoms": "sore knee", "severity": "6"},
        ),
        (
            "get_available_specialists",
            {"symptoms": "trouble seeing at night"},
            "I have trouble seeing at night, who could see me tomorrow",
            {"symptoms": "trouble seeing at night", "from": "tomorrow"},
        ),
        (
            "get_available_specialists",
            {"symptoms": "nausea in the mornings"},
            "nausea in the mornings, who sees to that",
            {"symptoms": "nausea in the mornings"},
        ),
        (
            "store_symptoms",
            {"symptoms": "a cough", "onset": "for ages"},
            "I've had a cough for ages",
            {"symptoms": "a cough"},
        ),
        (
            "store_symptoms",
            {"symptoms": "a cough", "onset": "since monday"},
            "I've had a cough since monday",
            {"symptoms": "a cough", "onset": "since monday"},
        ),
        (
            "get_available_specialists",
            {"symptoms": "a low mood", "specialty": "a doctor"},
            "find me a doctor, I have a low mood",
            {"symptoms": "a low mood"},
        ),
        (
            "get_available_specialists",
            {"symptoms": "a low mood"},
            "find me a doctor, I have a low mood",
            {"symptoms": "a low mood"},
        ),
        (
            "get_available_specialists",
            {"symptoms": "a low mood"},
            "my GP could see me about a low mood",
            {"symptoms": "a low mood", "specialty": "general_practice"},
        ),
        (
            "get_available_specialists",
            {"specialty": "somebody"},
            "somebody for my skin, a dermatologist",
            {"specialty": "dermatology"},
        ),
        (
            "get_available_specialists",
            {"specialty": "dentist"},
            "who fixes teeth, a dentist",
            {"specialty": "dentist"},
        ),
        (
            "get_available_specialists",
            {"specialty": "somebody"},
            "somebody to talk to",
            {},
        ),
        (
            "record_dose",
            {"medication": "Zelurin", "at": "this morning"},
            "zelurin at 8 sharp this morning",
            {"medication": "Zelurin", "at": "at 8 this morning"},
        ),
        (
            "record_vital",
            {"kind": "spo2", "value": "128", "unit": "over 79"},
            "reading of 128 over 79",
            {"kind": "blood_pressure", "value": "128 over 79"},
        ),
        (
            "record_vital",
            {"kind": "glucose", "value": "66"},
            "pulse of 66",
            {"kind": "heart_rate", "value": "66"},
        ),
        (
            "record_vital",
            {"kind": "pain", "value": "66"},
            "pulse or weight of 66",
            {"kind": "pain", "value": "66"},
        ),
        (
            "add_medication",
            {"name": "gelopan", "direction": "1 tablet at 9 pm"},
            "gelopan 1 tablet at 9 pm",
            {"name": "gelopan", "direction": "1 tablet at 9 pm"},
        ),
    ],
)
def test_arguments_rest_on_the_words(
    tool: str, pointed: dict[str, str], words: str, expected: dict[str, str]
) -> None:
    call = mended(Call(tool=tool, arguments=pointed), words, NAMES, WALL)

    assert (call.tool, dict(call.arguments)) == (tool, expected)


def test_a_clinician_and_a_precise_time_become_a_visit_to_confirm() -> None:
    call = Call(
        tool="get_available_specialists",
        arguments={"specialty": "dentist", "from": "friday at 3", "person": "Ada"},
    )

    found = mended(call, "get Ada in with a dentist friday at 3", NAMES, WALL)

    assert found == Call(
        tool="confirm_appointment",
        arguments={"clinician": "dentist", "start": "friday at 3", "person": "Ada"},
    )


@pytest.mark.parametrize("soon", ["right away", "now"])
@pytest.mark.parametrize(
    "whom", [{"specialty": "dentist"}, {"symptoms": "my sore gums"}]
)
def test_a_visit_right_away_is_the_next_that_is_free(
    soon: str, whom: dict[str, str]
) -> None:
    call = Call(tool="get_available_specialists", arguments={**whom, "from": soon})
    (who,) = whom.values()

    found = mended(call, f"let somebody see {who} {soon}", NAMES, WALL)

    assert found.tool == "get_available_specialists"
    assert dict(found.arguments) == whom


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"specialty": "dentist", "from": "friday"}, "squeeze me in, dentist, friday"),
        ({"specialty": "dentist"}, "squeeze me in with a dentist"),
        (
            {"specialty": "dentist", "from": "friday at 3"},
            "is a dentist free friday at 3",
        ),
    ],
)
def test_without_a_precise_time_or_in_a_question_it_stays_a_search(
    arguments: dict[str, str], words: str
) -> None:
    call = Call(tool="get_available_specialists", arguments=arguments)

    assert mended(call, words, NAMES, WALL).tool == "get_available_specialists"


@pytest.mark.parametrize("pointed", [{}, {"from": "from three o'clock"}])
def test_when_something_is_felt_is_not_when_somebody_would_be_seen(
    pointed: dict[str, str],
) -> None:
    words = "I lie awake from three o'clock on. Get me an appointment next week."
    call = Call(
        tool="get_available_specialists",
        arguments={"symptoms": "I lie awake", **pointed},
    )

    found = mended(call, words, NAMES, WALL)

    assert dict(found.arguments) == {"symptoms": "I lie awake", "from": "next week"}


def test_the_steps_of_a_house_are_no_reading() -> None:
    told = {"kind": "steps", "value": "a hundred and twenty"}
    words = "it's a hundred and twenty steps, erm, up to that practice"

    found = mended(Call(tool="record_vital", arguments=told), words, NAMES, WALL)

    assert dict(found.arguments) == {}


@pytest.mark.parametrize(
    "words", ["I did 5000 steps up to noon", "I walked my 5000 again today"]
)
def test_the_steps_of_a_day_are_a_reading(words: str) -> None:
    told = {"kind": "steps", "value": "5000"}

    found = mended(Call(tool="record_vital", arguments=told), words, NAMES, WALL)

    assert found.arguments["value"] == "5000"
