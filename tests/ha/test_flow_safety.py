"""Safety and the emergency card: said in the settings, kept in the log, printed."""

import re
from datetime import time, timedelta
from http import HTTPStatus
from typing import Any

import pytest
from homeassistant.core import HomeAssistant
from pytest_homeassistant_custom_component.common import MockUser
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care.record import PersonRecord
from custom_components.healthstead.domain.card import Card
from custom_components.healthstead.domain.safety import (
    ActivityWindow,
    CheckIn,
    DrillPlan,
    FallKind,
    FallSource,
    Safety,
)
from custom_components.healthstead.domain.schedule_course import Weekday

from .flow_pages import Pages, pages_of
from .houses import ANN, BEN, House

HALL = "binary_sensor.hall"
CORD = "event.cord"


@pytest.fixture
async def pages(
    hass: HomeAssistant,
    house: House,
    hass_admin_user: MockUser,
    hass_client: ClientSessionGenerator,
) -> Pages:
    """Ann is the administrator who looks at the settings."""
    hass.states.async_set("person.ann", "home", {"user_id": hass_admin_user.id})
    for entity in (HALL, CORD, "sensor.outside", "sensor.cord_battery"):
        hass.states.async_set(entity, "on")
    await house.add_person(linked="person.ann")
    return await pages_of(hass, house, hass_client)


def ann(pages: Pages) -> PersonRecord:
    record = pages.house.coordinator.present(ANN)
    assert record is not None
    return record


def shown_in(page: Any) -> dict[str, Any]:
    return {
        field["name"]: field.get("description", {}).get("suggested_value")
        for field in page["data_schema"]
    }


EMPTY: dict[str, Any] = {"check_in_within": 60, "remind_after": 15}
WINDOW: dict[str, Any] = {
    "name": "morning",
    "start": "07:00:00",
    "end": "11:00:00",
    "sources": [HALL],
}
FULL: dict[str, Any] = {
    "check_in_at": "08:30:00",
    "check_in_within": 90,
    "remind_after": 30,
    "check_in_days": ["mon", "tue"],
    "windows": [
        WINDOW,
        {**WINDOW, "name": "night", "days": ["sun"], "ask_for": 20},
    ],
    "control": "sensor.outside",
    "away": "person.ann",
    "falls": [
        {"entity": CORD, "kind": "panic", "battery": "sensor.cord_battery"},
        {"entity": HALL, "kind": "fall"},
    ],
    "drill_day": 3,
    "drill_at": "10:30:00",
}


async def test_everything_that_was_agreed_on_is_kept_and_shown_again(
    pages: Pages,
) -> None:
    await pages.open("Ann", "safety")

    kept = await pages.send(**FULL)
    shown = shown_in(await pages.open("Ann", "safety"))
    again = await pages.send(**shown)

    assert (kept["reason"], again["reason"]) == ("kept", "kept")
    assert ann(pages).safety == Safety(
        check_in=CheckIn(
            at=time(8, 30),
            within=timedelta(minutes=90),
            remind_after=timedelta(minutes=30),
            days=frozenset({Weekday.MON, Weekday.TUE}),
        ),
        windows=(
            ActivityWindow(id="morning", start=time(7), end=time(11), sources=(HALL,)),
            ActivityWindow(
                id="night",
                start=time(7),
                end=time(11),
                sources=(HALL,),
                days=frozenset({Weekday.SUN}),
                soft_for=timedelta(minutes=20),
            ),
        ),
        control="sensor.outside",
        away="person.ann",
        falls=(
            FallSource(entity=CORD, kind=FallKind.PANIC, battery="sensor.cord_battery"),
            FallSource(entity=HALL),
        ),
        drill=DrillPlan(day=3, at=time(10, 30)),
    )


async def test_nothing_is_watched_until_somebody_says_so(pages: Pages) -> None:
    await pages.open("Ann", "safety")

    kept = await pages.send(**EMPTY)

    assert kept["reason"] == "kept"
    assert ann(pages).safety == Safety()


async def test_hours_that_are_taken_out_of_the_form_are_gone(pages: Pages) -> None:
    await pages.open("Ann", "safety")
    await pages.send(**FULL)
    await pages.open("Ann", "safety")

    await pages.send(**EMPTY, windows=[WINDOW])

    safety = ann(pages).safety
    assert (safety.check_in, safety.drill, safety.falls) == (None, None, ())
    assert [window.id for window in safety.windows] == ["morning"]


@pytest.mark.parametrize(
    ("half", "drill"),
    [
        ({"drill_day": 7}, DrillPlan(day=7)),
        ({"drill_at": "09:00:00"}, DrillPlan(at=time(9))),
    ],
)
async def test_half_of_a_drill_plan_is_filled_up(
    pages: Pages, half: dict[str, Any], drill: DrillPlan
) -> None:
    await pages.open("Ann", "safety")

    await pages.send(**EMPTY, **half)

    assert ann(pages).safety.drill == drill


