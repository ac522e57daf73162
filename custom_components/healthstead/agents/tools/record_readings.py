"""Note several measurements with their own times: all of them or none."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Final

from ...care import commands as c
from ...care.desk import Done
from ...care.events import ReadingRecorded
from ...care.pressures_now import pressure_means_of
from ...care.refusal import Refusal, refuse
from ...domain.unclear import Doubt, Unclear
from ...domain.vitals import Measured, Reading, VitalKind
from ...domain.watching.pressure_mean import PressureMean
from ..values import Row, Rows
from .measuring import UNUSUAL, UNUSUAL_ROW, hold, measured_from
from .spec import Asking, Effect, Fact, Missing, Outcome, Said, Sort, Tool
from .vital_words import mean_row

BY_HAND: Final = "manual"
OF_A_ROW: Final = {
    "in_the_future": "row_in_the_future",
    "not_plausible": "row_not_plausible",
}
"""Refusals of one measurement, in the words that name its row."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """Every measurement with what was measured, its value, unit and time."""

    readings: Annotated[
        Rows, Said(sort=Sort.READINGS, meaning="all measurements as said")
    ]
    unit: Annotated[
        str, Said(sort=Sort.PHRASE, meaning="the unit of values without one")
    ] = ""


async def run(asking: Asking, args: Args) -> Outcome | Missing | Refusal:
    """Note several measurements with their own times, all of them or none."""
    commands: list[c.RecordReading] = []
    for place, row in enumerate(args.readings.rows, start=1):
        command = _command(asking, row, str(place), args.unit)
        if not isinstance(command, c.RecordReading):
            return command
        commands.append(command)
    together = c.RecordReadings(person=asking.person, readings=tuple(commands))
    done = await asking.desk.do(together, asking.actor)
    if isinstance(done, Refusal):
        return await _of_a_row(asking, done, commands)
    return _told(done)


def _command(
    asking: Asking, row: Row, place: str, unit: str
) -> c.RecordReading | Missing | Refusal:
    """Return what is to be noted of one row; a row that cannot be read is named."""
    measured = _measured(asking, row, unit)
    if isinstance(measured, Unclear):
        if measured.reason is Doubt.NO_UNIT:
            return _which_unit(row.said, place)
        details = {"place": place, "value": row.said, "kind": row.kind.value}
        return refuse("row_value_unclear", **details)
    agreed = f"{UNUSUAL_ROW}:{place}" in asking.accepted
    return c.RecordReading(
        person=asking.person,
        measured=measured,
        at=asking.now if row.at is None else min(row.at.start, asking.now),
        source=row.source or BY_HAND,
        said=row.said,
        site=row.site,
        accepted=frozenset({UNUSUAL}) if agreed else frozenset(),
    )


def _measured(asking: Asking, row: Row, unit: str) -> Measured | Unclear:
    """Return the value of a row, in the unit that was told apart if it has none."""
    own = asking.profile.glucose_unit
    measured = measured_from(row.kind, row.said, own)
    if not unit or (isinstance(measured, Measured) and measured.unit):
        return measured
    if isinstance(measured, Measured) and row.kind is not VitalKind.GLUCOSE:
        return measured
    return measured_from(row.kind, f"{row.said} {unit}", own)


def _which_unit(value: str, place: str) -> Missing:
    facts: dict[str, Fact] = {"place": place, "value": value}
    return Missing(argument="unit", key="row_unit_missing", facts=facts)


async def _of_a_row(
    asking: Asking, refused: Refusal, commands: list[c.RecordReading]
) -> Missing | Refusal:
    """Say which row it is about; an unusual value is held while it waits for a yes."""
    place = refused.details.get("place", "")
    if refused.reason == UNUSUAL:
        await hold(asking, commands[int(place) - 1])
        return Refusal(
            reason=f"{UNUSUAL_ROW}:{place}", details=refused.details, question=True
        )
    if refused.reason == "unit_missing":
        return _which_unit(refused.details["value"], place)
    reason = OF_A_ROW.get(refused.reason)
    return refused if reason is None else refuse(reason, **refused.details)


def _told(done: Done) -> Outcome:
    """Return what was kept, with the mean of pressures that were taken together."""
    kept = [
        e.event.reading for e in done.entries if isinstance(e.event, ReadingRecorded)
    ]
    rows = [_row(reading) for reading in kept]
    means = [m for m in pressure_means_of(kept) if len(m.used) > 1]
    rows += [mean_row(mean) for mean in means]
    data = {
        "readings": [as_json(reading) for reading in kept],
        "means": [mean_json(mean) for mean in means],
    }
    return Outcome(
        key="readings_recorded", rows=tuple(rows), entries=done.entries, data=data
    )


def _row(reading: Reading) -> Mapping[str, Fact]:
    return {
        "kind": reading.measured.kind.value,
        "value": str(reading.measured),
        "at": reading.at,
    }


def as_json(reading: Reading) -> dict[str, Any]:
    """Return a reading as plain JSON."""
    measured = reading.measured
    return {
        "id": reading.id,
        "kind": measured.kind.value,
        "value": str(measured),
        "at": reading.at.isoformat(timespec="minutes"),
        "source": reading.source,
        **({"site": reading.site} if reading.site else {}),
    }


def mean_json(mean: PressureMean) -> dict[str, Any]:
    """Return a mean as plain JSON, with how many readings it was made of."""
    return {
        "kind": VitalKind.BLOOD_PRESSURE.value,
        "value": str(mean.measured),
        "at": mean.at.isoformat(timespec="minutes"),
        "used": len(mean.used),
        "left_out": len(mean.left_out),
    }


TOOL: Final = Tool(name="record_readings", args=Args, effect=Effect.WRITE, run=run)
