"""Sets of limits beside the defaults: a table of who may use them, with sources.

The source paper's rule, so that its results can be had again; pressure in pregnancy;
a saturation target that a clinician has set.
"""

from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from typing import Final

from ..news2 import SCALE_2_TARGET, SPO2_SCALE_2_AIR
from ..vital_categories import (
    ACTIVE_HEART,
    ACTIVE_SPO2,
    RESTING_BELOW_STEPS,
    RESTING_HEART,
    RESTING_SPO2,
)
from ..vitals import VitalKind
from .limit_table import CONFIRMED, HARD, REPEATED, REST_OR_UNKNOWN, Row, limit_of
from .shapes import Context, Half, Limit, Persistence, SetBy

AT_ONCE: Final = Persistence(count=1, among=1, calm=1)
"""One reading is enough: the paper's own code has no window."""

_PAPER: Final = (
    f"arXiv 2503.05397 and its public code; at rest below {RESTING_BELOW_STEPS} steps"
)
_NG133: Final = "NICE NG133"
_SCALE_2: Final = "Royal College of Physicians, NEWS2 (2017), SpO2 scale 2"


def _paper(kind: VitalKind, context: Context) -> Row:
    return Row(kind=kind, source=_PAPER, contexts=(context,))


# The rule of ``vital_categories.wearable_rule``, and its names; with the context of
# ``activity.context_by_steps``. Not to be the only rule: clinical reference 1.5.
_FIVE: Final = (
    limit_of(
        "resting_hr_low",
        _paper(VitalKind.HEART_RATE, Context.RESTING),
        RESTING_HEART[0],
        None,
        out=False,
        rule=AT_ONCE,
    ),
    limit_of(
        "resting_hr_high",
        _paper(VitalKind.HEART_RATE, Context.RESTING),
        None,
        RESTING_HEART[1],
        out=False,
        rule=AT_ONCE,
    ),
    limit_of(
        "resting_spo2_low",
        _paper(VitalKind.SPO2, Context.RESTING),
        RESTING_SPO2,
        None,
        out=False,
        rule=AT_ONCE,
    ),
    limit_of(
        "active_hr_high",
        _paper(VitalKind.HEART_RATE, Context.ACTIVE),
        None,
        ACTIVE_HEART,
        out=False,
        rule=AT_ONCE,
    ),
    limit_of(
        "active_spo2_low",
        _paper(VitalKind.SPO2, Context.ACTIVE),
        ACTIVE_SPO2,
        None,
        out=False,
        rule=AT_ONCE,
    ),
)
PAPER_LIMITS: Final = tuple(replace(limit, margin=Decimal(0)) for limit in _FIVE)


def _pregnant(half: Half) -> Row:
    return Row(
        kind=VitalKind.BLOOD_PRESSURE,
        source=_NG133,
        contexts=REST_OR_UNKNOWN,
        half=half,
    )


# From 140/90 same-day contact, from 160/110 assessment as an emergency.
PREGNANCY_LIMITS: Final = (
    limit_of(
        "systolic_high",
        _pregnant(Half.SYSTOLIC),
        None,
        Decimal(140),
        out=True,
        rule=REPEATED,
    ),
    limit_of(
        "diastolic_high",
        _pregnant(Half.DIASTOLIC),
        None,
        Decimal(90),
        out=True,
        rule=REPEATED,
    ),
    limit_of(
        "systolic_very_high",
        _pregnant(Half.SYSTOLIC),
        None,
        Decimal(160),
        out=True,
        level=HARD,
        rule=REPEATED,
    ),
    limit_of(
        "diastolic_very_high",
        _pregnant(Half.DIASTOLIC),
        None,
        Decimal(110),
        out=True,
        level=HARD,
        rule=REPEATED,
    ),
)

# Scale 2: 88 and more scores nothing, up to 83 scores three; above the target only
# somebody on oxygen has too much of it.
_TARGET: Final = Row(kind=VitalKind.SPO2, source=_SCALE_2)
TARGET_LOW: Final = SPO2_SCALE_2_AIR[2][0] + 1
TARGET_HIGH: Final = SCALE_2_TARGET
TARGET_3_UP_TO: Final = SPO2_SCALE_2_AIR[0][0]


def saturation_target(
    set_by_name: str, set_at: datetime, *, on_oxygen: bool
) -> tuple[Limit, ...]:
    """Return the limits of somebody whose clinician has set a target of 88 to 92 %."""
    low = limit_of("spo2_below_target", _TARGET, TARGET_LOW, None, out=False)
    far = limit_of(
        "spo2_far_below_target",
        _TARGET,
        TARGET_3_UP_TO,
        None,
        out=True,
        level=HARD,
        rule=CONFIRMED,
    )
    high = limit_of(
        "spo2_above_target", _TARGET, None, TARGET_HIGH, out=False, rule=REPEATED
    )
    rows = (low, far, high) if on_oxygen else (low, far)
    return tuple(
        replace(row, set_by=SetBy.CLINICIAN, set_by_name=set_by_name, set_at=set_at)
        for row in rows
    )
