"""How an alert about a vital sign calls for help, where the household wants that.

A table of how long a soft call waits for an answer, and the grace of a hard one.
"""

from collections.abc import Mapping
from typing import Final

from ..domain.ids import PersonId
from ..domain.sos import SosCause, SosLevel
from ..domain.vitals import VitalKind
from ..domain.watching.shapes import Alert, Level
from . import commands as c

GRACE_S: Final = 30
"""A hard alert can be called off for so long before contacts are told [product
choice, within the 10 to 60 s of sensor alarms]."""

# Seconds without an answer after which a soft call becomes hard [product choice]:
# minutes where a value can turn dangerous in minutes, longer where it cannot. What is
# not in the table waits for the person.
HARD_AFTER_S: Final[Mapping[VitalKind, int]] = {
    VitalKind.SPO2: 300,
    VitalKind.RESPIRATORY_RATE: 300,
    VitalKind.GLUCOSE: 300,
    VitalKind.HEART_RATE: 600,
    VitalKind.BLOOD_PRESSURE: 1800,
    VitalKind.TEMPERATURE: 3600,
}


def call_for(person: PersonId, alert: Alert, reason: str) -> c.StartSos:
    """Return the call for help that an alert makes, once."""
    hard = alert.level is Level.HARD
    return c.StartSos(
        person=person,
        reason=reason,
        level=SosLevel.HARD if hard else SosLevel.SOFT,
        grace_s=GRACE_S if hard else 0,
        cause=SosCause.VITAL,
        hard_after_s=None if hard else HARD_AFTER_S.get(alert.kind),
    )
