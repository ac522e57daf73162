"""One vital sign as it stands and as it went: value, age, limits, what is usual."""

from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import queries as q
from custom_components.healthstead.care.live import Around
from custom_components.healthstead.care.record import Observed, PersonRecord
from custom_components.healthstead.care.vital_now import (
    VitalState,
    vital_state,
    vital_trend,
)
from custom_components.healthstead.domain.ids import ReadingId
from custom_components.healthstead.domain.sources import Sources, VitalSource
from custom_components.healthstead.domain.vitals import Measured, Reading, VitalKind
from custom_components.healthstead.domain.watch_settings import WatchSettings
from custom_components.healthstead.domain.watching.daily import DaySummary, Figures
from custom_components.healthstead.domain.watching.shapes import (
    Evidence,
    Half,
    Limit,
    LimitId,
    SetBy,
)
from custom_components.healthstead.domain.watching.trends import WEIGHT_RULES

from ..builders import ANN, MONDAY, a_house, a_person, a_user

MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)
BP = VitalKind.BLOOD_PRESSURE
HR = VitalKind.HEART_RATE
KG = VitalKind.WEIGHT
UNITS = {BP: "mm[Hg]", HR: "/min", KG: "kg", VitalKind.GLUCOSE: "mg/dL"}


def measured(kind: VitalKind, value: str, second: str = "") -> Measured:
    return Measured(
        kind=kind,
        value=Decimal(value),
        unit=UNITS[kind],
        second=Decimal(second) if second else None,
    )


def reading(kind: VitalKind, value: str, at: datetime, second: str = "") -> Reading:
    return Reading(
        id=ReadingId(f"{value}"),
        measured=measured(kind, value, second),
        at=at,
        source="manual",
    )


def with_readings(*readings: Reading, **more: Any) -> PersonRecord:
    kinds: dict[VitalKind, tuple[Reading, ...]] = {}
    for one in readings:
        kind = one.measured.kind
        kinds[kind] = (*kinds.get(kind, ()), one)
    return replace(a_person(), readings=kinds, **more)


def shown(value: str, at: datetime) -> Evidence:
    one = measured(HR, value)
    return Evidence(at=at, measured=one, given=one, source="sensor.watch")


def summary(kind: VitalKind, ago: int, value: str, second: str = "") -> DaySummary:
    def figures(number: str) -> Figures:
        one = Decimal(number)
        return Figures(count=1, low=one, high=one, mean=one, median=one)

    return DaySummary(
        kind=kind,
        unit=UNITS[kind],
        date=(MONDAY - ago * DAY).date(),
        every=figures(value),
        second=figures(second) if second else None,
    )


def state(record: PersonRecord, kind: VitalKind, **more: Any) -> VitalState:
    return vital_state(record, kind, more.get("live", {}), more.get("now", MONDAY))


def test_nothing_known_is_nothing_said() -> None:
    found = state(a_person(), HR)

    assert (found.last, found.measured, found.named, found.stale) == (
        None,
        None,
        None,
        False,
    )


def test_the_newest_of_entered_and_shown_is_the_last() -> None:
    record = with_readings(reading(HR, "70", MONDAY - 5 * MINUTE))

    sensor = state(record, HR, live={HR: shown("80", MONDAY)})
    entered = state(record, HR, live={HR: shown("80", MONDAY - DAY)})

    assert (str(sensor.measured), sensor.reading) == ("80 /min", "")
    assert (str(entered.measured), entered.reading) == ("70 /min", "70")


def test_a_sitting_of_pressures_counts_as_its_mean() -> None:
    record = with_readings(
        reading(BP, "150", MONDAY - 4 * MINUTE, "95"),
        reading(BP, "140", MONDAY - 3 * MINUTE, "90"),
        reading(BP, "136", MONDAY - 2 * MINUTE, "86"),
    )
    one = with_readings(reading(BP, "150", MONDAY, "95"))

    found = state(record, BP)
    alone = state(one, BP)

    assert str(found.measured) == "138/88 mm[Hg]"
    assert str(found.last and found.last.measured) == "136/86 mm[Hg]"
    assert found.named is not None
    assert (found.named.guideline, found.named.category) == ("ACC/AHA 2017", "stage_1")
    assert alone.mean is None


def test_what_is_old_is_stale_by_the_kind_or_by_the_source() -> None:
    record = with_readings(reading(HR, "70", MONDAY - 61 * MINUTE))
    source = VitalSource(kind=HR, entity="sensor.x", silent_after=2 * DAY)
    patient = replace(record, sources=Sources(vitals=(source,)))

    assert state(record, HR).stale
    assert not state(record, HR, now=MONDAY - 2 * MINUTE).stale
    assert not state(patient, HR).stale


