"""Who is told of an open dose, through which channel, and what comes after it."""

import asyncio
from datetime import datetime, time, timedelta
from functools import partial
from typing import Any

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.const import EVENT_HOMEASSISTANT_STARTED
from homeassistant.core import CoreState, HomeAssistant, ServiceCall
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers import issue_registry as ir
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.const import DOMAIN
from custom_components.healthstead.coordinator import RUN_MEMORY
from custom_components.healthstead.domain.ids import ContactId, MedicationId
from custom_components.healthstead.domain.medication import Handling
from custom_components.healthstead.domain.person import Contact
from custom_components.healthstead.domain.reminding import (
    Content,
    Importance,
    QuietHours,
    Reach,
    Reminding,
    Rung,
)

from .houses import ANN, CANARY, EIGHT, House, move_to, notices
from .phones import Phone, a_phone, a_user

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
PAT = ContactId("pat")
SUE = ContactId("sue")


def issues(hass: HomeAssistant) -> dict[str, dict[str, str] | None]:
    return {
        issue.translation_key or "": issue.translation_placeholders
        for issue in ir.async_get(hass).issues.values()
        if issue.domain == DOMAIN
    }


async def reach(house: House, *channels: str, **more: Any) -> None:
    await house.do(c.SetReach(person=ANN, reach=Reach(channels=channels, **more)))


async def contacts(house: House, *those: Contact) -> None:
    await house.do(c.SetContacts(person=ANN, contacts=those))


async def handle(house: House, medication: MedicationId, **handling: Any) -> None:
    await house.do(
        c.HandleMedication(
            person=ANN,
            medication=medication,
            strength="",
            handling=Handling(**handling),
        )
    )


@pytest.fixture
async def medication(house: House) -> MedicationId:
    """Ann's medication at eight in the morning."""
    await house.add_person()
    return await house.add_medication(8)


@pytest.fixture
def phone(hass: HomeAssistant) -> Phone:
    """Ann's phone."""
    return a_phone(hass, "Ann phone")


async def test_a_phone_is_told_at_the_second_a_dose_falls_due(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    phone: Phone,
    freezer: FrozenDateTimeFactory,
) -> None:
    await reach(house, phone.target)
    await move_to(hass, freezer, EIGHT - timedelta(seconds=1))
    assert phone.sent == []

    await move_to(hass, freezer, EIGHT)

    (note,) = phone.sent
    assert note["title"] == "Ann"
    assert note["message"] == "A dose is open."
    assert phone.titles() == [
        "Taken",
        "In 15 minutes",
        "Leave out",
        "Leave out, and say why",
    ]
    assert (
        note["data"]["url"]
        == note["data"]["clickAction"]
        == "/todo?entity_id=todo.ann_doses"
    )
    assert CANARY not in str(note)


async def test_names_amounts_and_whole_instructions_are_told_only_where_allowed(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    phone: Phone,
    freezer: FrozenDateTimeFactory,
) -> None:
    await handle(house, medication, instructions="With food. Do not lie down.")
    await reach(house, phone.target, content=Content.NAMES)

    await move_to(hass, freezer, EIGHT)

    (note,) = phone.sent
    assert note["message"] == f"{CANARY}: 1 tablet. With food. Do not lie down."


async def test_instructions_too_long_for_a_push_message_are_left_to_the_list(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    phone: Phone,
    freezer: FrozenDateTimeFactory,
) -> None:
    await handle(house, medication, instructions="Read this. " * 300)
    await reach(house, phone.target, content=Content.NAMES)

    await move_to(hass, freezer, EIGHT)

    (note,) = phone.sent
    assert note["message"] == f"{CANARY}: 1 tablet.\nThe instructions are on the list."


async def test_doses_of_one_instant_are_one_notification(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    phone: Phone,
    freezer: FrozenDateTimeFactory,
) -> None:
    await house.add_medication(8, name="Otherol")
    await reach(house, phone.target)

    await move_to(hass, freezer, EIGHT)

    (note,) = phone.sent
    assert note["message"] == "2 doses are open."
    assert phone.titles()[0] == "All taken"


async def test_it_is_asked_again_until_somebody_answers_and_as_often_as_was_chosen(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    phone: Phone,
    freezer: FrozenDateTimeFactory,
) -> None:
    await reach(house, phone.target)
    for minutes in range(0, 120, 5):
        await move_to(hass, freezer, EIGHT + minutes * MINUTE)

    assert [note["message"] for note in phone.notes] == [
        "A dose is open.",
        "A dose is open.",
        "A dose has been open since 08:00.",
        "A dose has been open since 08:00.",
    ]
    assert len({note["data"]["tag"] for note in phone.notes}) == 1


