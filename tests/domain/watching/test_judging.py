"""How long a value must be out, what ends an alert, and what stays quiet."""

from datetime import timedelta

import pytest

from custom_components.healthstead.domain.vitals import VitalKind
from custom_components.healthstead.domain.watching.happenings import (
    AlertContinues,
    AlertEnded,
    AlertRaised,
    RepeatAsked,
)
from custom_components.healthstead.domain.watching.limit_table import ADULT_LIMITS
from custom_components.healthstead.domain.watching.shapes import (
    AT_REST,
    Because,
    Circumstances,
    Context,
    Half,
    Level,
    LimitId,
    Persistence,
    Symptom,
)
from custom_components.healthstead.domain.watching.watch import ended

from .making import (
    ACTIVE,
    FAINT,
    HARD,
    HOUR,
    MINUTE,
    STRAP,
    T0,
    WATCH,
    Wrist,
    kinds,
    limit,
    minutes,
    plan,
)


def test_three_of_the_last_five_raise_an_alert_with_the_readings_behind_it() -> None:
    wrist = Wrist()

    first = wrist.run([120, 100, 121, 100])
    (raised,) = wrist.feel(122, 4)

    assert first == ()
    assert isinstance(raised, AlertRaised)
    alert = raised.alert
    assert (alert.level, alert.because) == (Level.SOFT, Because.PERSISTENCE)
    assert [int(one.measured.value) for one in alert.evidence] == [120, 121, 122]
    assert [one.at for one in alert.evidence] == [minutes(0), minutes(2), minutes(4)]
    assert (alert.started, alert.ended) == (minutes(4), None)


def test_three_of_six_are_too_few() -> None:
    wrist = Wrist()

    assert wrist.run([120, 100, 120, 100, 100, 120]) == ()


def test_a_single_spike_says_nothing_and_leaves_nothing_behind() -> None:
    wrist = Wrist()

    happened = wrist.run([70, 70, 200, 70, 70, 70, 70, 70])

    assert happened == ()
    assert wrist.state is not None
    assert [dict(lane.tallies) for lane in wrist.state.lanes.values()] == [{}]


def test_a_rule_may_want_an_unbroken_run() -> None:
    rule = Persistence(count=3, among=5, lasting=timedelta(minutes=10))
    wrist = Wrist(plan(limit(persistence=rule)))

    before = wrist.run([120] * 6 + [100] + [120] * 10)
    (raised,) = wrist.feel(120, 17)

    assert before == ()
    assert kinds([raised]) == ["AlertRaised"]


def test_two_readings_are_no_run_whatever_lies_between_them() -> None:
    rule = Persistence(count=1, among=1, lasting=timedelta(minutes=10))
    wrist = Wrist(plan(limit(persistence=rule)))

    two = wrist.run([120, 120], every=12)
    third = wrist.feel(120, 24)

    assert two == ()
    assert kinds(third) == ["AlertRaised"]


def test_an_alert_ends_after_three_readings_inside_by_the_margin() -> None:
    wrist = Wrist()
    wrist.run([120, 120, 120])

    between = wrist.run([106, 107, 108, 105, 105], begin=3)
    (over,) = wrist.feel(105, 8)

    assert between == ()
    assert isinstance(over, AlertEnded)
    assert (over.alert.started, over.alert.ended) == (minutes(2), minutes(8))
    assert wrist.alerts == []


def test_one_calm_reading_ends_nothing() -> None:
    wrist = Wrist()
    wrist.run([120, 120, 120])

    happened = wrist.run([80, 120, 80, 80, 120], begin=3)

    assert happened == ()
    assert wrist.alerts == ["heart_high"]


def test_a_limit_stays_quiet_for_its_time_and_then_says_what_still_is() -> None:
    wrist = Wrist()
    wrist.run([120, 120, 120])

    quiet = wrist.run([120] * 59, begin=3)
    (again,) = wrist.feel(120, 62)

    assert quiet == ()
    assert isinstance(again, AlertContinues)
    assert len(again.evidence) == 5


def test_a_value_that_swings_about_its_limit_raises_no_flood() -> None:
    wrist = Wrist()

    happened = wrist.run(([120] * 4 + [80] * 4) * 14)

    raised = [one for one in happened if isinstance(one, AlertRaised)]
    assert [one.alert.started for one in raised] == [minutes(2), minutes(66)]


