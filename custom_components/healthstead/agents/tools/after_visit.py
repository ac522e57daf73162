"""What was told of a visit, as calls: each is shown and waits for a yes of its own.

Nothing is done here. What is on the list already, or no longer, is left out: so what was
told may be gone through again without asking twice.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from ...care import queries as q
from ...care.refusal import Refusal
from ...domain.after_visit import (
    Changed,
    Found,
    Next,
    Noted,
    Started,
    Stopped,
    parts_of,
)
from ...domain.appointment import Appointment, Clinician
from ...domain.medication import Medication
from ...domain.naming import words_of
from ...domain.specialties import same_specialty, specialty_of
from .checking import present
from .spec import Asking, Call

YEAR: Final = timedelta(days=366)
SHORTEST: Final = 4
"""A first word shorter than this is no name by which a medicine is spoken of."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Known:
    """What the record says already, beside which what was told is held."""

    visit: Appointment
    taken: tuple[Medication, ...]
    conditions: tuple[str, ...]
    directory: tuple[Clinician, ...]
    coming: tuple[Appointment, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Followed:
    """Calls to ask about, in the order in which it was told, and what is a note."""

    calls: tuple[Call, ...]
    notes: tuple[str, ...]


async def told_of(asking: Asking, visit: Appointment, said: str) -> Followed | Refusal:
    """Return what may follow from what was told of a visit, beside what is known."""
    taken = await present(asking)
    if isinstance(taken, Refusal):
        return taken
    directory = await asking.desk.ask(
        q.ListClinicians(person=asking.person), asking.actor
    )
    if isinstance(directory, Refusal):
        return directory
    coming = await asking.desk.ask(
        q.ListAppointments(
            person=asking.person, start=asking.now, end=asking.now + YEAR
        ),
        asking.actor,
    )
    if isinstance(coming, Refusal):
        return coming
    known = Known(
        visit=visit,
        taken=tuple(one for one in taken if one.stopped is None),
        conditions=asking.profile.conditions,
        directory=directory,
        coming=tuple(one for one in coming if one.status.stands),
    )
    return followed(said, known)


def followed(text: str, known: Known) -> Followed:
    """Return what may follow from what was told."""
    calls: list[Call] = []
    notes: list[str] = []
    for part in parts_of(text, spoken(known.taken)):
        if isinstance(part, Noted):
            notes.append(part.said)
        elif (call := _call(part, known)) is not None and call not in calls:
            calls.append(call)
    return Followed(calls=tuple(calls), notes=tuple(notes))


def spoken(taken: tuple[Medication, ...]) -> Mapping[str, str]:
    """Return the words by which each medicine may be spoken of, where they are its own."""
    words: dict[str, set[str]] = {}
    for one in taken:
        for word in _words_for(one):
            words.setdefault(word.casefold(), set()).add(one.name)
    return {word: names.pop() for word, names in words.items() if len(names) == 1}


def _words_for(one: Medication) -> Iterator[str]:
    yield one.name
    first = one.name.split()[0]
    if len(first) >= SHORTEST and first.isalpha():
        yield first
    if len(words_of(one.shared_label)) > 1:
        yield one.shared_label


def _call(
    part: Changed | Stopped | Started | Next | Found, known: Known
) -> Call | None:
    match part:
        case Changed(medication=name, direction=direction):
            if _direction_of(name, known).casefold() == direction.casefold():
                return None
            told = {"medication": name, "direction": direction}
            return Call(tool="change_medication", arguments=told)
        case Stopped(medication=name, reason=reason):
            told = {"medication": name} | ({"reason": reason} if reason else {})
            return Call(tool="stop_medication", arguments=told)
        case Started(name=name, direction=direction):
            told = {"name": name, "direction": direction}
            return Call(tool="add_medication", arguments=told)
        case Next():
            return _next(part, known)
        case Found(text=text):
            if text.casefold() in {one.casefold() for one in known.conditions}:
                return None
            return Call(
                tool="remember", arguments={"text": f"I was diagnosed with {text}"}
            )


def _direction_of(name: str, known: Known) -> str:
    return next((one.direction for one in known.taken if one.name == name), "")


def _next(part: Next, known: Known) -> Call | None:
    """Return the call for the next visit: booked if it can be, else a reminder."""
    visit = known.visit
    kind = specialty_of(part.with_whom) if part.with_whom else visit.specialty
    if any(_is_there(one, part, kind, visit) for one in known.coming):
        return None
    who = _whom(part, kind, known)
    if who:
        start = {"start": part.when} if part.when else {}
        return Call(tool="confirm_appointment", arguments={"clinician": who, **start})
    text = f"arrange a visit: {part.with_whom or visit.clinician_name}"
    at = {"at": part.when} if part.when else {}
    return Call(tool="set_reminder", arguments={"text": text, **at})


def _whom(part: Next, kind: str | None, known: Known) -> str:
    """Return under which name a visit can be booked; empty: nobody of the directory."""
    if not part.with_whom:
        same = (one for one in known.directory if one.id == known.visit.clinician)
        return next((one.name for one in same), "")
    said = set(words_of(part.with_whom)) - {"dr"}
    for one in known.directory:
        if said & set(words_of(one.name)) or _of_kind(kind, one.specialty):
            return part.with_whom
    return ""


def _is_there(
    coming: Appointment, part: Next, kind: str | None, visit: Appointment
) -> bool:
    """Say whether the visit that was told of is planned already."""
    if part.with_whom:
        return _of_kind(kind, coming.specialty)
    return coming.clinician_name == visit.clinician_name


def _of_kind(kind: str | None, other: str) -> bool:
    return kind is not None and bool(other) and same_specialty(kind, other)
