"""Events are on disk before they are confirmed, and come back as they went in."""

import asyncio
import sqlite3
from datetime import timedelta

import pytest

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.care.actor import Actor, ActorKind
from custom_components.healthstead.care.fold import after
from custom_components.healthstead.care.record import Household
from custom_components.healthstead.domain.ids import SymptomId
from custom_components.healthstead.domain.symptom import Symptom
from custom_components.healthstead.storage import snapshot
from custom_components.healthstead.storage.codec_values import CodecError
from custom_components.healthstead.storage.connect import connector
from custom_components.healthstead.storage.tables import ALL
from custom_components.healthstead.storage.trouble import Reason, StorageTrouble

from .house import BRAM, IMPORT, NOON, TILDA, World, add, profile
from .one_of_each import ONE_OF_EACH

SYMPTOM = ev.SymptomStored(symptom=Symptom(id=SymptomId("s1"), text="cough", at=NOON))


def cough(world: World) -> c.StoreSymptom:
    return c.StoreSymptom(person=TILDA, text="cough", at=world.clock())


async def test_entries_are_numbered_in_order_and_carry_what_was_given(
    world: World,
) -> None:
    async with world.home() as home:
        first = await home.log.append(
            TILDA, [SYMPTOM, ev.SosEnded(reason="")], IMPORT, NOON
        )
        second = await home.log.append(BRAM, [SYMPTOM], IMPORT, NOON)

    assert [entry.sequence for entry in (*first, *second)] == [1, 2, 3]
    assert first[0] == ev.Entry(
        sequence=1, person=TILDA, event=SYMPTOM, actor=IMPORT, at=NOON
    )
    assert second[0].person == BRAM


async def test_an_entry_is_on_disk_when_it_is_confirmed(world: World) -> None:
    async with world.home() as home:
        await home.log.append(TILDA, [SYMPTOM], IMPORT, NOON)

        assert [row[2] for row in world.rows()] == ["symptom_stored"]


async def test_nothing_to_keep_is_kept_as_nothing(world: World) -> None:
    async with world.home() as home:
        assert await home.log.append(TILDA, [], IMPORT, NOON) == ()

    assert world.rows() == []


async def test_the_file_survives_a_power_cut_and_forgets_what_is_deleted(
    world: World,
) -> None:
    seen: list[sqlite3.Connection] = []

    def keep(address: str) -> sqlite3.Connection:
        seen.append(connector(address))
        return seen[-1]

    async with world.home(keep):
        writer = seen[1]  # the first one made the file, the last one only reads
        pragmas = {
            name: writer.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "secure_delete", "foreign_keys")
        }

    assert pragmas == {
        "journal_mode": "wal",
        "synchronous": 2,
        "secure_delete": 1,
        "foreign_keys": 1,
    }


async def test_a_moment_without_a_zone_is_a_mistake_and_keeps_nothing(
    world: World,
) -> None:
    async with world.home() as home:
        with pytest.raises(CodecError):
            await home.log.append(TILDA, [SYMPTOM], IMPORT, NOON.replace(tzinfo=None))

    assert world.rows() == []


async def test_the_tables_are_the_ones_the_migrations_make(world: World) -> None:
    async with world.home():
        pass

    for table in ALL:
        columns = world.rows(f"PRAGMA table_info({table.name})")
        assert [column[1] for column in columns] == [c.name for c in table.columns]


# History


async def test_history_returns_one_persons_kinds_within_the_time(world: World) -> None:
    async with world.home() as home:
        for minute in range(5):
            at = NOON + timedelta(minutes=minute)
            await home.log.append(TILDA, [SYMPTOM, ev.SosEnded(reason="")], IMPORT, at)
            await home.log.append(BRAM, [SYMPTOM], IMPORT, at)

        found = await home.history.entries(
            TILDA,
            (ev.SymptomStored, ev.SymptomForgotten),
            NOON + timedelta(minutes=1),
            NOON + timedelta(minutes=3),
        )

    assert [entry.at.minute for entry in found] == [1, 2]
    assert {(entry.person, entry.event) for entry in found} == {(TILDA, SYMPTOM)}


async def test_history_of_a_damaged_line_is_unavailable_not_shorter(
    world: World,
) -> None:
    async with world.home() as home:
        await home.log.append(TILDA, [SYMPTOM], IMPORT, NOON)
        world.change("UPDATE events SET data = '{}'")

        with pytest.raises(StorageTrouble) as caught:
            await home.history.entries(
                TILDA, (ev.SymptomStored,), NOON, NOON + timedelta(days=1)
            )

    assert caught.value.reason is Reason.UNREADABLE
    assert home.trouble is None


# From the log back to the household


