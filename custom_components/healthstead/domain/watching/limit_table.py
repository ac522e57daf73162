"""The default limits of adults: a table, each row with its source.

Rows marked [product choice] have no published threshold for use at home; the others
use a published number, for which the way it is watched here (how long, how it ends)
is still a product choice. Nobody is told what they have: a limit was left, or not.
Presets stand in ``limit_presets``, who overrides whom in ``limit_choice``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import Final

from ..news2 import PULSE, RESPIRATION, SPO2_SCALE_1, SYSTOLIC
from ..news2 import TEMPERATURE as TEMPERATURE_BANDS
from ..vital_categories import (
    FEVER_FROM,
    HYPER_2_ABOVE,
    HYPO_1_BELOW,
    HYPO_2_BELOW,
    MASS,
    RECHECK_FROM,
)
from ..vitals import VitalKind
from .shapes import (
    ANY,
    AT_REST,
    AWAKE_AT_REST,
    Context,
    Half,
    Level,
    Limit,
    LimitId,
    Persistence,
)
from .units import WATCHED_UNIT

REST_OR_UNKNOWN: Final = (*AT_REST, Context.UNKNOWN)

# Persistence and margins: clinical reference 1.5, recommended [product choice].
SOON: Final = Persistence(count=3, among=5)
"""Three of the last five; one deliberate reading is enough to ask the person."""
CONFIRMED: Final = Persistence(count=5, among=6, repeats=2, calm=6)
"""Five of the last six, or a deliberate reading and its immediate repetition."""
REPEATED: Final = Persistence(count=3, among=5, repeats=2)
URGENT: Final = Persistence(count=2, among=3)
LASTING: Final = Persistence(count=3, among=5, lasting=timedelta(minutes=10))
"""Ten minutes without a break as well: the time of a watch's own notices."""
HARD_QUIET: Final = timedelta(minutes=30)
SOFT_QUIET: Final = timedelta(hours=6)
"""How long a limit stays quiet after it was said [product choice]."""

# What a value must be inside by to count as calm; twice that for what calls for help,
# so that a value near its limit is one call and not several [product choice].
MARGIN: Final[Mapping[VitalKind, Decimal]] = {
    VitalKind.BLOOD_PRESSURE: Decimal(5),
    VitalKind.HEART_RATE: Decimal(5),
    VitalKind.SPO2: Decimal(1),
    VitalKind.TEMPERATURE: Decimal("0.3"),
    VitalKind.RESPIRATORY_RATE: Decimal(1),
    VitalKind.GLUCOSE: Decimal(5),
}

_NEWS2: Final = "Royal College of Physicians, NEWS2 (2017), chart 1"
_NHS: Final = "NHS home oximetry advice (COVID oximetry @home)"
_ADA: Final = "ADA Standards of Care, section 6; CGM consensus 2019"
_AHA: Final = "American Heart Association, public advice: repeat from 180/120"
_CHOICE: Final = "product choice"