async def test_an_answer_from_anywhere_takes_it_away_and_ends_the_asking(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    phone: Phone,
    freezer: FrozenDateTimeFactory,
) -> None:
    await reach(house, phone.target)
    await move_to(hass, freezer, EIGHT)

    await house.do(c.RecordDose(person=ANN, medication=medication, at=EIGHT))

    assert phone.standing == {}
    await move_to(hass, freezer, EIGHT + HOUR)
    assert len(phone.notes) == 1


async def test_one_of_two_doses_answered_goes_from_the_text_without_a_sound(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    phone: Phone,
    freezer: FrozenDateTimeFactory,
) -> None:
    other = await house.add_medication(8, name="Otherol")
    await reach(house, phone.target)
    await move_to(hass, freezer, EIGHT)

    await house.do(c.RecordDose(person=ANN, medication=other, at=EIGHT))

    (note,) = phone.standing.values()
    assert note["message"] == "A dose is open."
    assert note["data"]["alert_once"] is True
    assert note["data"]["push"] == {"interruption-level": "passive", "sound": "none"}


async def test_an_answer_taken_back_shows_the_dose_again_without_a_sound(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    phone: Phone,
    freezer: FrozenDateTimeFactory,
) -> None:
    await reach(house, phone.target)
    await move_to(hass, freezer, EIGHT)
    entries = await house.do(c.RecordDose(person=ANN, medication=medication, at=EIGHT))
    taken = entries[0].event
    assert isinstance(taken, ev.DoseTaken)

    await house.do(c.UndoDose(person=ANN, medication=medication, dose=taken.dose.id))

    (note,) = phone.standing.values()
    assert note["data"]["alert_once"] is True


async def test_a_snoozed_dose_leaves_the_phone_and_comes_back(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    phone: Phone,
    freezer: FrozenDateTimeFactory,
) -> None:
    await reach(house, phone.target)
    await move_to(hass, freezer, EIGHT)
    until = EIGHT + 40 * MINUTE
    await house.do(c.SnoozeDose(person=ANN, medication=medication, until=until))
    assert phone.standing == {}
    await move_to(hass, freezer, EIGHT + 30 * MINUTE)
    assert phone.standing == {}

    await move_to(hass, freezer, until)

    assert len(phone.standing) == 1


@pytest.mark.parametrize(
    ("importance", "android", "ios"),
    [
        (
            Importance.NORMAL,
            {"importance": "default"},
            {"interruption-level": "active"},
        ),
        (
            Importance.IMPORTANT,
            {"importance": "high"},
            {"interruption-level": "time-sensitive"},
        ),
        (
            Importance.CRITICAL,
            {"channel": "alarm_stream"},
            {
                "interruption-level": "critical",
                "sound": {"name": "default", "critical": 1, "volume": 1.0},
            },
        ),
    ],
)
async def test_each_level_disturbs_as_much_as_was_chosen_and_no_more(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    phone: Phone,
    freezer: FrozenDateTimeFactory,
    importance: Importance,
    android: dict[str, Any],
    ios: dict[str, Any],
) -> None:
    await handle(house, medication, reminding=Reminding(importance=importance))
    await reach(house, phone.target)

    await move_to(hass, freezer, EIGHT)

    (note,) = phone.sent
    data = note["data"]
    assert data["push"] == ios
    assert {key: data[key] for key in android} == android
    assert (data["ttl"], data["priority"]) == (0, "high")


async def test_without_chosen_channels_the_persons_own_phones_are_told(
    hass: HomeAssistant, house: House, freezer: FrozenDateTimeFactory
) -> None:
    user = a_user(hass, "Ann")
    own = a_phone(hass, "Ann phone", user)
    other = a_phone(hass, "Ben phone", a_user(hass, "Ben"))
    await house.add_person(linked="person.ann")
    await house.add_medication(8)

    await move_to(hass, freezer, EIGHT)

    assert len(own.notes) == 1
    assert other.sent == []


