"""Who is forgotten through the settings is in no file of the house: no name, no id.

Somebody leaves something behind every door. Then the folder is read byte by byte, and so
is what Home Assistant writes down about us in files of its own.
"""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import time, timedelta
from pathlib import Path
from typing import Any, Final

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.components.calendar.const import CalendarEntityFeature
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers import issue_registry as ir
from homeassistant.helpers import restore_state
from homeassistant.helpers.json import json_bytes
from pytest_homeassistant_custom_component.common import MockUser
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.const import DOMAIN, FOLDER
from custom_components.healthstead.domain.appointment import VisitStatus
from custom_components.healthstead.domain.known import FactKind
from custom_components.healthstead.domain.reporting import Reporting
from custom_components.healthstead.domain.safety import ActivityWindow, Safety

from ..booking.practice import HALF, NINE, Practice
from ..storage.test_erase_everything import ways_to_write
from .flow_pages import Pages, pages_of
from .houses import ANN, BEN, CANARY, MORNING, House, move_to
from .practices import QUILL, a_server, add_server, open_practice, set_clinician
from .test_conversation import talk
from .test_visit_calendar import FAMILY, Family, calendars, settle
from .visits import VISITING, arrange, book

NAME: Final = "Tilda Zwetschke"
FORMER: Final = "Tilda Quendel"
PERSON: Final = "person.tilda"
WORDS: Final = (
    NAME,
    "tilda_zwetschke",
    FORMER,
    PERSON,
    CANARY,
    "zorblike ache",
    "mauve staircase",
    "grumbly mornings",
    "puce pills",
    "Dr Periwinkle",
    "binary_sensor.hall_of_her",
    "Patient/7",
)
"""Everything that only her record, and settings about her, hold."""


@dataclass(kw_only=True)
class Life:
    """A house in which somebody has lived."""

    house: House
    family: Family
    pages: Pages
    ids: frozenset[str]
    """Of her, and of what happened to her."""

    @property
    def hass(self) -> HomeAssistant:
        return self.house.hass

    async def forget(self, **answers: Any) -> Any:
        """Go to her settings and say yes to forgetting her."""
        await self.pages.open(NAME, "forget")
        shown = await self.pages.send(**{"sure": True, **answers})
        await settle(self.hass)
        await self.hass.async_block_till_done(wait_background_tasks=False)
        return shown