def test_limits_that_hold_are_told_with_who_set_them() -> None:
    own = Limit(
        id=LimitId("own"),
        kind=HR,
        unit="/min",
        high=Decimal(100),
        set_by=SetBy.CLINICIAN,
        set_by_name="Dr Quill",
        set_at=MONDAY,
    )
    record = with_readings(watch=WatchSettings(limits=(own,)))

    found = state(record, HR)

    assert found.limits[0] == own
    assert {limit.kind for limit in found.limits} == {HR}


def test_what_is_usual_and_what_changed_is_told_with_its_days() -> None:
    days = tuple(
        summary(KG, ago, value)
        for ago, value in ((5, "80"), (4, "80.2"), (3, "80"), (2, "80.4"), (1, "82.6"))
    )
    record = with_readings(
        watch=WatchSettings(trends=WEIGHT_RULES),
        observed=Observed(days={KG: days}),
    )

    found = state(record, KG)

    ((half, usual),) = found.usual
    assert half is None
    assert usual.week is not None
    assert (usual.week.median, len(usual.week.used)) == (Decimal("80.200"), 5)
    assert usual.month is None
    assert [change.rule.id for change in found.changes] == [
        "weight_up_in_3_days",
        "weight_up_in_7_days",
    ]


@pytest.mark.parametrize(
    ("born", "pregnant", "kind", "known"),
    [
        (2015, False, BP, False),
        (1950, True, BP, False),
        (1950, True, VitalKind.GLUCOSE, False),
        (1950, False, BP, True),
        (None, False, VitalKind.GLUCOSE, True),
    ],
)
def test_words_of_guidelines_are_for_those_they_were_made_for(
    born: int | None, kind: VitalKind, *, pregnant: bool, known: bool
) -> None:
    value = reading(kind, "135", MONDAY, "85" if kind is BP else "")
    record = with_readings(value, watch=WatchSettings(pregnant=pregnant))
    profile = replace(record.person.profile, birth_year=born)
    record = replace(record, person=replace(record.person, profile=profile))

    assert (state(record, kind).named is not None) is known


def test_a_trend_has_one_number_for_each_day() -> None:
    days = (summary(BP, 3, "130", "80"), summary(BP, 2, "134", "82"))
    record = with_readings(
        reading(BP, "150", MONDAY - 2 * DAY, "99"),
        reading(BP, "138", MONDAY - MINUTE, "84"),
        reading(BP, "142", MONDAY, "86"),
        reading(BP, "180", MONDAY - 20 * DAY, "99"),
        observed=Observed(days={BP: (*days, summary(BP, 30, "100", "60"))}),
    )

    found = vital_trend(record, BP, MONDAY - 5 * DAY, MONDAY + MINUTE, MONDAY)

    upper, lower = found.halves
    assert [value for _, value in upper.days] == [130, 134, 140]
    assert [value for _, value in lower.days] == [80, 82, 85]
    assert (upper.half, lower.half) == (Half.SYSTOLIC, Half.DIASTOLIC)
    assert upper.slope_per_day is not None
    assert upper.slope_per_day > 0


def test_one_day_has_no_slope_and_what_has_no_unit_no_number() -> None:
    strange = replace(reading(HR, "70", MONDAY - DAY))
    strange = replace(strange, measured=replace(strange.measured, unit="km"))
    record = with_readings(strange, reading(HR, "70", MONDAY))

    found = vital_trend(record, HR, MONDAY - 5 * DAY, MONDAY + MINUTE, MONDAY)

    (only,) = found.halves
    assert len(only.days) == 1
    assert only.slope_per_day is None


async def test_the_desk_answers_from_the_record_from_sensors_and_from_history() -> None:
    house = await a_house()
    house.clock.now = MONDAY - 100 * DAY
    old = measured(KG, "80")
    await house.do(c.RecordReading(person=ANN, measured=old, at=house.clock.now))
    house.clock.now = MONDAY
    new = measured(HR, "70")
    await house.do(c.RecordReading(person=ANN, measured=new, at=MONDAY - MINUTE))
    house.desk.around = Around(live=lambda _person: {HR: shown("80", MONDAY)})
    span = {"start": MONDAY - 200 * DAY, "end": MONDAY}

    weight = await house.desk.ask(q.ReadVital(person=ANN, kind=KG), a_user())
    pulse = await house.desk.ask(q.ReadVital(person=ANN, kind=HR), a_user())
    trend = await house.desk.ask(q.TrendOf(person=ANN, kind=KG, **span), a_user())

    assert isinstance(weight, VitalState)
    assert (str(weight.measured), weight.stale) == ("80 kg", True)
    assert isinstance(pulse, VitalState)
    assert str(pulse.measured) == "80 /min"
    assert len(trend.halves[0].days) == 1  # type: ignore[union-attr]


async def test_of_what_was_never_measured_nothing_is_known() -> None:
    house = await a_house()

    found = await house.desk.ask(q.ReadVital(person=ANN, kind=HR), a_user())

    assert isinstance(found, VitalState)
    assert found.last is None
