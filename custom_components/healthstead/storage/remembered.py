"""What words mean, beside the index of the words: a row for everything worth recalling.

``remembered`` says for each event of the index which table of topics named it and which
sentence encoder saw it; both may come later than the event, again after an update, and
for what was said long ago. A meaning is the encoder's name in eight bytes and its
numbers as signed bytes. Rows go with their events.
"""

import json
import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Final

from sqlalchemy import Connection, text

from ..domain.ids import PersonId

TABLE: Final = (
    """CREATE TABLE remembered (
        event INTEGER PRIMARY KEY,
        person TEXT NOT NULL,
        at INTEGER NOT NULL,
        source TEXT NOT NULL,
        topics TEXT NOT NULL,
        encoder BLOB NOT NULL,
        filled INTEGER NOT NULL,
        meaning BLOB NOT NULL
    ) STRICT""",
    "CREATE INDEX remembered_by_person ON remembered (person, filled)",
    "CREATE INDEX remembered_by_source ON remembered (person, source)",
    "CREATE INDEX remembered_by_filled ON remembered (filled)",
    "CREATE INDEX remembered_by_encoder ON remembered (encoder)",
    "CREATE INDEX remembered_by_topics ON remembered (topics)",
)
MARK: Final = 8
"""Bytes of a meaning that name its encoder."""
NEAREST: Final = 160
"""How many are compared number by number; the others only by their signs."""
NOT_YET: Final = ""
"""In place of the fingerprint of the topics: nothing was named yet."""
FAR: Final = 1 << 20
"""Farther than anything: of another time."""

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)
_SIGNS: Final = bytes(ord("1" if 0 < one < 1 << 7 else "0") for one in range(1 << 8))
_NEW: Final = text(
    "SELECT event, at, filled, meaning FROM remembered WHERE person = :person"
    " AND filled > :filled AND encoder = :encoder ORDER BY filled"
)
_SOME: Final = text(
    "SELECT event, meaning FROM remembered WHERE encoder = :encoder"
    " AND event IN (SELECT value FROM json_each(:events))"
)

type Numbers = Sequence[int]


def instant(moment: datetime) -> int:
    """Return an instant as a whole number of microseconds."""
    return (moment - _EPOCH) // _MICROSECOND


def signs_of(meaning: bytes) -> int:
    """Return which numbers of a meaning are above nothing, one bit for each."""
    return int(meaning[MARK:].translate(_SIGNS) or b"0", 2)


def likeness(one: bytes, other: bytes) -> float:
    """Return the cosine of two meanings of the same encoder."""
    left = _numbers(one)
    return _cosine(left, math.sumprod(left, left), _numbers(other))


def _cosine(left: Numbers, size: float, right: Numbers) -> float:
    """Return the cosine; the first one's square is known."""
    both = size * math.sumprod(right, right)
    return math.sumprod(left, right) / math.sqrt(both) if both else 0.0


def _numbers(meaning: bytes) -> Numbers:
    return memoryview(meaning)[MARK:].cast("b").tolist()


@dataclass(kw_only=True, slots=True)
class _Known:
    """The signs of everything that one person said, as one encoder saw it."""

    encoder: bytes
    filled: int = 0
    events: list[int] = field(default_factory=list)
    instants: list[int] = field(default_factory=list)
    signs: list[int] = field(default_factory=list)


class Meanings:
    """Signs held in memory, so that a question looks at each in a tenth of a microsecond.

    Used by one thread only, the one that reads. What was deleted in the file is not
    given back from here: whatever is found is read from the file again.
    """

    def __init__(self) -> None:
        """Hold nothing yet."""
        self._people: dict[PersonId, _Known] = {}

    def forget(self) -> None:
        """Hold nothing any more."""
        self._people = {}

    def nearest(
        self,
        connection: Connection,
        person: PersonId,
        meaning: bytes,
        within: tuple[datetime, datetime],
    ) -> tuple[int, ...]:
        """Return the events whose signs are most like the question's, in any order."""
        known = self._known(connection, person, meaning[:MARK])
        asked = signs_of(meaning)
        start, end = instant(within[0]), instant(within[1])
        apart = [
            (signs ^ asked).bit_count() if start <= at < end else FAR
            for signs, at in zip(known.signs, known.instants, strict=True)
        ]
        most = _enough(Counter(apart))
        near = [
            event for event, far in zip(known.events, apart, strict=True) if far <= most
        ]
        return tuple(dict.fromkeys(near))

    def _known(
        self, connection: Connection, person: PersonId, encoder: bytes
    ) -> _Known:
        """Return what is held of a person, with what has come in the meantime."""
        known = self._people.get(person)
        if known is None or known.encoder != encoder:
            known = self._people[person] = _Known(encoder=encoder)
        wanted = {"person": person, "filled": known.filled, "encoder": encoder}
        for row in connection.execute(_NEW, wanted):
            known.filled = row.filled
            known.events.append(row.event)
            known.instants.append(row.at)
            known.signs.append(signs_of(row.meaning))
        return known


def _enough(apart: Counter[int]) -> int:
    """Return how far apart the last of those is that are looked at closely."""
    seen = 0
    for far in sorted(apart):
        if far == FAR:
            break
        seen += apart[far]
        if seen >= NEAREST:
            return far
    return FAR - 1


def likenesses(
    connection: Connection, meaning: bytes, events: Iterable[int]
) -> dict[int, float]:
    """Return how much like the question each event is, where its meaning is known."""
    wanted = {"encoder": meaning[:MARK], "events": json.dumps(list(events))}
    asked = _numbers(meaning)
    size = math.sumprod(asked, asked)
    return {
        row.event: _cosine(asked, size, _numbers(row.meaning))
        for row in connection.execute(_SOME, wanted)
    }
