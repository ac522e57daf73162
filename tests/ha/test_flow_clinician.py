"""The directory in the settings: a form becomes a command, and the log is the truth."""

from datetime import time
from typing import Any

import pytest
from homeassistant.config_entries import SOURCE_RECONFIGURE, SOURCE_USER
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType

from custom_components.healthstead import flow_clinician
from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care.refusal import refuse
from custom_components.healthstead.domain.appointment import (
    BookingWay,
    Clinician,
    TimeRange,
)
from custom_components.healthstead.domain.ids import HOUSEHOLD, ClinicianId
from custom_components.healthstead.subentries import SETTINGS

from .houses import House

MORNING = TimeRange(start=time(9), end=time(12))
AFTERNOON = TimeRange(start=time(14), end=time(17, 30))
KNOWN = Clinician(
    id=ClinicianId("valve"),
    name="Dr Valve",
    specialty="cardiology",
    way=BookingWay.SERVER,
    server="desk",
    reference="PractitionerRole/12",
    hours={"1": (MORNING,), "3": (MORNING, AFTERNOON)},
    point="38.71000,-9.14000",
    travel_minutes=20,
    phone="+351 200 000 001",
)


def answers(**changes: Any) -> dict[str, Any]:
    """A filled-in form with as little as possible in it."""
    told = {
        "name": " Dr Molar ",
        "specialty": "dentistry",
        "way": "list",
        "slot_minutes": 20.0,
    }
    return told | changes


def hours(*days: str, start: str = "09:00:00", end: str = "12:00:00") -> dict[str, Any]:
    return {"days": list(days), "from": start, "until": end}


async def begin(hass: HomeAssistant, house: House) -> Any:
    return await hass.config_entries.subentries.async_init(
        (house.entry.entry_id, "clinician"), context={"source": SOURCE_USER}
    )


async def add(hass: HomeAssistant, house: House, **changes: Any) -> Any:
    shown = await begin(hass, house)
    assert shown["type"] is FlowResultType.FORM
    result = await hass.config_entries.subentries.async_configure(
        shown["flow_id"], answers(**changes)
    )
    await hass.async_block_till_done()
    return result


async def change(hass: HomeAssistant, house: House) -> Any:
    (subentry,) = house.entry.subentries.values()
    return await hass.config_entries.subentries.async_init(
        (house.entry.entry_id, "clinician"),
        context={"source": SOURCE_RECONFIGURE, "subentry_id": subentry.subentry_id},
    )


async def keep(house: House, clinician: Clinician = KNOWN) -> None:
    command = c.SetClinician(person=HOUSEHOLD, clinician=clinician)
    await house.coordinator.async_do(command, SETTINGS)
    await house.hass.async_block_till_done()


def directory(house: House) -> list[Clinician]:
    return list(house.coordinator.desk.household.clinicians.values())


def titles(house: House) -> list[str]:
    return [one.title for one in house.entry.subentries.values()]


def suggested(result: Any) -> dict[str, Any]:
    return {
        str(key): key.description["suggested_value"]
        for key in result["data_schema"].schema
        if key.description and "suggested_value" in key.description
    }


async def test_a_name_and_a_kind_are_enough(hass: HomeAssistant, house: House) -> None:
    result = await add(hass, house)

    assert result["type"] is FlowResultType.CREATE_ENTRY
    (molar,) = directory(house)
    assert molar == Clinician(
        id=molar.id, name="Dr Molar", specialty="dentistry", slot_minutes=20
    )
    (subentry,) = house.entry.subentries.values()
    assert (subentry.title, subentry.subentry_type) == ("Dr Molar", "clinician")
    assert dict(subentry.data) == {"clinician_id": molar.id}


