"""The early-warning score of now: fresh parts only, exclusions, what is missing."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.care import queries as q
from custom_components.healthstead.care.live import ALONE, Around
from custom_components.healthstead.care.news2_now import (
    EarlyWarning,
    early_warning,
    is_offered,
)
from custom_components.healthstead.care.record import PersonRecord
from custom_components.healthstead.care.refusal import Refusal
from custom_components.healthstead.domain.bedside import Bedside, Consciousness
from custom_components.healthstead.domain.ids import ReadingId
from custom_components.healthstead.domain.news2 import Band
from custom_components.healthstead.domain.vitals import Measured, Reading, VitalKind
from custom_components.healthstead.domain.watch_settings import (
    SaturationTarget,
    WatchSettings,
)
from custom_components.healthstead.domain.watching.shapes import Evidence

from ..builders import ANN, MONDAY, a_house, a_person, a_user

MINUTE = timedelta(minutes=1)
WELL: Mapping[VitalKind, tuple[str, str]] = {
    VitalKind.RESPIRATORY_RATE: ("16", "/min"),
    VitalKind.SPO2: ("97", "%"),
    VitalKind.BLOOD_PRESSURE: ("125", "mm[Hg]"),
    VitalKind.HEART_RATE: ("72", "/min"),
    VitalKind.TEMPERATURE: ("36.8", "Cel"),
}
AWAKE = Bedside(
    consciousness=Consciousness.ALERT, awake_at=MONDAY, on_oxygen=False, air_at=MONDAY
)


def measured(kind: VitalKind, value: str, unit: str = "") -> Measured:
    pair = kind is VitalKind.BLOOD_PRESSURE
    return Measured(
        kind=kind,
        value=Decimal(value),
        unit=unit or WELL[kind][1],
        second=Decimal(70) if pair else None,
    )


def reading(kind: VitalKind, value: str, ago: timedelta = MINUTE) -> Reading:
    return Reading(
        id=ReadingId(f"{kind}"),
        measured=measured(kind, value),
        at=MONDAY - ago,
        source="manual",
    )


def shown(kind: VitalKind, value: str, unit: str = "") -> Evidence:
    one = measured(kind, value, unit)
    return Evidence(at=MONDAY, measured=one, given=one, source="sensor.watch")


def somebody(**values: Any) -> PersonRecord:
    """Return somebody of whom everything is known; a value takes a part's place."""
    told = {kind: value for kind, (value, _) in WELL.items()}
    told |= {VitalKind(name): value for name, value in values.items()}
    readings = {kind: (reading(kind, value),) for kind, value in told.items() if value}
    return replace(a_person(), readings=readings, bedside=AWAKE)


def scored(record: PersonRecord, **more: Any) -> EarlyWarning:
    return early_warning(record, more.get("live", {}), more.get("now", MONDAY))


def test_a_whole_set_has_a_total_and_names_its_parts() -> None:
    found = scored(somebody())

    assert (found.score.total, found.wording) == (0, "news2_keep_routine")
    assert [(part.name, part.points) for part in found.parts] == [
        ("resp_rate", 0),
        ("spo2", 0),
        ("systolic", 0),
        ("pulse", 0),
        ("temp_c", 0),
        ("consciousness", 0),
        ("on_oxygen", 0),
    ]
    assert {part.source for part in found.parts} == {"manual", "told"}
    assert not found.wearable_only


@pytest.mark.parametrize(
    ("values", "wording"),
    [
        ({"spo2": "94"}, "news2_note_and_repeat"),
        ({"spo2": "91"}, "news2_same_day_call"),
        ({"spo2": "92", "heart_rate": "112", "temperature": "38.5"}, "news2_urgent_care_now"),
        ({"spo2": "91", "heart_rate": "135", "temperature": "38.5"}, "news2_emergency"),
    ],
)  # fmt: skip
def test_each_band_has_its_home_wording(values: dict[str, str], wording: str) -> None:
    assert scored(somebody(**values)).wording == wording


def test_what_is_missing_leaves_a_lower_bound_that_is_never_normal() -> None:
    found = scored(somebody(respiratory_rate=""))

    assert found.score.total is None
    assert found.score.band is Band.INCOMPLETE
    assert found.score.missing == ("resp_rate",)
    assert found.wording == "news2_incomplete"


@pytest.mark.parametrize(
    ("values", "wording"),
    [
        ({"spo2": "91"}, "news2_same_day_call"),
        ({"spo2": "91", "heart_rate": "115"}, "news2_urgent_care_now"),
        ({"spo2": "91", "heart_rate": "135", "temperature": "38.5"}, "news2_emergency"),
    ],
)
def test_a_lower_bound_that_crosses_a_threshold_says_so(
    values: dict[str, str], wording: str
) -> None:
    found = scored(somebody(respiratory_rate="", **values))

    assert found.score.total is None
    assert found.wording == wording


def test_what_is_older_than_the_window_does_not_count() -> None:
    record = somebody()

    edge = scored(record, now=MONDAY + 59 * MINUTE)
    after = scored(record, now=MONDAY + 60 * MINUTE)
    later = scored(record, now=MONDAY + 61 * MINUTE)

    assert edge.score.total == 0
    assert set(after.too_old) == {"resp_rate", "spo2", "systolic", "pulse", "temp_c"}
    assert later.score.missing == tuple(later.score.scores or ())
    assert later.parts == ()


