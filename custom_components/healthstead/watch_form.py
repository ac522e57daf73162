"""The form about how vital signs are watched beside single limits.

Which defaults hold, which guideline names values, pregnancy, a saturation target that
a clinician has set, and changes over days that somebody asked for.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from typing import Any, Final
from zoneinfo import ZoneInfo

import voluptuous as vol
from homeassistant.data_entry_flow import section
from homeassistant.helpers.selector import BooleanSelector, DateSelector, TextSelector

from .domain.vitals import VitalKind
from .domain.watch_settings import (
    Guideline,
    LimitPreset,
    SaturationTarget,
    WatchSettings,
)
from .domain.watching.shapes import SetBy
from .domain.watching.trends import WEIGHT_RULES, TrendRule
from .limit_form import NUMBER, PEOPLE, moment_of, setter
from .medication_fields import choice, number
from .medication_form import FormError

TARGET: Final = "saturation"
TRENDS: Final = "trends"
OWN_RULE: Final = "weight_own"
RULES: Final = tuple(rule.id for rule in WEIGHT_RULES)

WATCHING: Final = vol.Schema(
    {
        vol.Required("preset", default=LimitPreset.USUAL): choice(
            list(LimitPreset), "limit_preset"
        ),
        vol.Required("guideline", default=Guideline.ACC_AHA): choice(
            list(Guideline), "guideline"
        ),
        vol.Required("pregnant", default=False): BooleanSelector(),
        vol.Required(TARGET): section(
            vol.Schema(
                {
                    vol.Required("target", default=False): BooleanSelector(),
                    vol.Optional("target_by"): TextSelector(),
                    vol.Optional("target_on"): DateSelector(),
                    vol.Required("on_oxygen", default=False): BooleanSelector(),
                }
            )
        ),
        vol.Required(TRENDS): section(
            vol.Schema(
                {
                    vol.Optional("rules"): choice(RULES, "weight_rule", multiple=True),
                    vol.Optional("change_kg"): NUMBER,
                    vol.Optional("change_days"): number(1, 30, "d"),
                    vol.Required("rules_set_by", default=SetBy.CLINICIAN): choice(
                        PEOPLE, "set_by"
                    ),
                    vol.Optional("rules_by"): TextSelector(),
                    vol.Optional("rules_on"): DateSelector(),
                }
            )
        ),
    }
)


def settings_shown(settings: WatchSettings, zone: ZoneInfo) -> dict[str, Any]:
    """Return the answers that would leave everything as it is."""
    target = settings.saturation
    return {
        "preset": settings.preset,
        "guideline": settings.guideline,
        "pregnant": settings.pregnant,
        TARGET: {
            "target": target is not None,
            "target_by": target and target.set_by_name,
            "target_on": target and _day(target.set_at, zone),
            "on_oxygen": target is not None and target.on_oxygen,
        },
        TRENDS: _trends_shown(settings.trends, zone),
    }


def _trends_shown(rules: tuple[TrendRule, ...], zone: ZoneInfo) -> dict[str, Any]:
    own = next((rule for rule in rules if rule.id == OWN_RULE), None)
    shown: dict[str, Any] = {
        "rules": [rule.id for rule in rules if rule.id in RULES],
        "change_kg": own and float(own.change),
        "change_days": own and own.days,
    }
    for first in rules[:1]:
        shown |= {
            "rules_set_by": first.set_by,
            "rules_by": first.set_by_name,
            "rules_on": first.set_at and _day(first.set_at, zone),
        }
    return shown


def _day(moment: datetime, zone: ZoneInfo) -> str:
    return moment.astimezone(zone).date().isoformat()


def settings_of(
    before: WatchSettings, answers: Mapping[str, Any], zone: ZoneInfo, now: datetime
) -> WatchSettings:
    """Return the settings that the answers mean; raises ``FormError``."""
    return replace(
        before,
        preset=LimitPreset(answers["preset"]),
        guideline=Guideline(answers["guideline"]),
        pregnant=answers["pregnant"],
        saturation=_target(answers[TARGET], before.saturation, zone, now),
        trends=_trends(answers[TRENDS], before.trends, zone, now),
    )


def _target(
    answers: Mapping[str, Any],
    before: SaturationTarget | None,
    zone: ZoneInfo,
    now: datetime,
) -> SaturationTarget | None:
    """Return the target; only a clinician sets one, and who did is named."""
    if not answers["target"]:
        return None
    new = SaturationTarget(
        set_by_name=_named(answers, "target_by", "clinician_missing"),
        set_at=_moment(answers, "target_on", zone, now),
        on_oxygen=answers["on_oxygen"],
    )
    if before is not None and _day(before.set_at, zone) == _day(new.set_at, zone):
        return replace(new, set_at=before.set_at)
    return new


def _trends(
    answers: Mapping[str, Any],
    before: tuple[TrendRule, ...],
    zone: ZoneInfo,
    now: datetime,
) -> tuple[TrendRule, ...]:
    """Return the rules that were asked for, each with who asked and when."""
    chosen = [rule for rule in WEIGHT_RULES if rule.id in (answers.get("rules") or ())]
    kilos, days = answers.get("change_kg"), answers.get("change_days")
    if bool(kilos) != bool(days):
        raise FormError("base", "rule_half")
    if kilos and days:
        chosen.append(
            TrendRule(
                id=OWN_RULE,
                kind=VitalKind.WEIGHT,
                change=Decimal(str(kilos)).normalize() + 0,
                days=int(days),
            )
        )
    if not chosen:
        return ()
    set_by = SetBy(answers["rules_set_by"])
    name = ""
    if set_by is not SetBy.PERSON:
        name = _named(answers, "rules_by", "asker_missing")
    at = _moment(answers, "rules_on", zone, now)
    same = [rule.set_at for rule in before if rule.set_at]
    if same and _day(same[0], zone) == _day(at, zone):
        at = same[0]
    return tuple(
        replace(rule, set_by=set_by, set_by_name=name, set_at=at) for rule in chosen
    )


def _named(answers: Mapping[str, Any], field: str, error: str) -> str:
    """Return a name; within a section an error can only stand above the form."""
    try:
        return setter(answers, field, needed=True)
    except FormError as missing:
        raise FormError("base", error) from missing


def _moment(
    answers: Mapping[str, Any], field: str, zone: ZoneInfo, now: datetime
) -> datetime:
    try:
        return moment_of(answers, field, zone, now)
    except FormError as ahead:
        raise FormError("base", ahead.error) from ahead
