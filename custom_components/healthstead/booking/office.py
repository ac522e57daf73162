"""The outbox: every errand of every visit is run until the server has answered.

One task a visit. What it knows is in the record; killed at any instant, the next office
begins the errand again, and the server is asked under the same key. Knows the house only
through ``House``: no clock, no Home Assistant.
"""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Final, Protocol

from ..domain.appointment import Appointment, BookingWay, Errand
from ..domain.ids import AppointmentId, PersonId
from .errand import Asked, Open, Step, Told, step
from .fhir import FhirServer
from .shapes import Failed, Why

FIRST_ANSWER_S: Final = 6.0
"""So long whoever asked waits for the first answer."""
RETRIES_S: Final = (10.0, 30.0, 60.0, 300.0, 900.0, 3600.0)
"""Pauses before a server that failed is asked again; the last one from then on."""
POLLS_S: Final = (60.0, 120.0, 300.0, 600.0, 1800.0, 3600.0)
"""Pauses before a practice that has not answered yet is asked again."""

_LOGGER: Final = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True, slots=True)
class Trouble:
    """An errand that does not get on."""

    person: PersonId
    visit: Appointment
    why: Why
    said: str
    since: datetime
    """When it was asked first without an answer."""


class House(Protocol):
    """What an office needs of the house."""

    def now(self) -> datetime:
        """Return the present instant."""

    def find(self, person: PersonId, visit: AppointmentId) -> Appointment | None:
        """Return a visit as the record has it."""

    def asked(
        self, person: PersonId, visit: Appointment
    ) -> tuple[FhirServer, Asked] | Failed:
        """Return where to ask for a visit, and as whom."""

    async def note(self, person: PersonId, visit: Appointment, told: Told) -> bool:
        """Note an answer with the visit; say whether that could be kept."""

    def trouble(self, trouble: Trouble) -> None:
        """Hear of an errand that does not get on."""

    def well(self, person: PersonId, visit: Appointment) -> None:
        """Hear that a server has answered."""

    async def pause(self, seconds: float) -> None:
        """Wait."""


type Start = Callable[[Coroutine[Any, Any, None]], asyncio.Task[None]]


@dataclass(kw_only=True, slots=True)
class _Work:
    """One errand under way."""

    first: asyncio.Event = field(default_factory=asyncio.Event)
    """Set when something was heard, or could not be."""
    woken: asyncio.Event = field(default_factory=asyncio.Event)
    """Set when the visit changed: the pause is over."""
    task: asyncio.Task[None] | None = None
    polls: int = 0
    tries: int = 0
    since: datetime | None = None
    looked: bool = False

    def pause_s(self, said: Step) -> float:
        """Return how long to wait after what was heard."""
        if isinstance(said, Told):
            self.polls, self.tries, self.since = self.polls + 1, 0, None
            return POLLS_S[min(self.polls, len(POLLS_S)) - 1]
        if said.why is None:
            return said.after_s
        self.tries += 1
        return max(RETRIES_S[min(self.tries, len(RETRIES_S)) - 1], said.after_s)


def is_errand(visit: Appointment) -> bool:
    """Say whether a server has to be asked or told something about a visit."""
    return visit.way is BookingWay.SERVER and visit.errand is not Errand.NONE


def _same_errand(latest: Appointment, visit: Appointment) -> bool:
    return (latest.errand, latest.version) == (visit.errand, visit.version)


class Office:
    """Runs errands for as long as it is open."""

    def __init__(self, house: House, start: Start) -> None:
        """Serve one house; ``start`` makes a task of what is to be run."""
        self._house = house
        self._start = start
        self._work: dict[tuple[PersonId, AppointmentId], _Work] = {}

    def wake(self, person: PersonId, visit: AppointmentId) -> None:
        """Run the errand of a visit, if it has one; at once if it was waiting."""
        key = person, visit
        if (work := self._work.get(key)) is not None:
            work.woken.set()
            return
        found = self._house.find(person, visit)
        if found is None or not is_errand(found):
            return
        self._work[key] = work = _Work()
        work.task = self._start(self._run(key, work))

    async def answered(self, person: PersonId, visit: AppointmentId) -> None:
        """Wait a few seconds for the first that is heard of an errand."""
        if (work := self._work.get((person, visit))) is not None:
            with suppress(TimeoutError):
                async with asyncio.timeout(FIRST_ANSWER_S):
                    await work.first.wait()

    def close(self) -> None:
        """Stop; what is open is taken up by the next office."""
        for work in tuple(self._work.values()):
            if work.task is not None:
                work.task.cancel()

    async def _run(self, key: tuple[PersonId, AppointmentId], work: _Work) -> None:
        person, visit = key
        try:
            while (found := self._house.find(person, visit)) is not None and is_errand(
                found
            ):
                work.woken.clear()
                await self._once(person, found, work)
        finally:
            work.first.set()
            del self._work[key]

    async def _once(self, person: PersonId, visit: Appointment, work: _Work) -> None:
        """Ask once, note what was heard, and wait if there is more to come."""
        said = await self._asked(person, visit, work)
        if self._house.find(person, visit.id) is None:
            await self._forgotten(person, visit)
            return
        if isinstance(said, Told):
            self._house.well(person, visit)
            if not await self._house.note(person, visit, said):
                said = Open(why=Why.NO_ANSWER)  # asked again: nothing is made twice
        work.looked = isinstance(said, Open) and said.why is None
        work.woken.clear()  # the note itself is no news
        work.first.set()
        latest = self._house.find(person, visit.id)
        if latest is not None and _same_errand(latest, visit):
            await self._wait(work, work.pause_s(said))

    async def _asked(self, person: PersonId, visit: Appointment, work: _Work) -> Step:
        said = await self._step(person, visit, looked=work.looked)
        if isinstance(said, Open) and said.why is not None:
            work.since = work.since or self._house.now()
            self._house.trouble(
                Trouble(
                    person=person,
                    visit=visit,
                    why=said.why,
                    said=said.said,
                    since=work.since,
                )
            )
        return said

    async def _step(
        self, person: PersonId, visit: Appointment, *, looked: bool
    ) -> Step:
        found = self._house.asked(person, visit)
        if isinstance(found, Failed):
            return Open(why=found.why)
        server, asked = found
        try:
            return await step(server, replace(asked, looked=looked), self._house.now())
        except Exception:
            _LOGGER.exception("An errand of a visit failed")
            return Open(why=Why.UNSURE)

    async def _forgotten(self, person: PersonId, visit: Appointment) -> None:
        """Let nothing stand that was asked for somebody who was erased meanwhile."""
        found = self._house.asked(person, visit)
        if not isinstance(found, Failed):
            server, asked = found
            await server.withdraw(visit.key, asked.wish if asked.patient else None)

    async def _wait(self, work: _Work, seconds: float) -> None:
        """Wait, or until the visit changes."""
        pause = asyncio.ensure_future(self._house.pause(seconds))
        woken = asyncio.ensure_future(work.woken.wait())
        try:
            await asyncio.wait((pause, woken), return_when=asyncio.FIRST_COMPLETED)
        finally:
            pause.cancel()
            woken.cancel()
