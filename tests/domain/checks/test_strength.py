"""Strengths are read as they are printed, or not at all."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custom_components.healthstead.domain.checks.strength import (
    in_form,
    in_mass,
    in_masses,
    mass_of,
    strength_of,
)
from custom_components.healthstead.domain.quantity import Quantity


def amount(text: str) -> Quantity:
    value, _, unit = text.partition(" ")
    return Quantity(value=Decimal(value), unit=unit)


def in_short(text: str) -> str | None:
    strength = strength_of(text)
    if strength is None:
        return None
    return f"{' + '.join(map(str, strength.parts))} per {strength.per}"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("500 mg", "500 mg per 1"),
        ("0.5 mg", "0.5 mg per 1"),
        (".5 mg", "0.5 mg per 1"),
        ("500MG", "500 mg per 1"),
        ("Metformin 500mg tablets", "500 mg per 1"),
        ("5 mg/5 mL", "5 mg per 5 mL"),
        ("250 mg per 5 ml", "250 mg per 5 mL"),
        ("100 micrograms", "100 mcg per 1"),
        ("50 µg", "50 mcg per 1"),
        ("25/100 mg", "25 mg + 100 mg per 1"),
        ("30/500mg tablets", "30 mg + 500 mg per 1"),
        ("875 mg/125 mg", "875 mg + 125 mg per 1"),
        ("1 g/125 mg", "1 g + 125 mg per 1"),
        ("500 mg + 125 mg", "500 mg + 125 mg per 1"),
        ("10/20/30 mg", "10 mg + 20 mg + 30 mg per 1"),
        ("80 mg/400 mg per 5 mL", "80 mg + 400 mg per 5 mL"),
        ("1 g", "1 g per 1"),
        ("100 units/mL", "100 unit per 1 mL"),
        ("100 units/mL 3 mL pen", "100 unit per 1 mL"),
        ("vitamin d3 50,000 IU", "50000 [iU] per 1"),
        ("100 mcg/dose", "100 mcg per 1"),
        ("100mcg per puff", "100 mcg per 1"),
        ("10 mg/g", "10 mg per 1 g"),
        ("1,000 mg", "1000 mg per 1"),
        ("12,5 mg", "12.5 mg per 1"),
        ("0,125 mg", "0.125 mg per 1"),
        ("500 mg, and again 500 mg", "500 mg per 1"),
        ("2 x 500 mg", "500 mg per 1"),
    ],
)
def test_a_strength_is_read_as_it_is_printed(text: str, read: str) -> None:
    assert in_short(text) == read


@pytest.mark.parametrize(
    "text",
    [
        "",
        "500",
        "mg",
        "2 tablets",
        "30/500",
        "25 mg/100",
        "mg/500 mg",
        "5 mg/",
        "5 mg/mL/h",
        "0 mg",
        "0,0 mg",
        "5 mg/0 mL",
        "5 mg/1,250 mL",
        "1.2.3 mg",
        "5%",
        "500 grapes",
        "500 mg 250 mg",
        "3 mL/5 mg",
    ],
)
def test_what_is_no_strength_is_not_read(text: str) -> None:
    assert strength_of(text) is None


@pytest.mark.parametrize(
    "text", ["1,250 mg", "1.000 mg", "10 mg/1 g", "25 mcg/h", "2 mg/kg", "500 mg/day"]
)
def test_what_two_readers_read_differently_is_not_read(text: str) -> None:
    assert strength_of(text) is None


@pytest.mark.parametrize(
    ("taken", "strength", "mass"),
    [
        ("2 tablet", "500 mg", "1000 mg"),
        ("0.5 tablet", "5 mg", "2.5 mg"),
        ("2 tablet", "100 micrograms", "0.2 mg"),
        ("2 puff", "100 mcg/dose", "0.2 mg"),
        ("10 mL", "250 mg/5 mL", "500 mg"),
        ("2 g", "10 mg/g", "20 mg"),
        ("500 mg", "", "500 mg"),
        ("500 mg", "500 mg", "500 mg"),
        ("1 g", "500 mg", "1000 mg"),
        ("250 mcg", "", "0.25 mg"),
        ("10 unit", "100 units/mL", "10 unit"),
        ("0.1 mL", "100 units/mL", "10 unit"),
        ("2 tablet", "", None),
        ("2 tablet", "250 mg/5 mL", None),
        ("5 mL", "500 mg", None),
        ("2", "500 mg", None),
        ("2 teaspoon", "250 mg/5 mL", None),
        ("1 tablet", "25/100 mg", None),
    ],
)
def test_an_amount_becomes_a_mass_or_nothing(
    taken: str, strength: str, mass: str | None
) -> None:
    found = in_mass(amount(taken), strength_of(strength))

    assert (None if found is None else str(found)) == mass


def test_each_ingredient_of_a_combination_has_its_mass() -> None:
    strength = strength_of("30/500 mg")
    inside = ("codeine", "paracetamol")
    two = amount("2 tablet")

    assert [str(mass) for mass in in_masses(two, strength)] == ["60 mg", "1000 mg"]
    assert str(mass_of("paracetamol", inside, two, strength)) == "1000 mg"
    assert mass_of("ibuprofen", inside, two, strength) is None
    assert mass_of("paracetamol", inside, two, strength_of("500 mg")) is None
    assert mass_of("paracetamol", inside, amount("500 mg"), strength) is None
    assert str(mass_of("codeine", ("codeine",), amount("15 mg"), None)) == "15 mg"


@pytest.mark.parametrize(
    ("wanted", "strength", "unit", "found"),
    [
        ("1000 mg", "500 mg", "tablet", "2 tablet"),
        ("1 g", "500 mg", "tablet", "2 tablet"),
        ("250 mg", "500 mg", "tablet", "0.5 tablet"),
        ("500 mg", "250 mg/5 mL", "mL", "10 mL"),
        ("2 tablet", "", "tablet", "2 tablet"),
        ("10 unit", "100 units/mL", "mL", "0.1 mL"),
        ("100 mg", "300 mg", "tablet", None),
        ("1000 mg", "", "tablet", None),
        ("1000 mg", "25/100 mg", "tablet", None),
        ("1000 mg", "500 mg", "mL", None),
        ("1000 mg", "500 mg", "", None),
        ("10 unit", "500 mg", "tablet", None),
    ],
)
def test_a_mass_becomes_pieces_where_it_comes_out_even(
    wanted: str, strength: str, unit: str, found: str | None
) -> None:
    counted = in_form(amount(wanted), strength_of(strength), unit)

    assert (None if counted is None else str(counted)) == found


@given(st.text(alphabet="0123456789.,/ mgcLunitsper+", max_size=30))
def test_any_text_has_a_positive_strength_or_none(text: str) -> None:
    strength = strength_of(text)

    assert strength is None or (
        strength.per.value > 0 and all(part.value > 0 for part in strength.parts)
    )


@given(st.decimals("0.25", "8", places=2), st.sampled_from(["500 mg", "5 mg/5 mL"]))
def test_there_and_back_is_the_same_amount(value: Decimal, text: str) -> None:
    unit = "mL" if "mL" in text else "tablet"
    strength = strength_of(text)
    mass = in_mass(Quantity(value=value, unit=unit), strength)

    assert mass is not None
    assert in_form(mass, strength, unit) == Quantity(value=value, unit=unit)
