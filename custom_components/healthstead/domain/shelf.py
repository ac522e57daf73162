"""What is in the house of one medication: packs, and what each movement does to them.

A ledger's arithmetic: every movement is an event; this is only what they add up
to. Amounts are exact and may fall below zero, which says that a count is due.
What belongs to no pack is used first, then the pack that expires first, of two such
the open one.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Final

from .quantity import Quantity

FAR: Final = date.max


@dataclass(frozen=True, kw_only=True, slots=True)
class Pack:
    """One pack or bottle as it came into the house."""

    id: str
    amount: Quantity
    expires: date | None = None
    """The last day on which it may be used."""
    opened: date | None = None
    keeps_days: int | None = None
    """Days it keeps once opened, as the label says."""
    batch: str = ""

    def usable_until(self) -> date | None:
        """Return the last day of use: the printed one, or that after opening."""
        after_opening = None
        if self.opened is not None and self.keeps_days is not None:
            after_opening = self.opened + timedelta(days=self.keeps_days)
        return min((d for d in (self.expires, after_opening) if d), default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class Held:
    """A pack and what is left in it."""

    pack: Pack
    left: Decimal


@dataclass(frozen=True, kw_only=True, slots=True)
class Shelf:
    """All of one medication, in one unit.

    ``loose`` belongs to no pack: what was counted beyond the packs, and what was
    used beyond them (then it is negative).
    """

    unit: str
    packs: tuple[Held, ...] = ()
    loose: Decimal = Decimal(0)
    counted: datetime | None = None
    """When somebody counted last, or first told of a pack: what was taken before
    that is in the amount already."""

    @property
    def total(self) -> Quantity:
        """Return what is in the house."""
        packed = sum((held.left for held in self.packs), Decimal(0))
        return Quantity(value=packed + self.loose, unit=self.unit)


def with_pack(shelf: Shelf, pack: Pack) -> Shelf:
    """Return the shelf after a pack came in."""
    return replace(shelf, packs=(*shelf.packs, Held(pack=pack, left=pack.amount.value)))


def opened(shelf: Shelf, pack: str, on: date) -> Shelf:
    """Return the shelf after a pack was opened."""
    return replace(
        shelf,
        packs=tuple(
            replace(held, pack=replace(held.pack, opened=on))
            if held.pack.id == pack
            else held
            for held in shelf.packs
        ),
    )


def used(shelf: Shelf, amount: Decimal, *, pack: str = "") -> Shelf:
    """Return the shelf after so much was used: what is loose, then the packs in order.

    From a named pack comes what is in it; whatever is missing comes off the loose.
    """
    if pack:
        return _from_packs(shelf, amount, pack)
    loose = min(max(shelf.loose, Decimal(0)), amount)
    return _from_packs(replace(shelf, loose=shelf.loose - loose), amount - loose)


def returned(shelf: Shelf, amount: Decimal) -> Shelf:
    """Return the shelf after so much turned out not to have been used."""
    return replace(shelf, loose=shelf.loose + amount)


def counted(shelf: Shelf, total: Decimal, at: datetime) -> Shelf:
    """Return the shelf after somebody counted what is there."""
    # What was used beyond the packs was in them after all.
    level = replace(shelf, counted=at, loose=max(shelf.loose, Decimal(0)))
    difference = total - level.total.value
    if difference >= 0:
        return returned(level, difference)
    return used(level, -difference)


def _from_packs(shelf: Shelf, amount: Decimal, pack: str = "") -> Shelf:
    packs = list(shelf.packs)
    for held in sorted(shelf.packs, key=_order):
        if pack and held.pack.id != pack:
            continue
        taken = min(held.left, amount)
        packs[packs.index(held)] = replace(held, left=held.left - taken)
        amount -= taken
    left = tuple(held for held in packs if held.left > 0)
    return replace(shelf, packs=left, loose=shelf.loose - amount)


def _order(held: Held) -> tuple[date, bool]:
    return (held.pack.usable_until() or FAR, held.pack.opened is None)
