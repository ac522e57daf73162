"""How long what is in the house lasts, and on which day to ask for more.

Arithmetic on days and amounts only; which doses are coming is told by the caller.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Final, assert_never

from .quantity import Quantity
from .schedule_course import Weekday
from .schedule_kinds import (
    AsNeeded,
    ClockTimes,
    Interval,
    Linked,
    Monthly,
    Schedule,
    Taper,
)
from .shelf import FAR, Shelf
from .supply import Supply

EXPIRES_SOON_DAYS: Final = 14
"""So many days before its last day a pack is spoken of [product choice]."""
DAY: Final = timedelta(days=1)
LONGEST_DAY: Final = timedelta(hours=25)
"""With the hour that comes twice."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Need:
    """What one coming dose takes off the shelf, on which local day."""

    at: datetime
    day: date
    amount: Decimal


def multiplied(shelf: Shelf, by: int) -> Shelf:
    """Return a shelf with so many times of everything, to share it out exactly."""
    packs = tuple(replace(held, left=held.left * by) for held in shelf.packs)
    return replace(shelf, packs=packs, loose=shelf.loose * by)


def usable(shelf: Shelf, day: date) -> Decimal:
    """Return how much of a shelf may still be used on a day."""
    packed = (
        held.left for held in shelf.packs if (held.pack.usable_until() or FAR) >= day
    )
    return sum(packed, shelf.loose)


def first_uncovered(shelf: Shelf, needs: Iterable[Need]) -> datetime | None:
    """Return when the first dose falls due for which too little is left.

    What expires first is used first; what has expired by then does not count.
    """
    packs = sorted(
        ((held.pack.usable_until() or FAR, held.left) for held in shelf.packs),
        reverse=True,
    )
    left = sum((amount for _, amount in packs), shelf.loose)
    for need in needs:
        while packs and packs[-1][0] < need.day:
            left -= packs.pop()[1]
        if left < need.amount:
            return need.at
        left -= need.amount
        packs = _less(packs, need.amount)
    return None


def _less(
    packs: list[tuple[date, Decimal]], used: Decimal
) -> list[tuple[date, Decimal]]:
    """Take an amount from the packs that expire first; the rest was loose."""
    while packs and used > 0:
        until, amount = packs.pop()
        if amount > used:
            packs.append((until, amount - used))
        used -= amount
    return packs


def amounts_of(schedule: Schedule) -> frozenset[Quantity]:
    """Return every amount that a schedule can ask for."""
    match schedule:
        case ClockTimes(rows=rows) | Monthly(rows=rows):
            return frozenset(row.amount for row in rows)
        case Taper(steps=steps):
            return frozenset(row.amount for step in steps for row in step.rows)
        case Interval(amount=amount) | Linked(amount=amount):
            return frozenset({amount})
        case AsNeeded(amount=amount, amount_max=most):
            return frozenset({most or amount})
        case _:
            assert_never(schedule)


def amounts_of_a_day(schedule: Schedule) -> tuple[Quantity, ...] | None:
    """Return all that one local day can ask for at most; None where nobody can say."""
    match schedule:
        case ClockTimes(rows=rows) | Monthly(rows=rows):
            return tuple(row.amount for row in rows)
        case Taper(steps=steps):
            return tuple(row.amount for step in steps for row in step.rows)
        case Interval(amount=amount, every=every):
            return (amount,) * (LONGEST_DAY // every + 1)
        case Linked() | AsNeeded():
            return None
        case _:
            assert_never(schedule)


def ask_on(run_out: date, supply: Supply) -> date:
    """Return the day to ask for more: lead time before, and never on a closed day."""
    day = run_out - timedelta(days=supply.lead_days)
    while Weekday.of(day) in supply.closed:
        day -= DAY
    return day
