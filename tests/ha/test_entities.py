"""Every entity of a person, as it stands in Home Assistant."""

from datetime import datetime, timedelta
from types import MappingProxyType

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.components.homeassistant.exposed_entities import (
    KNOWN_ASSISTANTS,
    async_expose_entity,
    async_should_expose,
)
from homeassistant.const import STATE_UNAVAILABLE
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers import entity_registry as er
from syrupy.assertion import SnapshotAssertion

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.const import DOMAIN
from custom_components.healthstead.domain.appointment import VisitStatus

from .houses import ANN, BEN, CANARY, EIGHT, MORNING, House, move_to, state_of

HOUR = timedelta(hours=1)


@pytest.fixture
async def full_house(
    hass: HomeAssistant, house: House, freezer: FrozenDateTimeFactory
) -> House:
    """Ann took her morning dose, is asked for another and sees somebody tomorrow."""
    await house.add_person()
    morning = await house.add_medication(8)
    await house.add_medication(9, name="Testazole")
    await move_to(hass, freezer, EIGHT)
    await house.do(c.RecordDose(person=ANN, medication=morning, at=EIGHT))
    await house.do(a_visit(MORNING + 27 * HOUR))
    await move_to(hass, freezer, EIGHT + HOUR)
    return house


def a_visit(
    start: datetime, status: VisitStatus = VisitStatus.BOOKED
) -> c.NoteAppointment:
    return c.NoteAppointment(
        person=ANN,
        clinician_name="Dr Canary",
        specialty="cardiology",
        start=start,
        end=start + HOUR,
        status=status,
        notes="about the heart",
    )


async def test_all_entities_of_a_person(
    hass: HomeAssistant,
    full_house: House,
    entity_registry: er.EntityRegistry,
    snapshot: SnapshotAssertion,
) -> None:
    entries = er.async_entries_for_config_entry(
        entity_registry, full_house.entry.entry_id
    )

    shown = {
        entry.entity_id: {
            "state": state.state,
            "attributes": {str(key): value for key, value in state.attributes.items()},
            "translation_key": entry.translation_key,
            "unique_id": entry.unique_id,
        }
        for entry in sorted(entries, key=lambda entry: entry.entity_id)
        if entry.unique_id.startswith(ANN)
        and (state := hass.states.get(entry.entity_id)) is not None
    }

    assert shown == snapshot


async def test_a_person_is_a_device_of_their_subentry(
    house: House, device_registry: dr.DeviceRegistry
) -> None:
    await house.add_person()

    device = device_registry.async_get_device_by_identifier(
        (DOMAIN, ANN), house.entry.entry_id
    )

    (subentry,) = house.entry.subentries.values()
    assert device is not None
    assert device.name == "Ann"
    assert device.entry_type is dr.DeviceEntryType.SERVICE
    assert device.config_subentry_id == subentry.subentry_id


async def test_two_people_do_not_share_entities(
    hass: HomeAssistant, house: House, freezer: FrozenDateTimeFactory
) -> None:
    await house.add_person()
    await house.add_person(BEN, "Ben")
    await house.add_medication(8, person=BEN)

    await move_to(hass, freezer, EIGHT)

    assert state_of(hass, "binary_sensor.ben_dose_due") == "on"
    assert state_of(hass, "binary_sensor.ann_dose_due") == "off"
    assert state_of(hass, "event.ann_dose") == "unknown"


async def test_nothing_is_exposed_to_assistants(
    hass: HomeAssistant, full_house: House
) -> None:
    exposed = [
        (assistant, entity_id)
        for entity_id in hass.states.async_entity_ids()
        if ".ann_" in entity_id
        for assistant in KNOWN_ASSISTANTS
        if async_should_expose(hass, assistant, entity_id)
    ]

    assert exposed == []


async def test_a_household_that_exposes_an_entity_is_not_overruled(
    hass: HomeAssistant, house: House
) -> None:
    await house.add_person()
    async_expose_entity(hass, "conversation", "todo.ann_doses", True)

    await hass.config_entries.async_reload(house.entry.entry_id)
    await hass.async_block_till_done()

    assert async_should_expose(hass, "conversation", "todo.ann_doses")


