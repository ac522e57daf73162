"""The default limits, their edges, the presets, and who overrides whom."""

from dataclasses import replace
from itertools import product

import pytest

from custom_components.healthstead.domain.vital_categories import wearable_rule
from custom_components.healthstead.domain.vitals import VitalKind
from custom_components.healthstead.domain.watching.activity import context_by_steps
from custom_components.healthstead.domain.watching.batch import limits_left
from custom_components.healthstead.domain.watching.happenings import AlertRaised
from custom_components.healthstead.domain.watching.limit_choice import (
    chosen_limits,
    in_watched_unit_of,
)
from custom_components.healthstead.domain.watching.limit_presets import (
    PAPER_LIMITS,
    PREGNANCY_LIMITS,
    saturation_target,
)
from custom_components.healthstead.domain.watching.limit_table import ADULT_LIMITS
from custom_components.healthstead.domain.watching.shapes import (
    Circumstances,
    Context,
    Half,
    Level,
    Limit,
    LimitId,
    Persistence,
    SetBy,
)
from custom_components.healthstead.domain.watching.state import plan_of
from custom_components.healthstead.domain.watching.units import Why

from .making import T0, Wrist, dec, evidence, limit, minutes, plan, sample

SPO2 = VitalKind.SPO2
BY_ID = {str(row.id): row for row in (*ADULT_LIMITS, *PREGNANCY_LIMITS)}


@pytest.mark.parametrize(
    ("name", "inside", "out"),
    [
        ("heart_high", 110, 111),
        ("heart_very_high", 130, 131),
        ("heart_low", 41, 40),
        ("heart_very_low", 41, 40),
        ("heart_low_asleep", 36, 35),
        ("spo2_low", 95, 94),
        ("spo2_very_low", 93, 92),
        ("spo2_low_asleep", 92, 91),
        ("spo2_very_low_asleep", 86, 85),
        ("breaths_low", 9, 8),
        ("breaths_high", 24, 25),
        ("temperature_high", 37.9, 38.0),
        ("temperature_low", 35.1, 35.0),
        ("glucose_low", 70, 69),
        ("glucose_very_low", 54, 53),
        ("glucose_very_high", 250, 251),
        ("systolic_low", 91, 90),
        ("systolic_high", 139, 140),
        ("diastolic_high", 89, 90),
        ("systolic_very_high", 159, 160),
        ("diastolic_very_high", 109, 110),
    ],
)
def test_the_edge_of_every_row(name: str, inside: float, out: float) -> None:
    row = BY_ID[name]

    assert not row.is_out(dec(inside))
    assert row.is_out(dec(out))


@pytest.mark.parametrize(
    ("name", "inside", "out"),
    [("systolic_high", 179, 180), ("diastolic_high", 119, 120)],
)
def test_the_edge_of_pressures_outside_of_pregnancy(
    name: str, inside: float, out: float
) -> None:
    row = next(row for row in ADULT_LIMITS if row.id == name)

    assert (row.is_out(dec(inside)), row.is_out(dec(out))) == (False, True)


def test_every_row_names_its_source_and_who_set_it() -> None:
    rows = (*ADULT_LIMITS, *PAPER_LIMITS, *PREGNANCY_LIMITS)

    assert all(row.source and row.set_by is SetBy.DEFAULT for row in rows)


def test_only_what_is_confirmed_calls_for_help() -> None:
    hard = [row for row in ADULT_LIMITS if row.level is Level.HARD]

    assert {str(row.id) for row in hard} == {
        "heart_very_high",
        "heart_very_low",
        "spo2_very_low",
        "spo2_very_low_asleep",
    }
    assert all(row.persistence.repeats == 2 for row in hard)


def paper_breaches(heart: int, saturation: int, steps: int) -> set[str]:
    circumstances = Circumstances(context=context_by_steps(dec(steps)))
    found: set[str] = set()
    for kind, value in ((VitalKind.HEART_RATE, heart), (SPO2, saturation)):
        own = plan_of(kind, PAPER_LIMITS)
        reading = evidence(value, T0, kind=kind)
        found |= {str(row.id) for row in limits_left(reading, circumstances, own)}
    return found


def test_the_papers_preset_says_what_the_papers_rule_says() -> None:
    for heart, saturation, steps in product(
        (30, 49, 50, 51, 109, 110, 111, 159, 160, 161, 220),
        (70, 84, 85, 86, 89, 90, 91, 100),
        (0, 19, 20, 21, 500),
    ):
        rule = wearable_rule(dec(heart), dec(saturation), steps)

        assert paper_breaches(heart, saturation, steps) == set(rule.breaches)


def test_the_papers_preset_needs_one_reading() -> None:
    own = plan_of(VitalKind.HEART_RATE, PAPER_LIMITS)
    wrist = Wrist(own)

    low = wrist.feel(49, 0)
    high = wrist.feel(161, 1, Circumstances(context=Context.ACTIVE))

    assert [
        str(one.alert.limit.id) for one in low + high if isinstance(one, AlertRaised)
    ] == ["resting_hr_low", "active_hr_high"]


def test_a_child_has_only_what_a_clinician_has_set() -> None:
    clinician = limit(high=130, set_by=SetBy.CLINICIAN)
    carer = limit(high=120, id=LimitId("carer"), set_by=SetBy.CARER)

    assert chosen_limits([], 15) == ()
    assert chosen_limits([clinician, carer], 15) == (clinician,)
    assert chosen_limits([], 16) == chosen_limits([]) == ADULT_LIMITS


