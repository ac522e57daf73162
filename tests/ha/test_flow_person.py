"""A form about a person becomes commands; what it does not show stays."""

from typing import Any

import pytest
from homeassistant.config_entries import SOURCE_RECONFIGURE, SOURCE_USER
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from pytest_homeassistant_custom_component.common import async_mock_service

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care.record import PersonRecord
from custom_components.healthstead.domain.ids import ContactId
from custom_components.healthstead.domain.person import Contact, Role

from .houses import ANN, BEN, House


def answers(**changes: Any) -> dict[str, Any]:
    """A filled-in form with as little as possible in it."""
    return {
        "name": "Ann",
        "time_zone": "Europe/Lisbon",
        "names_on_shared_screens": False,
        "help": {"grace_s": 15},
        **changes,
    }


def suggested(result: Any) -> dict[str, Any]:
    return {
        str(key): key.description["suggested_value"]
        for key in result["data_schema"].schema
        if key.description and "suggested_value" in key.description
    }


async def add(hass: HomeAssistant, house: House, **changes: Any) -> Any:
    result = await hass.config_entries.subentries.async_init(
        (house.entry.entry_id, "person"), context={"source": SOURCE_USER}
    )
    assert result["type"] is FlowResultType.FORM
    result = await hass.config_entries.subentries.async_configure(
        result["flow_id"], answers(**changes)
    )
    await hass.async_block_till_done()
    return result


async def change(hass: HomeAssistant, house: House, **changes: Any) -> Any:
    result = await show(hass, house)
    assert result["type"] is FlowResultType.FORM
    result = await hass.config_entries.subentries.async_configure(
        result["flow_id"], answers(**changes)
    )
    await hass.async_block_till_done()
    return result


async def show(hass: HomeAssistant, house: House) -> Any:
    subentry = next(iter(house.entry.subentries))
    menu = await hass.config_entries.subentries.async_init(
        (house.entry.entry_id, "person"),
        context={"source": SOURCE_RECONFIGURE, "subentry_id": subentry},
    )
    if menu["type"] is not FlowResultType.MENU:
        return menu
    return await hass.config_entries.subentries.async_configure(
        menu["flow_id"], {"next_step_id": "about"}
    )


def only(house: House) -> PersonRecord:
    (record,) = house.coordinator.desk.household.present()
    return record


async def test_a_name_is_enough(hass: HomeAssistant, house: House) -> None:
    result = await add(hass, house)

    assert result["type"] is FlowResultType.CREATE_ENTRY
    record = only(house)
    profile = record.person.profile
    assert (profile.name, profile.zone, profile.country) == (
        "Ann",
        "Europe/Lisbon",
        "PT",
    )
    (subentry,) = house.entry.subentries.values()
    assert subentry.title == "Ann"
    assert dict(subentry.data) == {"person_id": record.person.id, "linked": None}
    assert hass.states.get("sensor.ann_next_dose") is not None


async def test_everything_that_was_filled_in_is_kept(
    hass: HomeAssistant, house: House
) -> None:
    async_mock_service(hass, "notify", "phone")
    hass.states.async_set("notify.tablet", "unknown")

    await add(
        hass,
        house,
        linked="person.ann",
        birth_year=1950.0,
        satellites=["a-device"],
        names_on_shared_screens=True,
        help={
            "grace_s": 30,
            "contacts": [
                {
                    "name": " Ben ",
                    "relation": "son",
                    "phone": "+351 555",
                    "notify": "notify.phone, tablet,",
                    "safety_plan": True,
                }
            ],
        },
    )

    record = only(house)
    profile = record.person.profile
    assert profile.linked == "person.ann"
    assert profile.birth_year == 1950
    assert profile.satellites == ("a-device",)
    assert profile.names_on_shared_screens
    assert profile.grace_s == 30
    (ben,) = record.contacts
    assert (ben.name, ben.relation, ben.phone) == ("Ben", "son", "+351 555")
    assert ben.notify == ("notify.phone", "notify.tablet")
    assert (ben.backup, ben.safety_plan) == (False, True)


async def test_the_linked_persons_name_is_used_where_none_is_given(
    hass: HomeAssistant, house: House
) -> None:
    hass.states.async_set("person.ann", "home", {"friendly_name": "Ann Example"})

    await add(hass, house, name="", linked="person.ann")

    assert only(house).person.name == "Ann Example"


async def test_a_child_may_record_but_not_decide(
    hass: HomeAssistant, house: House
) -> None:
    await add(hass, house, birth_year=2018)

    record = only(house)
    assert record.roles == {record.person.id: Role.CHILD}


