"""Movements of the ledger of what is in the house: counted, bought, opened, lost."""

from typing import assert_never

from ..domain.forecast import amounts_of
from ..domain.quantity import Quantity
from ..domain.shelf import Held, Pack
from ..domain.stock_units import in_stock_unit
from . import commands as c
from . import events as ev
from .record import MedicationRecord, PersonRecord
from .refusal import Refusal, refuse
from .situation import Situation

type StockCommand = c.CountStock | c.AddPack | c.OpenPack | c.WasteStock


def decide_stock(
    record: PersonRecord, command: StockCommand, situation: Situation
) -> tuple[ev.Event, ...] | Refusal:
    """Decide a movement of one medication's stock; a stopped one has stock too."""
    held = record.medications.get(command.medication)
    if held is None:
        return refuse("unknown_medication")
    match command:
        case c.CountStock(amount=amount):
            if amount.value < 0:
                return refuse("amount_not_positive")
            # Counted in a unit that says nothing about the old one, it starts anew.
            told = _with_unit(held, amount)
            kept = _on_the_shelf(held, told) or told
            return (ev.StockCounted(medication=command.medication, amount=kept),)
        case c.AddPack():
            return _pack(held, command, situation)
        case c.OpenPack():
            return _open(held, command)
        case c.WasteStock():
            return _waste(held, command)
        case _:
            assert_never(command)


def _pack(
    held: MedicationRecord, command: c.AddPack, situation: Situation
) -> tuple[ev.Event, ...] | Refusal:
    if command.amount.value <= 0:
        return refuse("amount_not_positive")
    if command.keeps_days is not None and command.keeps_days < 1:
        return refuse("keeps_days_not_positive")
    told = _with_unit(held, command.amount)
    amount = told if held.shelf is None else _on_the_shelf(held, told)
    if amount is None:
        return _other_unit(held, told)
    pack = Pack(
        id=situation.new_id(),
        amount=amount,
        expires=command.expires,
        opened=command.opened,
        keeps_days=command.keeps_days,
        batch=command.batch.strip(),
    )
    return (ev.PackAdded(medication=command.medication, pack=pack),)


def _open(
    held: MedicationRecord, command: c.OpenPack
) -> tuple[ev.Event, ...] | Refusal:
    known = _packed(held, command.pack)
    if known is None:
        return refuse("unknown_pack")
    if known.pack.opened == command.on:
        return ()
    key = command.medication
    return (ev.PackOpened(medication=key, pack=command.pack, on=command.on),)


def _waste(
    held: MedicationRecord, command: c.WasteStock
) -> tuple[ev.Event, ...] | Refusal:
    told = _with_unit(held, command.amount)
    if told.value <= 0:
        return refuse("amount_not_positive")
    if held.shelf is None:
        return refuse("stock_unknown", medication=held.medication.name)
    amount = _on_the_shelf(held, told)
    if amount is None:
        return _other_unit(held, told)
    if command.pack:
        known = _packed(held, command.pack)
        if known is None:
            return refuse("unknown_pack")
        if known.left < amount.value:
            left = Quantity(value=known.left, unit=amount.unit)
            return refuse("pack_holds_less", left=str(left), amount=str(amount))
    lost = ev.StockWasted(
        medication=command.medication,
        amount=amount,
        reason=command.reason.strip(),
        pack=command.pack,
    )
    return (lost,)


def _with_unit(held: MedicationRecord, amount: Quantity) -> Quantity:
    """Return an amount in the unit that was meant where none was said."""
    if amount.unit:
        return amount
    if held.shelf is not None:
        return Quantity(value=amount.value, unit=held.shelf.unit)
    units = {asked.unit for asked in amounts_of(held.medication.schedule)}
    return Quantity(value=amount.value, unit=units.pop()) if len(units) == 1 else amount


def _on_the_shelf(held: MedicationRecord, amount: Quantity) -> Quantity | None:
    """Return an amount in the shelf's unit, if it can be told in it."""
    if held.shelf is None:
        return None
    value = in_stock_unit(amount, held.medication.strength, held.shelf.unit)
    return None if value is None else Quantity(value=value, unit=held.shelf.unit)


def _packed(held: MedicationRecord, pack: str) -> Held | None:
    packs = () if held.shelf is None else held.shelf.packs
    return next((known for known in packs if known.pack.id == pack), None)


def _other_unit(held: MedicationRecord, amount: Quantity) -> Refusal:
    unit = "" if held.shelf is None else held.shelf.unit
    return refuse(
        "other_stock_unit",
        medication=held.medication.name,
        unit=unit,
        amount=str(amount),
    )
