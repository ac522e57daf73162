"""A folder opens, whatever is in it, and nothing in it is ever replaced."""

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care.desk import Done
from custom_components.healthstead.care.refusal import Refusal
from custom_components.healthstead.domain.sos import SosLevel
from custom_components.healthstead.storage import home as home_module
from custom_components.healthstead.storage import opening
from custom_components.healthstead.storage.home import open_memory
from custom_components.healthstead.storage.migrations import STEPS
from custom_components.healthstead.storage.trouble import Reason, StorageTrouble

from .house import (
    BRAM,
    IMPORT,
    TILDA,
    World,
    add,
    failing,
    only_reading,
    profile,
)


async def grown(world: World, people: int = 1) -> None:
    """Leave a household on disk, closed."""
    async with world.desk() as desk:
        await add(desk)
        for number in range(people - 1):
            await desk.do(
                c.StoreSymptom(person=TILDA, text=f"cough {number}", at=world.clock()),
                IMPORT,
            )


async def nothing_can_be_kept_but_help_works(world: World, reason: Reason) -> None:
    async with world.home() as home:
        desk = world.desk_of(home)
        assert home.trouble == reason.value
        assert home.read_only
        refused = await desk.do(
            c.AddPerson(person=BRAM, profile=profile("Bram")), IMPORT
        )
        assert isinstance(refused, Refusal)
        assert refused.reason == "storage_unavailable"
        with pytest.raises(StorageTrouble) as caught:
            await home.log.append(TILDA, [], IMPORT, world.clock())
        assert caught.value.reason is reason
        home.journal.note(TILDA, [], IMPORT, world.clock())


async def test_a_new_folder_is_made_for_its_owner_only(world: World) -> None:
    async with world.home() as home:
        assert (home.trouble, home.read_only) == (None, False)

    assert world.folder.stat().st_mode & 0o777 == 0o700
    assert world.file.stat().st_mode & 0o777 == 0o600


async def test_what_was_said_is_there_the_next_time(world: World) -> None:
    async with world.desk() as desk:
        await add(desk)
        before = desk.household

    async with world.home() as home:
        assert home.household == before


async def test_a_house_in_memory_works_and_leaves_nothing(world: World) -> None:
    home = await open_memory(clock=world.clock, new_id=world.new_id)
    desk = world.desk_of(home)
    await add(desk)
    await desk.do(c.StartSos(person=TILDA, reason="fell"), IMPORT)
    await desk.settle()

    erased = await desk.do(c.ErasePerson(person=TILDA), IMPORT)

    assert isinstance(erased, Done)
    assert desk.household.people == {}
    await home.close()
    assert not world.folder.exists()


async def test_a_closed_home_keeps_nothing_and_says_so(world: World) -> None:
    home = await world.open()
    await home.close()
    await home.close()

    with pytest.raises(StorageTrouble, match="closed"):
        await home.log.append(TILDA, [], IMPORT, world.clock())


async def test_a_second_process_reads_but_does_not_write(world: World) -> None:
    async with world.desk() as desk:
        await add(desk)

        async with world.home() as second:
            assert second.household == desk.household
            assert second.trouble == "locked"
        await nothing_can_be_kept_but_help_works(world, Reason.LOCKED)

    async with world.home() as third:
        assert third.trouble is None


# Damage


async def broken(world: World, damage: Callable[[Path], None]) -> dict[str, bytes]:
    await grown(world, people=40)
    damage(world.file)
    return world.contents()


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda file: file.write_bytes(b""), id="emptied"),
        pytest.param(lambda file: os.truncate(file, 60), id="torn header"),
        pytest.param(lambda file: os.truncate(file, 4096), id="first page only"),
        pytest.param(
            lambda file: os.truncate(file, file.stat().st_size - 4096), id="cut short"
        ),
        pytest.param(lambda file: file.write_bytes(os.urandom(9000)), id="noise"),
        pytest.param(
            lambda file: file.write_bytes(
                file.read_bytes()[:4096] + os.urandom(file.stat().st_size - 4096)
            ),
            id="noise after the first page",
        ),
        pytest.param(
            lambda file: (
                file.unlink(),
                sqlite3.connect(file).execute("CREATE TABLE x (y)"),
            ),
            id="somebody else's database",
        ),
        pytest.param(
            lambda file: (
                file.unlink(),
                file.with_name("healthstead.db-wal").write_bytes(b"left over"),
            ),
            id="only the write-ahead log is left",
        ),
        pytest.param(lambda file: (file.unlink(), file.mkdir()), id="a folder"),
    ],
)
async def test_a_damaged_file_is_left_as_it_is(
    world: World, damage: Callable[[Path], None]
) -> None:
    before = await broken(world, damage)

    await nothing_can_be_kept_but_help_works(world, Reason.UNREADABLE)

    after = world.contents()
    assert after.pop("sos.journal").count(b"\n") == 1
    before.pop("sos.journal", None)
    assert after == before


async def test_noise_in_the_middle_is_found_at_the_start(world: World) -> None:
    await grown(world, people=300)
    page = world.file.stat().st_size // 4096 // 2
    with world.file.open("r+b") as file:
        file.seek(page * 4096)
        file.write(os.urandom(4096))

    await nothing_can_be_kept_but_help_works(world, Reason.UNREADABLE)


