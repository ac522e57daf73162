"""Six sentences to a real house: the right record for each, with and without a model."""

import sys
from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from .living import Living

LONDON = ZoneInfo("Europe/London")
VISIT = "I need to see a dentist on friday at 3 pm"
CHEST = "my chest feels tight and my left arm is numb"

in_both_houses = pytest.mark.parametrize("kind", ["house", "clever_house"])


@pytest.fixture
def home(request: pytest.FixtureRequest, kind: str) -> Living:
    """One of the two shared houses."""
    house: Living = request.getfixturevalue(kind)
    return house


@in_both_houses
def test_a_dose_a_reading_and_a_visit_end_up_in_the_record(home: Living) -> None:
    before = home.people()["Rosa"]

    dose, left, reading, asked, booked = home.talk(
        "I just took my metformin",
        "what do I still have to take today",
        "my blood pressure is 142 over 91",
        VISIT,
        "yes",
    )

    after = home.people()["Rosa"]
    (taken,) = [each for each in after["doses"] if each not in before["doses"]]
    assert (taken["medication"], taken["status"]) == ("Metformin", "taken")
    assert [event["kind"] for event in dose["events"]] == ["dose_taken"]
    assert left["calls"][0]["tool"] == "list_due"
    assert not left["events"]
    (measured,) = [each for each in after["vitals"] if each not in before["vitals"]]
    assert (measured["kind"], measured["value"]) == ("blood_pressure", "142/91")
    assert "142/91" in reading["reply"]
    assert asked["calls"][0]["verdict"] == "confirm"
    assert not asked["events"]
    assert [event["kind"] for event in booked["events"]] == ["appointment_booked"]
    (visit,) = after["appointments"]
    start = datetime.fromisoformat(visit["start"]).astimezone(LONDON)
    assert (visit["clinician"], visit["status"]) == ("Dr Okafor", "booked")
    assert f"{start:%a %H:%M}" == "Fri 15:00"


@in_both_houses
def test_nothing_is_booked_without_a_yes(home: Living) -> None:
    before = home.people()["Rosa"]["appointments"]

    asked, declined = home.talk(
        "book me a visit with Dr Lindqvist on monday at 9", "no"
    )

    assert asked["question"]
    assert not declined["events"]
    assert home.people()["Rosa"]["appointments"] == before


@in_both_houses
def test_an_emergency_gets_the_number_without_any_model(
    home: Living, record_property: Callable[[str, object], None]
) -> None:
    turn = home.say(CHEST)

    record_property("own_time_ms", turn["timings_ms"]["total"])
    sys.stderr.write(f"red flag: {turn['timings_ms']['total']:.1f} ms of our own\n")
    assert "999" in turn["reply"]
    assert turn["route"] == "red_flag"
    assert turn["model"] is None
    assert not {"planner", "caller"} & set(turn["timings_ms"])
    assert [(c["tool"], c["verdict"]) for c in turn["calls"]] == [
        ("start_sos", "allow")
    ]
    assert home.people()["Rosa"]["sos"] == "hard"


@in_both_houses
def test_help_can_be_called_off_in_the_words_that_were_offered(home: Living) -> None:
    alarm, called_off = home.talk(CHEST, "cancel")

    assert '"cancel"' in alarm["reply"]
    assert [event["kind"] for event in called_off["events"]] == ["sos_ended"]

    assert home.people()["Rosa"]["sos"] == "none"


def test_free_speech_reaches_the_model_where_there_is_one(
    clever_house: Living,
) -> None:
    turn = clever_house.say("the white round ones, well, they went down all right")

    assert turn["model"] is not None
    assert turn["reply"]


def test_without_a_model_free_speech_is_answered_with_what_can_be_said(
    house: Living,
) -> None:
    turn = house.say("the white round ones, well, they went down all right")

    assert turn["model"] is None
    assert turn["reply"]
    assert not turn["events"]


def test_a_question_keeps_the_conversation_open(house: Living) -> None:
    answer = house.call(
        "conversation/process",
        text="I need to see a dentist on friday",
        agent_id=house.agent,
    )

    assert answer["continue_conversation"] is True
    house.say("no", answer["conversation_id"])


def test_a_plain_answer_ends_the_conversation(house: Living) -> None:
    answer = house.call(
        "conversation/process", text="what is my heart rate", agent_id=house.agent
    )

    assert answer["continue_conversation"] is False


def test_the_preferred_voice_pipeline_reaches_the_assistant(house: Living) -> None:
    events = house.collect(
        lambda event: event["type"] in {"run-end", "error"},
        "assist_pipeline/run",
        start_stage="intent",
        end_stage="intent",
        input={"text": "my weight is 71.5 kg"},
    )

    by_type = {event["type"]: event["data"] for event in events}
    assert by_type["intent-start"]["engine"] == house.agent
    spoken = by_type["intent-end"]["intent_output"]["response"]["speech"]["plain"]
    assert "71.5" in spoken["speech"]
    assert "error" not in by_type
