"""Whole lives drawn at random: zones, medications of every kind together, people."""

from datetime import UTC, date, datetime
from random import Random

from hypothesis import strategies as st

from custom_components.healthstead.domain.ids import MedicationId
from custom_components.healthstead.domain.medication import Handling
from custom_components.healthstead.domain.schedule import (
    Course,
    Interval,
    IntervalMode,
    Linked,
    Monthly,
    Schedule,
)

from .life import Life, Plan
from .regimens import (
    DAY,
    HOUR,
    MINUTE,
    ZONES,
    amounts,
    clocks,
    courses,
    dose_times,
    intervals,
    planned,
    reaches,
    remindings,
)


def utc(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


@st.composite
def lives(
    draw: st.DrawFn,
    days: int,
    since: st.SearchStrategy[date],
    zones: tuple[str, ...] = ZONES,
) -> Life:
    """Draw a life with some medications, of every kind together."""
    begin = draw(since)
    zone = draw(st.sampled_from(zones))
    plans: list[Plan] = []
    for number in range(draw(st.integers(1, 3))):
        key = MedicationId(f"m{number}")
        schedule = draw(schedules(begin, days, plans))
        plans.append(
            Plan(name=key, schedule=schedule, handling=draw(handlings(schedule)))
        )
    return Life(
        zone=zone,
        plans=tuple(plans),
        reach=draw(reaches()),
        begin=utc(begin),
        end=utc(begin) + days * DAY,
        draw=Random(draw(st.integers(0, 2**32))),  # noqa: S311 - a made-up life
    )


@st.composite
def schedules(draw: st.DrawFn, begin: date, days: int, plans: list[Plan]) -> Schedule:
    kind = draw(st.sampled_from(["planned", "planned", "planned", "taken", "linked"]))
    free = [p.name for p in plans if not isinstance(p.schedule, Linked)]
    if kind == "linked" and free:
        return Linked(
            course=draw(courses(begin, days)),
            to=draw(st.sampled_from(free)),
            after=draw(st.sampled_from([0, 30, 90, 600])) * MINUTE,
            amount=draw(amounts),
        )
    if kind == "taken":
        return draw(intervals(begin, days, IntervalMode.FROM_TAKEN))
    return draw(planned(begin, days))


@st.composite
def handlings(draw: st.DrawFn, schedule: Schedule) -> Handling:
    """Draw how it is asked about; no gap is longer than an interval is."""
    gaps = [1, 4, 9] if isinstance(schedule, Interval) else [1, 4, 9, 30]
    gap = draw(st.sampled_from([None, None, None, *gaps]))
    return Handling(
        reminding=draw(remindings()), minimum_gap=None if gap is None else gap * HOUR
    )


@st.composite
def sparse_lives(draw: st.DrawFn, days: int, begin: date) -> Life:
    """Draw a long life with one medication that is not taken every day."""
    plan = Monthly(
        course=Course(start=datetime.combine(begin, draw(clocks))),
        on=draw(st.integers(1, 31)),
        rows=draw(dose_times(3)),
    )
    return Life(
        zone=draw(st.sampled_from(ZONES)),
        plans=(
            Plan(
                name=MedicationId("m0"), schedule=plan, handling=draw(handlings(plan))
            ),
        ),
        reach=draw(reaches()),
        begin=utc(begin),
        end=utc(begin) + days * DAY,
        draw=Random(draw(st.integers(0, 2**32))),  # noqa: S311 - a made-up life
    )
