"""More than a yes: a correction shows a new draft, a reason is kept, nothing else is a yes."""

import pytest

from custom_components.healthstead.agents.answers.correcting import (
    corrected,
    reason_of_yes,
)
from custom_components.healthstead.agents.trace import Turn
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.domain.ids import MedicationId

from ..builders import House, a_house, at

BOOK = "book a dentist appointment for friday at 3 pm"


def outcomes(turn: Turn) -> list[tuple[str, str]]:
    return [(call.tool, call.verdict.value) for call in turn.calls]


async def after(house: House, *texts: str) -> Turn:
    turn = await house.say(texts[0])
    for text in texts[1:]:
        turn = await house.say(text)
    return turn


@pytest.mark.parametrize(
    ("correction", "shown"),
    [
        ("yes but at four", "Friday 9 October 16:00"),
        ("no, at 4 pm", "Friday 9 October 16:00"),
        ("make it 4 pm", "Friday 9 October 16:00"),
        ("ok, but on tuesday", "tomorrow 15:00"),
        ("yes, but tuesday at 10 am please", "tomorrow 10:00"),
        ("rather at half past three", "Friday 9 October 15:30"),
    ],
)
async def test_a_corrected_visit_is_shown_anew_and_booked_after_a_yes(
    correction: str, shown: str
) -> None:
    house = await a_house()

    turn = await after(house, BOOK, correction)
    booked = dict(house.record().appointments)
    yes = await house.say("yes")

    assert turn.question
    assert shown in turn.reply
    assert booked == {}
    assert outcomes(yes) == [("confirm_appointment", "allow")]
    assert shown in yes.reply


@pytest.mark.parametrize(
    ("first", "correction", "shown"),
    [
        (
            "change my metformin to 2 tablets twice a day",
            "no, one tablet at bedtime",
            "From now on: 1 tablet every day at 22:00.",
        ),
        (
            "pause my metformin until Friday",
            "yes but until Thursday",
            "until Thursday 8 October 00:00",
        ),
        ("pause my metformin for three days", "make it a week", "Monday 12 October"),
        ("stop my metformin", "no, the ramipril", "Shall I stop Ramipril?"),
    ],
)
async def test_a_corrected_draft_waits_for_a_yes_of_its_own(
    first: str, correction: str, shown: str
) -> None:
    house = await a_house()
    before = house.record()

    turn = await after(house, first, correction)

    assert turn.question
    assert shown in turn.reply
    assert {verdict for _, verdict in outcomes(turn)} == {"confirm"}
    assert house.record() == before


async def test_a_doubted_dose_is_put_right_before_it_is_noted() -> None:
    house = await a_house()

    turn = await after(house, "I took 3 metformin", "no, only one")
    kept = house.events(ev.DoseTaken)
    yes = await house.say("yes")

    assert "Metformin, 1 tablet" in turn.reply
    assert kept == []
    assert outcomes(yes) == [("record_dose", "allow")]
    assert house.events(ev.DoseTaken)[0].dose.amount.value == 1


async def test_an_hour_in_doubt_is_asked_about_and_not_booked() -> None:
    house = await a_house()
    await after(house, "I took my metformin", "I took my metformin at 9 am")

    turn = await house.say("no, at seven")

    assert turn.question
    assert len(house.events(ev.DoseTaken)) == 1


@pytest.mark.parametrize(
    "words",
    [
        "yes but the weather is lovely",
        "well, who knows",
        "yes and no",
    ],
)
async def test_words_that_put_nothing_right_confirm_nothing(words: str) -> None:
    house = await a_house()

    turn = await after(house, BOOK, words)
    booked = dict(house.record().appointments)
    yes = await house.say("yes")

    assert not any(verdict == "allow" for _, verdict in outcomes(turn))
    assert booked == {}
    assert outcomes(yes) == [("confirm_appointment", "allow")]


async def test_a_correction_elsewhere_or_after_a_restart_puts_nothing_right() -> None:
    house = await a_house()
    await house.say(BOOK)

    elsewhere = await house.say("yes but at four", conversation="kitchen")
    house.restart_agent()
    later = await house.say("yes but at four")

    assert outcomes(elsewhere) == outcomes(later) == []
    assert house.record().appointments == {}


async def test_a_denial_is_no_correction() -> None:
    house = await a_house()
    await after(house, "I took my metformin", "I took my metformin")

    await house.say("no, I didn't take it")

    assert len(house.events(ev.DoseTaken)) <= 1
    assert house.record().medications[MedicationId("metformin")].extras == ()


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("yes, because the pain came back", "the pain came back"),
        ("yes I did, as my doctor told me to", "my doctor told me to"),
        ("ok because I vomited the first one.", "I vomited the first one"),
        ("no, because I did not", ""),
        ("yes", ""),
        ("because of the pain", ""),
        ("yes but at four", ""),
    ],
)
def test_a_yes_may_bring_its_reason(text: str, reason: str) -> None:
    assert reason_of_yes(text) == reason


async def test_a_reason_for_what_takes_none_is_no_yes() -> None:
    house = await a_house()

    turn = await after(house, BOOK, "yes, because I want to")

    assert house.record().appointments == {}
    assert not any(verdict == "allow" for _, verdict in outcomes(turn))


async def test_a_pause_confirmed_with_a_reason_keeps_it() -> None:
    house = await a_house()

    await after(house, "pause my metformin until Friday", "yes, because of the scan")

    (event,) = house.events(ev.MedicationPaused)
    assert (event.pause.end, event.pause.reason) == (
        at("2026-10-09 00:00"),
        "of the scan",
    )


@pytest.mark.parametrize(
    ("arguments", "text", "changes"),
    [
        ({"start": "friday at 3 pm"}, "yes but at 4", ["friday at 4", "at 4", "at 4"]),
        ({"start": "friday at 3 pm"}, "no, monday", ["monday at 3 pm", "monday"]),
        ({"start": "friday"}, "rather monday", ["monday"]),
        ({}, "the dentist", []),
    ],
)
def test_what_stays_of_a_time_is_joined_to_what_is_new(
    arguments: dict[str, str], text: str, changes: list[str]
) -> None:
    found = corrected("confirm_appointment", arguments, text)

    assert [each["start"] for name, each in found if name == "start"] == changes
