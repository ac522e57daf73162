"""The SOS journal never waits, never raises, and ends up in the log exactly once."""

import json
import logging
import os
import threading
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.care.actor import Actor
from custom_components.healthstead.care.desk import Done
from custom_components.healthstead.domain.ids import SosId
from custom_components.healthstead.domain.sos import Attempt, Outcome, SosLevel, Word
from custom_components.healthstead.storage import journal as journal_module
from custom_components.healthstead.storage import starting
from custom_components.healthstead.storage.journal import (
    SosJournal,
    add_lines,
    change_lines,
    read_notes,
)
from custom_components.healthstead.storage.journal_lines import Note, note_line
from custom_components.healthstead.storage.trouble import Reason, StorageTrouble

from .house import BRAM, IMPORT, NOON, TILDA, World, add, only_reading

FELL = ev.SosStarted(level=SosLevel.HARD, reason="fell", category="fall", tell_at=NOON)
NOTE = Note(person=TILDA, events=(FELL,), actor=IMPORT, at=NOON)


async def closed(journal: SosJournal) -> None:
    await journal.close()
    assert not journal._thread.is_alive()


async def leave_a_note(world: World, note: Note = NOTE) -> None:
    """Leave a house with one person, and a call for help only in the journal."""
    async with world.desk() as desk:
        await add(desk)
    add_lines(world.journal, [note_line(note)])


def kinds(world: World) -> list[str]:
    return [row[2] for row in world.rows()]


async def test_a_note_is_a_line_until_it_is_settled(tmp_path: Path) -> None:
    path = tmp_path / "sos.journal"
    journal = SosJournal(path)
    journal.note(TILDA, [FELL], IMPORT, NOON)
    journal.note(BRAM, [FELL], IMPORT, NOON)
    journal.settled(TILDA, NOON)
    await closed(journal)

    notes = read_notes(path)

    assert [note.person for note in notes] == [BRAM]
    assert notes[0].events == (FELL,)
    assert len(path.read_text().splitlines()) == 3


async def test_a_note_does_not_wait_for_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    release = threading.Event()

    def slow(path: Path, lines: list[str]) -> None:
        release.wait(10)
        add_lines(path, lines)

    monkeypatch.setattr(journal_module, "add_lines", slow)
    journal = SosJournal(tmp_path / "sos.journal")

    journal.note(TILDA, [FELL], IMPORT, NOON)

    assert not (tmp_path / "sos.journal").exists()
    release.set()
    await closed(journal)
    assert read_notes(tmp_path / "sos.journal") == (NOTE,)


async def test_a_line_that_cannot_be_written_is_tried_again_with_the_next(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    folder = tmp_path / "later"
    journal = SosJournal(folder / "sos.journal")
    journal.note(TILDA, [FELL], IMPORT, NOON)
    journal.rewrite(lambda lines: lines).result(5)
    assert "cannot be written" in caplog.text
    folder.mkdir()

    journal.settled(BRAM, NOON)
    await closed(journal)

    assert read_notes(folder / "sos.journal") == (NOTE,)


async def test_what_cannot_even_be_encoded_raises_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    journal = SosJournal(tmp_path / "sos.journal")

    journal.note(TILDA, [FELL], IMPORT, NOON.replace(tzinfo=None))

    await closed(journal)
    assert "could not be noted" in caplog.text


async def test_a_disk_that_refuses_to_synchronise_still_gets_the_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse(descriptor: int) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "fsync", refuse)
    caplog.set_level(logging.WARNING)

    add_lines(tmp_path / "sos.journal", [note_line(NOTE)])

    assert read_notes(tmp_path / "sos.journal") == (NOTE,)
    assert "may not be on disk" in caplog.text


def test_a_torn_line_costs_neither_the_one_before_nor_the_one_after(
    tmp_path: Path,
) -> None:
    path = tmp_path / "sos.journal"
    other = Note(person=BRAM, events=(FELL,), actor=IMPORT, at=NOON)
    add_lines(path, [note_line(NOTE)])
    with path.open("ab") as file:
        file.write(note_line(NOTE).encode()[:50])
    add_lines(path, [note_line(other)])

    assert read_notes(path) == (NOTE, other)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "[]",
        '{"person":"x"}',
        json.dumps({**json.loads(note_line(NOTE)), "at": "yesterday"}),
        json.dumps({**json.loads(note_line(NOTE)), "events": [{"kind": "unheard"}]}),
        json.dumps({**json.loads(note_line(NOTE)), "actor": 7}),
        json.dumps(
            {
                **json.loads(note_line(NOTE)),
                "events": [{"kind": "sos_started", "version": "x", "data": 1}],
            }
        ),
    ],
)
def test_a_line_that_means_nothing_is_passed_over(tmp_path: Path, line: str) -> None:
    path = tmp_path / "sos.journal"
    add_lines(path, [line])

    assert read_notes(path) == ()


def test_a_journal_that_is_not_there_holds_nothing_and_is_not_made(
    tmp_path: Path,
) -> None:
    path = tmp_path / "sos.journal"

    change_lines(path, lambda _: ["x"])

    assert read_notes(path) == ()
    assert not path.exists()


async def test_a_rewrite_that_fails_tells_whoever_asked(tmp_path: Path) -> None:
    path = tmp_path / "sos.journal"
    add_lines(path, [note_line(NOTE)])
    journal = SosJournal(path)

    def fail(lines: list[str]) -> list[str]:
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        journal.rewrite(fail).result(5)

    await closed(journal)
    assert read_notes(path) == (NOTE,)


# Into the log


