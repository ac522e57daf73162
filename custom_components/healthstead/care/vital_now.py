"""One vital sign of a person as it stands: the last value and all that is said beside it.

The value with its source and age, who set which limits, what is usual with the days it
was made of, and the word of the guideline that the person chose. Pure, and no more
than what the record and the sensors of now hold.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from statistics import median
from typing import Final

from ..domain.news2 import ADULT_YEARS
from ..domain.vitals import Measured, Reading, VitalKind
from ..domain.watching.baselines import Day, figure_of, slope_per_day
from ..domain.watching.freshness import FRESHNESS
from ..domain.watching.plans import limits_of
from ..domain.watching.pressure_mean import PressureMean
from ..domain.watching.shapes import Evidence, Half, Limit
from ..domain.watching.trends import Trend
from ..domain.watching.units import WATCHED_UNIT, in_watched_unit
from .news2_now import Live, age_of
from .pressures_now import evidence_of, pressure_means_of
from .record import PersonRecord
from .vital_facts import Named, Usual, last_changes, named, usual

FEWEST_DAYS: Final = 2
"""Of fewer there is no slope."""


@dataclass(frozen=True, kw_only=True, slots=True)
class VitalState:
    """The last value of one kind and what is said beside it."""

    kind: VitalKind
    last: Evidence | None
    """As it was measured, entered or from a sensor."""
    reading: str = ""
    """The id of the last reading, where somebody entered it."""
    mean: PressureMean | None = None
    """Of a sitting of several blood pressures, in place of its last."""
    stale: bool = False
    """Nothing newer came for longer than is usual for the kind."""
    limits: tuple[Limit, ...] = ()
    """Those that hold now, in the watched unit."""
    usual: tuple[tuple[Half | None, Usual], ...] = ()
    changes: tuple[Trend, ...] = ()
    named: Named | None = None

    @property
    def measured(self) -> Measured | None:
        """Return the value that stands: the mean of a sitting, else the last."""
        if self.mean is not None:
            return self.mean.measured
        return None if self.last is None else self.last.measured


@dataclass(frozen=True, kw_only=True, slots=True)
class HalfTrend:
    """One number over days, in the watched unit."""

    half: Half | None
    days: tuple[Day, ...]
    slope_per_day: Decimal | None
    usual: Usual


@dataclass(frozen=True, kw_only=True, slots=True)
class VitalTrend:
    """How one kind went over some days."""

    kind: VitalKind
    unit: str
    start: datetime
    end: datetime
    halves: tuple[HalfTrend, ...]
    changes: tuple[Trend, ...] = ()


def vital_state(
    record: PersonRecord, kind: VitalKind, live: Live, now: datetime
) -> VitalState:
    """Return how one vital sign stands."""
    entered = record.readings.get(kind, ())
    last, reading = _last(entered, live.get(kind))
    mean = _sitting(entered, last)
    standing = last if mean is None else mean
    today = now.astimezone(record.zone).date()
    born = age_of(record, now)
    return VitalState(
        kind=kind,
        last=last,
        reading=reading,
        mean=mean,
        stale=last is not None and now - last.at > _silent_after(record, kind),
        limits=tuple(one for one in limits_of(record.watch, born) if one.kind is kind),
        usual=tuple((half, usual(record, kind, today, half)) for half in halves(kind)),
        changes=last_changes(record, kind),
        named=None if standing is None else _named(record, standing.measured, now),
    )


def halves(kind: VitalKind) -> tuple[Half | None, ...]:
    """Return the numbers that a kind consists of."""
    return tuple(Half) if kind is VitalKind.BLOOD_PRESSURE else (None,)


def vital_trend(
    record: PersonRecord, kind: VitalKind, start: datetime, end: datetime, now: datetime
) -> VitalTrend:
    """Return how one vital sign went from day to day; ``record`` holds those days."""
    today = now.astimezone(record.zone).date()
    return VitalTrend(
        kind=kind,
        unit=WATCHED_UNIT[kind],
        start=start,
        end=end,
        halves=tuple(
            _half(record, kind, half, (start, end), usual(record, kind, today, half))
            for half in halves(kind)
        ),
        changes=last_changes(record, kind),
    )


def _last(
    entered: tuple[Reading, ...], shown: Evidence | None
) -> tuple[Evidence | None, str]:
    """Return the newest of what was entered and what a sensor shows."""
    reading = max(entered, key=lambda one: one.at, default=None)
    if reading is None or (shown is not None and shown.at > reading.at):
        return shown, ""
    return evidence_of(reading), reading.id


def _sitting(
    entered: tuple[Reading, ...], last: Evidence | None
) -> PressureMean | None:
    """Return the mean of the sitting that the last reading belongs to, if of several."""
    means = pressure_means_of(entered)
    if not means or last is None or means[-1].at != last.at:
        return None
    return means[-1] if len(means[-1].used) > 1 else None


def _silent_after(record: PersonRecord, kind: VitalKind) -> timedelta:
    own = (source.silent_after for source in record.sources.of(kind))
    return next((one for one in own if one), FRESHNESS[kind].silent_after)


def _named(record: PersonRecord, measured: Measured, now: datetime) -> Named | None:
    """Return the word of a guideline for adults; in pregnancy others hold."""
    age = age_of(record, now)
    if age is not None and age < ADULT_YEARS:
        return None
    if record.watch.pregnant and measured.kind is not VitalKind.TEMPERATURE:
        return None
    return named(record, measured)


def _half(
    record: PersonRecord,
    kind: VitalKind,
    half: Half | None,
    span: tuple[datetime, datetime],
    before: Usual,
) -> HalfTrend:
    days = _days(record, kind, half, span)
    slope = slope_per_day(days) if len(days) >= FEWEST_DAYS else None
    return HalfTrend(half=half, days=days, slope_per_day=slope, usual=before)


def _days(
    record: PersonRecord,
    kind: VitalKind,
    half: Half | None,
    span: tuple[datetime, datetime],
) -> tuple[Day, ...]:
    """Return one number for each day: of the watch, else of what was entered."""
    start, end = span
    first, last = (one.astimezone(record.zone).date() for one in span)
    found = {
        summary.date: figure
        for summary in record.observed.days.get(kind, ())
        if first <= summary.date <= last
        and (figure := figure_of(summary, half)) is not None
    }
    within = [one for one in record.readings.get(kind, ()) if start <= one.at < end]
    by_day: dict[date, list[Decimal]] = {}
    for one in _as_they_count(kind, within):
        if (value := _number(one.measured, half)) is not None:
            day = one.at.astimezone(record.zone).date()
            by_day.setdefault(day, []).append(value)
    own = {day: Decimal(median(values)) for day, values in by_day.items()}
    return tuple(sorted({**own, **found}.items()))


def _as_they_count(
    kind: VitalKind, readings: Iterable[Reading]
) -> tuple[Evidence | PressureMean, ...]:
    """Return pressures as the means of their sittings, anything else as it is."""
    if kind is VitalKind.BLOOD_PRESSURE:
        return pressure_means_of(readings)
    return tuple(evidence_of(reading) for reading in readings)


def _number(measured: Measured, half: Half | None) -> Decimal | None:
    watched = in_watched_unit(measured)
    if not isinstance(watched, Measured):
        return None
    return watched.second if half is Half.DIASTOLIC else watched.value
