"""A medication and the words it was prescribed in."""

from dataclasses import dataclass
from datetime import datetime

from .ids import MedicationId
from .schedule import Schedule


@dataclass(frozen=True, kw_only=True, slots=True)
class Medication:
    """What is taken, how it was directed, and when it falls due."""

    id: MedicationId
    name: str
    shared_label: str
    """Shown where others may look, unless the person allowed names there."""
    direction: str
    """The original words, always kept."""
    schedule: Schedule
    started: datetime
    strength: str = ""
    stopped: datetime | None = None
    stop_reason: str = ""

    def active_at(self, moment: datetime) -> bool:
        """Say whether doses can fall due at a moment."""
        return self.started <= moment and (
            self.stopped is None or moment < self.stopped
        )

    def shown(self, *, names: bool) -> str:
        """Return the drug's name where names are allowed, else the shared label."""
        return self.name if names else self.shared_label
