"""What this project set itself to reach, and whether it did: a table of aims."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from . import paper
from .tables import NAMES, shown, table

SOS: Final = ("Hard SOS start", "Hard SOS end", "Soft SOS")
VISITS: Final = ("General", "Counter", "Negative", "Dietician")


@dataclass(frozen=True, kw_only=True, slots=True)
class Aim:
    """A figure of a group of a set, and what it should be at least, or at most."""

    of: str
    group: str = "all"
    figure: str
    value: float
    at_most: bool = False

    def met(self, reached: float) -> bool:
        """Say whether a figure is good enough, to the third place."""
        value = round(reached, 3)
        return value <= self.value if self.at_most else value >= self.value


AIMS: Final[Sequence[Aim]] = (
    *(
        Aim(of="dialogues", group=name, figure="planner_rougeL", value=aim)
        for name, aim in paper.AIMS.items()
    ),
    Aim(of="dialogues", figure="caller_rougeL", value=paper.CALLER_AIM),
    Aim(of="dialogues", figure="exact_tool", value=0.98),
    Aim(of="dialogues", figure="exact_arguments", value=0.95),
    Aim(of="dialogues", figure="end_state", value=0.95),
    *(Aim(of="dialogues", group=n, figure="end_state", value=1.0) for n in SOS),
    Aim(of="dialogues", group="Negative", figure="nothing_after_no", value=1.0),
    *(Aim(of="patients", group=n, figure="end_state", value=0.95) for n in VISITS),
    Aim(of="patients", figure="asked_enough", value=1.0),
    Aim(of="patients", group="Negative", figure="nothing_after_no", value=1.0),
    Aim(of="routing", figure="lenient", value=0.9),
    Aim(of="routing", figure="out_accepted", value=0.03, at_most=True),
    Aim(of="slots", group="appointment", figure="exact_slots", value=0.85),
    Aim(of="slots", group="reminder", figure="exact_slots", value=0.85),
)
SAID: Final = """
## What was to be reached

Of every figure below for which there is an aim. *Short by* is the difference, where one is
not reached; an interval that holds the aim leaves it open.
"""


def aims(usual: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """Return the table of those aims for which something was measured."""
    rows = [row for aim in AIMS if (row := _row(aim, usual)) is not None]
    heads = ["Of", "Figure", "Reached", "Aim", "Short by"]
    return [SAID, table(heads, rows)] if rows else []


def _row(aim: Aim, usual: Mapping[str, Mapping[str, Any]]) -> list[str] | None:
    told = usual.get(aim.of)
    if told is None:
        return None
    group = told["all"] if aim.group == "all" else told["groups"].get(aim.group, {})
    figure = group.get(aim.figure)
    if figure is None:
        return None
    rouge = "rouge" in aim.figure
    value = f"{aim.value:.3f}" if rouge else f"{aim.value:.0%}"
    gap = abs(figure["value"] - aim.value)
    short = f"{gap:.3f}" if rouge else f"{gap:.1%}"
    return [
        aim.of if aim.group == "all" else f"{aim.of}, {aim.group}",
        NAMES[aim.figure],
        shown(aim.figure, figure),
        f"{'at most ' if aim.at_most else ''}{value}",
        "–" if aim.met(figure["value"]) else f"**{short}**",
    ]
