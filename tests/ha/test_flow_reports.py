"""Which reports a person wants: said in the settings, kept in the log."""

from datetime import time
from typing import Any

import pytest
from homeassistant.core import HomeAssistant
from pytest_homeassistant_custom_component.common import MockUser, async_mock_service
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.healthstead.care.log import LogUnavailable
from custom_components.healthstead.domain.reminding import Content
from custom_components.healthstead.domain.reporting import Reporting, Section
from custom_components.healthstead.domain.schedule import Weekday

from .flow_pages import Pages, pages_of
from .houses import ANN, CANARY, House

ALL: list[str] = [part.value for part in Section]
WANTED: dict[str, Any] = {
    "daily_at": "20:00:00",
    "weekly_on": "sun",
    "weekly_at": "18:30:00",
    "visit_eve_at": "17:00:00",
    "channels": ["notify.phone", "notify.tablet", "notify.phone"],
    "content": "names",
    "sections": ["doses", "vitals"],
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
    async_mock_service(hass, "notify", "phone")
    hass.states.async_set("notify.tablet", "unknown")
    await house.add_person(linked="person.ann")
    await house.add_medication(8)
    return await pages_of(hass, house, hass_client)


def reporting(pages: Pages) -> Reporting:
    record = pages.house.coordinator.present(ANN)
    assert record is not None
    return record.reporting


async def test_what_is_wanted_is_kept_and_since_when(pages: Pages) -> None:
    await pages.open("Ann", "reports")

    kept = await pages.send(**WANTED)

    assert kept["reason"] == "kept", kept
    wanted = reporting(pages)
    assert (wanted.daily_at, wanted.weekly_on) == (time(20), Weekday.SUN)
    assert wanted.weekly_at == time(18, 30)
    assert wanted.visit_eve_at == time(17)
    assert wanted.channels == ("notify.phone", "notify.tablet")
    assert wanted.content is Content.NAMES
    assert wanted.sections == {Section.DOSES, Section.VITALS}
    assert wanted.since == pages.house.coordinator.now()


async def test_what_was_chosen_is_shown_again(pages: Pages) -> None:
    await pages.open("Ann", "reports")
    await pages.send(**WANTED)

    shown = await pages.open("Ann", "reports")

    values = {
        field["name"]: field.get("description", {}).get("suggested_value")
        for field in shown["data_schema"]
    }
    assert values["daily_at"] == "20:00:00"
    assert values["weekly_on"] == "sun"
    assert values["weekly_at"] == "18:30:00"
    assert values["visit_eve_at"] == "17:00:00"
    assert values["channels"] == ["notify.phone", "notify.tablet"]
    assert values["sections"] == ["doses", "vitals"]


async def test_notify_actions_and_entities_can_be_chosen(pages: Pages) -> None:
    shown = await pages.open("Ann", "reports")

    (channels,) = [f for f in shown["data_schema"] if f["name"] == "channels"]
    assert channels["selector"]["select"]["options"] == [
        "notify.phone",
        "notify.tablet",
    ]


async def test_no_report_is_wanted_where_no_time_is_given(pages: Pages) -> None:
    await pages.open("Ann", "reports")

    kept = await pages.send(content="neutral", sections=ALL, channels=["notify.phone"])

    assert kept["reason"] == "kept", kept
    wanted = reporting(pages)
    assert (wanted.daily_at, wanted.weekly_on) == (None, None)
    assert wanted.weekly_at == time(9)


async def test_a_report_without_a_part_is_not_kept(pages: Pages) -> None:
    await pages.open("Ann", "reports")

    again = await pages.send(**{**WANTED, "sections": []})

    assert again["errors"] == {"sections": "sections_missing"}
    assert reporting(pages) == Reporting()


@pytest.mark.parametrize(
    ("daily", "said"), [("20:00:00", "Monday 5 October 2026"), (None, "7 days")]
)
async def test_a_preview_shows_the_text_and_keeps_nothing(
    pages: Pages, daily: str | None, said: str
) -> None:
    await pages.open("Ann", "reports")
    wanted = {key: value for key, value in WANTED.items() if key != "daily_at"}

    shown = await pages.send(
        **wanted, **({"daily_at": daily} if daily else {}), preview=True
    )

    text = shown["description_placeholders"]["preview"]
    assert said in text
    assert CANARY in text
    assert reporting(pages) == Reporting()


async def test_a_preview_that_cannot_be_read_says_so(
    pages: Pages, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_args: object) -> None:
        raise LogUnavailable

    await pages.open("Ann", "reports")
    monkeypatch.setattr(pages.house.coordinator.home.history, "entries", fail)

    shown = await pages.send(**WANTED, preview=True)

    assert shown["errors"] == {"base": "storage_unavailable"}


async def test_whoever_may_not_read_sees_no_page(
    hass: HomeAssistant, house: House, hass_client: ClientSessionGenerator
) -> None:
    await house.add_person()
    pages = await pages_of(hass, house, hass_client)

    shut = await pages.open("Ann", "reports")

    assert shut["reason"] == "not_allowed"


async def test_what_cannot_be_kept_is_said_on_the_page(
    pages: Pages, monkeypatch: pytest.MonkeyPatch
) -> None:
    await pages.open("Ann", "reports")
    pages.house.break_log(monkeypatch)

    again = await pages.send(**WANTED)

    assert again["errors"] == {"base": "refused"}
