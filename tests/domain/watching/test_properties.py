"""What holds for any stream of readings."""

from dataclasses import asdict, is_dataclass
from datetime import timedelta
from typing import Final

from hypothesis import given
from hypothesis import strategies as st

from custom_components.healthstead.domain.vitals import VitalKind
from custom_components.healthstead.domain.watching.daily import MOST_BINS
from custom_components.healthstead.domain.watching.happenings import (
    AlertContinues,
    AlertEnded,
    AlertRaised,
    Happening,
)
from custom_components.healthstead.domain.watching.limit_choice import chosen_limits
from custom_components.healthstead.domain.watching.shapes import (
    MOST_AMONG,
    Circumstances,
    Context,
    Persistence,
    Sample,
    Tick,
)
from custom_components.healthstead.domain.watching.state import (
    MOST_ASIDE,
    MOST_LANES,
    Plan,
    WatchState,
    plan_of,
)
from custom_components.healthstead.domain.watching.watch import step

from .making import (
    HEART,
    RESTING,
    STRAP,
    WATCH,
    Wrist,
    limit,
    minutes,
    plan,
    sample,
)

ABOUT_VALUES: Final = (AlertRaised, AlertContinues, AlertEnded)
EVERYTHING: Final = plan_of(HEART, chosen_limits([], 40), (WATCH, STRAP))

calm = st.integers(60, 100)
out = st.integers(140, 200)
contexts = st.sampled_from(list(Context)).map(lambda one: Circumstances(context=one))


def fed(
    own: Plan, items: list[tuple[Sample | Tick, float, Circumstances]]
) -> tuple[WatchState, list[Happening]]:
    """Return the state and all that happened after items at minutes."""
    state, happened = WatchState(kind=own.kind), list[Happening]()
    for item, minute, circumstances in items:
        state, new = step(state, item, circumstances, own, minutes(minute))
        happened += new
    return state, happened


@given(st.lists(calm, max_size=30), out, st.lists(calm, max_size=30), contexts)
def test_a_single_spike_never_alerts(
    before: list[int], spike: int, after: list[int], circumstances: Circumstances
) -> None:
    wrist = Wrist(EVERYTHING)

    happened = wrist.run(
        [*before, spike, *after], circumstances=circumstances, source=WATCH
    )

    assert not any(isinstance(one, AlertRaised) for one in happened)


@given(
    st.lists(calm, max_size=5),
    st.integers(1, MOST_AMONG).flatmap(
        lambda among: st.tuples(st.integers(1, among), st.just(among))
    ),
    st.one_of(st.none(), st.integers(1, 20)),
    st.lists(out, min_size=21, max_size=21),
)
def test_readings_in_a_row_past_the_window_always_alert_with_the_first_that_can(
    before: list[int],
    window: tuple[int, int],
    lasting: int | None,
    values: list[int],
) -> None:
    minutes_long = None if lasting is None else timedelta(minutes=lasting)
    rule = Persistence(count=window[0], among=window[1], lasting=minutes_long)
    wrist = Wrist(plan(limit(persistence=rule)))

    wrist.run(before)
    happened = wrist.run(values, begin=len(before))

    (raised,) = [one for one in happened if isinstance(one, AlertRaised)]
    # A run takes three readings.
    waits = max(window[0] - 1, lasting or 0, 2 if lasting else 0)
    assert raised.alert.started == minutes(len(before) + waits)


@st.composite
def streams(draw: st.DrawFn) -> list[tuple[Sample | Tick, float, Circumstances]]:
    """Return readings of two sources, by hand too, with gaps and ticks."""
    minute, items = 0.0, list[tuple[Sample | Tick, float, Circumstances]]()
    for _ in range(draw(st.integers(0, 25))):
        minute += draw(st.sampled_from([0.25, 1, 1, 1, 5, 40]))
        circumstances = draw(contexts)
        reading = sample(
            draw(st.sampled_from([0, 38, 70, 115, 140, 250])),
            minutes(minute),
            source=draw(st.sampled_from([WATCH, STRAP])),
            deliberate=draw(st.sampled_from([False, False, False, True])),
        )
        tick = draw(st.booleans())
        items.append((Tick() if tick else reading, minute, circumstances))
    return items


