"""Movements of the ledger of what is in the house: counted, bought, opened, lost."""

from typing import assert_never

from ..domain.quantity import Quantity
from ..domain.shelf import Pack
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
            return (ev.StockCounted(medication=command.medication, amount=amount),)
        case c.AddPack():
            return _pack(held, command, situation)
        case c.OpenPack(pack=pack, on=on):
            if (no := _no_such_pack(held, pack)) is not None:
                return no
            return (ev.PackOpened(medication=command.medication, pack=pack, on=on),)
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
    amount = command.amount
    if held.shelf is not None:
        value = in_stock_unit(amount, held.medication.strength, held.shelf.unit)
        if value is None:
            return _other_unit(held, amount)
        amount = Quantity(value=value, unit=held.shelf.unit)
    pack = Pack(
        id=situation.new_id(),
        amount=amount,
        expires=command.expires,
        opened=command.opened,
        keeps_days=command.keeps_days,
        batch=command.batch.strip(),
    )
    return (ev.PackAdded(medication=command.medication, pack=pack),)


def _waste(
    held: MedicationRecord, command: c.WasteStock
) -> tuple[ev.Event, ...] | Refusal:
    amount = command.amount
    if amount.value <= 0:
        return refuse("amount_not_positive")
    if held.shelf is None:
        return refuse("stock_unknown", medication=held.medication.name)
    if in_stock_unit(amount, held.medication.strength, held.shelf.unit) is None:
        return _other_unit(held, amount)
    if command.pack and (no := _no_such_pack(held, command.pack)) is not None:
        return no
    lost = ev.StockWasted(
        medication=command.medication,
        amount=amount,
        reason=command.reason.strip(),
        pack=command.pack,
    )
    return (lost,)


def _no_such_pack(held: MedicationRecord, pack: str) -> Refusal | None:
    packs = () if held.shelf is None else held.shelf.packs
    if any(known.pack.id == pack for known in packs):
        return None
    return refuse("unknown_pack")


def _other_unit(held: MedicationRecord, amount: Quantity) -> Refusal:
    unit = "" if held.shelf is None else held.shelf.unit
    return refuse(
        "other_stock_unit",
        medication=held.medication.name,
        unit=unit,
        amount=str(amount),
    )
