"""Killed at any instant, before a server of any kind: one appointment, or a no and none."""

import random
from typing import Any

import pytest

from custom_components.healthstead.booking.fhir import FhirServer
from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care.refusal import Refusal
from custom_components.healthstead.domain.appointment import Errand, VisitStatus
from tests.builders import ANN, House, a_user

from .offices import (
    Books,
    Fate,
    Killed,
    MortalWeb,
    Running,
    a_household,
    book,
    restart,
    the_visit,
)
from .practice import HALF, NINE, Practice
from .test_fhir import connected

RUNS = 360
BATCH = 60
ONCE = (
    "create_then_fail",
    "create_then_hang",
    "fail",
    "garbage",
    "duplicate",
    "wrong_time",
    "search_fails",
    "busy",
    "keeps",
)
ALWAYS = ("no_condition", "no_identifier_search", "no_keys", "lenient", "declines")
OTHER = {
    "resourceType": "Appointment",
    "id": "theirs",
    "status": "booked",
    "identifier": [{"system": "urn:elsewhere", "value": "1"}],
    "slot": [{"reference": "Slot/s4"}],
    "start": (NINE + 4 * HALF).isoformat(),
    "participant": [{"actor": {"reference": "Patient/8"}}],
}


def a_practice(chance: random.Random) -> Practice:
    """Return a practice with a few faults, that knows another patient too."""
    practice = Practice(confirms=chance.random() < 0.5)
    for fault in chance.sample(ONCE, chance.randint(0, 3)):
        setattr(practice.faults, fault, chance.randint(1, 2))
    if chance.random() < 0.4:
        setattr(practice.faults, chance.choice(ALWAYS), True)
    practice.appointments["theirs"] = dict(OTHER)
    practice.versions["theirs"] = 1
    practice.slots["s4"]["status"] = "busy"
    return practice


def decide_later(practice: Practice, chance: random.Random) -> Any:
    """Return what happens while an office waits: the practice makes up its mind."""
    waits = 0

    def waited() -> None:
        nonlocal waits
        waits += 1
        if waits % 3:
            return
        for key, one in practice.appointments.items():
            if one["status"] == "proposed":
                one["status"] = chance.choice(("booked", "booked", "cancelled"))
                practice.versions[key] += 1

    return waited


async def live(
    house: House, practice: Practice, server: FhirServer, chance: random.Random
) -> int:
    """Play one story: ask, move, call off, with deaths between; return the deaths."""
    wanted: list[Any] = [book(chance.randrange(4))]
    if chance.random() < 0.6:
        wanted.append("move")
    if chance.random() < 0.4:
        wanted.append("cancel")
    patience, deaths = chance.randint(0, 5), 0
    fate = server._web.fate  # type: ignore[attr-defined]
    while True:
        fate.left = chance.randint(0, 40) if deaths < patience else -1
        books = Books(house=house, server=server, fate=fate)
        books.on_pause = decide_later(practice, chance)
        running = Running(books=books)
        running.begin()
        try:
            if await one_life(running, wanted, chance):
                return deaths
        except Killed:
            pass  # between an event on disk and its listener
        finally:
            running.office.close()
            await running.rest()
            running.stop()
        deaths += 1
        restart(house)


async def one_life(running: Running, wanted: list[Any], chance: random.Random) -> bool:
    """Do what is wanted; say whether the process lived to the end."""
    house = running.books.house
    while wanted:
        if chance.random() < 0.6 and not await running.rest():
            return False
        command = next_command(house, wanted[0], chance)
        running.books.fate.instant()
        done = await house.desk.do(command, a_user())
        if not isinstance(done, Refusal) or done.reason != "still_asking":
            wanted.pop(0)
    return await running.rest()


def next_command(house: House, wanted: Any, chance: random.Random) -> c.Command:
    """Return the next wish of the person."""
    if isinstance(wanted, c.BookAppointment):
        return wanted
    visit = the_visit(house)
    if wanted == "cancel":
        return c.CancelAppointment(person=ANN, appointment=visit.id)
    start = NINE + chance.randrange(4) * HALF
    return c.MoveAppointment(person=ANN, appointment=visit.id, start=start)


def assert_one_or_none(house: House, practice: Practice, seed: int) -> None:
    """The record and the practice say the same, and nobody else was touched."""
    visit = the_visit(house)
    ours = [one for one in practice.standing if one["id"] != "theirs"]
    told = f"seed {seed}: {visit} {ours} {practice.faults}"
    assert visit.errand is Errand.NONE, told
    assert practice.appointments["theirs"]["status"] == "booked", told
    if visit.status is VisitStatus.BOOKED:
        assert [one["id"] for one in ours] == [visit.reference.split("/")[1]], told
        assert [one["start"] for one in ours] == [
            visit.start.astimezone(NINE.tzinfo).isoformat()
        ], told
    else:
        assert visit.status in {VisitStatus.DECLINED, VisitStatus.CANCELLED}, told
        assert ours == [], told


@pytest.mark.parametrize("batch", range(RUNS // BATCH))
async def test_killed_anywhere_a_wish_ends_as_one_appointment_or_a_clear_no(
    batch: int,
) -> None:
    deaths, ends = 0, set()
    for seed in range(batch * BATCH, (batch + 1) * BATCH):
        chance = random.Random(seed)  # noqa: S311
        practice = a_practice(chance)
        house = await a_household()
        async with connected(practice, limit_s=0.1) as line:
            line.server._web = MortalWeb(line.server._web, Fate())

            deaths += await live(house, practice, line.server, chance)

        assert_one_or_none(house, practice, seed)
        ends.add(the_visit(house).status)

    assert deaths > BATCH // 2
    assert ends == {VisitStatus.BOOKED, VisitStatus.DECLINED, VisitStatus.CANCELLED}
