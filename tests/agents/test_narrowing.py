"""Times that were offered, asked for at another part of the day; yeses in many words."""

import pytest

from custom_components.healthstead.agents.answers.narrowing import narrowed
from custom_components.healthstead.agents.answers.yesno import (
    Answer,
    agrees,
    cancels,
    read_answer,
)
from custom_components.healthstead.agents.runtime.protocol import Role
from custom_components.healthstead.agents.runtime.scripted import ScriptedRuntime
from custom_components.healthstead.agents.tools.offering import OFFERS

from ..builders import ANN, House, a_house

OFFERED = {"clinician": "Dr Molar", OFFERS: "[]"}


@pytest.mark.parametrize(
    ("words", "part", "week"),
    [
        ("it would have to be in the afternoon", "afternoon", None),
        ("mornings suit me better", "morning", None),
        ("anything before lunch", "morning", None),
        ("have you got anything after work", "afternoon", None),
        ("any day next week", None, "next week"),
        ("rather the week after, an evening", "evening", "week after"),
    ],
)
def test_words_that_ask_for_other_times(
    words: str, part: str | None, week: str | None
) -> None:
    call = narrowed(OFFERED, words)

    assert call is not None
    assert call.arguments.get("_part") == part
    assert call.arguments.get("from") == week


@pytest.mark.parametrize(
    "words",
    [
        "tomorrow morning",
        "at 3 in the afternoon",
        "the first one in the afternoon",
        "I took my pills this morning",
        "yes",
        "well I was out the whole morning with the dog and then my sister came by for tea",
    ],
)
def test_words_that_mean_something_else(words: str) -> None:
    assert narrowed(OFFERED, words) is None


def test_nothing_is_narrowed_where_nothing_was_offered() -> None:
    assert narrowed({"clinician": "Dr Molar"}, "in the afternoon") is None


async def offered() -> House:
    house = await a_house()
    await house.say("find me a dentist")
    return house


async def test_the_afternoon_is_looked_through_when_it_is_asked_for() -> None:
    house = await offered()

    turn = await house.say("have you got anything in the afternoon?")
    chosen = await house.say("the first one")

    assert turn.question
    assert [call.tool for call in turn.calls] == ["get_available_specialists"]
    assert "today 14:00" in turn.reply
    assert chosen.calls[-1].arguments["start"] == "2026-10-05T14:00+01:00"


async def test_what_was_offered_stays_open_where_nothing_else_is_free() -> None:
    house = await offered()

    turn = await house.say("rather in the evening")
    chosen = await house.say("the first one then")

    assert turn.question
    assert chosen.calls[-1].verdict == "confirm"
    assert not house.record(ANN).appointments


async def test_another_of_the_times_is_a_correction_and_not_a_no() -> None:
    house = await offered()
    await house.say("the first one")

    turn = await house.say("hm, no, 10:30 is better for me")
    done = await house.say("yes, I think that suits me nicely")

    assert turn.calls[-1].arguments["start"] == "2026-10-05T10:30+01:00"
    assert done.calls[-1].verdict == "allow"


async def test_an_appointment_about_it_is_about_what_was_told() -> None:
    house = await a_house()
    await house.say("I have a toothache since yesterday")
    house.agent.runtime = ScriptedRuntime.of(
        {Role.PLANNER: ["a visit > get_available_specialists"], Role.CALLER: ["{}"]}
    )

    turn = await house.say("I would like an appointment about it")

    assert "dentist" in turn.reply


@pytest.mark.parametrize(
    "words",
    [
        "yes, I suppose so",
        "yes please, I will feel better then",
        "ok, that's just fine for me",
    ],
)
async def test_a_hesitant_yes_books_a_visit_and_records_no_dose(words: str) -> None:
    house = await offered()
    await house.say("the first one")

    turn = await house.say(words)

    assert turn.calls[-1].verdict == "allow"
    assert read_answer(words) is Answer.NEITHER


@pytest.mark.parametrize(
    "words",
    [
        "yes but at four",
        "yes, half of it",
        "ok, and remind me",
        "ok, ask the doctor",
        "yes, if we should",
        "fine, if Ben can drive",
        "yes I took it",
        "sure, not today",
    ],
)
def test_a_yes_that_asks_for_more_is_none(words: str) -> None:
    assert not agrees(words)
    assert read_answer(words) is Answer.NEITHER


@pytest.mark.parametrize("words", ["cancel it", "stop that", "Cancel that, please"])
def test_what_is_called_off_is_a_no(words: str) -> None:
    assert read_answer(words) is Answer.NO


@pytest.mark.parametrize(
    "words",
    [
        "fakse alarm",
        "switch the aalrm off, i was showing it to a friend",
        "to be honest false alarm i tried it out",
        "please don't send anyone, it was my elbow",
        "good heavens nothing's the matter",
        "stop",
    ],
)
async def test_the_end_of_help_is_asked_about_however_it_is_typed(words: str) -> None:
    house = await a_house()
    await house.say("call for help")
    await house.say("so what was that")

    turn = await house.say(words)
    ended = await house.say("yes")

    assert [call.tool for call in turn.calls] == ["end_sos"]
    assert turn.question
    assert ended.calls[-1].verdict == "allow"
    assert not house.record(ANN).sos.runs


async def test_a_hesitation_is_no_other_language_and_a_yes_is_one_in_each() -> None:
    house = await a_house()
    await house.say("call for help")

    turn = await house.say("false um alarm")
    await house.say("sure")

    assert turn.language == "en"
    assert not house.record(ANN).sos.runs


async def test_an_english_yes_answers_a_german_question() -> None:
    house = await a_house()
    await house.say("Ruf Hilfe bitte")
    await house.say("und was war das nun")
    asked = await house.say("stopp")

    done = await house.say("yes, sure")

    assert asked.question
    assert done.calls[-1].verdict == "allow"


@pytest.mark.parametrize(
    "words",
    ["I am fine but he is lying there", "I am right here on the floor"],
)
async def test_words_that_leave_a_doubt_end_nothing(words: str) -> None:
    house = await a_house()
    await house.say("call for help")
    await house.say("so what was that")

    turn = await house.say(words)

    assert all(call.tool != "end_sos" for call in turn.calls)
    assert house.record(ANN).sos.runs


async def test_a_stop_is_only_a_no_where_nobody_is_called() -> None:
    house = await a_house()

    turn = await house.say("stop")

    assert not turn.calls


async def test_a_stop_ends_what_waits_behind_it_too() -> None:
    house = await a_house()
    house.agent.runtime = ScriptedRuntime.of(
        {
            Role.PLANNER: [
                "tells Ben > send_message\ncalls off the dentist > cancel_appointment"
            ],
            Role.CALLER: [
                '{"to":"Ben","text":"I am late"}',
                '{"appointment":"dentist"}',
            ],
        }
    )
    await house.say("so Ben wants to know I am late, and the dentist is called off")

    turn = await house.say("stop")

    assert not turn.question
    assert not house.drafts.kept


async def test_a_day_without_a_free_time_shows_the_next_that_are() -> None:
    house = await offered()

    turn = await house.say("on saturday")
    chosen = await house.say("the first one")

    assert "Free are" in turn.reply
    assert chosen.calls[-1].verdict == "confirm"


def test_words_that_cancel() -> None:
    assert cancels("Cancel that")
    assert not cancels("I can sell it")
