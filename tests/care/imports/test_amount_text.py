"""Amounts in files: one number and one known unit, or nothing."""

from decimal import Decimal

import pytest

from custom_components.healthstead.care.imports.amount_text import (
    read_amount,
    read_number,
    unit_named,
)
from custom_components.healthstead.domain.quantity import Quantity
from custom_components.healthstead.domain.sig.units import UNITS


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("10mg", "10", "mg"),
        (" 2 Tabs ", "2", "tablet"),
        ("1/2 tablet", "0.5", "tablet"),
        ("1½ tablets", "1.5", "tablet"),
        ("¾ tablet", "0.75", "tablet"),
        ("2 1/4 mL", "2.25", "mL"),
        ("0,5 Tabletten", "0.5", "tablet"),
        (".5 mg", "0.5", "mg"),
        ("0.125 mg", "0.125", "mg"),
        ("1000 IU", "1000", "[iU]"),
        ("20 µg", "20", "mcg"),
        ("7", "7", "drop"),
    ],
)
def test_a_clear_amount_is_read(text: str, value: str, unit: str) -> None:
    found = read_amount(text, "drop")

    assert found == Quantity(value=Decimal(value), unit=unit)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "?",
        "two",
        "-1",
        "0",
        "0 mg",
        "1/3 tablet",
        "1-2 tablets",
        "1-1/2 tablets",
        "2 x 5mg",
        "2 tablets of 5 mg",
        "1,000 mg",
        "1.500 mg",
        "5. mg",
        "1 twice",
        "1 Stück",
        "9999999 mg",
        "9" * 500,
        "1e5 mg",
        "\u0663 mg",
        "NaN",
        ",",
    ],
)
def test_what_two_people_could_read_differently_is_not_read(text: str) -> None:
    assert read_amount(text) is None


def test_a_file_that_writes_a_point_may_have_three_decimals() -> None:
    assert read_number("1.125", point=True) == Decimal("1.125")
    assert read_number("1,125", point=True) is None


@pytest.mark.parametrize("unit", UNITS)
def test_every_unit_is_read_as_it_is_kept(unit: str) -> None:
    assert unit_named(f" {unit} ") == unit


def test_no_unit_is_a_unit_that_was_not_said() -> None:
    assert unit_named(" ") == ""
