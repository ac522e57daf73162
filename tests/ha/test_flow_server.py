"""Booking servers in the settings: consent, a test of the connection, who is whom there."""

import json
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import pytest
from aiohttp import web
from homeassistant.config_entries import SOURCE_RECONFIGURE, SOURCE_USER
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType

from custom_components.healthstead.booking_servers import ServerKind, servers_of
from custom_components.healthstead.care import commands as c
from custom_components.healthstead.domain.appointment import BookingWay, Clinician
from custom_components.healthstead.domain.ids import HOUSEHOLD, ClinicianId
from custom_components.healthstead.flow_server import ServerFlow

from ..booking.practice import Practice, bundle, said
from .houses import ANN, BEN, House
from .practices import a_server, add_server, open_practice


@dataclass
class Settings:
    """The settings of one house, beside a practice."""

    hass: HomeAssistant
    house: House
    practice: Practice
    url: str

    async def add(self) -> Any:
        handler = (self.house.entry.entry_id, "server")
        return await self.hass.config_entries.subentries.async_init(
            handler, context={"source": SOURCE_USER}
        )

    async def change(self, *pages: str) -> Any:
        handler = (self.house.entry.entry_id, "server")
        (server,) = servers_of(self.house.entry)
        shown = await self.hass.config_entries.subentries.async_init(
            handler,
            context={"source": SOURCE_RECONFIGURE, "subentry_id": server},
        )
        for page in pages:
            shown = await self.send(shown, {"next_step_id": page})
        return shown

    async def send(self, shown: Any, answers: dict[str, Any]) -> Any:
        result = await self.hass.config_entries.subentries.async_configure(
            shown["flow_id"], answers
        )
        await self.hass.async_block_till_done()
        return result

    def answers(self, **changes: Any) -> dict[str, Any]:
        told = {
            "name": " City\nPractice ",
            "kind": "fhir",
            "url": self.url,
            "token": "word-of-mouth",
            "send_notes": False,
            "agreed": True,
        }
        return told | changes

    def clinicians(self) -> dict[str, Clinician]:
        directory = self.house.coordinator.desk.household.clinicians
        return {one.name: one for one in directory.values()}


@pytest.fixture
async def settings(
    hass: HomeAssistant, house: House, socket_enabled: None
) -> AsyncIterator[Settings]:
    practice = Practice()
    async with open_practice(practice) as url:
        await house.add_person()
        yield Settings(hass=hass, house=house, practice=practice, url=url)
        await hass.config_entries.async_unload(house.entry.entry_id)


async def known(settings: Settings, **more: Any) -> None:
    """Set a server up that is there already."""
    await add_server(settings.house, a_server(settings.url, **more))


# Adding


async def test_a_server_is_tried_out_and_kept_with_who_is_whom_there(
    settings: Settings,
) -> None:
    first = await settings.add()
    people = await settings.send(first, settings.answers())
    done = await settings.send(people, {"Ann": " 12 "})

    assert first["step_id"] == "user"
    assert people["step_id"] == "people"
    assert done["type"] is FlowResultType.CREATE_ENTRY
    assert settings.practice.headers[0]["Authorization"] == "Bearer word-of-mouth"
    (server,) = servers_of(settings.house.entry).values()
    assert (server.name, server.kind, server.url) == (
        "City Practice",
        ServerKind.FHIR,
        settings.url,
    )
    assert (dict(server.patients), server.send_notes) == ({ANN: "Patient/12"}, False)


@pytest.mark.parametrize(
    ("changes", "errors"),
    [
        ({"agreed": False}, {"agreed": "agree_needed"}),
        ({"name": "\u202e"}, {"name": "name_needed"}),
        ({"url": "practice.example"}, {"url": "url_unclear"}),
        ({"url": "http://practice.example/fhir"}, {"url": "url_not_safe"}),
        ({"token": "a\nb"}, {"token": "token_unclear"}),
    ],
)
async def test_nothing_is_asked_of_a_server_before_the_form_is_right(
    settings: Settings, changes: dict[str, Any], errors: dict[str, str]
) -> None:
    shown = await settings.send(await settings.add(), settings.answers(**changes))

    assert shown["errors"] == errors
    assert settings.practice.headers == []


