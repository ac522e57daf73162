"""Where vital signs come from: suggested in the settings, kept after a yes, swapped."""

from datetime import timedelta
from typing import Any

import pytest
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers import entity_registry as er
from pytest_homeassistant_custom_component.common import MockConfigEntry, MockUser
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care.record import PersonRecord
from custom_components.healthstead.domain.sources import (
    Clue,
    ClueSource,
    Sources,
    VitalSource,
)
from custom_components.healthstead.domain.vitals import VitalKind

from .flow_pages import Pages, pages_of
from .houses import ANN, BEN, House

HEART = VitalSource(kind=VitalKind.HEART_RATE, entity="sensor.ring_heart_rate")
PLAIN: dict[str, Any] = {"deliberate": False, "preferred": False}


def show(hass: HomeAssistant, entity: str, unit: str = "", **more: str) -> None:
    told = {"unit_of_measurement": unit} if unit else {}
    hass.states.async_set(entity, "1", {**told, **more})


@pytest.fixture
async def pages(
    hass: HomeAssistant,
    house: House,
    hass_admin_user: MockUser,
    hass_client: ClientSessionGenerator,
) -> Pages:
    """Ann looks at her settings; the house is full of sensors."""
    hass.states.async_set("person.ann", "home", {"user_id": hass_admin_user.id})
    await house.add_person(linked="person.ann")
    await house.add_person(BEN, "Ben")
    show(hass, "sensor.watch_heart_rate", "bpm", friendly_name="Heart rate")
    show(hass, "sensor.ring_heart_rate", "bpm")
    show(hass, "sensor.ben_heart_rate", "bpm")
    show(hass, "sensor.living_room_temperature", "°C", device_class="temperature")
    show(hass, "sensor.cuff_systolic", "mmHg", device_class="pressure")
    show(hass, "sensor.cuff_diastolic", "mmHg", device_class="pressure")
    show(hass, "sensor.odd_diastolic", "kPa", device_class="pressure")
    show(hass, "sensor.meter_glucose")
    show(hass, "sensor.phone_battery", "%", device_class="battery")
    show(hass, "binary_sensor.ann_bed")
    show(hass, "sensor.phone_activity")
    return await pages_of(hass, house, hass_client)


def ann(pages: Pages) -> PersonRecord:
    record = pages.house.coordinator.present(ANN)
    assert record is not None
    return record


def filled(shown: dict[str, Any]) -> dict[str, Any]:
    """Return what a form is filled in with."""
    return {
        field["name"]: field["description"]["suggested_value"]
        for field in shown["data_schema"]
        if field.get("description", {}).get("suggested_value") is not None
    }


async def a_source(pages: Pages, kind: str) -> Any:
    await pages.open("Ann", "vital_signs", "source_add")
    return await pages.send(kind=kind)


async def test_what_fits_is_filled_in_and_named_but_not_kept(pages: Pages) -> None:
    shown = await a_source(pages, "heart_rate")

    assert filled(shown)["entity"] == "sensor.ring_heart_rate"
    assert shown["description_placeholders"]["suggestions"] == (
        "sensor.ring_heart_rate, sensor.watch_heart_rate"
    )
    assert shown["description_placeholders"]["kind"] == "Heart rate"
    assert ann(pages).sources == Sources()


async def test_nothing_fits_a_room(pages: Pages) -> None:
    shown = await a_source(pages, "temperature")

    assert filled(shown) == {}
    assert shown["description_placeholders"]["suggestions"] == "\u2013"


async def test_a_source_is_kept_with_how_it_is_listened_to(pages: Pages) -> None:
    await a_source(pages, "heart_rate")

    kept = await pages.send(
        entity="sensor.watch_heart_rate",
        deliberate=False,
        preferred=False,
        silent_hours=2,
        supervised="sensor.phone_battery",
    )

    assert kept["reason"] == "kept", kept
    assert ann(pages).sources.vitals == (
        VitalSource(
            kind=VitalKind.HEART_RATE,
            entity="sensor.watch_heart_rate",
            silent_after=timedelta(hours=2),
            supervised="sensor.phone_battery",
        ),
    )


async def test_a_blood_pressure_is_a_pair_that_somebody_measures(pages: Pages) -> None:
    shown = await a_source(pages, "blood_pressure")
    suggested = filled(shown)

    kept = await pages.send(**{**PLAIN, **suggested})

    assert kept["reason"] == "kept", kept
    (cuff,) = ann(pages).sources.vitals
    assert (cuff.entity, cuff.second, cuff.deliberate) == (
        "sensor.cuff_systolic",
        "sensor.cuff_diastolic",
        True,
    )


