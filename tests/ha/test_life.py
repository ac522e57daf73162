"""Set up, unload, reload, remove: the log is the truth, and nothing is left over."""

import threading
from dataclasses import replace
from pathlib import Path

import pytest
from homeassistant.config_entries import ConfigEntryState
from homeassistant.const import EVENT_HOMEASSISTANT_FINAL_WRITE
from homeassistant.core import HomeAssistant

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care.actor import Actor, ActorKind
from custom_components.healthstead.care.desk import Done
from custom_components.healthstead.care.queries import NextDose, SosOf
from custom_components.healthstead.care.refusal import Refusal
from custom_components.healthstead.coordinator import RUN_MEMORY
from custom_components.healthstead.storage.opening import NAME

from .houses import ANN, BEN, SETTINGS, House, notices

SELF = Actor(kind=ActorKind.USER, id="ann", person=ANN)


def titles(house: House) -> list[str]:
    return sorted(subentry.title for subentry in house.entry.subentries.values())


async def reload(hass: HomeAssistant, house: House) -> None:
    await hass.config_entries.async_reload(house.entry.entry_id)
    await hass.async_block_till_done()


def our_threads() -> list[str]:
    return [t.name for t in threading.enumerate() if t.name.startswith("healthstead")]


async def test_what_was_recorded_is_there_after_a_reload(
    hass: HomeAssistant, house: House
) -> None:
    await house.add_person()
    medication = await house.add_medication(8)

    await reload(hass, house)

    record = house.coordinator.desk.household.people[ANN]
    assert medication in record.medications


async def test_people_in_the_log_get_their_subentry_at_set_up(
    hass: HomeAssistant, house: House
) -> None:
    await house.add_person()
    await hass.config_entries.async_unload(house.entry.entry_id)
    (subentry,) = house.entry.subentries
    hass.config_entries.async_remove_subentry(house.entry, subentry)

    await house.set_up()

    assert titles(house) == ["Ann"]


async def test_people_added_through_another_door_get_a_subentry_and_entities(
    hass: HomeAssistant, house: House
) -> None:
    await house.add_person()
    await house.add_person(BEN, "Ben")

    assert titles(house) == ["Ann", "Ben"]
    assert hass.states.get("todo.ben_doses") is not None


async def test_a_changed_name_reaches_the_subentry(
    hass: HomeAssistant, house: House
) -> None:
    await house.add_person()
    await house.add_person(BEN, "Ben")
    record = house.coordinator.desk.household.people[BEN]
    profile = type(record.person.profile)(name="Benedict", zone="Europe/Lisbon")

    await house.do(c.ChangePerson(person=BEN, profile=profile))

    assert titles(house) == ["Ann", "Benedict"]


async def test_two_changes_at_once_are_one_reload(
    hass: HomeAssistant, house: House
) -> None:
    await house.add_person()
    await house.add_person(BEN, "Ben")
    people = house.coordinator.desk.household.people
    before = house.coordinator

    for person, name in ((ANN, "Anna"), (BEN, "Benedict")):
        profile = replace(people[person].person.profile, name=name)
        await before.async_do(c.ChangePerson(person=person, profile=profile), SETTINGS)
    await hass.async_block_till_done()

    assert titles(house) == ["Anna", "Benedict"]
    assert house.coordinator is not before


async def test_archiving_takes_the_subentry_away_and_restoring_brings_it_back(
    hass: HomeAssistant, house: House
) -> None:
    await house.add_person()
    await house.do(c.ArchivePerson(person=ANN))
    assert titles(house) == []

    await house.do(c.RestorePerson(person=ANN))

    assert titles(house) == ["Ann"]


async def test_removing_a_subentry_archives_and_erases_nothing(
    hass: HomeAssistant, house: House
) -> None:
    await house.add_person()
    await house.add_medication(8)
    (subentry,) = house.entry.subentries

    hass.config_entries.async_remove_subentry(house.entry, subentry)
    await hass.async_block_till_done()

    record = house.coordinator.desk.household.people[ANN]
    assert record.archived
    assert len(record.medications) == 1
    assert titles(house) == []


