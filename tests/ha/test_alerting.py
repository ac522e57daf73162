"""Doses are said at their second, once, and never by name."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.const import EVENT_HOMEASSISTANT_STARTED
from homeassistant.core import Context, CoreState, Event, HomeAssistant
from homeassistant.util import dt as dt_util
from pytest_homeassistant_custom_component.common import async_capture_events

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.coordinator import RUN_MEMORY
from custom_components.healthstead.domain.ids import MedicationId
from custom_components.healthstead.domain.ledger import DoseStatus

from .houses import ANN, CANARY, EIGHT, House, move_to, notices, state_of

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
DOSES_NOTICE = f"healthstead_doses_{ANN}"


class Told:
    """Everything the event entity said, in order."""

    def __init__(self, hass: HomeAssistant) -> None:
        self._events: list[Event[Any]] = async_capture_events(hass, "state_changed")

    @property
    def kinds(self) -> list[str]:
        return [event.data["new_state"].attributes["event_type"] for event in self.all]

    @property
    def all(self) -> list[Event[Any]]:
        return [
            event
            for event in self._events
            if event.data["entity_id"] == "event.ann_dose"
            and event.data["new_state"] is not None
            and event.data["new_state"].state not in ("unknown", "unavailable")
            and event.data["new_state"].state
            != getattr(event.data["old_state"], "state", None)
            and getattr(event.data["old_state"], "state", "unavailable")
            != "unavailable"
        ]


@pytest.fixture
async def medication(house: House) -> MedicationId:
    """Ann's medication at eight in the morning and in the evening."""
    await house.add_person()
    return await house.add_medication(8, 20)


async def test_a_dose_is_said_at_its_second(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    freezer: FrozenDateTimeFactory,
) -> None:
    told = Told(hass)
    await move_to(hass, freezer, EIGHT - timedelta(seconds=1))
    assert told.kinds == []
    assert state_of(hass, "binary_sensor.ann_dose_due") == "off"

    await move_to(hass, freezer, EIGHT)

    assert told.kinds == ["due"]
    assert state_of(hass, "binary_sensor.ann_dose_due") == "on"
    assert state_of(hass, "sensor.ann_open_doses") == "1"
    assert DOSES_NOTICE in notices(hass)


async def test_a_dose_is_late_after_half_an_hour_and_said_so_once(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    freezer: FrozenDateTimeFactory,
) -> None:
    told = Told(hass)
    await move_to(hass, freezer, EIGHT)
    await move_to(hass, freezer, EIGHT + 30 * MINUTE)
    await move_to(hass, freezer, EIGHT + 45 * MINUTE)

    assert told.kinds == ["due", "late"]


async def test_a_window_nobody_answered_is_closed_in_the_log(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    freezer: FrozenDateTimeFactory,
) -> None:
    told = Told(hass)
    await move_to(hass, freezer, EIGHT)
    await move_to(hass, freezer, EIGHT + 4 * HOUR)

    record = house.coordinator.desk.household.people[ANN]
    answer = record.medications[medication].answer(EIGHT)
    assert answer is not None
    assert answer.status is DoseStatus.UNCONFIRMED
    assert told.kinds == ["due", "unconfirmed"]
    assert state_of(hass, "binary_sensor.ann_dose_due") == "off"
    assert DOSES_NOTICE not in notices(hass)


async def test_an_answer_from_anywhere_clears_the_notification(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    freezer: FrozenDateTimeFactory,
) -> None:
    told = Told(hass)
    await move_to(hass, freezer, EIGHT)
    context = Context()

    await house.coordinator.async_do(
        c.RecordDose(person=ANN, medication=medication, at=dt_util.utcnow()),
        house.actor,
        context,
    )
    await hass.async_block_till_done()

    assert told.kinds == ["due", "taken"]
    assert told.all[-1].context is context
    assert DOSES_NOTICE not in notices(hass)


async def test_a_skipped_dose_is_said(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    freezer: FrozenDateTimeFactory,
) -> None:
    told = Told(hass)
    await move_to(hass, freezer, EIGHT)

    await house.do(c.SkipDose(person=ANN, medication=medication, at=EIGHT))

    assert told.kinds == ["due", "skipped"]


