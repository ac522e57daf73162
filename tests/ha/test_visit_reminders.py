"""Visits are spoken of at their minute, once, to whom they concern, and no further."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.helpers import issue_registry as ir

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care.actor import Actor, ActorKind
from custom_components.healthstead.coordinator import RUN_MEMORY
from custom_components.healthstead.domain.appointment import VisitStatus
from custom_components.healthstead.domain.reminding import Content, Reach
from custom_components.healthstead.domain.visiting import EVERY_RUNG

from .houses import ANN, House, move_to, notices
from .phones import Phone, a_phone, a_satellite, a_user
from .visits import (
    BY_PHONE,
    DENTIST,
    FRIDAY,
    MINUTE,
    THURSDAY,
    arrange,
    book,
    visit_of,
)

WEEK, DAY, LEAVE, AFTER = EVERY_RUNG
TEN = timedelta(hours=10)
EVE = THURSDAY.replace(hour=10)
GO = FRIDAY - 40 * MINUTE
LATER = FRIDAY + timedelta(hours=2, minutes=30)
WORDS = ("Molar", "Mill Lane", "0123", "eat")


@pytest.fixture
async def home(house: House) -> House:
    """Ann, a dentist, Dan who drives, Cleo who is told too, Eva who comes along."""
    await house.add_person(linked="person.ann")
    await arrange(house)
    return house


@pytest.fixture
def phones(hass: HomeAssistant) -> dict[str, Phone]:
    """A phone for everybody."""
    return {
        name: a_phone(hass, name.title(), a_user(hass, name.title()))
        for name in ("ann", "dan", "cleo", "eva")
    }


def said(phones: dict[str, Phone]) -> dict[str, list[str]]:
    return {
        name: [note["message"] for note in phone.notes]
        for name, phone in phones.items()
    }


def in_the_list(hass: HomeAssistant) -> list[str]:
    return [
        one["message"]
        for key, one in notices(hass).items()
        if key.startswith("healthstead_visit_")
    ]


async def restart(hass: HomeAssistant, house: House) -> None:
    """Start anew, as after a power cut: what memory held is gone."""
    await hass.config_entries.async_unload(house.entry.entry_id)
    hass.data.pop(RUN_MEMORY)
    await house.set_up()


async def test_on_the_day_before_everybody_hears_what_is_theirs(
    hass: HomeAssistant,
    home: House,
    phones: dict[str, Phone],
    freezer: FrozenDateTimeFactory,
) -> None:
    visit = await book(home)

    await move_to(hass, freezer, EVE - MINUTE)
    before = said(phones)
    await move_to(hass, freezer, EVE)

    assert not any(before.values())
    assert said(phones) == {
        "ann": [
            (
                "You have an appointment with Dr Molar tomorrow at 15:00.\n"
                "Leave at 14:20: the way takes 30 minutes.\n"
                "Dan drives.\n"
                "Before it: nothing to eat from midnight on\n"
                "Place: 1 Mill Lane\n"
                "Telephone: 0123 456"
            )
        ],
        "dan": [
            (
                "Ann has an appointment tomorrow at 15:00.\n"
                "Leave at 14:20: the way takes 30 minutes.\n"
                "You drive.\n"
                "Place: 1 Mill Lane\n"
                "Telephone: 0123 456"
            )
        ],
        "cleo": [
            (
                "Ann has an appointment tomorrow at 15:00.\n"
                "Leave at 14:20: the way takes 30 minutes.\n"
                "Dan drives.\n"
                "Before it: nothing to eat from midnight on\n"
                "Place: 1 Mill Lane\n"
                "Telephone: 0123 456"
            )
        ],
        "eva": [],
    }
    assert in_the_list(hass) == [
        (
            "Ann has an appointment tomorrow at 15:00.\n"
            "Leave at 14:20: the way takes 30 minutes.\n"
            "Dan drives."
        )
    ]
    assert visit_of(home, visit).reminded == (WEEK, DAY)


async def test_it_is_time_to_leave_at_the_minute(
    hass: HomeAssistant,
    home: House,
    phones: dict[str, Phone],
    freezer: FrozenDateTimeFactory,
) -> None:
    await book(home)
    await move_to(hass, freezer, EVE)

    await move_to(hass, freezer, GO - timedelta(seconds=1))
    before = len(phones["ann"].notes)
    await move_to(hass, freezer, GO)

    assert before == 1
    told = phones["ann"].notes[-1]
    assert told["message"].startswith(
        "It is time to leave.\nYou have an appointment with Dr Molar today at 15:00."
    )
    assert told["data"]["push"]["interruption-level"] == "time-sensitive"
    assert len(phones["dan"].notes) == 2


async def test_afterwards_the_person_is_asked_how_it_was(
    hass: HomeAssistant,
    home: House,
    phones: dict[str, Phone],
    freezer: FrozenDateTimeFactory,
) -> None:
    await book(home)
    for moment in (EVE, GO):
        await move_to(hass, freezer, moment)

    await move_to(hass, freezer, LATER)

    assert phones["ann"].notes[-1]["message"] == "How was it? Did anything change?"
    assert phones["ann"].titles() == [
        "Nothing changed",
        "Something changed",
        "It did not take place",
    ]
    assert len(phones["dan"].notes) == 2
    assert in_the_list(hass) == [
        "How was the appointment? Did anything change? Tell Healthstead."
    ]


async def test_nothing_is_said_twice_however_often_the_house_starts(
    hass: HomeAssistant,
    home: House,
    phones: dict[str, Phone],
    freezer: FrozenDateTimeFactory,
) -> None:
    await book(home)
    for moment in (EVE, GO, LATER):
        await move_to(hass, freezer, moment)
        await restart(hass, home)
        await move_to(hass, freezer, moment + MINUTE)
        await restart(hass, home)

    assert [len(phone.notes) for phone in phones.values()] == [3, 2, 2, 0]


async def test_what_was_cut_off_before_it_was_noted_takes_its_own_place(
    hass: HomeAssistant,
    home: House,
    phones: dict[str, Phone],
    freezer: FrozenDateTimeFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    visit = await book(home)
    home.break_log(monkeypatch)
    await move_to(hass, freezer, EVE)
    unnoted = visit_of(home, visit).reminded
    monkeypatch.undo()

    await restart(hass, home)

    assert unnoted == (WEEK,)
    assert len(phones["ann"].notes) == 2
    assert len(phones["ann"].standing) == 1
    assert visit_of(home, visit).reminded == (WEEK, DAY)


async def test_what_cannot_be_noted_is_noted_later_and_not_said_again(
    hass: HomeAssistant,
    home: House,
    phones: dict[str, Phone],
    freezer: FrozenDateTimeFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    visit = await book(home)
    with monkeypatch.context() as broken:
        home.break_log(broken)
        await move_to(hass, freezer, EVE)
        await move_to(hass, freezer, EVE + 5 * MINUTE)
    home.coordinator.home._database.trouble = None

    await move_to(hass, freezer, EVE + 10 * MINUTE)

    assert visit_of(home, visit).reminded == (WEEK, DAY)
    assert len(phones["ann"].notes) == 1


async def test_what_was_missed_is_said_at_the_next_start(
    hass: HomeAssistant,
    home: House,
    phones: dict[str, Phone],
    freezer: FrozenDateTimeFactory,
) -> None:
    await book(home)
    await hass.config_entries.async_unload(home.entry.entry_id)
    freezer.move_to(EVE.replace(hour=18))

    await home.set_up()

    (told,) = said(phones)["ann"]
    assert told.endswith("This should have been said at Thursday, 8 October 10:00.")


async def test_a_departure_that_was_missed_says_when_it_was(
    hass: HomeAssistant,
    home: House,
    phones: dict[str, Phone],
    freezer: FrozenDateTimeFactory,
) -> None:
    await book(home)
    await hass.config_entries.async_unload(home.entry.entry_id)
    freezer.move_to(GO + 20 * MINUTE)

    await home.set_up()

    (told,) = said(phones)["ann"]
    assert told.startswith("It was time to leave at 14:20.\n")


async def test_a_departure_is_not_called_for_once_the_visit_has_begun(
    hass: HomeAssistant,
    home: House,
    phones: dict[str, Phone],
    freezer: FrozenDateTimeFactory,
) -> None:
    await book(home)
    await hass.config_entries.async_unload(home.entry.entry_id)
    freezer.move_to(FRIDAY)

    await home.set_up()

    assert said(phones)["ann"] == []


async def test_who_books_for_soon_is_not_told_so_at_once(
    hass: HomeAssistant, home: House, phones: dict[str, Phone]
) -> None:
    visit = await book(home)

    assert said(phones)["ann"] == []
    assert visit_of(home, visit).reminded == (WEEK,)


async def test_a_week_before_it_is_said_with_its_day(
    hass: HomeAssistant,
    home: House,
    phones: dict[str, Phone],
    freezer: FrozenDateTimeFactory,
) -> None:
    await book(home, FRIDAY + timedelta(days=7), driver="", prepare=())

    await move_to(hass, freezer, FRIDAY.replace(hour=10))

    assert said(phones)["ann"] == [
        (
            "You have an appointment with Dr Molar on Friday, 16 October at 15:00.\n"
            "Place: 1 Mill Lane\n"
            "Telephone: 0123 456"
        )
    ]


async def test_a_visit_that_nobody_confirmed_is_called_so(
    hass: HomeAssistant,
    home: House,
    phones: dict[str, Phone],
    freezer: FrozenDateTimeFactory,
) -> None:
    await arrange(home, BY_PHONE)
    await book(home)

    for moment in (EVE, GO, LATER):
        await move_to(hass, freezer, moment)

    eve, go, after = said(phones)["ann"]
    assert eve.startswith(
        "You asked for an appointment with Dr Molar tomorrow at 15:00. "
        "It is asked for, not confirmed.\nCall the practice.\n"
    )
    assert "Call the practice before you leave." in go
    assert after.startswith("Nobody confirmed the appointment on Friday, 9 October.")


async def test_while_a_move_is_open_both_times_are_told(
    hass: HomeAssistant,
    home: House,
    phones: dict[str, Phone],
    freezer: FrozenDateTimeFactory,
) -> None:
    await arrange(home, BY_PHONE)
    visit = await book(home, FRIDAY + timedelta(days=2))
    await home.do(
        c.AnswerAppointment(person=ANN, appointment=visit.id, status=VisitStatus.BOOKED)
    )
    await home.do(c.MoveAppointment(person=ANN, appointment=visit.id, start=FRIDAY))

    await move_to(hass, freezer, EVE)

    assert (
        "Until the practice answers, it expects the visit on Sunday, 11 October at 15:00."
        in said(phones)["ann"][-1]
    )


async def test_a_guess_of_the_way_is_called_one(
    hass: HomeAssistant,
    home: House,
    phones: dict[str, Phone],
    freezer: FrozenDateTimeFactory,
) -> None:
    hass.config.latitude, hass.config.longitude = 38.7223, -9.1393
    near = replace(DENTIST, travel_minutes=None, point="38.7423,-9.1393")
    await arrange(home, near)
    await book(home)

    await move_to(hass, freezer, EVE)
    await move_to(hass, freezer, FRIDAY - 30 * MINUTE)

    eve, go = said(phones)["ann"]
    assert (
        "Leave at about 14:30: the way takes about 20 minutes. "
        "That is an estimate from the distance." in eve
    )
    assert "The way takes about 20 minutes. That is an estimate" in go


@pytest.mark.parametrize("nowhere", [True, False])
async def test_of_a_way_that_nobody_knows_that_is_said(
    hass: HomeAssistant,
    home: House,
    phones: dict[str, Phone],
    freezer: FrozenDateTimeFactory,
    nowhere: bool,
) -> None:
    if nowhere:
        hass.config.latitude = hass.config.longitude = 0
    await arrange(home, replace(DENTIST, travel_minutes=None))
    await book(home)
    await move_to(hass, freezer, EVE)

    await move_to(hass, freezer, FRIDAY - 60 * MINUTE)

    assert said(phones)["ann"][-1].startswith(
        "You have an appointment with Dr Molar today at 15:00.\n"
        "How long the way takes is not known.\n"
    )


async def test_another_persons_phone_and_a_room_hear_only_that_there_is_one(
    hass: HomeAssistant,
    home: House,
    phones: dict[str, Phone],
    freezer: FrozenDateTimeFactory,
) -> None:
    room = a_satellite(hass)
    channels = (room.entity, phones["eva"].target)
    await home.do(c.SetReach(person=ANN, reach=Reach(channels=channels)))
    await book(home)

    await move_to(hass, freezer, EVE)
    await move_to(hass, freezer, GO)

    assert len(room.said) == 2
    heard = [*room.said, *said(phones)["eva"], *in_the_list(hass)]
    assert len(said(phones)["eva"]) == 1
    for word in WORDS:
        assert not any(word in one for one in heard), word
    assert said(phones)["ann"] == []


async def test_with_whom_is_said_in_a_room_only_where_that_is_allowed(
    hass: HomeAssistant, home: House, freezer: FrozenDateTimeFactory
) -> None:
    room = a_satellite(hass)
    await home.do(c.SetReach(person=ANN, reach=Reach(channels=(room.entity,))))
    record = home.coordinator.present(ANN)
    assert record is not None
    profile = replace(record.person.profile, names_on_shared_screens=True)
    await home.do(c.ChangePerson(person=ANN, profile=profile))
    await book(home)

    await move_to(hass, freezer, EVE)

    assert room.said[0].startswith(
        "Ann has an appointment with Dr Molar tomorrow at 15:00."
    )
    assert "eat" not in room.said[0]


async def test_a_channel_whose_owner_wants_names_gets_all_of_it(
    hass: HomeAssistant,
    home: House,
    phones: dict[str, Phone],
    freezer: FrozenDateTimeFactory,
) -> None:
    reach = Reach(channels=(phones["eva"].target,), content=Content.NAMES)
    await home.do(c.SetReach(person=ANN, reach=reach))
    await book(home)

    await move_to(hass, freezer, EVE)

    assert "Dr Molar" in said(phones)["eva"][0]


async def test_a_channel_that_fails_is_an_issue_and_the_next_ones_turn(
    hass: HomeAssistant,
    home: House,
    phones: dict[str, Phone],
    freezer: FrozenDateTimeFactory,
) -> None:
    channels = ("assist_satellite.gone", "notify.nowhere", phones["ann"].target)
    await home.do(c.SetReach(person=ANN, reach=Reach(channels=channels)))
    phones["dan"].fails = True
    visit = await book(home)

    await move_to(hass, freezer, EVE)

    assert len(phones["ann"].notes) == 1
    issues = [key for _, key in ir.async_get(hass).issues]
    assert len([key for key in issues if key.startswith("channel_")]) == 3
    assert visit_of(home, visit).reminded == (WEEK, DAY)


async def test_what_is_too_long_for_a_phone_loses_its_end(
    hass: HomeAssistant,
    home: House,
    phones: dict[str, Phone],
    freezer: FrozenDateTimeFactory,
) -> None:
    visit = await book(home)
    await home.do(
        c.DescribeAppointment(
            person=ANN, appointment=visit.id, questions=("why?" * 900,)
        )
    )

    await move_to(hass, freezer, EVE)

    (told,) = said(phones)["ann"]
    assert "why?" not in told
    assert told.startswith("You have an appointment with Dr Molar tomorrow")


async def test_questions_go_to_the_person_alone(
    hass: HomeAssistant,
    home: House,
    phones: dict[str, Phone],
    freezer: FrozenDateTimeFactory,
) -> None:
    visit = await book(home)
    await home.do(
        c.DescribeAppointment(
            person=ANN, appointment=visit.id, questions=("Is it the crown?",)
        )
    )

    await move_to(hass, freezer, EVE)

    told = said(phones)
    assert "To ask there: Is it the crown?" in told["ann"][0]
    assert "crown" not in "".join([*told["dan"], *told["cleo"], *in_the_list(hass)])


async def test_a_visit_that_is_moved_is_spoken_of_anew(
    hass: HomeAssistant,
    home: House,
    phones: dict[str, Phone],
    freezer: FrozenDateTimeFactory,
) -> None:
    visit = await book(home)
    await move_to(hass, freezer, EVE)
    later = FRIDAY + timedelta(days=1)
    await home.do(c.MoveAppointment(person=ANN, appointment=visit.id, start=later))

    await move_to(hass, freezer, EVE + timedelta(days=1))

    assert "tomorrow at 15:00" in said(phones)["ann"][-1]
    assert len(phones["ann"].standing) == 2


async def test_a_clock_that_was_set_is_heard(
    hass: HomeAssistant,
    home: House,
    phones: dict[str, Phone],
    freezer: FrozenDateTimeFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    heard: list[Any] = []

    def watch(_hass: HomeAssistant, on_set: Any) -> Any:
        heard.append(on_set)
        return lambda: None

    monkeypatch.setattr(
        "custom_components.healthstead.visit_reminders.clock_set.async_watch",
        watch,
    )
    await hass.config_entries.async_reload(home.entry.entry_id)
    await book(home)
    freezer.move_to(EVE)

    for on_set in heard:
        on_set()
    await hass.async_block_till_done()

    assert len(said(phones)["ann"]) == 1


async def test_somebody_who_is_no_longer_looked_after_is_not_reminded(
    hass: HomeAssistant,
    home: House,
    phones: dict[str, Phone],
    freezer: FrozenDateTimeFactory,
) -> None:
    await book(home)
    await home.do(c.ArchivePerson(person=ANN))

    await move_to(hass, freezer, EVE)

    assert not any(said(phones).values())


# What became of a visit


async def test_who_drives_and_comes_along_hears_that_it_is_off(
    hass: HomeAssistant,
    home: House,
    phones: dict[str, Phone],
    freezer: FrozenDateTimeFactory,
) -> None:
    visit = await book(home)
    await move_to(hass, freezer, EVE)

    await home.do(c.CancelAppointment(person=ANN, appointment=visit.id))

    off = "The appointment of Ann on Friday, 9 October at 15:00 is cancelled."
    told = {
        name: [n["message"] for n in p.standing.values()] for name, p in phones.items()
    }
    assert told == {
        "ann": [
            "Your appointment with Dr Molar on Friday, 9 October at 15:00 is cancelled."
        ],
        "dan": [off],
        "cleo": [off],
        "eva": [off],
    }
    assert in_the_list(hass) == [off]


async def test_who_calls_it_off_is_not_told_so(
    hass: HomeAssistant, home: House, phones: dict[str, Phone]
) -> None:
    visit = await book(home)
    herself = Actor(kind=ActorKind.USER, id=phones["ann"].user, person=ANN)

    await home.do(c.CancelAppointment(person=ANN, appointment=visit.id), herself)

    told = said(phones)
    assert told["ann"] == []
    assert [len(told[name]) for name in ("dan", "cleo", "eva")] == [1, 1, 1]
    assert in_the_list(hass) == []


async def test_a_move_tells_both_times(
    hass: HomeAssistant, home: House, phones: dict[str, Phone]
) -> None:
    visit = await book(home)

    await home.do(c.MoveAppointment(person=ANN, appointment=visit.id, start=THURSDAY))

    assert said(phones)["dan"] == [
        (
            "The appointment of Ann is moved from Friday, 9 October 15:00 "
            "to Thursday, 8 October at 15:00."
        )
    ]


@pytest.mark.parametrize(
    ("status", "told"),
    [
        (VisitStatus.BOOKED, "is confirmed."),
        (VisitStatus.DECLINED, "was declined by the practice."),
    ],
)
async def test_what_a_practice_answers_is_told(
    hass: HomeAssistant,
    home: House,
    phones: dict[str, Phone],
    status: VisitStatus,
    told: str,
) -> None:
    await arrange(home, BY_PHONE)
    visit = await book(home)

    await home.do(c.AnswerAppointment(person=ANN, appointment=visit.id, status=status))

    assert said(phones)["ann"] == [
        f"Your appointment with Dr Molar on Friday, 9 October at 15:00 {told}"
    ]


@pytest.mark.parametrize(
    ("status", "start", "told"),
    [
        (VisitStatus.BOOKED, None, "is confirmed."),
        (VisitStatus.BOOKED, FRIDAY + timedelta(days=3), "is moved from Thursday,"),
        (VisitStatus.DECLINED, None, "stays on Friday, 9 October at 15:00:"),
    ],
)
async def test_a_move_that_was_asked_for_has_an_end(
    hass: HomeAssistant,
    home: House,
    phones: dict[str, Phone],
    status: VisitStatus,
    start: datetime | None,
    told: str,
) -> None:
    await arrange(home, BY_PHONE)
    visit = await book(home)
    booked = c.AnswerAppointment(
        person=ANN, appointment=visit.id, status=VisitStatus.BOOKED
    )
    await home.do(booked)
    await home.do(c.MoveAppointment(person=ANN, appointment=visit.id, start=THURSDAY))
    asked = said(phones)["ann"][-1]

    await home.do(replace(booked, status=status, start=start))

    assert asked.endswith(
        "is to be moved to Thursday, 8 October at 15:00. "
        "That is asked for, not confirmed."
    )
    assert told in said(phones)["ann"][-1]


async def test_of_what_is_over_nobody_hears_that_it_is_off(
    hass: HomeAssistant,
    home: House,
    phones: dict[str, Phone],
    freezer: FrozenDateTimeFactory,
) -> None:
    visit = await book(home)
    for moment in (EVE, GO, LATER):
        await move_to(hass, freezer, moment)
    sent = [len(phone.notes) for phone in phones.values()]

    await home.do(c.NoteOutcome(person=ANN, appointment=visit.id, outcome="all well"))

    assert [len(phone.notes) for phone in phones.values()] == sent
    assert phones["ann"].standing == {}
    assert in_the_list(hass) == []


async def test_a_practice_that_was_told_changes_nothing_for_anybody(
    hass: HomeAssistant, home: House, phones: dict[str, Phone]
) -> None:
    await arrange(home, BY_PHONE)
    visit = await book(home)
    told = c.AnswerAppointment(
        person=ANN, appointment=visit.id, status=VisitStatus.BOOKED
    )
    await home.do(told)
    await home.do(c.CancelAppointment(person=ANN, appointment=visit.id))
    sent = len(phones["dan"].notes)

    await home.do(replace(told, status=VisitStatus.CANCELLED))

    assert len(phones["dan"].notes) == sent
