"""What became of the doses of a period, one medication after the other."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from ...domain.adherence import ON_TIME, Tally, percent
from ...domain.ids import MedicationId
from ...domain.ledger import Dose, DoseStatus, Punctuality, instant, punctuality
from ...domain.medication import Medication, Regimen
from ...domain.schedule import AsNeeded
from .. import queries as q
from ..adherence import adherence_of
from ..doses import due_dose
from ..record import MedicationRecord, PersonRecord
from ..slots import slots_of
from .asked import Span, minutes
from .facts import (
    Counts,
    DoseFact,
    DosesFacts,
    ExtraFact,
    MedicationFacts,
    Named,
    ReasonFact,
)

NOT_AS_PLANNED: Final = frozenset({DoseStatus.SKIPPED, DoseStatus.MISSED})
OPEN: Final = frozenset({DoseStatus.DUE, DoseStatus.LATE, DoseStatus.SNOOZED})


def named(medication: Medication) -> Named:
    """Return a medication by its names."""
    return Named(
        id=medication.id,
        name=medication.name,
        label=medication.shared_label,
        strength=medication.strength,
    )


def doses_facts(record: PersonRecord, span: Span, *, compared: bool) -> DosesFacts:
    """Return the doses of a period; ``record`` holds every answer to them.

    ``compared``: with as many days before it.
    """
    present = _tallies(record, span)
    earlier = _tallies(record, span.before) if compared else None
    every = tuple(
        _medication(record, held, span, present, earlier)
        for held in record.medications.values()
        if _is_of(held, span)
    )
    listed = tuple(one for one in every if _says_something(one))
    return DosesFacts(
        tolerance_minutes=int(ON_TIME / timedelta(minutes=1)),
        together=_together(listed),
        before=None if earlier is None else _together_before(listed),
        still_open=sum(one.still_open for one in listed),
        to_come=sum(one.to_come for one in listed),
        extra_count=sum(one.extra_count for one in listed),
        medications=listed,
    )


def _tallies(record: PersonRecord, span: Span) -> Mapping[MedicationId, Tally]:
    query = q.Adherence(person=record.person.id, start=span.start, end=span.end)
    state = adherence_of(record, query, span.now)
    return {each.medication.id: each.tally for each in state.each}


def _is_of(held: MedicationRecord, span: Span) -> bool:
    """Say whether a medication was taken in the period, or has answers in it."""
    medication = held.medication
    taken = span.meets(medication.started, medication.stopped)
    return taken or any(span.holds(dose.due or dose.at) for dose in held.doses())


def _says_something(one: MedicationFacts) -> bool:
    """Say whether a stopped medication has anything to show."""
    return one.stopped is None or bool(one.doses or one.extras)


def _medication(
    record: PersonRecord,
    held: MedicationRecord,
    span: Span,
    present: Mapping[MedicationId, Tally],
    earlier: Mapping[MedicationId, Tally] | None,
) -> MedicationFacts:
    medication = held.medication
    end = min(span.end, instant(span.now))
    regimen = medication.regimen_at(end)
    changes = [one for one in medication.regimens[1:] if span.holds(one.since)]
    doses = _doses(record, held, span)
    extras = _extras(held, span)
    waiting = [one for one in doses if one.status in OPEN]
    open_now = [one for one in waiting if instant(one.due) <= instant(span.now)]
    before = None
    if earlier is not None:
        tally = earlier.get(medication.id, Tally())
        before = _counts(tally, _doses(record, held, span.before))
    return MedicationFacts(
        medication=named(medication),
        direction=regimen.direction,
        as_needed=isinstance(regimen.schedule, AsNeeded),
        started=span.local(medication.started),
        stopped=span.local_or_none(medication.stopped),
        stop_reason=medication.stop_reason,
        changed=tuple(span.local(one.since) for one in changes),
        direction_before=_before(medication, changes),
        paused=medication.paused_at(end),
        counts=_counts(present.get(medication.id, Tally()), doses),
        before=before,
        still_open=len(open_now),
        to_come=len(waiting) - len(open_now),
        doses=doses,
        reasons=_reasons(doses),
        extra_count=len(extras),
        extra_before=len(_extras(held, span.before)) if earlier is not None else None,
        extras=extras,
    )


def _before(medication: Medication, changes: list[Regimen]) -> str:
    """Return the direction that counted until the first of these changes."""
    if not changes:
        return ""
    place = medication.regimens.index(changes[0])
    return medication.regimens[place - 1].direction


def _doses(
    record: PersonRecord, held: MedicationRecord, span: Span
) -> tuple[DoseFact, ...]:
    """Return what was due by the plan, and what was answered beside it."""
    found: dict[datetime, DoseFact] = {}
    for due, answer in held.answers.items():
        if span.holds(due) and answer.status is not DoseStatus.SNOOZED:
            found[due] = _answered(answer, due, span)
    for slot in slots_of(record, held, span.start, span.end):
        key = instant(slot.due)
        if key not in found:
            status = due_dose(record, held, slot, span.now).status
            found[key] = DoseFact(
                due=span.local(slot.due), status=status, planned=slot.amount
            )
    return tuple(found[due] for due in sorted(found))


def _reasons(doses: tuple[DoseFact, ...]) -> tuple[ReasonFact, ...]:
    """Return why doses were left out, missed, late or in part, the commonest first.

    Not of one that was taken as planned: what was said with it is no reason.
    """
    told = Counter(
        " ".join(dose.reason.split())
        for dose in doses
        if dose.status in NOT_AS_PLANNED
        or dose.punctuality is Punctuality.LATE
        or dose.part
    )
    del told[""]
    return tuple(ReasonFact(text=why, count=many) for why, many in told.most_common())


def _answered(answer: Dose, due: datetime, span: Span) -> DoseFact:
    taken = answer.status is DoseStatus.TAKEN
    nobody = answer.status is DoseStatus.UNCONFIRMED
    return DoseFact(
        due=span.local(due),
        status=answer.status,
        planned=answer.planned,
        at=None if nobody else span.local(answer.at),
        amount=answer.amount if taken else None,
        punctuality=punctuality(answer, ON_TIME),
        minutes_away=minutes(due, answer.at) if taken else None,
        part=answer.part,
        reason=answer.reason,
    )


def _extras(held: MedicationRecord, span: Span) -> tuple[ExtraFact, ...]:
    taken = [
        dose
        for dose in held.extras
        if dose.status is DoseStatus.TAKEN and span.holds(dose.at)
    ]
    return tuple(
        ExtraFact(at=span.local(dose.at), amount=dose.amount, reason=dose.reason)
        for dose in sorted(taken, key=lambda dose: instant(dose.at))
    )


def _counts(tally: Tally, doses: tuple[DoseFact, ...]) -> Counts:
    early = sum(one.punctuality is Punctuality.EARLY for one in doses)
    return _with_shares(
        Counts(
            due=tally.due,
            taken=tally.taken,
            on_time=tally.on_time,
            early=early,
            late=tally.taken - tally.on_time - early,
            part=tally.part,
            skipped=tally.skipped,
            unconfirmed=tally.unconfirmed,
            missed=tally.missed,
        )
    )


def _with_shares(counts: Counts) -> Counts:
    return replace(
        counts,
        taken_percent=percent(counts.taken, counts.due),
        on_time_percent=percent(counts.on_time, counts.due),
    )


def _together(every: tuple[MedicationFacts, ...]) -> Counts:
    return _sum([one.counts for one in every])


def _together_before(every: tuple[MedicationFacts, ...]) -> Counts:
    return _sum([one.before for one in every if one.before is not None])


def _sum(counts: list[Counts]) -> Counts:
    return _with_shares(
        Counts(
            due=sum(one.due for one in counts),
            taken=sum(one.taken for one in counts),
            on_time=sum(one.on_time for one in counts),
            early=sum(one.early for one in counts),
            late=sum(one.late for one in counts),
            part=sum(one.part for one in counts),
            skipped=sum(one.skipped for one in counts),
            unconfirmed=sum(one.unconfirmed for one in counts),
            missed=sum(one.missed for one in counts),
        )
    )
