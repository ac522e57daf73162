"""A tick is a dose, an open box takes it back, twice is once."""

import asyncio
from datetime import timedelta
from typing import Any, cast

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.auth.models import User
from homeassistant.components.todo.const import DOMAIN as TODO
from homeassistant.core import Context, HomeAssistant
from homeassistant.exceptions import ServiceValidationError
from pytest_homeassistant_custom_component.common import MockUser

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.care.actor import ActorKind
from custom_components.healthstead.domain.ids import MedicationId
from custom_components.healthstead.domain.ledger import DoseStatus
from custom_components.healthstead.domain.medication import Handling

from .houses import ANN, CANARY, EIGHT, House, move_to, state_of
from .medicines import take

LIST = "todo.ann_doses"


@pytest.fixture
async def medication(house: House) -> MedicationId:
    await house.add_person(linked="person.ann")
    return await house.add_medication(8, 20)


def member(hass: HomeAssistant, user_id: str) -> User:
    """A user of the house who may control everything and administers nothing."""
    user = MockUser(id=user_id, is_owner=False).add_to_hass(hass)
    user.mock_policy({"entities": True})
    return cast("User", user)


@pytest.fixture
def ann(hass: HomeAssistant) -> User:
    """The Home Assistant user of Ann, by her person entity."""
    user = member(hass, "ann-user")
    hass.states.async_set("person.ann", "home", {"user_id": user.id})
    return user


async def items(hass: HomeAssistant) -> list[dict[str, Any]]:
    answer = await hass.services.async_call(
        TODO,
        "get_items",
        {"entity_id": LIST, "status": ["needs_action", "completed"]},
        blocking=True,
        return_response=True,
    )
    assert answer is not None
    found: Any = answer[LIST]
    return list(found["items"])


async def tick(
    hass: HomeAssistant, uid: str, status: str = "completed", user: User | None = None
) -> None:
    await hass.services.async_call(
        TODO,
        "update_item",
        {"entity_id": LIST, "item": uid, "status": status},
        blocking=True,
        context=Context(user_id=user.id if user else None),
    )
    await hass.async_block_till_done()


def answers(house: House, medication: MedicationId) -> list[DoseStatus]:
    record = house.coordinator.desk.household.people[ANN]
    return [dose.status for dose in record.medications[medication].doses()]


async def test_the_list_holds_todays_doses_under_their_shared_label(
    hass: HomeAssistant, house: House, medication: MedicationId
) -> None:
    found = await items(hass)

    assert [item["summary"] for item in found] == ["Medicine 1, 1 tablet"] * 2
    assert [item["due"][:16] for item in found] == [
        "2026-10-05T08:00",
        "2026-10-05T20:00",
    ]


async def test_the_list_says_the_name_where_that_is_allowed(
    hass: HomeAssistant, house: House
) -> None:
    await house.add_person(names_on_shared_screens=True)
    await take(house, handling=Handling(instructions="with food\nno grapefruit"))

    (item,) = await items(hass)

    assert item["summary"] == f"{CANARY}, 1 tablet"
    assert item["description"] == "as on the label\nwith food\nno grapefruit"


async def test_the_words_of_the_label_stay_private_where_names_do(
    hass: HomeAssistant, house: House
) -> None:
    await house.add_person()
    await take(house, handling=Handling(instructions="against the canary"))

    (item,) = await items(hass)

    assert "canar" not in str(item).lower()


async def test_a_tick_records_the_dose_as_the_user_who_ticked(
    hass: HomeAssistant, house: House, medication: MedicationId, ann: User
) -> None:
    kept: list[ev.Entry] = []
    house.coordinator.async_listen_entries(lambda entries, _: kept.extend(entries))
    first = (await items(hass))[0]

    await tick(hass, first["uid"], user=ann)

    assert answers(house, medication) == [DoseStatus.TAKEN]
    assert kept[0].actor.kind is ActorKind.USER
    assert kept[0].actor.person == ANN
    assert state_of(hass, LIST) == "1"
    assert (await items(hass))[0]["completed"]


async def test_ticking_twice_is_one_dose(
    hass: HomeAssistant, house: House, medication: MedicationId
) -> None:
    first = (await items(hass))[0]

    await tick(hass, first["uid"])
    await tick(hass, first["uid"])

    assert answers(house, medication) == [DoseStatus.TAKEN]


async def test_two_ticks_at_the_same_moment_are_one_dose(
    hass: HomeAssistant, house: House, medication: MedicationId
) -> None:
    first = (await items(hass))[0]

    await asyncio.gather(tick(hass, first["uid"]), tick(hass, first["uid"]))

    assert answers(house, medication) == [DoseStatus.TAKEN]


async def test_an_open_box_takes_the_answer_back(
    hass: HomeAssistant, house: House, medication: MedicationId, ann: User
) -> None:
    first = (await items(hass))[0]
    await tick(hass, first["uid"], user=ann)

    await tick(hass, first["uid"], "needs_action", user=ann)

    assert answers(house, medication) == []
    assert state_of(hass, LIST) == "2"


async def test_a_skipped_dose_is_done_without_a_time(
    hass: HomeAssistant, house: House, medication: MedicationId
) -> None:
    await house.do(c.SkipDose(person=ANN, medication=medication, at=EIGHT))

    first = (await items(hass))[0]

    assert first["status"] == "completed"
    assert "completed" not in first


async def test_a_stranger_cannot_tick(
    hass: HomeAssistant, house: House, medication: MedicationId
) -> None:
    stranger = member(hass, "stranger")
    first = (await items(hass))[0]

    with pytest.raises(ServiceValidationError) as caught:
        await tick(hass, first["uid"], user=stranger)

    assert caught.value.translation_key == "not_allowed"
    assert answers(house, medication) == []


async def test_a_dose_that_raises_a_doubt_is_not_ticked_in_silence(
    hass: HomeAssistant, house: House, freezer: FrozenDateTimeFactory
) -> None:
    await house.add_person()
    medication = await house.add_medication(8, 9)
    await move_to(hass, freezer, EIGHT)
    both = await items(hass)
    await tick(hass, both[0]["uid"])

    with pytest.raises(ServiceValidationError) as caught:
        await tick(hass, both[1]["uid"])

    assert caught.value.translation_key == "already_taken"
    assert str(caught.value) == (
        "Medicine 1 is already noted as taken at 2026-10-05 08:00"
    )
    assert answers(house, medication) == [DoseStatus.TAKEN]


async def test_an_item_of_yesterday_is_no_longer_there(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    freezer: FrozenDateTimeFactory,
) -> None:
    first = (await items(hass))[0]
    entity = hass.data["todo"].get_entity(LIST)
    stale = next(item for item in entity.todo_items if item.uid == first["uid"])
    await move_to(hass, freezer, EIGHT + timedelta(days=1))

    with pytest.raises(ServiceValidationError) as caught:
        await entity.async_update_todo_item(stale)

    assert caught.value.translation_key == "unknown_dose"


async def test_a_late_evening_dose_stays_on_the_list_after_midnight(
    hass: HomeAssistant, house: House, freezer: FrozenDateTimeFactory
) -> None:
    await house.add_person()
    await house.add_medication(22)

    await move_to(hass, freezer, EIGHT + timedelta(hours=17))

    assert [item["due"][:16] for item in await items(hass)] == [
        "2026-10-05T22:00",
        "2026-10-06T22:00",
    ]
