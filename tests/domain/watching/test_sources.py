"""Which readings are taken: units, impossible values, doubles, order, two sources."""

from decimal import Decimal

import pytest

from custom_components.healthstead.domain.vital_categories import glucose_category
from custom_components.healthstead.domain.vitals import Measured, VitalKind
from custom_components.healthstead.domain.watching.happenings import (
    PutAside,
    SourceChanged,
)
from custom_components.healthstead.domain.watching.limit_table import ADULT_LIMITS
from custom_components.healthstead.domain.watching.shapes import LimitId, Sample
from custom_components.healthstead.domain.watching.state import (
    BY_HAND,
    MOST_ASIDE,
    MOST_LANES,
)
from custom_components.healthstead.domain.watching.units import Why, in_watched_unit

from .making import (
    HEART,
    MINUTE,
    STRAP,
    WATCH,
    Wrist,
    dec,
    kinds,
    limit,
    minutes,
    plan,
    sample,
)


def measured(
    kind: VitalKind, value: str, unit: str, second: str | None = None
) -> Measured:
    return Measured(
        kind=kind,
        value=Decimal(value),
        unit=unit,
        second=None if second is None else Decimal(second),
    )


@pytest.mark.parametrize(
    ("kind", "value", "unit", "expected"),
    [
        (VitalKind.HEART_RATE, "70", "bpm", "70 /min"),
        (VitalKind.HEART_RATE, "70", "", "70 /min"),
        (VitalKind.TEMPERATURE, "100.4", "°F", "38 Cel"),
        (VitalKind.TEMPERATURE, "37.5", "°C", "37.5 Cel"),
        (VitalKind.GLUCOSE, "5.5", "mmol/L", "99 mg/dL"),
        (VitalKind.GLUCOSE, "99", "mg/dL", "99 mg/dL"),
        (VitalKind.WEIGHT, "150", "lb", "68.04 kg"),
        (VitalKind.WEIGHT, "10", "st", "63.5 kg"),
        (VitalKind.WEIGHT, "71500", "g", "71.5 kg"),
        (VitalKind.SLEEP, "450", "min", "7.5 h"),
        (VitalKind.SLEEP, "27000", "s", "7.5 h"),
        (VitalKind.STEPS, "4000", "steps", "4000 {steps}"),
    ],
)
def test_every_unit_becomes_the_one_that_is_judged(
    kind: VitalKind, value: str, unit: str, expected: str
) -> None:
    assert str(in_watched_unit(measured(kind, value, unit))) == expected


def test_both_halves_of_a_pressure_are_converted() -> None:
    given = measured(VitalKind.BLOOD_PRESSURE, "16", "kPa", "10.7")

    assert str(in_watched_unit(given)) == "120/80 mm[Hg]"


@pytest.mark.parametrize(
    ("kind", "value", "unit", "why"),
    [
        (VitalKind.GLUCOSE, "5.5", "", Why.NO_UNIT),
        (VitalKind.WEIGHT, "150", " ", Why.NO_UNIT),
        (VitalKind.GLUCOSE, "5.5", "g/L", Why.UNKNOWN_UNIT),
        (VitalKind.BLOOD_PRESSURE, "120", "bar", Why.UNKNOWN_UNIT),
        (VitalKind.HEART_RATE, "NaN", "bpm", Why.NOT_A_NUMBER),
        (VitalKind.HEART_RATE, "Infinity", "bpm", Why.NOT_A_NUMBER),
        (VitalKind.WEIGHT, "1e400", "lb", Why.IMPOSSIBLE),
    ],
)
def test_what_has_no_sure_unit_or_number_is_put_aside(
    kind: VitalKind, value: str, unit: str, why: Why
) -> None:
    assert in_watched_unit(measured(kind, value, unit)) is why


def test_both_units_of_glucose_are_called_the_same_at_every_step_of_a_meter() -> None:
    for tenths in range(10, 330):
        molar = Decimal(tenths) / 10
        mass = in_watched_unit(measured(VitalKind.GLUCOSE, str(molar), "mmol/L"))

        assert isinstance(mass, Measured)
        assert glucose_category(mass.value, "mg/dL") == glucose_category(
            molar, "mmol/L"
        )


def test_one_window_takes_glucose_in_both_units() -> None:
    glucose = VitalKind.GLUCOSE
    low = tuple(row for row in ADULT_LIMITS if row.kind is glucose)
    wrist = Wrist(plan(*low, kind=glucose))

    happened = wrist.feel("3.5", 0, unit="mmol/L")
    happened += wrist.feel(65, 5, unit="mg/dL")
    happened += wrist.feel("3.7", 10, unit="mmol/L")

    assert kinds(happened) == ["AlertRaised"]


@pytest.mark.parametrize(
    ("value", "unit", "why"),
    [
        (0, "bpm", Why.IMPOSSIBLE),
        (301, "bpm", Why.IMPOSSIBLE),
        (70, "Hz", Why.UNKNOWN_UNIT),
        ("NaN", "bpm", Why.NOT_A_NUMBER),
    ],
)
def test_an_unusable_value_is_kept_apart_and_said(
    value: float | str, unit: str, why: Why
) -> None:
    wrist = Wrist()

    (said,) = wrist.feel(value, 0, unit=unit)

    assert isinstance(said, PutAside)
    assert (said.why, said.count) == (why, 1)
    assert wrist.state is not None
    assert wrist.state.aside.last[0][1] is why
    assert wrist.state.lanes == {}


