"""A dose in the few words that a list or a calendar has room for."""

from .agents.speak import amount
from .care.queries import DueDose


def summary_of(dose: DueDose, *, names: bool) -> str:
    """Return what to take and how much, under the name that may be shown here."""
    return f"{dose.medication.shown(names=names)}, {amount(dose.amount)}"
