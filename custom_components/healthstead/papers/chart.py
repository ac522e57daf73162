"""The geometry of one chart: where each value, band, gap and label lies.

Numbers in, places out; ``svg`` and ``pdf`` draw the same places. Time runs to the
right, values upwards; the origin is the upper left corner.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from itertools import pairwise
from math import ceil, floor, log10
from typing import Final

DAY: Final = timedelta(days=1)
HOURS: Final = (0, 6, 12, 18, 24)
"""What is marked on the time line of a single day."""
STEPS: Final = (1.0, 2.0, 2.5, 5.0, 10.0)
"""Distances between marks that are easy to count in, by power of ten."""
MOST_DAYS_NAMED: Final = 8
MARKS: Final = 5
"""About so many marks stand on the scale of values."""
ROOM: Final = 0.06
"""Free share of the height above the highest and below the lowest value."""
MONTHS: Final = (
    "Jan", "Feb", "Mar", "Apr", "May", "Jun",
    "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
)  # fmt: skip


@dataclass(frozen=True, kw_only=True, slots=True)
class Value:
    """What is drawn at one instant: a point, or a bar between two numbers."""

    at: datetime
    low: float
    high: float
    """The same as ``low`` for a point."""
    outside: bool = False
    """Out of its range: drawn so that it is seen without colour."""
    middle: float | None = None
    alone: bool = False
    """No line joins it to its neighbours."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Band:
    """A range to compare with; None is open towards that side."""

    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Series:
    """Everything that one chart shows."""

    values: tuple[Value, ...]
    first: date
    last: date
    """Both days are on the time line."""
    zone: tzinfo
    bands: tuple[Band, ...] = ()
    gap: timedelta = DAY
    """Values further apart than this are not joined: in between nothing is known."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Size:
    """The whole drawing, and the margins that labels stand in."""

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Mark:
    """A line across the chart with its label."""

    at: float
    label: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Dot:
    """One value: a point (``top == bottom``) or a bar, with its middle."""

    x: float
    top: float
    bottom: float
    middle: float
    outside: bool

    @property
    def is_bar(self) -> bool:
        """Say whether it stands between two numbers."""
        return self.top != self.bottom


@dataclass(frozen=True, kw_only=True, slots=True)
class Chart:
    """Places on the drawing, ready to be drawn in any ink."""

    size: Size
    dots: tuple[Dot, ...]
    joined: tuple[tuple[tuple[float, float], ...], ...]
    """Runs of points that a line joins; between two runs data is missing."""
    gaps: tuple[tuple[float, float], ...]
    """Stretches of the time line, from x to x, of which nothing is known."""
    bands: tuple[tuple[float, float], ...]
    """Ranges, from their upper to their lower edge."""
    values: tuple[Mark, ...]
    times: tuple[Mark, ...]


def chart_of(series: Series, size: Size) -> Chart:
    """Place everything that a series shows; there must be a value."""
    marks = ticks(*_reach(series))
    low, high = marks[0], marks[-1]
    start, end = midnights(series)
    height = size.height - size.top - size.bottom
    width = size.width - size.left - size.right

    def across(at: datetime) -> float:
        return size.left + width * ((at - start) / (end - start))

    def down(value: float) -> float:
        inside = min(max(value, low), high)
        return size.top + height * (high - inside) / (high - low)

    dots = tuple(
        Dot(
            x=across(one.at),
            top=down(one.high),
            bottom=down(one.low),
            middle=down(one.high if one.middle is None else one.middle),
            outside=one.outside,
        )
        for one in series.values
    )
    return Chart(
        size=size,
        dots=dots,
        joined=tuple(_runs(series, dots)),
        gaps=tuple(
            (max(across(a), size.left), min(across(b), size.width - size.right))
            for a, b in _unknown(series, start, end)
        ),
        bands=tuple(
            (
                size.top if band.high is None else down(band.high),
                size.top + height if band.low is None else down(band.low),
            )
            for band in series.bands
        ),
        values=tuple(Mark(at=down(each), label=f"{each:g}") for each in marks),
        times=tuple(Mark(at=across(at), label=label) for at, label in _times(series)),
    )


def ticks(low: float, high: float) -> tuple[float, ...]:
    """Return marks at easy numbers, the first at or below low, the last at or above."""
    rough = (high - low) / MARKS
    power = 10.0 ** floor(log10(rough))
    step = next(power * each for each in STEPS if power * each >= rough * (1 - 1e-9))
    first, last = floor(low / step + 1e-9), ceil(high / step - 1e-9)
    return tuple(round(each * step, 6) for each in range(first, last + 1))


def midnights(series: Series) -> tuple[datetime, datetime]:
    """Return the first and the last midnight of the time line, as instants."""
    return (
        _at(series.first, series.zone),
        _at(series.last + DAY, series.zone),
    )


def day_label(day: date) -> str:
    """Return a day as people write it: the month in letters cannot be misread."""
    return f"{day.day} {MONTHS[day.month - 1]}"


def _reach(series: Series) -> tuple[float, float]:
    """Return the lowest and the highest number that must be on the chart."""
    numbers = [each for one in series.values for each in (one.low, one.high)]
    edges = [
        edge
        for band in series.bands
        for edge in (band.low, band.high)
        if edge is not None
    ]
    low, high = min(numbers + edges), max(numbers + edges)
    room = (high - low) * ROOM or max(abs(high), 1.0) * ROOM
    return (max(low - room, 0.0) if low >= 0 else low - room), high + room


def _at(day: date, zone: tzinfo, clock: time = time(0)) -> datetime:
    """Return an instant on the time line, so that distances are real time."""
    return datetime.combine(day, clock, zone).astimezone(UTC)


def _times(series: Series) -> Iterator[tuple[datetime, str]]:
    """Yield what is marked on the time line: hours of one day, else days."""
    if series.first == series.last:
        for hour in HOURS:
            day, clock = (
                (series.first + DAY, time(0))
                if hour == HOURS[-1]
                else (series.first, time(hour))
            )
            yield _at(day, series.zone, clock), f"{hour:02}:00"
        return
    days = (series.last - series.first).days + 1
    every = ceil(days / MOST_DAYS_NAMED)
    for number in range(days):
        day = series.first + number * DAY
        yield _at(day, series.zone), "" if number % every else day_label(day)


def _runs(
    series: Series, dots: Sequence[Dot]
) -> Iterator[tuple[tuple[float, float], ...]]:
    """Yield runs of neighbours that a line may join; bare bars are not joined."""
    run: list[tuple[float, float]] = []
    before: datetime | None = None
    for one, dot in zip(series.values, dots, strict=True):
        if before is not None and one.at - before > series.gap:
            if run:
                yield tuple(run)
            run = []
        if not one.alone and (one.middle is not None or not dot.is_bar):
            run.append((dot.x, dot.middle))
        before = one.at
    if run:
        yield tuple(run)


def _unknown(
    series: Series, start: datetime, end: datetime
) -> Iterator[tuple[datetime, datetime]]:
    """Yield the stretches between values, and at both ends, that are too long."""
    instants = [start, *(one.at for one in series.values), end]
    for before, after in pairwise(instants):
        if after - before > series.gap:
            yield before, after
