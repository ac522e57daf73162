"""Entries of the log to rows and back."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Row

from ..care.actor import Actor
from ..care.events import Entry, Event
from ..domain.ids import PersonId
from .codec import decode_actor, decode_event, dumps, encode_actor, encode_event, loads
from .codec_values import wrong


def stamp(moment: datetime) -> str:
    """Write an instant so that text order is time order."""
    if moment.tzinfo is None:
        raise wrong("an instant")
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def row_of(
    person: PersonId, event: Event, actor: Actor, at: datetime
) -> dict[str, Any]:
    """Return the columns of an entry that has no number yet."""
    kind, version, data = encode_event(event)
    return {
        "person": person,
        "kind": kind,
        "version": version,
        "data": dumps(data),
        "actor": encode_actor(actor),
        "at": stamp(at),
    }


def entry_of(row: Row[Any]) -> Entry:
    """Return the entry of a row; raises ``CodecError`` where it is none."""
    return Entry(
        sequence=row.sequence,
        person=PersonId(row.person),
        event=decode_event(row.kind, row.version, loads(row.data)),
        actor=decode_actor(row.actor),
        at=datetime.fromisoformat(row.at),
    )
