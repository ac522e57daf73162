"""Whatever the disk refuses, and whenever: nothing is half kept, nothing is lost."""

import sqlite3
from contextlib import suppress
from datetime import time, timedelta
from typing import Any, get_args

import pytest

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.care.desk import Done
from custom_components.healthstead.care.refusal import Refusal
from custom_components.healthstead.domain import schedule as s
from custom_components.healthstead.domain.ids import MedicationId
from custom_components.healthstead.storage.trouble import StorageTrouble

from ..ledgers import ledgers
from ..lives import amount
from .faults import Fault
from .house import IMPORT, NOON, TILDA, World, add
from .test_erase import TRACKS, live_together, traces_of, unwritten

POINTS = range(1, 8)
DAY = timedelta(days=1)
THREE = [ev.SosEnded(reason=str(number)) for number in range(3)]


@pytest.mark.parametrize("times", [1, 2, 9])
@pytest.mark.parametrize("at", POINTS)
async def test_an_append_is_kept_whole_or_not_at_all(
    world: World, at: int, times: int
) -> None:
    fault = Fault(times=times)
    async with world.home(fault.connector) as home:
        await home.log.append(TILDA, THREE[:1], IMPORT, NOON)
        fault.arm(at)
        entries: tuple[ev.Entry, ...] = ()
        with suppress(StorageTrouble):
            entries = await home.log.append(TILDA, THREE, IMPORT, NOON)
        assert home.trouble == (None if entries else "full")
        fault.mend()

        assert len(world.rows()) == 1 + len(entries)
        again = await home.log.append(TILDA, THREE, IMPORT, NOON)
        assert [entry.event for entry in again] == THREE
        assert home.trouble is None

    assert len(world.rows()) == 4 + len(entries)


@pytest.mark.parametrize("at", POINTS)
async def test_what_the_desk_confirms_is_what_is_there_after_a_restart(
    world: World, at: int
) -> None:
    fault = Fault(sqlite3.SQLITE_IOERR)
    async with world.desk(fault.connector) as desk:
        await add(desk)
        fault.arm(at)
        answers = [
            await desk.do(
                c.StoreSymptom(person=TILDA, text=f"cough {n}", at=world.clock()),
                IMPORT,
            )
            for n in range(3)
        ]
        fault.mend()
        live = desk.household

    kept = [answer for answer in answers if isinstance(answer, Done)]
    refused = [answer for answer in answers if isinstance(answer, Refusal)]
    assert len(kept) + len(refused) == 3
    assert len(live.people[TILDA].symptoms) == len(kept)
    async with world.home() as home:
        assert home.household == live


@pytest.mark.parametrize("at", range(1, 40, 2))
async def test_a_birth_that_fails_is_begun_again(world: World, at: int) -> None:
    fault = Fault(at=at)
    async with world.home(fault.connector) as home:
        assert home.household.people == {}

    async with world.desk() as desk:
        await add(desk)
        live = desk.household
    async with world.home() as home:
        assert (home.trouble, home.household) == (None, live)


@pytest.mark.parametrize("times", [1, 99])
@pytest.mark.parametrize("at", range(1, 40, 3))
async def test_a_start_that_fails_loses_nothing(
    world: World, at: int, times: int
) -> None:
    async with world.desk() as desk:
        await add(desk)
        live = desk.household

    fault = Fault(sqlite3.SQLITE_IOERR, at=at, times=times)
    async with world.home(fault.connector) as home:
        assert home.read_only or home.household == live
    async with world.home() as home:
        assert (home.trouble, home.household) == (None, live)


@pytest.mark.parametrize("at", range(1, 70, 4))
async def test_an_erasure_that_fails_is_none_or_is_finished_later(
    world: World, at: int
) -> None:
    fault = Fault()
    async with world.home(fault.connector) as home:
        desk = await live_together(world, home)
        fault.arm(at)
        answer = await desk.do(c.ErasePerson(person=TILDA), IMPORT)
        fault.mend()
        live = unwritten(desk.household)

    async with world.home() as home:
        assert unwritten(home.household) == live
        assert (TILDA in live.people) == isinstance(answer, Refusal)
        if isinstance(answer, Done):
            assert traces_of(world.folder, TRACKS) == {}


@pytest.mark.parametrize("at", range(1, 9))
async def test_a_snapshot_that_fails_changes_nothing(world: World, at: int) -> None:
    fault = Fault()
    home = await world.open(fault.connector)
    desk = world.desk_of(home)
    await add(desk)
    fault.arm(at)
    await home.close()

    async with world.home() as again:
        assert again.household == desk.household


@pytest.mark.parametrize("at", range(1, 25))
async def test_doses_on_a_failing_disk_are_kept_once_or_refused(
    world: World, at: int
) -> None:
    fault = Fault(sqlite3.SQLITE_IOERR)
    pill = MedicationId("pill")
    who: dict[str, Any] = {"person": TILDA, "medication": pill}
    due = NOON.replace(hour=11)
    async with world.desk(fault.connector) as desk:
        await add(desk)
        await desk.do(the_pill(pill), IMPORT)
        take = c.RecordDose(**who, at=world.clock(), due=due)
        asked: list[c.Command] = [
            c.AddPack(**who, amount=amount("10")),
            take,
            c.WasteStock(**who, amount=amount("0.5")),
            c.MoveClock(**who, zone="Asia/Tokyo"),
            c.PauseMedication(**who, start=NOON, reason="operation"),
        ]
        fault.arm(at)
        answers = [await desk.do(command, IMPORT) for command in asked]
        fault.mend()
        again = await desk.do(take, IMPORT)
        live = desk.household

    taken = answers[1]
    assert isinstance(again, Done) is isinstance(taken, Refusal)
    assert isinstance(again, Done) or again.reason == "already_taken"
    assert len(live.people[TILDA].medications[pill].answers) == 1
    async with world.home() as home:
        assert home.household == live
        lines = await home.history.entries(
            TILDA, get_args(ev.Event.__value__), NOON - DAY, NOON + DAY
        )
    stock = live.people[TILDA].medications[pill].stock
    left = ledgers(lines)[TILDA, pill].left
    assert (None if stock is None else stock.value) == left


def the_pill(key: MedicationId) -> c.AddMedication:
    """Return a medication that is due at noon, where Tilda lives."""
    start = NOON - DAY
    rows = (s.DoseTime(time=time(12), amount=amount("1")),)
    course = s.Course(start=start.replace(tzinfo=None))
    return c.AddMedication(
        person=TILDA,
        name="Examplol",
        direction="1 at noon",
        schedule=s.ClockTimes(course=course, rows=rows),
        start=start,
        medication=key,
    )
