"""Changes over days, by rules that are listed with the numbers they used.

A table of changes, and the distance of a day from what is usual. Both say what
changed; neither says why.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Final

from ..vitals import VitalKind
from .baselines import Baseline, Day, days_before, figure_of
from .daily import DaySummary
from .shapes import Half, SetBy


@dataclass(frozen=True, kw_only=True, slots=True)
class TrendRule:
    """So much within so many days, upward or downward by its sign."""

    id: str
    kind: VitalKind
    change: Decimal
    days: int
    half: Half | None = None
    set_by: SetBy = SetBy.DEFAULT
    set_by_name: str = ""
    set_at: datetime | None = None
    source: str = ""

    def __post_init__(self) -> None:
        if self.change == 0 or self.days < 1:
            raise ValueError(f"{self.id} is no change over days")


# For people whose clinician asked them to weigh themselves; the guidelines say "more
# than", this acts on "or more", the safer reading.
WEIGHT_RULES: Final = (
    TrendRule(
        id="weight_up_in_3_days",
        kind=VitalKind.WEIGHT,
        change=Decimal(2),
        days=3,
        source="ESC heart failure guideline (2021), advice on self-care",
    ),
    TrendRule(
        id="weight_up_in_7_days",
        kind=VitalKind.WEIGHT,
        change=Decimal("2.27"),
        days=7,
        source="American Heart Association, public advice: 5 lb in a week",
    ),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Trend:
    """A rule that held on a day, with the two days it compared."""

    rule: TrendRule
    earlier: Day
    later: Day
    compared: tuple[Day, ...]

    @property
    def change(self) -> Decimal:
        """Return how much it was."""
        return self.later[1] - self.earlier[1]


def trends(
    summaries: Iterable[DaySummary], rules: Iterable[TrendRule], day: date
) -> tuple[Trend, ...]:
    """Return the rules that held on a day; one without a reading has none."""
    known = tuple(summaries)
    found = (_trend(known, rule, day) for rule in rules)
    return tuple(trend for trend in found if trend is not None)


def _trend(
    summaries: tuple[DaySummary, ...], rule: TrendRule, day: date
) -> Trend | None:
    on_the_day = (
        figure_of(one, rule.half)
        for one in summaries
        if one.kind is rule.kind and one.date == day
    )
    value = next(on_the_day, None)
    before = days_before(summaries, rule.kind, day, rule.days, rule.half)
    if value is None or not before:
        return None
    sign = Decimal(1) if rule.change > 0 else Decimal(-1)
    # The day that differs most in the direction of the rule; of equals the latest.
    earlier = min(reversed(before), key=lambda one: sign * one[1])
    if sign * (value - earlier[1]) < abs(rule.change):
        return None
    return Trend(rule=rule, earlier=earlier, later=(day, value), compared=before)


# A spread is never taken to be smaller than what sensors and days differ by anyway
# [product choice], in the watched unit.
SMALLEST_SPREAD: Final[Mapping[VitalKind, Decimal]] = {
    VitalKind.BLOOD_PRESSURE: Decimal(4),
    VitalKind.HEART_RATE: Decimal(2),
    VitalKind.SPO2: Decimal(1),
    VitalKind.TEMPERATURE: Decimal("0.2"),
    VitalKind.RESPIRATORY_RATE: Decimal(1),
    VitalKind.GLUCOSE: Decimal(10),
    VitalKind.WEIGHT: Decimal("0.5"),
    VitalKind.PEAK_FLOW: Decimal(20),
    VitalKind.PAIN: Decimal(1),
    VitalKind.STEPS: Decimal(1000),
    VitalKind.SLEEP: Decimal("0.5"),
    VitalKind.HRV: Decimal(5),
}
UNUSUAL_FROM: Final = Decimal(3)
"""So many spreads from the median a day is unusual [product choice]."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Departure:
    """A day beside what is usual."""

    baseline: Baseline
    day: Day
    spreads: Decimal
    """How far away, signed, in spreads."""

    @property
    def is_unusual(self) -> bool:
        """Say whether the day is far from what is usual."""
        return abs(self.spreads) >= UNUSUAL_FROM


def departure(usual: Baseline, summary: DaySummary) -> Departure | None:
    """Return how far a day is from what is usual; None if it has no such number."""
    value = figure_of(summary, usual.half)
    if value is None:
        return None
    spread = max(usual.spread, SMALLEST_SPREAD[usual.kind])
    away = ((value - usual.median) / spread).quantize(Decimal("0.1"))
    return Departure(baseline=usual, day=(summary.date, value), spreads=away)
