"""What was set for one person about watching vital signs, by whom and when.

Shapes only; which limits follow from it is ``watching.limit_choice``'s.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from .watching.shapes import Limit
from .watching.trends import TrendRule


class LimitPreset(StrEnum):
    """Which defaults stand beneath a person's own limits."""

    USUAL = "usual"
    PAPER = "paper"
    """The five rules of the source paper and nothing else, to compare with."""


class Guideline(StrEnum):
    """Which guideline names blood pressures; they disagree, so one is shown by name."""

    ACC_AHA = "acc_aha"
    ESC_HOME = "esc_home"


@dataclass(frozen=True, kw_only=True, slots=True)
class SaturationTarget:
    """A clinician has set an oxygen target of 88 to 92 %: NEWS2 scale 2 holds."""

    set_by_name: str
    set_at: datetime
    on_oxygen: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class WatchSettings:
    """How one person's vital signs are watched."""

    preset: LimitPreset = LimitPreset.USUAL
    limits: tuple[Limit, ...] = ()
    """The person's own, each with who set it and when."""
    trends: tuple[TrendRule, ...] = ()
    pregnant: bool = False
    saturation: SaturationTarget | None = None
    guideline: Guideline = Guideline.ACC_AHA
