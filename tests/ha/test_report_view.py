"""A report opens for whoever may read it, and for nobody else is there anything."""

import csv
import io
from dataclasses import replace
from datetime import time, timedelta
from typing import Any, Final

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.auth.models import RefreshToken
from homeassistant.core import Context, HomeAssistant
from pytest_homeassistant_custom_component.common import MockUser
from pytest_homeassistant_custom_component.typing import (
    ClientSessionGenerator,
    WebSocketGenerator,
)

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care.log import LogUnavailable
from custom_components.healthstead.domain.person import Role
from custom_components.healthstead.domain.reporting import ReportHead, Reporting

from .houses import ANN, BEN, CANARY, MORNING, House, move_to
from .phones import a_phone

EVENING: Final = MORNING.replace(hour=20)
FORMS: Final = ("html", "pdf", "csv")


@pytest.fixture
async def report(
    hass: HomeAssistant,
    house: House,
    freezer: FrozenDateTimeFactory,
    hass_read_only_user: MockUser,
) -> ReportHead:
    """Ann, a user without rights over the machine, had a report this evening."""
    hass.states.async_set("person.ann", "home", {"user_id": hass_read_only_user.id})
    await house.add_person(linked="person.ann")
    await house.add_person(BEN, "Ben")
    await house.add_medication(8)
    wanted = Reporting(daily_at=time(20))
    await house.do(c.SetReporting(person=ANN, reporting=wanted))
    await move_to(hass, freezer, EVENING)
    record = house.coordinator.present(ANN)
    assert record is not None
    return record.reports[0]


def path(report: ReportHead, form: str = "html", person: str = ANN) -> str:
    return f"/api/healthstead/report/{person}/{report.id}.{form}"


@pytest.mark.parametrize(
    ("form", "kind"),
    [("html", "text/html"), ("pdf", "application/pdf"), ("csv", "text/csv")],
)
async def test_a_reader_opens_the_report_in_every_form(
    report: ReportHead,
    hass_client: ClientSessionGenerator,
    hass_read_only_access_token: str,
    form: str,
    kind: str,
) -> None:
    client = await hass_client(hass_read_only_access_token)

    answer = await client.get(path(report, form))

    assert answer.status == 200
    assert answer.content_type == kind
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert (
        f"healthstead-report-2026-10-05.{form}"
        in (answer.headers["Content-Disposition"])
    )


async def test_the_page_names_the_medicine_to_its_reader(
    report: ReportHead,
    hass_client: ClientSessionGenerator,
    hass_read_only_access_token: str,
) -> None:
    client = await hass_client(hass_read_only_access_token)

    page = await (await client.get(path(report))).text()

    assert CANARY in page
    assert "Report of the day" in page


async def test_the_table_can_be_read_by_a_program(
    report: ReportHead,
    hass_client: ClientSessionGenerator,
    hass_read_only_access_token: str,
) -> None:
    client = await hass_client(hass_read_only_access_token)

    text = await (await client.get(path(report, "csv"))).text()

    rows = list(csv.reader(io.StringIO(text)))
    assert len({len(row) for row in rows}) == 1
    assert any(CANARY in row for row in rows)


async def test_a_carer_opens_it_too(
    house: House,
    hass: HomeAssistant,
    report: ReportHead,
    hass_admin_user: MockUser,
    hass_client: ClientSessionGenerator,
) -> None:
    hass.states.async_set("person.ben", "home", {"user_id": hass_admin_user.id})
    profile = house.coordinator.desk.household.people[BEN].person.profile
    await house.do(
        c.ChangePerson(person=BEN, profile=replace(profile, linked="person.ben"))
    )
    await house.do(c.SetRole(person=ANN, holder=BEN, role=Role.CARER))
    client = await hass_client()

    answer = await client.get(path(report))

    assert answer.status == 200


async def test_an_administrator_without_a_role_finds_nothing(
    report: ReportHead, hass_client: ClientSessionGenerator
) -> None:
    client = await hass_client()

    there = await client.get(path(report))
    not_there = await client.get("/api/healthstead/report/nobody/nothing.html")

    assert (there.status, not_there.status) == (404, 404)
    assert await there.read() == await not_there.read()
    assert {*there.headers} == {*not_there.headers}


@pytest.mark.parametrize("form", ["doc", "htm", "HTML"])
async def test_a_form_that_is_not_made_is_not_there(
    report: ReportHead,
    hass_client: ClientSessionGenerator,
    hass_read_only_access_token: str,
    form: str,
) -> None:
    client = await hass_client(hass_read_only_access_token)

    assert (await client.get(path(report, form))).status == 404


async def test_a_report_of_somebody_else_is_not_found_under_one_s_own_name(
    house: House,
    report: ReportHead,
    hass_client: ClientSessionGenerator,
    hass_read_only_access_token: str,
) -> None:
    client = await hass_client(hass_read_only_access_token)

    assert (await client.get(path(report, person=BEN))).status == 404


async def test_nobody_opens_anything_without_logging_in(
    report: ReportHead, hass_client_no_auth: ClientSessionGenerator
) -> None:
    client = await hass_client_no_auth()

    assert (await client.get(path(report))).status == 401


async def test_a_house_that_is_not_loaded_has_nothing(
    hass: HomeAssistant,
    house: House,
    report: ReportHead,
    hass_client: ClientSessionGenerator,
    hass_read_only_access_token: str,
) -> None:
    client = await hass_client(hass_read_only_access_token)
    await hass.config_entries.async_unload(house.entry.entry_id)

    assert (await client.get(path(report))).status == 404


