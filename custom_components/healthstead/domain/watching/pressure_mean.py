"""Several blood pressures, one after the other, as one: by a stated rule.

Readings within ten minutes of the first belong together. Of three or more the first
is left out, since it is often the highest; the mean of the others counts. Of one or
two, all count. Whole mmHg, half up. The rule is a product choice after the habit of
home-measurement protocols (two or more readings a minute apart).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from ..vitals import Measured, VitalKind
from .shapes import Evidence

TOGETHER: Final = timedelta(minutes=10)
LEAVE_OUT_FIRST_FROM: Final = 3


@dataclass(frozen=True, kw_only=True, slots=True)
class PressureMean:
    """One pressure, and the readings that it was made of."""

    measured: Measured
    at: datetime
    """When the last of them was taken."""
    used: tuple[Evidence, ...]
    left_out: tuple[Evidence, ...] = ()


def sittings(readings: Iterable[Evidence]) -> tuple[tuple[Evidence, ...], ...]:
    """Return the readings in groups that belong together, in order."""
    groups: list[list[Evidence]] = []
    for reading in sorted(readings, key=lambda one: one.at):
        if not groups or reading.at - groups[-1][0].at > TOGETHER:
            groups.append([])
        groups[-1].append(reading)
    return tuple(tuple(group) for group in groups)


def pressure_means(readings: Iterable[Evidence]) -> tuple[PressureMean, ...]:
    """Return one pressure for each sitting."""
    return tuple(_mean_of(group) for group in sittings(readings))


def _mean_of(group: tuple[Evidence, ...]) -> PressureMean:
    begin = 1 if len(group) >= LEAVE_OUT_FIRST_FROM else 0
    used = group[begin:]
    measured = used[0].measured
    return PressureMean(
        measured=Measured(
            kind=VitalKind.BLOOD_PRESSURE,
            unit=measured.unit,
            value=_mean([one.measured.value for one in used]),
            second=_mean([one.measured.second or Decimal(0) for one in used]),
        ),
        at=group[-1].at,
        used=used,
        left_out=group[:begin],
    )


def _mean(values: list[Decimal]) -> Decimal:
    mean = sum(values, Decimal(0)) / len(values)
    return mean.quantize(Decimal(1), rounding=ROUND_HALF_UP)