async def test_everything_that_was_filled_in_is_kept(
    hass: HomeAssistant, house: House
) -> None:
    await add(
        hass,
        house,
        specialty="skin doctor",
        way="phone",
        hours=[
            hours("mon", "tue", "mon"),
            hours("mon", start="14:00:00", end="17:30:00"),
        ],
        phone=" +351 200 000 001 ",
        email="desk@example.org",
        page="https://example.org/book",
        place="1 Made Up Street",
        location={"latitude": 38.712345678, "longitude": -9.1},
        travel_minutes=25.0,
        calendar="calendar.molar",
    )

    (molar,) = directory(house)
    assert molar == Clinician(
        id=molar.id,
        name="Dr Molar",
        specialty="dermatology",
        way=BookingWay.PHONE,
        hours={"1": (MORNING, AFTERNOON), "2": (MORNING,)},
        slot_minutes=20,
        phone="+351 200 000 001",
        email="desk@example.org",
        page="https://example.org/book",
        place="1 Made Up Street",
        point="38.71235,-9.10000",
        travel_minutes=25,
        calendar="calendar.molar",
    )


async def test_a_kind_that_is_in_no_list_may_be_written(
    hass: HomeAssistant, house: House
) -> None:
    await add(hass, house, specialty="music teacher of the lungs")

    assert directory(house)[0].specialty


@pytest.mark.parametrize(
    ("changes", "field", "error"),
    [
        ({"name": "  "}, "name", "name_missing"),
        ({"specialty": " "}, "specialty", "specialty_missing"),
        ({"way": "phone"}, "phone", "phone_missing"),
        ({"way": "email"}, "email", "email_missing"),
        ({"way": "link"}, "page", "page_missing"),
        ({"email": "desk at example.org"}, "email", "email_unclear"),
        ({"email": "@example.org"}, "email", "email_unclear"),
        ({"email": "d e@example.org"}, "email", "email_unclear"),
        ({"page": "javascript:alert(1)"}, "page", "page_unclear"),
        ({"hours": [hours("mon", end="09:00:00")]}, "hours", "hours_upside_down"),
        ({"hours": [hours()]}, "hours", "hours_without_day"),
        (
            {"hours": [hours("mon"), hours("mon", "tue", start="11:30:00")]},
            "hours",
            "hours_overlap",
        ),
    ],
)
async def test_what_cannot_be_kept_is_said(
    hass: HomeAssistant, house: House, changes: dict[str, Any], field: str, error: str
) -> None:
    again = await add(hass, house, **changes)

    assert again["type"] is FlowResultType.FORM
    assert again["errors"] == {field: error}
    assert directory(house) == []
    assert suggested(again)["name"] == answers(**changes)["name"]


async def test_nobody_is_in_the_list_twice(hass: HomeAssistant, house: House) -> None:
    await add(hass, house)

    again = await add(hass, house, name="dr molar", specialty="dentist")

    assert again["errors"] == {"name": "clinician_exists"}
    assert len(directory(house)) == 1


async def test_a_clinician_is_shown_and_changed_and_the_rest_stays(
    hass: HomeAssistant, house: House
) -> None:
    await keep(house)

    shown = await change(hass, house)
    result = await hass.config_entries.subentries.async_configure(
        shown["flow_id"], {**suggested(shown), "name": "Dr V. Valve"}
    )
    await hass.async_block_till_done()

    assert suggested(shown)["hours"] == [
        hours("mon", "wed"),
        hours("wed", start="14:00:00", end="17:30:00"),
    ]
    assert suggested(shown)["location"] == {"latitude": 38.71, "longitude": -9.14}
    assert result["reason"] == "reconfigure_successful"
    (changed,) = directory(house)
    assert (changed.name, changed.server, changed.reference) == (
        "Dr V. Valve",
        "desk",
        "PractitionerRole/12",
    )
    assert changed.hours == KNOWN.hours
    assert titles(house) == ["Dr V. Valve"]