async def test_a_record_that_cannot_be_read_now_is_not_missing(
    house: House,
    report: ReportHead,
    hass_client: ClientSessionGenerator,
    hass_read_only_access_token: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def fail(*_args: object) -> None:
        raise LogUnavailable

    client = await hass_client(hass_read_only_access_token)
    monkeypatch.setattr(house.coordinator.home.history, "entries", fail)

    assert (await client.get(path(report))).status == 503


# The link in a notification


async def link(
    hass: HomeAssistant, house: House, freezer: FrozenDateTimeFactory, user: str
) -> str:
    """Return what the next notification on a phone of a user opens."""
    phone = a_phone(hass, "Pocket", user)
    wanted = Reporting(daily_at=time(20), channels=(phone.target,))
    await house.do(c.SetReporting(person=ANN, reporting=wanted))
    await move_to(hass, freezer, EVENING + timedelta(days=1))
    address: str = phone.notes[-1]["data"].get("clickAction", "")
    return address


async def a_login(hass: HomeAssistant, user: MockUser) -> RefreshToken:
    return await hass.auth.async_create_refresh_token(user, "https://example.com/")


async def test_a_notification_on_the_person_s_phone_opens_the_report(
    hass: HomeAssistant,
    house: House,
    report: ReportHead,
    freezer: FrozenDateTimeFactory,
    hass_read_only_user: MockUser,
    hass_client_no_auth: ClientSessionGenerator,
) -> None:
    await a_login(hass, hass_read_only_user)
    client = await hass_client_no_auth()

    address = await link(hass, house, freezer, hass_read_only_user.id)
    opened = await client.get(address)
    altered = await client.get(address.replace(".html", ".pdf"))

    assert opened.status == 200
    assert altered.status == 401


async def test_the_link_dies_after_some_hours(
    hass: HomeAssistant,
    house: House,
    report: ReportHead,
    freezer: FrozenDateTimeFactory,
    hass_read_only_user: MockUser,
    hass_client_no_auth: ClientSessionGenerator,
) -> None:
    await a_login(hass, hass_read_only_user)
    client = await hass_client_no_auth()
    address = await link(hass, house, freezer, hass_read_only_user.id)

    freezer.tick(timedelta(hours=13))

    assert (await client.get(address)).status == 401


async def test_somebody_else_s_phone_gets_no_link(
    hass: HomeAssistant,
    house: House,
    report: ReportHead,
    freezer: FrozenDateTimeFactory,
    hass_admin_user: MockUser,
    hass_read_only_user: MockUser,
) -> None:
    await a_login(hass, hass_read_only_user)

    assert await link(hass, house, freezer, hass_admin_user.id) == ""


async def test_a_person_who_is_logged_in_nowhere_gets_no_link(
    hass: HomeAssistant,
    house: House,
    report: ReportHead,
    freezer: FrozenDateTimeFactory,
    hass_read_only_user: MockUser,
) -> None:
    assert await link(hass, house, freezer, hass_read_only_user.id) == ""


async def test_a_user_who_is_gone_gets_no_link(
    hass: HomeAssistant,
    house: House,
    report: ReportHead,
    freezer: FrozenDateTimeFactory,
) -> None:
    hass.states.async_set("person.ann", "home", {"user_id": "nobody"})

    assert await link(hass, house, freezer, "nobody") == ""


# Listed and made


async def test_a_page_lists_the_reports_of_its_reader(
    hass: HomeAssistant,
    report: ReportHead,
    hass_ws_client: WebSocketGenerator,
    hass_read_only_access_token: str,
) -> None:
    client = await hass_ws_client(hass, hass_read_only_access_token)

    await client.send_json_auto_id({"type": "healthstead/reports", "person": ANN})
    answer = await client.receive_json()

    (only,) = answer["result"]
    assert only["id"] == report.id
    assert (only["period"], only["first"]) == ("day", "2026-10-05")
    assert only["addresses"] == {form: path(report, form) for form in FORMS}


@pytest.mark.parametrize("person", [ANN, "nobody"])
async def test_a_page_is_told_nothing_about_others(
    hass: HomeAssistant,
    report: ReportHead,
    hass_ws_client: WebSocketGenerator,
    person: str,
) -> None:
    client = await hass_ws_client(hass)

    await client.send_json_auto_id({"type": "healthstead/reports", "person": person})
    answer = await client.receive_json()

    assert answer["error"]["code"] == "not_found"


async def test_a_page_is_told_when_nothing_is_loaded(
    hass: HomeAssistant,
    house: House,
    report: ReportHead,
    hass_ws_client: WebSocketGenerator,
) -> None:
    client = await hass_ws_client(hass)
    await hass.config_entries.async_unload(house.entry.entry_id)

    await client.send_json_auto_id({"type": "healthstead/reports", "person": ANN})
    answer = await client.receive_json()

    assert answer["error"]["code"] == "not_loaded"


async def test_an_action_that_makes_a_report_says_where_it_opens(
    hass: HomeAssistant,
    report: ReportHead,
    hass_read_only_user: MockUser,
    hass_client: ClientSessionGenerator,
    hass_read_only_access_token: str,
) -> None:
    client = await hass_client(hass_read_only_access_token)

    answer = await hass.services.async_call(
        "healthstead",
        "make_report",
        {"period": "week"},
        blocking=True,
        return_response=True,
        context=Context(user_id=hass_read_only_user.id),
    )

    assert answer is not None
    addresses: Any = answer["addresses"]
    opened = await client.get(addresses["html"])
    assert "Report of the week" in await opened.text()
