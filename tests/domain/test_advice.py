"""What to do now about a vital sign: on the side on which it left its limit."""

from decimal import Decimal

import pytest

from custom_components.healthstead.domain.advice import EVERY, GENERAL, advice_for
from custom_components.healthstead.domain.vitals import VitalKind
from custom_components.healthstead.domain.watching.shapes import Half, Limit, LimitId


def a_limit(kind: VitalKind, low: str | None, high: str | None) -> Limit:
    pressure = kind is VitalKind.BLOOD_PRESSURE
    return Limit(
        id=LimitId("l"),
        kind=kind,
        unit="",
        low=None if low is None else Decimal(low),
        high=None if high is None else Decimal(high),
        half=Half.SYSTOLIC if pressure else None,
    )


@pytest.mark.parametrize(
    ("kind", "value", "key"),
    [
        (VitalKind.SPO2, "30", "oxygen_low"),
        (VitalKind.HEART_RATE, "30", "pulse_low"),
        (VitalKind.HEART_RATE, "130", "pulse_high"),
        (VitalKind.BLOOD_PRESSURE, "30", "pressure_low"),
        (VitalKind.BLOOD_PRESSURE, "130", "pressure_high"),
        (VitalKind.TEMPERATURE, "30", "cold"),
        (VitalKind.TEMPERATURE, "130", "fever"),
        (VitalKind.RESPIRATORY_RATE, "30", "breathing"),
        (VitalKind.RESPIRATORY_RATE, "130", "breathing"),
        (VitalKind.GLUCOSE, "30", "sugar_low"),
        (VitalKind.GLUCOSE, "130", "sugar_high"),
        (VitalKind.PEAK_FLOW, "30", "peak_flow_low"),
        (VitalKind.PAIN, "130", "pain"),
        (VitalKind.WEIGHT, "130", "general"),
    ],
)
def test_each_side_of_a_limit_has_its_own_advice(
    kind: VitalKind, value: str, key: str
) -> None:
    limit = a_limit(kind, "40", "120")

    advice = advice_for(limit, Decimal(value))

    assert advice.key == key


def test_the_edge_of_a_lower_limit_is_its_low_side() -> None:
    limit = a_limit(VitalKind.HEART_RATE, "40", None)

    advice = advice_for(limit, Decimal(40))

    assert advice.key == "pulse_low"


def test_a_limit_without_a_lower_end_is_left_at_its_upper_one() -> None:
    limit = a_limit(VitalKind.HEART_RATE, None, "120")

    advice = advice_for(limit, Decimal(121))

    assert advice.key == "pulse_high"


def test_every_row_names_its_source() -> None:
    sources = [advice.source for advice in EVERY]

    assert all(sources)
    assert GENERAL in EVERY