async def test_an_answer_taken_back_shows_the_dose_again_without_saying_it_again(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    freezer: FrozenDateTimeFactory,
) -> None:
    told = Told(hass)
    await move_to(hass, freezer, EIGHT)
    entries = await house.do(c.RecordDose(person=ANN, medication=medication, at=EIGHT))
    taken = entries[0].event
    assert isinstance(taken, ev.DoseTaken)

    await house.do(c.UndoDose(person=ANN, medication=medication, dose=taken.dose.id))

    assert told.kinds == ["due", "taken"]
    assert DOSES_NOTICE in notices(hass)


async def test_a_snoozed_dose_is_said_again_when_the_snooze_is_over(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    freezer: FrozenDateTimeFactory,
) -> None:
    told = Told(hass)
    await move_to(hass, freezer, EIGHT)
    await house.do(
        c.SnoozeDose(person=ANN, medication=medication, until=EIGHT + 10 * MINUTE)
    )
    assert DOSES_NOTICE not in notices(hass)

    await move_to(hass, freezer, EIGHT + 10 * MINUTE)

    assert told.kinds == ["due", "snoozed", "due"]
    assert DOSES_NOTICE in notices(hass)


async def test_a_clock_that_goes_back_says_nothing_twice(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    freezer: FrozenDateTimeFactory,
) -> None:
    told = Told(hass)
    await move_to(hass, freezer, EIGHT)
    await move_to(hass, freezer, EIGHT + 30 * MINUTE)
    freezer.move_to(EIGHT - MINUTE)
    await house.do(c.SetReminder(person=ANN, text="water", at=EIGHT + 5 * MINUTE))

    await move_to(hass, freezer, EIGHT)
    await move_to(hass, freezer, EIGHT + 30 * MINUTE)

    assert told.kinds == ["due", "late"]


async def test_a_clock_that_jumps_over_a_whole_day_closes_and_goes_on(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    freezer: FrozenDateTimeFactory,
) -> None:
    told = Told(hass)

    await move_to(hass, freezer, EIGHT + 24 * HOUR)

    assert sorted(told.kinds) == ["due", "unconfirmed", "unconfirmed"]


async def test_a_reload_in_the_same_run_says_nothing_again(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    freezer: FrozenDateTimeFactory,
) -> None:
    told = Told(hass)
    await move_to(hass, freezer, EIGHT)

    await hass.config_entries.async_reload(house.entry.entry_id)
    await hass.async_block_till_done()

    assert told.kinds == ["due"]
    assert DOSES_NOTICE in notices(hass)


async def restart(
    hass: HomeAssistant,
    house: House,
    freezer: FrozenDateTimeFactory,
    moment: datetime,
) -> None:
    """Stop, let time pass, and start as a new run of Home Assistant would."""
    await hass.config_entries.async_unload(house.entry.entry_id)
    await hass.async_block_till_done()
    hass.data.pop(RUN_MEMORY)
    freezer.move_to(moment)
    hass.set_state(CoreState.starting)
    await house.set_up()


async def test_after_a_restart_what_fell_due_meanwhile_is_said_once_as_late(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    freezer: FrozenDateTimeFactory,
) -> None:
    told = Told(hass)
    await restart(hass, house, freezer, EIGHT + 5 * MINUTE)
    assert told.kinds == []

    hass.set_state(CoreState.running)
    hass.bus.async_fire(EVENT_HOMEASSISTANT_STARTED)
    await hass.async_block_till_done()
    await move_to(hass, freezer, EIGHT + 30 * MINUTE)

    assert told.kinds == ["late"]
    assert DOSES_NOTICE in notices(hass)


async def test_after_days_off_every_window_is_closed_and_the_open_dose_is_late(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    freezer: FrozenDateTimeFactory,
) -> None:
    await move_to(hass, freezer, EIGHT)
    await house.do(c.RecordDose(person=ANN, medication=medication, at=EIGHT))
    told = Told(hass)
    await restart(hass, house, freezer, EIGHT + 3 * 24 * HOUR + HOUR)

    hass.set_state(CoreState.running)
    hass.bus.async_fire(EVENT_HOMEASSISTANT_STARTED)
    await hass.async_block_till_done()

    record = house.coordinator.desk.household.people[ANN]
    answers = record.medications[medication].answers.values()
    assert [a.status.value for a in answers] == ["taken"] + 5 * ["unconfirmed"]
    # Of what can still be answered each is said once; the rest is only noted.
    assert told.kinds == 2 * ["late"] + 5 * ["unconfirmed"]


