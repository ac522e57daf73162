"""A press is one answer, in the name of whoever pressed, and never two."""

import asyncio
from datetime import timedelta
from typing import cast

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.auth.models import User
from homeassistant.core import Context, HomeAssistant
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers import entity_registry as er
from pytest_homeassistant_custom_component.common import MockUser

from custom_components.healthstead.care import events as ev
from custom_components.healthstead.domain.ids import MedicationId
from custom_components.healthstead.domain.ledger import DoseStatus

from .houses import ANN, CANARY, EIGHT, MORNING, House, move_to
from .medicines import as_needed, take

TAKEN, SKIP, SNOOZE = (
    f"button.ann_medicine_1_{key}" for key in ("taken", "skip", "snooze")
)
MINUTE = timedelta(minutes=1)


@pytest.fixture
async def medication(house: House) -> MedicationId:
    await house.add_person(linked="person.ann")
    medication = await take(house)
    registry = er.async_get(house.hass)
    for name in (SKIP, SNOOZE):
        registry.async_update_entity(name, disabled_by=None)
    await house.hass.config_entries.async_reload(house.entry.entry_id)
    await house.hass.async_block_till_done()
    return medication


@pytest.fixture
def ann(hass: HomeAssistant) -> User:
    """The Home Assistant user of Ann, by her person entity."""
    user = MockUser(id="ann-user", is_owner=False).add_to_hass(hass)
    user.mock_policy({"entities": True})
    hass.states.async_set("person.ann", "home", {"user_id": user.id})
    return cast("User", user)


async def press(hass: HomeAssistant, button: str, user: User | None = None) -> None:
    await hass.services.async_call(
        "button",
        "press",
        {"entity_id": button},
        blocking=True,
        context=Context(user_id=user.id if user else None),
    )
    await hass.async_block_till_done()


def answers(house: House, medication: MedicationId) -> list[DoseStatus]:
    record = house.coordinator.desk.household.people[ANN]
    return [dose.status for dose in record.medications[medication].doses()]


async def test_a_press_notes_the_open_dose_as_the_user_who_pressed(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    ann: User,
    freezer: FrozenDateTimeFactory,
) -> None:
    kept: list[ev.Entry] = []
    await move_to(hass, freezer, EIGHT)
    house.coordinator.async_listen_entries(lambda entries, _: kept.extend(entries))

    await press(hass, TAKEN, ann)

    assert answers(house, medication) == [DoseStatus.TAKEN]
    assert kept[0].actor.person == ANN


async def test_a_second_press_says_why_it_notes_nothing_and_names_no_drug(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    ann: User,
    freezer: FrozenDateTimeFactory,
) -> None:
    await move_to(hass, freezer, EIGHT)
    await press(hass, TAKEN, ann)

    with pytest.raises(ServiceValidationError) as caught:
        await press(hass, TAKEN, ann)

    assert caught.value.translation_key == "already_taken"
    assert str(caught.value) == (
        "Medicine 1 is already noted as taken at 2026-10-05 08:00"
    )
    assert answers(house, medication) == [DoseStatus.TAKEN]


async def test_two_presses_at_the_same_moment_are_one_dose(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    freezer: FrozenDateTimeFactory,
) -> None:
    await move_to(hass, freezer, EIGHT)

    results = await asyncio.gather(
        press(hass, TAKEN), press(hass, TAKEN), return_exceptions=True
    )

    assert sorted(type(one).__name__ for one in results) == [
        "NoneType",
        "ServiceValidationError",
    ]
    assert answers(house, medication) == [DoseStatus.TAKEN]


async def test_a_dose_that_is_not_due_is_not_noted(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    freezer: FrozenDateTimeFactory,
) -> None:
    await move_to(hass, freezer, MORNING - timedelta(hours=4))

    with pytest.raises(ServiceValidationError) as caught:
        await press(hass, TAKEN)

    assert caught.value.translation_key == "not_due"
    assert CANARY not in str(caught.value)
    assert answers(house, medication) == []


async def test_a_dose_as_needed_is_noted_and_a_second_one_too_soon_is_not(
    hass: HomeAssistant, house: House, freezer: FrozenDateTimeFactory
) -> None:
    await house.add_person()
    medication = await take(house, as_needed())
    await press(hass, TAKEN)
    await move_to(hass, freezer, MORNING + timedelta(hours=1))

    with pytest.raises(ServiceValidationError) as caught:
        await press(hass, TAKEN)

    assert caught.value.translation_key == "too_soon"
    assert answers(house, medication) == [DoseStatus.TAKEN]


async def test_skip_leaves_out_the_open_dose_and_pressed_again_no_other(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    freezer: FrozenDateTimeFactory,
) -> None:
    await move_to(hass, freezer, EIGHT)
    await press(hass, SKIP)

    with pytest.raises(ServiceValidationError) as caught:
        await press(hass, SKIP)

    assert caught.value.translation_key == "nothing_open"
    assert answers(house, medication) == [DoseStatus.SKIPPED]


async def test_snooze_asks_again_after_a_quarter_of_an_hour(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    freezer: FrozenDateTimeFactory,
) -> None:
    await move_to(hass, freezer, EIGHT)

    await press(hass, SNOOZE)

    (dose,) = (
        house.coordinator.desk.household.people[ANN].medications[medication].doses()
    )
    assert dose.status is DoseStatus.SNOOZED
    assert dose.at == EIGHT + 15 * MINUTE


async def test_snooze_without_an_open_dose_says_so(
    hass: HomeAssistant, house: House, medication: MedicationId
) -> None:
    with pytest.raises(ServiceValidationError) as caught:
        await press(hass, SNOOZE)

    assert caught.value.translation_key == "nothing_open"
    assert CANARY not in str(caught.value)


async def test_a_stranger_cannot_press(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    freezer: FrozenDateTimeFactory,
) -> None:
    stranger = MockUser(id="stranger", is_owner=False).add_to_hass(hass)
    stranger.mock_policy({"entities": True})
    await move_to(hass, freezer, EIGHT)

    with pytest.raises(ServiceValidationError) as caught:
        await press(hass, TAKEN, cast("User", stranger))

    assert caught.value.translation_key == "not_allowed"
    assert answers(house, medication) == []


async def test_a_press_on_what_is_gone_is_refused(
    hass: HomeAssistant, house: House, medication: MedicationId
) -> None:
    button = hass.data["button"].get_entity(TAKEN)
    house.coordinator.desk.household = type(house.coordinator.desk.household)()

    with pytest.raises(ServiceValidationError) as caught:
        await button.async_press()

    assert caught.value.translation_key == "unknown_medication"
