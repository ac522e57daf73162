"""Erased means gone: no file of the folder holds the name or an id any more."""

import json
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.care.actor import Actor, ActorKind
from custom_components.healthstead.care.desk import Done, HouseholdDesk
from custom_components.healthstead.care.drafts import Draft, Waiting
from custom_components.healthstead.care.record import Household
from custom_components.healthstead.care.refusal import Refusal
from custom_components.healthstead.domain.appointment import Clinician
from custom_components.healthstead.domain.ids import (
    HOUSEHOLD,
    ClinicianId,
    ContactId,
    MessageId,
)
from custom_components.healthstead.domain.person import Contact, Role
from custom_components.healthstead.domain.reminder import Message
from custom_components.healthstead.domain.sos import SosLevel
from custom_components.healthstead.storage import erase as erase_module
from custom_components.healthstead.storage.home import Home
from custom_components.healthstead.storage.journal import add_lines
from custom_components.healthstead.storage.journal_lines import Note, note_line
from custom_components.healthstead.storage.mentions import mentions_of
from custom_components.healthstead.storage.trouble import StorageTrouble

from .house import BRAM, IMPORT, NOON, TILDA, World, add, failing, profile

NAME = "Tilda Farrow"
FORMER = "Tilda Müller"
USER = "user-of-tilda"
TRACKS = (NAME, FORMER, TILDA, "person.tilda", "examplol", "dizzy on the stairs")
SELF = Actor(kind=ActorKind.USER, id=USER, person=TILDA, admin=True)


async def live_together(world: World, home: Home) -> HouseholdDesk:
    """Let two people live in every corner of the folder."""
    desk = world.desk_of(home)
    await add(desk, name=FORMER, linked="person.tilda")
    await add(desk, BRAM, name="Bram Farrow")
    for command in (
        c.ChangePerson(
            person=TILDA, profile=profile(NAME, linked="person.tilda", country="PT")
        ),
        c.SetRole(person=BRAM, holder=TILDA, role=Role.CARER),
        c.SetRole(person=TILDA, holder=BRAM, role=Role.CARER),
        c.StoreSymptom(person=TILDA, text="dizzy on the stairs", at=world.clock()),
        c.StoreSymptom(person=BRAM, text="studied algebra", at=world.clock()),
        c.StartSos(person=TILDA, reason=f"{NAME} fell"),
        c.StartSos(person=BRAM, reason="chest hurts"),
    ):
        assert isinstance(await desk.do(command, IMPORT), Done)
    for by_tilda in (
        c.StoreSymptom(person=BRAM, text="sneezes", at=world.clock()),
        c.SetClinician(person=HOUSEHOLD, clinician=QUILL),
    ):
        assert isinstance(await desk.do(by_tilda, SELF), Done)
    await home.log.append(BRAM, [_message_to(NAME)], IMPORT, NOON)
    await home.log.append(BRAM, [_message_to("Dr Quill")], IMPORT, NOON)
    await desk.settle()
    return desk


QUILL = Clinician(id=ClinicianId("c1"), name="Dr Quill", specialty="cardiology")


def _message_to(name: str) -> ev.MessageSent:
    return ev.MessageSent(
        message=Message(id=MessageId(f"to-{name[:2]}"), to=name, text="come", at=NOON)
    )


async def fill(world: World, home: Home) -> None:
    """Put drafts, traces, reports, model state and an index beside the log."""
    for owner, person, words in (
        (f"user:{USER}:{TILDA}", TILDA, "anything"),
        ("user:u2:", BRAM, f"Tell {NAME}?"),
        ("user:u3:", BRAM, "Tell Dr Quill?"),
    ):
        await home.drafts.put(
            Draft(
                id=f"d-{owner}",
                owner=owner,
                person=person,
                conversation="c",
                waiting=Waiting.YES,
                tool="send_message",
                arguments={},
                shown=words,
                at=world.clock(),
            )
        )
    await home.traces.keep(TILDA, NOON, {"said": "dizzy on the stairs"})
    await home.traces.keep(BRAM, NOON, {"said": f"how is {FORMER}"})
    await home.traces.keep(BRAM, NOON, {"said": "how am I"})
    for path, content in (
        (f"reports/{TILDA}/week.txt", b"all well"),
        ("reports/2026/bram.txt", b"Bram is well"),
        ("reports/both.txt", f"Bram and {FORMER.upper()}".encode()),
        ("reports/day.pdf", b"%PDF\xff\xfe binary"),
        ("model_state/kv.bin", b"\x00cache"),
    ):
        file = world.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def traces_of(folder: Path, tracks: tuple[str, ...] = TRACKS) -> dict[str, list[str]]:
    """Return which of the words stand in which file, byte by byte."""
    found: dict[str, list[str]] = {}
    for path in folder.rglob("*"):
        data = path.read_bytes().lower() if path.is_file() else b""
        where = data + path.name.lower().encode()
        if hits := [word for word in tracks if word.lower().encode() in where]:
            found[path.name] = hits
    return found