async def test_a_reminder_is_shown_at_its_moment_and_noted(
    hass: HomeAssistant, house: House, freezer: FrozenDateTimeFactory
) -> None:
    await house.add_person()
    await house.do(c.SetReminder(person=ANN, text=f"buy {CANARY}", at=EIGHT))

    await move_to(hass, freezer, EIGHT)

    (notice,) = notices(hass).values()
    assert notice["title"] == "Reminder for Ann"
    assert CANARY not in notice["message"]
    (reminder,) = house.coordinator.desk.household.people[ANN].reminders.values()
    assert reminder.shown == EIGHT


async def test_a_reminder_that_comes_again_is_shown_each_time(
    hass: HomeAssistant, house: House, freezer: FrozenDateTimeFactory
) -> None:
    await house.add_person(names_on_shared_screens=True)
    remind = c.SetReminder(person=ANN, text="drink", at=EIGHT, repeat="FREQ=DAILY")
    await house.do(remind)
    seen = []

    for days in range(3):
        await move_to(hass, freezer, EIGHT + timedelta(days=days))
        (reminder,) = house.coordinator.desk.household.people[ANN].reminders.values()
        seen.append((len(notices(hass)), reminder.at - EIGHT, reminder.shown))

    assert seen == [(1, timedelta(days=days), None) for days in (1, 2, 3)]


async def test_a_reminder_says_its_words_where_names_are_allowed(
    hass: HomeAssistant, house: House, freezer: FrozenDateTimeFactory
) -> None:
    await house.add_person(names_on_shared_screens=True)
    await house.do(c.SetReminder(person=ANN, text="water the {plants}", at=EIGHT))

    await move_to(hass, freezer, EIGHT)

    (notice,) = notices(hass).values()
    assert notice["message"] == "water the {plants}"


async def test_an_archived_or_erased_person_is_not_asked_any_more(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    freezer: FrozenDateTimeFactory,
) -> None:
    await move_to(hass, freezer, EIGHT)
    await house.do(c.ErasePerson(person=ANN))

    assert notices(hass) == {}
    assert hass.states.get("sensor.ann_next_dose") is None


async def test_a_full_disk_does_not_repeat_a_reminder(
    hass: HomeAssistant,
    house: House,
    freezer: FrozenDateTimeFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    await house.add_person()
    await house.do(c.SetReminder(person=ANN, text="water", at=EIGHT))
    house.break_log(monkeypatch)

    await move_to(hass, freezer, EIGHT)
    first = notices(hass)
    await move_to(hass, freezer, EIGHT + 15 * MINUTE)

    assert len(first) == 1
    assert notices(hass) == first


async def test_before_home_assistant_has_started_nothing_is_said(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    freezer: FrozenDateTimeFactory,
) -> None:
    told = Told(hass)
    await restart(hass, house, freezer, EIGHT + 5 * MINUTE)
    await house.do(c.SetReminder(person=ANN, text="water", at=EIGHT + HOUR))

    assert await hass.config_entries.async_unload(house.entry.entry_id)

    assert told.kinds == []
    assert notices(hass) == {}


async def test_unload_in_the_middle_of_closing_windows_loses_nothing(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    freezer: FrozenDateTimeFactory,
) -> None:
    await move_to(hass, freezer, EIGHT)
    await house.do(c.RecordDose(person=ANN, medication=medication, at=EIGHT))
    await restart(hass, house, freezer, EIGHT + 9 * 24 * HOUR)
    hass.set_state(CoreState.running)
    hass.bus.async_fire(EVENT_HOMEASSISTANT_STARTED)
    await hass.config_entries.async_unload(house.entry.entry_id)

    await house.set_up()

    record = house.coordinator.desk.household.people[ANN]
    answers = record.medications[medication].answers.values()
    assert [a.status.value for a in answers] == ["taken"] + 17 * ["unconfirmed"]