async def test_removing_two_subentries_at_once_archives_both(
    hass: HomeAssistant, house: House
) -> None:
    await house.add_person()
    await house.add_person(BEN, "Ben")

    for subentry in tuple(house.entry.subentries):
        hass.config_entries.async_remove_subentry(house.entry, subentry)
    await hass.async_block_till_done()

    assert house.coordinator.desk.household.present() == ()
    assert titles(house) == []


async def test_unload_leaves_no_thread_and_lets_go_of_the_folder(
    hass: HomeAssistant, house: House
) -> None:
    await house.add_person()
    assert our_threads()

    assert await hass.config_entries.async_unload(house.entry.entry_id)

    assert house.entry.state is ConfigEntryState.NOT_LOADED
    assert our_threads() == []
    assert notices(hass) == {}


async def test_stopping_home_assistant_closes_the_record(
    hass: HomeAssistant, house: House
) -> None:
    await house.add_person()

    hass.bus.async_fire(EVENT_HOMEASSISTANT_FINAL_WRITE)
    await hass.async_block_till_done()

    assert our_threads() == []


async def test_removing_the_entry_keeps_the_record_on_disk(
    hass: HomeAssistant, house: House
) -> None:
    await house.add_person()

    await hass.config_entries.async_remove(house.entry.entry_id)

    assert (Path(hass.config.path("healthstead")) / NAME).is_file()
    assert RUN_MEMORY not in hass.data


@pytest.fixture
async def damaged(hass: HomeAssistant, house: House) -> House:
    """Ann's house, whose database became noise while nobody looked."""
    await house.add_person()
    await house.add_medication(8)
    await hass.config_entries.async_unload(house.entry.entry_id)
    (Path(hass.config.path("healthstead")) / NAME).write_bytes(b"noise" * 1000)
    await house.set_up()
    return house


async def test_help_works_with_a_record_that_cannot_be_read(
    hass: HomeAssistant, damaged: House
) -> None:
    assert damaged.entry.state is ConfigEntryState.LOADED

    outcome = await damaged.coordinator.async_do(
        c.StartSos(person=ANN, reason="a fall"), SELF
    )
    await hass.async_block_till_done()

    assert isinstance(outcome, Done)
    assert "Call 112 now" in notices(hass)[f"healthstead_sos_{ANN}"]["message"]
    sos = await damaged.coordinator.async_ask(SosOf(person=ANN), SELF)
    assert not isinstance(sos, Refusal)
    assert sos.reason == "a fall"


async def test_a_record_that_was_not_read_answers_nothing(damaged: House) -> None:
    answer = await damaged.coordinator.async_ask(NextDose(person=ANN), SELF)

    assert isinstance(answer, Refusal)
    assert answer.reason == "storage_unavailable"


async def test_a_record_that_was_not_read_shows_nothing_and_asks_for_nothing(
    hass: HomeAssistant, damaged: House
) -> None:
    state = hass.states.get("sensor.ann_next_dose")

    assert state is not None
    assert state.state == "unavailable"
    assert notices(hass) == {}


async def test_a_damaged_record_loses_nobody_from_the_list(
    hass: HomeAssistant, damaged: House
) -> None:
    assert titles(damaged) == ["Ann"]


async def test_a_listener_that_fails_silences_no_other(
    hass: HomeAssistant, house: House, caplog: pytest.LogCaptureFixture
) -> None:
    heard: list[int] = []

    def deaf(_entries: object, _context: object) -> None:
        raise ValueError

    house.coordinator.async_listen_entries(deaf)
    stop = house.coordinator.async_listen_entries(
        lambda entries, _context: heard.append(len(entries))
    )

    await house.add_person()
    stop()
    await house.do(c.ArchivePerson(person=ANN))

    assert heard == [1]
    assert "A listener failed" in caplog.text
