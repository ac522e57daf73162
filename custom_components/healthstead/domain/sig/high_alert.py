"""Questions that follow from which medicine it is; see the table beside this."""

import re
from decimal import Decimal
from typing import Final

from ..dosage import Dosage
from .high_alert_table import (
    ASK_BEFORE_SCHEDULING,
    CEILINGS,
    INSULINS,
    SPARING,
    WEEK,
    Ceiling,
    Sparing,
)
from .units import MASSES

ONE: Final = Decimal(1)
NOT_FOR_INSULIN: Final = frozenset({*MASSES, "mL", "L", "tablet", "capsule", "drop"})
HOURLY: Final = re.compile(r"(?:/|per) ?(?:1 )?h", re.IGNORECASE)
"""A strength by the hour, which only a patch has."""
DAYS: Final = {
    "min": Decimal(1) / 1440,
    "h": Decimal(1) / 24,
    "d": Decimal(1),
    "wk": WEEK,
    "mo": Decimal(30),
    "a": Decimal(365),
}


def _names(drug: str, names: tuple[str, ...]) -> bool:
    words = drug.lower()
    return any(name in words for name in names)


def alarms(
    drug: str, strength: str, dosages: list[Dosage], forms: frozenset[str]
) -> list[str]:
    """Return the reasons to ask that follow from which medicine it is."""
    found: list[str] = []
    for row in SPARING:
        if _names(drug, row.names):
            found.extend(_too_often(row, strength, dosages, forms))
    found.extend(
        "exceeds_usual_maximum"
        for ceiling in CEILINGS
        if _names(drug, ceiling.names) and _above(ceiling, strength, dosages)
    )
    if _names(drug, INSULINS) and any(
        dosage.dose is not None and dosage.dose.unit is None for dosage in dosages
    ):
        found.append("unit_missing")
    if _names(drug, INSULINS) and any(
        dosage.dose is not None and dosage.dose.unit in NOT_FOR_INSULIN
        for dosage in dosages
    ):
        found.append("unit_ambiguous")
    return found


def is_high_alert(drug: str) -> bool:
    """Say whether a person must confirm the line whatever it says."""
    return _names(drug, ASK_BEFORE_SCHEDULING)


def _too_often(
    row: Sparing, strength: str, dosages: list[Dosage], forms: frozenset[str]
) -> list[str]:
    found = []
    for dosage in dosages:
        if not _applies(row, strength, dosage, forms):
            continue
        gap = _days_between(dosage)
        if gap is None or gap < row.least_days or dosage.as_needed:
            found.append("high_alert_frequency")
        elif row.weekday and not dosage.day_of_week:
            found.append("choose_weekday")
    return found


def _applies(
    row: Sparing, strength: str, dosage: Dosage, forms: frozenset[str]
) -> bool:
    if row.form == "injected":
        return dosage.route == "subcutaneous" or "injection" in forms
    if row.form:
        unit = dosage.dose.unit if dosage.dose else ""
        hourly = row.form == "patch" and bool(HOURLY.search(strength))
        return hourly or row.form in {unit, *forms}
    if row.from_mg == 0:
        return True
    units = iu_of(dosage, strength)
    if row.from_iu:
        return units is not None and units >= row.from_iu
    milligrams = mg_of(dosage, strength)
    return milligrams is None or milligrams >= row.from_mg


def _days_between(dosage: Dosage) -> Decimal | None:
    if dosage.count == 1:
        return Decimal(365)
    if dosage.frequency is None or dosage.period is None:
        return None
    return DAYS[dosage.period_unit] * dosage.period / dosage.frequency


def _above(ceiling: Ceiling, strength: str, dosages: list[Dosage]) -> bool:
    """Say whether the doses of one time together exceed the ceiling."""
    totals: dict[int, Decimal] = {}
    for dosage in dosages:
        milligrams = mg_of(dosage, strength)
        if milligrams is None:
            continue
        a_day = _doses_a_day(dosage)
        sequence = dosage.sequence
        totals[sequence] = totals.get(sequence, Decimal(0)) + milligrams * a_day
    return any(total > ceiling.mg_a_day for total in totals.values())


def _doses_a_day(dosage: Dosage) -> Decimal:
    """Return doses on a day on which it is taken, in the sparest reading."""
    gap = _days_between(dosage)
    if dosage.max_per_period or gap is None or gap >= 1:
        return Decimal(1)
    period = dosage.period or ONE
    return period / (gap * (dosage.period_max or period))


def iu_of(dosage: Dosage, strength: str) -> Decimal | None:
    """Return the international units of one dose, where they can be told."""
    if dosage.dose is None:
        return None
    if dosage.dose.unit in {"[iU]", "unit"}:
        return dosage.dose.high
    number, _, unit = strength.partition(" ")
    pieces = dosage.dose.unit in {"tablet", "capsule", "sachet", None}
    if not pieces or unit not in {"[iU]", "unit", ""} or not number.isdigit():
        return None
    return dosage.dose.high * Decimal(number)


def mg_of(dosage: Dosage, strength: str) -> Decimal | None:
    """Return the milligrams of one dose, where they can be told."""
    if dosage.dose is None:
        return None
    unit = dosage.dose.unit or ""
    if unit in MASSES:
        return dosage.dose.high * MASSES[unit]
    parts = strength.split()
    if unit not in {"tablet", "capsule", "pill", ""} or not parts:
        return None
    if not parts[0].replace(".", "", 1).isdigit() or len(parts) > len(("n", "unit")):
        return None
    each = Decimal(parts[0]) * MASSES.get(parts[1] if len(parts) > 1 else "mg", ONE)
    return dosage.dose.high * each
