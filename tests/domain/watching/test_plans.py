"""Plans made of settings, what may be shown, and complaints that matter."""

from dataclasses import replace
from datetime import UTC, timedelta
from decimal import Decimal
from typing import Any

import pytest

from custom_components.healthstead.domain.sources import Sources, VitalSource
from custom_components.healthstead.domain.vitals import Measured, VitalKind
from custom_components.healthstead.domain.watch_settings import (
    LimitPreset,
    SaturationTarget,
    WatchSettings,
)
from custom_components.healthstead.domain.watching.happenings import DayEnded
from custom_components.healthstead.domain.watching.limit_presets import PAPER_LIMITS
from custom_components.healthstead.domain.watching.plans import limits_of, plans_of
from custom_components.healthstead.domain.watching.shapes import SetBy
from custom_components.healthstead.domain.watching.showing import (
    Freshness,
    freshness,
    latest,
    sample_of,
    with_known,
)
from custom_components.healthstead.domain.watching.state import (
    BY_HAND,
    MOST_LIMITS,
    WatchState,
)
from custom_components.healthstead.domain.watching.symptoms import is_serious
from custom_components.healthstead.domain.watching.units import code_of

from .making import HEART, HOUR, T0, Wrist, evidence, limit, minutes, plan

BEFORE = T0 - HOUR


def a_source(entity: str = "sensor.watch", **more: Any) -> VitalSource:
    return replace(VitalSource(kind=HEART, entity=entity), **more)


def ids(settings: WatchSettings, age: int | None = 50) -> list[str]:
    return [one.id for one in limits_of(settings, age)]


# Limits and plans


def test_the_paper_stands_alone_and_not_beside_own_limits() -> None:
    own = limit(set_by=SetBy.CLINICIAN, set_by_name="Dr A", set_at=BEFORE)

    found = limits_of(WatchSettings(preset=LimitPreset.PAPER, limits=(own,)), 50)

    assert found == PAPER_LIMITS


def test_a_saturation_target_of_a_clinician_takes_the_place_of_the_usual_limits() -> (
    None
):
    target = SaturationTarget(set_by_name="Dr A", set_at=BEFORE, on_oxygen=True)

    found = ids(WatchSettings(saturation=target))

    assert {"spo2_below_target", "spo2_above_target"} <= set(found)
    assert "spo2_very_low" not in found


def test_of_two_own_limits_with_one_id_the_first_holds() -> None:
    wide = limit(high=140, set_by=SetBy.PERSON, set_at=BEFORE)
    narrow = limit(high=100, set_by=SetBy.PERSON, set_at=BEFORE)

    found = limits_of(WatchSettings(limits=(wide, narrow)), 50)

    assert [one.high for one in found if one.id == wide.id] == [Decimal(140)]


def test_children_have_no_default_limits() -> None:
    assert ids(WatchSettings(), age=9) == []


def test_more_limits_than_a_window_can_hold_do_not_stop_the_watch() -> None:
    many = tuple(
        limit(id=f"own_{number}", set_by=SetBy.PERSON, set_at=BEFORE)
        for number in range(MOST_LIMITS + 5)
    )

    plans = plans_of(WatchSettings(limits=many), Sources(), 50, UTC)

    assert len(plans[HEART].limits) == MOST_LIMITS


def test_no_data_is_expected_only_of_what_has_a_source() -> None:
    plans = plans_of(WatchSettings(), Sources(vitals=(a_source(),)), 50, UTC)

    assert plans[HEART].silent_after == HOUR
    assert plans[VitalKind.SPO2].silent_after is None


def test_a_source_says_itself_how_long_it_may_be_silent() -> None:
    slow = a_source("sensor.slow", silent_after=3 * HOUR)

    plans = plans_of(WatchSettings(), Sources(vitals=(a_source(), slow)), 50, UTC)

    assert plans[HEART].sources == ("sensor.watch", "sensor.slow")
    assert plans[HEART].silent_after == 3 * HOUR