async def test_a_call_that_only_the_journal_holds_is_put_into_the_log(
    world: World,
) -> None:
    await leave_a_note(world)

    async with world.home() as home:
        assert home.household.people[TILDA].sos.level is SosLevel.HARD
        live = home.household
    async with world.home() as home:
        assert home.household == live

    assert kinds(world) == ["person_added", "sos_started"]
    assert world.journal.read_bytes() == b""


async def test_a_call_that_is_in_both_is_kept_once(world: World) -> None:
    async with world.desk() as desk:
        await add(desk)
        await desk.do(c.StartSos(person=TILDA, reason="fell"), IMPORT)
        await desk.settle()
    lines = world.journal.read_text().splitlines()
    world.journal.write_text(f"{lines[0]}\n")  # as if the power went before settling

    async with world.home() as home:
        assert home.household.people[TILDA].sos.level is SosLevel.HARD

    assert kinds(world) == ["person_added", "sos_started"]


async def test_an_alarm_that_ended_since_stays_ended(world: World) -> None:
    await leave_a_note(world)
    async with world.home(only_reading) as home:
        assert home.household.people[TILDA].sos.level is SosLevel.HARD
    line = world.journal.read_bytes()
    world.journal.unlink()
    async with world.home() as home:
        await home.log.append(
            TILDA, [ev.SosEnded(reason="well")], IMPORT, NOON + timedelta(minutes=1)
        )
    world.journal.write_bytes(line)

    async with world.home(only_reading) as home:
        assert home.household.people[TILDA].sos.level is SosLevel.NONE
    async with world.home() as home:
        assert home.household.people[TILDA].sos.level is SosLevel.NONE
        live = home.household
    world.change("DELETE FROM snapshots")
    async with world.home() as home:
        assert home.household == live

    assert kinds(world) == ["person_added", "sos_ended", "sos_started", "sos_ended"]


async def test_a_call_of_another_process_reaches_the_log_next_time(
    world: World,
) -> None:
    async with world.desk() as desk:
        await add(desk)
        async with world.desk() as second:
            called = await second.do(c.StartSos(person=TILDA, reason="fell"), IMPORT)
            assert isinstance(called, Done)

    async with world.home() as home:
        assert home.household.people[TILDA].sos.level is SosLevel.HARD


async def test_who_was_told_and_who_acts_is_known_after_a_run_that_kept_nothing(
    world: World,
) -> None:
    async with world.desk() as desk:
        await add(desk)
    async with world.desk(only_reading) as desk:
        await desk.do(c.StartSos(person=TILDA, reason="fell"), IMPORT)
        call = desk.household.people[TILDA].sos.id
        for outcome in (Outcome.PENDING, Outcome.DELIVERED):
            attempts = tuple(
                Attempt(
                    contact=None,
                    target=target,
                    word=Word.CALL,
                    round=0,
                    at=NOON,
                    outcome=outcome,
                )
                for target in ("notify.a", "notify.b")
            )
            note = c.NoteAttempts(person=TILDA, id=call, attempts=attempts)
            await desk.do(note, IMPORT)
        await desk.do(c.TakeOnSos(person=TILDA, by="Bram", action="going"), IMPORT)
        await desk.settle()
        live = desk.household.people[TILDA].sos
    assert kinds(world) == ["person_added"]

    async with world.home() as home:
        again = home.household.people[TILDA].sos

    assert again == live
    assert [one.by for one in again.taken_on] == ["Bram"]
    assert kinds(world) == [
        "person_added",
        "sos_started",
        "sos_attempted",
        "sos_attempted",
        "sos_taken_on",
    ]


async def test_two_events_of_one_kind_in_one_note_are_both_kept(world: World) -> None:
    call = SosId("o")
    first, second = (
        ev.SosSteppedBack(id=call, by=name) for name in ("Bram", "A visitor")
    )
    await leave_a_note(world, replace(NOTE, events=(FELL, first, second)))

    async with world.home():
        pass

    assert kinds(world) == [
        "person_added",
        "sos_started",
        "sos_stepped_back",
        "sos_stepped_back",
    ]


async def test_a_journal_that_cannot_be_emptied_is_folded_once_all_the_same(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await leave_a_note(world)

    def refuse(*_: object) -> None:
        raise OSError(30, "Read-only file system")

    with monkeypatch.context() as patched:
        patched.setattr(starting, "change_lines", refuse)
        async with world.home():
            pass
    async with world.home():
        pass

    assert kinds(world) == ["person_added", "sos_started"]


async def test_a_call_counts_from_memory_while_the_log_cannot_take_it(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await leave_a_note(world)

    def full(*_: object) -> None:
        raise StorageTrouble(Reason.FULL)

    with monkeypatch.context() as patched:
        patched.setattr(starting, "fold_in", full)
        async with world.home() as home:
            assert home.household.people[TILDA].sos.level is SosLevel.HARD

    assert read_notes(world.journal) == (NOTE,)


async def test_a_note_this_release_cannot_read_is_not_thrown_away(
    world: World,
) -> None:
    strange = json.loads(note_line(NOTE))
    strange["events"][0]["version"] = 99
    await leave_a_note(world)
    add_lines(
        world.journal,
        [json.dumps({**strange, "at": (NOON + timedelta(hours=1)).isoformat()})],
    )

    async with world.home():
        pass

    lines = world.journal.read_text().splitlines()
    assert [json.loads(line)["events"][0]["version"] for line in lines] == [99]


async def test_the_caller_of_a_note_survives(world: World) -> None:
    actor = Actor(kind=IMPORT.kind, id="bram", person=BRAM)
    await leave_a_note(world, Note(person=TILDA, events=(FELL,), actor=actor, at=NOON))

    async with world.home() as home:
        found = await home.history.entries(
            TILDA, (ev.SosStarted,), NOON, NOON + timedelta(days=1)
        )

    assert [entry.actor for entry in found] == [actor]