def unwritten(household: Household) -> Household:
    """Return a household without what memory lets go of, or learns, later."""
    people = {
        key: replace(record, messages=()) for key, record in household.people.items()
    }
    return replace(household, people=people, sequence=0)


async def test_no_byte_of_an_erased_person_is_left(world: World) -> None:
    async with world.home() as home:
        desk = await live_together(world, home)
        await fill(world, home)
        assert traces_of(world.folder)

        done = await desk.do(c.ErasePerson(person=TILDA), IMPORT)

        assert isinstance(done, Done)
        assert traces_of(world.folder) == {}
        assert set(desk.household.people) == {BRAM}
        assert await home.drafts.last_of("user:u2:") is None
        assert await home.drafts.last_of("user:u3:") is not None
        assert await home.traces.last(BRAM, 9) == ({"said": "how am I"},)
        live = unwritten(desk.household)

    assert traces_of(world.folder) == {}
    async with world.home() as home:
        assert unwritten(home.household) == live
        assert traces_of(world.folder) == {}
    reports = {path.name for path in (world.folder / "reports").rglob("*.*")}
    assert reports == {"bram.txt"}
    assert list((world.folder / "model_state").iterdir()) == []


async def test_what_belongs_to_others_stays(world: World) -> None:
    async with world.home() as home:
        desk = await live_together(world, home)
        before = desk.household.people[BRAM]
        await fill(world, home)
        await desk.do(c.ErasePerson(person=TILDA), IMPORT)
        after = desk.household

    record = after.people[BRAM]
    assert record.symptoms == before.symptoms
    assert record.sos == before.sos
    assert record.roles == {}
    assert set(after.clinicians) == {"c1"}
    assert [row[1] for row in world.rows() if row[2] == "clinician_set"] == [HOUSEHOLD]
    assert set(world.rows("SELECT person FROM search")) == {(BRAM,)}
    sneezes = next(row for row in world.rows() if "sneezes" in row[4])
    assert json.loads(sneezes[5])["person"] is None
    assert USER not in sneezes[5]
    messages = [row[4] for row in world.rows() if row[2] == "message_sent"]
    assert len(messages) == 1
    assert "Dr Quill" in messages[0]


async def test_a_clinician_kept_under_the_person_becomes_the_households(
    world: World,
) -> None:
    async with world.home() as home:
        await live_together(world, home)
        other = replace(QUILL, id=ClinicianId("c2"))
        await home.log.append(TILDA, [ev.ClinicianSet(clinician=other)], IMPORT, NOON)
        await home.log.erase(TILDA, IMPORT, NOON)

    async with world.home() as home:
        assert set(home.household.clinicians) == {"c1", "c2"}


async def test_messages_to_the_erased_person_go_from_memory_at_the_next_start(
    world: World,
) -> None:
    async with world.home() as home:
        desk = await live_together(world, home)
        await desk.do(c.ErasePerson(person=TILDA), IMPORT)

    async with world.home() as home:
        assert [m.to for m in home.household.people[BRAM].messages] == ["Dr Quill"]


async def test_the_erasure_itself_is_known_under_an_opaque_id(world: World) -> None:
    async with world.home() as home:
        await live_together(world, home)
        entry = await home.log.erase(TILDA, SELF, NOON)

    last = world.rows()[-1]
    assert entry.person == TILDA
    assert entry.sequence == last[0]
    assert last[1].startswith("id-")
    assert last[2] == "person_erased"
    assert USER not in last[5]
    assert world.rows("SELECT * FROM erasures") == []


