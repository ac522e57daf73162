"""A taper that was said as a rule, written out step by step.

Only where start, step, rhythm and end are all stated: nothing is extrapolated.
"""

from dataclasses import replace
from decimal import Decimal
from typing import Final

from ..dosage import Dosage, DoseAmount
from .assembly import Assembly
from .facts import Change
from .part import Part

MOST_STEPS: Final = 60


def changed(dosage: Dosage, part: Part, found: Assembly) -> list[Dosage]:
    """Write out "for 3 days, then reduce by 5 mg every 3 days until stopped"."""
    changes = part.of(Change)
    if not changes:
        return [dosage]
    change = changes[0]
    amount = dosage.dose
    if (
        len(changes) > 1
        or change.every is None
        or change.until is None
        or dosage.duration is None
        or amount is None
        or amount.low != amount.high
        or amount.unit != change.by.unit
        or change.until.unit != change.by.unit
    ):
        found.doubts.append("incomplete_taper")
        return [dosage]
    return _written_out(dosage, amount, change, found)


def _written_out(
    dosage: Dosage, amount: DoseAmount, change: Change, found: Assembly
) -> list[Dosage]:
    by = change.by.low if change.upward else -change.by.low
    until = change.until.low if change.until else Decimal(0)
    distance = (until - amount.low) / by if by else Decimal(-1)
    if distance <= 0 or distance != int(distance) or distance > MOST_STEPS:
        found.doubts.append("incomplete_taper")
        return [dosage]
    steps = []
    for step in range(int(distance) + 1):
        value = amount.low + by * step
        if value == 0:
            break
        first = step == 0
        last = value == until
        length = dosage.duration if first else change.every
        steps.append(
            replace(
                dosage,
                sequence=found.sequence,
                dose=DoseAmount(low=value, high=value, unit=amount.unit),
                duration=None if last else length,
            )
        )
        found.sequence += 0 if last else 1
    if until == 0:
        found.sequence -= 1
    return steps
