"""How visits are arranged for a person: said in the settings, kept in the log."""

from typing import Any

import pytest
from homeassistant.core import HomeAssistant
from pytest_homeassistant_custom_component.common import MockUser
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.domain.ids import ContactId
from custom_components.healthstead.domain.person import Contact
from custom_components.healthstead.domain.visiting import (
    EVERY_RUNG,
    Driver,
    Visiting,
    VisitRung,
)
from custom_components.healthstead.subentries import SETTINGS

from .flow_pages import Pages, pages_of
from .houses import ANN, House

INES = ContactId("ines")
WANTED: dict[str, Any] = {
    "calendars": ["calendar.ann", "calendar.family", "calendar.ann"],
    "writes_to": "calendar.family",
    "named": True,
    "rungs": ["after", "leave"],
    "travel_minutes": 25,
    "margin_minutes": 15,
    "drivers": [
        {"name": " Ines ", "calendars": ["calendar.family"], "contact": INES},
        {"name": "Taxi"},
    ],
    "copies": [INES, INES],
}


@pytest.fixture
async def pages(
    hass: HomeAssistant,
    house: House,
    hass_admin_user: MockUser,
    hass_client: ClientSessionGenerator,
) -> Pages:
    """Ann is the administrator who looks at the settings."""
    hass.states.async_set("person.ann", "home", {"user_id": hass_admin_user.id})
    for name in ("calendar.ann", "calendar.family"):
        hass.states.async_set(name, "off")
    await house.add_person(linked="person.ann")
    command = c.SetContacts(person=ANN, contacts=(Contact(id=INES, name="Ines"),))
    await house.coordinator.async_do(command, SETTINGS)
    return await pages_of(hass, house, hass_client)


def visiting(pages: Pages) -> Visiting:
    record = pages.house.coordinator.present(ANN)
    assert record is not None
    return record.visiting


async def test_what_is_wanted_around_visits_is_kept(pages: Pages) -> None:
    await pages.open("Ann", "visits")

    kept = await pages.send(**WANTED)

    assert kept["reason"] == "kept", kept
    assert visiting(pages) == Visiting(
        calendars=("calendar.ann", "calendar.family"),
        writes_to="calendar.family",
        named=True,
        drivers=(
            Driver(name="Ines", calendars=("calendar.family",), contact=INES),
            Driver(name="Taxi"),
        ),
        rungs=(VisitRung.LEAVE, VisitRung.AFTER),
        travel_minutes=25,
        margin_minutes=15,
        copies=(INES,),
    )


async def test_what_was_wanted_is_shown_again(pages: Pages) -> None:
    await pages.open("Ann", "visits")
    await pages.send(**WANTED)

    shown = await pages.open("Ann", "visits")

    values = {
        field["name"]: field.get("description", {}).get("suggested_value")
        for field in shown["data_schema"]
    }
    assert values == {
        **WANTED,
        "calendars": ["calendar.ann", "calendar.family"],
        "rungs": ["leave", "after"],
        "drivers": [
            {"name": "Ines", "calendars": ["calendar.family"], "contact": "ines"},
            {"name": "Taxi", "calendars": []},
        ],
        "copies": ["ines"],
    }


async def test_little_need_be_said(pages: Pages) -> None:
    shown = await pages.open("Ann", "visits")
    rungs = next(f for f in shown["data_schema"] if f["name"] == "rungs")

    kept = await pages.send(named=False, margin_minutes=10)

    assert rungs["description"]["suggested_value"] == [*EVERY_RUNG]
    assert kept["reason"] == "kept"
    assert visiting(pages) == Visiting(rungs=())


async def test_healthsteads_own_calendars_cannot_be_chosen(pages: Pages) -> None:
    shown = await pages.open("Ann", "visits")

    (field,) = [f for f in shown["data_schema"] if f["name"] == "calendars"]
    own = field["selector"]["entity"]["exclude_entities"]

    assert own
    assert all(pages.house.hass.states.get(name) is not None for name in own)
    again = await pages.send(named=False, margin_minutes=10, writes_to=own[0])
    assert again["errors"]["writes_to"]
    assert visiting(pages) == Visiting()


@pytest.mark.parametrize(
    ("changes", "field", "error"),
    [
        ({"calendars": ["calendar.gone"]}, "calendars", "entity_unknown"),
        ({"writes_to": "calendar.gone"}, "writes_to", "entity_unknown"),
        (
            {"drivers": [{"name": "Ines", "calendars": ["calendar.gone"]}]},
            "drivers",
            "entity_unknown",
        ),
        ({"drivers": [{"name": " "}]}, "drivers", "driver_name_missing"),
        (
            {"drivers": [{"name": "Ines"}, {"name": "ines "}]},
            "drivers",
            "two_drivers_alike",
        ),
    ],
)
async def test_what_cannot_be_kept_is_said(
    pages: Pages, changes: dict[str, Any], field: str, error: str
) -> None:
    await pages.open("Ann", "visits")

    again = await pages.send(**{**WANTED, **changes})

    assert again["errors"] == {field: error}
    assert visiting(pages) == Visiting()


async def test_whoever_may_not_see_the_record_sees_no_page(
    hass: HomeAssistant, pages: Pages
) -> None:
    hass.states.async_set("person.ann", "home", {"user_id": "somebody-else"})
    await hass.async_block_till_done()

    ended = await pages.open("Ann", "visits")

    assert ended["reason"] == "not_allowed"
