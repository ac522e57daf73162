"""How old a reading may be: a table for each kind.

All values are product choices, to be set per sensor: a watch that reports each
minute and one that reports each hour cannot share them. What is too old is history:
it neither raises nor ends an alert.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from ..vitals import VitalKind

TOLERANCE: Final = timedelta(minutes=2)
"""How far two clocks of a house may differ [product choice]."""
AWAKE_GAP: Final = timedelta(minutes=10)
"""Longer without a step, the watch itself was away [product choice]: tick each 5."""
GRACE: Final = timedelta(minutes=30)
"""What a watch that was away waits before it says that data is missing."""
REPEAT_WITHIN: Final = timedelta(minutes=15)
"""How soon a deliberate reading must follow to repeat another [product choice]."""
JUDGE_EVERY: Final = timedelta(seconds=30)
"""A stream that is denser is judged this often [product choice]: seconds of a loose
sensor are not several readings."""
SAY_ASIDE_EVERY: Final = timedelta(hours=1)
"""How often values that were put aside are said [product choice]."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Freshness:
    """The two ages of a kind."""

    judge_within: timedelta
    """Older on arrival: history. Farther apart: not of one window."""
    silent_after: timedelta
    """Without a reading for so long, "no data" is said, where a sensor is expected."""


def _row(judge_hours: float, silent_hours: float) -> Freshness:
    return Freshness(
        judge_within=timedelta(hours=judge_hours),
        silent_after=timedelta(hours=silent_hours),
    )


FRESHNESS: Final[Mapping[VitalKind, Freshness]] = {
    VitalKind.BLOOD_PRESSURE: _row(1, 36),
    VitalKind.HEART_RATE: _row(0.5, 1),
    VitalKind.SPO2: _row(1, 2),
    VitalKind.TEMPERATURE: _row(2, 12),
    VitalKind.RESPIRATORY_RATE: _row(1, 2),
    VitalKind.GLUCOSE: _row(0.5, 1),
    VitalKind.WEIGHT: _row(24, 192),
    VitalKind.PEAK_FLOW: _row(1, 36),
    VitalKind.PAIN: _row(12, 48),
    VitalKind.STEPS: _row(1, 12),
    VitalKind.SLEEP: _row(24, 36),
    VitalKind.HRV: _row(24, 36),
}