async def test_the_calendar_hides_with_whom_and_why(
    hass: HomeAssistant, full_house: House
) -> None:
    events = await calendar_of(hass)

    assert [event["summary"] for event in events] == ["Appointment"]
    assert "Canary" not in str(events)
    assert "heart" not in str(events)


async def test_the_calendar_names_the_clinician_where_names_are_allowed(
    hass: HomeAssistant, house: House
) -> None:
    await house.add_person(names_on_shared_screens=True)
    await house.do(a_visit(MORNING + 27 * HOUR))

    events = await calendar_of(hass)

    assert [event["summary"] for event in events] == ["Dr Canary"]


async def test_the_calendar_leaves_out_visits_that_do_not_take_place(
    hass: HomeAssistant, house: House
) -> None:
    await house.add_person()
    await house.do(a_visit(MORNING + 27 * HOUR, VisitStatus.CANCELLED))
    await house.do(a_visit(MORNING + 500 * HOUR))

    assert await calendar_of(hass) == []


async def test_the_calendar_is_on_during_a_visit_and_off_after(
    hass: HomeAssistant, house: House, freezer: FrozenDateTimeFactory
) -> None:
    await house.add_person()
    await house.do(a_visit(MORNING + 2 * HOUR))
    assert state_of(hass, "calendar.ann_appointments") == "off"

    await move_to(hass, freezer, MORNING + 2 * HOUR)
    during = state_of(hass, "calendar.ann_appointments")
    await move_to(hass, freezer, MORNING + 3 * HOUR)

    assert during == "on"
    assert state_of(hass, "calendar.ann_appointments") == "off"
    assert state_of(hass, "sensor.ann_next_appointment") == "unknown"


async def calendar_of(hass: HomeAssistant) -> list[dict[str, str]]:
    answer = await hass.services.async_call(
        "calendar",
        "get_events",
        {
            "entity_id": "calendar.ann_appointments",
            "start_date_time": MORNING.isoformat(),
            "end_date_time": (MORNING + 48 * HOUR).isoformat(),
        },
        blocking=True,
        return_response=True,
    )
    assert answer is not None
    found = answer["calendar.ann_appointments"]
    assert isinstance(found, dict)
    events = found["events"]
    assert isinstance(events, list)
    return events  # type: ignore[return-value]


async def test_a_person_who_is_gone_shows_nothing(
    hass: HomeAssistant, house: House
) -> None:
    await house.add_person()
    entities = [
        hass.data[platform].get_entity(entity_id)
        for platform, entity_id in (
            ("sensor", "sensor.ann_next_dose"),
            ("binary_sensor", "binary_sensor.ann_dose_due"),
            ("todo", "todo.ann_doses"),
            ("calendar", "calendar.ann_appointments"),
        )
    ]
    house.coordinator.desk.household = type(house.coordinator.desk.household)()

    sensor, binary, todo, calendar = entities
    assert sensor.native_value is None
    assert binary.is_on is None
    assert todo.todo_items is None
    assert calendar.event is None
    assert await calendar.async_get_events(hass, MORNING, EIGHT) == []
    assert not sensor.available


def a_word(text: str) -> bool:
    return any(word in text for word in (CANARY, CANARY.lower(), "Dr Canary", "heart"))


async def test_no_drug_stands_in_any_state_attribute_id_or_notification(
    hass: HomeAssistant,
    full_house: House,
    entity_registry: er.EntityRegistry,
    device_registry: dr.DeviceRegistry,
) -> None:
    leaks = [
        str(thing)
        for thing in (
            *hass.states.async_all(),
            *(MappingProxyType(dict(s.attributes)) for s in hass.states.async_all()),
            *entity_registry.entities.values(),
            *device_registry.devices,
            *hass.data["persistent_notification"].values(),
        )
        if a_word(str(thing))
    ]

    assert leaks == []


async def test_unload_makes_entities_unavailable(
    hass: HomeAssistant, full_house: House
) -> None:
    await hass.config_entries.async_unload(full_house.entry.entry_id)

    assert state_of(hass, "sensor.ann_next_dose") == STATE_UNAVAILABLE
