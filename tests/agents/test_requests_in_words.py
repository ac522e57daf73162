"""What a request names, over one turn and over several; and an answer in a sentence."""

from dataclasses import asdict

import pytest

from custom_components.healthstead.agents.gathering import about_of, gathered
from custom_components.healthstead.agents.mending import mended
from custom_components.healthstead.agents.reminded_of import name_given, reminded_of
from custom_components.healthstead.agents.spans import spans_of
from custom_components.healthstead.agents.tools.spec import Call, Sort
from custom_components.healthstead.agents.wrapped import answer_within

from ..builders import a_house
from .test_mending import NAMES, WALL


def named(text: str, *clinicians: str) -> dict[str, str]:
    return {k: v for k, v in asdict(spans_of(text, clinicians)).items() if v}


# What one sentence names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "get me a dermatologist in Harrow Hill on friday at 9 am",
            {
                "specialty": "dermatologist",
                "place": "Harrow Hill",
                "day": "on friday",
                "hour": "at 9 am",
            },
        ),
        (
            "any physio in little wold?",
            {"specialty": "physio", "place": "little wold"},
        ),
        ("I am in pain, I need a dentist", {"specialty": "dentist"}),
        ("a doctor, I mean a cardiologist", {"specialty": "cardiologist"}),
        (
            "see Dr. Una Fern, MD tomorrow",
            {"clinician": "Dr. Una Fern, MD", "day": "tomorrow"},
        ),
        (
            "my doctor is Fern. On monday",
            {"clinician": "doctor is Fern", "day": "On monday"},
        ),
        (
            "a visit with Green Lane Dental",
            {"clinician": "Green Lane Dental", "specialty": ""},
        ),
        ("a visit with Anna on Monday May", {"day": "on Monday"}),
        ("with fern please", {"clinician": "Dr Fern"}),
        ("with fern please, or bracken", {}),
        ("I'm moving to Wold and want a GP", {"specialty": "GP", "place": "Wold"}),
        ("my name is Una and my son Otto needs it", {"person": "Otto"}),
        ("I'm Una.", {"person": "Una"}),
        ("I'm I.", {}),
        ("meet on friday with my boss", {"day": "on friday", "people": "boss"}),
        ("water the fern every other day", {"repeat": "every other day"}),
        (
            "monday can't work. So tuesday at 3 pm?",
            {"day": "tuesday", "hour": "at 3 pm"},
        ),
        ("monday can't work", {"day": "monday"}),
        ("ill for three days, so today", {"day": "today"}),
        ("put in Garden walk at noon", {"hour": "at noon"}),
        ("a dentist at Wold", {"specialty": "dentist", "place": "Wold"}),
        ("come at Una's", {}),
    ],
)
def test_a_sentence_is_taken_apart(text: str, found: dict[str, str]) -> None:
    known = ("Dr Fern", "Dr Bracken") if "with fern" in text else ()
    wanted = {name: words for name, words in found.items() if words}

    spans = named(text, *known)

    assert {k: v for k, v in spans.items() if k in wanted or not wanted} == wanted


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("remind me tomorrow at nine to call Ann", "call Ann"),
        ("please set a reminder for the garden club on friday", "garden club"),
        ("a reminder about tonight's choir please", "choir"),
        ("add piano lesson at 4 pm to my calendar", "piano lesson"),
        ("put in my diary a walk with Ann on monday", "walk with Ann"),
        ("I have a ten am rehearsal on monday, send me a reminder", "rehearsal"),
        ("set an alarm for six am", ""),
        ("wake me at six", ""),
        ("remind me", ""),
        ("remind me please at ten", ""),
        ("cancel the choir I added to my calendar for friday", "choir"),
        ("what is the weather", ""),
        ("could you alert me when it's noon", ""),
        ("in the park tomorrow, to remember to buy seeds", "buy seeds"),
    ],
)
def test_of_what_to_remind_is_without_wish_and_time(text: str, about: str) -> None:
    assert reminded_of(text) == about


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("call it Garden club, please", "Garden club"),
        ("name the new alarm Walk and set it to 9 am", "Walk"),
        ("put Choir as the title", "Choir"),
        ("with the name Big walk", "Big walk"),
        ("the title is Big walk", "Big walk"),
        ("on friday", ""),
    ],
)
def test_a_name_is_given_on_purpose(text: str, name: str) -> None:
    assert name_given(text) == name
    assert reminded_of(text) == name or not name


# What is missing in a model's call is put back