async def test_a_person_without_a_name_in_the_log_can_be_erased(world: World) -> None:
    async with world.home() as home:
        await home.log.append(TILDA, [ev.SosEnded(reason="x")], IMPORT, NOON)
        await home.log.erase(TILDA, IMPORT, NOON)

    assert traces_of(world.folder) == {}


async def test_open_calls_for_help_of_others_stay_in_the_journal(
    world: World,
) -> None:
    started = ev.SosStarted(level=SosLevel.HARD, reason="", category="", tell_at=NOON)
    async with world.home() as home:
        await live_together(world, home)
        for person, actor in ((TILDA, IMPORT), (BRAM, SELF), (BRAM, IMPORT)):
            at = world.clock()
            note = Note(person=person, events=(started,), actor=actor, at=at)
            add_lines(world.journal, [note_line(note)])

        await home.log.erase(TILDA, IMPORT, NOON)

        lines = world.journal.read_text().splitlines()
        assert [json.loads(line)["person"] for line in lines] == [BRAM, BRAM]
        assert traces_of(world.folder, (*TRACKS, USER)) == {}


async def test_the_contacts_of_others_are_theirs_to_change(world: World) -> None:
    async with world.home() as home:
        desk = await live_together(world, home)
        contacts = (Contact(id=ContactId("k1"), name=NAME, relation="aunt"),)
        await desk.do(c.SetContacts(person=BRAM, contacts=contacts), IMPORT)
        await desk.do(c.ErasePerson(person=TILDA), IMPORT)

    async with world.home() as home:
        assert home.household.people[BRAM].contacts == contacts


# Interrupted


async def test_an_erasure_that_was_cut_short_is_finished_at_the_next_start(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut(folder: Path, named: object) -> None:
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as patched:
        patched.setattr(erase_module, "wipe_files", cut)
        async with world.home() as home:
            desk = await live_together(world, home)
            await fill(world, home)
            done = await desk.do(c.ErasePerson(person=TILDA), IMPORT)
            assert isinstance(done, Done)
            assert TILDA not in desk.household.people
        assert traces_of(world.folder)

        async with world.home() as home:
            assert home.trouble is None
            assert TILDA not in home.household.people

    async with world.home():
        assert traces_of(world.folder) == {}


async def test_a_reader_next_door_only_puts_the_wiping_off(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sqlite3.connect", _impatient(sqlite3.connect))
    async with world.home() as home:
        desk = await live_together(world, home)
        reader = sqlite3.connect(world.file)
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM events").fetchone()
        done = await desk.do(c.ErasePerson(person=TILDA), IMPORT)
        assert isinstance(done, Done)
        assert world.rows("SELECT person FROM erasures") == [(TILDA,)]
        reader.close()

    async with world.home():
        assert traces_of(world.folder) == {}


def _impatient(
    connect: Callable[..., sqlite3.Connection],
) -> Callable[..., sqlite3.Connection]:
    def connect_(*args: object, **options: object) -> sqlite3.Connection:
        return connect(*args, **{**options, "timeout": 0.05})

    return connect_


async def test_an_erasure_that_cannot_begin_erases_nothing(world: World) -> None:
    opened: list[sqlite3.Connection] = []
    async with world.home(failing(opened.append)) as home:
        desk = await live_together(world, home)
        before = world.rows()
        for raw in opened:
            if raw is opened[1]:
                raw.execute("PRAGMA query_only = ON")

        refused = await desk.do(c.ErasePerson(person=TILDA), IMPORT)

        assert isinstance(refused, Refusal)
        with pytest.raises(StorageTrouble):
            await home.log.erase(TILDA, IMPORT, NOON)
        assert world.rows() == before
        assert TILDA in desk.household.people


# Mentions


@pytest.mark.parametrize(
    ("word", "text", "found"),
    [
        ("Al", "I called al today", True),
        ("Al", "algebra is total", False),
        ("Zoë", '{"name":"Zo\\u00eb"}', True),
        ("Zoë", '{"name":"ZOË"}', True),
        ('Q"t', '{"name":"Q\\"t"}', True),
        ("a.b", "axb", False),
    ],
)
def test_a_mention_is_a_whole_word_however_json_writes_it(
    word: str, text: str, *, found: bool
) -> None:
    assert bool(mentions_of([word, " "]).search(text)) is found
