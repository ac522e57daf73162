"""Reminders that come again: the hour is sure, the first time is the next that fits."""

from typing import Any

import pytest

from custom_components.healthstead.agents.mending import mended
from custom_components.healthstead.agents.times_again import rhythm_in
from custom_components.healthstead.agents.tools.spec import Call

from ..builders import at
from .test_mending import NAMES, WALL
from .test_times_around import a_house_with, reminders
from .test_visits import act

TUESDAYS = "FREQ=WEEKLY;BYDAY=TU"


@pytest.mark.parametrize(
    ("when", "first", "rule"),
    [
        ("every day at 8 am", "06 08:00", "FREQ=DAILY"),
        ("every day at 8 pm", "05 20:00", "FREQ=DAILY"),
        ("daily at noon", "05 12:00", "FREQ=DAILY"),
        ("every morning at 8", "06 08:00", "FREQ=DAILY"),
        ("every night at 11", "05 23:00", "FREQ=DAILY"),
        ("every evening at half seven", "05 19:30", "FREQ=DAILY"),
        ("every other day at 19:00", "05 19:00", "FREQ=DAILY;INTERVAL=2"),
        ("every 3 days at 7 am", "06 07:00", "FREQ=DAILY;INTERVAL=3"),
        ("every tuesday at 9 am", "06 09:00", TUESDAYS),
        ("every monday at 8 am", "12 08:00", "FREQ=WEEKLY;BYDAY=MO"),
        ("every monday at 6 pm", "05 18:00", "FREQ=WEEKLY;BYDAY=MO"),
        ("every other tuesday at 9 am", "06 09:00", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
        ("every weekday at noon", "05 12:00", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        ("every month on the 5th at 10 am", "05 10:00", "FREQ=MONTHLY"),
        ("every month on the 20th at 10 am", "20 10:00", "FREQ=MONTHLY"),
        (
            "every day at 8 am for 3 days",
            "06 08:00",
            "FREQ=DAILY;UNTIL=20261009T075959",
        ),
        ("every day at 8 am 3 times", "06 08:00", "FREQ=DAILY;UNTIL=20261008T080000"),
        (
            "every day at 8 am until friday",
            "06 08:00",
            "FREQ=DAILY;UNTIL=20261009T235959",
        ),
    ],
)
async def test_a_rhythm_begins_with_the_next_time_that_fits(
    when: str, first: str, rule: str
) -> None:
    house = await a_house_with()

    await act(house, "set_reminder", text="drink", at=when)

    (reminder,) = house.record().reminders.values()
    assert reminders(house) == [("drink", first)]
    assert reminder.repeat == rule


@pytest.mark.parametrize(
    ("when", "key"),
    [
        ("every day at 8", "which_hour"),
        ("every day", "time_not_precise"),
        ("every evening", "time_not_precise"),
        ("every week at 9 am", "which_day"),
        ("every month at 9 am", "which_day"),
        ("every month on the 32nd at 9 am", "unclear_time"),
        ("every month on 5/6 at 9 am", "ok"),
        ("every day at 8 am until the cows come home", "unclear_repeat"),
        ("every now and then", "unclear_time"),
        ("every day at 25:00", "time_not_precise"),
    ],
)
async def test_what_is_open_in_a_rhythm_is_asked(when: str, key: str) -> None:
    house = await a_house_with()

    result: Any = (await act(house, "set_reminder", text="drink", at=when)).result

    assert key in {result.key, "ok"}


async def test_the_hour_is_asked_and_the_reminder_comes_again_until_it_is_forgotten() -> (
    None
):
    house = await a_house_with()

    asked = await house.say("remind me every day at 8 to drink")
    told = await house.say("in the morning")
    (shown,) = house.record().reminders.values()
    gone = await house.say("stop reminding me to drink")
    await house.say("yes")

    assert asked.reply == "In the morning or in the evening?"
    assert told.reply.startswith("I will remind you tomorrow 08:00 and then every day")
    assert shown.at == at("2026-10-06 08:00")
    assert gone.question
    assert reminders(house) == []


async def test_which_of_several_reminders_is_to_go_is_not_guessed() -> None:
    house = await a_house_with()
    for text in ("drink tea", "drink milk"):
        await act(house, "set_reminder", text=text, at="every day at 8 am")

    vague: Any = (await act(house, "forget", text="the reminder to drink")).result
    unknown: Any = (await act(house, "forget", text="the reminder to sing")).result
    await act(house, "forget", text="the reminder about milk")

    assert (vague.reason, unknown.reason) == ("unknown_reminder", "unknown_reminder")
    assert [text for text, _ in reminders(house)] == ["drink tea"]


@pytest.mark.parametrize(
    ("text", "rhythm"),
    [
        ("remind me every tuesday at 9 am to water", "every tuesday at 9 am"),
        ("remind me every night to lock up", "every night at night"),
        ("remind me on tuesday", ""),
    ],
)
def test_a_rhythm_is_found_in_a_sentence(text: str, rhythm: str) -> None:
    assert rhythm_in(text) == rhythm


def test_a_model_s_reminder_keeps_its_rhythm() -> None:
    words = "remind me every day at 8 am to drink"

    call = mended(
        Call(tool="set_reminder", arguments={"text": "drink"}), words, NAMES, WALL
    )

    assert call.arguments == {"text": "drink", "at": "every day at 8 am"}
