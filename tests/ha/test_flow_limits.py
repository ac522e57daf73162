"""Limits in the settings: which hold and who set them; one's own, and what is beside."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from homeassistant.core import HomeAssistant
from pytest_homeassistant_custom_component.common import MockUser
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care.record import PersonRecord
from custom_components.healthstead.domain.vitals import VitalKind
from custom_components.healthstead.domain.watch_settings import (
    Guideline,
    LimitPreset,
    SaturationTarget,
    WatchSettings,
)
from custom_components.healthstead.domain.watching.limit_choice import chosen_limits
from custom_components.healthstead.domain.watching.shapes import (
    Context,
    Half,
    Level,
    SetBy,
)
from custom_components.healthstead.limit_form import UNITS

from .flow_pages import Pages, pages_of
from .houses import ANN, MORNING, ZONE, House
from .test_flow_vitals import filled

TODAY = "2026-10-05"
OWN: dict[str, Any] = {"level": "soft", "set_by": "person", "set_on": TODAY}
BY_CLINICIAN: dict[str, Any] = {
    "level": "hard",
    "set_by": "clinician",
    "set_by_name": "Dr Quill",
    "set_on": "2026-10-01",
}
WATCH: dict[str, Any] = {
    "preset": "usual",
    "guideline": "acc_aha",
    "pregnant": False,
    "saturation": {"target": False, "on_oxygen": False},
    "trends": {"rules_set_by": "clinician"},
}


@pytest.fixture
async def pages(
    hass: HomeAssistant,
    house: House,
    hass_admin_user: MockUser,
    hass_client: ClientSessionGenerator,
) -> Pages:
    """Ann looks at her settings."""
    hass.states.async_set("person.ann", "home", {"user_id": hass_admin_user.id})
    await house.add_person(linked="person.ann", birth_year=1950)
    return await pages_of(hass, house, hass_client)


def ann(pages: Pages) -> PersonRecord:
    record = pages.house.coordinator.present(ANN)
    assert record is not None
    return record


async def profile(pages: Pages, **changes: Any) -> None:
    told = {"name": "Ann", "zone": ZONE, "country": "PT", "linked": "person.ann"}
    whole = type(ann(pages).person.profile)(**{**told, **changes})
    await pages.house.do(c.ChangePerson(person=ANN, profile=whole))


def within(shown: dict[str, Any], name: str) -> dict[str, Any]:
    """Return what a section of a form is filled in with."""
    (part,) = [field for field in shown["data_schema"] if field["name"] == name]
    return filled({"data_schema": part["schema"]})


async def a_limit(pages: Pages, kind: str) -> Any:
    await pages.open("Ann", "limits", "limit_add")
    return await pages.send(kind=kind)


async def test_the_table_names_the_source_of_each_default(pages: Pages) -> None:
    shown = await pages.open("Ann", "limits")

    told = shown["description_placeholders"]
    rows = told["limits"].splitlines()
    assert shown["menu_options"] == ["limit_add", "watching"]
    assert (
        "| Blood pressure, Lower number (at rest, asleep, not known) | \u2013 "
        "| 120 mmHg | Soft: the person is asked | Default: American Heart Association, "
        "public advice: repeat from 180/120 |"
    ) in rows
    assert any(row.startswith("| Temperature | \u2013 | 38 \u00b0C") for row in rows)
    assert told["note"].startswith("These limits hold now")


async def test_a_clinicians_limit_is_kept_and_told_with_name_and_day(
    pages: Pages,
) -> None:
    await a_limit(pages, "heart_rate")

    kept = await pages.send(low=48.5, high=120, **BY_CLINICIAN)

    assert kept["reason"] == "kept", kept
    (own,) = ann(pages).watch.limits
    assert (own.low, own.high, own.unit) == (Decimal("48.5"), Decimal(120), "/min")
    assert (own.level, own.set_by, own.set_by_name) == (
        Level.HARD,
        SetBy.CLINICIAN,
        "Dr Quill",
    )
    assert own.set_at is not None
    assert own.set_at.isoformat() == "2026-10-01T12:00:00+01:00"
    assert own.contexts == (Context.RESTING, Context.ASLEEP, Context.UNKNOWN)
    assert own.persistence.count == 5
    told = (await pages.open("Ann", "limits"))["description_placeholders"]["limits"]
    assert (
        "| Heart rate (at rest, asleep, not known) | 48.5 /min | 120 /min "
        "| Hard: urgent | Clinician Dr Quill, 2026-10-01 |"
    ) in told


async def test_one_half_of_a_pressure_has_limits_of_its_own(pages: Pages) -> None:
    await a_limit(pages, "blood_pressure")

    await pages.send(half="diastolic", high=95, contexts=["resting"], **OWN)

    (own,) = ann(pages).watch.limits
    assert (own.half, own.contexts) == (Half.DIASTOLIC, (Context.RESTING,))
    assert own.set_at == MORNING
    told = (await pages.open("Ann", "limits"))["description_placeholders"]["limits"]
    assert "| The person, 2026-10-05 |" in told


@pytest.mark.parametrize(
    ("kind", "unit", "high", "margin"),
    [
        ("glucose", "mmol/L", 12, "0.28"),
        ("glucose", "mg/dL", 220, "5"),
        ("temperature", "[degF]", 101.5, "0.54"),
        ("weight", "[lb_av]", 180, "0"),
    ],
)
async def test_a_limit_is_kept_in_the_unit_it_was_given_in(
    pages: Pages, kind: str, unit: str, high: float, margin: str
) -> None:
    await a_limit(pages, kind)

    kept = await pages.send(high=high, unit=unit, **OWN)

    assert kept["reason"] == "kept", kept
    (own,) = ann(pages).watch.limits
    assert (own.unit, own.high, own.margin) == (
        unit,
        Decimal(str(high)),
        Decimal(margin),
    )
    assert chosen_limits((own,), 76)


async def test_a_limit_of_glucose_begins_in_the_persons_own_unit(pages: Pages) -> None:
    before = filled(await a_limit(pages, "glucose"))
    await profile(pages, glucose_unit="mmol/L")

    after = filled(await a_limit(pages, "glucose"))

    assert "unit" not in before
    assert after["unit"] == "mmol/L"
    assert after["set_on"] == TODAY
    assert set(UNITS) == {VitalKind.GLUCOSE, VitalKind.TEMPERATURE, VitalKind.WEIGHT}


@pytest.mark.parametrize(
    ("answers", "errors"),
    [
        (OWN, {"low": "limit_empty"}),
        ({**OWN, "low": 60, "high": 65}, {"high": "limits_too_close"}),
        ({**OWN, "high": 99, "set_by": "carer"}, {"set_by_name": "setter_missing"}),
        (
            {**OWN, "high": 99, "set_by": "clinician", "set_by_name": " "},
            {"set_by_name": "setter_missing"},
        ),
        ({**OWN, "high": 99, "set_on": "2026-10-06"}, {"set_on": "date_ahead"}),
    ],
)
async def test_what_cannot_be_is_said_at_its_field(
    pages: Pages, answers: dict[str, Any], errors: dict[str, str]
) -> None:
    await a_limit(pages, "heart_rate")

    shown = await pages.send(**answers)

    assert shown["errors"] == errors
    assert ann(pages).watch.limits == ()


async def test_a_limit_is_changed_and_taken_away(pages: Pages) -> None:
    await a_limit(pages, "heart_rate")
    await pages.send(high=110, **OWN)
    await a_limit(pages, "spo2")
    await pages.send(low=93, **BY_CLINICIAN)
    first, second = ann(pages).watch.limits

    listed = await pages.open("Ann", "limits", "limit_change")
    shown = await pages.send(limit=first.id)
    await pages.send(**{**filled(shown), "high": 115, "remove": False})
    changed = ann(pages).watch.limits[0]
    await pages.open("Ann", "limits", "limit_change")
    await pages.send(limit=first.id)
    await pages.send(remove=True, **OWN)

    (choice,) = listed["data_schema"]
    assert len(choice["selector"]["select"]["options"]) == 2
    assert (changed.id, changed.high) == (first.id, Decimal(115))
    assert ann(pages).watch.limits == (second,)


async def test_for_a_child_only_a_clinician_sets_limits(pages: Pages) -> None:
    await profile(pages, birth_year=2016)
    menu = await pages.open("Ann", "limits")
    await a_limit(pages, "heart_rate")

    refused = await pages.send(high=120, **OWN)
    kept = await pages.send(high=120, **BY_CLINICIAN)

    assert menu["description_placeholders"]["limits"] == "| | | | | |"
    assert "below sixteen" in menu["description_placeholders"]["note"].lower()
    assert refused["errors"] == {"set_by": "child_needs_clinician"}
    assert kept["reason"] == "kept"


async def test_what_the_record_refuses_is_said_on_the_page(
    pages: Pages, monkeypatch: pytest.MonkeyPatch
) -> None:
    await a_limit(pages, "heart_rate")
    pages.house.break_log(monkeypatch)

    shown = await pages.send(high=120, **OWN)

    assert shown["errors"] == {"base": "refused"}


# Defaults, guideline, oxygen target, pregnancy, weight rules


async def watching(pages: Pages, **answers: Any) -> Any:
    await pages.open("Ann", "limits", "watching")
    return await pages.send(**{**WATCH, **answers})


async def test_preset_guideline_and_pregnancy_are_kept(pages: Pages) -> None:
    kept = await watching(pages, preset="paper", guideline="esc_home", pregnant=True)
    paper = await pages.open("Ann", "limits")
    await watching(pages, pregnant=True)
    pregnant = await pages.open("Ann", "limits")

    assert kept["reason"] == "kept", kept
    assert paper["description_placeholders"]["note"].startswith("The five rules")
    assert len(paper["description_placeholders"]["limits"].splitlines()) == 5
    assert pregnant["description_placeholders"]["note"].startswith("In pregnancy")
    assert "NICE NG133" in pregnant["description_placeholders"]["limits"]
    watch = ann(pages).watch
    assert (watch.preset, watch.guideline, watch.pregnant) == (
        LimitPreset.USUAL,
        Guideline.ACC_AHA,
        True,
    )


async def test_an_oxygen_target_names_the_clinician_and_the_day(pages: Pages) -> None:
    told = {"target": True, "target_by": "Dr Quill", "on_oxygen": True}

    kept = await watching(pages, saturation=told)
    first = ann(pages).watch.saturation
    shown = await pages.open("Ann", "limits", "watching")
    later = {**told, "target_on": "2026-10-05", "on_oxygen": False}
    await watching(pages, saturation=later)
    same_day = ann(pages).watch.saturation
    await watching(pages, saturation={**told, "target_on": "2026-09-01"})
    other_day = ann(pages).watch.saturation

    assert kept["reason"] == "kept", kept
    assert first == SaturationTarget(
        set_by_name="Dr Quill", set_at=MORNING, on_oxygen=True
    )
    assert within(shown, "saturation")["target_on"] == TODAY
    assert same_day is not None
    assert (same_day.set_at, same_day.on_oxygen) == (MORNING, False)
    assert other_day is not None
    assert other_day.set_at < MORNING - timedelta(days=30)
    limits = (await pages.open("Ann", "limits"))["description_placeholders"]["limits"]
    assert "Clinician Dr Quill, 2026-09-01" in limits


async def test_weight_rules_name_who_asked_for_them(pages: Pages) -> None:
    told = {
        "rules": ["weight_up_in_3_days"],
        "change_kg": 3.5,
        "change_days": 14,
        "rules_set_by": "clinician",
        "rules_by": "Dr Quill",
    }

    kept = await watching(pages, trends=told)
    first = ann(pages).watch.trends
    shown = await pages.open("Ann", "limits", "watching")
    await watching(pages, trends={**told, "rules_on": TODAY, "rules": []})
    second = ann(pages).watch.trends
    await watching(pages, trends={**told, "rules_on": "2026-09-01"})
    third = ann(pages).watch.trends
    await watching(
        pages, trends={"rules": ["weight_up_in_7_days"], "rules_set_by": "person"}
    )

    assert kept["reason"] == "kept", kept
    assert [(rule.id, rule.days, rule.set_by_name) for rule in first] == [
        ("weight_up_in_3_days", 3, "Dr Quill"),
        ("weight_own", 14, "Dr Quill"),
    ]
    assert first[1].change == Decimal("3.5")
    assert within(shown, "trends")["change_kg"] == 3.5
    assert [rule.set_at for rule in second] == [MORNING]
    assert third[0].set_at is not None
    assert third[0].set_at < MORNING
    assert [rule.set_by for rule in ann(pages).watch.trends] == [SetBy.PERSON]


@pytest.mark.parametrize(
    ("answers", "error"),
    [
        ({"saturation": {"target": True, "on_oxygen": False}}, "clinician_missing"),
        (
            {
                "saturation": {
                    "target": True,
                    "target_by": "Dr Quill",
                    "target_on": "2026-10-06",
                    "on_oxygen": False,
                }
            },
            "date_ahead",
        ),
        (
            {"trends": {"rules": ["weight_up_in_3_days"], "rules_set_by": "carer"}},
            "asker_missing",
        ),
        ({"trends": {"change_kg": 2, "rules_set_by": "person"}}, "rule_half"),
    ],
)
async def test_what_is_missing_is_said_above_the_form(
    pages: Pages, answers: dict[str, Any], error: str
) -> None:
    shown = await watching(pages, **answers)

    assert shown["errors"] == {"base": error}
    assert ann(pages).watch == WatchSettings()
