"""The lines of the SOS journal, and what they leave unfinished.

One JSON object per line: a note of events, or the word that a note is in the
log. A line that a power cut tore is skipped; nothing here raises over it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from re import Pattern
from typing import Any

from ..care.actor import Actor
from ..care.events import Event
from ..domain.ids import PersonId
from .codec import decode_actor, decode_event, dumps, encode_actor, encode_event, loads
from .codec_values import CodecError
from .rows import stamp


@dataclass(frozen=True, kw_only=True, slots=True)
class Note:
    """What happened to one person at one moment of alarm."""

    person: PersonId
    events: tuple[Event, ...]
    actor: Actor
    at: datetime


def note_line(note: Note) -> str:
    """Return the line of a note."""
    encoded = [encode_event(event) for event in note.events]
    return dumps(
        {
            "person": note.person,
            "at": stamp(note.at),
            "actor": encode_actor(note.actor),
            "events": [
                {"kind": kind, "version": version, "data": data}
                for kind, version, data in encoded
            ],
        }
    )


def settled_line(person: PersonId, at: datetime) -> str:
    """Return the line that says that a note is in the log."""
    return dumps({"person": person, "at": stamp(at), "settled": True})


def unfinished(lines: Iterable[str]) -> tuple[Note, ...]:
    """Return the notes that no later line calls settled, each once."""
    return tuple(note for data in _open(lines).values() if (note := _note(data)))


def remaining(lines: Iterable[str], folded: Iterable[Note]) -> list[str]:
    """Return the open lines but those now in the log; unreadable notes stay."""
    done = {(note.person, stamp(note.at)) for note in folded}
    return [dumps(data) for key, data in _open(lines).items() if key not in done]


def without(lines: Iterable[str], person: PersonId, named: Pattern[str]) -> list[str]:
    """Return the open lines of other people, with a caller's name taken out."""
    return [
        note_line(_unnamed(note, named))
        for note in unfinished(lines)
        if note.person != person
    ]


def _open(lines: Iterable[str]) -> dict[tuple[str, str], dict[str, Any]]:
    open_: dict[tuple[str, str], dict[str, Any]] = {}
    for data in filter(None, map(_read, lines)):
        key = (str(data.get("person")), str(data.get("at")))
        if data.get("settled"):
            open_.pop(key, None)
        else:
            open_.setdefault(key, data)
    return open_


def _unnamed(note: Note, named: Pattern[str]) -> Note:
    if not named.search(encode_actor(note.actor)):
        return note
    return Note(
        person=note.person,
        events=note.events,
        actor=Actor(kind=note.actor.kind, id=""),
        at=note.at,
    )


def _read(line: str) -> dict[str, Any] | None:
    try:
        return loads(line)
    except CodecError:
        return None


def _note(data: dict[str, Any]) -> Note | None:
    try:
        return Note(
            person=PersonId(str(data["person"])),
            events=tuple(
                decode_event(one["kind"], one["version"], one["data"])
                for one in data["events"]
            ),
            actor=decode_actor(data["actor"]),
            at=datetime.fromisoformat(data["at"]),
        )
    except LookupError, TypeError, ValueError:
        return None
