"""The full-text index over what was said: made from the log, and wiped with it.

Words with their endings taken off, and the names of the complaints that a text is
about (``domain.complaints``), so that other words for the same thing find it. Rows
carry the number of their event.
"""

import re
from datetime import datetime
from hashlib import sha256
from typing import Any, Final

from sqlalchemy import Connection, Row, text

from ..care.events import Event, SymptomForgotten
from ..care.recall import MemoryKind, Recalled, memory_of
from ..domain.complaints.concepts import concepts_of
from ..domain.ids import PersonId
from .codec import decode_event, loads
from .codec_values import CodecError
from .rows import stamp

type Span = tuple[datetime, datetime]
"""Half-open."""

TABLE: Final = """CREATE VIRTUAL TABLE search USING fts5(
    words, concepts, owner, person UNINDEXED, kind UNINDEXED, source UNINDEXED,
    at UNINDEXED, tokenize = 'porter unicode61 remove_diacritics 2'
)"""
SECURE: Final = "INSERT INTO search (search, rank) VALUES ('secure-delete', 1)"
"""What is deleted leaves no trace in the index."""

# Words that say nothing of what is looked for (editorial).
_IDLE: Final = frozenset(
    """a about after all also am an and any are as at be been before but by can did do
    does ever feel felt for from get got had has have her his how i in is it its last
    me my no not of on one or our out she so some that the their them then there they
    this those time to was we were what when which who why will with you your he him
    had something anything anyone tell told said say complain complained problem
    problems trouble again before past feeling feels getting gets got went time times history remember recall mention mentioned""".split()
)
_WORD: Final = re.compile(r"[^\W_]+")
_ADD: Final = text(
    "INSERT INTO search (rowid, words, concepts, owner, person, kind, source, at)"
    " VALUES (:number, :words, :concepts, :owner, :person, :kind, :source, :at)"
)
_FORGET: Final = text(
    "DELETE FROM search WHERE rowid IN (SELECT rowid FROM search"
    " WHERE search MATCH :owner AND source = :source)"
)
_BEST: Final = text(
    "SELECT rowid, words, kind, source, at FROM search WHERE search MATCH :query"
    " AND at >= :start AND at < :end"
    " ORDER BY bm25(search, 1.0, 4, 0.0), rowid DESC LIMIT :most"
)
_NEWEST: Final = text(
    "SELECT rowid, words, kind, source, at FROM search WHERE search MATCH :query"
    " AND at >= :start AND at < :end ORDER BY rowid DESC LIMIT :most"
)
_ALL: Final = text("SELECT * FROM events ORDER BY sequence")


def make(connection: Connection) -> None:
    """Make the index, of everything that is in the log already."""
    connection.exec_driver_sql(TABLE)
    connection.exec_driver_sql(SECURE)
    for row in connection.execute(_ALL).all():
        try:
            event = decode_event(row.kind, row.version, loads(row.data))
        except CodecError:
            continue  # a damaged line is no reason not to open the rest
        note(connection, row.sequence, PersonId(row.person), event, row.at)


def note(
    connection: Connection, number: int, person: PersonId, event: Event, at: str
) -> None:
    """Put an event into the index, if there is anything to find again in it."""
    if isinstance(event, SymptomForgotten):
        owner = f"owner:{_owner(person)}"
        connection.execute(_FORGET, {"owner": owner, "source": event.symptom})
        return
    if (found := memory_of(event)) is None:
        return
    kind, said = found
    connection.execute(
        _ADD,
        {
            "number": number,
            "words": said,
            "concepts": " ".join(concepts_of(said)),
            "owner": _owner(person),
            "person": person,
            "kind": kind.value,
            "source": _source(event),
            "at": at,
        },
    )


def _source(event: Event) -> str:
    """Return the id of what may be taken back."""
    symptom = getattr(event, "symptom", None)
    return "" if symptom is None else str(symptom.id)


def _owner(person: PersonId) -> str:
    """Return a person as one word of the index."""
    return f"o{sha256(person.encode()).hexdigest()[:16]}"


def query_of(person: PersonId, words: str) -> str | None:
    """Return what to look for; None where nothing is said that can be found."""
    said = dict.fromkeys(
        word for word in _WORD.findall(words.lower()) if word not in _IDLE
    )
    if not said:
        return None
    terms = [f'words : "{word}"' for word in said]
    terms += [f'concepts : "{name}"' for name in concepts_of(words)]
    return f"owner : {_owner(person)} AND ({' OR '.join(terms)})"


def found(
    connection: Connection, person: PersonId, words: str, within: Span, most: int
) -> tuple[Recalled, ...]:
    """Return what fits best; the newest where no words are."""
    query = query_of(person, words)
    wanted = {
        "query": query or f"owner : {_owner(person)}",
        "start": stamp(within[0]),
        "end": stamp(within[1]),
        "most": most,
    }
    statement = _NEWEST if query is None else _BEST
    return tuple(map(_recalled, connection.execute(statement, wanted)))


def _recalled(row: Row[Any]) -> Recalled:
    return Recalled(
        event=row.rowid,
        kind=MemoryKind(row.kind),
        text=row.words,
        at=datetime.fromisoformat(row.at),
        source=row.source,
    )
