"""Who is erased is in no byte of the folder: no name, no word, no meaning, however written.

Every kind of file and table is filled first; the erasure is also killed half way.
"""

import asyncio
import base64
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Final

import pytest

from custom_components.healthstead.agents.runtime.scripted import ScriptedRuntime
from custom_components.healthstead.agents.understanding import catch_up
from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.care.desk import Done, HouseholdDesk
from custom_components.healthstead.domain.appointment import VisitStatus
from custom_components.healthstead.domain.ids import SymptomId
from custom_components.healthstead.domain.known import FactKind
from custom_components.healthstead.domain.symptom import Symptom
from custom_components.healthstead.storage.home import Home

from .house import BRAM, IMPORT, NOON, TILDA, World, profile
from .test_erase import FORMER, NAME, USER, fill, live_together

DAY: Final = timedelta(days=1)
WORDS: Final = (
    NAME,
    FORMER,
    TILDA,
    USER,
    "person.tilda",
    "zorblike ache",
    "quuxish ache",
    "mauve staircase",
    "grumbly mornings",
    "Latexine",
    "Oldwort syndrome",
    "Dr Periwinkle",
    "bring the ochre folder",
    "what of the puce pills",
    "all was vermilion",
)
"""Everything that only Tilda's record holds."""
BRAMS: Final = ("studied algebra", "sneezes", "chest hurts", "come")
MEANING: Final = b"encoder9" + bytes((index * 37 + 11) % 251 for index in range(384))
HIS: Final = b"encoder9" + bytes((index * 41 + 7) % 251 for index in range(384))


async def live(world: World, home: Home) -> HouseholdDesk:
    """Let Tilda leave something in every table and every file."""
    desk = await live_together(world, home)
    now = world.clock()
    told = Symptom(id=SymptomId("told"), text="zorblike ache", at=now)
    await home.log.append(TILDA, [ev.SymptomStored(symptom=told)], IMPORT, now)
    for command in (
        c.ChangePerson(
            person=TILDA,
            profile=profile(
                NAME,
                linked="person.tilda",
                allergies=("Latexine",),
                conditions=("Oldwort syndrome",),
            ),
        ),
        c.StoreSymptom(
            person=TILDA,
            text="quuxish ache",
            at=now,
            site="left ear",
            triggers=("mauve staircase",),
            said="quuxish ache on the mauve staircase",
        ),
        c.RememberFact(
            person=TILDA, kind=FactKind.PREFERENCE, text="I like grumbly mornings"
        ),
        c.NoteAppointment(
            person=TILDA,
            clinician_name="Dr Periwinkle",
            specialty="dentistry",
            start=now - 3 * DAY,
            end=now - 3 * DAY + timedelta(minutes=30),
            status=VisitStatus.BOOKED,
            notes="bring the ochre folder",
            questions=("what of the puce pills",),
            outcome="all was vermilion",
        ),
    ):
        assert isinstance(await desk.do(command, IMPORT), Done), command
    await fill(world, home)
    (world.folder / "watch").mkdir()
    (world.folder / "watch" / f"{TILDA}.json").write_text('{"of": "her"}', "utf-8")
    texts = [one.text for one in await home.remembering.waiting(b"encoder9", 99)]
    meanings = {text: HIS if text in BRAMS else MEANING for text in texts}
    await catch_up(home.remembering, ScriptedRuntime({}, meanings=meanings))
    assert await home.history.find(TILDA, "xylophone", NOON, now + DAY, 5, MEANING)
    return desk


