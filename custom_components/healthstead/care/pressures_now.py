"""Blood pressures of a record as they count: those of one sitting are one.

The rule stands in ``domain.watching.pressure_mean``; here readings become what it
takes.
"""

from collections.abc import Iterable

from ..domain.vitals import Reading, VitalKind
from ..domain.watching.pressure_mean import PressureMean, pressure_means
from ..domain.watching.shapes import Evidence


def pressure_means_of(readings: Iterable[Reading]) -> tuple[PressureMean, ...]:
    """Return one blood pressure for each sitting, the oldest first."""
    return pressure_means(
        evidence_of(reading)
        for reading in readings
        if reading.measured.kind is VitalKind.BLOOD_PRESSURE
    )


def evidence_of(reading: Reading) -> Evidence:
    """Return a reading that somebody entered, as the watch sees it."""
    return Evidence(
        at=reading.at,
        measured=reading.measured,
        given=reading.given or reading.measured,
        source=reading.source,
        deliberate=True,
    )
