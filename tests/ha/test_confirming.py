"""Tags, buttons and lids: one open dose is noted, several are asked about."""

from dataclasses import dataclass
from datetime import time, timedelta
from typing import Any

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care.record import Binding
from custom_components.healthstead.domain.appointment import TimeRange
from custom_components.healthstead.domain.ids import MedicationId
from custom_components.healthstead.domain.ledger import Dose, DoseStatus
from custom_components.healthstead.domain.reminding import Content, Reach

from .houses import ANN, EIGHT, House, move_to
from .phones import Phone, a_phone, a_user

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
LID = "binary_sensor.lid"
MORNING_HOURS = TimeRange(start=time(6), end=time(11))


@dataclass(kw_only=True)
class Scene:
    """Ann, her phone, and one medication at eight in the morning and evening."""

    hass: HomeAssistant
    house: House
    phone: Phone
    medication: MedicationId

    async def bind(self, *bindings: Binding) -> None:
        await self.house.do(c.SetBindings(person=ANN, bindings=bindings))

    async def show(self, entity: str, *states: str) -> None:
        for state in states:
            self.hass.states.async_set(entity, state)
        await self.hass.async_block_till_done()

    def doses(self) -> list[Dose]:
        record = self.house.coordinator.desk.household.people[ANN]
        return [d for held in record.medications.values() for d in held.doses()]


@pytest.fixture
async def scene(hass: HomeAssistant, house: House) -> Scene:
    """An hour before the first dose."""
    phone = a_phone(hass, "Ann phone", a_user(hass, "Ann"))
    await house.add_person(linked="person.ann")
    medication = await house.add_medication(8, 20)
    return Scene(hass=hass, house=house, phone=phone, medication=medication)


async def test_a_scanned_tag_notes_the_one_open_dose_as_taken(
    hass: HomeAssistant, scene: Scene, freezer: FrozenDateTimeFactory
) -> None:
    await scene.bind(Binding(source="tag:box", medication=scene.medication))
    await move_to(hass, freezer, EIGHT)

    hass.bus.async_fire("tag_scanned", {"tag_id": "box", "device_id": None})
    hass.bus.async_fire("tag_scanned", {"tag_id": "another", "device_id": None})
    await hass.async_block_till_done()

    (dose,) = scene.doses()
    assert (dose.status, dose.due) == (DoseStatus.TAKEN, EIGHT)
    assert scene.phone.standing == {}


@pytest.mark.parametrize(
    ("entity", "states"),
    [
        ("binary_sensor.lid", ("off", "on")),
        ("button.box", ("unknown", "2026-10-05T07:00:00+00:00")),
        (
            "input_button.box",
            ("2026-10-04T07:00:00+00:00", "2026-10-05T07:00:00+00:00"),
        ),
        ("event.box", ("2026-10-04T07:00:00+00:00", "2026-10-05T07:00:00+00:00")),
    ],
)
async def test_anything_that_opens_or_is_pressed_counts(
    hass: HomeAssistant,
    scene: Scene,
    freezer: FrozenDateTimeFactory,
    entity: str,
    states: tuple[str, ...],
) -> None:
    await scene.bind(Binding(source=entity, medication=scene.medication))
    await move_to(hass, freezer, EIGHT)

    await scene.show(entity, *states)

    assert [dose.due for dose in scene.doses()] == [EIGHT]


@pytest.mark.parametrize(
    "states",
    [
        ("on",),
        ("unavailable", "on"),
        ("unknown", "on"),
        ("on", "off"),
        ("off", "unavailable"),
    ],
)
async def test_what_a_thing_shows_at_a_start_or_when_it_shuts_is_no_opening(
    hass: HomeAssistant,
    scene: Scene,
    freezer: FrozenDateTimeFactory,
    states: tuple[str, ...],
) -> None:
    await scene.bind(Binding(source=LID, medication=scene.medication))
    await move_to(hass, freezer, EIGHT)

    await scene.show(LID, *states)

    assert scene.doses() == []


async def test_a_button_that_comes_back_with_its_last_press_was_not_pressed(
    hass: HomeAssistant, scene: Scene, freezer: FrozenDateTimeFactory
) -> None:
    await scene.bind(Binding(source="button.box", medication=scene.medication))
    await move_to(hass, freezer, EIGHT)

    await scene.show("button.box", "unavailable", "2026-10-04T07:00:00+00:00")
    hass.states.async_remove("button.box")
    await hass.async_block_till_done()

    assert scene.doses() == []


async def test_the_same_opening_counts_once(
    hass: HomeAssistant, scene: Scene, freezer: FrozenDateTimeFactory
) -> None:
    await scene.house.add_medication(8, name="Otherol")
    await scene.bind(Binding(source=LID, hours=MORNING_HOURS))
    await move_to(hass, freezer, EIGHT)

    await scene.show(LID, "off", "on", "off", "on")
    freezer.tick(MINUTE)
    await scene.show(LID, "off", "on")

    questions = [n for n in scene.phone.notes if "opened" in n["message"]]
    assert len(questions) == 1


async def test_an_opening_with_no_open_dose_notes_nothing_and_says_nothing(
    hass: HomeAssistant, scene: Scene, freezer: FrozenDateTimeFactory
) -> None:
    await scene.bind(Binding(source=LID, medication=scene.medication))

    await scene.show(LID, "off", "on")

    assert scene.doses() == []
    assert scene.phone.sent == []