@pytest.mark.parametrize(
    ("wrong", "errors"),
    [
        ({"name": " "}, {"name": "name_missing"}),
        (
            {"help": {"grace_s": 15, "contacts": [{"name": " "}]}},
            {"base": "contact_name_missing"},
        ),
        (
            {"help": {"grace_s": 15, "contacts": [{"name": "B", "notify": "gone"}]}},
            {"base": "unknown_notify"},
        ),
    ],
)
async def test_what_cannot_be_kept_is_asked_for_again(
    hass: HomeAssistant, house: House, wrong: dict[str, Any], errors: dict[str, str]
) -> None:
    result = await add(hass, house, **wrong)
    assert result["errors"] == errors
    assert house.coordinator.desk.household.present() == ()

    result = await hass.config_entries.subentries.async_configure(
        result["flow_id"], answers()
    )
    await hass.async_block_till_done()

    assert result["type"] is FlowResultType.CREATE_ENTRY


async def test_two_people_are_not_linked_to_one(
    hass: HomeAssistant, house: House
) -> None:
    await house.add_person(linked="person.ann")

    result = await add(hass, house, name="Ben", linked="person.ann")

    assert result["errors"] == {"linked": "already_linked"}


async def test_a_full_disk_keeps_the_form_open(
    hass: HomeAssistant, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.break_log(monkeypatch)

    result = await add(hass, house)

    assert result["errors"] == {"base": "storage_unavailable"}


async def test_reconfigure_shows_what_is_known_and_keeps_what_it_does_not_show(
    hass: HomeAssistant, house: House
) -> None:
    await house.add_person(
        linked="person.ann",
        allergies=("latex",),
        conditions=("asthma",),
        birth_year=1950,
    )
    ben = Contact(id=ContactId("b"), name="Ben", relation="son")
    await house.do(c.SetContacts(person=ANN, contacts=(ben,)))

    shown = suggested(await show(hass, house))
    assert shown["name"] == "Ann"
    assert shown["linked"] == "person.ann"
    assert shown["birth_year"] == 1950
    result = await change(
        hass,
        house,
        name="Anna",
        help={"grace_s": 15, "contacts": [{"name": "Ben", "relation": "brother"}]},
    )

    assert result["type"] is FlowResultType.ABORT
    assert result["reason"] == "reconfigure_successful"
    record = only(house)
    profile = record.person.profile
    assert (profile.name, profile.linked, profile.birth_year) == ("Anna", None, None)
    assert (profile.allergies, profile.conditions) == (("latex",), ("asthma",))
    assert record.contacts == (
        Contact(id=ContactId("b"), name="Ben", relation="brother"),
    )
    (subentry,) = house.entry.subentries.values()
    assert subentry.title == "Anna"


async def test_carers_are_named_and_taken_away(
    hass: HomeAssistant, house: House
) -> None:
    await house.add_person()
    await house.add_person(BEN, "Ben")
    await change(hass, house, carers=[BEN])
    record = house.coordinator.desk.household.people[ANN]
    assert record.roles == {BEN: Role.CARER}

    await change(hass, house, carers=[])

    assert house.coordinator.desk.household.people[ANN].roles == {}


async def test_a_child_grows_up(hass: HomeAssistant, house: House) -> None:
    await house.add_person(birth_year=2018)
    await house.do(c.SetRole(person=ANN, holder=ANN, role=Role.CHILD))

    await change(hass, house, birth_year=2000)

    assert only(house).roles == {}


async def test_a_wrong_change_is_asked_for_again(
    hass: HomeAssistant, house: House
) -> None:
    await house.add_person()

    result = await change(hass, house, name="")

    assert result["errors"] == {"name": "name_missing"}
    assert only(house).person.name == "Ann"


async def test_nobody_is_added_to_a_house_that_is_not_open(
    hass: HomeAssistant, house: House
) -> None:
    await house.add_person()
    await hass.config_entries.async_unload(house.entry.entry_id)

    added = await hass.config_entries.subentries.async_init(
        (house.entry.entry_id, "person"), context={"source": SOURCE_USER}
    )
    changed = await show(hass, house)

    assert added["reason"] == changed["reason"] == "not_loaded"


async def test_somebody_archived_meanwhile_is_not_changed(
    hass: HomeAssistant, house: House
) -> None:
    await house.add_person()
    desk = house.coordinator.desk
    desk.household = type(desk.household)()

    result = await show(hass, house)

    assert result["reason"] == "unknown_person"
