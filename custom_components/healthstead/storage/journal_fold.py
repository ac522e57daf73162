"""Calls for help that only the journal holds, put into the log exactly once."""

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select

from ..care.events import Entry, SosEnded, SosStarted
from ..care.record import Household
from .codec import KIND_OF
from .journal_lines import Note
from .rows import entry_of, row_of, stamp
from .tables import EVENTS

_SOS = EVENTS.c.kind.in_([KIND_OF[SosStarted], KIND_OF[SosEnded]])


def fold_in(connection: Connection, notes: Iterable[Note]) -> tuple[Entry, ...]:
    """Append what the log does not hold, and return the new entries.

    A note may be older than what the log has since heard of the same alarm.
    The latest word is then repeated, so that it stays the last.
    """
    before = _last(connection)
    people = set()
    for note in notes:
        for event in note.events:
            row = row_of(note.person, event, note.actor, note.at)
            if not _known(connection, row):
                connection.execute(insert(EVENTS).values(row))
                people.add(note.person)
    for person in sorted(people):
        _repeat_last_word(connection, person)
    new = select(EVENTS).where(EVENTS.c.sequence > before).order_by(EVENTS.c.sequence)
    return tuple(map(entry_of, connection.execute(new)))


def in_memory(household: Household, notes: Iterable[Note]) -> Iterator[Entry]:
    """Yield the entries of notes that cannot be put into the log."""
    for note in notes:
        for event in note.events:
            yield Entry(
                sequence=household.sequence,
                person=note.person,
                event=event,
                actor=note.actor,
                at=note.at,
            )


def not_overtaken(connection: Connection, notes: Iterable[Note]) -> tuple[Note, ...]:
    """Return the notes of alarms of which the log knows nothing as new."""
    return tuple(
        note
        for note in notes
        if connection.execute(
            select(EVENTS.c.sequence)
            .where(_SOS)
            .where(EVENTS.c.person == note.person)
            .where(EVENTS.c.at >= stamp(note.at))
            .limit(1)
        ).first()
        is None
    )


def _last(connection: Connection) -> int:
    return connection.execute(select(func.max(EVENTS.c.sequence))).scalar() or 0


def _known(connection: Connection, row: dict[str, Any]) -> bool:
    same = (
        select(EVENTS.c.sequence)
        .where(EVENTS.c.person == row["person"])
        .where(EVENTS.c.kind == row["kind"])
        .where(EVENTS.c.at == row["at"])
        .where(EVENTS.c.data == row["data"])
        .limit(1)
    )
    return connection.execute(same).first() is not None


def _repeat_last_word(connection: Connection, person: str) -> None:
    said = select(EVENTS).where(_SOS).where(EVENTS.c.person == person)
    by_line = _one(connection, said.order_by(EVENTS.c.sequence.desc()))
    by_time = _one(
        connection, said.order_by(EVENTS.c.at.desc(), EVENTS.c.sequence.desc())
    )
    if by_line.sequence != by_time.sequence:
        again = {k: v for k, v in by_time._asdict().items() if k != "sequence"}
        connection.execute(insert(EVENTS).values(again))


def _one(connection: Connection, query: Any) -> Row[Any]:
    return connection.execute(query.limit(1)).one()
