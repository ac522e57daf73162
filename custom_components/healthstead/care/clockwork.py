"""When to look at the clock again: one heap of instants for the whole household.

For each medication the one next instant at which something about it changes by
itself; for each person one for all the rest. A change costs what was changed,
never a walk through the household, and whoever waits sets one timer. What the
instants are is ``instants``'.
"""

import heapq
import itertools
from collections.abc import Iterator
from datetime import datetime
from typing import Final

from ..domain.ids import MedicationId, PersonId
from ..domain.schedule import Linked
from .instants import of_medication, of_person
from .record import Household, MedicationRecord, PersonRecord

type Key = tuple[PersonId, MedicationId | None]

SPARE: Final = 64
"""So many instants that were overtaken may lie in the heap beside twice the rest."""


class Clockwork:
    """Follows a household's record and tells whose turn it is at an instant."""

    def __init__(self) -> None:
        """Know nobody yet."""
        self._heap: list[tuple[datetime, int, Key]] = []
        self._at: Final[dict[Key, datetime]] = {}
        self._seen: Final[dict[PersonId, PersonRecord]] = {}
        self._come: Final[set[Key]] = set()
        """Whose instant came and was not asked for before something else changed."""
        self._now: datetime | None = None
        self._numbers: Final = itertools.count()
        """Keys are not compared: of two at one instant the older entry comes first."""

    def follow(self, household: Household, now: datetime) -> None:
        """Take in what changed since the last time; who is gone is forgotten."""
        self._turn(now)
        present = {record.person.id: record for record in household.present()}
        for person in self._seen.keys() - present.keys():
            self._forget(person)
        for record in present.values():
            self._take_in(record, now)

    def ripe(self, now: datetime) -> set[PersonId]:
        """Return the people for whom an instant has come, and look further for them."""
        self._turn(now)
        while self._heap and self._heap[0][0] <= now:
            moment, _, key = heapq.heappop(self._heap)
            if self._at.get(key) == moment:
                self._come.add(key)
        found = set(self._come)
        self._come.clear()
        for key in found:
            self._at.pop(key, None)  # it is told now
            self._wind(key, now)
        return {person for person, _ in found}

    def next_moment(self) -> datetime | None:
        """Return the first instant to come, in UTC."""
        while self._heap:
            moment, _, key = self._heap[0]
            if self._at.get(key) == moment:
                return moment
            heapq.heappop(self._heap)
        return None

    def _turn(self, now: datetime) -> None:
        """Look at everything again where the clock was set back."""
        if self._now is not None and now < self._now:
            for key in [(p, m) for p, seen in self._seen.items() for m in _keys(seen)]:
                self._wind(key, now)
        self._now = now

    def _forget(self, person: PersonId) -> None:
        for medication in _keys(self._seen.pop(person)):
            self._drop((person, medication))

    def _drop(self, key: Key) -> None:
        self._at.pop(key, None)
        self._come.discard(key)

    def _take_in(self, record: PersonRecord, now: datetime) -> None:
        person = record.person.id
        before = self._seen.get(person)
        if before is record:
            return
        self._seen[person] = record
        for medication in _changed(before, record):
            self._wind((person, medication), now)
        gone = () if before is None else before.medications.keys()
        for medication in set(gone) - record.medications.keys():
            self._drop((person, medication))
        if before is None or _moved(before, record):
            self._wind((person, None), now)

    def _wind(self, key: Key, now: datetime) -> None:
        """Find the next instant of a key; one that has just come is not lost."""
        before, following = self._at.get(key), self._next(key, now)
        if before is not None and before <= now:
            self._come.add(key)
        if following is None:
            self._at.pop(key, None)
        elif before != following:
            self._at[key] = following
            heapq.heappush(self._heap, (following, next(self._numbers), key))
            self._clear_up()

    def _clear_up(self) -> None:
        """Throw out what was overtaken, before it outweighs what counts."""
        if len(self._heap) > 2 * len(self._at) + SPARE:
            self._heap = [(m, next(self._numbers), k) for k, m in self._at.items()]
            heapq.heapify(self._heap)

    def _next(self, key: Key, now: datetime) -> datetime | None:
        person, medication = key
        record = self._seen[person]
        if medication is None:
            moments = of_person(record, now)
        else:
            moments = of_medication(record, record.medications[medication], now)
        return min((moment for moment in moments if moment > now), default=None)


def _keys(record: PersonRecord) -> Iterator[MedicationId | None]:
    yield None
    yield from record.medications


def _moved(before: PersonRecord, record: PersonRecord) -> bool:
    """Say whether something of a person beside the medications changed."""
    return (
        before.person is not record.person
        or before.reminders is not record.reminders
        or before.appointments is not record.appointments
    )


def _changed(
    before: PersonRecord | None, record: PersonRecord
) -> Iterator[MedicationId]:
    """Yield the medications whose next instant may be another one now."""
    whole = before is None or (
        before.reach is not record.reach or before.person is not record.person
    )
    known = {} if before is None else before.medications
    changed = known.keys() - record.medications.keys() | {
        key for key, held in record.medications.items() if known.get(key) is not held
    }
    for key, held in record.medications.items():
        if whole or key in changed or (changed and _is_linked(held)):
            yield key


def _is_linked(held: MedicationRecord) -> bool:
    return any(isinstance(r.schedule, Linked) for r in held.medication.regimens)
