"""What the shelf comes to: when to ask for more, what is wrong, whose packs there are.

Until when it lasts is ``running_out``'s. Nothing is bought here.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from ..domain.forecast import EXPIRES_SOON_DAYS, ask_on, usable
from ..domain.ids import PersonId
from ..domain.ledger import instant
from ..domain.medication import Medication
from ..domain.schedule import AsNeeded
from ..domain.shelf import FAR, Held, Shelf
from ..domain.stock_units import in_stock_unit
from .agenda import midnight_after
from .queries import SupplyState
from .record import Household, MedicationRecord, PersonRecord
from .running_out import FORECAST, comparable, lasts_surely, needs, run_out_within

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
    return run_out_within(record, held, now, FORECAST)


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
    if held.shelf is None or lasts_surely(held, held.shelf, now, reach):
        return None
    return _refill(record, held, run_out_within(record, held, now, reach))


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
    if not comparable(held, shelf, now) or not held.medication.active_at(now):
        return False
    schedule = held.medication.regimen_at(now).schedule
    if isinstance(schedule, AsNeeded):
        need = in_stock_unit(schedule.amount, held.medication.strength, shelf.unit)
    else:
        coming = needs(record, held, shelf, now, FORECAST)
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
