"""The one door: every change and every question of every caller passes here.

Access, then the pure decision, then the log, then the new state, then the
listeners. An event is on disk before anybody is told. Calls for help are the
one exception: they act first from memory and are noted as well as may be.
"""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from ..domain.ids import HOUSEHOLD, AppointmentId, IdMaker, PersonId
from . import commands as c
from . import events as ev
from .access import may
from .actor import Actor
from .answer import Beside, answer
from .at_once import AT_ONCE, Moments
from .decide import decide
from .door import Desk, Done, Listener
from .fold import after
from .history import History
from .live import ALONE, Around
from .log import Journal, Log, LogUnavailable
from .outside import NOTHING_OUTSIDE, Outside
from .past import remembering
from .queries import ListClinicians, Query
from .record import Household
from .refusal import Refusal, refuse
from .shielded import shielded
from .situation import Situation

__all__ = ["Desk", "Done", "HouseholdDesk", "Listener"]


class HouseholdDesk:
    """The desk of one household: holds the record, writes the log."""

    around: Around = ALONE

    def __init__(
        self,
        *,
        household: Household,
        log: Log,
        history: History,
        journal: Journal,
        clock: Callable[[], datetime],
        new_id: IdMaker,
    ) -> None:
        """Start from a state that is already in the log."""
        self.household = household
        self._log = log
        self._history = history
        self._journal = journal
        self._clock = clock
        self._new_id = new_id
        self._lock = asyncio.Lock()
        self._listeners: list[Listener] = []
        self._settling: set[asyncio.Task[Any]] = set()
        self._moments = Moments()
        self._unlogged: dict[PersonId, list[tuple[ev.Entry, ...]]] = {}
        """Calls for help that are in memory and not yet in the log."""

    @property
    def carries_messages(self) -> bool:
        """Say whether somebody passes messages on."""
        return self.around.carries_messages

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Call back after every change; returns how to stop that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    async def do(self, command: c.Command, actor: Actor) -> Done | Refusal:
        """Carry a command out: on disk first, then in memory, then told.

        A caller who gives up half-way changes nothing about that: what is on
        disk must not be missing in memory.
        """
        if isinstance(command, AT_ONCE):
            return await self._call_for_help(command, actor)
        task = asyncio.create_task(self._carry_out(command, actor), eager_start=True)
        self._settling.add(task)
        task.add_done_callback(self._settling.discard)
        return await asyncio.shield(task)

    async def answered(self, person: PersonId, visit: AppointmentId) -> None:
        """Wait a few seconds for what a booking server says to a request."""
        await self.around.answered(person, visit)

    async def _carry_out(self, command: c.Command, actor: Actor) -> Done | Refusal:
        # Before the lock: a slow calendar holds up nobody else.
        outside = await self._outside(command, actor)
        async with self._lock:
            now = self._clock()
            decided = await self._weighed(command, actor, now, outside)
            if isinstance(decided, Refusal):
                return decided
            if not decided:
                return Done(entries=())
            try:
                entries = await self._keep(command, decided, actor, now)
            except LogUnavailable:
                if not isinstance(command, c.EndSos):
                    return refuse("storage_unavailable")
                # A false alarm can be ended on a broken disk, as help can be called.
                shielded(self._journal.note, command.person, decided, actor, now)
                entries = self._unkept(command, decided, actor, now)
            self._apply(entries)
            # Help that was called in between stands after this in the log, and
            # must in memory too: what was decided before it cannot end it.
            for called in self._unlogged.get(command.person, ()):
                self._apply(called)
        return Done(entries=entries)

    async def weigh(self, command: c.Command, actor: Actor) -> Done | Refusal:
        """Decide without keeping anything: what a draft is shown from."""
        outside = await self._outside(command, actor)
        now = self._clock()
        decided = await self._weighed(command, actor, now, outside)
        if isinstance(decided, Refusal):
            return decided
        return Done(entries=self._unkept(command, decided, actor, now))

    async def ask[T](self, query: Query[T], actor: Actor) -> T | Refusal:
        """Answer a question from the record, or from history for older days."""
        no = may(actor, self.household, query) or self.around.no(query)
        if no is not None:
            return no
        directory = query.person == HOUSEHOLD and isinstance(query, ListClinicians)
        if query.person not in self.household.people and not directory:
            return refuse("unknown_person")
        live, query = self.around.live(query.person), self.around.filled(query)
        query = await self.around.understood(query)
        outside = await self.around.outside(self.household, query)
        beside, now = Beside(live=live, outside=outside), self._clock()
        try:
            return await answer(self.household, self._history, query, now, beside)
        except LogUnavailable:
            return refuse("storage_unavailable")

    async def _outside(self, command: c.Command, actor: Actor) -> Outside:
        """Look outside the record for whoever may ask."""
        if may(actor, self.household, command) is not None:
            return NOTHING_OUTSIDE
        return await self.around.outside(self.household, command)

    async def _weighed(
        self, command: c.Command, actor: Actor, now: datetime, outside: Outside
    ) -> tuple[ev.Event, ...] | Refusal:
        """Decide on all that is needed; nothing is read for whoever may not ask."""
        if (no := may(actor, self.household, command)) is not None:
            return no
        try:
            household = await remembering(self.household, self._history, command, now)
        except LogUnavailable:
            return refuse("storage_unavailable")
        asker = actor.person or actor.id
        situation = Situation(
            now=now, new_id=self._new_id, asker=asker, outside=outside
        )
        return decide(household, command, situation)

    async def _keep(
        self,
        command: c.Command,
        events: tuple[ev.Event, ...],
        actor: Actor,
        now: datetime,
    ) -> tuple[ev.Entry, ...]:
        if isinstance(command, c.ErasePerson):
            return (await self._log.erase(command.person, actor, now),)
        return await self._log.append(command.person, events, actor, now)

    def _apply(self, entries: Sequence[ev.Entry]) -> None:
        """Change the state and tell everybody; what is kept is kept.

        A listener that fails is a bug of its own: it neither undoes the change,
        nor keeps the others from hearing of it, nor reaches whoever asked.
        """
        self.household = after(self.household, entries)
        for listener in tuple(self._listeners):
            shielded(listener, entries)

    def _unkept(
        self,
        command: c.Command,
        events: tuple[ev.Event, ...],
        actor: Actor,
        now: datetime,
    ) -> tuple[ev.Entry, ...]:
        """Return entries that are not in the log: the number is the last one kept."""
        return tuple(
            ev.Entry(
                sequence=self.household.sequence,
                person=command.person,
                event=event,
                actor=actor,
                at=now,
            )
            for event in events
        )

    async def _call_for_help(self, command: c.Command, actor: Actor) -> Done | Refusal:
        """Act from memory at once; keep it in the log if it will, else the journal.

        Not under the lock: a slow disk holds nobody's help up.
        """
        now = self._moments.at(self._clock())
        no = may(actor, self.household, command)
        asker = actor.person or actor.id
        situation = Situation(now=now, new_id=self._new_id, asker=asker)
        decided = no or decide(self.household, command, situation)
        if isinstance(decided, Refusal) or not decided:
            return decided if isinstance(decided, Refusal) else Done(entries=())
        entries = self._unkept(command, decided, actor, now)
        self._unlogged.setdefault(command.person, []).append(entries)
        self._apply(entries)
        shielded(self._journal.note, command.person, decided, actor, now)
        # Eager: whatever is asked next, even the end of this alarm, is kept after it.
        task = asyncio.create_task(
            self._log_help(entries, actor, now), eager_start=True
        )
        self._settling.add(task)
        task.add_done_callback(self._settling.discard)
        return Done(entries=entries)

    async def _log_help(
        self, called: tuple[ev.Entry, ...], actor: Actor, at: datetime
    ) -> None:
        """Put a call for help that has been acted on into the log as well."""
        person = called[0].person
        async with self._lock:
            try:
                if person in self.household.people:  # not erased in between
                    events = [entry.event for entry in called]
                    kept = await self._log.append(person, events, actor, at)
                    self.household = replace(self.household, sequence=kept[-1].sequence)
                self._journal.settled(person, at)
            except LogUnavailable:
                return  # the journal holds it until the log is writable again
            finally:
                self._unlogged[person].remove(called)

    async def settle(self) -> None:
        """Wait until everything under way is in the log or has failed to be."""
        await asyncio.gather(*self._settling, return_exceptions=True)
