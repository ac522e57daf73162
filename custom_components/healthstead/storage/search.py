"""The full-text index over what was said: made from the log, and wiped with it.

Words with their endings taken off, and the names of the complaints that a text is
about (``domain.complaints``), so that other words for the same thing find it. Rows
carry the number of their event.
"""

import json
import re
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Row, TextClause, text

from ..care.events import Event
from ..care.recall import MemoryKind, Recalled, memory_of, replaced_by
from ..domain import complaints
from ..domain.complaints.concepts import concepts_of
from ..domain.ids import PersonId
from . import remembered
from .codec import decode_event, loads
from .codec_values import CodecError
from .remembered import Meanings
from .rows import stamp

type Span = tuple[datetime, datetime]
"""Half-open."""

TABLE: Final = """CREATE VIRTUAL TABLE search USING fts5(
    words, more, concepts, owner, person UNINDEXED, kind UNINDEXED, source UNINDEXED,
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
BY_WORDS: Final = 60
"""So many that fit by words are weighed against those that fit by meaning."""
WORDS: Final = 0.15
"""What the best fit by words is worth beside a likeness of at most one (tried out)."""
ALIKE: Final = 0.25
"""Less alike than this is another thing, unless words fit (tried out)."""
FIRST: Final = 3
"""How quickly that falls with the place: at the fourth it is half (tried out)."""

_WORD: Final = re.compile(r"[^\W_]+")
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
_BEST: Final = text(
    "SELECT rowid FROM search WHERE search MATCH :query AND at >= :start AND at < :end"
    " ORDER BY bm25(search, 1.0, 1.0, 4.0, 0.0), rowid DESC LIMIT :most"
)
_NEWEST: Final = text(
    "SELECT rowid FROM search WHERE search MATCH :query"
    " AND at >= :start AND at < :end ORDER BY rowid DESC LIMIT :most"
)
_THESE: Final = text(
    "SELECT rowid, words, kind, source, at FROM search"
    " WHERE rowid IN (SELECT value FROM json_each(:events))"
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
        "owner": _owner(person),
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
    terms = [f'{{words more}} : "{word}"' for word in said]
    terms += [f'concepts : "{name}"' for name in concepts_of(words)]
    return f"owner : {_owner(person)} AND ({' OR '.join(terms)})"


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """What is looked for."""

    person: PersonId
    words: str
    within: Span
    most: int
    meaning: bytes | None = None


def found(
    connection: Connection, meanings: Meanings, asked: Asked
) -> tuple[Recalled, ...]:
    """Return what fits best; the newest where no words are."""
    query = query_of(asked.person, asked.words)
    if query is None:
        events = _look(connection, _NEWEST, _of(asked.person), asked, asked.most)
    else:
        events = _look(connection, _BEST, query, asked, BY_WORDS)
        if asked.meaning:
            events = _together(connection, meanings, asked, asked.meaning, events)
    return _told(connection, events[: asked.most])


def _of(person: PersonId) -> str:
    return f"owner : {_owner(person)}"


def _look(
    connection: Connection, statement: TextClause, query: str, asked: Asked, most: int
) -> list[int]:
    wanted = {
        "query": query,
        "start": stamp(asked.within[0]),
        "end": stamp(asked.within[1]),
        "most": max(most, asked.most),
    }
    return [row.rowid for row in connection.execute(statement, wanted)]


def _together(
    connection: Connection,
    meanings: Meanings,
    asked: Asked,
    meaning: bytes,
    by_words: list[int],
) -> list[int]:
    """Return what fits by meaning and by words, the best of both first."""
    near = meanings.nearest(connection, asked.person, meaning, asked.within)
    both = dict.fromkeys((*by_words, *near))
    like = remembered.likenesses(connection, meaning, both)
    score = {event: how for event, how in like.items() if how >= ALIKE}
    for rank, event in enumerate(by_words):
        score[event] = like.get(event, 0.0) + WORDS * FIRST / (FIRST + rank)
    return sorted(score, key=lambda event: (score[event], event), reverse=True)


def _told(connection: Connection, events: list[int]) -> tuple[Recalled, ...]:
    """Return the rows of these events, in their order; what is gone is left out."""
    rows = connection.execute(_THESE, {"events": json.dumps(events)})
    known = {row.rowid: _recalled(row) for row in rows}
    return tuple(known[event] for event in events if event in known)


def _recalled(row: Row[Any]) -> Recalled:
    return Recalled(
        event=row.rowid,
        kind=MemoryKind(row.kind),
        text=row.words,
        at=datetime.fromisoformat(row.at),
        source=row.source,
    )
