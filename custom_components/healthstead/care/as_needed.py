"""Whether one more dose is too soon after another, or one too many of its kind.

Counting only: what a person should do about it is not said here. What cannot be
counted is never counted as nothing: it becomes a question of its own.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from ..domain.ledger import Dose, DoseStatus, instant
from ..domain.quantity import Quantity
from ..domain.schedule import AsNeeded
from .doses import minimum_gap
from .limits import Rule, Weighed, rules_for
from .record import MedicationRecord, PersonRecord
from .refusal import Refusal, doubt

AT_ONCE: Final = timedelta(minutes=10)
"""The same as-needed dose told twice within this time may be one [product choice]."""


def as_needed_doubts(
    record: PersonRecord,
    held: MedicationRecord,
    at: datetime,
    amount: Quantity | None,
) -> list[Refusal]:
    """Check the minimum gap of an as-needed medication, and all limits.

    A dose that is told late lies between others: both sides count.
    """
    found = _too_close(record, held, at, amount)
    return found + limit_doubts(record, held, at, amount)


def limit_doubts(
    record: PersonRecord,
    held: MedicationRecord,
    at: datetime,
    amount: Quantity | None,
) -> list[Refusal]:
    """Check the limits that a dose counts against, those of other medications too."""
    rules = tuple(rules_for(record, held, at))
    weighed = [(rule, rule.weigh(at, amount)) for rule in rules]
    over = [rule for rule, verdict in weighed if verdict is Weighed.OVER]
    unsure = [rule for rule, verdict in weighed if verdict is Weighed.UNSURE]
    if not over and not unsure:
        return []
    after, name = _next(record, held, at, amount), held.medication.name
    return [
        *(doubt("too_many", medication=name, limit=r.words, **after) for r in over[:1]),
        *(
            doubt("limit_unsure", medication=name, limit=r.words, **after)
            for r in unsure[:1]
        ),
    ]


def _too_close(
    record: PersonRecord,
    held: MedicationRecord,
    at: datetime,
    amount: Quantity | None,
) -> list[Refusal]:
    """Doubt a dose that may be the last one told twice, or that comes too soon."""
    name, moment = held.medication.name, instant(at)
    gap = minimum_gap(record, held, at)
    away = [(abs(instant(d.at) - moment), d) for d in _taken(held)]
    last = min(away, key=lambda pair: pair[0], default=None)
    if last is None or last[0] >= max(gap, AT_ONCE):
        return []
    when = last[1].at.isoformat()
    if last[0] < AT_ONCE:
        return [doubt("already_taken", medication=name, at=when)]
    free = (instant(last[1].at) + gap).astimezone(record.zone)
    after = {"next": free.isoformat(), **_next(record, held, at, amount)}
    return [doubt("too_soon", medication=name, at=when, **after)]


def _next(
    record: PersonRecord,
    held: MedicationRecord,
    at: datetime,
    amount: Quantity | None,
) -> dict[str, str]:
    """Return from when on the same dose would raise no doubt, if ever."""
    rules = tuple(rules_for(record, held, at))
    gap = minimum_gap(record, held, at) if _is_needed(held, at) else timedelta(0)
    own = [instant(dose.at) for dose in _taken(held)]
    for moment in sorted(_ends(rules, own, gap)):
        apart = all(abs(taken - moment) >= gap for taken in own)
        if moment > instant(at) and apart and _would_do(rules, moment, amount):
            return {"next": moment.astimezone(record.zone).isoformat()}
    return {}


def _ends(
    rules: tuple[Rule, ...], own: list[datetime], gap: timedelta
) -> Iterator[datetime]:
    """Yield the instants at which a gap or the time of some dose in a limit ends."""
    yield from (taken + gap for taken in own)
    for rule in rules:
        yield from rule.ends()


def _would_do(
    rules: tuple[Rule, ...], moment: datetime, amount: Quantity | None
) -> bool:
    return all(rule.weigh(moment, amount) is Weighed.WITHIN for rule in rules)


def _is_needed(held: MedicationRecord, at: datetime) -> bool:
    return isinstance(held.medication.regimen_at(at).schedule, AsNeeded)


def _taken(held: MedicationRecord) -> list[Dose]:
    return [d for d in held.doses() if d.status is DoseStatus.TAKEN]
