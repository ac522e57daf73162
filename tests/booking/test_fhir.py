"""Exactly one appointment, or a clear no and none, whatever the server does."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import aiohttp
import pytest
from aiohttp import web

from custom_components.healthstead.booking.fhir import FhirServer
from custom_components.healthstead.booking.shapes import (
    Failed,
    RemoteSlot,
    Standing,
    Visit,
    Why,
    Wish,
)
from custom_components.healthstead.booking.web import SessionWeb

from .practice import HALF, NINE, Practice

SLOT = RemoteSlot(
    id="s1",
    start=NINE + HALF,
    end=NINE + 2 * HALF,
    practitioner="Practitioner/p1",
    practitioner_name="Dr Quill",
    specialty="Cardiology",
)
WISH = Wish(key="wish-1", slot=SLOT, patient="Patient/7")
DAY = timedelta(days=1)


@dataclass
class Line:
    practice: Practice
    server: FhirServer
    base: str


async def no_wait(_seconds: float) -> None:
    await asyncio.sleep(0)


@asynccontextmanager
async def connected(
    practice: Practice, *, limit_s: float = 0.3, path: str = "fhir", **more: Any
) -> AsyncIterator[Line]:
    runner = web.AppRunner(practice.app(), shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    base = f"http://127.0.0.1:{port}/{path}"
    async with aiohttp.ClientSession() as session:
        carrier = SessionWeb(session, limit_s=limit_s)
        server = FhirServer(carrier, base, sleep=no_wait, **more)
        yield Line(practice=practice, server=server, base=base)
    await runner.cleanup()


def faulty(**faults: Any) -> Practice:
    practice = Practice()
    for name, value in faults.items():
        setattr(practice.faults, name, value)
    return practice


# Finding


async def test_a_server_is_known_by_its_statement_and_gets_its_header() -> None:
    practice = Practice()
    async with connected(practice, authorization="Bearer secret") as line:
        wrong = await line.server.test()

    assert wrong is None
    assert practice.headers[0]["Authorization"] == "Bearer secret"


async def test_what_is_no_server_says_so() -> None:
    async with connected(Practice(), path="elsewhere") as line:
        assert await line.server.test() == Failed(why=Why.NOT_THERE)


async def test_free_slots_are_found_on_every_page_in_order() -> None:
    async with connected(Practice()) as line:
        found = await line.server.slots("cardiology", NINE, NINE + DAY)

    assert isinstance(found, tuple)
    assert [one.id for one in found] == ["s0", "s1", "s2", "s3", "s4"]
    assert (found[0].practitioner, found[0].practitioner_name, found[0].specialty) == (
        "Practitioner/p1",
        "Dr Quill",
        "Cardiology",
    )


async def test_slots_outside_the_time_and_broken_ones_are_passed_over() -> None:
    practice = Practice()
    practice.slots["s0"]["start"] = "soon"
    practice.slots["s1"]["end"] = practice.slots["s1"]["start"]
    practice.slots["s2"]["status"] = "busy-tentative"
    async with connected(practice) as line:
        found = await line.server.slots("cardiology", NINE, NINE + 4 * HALF)

    assert isinstance(found, tuple)
    assert [one.id for one in found] == ["s3"]


@pytest.mark.parametrize(
    "faults", [{"elsewhere": "http://192.0.2.1/fhir/Slot"}, {"endless": True}]
)
async def test_pages_that_lead_away_or_never_end_are_not_followed(
    faults: dict[str, Any],
) -> None:
    practice = faulty(**faults)
    practice.page = 5 if "endless" in faults else 2
    async with connected(practice) as line:
        found = await line.server.slots("cardiology", NINE, NINE + DAY)

    assert isinstance(found, tuple)
    assert len(found) == (5 if "endless" in faults else 2)


async def test_an_answer_that_is_too_long_is_no_answer() -> None:
    async with connected(faulty(huge=True), limit_s=5) as line:
        found = await line.server.slots("cardiology", NINE, NINE + DAY)

    assert found == Failed(why=Why.NO_ANSWER)


async def test_a_server_that_is_not_there_is_no_answer() -> None:
    async with aiohttp.ClientSession() as session:
        server = FhirServer(SessionWeb(session, limit_s=0.3), "http://127.0.0.1:9/f")

        assert await server.slots("x", NINE, NINE + DAY) == Failed(why=Why.NO_ANSWER)
        assert await server.book(WISH) == Failed(why=Why.NO_ANSWER)


# Booking


async def test_a_free_slot_is_booked_with_what_the_specification_wants() -> None:
    practice = Practice()
    async with connected(practice) as line:
        visit = await line.server.book(replace(WISH, note="first visit"))

    (made,) = practice.standing
    assert isinstance(visit, Visit)
    assert (visit.standing, visit.start) == (Standing.BOOKED, SLOT.start)
    assert made["slot"] == [{"reference": "Slot/s1"}]
    assert made["comment"] == "first visit"
    assert [one["status"] for one in made["participant"]] == [
        "accepted",
        "needs-action",
    ]


async def test_nothing_is_called_booked_before_the_practice_says_so() -> None:
    practice = Practice(confirms=False)
    async with connected(practice) as line:
        visit = await line.server.book(WISH)
        practice.faults.declines = True
        assert isinstance(visit, Visit)
        later = await line.server.standing(visit.reference)

    assert visit.standing is Standing.REQUESTED
    assert isinstance(later, Visit)
    assert later.standing is Standing.DECLINED


async def test_a_slot_that_is_gone_or_moved_is_not_booked() -> None:
    practice = Practice()
    practice.slots["s1"]["status"] = "busy"
    async with connected(practice) as line:
        gone = await line.server.book(WISH)
        practice.slots["s1"] |= {"status": "free", "end": (NINE + DAY).isoformat()}
        moved = await line.server.book(WISH)
        lost = await line.server.book(replace(WISH, slot=replace(SLOT, id="../x")))

    assert gone == moved == Failed(why=Why.SLOT_TAKEN)
    assert lost == Failed(why=Why.NOT_THERE)
    assert practice.appointments == {}


@pytest.mark.parametrize(
    "faults",
    [
        {},
        {"create_then_fail": 1},
        {"create_then_hang": 1},
        {"garbage": 1},
        {"duplicate": 1},
        {"duplicate": 1, "create_then_fail": 1},
        {"search_fails": 0, "create_then_fail": 1, "no_condition": True},
        {"garbage": 1, "no_condition": True},
        {"no_identifier_search": True},
    ],
)
async def test_there_is_exactly_one_appointment(faults: dict[str, Any]) -> None:
    practice = faulty(**faults)
    async with connected(practice) as line:
        visit = await line.server.book(WISH)

    assert isinstance(visit, Visit), visit
    assert visit.standing is Standing.BOOKED
    assert len(practice.standing) == 1


@pytest.mark.parametrize(
    "faults",
    [
        {"create_then_fail": 1},
        {"create_then_hang": 1},
        {"duplicate": 1, "no_condition": True},
        {"no_condition": True},
    ],
)
async def test_two_yeses_and_a_retry_make_one_appointment(
    faults: dict[str, Any],
) -> None:
    practice = faulty(**faults)
    async with connected(practice) as line:
        first = await line.server.book(WISH)
        second = await line.server.book(WISH)

    assert isinstance(first, Visit)
    assert first == second
    assert len(practice.standing) == 1


async def test_two_yeses_at_the_same_moment_make_one_appointment() -> None:
    practice = faulty(late_by_s=0.05)
    async with connected(practice) as line:
        both = await asyncio.gather(line.server.book(WISH), line.server.book(WISH))

    assert len(practice.standing) == 1
    assert any(isinstance(one, Visit) for one in both)


async def test_a_server_that_fails_makes_none_and_says_so() -> None:
    practice = faulty(fail=1)
    async with connected(practice) as line:
        answer = await line.server.book(WISH)

    assert answer == Failed(why=Why.UNSURE)
    assert practice.appointments == {}


async def test_a_server_that_books_another_time_is_called_off() -> None:
    practice = faulty(wrong_time=1)
    async with connected(practice) as line:
        answer = await line.server.book(WISH)

    assert answer == Failed(why=Why.OTHER_VISIT)
    assert practice.standing == []


async def test_a_wish_of_which_nothing_became_known_can_be_withdrawn() -> None:
    practice = faulty(create_then_fail=1, hides=True)
    async with connected(practice) as line:
        unsure = await line.server.book(WISH)
        practice.faults.hides = False
        practice.faults.search_fails = 1
        not_yet = await line.server.withdraw(WISH.key)
        gone = await line.server.withdraw(WISH.key)
        nothing = await line.server.withdraw(WISH.key)

    assert unsure == Failed(why=Why.UNSURE)
    assert not_yet == Failed(why=Why.NO_ANSWER)
    assert (gone, nothing, practice.standing) == (1, 0, [])


async def test_a_wish_that_was_cancelled_is_not_booked_again_by_a_retry() -> None:
    practice = Practice()
    async with connected(practice) as line:
        visit = await line.server.book(WISH)
        assert isinstance(visit, Visit)
        await line.server.cancel(visit.reference, "holiday")

        again = await line.server.book(WISH)

    assert again == Failed(why=Why.REFUSED)
    assert practice.standing == []


# Changing


async def test_a_visit_is_cancelled_once_and_its_reason_goes_along() -> None:
    practice = Practice()
    async with connected(practice) as line:
        visit = await line.server.book(WISH)
        assert isinstance(visit, Visit)

        off = await line.server.cancel(visit.reference, "holiday")
        again = await line.server.cancel(visit.reference, "")

    assert isinstance(off, Visit)
    assert off == again
    assert off.standing is Standing.CANCELLED
    (kept,) = practice.appointments.values()
    assert kept["cancelationReason"] == {"text": "holiday"}


async def test_a_visit_that_others_keep_changing_is_left_and_said() -> None:
    practice = Practice()
    async with connected(practice) as line:
        visit = await line.server.book(WISH)
        assert isinstance(visit, Visit)
        read = practice.read

        async def changing(request: web.Request) -> web.Response:
            answer = await read(request)
            practice.versions[request.match_info["id"]] += 1
            return answer

        practice.read = changing  # type: ignore[method-assign]
        async with connected(practice) as other:
            changed = await other.server.cancel(visit.reference, "")

    assert changed == Failed(why=Why.CHANGED)
    assert len(practice.standing) == 1


async def test_a_visit_that_is_not_there_cannot_be_cancelled_or_followed() -> None:
    async with connected(Practice()) as line:
        assert await line.server.cancel("Appointment/9", "") == Failed(
            why=Why.NOT_THERE
        )
        assert await line.server.standing("Appointment/9") == Failed(why=Why.NOT_THERE)
