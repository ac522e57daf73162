"""A visit that is shown is put right in many ways, and shown anew; nothing is booked."""

import pytest

from custom_components.healthstead.agents.answers.around_choice import bare_choice
from custom_components.healthstead.agents.answers.correcting import reason_of_yes
from custom_components.healthstead.care import events as ev

from ..builders import House, a_house

WAYS = [
    "no, it should be {}",
    "no, it was {} i wanted",
    "no, i asked for {}",
    "no, i told you {}",
    "no, you misheard me, {}",
    "no, i'd sooner have {}",
    "no, let us say {}",
    "no, {} was the one",
    "nah, {}",
    "i can't do that one, {}",
    "i can't make it then, better {}",
    "that one doesn't suit me, how about {}",
    "sorry, you got it wrong, it ought to be {}",
    "no no, {} is what i said",
    "no, that is too early, {}",
    "not today, {}",
    "no, i was thinking of {}",
    "no, listen, {}",
    "no, is {} still free",
    "no, {} instead of that",
    "could we make that {}",
    "can you move it to {}",
]


async def shown() -> House:
    house = await a_house()
    await house.say("find me a dentist")
    await house.say("the first one")
    return house


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    ("time", "told"),
    [
        ("tomorrow at 10:00", "tomorrow 10:00"),
        ("10:30", "today 10:30"),
        ("Dr Molar tomorrow at 10:00", "tomorrow 10:00"),
        ("wednesday at 9:30", "Wednesday 7 October 09:30"),
        ("the second one", "today 10:00"),
    ],
)
async def test_a_visit_that_is_shown_is_put_right(
    way: str, time: str, told: str
) -> None:
    house = await shown()

    turn = await house.say(way.format(time))

    assert told in turn.reply
    assert turn.question
    assert house.record().appointments == {}


@pytest.mark.parametrize(
    "words",
    [
        "no, take the one with Dr Molar tomorrow at 10:00",
        "no, not that one, the one at 10:00 tomorrow",
    ],
)
async def test_the_one_that_is_meant_may_be_described(words: str) -> None:
    house = await shown()

    turn = await house.say(words)

    assert "tomorrow 10:00" in turn.reply


@pytest.mark.parametrize(
    "words",
    [
        "no, you misheard me",
        "no, that's not what i asked for",
        "i can't make it then",
        "no, i told you",
        "no, it should be cheaper",
        "no, thanks, tomorrow i am away",
        "no, i have no time, my son comes at ten",
        "no, i was thinking of my mother",
        "could we make that a cup of tea",
        "no, the last one hurt me so much",
        "no, take your time",
        "wait, what is the time",
        "nah",
    ],
)
async def test_a_complaint_about_what_is_shown_books_nothing(words: str) -> None:
    house = await shown()

    turn = await house.say(words)

    assert not any(call.verdict == "allow" for call in turn.calls)
    assert house.record().appointments == {}


async def test_another_visit_is_moved_by_its_name_and_not_the_one_that_is_shown() -> (
    None
):
    house = await shown()

    turn = await house.say("move my dentist visit to friday at ten")

    assert [call.tool for call in turn.calls] == ["reschedule_appointment"]
    assert house.record().appointments == {}


async def test_a_dose_in_doubt_is_put_right_and_waits_for_its_own_yes() -> None:
    house = await a_house()
    await house.say("I took 3 metformin")

    turn = await house.say("no, you misheard me, it was one tablet")
    kept = house.events(ev.DoseTaken)

    assert "Metformin, 1 tablet" in turn.reply
    assert kept == []


@pytest.mark.parametrize(
    ("words", "choice"),
    [
        ("no, i'd sooner have the last one please", "the last one"),
        ("nah, wednesday was the one", "wednesday"),
        ("you misheard, the one with Dr Molar", "Dr Molar"),
        ("that was at ten, sorry", "at ten"),
        ("wednesday", "wednesday"),
        ("no, sorry", ""),
    ],
)
def test_what_is_chosen_instead_is_what_is_left(words: str, choice: str) -> None:
    assert bare_choice(words) == choice


@pytest.mark.parametrize(
    "words", ["well, because it hurts", "nah, as i said", "sorry, because of the rain"]
)
def test_a_reason_without_a_yes_is_no_yes(words: str) -> None:
    assert reason_of_yes(words) == ""