def test_limits_at_rest_do_not_count_what_was_measured_in_motion() -> None:
    wrist = Wrist(plan(limit(contexts=AT_REST)))

    happened = wrist.run([170] * 30, circumstances=ACTIVE)

    assert happened == ()


def test_activity_pauses_a_window_and_neither_raises_nor_ends() -> None:
    wrist = Wrist(plan(limit(contexts=AT_REST)))
    wrist.run([120, 120])

    active = wrist.run([150] * 5 + [80] * 5, begin=2, circumstances=ACTIVE)
    (raised,) = wrist.feel(120, 12)
    calm = wrist.run([80] * 9, begin=13, circumstances=ACTIVE)

    assert active == calm == ()
    assert kinds([raised]) == ["AlertRaised"]
    assert wrist.alerts == ["heart_high"]


def test_what_nobody_knows_counts_where_the_limit_says_so() -> None:
    unknown = Circumstances(context=Context.UNKNOWN)
    wrist = Wrist(plan(*ADULT_LIMITS[:4]))

    happened = wrist.run([140] * 20, circumstances=unknown)

    assert [one.alert.limit.id for one in happened if isinstance(one, AlertRaised)] == [
        "heart_high"
    ]


def test_every_limit_that_is_left_is_said() -> None:
    wrist = Wrist(plan(*ADULT_LIMITS[:4]))

    happened = wrist.run([140] * 5)

    assert [
        (one.alert.limit.id, one.alert.level)
        for one in happened
        if isinstance(one, AlertRaised)
    ] == [("heart_high", Level.SOFT), ("heart_very_high", Level.HARD)]


def test_a_symptom_makes_the_first_reading_out_of_range_a_hard_alert() -> None:
    wrist = Wrist()

    (raised,) = wrist.feel(111, 0, FAINT)
    again = wrist.run([111] * 10, begin=1, circumstances=FAINT)

    assert isinstance(raised, AlertRaised)
    assert (raised.alert.level, raised.alert.because) == (Level.HARD, Because.SYMPTOM)
    assert again == ()


def test_a_symptom_does_not_wait_for_the_next_reading_of_a_dense_stream() -> None:
    wrist = Wrist()
    wrist.feel(120, 0)

    happened = wrist.feel(121, 0.1, FAINT)

    assert kinds(happened) == ["AlertRaised"]


def test_a_symptom_with_a_value_in_range_changes_nothing() -> None:
    wrist = Wrist()

    assert wrist.run([70] * 5, circumstances=FAINT) == ()


def test_a_symptom_counts_in_motion_too() -> None:
    wrist = Wrist(plan(limit(contexts=AT_REST)))

    happened = wrist.feel(150, 0, Circumstances(context=Context.ACTIVE, symptom=True))

    assert kinds(happened) == ["AlertRaised"]


def test_a_symptom_makes_a_soft_alert_hard_and_keeps_its_beginning() -> None:
    wrist = Wrist()
    wrist.run([120, 120, 120])

    (harder,) = wrist.take(Symptom(), minutes(3))
    again = wrist.take(Symptom(), minutes(4))

    assert isinstance(harder, AlertRaised)
    assert (harder.alert.level, harder.alert.started) == (Level.HARD, minutes(2))
    assert again == ()


def test_a_symptom_told_later_takes_the_last_reading_while_it_is_fresh() -> None:
    wrist = Wrist()
    wrist.feel(120, 0)

    fresh = Wrist(wrist.plan, wrist.state).take(Symptom(), minutes(29))
    stale = Wrist(wrist.plan, wrist.state).take(Symptom(), minutes(31))
    calm = Wrist(plan())
    calm.feel(80, 0)

    assert kinds(fresh) == ["AlertRaised"]
    assert stale == calm.take(Symptom(), minutes(1)) == ()


def test_an_immediate_repetition_by_hand_confirms() -> None:
    oxygen = plan(
        *(row for row in ADULT_LIMITS if row.kind is VitalKind.SPO2),
        kind=VitalKind.SPO2,
    )
    wrist = Wrist(oxygen)

    soft, asked = wrist.feel(92, 0, deliberate=True)
    (hard,) = wrist.feel(91, 2, deliberate=True)

    assert isinstance(soft, AlertRaised)
    assert soft.alert.level is Level.SOFT
    assert isinstance(asked, RepeatAsked)
    assert [row.id for row in asked.limits] == ["spo2_very_low"]
    assert isinstance(hard, AlertRaised)
    assert (hard.alert.level, hard.alert.because) == (Level.HARD, Because.REPEATED)