@pytest.fixture
async def life(
    hass: HomeAssistant,
    hass_storage: dict[str, Any],
    house: House,
    hass_admin_user: MockUser,
    hass_client: ClientSessionGenerator,
    freezer: FrozenDateTimeFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> AsyncIterator[Life]:
    """Let Tilda leave something behind every door, and Ben live on."""
    # The clock stands still here: nothing would ever be looked for again.
    monkeypatch.setattr("custom_components.healthstead.booking.fhir.LOOKS", ())
    hass.states.async_set(PERSON, "home", {"user_id": hass_admin_user.id})
    hass.states.async_set("binary_sensor.hall_of_her", "off")
    (family,) = await calendars(hass, "Family")
    async with open_practice(Practice()) as url:
        await house.add_person(name=FORMER)
        await house.add_person(BEN, "Ben")
        await add_server(house, a_server(url))
        await set_clinician(house)
        await live(house)
        pages = await pages_of(hass, house, hass_client)
        await move_to(hass, freezer, MORNING + timedelta(minutes=20))
        await talk(hass, "I have a zorblike ache", user=hass_admin_user.id)
        await talk(hass, f"stop {CANARY}", user=hass_admin_user.id)
        await settle(hass)
        yield Life(house=house, family=family, pages=pages, ids=ids_of(house))
        await hass.config_entries.async_unload(house.entry.entry_id)


async def live(house: House) -> None:
    """Do a bit of everything."""
    person = house.coordinator.desk.household.people[ANN].person
    profile = replace(person.profile, name=NAME, linked=PERSON)
    await house.do(c.ChangePerson(person=ANN, profile=profile))
    stopped = await house.add_medication(9)
    await house.do(c.StopMedication(person=ANN, medication=stopped))
    await house.add_medication(8)
    await arrange(house, visiting=replace(VISITING, writes_to=FAMILY))
    await book(house)
    now = house.coordinator.now()
    hours = ActivityWindow(
        id="morning",
        start=time(7),
        end=time(22),
        sources=("binary_sensor.hall_of_her",),
    )
    for command in (
        c.BookAppointment(person=ANN, clinician=QUILL, start=NINE + HALF),
        c.NoteAppointment(
            person=ANN,
            clinician_name="Dr Periwinkle",
            specialty="dentistry",
            start=now - timedelta(days=3),
            end=now - timedelta(days=3) + HALF,
            status=VisitStatus.BOOKED,
            questions=("what of the puce pills",),
        ),
        c.StoreSymptom(
            person=ANN, text="zorblike ache", at=now, triggers=("mauve staircase",)
        ),
        c.RememberFact(
            person=ANN, kind=FactKind.PREFERENCE, text="I like grumbly mornings"
        ),
        c.SetSafety(person=ANN, safety=Safety(windows=(hours,))),
        c.SetReporting(person=ANN, reporting=Reporting(daily_at=time(7, 10))),
    ):
        await house.do(command)


def ids_of(house: House) -> frozenset[str]:
    record = house.coordinator.desk.household.people[ANN]
    return frozenset(
        str(key)
        for key in (
            ANN,
            *record.appointments,
            *record.medications,
            *(one.id for one in record.symptoms),
        )
    )


async def written(hass: HomeAssistant, stored: dict[str, Any]) -> dict[str, bytes]:
    """Return what lies in files: ours, and what Home Assistant's say about us."""
    entry_data = hass.config_entries._data_to_save()
    whole = {
        "entries": entry_data,
        "entities": er.async_get(hass)._data_to_save(),
        "devices": dr.async_get(hass)._data_to_save(),
        "issues": ir.async_get(hass)._data_to_save(),
        "states": [
            one.as_dict()
            for one in restore_state.async_get(hass).async_get_stored_states()
        ],
        **{key: value for key, value in stored.items() if DOMAIN in key},
    }
    folder = Path(hass.config.path(FOLDER))
    files = {
        str(path): path.name.encode() + b"\n" + path.read_bytes()
        for path in await asyncio.to_thread(lambda: list(folder.rglob("*")))
        if path.is_file()
    }
    return {key: json_bytes(value) for key, value in whole.items()} | files


async def found(life: Life, stored: dict[str, Any]) -> dict[str, list[str]]:
    """Return which words and ids stand where."""
    places = await written(life.hass, stored)
    needles = {word: tuple(ways_to_write(word)) for word in {*WORDS, *life.ids}}
    return {
        word: where
        for word, ways in needles.items()
        if (
            where := [
                Path(place).name
                for place, data in places.items()
                if any(way in data for way in ways)
            ]
        )
    }


async def test_there_is_much_to_be_found_before(
    life: Life, hass_storage: dict[str, Any]
) -> None:
    there = await found(life, hass_storage)

    assert there.keys() == {*WORDS, *life.ids}
    assert {"entries", "entities", "devices", "states", f"{DOMAIN}.visit_calendar"} <= {
        place for places in there.values() for place in places
    }


async def test_who_is_forgotten_is_in_no_file_and_no_calendar(
    life: Life, hass_storage: dict[str, Any]
) -> None:
    shown = await life.forget()
    left = await found(life, hass_storage)
    await life.hass.config_entries.async_unload(life.house.entry.entry_id)

    assert shown["reason"] == "forgotten", shown
    assert left == {}
    assert await found(life, hass_storage) == {}
    assert life.family.told == []
    assert {one.title for one in life.house.entry.subentries.values()} == {
        "City Practice",
        "Dr Molar",
        "Dr Quill",
        "Ben",
    }


async def test_what_stays_elsewhere_is_said_before_and_after(life: Life) -> None:
    life.family._attr_supported_features = CalendarEntityFeature.CREATE_EVENT
    asked = await life.pages.open(NAME, "forget")

    shown = await life.forget()

    stays = shown["description_placeholders"]["stays"]
    assert asked["description_placeholders"]["stays"] == stays
    assert asked["description_placeholders"]["name"] == NAME
    assert [line.partition(" ")[2][:12] for line in stays.splitlines()] == [
        "Home Assista",
        "Backups that",
        "What left He",
        "Visits in ca",
        "Visits that ",
    ]
    assert "from here now: Family. Delete" in stays
    assert "go on expecting: City Practice. Call" in stays
    assert len(life.family.told) == 2
    issues = ir.async_get(life.hass).issues.values()
    assert "visit_calendar_left" in {one.translation_key for one in issues}


async def test_what_can_be_taken_back_is_not_said_to_stay(
    life: Life,
) -> None:
    for visit in life.house.coordinator.desk.household.people[ANN].appointments:
        known = life.house.coordinator.desk.household.people[ANN].appointments[visit]
        if known.server:
            await life.house.do(c.CancelAppointment(person=ANN, appointment=visit))
            await life.house.coordinator.desk.answered(ANN, visit)

    asked = await life.pages.open(NAME, "forget")

    assert len(asked["description_placeholders"]["stays"].splitlines()) == 3


async def test_a_calendar_that_is_not_there_is_named_by_its_id(life: Life) -> None:
    await life.family.async_remove()

    asked = await life.pages.open(NAME, "forget")

    assert f"now: {FAMILY}." in asked["description_placeholders"]["stays"]


async def test_who_may_not_read_hears_of_no_calendar_and_no_practice(
    life: Life,
) -> None:
    life.hass.states.async_set(PERSON, "home", {"user_id": "somebody-else"})

    asked = await life.pages.open(NAME, "forget")
    shown = await life.forget()

    stays = asked["description_placeholders"]["stays"]
    assert shown["reason"] == "forgotten"
    assert len(stays.splitlines()) == 5
    assert "City" not in stays
    assert "Family" not in stays


async def test_nobody_is_forgotten_without_a_yes(life: Life) -> None:
    shown = await life.forget(sure=False)

    assert shown["errors"] == {"base": "sure_missing"}
    assert life.house.coordinator.present(ANN) is not None


async def test_what_cannot_be_erased_now_is_still_there(
    life: Life, monkeypatch: pytest.MonkeyPatch
) -> None:
    life.house.break_log(monkeypatch)

    shown = await life.forget()

    assert shown["reason"] == "refused"
    assert life.house.coordinator.present(ANN) is not None


async def test_who_is_no_longer_looked_after_here_has_no_such_page(
    life: Life, monkeypatch: pytest.MonkeyPatch
) -> None:
    await life.pages.open(NAME, "forget")
    monkeypatch.setattr(life.house.coordinator, "present", lambda _person: None)

    shown = await life.pages.send(sure=True)

    assert shown["reason"] == "unknown_person"


async def test_a_house_that_is_shut_forgets_nobody(life: Life) -> None:
    await life.pages.open(NAME, "forget")
    await life.hass.config_entries.async_unload(life.house.entry.entry_id)

    shown = await life.pages.send(sure=True)

    assert shown["reason"] == "not_loaded"