async def test_an_opening_shortly_before_its_time_is_that_dose(
    hass: HomeAssistant, scene: Scene, freezer: FrozenDateTimeFactory
) -> None:
    await scene.bind(Binding(source=LID, medication=scene.medication))
    await move_to(hass, freezer, EIGHT - 20 * MINUTE)

    await scene.show(LID, "off", "on")
    await move_to(hass, freezer, EIGHT)

    assert [dose.due for dose in scene.doses()] == [EIGHT]
    assert scene.phone.sent == []


async def test_an_opening_long_after_the_dose_was_taken_is_none(
    hass: HomeAssistant, scene: Scene, freezer: FrozenDateTimeFactory
) -> None:
    await scene.bind(Binding(source=LID, medication=scene.medication))
    await move_to(hass, freezer, EIGHT)
    await scene.show(LID, "off", "on")
    await move_to(hass, freezer, EIGHT + HOUR)

    await scene.show(LID, "off", "on")

    assert len(scene.doses()) == 1


async def test_hours_stand_for_whatever_is_due_then(
    hass: HomeAssistant, scene: Scene, freezer: FrozenDateTimeFactory
) -> None:
    night = TimeRange(start=time(19), end=time(2))
    await scene.bind(
        Binding(source=LID, hours=MORNING_HOURS),
        Binding(source="binary_sensor.night", hours=night),
    )
    await move_to(hass, freezer, EIGHT)
    await scene.show("binary_sensor.night", "off", "on")
    assert scene.doses() == []

    await scene.show(LID, "off", "on")

    assert [dose.due for dose in scene.doses()] == [EIGHT]


async def test_three_doses_in_one_box_are_asked_about_one_by_one_or_all(
    hass: HomeAssistant, scene: Scene, freezer: FrozenDateTimeFactory
) -> None:
    for name in ("Otherol", "Thirdine"):
        await scene.house.add_medication(8, name=name)
    await scene.bind(Binding(source=LID, hours=MORNING_HOURS))
    await move_to(hass, freezer, EIGHT)

    await scene.show(LID, "off", "on")
    assert scene.doses() == []
    assert scene.phone.titles() == ["All of them", "Medicine 1", "Others"]
    await scene.phone.press("Others")
    assert scene.phone.titles() == ["Medicine 2", "Medicine 3"]
    await scene.phone.press("Medicine 3")

    (dose,) = scene.doses()
    record = scene.house.coordinator.desk.household.people[ANN]
    assert record.medications[dose.medication].medication.name == "Thirdine"


async def test_all_of_them_is_one_press(
    hass: HomeAssistant, scene: Scene, freezer: FrozenDateTimeFactory
) -> None:
    for name in ("Otherol", "Thirdine"):
        await scene.house.add_medication(8, name=name)
    await scene.bind(Binding(source=LID, hours=MORNING_HOURS))
    await move_to(hass, freezer, EIGHT)
    await scene.show(LID, "off", "on")

    await scene.phone.press("All of them")

    assert len(scene.doses()) == 3
    assert scene.phone.standing == {}


async def test_an_apple_phone_has_room_for_every_dose(
    hass: HomeAssistant, house: House, freezer: FrozenDateTimeFactory
) -> None:
    phone = a_phone(hass, "Ann phone", maker="Apple")
    await house.add_person()
    for name in ("Canarinol", "Otherol", "Thirdine"):
        await house.add_medication(8, name=name)
    reach = Reach(channels=(phone.target,), content=Content.NAMES)
    await house.do(c.SetReach(person=ANN, reach=reach))
    await house.do(
        c.SetBindings(person=ANN, bindings=(Binding(source=LID, hours=MORNING_HOURS),))
    )
    await move_to(hass, freezer, EIGHT)

    hass.states.async_set(LID, "off")
    hass.states.async_set(LID, "on")
    await hass.async_block_till_done()

    assert phone.titles() == ["All of them", "Canarinol", "Otherol", "Thirdine"]


async def test_a_box_opened_after_the_window_is_asked_about(
    hass: HomeAssistant, scene: Scene, freezer: FrozenDateTimeFactory
) -> None:
    await scene.bind(Binding(source=LID, medication=scene.medication))
    await move_to(hass, freezer, EIGHT)
    await move_to(hass, freezer, EIGHT + 6 * HOUR)

    await scene.show(LID, "off", "on")

    assert scene.phone.titles() == ["Medicine 1"]
    assert [dose.status for dose in scene.doses()] == [DoseStatus.UNCONFIRMED]


async def test_what_is_bound_no_longer_is_watched_no_longer(
    hass: HomeAssistant, scene: Scene, freezer: FrozenDateTimeFactory
) -> None:
    await scene.bind(Binding(source=LID, medication=scene.medication))
    await scene.bind()
    await move_to(hass, freezer, EIGHT)

    await scene.show(LID, "off", "on")

    assert scene.doses() == []


async def test_others_that_were_answered_meanwhile_are_not_asked_again(
    hass: HomeAssistant, scene: Scene, freezer: FrozenDateTimeFactory
) -> None:
    others: list[Any] = [
        await scene.house.add_medication(8, name=name)
        for name in ("Otherol", "Thirdine")
    ]
    await scene.bind(Binding(source=LID, hours=MORNING_HOURS))
    await move_to(hass, freezer, EIGHT)
    await scene.show(LID, "off", "on")
    action = scene.phone.action("Others")
    for medication in others:
        await scene.house.do(
            c.SkipDose(person=ANN, medication=medication, at=EIGHT, due=EIGHT)
        )
    before = len(scene.phone.notes)

    scene.phone.fire(action)
    await hass.async_block_till_done()

    assert len(scene.phone.notes) == before
