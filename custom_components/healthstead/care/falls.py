"""What a fall detector or a panic button starts, and when one of them can be relied on.

A panic button calls, with time to take it back. A fall that was seen only asks: it
is the second sign that calls, be it no answer, another thing that saw a fall, or a
silence that somebody was being asked about. Things that cannot be heard say nothing;
that is said, so that nobody relies on them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from ..domain.safety import (
    BLIND_MOST,
    FALL_ANSWER,
    LOW_BATTERY_PERCENT,
    POWER_STEP_W,
    SENSOR_GRACE,
    SILENT_LINK,
    FallKind,
    FallSource,
)
from ..domain.sos import SosCause, SosLevel
from . import commands as c
from .record import PersonRecord

_SECOND: Final = timedelta(seconds=1)
NO_STATE: Final = frozenset({"unavailable", "unknown"})


def call_of(
    record: PersonRecord,
    source: FallSource,
    falls: Mapping[str, datetime],
    now: datetime,
    reason: str,
) -> c.StartSos:
    """Return the call that follows; ``falls``: when each thing saw one before."""
    person = record.person.id
    if source.kind is FallKind.PANIC or _second(record, source, falls, now):
        return c.StartSos(
            person=person,
            reason=reason,
            cause=SosCause.SENSOR,
            grace_s=SENSOR_GRACE // _SECOND,
        )
    return c.StartSos(
        person=person,
        reason=reason,
        cause=SosCause.SENSOR,
        level=SosLevel.SOFT,
        hard_after_s=FALL_ANSWER // _SECOND,
    )


def _second(
    record: PersonRecord,
    source: FallSource,
    falls: Mapping[str, datetime],
    now: datetime,
) -> bool:
    """Say whether something else has already made somebody ask."""
    asked = (
        record.sos.level is SosLevel.SOFT and record.sos.cause is not SosCause.SENSOR
    )
    others = {one.entity for one in record.safety.falls if one.kind is FallKind.FALL}
    return asked or any(
        name in others - {source.entity} and now - at <= FALL_ANSWER
        for name, at in falls.items()
    )


class Fault(StrEnum):
    """Why nobody can rely on a thing."""

    GONE = "gone"
    LOW = "low"
    STALE = "stale"


class LinkKind(StrEnum):
    """What a thing's state says of it."""

    THING = "thing"
    """The detector or button itself: only whether it is there."""
    PERCENT = "percent"
    """How full its battery is."""
    LOW = "low"
    """On: the battery is low."""
    CONNECTED = "connected"
    """Off: the connection is gone."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Link:
    """One thing whose state says whether something can be relied on."""

    kind: LinkKind
    state: str
    lost: datetime | None = None
    """Since when it cannot be seen."""
    reported: datetime | None = None
    """When it was heard of last."""

    def fault(self, now: datetime) -> Fault | None:
        """Return what is wrong with it, if anything is."""
        if self.lost is not None:
            return Fault.GONE if now - self.lost > BLIND_MOST else None
        if self.kind is LinkKind.THING:
            return None
        if self.reported is not None and now - self.reported > SILENT_LINK:
            return Fault.STALE
        match self.kind:
            case LinkKind.CONNECTED:
                return Fault.GONE if self.state == "off" else None
            case LinkKind.LOW:
                return Fault.LOW if self.state == "on" else None
            case _:
                return Fault.LOW if _low(self.state) else None

    def next_look(self, now: datetime) -> datetime | None:
        """Return when something may become wrong by itself."""
        if self.lost is not None:
            coming = self.lost + BLIND_MOST
        elif self.kind is not LinkKind.THING and self.reported is not None:
            coming = self.reported + SILENT_LINK
        else:
            return None
        # One tick past the end: until then it is still forgiven.
        return coming + _SECOND if coming + _SECOND > now else None


def _low(state: str) -> bool:
    left = number(state)
    return left is not None and left <= LOW_BATTERY_PERCENT


def number(state: str) -> float | None:
    """Return a state as a number, if it is one."""
    try:
        return float(state)
    except ValueError:
        return None


def is_movement(before: str, after: str, *, power: bool = False) -> bool:
    """Say whether a change of a thing's state is somebody's doing.

    Out of nothing, or into it, nothing moved: that is a start, or a lost
    connection. A plug's power changes by itself a little.
    """
    if before in NO_STATE or after in NO_STATE or before == after:
        return False
    old, new = number(before), number(after)
    if power and old is not None and new is not None:
        return abs(new - old) >= POWER_STEP_W
    return True
