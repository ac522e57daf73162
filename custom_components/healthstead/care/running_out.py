"""When what is in the house of a medication runs out: by its plan, or by its use.

Forecast by the schedule itself, from the start of the person's day on: the doses
of that day that nobody answered count as still to be taken. So a forecast changes
with the record and at midnight, and at no other time.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo

from ..domain.forecast import (
    Need,
    amounts_of,
    amounts_of_a_day,
    first_uncovered,
    multiplied,
    usable,
)
from ..domain.ids import PersonId
from ..domain.ledger import DoseStatus
from ..domain.medication import Medication
from ..domain.person import Person, Profile
from ..domain.quantity import Quantity
from ..domain.schedule import AsNeeded, Interval, IntervalMode, Linked
from ..domain.shelf import Shelf
from ..domain.stock_units import in_stock_unit
from .agenda import midnight_of
from .record import MedicationRecord, PersonRecord
from .slots import slots_of

FORECAST: Final = timedelta(days=731)
"""What lasts longer than two years is not foretold."""
USUAL_DAYS: Final = 28
"""As needed: so many days back say how much is used (clinical reference 2.6)."""
FEWEST_DAYS: Final = 7
"""Over fewer days than this no mean is taken [product choice]."""
NOBODY: Final = PersonId("")


def run_out_within(
    record: PersonRecord, held: MedicationRecord, now: datetime, span: timedelta
) -> datetime | None:
    """Return when the first dose falls due for which too little is left.

    None where that is not known, or not within the span.
    """
    shelf = held.shelf
    if shelf is None or not comparable(held, shelf, now):
        return None
    if isinstance(held.medication.regimen_at(now).schedule, AsNeeded):
        return _used_as_before(record, held, shelf, now, span)
    if not _by_plan_alone(held.medication):
        return first_uncovered(shelf, needs(record, held, shelf, now, span))
    start = midnight_of(record, now)
    return _foretold(
        _Plan(
            medication=held.medication,
            shelf=shelf,
            zone=record.person.profile.zone,
            start=start,
            answered=frozenset(
                due
                for due, dose in held.answers.items()
                if due >= start and dose.status is not DoseStatus.SNOOZED
            ),
        ),
        span,
    )


def comparable(held: MedicationRecord, shelf: Shelf, now: datetime) -> bool:
    """Say whether every dose to come can be counted in the unit of the shelf."""
    present = held.medication.regimen_at(now)
    return all(
        in_stock_unit(amount, held.medication.strength, shelf.unit) is not None
        for regimen in held.medication.regimens
        if regimen.since >= present.since
        for amount in amounts_of(regimen.schedule)
    )


def lasts_surely(
    held: MedicationRecord, shelf: Shelf, now: datetime, span: timedelta
) -> bool:
    """Say whether there is enough even if every day were the fullest: quickly told."""
    most = Decimal(0)
    for regimen in held.medication.regimens:
        day = amounts_of_a_day(regimen.schedule)
        if day is None:
            return False
        whole = sum((_counted(held, one, shelf) for one in day), Decimal(0))
        most = max(most, whole)
    return usable(shelf, (now + span).date()) >= most * (span.days + 2)


def needs(
    record: PersonRecord,
    held: MedicationRecord,
    shelf: Shelf,
    now: datetime,
    span: timedelta,
) -> Iterator[Need]:
    """Yield what is to be taken from the start of the day on, in order."""
    zone = ZoneInfo(record.person.profile.zone)
    start = midnight_of(record, now)
    for slot in slots_of(record, held, start, start + span, projected=True):
        answer = held.answer(slot.due)
        if answer is None or answer.status is DoseStatus.SNOOZED:
            yield Need(
                at=slot.due,
                day=slot.due.astimezone(zone).date(),
                amount=_counted(held, slot.amount, shelf),
            )


def _counted(held: MedicationRecord, amount: Quantity, shelf: Shelf) -> Decimal:
    found = in_stock_unit(amount, held.medication.strength, shelf.unit)
    return found or Decimal(0)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Plan:
    """All that a forecast by plan hangs on: asked again and again, answered once."""

    medication: Medication
    shelf: Shelf
    zone: str
    start: datetime
    answered: frozenset[datetime]


def _by_plan_alone(medication: Medication) -> bool:
    """Say whether no answer moves any slot."""
    for regimen in medication.regimens:
        match regimen.schedule:
            case Linked() | Interval(mode=IntervalMode.FROM_TAKEN):
                return False
            case _:
                pass
    return True


@lru_cache(maxsize=8192)
def _foretold(plan: _Plan, span: timedelta) -> datetime | None:
    person = Person(id=NOBODY, profile=Profile(name="", zone=plan.zone))
    record = PersonRecord(person=person)
    held = MedicationRecord(medication=plan.medication)
    coming = needs(record, held, plan.shelf, plan.start, span)
    return first_uncovered(
        plan.shelf, (need for need in coming if need.at not in plan.answered)
    )


def _used_as_before(
    record: PersonRecord,
    held: MedicationRecord,
    shelf: Shelf,
    now: datetime,
    span: timedelta,
) -> datetime | None:
    """Foretell what is taken as needed by the mean of the last weeks."""
    zone = ZoneInfo(record.person.profile.zone)
    today = now.astimezone(zone).date()
    since = today - held.medication.started.astimezone(zone).date()
    days = max(FEWEST_DAYS, min(USUAL_DAYS, since.days + 1))
    used = _used_since(held, shelf, midnight_of(record, now, days=1 - days))
    if not used or not held.medication.active_at(now):
        return None
    coming = (
        Need(
            at=midnight_of(record, now, days=ahead),
            day=today + timedelta(days=ahead),
            amount=used,
        )
        for ahead in range(span.days)
    )
    return first_uncovered(multiplied(shelf, days), coming)


def _used_since(
    held: MedicationRecord, shelf: Shelf, since: datetime
) -> Decimal | None:
    """Return how much was taken since; None where an amount cannot be counted."""
    used = Decimal(0)
    for dose in held.doses():
        if dose.status is DoseStatus.TAKEN and dose.at >= since:
            if dose.amount is None:
                return None
            counted = in_stock_unit(dose.amount, held.medication.strength, shelf.unit)
            if counted is None:
                return None
            used += counted
    return used