async def test_what_is_no_booking_server_says_so(settings: Settings) -> None:
    errors = []
    shown = await settings.add()
    for url in (f"{settings.url}/elsewhere", "http://127.0.0.1:9/fhir"):
        shown = await settings.send(shown, settings.answers(url=url))
        errors.append(shown["errors"])

    assert errors == [{"base": "server_not_there"}, {"base": "server_no_answer"}]


async def test_a_server_that_lets_nobody_in_says_so(settings: Settings) -> None:
    async def refuse(_request: web.Request) -> web.Response:
        return web.Response(status=401)

    settings.practice.metadata = refuse  # type: ignore[method-assign, assignment]
    async with open_practice(settings.practice) as url:
        shown = await settings.send(await settings.add(), settings.answers(url=url))

    assert shown["errors"] == {"base": "server_lets_nobody_in"}


async def test_a_server_is_set_up_once(settings: Settings) -> None:
    await known(settings)

    answers = settings.answers(url=f"{settings.url}/")
    shown = await settings.send(await settings.add(), answers)

    assert shown["errors"] == {"url": "server_known"}


async def test_a_patient_is_a_reference_and_no_way_elsewhere(
    settings: Settings,
) -> None:
    people = await settings.send(await settings.add(), settings.answers())

    shown = await settings.send(people, {"Ann": "../Patient/12"})

    assert shown["errors"] == {"Ann": "patient_unclear"}


async def test_two_of_one_name_have_a_field_each(settings: Settings) -> None:
    await settings.house.add_person(BEN, name="Ann")
    people = await settings.send(await settings.add(), settings.answers())

    await settings.send(people, {"Ann": "1", "Ann (2)": "Patient/2"})

    (server,) = servers_of(settings.house.entry).values()
    assert dict(server.patients) == {ANN: "Patient/1", BEN: "Patient/2"}


@pytest.mark.parametrize(
    "step", ["user", "people", "reconfigure", "patients", "choose"]
)
async def test_a_house_that_is_not_open_asks_nothing(
    settings: Settings, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ServerFlow, "coordinator", lambda _flow: None)
    flow = ServerFlow()
    flow.hass = settings.hass
    flow.flow_id, flow.handler = "flow", (settings.house.entry.entry_id, "server")

    result = await getattr(flow, f"async_step_{step}")(None)

    assert result["reason"] == "not_loaded"


# Changing


async def test_a_token_stays_unless_it_is_written_again_or_the_host_is_another(
    settings: Settings,
) -> None:
    await known(settings)
    page = await settings.change("connection")
    shown = {
        str(field): field.description["suggested_value"]
        for field in page["data_schema"].schema
        if field.description
    }
    answers = settings.answers(name="Other", send_notes=True)
    del answers["agreed"], answers["token"]

    await settings.send(page, answers)
    (same,) = servers_of(settings.house.entry).values()
    async with open_practice(settings.practice) as url:
        await settings.send(await settings.change("connection"), answers | {"url": url})
    (other,) = servers_of(settings.house.entry).values()

    assert "token" not in shown
    assert shown["name"] == "City Practice"
    assert (same.name, same.token, same.send_notes) == ("Other", "word-of-mouth", True)
    assert dict(same.patients) == {ANN: "Patient/7"}
    assert other.token == ""


async def test_a_change_that_does_not_answer_is_not_kept(settings: Settings) -> None:
    await known(settings)
    answers = settings.answers(url="http://127.0.0.1:9/fhir")
    del answers["agreed"]

    shown = await settings.send(await settings.change("connection"), answers)

    assert shown["errors"] == {"base": "server_no_answer"}
    (server,) = servers_of(settings.house.entry).values()
    assert server.url == settings.url


async def test_who_is_whom_can_be_changed(settings: Settings) -> None:
    await known(settings)
    page = await settings.change("patients")
    wrong = await settings.send(page, {"Ann": "a b"})

    done = await settings.send(wrong, {"Ann": ""})

    assert wrong["errors"] == {"Ann": "patient_unclear"}
    assert done["reason"] == "reconfigure_successful"
    (server,) = servers_of(settings.house.entry).values()
    assert dict(server.patients) == {}


