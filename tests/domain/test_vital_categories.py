"""Each edge of the guidelines' tables."""

from decimal import Decimal

import pytest

from custom_components.healthstead.domain.vital_categories import (
    Fever,
    fever_category,
    glucose_category,
    pressure_category,
    wearable_rule,
)


@pytest.mark.parametrize(
    ("systolic", "diastolic", "category"),
    [
        (119, 79, "normal"),
        (120, 79, "elevated"),
        (129, 79, "elevated"),
        (130, 79, "stage_1"),
        (119, 80, "stage_1"),
        (139, 89, "stage_1"),
        (140, 79, "stage_2"),
        (119, 90, "stage_2"),
    ],
)
def test_the_higher_category_of_acc_aha_counts(
    systolic: int, diastolic: int, category: str
) -> None:
    found = pressure_category(Decimal(systolic), Decimal(diastolic), home=False)

    assert found.acc_aha == category


@pytest.mark.parametrize(
    ("systolic", "diastolic", "home", "category"),
    [
        (119, 69, False, "non_elevated"),
        (120, 69, False, "elevated"),
        (119, 70, False, "elevated"),
        (139, 89, False, "elevated"),
        (140, 69, False, "hypertension"),
        (119, 90, False, "hypertension"),
        (134, 84, True, "elevated"),
        (135, 69, True, "hypertension"),
        (119, 85, True, "hypertension"),
    ],
)
def test_esc_has_other_limits_at_home(
    systolic: int, diastolic: int, *, home: bool, category: str
) -> None:
    found = pressure_category(Decimal(systolic), Decimal(diastolic), home=home)

    assert found.esc_2024 == category
    assert (found.acc_aha is None) is home


@pytest.mark.parametrize(
    ("systolic", "diastolic", "severe", "recheck"),
    [
        (180, 119, False, True),
        (179, 120, False, True),
        (181, 100, True, True),
        (150, 121, True, True),
        (179, 119, False, False),
    ],
)
def test_severe_is_above_and_measuring_again_begins_at(
    systolic: int, diastolic: int, *, severe: bool, recheck: bool
) -> None:
    found = pressure_category(Decimal(systolic), Decimal(diastolic), home=False)

    assert (found.severe, found.recheck) == (severe, recheck)


@pytest.mark.parametrize(
    ("value", "unit", "category"),
    [
        ("53", "mg/dL", "level_2_hypoglycaemia"),
        ("54", "mg/dL", "level_1_hypoglycaemia"),
        ("69", "mg/dL", "level_1_hypoglycaemia"),
        ("70", "mg/dL", "in_range"),
        ("180", "mg/dL", "in_range"),
        ("181", "mg/dL", "level_1_hyperglycaemia"),
        ("251", "mg/dL", "level_2_hyperglycaemia"),
        ("2.9", "mmol/L", "level_2_hypoglycaemia"),
        ("3.0", "mmol/L", "level_1_hypoglycaemia"),
        ("3.9", "mmol/L", "in_range"),
        ("10.1", "mmol/L", "level_1_hyperglycaemia"),
        ("14.0", "mmol/L", "level_2_hyperglycaemia"),
    ],
)
def test_the_levels_of_glucose_in_both_units(
    value: str, unit: str, category: str
) -> None:
    assert glucose_category(Decimal(value), unit) == category


@pytest.mark.parametrize(
    ("value", "unit", "months", "fever"),
    [
        ("37.9", "Cel", None, Fever(fever=False, ng143=None)),
        ("38.0", "Cel", None, Fever(fever=True, ng143=None)),
        ("100.3", "[degF]", 400, Fever(fever=False, ng143=None)),
        ("100.4", "[degF]", 400, Fever(fever=True, ng143=None)),
        ("38.0", "Cel", 2, Fever(fever=True, ng143="red")),
        ("38.9", "Cel", 3, Fever(fever=True, ng143=None)),
        ("39.0", "Cel", 3, Fever(fever=True, ng143="amber")),
        ("102.2", "[degF]", 6, Fever(fever=True, ng143="amber")),
        ("39.0", "Cel", 7, Fever(fever=True, ng143=None)),
    ],
)
def test_a_fever_and_its_colour_for_a_small_child(
    value: str, unit: str, months: int | None, fever: Fever
) -> None:
    assert fever_category(Decimal(value), unit, months) == fever


@pytest.mark.parametrize(
    ("heart_rate", "spo2", "steps", "breaches"),
    [
        (49, 95, 19, ("resting_hr_low",)),
        (50, 90, 0, ()),
        (111, 89, 19, ("resting_hr_high", "resting_spo2_low")),
        (110, 95, 0, ()),
        (160, 85, 20, ()),
        (161, 84, 20, ("active_hr_high", "active_spo2_low")),
        (49, 95, 20, ()),
    ],
)
def test_the_papers_five_limits(
    heart_rate: int, spo2: int, steps: int, breaches: tuple[str, ...]
) -> None:
    found = wearable_rule(Decimal(heart_rate), Decimal(spo2), steps)

    assert found.breaches == breaches
    assert found.resting is (steps < 20)
