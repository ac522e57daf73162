"""What is put into the index over what was said: made from the log, and wiped with it.

Words with their endings taken off, and the names of the complaints that a text is
about (``domain.complaints``), so that other words for the same thing find it. Rows
carry the number of their event.
"""

from datetime import datetime
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, text

from ..care.events import Event
from ..care.recall import memory_of, replaced_by
from ..domain import complaints
from ..domain.complaints.concepts import concepts_of
from ..domain.ids import PersonId
from . import remembered
from .codec import decode_event, loads
from .codec_values import CodecError

TABLE: Final = """CREATE VIRTUAL TABLE search USING fts5(
    words, more, concepts, owner, person UNINDEXED, kind UNINDEXED, source UNINDEXED,
    at UNINDEXED, tokenize = 'porter unicode61 remove_diacritics 2'
)"""
SECURE: Final = "INSERT INTO search (search, rank) VALUES ('secure-delete', 1)"
"""What is deleted leaves no trace in the index."""

_ADD: Final = text(
    "INSERT INTO search (rowid, words, more, concepts, owner, person, kind, source, at)"
    " VALUES (:number, :words, :more, :concepts, :owner, :person, :kind, :source, :at)"
)
_ADD_MEANING: Final = text(
    "INSERT INTO remembered"
    " (event, person, at, source, topics, encoder, filled, meaning)"
    " VALUES (:number, :person, :instant, :source, :topics, x'', 0, x'')"
)
_OLD: Final = text(
    "SELECT rowid, at FROM search WHERE rowid IN"
    " (SELECT event FROM remembered WHERE person = :person AND source = :source)"
)
_GONE: Final = (
    text("DELETE FROM search WHERE rowid = :number"),
    text("DELETE FROM remembered WHERE event = :number"),
)
_ALL: Final = text("SELECT * FROM events ORDER BY sequence")


_AWAY: Final = ("DROP TABLE IF EXISTS search", "DROP TABLE IF EXISTS remembered")


@cache
def topics_mark() -> str:
    """Return the fingerprint of the tables that name what a text is about."""
    digest = sha256()
    for path in sorted(Path(str(complaints.__file__)).parent.glob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def make(connection: Connection) -> None:
    """Make the index, of everything that is in the log already.

    What the texts are about is named later (``remembering``): that takes a
    millisecond for each.
    """
    for statement in (*_AWAY, TABLE, SECURE, *remembered.TABLE):
        connection.exec_driver_sql(statement)
    for row in connection.execute(_ALL).all():
        try:
            event = decode_event(row.kind, row.version, loads(row.data))
        except CodecError:
            continue  # a damaged line is no reason not to open the rest
        _note(connection, row.sequence, PersonId(row.person), event, row.at, name=False)


def note(
    connection: Connection, number: int, person: PersonId, event: Event, at: str
) -> None:
    """Put an event into the index, if there is anything to find again in it."""
    _note(connection, number, person, event, at, name=True)


def _note(
    connection: Connection,
    number: int,
    person: PersonId,
    event: Event,
    at: str,
    *,
    name: bool,
) -> None:
    if (source := replaced_by(event)) is not None:
        at = _replace(connection, person, source) or at
    if (found := memory_of(event)) is None:
        return
    told = {
        "number": number,
        "words": found.text,
        "more": found.more,
        "concepts": concepts_in(found.text, found.more) if name else "",
        "owner": owner_word(person),
        "person": person,
        "kind": found.kind.value,
        "source": found.source,
        "at": at,
    }
    beside = {
        "number": number,
        "person": person,
        "instant": remembered.instant(datetime.fromisoformat(at)),
        "source": found.source,
        "topics": topics_mark() if name else remembered.NOT_YET,
    }
    connection.execute(_ADD, told)
    connection.execute(_ADD_MEANING, beside)


def _replace(connection: Connection, person: PersonId, source: str) -> str | None:
    """Delete what a source told so far; return when it was first told."""
    wanted = {"person": person, "source": source}
    old = connection.execute(_OLD, wanted).all()
    for row in old:
        for statement in _GONE:
            connection.execute(statement, {"number": row.rowid})
    return min((row.at for row in old), default=None)


def concepts_in(words: str, more: str) -> str:
    """Return the names of what a text is about, as the index holds them."""
    return " ".join(concepts_of(f"{words}, {more}" if more else words))


def owner_word(person: PersonId) -> str:
    """Return a person as one word of the index."""
    return f"o{sha256(person.encode()).hexdigest()[:16]}"
