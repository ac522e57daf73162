"""One command of a description with its moment, and what reading one needs."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from ...domain.ids import IdMaker
from .. import commands as c


@dataclass(frozen=True, kw_only=True, slots=True)
class WorldStep:
    """One command and the moment at which it is carried out."""

    at: datetime
    command: c.Command


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """Where and when a description plays."""

    now: datetime
    zone: ZoneInfo
    new_id: IdMaker