def test_the_newest_counts_whether_entered_or_from_a_sensor() -> None:
    live = {
        VitalKind.SPO2: shown(VitalKind.SPO2, "93"),
        VitalKind.TEMPERATURE: shown(VitalKind.TEMPERATURE, "100.4", "[degF]"),
        VitalKind.HEART_RATE: replace(
            shown(VitalKind.HEART_RATE, "150"), at=MONDAY - 5 * MINUTE
        ),
        VitalKind.RESPIRATORY_RATE: shown(VitalKind.RESPIRATORY_RATE, "16", "km"),
    }

    found = scored(somebody(), live=live)

    told = {part.name: part.value for part in found.parts}
    assert (told["spo2"], told["pulse"], told["temp_c"]) == (
        "93 %",
        "72 /min",
        "38 Cel",
    )
    assert "resp_rate" in found.score.missing


def test_pressures_of_one_sitting_count_as_their_mean() -> None:
    kind = VitalKind.BLOOD_PRESSURE
    readings = tuple(
        reading(kind, value, ago)
        for value, ago in (("130", 5 * MINUTE), ("98", 4 * MINUTE), ("96", 3 * MINUTE))
    )
    record = somebody()
    record = replace(record, readings={**record.readings, kind: readings})

    found = scored(record)

    assert next(p.value for p in found.parts if p.name == "systolic") == "97/70 mm[Hg]"


def test_answers_count_only_if_somebody_gave_them_lately() -> None:
    record = replace(somebody(), bedside=Bedside())
    old = replace(somebody(), bedside=replace(AWAKE, air_at=MONDAY - 61 * MINUTE))

    assert scored(record).score.missing == ("on_oxygen", "consciousness")
    assert scored(old).score.missing == ("on_oxygen",)


def test_oxygen_is_told_as_what_it_is() -> None:
    record = replace(somebody(), bedside=replace(AWAKE, on_oxygen=True))

    found = scored(record)

    assert found.parts[-1].value == "oxygen"
    assert found.score.total == 2


def test_a_watch_alone_is_no_news2() -> None:
    live = {
        VitalKind.SPO2: shown(VitalKind.SPO2, "97"),
        VitalKind.HEART_RATE: shown(VitalKind.HEART_RATE, "72"),
    }

    alone = scored(a_person(), live=live)
    with_air = scored(replace(a_person(), bedside=AWAKE), live=live)

    assert alone.wearable_only
    assert not with_air.wearable_only


def test_scale_2_holds_only_where_a_clinician_has_set_a_target() -> None:
    record = somebody(spo2="90")
    target = SaturationTarget(set_by_name="Dr Quill", set_at=MONDAY)
    with_target = replace(record, watch=WatchSettings(saturation=target))

    assert (scored(record).scale, scored(record).score.total) == (1, 3)
    assert (scored(with_target).scale, scored(with_target).score.total) == (2, 0)


@pytest.mark.parametrize(
    ("born", "pregnant", "offered", "wording"),
    [
        (2015, False, False, "news2_under_16"),
        (1950, True, False, "news2_pregnant"),
        (1950, False, True, "news2_keep_routine"),
        (None, False, True, "news2_keep_routine"),
    ],
)
def test_it_is_not_for_children_nor_in_pregnancy(
    born: int | None, *, pregnant: bool, offered: bool, wording: str
) -> None:
    profile = replace(a_person().person.profile, birth_year=born)
    record = replace(
        somebody(),
        person=replace(a_person().person, profile=profile),
        watch=WatchSettings(pregnant=pregnant),
    )

    assert is_offered(record, MONDAY) is offered
    assert scored(record).wording == wording


def test_a_value_that_cannot_be_is_said() -> None:
    found = scored(somebody(spo2="20"))

    assert (found.score.band, found.wording) == (Band.INVALID, "news2_invalid")
    assert found.parts == ()


async def test_answers_are_kept_with_their_time() -> None:
    house = await a_house()
    nothing = await house.do(c.NoteBedside(person=ANN))

    await house.do(c.NoteBedside(person=ANN, on_oxygen=False))
    await house.do(c.NoteBedside(person=ANN, consciousness=Consciousness.CONFUSED))

    assert nothing.entries == ()
    assert len(house.events(ev.BedsideNoted)) == 2
    assert house.record().bedside == Bedside(
        consciousness=Consciousness.CONFUSED,
        awake_at=house.clock.now,
        on_oxygen=False,
        air_at=house.clock.now,
    )


async def test_where_the_module_is_off_nothing_is_scored() -> None:
    house = await a_house()
    query = q.ScoreNow(person=ANN)
    house.desk.around = Around(off=frozenset({q.ScoreNow}))

    refused = await house.desk.ask(query, a_user())
    house.desk.around = ALONE
    answered = await house.desk.ask(query, a_user())

    assert isinstance(refused, Refusal)
    assert refused.reason == "module_off"
    assert isinstance(answered, EarlyWarning)