@pytest.mark.parametrize(
    ("tool", "pointed", "words", "expected"),
    [
        (
            "set_reminder",
            {},
            "remind me tomorrow at 9 am to call Ann",
            {"text": "call Ann", "at": "tomorrow at 9 am"},
        ),
        (
            "set_reminder",
            {"text": "call Ann tomorrow", "at": "tomorrow at 9 am"},
            "remind me tomorrow at 9 am to call Ann",
            {"text": "call Ann", "at": "tomorrow at 9 am"},
        ),
        (
            "set_reminder",
            {"text": "Ann", "at": "tomorrow at 9 am"},
            "remind me tomorrow at 9 am to call Ann",
            {"text": "call Ann", "at": "tomorrow at 9 am"},
        ),
        (
            "confirm_appointment",
            {"start": "friday at 3 pm"},
            "with Dr Birch on friday at 3 pm",
            {"clinician": "Dr Birch", "start": "friday at 3 pm"},
        ),
        (
            "get_available_specialists",
            {"specialty": "dentist"},
            "any dentist in Wold",
            {"specialty": "dentist in Wold"},
        ),
        (
            "reschedule_appointment",
            {},
            "move it to friday at 3 pm",
            {"start": "friday at 3 pm"},
        ),
    ],
)
def test_what_was_plainly_said_is_put_back(
    tool: str, pointed: dict[str, str], words: str, expected: dict[str, str]
) -> None:
    assert (
        mended(Call(tool=tool, arguments=pointed), words, NAMES, WALL).arguments
        == expected
    )


# Over several turns


def test_later_words_replace_earlier_ones_of_their_kind() -> None:
    first = gathered({}, "a dentist in Wold on friday morning")
    later = gathered(first, "no, make it monday at 3 pm")

    assert first == {
        "specialty": "dentist",
        "place": "Wold",
        "day": "on friday",
        "part": "morning",
    }
    assert later == {
        "specialty": "dentist",
        "place": "Wold",
        "day": "monday",
        "hour": "at 3 pm",
    }


def test_somebody_whose_kind_is_known_stays_of_that_kind() -> None:
    first = gathered({}, "a cardiologist please")

    assert gathered(first, "book that doctor")["specialty"] == "cardiologist"
    assert gathered(first, "no, a dentist")["specialty"] == "dentist"


def test_a_yes_takes_what_was_offered_and_other_words_do_not() -> None:
    offered = {"hour": "at 3 pm", "clinician": "Dr Fern"}

    assert gathered({}, "yes please", offered=offered) == offered
    assert gathered({}, "sure, but at 4 pm", offered=offered)["hour"] == "at 4 pm"
    assert gathered({}, "on friday", offered=offered) == {"day": "on friday"}


@pytest.mark.parametrize(
    ("asked", "text", "found"),
    [
        ("person", "Una", {"person": "Una"}),
        ("person", "Una, and I am in a hurry", {"person": "Una"}),
        ("person", "yes", {}),
        ("place", "Wold please", {"place": "Wold"}),
        ("clinician", "Fern", {"clinician": "Fern"}),
        (
            "about",
            "my knee creaks for two weeks now. Really.",
            {"about": "my knee creaks"},
        ),
        ("text", "garden club", {"text": "garden club"}),
        ("text", "at noon", {"hour": "at noon"}),
        ("hour", "well", {}),
    ],
)
def test_a_word_alone_is_what_was_asked_for(
    asked: str, text: str, found: dict[str, str]
) -> None:
    told = gathered({}, text, asked=asked)

    assert {k: v for k, v in told.items() if k in {*found, asked}} == found


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("My symptoms are a sore throat and a cough.", "a sore throat and a cough"),
        (
            "I need a visit. I have had a headache for two days now.",
            "I have had a headache",
        ),
        ("book me in for a headache", ""),
        ("nothing", ""),
    ],
)
def test_a_complaint_is_told_beside_a_request(text: str, about: str) -> None:
    assert about_of(text) == about


# An answer within a sentence


@pytest.mark.parametrize(
    ("sort", "answer", "within"),
    [
        (Sort.VISIT_TIME, "I'd prefer the visit to be at half three", "at half three"),
        (Sort.VISIT_TIME, "could you do 9 am on friday instead?", "on friday 9 am"),
        (Sort.VISIT_TIME, "friday morning would be good", "friday morning"),
        (Sort.VISIT_TIME, "my back hurts on friday", ""),
        (Sort.VISIT_TIME, "whatever", ""),
        (Sort.FUTURE, "make it 10 am please", "10 am"),
        (Sort.CLINICIAN, "I would like to see a dentist", "dentist"),
        (Sort.CLINICIAN_KIND, "let's go with Dr Fern", "Dr Fern"),
        (Sort.CLINICIAN, "the dentist broke my tooth", ""),
        (Sort.CLINICIAN, "hm", ""),
        (Sort.TEXT, "please call it garden club", "garden club"),
        (Sort.AMOUNT, "two", ""),
    ],
)
def test_an_answer_is_found_in_its_sentence(
    sort: Sort, answer: str, within: str
) -> None:
    assert answer_within(sort, answer) == within


async def test_an_answer_in_a_sentence_completes_the_draft() -> None:
    house = await a_house()

    asked = await house.say("remind me to call Ann")
    done = await house.say("let's make that tomorrow at half past nine in the morning")

    assert asked.question
    (reminder,) = house.record().reminders.values()
    assert (reminder.text, f"{reminder.at:%a %H:%M}") == ("call ann", "Tue 09:30")
    assert not done.question