# What may be shown


def test_the_later_of_a_stream_and_a_reading_by_hand_is_shown() -> None:
    wrist = Wrist()
    wrist.feel(70, 0)
    wrist.feel(80, 1, deliberate=True, source="manual")

    assert wrist.state is not None
    shown = latest(wrist.state)

    assert shown is not None
    assert shown.measured.value == Decimal(80)


def test_nothing_is_shown_of_a_kind_of_which_nothing_came() -> None:
    assert latest(WatchState(kind=HEART)) is None


@pytest.mark.parametrize(
    ("age", "shown"),
    [
        (timedelta(minutes=30), Freshness.FRESH),
        (timedelta(minutes=31), Freshness.OLD),
        (timedelta(minutes=60), Freshness.OLD),
        (timedelta(minutes=61), Freshness.GONE),
    ],
)
def test_a_reading_grows_old_and_then_goes(age: timedelta, shown: Freshness) -> None:
    assert freshness(evidence(70, T0), plan(), T0 + age) is shown


def test_a_reading_by_hand_goes_as_one_of_a_sensor_would() -> None:
    found = freshness(evidence(70, T0), plan(sources=()), T0 + 2 * HOUR)

    assert found is Freshness.GONE


def test_a_reading_of_an_earlier_run_is_shown_until_a_newer_one_comes() -> None:
    empty = WatchState(kind=HEART)

    known = with_known(empty, evidence(70, minutes(1)))

    assert known.lanes[BY_HAND].last.measured.value == Decimal(70)
    assert with_known(known, evidence(60, minutes(0))) is known
    assert with_known(empty, None) is empty


def test_what_a_person_entered_is_deliberate() -> None:
    pressure = Measured(
        kind=VitalKind.BLOOD_PRESSURE,
        value=Decimal(120),
        second=Decimal(80),
        unit="mm[Hg]",
    )

    sample = sample_of(pressure, T0, "manual")

    assert sample.deliberate
    assert sample.second == Decimal(80)


# Days that are not whole


def ended(wrist: Wrist) -> list[bool]:
    return [one.summary.partial for one in wrist.happened if isinstance(one, DayEnded)]


def test_a_day_that_the_watch_saw_from_its_beginning_is_whole() -> None:
    wrist = Wrist()
    wrist.wait(-9 * 60, 0)
    wrist.feel(70, 1)
    wrist.wait(5, 17 * 60)

    assert ended(wrist) == [False]


def test_a_day_in_whose_middle_the_watch_began_is_partial() -> None:
    wrist = Wrist()
    wrist.feel(70, 0)
    wrist.wait(5, 17 * 60)

    assert ended(wrist) == [True]


def test_a_day_during_which_the_watch_was_away_is_partial() -> None:
    wrist = Wrist()
    wrist.wait(-9 * 60, 0)
    wrist.feel(70, 1)
    wrist.wait(60, 17 * 60)

    assert ended(wrist) == [True]


# Complaints


@pytest.mark.parametrize(
    "text",
    [
        "I am breathless on the stairs",
        "a bit short of breath",
        "her lips are blue",
        "he seems confused today",
        "pressure in my chest",
        "I feel faint",
        "I can't breathe",
    ],
)
def test_a_complaint_of_the_table_matters_beside_a_value(text: str) -> None:
    assert is_serious(text)


@pytest.mark.parametrize(
    "text", ["sore knee on the stairs", "not breathless any more", "a runny nose"]
)
def test_other_complaints_do_not_make_a_value_urgent(text: str) -> None:
    assert not is_serious(text)


@pytest.mark.parametrize("unit", ["br/min", "brpm", "/min", "BR/MIN"])
def test_breaths_are_counted_as_home_assistant_writes_them(unit: str) -> None:
    assert code_of(VitalKind.RESPIRATORY_RATE, unit) == "/min"
