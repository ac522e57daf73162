"""What a person is asked about before a medication joins the others, one thing at once.

The findings are the domain's (``checks.findings``); here they become questions. A
yes is a yes to one finding with one partner: its key names both. Nothing found
is nothing said: no answer here means that a medicine is safe.
"""

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise
from typing import Final
from zoneinfo import ZoneInfo

from ..domain.checks.findings import (
    Candidate,
    Finding,
    FindingKind,
    check,
    ingredients_in,
)
from ..domain.checks.high_risk import sparing_of
from ..domain.checks.strength import strength_of
from ..domain.forecast import amounts_of
from ..domain.ledger import instant
from ..domain.medication import Medication
from ..domain.schedule import AsNeeded, Linked, Schedule, slots_between
from ..domain.schedule_civil import instant as civil_instant
from .dose_doubts import FAR_OUTSIDE, most_lately
from .record import MedicationRecord, PersonRecord
from .refusal import Refusal, doubt

ALL_SHOWN: Final = "findings"
"""Accepted by whoever was shown every finding in one list."""
ASKED: Final = frozenset(
    {
        FindingKind.ALLERGY,
        FindingKind.ALLERGY_RELATED,
        FindingKind.INTERACTION,
        FindingKind.DUPLICATE_INGREDIENT,
        FindingKind.HIGH_ALERT,
    }
)
DAY: Final = timedelta(days=1)
LOOKED_AT: Final = timedelta(days=70)
"""So much of a schedule tells how often it asks."""


def candidate(medication: Medication) -> Candidate:
    """Return a medication as it is checked."""
    return Candidate(
        name=medication.name,
        strength=medication.strength,
        ingredients=medication.handling.ingredients,
    )


def key_of(finding: Finding) -> str:
    """Return what a yes to a finding is kept as: its kind, and with whom it was met."""
    return f"{finding.kind}:{finding.other.casefold()}".removesuffix(":")


def asked_about(
    record: PersonRecord, new: Candidate, held: MedicationRecord | None
) -> tuple[Finding, ...]:
    """Return the findings that need a yes, gravest first."""
    others = [
        candidate(other.medication)
        for other in record.medications.values()
        if other is not held
        and other.medication.stopped is None
        and other.medication.name.casefold() != new.name.casefold()
    ]
    found = check(new, others, record.person.profile.allergies)
    return tuple(each for each in found if _is_asked(each))


def doubted_when_added(
    record: PersonRecord, new: Candidate, schedule: Schedule, accepted: frozenset[str]
) -> Iterator[Refusal]:
    """Yield what to ask about a new medication, gravest first."""
    yield from _doubts(asked_about(record, new, None), accepted)
    yield from doubted_as_too_often(record, new, schedule)


def doubted_when_handled(
    record: PersonRecord,
    held: MedicationRecord,
    after: Candidate,
    accepted: frozenset[str],
) -> Iterator[Refusal]:
    """Yield what to ask about what a medication is now said to hold."""
    before = candidate(held.medication)
    known = {key_of(each) for each in asked_about(record, before, held)}
    found = asked_about(record, after, held)
    yield from _doubts(tuple(f for f in found if key_of(f) not in known), accepted)


def doubted_when_changed(
    record: PersonRecord, held: MedicationRecord, schedule: Schedule
) -> Iterator[Refusal]:
    """Yield what to ask about a new direction of a medication."""
    yield from doubted_as_too_often(record, candidate(held.medication), schedule)
    medication = held.medication
    for amount in sorted(amounts_of(schedule), key=lambda each: -each.value):
        most = most_lately(held, amount.unit)
        if most is not None and amount.value > FAR_OUTSIDE * most.value:
            yield doubt(
                "dose_far_from_before",
                medication=medication.name,
                amount=str(amount),
                usual=str(most),
            )
            return


def doubted_as_too_often(
    record: PersonRecord, new: Candidate, schedule: Schedule
) -> Iterator[Refusal]:
    """Doubt what is mostly taken once a week, or less often, and here more often."""
    sparing = sparing_of(new.name, ingredients_in(new), strength_of(new.strength))
    gap = _shortest_gap(schedule, record.zone)
    if sparing is None or gap is None:
        return
    if gap < float(sparing.least_days) * DAY - DAY / 2:
        days = str(sparing.least_days)
        yield doubt("more_often_than_usual", medication=new.name, days=days)


def _shortest_gap(schedule: Schedule, zone: ZoneInfo) -> timedelta | None:
    """Return the shortest time between two doses at the start of a schedule."""
    match schedule:
        case AsNeeded() | Linked():
            return None
        case _:
            start = civil_instant(schedule.course.start, zone)
            slots = slots_between(schedule, zone, start, start + LOOKED_AT)
            moments = [instant(slot.due) for slot in slots]
            return min((b - a for a, b in pairwise(moments)), default=None)


def _is_asked(finding: Finding) -> bool:
    if finding.kind is FindingKind.LOOKS_LIKE:
        return finding.facts["present"] == "yes"
    return finding.kind in ASKED


def _doubts(found: tuple[Finding, ...], accepted: frozenset[str]) -> Iterator[Refusal]:
    if ALL_SHOWN in accepted:
        return
    for each in found:
        facts = {name: fact for name, fact in each.facts.items() if fact}
        yield doubt(
            key_of(each),
            **{
                **facts,
                "medication": each.subject,
                "other": each.other,
                "source": each.source,
            },
        )
