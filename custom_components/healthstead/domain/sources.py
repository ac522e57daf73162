"""Where vital signs come from: which thing in the house shows what of a person.

Shapes only; what a sensor's words mean is the porch's, what a value means is
``watching``'s.
"""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from .vitals import VitalKind


class Clue(StrEnum):
    """What a thing shows of a person beside vital signs."""

    ACTIVITY = "activity"
    """Still or active, in the sensor's own words."""
    SLEEP = "sleep"
    """Asleep or awake."""


@dataclass(frozen=True, kw_only=True, slots=True)
class VitalSource:
    """A sensor that shows one vital sign; the first of a kind is preferred."""

    kind: VitalKind
    entity: str
    second: str = ""
    """The sensor of the diastolic half of a blood pressure."""
    unit: str = ""
    """Its unit where the sensor itself names none."""
    deliberate: bool = False
    """Somebody measures on purpose with it (a cuff, scales), it is no stream."""
    silent_after: timedelta | None = None
    """When "no data" is said; None: as usual for the kind."""
    supervised: str = ""
    """A battery or connection sensor that says whether it still lives."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ClueSource:
    """Something in the house that tells what the person is doing."""

    clue: Clue
    entity: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Sources:
    """Everything that shows something about one person."""

    vitals: tuple[VitalSource, ...] = ()
    clues: tuple[ClueSource, ...] = ()

    def of(self, kind: VitalKind) -> tuple[VitalSource, ...]:
        """Return the sources of one vital sign, the preferred one first."""
        return tuple(source for source in self.vitals if source.kind is kind)
