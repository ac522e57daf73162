"""A house asks a practice's server, keeps asking, and says so when it must."""

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from typing import Any

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.helpers import issue_registry as ir
from pytest_homeassistant_custom_component.common import async_mock_service

from custom_components.healthstead.booking_servers import servers_of
from custom_components.healthstead.care import commands as c
from custom_components.healthstead.const import DOMAIN
from custom_components.healthstead.domain.appointment import Errand, VisitStatus
from custom_components.healthstead.domain.reminding import Content, Reach

from ..booking.practice import HALF, NINE, Practice
from .houses import ANN, BEN, House, move_to, notices
from .practices import QUILL, Line, a_server, add_server, connect, open_practice

MINUTE = timedelta(minutes=1)
SECRET = "word-of-mouth"


@pytest.fixture
async def line(
    house: House, socket_enabled: None, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Line]:
    """A house in the middle of a working practice's patients."""
    # The clock stands still here: nothing would ever be looked for again.
    monkeypatch.setattr("custom_components.healthstead.booking.fhir.LOOKS", ())
    practice = Practice()
    async with open_practice(practice) as url:
        yield await connect(house, practice, url)
        await house.hass.config_entries.async_unload(house.entry.entry_id)


def book(place: int = 1, **more: Any) -> c.BookAppointment:
    return c.BookAppointment(
        person=ANN, clinician=QUILL, start=NINE + place * HALF, **more
    )


async def ask(line: Line, command: c.Command) -> None:
    """Do something, and wait for the first answer as a conversation does."""
    await line.house.do(command)
    await line.house.coordinator.desk.answered(ANN, line.visit.id)


async def restart(line: Line) -> None:
    assert await line.house.hass.config_entries.async_reload(line.house.entry.entry_id)
    await line.house.hass.async_block_till_done()


def told(line: Line) -> tuple[VisitStatus, Errand]:
    return line.visit.status, line.visit.errand


async def spin(is_so: Callable[[], bool]) -> bool:
    """Let the house go on until something is so; its clock stands still meanwhile.

    As often as a thread turns: what is written is written in one.
    """
    loop = asyncio.get_running_loop()
    for _ in range(3_000):
        if is_so():
            return True
        await loop.run_in_executor(None, bool)
    return False


async def later(
    line: Line, freezer: FrozenDateTimeFactory, is_so: Callable[[], bool]
) -> None:
    """Let time go by until something is so."""
    for _ in range(20):
        now = line.house.coordinator.now() + 10 * MINUTE
        await move_to(line.house.hass, freezer, now)
        if await spin(is_so):
            await line.house.hass.async_block_till_done()
            return
    pytest.fail("it never came to that")


async def settled(line: Line, status: VisitStatus = VisitStatus.BOOKED) -> None:
    """Wait until an errand that is under way has come to an end."""
    for _ in range(20):
        if await spin(lambda: told(line) == (status, Errand.NONE)):
            return
    pytest.fail("it never came to that")


# Asking


async def test_a_visit_is_booked_at_the_server_within_the_first_answer(
    line: Line,
) -> None:
    await ask(line, book(notes="bring the letter"))

    (made,) = line.practice.standing
    assert told(line) == (VisitStatus.BOOKED, Errand.NONE)
    assert line.visit.reference == f"Appointment/{made['id']}"
    assert "comment" not in made
    assert "bring the letter" not in str(made)


async def test_notes_go_along_where_that_was_agreed_to(
    house: House, socket_enabled: None
) -> None:
    practice = Practice()
    async with open_practice(practice) as url:
        line = await connect(house, practice, url, send_notes=True)
        await ask(line, book(notes="bring the letter"))
        await house.hass.config_entries.async_unload(house.entry.entry_id)

    (made,) = practice.standing
    assert made["comment"] == "bring the letter"


async def test_the_token_goes_to_the_server_and_nowhere_else(line: Line) -> None:
    server = servers_of(line.house.entry)["server1"]

    assert server == line.server
    assert SECRET not in repr(server)


async def test_a_move_and_a_cancellation_reach_the_practice(line: Line) -> None:
    await ask(line, book())
    start = NINE + 3 * HALF
    await ask(
        line, c.MoveAppointment(person=ANN, appointment=line.visit.id, start=start)
    )
    moved, times = told(line), [one["start"] for one in line.practice.standing]

    await ask(line, c.CancelAppointment(person=ANN, appointment=line.visit.id))

    assert (moved, times) == ((VisitStatus.BOOKED, Errand.NONE), [start.isoformat()])
    assert told(line) == (VisitStatus.CANCELLED, Errand.NONE)
    assert line.practice.standing == []


async def test_a_practice_that_thinks_is_asked_again_a_minute_later(
    line: Line, freezer: FrozenDateTimeFactory
) -> None:
    line.practice.confirms = False
    await ask(line, book())
    first = told(line)
    (made,) = line.practice.standing
    made["status"] = "booked"

    await later(line, freezer, lambda: told(line)[1] is Errand.NONE)

    assert first == (VisitStatus.REQUESTED, Errand.REQUEST)
    assert told(line) == (VisitStatus.BOOKED, Errand.NONE)


async def test_a_no_of_the_practice_is_kept_in_its_own_words(line: Line) -> None:
    line.practice.faults.refuses_new = True

    await ask(line, book())

    assert told(line) == (VisitStatus.DECLINED, Errand.NONE)
    assert line.visit.reason == (
        'The practice said no. They said: "not for new patients"'
    )


