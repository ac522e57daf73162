"""A button pressed on a phone: the right person's dose, exactly once, or nothing."""

from dataclasses import dataclass
from datetime import timedelta

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.coordinator import RUN_MEMORY
from custom_components.healthstead.domain.ids import ContactId, MedicationId
from custom_components.healthstead.domain.ledger import Dose, DoseStatus
from custom_components.healthstead.domain.person import Contact, Role
from custom_components.healthstead.domain.reminding import Reach, Rung

from .houses import ANN, BEN, EIGHT, House, move_to
from .phones import Phone, a_phone, a_user

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
PAT = ContactId("pat")


@dataclass(kw_only=True)
class Scene:
    """Ann with a phone and a contact; Ben lives here too and cares for nobody."""

    house: House
    medication: MedicationId
    ann: Phone
    ben: Phone

    def doses(self, medication: MedicationId | None = None) -> list[Dose]:
        record = self.house.coordinator.desk.household.people[ANN]
        held = record.medications[medication or self.medication]
        return [d for d in held.doses() if d.status is not DoseStatus.SNOOZED]


@pytest.fixture
async def scene(
    hass: HomeAssistant, house: House, freezer: FrozenDateTimeFactory
) -> Scene:
    """Eight o'clock: Ann's dose is due."""
    ann = a_phone(hass, "Ann phone", a_user(hass, "Ann"))
    ben = a_phone(hass, "Ben phone", a_user(hass, "Ben"))
    await house.add_person(linked="person.ann")
    await house.add_person(BEN, "Ben", linked="person.ben")
    medication = await house.add_medication(8, 20)
    contact = Contact(id=PAT, name="Ben", notify=(ben.target,))
    await house.do(c.SetContacts(person=ANN, contacts=(contact,)))
    rung = Rung(contact=PAT, after=30 * MINUTE)
    await house.do(c.SetReach(person=ANN, reach=Reach(ladder=(rung,))))
    await move_to(hass, freezer, EIGHT)
    return Scene(house=house, medication=medication, ann=ann, ben=ben)


async def test_taken_is_noted_for_the_phones_user_and_leaves_the_phone(
    scene: Scene,
) -> None:
    await scene.ann.press("Taken")

    (dose,) = scene.doses()
    assert (dose.status, dose.due, dose.at) == (DoseStatus.TAKEN, EIGHT, EIGHT)
    assert scene.ann.standing == {}


async def test_the_same_press_ten_times_at_once_and_later_is_one_dose(
    hass: HomeAssistant, scene: Scene, freezer: FrozenDateTimeFactory
) -> None:
    action = scene.ann.action("Taken")
    for _ in range(10):
        scene.ann.fire(action)
    await hass.async_block_till_done()
    await move_to(hass, freezer, EIGHT + 2 * HOUR)

    scene.ann.fire(action)
    await hass.async_block_till_done()

    assert len(scene.doses()) == 1
    assert scene.ann.standing == {}


async def test_the_same_press_after_a_restart_is_the_same_dose(
    hass: HomeAssistant, scene: Scene
) -> None:
    action = scene.ann.action("Taken")
    await scene.ann.press("Taken")
    await hass.config_entries.async_unload(scene.house.entry.entry_id)
    hass.data.pop(RUN_MEMORY)
    await scene.house.set_up()

    scene.ann.fire(action)
    await hass.async_block_till_done()

    assert len(scene.doses()) == 1


async def test_a_press_that_comes_late_after_a_restart_still_counts(
    hass: HomeAssistant, scene: Scene, freezer: FrozenDateTimeFactory
) -> None:
    action = scene.ann.action("Taken")
    await hass.config_entries.async_unload(scene.house.entry.entry_id)
    hass.data.pop(RUN_MEMORY)
    freezer.move_to(EIGHT + 5 * HOUR)
    await scene.house.set_up()

    scene.ann.fire(action)
    await hass.async_block_till_done()

    assert [dose.status for dose in scene.doses()] == [DoseStatus.TAKEN]


async def test_a_press_that_is_repeated_after_the_dose_was_taken_back_changes_nothing(
    hass: HomeAssistant, scene: Scene, freezer: FrozenDateTimeFactory
) -> None:
    action = scene.ann.action("Taken")
    await scene.ann.press("Taken")
    freezer.tick()
    (dose,) = scene.doses()
    await scene.house.do(
        c.UndoDose(person=ANN, medication=scene.medication, dose=dose.id)
    )

    scene.ann.fire(action)
    await hass.async_block_till_done()
    assert scene.doses() == []
    await scene.ann.press("Taken")

    assert len(scene.doses()) == 1


async def test_another_persons_phone_changes_nothing_and_learns_nothing(
    hass: HomeAssistant, scene: Scene
) -> None:
    action = scene.ann.action("Taken")

    scene.ben.fire(action)
    await hass.async_block_till_done()

    assert scene.doses() == []
    (note,) = scene.ben.notes
    assert note["message"] == (
        "This cannot be answered from this phone. Nothing was noted."
    )
    assert "Ann" not in str(note)
    assert len(scene.ann.standing) == 1


async def test_the_answer_is_the_same_when_there_is_nothing_to_change(
    hass: HomeAssistant, scene: Scene
) -> None:
    action = scene.ann.action("Taken")
    await scene.ann.press("Taken")

    scene.ben.fire(action)
    await hass.async_block_till_done()

    assert "cannot be answered" in scene.ben.notes[-1]["message"]


