"""After a no nothing happens; a yes counts once, here, and for what was shown last."""

import asyncio
import json

import pytest

from custom_components.healthstead.agents.answers.turning_down import (
    calls_off,
    declines,
    names_a_time,
)
from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import events as ev

from ..builders import ANN, BEN, DENTIST, House, a_family, a_house, a_user, at

BOOK = "book a dentist appointment for friday at 3 pm"
FRIDAY = at("2026-10-09 15:00")


def booked(house: House) -> int:
    return len(house.events(ev.AppointmentBooked))


def pushy(house: House, **arguments: str) -> None:
    """Give the house a model that books, whatever was said."""
    told = json.dumps({"clinician": "dentist", "start": "friday at 3 pm", **arguments})
    house.script(["wants it > confirm_appointment"] * 3, *[told] * 3)


@pytest.mark.parametrize(
    "words",
    [
        "no",
        "no thanks",
        "no, I'd rather not go to the dentist on friday at 3 pm",
        "I don't want the dentist, friday at 3 pm is no good",
        "I changed my mind about the dentist on friday at 3 pm",
        "don't book the dentist for friday at 3 pm",
        "never mind, forget the dentist",
        "not now, thanks",
    ],
)
async def test_a_no_ends_the_draft_and_no_model_is_heard(words: str) -> None:
    house = await a_house()
    await house.say(BOOK)
    pushy(house)

    no = await house.say(words)
    yes = await house.say("yes")

    assert booked(house) == 0
    assert no.reply == "All right. Nothing was done."
    assert no.calls == []
    assert not any(call.verdict.value == "allow" for call in yes.calls)


@pytest.mark.parametrize(
    "words",
    ["scratch that", "take that, um, back", "undo", "undo that", "retract that"],
)
async def test_what_was_shown_and_nothing_kept_is_what_is_taken_back(
    words: str,
) -> None:
    house = await a_house()
    await house.say("I took my metformin")
    await house.say(BOOK)
    kept = len(house.log.entries_kept)

    back = await house.say(words)
    yes = await house.say("yes")

    assert back.reply == "All right. Nothing was done."
    assert len(house.log.entries_kept) == kept
    assert not any(call.verdict.value == "allow" for call in yes.calls)


async def test_what_was_kept_since_is_taken_back_and_not_what_was_shown() -> None:
    house = await a_house()
    await house.say(BOOK)
    await house.say("I took my metformin")

    await house.say("scratch that")

    assert house.events(ev.DoseUndone)


@pytest.mark.parametrize(
    "arguments",
    [
        {},
        {"clinician": "Dr Valve"},
        {"person": "Ben"},
        {"start": "tomorrow at 10 am"},
        {"about": "teeth", "repeat": "every week for a year", "driver": "Ben"},
    ],
)
async def test_what_a_model_proposes_after_a_no_is_at_most_shown(
    arguments: dict[str, str],
) -> None:
    house = await a_family()
    await house.say(BOOK)
    await house.say("no")
    kept = len(house.log.entries_kept)

    for words in ("well, the dentist on friday at 3 pm, Ben says", "good night", "oh"):
        pushy(house, **arguments)
        await house.say(words)

    assert len(house.log.entries_kept) == kept


async def test_what_a_model_would_keep_right_after_a_no_is_shown_first() -> None:
    house = await a_house()
    await house.say(BOOK)
    await house.say("no")
    house.script(
        ["keeps it > store_symptoms", "keeps it > store_symptoms"],
        json.dumps({"symptoms": "rather weary"}),
        json.dumps({"symptoms": "rather weary"}),
    )

    shown = await house.say("it leaves one rather weary, all of it")
    again = await house.say("it leaves one rather weary, all of it")
    yes = await house.say("yes")

    assert shown.question
    assert again.question
    assert [call.verdict.value for call in yes.calls] == ["allow"]
    assert len(house.record().symptoms) == 1


@pytest.mark.parametrize(
    "words", ["my legs were the talk of the town", "it's an ill wind", "I have a cough"]
)
async def test_what_a_sentence_would_keep_after_a_no_is_shown_first(words: str) -> None:
    house = await a_house()
    await house.say(BOOK)
    await house.say("no")

    shown = await house.say(words)
    kept = list(house.record().symptoms)
    again = await house.say(words)
    await house.say("yes")

    assert shown.question
    assert kept == []
    assert again.question
    assert len(house.record().symptoms) == 1


async def test_a_no_counts_until_somebody_says_what_they_want() -> None:
    house = await a_house()
    await house.say(BOOK)
    await house.say("no")
    keep = "keeps it > store_symptoms"
    house.script([keep, keep, keep], json.dumps({}), json.dumps({}), json.dumps({}))

    asked = await house.say("my, my, what a long day that was")
    shown = await house.say("rather weary")
    kept = list(house.record().symptoms)
    await house.say("what do I still have to take")

    assert asked.question
    assert shown.question
    assert kept == []


async def test_symptoms_that_were_told_stay_when_a_visit_is_declined() -> None:
    house = await a_house()
    await house.say("I feel dizzy")
    await house.say(BOOK)

    await house.say("no")

    assert [one.text for one in house.record().symptoms] == ["dizzy"]


