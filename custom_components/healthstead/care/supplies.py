"""What the shelf comes to: until when it lasts, when to ask for more, what is wrong.

Forecast by the schedule itself, from the start of the person's day on: the doses
of that day that nobody answered count as still to be taken. So a forecast changes
with the record and at midnight, and at no other time. Nothing is bought here.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Final
from zoneinfo import ZoneInfo

from ..domain.forecast import (
    EXPIRES_SOON_DAYS,
    Need,
    amounts_of,
    ask_on,
    first_uncovered,
    multiplied,
    usable,
)
from ..domain.ids import PersonId
from ..domain.ledger import DoseStatus, instant
from ..domain.medication import Medication
from ..domain.schedule import AsNeeded
from ..domain.shelf import FAR, Held, Shelf
from ..domain.stock_units import in_stock_unit
from .agenda import midnight_after, midnight_of
from .doses import slots_of
from .queries import SupplyState
from .record import Household, MedicationRecord, PersonRecord

FORECAST: Final = timedelta(days=731)
"""What lasts longer than two years is not foretold."""
USUAL_DAYS: Final = 28
"""As needed: so many days back say how much is used (clinical reference 2.6)."""
FEWEST_DAYS: Final = 7
"""Over fewer days than this no mean is taken [product choice]."""
CLOSED_AT_MOST: Final = timedelta(days=10)
"""More than closed days can move a refill, and the day after it."""
AFTER_BREAKFAST: Final = timedelta(hours=1)
"""The hour at which somebody can see to it [product choice]."""
DAY: Final = timedelta(days=1)


def run_out_of(
    record: PersonRecord, held: MedicationRecord, now: datetime
) -> datetime | None:
    """Return when the first dose falls due for which too little is in the house.

    None where that is not known, or not within two years.
    """
    return _run_out(record, held, now, FORECAST)


def refill_at(
    record: PersonRecord, held: MedicationRecord, now: datetime
) -> datetime | None:
    """Return when to ask for more: early enough, on an open day, at a sane hour."""
    return _refill(record, held, run_out_of(record, held, now))


def supply_moments(
    record: PersonRecord, held: MedicationRecord, now: datetime
) -> Iterator[datetime]:
    """Yield when somebody must be told of the shelf, as far as until midnight.

    Then everything is looked at again: the forecast need not reach further.
    """
    if held.shelf is None:
        return
    yield midnight_after(record, now)
    if (moment := _refill_soon(record, held, now)) is not None:
        yield moment
    for last in _last_days(held.shelf):
        yield hour_on(record, last - timedelta(days=EXPIRES_SOON_DAYS))
        yield hour_on(record, last + DAY)


def problems_of(
    record: PersonRecord, held: MedicationRecord, now: datetime
) -> tuple[str, ...]:
    """Return the keys of what is wrong with the shelf now; none if all is well."""
    return () if held.shelf is None else tuple(_problems(record, held, held.shelf, now))


def supply_of(
    record: PersonRecord, held: MedicationRecord, now: datetime
) -> SupplyState:
    """Return all that is known about the shelf of one medication."""
    run_out = run_out_of(record, held, now)
    return SupplyState(
        medication=held.medication,
        stock=held.stock,
        packs=() if held.shelf is None else held.shelf.packs,
        run_out=run_out,
        refill=_refill(record, held, run_out),
        problems=problems_of(record, held, now),
    )


def supplies(record: PersonRecord, now: datetime) -> tuple[SupplyState, ...]:
    """Return every medication of a person that has a shelf, taken now or not."""
    return tuple(
        supply_of(record, held, now)
        for held in record.medications.values()
        if held.shelf is not None
    )


def hour_on(record: PersonRecord, day: date) -> datetime:
    """Return when on a day somebody is told: an hour after the person's breakfast."""
    zone = ZoneInfo(record.person.profile.zone)
    breakfast = datetime.combine(day, record.person.profile.day.breakfast, tzinfo=zone)
    return instant(breakfast) + AFTER_BREAKFAST


def _run_out(
    record: PersonRecord, held: MedicationRecord, now: datetime, span: timedelta
) -> datetime | None:
    shelf = held.shelf
    if shelf is None or not _comparable(held, shelf, now):
        return None
    if isinstance(held.medication.regimen_at(now).schedule, AsNeeded):
        return _used_as_before(record, held, shelf, now, span)
    return first_uncovered(shelf, _needs(record, held, shelf, now, span))