async def test_glucose_needs_a_unit_where_the_sensor_names_none(pages: Pages) -> None:
    await a_source(pages, "glucose")

    without = await pages.send(entity="sensor.meter_glucose", **PLAIN)
    kept = await pages.send(entity="sensor.meter_glucose", unit="mmol/L", **PLAIN)

    assert without["errors"] == {"unit": "unit_needed"}
    assert kept["reason"] == "kept"
    assert ann(pages).sources.vitals[0].unit == "mmol/L"


async def test_the_unit_of_the_sensor_itself_goes_first(
    hass: HomeAssistant, pages: Pages
) -> None:
    show(hass, "sensor.cgm_glucose", "mg/dL")
    await a_source(pages, "glucose")

    await pages.send(entity="sensor.cgm_glucose", unit="mmol/L", **PLAIN)

    assert ann(pages).sources.vitals[0].unit == ""


@pytest.mark.parametrize(
    ("kind", "answers", "errors"),
    [
        ("heart_rate", {"entity": "sensor.gone"}, {"entity": "entity_unknown"}),
        ("spo2", {"entity": "sensor.phone_battery"}, {"entity": "entity_of_other_kind"}),
        ("spo2", {"entity": "sensor.watch_heart_rate"}, {"entity": "unit_unknown"}),
        (
            "blood_pressure",
            {"entity": "sensor.cuff_systolic", "second": "sensor.cuff_systolic"},
            {"second": "second_same"},
        ),
        (
            "blood_pressure",
            {"entity": "sensor.cuff_systolic", "second": "sensor.odd_diastolic"},
            {"second": "unit_differs"},
        ),
        (
            "blood_pressure",
            {"entity": "sensor.cuff_systolic", "second": "sensor.gone"},
            {"second": "entity_unknown"},
        ),
    ],
)  # fmt: skip
async def test_what_cannot_be_is_said_at_its_field(
    pages: Pages, kind: str, answers: dict[str, Any], errors: dict[str, str]
) -> None:
    await a_source(pages, kind)

    shown = await pages.send(**answers, **PLAIN)

    assert shown["errors"] == errors
    assert ann(pages).sources == Sources()


async def test_our_own_sensors_are_no_source(hass: HomeAssistant, pages: Pages) -> None:
    registry = er.async_get(hass)
    own = next(
        one
        for one in registry.entities.values()
        if one.platform == "healthstead" and one.domain == "sensor"
    )
    await a_source(pages, "pain")

    shown = await pages.send(entity=own.entity_id, **PLAIN)

    assert shown["errors"] == {"entity": "entity_unknown"}


async def test_the_same_sensor_serves_one_kind_once(pages: Pages) -> None:
    await pages.house.do(c.SetSources(person=ANN, sources=Sources(vitals=(HEART,))))
    await a_source(pages, "heart_rate")

    shown = await pages.send(entity=HEART.entity, **PLAIN)

    assert shown["errors"] == {"entity": "source_twice"}


async def test_another_sensor_takes_the_place_of_the_old_one(pages: Pages) -> None:
    second = VitalSource(kind=VitalKind.HEART_RATE, entity="sensor.strap")
    sources = Sources(vitals=(HEART, second))
    await pages.house.do(c.SetSources(person=ANN, sources=sources))
    menu = await pages.open("Ann", "vital_signs")
    await pages.send(next_step_id="source_change")
    shown = await pages.send(source="0")

    kept = await pages.send(entity="sensor.watch_heart_rate", remove=False, **PLAIN)

    assert menu["menu_options"] == ["source_add", "source_change", "clues"]
    assert menu["description_placeholders"]["sources"] == (
        "- Heart rate: sensor.ring_heart_rate\n- Heart rate: sensor.strap"
    )
    assert filled(shown)["preferred"] is True
    assert kept["reason"] == "kept", kept
    assert [one.entity for one in ann(pages).sources.vitals] == [
        "sensor.watch_heart_rate",
        "sensor.strap",
    ]