@given(streams(), st.data())
def test_what_was_there_before_changes_nothing(
    items: list[tuple[Sample | Tick, float, Circumstances]], data: st.DataObject
) -> None:
    usable = [row for row in items if isinstance(row[0], Tick) or is_stream(row[0])]
    twice = list(usable)
    for place in data.draw(st.lists(st.integers(0, max(0, len(usable) - 1)))):
        if usable:
            original = usable[place]
            where = data.draw(st.integers(twice.index(original) + 1, len(twice)))
            again = (original[0], twice[where - 1][1], original[2])
            twice.insert(where, again)

    assert about_values(fed(EVERYTHING, twice)[1]) == about_values(
        fed(EVERYTHING, usable)[1]
    )
    assert fed(EVERYTHING, twice)[0] == fed(EVERYTHING, usable)[0]


def is_stream(item: Sample) -> bool:
    return not item.deliberate and item.value > 0 and item.source == WATCH


def about_values(happened: list[Happening]) -> list[Happening]:
    return [one for one in happened if isinstance(one, ABOUT_VALUES)]


@given(streams(), st.lists(st.integers(1, 500), max_size=20))
def test_ticks_alone_never_say_anything_about_values(
    items: list[tuple[Sample | Tick, float, Circumstances]], waits: list[int]
) -> None:
    state, _ = fed(EVERYTHING, items)
    now = minutes(items[-1][1] if items else 0)
    alerts = state.alerts

    for wait in waits:
        now += timedelta(minutes=wait)
        state, happened = step(state, Tick(), RESTING, EVERYTHING, now)

        assert about_values(list(happened)) == []
    assert state.alerts == alerts


@given(streams(), st.lists(st.tuples(out, st.integers(31, 600)), max_size=20))
def test_stale_readings_never_say_anything_about_values(
    items: list[tuple[Sample | Tick, float, Circumstances]],
    late: list[tuple[int, int]],
) -> None:
    state, _ = fed(EVERYTHING, items)
    now = minutes((items[-1][1] if items else 0) + 700)
    alerts = state.alerts

    for value, age in sorted(late, key=lambda one: -one[1]):
        old = sample(value, now - timedelta(minutes=age))
        state, happened = step(state, old, RESTING, EVERYTHING, now)

        assert about_values(list(happened)) == []
    assert state.alerts == alerts


@given(streams(), st.integers(3, 100_000))
def test_a_clock_that_is_set_back_never_says_anything_about_values(
    items: list[tuple[Sample | Tick, float, Circumstances]], back: int
) -> None:
    state, _ = fed(EVERYTHING, items)
    begin = (items[-1][1] if items else 0) - back

    after, happened = step(
        state, sample(200, minutes(begin)), RESTING, EVERYTHING, minutes(begin)
    )

    assert about_values(list(happened)) == []
    assert after.alerts == state.alerts


def plainly(value: object) -> bool:
    """Say whether a value is made of what a codec can write."""
    match value:
        case dict():
            return all(plainly(key) and plainly(one) for key, one in value.items())
        case tuple() | list():
            return all(plainly(one) for one in value)
        case _:
            return type(value).__module__ in {
                "builtins",
                "decimal",
                "datetime",
                VitalKind.__module__,
                Context.__module__,
                "custom_components.healthstead.domain.watching.units",
            }


@given(streams())
def test_the_state_is_plain_and_bounded(
    items: list[tuple[Sample | Tick, float, Circumstances]],
) -> None:
    state, _ = fed(EVERYTHING, items)

    assert is_dataclass(state)
    assert plainly(asdict(state))
    assert len(state.lanes) <= MOST_LANES
    assert len(state.aside.last) <= MOST_ASIDE
    assert len(state.alerts) <= len(EVERYTHING.limits)
    assert all(
        len(tally.marks) <= MOST_AMONG
        for lane in state.lanes.values()
        for tally in lane.tallies.values()
    )
    assert state.day is None or len(state.day.every.bins) <= MOST_BINS