# Clinicians


async def test_who_works_there_is_chosen_and_comes_into_the_directory(
    settings: Settings,
) -> None:
    await known(settings)
    page = await settings.change("clinicians")
    choose = await settings.send(page, {"search": "cardiology"})

    done = await settings.send(choose, {"chosen": ["PractitionerRole/r1"]})

    assert (done["reason"], done["description_placeholders"]["count"]) == (
        "clinicians_kept",
        "1",
    )
    quill = settings.clinicians()["Dr Nib Quill"]
    assert (quill.specialty, quill.way, quill.server, quill.reference) == (
        "cardiology",
        BookingWay.SERVER,
        "server1",
        "PractitionerRole/r1",
    )
    assert (quill.phone, quill.place) == (
        "+351 200 000 001",
        "Hill Practice, 1 Hill Road, Lisbon",
    )
    titles = [one.title for one in settings.house.entry.subentries.values()]
    assert titles.count("Dr Nib Quill") == 1


async def test_who_is_in_the_directory_is_brought_up_to_date(
    settings: Settings,
) -> None:
    await known(settings)
    before = Clinician(
        id=ClinicianId("old"),
        name="Dr Q",
        specialty="dentistry",
        server="server1",
        reference="PractitionerRole/r1",
        travel_minutes=20,
    )
    await settings.house.do(c.SetClinician(person=HOUSEHOLD, clinician=before))
    choose = await settings.send(await settings.change("clinicians"), {})

    await settings.send(choose, {"chosen": ["PractitionerRole/r1"]})

    (quill,) = settings.clinicians().values()
    assert (quill.id, quill.name, quill.specialty, quill.travel_minutes) == (
        "old",
        "Dr Nib Quill",
        "cardiology",
        20,
    )


async def test_where_nobody_is_found_another_word_can_be_tried(
    settings: Settings,
) -> None:
    async def nobody(_request: web.Request) -> web.Response:
        return said(bundle([]))

    settings.practice.roles = nobody  # type: ignore[method-assign]
    async with open_practice(settings.practice) as url:
        settings.url = url
        await known(settings)
        shown = await settings.send(await settings.change("clinicians"), {})

    assert shown["errors"] == {"base": "nobody_found"}


async def test_a_server_that_is_off_names_nobody(settings: Settings) -> None:
    settings.url = "http://127.0.0.1:9/fhir"
    await known(settings)

    shown = await settings.send(await settings.change("clinicians"), {})

    assert shown["errors"] == {"base": "server_no_answer"}


async def test_what_cannot_be_kept_is_said(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    await known(settings)
    choose = await settings.send(await settings.change("clinicians"), {})
    settings.house.break_log(monkeypatch)

    done = await settings.send(choose, {"chosen": ["PractitionerRole/r1"]})

    assert done["reason"] == "refused"
    assert settings.clinicians() == {}


# Published times


async def test_places_that_publish_their_times_are_chosen_from_a_list(
    settings: Settings,
) -> None:
    place = {"resourceType": "Location", "id": "1", "name": "Hill Practice"}

    async def manifest(request: web.Request) -> web.Response:
        url = str(request.url.with_path("/places"))
        return said({"output": [{"type": "Location", "url": url}]})

    async def places(_request: web.Request) -> web.Response:
        return web.Response(text=json.dumps(place))

    app = web.Application()
    app.router.add_get("/list", manifest)
    app.router.add_get("/places", places)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}/list"
    answers = settings.answers(kind="links", url=url)
    del answers["token"]

    done = await settings.send(await settings.add(), answers)
    menu = await settings.change()
    page = await settings.send(menu, {"next_step_id": "clinicians"})
    choose = await settings.send(page, {})
    await settings.send(choose, {"chosen": ["Location/1"]})
    await runner.cleanup()

    assert done["type"] is FlowResultType.CREATE_ENTRY
    assert menu["menu_options"] == ["connection", "clinicians"]
    hill = settings.clinicians()["Hill Practice"]
    assert (hill.way, hill.reference) == (BookingWay.LINK, "Location/1")