def ways_to_write(word: str) -> Iterator[bytes]:
    """Yield a word as bytes, as files may hold it."""
    for text in {word, word.lower(), word.upper()}:
        data = text.encode()
        yield data
        yield text.encode("utf-16-le")
        yield text.encode("utf-16-be")
        yield text.encode("unicode_escape")
        # Base64 of a text that holds the word: at each of three places in a group.
        for before in range(3):
            code = base64.b64encode(b"\0" * before + data)
            yield code[(before * 8 + 5) // 6 : (before + len(data)) * 8 // 6]


def left_of(folder: Path) -> dict[str, list[str]]:
    """Return what stands in which file or name of a file."""
    needles = {word: tuple(ways_to_write(word)) for word in WORDS}
    needles["the meaning"] = (MEANING[8:72], MEANING[-64:])
    found: dict[str, list[str]] = {}
    for path in folder.rglob("*"):
        data = path.read_bytes() if path.is_file() else b""
        where = data + b"\n" + path.relative_to(folder).as_posix().encode()
        if hits := [w for w, ways in needles.items() if any(x in where for x in ways)]:
            found[path.name] = hits
    return found


def all_found(folder: Path) -> set[str]:
    return {word for hits in left_of(folder).values() for word in hits}


async def test_everything_that_is_looked_for_is_there_before(world: World) -> None:
    async with world.home() as home:
        await live(world, home)
        await home.log.close()  # takes a snapshot

        assert all_found(world.folder) == {*WORDS, "the meaning"}
        for table in ("events", "snapshots", "drafts", "traces", "remembered"):
            assert world.rows(f"SELECT * FROM {table}"), table  # noqa: S608


async def test_nothing_of_an_erased_person_is_left_in_any_file(world: World) -> None:
    async with world.home() as home:
        desk = await live(world, home)
        await home.log.close()

        done = await desk.do(c.ErasePerson(person=TILDA), IMPORT)

        assert isinstance(done, Done)
        assert left_of(world.folder) == {}
        assert await home.history.find(TILDA, "ache", NOON, NOON + DAY, 9) == ()
        his = await home.history.find(BRAM, "xylophone", NOON, NOON + DAY, 9, HIS)
    assert left_of(world.folder) == {}
    assert "studied algebra" in [one.text for one in his]


async def test_meanings_that_come_late_bring_nobody_back(world: World) -> None:
    async with world.home() as home:
        desk = await live(world, home)
        waiting = await home.remembering.waiting(b"encoder8", 99)
        await desk.do(c.ErasePerson(person=TILDA), IMPORT)

        await home.remembering.keep({one.event: MEANING for one in waiting})
        await desk.settle()

        rows = world.rows("SELECT DISTINCT person FROM remembered")
    assert rows == [(BRAM,)]


KILLED: Final = """
import asyncio, os, signal, sys
sys.path[:0] = sys.argv[3:]
import open_rooms
open_rooms.open_rooms()
from pathlib import Path
from custom_components.healthstead.care import commands as c
from custom_components.healthstead.storage import erase
from tests.storage.house import IMPORT, TILDA, World

def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)

async def main():
    async with World(folder=Path(sys.argv[1])).home() as home:
        desk = World(folder=Path(sys.argv[1])).desk_of(home)
        setattr(erase, sys.argv[2], die)
        await desk.do(c.ErasePerson(person=TILDA), IMPORT)

asyncio.run(main())
"""


def killed_in(folder: Path, where: str) -> subprocess.CompletedProcess[bytes]:
    """Erase in another process, which is killed where it calls that function."""
    root = Path(__file__).parents[2]
    words = (str(folder), where, str(root), str(root / "scripts"))
    program = [sys.executable, "-c", KILLED, *words]
    return subprocess.run(program, capture_output=True, check=False)


@pytest.mark.parametrize("where", ["without", "wipe_files", "_vacuum", "_empty_log"])
async def test_an_erasure_that_was_killed_is_finished_at_the_next_start(
    world: World, where: str
) -> None:
    async with world.home() as home:
        await live(world, home)

    killed = await asyncio.to_thread(killed_in, world.folder, where)
    before = all_found(world.folder)

    async with world.home() as home:
        assert TILDA not in home.household.people
        assert left_of(world.folder) == {}
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    assert before
    assert left_of(world.folder) == {}
