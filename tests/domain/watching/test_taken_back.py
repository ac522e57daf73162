"""Deliberate readings that were not what was measured, taken back."""

from typing import Any

import pytest

from custom_components.healthstead.domain.vitals import VitalKind
from custom_components.healthstead.domain.watching.happenings import AlertEnded
from custom_components.healthstead.domain.watching.shapes import Context, Persistence
from custom_components.healthstead.domain.watching.state import BY_HAND, WatchState
from custom_components.healthstead.domain.watching.taken_back import taken_back

from .making import ACTIVE, FAINT, Wrist, evidence, kinds, limit, minutes, plan

ONCE = Persistence(repeats=1)
TWICE = Persistence(repeats=2)


def a_wrist(rule: Persistence = TWICE, **more: Any) -> Wrist:
    return Wrist(plan=plan(limit(persistence=rule, **more)))


def drop(wrist: Wrist, value: float, minute: float, now: float = 10) -> list[str]:
    gone = evidence(value, minutes(minute), deliberate=True)
    assert wrist.state is not None
    wrist.state, said = taken_back(wrist.state, gone, minutes(now))
    wrist.happened += said
    return kinds(said)


def lane_of(wrist: Wrist) -> list[int] | None:
    """Return the values that a window of deliberate readings still holds."""
    assert wrist.state is not None
    lane = wrist.state.lanes.get(BY_HAND)
    if lane is None:
        return None
    marks = [mark for tally in lane.tallies.values() for mark in tally.marks]
    return [int(mark.evidence.measured.value) for mark in marks]


def test_an_alert_that_the_value_alone_raised_ends_as_a_person_said() -> None:
    wrist = a_wrist(ONCE)
    wrist.feel(190, 0, deliberate=True)

    drop(wrist, 190, 0)

    over = wrist.happened[-1]
    assert isinstance(over, AlertEnded)
    assert (over.by_person, over.alert.ended) == (True, minutes(10))
    assert wrist.alerts == []


def test_an_alert_by_a_symptom_and_the_value_alone_ends_too() -> None:
    wrist = a_wrist()
    wrist.feel(190, 0, FAINT, deliberate=True)

    said = drop(wrist, 190, 0)

    assert said == ["AlertEnded"]
    assert lane_of(wrist) is None


def test_the_next_value_out_of_range_is_not_kept_quiet() -> None:
    wrist = a_wrist(ONCE)
    wrist.feel(190, 0, deliberate=True)
    drop(wrist, 190, 0)

    said = wrist.feel(150, 11, deliberate=True)

    assert kinds(said) == ["AlertRaised"]


def test_an_alert_of_two_values_goes_on_when_one_is_taken_back() -> None:
    wrist = a_wrist()
    wrist.run((150, 190), deliberate=True)

    said = drop(wrist, 190, 1)

    assert said == []
    assert wrist.alerts == ["heart_high"]
    assert lane_of(wrist) == [150]


def test_an_alert_that_was_there_before_and_became_urgent_goes_on() -> None:
    wrist = a_wrist(TWICE)
    wrist.run((150, 151), deliberate=True)
    wrist.feel(190, 2, FAINT, deliberate=True)

    said = drop(wrist, 190, 2)

    assert said == []
    assert wrist.alerts == ["heart_high"]


def test_a_value_that_was_taken_back_is_no_first_of_two() -> None:
    wrist = a_wrist()
    wrist.feel(190, 0, deliberate=True)
    drop(wrist, 190, 0)

    said = wrist.feel(150, 11, deliberate=True)

    assert kinds(said) == ["RepeatAsked"]


def test_a_value_between_two_others_leaves_their_window_as_it_was() -> None:
    wrist = a_wrist(Persistence(repeats=4, calm=3))
    wrist.run((150, 190, 151), deliberate=True)

    drop(wrist, 190, 1)

    assert lane_of(wrist) == [150, 151]
    assert wrist.state is not None
    assert wrist.state.lanes[BY_HAND].last.at == minutes(2)


def test_the_last_value_gives_way_to_the_one_before_it() -> None:
    wrist = a_wrist(Persistence(repeats=4, calm=3))
    wrist.run((150, 190), deliberate=True)

    drop(wrist, 190, 1)

    assert wrist.state is not None
    lane = wrist.state.lanes[BY_HAND]
    assert (lane.last.at, lane.judged) == (minutes(0), minutes(0))


def test_windows_that_hold_nothing_out_of_range_any_more_are_closed() -> None:
    wrist = a_wrist()
    wrist.run((190, 80), deliberate=True)

    drop(wrist, 190, 0)

    assert lane_of(wrist) == []


def test_streams_and_their_alerts_are_left_alone() -> None:
    wrist = a_wrist(Persistence(count=3, among=5))
    wrist.run((150, 151, 152))
    before = wrist.state

    said = drop(wrist, 152, 2)

    assert said == []
    assert wrist.state == before


def test_a_window_that_waits_keeps_to_the_alert_that_goes_on() -> None:
    wrist = a_wrist(contexts=(Context.RESTING,))
    wrist.run((150, 151), deliberate=True)
    wrist.feel(190, 2, ACTIVE, deliberate=True)

    drop(wrist, 190, 2)

    assert wrist.alerts == ["heart_high"]
    assert lane_of(wrist) == [150, 151]


@pytest.mark.parametrize("kind", [VitalKind.SPO2, VitalKind.HEART_RATE])
def test_where_nothing_is_remembered_nothing_happens(kind: VitalKind) -> None:
    state = WatchState(kind=kind)
    gone = evidence(190, minutes(0), deliberate=True)

    after, said = taken_back(state, gone, minutes(1))

    assert after == state
    assert said == ()
