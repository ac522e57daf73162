"""A call asked about aloud: answers count, silence is no answer, an end is asked back."""

from dataclasses import replace

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError

from custom_components.healthstead import sos_ways
from custom_components.healthstead.care import commands as c
from custom_components.healthstead.domain.reminding import Reach
from custom_components.healthstead.domain.sos import SELF_HARM, Outcome, SosLevel

from .calls import MINUTE, Street, a_contact, a_street
from .houses import ANN, House
from .phones import Satellite, a_satellite


@pytest.fixture
def satellite(hass: HomeAssistant) -> Satellite:
    return a_satellite(hass)


@pytest.fixture
async def street(
    hass: HomeAssistant,
    house: House,
    freezer: FrozenDateTimeFactory,
    satellite: Satellite,
) -> Street:
    """Ann, with the satellite of her bedroom."""
    return await a_street(hass, house, freezer, satellites=(satellite.device,))


async def test_the_person_is_asked_in_neutral_words_and_an_ok_ends_it(
    street: Street, satellite: Satellite
) -> None:
    satellite.answers = ["ok"]

    await street.ask(reason="Heart rate 135")

    (asked,) = satellite.asked
    assert asked["question"] == "Ann, are you all right? Say OK, help, or later."
    assert street.is_at(SosLevel.NONE)
    assert satellite.said == ["Noted that you are all right."]


async def test_help_that_is_said_is_called_at_once(
    street: Street, satellite: Satellite
) -> None:
    satellite.answers = ["help"]

    await street.ask()

    assert street.is_at(SosLevel.HARD)
    assert satellite.said == ["Help is being called."]
    assert street.told("Ben") == {"Ben": ["Ann needs help"]}


async def test_later_gives_the_time_once_more(
    street: Street, satellite: Satellite
) -> None:
    satellite.answers = ["later"]

    await street.ask()

    assert street.is_at(SosLevel.SOFT)
    assert len(street.record.sos.answers) == 1


@pytest.mark.parametrize("answer", [HomeAssistantError("silence"), "something else"])
async def test_silence_and_other_words_are_no_answer(
    street: Street, satellite: Satellite, answer: str | Exception
) -> None:
    satellite.answers = [answer]

    await street.ask()

    assert street.is_at(SosLevel.SOFT)
    assert street.record.sos.answers == ()
    assert satellite.said == []


async def test_a_countdown_is_cancelled_aloud_after_a_second_yes(
    street: Street, satellite: Satellite
) -> None:
    satellite.answers = ["cancel", "yes"]

    await street.call(grace_s=30)

    assert "Say cancel" in satellite.asked[0]["question"]
    assert satellite.asked[1]["question"] == (
        "Shall the call for help really end? Say yes or no."
    )
    assert street.record.sos.ended_by == "Ann"
    assert satellite.said == ["The call for help has ended."]


@pytest.mark.parametrize("answers", [["nothing"], ["cancel", "no"], ["cancel"]])
async def test_a_countdown_goes_on_without_both(
    street: Street, satellite: Satellite, answers: list[str | Exception]
) -> None:
    satellite.answers = answers

    await street.call(grace_s=30)

    assert street.is_at(SosLevel.HARD)


async def test_a_satellite_that_is_not_the_persons_own_may_not_end_a_call(
    hass: HomeAssistant, street: Street, satellite: Satellite
) -> None:
    other = a_satellite(hass, "kitchen")
    reach = Reach(channels=(other.entity,))
    await street.house.do(c.SetReach(person=ANN, reach=reach))
    profile = replace(street.record.person.profile, satellites=())
    await street.house.do(c.ChangePerson(person=ANN, profile=profile))
    other.answers = ["cancel", "yes"]

    await street.call(grace_s=30)

    assert street.is_at(SosLevel.HARD)
    assert other.said == ["That could not be done here. The call goes on."]


async def test_an_answer_after_the_call_is_over_does_nothing(
    street: Street, satellite: Satellite, monkeypatch: pytest.MonkeyPatch
) -> None:
    ways = sos_ways.Ways
    heard: list[sos_ways.Heard] = []

    async def ask(_self: object, _sat: str, _q: str, _a: object, then: object) -> bool:
        heard.append(then)  # type: ignore[arg-type]
        return True

    monkeypatch.setattr(ways, "ask", ask)
    await street.call(grace_s=30)
    await heard[0]("cancel")
    await street.house.do(c.EndSos(person=ANN))
    await street.ask()
    await street.house.do(c.EndSos(person=ANN))

    await heard[1]("yes")
    await heard[2]("help")
    await heard[0]("cancel")

    assert street.is_at(SosLevel.NONE)
    assert satellite.said == []


async def test_of_self_harm_a_room_hears_the_crisis_line_and_nothing_is_asked(
    street: Street, satellite: Satellite
) -> None:
    await street.call(grace_s=15, category=SELF_HARM, reason="words of despair")

    assert satellite.asked == []
    (said,) = satellite.said
    assert "crisis line" in said
    assert "despair" not in said


async def test_a_house_that_cannot_ask_aloud_says_it(
    hass: HomeAssistant, street: Street, satellite: Satellite
) -> None:
    hass.services.async_remove("assist_satellite", "ask_question")

    await street.ask()

    assert satellite.said == ["Ann, are you all right? Say OK, help, or later."]


async def test_a_contacts_satellite_reads_the_whole_text(
    hass: HomeAssistant, street: Street, satellite: Satellite
) -> None:
    await street.name(
        a_contact("Ben", satellite.entity), a_contact("Eva", "assist_satellite.gone")
    )

    await street.call()

    assert satellite.said[0].startswith("Please act now: call Ann or go there.")
    assert {one.contact: one.outcome for one in street.record.sos.attempts} == {
        "ben": Outcome.DELIVERED,
        "eva": Outcome.FAILED,
    }


async def test_a_satellite_that_talks_for_long_is_speaking(
    hass: HomeAssistant,
    street: Street,
    satellite: Satellite,
    freezer: FrozenDateTimeFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sos_ways, "BUSY_S", 0)
    await street.name(a_contact("Ben", satellite.entity))

    await street.call()

    (one,) = street.record.sos.attempts
    assert one.outcome is Outcome.DELIVERED


async def test_the_person_hears_who_acts(street: Street, satellite: Satellite) -> None:
    street.phone("Ann").fails = True
    await street.call()

    await street.phone("Ben").press("I'm going")
    await street.wait(MINUTE)

    assert satellite.said[0].startswith("Ben is going there (07:00).")
