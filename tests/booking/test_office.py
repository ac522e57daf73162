"""An errand is run until it is settled: asked, followed, moved, called off."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from custom_components.healthstead.booking import office as rooms
from custom_components.healthstead.booking.fhir import FhirServer
from custom_components.healthstead.booking.office import POLLS_S, RETRIES_S
from custom_components.healthstead.booking.shapes import Why
from custom_components.healthstead.booking.web import NOTHING, Answer, Request
from custom_components.healthstead.care import commands as c
from custom_components.healthstead.domain.appointment import (
    Appointment,
    BookingWay,
    Errand,
    VisitStatus,
)
from tests.builders import ANN, House

from .offices import Books, Running, a_household, book, the_visit
from .practice import HALF, NINE, Practice, outcome
from .test_fhir import connected, faulty


class Nowhere:
    """A web on which nobody answers, or a bug waits."""

    def __init__(self, error: Exception | None = None) -> None:
        self.error = error

    async def send(self, _request: Request) -> Answer:
        if self.error is not None:
            raise self.error
        return NOTHING


async def asked(
    house: House, server: FhirServer | None, *wanted: c.Command, **more: Any
) -> Books:
    """Do what is wanted with an office open, until nothing is under way."""
    books = Books(house=house, server=server, **more)
    running = Running(books=books)
    running.begin()
    for command in wanted:
        await house.do(command)
        await running.rest()
    await running.rest()
    running.stop()
    return books


async def until(house: House, server: FhirServer | None, pauses: int) -> Books:
    """Let an office run that never comes to an end, for so many pauses."""
    books = Books(house=house, server=server)
    running = Running(books=books)
    enough = asyncio.Event()

    def paused() -> None:
        if len(books.pauses) >= pauses:
            enough.set()

    books.on_pause = paused
    running.begin()
    await enough.wait()
    running.office.close()
    await running.rest()
    running.stop()
    return books


def move(house: House, place: int = 2) -> c.MoveAppointment:
    return c.MoveAppointment(
        person=ANN, appointment=the_visit(house).id, start=NINE + place * HALF
    )


def cancel(house: House) -> c.CancelAppointment:
    return c.CancelAppointment(person=ANN, appointment=the_visit(house).id)


async def a_booked_visit(server: FhirServer) -> House:
    house = await a_household()
    await asked(house, server, book())
    assert the_visit(house).status is VisitStatus.BOOKED
    return house


def told(visit: Appointment) -> tuple[VisitStatus, Errand]:
    return visit.status, visit.errand


# Asking


async def test_what_was_asked_for_is_booked_under_its_own_key() -> None:
    practice = Practice()
    async with connected(practice) as line:
        house = await a_booked_visit(line.server)

    visit = the_visit(house)
    (made,) = practice.standing
    assert told(visit) == (VisitStatus.BOOKED, Errand.NONE)
    assert visit.reference == f"Appointment/{made['id']}"
    assert made["identifier"][0]["value"] == visit.key
    assert "comment" not in made


async def test_a_practice_that_thinks_is_asked_again_with_growing_pauses() -> None:
    practice = Practice(confirms=False)
    async with connected(practice) as line:
        house = await a_household()
        await house.do(book())
        waiting = await until(house, line.server, 8)
        (made,) = practice.standing
        made["status"] = "booked"
        await asked(house, line.server)

    assert waiting.pauses[:8] == [*POLLS_S, POLLS_S[-1], POLLS_S[-1]]
    assert told(the_visit(house)) == (VisitStatus.BOOKED, Errand.NONE)


async def test_a_practice_that_says_no_leaves_nothing_behind() -> None:
    practice = Practice(confirms=False)
    practice.faults.declines = True
    async with connected(practice) as line:
        house = await a_household()
        await asked(house, line.server, book())

    assert told(the_visit(house)) == (VisitStatus.DECLINED, Errand.NONE)
    assert practice.standing == []


async def test_another_time_than_the_one_asked_for_is_called_off() -> None:
    practice = Practice(confirms=False)
    async with connected(practice) as line:
        house = await a_household()
        await house.do(book())
        await until(house, line.server, 1)
        (made,) = practice.standing
        made |= {"status": "booked", "start": (NINE + 9 * HALF).isoformat()}
        await asked(house, line.server)

    assert told(the_visit(house)) == (VisitStatus.DECLINED, Errand.NONE)
    assert practice.standing == []


async def test_an_appointment_that_the_practice_deleted_is_a_no() -> None:
    practice = Practice(confirms=False)
    async with connected(practice) as line:
        house = await a_household()
        await house.do(book())
        await until(house, line.server, 1)
        practice.appointments.clear()
        await asked(house, line.server)

    assert told(the_visit(house)) == (VisitStatus.DECLINED, Errand.NONE)


async def test_a_person_whom_the_server_does_not_know_gets_a_clear_no() -> None:
    practice = Practice()
    async with connected(practice) as line:
        house = await a_household()
        await asked(house, line.server, book(), patient="")

    assert told(the_visit(house)) == (VisitStatus.DECLINED, Errand.NONE)
    assert practice.appointments == {}


async def test_a_time_that_came_before_the_answer_is_given_up() -> None:
    practice = Practice(confirms=False)
    async with connected(practice) as line:
        house = await a_household()
        await house.do(book())
        await until(house, line.server, 1)
        house.clock.now = the_visit(house).start + timedelta(minutes=1)
        await asked(house, line.server)

    assert told(the_visit(house)) == (VisitStatus.DECLINED, Errand.NONE)
    assert practice.standing == []


@pytest.mark.parametrize("errand", ["request", "cancel"])
async def test_a_server_that_never_answers_is_let_go_a_day_after(errand: str) -> None:
    house = await a_household()
    server = FhirServer(Nowhere(), "https://practice.example/fhir", sleep=no_wait)
    await house.do(book())
    if errand == "cancel":
        await house.do(cancel(house))
    house.clock.now = the_visit(house).start + timedelta(hours=1)
    waiting = await until(house, server, 2)
    house.clock.now += timedelta(days=1)
    await asked(house, server)

    assert {one.why for one in waiting.troubles} == {Why.NO_ANSWER}
    assert the_visit(house).errand is Errand.NONE


# What goes wrong


async def no_wait(_seconds: float) -> None:
    await asyncio.sleep(0)


async def test_a_silent_server_is_asked_again_and_somebody_hears_of_it() -> None:
    house = await a_household()
    server = FhirServer(Nowhere(), "https://practice.example/fhir", sleep=no_wait)
    await house.do(book())

    waiting = await until(house, server, 7)

    assert waiting.pauses[:7] == [*RETRIES_S, RETRIES_S[-1]]
    assert waiting.wells == 0
    trouble = waiting.troubles[-1]
    assert (trouble.person, trouble.visit.key) == (ANN, the_visit(house).key)
    assert (trouble.why, trouble.since) == (Why.NO_ANSWER, house.clock())
    assert told(the_visit(house)) == (VisitStatus.REQUESTED, Errand.REQUEST)


async def test_a_server_that_wants_to_be_left_alone_is() -> None:
    practice = faulty(busy=1)
    async with connected(practice) as line:
        house = await a_household()
        books = await asked(house, line.server, book())

    assert books.pauses == [120.0]
    assert books.wells == 1
    assert the_visit(house).status is VisitStatus.BOOKED


async def test_a_server_that_is_set_up_no_more_is_told_of() -> None:
    house = await a_household()
    await house.do(book())

    waiting = await until(house, None, 1)

    assert waiting.troubles[0].why is Why.NO_SERVER


async def test_a_bug_over_an_answer_stops_no_errand(
    caplog: pytest.LogCaptureFixture,
) -> None:
    house = await a_household()
    server = FhirServer(
        Nowhere(RecursionError()), "https://practice.example/fhir", sleep=no_wait
    )
    await house.do(book())

    waiting = await until(house, server, 2)

    assert waiting.troubles[0].why is Why.UNSURE
    assert "An errand of a visit failed" in caplog.text


async def test_an_answer_that_cannot_be_kept_is_asked_for_again() -> None:
    practice = Practice()
    async with connected(practice) as line:
        house = await a_household()
        await house.do(book())
        house.log.broken = True
        await until(house, line.server, 2)
        house.log.broken = False
        await asked(house, line.server)

    assert the_visit(house).status is VisitStatus.BOOKED
    assert len(practice.standing) == 1


async def test_what_was_asked_for_somebody_who_was_erased_is_taken_back() -> None:
    practice = Practice()
    async with connected(practice) as line:
        house = await a_household()
        await house.do(book())
        books = Books(house=house, server=line.server)
        running = Running(books=books)
        create = practice.create

        async def erasing(request: Any) -> Any:
            await house.do(c.ErasePerson(person=ANN))
            return await create(request)

        practice.create = erasing  # type: ignore[method-assign]
        async with connected(practice) as other:
            books.server = other.server
            running.begin()
            await running.rest()
        books.server = None
        running.stop()

    assert house.household.people == {}
    assert practice.standing == []


# Moving


async def test_a_move_books_the_new_time_and_then_lets_the_old_one_go() -> None:
    practice = Practice()
    async with connected(practice) as line:
        house = await a_booked_visit(line.server)
        await asked(house, line.server, move(house))

    visit = the_visit(house)
    (made,) = practice.standing
    assert told(visit) == (VisitStatus.BOOKED, Errand.NONE)
    assert (visit.start, visit.before) == (NINE + 2 * HALF, None)
    assert made["start"] == (NINE + 2 * HALF).isoformat()
    assert practice.slots["s1"]["status"] == "free"


async def test_a_move_that_is_refused_leaves_the_visit_where_it_was() -> None:
    practice = Practice()
    async with connected(practice) as line:
        house = await a_booked_visit(line.server)
        practice.slots["s2"]["status"] = "busy"
        await asked(house, line.server, move(house))

    visit = the_visit(house)
    (made,) = practice.standing
    assert told(visit) == (VisitStatus.BOOKED, Errand.NONE)
    assert visit.start == NINE + HALF
    assert visit.reference == f"Appointment/{made['id']}"


async def test_a_practice_that_keeps_the_old_time_keeps_it_alone() -> None:
    practice = Practice()
    async with connected(practice) as line:
        house = await a_booked_visit(line.server)
        update = practice.update

        async def first_stays(request: Any) -> Any:
            practice.faults.refuses_changes = request.match_info["id"] == "a1"
            return await update(request)

        practice.update = first_stays  # type: ignore[method-assign]
        async with connected(practice) as other:
            await asked(house, other.server, move(house))

    visit = the_visit(house)
    assert told(visit) == (VisitStatus.BOOKED, Errand.NONE)
    assert visit.start == NINE + HALF
    assert visit.reason == "too late to call it off"
    assert [one["id"] for one in practice.standing] == ["a1"]


async def test_a_move_is_not_settled_before_the_old_time_is_off() -> None:
    practice = Practice()
    async with connected(practice) as line:
        house = await a_booked_visit(line.server)
        update, fails = practice.update, iter((True, True))

        async def failing(request: Any) -> Any:
            if next(fails, False):
                return outcome(503, "later")
            return await update(request)

        practice.update = failing  # type: ignore[method-assign]
        async with connected(practice) as other:
            books = await asked(house, other.server, move(house))

    assert [one.why for one in books.troubles] == [Why.CHANGED]
    assert the_visit(house).start == NINE + 2 * HALF
    assert len(practice.standing) == 1


async def test_a_server_that_only_says_it_let_the_old_time_go_keeps_it() -> None:
    practice = Practice()
    async with connected(practice) as line:
        house = await a_booked_visit(line.server)
        practice.faults.keeps = 1
        await asked(house, line.server, move(house))

    visit = the_visit(house)
    assert told(visit) == (VisitStatus.BOOKED, Errand.NONE)
    assert visit.start == NINE + HALF
    assert len(practice.standing) == 1


# Calling off


async def test_what_is_called_off_stands_no_more() -> None:
    practice = Practice()
    async with connected(practice) as line:
        house = await a_booked_visit(line.server)
        await asked(house, line.server, cancel(house))

    assert told(the_visit(house)) == (VisitStatus.CANCELLED, Errand.NONE)
    assert practice.standing == []


async def test_what_may_still_arrive_is_looked_for_twice() -> None:
    practice = Practice()
    async with connected(practice) as line:
        house = await a_household()
        await house.do(book())
        await house.do(cancel(house))

        books = await asked(house, line.server)

    assert books.pauses == [60.0]
    assert books.troubles == []
    assert told(the_visit(house)) == (VisitStatus.CANCELLED, Errand.NONE)


async def test_a_practice_that_will_not_let_go_is_told_of() -> None:
    practice = Practice()
    async with connected(practice) as line:
        house = await a_booked_visit(line.server)
        practice.faults.refuses_changes = True
        await house.do(cancel(house))
        waiting = await until(house, line.server, 1)
        practice.faults.refuses_changes = False
        await asked(house, line.server)

    (first, *_) = waiting.troubles
    assert (first.why, first.said) == (Why.REFUSED, "too late to call it off")
    assert told(the_visit(house)) == (VisitStatus.CANCELLED, Errand.NONE)


async def test_a_cancellation_ends_the_pause() -> None:
    practice = Practice(confirms=False)
    async with connected(practice) as line:
        house = await a_household()
        books = Books(house=house, server=line.server)
        running = Running(books=books)
        paused, never = asyncio.Event(), asyncio.Event()

        async def pause(_seconds: float) -> None:
            paused.set()
            await never.wait()

        books.pause = pause  # type: ignore[method-assign, assignment]
        await house.do(book())
        await paused.wait()
        await house.do(cancel(house))
        await running.rest()
        running.stop()

    assert told(the_visit(house)) == (VisitStatus.CANCELLED, Errand.NONE)
    assert practice.standing == []


# Waiting for the first answer


async def test_who_asked_hears_the_first_answer() -> None:
    practice = Practice()
    async with connected(practice) as line:
        house = await a_household()
        running = Running(books=Books(house=house, server=line.server))
        await house.do(book())
        await running.office.answered(ANN, the_visit(house).id)
        first = the_visit(house).status
        await running.rest()
        await running.office.answered(ANN, the_visit(house).id)
        running.stop()

    assert first is VisitStatus.BOOKED


async def test_nobody_waits_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rooms, "FIRST_ANSWER_S", 0.01)
    practice = faulty(late_by_s=0.2)
    async with connected(practice, limit_s=5) as line:
        house = await a_household()
        running = Running(books=Books(house=house, server=line.server))
        await house.do(book())
        await running.office.answered(ANN, the_visit(house).id)
        early = the_visit(house).status
        await running.rest()
        running.stop()

    assert early is VisitStatus.REQUESTED
    assert the_visit(house).status is VisitStatus.BOOKED


async def test_a_visit_by_telephone_is_nobodys_errand_here() -> None:
    house = await a_household()
    clinician = house.household.clinicians[book().clinician]
    await house.add_clinicians(replace(clinician, way=BookingWay.PHONE))
    running = Running(books=Books(house=house, server=None))

    await house.do(replace(book(), start=NINE + 10 * HALF))

    assert running.tasks == set()
    running.stop()
