"""Diagnostics and system health count; they never tell."""

import json
from datetime import timedelta
from typing import Any

from homeassistant.components.system_health import DOMAIN as SYSTEM_HEALTH
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
from pytest_homeassistant_custom_component.common import get_system_health_info
from syrupy.assertion import SnapshotAssertion

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.const import DOMAIN
from custom_components.healthstead.diagnostics import (
    async_get_config_entry_diagnostics,
)
from custom_components.healthstead.domain.appointment import VisitStatus
from custom_components.healthstead.domain.ids import ContactId
from custom_components.healthstead.domain.person import Contact, Role

from ..booking.practice import Practice
from .houses import ANN, BEN, EIGHT, House
from .practices import a_server, add_server, connect, open_practice

SECRETS = ("Ann", "Benedict", "Canar", "+351", "dizzy", "cardio", "water", "latex")


async def fill(house: House) -> None:
    """Tell the house about everything that nobody else may learn."""
    await house.add_person(allergies=("latex",), linked="person.ann")
    await house.add_person(BEN, "Benedict")
    medication = await house.add_medication(6)
    await house.do(c.SetRole(person=ANN, holder=BEN, role=Role.CARER))
    contact = Contact(id=ContactId("x"), name="Benedict", phone="+351 555")
    await house.do(c.SetContacts(person=ANN, contacts=(contact,)))
    await house.do(
        c.SkipDose(person=ANN, medication=medication, at=EIGHT, reason="dizzy")
    )
    await house.do(c.StoreSymptom(person=ANN, text="dizzy", at=EIGHT))
    await house.do(c.SetReminder(person=ANN, text="water", at=EIGHT))
    await house.do(
        c.NoteAppointment(
            person=ANN,
            clinician_name="Dr Canary",
            specialty="cardiology",
            start=EIGHT,
            end=EIGHT + timedelta(hours=1),
            status=VisitStatus.BOOKED,
        )
    )


async def test_diagnostics_count_and_tell_nothing(
    hass: HomeAssistant, house: House, snapshot: SnapshotAssertion
) -> None:
    await fill(house)

    found = await async_get_config_entry_diagnostics(hass, house.entry)

    text = json.dumps(found)
    assert [secret for secret in SECRETS if secret in text] == []
    assert ANN not in text
    assert found == snapshot


async def health(hass: HomeAssistant) -> dict[str, Any]:
    assert await async_setup_component(hass, SYSTEM_HEALTH, {})
    await hass.async_block_till_done()
    found: dict[str, Any] = await get_system_health_info(hass, DOMAIN)
    return found


async def test_system_health_says_how_the_record_is(
    hass: HomeAssistant, house: House
) -> None:
    await house.add_person()

    found = await health(hass)

    assert await found.pop("booking_servers") == "0 of 0"
    assert found == {
        "database": "ok",
        "people": 1,
        "model": "none",
        "model_present": True,
    }


async def test_booking_servers_are_counted_and_neither_named_nor_shown(
    hass: HomeAssistant, house: House, socket_enabled: None
) -> None:
    async with open_practice(Practice()) as url:
        await connect(house, Practice(), url)
        await add_server(house, a_server("http://127.0.0.1:9/", id="2", patients={}))
        found = await health(hass)
        answering = await found["booking_servers"]
        told = await async_get_config_entry_diagnostics(hass, house.entry)
        await hass.config_entries.async_unload(house.entry.entry_id)

    shown = {"kind": "fhir", "token": True, "send_notes": False}
    assert answering == "1 of 2"
    assert told["booking_servers"] == [shown | {"patients": 1}, shown | {"patients": 0}]
    assert not any(
        secret in json.dumps(told) for secret in ("word-of", "127.0", "City")
    )


async def test_system_health_of_a_house_that_is_not_open(
    hass: HomeAssistant, house: House
) -> None:
    await hass.config_entries.async_unload(house.entry.entry_id)

    assert await health(hass) == {"database": "not loaded"}
