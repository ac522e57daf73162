"""A program that cuts the power of a writing house again and again.

    python power_cut.py FOLDER TIMES SEED

Each time a forked child opens the house, lives in it through the desk and
prints what was confirmed; it is killed at a random moment, and another child
looks at what is left. The parent never opens the house, so that a fork takes
no thread and no lock along.
"""

import asyncio
import os
import random
import select
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, Never

from open_rooms import open_rooms

open_rooms()

from custom_components.healthstead.care import commands as c  # noqa: E402
from custom_components.healthstead.care.desk import Done, HouseholdDesk  # noqa: E402
from custom_components.healthstead.domain.ids import MedicationId  # noqa: E402
from custom_components.healthstead.domain.schedule import AsNeeded  # noqa: E402
from custom_components.healthstead.storage.home import Home  # noqa: E402
from custom_components.healthstead.storage.rows import entry_of  # noqa: E402
from custom_components.healthstead.storage.snapshot import rebuilt  # noqa: E402
from custom_components.healthstead.storage.tables import EVENTS  # noqa: E402
from tests.ledgers import ledgers  # noqa: E402
from tests.lives import YES, amount  # noqa: E402
from tests.storage.house import IMPORT, TILDA, World, add  # noqa: E402

PILL = MedicationId("pill")

LIVES = 0.15
"""Seconds a child may live at most after it began to write."""
LONGEST = 5.0
"""So long where nothing was confirmed before: on a slow machine."""


def new_id() -> str:
    """Return an id that no other run draws."""
    return os.urandom(8).hex()


async def live(folder: Path, confirmed: int) -> None:
    """Write without end, and say what was confirmed."""
    world = World(folder=folder, every=7)
    world.new_id = new_id  # type: ignore[method-assign]
    home = await world.open()
    assert home.trouble is None, home.trouble
    world.clock.now = max((world.clock.now, *_moments(world)))
    desk = world.desk_of(home)
    if TILDA not in desk.household.people:
        await add(desk)
    if PILL not in desk.household.people[TILDA].medications:
        await begin(desk, world)
    os.write(confirmed, b"begun\n")
    while True:
        text = f"cough {new_id()}"
        done = await desk.do(
            c.StoreSymptom(person=TILDA, text=text, at=world.clock()), IMPORT
        )
        assert isinstance(done, Done), done
        os.write(confirmed, f"{done.entries[0].sequence} {text}\n".encode())
        await desk.do(c.StartSos(person=TILDA, reason=text), IMPORT)
        await desk.do(c.EndSos(person=TILDA), IMPORT)
        for sequence, said in await take(desk, world):
            os.write(confirmed, f"{sequence} {said}\n".encode())


async def begin(desk: HouseholdDesk, world: World) -> None:
    """Have a medication in the house."""
    added = c.AddMedication(
        person=TILDA,
        name="Examplol",
        direction="1 as needed",
        schedule=AsNeeded(amount=amount("1")),
        start=world.clock(),
        medication=PILL,
        accepted=YES,
    )
    assert isinstance(await desk.do(added, IMPORT), Done)


async def take(desk: HouseholdDesk, world: World) -> list[tuple[int, str]]:
    """Take a dose, put it right, take it back; buy and lose some."""
    who: dict[str, Any] = {"person": TILDA, "medication": PILL}
    told: list[tuple[int, str]] = []

    async def kept(command: c.Command, text: str) -> Done:
        done = await desk.do(command, IMPORT)
        assert isinstance(done, Done), done
        told.append((done.entries[0].sequence, text))
        return done

    text = f"dose {new_id()}"
    at = world.clock()
    take_it = c.RecordDose(**who, at=at, reason=text, accepted=YES)
    dose = (await kept(take_it, text)).entries[0].event.dose.id  # type: ignore[union-attr]
    batch = f"batch {new_id()}"
    await kept(c.AddPack(**who, amount=amount("3.5"), batch=batch), batch)
    half = amount("0.5")
    await kept(c.CorrectDose(**who, dose=dose, amount=half, accepted=YES), text)
    spilt = f"spilt {new_id()}"
    await kept(c.WasteStock(**who, amount=half, reason=spilt), spilt)
    if int(new_id(), 16) % 2:
        await kept(c.UndoDose(**who, dose=dose), text)
    return told


def _moments(world: World) -> list[datetime]:
    return [
        datetime.fromisoformat(row[0])
        for row in world.rows("SELECT max(at) FROM events")
        if row[0]
    ]


async def look(folder: Path, promised: dict[int, str]) -> None:
    """Check that what was confirmed is there, once, and folds to the same state."""
    world = World(folder=folder)
    home = await world.open()
    assert home.trouble is None, home.trouble
    rows = {row[0]: row[4] for row in world.rows()}
    for sequence, text in promised.items():
        assert text in rows[sequence], f"lost: {sequence}"
    told = Counter((row[2], row[4], row[6]) for row in world.rows())
    twice = [key for key, times in told.items() if times > 1 and key[0] != "sos_ended"]
    assert not twice, twice
    await count(home)
    await home.close()
    world.change("DELETE FROM snapshots")
    again = await world.open()
    assert again.household == home.household, "snapshot and log differ"
    assert await again._database.read(rebuilt) == home.household
    await again.close()
    check = world.rows("PRAGMA integrity_check")
    assert check == [("ok",)], check


async def count(home: Home) -> None:
    """Check that stock is what the lines of the log come to."""
    rows = await home._database.read(
        lambda c: c.execute(EVENTS.select().order_by(EVENTS.c.sequence)).all()
    )
    counted = ledgers(map(entry_of, rows))
    for person, record in home.household.people.items():
        for key, held in record.medications.items():
            stock = None if held.stock is None else held.stock.value
            assert stock == counted[person, key].left, "stock differs"


def child(work: Callable[[], object]) -> int:
    """Run work in a process of its own; return its id."""
    pid = os.fork()
    if not pid:
        _end(work)
    return pid


def _end(work: Callable[[], object]) -> Never:
    code = 1
    try:
        work()
        code = 0
    finally:
        os._exit(code)


def cut_once(folder: Path, moment: float, promised: dict[int, str]) -> None:
    """Let a child write, kill it, and take down what it had confirmed."""
    reading, writing = os.pipe()
    pid = child(lambda: asyncio.run(live(folder, writing)))
    os.close(writing)
    said = b""
    while b"\n" not in said:  # the start is not the moment of interest
        chunk = os.read(reading, 65536)
        assert chunk, "the child died before it began"
        said += chunk
    until = time.monotonic() + moment
    while (left := until - time.monotonic()) > 0:
        if select.select([reading], [], [], left)[0]:
            said += os.read(reading, 65536)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    while chunk := os.read(reading, 65536):
        said += chunk
    os.close(reading)
    for line in said.decode().splitlines()[1:]:
        sequence, text = line.split(" ", 1)
        promised[int(sequence)] = text


def main(folder: Path, times: int, seed: int) -> None:
    """Cut the power so many times."""
    draw = random.Random(seed)  # noqa: S311 - moments, not secrets
    promised: dict[int, str] = {}
    lives = LIVES
    for _ in range(times):
        cut_once(folder, draw.uniform(0, lives), promised)
        if not promised:  # a slow machine: nothing was cut that could be lost
            lives = min(2 * lives, LONGEST)
        _, status = os.waitpid(child(lambda: asyncio.run(look(folder, promised))), 0)
        if status:
            raise SystemExit(1)
    print(f"{times} cuts, {len(promised)} confirmed, none lost, none twice")  # noqa: T201


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
