"""One step of an errand: ask the server what a visit still has to be asked or told.

Every step can be done again, from the beginning, at any time: what was asked before is
found under the visit's key. A visit ends as exactly one appointment, or as none and a no.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from ..domain.appointment import Appointment, Errand, VisitStatus
from .fhir import FhirServer
from .shapes import Failed, RemoteSlot, Standing, Visit, Why, Wish

_AGAIN: Final = frozenset({Why.NO_ANSWER, Why.UNSURE, Why.CHANGED})
"""Nothing is settled by these: the same is asked once more."""
_MAY_NOT: Final = frozenset({Why.REFUSED, Why.NOT_ALLOWED})
LATE_S: Final = 60.0
"""So much later a request of which nothing was found is looked for once more."""
LET_GO: Final = timedelta(days=1)
"""So long after its time a visit that nobody answered for is no longer asked about."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """What is known now, to be noted with the visit."""

    status: VisitStatus
    reference: str = ""
    why: Why | None = None
    said: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Open:
    """Nothing is settled: to be asked again."""

    why: Why | None
    """None: nothing is wrong, it is only too early to be sure."""
    said: str = ""
    after_s: float = 0.0


type Step = Told | Open


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """A visit, and what is needed to speak of it to its server."""

    visit: Appointment
    patient: str
    practitioner: str = ""
    note: str = ""
    looked: bool = False
    """It was looked for before, and nothing was found."""

    @property
    def wish(self) -> Wish:
        """Return what is wished for, under the key of this version."""
        visit = self.visit
        slot = RemoteSlot(
            id=visit.slot,
            start=visit.start,
            end=visit.end,
            practitioner=self.practitioner,
            practitioner_name=visit.clinician_name,
            specialty=visit.specialty,
        )
        return Wish(key=visit.key, slot=slot, patient=self.patient, note=self.note)


async def step(server: FhirServer, asked: Asked, now: datetime) -> Step:
    """Ask the server what is next, and return what became known."""
    visit = asked.visit
    if visit.errand is Errand.CANCEL:
        return await _call_off(server, asked, now)
    if visit.start <= now:
        return await _too_late(server, asked, now)
    answer = await _answer(server, asked)
    if isinstance(answer, Failed):
        return await _no(server, asked, answer)
    match answer.standing:
        case Standing.DECLINED | Standing.CANCELLED:
            return await _said_no(server, asked)
        case Standing.REQUESTED if answer.start == visit.start:
            return Told(status=VisitStatus.REQUESTED, reference=answer.reference)
        case Standing.BOOKED | Standing.DONE if answer.start == visit.start:
            return await _booked(server, asked, answer.reference)
        case _:
            return await _no(server, asked, Failed(why=Why.OTHER_TIME))


async def _answer(server: FhirServer, asked: Asked) -> Visit | Failed:
    """Request, or follow what was requested."""
    if asked.visit.reference:
        answer = await server.standing(asked.visit.reference)
        gone = isinstance(answer, Failed) and answer.why is Why.NOT_THERE
        return Failed(why=Why.REFUSED) if gone else answer
    if not asked.patient:
        return Failed(why=Why.NO_PATIENT)
    return await server.book(asked.wish)


async def _booked(server: FhirServer, asked: Asked, reference: str) -> Step:
    """Take a yes; of a visit that is moved, the time before goes first."""
    told = Told(status=VisitStatus.BOOKED, reference=reference)
    if asked.visit.errand is not Errand.MOVE:
        return told
    failed = await _clear(server, _before(asked.visit))
    if failed is None:
        return told
    if failed.why in _AGAIN:
        return _open(failed)
    # The practice keeps the time before: then that is the one that stands.
    return await _no(server, asked, replace(failed, why=Why.NOT_CANCELLED))


async def _no(server: FhirServer, asked: Asked, failed: Failed) -> Step:
    """Take a no, once it is sure that nothing of the request stands."""
    if failed.why in _AGAIN:
        return _open(failed)
    stands = await _undo(server, asked)
    if stands is not None:
        return _open(stands)
    why = Why.SLOT_TAKEN if failed.why is Why.NOT_THERE else failed.why
    return Told(status=VisitStatus.DECLINED, why=why, said=failed.said)


async def _said_no(server: FhirServer, asked: Asked) -> Step:
    """Take the practice's own no; that it also closes the request is only tidy."""
    failed = await _undo(server, asked)
    if failed is not None and failed.why not in _MAY_NOT:
        return _open(failed)
    return Told(status=VisitStatus.DECLINED, why=Why.REFUSED)


async def _too_late(server: FhirServer, asked: Asked, now: datetime) -> Step:
    """Give a request up whose time has come."""
    failed = await _undo(server, asked)
    if failed is not None and now < asked.visit.start + LET_GO:
        return _open(failed)
    return Told(status=VisitStatus.DECLINED, why=Why.TOO_LATE)


async def _undo(server: FhirServer, asked: Asked) -> Failed | None:
    """Let nothing stand of what this version has asked for; None when that is sure."""
    failed = await _clear(server, ([asked.visit.reference], []))
    if failed is not None:
        return failed
    gone = await _withdrawn(server, asked)
    return gone if isinstance(gone, Failed) else None


async def _call_off(server: FhirServer, asked: Asked, now: datetime) -> Step:
    """Tell the practice that nobody comes, whatever of the visit it knows."""
    visit = asked.visit
    told = Told(status=VisitStatus.CANCELLED)
    if visit.start + LET_GO <= now:
        return told
    for known in (_before(visit), ([visit.reference], [])):
        if (failed := await _clear(server, known)) is not None:
            return _open(failed)
    found = await _withdrawn(server, asked)
    if isinstance(found, Failed):
        return _open(found)
    if found or visit.reference or asked.looked:
        return told
    # What was under way when it was called off may arrive after this look.
    return Open(why=None, after_s=LATE_S)


async def _withdrawn(server: FhirServer, asked: Asked) -> int | Failed:
    wish = asked.wish if asked.patient and asked.visit.slot else None
    return await server.withdraw(asked.visit.key, wish)


def _before(visit: Appointment) -> tuple[list[str], list[str]]:
    """Return what may stand of earlier versions: references, and keys."""
    before = "" if visit.before is None else visit.before.reference
    return [before], list(_older(visit))


def _older(visit: Appointment) -> Iterator[str]:
    return (f"{visit.id}.{version}" for version in range(visit.version))


async def _clear(
    server: FhirServer, known: tuple[list[str], list[str]]
) -> Failed | None:
    """Cancel appointments by reference and by key; return what went wrong first."""
    references, keys = known
    for reference in references:
        failed = await server.off(reference) if reference else None
        if failed is not None:
            return failed
    for key in keys:
        gone = await server.withdraw(key)
        if isinstance(gone, Failed):
            return gone
    return None


def _open(failed: Failed) -> Open:
    return Open(why=failed.why, said=failed.said, after_s=failed.after_s)