async def test_a_source_is_preferred_or_taken_away(pages: Pages) -> None:
    cuff = VitalSource(
        kind=VitalKind.BLOOD_PRESSURE,
        entity="sensor.cuff_systolic",
        second="sensor.cuff_diastolic",
        silent_after=timedelta(hours=36),
    )
    sources = Sources(vitals=(HEART, cuff))
    await pages.house.do(c.SetSources(person=ANN, sources=sources))
    listed = await pages.open("Ann", "vital_signs", "source_change")
    shown = await pages.send(source="1")
    await pages.send(**{**filled(shown), "preferred": True, "remove": False})
    first = [one.entity for one in ann(pages).sources.vitals]

    await pages.open("Ann", "vital_signs", "source_change")
    await pages.send(source="1")
    await pages.send(entity=HEART.entity, remove=True, **PLAIN)

    (choice,) = listed["data_schema"]
    labels = [o["label"] for o in choice["selector"]["select"]["options"]]
    assert labels[1] == "Blood pressure: sensor.cuff_systolic, sensor.cuff_diastolic"
    assert filled(shown)["silent_hours"] == 36
    assert first == ["sensor.cuff_systolic", HEART.entity]
    assert ann(pages).sources.vitals == (cuff,)


async def test_clues_are_suggested_and_kept(pages: Pages) -> None:
    suggested = filled(await pages.open("Ann", "vital_signs", "clues"))

    kept = await pages.send(**suggested)

    assert suggested == {
        "activity": ["sensor.phone_activity"],
        "sleep": ["binary_sensor.ann_bed"],
    }
    assert kept["reason"] == "kept"
    assert ann(pages).sources.clues == (
        ClueSource(clue=Clue.ACTIVITY, entity="sensor.phone_activity"),
        ClueSource(clue=Clue.SLEEP, entity="binary_sensor.ann_bed"),
    )
    again = filled(await pages.open("Ann", "vital_signs", "clues"))
    assert again == suggested


async def test_a_clue_that_is_not_there_is_said(pages: Pages) -> None:
    await pages.open("Ann", "vital_signs", "clues")

    shown = await pages.send(sleep=["binary_sensor.gone"])

    assert shown["errors"] == {"sleep": "entity_unknown"}


async def test_a_phone_of_somebody_else_is_not_suggested(
    hass: HomeAssistant, pages: Pages, hass_admin_user: MockUser
) -> None:
    hass.states.async_set("person.ben", "home", {"user_id": "bens-user"})
    for user, name in ((hass_admin_user.id, "mine"), ("bens-user", "his")):
        entry = MockConfigEntry(domain="mobile_app", data={"user_id": user})
        entry.add_to_hass(hass)
        device = dr.async_get(hass).async_get_or_create(
            config_entry_id=entry.entry_id,
            identifiers={("mobile_app", name)},
            name=name,
        )
        known = er.async_get(hass).async_get_or_create(
            "sensor", "mobile_app", name, config_entry=entry, device_id=device.id,
            suggested_object_id=f"{name}_steps",
        )  # fmt: skip
        show(hass, known.entity_id, "steps")

    shown = await a_source(pages, "steps")

    assert shown["description_placeholders"]["suggestions"] == "sensor.mine_steps"


@pytest.mark.parametrize("page", ["vital_signs", "limits"])
async def test_the_pages_are_only_for_who_may_read_and_prescribe(
    pages: Pages, page: str
) -> None:
    shown = await pages.open("Ben", page)

    assert shown["reason"] == "not_allowed"


@pytest.mark.parametrize(
    ("page", "first", "second"),
    [
        ("vital_signs", {"next_step_id": "source_add"}, {"kind": "pain"}),
        ("vital_signs", {"next_step_id": "clues"}, {}),
        ("limits", {"next_step_id": "limit_add"}, {"kind": "pain"}),
        ("limits", {"next_step_id": "watching"}, {}),
    ],
)
async def test_a_page_that_is_open_when_the_right_goes_is_closed(
    hass: HomeAssistant,
    pages: Pages,
    page: str,
    first: dict[str, str],
    second: dict[str, str],
) -> None:
    await pages.open("Ann", page)
    hass.states.async_set("person.ann", "home", {"user_id": "somebody-else"})
    await hass.async_block_till_done()

    shown = await pages.send(**first)
    if second:
        shown = await pages.send(**second)

    assert shown["reason"] == "not_allowed"


async def test_what_the_record_refuses_is_said_on_the_page(
    pages: Pages, monkeypatch: pytest.MonkeyPatch
) -> None:
    await a_source(pages, "heart_rate")
    pages.house.break_log(monkeypatch)

    shown = await pages.send(entity=HEART.entity, **PLAIN)

    assert shown["errors"] == {"base": "refused"}