async def test_a_contact_with_a_role_sees_to_it_or_says_that_it_was_taken(
    hass: HomeAssistant, scene: Scene, freezer: FrozenDateTimeFactory
) -> None:
    await scene.house.do(c.SetRole(person=ANN, holder=BEN, role=Role.CARER))
    await move_to(hass, freezer, EIGHT + 30 * MINUTE)
    await scene.ben.press("I will see to it")
    record = scene.house.coordinator.desk.household.people[ANN]
    assert dict(record.medications[scene.medication].acknowledged) == {EIGHT: BEN}
    assert scene.ben.standing == {}

    scene.ben.fire(scene.ben.action("It was taken"))
    await hass.async_block_till_done()

    assert [dose.status for dose in scene.doses()] == [DoseStatus.TAKEN]
    assert scene.ann.standing == {}


async def test_snooze_asks_again_in_a_quarter_of_an_hour_however_often_it_arrives(
    hass: HomeAssistant, scene: Scene, freezer: FrozenDateTimeFactory
) -> None:
    action = scene.ann.action("In 15 minutes")
    await scene.ann.press("In 15 minutes")
    assert scene.ann.standing == {}
    await move_to(hass, freezer, EIGHT + 10 * MINUTE)
    scene.ann.fire(action)
    await hass.async_block_till_done()

    await move_to(hass, freezer, EIGHT + 15 * MINUTE)

    assert len(scene.ann.standing) == 1


async def test_leaving_out_is_noted_with_the_reason_that_was_typed(
    scene: Scene,
) -> None:
    await scene.ann.press("Leave out, and say why", reply_text=" felt sick ")

    (dose,) = scene.doses()
    assert (dose.status, dose.reason) == (DoseStatus.SKIPPED, "felt sick")


async def test_putting_the_notification_away_is_not_an_answer(
    hass: HomeAssistant, scene: Scene
) -> None:
    hass.bus.async_fire(
        "mobile_app_notification_cleared", {"action": scene.ann.action("Taken")}
    )
    await hass.async_block_till_done()

    assert scene.doses() == []
    assert len(scene.ann.standing) == 1


async def test_actions_of_others_and_of_nobody_are_none_of_ours(
    hass: HomeAssistant, scene: Scene
) -> None:
    person = scene.ann.action("Taken").split("_")[2]
    for action in (
        "URI",
        "HEALTHSTEAD_TAKEN",
        scene.ann.action("Taken").replace("TAKEN", "EATEN"),
        scene.ann.action("Taken").replace(person, "0123456789"),
    ):
        scene.ann.fire(action)
    await hass.async_block_till_done()

    assert scene.doses() == []


@pytest.fixture
async def close(
    hass: HomeAssistant, scene: Scene, freezer: FrozenDateTimeFactory
) -> MedicationId:
    """Nine o'clock: a dose is due, and the one before was taken ten minutes ago."""
    await scene.ann.press("Taken")
    drops = await scene.house.add_medication(8, 9, name="Dropsol")
    await move_to(hass, freezer, EIGHT + 50 * MINUTE)
    await scene.house.do(
        c.RecordDose(person=ANN, medication=drops, at=EIGHT + 50 * MINUTE, due=EIGHT)
    )
    await move_to(hass, freezer, EIGHT + HOUR)
    await scene.ann.press("Taken")
    return drops


async def test_a_dose_too_close_to_the_last_is_noted_only_after_a_yes(
    scene: Scene, close: MedicationId
) -> None:
    question = scene.ann.notes[-1]
    before = len(scene.doses(close))

    await scene.ann.press("Yes, really")

    assert question["message"] == (
        "Medicine 2 is noted as taken at 08:50. Was it taken once more?"
    )
    assert "Dropsol" not in str(question)
    assert (before, len(scene.doses(close))) == (1, 2)
    assert scene.ann.standing == {}


async def test_a_yes_that_arrives_twice_is_one_dose(
    hass: HomeAssistant, scene: Scene, close: MedicationId
) -> None:
    action = scene.ann.action("Yes, really")
    scene.ann.fire(action)
    scene.ann.fire(action)
    await hass.async_block_till_done()

    assert len(scene.doses(close)) == 2


async def test_no_to_a_question_records_nothing(
    scene: Scene, close: MedicationId
) -> None:
    await scene.ann.press("No")

    assert len(scene.doses(close)) == 1


async def test_an_answer_elsewhere_takes_the_question_away(
    scene: Scene, close: MedicationId
) -> None:
    assert len(scene.ann.standing) == 2

    await scene.house.do(
        c.SkipDose(person=ANN, medication=close, at=EIGHT + HOUR, due=EIGHT + HOUR)
    )

    assert scene.ann.standing == {}


async def test_a_full_disk_is_said_and_the_press_counts_once_it_works(
    hass: HomeAssistant, scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    action = scene.ann.action("Taken")
    with monkeypatch.context() as broken:
        scene.house.break_log(broken)
        scene.ann.fire(action)
        await hass.async_block_till_done()
    assert scene.ann.notes[-1]["message"] == (
        "That could not be noted. The list says what is open."
    )

    scene.ann.fire(action)
    await hass.async_block_till_done()

    assert len(scene.doses()) == 1
