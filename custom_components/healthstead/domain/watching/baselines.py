"""What is usual for a person: the days of a week or a month, and where they lead.

Made of one figure for each day (``DAY_FIGURE``), so that memory stays flat, and
always of the days before the one that is asked about. Middle: median. Spread: the
median distance from it times 1.4826, which for normal values is the standard
deviation (Rousseeuw and Croux, 1993). Slope: Theil-Sen, the median of the slopes of
all pairs of days (Sen, 1968), which single odd days do not bend. Every figure names
the numbers it was made of.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from itertools import combinations
from statistics import median
from typing import Final

from ..vitals import VitalKind
from .daily import DaySummary, Figures
from .shapes import Half
from .units import WATCHED_UNIT

WEEK: Final = 7
MONTH: Final = 30
# Fewer days than this say nothing of what is usual [product choice].
FEWEST_DAYS: Final[Mapping[int, int]] = {WEEK: 4, MONTH: 14}
TO_DEVIATION: Final = Decimal("1.4826")
FINE: Final = Decimal("0.001")

# Which figure stands for a day: what is counted up has its highest, the rest its
# median, at rest where that is known.
DAY_FIGURE: Final[Mapping[VitalKind, str]] = {
    VitalKind.STEPS: "high",
    VitalKind.SLEEP: "high",
}

type Day = tuple[date, Decimal]


@dataclass(frozen=True, kw_only=True, slots=True)
class Baseline:
    """What is usual, in the watched unit, and the days it was made of."""

    kind: VitalKind
    unit: str
    half: Half | None
    days: int
    median: Decimal
    spread: Decimal
    slope_per_day: Decimal
    used: tuple[Day, ...]


def figure_of(summary: DaySummary, half: Half | None = None) -> Decimal | None:
    """Return the one number that stands for a day."""
    figures: Figures | None = summary.at_rest or summary.every
    if half is Half.DIASTOLIC:
        figures = summary.second
    if figures is None:
        return None
    high = DAY_FIGURE.get(summary.kind) == "high"
    return summary.every.high if high else figures.median


def days_before(
    summaries: Iterable[DaySummary],
    kind: VitalKind,
    day: date,
    days: int,
    half: Half | None = None,
) -> tuple[Day, ...]:
    """Return the figures of so many days before a day, in order, those that are."""
    first = day - timedelta(days=days)
    found = {
        summary.date: figure
        for summary in summaries
        if summary.kind is kind
        and first <= summary.date < day
        and (figure := figure_of(summary, half)) is not None
    }
    return tuple(sorted(found.items()))


def baseline(
    summaries: Iterable[DaySummary],
    kind: VitalKind,
    day: date,
    days: int,
    half: Half | None = None,
) -> Baseline | None:
    """Return what was usual in the days before; None if there were too few."""
    used = days_before(summaries, kind, day, days, half)
    if len(used) < FEWEST_DAYS[days]:
        return None
    middle = median(value for _, value in used)
    distance = median(abs(value - middle) for _, value in used)
    return Baseline(
        kind=kind,
        unit=WATCHED_UNIT[kind],
        half=half,
        days=days,
        median=_fine(middle),
        spread=_fine(distance * TO_DEVIATION),
        slope_per_day=_fine(slope_per_day(used)),
        used=used,
    )


def slope_per_day(used: tuple[Day, ...]) -> Decimal:
    """Return the median of the slopes between all pairs of days."""
    slopes = [
        (value - before) / (day - earlier).days
        for (earlier, before), (day, value) in combinations(used, 2)
    ]
    return median(slopes)


def _fine(value: Decimal) -> Decimal:
    return value.quantize(FINE, rounding=ROUND_HALF_UP)