def _comparable(held: MedicationRecord, shelf: Shelf, now: datetime) -> bool:
    """Say whether every dose to come can be counted in the unit of the shelf."""
    present = held.medication.regimen_at(now)
    strength = held.medication.strength
    return all(
        in_stock_unit(amount, strength, shelf.unit) is not None
        for regimen in held.medication.regimens
        if regimen.since >= present.since
        for amount in amounts_of(regimen.schedule)
    )


def _needs(
    record: PersonRecord,
    held: MedicationRecord,
    shelf: Shelf,
    now: datetime,
    span: timedelta,
) -> Iterator[Need]:
    """Yield what is to be taken from the start of the day on, in order."""
    zone, strength = ZoneInfo(record.person.profile.zone), held.medication.strength
    start = midnight_of(record, now)
    for slot in slots_of(record, held, start, start + span, projected=True):
        answer = held.answer(slot.due)
        if answer is not None and answer.status is not DoseStatus.SNOOZED:
            continue
        yield Need(
            at=slot.due,
            day=slot.due.astimezone(zone).date(),
            amount=in_stock_unit(slot.amount, strength, shelf.unit) or Decimal(0),
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
    needs = (
        Need(
            at=midnight_of(record, now, days=ahead),
            day=today + timedelta(days=ahead),
            amount=used,
        )
        for ahead in range(span.days)
    )
    return first_uncovered(multiplied(shelf, days), needs)


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


def _refill(
    record: PersonRecord, held: MedicationRecord, run_out: datetime | None
) -> datetime | None:
    if run_out is None:
        return None
    day = run_out.astimezone(ZoneInfo(record.person.profile.zone)).date()
    return hour_on(record, ask_on(day, held.medication.handling.supply))


def _refill_soon(
    record: PersonRecord, held: MedicationRecord, now: datetime
) -> datetime | None:
    """Return when to ask for more, if that is about now: what costs little to know."""
    reach = timedelta(days=held.medication.handling.supply.lead_days) + CLOSED_AT_MOST
    return _refill(record, held, _run_out(record, held, now, reach))


def _problems(
    record: PersonRecord, held: MedicationRecord, shelf: Shelf, now: datetime
) -> Iterator[str]:
    today = now.astimezone(ZoneInfo(record.person.profile.zone)).date()
    out = _is_out(record, held, shelf, now)
    refill = _refill_soon(record, held, now)
    if refill is not None and refill <= now and not out:
        yield "stock_low"
    if out:
        yield "stock_out"
    if shelf.total.value < 0:
        yield "stock_negative"
    last_days = _last_days(shelf)
    if any(last < today for last in last_days):
        yield "pack_expired"
    soon = today + timedelta(days=EXPIRES_SOON_DAYS)
    if any(today <= last <= soon for last in last_days):
        yield "pack_expires_soon"


def _is_out(
    record: PersonRecord, held: MedicationRecord, shelf: Shelf, now: datetime
) -> bool:
    """Say whether too little is left for the very next dose."""
    if not _comparable(held, shelf, now) or not held.medication.active_at(now):
        return False
    schedule = held.medication.regimen_at(now).schedule
    if isinstance(schedule, AsNeeded):
        need = in_stock_unit(schedule.amount, held.medication.strength, shelf.unit)
    else:
        coming = _needs(record, held, shelf, now, FORECAST)
        need = next((need.amount for need in coming), None)
    today = now.astimezone(ZoneInfo(record.person.profile.zone)).date()
    return need is not None and usable(shelf, today) < need


def _last_days(shelf: Shelf) -> list[date]:
    """Return the last day of use of every pack that has one."""
    days = (held.pack.usable_until() for held in shelf.packs)
    return [day for day in days if day is not None]


@dataclass(frozen=True, kw_only=True, slots=True)
class CabinetPack:
    """One pack in the house, whosever it is."""

    person: PersonId
    medication: Medication
    held: Held
    last_day: date | None
    expired: bool


def cabinet(
    household: Household, people: Iterable[PersonId], now: datetime
) -> tuple[CabinetPack, ...]:
    """Return the packs of these people, first-expiring first.

    ``people``: those whose record the one who asks may read (``access.readable``).
    """
    packs = [
        pack
        for person in people
        if (record := household.people.get(person)) is not None
        for pack in _packs(record, now)
    ]
    return tuple(sorted(packs, key=lambda p: (p.last_day or FAR, p.medication.name)))


def _packs(record: PersonRecord, now: datetime) -> Iterator[CabinetPack]:
    today = now.astimezone(ZoneInfo(record.person.profile.zone)).date()
    for one in record.medications.values():
        for held in () if one.shelf is None else one.shelf.packs:
            last = held.pack.usable_until()
            yield CabinetPack(
                person=record.person.id,
                medication=one.medication,
                held=held,
                last_day=last,
                expired=last is not None and last < today,
            )
