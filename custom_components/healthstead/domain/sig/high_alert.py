"""Medicines with which a misread direction has killed.

ISMP and the IMSN Global Targeted Medication Safety Best Practices: oral
methotrexate is weekly, and the weekday is named. The other rows are product
decisions after the products' own labels; each is a question, never a refusal
to treat. A clinician has to review this table before a release.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from ..dosage import Dosage
from .units import MASSES

WEEK: Final = Decimal(7)
DAYS: Final = {
    "min": Decimal(1) / 1440,
    "h": Decimal(1) / 24,
    "d": Decimal(1),
    "wk": WEEK,
    "mo": Decimal(30),
    "a": Decimal(365),
}


@dataclass(frozen=True, slots=True)
class Sparing:
    """A medicine given less than daily: the least days between two doses."""

    names: tuple[str, ...]
    least_days: Decimal
    from_mg: Decimal = Decimal(0)
    """Only doses of at least this many milligrams; smaller ones may be daily."""
    from_iu: Decimal = Decimal(0)
    """The same for doses in international units."""
    form: str = ""
    """Only where the direction names this unit or form."""
    weekday: bool = False
    """The weekday has to be named."""


# Names, least days between doses, and from which dose on (product labels).
SPARING: Final = (
    Sparing(
        ("methotrexate", "folitrax", "trexall", "mtx", "otrexup"), WEEK, weekday=True
    ),
    Sparing(("alendronate", "alendronic", "fosamax", "osteofos"), WEEK, Decimal(35)),
    Sparing(("risedronate", "risedronic", "actonel"), WEEK, Decimal(35)),
    Sparing(
        ("ibandronate", "ibandronic", "boniva", "bonviva"), Decimal(28), Decimal(150)
    ),
    Sparing(("fentanyl", "durogesic"), Decimal(3), form="patch"),
    Sparing(("buprenorphine", "butrans"), Decimal(3), form="patch"),
    Sparing(("semaglutide", "ozempic", "wegovy"), WEEK, form="injected"),
    Sparing(("dulaglutide", "trulicity", "tirzepatide", "mounjaro"), WEEK),
    Sparing(("adalimumab", "humira", "etanercept", "enbrel"), Decimal("3.5")),
    Sparing(("denosumab", "prolia"), Decimal(28)),
    Sparing(
        (
            "ergocalciferol",
            "cholecalciferol",
            "colecalciferol",
            "vitamin d",
            "vit d",
            "calcirol",
        ),
        WEEK,
        Decimal(1),
        Decimal(20000),
    ),
)
INSULINS: Final = (
    "insulin",
    "glargine",
    "lantus",
    "basaglar",
    "toujeo",
    "aspart",
    "novorapid",
    "novolog",
    "lispro",
    "humalog",
    "detemir",
    "levemir",
    "degludec",
    "tresiba",
    "actrapid",
    "humulin",
    "novomix",
    "mixtard",
    "apidra",
    "glulisine",
)


@dataclass(frozen=True, slots=True)
class Ceiling:
    """The most milligrams a day that an adult's label allows."""

    names: tuple[str, ...]
    mg_a_day: Decimal


