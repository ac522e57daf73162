"""Which rows go when a person is erased, and what stays without the name.

Deleted: the person's rows in every table; other people's rows that give the
person a role or are messages to them; every trace and draft that names them.
Kept without the name: what the person did for others (the row is the other's
record, only the actor loses the identity) and clinicians they added. Not
touched: words that others said about the person, and others' lists of
contacts; those are the others' own records.
"""

from collections.abc import Iterable
from dataclasses import replace
from re import Pattern
from typing import Any

from sqlalchemy import Connection, Table, delete, func, select, text, update

from ..care.events import (
    ClinicianSet,
    MessageSent,
    PersonAdded,
    PersonChanged,
    RoleSet,
)
from ..domain.ids import HOUSEHOLD, PersonId
from .codec import KIND_OF, decode_actor, encode_actor, loads
from .tables import DRAFTS, EVENTS, SNAPSHOTS, TRACES


def words_of(connection: Connection, person: PersonId) -> frozenset[str]:
    """Return the id, and every name and link that the person ever had."""
    profiles = (
        select(EVENTS.c.data)
        .where(EVENTS.c.person == person)
        .where(EVENTS.c.kind.in_([KIND_OF[PersonAdded], KIND_OF[PersonChanged]]))
    )
    words = {str(person)}
    for row in connection.execute(profiles):
        profile = loads(row.data)["profile"]
        words |= {profile["name"], profile["linked"] or ""}
    return frozenset(words - {""})


def wipe(connection: Connection, person: PersonId, named: Pattern[str]) -> None:
    """Delete or unname every row that would tell of the person."""
    _give_clinicians_to_the_household(connection, person)
    connection.execute(delete(EVENTS).where(EVENTS.c.person == person))
    connection.execute(delete(SNAPSHOTS))
    _delete_mentions(connection, person, named)
    _unname_actors(connection, person)
    for table in (DRAFTS, TRACES):
        connection.execute(delete(table).where(table.c.person == person))
        _delete_named(connection, table, named)
    _wipe_search(connection, person)


def _give_clinicians_to_the_household(connection: Connection, person: PersonId) -> None:
    """Keep the directory: it belongs to everybody, whoever wrote it down."""
    connection.execute(
        update(EVENTS)
        .where(EVENTS.c.person == person)
        .where(EVENTS.c.kind == KIND_OF[ClinicianSet])
        .values(person=HOUSEHOLD)
    )


def _delete_mentions(
    connection: Connection, person: PersonId, named: Pattern[str]
) -> None:
    holder = func.json_extract(EVENTS.c.data, "$.holder") == person
    roles = EVENTS.c.kind == KIND_OF[RoleSet]
    connection.execute(delete(EVENTS).where(roles).where(holder))
    messages = select(EVENTS).where(EVENTS.c.kind == KIND_OF[MessageSent])
    to_them = (
        row.sequence
        for row in connection.execute(messages)
        if named.fullmatch(loads(row.data)["message"]["to"])
    )
    _delete_numbers(connection, EVENTS, to_them)


def _unname_actors(connection: Connection, person: PersonId) -> None:
    acted = func.json_extract(EVENTS.c.actor, "$.person") == person
    for row in connection.execute(select(EVENTS).where(acted)).all():
        nobody = replace(decode_actor(row.actor), id="", person=None)
        connection.execute(
            update(EVENTS)
            .where(EVENTS.c.sequence == row.sequence)
            .values(actor=encode_actor(nobody))
        )


def _delete_named(connection: Connection, table: Table, named: Pattern[str]) -> None:
    key = table.c[0]
    found = (
        row[0]
        for row in connection.execute(select(key, table.c.data))
        if named.search(row.data)
    )
    _delete_numbers(connection, table, found)


def _delete_numbers(connection: Connection, table: Table, keys: Iterable[Any]) -> None:
    for key in list(keys):
        connection.execute(delete(table).where(table.c[0] == key))


def _wipe_search(connection: Connection, person: PersonId) -> None:
    """Delete from the index; FTS5 keeps old words unless told otherwise."""
    connection.execute(
        text("INSERT INTO search (search, rank) VALUES ('secure-delete', 1)")
    )
    gone = text(
        "DELETE FROM search WHERE person = :person"
        " OR rowid NOT IN (SELECT sequence FROM events)"
    )
    connection.execute(gone, {"person": person})
    connection.execute(
        text("DELETE FROM remembered WHERE event NOT IN (SELECT rowid FROM search)")
    )