def test_a_sensor_that_lies_on_the_table_is_said_once_an_hour_with_its_count() -> None:
    wrist = Wrist()

    happened = wrist.run([0] * 121)

    assert [one.count for one in happened if isinstance(one, PutAside)] == [1, 60, 60]
    assert wrist.state is not None
    assert wrist.state.aside.count == 121
    assert len(wrist.state.aside.last) == MOST_ASIDE


def test_a_value_put_aside_neither_raises_nor_ends() -> None:
    wrist = Wrist()
    wrist.run([120] * 3)

    wrist.run([0] * 10, begin=3)

    assert wrist.alerts == ["heart_high"]


def test_an_unusual_value_counts_and_is_marked() -> None:
    wrist = Wrist()

    wrist.run([200] * 3)

    assert wrist.state is not None
    (raised,) = wrist.state.alerts.values()
    assert all(one.unusual for one in raised.alert.evidence)


def test_a_reading_from_the_future_is_put_aside() -> None:
    wrist = Wrist()

    (said,) = wrist.take(sample(70, minutes(3)), minutes(0))
    near = wrist.take(sample(70, minutes(2)), minutes(0))

    assert isinstance(said, PutAside)
    assert said.why is Why.FROM_THE_FUTURE
    assert near == ()
    assert wrist.state is not None
    assert WATCH in wrist.state.lanes


def test_the_same_reading_again_and_one_from_before_change_nothing() -> None:
    wrist = Wrist()
    wrist.run([120, 120])
    before = wrist.state

    wrist.take(sample(120, minutes(1)), minutes(1))
    wrist.take(sample(125, minutes(1)), minutes(1))
    wrist.take(sample(120, minutes(0.5)), minutes(1))

    assert wrist.state == before


def test_two_readings_by_hand_in_one_minute_are_two_unless_they_are_equal() -> None:
    wrist = Wrist()

    for value in (70, 70, 72):
        wrist.feel(value, 0, deliberate=True)

    assert wrist.state is not None
    assert wrist.state.day is not None
    assert wrist.state.day.every.count == 2
    wrist.take(sample(60, minutes(-1), deliberate=True), minutes(0))
    assert wrist.state.lanes[BY_HAND].last.measured.value == 72


def test_the_preferred_source_is_listened_to_and_the_other_steps_in() -> None:
    wrist = Wrist(plan(sources=(WATCH, STRAP)))

    first = wrist.feel(70, 0, source=WATCH)
    ignored = wrist.run([120] * 20, begin=1, source=STRAP)
    stepped_in = wrist.run([120] * 3, begin=31, source=STRAP)
    back = wrist.feel(70, 34, source=WATCH)

    assert first == ignored == ()
    assert kinds(stepped_in) == ["SourceChanged", "AlertRaised"]
    assert isinstance(back[0], SourceChanged)
    assert (back[0].before, back[0].after) == (STRAP, WATCH)
    assert wrist.alerts == ["heart_high"]


def test_old_readings_of_a_better_source_take_nothing_over() -> None:
    wrist = Wrist(plan(sources=(WATCH, STRAP)))
    wrist.feel(70, 0, source=STRAP)

    happened = wrist.take(sample(70, minutes(1), source=WATCH), minutes(60))

    assert happened == ()
    assert wrist.state is not None
    assert wrist.state.source == STRAP


def test_a_swapped_entity_goes_on_where_the_old_one_was() -> None:
    wrist = Wrist()
    wrist.run([120] * 3)

    wrist.plan = plan(sources=(STRAP,))
    happened = wrist.run([80] * 3, begin=4, source=STRAP)

    assert kinds(happened) == ["SourceChanged", "AlertEnded"]
    assert wrist.state is not None
    assert wrist.state.day is not None
    assert wrist.state.day.every.count == 6


def test_sources_nobody_named_take_turns_only_when_one_is_silent() -> None:
    wrist = Wrist(plan(sources=()))

    wrist.feel(70, 0, source="a")
    assert wrist.feel(70, 1, source="b") == ()
    assert kinds(wrist.feel(70, 40, source="b")) == ["SourceChanged"]


def test_of_many_sources_only_a_few_are_remembered() -> None:
    wrist = Wrist(plan(sources=()))
    wrist.feel(70, 0, deliberate=True)

    for place in range(10):
        wrist.feel(70, 1 + 40 * place, source=f"sensor.{place}")

    assert wrist.state is not None
    assert list(wrist.state.lanes) == [
        BY_HAND,
        "sensor.7",
        "sensor.8",
        "sensor.9",
    ]
    assert len(wrist.state.lanes) == MOST_LANES


def test_a_reading_of_another_kind_is_a_mistake() -> None:
    wrist = Wrist()
    wrong = Sample(
        kind=VitalKind.PAIN, value=dec(3), unit="", at=minutes(0), source=WATCH
    )

    with pytest.raises(ValueError, match="pain"):
        wrist.take(wrong, minutes(0))


def test_a_plan_holds_to_one_kind_one_unit_and_a_few_limits() -> None:
    with pytest.raises(ValueError, match="one id"):
        plan(limit(), limit())
    with pytest.raises(ValueError, match="in /min"):
        plan(limit(unit="bpm"))
    with pytest.raises(ValueError, match="too many"):
        plan(*(limit(id=LimitId(f"l{number}")) for number in range(25)))
    assert plan(kind=HEART).judge_within == 30 * MINUTE