async def test_every_kind_of_event_is_folded_alike_before_and_after_a_restart(
    world: World,
) -> None:
    async with world.home() as home:
        entries = await home.log.append(TILDA, ONE_OF_EACH[:-1], IMPORT, NOON)
        live = after(Household(), entries)

    async with world.home() as home:
        assert home.household == live
    world.change("DELETE FROM snapshots")
    async with world.home() as home:
        assert home.household == live


async def test_a_snapshot_is_taken_on_the_way_and_at_the_end(world: World) -> None:
    world.every = 3
    async with world.desk() as desk:
        await add(desk)
        for _ in range(3):
            await desk.do(cough(world), IMPORT)
        for _ in range(200):
            if world.rows("SELECT sequence FROM snapshots"):
                break
            await asyncio.sleep(0.01)
        on_the_way = world.rows("SELECT sequence FROM snapshots")
        await desk.do(cough(world), IMPORT)

    assert 3 <= on_the_way[0][0] <= 4
    assert world.rows("SELECT sequence FROM snapshots") == [(5,)]


async def test_a_home_closed_while_a_snapshot_is_taken_ends_with_one(
    world: World,
) -> None:
    world.every = 2
    async with world.desk() as desk:
        await add(desk)
        await desk.do(cough(world), IMPORT)

    assert world.rows("SELECT sequence FROM snapshots") == [(2,)]


async def test_a_home_that_was_only_looked_at_takes_no_snapshot(world: World) -> None:
    async with world.home():
        pass

    assert world.rows("SELECT * FROM snapshots") == []


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE snapshots SET data = substr(data, 1, 40)",
        "UPDATE snapshots SET digest = 'x'",
        "UPDATE snapshots SET maker = 'an older release'",
        "UPDATE snapshots SET sequence = 99",
        "DELETE FROM snapshots",
    ],
)
async def test_a_snapshot_that_cannot_be_trusted_is_made_again(
    world: World, damage: str
) -> None:
    async with world.desk() as desk:
        await add(desk)
        live = desk.household
    world.change(damage)

    async with world.home() as home:
        assert home.household == live
        assert home.trouble is None


async def test_a_snapshot_of_another_shape_is_made_again(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with world.desk() as desk:
        await add(desk)
        live = desk.household

    def unreadable(text: str) -> Household:
        raise CodecError("not it")

    monkeypatch.setattr(snapshot, "decode_household", unreadable)

    async with world.home() as home:
        assert home.household == live


async def test_a_snapshot_that_cannot_be_kept_disturbs_nobody(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    async with world.desk() as desk:
        await add(desk)
        world.change("DROP TABLE snapshots")

    assert "No snapshot was taken" in caplog.text


async def test_a_snapshot_begun_before_an_erasure_is_thrown_away(world: World) -> None:
    async with world.desk() as desk:
        await add(desk)
        await desk.do(c.ErasePerson(person=TILDA), IMPORT)

    world.change("DELETE FROM snapshots")
    async with world.home() as home:
        await home._database.write(lambda conn: snapshot._put(conn, 1, "Tilda Farrow"))

    assert world.rows("SELECT * FROM snapshots") == []


# The desk over the log


async def test_ending_an_alarm_at_once_comes_after_its_beginning(world: World) -> None:
    async with world.desk() as desk:
        await add(desk)
        await desk.do(c.StartSos(person=TILDA, reason="fell"), IMPORT)
        await desk.do(c.EndSos(person=TILDA, reason="a mistake"), IMPORT)
        await desk.settle()
        live = desk.household

    async with world.home() as home:
        assert home.household == live
    assert [row[2] for row in world.rows()][1:] == ["sos_started", "sos_ended"]


async def test_a_caller_who_gives_up_leaves_no_gap_between_disk_and_memory(
    world: World,
) -> None:
    async with world.desk() as desk:
        await add(desk)
        for turn in range(20):
            asking = asyncio.create_task(desk.do(cough(world), IMPORT))
            await asyncio.sleep(turn / 10_000)
            asking.cancel()
            await asyncio.gather(asking, return_exceptions=True)
        await desk.do(cough(world), IMPORT)
        await desk.settle()
        live = desk.household

    async with world.home() as home:
        assert home.household == live


async def test_whoever_writes_is_named_with_every_event(world: World) -> None:
    actor = Actor(
        kind=ActorKind.SATELLITE, id="kitchen", person=BRAM, claimed=True, model=True
    )
    async with world.home() as home:
        await home.log.append(TILDA, [ev.PersonAdded(profile=profile())], actor, NOON)

        found = await home.history.entries(
            TILDA, (ev.PersonAdded,), NOON, NOON + timedelta(days=1)
        )

    assert found[0].actor == actor
