"""Reminders before and after a visit of the record; what no reminder can wait for."""

import pytest

from custom_components.healthstead.agents.mending import mended
from custom_components.healthstead.agents.times_around import around_visit, on_event
from custom_components.healthstead.agents.tools.spec import Call

from ..builders import House, a_house
from .test_mending import NAMES, WALL
from .test_resolving_names import a_clinician
from .test_visits import act

EYES = ("Dr Iris Lens", "ophthalmology", "thursday at 10 am")
TEETH = ("Dr Una Molar", "dentistry", "friday at 11 am")


async def a_house_with(*visits: tuple[str, str, str]) -> House:
    """Return Ann's house on Monday 5 October 2026 at 9:00, with these visits."""
    house = await a_house()
    for name, kind, when in visits:
        await house.add_clinicians(a_clinician(name, kind))
        await act(house, "confirm_appointment", clinician=name, start=when)
    return house


def reminders(house: House) -> list[tuple[str, str]]:
    return [
        (r.text, f"{r.at.astimezone(house.clock.now.tzinfo):%d %H:%M}")
        for r in house.record().reminders.values()
    ]


@pytest.mark.parametrize(
    ("when", "at"),
    [
        ("an hour before my eye appointment", "08 09:00"),
        ("half an hour before my visit with dr iris lens", "08 09:30"),
        ("two days before my eye appointment at 8 am", "06 08:00"),
        ("the evening before my eye appointment", "07 19:00"),
        ("the night before the eye doctor", "07 22:00"),
        ("the morning before my eye appointment", "07 08:00"),
        ("the afternoon before my eye appointment", "07 13:00"),
        ("the day before my eye appointment at half past nine am", "07 09:30"),
        ("20 minutes before i see Dr Lens", "08 09:40"),
        ("an hour after my dentist appointment", "09 12:30"),
        ("30 minutes before the dentist", "09 10:30"),
    ],
)
async def test_a_reminder_counts_from_the_visit_that_is_meant(
    when: str, at: str
) -> None:
    house = await a_house_with(EYES, TEETH)

    await act(house, "set_reminder", text="pack", at=when)

    assert reminders(house) == [("pack", at)]


@pytest.mark.parametrize(
    ("when", "key"),
    [
        ("two weeks before my eye appointment", "time_in_past"),
        ("the day before my eye appointment", "time_not_precise"),
        ("the day before my eye appointment at 8", "which_time"),
        ("two days before my eye appointment at the weekend", "unclear_time"),
        ("a couple of hours before my eye appointment", "unclear_time"),
        ("three before my eye appointment", "unclear_time"),
        ("an hour before my hearing test", "no_such_appointment"),
        ("an hour before my appointment", "which_appointment"),
        ("when I get home", "time_of_event"),
        ("after work", "time_of_event"),
        ("when Ben comes back", "time_of_event"),
        ("an hour before when I get home", "time_of_event"),
        ("an hour before sunset", "unclear_time"),
    ],
)
async def test_what_is_open_is_asked_and_what_cannot_be_is_said(
    when: str, key: str
) -> None:
    house = await a_house_with(EYES, TEETH)

    asked = await act(house, "set_reminder", text="pack", at=when)

    assert getattr(asked.result, "key", "") == key
    assert reminders(house) == []


async def test_an_answer_which_visit_keeps_how_long_before_it() -> None:
    house = await a_house_with(EYES, TEETH)

    asked = await house.say(
        "remind me an hour before my appointment to pack my glasses"
    )
    told = await house.say("the second one")

    assert asked.reply == (
        "Which one: an hour before Dr Iris Lens, Thursday 8 October 10:00 or an hour "
        "before Dr Una Molar, Friday 9 October 11:00?"
    )
    assert told.reply == "I will remind you Friday 9 October 10:00: pack my glasses."


async def test_an_hour_answers_for_what_cannot_be_noticed() -> None:
    house = await a_house_with()

    asked = await house.say("remind me to water the ferns when I get home")
    await house.say("at 5 pm")

    assert asked.reply.startswith("I can remind you at a time, but I do not notice")
    assert reminders(house) == [("water the ferns", "05 17:00")]


async def test_a_day_alone_is_completed_by_its_hour() -> None:
    house = await a_house_with(TEETH)

    asked = await house.say("remind me to pack the day before the dentist")
    await house.say("at 9 am")

    assert asked.reply == "At what time exactly?"
    assert reminders(house) == [("pack", "08 09:00")]


async def test_a_meal_is_no_visit() -> None:
    house = await a_house_with(TEETH)

    await act(house, "set_reminder", text="pack", at="an hour before dinner")

    assert reminders(house) == [("pack", "05 18:00")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "remind me an hour before my appointment to pack",
            "an hour before my appointment",
        ),
        (
            "the evening before my visit with dr lens remind me",
            "the evening before my visit with dr lens",
        ),
        ("an hour before dinner", ""),
    ],
)
def test_words_that_count_from_a_visit_are_found(text: str, words: str) -> None:
    found = around_visit(text)

    assert found == words or found.startswith(words)
    assert bool(found) == bool(words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("call Ann when I get home", "when I get home"),
        ("take it when I get up", ""),
        ("buy milk at the shops", "at the shops"),
        ("as soon as Ben arrives ask him", "as soon as Ben arrives"),
        ("at noon", ""),
    ],
)
def test_events_that_nobody_here_sees_are_found(text: str, words: str) -> None:
    assert on_event(text) == words


def test_a_model_s_reminder_keeps_such_a_time() -> None:
    words = "remind me an hour before my dentist appointment to brush"

    call = mended(
        Call(tool="set_reminder", arguments={"text": "brush"}), words, NAMES, WALL
    )

    assert call.arguments == {
        "text": "brush",
        "at": "an hour before my dentist appointment",
    }
