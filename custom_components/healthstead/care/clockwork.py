"""When to look at the clock again: one heap of instants for the whole household.

For each medication the one next instant at which something about it changes by
itself; for each person one for all the rest. A change costs what was changed,
never a walk through the household, and whoever waits sets one timer.
"""

import heapq
from collections.abc import Iterator
from datetime import datetime
from typing import Final

from ..domain.ids import MedicationId, PersonId
from ..domain.ledger import instant, window_end
from ..domain.schedule import Linked
from .agenda import TICK, midnight_after, open_of
from .doses import due_dose, next_due
from .queries import DueDose
from .record import Household, MedicationRecord, PersonRecord
from .rounds import calls

type Key = tuple[PersonId, MedicationId | None]


class Clockwork:
    """Follows a household's record and tells whose turn it is at an instant."""

    def __init__(self) -> None:
        """Know nobody yet."""
        self._heap: list[tuple[datetime, PersonId, MedicationId | None]] = []
        self._at: Final[dict[Key, datetime]] = {}
        self._seen: Final[dict[PersonId, PersonRecord]] = {}

    def follow(self, household: Household, now: datetime) -> None:
        """Take in what changed since the last time; who is gone is forgotten."""
        present = {record.person.id: record for record in household.present()}
        for person in self._seen.keys() - present.keys():
            self._forget(person)
        for record in present.values():
            self._take_in(record, now)

    def ripe(self, now: datetime) -> set[PersonId]:
        """Return the people for whom an instant has come, and look further for them."""
        found: set[Key] = set()
        while self._heap and self._heap[0][0] <= now:
            moment, person, medication = heapq.heappop(self._heap)
            if self._at.get((person, medication)) == moment:
                found.add((person, medication))
        for key in found:
            self._wind(key, self._next(key, now))
        return {person for person, _ in found}

    def next_moment(self) -> datetime | None:
        """Return the first instant to come, in UTC."""
        while self._heap:
            moment, person, medication = self._heap[0]
            if self._at.get((person, medication)) == moment:
                return moment
            heapq.heappop(self._heap)
        return None

    def _forget(self, person: PersonId) -> None:
        del self._seen[person]
        for key in [key for key in self._at if key[0] == person]:
            del self._at[key]

    def _take_in(self, record: PersonRecord, now: datetime) -> None:
        person = record.person.id
        before = self._seen.get(person)
        if before is record:
            return
        self._seen[person] = record
        for medication in _changed(before, record):
            key = (person, medication)
            self._wind(key, self._next(key, now))
        gone = () if before is None else before.medications.keys()
        for medication in set(gone) - record.medications.keys():
            self._at.pop((person, medication), None)
        self._wind((person, None), self._next((person, None), now))

    def _wind(self, key: Key, moment: datetime | None) -> None:
        if moment is None:
            self._at.pop(key, None)
        elif self._at.get(key) != moment:
            self._at[key] = moment
            heapq.heappush(self._heap, (moment, key[0], key[1]))

    def _next(self, key: Key, now: datetime) -> datetime | None:
        person, medication = key
        record = self._seen[person]
        if medication is None:
            moments = _of_person(record, now)
        else:
            moments = _of_medication(record, record.medications[medication], now)
        return min((moment for moment in moments if moment > now), default=None)


def _changed(
    before: PersonRecord | None, record: PersonRecord
) -> Iterator[MedicationId]:
    """Yield the medications whose next instant may be another one now."""
    whole = before is None or (
        before.reach is not record.reach or before.person is not record.person
    )
    known = {} if before is None else before.medications
    changed = {
        key for key, held in record.medications.items() if known.get(key) is not held
    }
    for key, held in record.medications.items():
        linked = isinstance(held.medication.schedule, Linked)
        if whole or key in changed or (linked and changed):
            yield key


def _of_medication(
    record: PersonRecord, held: MedicationRecord, now: datetime
) -> Iterator[datetime]:
    """Yield the instants at which something about a medication changes by itself."""
    for dose in open_of(record, held, now):
        yield from _stages(record, held, dose)
    for pause in held.medication.pauses:
        yield instant(pause.start)
        if pause.end is not None:
            yield instant(pause.end)
    if held.medication.stopped is not None:
        return
    if (slot := next_due(record, held, now + TICK)) is not None:
        coming = due_dose(held, slot, now)
        yield instant(coming.due)
        yield from (call.at for call in calls(record, held, coming))


def _stages(
    record: PersonRecord, held: MedicationRecord, dose: DueDose
) -> Iterator[datetime]:
    reminding, due = held.medication.handling.reminding, instant(dose.due)
    yield due + reminding.late_after
    yield window_end(due, dose.put_off, reminding)
    if dose.put_off is not None:
        yield dose.put_off
    yield from (call.at for call in calls(record, held, dose))


def _of_person(record: PersonRecord, now: datetime) -> Iterator[datetime]:
    for reminder in record.reminders.values():
        if reminder.shown is None:
            yield instant(reminder.at)
    for visit in record.appointments.values():
        if visit.status.stands:
            yield instant(visit.start)
            yield instant(visit.end)
    yield midnight_after(record, now)
