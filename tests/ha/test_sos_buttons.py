"""Buttons of a call: contacts act, the person answers, each once or not at all."""

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.coordinator import RUN_MEMORY
from custom_components.healthstead.domain.person import Role
from custom_components.healthstead.domain.sos import SosAnswer, SosLevel

from .calls import MINUTE, SECOND, Street, a_contact, a_street
from .houses import ANN, BEN, House
from .phones import a_phone, a_user

HELP = "Ann needs help"
OVER = "That call is over. Nothing was noted."
NOT_YOURS = "This cannot be done from this phone. Nothing was changed."
REALLY = "End the call for help?"


@pytest.fixture
async def street(
    hass: HomeAssistant, house: House, freezer: FrozenDateTimeFactory
) -> Street:
    return await a_street(hass, house, freezer)


def acting(street: Street) -> list[tuple[str, str]]:
    return [(one.by, one.action) for one in street.record.sos.taken_on]


@pytest.mark.parametrize(
    ("button", "action"),
    [
        ("I'm going", "is going there"),
        ("I'm calling them", "is calling Ann"),
        ("I called 112", "has called 112"),
    ],
)
async def test_a_contact_says_what_they_do(
    street: Street, button: str, action: str
) -> None:
    await street.call()

    await street.phone("Ben").press(button)

    assert acting(street) == [("Ben", action)]


async def test_ten_presses_are_one_answer(hass: HomeAssistant, street: Street) -> None:
    await street.call()
    ben = street.phone("Ben")
    action = ben.action("I'm going")

    for _ in range(10):
        ben.fire(action)
    await hass.async_block_till_done()

    assert acting(street) == [("Ben", "is going there")]
    assert len(street.phone("Eva").notes) == 2


async def test_a_press_counts_after_a_restart(street: Street) -> None:
    await street.call()
    action = street.phone("Ben").action("I'm going")

    await street.restart(10 * SECOND)
    street.phone("Ben").fire(action)
    await street.hass.async_block_till_done()

    assert acting(street) == [("Ben", "is going there")]


async def test_who_cannot_any_more_steps_back_and_all_are_called_again(
    street: Street,
) -> None:
    await street.call()
    ben, eva = street.phone("Ben"), street.phone("Eva")
    cannot = ben.action("I can't")
    await ben.press("I'm going")
    await street.wait(2 * MINUTE)

    ben.fire(cannot)
    await street.hass.async_block_till_done()

    assert acting(street) == []
    assert eva.notes[-1]["title"] == HELP


async def test_a_late_press_is_told_that_the_call_is_over(street: Street) -> None:
    await street.call()
    action = street.phone("Ben").action("I'm going")
    await street.house.do(c.EndSos(person=ANN))

    street.phone("Ben").fire(action)
    await street.hass.async_block_till_done()

    assert street.phone("Ben").notes[-1]["message"] == OVER
    assert acting(street) == []


async def test_a_press_about_another_call_or_of_a_stranger_does_nothing(
    street: Street,
) -> None:
    await street.call()
    ben = street.phone("Ben")
    action = ben.action("I'm going")
    verb, person, call, contact, sent = action.split("_")[1:]
    before = len(ben.notes)

    for other in (
        f"HEALTHSTEADSOS_{verb}_{person}_ABC_{contact}_{sent}",
        f"HEALTHSTEADSOS_{verb}_ABC_{call}_{contact}_{sent}",
        f"HEALTHSTEADSOS_DANCING_{person}_{call}_{contact}_{sent}",
        f"HEALTHSTEADSOS_{verb}_{person}_{call}_ABC_{sent}",
        "SOMETHING_ELSE",
    ):
        ben.fire(other)
    await street.hass.async_block_till_done()

    assert acting(street) == []
    assert len(ben.notes) == before


async def test_a_phone_with_few_buttons_shows_the_others_on_demand(
    hass: HomeAssistant, street: Street
) -> None:
    small = a_phone(hass, "Small phone", a_user(hass, "Zoe"), "Google")
    await street.name(a_contact("Zoe", small.target))
    await street.call()
    assert small.titles() == ["I'm going", "I called 112", "Something else"]

    await small.press("Something else")
    assert small.titles() == ["I'm calling them", "I can't"]
    await small.press("I'm calling them")

    assert acting(street) == [("Zoe", "is calling Ann")]


# The person


async def test_the_person_says_that_all_is_well(street: Street) -> None:
    await street.ask()

    await street.phone("Ann").press("I'm OK")

    assert street.is_at(SosLevel.NONE)
    assert (street.record.sos.ended_reason, street.record.sos.ended_by) == ("ok", "Ann")