async def test_a_plain_notify_action_and_a_notify_entity_say_the_text(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    freezer: FrozenDateTimeFactory,
) -> None:
    calls: list[dict[str, Any]] = []

    async def note(call: ServiceCall) -> None:
        calls.append(dict(call.data))

    hass.services.async_register("notify", "loudspeaker", note)
    await reach(house, "notify.loudspeaker")
    await move_to(hass, freezer, EIGHT)
    hass.services.async_register("notify", "send_message", note)
    hass.states.async_set("notify.screen", "unknown")
    await reach(house, "notify.screen")

    await move_to(hass, freezer, EIGHT + 15 * MINUTE)

    assert calls == [
        {"title": "Ann", "message": "A dose is open."},
        {
            "title": "Ann",
            "message": "A dose is open.",
            "entity_id": "notify.screen",
        },
    ]


async def test_the_apps_notify_entity_stands_for_the_phone_with_its_buttons(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    phone: Phone,
    freezer: FrozenDateTimeFactory,
) -> None:
    (entry,) = hass.config_entries.async_entries("mobile_app")
    known = er.async_get(hass).async_get_or_create(
        "notify", "mobile_app", "device", config_entry=entry
    )
    await reach(house, known.entity_id)

    await move_to(hass, freezer, EIGHT)

    assert phone.titles()[0] == "Taken"


@pytest.mark.parametrize("how", ["raises", "is not there", "hangs", "is unavailable"])
async def test_a_channel_that_fails_is_followed_by_the_next_and_by_an_issue(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    phone: Phone,
    freezer: FrozenDateTimeFactory,
    how: str,
) -> None:
    broken = a_phone(hass, "Old phone")
    broken.fails = how == "raises"
    broken.hangs = partial(freezer.tick, 11)
    target = broken.target if how in ("raises", "hangs") else "notify.gone"
    if how == "is unavailable":
        hass.states.async_set("notify.gone", "unavailable")
    await reach(house, target, phone.target)

    await move_to(hass, freezer, EIGHT)

    assert len(phone.notes) == 1
    assert issues(hass) == {"channel_failed": {"channel": target, "person": "Ann"}}


async def test_an_issue_about_a_channel_goes_when_it_works_again(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    phone: Phone,
    freezer: FrozenDateTimeFactory,
) -> None:
    phone.fails = True
    await reach(house, phone.target)
    await move_to(hass, freezer, EIGHT)
    assert set(issues(hass)) == {"channel_failed", "nobody_reached"}

    phone.fails = False
    await move_to(hass, freezer, EIGHT + 15 * MINUTE)

    assert issues(hass) == {}
    assert len(phone.notes) == 1


async def test_issues_about_channels_go_with_the_entry(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    freezer: FrozenDateTimeFactory,
) -> None:
    await reach(house, "notify.gone")
    await move_to(hass, freezer, EIGHT)

    await hass.config_entries.async_unload(house.entry.entry_id)

    assert issues(hass) == {}


async def test_what_is_answered_while_a_channel_hangs_is_not_sent_by_the_next(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    phone: Phone,
    freezer: FrozenDateTimeFactory,
) -> None:
    started, go_on = asyncio.Event(), asyncio.Event()

    async def slow(_call: ServiceCall) -> None:
        started.set()
        await go_on.wait()
        raise ValueError

    hass.services.async_register("notify", "slow", slow)
    await reach(house, "notify.slow", phone.target)
    freezer.move_to(EIGHT)
    async_fire_time_changed(hass, EIGHT)
    await started.wait()

    await house.coordinator.async_do(
        c.RecordDose(person=ANN, medication=medication, at=EIGHT), house.actor
    )
    go_on.set()
    await hass.async_block_till_done()

    assert phone.notes == []


# Contacts


@pytest.fixture
def pat(hass: HomeAssistant) -> Phone:
    """The phone of Ann's first contact."""
    return a_phone(hass, "Pat phone")


@pytest.fixture
def sue(hass: HomeAssistant) -> Phone:
    """The phone of Ann's second contact."""
    return a_phone(hass, "Sue phone")


@pytest.fixture
async def ladder(
    house: House, medication: MedicationId, phone: Phone, pat: Phone, sue: Phone
) -> None:
    """Ann, half an hour later Pat, and after an hour Sue."""
    await contacts(
        house,
        Contact(id=PAT, name="Pat", notify=(pat.target,)),
        Contact(id=SUE, name="Sue", notify=(sue.target,)),
    )
    await reach(
        house,
        phone.target,
        ladder=(
            Rung(contact=PAT, after=30 * MINUTE),
            Rung(contact=SUE, after=60 * MINUTE, content=Content.NAMES),
        ),
    )


def told(house: House, medication: MedicationId) -> set[str]:
    record = house.coordinator.desk.household.people[ANN]
    return {
        name for names in record.medications[medication].told.values() for name in names
    }


