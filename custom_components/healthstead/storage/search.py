"""Looking for what was said, by words and by meaning.

Rows carry the number of their event; what goes into the index is ``indexing``'s.
"""

import json
import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, Row, TextClause, text

from ..care.recall import MemoryKind, Recalled
from ..domain.complaints.concepts import concepts_of
from ..domain.ids import PersonId
from . import remembered
from .indexing import owner_word
from .remembered import Meanings
from .rows import stamp

type Span = tuple[datetime, datetime]
"""Half-open."""

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


def query_of(person: PersonId, words: str) -> str | None:
    """Return what to look for; None where nothing is said that can be found."""
    said = dict.fromkeys(
        word for word in _WORD.findall(words.lower()) if word not in _IDLE
    )
    if not said:
        return None
    terms = [f'{{words more}} : "{word}"' for word in said]
    terms += [f'concepts : "{name}"' for name in concepts_of(words)]
    return f"owner : {owner_word(person)} AND ({' OR '.join(terms)})"


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
    return f"owner : {owner_word(person)}"


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
