"""Regimens of every kind, and how they are asked about, drawn at random."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal

from hypothesis import strategies as st

from custom_components.healthstead.domain.ids import ContactId
from custom_components.healthstead.domain.quantity import Quantity
from custom_components.healthstead.domain.reminding import (
    Importance,
    QuietHours,
    Reach,
    Reminding,
    Rung,
)
from custom_components.healthstead.domain.schedule import (
    ClockTimes,
    Course,
    Cycle,
    DateRange,
    DoseTime,
    Interval,
    IntervalMode,
    Monthly,
    NthWeekday,
    Taper,
    TaperStep,
    Weekday,
)

ZONES = (
    "Europe/Lisbon",
    "America/New_York",
    "Australia/Lord_Howe",
    "America/St_Johns",
    "Africa/Cairo",
    "Pacific/Chatham",
    "Asia/Kolkata",
)
"""Both hemispheres, halves of an hour, changes at midnight; the last changes nothing."""

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)

amounts = st.sampled_from(["0.25", "0.5", "1", "2"]).map(
    lambda text: Quantity(value=Decimal(text), unit="tablet")
)
# Many in the night, when clocks change.
clocks = st.builds(
    time,
    st.sampled_from([0, 1, 1, 2, 2, 3, 7, 8, 12, 20, 23]),
    st.sampled_from([0, 5, 15, 30, 45]),
)
weekdays = st.none() | st.frozensets(st.sampled_from(Weekday), min_size=1)


@st.composite
def dose_times(draw: st.DrawFn, most: int = 4) -> tuple[DoseTime, ...]:
    """Draw rows at different times, each with days and an amount of its own."""
    times = draw(st.lists(clocks, min_size=1, max_size=most, unique=True))
    return tuple(
        DoseTime(time=one, amount=draw(amounts), weekdays=draw(weekdays))
        for one in times
    )


@st.composite
def courses(draw: st.DrawFn, start: date, days: int) -> Course:
    """Draw a course that begins about a day, mostly without an end."""
    begins = datetime.combine(start + draw(st.integers(0, 3)) * DAY, draw(clocks))
    ends = draw(st.sampled_from(["no", "no", "no", "count", "until", "duration"]))
    counts = st.integers(1, 40) | st.integers(1, 3 * days)
    gone = draw(
        st.lists(st.tuples(st.integers(0, days), st.integers(0, 20)), max_size=2)
    )
    return Course(
        start=begins,
        count=draw(counts) if ends == "count" else None,
        until=start + draw(st.integers(3, days)) * DAY if ends == "until" else None,
        duration_days=draw(st.integers(1, days)) if ends == "duration" else None,
        exclude=tuple(
            DateRange(first=start + first * DAY, last=start + (first + length) * DAY)
            for first, length in gone
        ),
    )


@st.composite
def clock_times(draw: st.DrawFn, start: date, days: int) -> ClockTimes:
    cycle = st.builds(Cycle, on=st.integers(1, 25), off=st.integers(1, 10))
    return ClockTimes(
        course=draw(courses(start, days)),
        rows=draw(dose_times()),
        every_n_days=draw(st.sampled_from([1, 1, 1, 2, 3, 10])),
        cycle=draw(st.none() | cycle),
    )


@st.composite
def monthlies(draw: st.DrawFn, start: date, days: int) -> Monthly:
    nth = st.builds(
        NthWeekday,
        nth=st.sampled_from([1, 2, 3, 4, 5, -1]),
        weekday=st.sampled_from(Weekday),
    )
    return Monthly(
        course=draw(courses(start, days)),
        on=draw(st.integers(1, 31) | nth),
        rows=draw(dose_times(2)),
        every_n_months=draw(st.integers(1, 4)),
    )


@st.composite
def tapers(draw: st.DrawFn, start: date, days: int) -> Taper:
    count = draw(st.integers(1, 5))
    return Taper(
        course=draw(courses(start, days)),
        steps=tuple(
            TaperStep(
                duration_days=None
                if number == count - 1 and draw(st.booleans())
                else draw(st.integers(1, max(1, days // 4))),
                rows=draw(dose_times(3)),
                every_n_days=draw(st.integers(1, 3)),
            )
            for number in range(count)
        ),
    )


@st.composite
def intervals(
    draw: st.DrawFn,
    start: date,
    days: int,
    mode: IntervalMode = IntervalMode.FROM_PLANNED,
) -> Interval:
    hours = draw(st.integers(10, 120))
    return Interval(
        course=draw(courses(start, days)),
        every=hours * HOUR + draw(st.sampled_from([0, 0, 20])) * MINUTE,
        amount=draw(amounts),
        mode=mode,
        lasting=draw(st.none() | st.integers(1, days).map(lambda d: d * DAY)),
    )


def planned(
    start: date, days: int
) -> st.SearchStrategy[ClockTimes | Monthly | Taper | Interval]:
    """Draw a regimen whose doses do not depend on answers."""
    return (
        clock_times(start, days)
        | monthlies(start, days)
        | tapers(start, days)
        | intervals(start, days)
    )


@st.composite
def remindings(draw: st.DrawFn) -> Reminding:
    late = draw(st.sampled_from([10, 30, 60])) * MINUTE
    return Reminding(
        late_after=late,
        window=late + draw(st.sampled_from([20, 60, 210])) * MINUTE,
        repeat_every=draw(
            st.none() | st.sampled_from([5, 15, 40]).map(lambda m: m * MINUTE)
        ),
        repeats=draw(st.integers(0, 4)),
        importance=draw(st.sampled_from(Importance)),
    )


quiets = st.none() | st.builds(
    QuietHours,
    start=st.sampled_from([time(21), time(22, 30)]),
    end=st.sampled_from([time(6, 30), time(8)]),
)


@st.composite
def reaches(draw: st.DrawFn) -> Reach:
    after = draw(st.lists(st.sampled_from([0, 20, 90, 300]), max_size=3))
    return Reach(
        quiet=draw(quiets),
        ladder=tuple(
            Rung(
                contact=ContactId(f"contact-{number}"),
                after=minutes * MINUTE,
                quiet=draw(quiets),
            )
            for number, minutes in enumerate(sorted(after))
        ),
    )