async def test_contacts_are_told_in_order_with_what_each_may_know(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    pat: Phone,
    sue: Phone,
    ladder: None,
    freezer: FrozenDateTimeFactory,
) -> None:
    await move_to(hass, freezer, EIGHT)
    await move_to(hass, freezer, EIGHT + 30 * MINUTE)
    assert [note["message"] for note in pat.notes] == [
        "A dose of Ann has been open since 08:00, and nobody has answered."
    ]
    assert pat.titles() == ["I will see to it", "It was taken"]
    assert sue.sent == []

    await move_to(hass, freezer, EIGHT + 60 * MINUTE)

    assert CANARY in sue.notes[0]["message"]
    assert CANARY not in str(pat.sent)
    assert told(house, medication) == {PAT, SUE}
    assert len(pat.notes) == len(sue.notes) == 1


async def test_somebody_who_sees_to_it_ends_the_telling_but_not_the_asking(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    phone: Phone,
    pat: Phone,
    sue: Phone,
    ladder: None,
    freezer: FrozenDateTimeFactory,
) -> None:
    await move_to(hass, freezer, EIGHT)
    await move_to(hass, freezer, EIGHT + 30 * MINUTE)

    await house.do(c.AcknowledgeDose(person=ANN, medication=medication, due=EIGHT))
    await move_to(hass, freezer, EIGHT + 60 * MINUTE)

    assert pat.standing == {}
    assert sue.sent == []
    assert len(phone.standing) == 1


async def test_an_answer_is_taken_away_from_contacts_too(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    phone: Phone,
    pat: Phone,
    ladder: None,
    freezer: FrozenDateTimeFactory,
) -> None:
    await move_to(hass, freezer, EIGHT)
    await move_to(hass, freezer, EIGHT + 30 * MINUTE)

    await house.do(c.SkipDose(person=ANN, medication=medication, at=EIGHT))

    assert pat.standing == phone.standing == {}


async def test_if_nothing_reaches_the_person_the_first_contact_is_told_at_once(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    phone: Phone,
    pat: Phone,
    sue: Phone,
    ladder: None,
    freezer: FrozenDateTimeFactory,
) -> None:
    phone.fails = True

    await move_to(hass, freezer, EIGHT)
    at_once = len(pat.notes)
    await move_to(hass, freezer, EIGHT + 30 * MINUTE)

    assert (at_once, len(pat.notes), len(sue.notes)) == (1, 1, 0)
    assert issues(hass)["contact_told_instead"] == {
        "person": "Ann",
        "channels": phone.target,
        "contact": "Pat",
    }


async def test_a_contact_who_cannot_be_reached_is_followed_by_the_next_at_once(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    pat: Phone,
    sue: Phone,
    ladder: None,
    freezer: FrozenDateTimeFactory,
) -> None:
    pat.fails = True

    await move_to(hass, freezer, EIGHT)
    await move_to(hass, freezer, EIGHT + 30 * MINUTE)
    await move_to(hass, freezer, EIGHT + 60 * MINUTE)

    assert len(sue.notes) == 1
    assert told(house, medication) == {PAT, SUE}


async def test_quiet_hours_of_a_contact_wait_for_the_morning(
    hass: HomeAssistant,
    house: House,
    phone: Phone,
    pat: Phone,
    freezer: FrozenDateTimeFactory,
) -> None:
    await house.add_person()
    await house.add_medication(22)
    await contacts(house, Contact(id=PAT, name="Pat", notify=(pat.target,)))
    quiet = QuietHours(start=time(22), end=time(7))
    rung = Rung(contact=PAT, after=30 * MINUTE, quiet=quiet)
    await reach(house, phone.target, ladder=(rung,))
    evening = EIGHT + 14 * HOUR
    await move_to(hass, freezer, evening)
    await move_to(hass, freezer, evening + HOUR)
    assert pat.sent == []

    await move_to(hass, freezer, evening + 9 * HOUR)

    assert len(pat.notes) == 1


# After a start


async def restart(
    hass: HomeAssistant, house: House, freezer: FrozenDateTimeFactory, at: datetime
) -> None:
    await hass.config_entries.async_unload(house.entry.entry_id)
    await hass.async_block_till_done()
    hass.data.pop(RUN_MEMORY)
    freezer.move_to(at)
    hass.set_state(CoreState.starting)
    await house.set_up()
    hass.set_state(CoreState.running)
    hass.bus.async_fire(EVENT_HOMEASSISTANT_STARTED)
    await hass.async_block_till_done()


