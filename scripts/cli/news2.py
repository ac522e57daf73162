"""Score sets of observations by NEWS2."""

import argparse
from collections.abc import Mapping
from typing import Any

from custom_components.healthstead.domain.news2 import Band, Score, Vitals, news2

from .lines import Line, answer_lines
from .numbers import inside, measured, whole


def options(_parser: argparse.ArgumentParser) -> None:
    """Take no options."""


def run(_chosen: argparse.Namespace) -> int:
    """Answer every line with the scores, the total and the band."""

    def answer(line: Line) -> object:
        return as_json(news2(_vitals(inside(line))))

    return answer_lines(answer)


def _vitals(fields: Mapping[str, Any]) -> Vitals:
    oxygen, mind = fields.get("on_oxygen"), fields.get("consciousness")
    if oxygen is not None and not isinstance(oxygen, bool):
        raise ValueError("on_oxygen: true or false is needed")
    if mind is not None and not isinstance(mind, str):
        raise ValueError("consciousness: a letter is needed")
    scale = whole(fields, "spo2_scale")
    return Vitals(
        resp_rate=measured(fields, "resp_rate"),
        spo2=measured(fields, "spo2"),
        on_oxygen=oxygen,
        systolic=measured(fields, "systolic"),
        pulse=measured(fields, "pulse"),
        consciousness=mind,
        temp_c=measured(fields, "temp_c"),
        spo2_scale=1 if scale is None else scale,
        age_years=whole(fields, "age_years"),
        pregnant=bool(fields.get("pregnant")),
    )


def as_json(score: Score) -> dict[str, Any]:
    """Return a score in plain JSON; what does not apply is left out."""
    told: dict[str, Any] = {
        "applicable": score.band is not Band.NOT_APPLICABLE,
        "scores": None if score.scores is None else dict(score.scores),
        "total": score.total,
        "band": score.band.value,
    }
    if score.scores is not None:
        told["any_single_3"] = score.any_single_3
    extra = {
        "response": score.response,
        "reason": score.reason,
        "missing": list(score.missing),
        "invalid": list(score.invalid),
    }
    told |= {name: value for name, value in extra.items() if value}
    if score.min_band is not None:
        told |= {
            "partial_total": score.partial_total,
            "min_band": score.min_band.value,
        }
    return told
