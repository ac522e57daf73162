"""Slot patterns to dosages: 2-0-1 is two in the morning and one at night."""

from dataclasses import replace
from decimal import Decimal

from ..dosage import Dosage, DoseAmount
from .assembly import Assembly
from .dose_of import MOST_UNNAMED, Dose
from .facts import Slots
from .head import Head
from .limits import HOURS, limited
from .moments import slot_codes
from .part import Part


def slot_dosages(
    part: Part, base: Dosage, dose: Dose, head: Head, found: Assembly
) -> list[Dosage]:
    """Return one dosage per amount: 2-0-1 is two in the morning, one at night."""
    slots = part.of(Slots)[0]
    taken = [
        (code, amount)
        for code, amount in zip(slot_codes(slots), slots.amounts, strict=True)
        if amount
    ]
    moments = base.when or tuple(code for code, _ in taken)
    if base.period_unit in HOURS and len({amount for _, amount in taken}) > 1:
        base = replace(base, frequency=len(taken), period=Decimal(1), period_unit="d")
    unit = _slot_unit(slots, dose, head, found)
    made = []
    for amount in dict.fromkeys(amount for _, amount in taken):
        mine = tuple(
            moment
            for moment, (_, much) in zip(moments, taken, strict=True)
            if much == amount
        )
        one = _slot_amount(amount, unit, dose)
        often = base.frequency or 0
        often = often if often and often % len(taken) == 0 else len(taken)
        shared = often * len(mine) // len(taken)
        made.append(
            replace(
                base, dose=one, frequency=shared, when=() if base.time_of_day else mine
            )
        )
    if base.time_of_day and len(made) > 1:
        found.doubts.append("conflicting_frequency")
    return [limited(one, part, found) for one in made]


def _slot_unit(slots: Slots, dose: Dose, head: Head, found: Assembly) -> str | None:
    if slots.unit:
        return slots.unit
    if dose.amount is not None:
        if any(amount not in {0, 1} for amount in slots.amounts):
            found.doubts.append("conflicting_dose")
        return dose.amount.unit
    if head.form and (head.form.liquid or head.form.unit == "puff"):
        found.doubts.append("unit_missing")
    if head.form and head.form.counted:
        return head.form.unit
    if max(slots.amounts) > MOST_UNNAMED:
        found.doubts.append("unit_missing")
    return "application" if head.form and head.form.unit == "application" else None


def _slot_amount(amount: Decimal, unit: str | None, dose: Dose) -> DoseAmount:
    if dose.amount is not None:
        return dose.amount
    return DoseAmount(low=amount, high=amount, unit=unit)