async def test_after_a_start_the_person_is_told_once_and_contacts_two_minutes_later(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    phone: Phone,
    pat: Phone,
    sue: Phone,
    ladder: None,
    freezer: FrozenDateTimeFactory,
) -> None:
    now = EIGHT + 70 * MINUTE
    await restart(hass, house, freezer, now)
    assert [note["message"] for note in phone.notes] == [
        "A dose has been open since 08:00."
    ]
    assert pat.sent == sue.sent == []

    await move_to(hass, freezer, now + 2 * MINUTE)

    assert len(phone.notes) == len(pat.notes) == len(sue.notes) == 1


async def test_after_a_start_an_answer_within_two_minutes_spares_the_contacts(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    pat: Phone,
    ladder: None,
    freezer: FrozenDateTimeFactory,
) -> None:
    now = EIGHT + 70 * MINUTE
    await restart(hass, house, freezer, now)
    await house.do(c.RecordDose(person=ANN, medication=medication, at=now))

    await move_to(hass, freezer, now + 2 * MINUTE)

    assert pat.notes == []


async def test_whom_the_log_says_was_told_is_not_told_again(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    pat: Phone,
    ladder: None,
    freezer: FrozenDateTimeFactory,
) -> None:
    await move_to(hass, freezer, EIGHT)
    await move_to(hass, freezer, EIGHT + 30 * MINUTE)
    now = EIGHT + 35 * MINUTE
    await restart(hass, house, freezer, now)

    await move_to(hass, freezer, now + 2 * MINUTE)

    assert len(pat.notes) == 1


async def test_an_answer_after_a_start_takes_away_what_the_earlier_run_sent(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    phone: Phone,
    pat: Phone,
    ladder: None,
    freezer: FrozenDateTimeFactory,
) -> None:
    await move_to(hass, freezer, EIGHT)
    await move_to(hass, freezer, EIGHT + 30 * MINUTE)
    await restart(hass, house, freezer, EIGHT + 31 * MINUTE)

    await house.do(
        c.RecordDose(person=ANN, medication=medication, at=EIGHT + 31 * MINUTE)
    )

    assert phone.standing == pat.standing == {}


async def test_a_dose_of_days_ago_takes_nothing_away_for_nothing_of_it_stands(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    phone: Phone,
    freezer: FrozenDateTimeFactory,
) -> None:
    await reach(house, phone.target)
    await restart(hass, house, freezer, EIGHT + 72 * HOUR - HOUR)
    before = list(phone.sent)

    await house.do(c.RecordDose(person=ANN, medication=medication, at=EIGHT, due=EIGHT))

    assert phone.sent == before


async def test_of_a_medication_that_fell_due_often_only_the_newest_dose_is_asked_about(
    hass: HomeAssistant,
    house: House,
    phone: Phone,
    freezer: FrozenDateTimeFactory,
) -> None:
    await house.add_person()
    await house.add_medication(8, 9, 10, 11)
    await reach(house, phone.target)

    await restart(hass, house, freezer, EIGHT + 3 * HOUR + MINUTE)

    (note,) = phone.notes
    assert note["message"] == (
        "A dose is open.\nDoses from before are open too; they are on the list."
    )


async def test_a_dose_whose_window_ended_while_nobody_watched_is_still_told_once(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    phone: Phone,
    freezer: FrozenDateTimeFactory,
) -> None:
    await reach(house, phone.target)
    now = EIGHT + 5 * HOUR

    await restart(hass, house, freezer, now)
    await move_to(hass, freezer, now + HOUR)

    (note,) = phone.notes
    assert note["message"] == "A dose has been open since 08:00."


async def test_a_reminder_is_said_on_the_persons_channels(
    hass: HomeAssistant,
    house: House,
    phone: Phone,
    freezer: FrozenDateTimeFactory,
) -> None:
    await house.add_person()
    await reach(house, "notify.gone", phone.target)
    await house.do(c.SetReminder(person=ANN, text=f"buy {CANARY}", at=EIGHT))

    await move_to(hass, freezer, EIGHT)

    (note,) = phone.notes
    assert note["title"] == "Reminder for Ann"
    assert CANARY not in note["message"]
    assert set(issues(hass)) == {"channel_failed"}


async def test_an_erased_persons_notifications_go_everywhere(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    phone: Phone,
    freezer: FrozenDateTimeFactory,
) -> None:
    await reach(house, phone.target)
    await move_to(hass, freezer, EIGHT)

    await house.do(c.ErasePerson(person=ANN))

    assert phone.standing == {}
    assert notices(hass) == {}
