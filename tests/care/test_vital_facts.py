"""What is said beside a vital sign, and the numbers that it was made of."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from custom_components.healthstead.care.record import Observed, PersonRecord
from custom_components.healthstead.care.vital_facts import (
    changes,
    in_unit,
    last_changes,
    named,
    usual,
)
from custom_components.healthstead.domain.vitals import Measured, VitalKind
from custom_components.healthstead.domain.watch_settings import (
    Guideline,
    WatchSettings,
)
from custom_components.healthstead.domain.watching.daily import DaySummary, Figures
from custom_components.healthstead.domain.watching.trends import WEIGHT_RULES

from ..builders import a_person

WEIGHT = VitalKind.WEIGHT
TODAY = date(2026, 10, 5)


def a_day(back: int, value: str, kind: VitalKind = WEIGHT) -> DaySummary:
    number = Decimal(value)
    figures = Figures(count=1, low=number, high=number, mean=number, median=number)
    day = TODAY - timedelta(days=back)
    return DaySummary(kind=kind, unit="kg", date=day, every=figures)


def weighed(*values: str, **more: Any) -> PersonRecord:
    """Return somebody with one weight a day, the last one yesterday."""
    days = tuple(
        a_day(len(values) - place, value) for place, value in enumerate(values)
    )
    return replace(a_person(), observed=Observed(days={WEIGHT: days}), **more)


def measured(kind: VitalKind, value: str, unit: str, second: str = "") -> Measured:
    half = Decimal(second) if second else None
    return Measured(kind=kind, value=Decimal(value), unit=unit, second=half)


def test_what_is_usual_comes_with_the_days_that_it_is_of() -> None:
    record = weighed("80.0", "80.1", "80.0", "80.2", "80.1", "83.0")

    found = usual(record, WEIGHT, TODAY)

    assert found.week is not None
    assert found.week.median == Decimal("80.1")
    assert len(found.week.used) == 6
    assert found.month is None
    assert found.departure is not None
    assert found.departure.is_unusual


def test_too_few_days_say_nothing_of_what_is_usual() -> None:
    assert usual(weighed("80"), WEIGHT, TODAY).departure is None
    assert usual(a_person(), WEIGHT, TODAY).week is None


def test_a_weight_that_rose_is_told_only_to_those_who_asked_for_it() -> None:
    watched = weighed("80", "80", watch=WatchSettings(trends=WEIGHT_RULES))
    ended = a_day(0, "82")

    (found,) = changes(watched, ended)

    assert found.rule.id == "weight_up_in_3_days"
    assert found.change == Decimal(2)
    assert [value for _, value in found.compared] == [Decimal(80), Decimal(80)]
    assert changes(weighed("80", "80"), ended) == ()


def test_the_changes_of_the_last_day_that_is_over_are_found_again() -> None:
    watched = weighed("80", "80", "83", watch=WatchSettings(trends=WEIGHT_RULES))

    assert len(last_changes(watched, WEIGHT)) == 2
    assert last_changes(a_person(), WEIGHT) == ()


@pytest.mark.parametrize(
    ("guideline", "value", "category", "named_by"),
    [
        (Guideline.ACC_AHA, ("135", "80"), "stage_1", "ACC/AHA 2017"),
        (Guideline.ESC_HOME, ("135", "80"), "hypertension", "ESC 2024, home"),
    ],
)
def test_a_pressure_is_named_by_the_chosen_guideline(
    guideline: Guideline, value: tuple[str, str], category: str, named_by: str
) -> None:
    record = replace(a_person(), watch=WatchSettings(guideline=guideline))
    pressure = measured(VitalKind.BLOOD_PRESSURE, value[0], "mm[Hg]", value[1])

    found = named(record, pressure)

    assert found is not None
    assert (found.category, found.guideline) == (category, named_by)


@pytest.mark.parametrize(
    ("given", "category"),
    [
        (measured(VitalKind.GLUCOSE, "60", "mg/dL"), "level_1_hypoglycaemia"),
        (measured(VitalKind.TEMPERATURE, "38.0", "Cel"), "fever"),
        (measured(VitalKind.TEMPERATURE, "37.0", "Cel"), "no_fever"),
        (measured(VitalKind.HEART_RATE, "70", "/min"), None),
        (measured(VitalKind.BLOOD_PRESSURE, "120", "mm[Hg]"), None),
    ],
)
def test_other_values_are_named_where_a_guideline_has_a_name(
    given: Measured, category: str | None
) -> None:
    found = named(a_person(), given)

    assert (found.category if found else None) == category


@pytest.mark.parametrize(("unit", "value"), [("mmol/L", "5.6"), ("mg/dL", "100")])
def test_glucose_is_shown_in_the_unit_of_the_person(unit: str, value: str) -> None:
    assert in_unit(Decimal(100), unit) == Decimal(value)
