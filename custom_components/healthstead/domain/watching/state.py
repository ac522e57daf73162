"""What the watch remembers of one person and one kind, and what it keeps to.

Plain frozen dataclasses of texts, decimals, instants and maps, so that storage can
write them down. Every collection has a fixed bound.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Final

from ..vitals import VitalKind
from .daily import DayTally
from .freshness import FRESHNESS
from .shapes import Alert, Evidence, Limit, LimitId, Sample
from .units import WATCHED_UNIT, Why

MOST_LANES: Final = 4
"""Sources that are remembered at once."""
MOST_ASIDE: Final = 5
"""Values put aside that are kept; the count goes on."""
MOST_LIMITS: Final = 24
BY_HAND: Final = "(by hand)"
"""The lane of deliberate readings, whoever took them down."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan:
    """How one kind of one person is watched."""

    kind: VitalKind
    limits: tuple[Limit, ...] = ()
    """In the watched unit: ``limit_choice`` sees to that."""
    sources: tuple[str, ...] = ()
    """The preferred source first; others are heard when it is silent."""
    judge_within: timedelta
    silent_after: timedelta | None = None
    """None where no sensor is expected to report."""
    zone: tzinfo = UTC
    """Where the person's days begin and end."""

    def __post_init__(self) -> None:
        unit = WATCHED_UNIT[self.kind]
        if any((limit.kind, limit.unit) != (self.kind, unit) for limit in self.limits):
            raise ValueError(f"every limit must be of {self.kind} in {unit}")
        if len({limit.id for limit in self.limits}) < len(self.limits):
            raise ValueError("two limits have one id")
        if len(self.limits) > MOST_LIMITS:
            raise ValueError("too many limits for one kind")


def plan_of(
    kind: VitalKind,
    limits: tuple[Limit, ...] = (),
    sources: tuple[str, ...] = (),
    *,
    zone: tzinfo = UTC,
) -> Plan:
    """Return a plan with the usual ages; "no data" only where there is a sensor."""
    ages = FRESHNESS[kind]
    return Plan(
        kind=kind,
        limits=tuple(limit for limit in limits if limit.kind is kind),
        sources=sources,
        judge_within=ages.judge_within,
        silent_after=ages.silent_after if sources else None,
        zone=zone,
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Mark:
    """How one reading stood against one limit."""

    out: bool
    evidence: Evidence


@dataclass(frozen=True, kw_only=True, slots=True)
class Tally:
    """The last readings against one limit; there is none while all is well."""

    marks: tuple[Mark, ...] = ()
    run: timedelta | None = None
    """How long the value has been out without a break; None: it is not."""
    calm: int = 0
    """Readings in a row that were inside by the margin."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Lane:
    """One source: its readings never share a window with another's."""

    name: str
    last: Evidence
    """Its last reading, which makes older ones late and equal ones double."""
    judged: datetime | None = None
    """When the last reading that was judged was taken."""
    tallies: Mapping[LimitId, Tally] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, slots=True)
class Aside:
    """Values that were put aside."""

    count: int = 0
    unsaid: int = 0
    said: datetime | None = None
    last: tuple[tuple[Sample, Why], ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Raised:
    """An alert that goes on."""

    alert: Alert
    by_hand: bool
    """Raised by deliberate readings, so that a stream does not end it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class WatchState:
    """Everything that is remembered of one kind."""

    kind: VitalKind
    now: datetime | None = None
    awake: datetime | None = None
    """Since when the watch has been looking without a gap."""
    heard: datetime | None = None
    """Time of the last fresh reading of any source."""
    silent: bool = False
    """Whether "no data" was said and none came since."""
    source: str = ""
    """The stream that is listened to."""
    lanes: Mapping[str, Lane] = field(default_factory=dict)
    alerts: Mapping[LimitId, Raised] = field(default_factory=dict)
    said: Mapping[LimitId, datetime] = field(default_factory=dict)
    """When each limit was last said, for its refractory time."""
    aside: Aside = Aside()
    day: DayTally | None = None