async def test_a_long_record_is_not_read_page_by_page_at_every_start(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await grown(world)
    asked: list[str] = []
    monkeypatch.setattr(opening, "_CHECKED_BYTES", 0)

    async with world.home(failing(lambda raw: raw.set_trace_callback(asked.append))):
        pass

    assert not [statement for statement in asked if "quick_check" in statement]
    assert [statement for statement in asked if "application_id" in statement]


async def test_a_line_from_the_future_stops_writing_and_the_rest_is_used(
    world: World,
) -> None:
    await grown(world, people=3)
    world.change("DELETE FROM snapshots")
    world.change("UPDATE events SET version = 99 WHERE sequence = 2")

    async with world.home() as home:
        assert home.trouble == "unreadable"
        assert [s.text for s in home.household.people[TILDA].symptoms] == ["cough 1"]
        with pytest.raises(StorageTrouble, match="unreadable"):
            await home.log.append(TILDA, [], IMPORT, world.clock())


async def test_a_file_of_a_later_release_is_refused_and_still_read(
    world: World,
) -> None:
    await grown(world)
    world.change(f"PRAGMA user_version = {len(STEPS) + 1}")
    before = world.contents()

    await nothing_can_be_kept_but_help_works(world, Reason.NEWER)

    after = world.contents()
    after.pop("sos.journal")
    before.pop("sos.journal", None)
    assert after == before


# A disk that refuses


async def test_a_disk_that_may_only_be_read_is_read(world: World) -> None:
    await grown(world)
    world.connector = only_reading

    async with world.home() as home:
        assert home.trouble == "read_only"
        assert TILDA in home.household.people
    await nothing_can_be_kept_but_help_works(world, Reason.READ_ONLY)


async def test_a_folder_that_may_only_be_read_is_read(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await grown(world)

    def lock(folder: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(home_module, "lock", lock)

    async with world.home() as home:
        assert home.trouble == "read_only"
        assert TILDA in home.household.people


async def test_a_file_that_may_not_even_be_read_opens_an_empty_house(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await grown(world)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    def cannot(address: str) -> sqlite3.Connection:
        raise sqlite3.OperationalError("unable to open database file")

    monkeypatch.setattr(Path, "open", refuse)
    world.connector = cannot

    async with world.home() as home:
        assert home.trouble == "unreadable"
        assert home.household.people == {}


async def test_a_folder_that_cannot_be_made_opens_an_empty_house(
    world: World,
) -> None:
    world.folder.parent.mkdir(exist_ok=True)
    world.folder.write_text("a file is in the way")

    async with world.home() as home:
        assert home.trouble == "unreadable"
        assert home.household.people == {}
        home.journal.note(TILDA, [], IMPORT, world.clock())

    assert world.folder.read_text() == "a file is in the way"


async def test_a_full_disk_keeps_nothing_and_recovers_when_there_is_room(
    world: World,
) -> None:
    await grown(world)
    opened: list[sqlite3.Connection] = []
    async with world.home(failing(opened.append)) as home:
        desk = world.desk_of(home)
        for raw in opened:
            pages = raw.execute("PRAGMA page_count").fetchone()[0]
            raw.execute(f"PRAGMA max_page_count = {pages}")
        before = desk.household
        long = c.StoreSymptom(person=TILDA, text="x" * 20_000, at=world.clock())

        refused = await desk.do(long, IMPORT)

        assert isinstance(refused, Refusal)
        assert home.trouble == home.log.trouble == "full"
        assert desk.household == before
        assert not home.read_only

        for raw in opened:
            raw.execute("PRAGMA max_page_count = 100000")
        assert isinstance(await desk.do(long, IMPORT), Done)
        assert home.trouble is None


async def test_an_interrupted_birth_is_begun_again(world: World) -> None:
    world.folder.mkdir(parents=True)
    (world.folder / "healthstead.db.new").write_bytes(b"half")
    (world.folder / "healthstead.db.new-journal").write_bytes(b"half")

    async with world.home() as home:
        assert home.trouble is None

    assert set(world.contents()) == {"healthstead.db"}


async def test_help_called_on_a_broken_disk_is_there_when_it_is_mended(
    world: World,
) -> None:
    await grown(world)
    async with world.desk(only_reading) as desk:
        called = await desk.do(c.StartSos(person=TILDA, reason="fell"), IMPORT)
        assert isinstance(called, Done)

    async with world.home(only_reading) as home:
        assert home.household.people[TILDA].sos.level is SosLevel.HARD
    async with world.home() as home:
        assert home.household.people[TILDA].sos.level is SosLevel.HARD
        before = home.household
    async with world.home() as home:
        assert home.household == before

    assert [row[2] for row in world.rows()] == ["person_added", "sos_started"]
    assert world.journal.read_bytes() == b""


async def test_a_copy_made_while_the_house_lies_still_is_a_whole_record(
    world: World, tmp_path: Path
) -> None:
    copy = World(folder=tmp_path / "copy")
    copy.folder.mkdir()
    async with world.home() as home:
        desk = world.desk_of(home)
        await add(desk)
        await home.lie_still()
        before = desk.household
        first = world.file.read_bytes()
        for number in range(300):
            text = f"cough {number} {'x' * 4000}"
            await desk.do(
                c.StoreSymptom(person=TILDA, text=text, at=world.clock()), IMPORT
            )
        copy.file.write_bytes(world.file.read_bytes())
        await home.move_on()

    assert copy.file.read_bytes() == first
    async with copy.home() as restored:
        assert restored.trouble is None
        assert restored.household == before


async def test_a_link_among_the_reports_is_removed_not_followed(
    world: World, tmp_path: Path
) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_text(TILDA)
    async with world.desk() as desk:
        await add(desk)
        (world.folder / "reports").mkdir()
        (world.folder / "reports" / "link.txt").symlink_to(outside)
        await desk.do(c.ErasePerson(person=TILDA), IMPORT)

    assert not (world.folder / "reports" / "link.txt").is_symlink()
    assert outside.read_text() == TILDA
