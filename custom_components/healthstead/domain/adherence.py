"""How many of the doses that were due were taken, and how.

Clinical reference 2.6: taken divided by due; on time within a stated tolerance;
unknown said apart; as-needed doses, pauses and days away do not count. There is
no verdict here: a threshold for "adherent" is arbitrary for logs of doses.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from .ledger import Dose, DoseStatus, Punctuality, punctuality

ON_TIME: Final = timedelta(hours=1)
"""So far from its time a dose is still on time [product choice; always stated]."""
PERCENT: Final = Decimal(100)
CENT: Final = Decimal("0.01")


@dataclass(frozen=True, kw_only=True, slots=True)
class Tally:
    """Counts of planned doses by what became of them."""

    taken: int = 0
    """All that were taken, on time or not, whole or in part."""
    on_time: int = 0
    part: int = 0
    skipped: int = 0
    unconfirmed: int = 0
    missed: int = 0

    @property
    def due(self) -> int:
        """Return how many doses were due and are over."""
        return self.taken + self.skipped + self.unconfirmed + self.missed

    def __add__(self, other: Tally) -> Tally:
        """Return both together."""
        return Tally(
            taken=self.taken + other.taken,
            on_time=self.on_time + other.on_time,
            part=self.part + other.part,
            skipped=self.skipped + other.skipped,
            unconfirmed=self.unconfirmed + other.unconfirmed,
            missed=self.missed + other.missed,
        )

    def __sub__(self, other: Tally) -> Tally:
        """Return this without the other."""
        return Tally(
            taken=self.taken - other.taken,
            on_time=self.on_time - other.on_time,
            part=self.part - other.part,
            skipped=self.skipped - other.skipped,
            unconfirmed=self.unconfirmed - other.unconfirmed,
            missed=self.missed - other.missed,
        )


def tally_of(dose: Dose, tolerance: timedelta = ON_TIME) -> Tally:
    """Return what one answer counts; an extra or an open dose counts nothing."""
    if dose.due is None:
        return Tally()
    match dose.status:
        case DoseStatus.TAKEN:
            on_time = punctuality(dose, tolerance) is Punctuality.ON_TIME
            return Tally(taken=1, on_time=int(on_time), part=int(dose.part))
        case DoseStatus.SKIPPED:
            return Tally(skipped=1)
        case DoseStatus.MISSED:
            return Tally(missed=1)
        case DoseStatus.UNCONFIRMED:
            return Tally(unconfirmed=1)
        case _:
            return Tally()


def total(doses: Iterable[Dose], tolerance: timedelta = ON_TIME) -> Tally:
    """Return what many answers count together."""
    return sum((tally_of(dose, tolerance) for dose in doses), Tally())


def percent(part: int, due: int) -> Decimal | None:
    """Return a share in percent to 0.01; None where nothing was due."""
    if due == 0:
        return None
    share = PERCENT * part / due
    return share.quantize(CENT, rounding=ROUND_HALF_UP)
