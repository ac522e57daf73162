"""What to do now about one vital sign that left its range: a table with its sources.

Keys only; the sentences are translations (``sos_advice_*``) and name no number, so
that none stands in a sentence. No row names a disease or calms anybody; each ends in
when to call. Written from the named sources; a clinician has to review it before a
release.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from .vitals import VitalKind
from .watching.shapes import Limit


@dataclass(frozen=True, kw_only=True, slots=True)
class Advice:
    """What to do, as the key of its sentence, and where that comes from."""

    key: str
    source: str


_OXYGEN: Final = "NHS home oximetry advice (COVID oximetry @home)"
_NEWS2: Final = "Royal College of Physicians, NEWS2 (2017)"
_AHA: Final = "American Heart Association, public pages"
_ADA: Final = "ADA Standards of Care, section 6"
_DKA: Final = "ADA/EASD consensus on hyperglycaemic crises (2024)"
_SEPSIS: Final = "UK Sepsis Trust; NICE NG253, NG143 and CG151"
_GINA: Final = "GINA report, self-management of asthma"
_NHS: Final = "NHS, When to call 999"

# One row for each vital sign and side; the sides of one kind may share a sentence.
_LOW: Final[Mapping[VitalKind, Advice]] = {
    VitalKind.SPO2: Advice(key="oxygen_low", source=_OXYGEN),
    VitalKind.HEART_RATE: Advice(key="pulse_low", source=_NEWS2),
    VitalKind.BLOOD_PRESSURE: Advice(key="pressure_low", source=_NEWS2),
    VitalKind.TEMPERATURE: Advice(key="cold", source=_NEWS2),
    VitalKind.RESPIRATORY_RATE: Advice(key="breathing", source=_NEWS2),
    VitalKind.GLUCOSE: Advice(key="sugar_low", source=_ADA),
    VitalKind.PEAK_FLOW: Advice(key="peak_flow_low", source=_GINA),
}
_HIGH: Final[Mapping[VitalKind, Advice]] = {
    VitalKind.HEART_RATE: Advice(key="pulse_high", source=_AHA),
    VitalKind.BLOOD_PRESSURE: Advice(key="pressure_high", source=_AHA),
    VitalKind.TEMPERATURE: Advice(key="fever", source=_SEPSIS),
    VitalKind.RESPIRATORY_RATE: Advice(key="breathing", source=_NEWS2),
    VitalKind.GLUCOSE: Advice(key="sugar_high", source=_DKA),
    VitalKind.PAIN: Advice(key="pain", source=_NHS),
}
GENERAL: Final = Advice(key="general", source=_NHS)
"""For everything else, and for calls that no vital sign started."""

EVERY: Final = (*_LOW.values(), *_HIGH.values(), GENERAL)


def advice_for(limit: Limit, value: Decimal) -> Advice:
    """Return what to do about a value that left a limit, on the side it did."""
    low = limit.low is not None and value <= limit.low
    return (_LOW if low else _HIGH).get(limit.kind, GENERAL)
