"""Readings that people enter: kept, held until a yes, dropped; sources and limits."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.care.desk import Done
from custom_components.healthstead.care.refusal import Refusal
from custom_components.healthstead.domain.sources import (
    Clue,
    ClueSource,
    Sources,
    VitalSource,
)
from custom_components.healthstead.domain.vitals import (
    Beyond,
    Measured,
    Plausibility,
    Reading,
    VitalKind,
    canonical,
    off_the_meter,
    plausibility,
)
from custom_components.healthstead.domain.watch_settings import WatchSettings
from custom_components.healthstead.domain.watching.shapes import Limit, LimitId, SetBy
from custom_components.healthstead.domain.watching.units import in_watched_unit

from ..builders import ANN, MONDAY, House, a_house, a_profile

MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)
YES = frozenset({"unusual_value"})
PULSE = Measured(kind=VitalKind.HEART_RATE, value=Decimal(190), unit="/min")
LIMIT = Limit(
    id=LimitId("pulse"),
    kind=VitalKind.HEART_RATE,
    unit="/min",
    high=Decimal(100),
    set_by=SetBy.PERSON,
    set_at=MONDAY,
)


def held(measured: Measured = PULSE, **more: Any) -> c.HoldReading:
    return c.HoldReading(
        **{"person": ANN, "measured": measured, "at": MONDAY, "said": "190", **more}
    )


def recorded(measured: Measured = PULSE, **more: Any) -> c.RecordReading:
    given = {"person": ANN, "measured": measured, "at": MONDAY, "said": "190"}
    return c.RecordReading(**{**given, **more})


def reading_of(done: Done) -> Reading:
    """Return the first reading that was kept."""
    event = done.entries[0].event
    assert isinstance(event, ev.ReadingRecorded)
    return event.reading


async def refusal(house: House, command: c.Command) -> Refusal:
    return await house.refused(command)


def pressure(systolic: str, diastolic: str, unit: str) -> Measured:
    return Measured(
        kind=VitalKind.BLOOD_PRESSURE,
        value=Decimal(systolic),
        second=Decimal(diastolic),
        unit=unit,
    )


async def test_a_pressure_in_kilopascals_is_kept_in_millimetres() -> None:
    house = await a_house()
    given = pressure("18.9", "12.1", "kPa")

    done = await house.do(recorded(given, site="left arm"))

    reading = reading_of(done)
    assert str(reading.measured) == "142/91 mm[Hg]"
    assert (reading.given, reading.site) == (given, "left arm")


async def test_a_pressure_in_another_unit_is_asked_about() -> None:
    house = await a_house()

    refused = await refusal(house, recorded(pressure("120", "80", "bar")))

    assert refused.reason == "unit_missing"


@pytest.mark.parametrize("unit", ["mg/dL", "mmol/L", None])
@pytest.mark.parametrize("beyond", list(Beyond))
async def test_what_a_meter_shows_beyond_its_range_is_a_result(
    beyond: Beyond, unit: str | None
) -> None:
    house = await a_house()
    shown = off_the_meter(beyond, unit)

    done = await house.do(recorded(shown, said=beyond.value))

    kept = reading_of(done).measured
    judged = in_watched_unit(kept)
    assert str(kept) == str(judged) == beyond.value
    assert plausibility(canonical(shown)) is Plausibility.GOOD


async def test_an_unusual_value_is_held_once_until_somebody_says_yes() -> None:
    house = await a_house()

    await house.do(held())
    again = await house.do(held())
    house.clock.now = MONDAY + 3 * MINUTE
    yes = recorded(at=house.clock.now, accepted=YES)
    done = await house.do(yes)

    assert again.entries == ()
    assert reading_of(done).at == MONDAY
    assert house.record().observed.held == ()


async def test_a_yes_long_after_means_a_new_reading() -> None:
    house = await a_house()
    await house.do(held())
    await house.do(held(replace(PULSE, value=Decimal(195)), said="195"))

    done = await house.do(recorded(accepted=YES, said="190!"))
    late = await house.do(recorded(at=MONDAY - MINUTE, accepted=YES))

    assert reading_of(done).at == MONDAY
    assert reading_of(late).at == MONDAY - MINUTE
    assert [one.said for one in house.record().observed.held] == ["195"]


async def test_what_is_not_unusual_is_not_held() -> None:
    house = await a_house()

    refused = await refusal(house, held(replace(PULSE, value=Decimal(70))))

    assert refused.reason == "not_plausible"


async def test_a_no_drops_what_was_held() -> None:
    house = await a_house()
    await house.do(held())

    other = await house.do(c.DropHeld(person=ANN, said=frozenset({"70"})))
    done = await house.do(c.DropHeld(person=ANN, said=frozenset({"190"})))

    assert other.entries == ()
    assert isinstance(done.entries[0].event, ev.HeldDropped)
    assert house.record().observed.held == ()


async def test_what_was_held_is_forgotten_after_the_days_that_are_kept() -> None:
    house = await a_house()
    await house.do(held(at=MONDAY - 50 * DAY))

    await house.do(held())

    assert [one.at for one in house.record().observed.held] == [MONDAY]


async def test_many_readings_are_kept_together_or_not_at_all() -> None:
    house = await a_house()
    good = recorded(replace(PULSE, value=Decimal(70)))
    wrong = recorded(replace(PULSE, value=Decimal(700)))

    done = await house.do(c.RecordReadings(person=ANN, readings=(good, good)))
    no = await refusal(house, c.RecordReadings(person=ANN, readings=(good, wrong)))

    assert len(done.entries) == 2
    assert (no.reason, no.details["place"]) == ("not_plausible", "2")
    assert len(house.record().readings[VitalKind.HEART_RATE]) == 2


async def test_glucose_without_a_unit_takes_the_persons_own() -> None:
    house = await a_house()
    await house.do(c.ChangePerson(person=ANN, profile=a_profile(glucose_unit="mmol/L")))
    sugar = Measured(kind=VitalKind.GLUCOSE, value=Decimal("5.6"), unit="")

    done = await house.do(recorded(sugar))

    assert str(reading_of(done).measured) == "5.6 mmol/L"


# Sources and limits

WATCH = VitalSource(kind=VitalKind.HEART_RATE, entity="sensor.watch")
BED = ClueSource(clue=Clue.SLEEP, entity="binary_sensor.bed")


async def test_sources_are_kept_and_said_once() -> None:
    house = await a_house()
    command = c.SetSources(person=ANN, sources=Sources(vitals=(WATCH,), clues=(BED,)))

    first = await house.do(command)
    again = await house.do(command)

    assert len(first.entries) == 1
    assert again.entries == ()
    assert house.record().sources.of(VitalKind.HEART_RATE) == (WATCH,)


@pytest.mark.parametrize(
    ("sources", "why"),
    [
        (Sources(vitals=(WATCH, WATCH)), "two_sources_alike"),
        (Sources(clues=(BED, BED)), "two_sources_alike"),
        (Sources(vitals=(replace(WATCH, entity=" "),)), "source_missing"),
    ],
)
async def test_sources_must_be_named_and_named_once(sources: Sources, why: str) -> None:
    house = await a_house()

    refused = await refusal(house, c.SetSources(person=ANN, sources=sources))

    assert refused.reason == why


async def test_what_is_no_longer_watched_is_no_longer_missed() -> None:
    house = await a_house()
    other = replace(WATCH, kind=VitalKind.SPO2)
    both = Sources(vitals=(WATCH, other))
    await house.do(c.SetSources(person=ANN, sources=both))
    missed = tuple(
        ev.DataMissed(kind=kind, since=MONDAY)
        for kind in (VitalKind.HEART_RATE, VitalKind.SPO2)
    )
    await house.do(c.NoteWatch(person=ANN, noticed=missed))

    await house.do(c.SetSources(person=ANN, sources=Sources(vitals=(other,))))

    assert set(house.record().observed.missing) == {VitalKind.SPO2}


async def test_limits_are_kept_with_who_set_them() -> None:
    house = await a_house()
    command = c.SetWatch(person=ANN, settings=WatchSettings(limits=(LIMIT,)))

    await house.do(command)
    again = await house.do(command)

    assert again.entries == ()
    assert house.record().watch.limits == (LIMIT,)


@pytest.mark.parametrize(
    ("limit", "why"),
    [
        (replace(LIMIT, unit="K"), "unit_missing"),
        (replace(LIMIT, set_by=SetBy.DEFAULT), "limit_by_nobody"),
        (replace(LIMIT, set_at=None), "limit_by_nobody"),
    ],
)
async def test_a_limit_needs_a_unit_and_somebody_who_set_it(
    limit: Limit, why: str
) -> None:
    house = await a_house()
    settings = WatchSettings(limits=(limit,))

    refused = await refusal(house, c.SetWatch(person=ANN, settings=settings))

    assert refused.reason == why