# Adult maximum a day in mg (BNF and product labels; to be reviewed by a
# pharmacist). Above it the direction is asked about, never changed.
CEILINGS: Final = tuple(
    Ceiling(names, Decimal(most))
    for names, most in (
        (
            (
                "paracetamol",
                "acetaminophen",
                "tylenol",
                "panadol",
                "calpol",
                "dolo",
                "crocin",
            ),
            "4000",
        ),
        (("ibuprofen", "brufen", "advil"), "3200"),
        (("naproxen",), "1500"),
        (("diclofenac", "voveran"), "200"),
        (("levothyroxine", "thyroxine", "eltroxin", "thyronorm", "synthroid"), "0.5"),
        (("liothyronine",), "0.1"),
        (("digoxin", "lanoxin"), "0.75"),
        (("warfarin", "coumadin"), "20"),
        (("metformin", "glycomet", "glucophage"), "3000"),
        (("amlodipine",), "10"),
        (("atorvastatin",), "80"),
        (("simvastatin",), "80"),
        (("rosuvastatin",), "40"),
        (("ramipril",), "20"),
        (("lisinopril",), "80"),
        (("bisoprolol",), "20"),
        (("metoprolol",), "400"),
        (("furosemide", "frusemide"), "600"),
        (("omeprazole",), "120"),
        (("pantoprazole",), "160"),
        (("cetirizine",), "20"),
        (("loratadine",), "20"),
        (("tramadol",), "400"),
        (("codeine",), "240"),
        (("zolpidem",), "10"),
        (("zopiclone",), "7.5"),
        (("sertraline",), "200"),
        (("citalopram",), "40"),
        (("escitalopram",), "20"),
        (("fluoxetine",), "80"),
        (("gabapentin",), "3600"),
        (("pregabalin",), "600"),
        (("apixaban",), "20"),
        (("rivaroxaban",), "30"),
        (("dabigatran",), "300"),
        (("colchicine",), "3"),
        (("allopurinol",), "900"),
        (("prednisolone", "prednisone"), "100"),
        (("dexamethasone",), "40"),
        (("lorazepam",), "10"),
        (("alprazolam",), "10"),
        (("clonazepam",), "20"),
        (("diazepam",), "60"),
        (("methotrexate",), "30"),
        (("clonidine",), "2.4"),
        (("lithium",), "2400"),
        (("montelukast",), "10"),
        (("amoxicillin",), "6000"),
        (("azithromycin",), "2000"),
        (("ciprofloxacin",), "1500"),
        (("doxycycline",), "200"),
        (("sildenafil",), "100"),
        (("tadalafil",), "40"),
    )
)
ASK_BEFORE_SCHEDULING: Final = (
    *INSULINS,
    "warfarin",
    "apixaban",
    "rivaroxaban",
    "dabigatran",
    "enoxaparin",
    "heparin",
    "morphine",
    "oxycodone",
    "fentanyl",
    "methadone",
    "hydromorphone",
    "buprenorphine",
    "digoxin",
    "levothyroxine",
    "methotrexate",
    "lithium",
)


def _names(drug: str, names: tuple[str, ...]) -> bool:
    words = drug.lower()
    return any(name in words for name in names)


def alarms(drug: str, strength: str, dosages: list[Dosage], form: str) -> list[str]:
    """Return the reasons to ask that follow from which medicine it is."""
    found: list[str] = []
    for row in SPARING:
        if _names(drug, row.names):
            found.extend(_too_often(row, strength, dosages, form))
    for ceiling in CEILINGS:
        if _names(drug, ceiling.names) and _above(ceiling, strength, dosages):
            found.append("exceeds_usual_maximum")
    if _names(drug, INSULINS) and any(
        dosage.dose is not None and dosage.dose.unit is None for dosage in dosages
    ):
        found.append("unit_missing")
    return found


def is_high_alert(drug: str) -> bool:
    """Say whether a person must confirm the line whatever it says."""
    return _names(drug, ASK_BEFORE_SCHEDULING)


def _too_often(
    row: Sparing, strength: str, dosages: list[Dosage], form: str
) -> list[str]:
    found = []
    for dosage in dosages:
        if not _applies(row, strength, dosage, form):
            continue
        gap = _days_between(dosage)
        if gap is None or gap < row.least_days or dosage.as_needed:
            found.append("high_alert_frequency")
        elif row.weekday and not dosage.day_of_week:
            found.append("choose_weekday")
        elif row.weekday and len(dosage.day_of_week) > 1:
            found.append("high_alert_frequency")
    return found


def _applies(row: Sparing, strength: str, dosage: Dosage, form: str) -> bool:
    if row.form == "injected":
        return dosage.route == "subcutaneous" or form == "injection"
    if row.form:
        unit = dosage.dose.unit if dosage.dose else ""
        return row.form in {unit, form}
    if row.from_mg == 0:
        return True
    units = iu_of(dosage, strength)
    if row.from_iu and units is not None:
        return units >= row.from_iu
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
    stretch = (dosage.period_max or dosage.period or 1) / (dosage.period or 1)
    return 1 / (gap * stretch)


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
    each = Decimal(parts[0]) * MASSES.get(parts[1] if len(parts) > 1 else "mg", 1)
    return dosage.dose.high * each