async def test_of_what_was_not_said_nothing_is_shown(
    hass: HomeAssistant, house: House
) -> None:
    await keep(house, Clinician(id=KNOWN.id, name="Dr Plain", specialty="ENT doctor"))

    shown = suggested(await change(hass, house))

    assert shown == {
        "name": "Dr Plain",
        "specialty": "ent",
        "way": "list",
        "hours": [],
        "slot_minutes": 30,
    }


async def test_only_who_is_booked_at_a_server_may_stay_so(
    hass: HomeAssistant, house: House
) -> None:
    def ways(shown: Any) -> list[str]:
        return list(shown["data_schema"].schema["way"].config["options"])

    new = await begin(hass, house)
    await keep(house)
    known = await change(hass, house)

    assert "server" not in ways(new)
    assert "server" in ways(known)


async def test_what_is_wrong_with_a_change_is_said(
    hass: HomeAssistant, house: House
) -> None:
    await keep(house)
    shown = await change(hass, house)

    again = await hass.config_entries.subentries.async_configure(
        shown["flow_id"], {**suggested(shown), "name": " "}
    )

    assert again["errors"] == {"name": "name_missing"}
    assert directory(house) == [KNOWN]


async def test_one_who_is_gone_cannot_be_changed(
    hass: HomeAssistant, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    await keep(house)
    monkeypatch.setattr(flow_clinician, "clinician_id_of", lambda _: ClinicianId("x"))

    ended = await change(hass, house)

    assert ended["reason"] == "unknown_clinician"


async def test_with_a_record_that_is_not_open_nothing_is_asked(
    hass: HomeAssistant, house: House
) -> None:
    await keep(house)
    (subentry,) = house.entry.subentries
    await hass.config_entries.async_unload(house.entry.entry_id)

    sources: tuple[Any, ...] = (
        {"source": SOURCE_USER},
        {"source": SOURCE_RECONFIGURE, "subentry_id": subentry},
    )
    for source in sources:
        ended = await hass.config_entries.subentries.async_init(
            (house.entry.entry_id, "clinician"), context=source
        )
        assert ended["reason"] == "not_loaded"


async def test_a_refusal_is_said_in_words(
    hass: HomeAssistant, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refused(*_args: object) -> Any:
        return refuse("not_allowed")

    shown = await begin(hass, house)
    monkeypatch.setattr(type(house.coordinator), "async_do", refused)

    again: Any = await hass.config_entries.subentries.async_configure(
        shown["flow_id"], answers()
    )

    assert again["errors"] == {"base": "refused"}
    assert again["description_placeholders"]["problem"]


# The log is the truth


async def test_whoever_is_in_the_log_stands_in_the_list(
    hass: HomeAssistant, house: House
) -> None:
    await keep(house)

    assert titles(house) == ["Dr Valve"]


async def test_a_list_that_lost_somebody_gets_them_again_at_set_up(
    hass: HomeAssistant, house: House
) -> None:
    await keep(house)
    (subentry,) = house.entry.subentries
    await hass.config_entries.async_unload(house.entry.entry_id)
    hass.config_entries.async_remove_subentry(house.entry, subentry)
    assert titles(house) == []

    await hass.config_entries.async_setup(house.entry.entry_id)
    await hass.async_block_till_done()

    assert titles(house) == ["Dr Valve"]


async def test_one_taken_out_elsewhere_leaves_the_list(
    hass: HomeAssistant, house: House
) -> None:
    await keep(house)

    command = c.RemoveClinician(person=HOUSEHOLD, clinician=KNOWN.id)
    await house.coordinator.async_do(command, SETTINGS)
    await hass.async_block_till_done()

    assert titles(house) == []


async def test_one_removed_from_the_list_leaves_the_directory(
    hass: HomeAssistant, house: House
) -> None:
    await keep(house)
    (subentry,) = house.entry.subentries

    hass.config_entries.async_remove_subentry(house.entry, subentry)
    await hass.async_block_till_done()

    assert directory(house) == []
    assert titles(house) == []
