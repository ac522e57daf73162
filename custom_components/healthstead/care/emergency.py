"""What helpers are told of a record: facts only, chosen but not worded.

What may be said to whom is ``sos_words``'s in the porch, how it is drawn on paper
``papers``'s. Nothing here judges a value.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from ..domain.checks.group_table import MEMBERS, Group
from ..domain.checks.ingredients import ingredients_of
from ..domain.medication import Medication
from ..domain.sos import Outcome, Sos, Word
from ..domain.vitals import Reading, VitalKind
from ..domain.watching.shapes import Alert
from .record import PersonRecord
from .standing import taken_now

# What changes how a helper acts: bleeding, low blood sugar (clinical reference 3.1).
MARKS: Final[Mapping[str, frozenset[str]]] = {
    "anticoagulant": frozenset(MEMBERS[Group.ANTICOAGULANT]),
    "insulin": frozenset(MEMBERS[Group.INSULIN]),
}
TREND_ONLY: Final = frozenset(
    {VitalKind.WEIGHT, VitalKind.STEPS, VitalKind.SLEEP, VitalKind.HRV}
)
"""Say nothing about an emergency."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Medicine:
    """A medication as a helper has to know it."""

    name: str
    mark: str = ""
    """Key of ``MARKS``; empty where nothing is known."""


def medicines(record: PersonRecord) -> tuple[Medicine, ...]:
    """Return what is taken now, what a helper must know first before the rest."""
    found = [
        Medicine(name=name_of(held.medication), mark=mark_of(held.medication))
        for held in taken_now(record)
    ]
    return tuple(sorted(found, key=lambda one: not one.mark))


def name_of(medication: Medication) -> str:
    """Return a medication's name with its strength."""
    strength = medication.strength
    shown = "" if strength in medication.name else strength
    return f"{medication.name} {shown}".strip()


def mark_of(medication: Medication) -> str:
    """Return which of ``MARKS`` a medication has; empty where none is known."""
    inside = medication.handling.ingredients or ingredients_of(medication.name)
    return next((mark for mark, of in MARKS.items() if of.intersection(inside)), "")


def last_vitals(record: PersonRecord) -> tuple[Reading, ...]:
    """Return the newest reading of each kind that matters, the newest first."""
    newest = [
        max(readings, key=lambda one: one.at)
        for kind, readings in record.readings.items()
        if readings and kind not in TREND_ONLY
    ]
    return tuple(sorted(newest, key=lambda one: one.at, reverse=True))


def trigger(record: PersonRecord) -> Alert | None:
    """Return the alert about a vital sign that began last and still runs."""
    running = [alert for _, alert in record.observed.running() if alert.evidence]
    return max(running, key=lambda alert: alert.started, default=None)


def told(record: PersonRecord, sos: Sos) -> tuple[str, ...]:
    """Return the names of the contacts whom a call has reached."""
    reached = {
        one.contact
        for one in sos.attempts
        if one.word is Word.CALL and one.outcome is Outcome.DELIVERED
    }
    return tuple(one.name for one in record.contacts if one.id in reached)


def age_range(record: PersonRecord, now: datetime) -> tuple[int, int] | None:
    """Return how old the person is, before and after this year's birthday."""
    born = record.person.profile.birth_year
    if born is None:
        return None
    years = now.astimezone(record.zone).year - born
    return max(years - 1, 0), years
