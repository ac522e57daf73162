"""What a report says of doses."""

from collections.abc import Iterator
from typing import Final

from ...domain.reporting import Period
from . import words_en as en
from .facts import Counts, DoseFact, DosesFacts, MedicationFacts, ReportFacts
from .spoken import Calendar, amount, fill, share

NOT_TAKEN: Final = ("skipped", "missed", "unconfirmed")
HOW: Final = ("late", "early", "part")


def doses(facts: ReportFacts, calendar: Calendar, names: bool) -> Iterator[str]:
    """Yield the sentences about doses."""
    told = facts.doses
    if told is None:
        return
    yield from _together(told)
    for one in told.medications:
        yield from _medication(one, calendar, names=names)
        if facts.head.period is Period.DAY:
            for dose in one.doses:
                yield _single(one, dose, calendar, names=names)
        if facts.head.period is Period.VISIT:
            yield from _of_visit(one, facts, calendar, names=names)
    if told.together.unconfirmed:
        yield fill("unconfirmed_is")


def _together(told: DosesFacts) -> Iterator[str]:
    counts = told.together
    if counts.taken_percent is None:
        if not (told.still_open or told.to_come):
            yield fill("nothing_due")
    else:
        yield fill(
            "together",
            taken=counts.taken,
            due=counts.due,
            percent=share(counts.taken_percent),
            on_time=counts.on_time,
            tolerance=told.tolerance_minutes,
        )
    if others := not_taken(counts):
        yield fill("not_taken", what=others)
    if (before := told.before) is not None:
        if before.taken_percent is None:
            yield fill("before_nothing")
        else:
            yield fill(
                "before",
                taken=before.taken,
                due=before.due,
                percent=share(before.taken_percent),
            )
    if told.still_open:
        yield fill("open_now", open=told.still_open)
    if told.to_come:
        yield fill("to_come", open=told.to_come)


def not_taken(counts: Counts) -> str:
    """Return what became of the doses that were due and not taken."""
    return _counted(counts, NOT_TAKEN)


def _counted(counts: Counts, which: tuple[str, ...]) -> str:
    numbers = ((name, getattr(counts, name)) for name in which)
    return ", ".join(fill(name, count=number) for name, number in numbers if number)


def _medication(
    one: MedicationFacts, calendar: Calendar, *, names: bool
) -> Iterator[str]:
    name = one.medication.shown(names=names)
    before = None
    if one.before is not None and one.before.due:
        before = fill("before_short", taken=one.before.taken, due=one.before.due)
    if one.counts.due:
        yield fill(
            "medication",
            name=name,
            taken=one.counts.taken,
            due=one.counts.due,
            what=_counted(one.counts, (*NOT_TAKEN, *HOW)),
            before=before,
        )
    elif waits := _waiting(one):
        yield fill("medication_waits", name=name, what=waits)
    elif not one.as_needed:
        yield fill("medication_none", name=name, before=before)
    if one.extra_count or one.as_needed:
        yield fill(
            "extra",
            name=name,
            count=str(one.extra_count),
            before=None if one.extra_before is None else str(one.extra_before),
            what="; ".join(
                fill(
                    "extra_one",
                    at=calendar.moment(extra.at),
                    amount=amount(extra.amount),
                    reason=extra.reason,
                )
                for extra in one.extras
            ),
        )
    yield from _course(one, name, calendar)


def _waiting(one: MedicationFacts) -> str:
    counts = (("open_part", one.still_open), ("come_part", one.to_come))
    return ", ".join(fill(key, open=number) for key, number in counts if number)


def _course(one: MedicationFacts, name: str, calendar: Calendar) -> Iterator[str]:
    for moment in one.changed:
        at = calendar.moment(moment)
        yield fill("changed", name=name, at=at, direction=one.direction)
    if one.stopped is not None:
        at = calendar.moment(one.stopped)
        yield fill("stopped", name=name, at=at, reason=one.stop_reason)
    elif one.paused:
        yield fill("paused", name=name)


def _single(
    one: MedicationFacts, dose: DoseFact, calendar: Calendar, *, names: bool
) -> str:
    away = dose.minutes_away or 0
    key = "minutes_after" if away > 0 else "minutes_before"
    return fill(
        "single",
        name=one.medication.shown(names=names),
        due=calendar.moment(dose.due),
        status=en.STATUS[dose.status.value],
        at=None if dose.at is None else calendar.moment(dose.at),
        amount=amount(dose.amount),
        away=fill(key, minutes=abs(away)) if away else None,
        reason=dose.reason,
    )


def _of_visit(
    one: MedicationFacts, facts: ReportFacts, calendar: Calendar, *, names: bool
) -> Iterator[str]:
    """Yield what a clinician wants beside the counts: direction, changes, reasons."""
    name = one.medication.shown(names=names)
    if one.stopped is None:
        yield _prescribed(one, names=names)
    if one.direction_before:
        yield fill("direction_before", name=name, direction=one.direction_before)
    if is_new(one, facts):
        yield fill("started", name=name, at=calendar.moment(one.started))
    if one.reasons:
        each = (
            fill(
                "reason_once" if why.count == 1 else "reason_often",
                what=why.text,
                count=why.count,
            )
            for why in one.reasons
        )
        yield fill("reasons", name=name, what="; ".join(each))


def is_new(one: MedicationFacts, facts: ReportFacts) -> bool:
    """Say whether a medication came to the list within the period."""
    return facts.start <= one.started < facts.end


def _prescribed(one: MedicationFacts, *, names: bool) -> str:
    return fill(
        "taken_now",
        name=one.medication.shown(names=names),
        strength=one.medication.strength if names else "",
        direction=one.direction,
    )
