"""One kind of vital sign day by day: from the watch, and from what was entered.

The watch counts everything that comes in while it comes in, entered values too, and
leaves the figures of a day. A day of which it left none is made of the values that
were entered for it. What was entered after a day was over is added to its figures:
to the count, the mean, and the ends if it lies beyond them; its median stays.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from statistics import median
from typing import Final

from ...domain.vital_categories import MMOL
from ...domain.vitals import Measured, VitalKind
from ...domain.watching.daily import DaySummary, Figures, summary
from ...domain.watching.units import WATCHED_UNIT, Why, in_watched_unit
from .. import events as ev
from .asked import Handed, Span
from .facts import DayFact, Point, Spread

CENT: Final = Decimal("0.01")
TENTH: Final = Decimal("0.1")
MG_PER_MMOL: Final = Decimal(18)
"""The factor by which the watch counts mmol/L of glucose as mg/dL."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Scale:
    """The unit that a report shows of one kind."""

    kind: VitalKind
    unit: str

    def value(self, watched: Decimal) -> Decimal:
        """Return a value of the watch in this unit."""
        if self.unit != MMOL:
            return watched
        return (watched / MG_PER_MMOL).quantize(TENTH, ROUND_HALF_UP)

    def or_none(self, watched: Decimal | None) -> Decimal | None:
        """Return the same of a value that there may be."""
        return None if watched is None else self.value(watched)

    def difference(self, watched: Decimal, fine: Decimal) -> Decimal:
        """Return a difference of the watch in this unit."""
        if self.unit != MMOL:
            return watched
        return (watched / MG_PER_MMOL).quantize(fine, ROUND_HALF_UP)

    def measured(self, told: Measured) -> Measured:
        """Return a value in this unit; one that is in it already stays exact."""
        if told.unit == self.unit:
            return told
        watched = in_watched_unit(told)
        if isinstance(watched, Why):
            raise ValueError(f"{told} is not in a unit of {self.kind}")  # noqa: TRY004
        second = self.or_none(watched.second)
        return replace(
            watched, value=self.value(watched.value), second=second, unit=self.unit
        )


def is_known(told: Measured) -> bool:
    """Say whether a value can be shown in a unit of its kind at all."""
    return not isinstance(in_watched_unit(told), Why)


@dataclass(frozen=True, kw_only=True, slots=True)
class Entered:
    """A value that somebody entered, when it was taken and when it was noted."""

    point: Point
    noted: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Days:
    """The days of one kind."""

    facts: tuple[DayFact, ...]
    entered: tuple[Entered, ...]
    """All that was entered in them, by the time it was taken."""
    from_sensors: bool

    @property
    def count(self) -> int:
        """Return how many values there were."""
        return sum(day.every.count for day in self.facts)


def days_of(
    scale: Scale,
    entered: Iterable[Entered],
    summaries: Mapping[date, tuple[DaySummary, datetime]],
    handed: Handed,
    span: Span,
) -> Days:
    """Return the days of a span that have a value."""
    mine = [one for one in entered if span.holds(one.point.at)]
    by_day: dict[date, list[Entered]] = {}
    for one in sorted(mine, key=lambda one: one.point.at.timestamp()):
        by_day.setdefault(span.day_of(one.point.at), []).append(one)
    known = {**_unfinished(scale, handed, span), **summaries}
    found = [
        day
        for date_ in span.days()
        if (day := _day(scale, date_, known.get(date_), by_day.get(date_, [])))
    ]
    return Days(
        facts=tuple(found),
        entered=tuple(one for day in sorted(by_day) for one in by_day[day]),
        from_sensors=any(day.from_sensors for day in found),
    )


def _unfinished(
    scale: Scale, handed: Handed, span: Span
) -> Mapping[date, tuple[DaySummary, datetime]]:
    """Return the figures of the day that is not over, as the watch has them now."""
    tally = handed.tallies.get(scale.kind)
    if tally is None:
        return {}
    figures = summary(tally, scale.kind, WATCHED_UNIT[scale.kind])
    return {} if figures is None else {tally.date: (figures, span.now)}


def _day(
    scale: Scale,
    day: date,
    known: tuple[DaySummary, datetime] | None,
    entered: list[Entered],
) -> DayFact | None:
    firsts = [one.point.value for one in entered]
    seconds = [one.point.second for one in entered if one.point.second is not None]
    if known is None:
        every = exact(firsts)
        if every is None:
            return None
        return DayFact(date=day, every=every, second=exact(seconds))
    figures, noted = known
    late = [one for one in entered if one.noted > noted]
    every = _with(scale, figures.every, firsts, [one.point.value for one in late])
    late_seconds = [one.point.second for one in late if one.point.second is not None]
    return DayFact(
        date=day,
        every=every,
        second=None
        if figures.second is None
        else _with(scale, figures.second, seconds, late_seconds),
        from_sensors=True,
        partial=figures.partial,
    )


def _with(
    scale: Scale, figures: Figures, entered: list[Decimal], late: list[Decimal]
) -> Spread:
    """Return the figures of the watch with what it did not see added."""
    low, high = scale.value(figures.low), scale.value(figures.high)
    mean = scale.difference(figures.mean, CENT)
    count = figures.count + len(late)
    total = mean * figures.count + sum(late, Decimal(0))
    return Spread(
        count=max(count, len(entered)),
        low=min([low, *entered]),
        high=max([high, *entered]),
        mean=(total / count).quantize(CENT, ROUND_HALF_UP),
        median=scale.value(figures.median),
    )


def exact(values: list[Decimal]) -> Spread | None:
    """Return the figures of values that are all known."""
    if not values:
        return None
    mean = sum(values, Decimal(0)) / len(values)
    return Spread(
        count=len(values),
        low=min(values),
        high=max(values),
        mean=mean.quantize(CENT, ROUND_HALF_UP),
        median=median(values),
    )


def spreads(days: Days) -> tuple[Spread | None, Spread | None]:
    """Return the figures of all days together, of both halves."""
    if not days.from_sensors:
        points = [one.point for one in days.entered]
        return (
            exact([point.value for point in points]),
            exact([point.second for point in points if point.second is not None]),
        )
    return (
        together([day.every for day in days.facts]),
        together([day.second for day in days.facts if day.second is not None]),
    )


def together(each: list[Spread]) -> Spread | None:
    """Return the figures of several days: of one day its own."""
    if len(each) < 2:  # noqa: PLR2004 - nothing to put together
        return each[0] if each else None
    count = sum(one.count for one in each)
    total = sum((one.mean * one.count for one in each), Decimal(0))
    return Spread(
        count=count,
        low=min(one.low for one in each),
        high=max(one.high for one in each),
        mean=(total / count).quantize(CENT, ROUND_HALF_UP),
        median=median(one.median for one in each),
        median_of_days=True,
    )


def summaries_of(
    kind: VitalKind, entries: Iterable[ev.Entry]
) -> dict[date, tuple[DaySummary, datetime]]:
    """Return the figures that the watch left of each day, and when it did."""
    return {
        entry.event.summary.date: (entry.event.summary, entry.at)
        for entry in entries
        if isinstance(entry.event, ev.DaySummarised)
        and entry.event.summary.kind is kind
    }