async def test_the_person_calls_for_help_and_contacts_are_told_at_once(
    street: Street,
) -> None:
    await street.ask()

    await street.phone("Ann").press("I need help")

    assert street.is_at(SosLevel.HARD)
    assert street.told("Ben", "Eva") == {"Ben": [HELP], "Eva": [HELP]}


async def test_to_measure_again_gives_the_time_once_more_and_only_once(
    hass: HomeAssistant, street: Street
) -> None:
    await street.ask(hard_after_s=300)
    ann = street.phone("Ann")
    action = ann.action("I measure again")
    await street.wait(MINUTE)

    ann.fire(action)
    await hass.async_block_till_done()
    first = street.record.sos.hard_at
    hass.data[RUN_MEMORY].pressed.clear()
    await street.wait(MINUTE)
    ann.fire(action)
    await hass.async_block_till_done()

    assert [said for _, said in street.record.sos.answers] == [SosAnswer.RECHECK]
    assert street.record.sos.hard_at == first


async def test_the_countdown_is_cancelled_only_after_a_second_yes(
    street: Street,
) -> None:
    await street.call(grace_s=15)
    ann = street.phone("Ann")

    await ann.press("Cancel")
    assert (ann.notes[-1]["title"], ann.titles()) == (
        REALLY,
        ["Yes, end it", "No, keep calling"],
    )
    assert street.is_at(SosLevel.HARD)
    await ann.press("Yes, end it")

    assert street.is_at(SosLevel.NONE)
    assert (street.record.sos.ended_reason, street.record.sos.ended_by) == (
        "cancelled",
        "Ann",
    )
    assert street.told("Ben", "Eva") == {"Ben": [], "Eva": []}


async def test_a_cancel_that_is_not_confirmed_stops_nothing(street: Street) -> None:
    await street.call(grace_s=15)
    ann = street.phone("Ann")

    await ann.press("Cancel")
    await ann.press("No, keep calling")
    assert ann.notes[-1]["title"] == "Help is being called"
    await street.wait(15 * SECOND)

    assert street.told("Ben", "Eva") == {"Ben": [HELP], "Eva": [HELP]}


async def test_an_ok_to_a_call_that_became_hard_is_asked_back(street: Street) -> None:
    await street.ask()
    ann = street.phone("Ann")
    action = ann.action("I'm OK")
    await street.call()

    ann.fire(action)
    await street.hass.async_block_till_done()

    assert ann.notes[-1]["title"] == REALLY
    assert street.is_at(SosLevel.HARD)


async def test_of_two_who_end_a_call_at_once_the_second_hears_that_it_is_over(
    hass: HomeAssistant, street: Street
) -> None:
    await street.call(grace_s=15)
    ann = street.phone("Ann")
    await ann.press("Cancel")
    end = ann.action("Yes, end it")

    ann.fire(end)
    ann.fire(f"{end}0")
    await hass.async_block_till_done()

    assert street.is_at(SosLevel.NONE)
    assert ann.notes[-1]["message"] == OVER


async def test_a_stranger_on_the_persons_phone_cannot_answer_but_can_call(
    hass: HomeAssistant, street: Street
) -> None:
    await street.ask()
    stranger = a_phone(hass, "Other phone", a_user(hass, "Zoe"), "Apple")
    ok, help_ = (street.phone("Ann").action(t) for t in ("I'm OK", "I need help"))

    stranger.fire(ok)
    await hass.async_block_till_done()
    assert stranger.notes[-1]["message"] == NOT_YOURS
    assert street.is_at(SosLevel.SOFT)
    stranger.fire(help_)
    await hass.async_block_till_done()

    assert street.is_at(SosLevel.HARD)


async def test_who_may_end_a_call_is_named_in_the_all_clear(
    hass: HomeAssistant, street: Street
) -> None:
    await street.house.add_person(BEN, "Benjamin", linked="person.ben")
    await street.house.do(c.SetRole(person=ANN, holder=BEN, role=Role.CARER))
    await street.call(grace_s=15)
    action = street.phone("Ann").action("Cancel").replace("_CANCEL_", "_END_")

    street.phone("Ben").fire(action)
    await hass.async_block_till_done()

    assert street.record.sos.ended_by == "Benjamin"


async def test_an_end_by_somebody_who_may_not_ends_nothing(
    hass: HomeAssistant, street: Street
) -> None:
    await street.call(grace_s=15)
    action = street.phone("Ann").action("Cancel").replace("_CANCEL_", "_END_")

    street.phone("Ben").fire(action)
    await hass.async_block_till_done()

    assert street.is_at(SosLevel.HARD)
    assert street.phone("Ben").notes[-1]["message"] == NOT_YOURS