async def test_a_yes_to_an_older_draft_is_no_yes_to_it() -> None:
    house = await a_house()
    await house.say(BOOK)
    await house.say("book a dentist appointment for thursday at 10 am")

    await house.say("yes")
    again = await house.say("yes")

    starts = [e.appointment.start for e in house.events(ev.AppointmentBooked)]
    assert starts == [at("2026-10-08 10:00")]
    assert again.calls == []


async def test_a_double_yes_books_once() -> None:
    house = await a_house()
    await house.say(BOOK)

    both = await asyncio.gather(house.say("yes"), house.say("yes"))
    third = await house.say("yes")

    assert booked(house) == 1
    outcomes = [call.outcome for turn in (*both, third) for call in turn.calls]
    assert outcomes.count("visit_booked") == 1


async def test_a_retry_of_the_whole_conversation_books_once() -> None:
    house = await a_house()
    for words in (BOOK, "yes", BOOK, "yes"):
        await house.say(words)

    assert booked(house) == 1


async def test_after_a_restart_a_draft_is_shown_before_a_yes_counts() -> None:
    house = await a_house()
    await house.say("find me a dentist")
    await house.say("the first one")
    house.restart_agent()

    shown = await house.say("yes")
    between = booked(house)
    await house.say("yes")

    assert shown.reply.startswith("Once more, to be sure: Shall I book Dr Molar")
    assert between == 0
    assert booked(house) == 1


async def test_offers_are_taken_after_a_restart_and_shown() -> None:
    house = await a_house()
    await house.say("find me a dentist")
    house.restart_agent()

    shown = await house.say("the second one")

    assert shown.reply.startswith("Shall I book Dr Molar")
    assert booked(house) == 0


async def test_somebody_elses_yes_books_nothing() -> None:
    house = await a_family()
    await house.say(BOOK)

    await house.say("yes", a_user(BEN))

    assert booked(house) == 0


async def test_an_offer_that_was_taken_meanwhile_is_not_booked_twice() -> None:
    house = await a_family()
    await house.say("find me a dentist")
    await house.say("the first one")
    offered = await house.say("what appointments do I have")
    taken = c.BookAppointment(
        person=BEN, clinician=DENTIST.id, start=at("2026-10-05 09:30")
    )
    await house.do(taken)

    yes = await house.say("yes")

    assert offered.calls[-1].outcome == "no_visits"
    assert yes.calls[-1].outcome == "slot_taken_instead"
    assert house.record(ANN).appointments == {}


@pytest.mark.parametrize(
    ("words", "is_no"),
    [
        ("I'd rather wait", True),
        ("none of these", True),
        ("no, thank you", True),
        ("oh no, don't", True),
        ("maybe later", True),
        ("the first one", False),
        ("friday at three", False),
        ("with Dr Molar please", False),
        ("yes", False),
    ],
)
def test_a_no_may_have_many_words(words: str, *, is_no: bool) -> None:
    assert declines(words) is is_no


@pytest.mark.parametrize(
    ("words", "named"),
    [("no, wednesday", True), ("not at ten", True), ("no, not for me", False)],
)
def test_a_time_in_a_no_may_be_another_wish(words: str, *, named: bool) -> None:
    assert names_a_time(words) is named


@pytest.mark.parametrize(
    ("words", "off"),
    [
        ("stop", True),
        ("I don't want to see a doctor", True),
        ("no more questions", True),
        ("never mind", True),
        ("no", False),
        ("I don't think so", False),
        ("I do not have a fever", False),
        ("I don't see well in the dark", False),
        ("I will not see any doctor", True),
        ("I don't need a doctor", True),
        ("it stops at night", False),
    ],
)
def test_only_some_words_end_the_questions(words: str, *, off: bool) -> None:
    assert calls_off(words) is off


async def test_after_words_that_a_model_has_answered_a_yes_is_asked_for_again() -> None:
    house = await a_house()
    shown = await house.say(BOOK)
    house.script(["does not want it > finish"])

    await house.say("the bus does not go there any more")
    yes = await house.say("ok")
    kept = booked(house)
    again = await house.say("yes")

    assert (yes.question, kept) == (True, 0)
    assert shown.reply.splitlines()[-1] in yes.reply
    assert [call.verdict.value for call in again.calls] == ["allow"]


async def test_another_of_the_offered_times_is_shown_and_not_the_first_one() -> None:
    house = await a_house()
    await house.say("find a dentist")
    first = await house.say("the first one")

    second = await house.say("no, the second one")
    third = await house.say("rather Dr Molar tomorrow at 10:30 please")

    assert "today 09:30" in first.reply
    assert "today 10:00" in second.reply
    assert "Shall I book Dr Molar (dentist), tomorrow 10:30?" in third.reply
    assert second.question
    assert booked(house) == 0


async def test_a_model_that_names_a_time_only_means_who_was_offered_at_it() -> None:
    house = await a_house()
    offered = await house.say("find a dentist")
    house.script(
        ["book tomorrow > confirm_appointment"], '{"start": "tomorrow at 10:00"}'
    )

    turn = await house.say("I guess tomorrow at 10:00 is as good as any other")

    assert "Dr Molar" in offered.reply
    assert [call.tool for call in turn.calls] == ["confirm_appointment"]
    assert "Dr Molar (dentist), tomorrow 10:00" in turn.reply