# Published numbers, taken from the tables they stand in.
PULSE_3_UP_TO: Final = PULSE[0][0]
PULSE_2_ABOVE: Final = PULSE[3][0]
PULSE_3_FROM: Final = PULSE[4][0] + 1
BREATHS_3_UP_TO: Final = RESPIRATION[0][0]
BREATHS_3_FROM: Final = RESPIRATION[3][0] + 1
SYSTOLIC_3_UP_TO: Final = SYSTOLIC[0][0]
OXIMETRY_CALL_UP_TO: Final = Decimal(94)
OXIMETRY_EMERGENCY_UP_TO: Final = Decimal(92)
SPO2_3_UP_TO: Final = SPO2_SCALE_1[0][0]
COLD_UP_TO: Final = TEMPERATURE_BANDS[0][0]
SLEEPING_PULSE_UP_TO: Final = Decimal(35)
"""Below 40 is common in healthy people asleep, so that the row of NEWS2, which is for
people who are awake, would wake them each night [product choice]."""
SLEEPING_SPO2_HARD_UP_TO: Final = Decimal(85)
"""A wrist under a pillow reads low; the soft row is NEWS2's [product choice]."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """The parts that rows share."""

    kind: VitalKind
    source: str
    contexts: tuple[Context, ...] = ANY
    half: Half | None = None


def limit_of(
    name: str,
    row: Row,
    *bounds: Decimal | None,
    out: bool,
    level: Level = Level.SOFT,
    rule: Persistence = SOON,
) -> Limit:
    """Return one row; ``bounds`` are low and high, ``out`` whether they are out."""
    low, high = bounds
    return Limit(
        id=LimitId(name),
        kind=row.kind,
        unit=WATCHED_UNIT[row.kind],
        low=low,
        high=high,
        half=row.half,
        edge_is_out=out,
        contexts=row.contexts,
        level=level,
        persistence=rule,
        margin=MARGIN[row.kind] * (2 if level is Level.HARD else 1),
        refractory=HARD_QUIET if level is Level.HARD else SOFT_QUIET,
        source=row.source,
    )


_PULSE_AT_REST: Final = Row(
    kind=VitalKind.HEART_RATE, source=_NEWS2, contexts=REST_OR_UNKNOWN
)
_PULSE_SURELY_AT_REST: Final = Row(
    kind=VitalKind.HEART_RATE, source=_NEWS2, contexts=AT_REST
)
_PULSE_AWAKE: Final = Row(
    kind=VitalKind.HEART_RATE, source=_NEWS2, contexts=AWAKE_AT_REST
)
_PULSE_SURELY_AWAKE: Final = Row(
    kind=VitalKind.HEART_RATE, source=_NEWS2, contexts=(Context.RESTING,)
)
_PULSE_ASLEEP: Final = Row(
    kind=VitalKind.HEART_RATE, source=_CHOICE, contexts=(Context.ASLEEP,)
)
_SPO2_AWAKE: Final = Row(kind=VitalKind.SPO2, source=_NHS, contexts=AWAKE_AT_REST)
_SPO2_ASLEEP: Final = Row(
    kind=VitalKind.SPO2, source=_NEWS2, contexts=(Context.ASLEEP,)
)
_SPO2_ASLEEP_HARD: Final = Row(
    kind=VitalKind.SPO2, source=_CHOICE, contexts=(Context.ASLEEP,)
)
_BREATHS: Final = Row(
    kind=VitalKind.RESPIRATORY_RATE, source=_NEWS2, contexts=REST_OR_UNKNOWN
)
_FEVER: Final = Row(kind=VitalKind.TEMPERATURE, source="NHS and CDC")
_COLD: Final = Row(kind=VitalKind.TEMPERATURE, source=_NEWS2)
_GLUCOSE: Final = Row(kind=VitalKind.GLUCOSE, source=_ADA)
_UPPER: Final = Row(
    kind=VitalKind.BLOOD_PRESSURE,
    source=_AHA,
    contexts=REST_OR_UNKNOWN,
    half=Half.SYSTOLIC,
)
_LOWER: Final = Row(
    kind=VitalKind.BLOOD_PRESSURE,
    source=_AHA,
    contexts=REST_OR_UNKNOWN,
    half=Half.DIASTOLIC,
)
_UPPER_LOW: Final = Row(
    kind=VitalKind.BLOOD_PRESSURE,
    source=_NEWS2,
    contexts=REST_OR_UNKNOWN,
    half=Half.SYSTOLIC,
)

HARD: Final = Level.HARD

ADULT_LIMITS: Final = (
    limit_of("heart_high", _PULSE_AT_REST, None, PULSE_2_ABOVE, out=False),
    limit_of(
        "heart_very_high",
        _PULSE_SURELY_AT_REST,
        None,
        PULSE_3_FROM,
        out=True,
        level=HARD,
        rule=CONFIRMED,
    ),
    limit_of("heart_low", _PULSE_AWAKE, PULSE_3_UP_TO, None, out=True),
    limit_of(
        "heart_very_low",
        _PULSE_SURELY_AWAKE,
        PULSE_3_UP_TO,
        None,
        out=True,
        level=HARD,
        rule=CONFIRMED,
    ),
    limit_of(
        "heart_low_asleep",
        _PULSE_ASLEEP,
        SLEEPING_PULSE_UP_TO,
        None,
        out=True,
        rule=LASTING,
    ),
    limit_of("spo2_low", _SPO2_AWAKE, OXIMETRY_CALL_UP_TO, None, out=True),
    limit_of(
        "spo2_very_low",
        _SPO2_AWAKE,
        OXIMETRY_EMERGENCY_UP_TO,
        None,
        out=True,
        level=HARD,
        rule=CONFIRMED,
    ),
    limit_of("spo2_low_asleep", _SPO2_ASLEEP, SPO2_3_UP_TO, None, out=True),
    limit_of(
        "spo2_very_low_asleep",
        _SPO2_ASLEEP_HARD,
        SLEEPING_SPO2_HARD_UP_TO,
        None,
        out=True,
        level=HARD,
        rule=CONFIRMED,
    ),
    limit_of("breaths_low", _BREATHS, BREATHS_3_UP_TO, None, out=True),
    limit_of("breaths_high", _BREATHS, None, BREATHS_3_FROM, out=True),
    limit_of("temperature_high", _FEVER, None, FEVER_FROM["Cel"], out=True),
    limit_of("temperature_low", _COLD, COLD_UP_TO, None, out=True, rule=REPEATED),
    limit_of("glucose_low", _GLUCOSE, HYPO_1_BELOW[MASS], None, out=False),
    limit_of(
        "glucose_very_low", _GLUCOSE, HYPO_2_BELOW[MASS], None, out=False, rule=URGENT
    ),
    limit_of("glucose_very_high", _GLUCOSE, None, HYPER_2_ABOVE[MASS], out=False),
    limit_of("systolic_high", _UPPER, None, RECHECK_FROM[0], out=True, rule=REPEATED),
    limit_of("diastolic_high", _LOWER, None, RECHECK_FROM[1], out=True, rule=REPEATED),
    limit_of(
        "systolic_low", _UPPER_LOW, SYSTOLIC_3_UP_TO, None, out=True, rule=REPEATED
    ),
)
