"""What a published guideline calls a reading: pressure, glucose, temperature.

A table for each guideline, each named where it is shown: they disagree, and
nothing here is a diagnosis. The wearable rule is that of the paper this product
implements, kept as a preset beside better ones.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

type Pair = tuple[Decimal, Decimal]

MMOL: Final = "mmol/L"
MASS: Final = "mg/dL"
FAHRENHEIT: Final = "[degF]"


def _pairs(*rows: tuple[int, int, str]) -> tuple[tuple[Decimal, Decimal, str], ...]:
    return tuple((Decimal(s), Decimal(d), name) for s, d, name in rows)


# ACC/AHA 2017, kept by AHA/ACC 2025: office, adults; the higher category counts.
ACC_AHA: Final = _pairs((140, 90, "stage_2"), (130, 80, "stage_1"))
ELEVATED_FROM: Final = Decimal(120)
SEVERE_ABOVE: Final = (Decimal(180), Decimal(120))
"""Above either, ACC/AHA call it severe."""
RECHECK_FROM: Final = (Decimal(180), Decimal(120))
"""From either on, the American Heart Association's page says to measure again."""
# ESC 2024 (Eur Heart J 45:3912), office and home.
ESC_OFFICE: Final = _pairs((140, 90, "hypertension"), (120, 70, "elevated"))
ESC_HOME: Final = _pairs((135, 85, "hypertension"), (120, 70, "elevated"))

# ADA Standards of Care, section 6; hyperglycaemia after the CGM consensus of 2019.
HYPO_2_BELOW: Final = {MASS: Decimal(54), MMOL: Decimal("3.0")}
HYPO_1_BELOW: Final = {MASS: Decimal(70), MMOL: Decimal("3.9")}
HYPER_1_ABOVE: Final = {MASS: Decimal(180), MMOL: Decimal("10.0")}
HYPER_2_ABOVE: Final = {MASS: Decimal(250), MMOL: Decimal("13.9")}

# NHS and CDC for fever; NICE NG143 for the age bands.
FEVER_FROM: Final = {"Cel": Decimal("38.0"), FAHRENHEIT: Decimal("100.4")}
RED_UNDER_MONTHS: Final = 3
AMBER_UP_TO_MONTHS: Final = 6
AMBER_FROM: Final = {"Cel": Decimal("39.0"), FAHRENHEIT: Decimal("102.2")}

# arXiv 2503.05397 and its public code.
RESTING_BELOW_STEPS: Final = 20
RESTING_HEART: Final = (Decimal(50), Decimal(110))
RESTING_SPO2: Final = Decimal(90)
ACTIVE_HEART: Final = Decimal(160)
ACTIVE_SPO2: Final = Decimal(85)


@dataclass(frozen=True, kw_only=True, slots=True)
class Pressure:
    """One pressure by both guidelines; ACC/AHA speaks of the office only."""

    acc_aha: str | None
    esc_2024: str
    severe: bool
    recheck: bool


def pressure_category(systolic: Decimal, diastolic: Decimal, *, home: bool) -> Pressure:
    """Return what the guidelines call a blood pressure in mmHg."""
    both = (systolic, diastolic)
    esc = _higher(ESC_HOME if home else ESC_OFFICE, both) or "non_elevated"
    usual = "elevated" if systolic >= ELEVATED_FROM else "normal"
    return Pressure(
        acc_aha=None if home else _higher(ACC_AHA, both) or usual,
        esc_2024=esc,
        severe=systolic > SEVERE_ABOVE[0] or diastolic > SEVERE_ABOVE[1],
        recheck=systolic >= RECHECK_FROM[0] or diastolic >= RECHECK_FROM[1],
    )


def _higher(
    rows: tuple[tuple[Decimal, Decimal, str], ...], pressure: Pair
) -> str | None:
    return next(
        (name for s, d, name in rows if pressure[0] >= s or pressure[1] >= d), None
    )


def glucose_category(value: Decimal, unit: str) -> str:
    """Return the ADA level of a glucose value in mg/dL or mmol/L."""
    if value < HYPO_2_BELOW[unit]:
        return "level_2_hypoglycaemia"
    if value < HYPO_1_BELOW[unit]:
        return "level_1_hypoglycaemia"
    if value > HYPER_2_ABOVE[unit]:
        return "level_2_hyperglycaemia"
    if value > HYPER_1_ABOVE[unit]:
        return "level_1_hyperglycaemia"
    return "in_range"


GLUCOSE_MARKS: Final = {
    "LO": "level_2_hypoglycaemia",
    "HI": "level_2_hyperglycaemia",
}
"""What a meter shows beyond its range: a result, not an error."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Fever:
    """Whether it is a fever, and the colour of NICE NG143 for a small child."""

    fever: bool
    ng143: str | None


def fever_category(value: Decimal, unit: str, age_months: int | None) -> Fever:
    """Return whether a temperature is a fever, in the unit it was measured in."""
    fever = value >= FEVER_FROM[unit]
    if age_months is None or not fever:
        return Fever(fever=fever, ng143=None)
    if age_months < RED_UNDER_MONTHS:
        return Fever(fever=True, ng143="red")
    amber = age_months <= AMBER_UP_TO_MONTHS and value >= AMBER_FROM[unit]
    return Fever(fever=True, ng143="amber" if amber else None)


@dataclass(frozen=True, kw_only=True, slots=True)
class Wearable:
    """What the paper's rule says of one sample of a watch."""

    resting: bool
    breaches: tuple[str, ...]


def wearable_rule(heart_rate: Decimal, spo2: Decimal, steps: int) -> Wearable:
    """Return every breach of the paper's five limits; its own code told the first."""
    if steps < RESTING_BELOW_STEPS:
        low, high = RESTING_HEART
        limits = {
            "resting_hr_low": heart_rate < low,
            "resting_hr_high": heart_rate > high,
            "resting_spo2_low": spo2 < RESTING_SPO2,
        }
        return Wearable(resting=True, breaches=_broken(limits))
    limits = {
        "active_hr_high": heart_rate > ACTIVE_HEART,
        "active_spo2_low": spo2 < ACTIVE_SPO2,
    }
    return Wearable(resting=False, breaches=_broken(limits))


def _broken(limits: dict[str, bool]) -> tuple[str, ...]:
    return tuple(name for name, broken in limits.items() if broken)