def test_a_repetition_that_comes_too_late_is_a_first_reading() -> None:
    wrist = Wrist(plan(limit(level=HARD, persistence=Persistence(repeats=2))))

    first = wrist.feel(120, 0, deliberate=True)
    late = wrist.feel(120, 16, deliberate=True)

    assert kinds(first) == kinds(late) == ["RepeatAsked"]


def test_a_good_reading_by_hand_ends_what_a_stream_raised() -> None:
    wrist = Wrist()
    wrist.run([120] * 3)

    assert kinds(wrist.feel(80, 3, deliberate=True)) == ["AlertEnded"]


def test_a_stream_does_not_end_what_was_measured_by_hand() -> None:
    wrist = Wrist()
    wrist.feel(120, 0, deliberate=True)

    stream = wrist.run([80] * 10, begin=1)
    by_hand = wrist.feel(80, 30, deliberate=True)

    assert stream == ()
    assert kinds(by_hand) == ["AlertEnded"]


def test_an_alert_by_hand_that_becomes_hard_still_ends_by_hand() -> None:
    wrist = Wrist()
    wrist.feel(120, 0, deliberate=True)
    wrist.take(Symptom(), minutes(1))

    assert wrist.run([80] * 5, begin=2) == ()


def test_two_sources_never_fill_one_window() -> None:
    wrist = Wrist(plan(sources=(WATCH, STRAP)))

    happened = wrist.run([120, 120], source=WATCH)
    happened += wrist.run([120, 120], begin=40, source=STRAP)

    assert kinds(happened) == ["SourceChanged"]


def test_a_person_may_end_an_alert() -> None:
    wrist = Wrist()
    wrist.run([120] * 3)
    assert wrist.state is not None

    state, (over,) = ended(wrist.state, LimitId("heart_high"), minutes(4))

    assert isinstance(over, AlertEnded)
    assert (over.by_person, over.alert.ended) == (True, minutes(4))
    assert state.alerts == {}
    assert ended(state, LimitId("heart_high"), minutes(5)) == (state, ())


def test_a_limit_that_is_removed_takes_its_alert_along() -> None:
    wrist = Wrist(plan(limit(), limit(id="other", high=115)))
    wrist.run([120] * 3)

    wrist.plan = plan(limit())
    (over,) = wrist.tick(3)

    assert isinstance(over, AlertEnded)
    assert (over.limit_gone, over.alert.limit.id) == (True, "other")
    assert wrist.alerts == ["heart_high"]


@pytest.mark.parametrize(
    ("half", "second", "raised"),
    [(Half.DIASTOLIC, 121, ["AlertRaised"]), (Half.DIASTOLIC, 80, [])],
)
def test_a_limit_may_be_about_the_second_half(
    half: Half, second: float, raised: list[str]
) -> None:
    pressure = VitalKind.BLOOD_PRESSURE
    high = limit(kind=pressure, high=120, half=half)
    wrist = Wrist(plan(high, kind=pressure))

    assert kinds(wrist.feel(150, 0, second=second, deliberate=True)) == raised


def test_a_dense_stream_is_not_several_readings() -> None:
    wrist = Wrist()

    burst = wrist.run([150] * 29, every=1 / 60)
    after = wrist.run([70] * 60, begin=0.5, every=1 / 60)

    assert burst == after == ()


def test_a_dense_stream_that_stays_out_is_said_within_a_minute_and_a_half() -> None:
    wrist = Wrist()

    happened = wrist.run([150] * 90, every=1 / 60)

    assert [
        one.alert.started - T0 for one in happened if isinstance(one, AlertRaised)
    ] == [MINUTE]


def test_readings_far_apart_do_not_share_a_window() -> None:
    wrist = Wrist()

    assert wrist.run([120] * 6, every=31) == ()


def test_quiet_time_is_the_limits_own() -> None:
    wrist = Wrist(plan(limit(), limit(id="far", high=118, refractory=3 * HOUR)))

    happened = wrist.run([120] * 70)

    assert [
        one.alert.limit.id for one in happened if isinstance(one, AlertContinues)
    ] == ["heart_high"]
