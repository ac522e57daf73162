"""What the tools that note measurements share: a value as read, and what waits for a yes.

An unusual value is held at once, so that the watch over limits sees it while the
person is asked; a yes keeps it, a no forgets it.
"""

from dataclasses import replace
from typing import Final

from ...care import commands as c
from ...care.desk import Done
from ...care.refusal import Refusal
from ...domain.measures import parse_measure
from ...domain.unclear import Doubt, Unclear
from ...domain.vitals import Beyond, Measured, VitalKind, off_the_meter
from .spec import Asking

UNUSUAL: Final = "unusual_value"
UNUSUAL_ROW: Final = "unusual_row"
"""The same of one of several; a colon and its place follow."""
NOTED: Final = {
    None: "reading_recorded",
    Beyond.LO: "reading_lo",
    Beyond.HI: "reading_hi",
}
"""What is said of a measurement that was noted."""
_METER: Final = {Doubt.BELOW_RANGE: Beyond.LO, Doubt.ABOVE_RANGE: Beyond.HI}


def measured_from(
    kind: VitalKind, said: str, own_unit: str | None
) -> Measured | Unclear:
    """Return what was measured; what a meter shows beyond its range is a result."""
    read = parse_measure(kind.value, said)
    if isinstance(read, Unclear) and (beyond := _METER.get(read.reason)) is not None:
        return off_the_meter(beyond, own_unit)
    return read


async def keep(asking: Asking, command: c.RecordReading) -> Done | Refusal:
    """Note a measurement, or hold it while somebody is asked about it."""
    done = await asking.desk.do(command, asking.actor)
    if isinstance(done, Refusal) and done.reason == UNUSUAL:
        await hold(asking, command)
    return done


async def hold(asking: Asking, command: c.RecordReading) -> None:
    """Let an unusual value count for alarms while it waits for a yes."""
    own = asking.profile.glucose_unit or ""
    measured = command.measured
    if measured.kind is VitalKind.GLUCOSE and not measured.unit:
        measured = replace(measured, unit=own)
    held = c.HoldReading(
        person=command.person,
        measured=measured,
        at=command.at,
        source=command.source,
        said=command.said,
    )
    await asking.desk.do(held, asking.actor)
