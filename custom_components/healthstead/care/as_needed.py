"""Whether a dose taken as needed comes too soon after another, or is one too many.

Counting only: what a person should do about it is not said here.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Final

from ..domain.ledger import Dose, DoseStatus, instant
from ..domain.quantity import Quantity
from ..domain.schedule import AsNeeded, Limit
from .record import MedicationRecord
from .refusal import Refusal, doubt

AT_ONCE: Final = timedelta(minutes=10)
"""The same as-needed dose told twice within this time may be one [product choice]."""


def as_needed_doubts(
    held: MedicationRecord,
    schedule: AsNeeded,
    at: datetime,
    amount: Quantity | None,
) -> list[Refusal]:
    """Check the minimum gap and the rolling maximum of an as-needed medication.

    A dose that is told late lies between others: both sides count.
    """
    name, moment = held.medication.name, instant(at)
    taken = [d for d in held.doses() if d.status is DoseStatus.TAKEN]
    found = _too_close(name, schedule.minimum_gap or timedelta(0), taken, moment)
    usual = schedule.amount_max or schedule.amount
    new = _Taken(at=moment, amount=amount or usual)
    all_taken = [*(_Taken(at=instant(d.at), amount=d.amount or usual) for d in taken)]
    return found + [
        doubt("too_many", medication=name, limit=str(limit.amount))
        for limit in schedule.max_per_period
        if _exceeds(limit, all_taken, new)
    ]


def _too_close(
    name: str, gap: timedelta, taken: list[Dose], moment: datetime
) -> list[Refusal]:
    """Doubt a dose that may be the last one told twice, or that comes too soon."""
    away = [(abs(instant(d.at) - moment), d) for d in taken]
    last = min(away, key=lambda pair: pair[0], default=None)
    if last is None or last[0] >= max(gap, AT_ONCE):
        return []
    at = last[1].at
    if last[0] < AT_ONCE:
        return [doubt("already_taken", medication=name, at=at.isoformat())]
    free = (instant(at) + gap).isoformat()
    return [doubt("too_soon", medication=name, at=at.isoformat(), next=free)]


@dataclass(frozen=True, kw_only=True, slots=True)
class _Taken:
    """A dose for counting; an amount that nobody told counts as the most allowed."""

    at: datetime
    amount: Quantity


def _exceeds(limit: Limit, taken: list[_Taken], new: _Taken) -> bool:
    """Say whether some stretch of the limit's length holds too much with a new dose."""
    if limit.period is None:
        return False
    ends = [new, *(d for d in taken if new.at < d.at < new.at + limit.period)]
    return any(
        _total(limit, [d for d in (*taken, new) if e.at - limit.period < d.at <= e.at])
        > limit.amount.value
        for e in ends
    )


def _total(limit: Limit, doses: list[_Taken]) -> Decimal:
    """Add amounts up in the limit's unit; other units cannot be compared."""
    unit = limit.amount.unit
    if unit == "dose":
        return Decimal(len(doses))
    return sum((_in_unit(d.amount, unit) for d in doses), Decimal(0))


# SI prefixes; anything else (tablets to milligrams) needs a strength.
_MILLIGRAMS: Final = {"ug": Decimal("0.001"), "mg": Decimal(1), "g": Decimal(1000)}


def _in_unit(amount: Quantity, unit: str) -> Decimal:
    if amount.unit == unit:
        return amount.value
    if amount.unit in _MILLIGRAMS and unit in _MILLIGRAMS:
        return amount.value * _MILLIGRAMS[amount.unit] / _MILLIGRAMS[unit]
    return Decimal(0)