@pytest.mark.parametrize(
    ("answers", "field", "error", "problem"),
    [
        ({"check_in_at": "08:00", "remind_after": 60}, "remind_after",
         "reminder_too_late", ""),
        ({"control": "sensor.gone"}, "control", "source_unknown", "sensor.gone"),
        ({"away": "person.gone"}, "away", "source_unknown", "person.gone"),
        ({"windows": [WINDOW, WINDOW]}, "windows", "two_windows_alike", "morning"),
        ({"windows": [{**WINDOW, "name": " "}]}, "windows", "two_windows_alike", ""),
        ({"windows": [{**WINDOW, "end": "07:00"}]}, "windows", "window_empty",
         "morning"),
        ({"windows": [{**WINDOW, "sources": []}]}, "windows", "window_without_source",
         "morning"),
        ({"windows": [{**WINDOW, "sources": ["light.gone"]}]}, "windows",
         "source_unknown", "light.gone"),
        ({"falls": [{"entity": HALL, "kind": "fall"}] * 2}, "falls",
         "two_falls_alike", HALL),
        ({"falls": [{"entity": "event.gone", "kind": "fall"}]}, "falls",
         "source_unknown", "event.gone"),
        ({"falls": [{"entity": HALL, "kind": "fall", "battery": "sensor.gone"}]},
         "falls", "source_unknown", "sensor.gone"),
    ],
)  # fmt: skip
async def test_an_answer_that_cannot_be_names_its_field(
    pages: Pages, answers: dict[str, Any], field: str, error: str, problem: str
) -> None:
    await pages.open("Ann", "safety")

    page = await pages.send(**{**EMPTY, **answers})

    assert page["errors"] == {field: error}
    assert page["description_placeholders"]["problem"] == problem
    assert ann(pages).safety == Safety()


@pytest.mark.parametrize("page", ["safety", "emergency_card"])
async def test_an_administrator_without_a_role_sees_nothing(
    pages: Pages, house: House, page: str
) -> None:
    await house.add_person(BEN, "Ben")

    told = await pages.open("Ben", page)

    assert told["reason"] == "not_allowed"


# The emergency card


CARD: dict[str, Any] = {
    "share_on_sos": True,
    "allergies": ["penicillin", " ", "penicillin"],
    "conditions": ["asthma"],
    "access": "Second floor",
    "callback_phone": "+351 111",
    "language": "Portuguese",
    "implants": "pacemaker",
    "wishes": "Call Ben",
    "notes": "A dog",
}


async def test_the_card_is_kept_and_shown_again(pages: Pages) -> None:
    await pages.open("Ann", "emergency_card")

    kept = await pages.send(**CARD)
    shown = shown_in(await pages.open("Ann", "emergency_card"))
    again = await pages.send(**shown)

    assert (kept["reason"], again["reason"]) == ("kept", "kept")
    assert ann(pages).card == Card(
        share_on_sos=True,
        access="Second floor",
        callback_phone="+351 111",
        language="Portuguese",
        implants="pacemaker",
        wishes="Call Ben",
        notes="A dog",
    )
    assert ann(pages).person.profile.allergies == ("penicillin",)
    assert ann(pages).person.profile.conditions == ("asthma",)


def link_in(page: Any) -> str:
    found = re.search(r'href="([^"]+)"', page["description_placeholders"]["card"])
    assert found is not None
    return found[1]


async def test_the_page_leads_to_the_printed_card_without_a_log_in(
    pages: Pages, hass_client_no_auth: ClientSessionGenerator
) -> None:
    medication = await pages.house.add_medication(8)
    await pages.house.do(c.SetCard(person=ANN, card=Card(implants="pacemaker")))
    browser = await hass_client_no_auth()

    link = link_in(await pages.open("Ann", "emergency_card"))
    signed = await browser.get(link)
    plain = await browser.get(link.split("?")[0])

    text = await signed.text()
    assert signed.status == HTTPStatus.OK
    assert "pacemaker" in text
    assert ann(pages).medications[medication].medication.name in text
    assert "call 112" in text
    assert signed.headers["Cache-Control"] == "no-store"
    assert plain.status == HTTPStatus.UNAUTHORIZED


async def test_the_card_of_somebody_else_is_not_shown(
    pages: Pages, house: House
) -> None:
    await house.add_person(BEN, "Ben")

    known = await pages.client.get(f"/api/healthstead/card/{BEN}")
    unknown = await pages.client.get("/api/healthstead/card/nobody")
    mine = await pages.client.get(f"/api/healthstead/card/{ANN}")

    assert (known.status, unknown.status) == (HTTPStatus.FORBIDDEN,) * 2
    assert await known.text() == await unknown.text() == ""
    assert mine.status == HTTPStatus.OK


async def test_no_card_is_shown_while_the_record_is_shut(
    pages: Pages, house: House
) -> None:
    house.coordinator.readable = False
    unread = await pages.client.get(f"/api/healthstead/card/{ANN}")
    house.coordinator.readable = True
    await house.hass.config_entries.async_unload(house.entry.entry_id)

    unloaded = await pages.client.get(f"/api/healthstead/card/{ANN}")

    assert (unread.status, unloaded.status) == (HTTPStatus.SERVICE_UNAVAILABLE,) * 2