def test_in_pregnancy_pressures_have_their_own_rows() -> None:
    rows = chosen_limits([], 30, pregnant=True)

    assert set(PREGNANCY_LIMITS) <= set(rows)
    assert len(rows) == len(ADULT_LIMITS) + 2


def test_a_target_of_a_clinician_replaces_every_default_of_its_side() -> None:
    target = saturation_target("Dr Example", T0, on_oxygen=False)

    rows = [row for row in chosen_limits(target, 70) if row.kind is SPO2]

    assert rows == list(target)
    assert {(row.set_by_name, row.set_at) for row in rows} == {("Dr Example", T0)}
    below, far = target
    assert (below.is_out(dec(88)), below.is_out(dec(87))) == (False, True)
    assert (far.is_out(dec(84)), far.is_out(dec(83))) == (False, True)


def test_on_oxygen_too_much_is_out_of_the_target_too() -> None:
    *_, above = saturation_target("Dr Example", T0, on_oxygen=True)

    assert (above.is_out(dec(92)), above.is_out(dec(93))) == (False, True)


def test_what_a_person_has_set_leaves_the_hard_limit_where_it_is() -> None:
    own = limit(high=125, id=LimitId("mine"), set_by=SetBy.PERSON)

    rows = {str(row.id) for row in chosen_limits([own], 40)}

    assert "heart_high" not in rows
    assert {"mine", "heart_very_high", "heart_low"} <= rows


def test_an_own_limit_replaces_only_the_contexts_it_speaks_of() -> None:
    own = limit(
        high=125,
        id=LimitId("mine"),
        set_by=SetBy.PERSON,
        contexts=(Context.RESTING,),
    )

    (left,) = [row for row in chosen_limits([own], 40) if row.id == "heart_high"]

    assert left.contexts == (Context.ASLEEP, Context.UNKNOWN)


def test_an_own_limit_of_the_same_name_stands_alone() -> None:
    own = limit(low=30, high=None, id=LimitId("heart_high"), set_by=SetBy.PERSON)

    rows = [row for row in chosen_limits([own], 40) if row.id == "heart_high"]

    assert rows == [own]


def test_limits_are_kept_in_the_unit_that_is_judged() -> None:
    glucose = Limit(
        id=LimitId("mine"),
        kind=VitalKind.GLUCOSE,
        unit="mmol/L",
        low=dec(4.5),
        high=dec(12),
        margin=dec(0.5),
    )
    fever = Limit(
        id=LimitId("mine"),
        kind=VitalKind.TEMPERATURE,
        unit="°F",
        high=dec("101.3"),
        margin=dec("0.9"),
    )

    in_mass, in_celsius = in_watched_unit_of(glucose), in_watched_unit_of(fever)

    assert isinstance(in_mass, Limit)
    assert (in_mass.low, in_mass.high, in_mass.margin) == (dec(81), dec(216), dec(9))
    assert isinstance(in_celsius, Limit)
    assert (in_celsius.high, in_celsius.margin) == (dec("38.50"), dec("0.50"))


def test_a_limit_without_a_sure_unit_is_refused() -> None:
    unknown = limit(unit="", kind=VitalKind.GLUCOSE, set_by=SetBy.PERSON)

    assert in_watched_unit_of(unknown) is Why.NO_UNIT
    with pytest.raises(ValueError, match="no usable unit"):
        chosen_limits([unknown])


def test_an_alert_names_who_set_its_limit_and_when() -> None:
    target = saturation_target("Dr Example", T0, on_oxygen=False)
    wrist = Wrist(plan(*target, kind=SPO2))

    for minute in range(3):
        wrist.take(sample(86, minutes(minute), kind=SPO2), minutes(minute))

    (raised,) = [one for one in wrist.happened if isinstance(one, AlertRaised)]
    assert raised.alert.limit.set_by is SetBy.CLINICIAN
    assert raised.alert.limit.set_by_name == "Dr Example"


@pytest.mark.parametrize(
    "wrong",
    [
        {"low": None, "high": None},
        {"low": dec(100), "high": dec(110)},
        {"half": Half.SYSTOLIC},
    ],
)
def test_a_limit_that_cannot_be_kept_to_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="heart_high"):
        replace(limit(), **wrong)  # type: ignore[arg-type]


def test_a_pressure_limit_names_its_half() -> None:
    with pytest.raises(ValueError, match="half"):
        replace(BY_ID["systolic_low"], half=None)


@pytest.mark.parametrize(
    "wrong",
    [
        {"count": 0},
        {"count": 6},
        {"among": 11},
        {"repeats": 0},
        {"calm": 11},
    ],
)
def test_a_window_has_a_bound(wrong: dict[str, int]) -> None:
    with pytest.raises(ValueError, match=r"waited for|between"):
        Persistence(**wrong)  # type: ignore[arg-type]


def test_a_limit_with_both_sides_is_calm_between_its_margins() -> None:
    both = limit(low=50, high=110)

    assert [both.is_calm(dec(value)) for value in (54, 55, 105, 106)] == [
        False,
        True,
        True,
        False,
    ]
