"""Name single readings by published guidelines."""

import argparse
from collections.abc import Mapping
from typing import Any

from custom_components.healthstead.domain.vital_categories import (
    FEVER_FROM,
    GLUCOSE_MARKS,
    HYPO_1_BELOW,
    fever_category,
    glucose_category,
    pressure_category,
    wearable_rule,
)
from custom_components.healthstead.domain.vitals import (
    Measured,
    Plausibility,
    VitalKind,
    plausibility,
)

from .lines import Line, answer_lines, text_of
from .numbers import inside, needed, whole

type Fields = Mapping[str, Any]


def options(_parser: argparse.ArgumentParser) -> None:
    """Take no options."""


def run(_chosen: argparse.Namespace) -> int:
    """Answer every line with what the guidelines call the reading."""

    def answer(line: Line) -> object:
        kind = text_of(line, "kind")
        if kind not in KINDS:
            raise ValueError(f"kind: one of {', '.join(KINDS)} is needed")
        return KINDS[kind](inside(line))

    return answer_lines(answer)


def _pressure(fields: Fields) -> dict[str, Any]:
    systolic, diastolic = needed(fields, "systolic"), needed(fields, "diastolic")
    unit = fields.get("unit") or "mm[Hg]"
    measured = Measured(
        kind=VitalKind.BLOOD_PRESSURE,
        value=systolic,
        unit="mm[Hg]",
        second=diastolic,
    )
    known = unit in {"mm[Hg]", "mmHg"}
    if not known or plausibility(measured) is Plausibility.REJECT:
        return {"valid": False}
    home = fields.get("setting") == "home"
    found = pressure_category(systolic, diastolic, home=home)
    return {
        "valid": True,
        "acc_aha": found.acc_aha,
        "esc_2024": found.esc_2024,
        "severe": found.severe,
        "aha_recheck": found.recheck,
    }


def _glucose(fields: Fields) -> dict[str, Any]:
    mark = str(fields.get("value")).upper()
    if mark in GLUCOSE_MARKS:
        return {"category": GLUCOSE_MARKS[mark]}
    unit = fields.get("unit")
    if unit not in HYPO_1_BELOW:
        return {"category": "unit_required"}
    value = needed(fields, "value")
    measured = Measured(kind=VitalKind.GLUCOSE, value=value, unit=unit)
    if plausibility(measured) is Plausibility.REJECT:
        return {"category": "invalid_input"}
    return {"category": glucose_category(value, unit)}


def _fever(fields: Fields) -> dict[str, Any]:
    unit = fields.get("unit")
    if unit not in FEVER_FROM:
        raise ValueError(f"unit: one of {', '.join(FEVER_FROM)} is needed")
    age = whole(fields, "age_months")
    found = fever_category(needed(fields, "value"), unit, age)
    return {"fever": found.fever, "ng143": found.ng143}


def _wearable(fields: Fields) -> dict[str, Any]:
    found = wearable_rule(
        needed(fields, "heart_rate"),
        needed(fields, "spo2"),
        int(needed(fields, "steps")),
    )
    return {
        "state": "resting" if found.resting else "active",
        "breaches": list(found.breaches),
        "alert": bool(found.breaches),
    }


KINDS = {
    "bp": _pressure,
    "glucose": _glucose,
    "fever": _fever,
    "wearable": _wearable,
}
