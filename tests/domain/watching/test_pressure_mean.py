"""Several pressures of one sitting are one."""

import pytest

from custom_components.healthstead.domain.vitals import VitalKind
from custom_components.healthstead.domain.watching.pressure_mean import pressure_means
from custom_components.healthstead.domain.watching.shapes import Evidence

from .making import evidence, minutes


def pressures(*rows: tuple[float, float, float]) -> list[Evidence]:
    return [
        evidence(systolic, minutes(minute), diastolic, kind=VitalKind.BLOOD_PRESSURE)
        for minute, systolic, diastolic in rows
    ]


@pytest.mark.parametrize(
    ("rows", "mean", "left_out"),
    [
        (((0, 150, 95),), "150/95 mm[Hg]", 0),
        (((0, 150, 95), (1, 141, 90)), "146/93 mm[Hg]", 0),
        (((0, 160, 100), (1, 142, 90), (2, 139, 87)), "141/89 mm[Hg]", 1),
        (((2, 139, 87), (0, 160, 100), (1, 142, 90)), "141/89 mm[Hg]", 1),
        (((0, 160, 99), (1, 142, 90), (2, 140, 90), (10, 141, 90)), "141/90 mm[Hg]", 1),
    ],
)
def test_of_three_or_more_the_first_is_left_out(
    rows: tuple[tuple[float, float, float], ...], mean: str, left_out: int
) -> None:
    (found,) = pressure_means(pressures(*rows))

    assert str(found.measured) == mean
    assert len(found.left_out) == left_out
    assert len(found.used) == len(rows) - left_out
    assert found.at == minutes(max(row[0] for row in rows))


def test_more_than_ten_minutes_after_the_first_is_another_sitting() -> None:
    found = pressure_means(pressures((0, 150, 90), (10, 140, 90), (10.1, 130, 80)))

    assert [str(one.measured) for one in found] == ["145/90 mm[Hg]", "130/80 mm[Hg]"]


def test_no_reading_is_no_pressure() -> None:
    assert pressure_means([]) == ()