async def test_who_is_no_patient_there_hears_what_to_do(
    house: House, socket_enabled: None
) -> None:
    practice = Practice()
    async with open_practice(practice) as url:
        line = await connect(house, practice, url, patients={})
        await ask(line, book())
        visit = line.visit
        await house.hass.config_entries.async_unload(house.entry.entry_id)

    assert (visit.status, visit.errand) == (VisitStatus.DECLINED, Errand.NONE)
    assert "who this person is" in visit.reason
    assert practice.appointments == {}


# Starting again


@pytest.mark.parametrize("kept", ["request", "answer"])
async def test_what_was_open_at_the_end_is_taken_up_at_the_start(
    line: Line, kept: str
) -> None:
    if kept == "answer":
        line.practice.confirms = False
        await ask(line, book())
        (made,) = line.practice.standing
        made["status"] = "booked"
    else:
        line.practice.faults.fail = 1
        await ask(line, book())
    waiting = told(line)

    await restart(line)
    await settled(line)

    assert waiting == (VisitStatus.REQUESTED, Errand.REQUEST)
    assert told(line) == (VisitStatus.BOOKED, Errand.NONE)
    assert len(line.practice.standing) == 1


async def test_a_house_that_stops_in_the_middle_of_a_request_makes_one_appointment(
    line: Line,
) -> None:
    line.practice.faults.late_by_s = 0.2
    await line.house.do(book())

    await restart(line)
    line.practice.faults.late_by_s = 0.0
    await settled(line)

    assert told(line) == (VisitStatus.BOOKED, Errand.NONE)
    assert len(line.practice.standing) == 1


async def test_a_cancellation_while_the_house_was_off_the_net_is_made_good(
    line: Line,
) -> None:
    await ask(line, book())
    line.practice.faults.refuses_changes = True
    await ask(line, c.CancelAppointment(person=ANN, appointment=line.visit.id))
    waiting = told(line)

    line.practice.faults.refuses_changes = False
    await restart(line)
    await settled(line, VisitStatus.CANCELLED)

    assert waiting == (VisitStatus.CANCELLED, Errand.CANCEL)
    assert told(line) == (VisitStatus.CANCELLED, Errand.NONE)
    assert line.practice.standing == []


# What the person hears


async def test_an_unclear_answer_is_told_at_once_and_taken_back_with_the_answer(
    line: Line, freezer: FrozenDateTimeFactory
) -> None:
    calls = async_mock_service(line.house.hass, "notify", "mobile_app_ann")
    reach = Reach(channels=("notify.mobile_app_ann",), content=Content.NAMES)
    await line.house.do(c.SetReach(person=ANN, reach=reach))
    line.practice.faults.fail = 1
    await ask(line, book())
    await line.house.hass.async_block_till_done()
    shown = [one["message"] for one in notices(line.house.hass).values()]

    await later(line, freezer, lambda: told(line)[1] is Errand.NONE)

    said = [call.data["message"] for call in calls]
    assert "Nobody knows yet whether the visit to Dr Quill" in said[0]
    assert "clear_notification" in said
    assert "Nobody knows yet whether a visit was booked" in shown[0]
    assert "Quill" not in shown[0]
    assert told(line) == (VisitStatus.BOOKED, Errand.NONE)


async def test_a_server_that_stays_silent_is_told_of_and_becomes_an_issue(
    line: Line, freezer: FrozenDateTimeFactory, issue_registry: ir.IssueRegistry
) -> None:
    line.practice.faults.busy = 99
    await ask(line, book())
    early = len(notices(line.house.hass))
    await later(line, freezer, lambda: bool(issue_registry.issues))
    issues = [one.translation_key for one in issue_registry.issues.values()]
    shown = [one["message"] for one in notices(line.house.hass).values()]
    line.practice.faults.busy = 0
    await later(line, freezer, lambda: told(line)[1] is Errand.NONE)

    assert early == 0
    assert issues == ["booking_silent"]
    assert any("does not answer about a visit" in one for one in shown)
    assert not issue_registry.issues
    assert told(line) == (VisitStatus.BOOKED, Errand.NONE)


async def test_a_server_that_was_removed_leaves_a_word_and_the_request(
    line: Line,
) -> None:
    line.practice.confirms = False
    await ask(line, book())

    line.house.hass.config_entries.async_remove_subentry(line.house.entry, "server1")
    await line.house.hass.async_block_till_done()

    shown = [one["message"] for one in notices(line.house.hass).values()]
    assert any("not set up here any more" in one for one in shown)
    assert told(line) == (VisitStatus.REQUESTED, Errand.REQUEST)


async def test_who_is_erased_is_forgotten_in_the_settings_of_servers_too(
    line: Line,
) -> None:
    await add_server(line.house, a_server("http://127.0.0.1:9/", id="2", patients={}))
    await line.house.do(c.ErasePerson(person=ANN))
    await line.house.hass.async_block_till_done()

    servers = servers_of(line.house.entry)
    assert [dict(one.patients) for one in servers.values()] == [{}, {}]


async def test_who_was_erased_when_the_power_failed_is_forgotten_at_the_next_start(
    line: Line,
) -> None:
    gone = a_server("http://127.0.0.1:9/", id="2", patients={BEN: "Patient/8"})
    await add_server(line.house, gone)

    await restart(line)

    servers = servers_of(line.house.entry)
    assert [set(one.patients) for one in servers.values()] == [{ANN}, set()]


async def test_a_record_that_cannot_be_read_asks_no_server(
    hass: HomeAssistant, line: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    line.practice.faults.fail = 1
    await ask(line, book())
    monkeypatch.setattr(
        "custom_components.healthstead.coordinator.UNREAD", frozenset({None})
    )

    await restart(line)

    assert line.practice.appointments == {}
    assert hass.config_entries.async_entries(DOMAIN)
