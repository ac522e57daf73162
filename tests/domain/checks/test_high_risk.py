"""Medicines that harm most when misread are named, by ingredient and by strength."""

import pytest

from custom_components.healthstead.domain.checks.high_risk import (
    ISMP,
    LABEL,
    high_alert_source,
    sparing_of,
)
from custom_components.healthstead.domain.checks.ingredients import ingredients_of
from custom_components.healthstead.domain.checks.strength import strength_of


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("warfarin", ISMP),
        ("Eliquis", ISMP),
        ("Lantus", ISMP),
        ("co-codamol", ISMP),
        ("methotrexate", ISMP),
        ("Tegretol", ISMP),
        ("digoxin", LABEL),
        ("Synthroid", LABEL),
        ("lithium", LABEL),
        ("mystery insulin", LABEL),
        ("paracetamol", None),
        ("foozolam", None),
        ("apomorphine", None),
    ],
)
def test_a_high_alert_medicine_is_named_with_its_source(
    name: str, source: str | None
) -> None:
    assert high_alert_source(name, ingredients_of(name)) == source


@pytest.mark.parametrize(
    ("name", "strength", "days"),
    [
        ("methotrexate", "2.5 mg", 7),
        ("Trexall", "", 7),
        ("Fosamax", "70 mg", 7),
        ("alendronic acid", "", 7),
        ("alendronic acid", "10 mg", None),
        ("alendronic acid", "100 mg/5 mL", 7),
        ("ibandronic acid", "150 mg", 28),
        ("fentanyl patch", "", 3),
        ("Durogesic", "", 3),
        ("fentanyl lozenge", "", None),
        ("BuTrans", "", 3),
        ("Ozempic", "", 7),
        ("semaglutide pen", "", 7),
        ("Rybelsus", "7 mg", None),
        ("Trulicity", "", 7),
        ("vitamin D3", "1000 IU", None),
        ("vitamin D3", "50,000 IU", 7),
        ("vitamin D3", "25 micrograms", None),
        ("vitamin D3", "1.25 mg", 7),
        ("vitamin D3", "", None),
        ("paracetamol", "500 mg", None),
        ("foozolam", "", None),
    ],
)
def test_a_medicine_that_is_not_daily_says_how_sparing_it_is(
    name: str, strength: str, days: int | None
) -> None:
    row = sparing_of(name, ingredients_of(name), strength_of(strength))

    assert (row and int(row.least_days)) == days


def test_known_ingredients_decide_over_the_name() -> None:
    assert sparing_of("methotrexate", ("ibuprofen",), None) is None
    assert high_alert_source("digoxin", ("ibuprofen",)) is None
