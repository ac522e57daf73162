"""One day of one kind as figures, kept in memory that does not grow.

Count, lowest, highest and mean are exact. The median comes from counts per bin
(``BIN``): it is right to half a bin, and exact where the sensor reports in whole
bins. Only if a day has more than ``MOST_BINS`` different values do further ones count
in the nearest bin that is there. A reading of a day that is over is not added. For the
LO or HI of a meter, which is no number, the end of what meters show is counted: left
out, the lowest of a day would be too high.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from ..vitals import Measured, VitalKind

MOST_BINS: Final = 300
CENT: Final = Decimal("0.01")

# Width of a bin in the watched unit: what such sensors report at best [product choice].
BIN: Final[Mapping[VitalKind, Decimal]] = {
    VitalKind.BLOOD_PRESSURE: Decimal(1),
    VitalKind.HEART_RATE: Decimal(1),
    VitalKind.SPO2: Decimal(1),
    VitalKind.TEMPERATURE: Decimal("0.1"),
    VitalKind.RESPIRATORY_RATE: Decimal(1),
    VitalKind.GLUCOSE: Decimal(1),
    VitalKind.WEIGHT: Decimal("0.1"),
    VitalKind.PEAK_FLOW: Decimal(5),
    VitalKind.PAIN: Decimal(1),
    VitalKind.STEPS: Decimal(100),
    VitalKind.SLEEP: Decimal("0.1"),
    VitalKind.HRV: Decimal(1),
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Numbers:
    """Running sums of one number."""

    count: int = 0
    low: Decimal = Decimal(0)
    high: Decimal = Decimal(0)
    total: Decimal = Decimal(0)
    bins: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, slots=True)
class Figures:
    """What is said of one number on one day."""

    count: int
    low: Decimal
    high: Decimal
    mean: Decimal
    median: Decimal


@dataclass(frozen=True, kw_only=True, slots=True)
class DayTally:
    """A day that is not over yet."""

    date: date
    every: Numbers = Numbers()
    at_rest: Numbers = Numbers()
    """Only what was measured awake and at rest."""
    second: Numbers = Numbers()
    """The diastolic half."""
    partial: bool = False
    """The watch was away for a part of it, or began in the middle."""


@dataclass(frozen=True, kw_only=True, slots=True)
class DaySummary:
    """A day of one kind, in the watched unit."""

    kind: VitalKind
    unit: str
    date: date
    every: Figures
    at_rest: Figures | None = None
    second: Figures | None = None
    partial: bool = False
    """What the figures do not cover is unknown: the watch was away for a part."""


def with_number(numbers: Numbers, value: Decimal, width: Decimal) -> Numbers:
    """Return the sums with one more value."""
    bins = dict(numbers.bins)
    place = int((value / width).to_integral_value(ROUND_HALF_UP))
    if place not in bins and len(bins) >= MOST_BINS:
        place = min(bins, key=lambda known: (abs(known - place), known))
    bins[place] = bins.get(place, 0) + 1
    if not numbers.count:
        return Numbers(count=1, low=value, high=value, total=value, bins=bins)
    return Numbers(
        count=numbers.count + 1,
        low=min(numbers.low, value),
        high=max(numbers.high, value),
        total=numbers.total + value,
        bins=bins,
    )


def with_reading(day: DayTally, measured: Measured, *, at_rest: bool) -> DayTally:
    """Return the day with one more reading."""
    width = BIN[measured.kind]
    every = with_number(day.every, measured.value, width)
    rest, second = day.at_rest, day.second
    if at_rest:
        rest = with_number(rest, measured.value, width)
    if measured.second is not None:
        second = with_number(second, measured.second, width)
    return replace(day, every=every, at_rest=rest, second=second)


def figures(numbers: Numbers, width: Decimal) -> Figures | None:
    """Return the figures of the sums; None where there was nothing."""
    if not numbers.count:
        return None
    middle = {(numbers.count + 1) // 2, numbers.count // 2 + 1}
    places = [_place(numbers.bins, rank) * width for rank in middle]
    median = sum(places, Decimal(0)) / len(places)
    return Figures(
        count=numbers.count,
        low=numbers.low,
        high=numbers.high,
        mean=(numbers.total / numbers.count).quantize(CENT, ROUND_HALF_UP),
        median=min(max(median, numbers.low), numbers.high),
    )


def _place(bins: Mapping[int, int], rank: int) -> int:
    """Return the bin of the n-th smallest value."""
    ordered = sorted(bins)
    while rank > bins[ordered[0]]:
        rank -= bins[ordered.pop(0)]
    return ordered[0]


def summary(day: DayTally, kind: VitalKind, unit: str) -> DaySummary | None:
    """Return the day as figures; None if it holds no reading."""
    width = BIN[kind]
    if (every := figures(day.every, width)) is None:
        return None
    return DaySummary(
        kind=kind,
        unit=unit,
        date=day.date,
        every=every,
        at_rest=figures(day.at_rest, width),
        second=figures(day.second, width),
        partial=day.partial,
    )


def summarised(day: date, readings: Iterable[Measured]) -> DaySummary | None:
    """Return the same from readings that are kept elsewhere, of one kind and unit."""
    tally, last = DayTally(date=day), None
    for last in readings:
        tally = with_reading(tally, last, at_rest=False)
    return None if last is None else summary(tally, last.kind, last.unit)
