"""Triggers about safety hear those who were picked, and say no more than they may."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from homeassistant.core import HomeAssistant

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.domain.ids import AlertId, ReportId
from custom_components.healthstead.domain.reporting import Period, ReportHead
from custom_components.healthstead.domain.sos import SELF_HARM, SosCause, SosLevel
from custom_components.healthstead.domain.vitals import Measured, VitalKind
from custom_components.healthstead.domain.watching.shapes import (
    Alert,
    Because,
    Evidence,
    Level,
    Limit,
    LimitId,
)
from custom_components.healthstead.safety_moments import SafetyKind
from custom_components.healthstead.trigger_safety import SAFETY_TRIGGERS

from .automations import automate
from .houses import ANN, BEN, MORNING, House
from .test_trigger import device

EVERYTHING = {
    "told": "{{ dict(zip(trigger.keys(), trigger.values() | map('string') | list)) }}"
}


async def hear(hass: HomeAssistant, trigger: str, **rest: Any) -> list[Any]:
    """Return the calls of an automation that says all it hears of a trigger."""
    return await automate(
        hass,
        triggers=[{"trigger": f"healthstead.{trigger}", **rest}],
        actions=[{"action": "test.heard", "data": EVERYTHING}],
    )


def said(calls: list[Any]) -> list[dict[str, Any]]:
    """Return what was heard, without what Home Assistant adds and ids it makes."""
    usual = {"id", "idx", "alias", "platform", "description", "device_id", "person_id"}
    return [
        {key: value for key, value in call.data["told"].items() if key not in usual}
        for call in calls
    ]


def an_alert(
    kind: VitalKind = VitalKind.HEART_RATE, level: Level = Level.SOFT
) -> Alert:
    measured = Measured(kind=kind, value=Decimal(131), unit="/min")
    limit = Limit(
        id=LimitId(f"{kind.value}.high"),
        kind=kind,
        unit="/min",
        high=Decimal(120),
        level=level,
    )
    return Alert(
        kind=kind,
        limit=limit,
        level=level,
        because=Because.PERSISTENCE,
        evidence=(
            Evidence(at=MORNING, measured=measured, given=measured, source="watch"),
        ),
        started=MORNING,
    )


def raised(name: str = "a", **alert: Any) -> ev.AlertRaised:
    return ev.AlertRaised(id=AlertId(name), alert=an_alert(**alert))


def ended(name: str = "a", **why: bool) -> ev.AlertEnded:
    return ev.AlertEnded(id=AlertId(name), at=MORNING, **why)


async def notice(house: House, *noticed: ev.Noticed) -> None:
    for one in noticed:
        await house.do(c.NoteWatch(person=ANN, noticed=(one,)))


def call(level: SosLevel = SosLevel.HARD, **rest: Any) -> c.StartSos:
    return c.StartSos(person=ANN, **{"reason": "a fall", "level": level, **rest})


def a_report(period: Period) -> c.KeepReport:
    head = ReportHead(
        id=ReportId(f"r-{period.value}"),
        period=period,
        first=date(2026, 10, 4),
        last=date(2026, 10, 4),
        made=MORNING,
    )
    return c.KeepReport(person=ANN, head=head, facts="{}")


async def test_a_hard_call_is_heard_with_the_number_and_when_contacts_are_told(
    hass: HomeAssistant, house: House
) -> None:
    await house.add_person()
    heard = await hear(hass, "hard_sos_started")

    await house.do(call(cause=SosCause.SENSOR, grace_s=30))

    assert said(heard) == [
        {
            "person": "Ann",
            "kind": "hard_sos_started",
            "at": "2026-10-05 07:00:00+01:00",
            "entity_id": "sensor.ann_sos_state",
            "cause": "sensor",
            "contacts_at": "2026-10-05 07:00:30+01:00",
            "discreet": "False",
            "number": "112",
        }
    ]
    assert heard[0].data["told"]["device_id"] == device(house, ANN)


async def test_a_call_about_self_harm_is_marked_as_nobody_elses_business(
    hass: HomeAssistant, house: House
) -> None:
    await house.add_person(names_on_shared_screens=True)
    heard = await hear(hass, "hard_sos_started")

    await house.do(call(category=SELF_HARM))

    (told,) = said(heard)
    assert told["discreet"] == "True"
    assert "reason" not in told


async def test_a_reason_is_said_only_where_names_are_allowed(
    hass: HomeAssistant, house: House
) -> None:
    await house.add_person(names_on_shared_screens=True)
    heard = await hear(hass, "hard_sos_started")

    await house.do(call())

    assert said(heard)[0]["reason"] == "a fall"


@pytest.mark.parametrize("name", sorted(SAFETY_TRIGGERS))
async def test_each_kind_has_a_trigger_that_hears_it_and_nothing_else(
    hass: HomeAssistant, house: House, name: str
) -> None:
    await house.add_person()
    heard = await hear(hass, name)

    for command in (
        call(SosLevel.SOFT),
        call(),
        c.TakeOnSos(person=ANN, by="Ben", action="I go"),
        c.EndSos(person=ANN, reason="found", by="Ben"),
        c.CheckInNow(person=ANN),
        c.MissCheckIn(person=ANN, due=MORNING),
        c.NoteSilence(person=ANN, window="morning", since=MORNING),
        a_report(Period.DAY),
    ):
        await house.do(command)
    await notice(
        house,
        raised(),
        ended(),
        ev.DataMissed(kind=VitalKind.SPO2, since=MORNING),
        ev.DataReturned(kind=VitalKind.SPO2, at=MORNING),
    )
    await hold_a_drill(house)

    assert [call.data["told"]["kind"] for call in heard] == [SafetyKind(name).value]


async def hold_a_drill(house: House) -> None:
    """Hold a drill that reaches nobody."""
    from .test_safety_entities import ben, drill  # noqa: PLC0415 - one use

    await house.do(c.SetContacts(person=ANN, contacts=(ben(),)))
    await drill(house, reached=False)


@pytest.mark.parametrize(("names", "value"), [(False, None), (True, "131 /min")])
async def test_a_vital_sign_is_named_and_its_value_only_where_names_are_allowed(
    hass: HomeAssistant, house: House, names: bool, value: str | None
) -> None:
    await house.add_person(names_on_shared_screens=names)
    heard = await hear(hass, "vital_out_of_range")

    await notice(house, raised())

    (told,) = said(heard)
    assert told.pop("value", None) == value
    assert told == {
        "person": "Ann",
        "kind": "vital_out_of_range",
        "at": "2026-10-05 07:00:00+01:00",
        "entity_id": "event.ann_safety",
        "vital": "heart_rate",
        "level": "soft",
        "label": "Heart rate",
    }


@pytest.mark.parametrize(
    ("options", "count"),
    [
        ({}, 3),
        ({"kinds": ["spo2"]}, 1),
        ({"kinds": "heart_rate"}, 2),
        ({"level": "hard"}, 1),
        ({"kinds": ["spo2"], "level": "hard"}, 0),
    ],
)
async def test_kinds_and_level_leave_out_the_rest(
    hass: HomeAssistant, house: House, options: dict[str, Any], count: int
) -> None:
    await house.add_person()
    heard = await hear(hass, "vital_out_of_range", options=options)

    await notice(
        house,
        raised("a"),
        raised("a", level=Level.HARD),
        raised("b", kind=VitalKind.SPO2),
    )

    assert len(heard) == count


@pytest.mark.parametrize(
    ("endings", "count"),
    [
        ([ended("a")], 0),
        ([ended("a"), ended("b")], 1),
        ([ended("b"), ended("a", by_person=True)], 0),
        ([ended("b"), ended("a", limit_gone=True)], 0),
        ([ended("c")], 0),
    ],
)
async def test_back_in_range_is_said_when_the_last_limit_is_passed_no_longer(
    hass: HomeAssistant, house: House, endings: list[ev.AlertEnded], count: int
) -> None:
    await house.add_person()
    heard = await hear(hass, "vital_back_in_range", options={"kinds": "heart_rate"})
    await notice(house, raised("a"), raised("b"), raised("d", kind=VitalKind.SPO2))

    await notice(house, *endings)

    assert len(heard) == count


@pytest.mark.parametrize(
    ("periods", "heard_of"),
    [([], ["day", "week"]), (["week"], ["week"]), ("day", ["day"])],
)
async def test_a_report_is_heard_by_its_period(
    hass: HomeAssistant, house: House, periods: Any, heard_of: list[str]
) -> None:
    await house.add_person()
    heard = await hear(hass, "report_ready", options={"period": periods})

    for period in (Period.DAY, Period.WEEK):
        await house.do(a_report(period))

    assert [one["period"] for one in said(heard)] == heard_of
    assert {one["entity_id"] for one in said(heard)} == {"event.ann_report"}


@pytest.mark.parametrize(
    ("picked", "who"), [({}, 2), ({"entity_id": "event.ben_safety"}, 1)]
)
async def test_whoever_is_picked_is_heard(
    hass: HomeAssistant, house: House, picked: dict[str, str], who: int
) -> None:
    await house.add_person()
    await house.add_person(BEN, "Ben")
    heard = await hear(hass, "check_in_missed", target=picked)

    for person in (ANN, BEN):
        await house.do(c.MissCheckIn(person=person, due=MORNING))

    assert len(heard) == who


async def test_a_vital_sign_without_words_yet_is_named_all_the_same(
    hass: HomeAssistant, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    await house.add_person()
    monkeypatch.setattr(
        "custom_components.healthstead.trigger_safety.async_get_cached_translations",
        lambda *_args: {},
    )
    heard = await hear(hass, "vital_no_data")

    await notice(
        house, ev.DataMissed(kind=VitalKind.PEAK_FLOW, since=MORNING - timedelta(1))
    )

    assert said(heard)[0]["label"] == "peak flow"


async def test_a_reload_leaves_no_automation_deaf_and_none_hearing_twice(
    hass: HomeAssistant, house: House
) -> None:
    await house.add_person()
    heard = await hear(hass, "soft_sos")
    await hass.config_entries.async_reload(house.entry.entry_id)
    await hass.async_block_till_done()

    await house.do(call(SosLevel.SOFT))

    assert len(heard) == 1
