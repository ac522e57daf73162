"""A button under "how was it?" notes the answer, once, as whoever pressed it."""

from datetime import timedelta
from typing import Any

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.components import conversation
from homeassistant.core import Context, HomeAssistant
from homeassistant.helpers.dispatcher import async_dispatcher_connect

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.coordinator import RUN_MEMORY
from custom_components.healthstead.domain.appointment import Appointment, VisitStatus
from custom_components.healthstead.visit_asking import VISIT_ANSWERS, VisitAnswer

from .houses import ANN, House, move_to
from .phones import Phone, a_phone, a_user
from .visits import FRIDAY, arrange, book, visit_of

LATER = FRIDAY + timedelta(hours=2, minutes=30)


@pytest.fixture
def phone(hass: HomeAssistant) -> Phone:
    return a_phone(hass, "Ann", a_user(hass, "Ann"))


@pytest.fixture
async def visit(
    hass: HomeAssistant, house: House, phone: Phone, freezer: FrozenDateTimeFactory
) -> Appointment:
    """Ann was at the dentist and is asked how it was."""
    await house.add_person(linked="person.ann")
    await arrange(house)
    visit = await book(house)
    await move_to(hass, freezer, LATER)
    return visit


@pytest.fixture
def answers(hass: HomeAssistant) -> list[VisitAnswer]:
    heard: list[VisitAnswer] = []

    def hear(_house: Any, answer: VisitAnswer) -> None:
        heard.append(answer)

    async_dispatcher_connect(hass, VISIT_ANSWERS, hear)
    return heard


@pytest.mark.parametrize(
    ("title", "typed", "status", "outcome"),
    [
        ("Nothing changed", {}, VisitStatus.DONE, "nothing changed"),
        (
            "Something changed",
            {"reply_text": " one tablet less "},
            VisitStatus.DONE,
            "one tablet less",
        ),
        ("It did not take place", {}, VisitStatus.CANCELLED, ""),
    ],
)
async def test_an_answer_is_noted_as_it_was_given(
    house: House,
    phone: Phone,
    visit: Appointment,
    answers: list[VisitAnswer],
    title: str,
    typed: dict[str, str],
    status: VisitStatus,
    outcome: str,
) -> None:
    await phone.press(title, **typed)

    known = visit_of(house, visit)
    assert (known.status, known.outcome) == (status, outcome)
    (answer,) = answers
    assert (answer.person, answer.visit, answer.user) == (ANN, visit.id, phone.user)
    assert answer.took_place is (status is VisitStatus.DONE)
    assert answer.said == typed.get("reply_text", "").strip()
    assert len(phone.standing) == bool(typed)


async def test_pressed_again_nothing_more_happens(
    house: House, phone: Phone, visit: Appointment, answers: list[VisitAnswer]
) -> None:
    action = phone.action("Nothing changed")
    for _ in range(3):
        phone.fire(action)
    await house.hass.async_block_till_done()

    assert len(answers) == 1


async def test_it_works_after_a_restart(
    hass: HomeAssistant, house: House, phone: Phone, visit: Appointment
) -> None:
    await hass.config_entries.async_unload(house.entry.entry_id)
    hass.data.pop(RUN_MEMORY)
    await house.set_up()

    await phone.press("Nothing changed")

    assert visit_of(house, visit).status is VisitStatus.DONE
    assert len(phone.notes) == 1


async def test_something_that_was_not_typed_is_asked_for(
    house: House, phone: Phone, visit: Appointment, answers: list[VisitAnswer]
) -> None:
    await phone.press("Something changed")

    assert visit_of(house, visit).status is VisitStatus.BOOKED
    asked = phone.notes[-1]["message"]
    assert asked.startswith("Nothing was noted: tell me what changed.")
    assert "she raised my metformin to 1000 mg twice a day" in asked
    assert visit.clinician_name not in asked
    assert answers == []


async def test_what_is_typed_under_the_question_is_noted(
    house: House, phone: Phone, visit: Appointment, answers: list[VisitAnswer]
) -> None:
    await phone.press("Something changed")

    await phone.press("Something changed", reply_text="one tablet less")

    known = visit_of(house, visit)
    assert (known.status, known.outcome) == (VisitStatus.DONE, "one tablet less")
    assert [answer.said for answer in answers] == ["one tablet less"]


async def test_what_was_typed_can_be_told_to_healthstead_without_being_kept_twice(
    hass: HomeAssistant, house: House, phone: Phone, visit: Appointment
) -> None:
    await phone.press("Something changed", reply_text="She stopped the aspirin.")
    hint = phone.notes[-1]["message"]

    said = await conversation.async_converse(
        hass,
        "I was at the dentist and she stopped the aspirin",
        None,
        Context(user_id=phone.user),
        agent_id="conversation.healthstead",
    )

    reply = said.response.speech["plain"]["speech"]
    assert "“Go on with what came of the dentist”" in hint
    assert reply.startswith("I have noted what came of Dr Molar")
    assert visit_of(house, visit).outcome == "She stopped the aspirin."


async def test_a_stranger_notes_nothing_and_is_told_so(
    hass: HomeAssistant, house: House, phone: Phone, visit: Appointment
) -> None:
    stranger = a_phone(hass, "Eve", a_user(hass, "Eve"))

    stranger.fire(phone.action("Nothing changed"))
    await hass.async_block_till_done()

    assert visit_of(house, visit).status is VisitStatus.BOOKED
    assert "Nothing was noted." in stranger.notes[-1]["message"]


@pytest.mark.parametrize("action", ["SOMETHING_ELSE", "HEALTHSTEAD_SAME_AB_1__"])
async def test_other_buttons_are_not_ours(
    hass: HomeAssistant,
    house: House,
    phone: Phone,
    visit: Appointment,
    action: str,
) -> None:
    phone.fire(action)
    await hass.async_block_till_done()

    assert visit_of(house, visit).status is VisitStatus.BOOKED


async def test_a_button_of_a_time_before_the_move_does_nothing(
    hass: HomeAssistant, house: House, phone: Phone, visit: Appointment
) -> None:
    action = phone.action("It did not take place")
    later = FRIDAY + timedelta(days=7)
    await house.do(c.MoveAppointment(person=ANN, appointment=visit.id, start=later))

    phone.fire(action)
    await hass.async_block_till_done()

    assert visit_of(house, visit).status is VisitStatus.BOOKED
