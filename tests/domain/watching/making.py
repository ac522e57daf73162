"""Readings, limits and a house that goes on, made in few words."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any, Final

from custom_components.healthstead.domain.vitals import Measured, VitalKind
from custom_components.healthstead.domain.watching.happenings import Happening
from custom_components.healthstead.domain.watching.shapes import (
    Circumstances,
    Context,
    Evidence,
    Half,
    Item,
    Level,
    Limit,
    LimitId,
    Persistence,
    Sample,
    Tick,
)
from custom_components.healthstead.domain.watching.state import (
    Plan,
    WatchState,
    plan_of,
)
from custom_components.healthstead.domain.watching.units import WATCHED_UNIT
from custom_components.healthstead.domain.watching.watch import step

HEART: Final = VitalKind.HEART_RATE
T0: Final = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
MINUTE: Final = timedelta(minutes=1)
HOUR: Final = timedelta(hours=1)
RESTING: Final = Circumstances(context=Context.RESTING)
ACTIVE: Final = Circumstances(context=Context.ACTIVE)
FAINT: Final = Circumstances(context=Context.RESTING, symptom=True)
WATCH: Final = "sensor.watch"
STRAP: Final = "sensor.strap"


def minutes(number: float) -> datetime:
    return T0 + timedelta(minutes=number)


def dec(value: float | str) -> Decimal:
    return Decimal(str(value))


def limit(low: float | None = None, high: float | None = 110, **more: Any) -> Limit:
    """Return a limit of the heart rate unless told otherwise."""
    kind = more.pop("kind", HEART)
    base = Limit(
        id=LimitId(more.pop("id", "heart_high")),
        kind=kind,
        unit=WATCHED_UNIT[kind],
        low=None if low is None else dec(low),
        high=None if high is None else dec(high),
        half=Half.SYSTOLIC if kind is VitalKind.BLOOD_PRESSURE else None,
        margin=dec(more.pop("margin", 5)),
        refractory=more.pop("refractory", HOUR),
    )
    return replace(base, **more)


def plan(*limits: Limit, kind: VitalKind = HEART, **more: Any) -> Plan:
    sources = more.pop("sources", (WATCH,))
    return replace(plan_of(kind, limits or (limit(),), sources), **more)


def sample(value: float | str, at: datetime, **more: Any) -> Sample:
    kind = more.pop("kind", HEART)
    second = more.pop("second", None)
    return Sample(
        kind=kind,
        value=dec(value),
        second=None if second is None else dec(second),
        unit=more.pop("unit", WATCHED_UNIT[kind]),
        at=at,
        source=more.pop("source", WATCH),
        deliberate=more.pop("deliberate", False),
    )


def evidence(
    value: float, at: datetime, second: float | None = None, **more: Any
) -> Evidence:
    kind = more.pop("kind", HEART)
    measured = Measured(
        kind=kind,
        value=dec(value),
        unit=WATCHED_UNIT[kind],
        second=None if second is None else dec(second),
    )
    return Evidence(at=at, measured=measured, given=measured, source=WATCH, **more)


@dataclass
class Wrist:
    """A watch over one kind, fed one item after the other."""

    plan: Plan = field(default_factory=plan)
    state: WatchState | None = None
    happened: list[Happening] = field(default_factory=list)

    def take(
        self,
        item: Item,
        now: datetime,
        circumstances: Circumstances = RESTING,
    ) -> tuple[Happening, ...]:
        state = self.state or WatchState(kind=self.plan.kind)
        self.state, new = step(state, item, circumstances, self.plan, now)
        self.happened += new
        return new

    def feel(
        self,
        value: float | str,
        minute: float,
        circumstances: Circumstances = RESTING,
        **more: Any,
    ) -> tuple[Happening, ...]:
        """Take a reading at the minute in which it was measured."""
        kind = self.plan.kind
        reading = sample(value, minutes(minute), kind=kind, **more)
        return self.take(reading, minutes(minute), circumstances)

    def run(
        self, values: Sequence[float], begin: float = 0, every: float = 1, **more: Any
    ) -> tuple[Happening, ...]:
        """Take readings one after the other and return everything that happened."""
        new: tuple[Happening, ...] = ()
        for place, value in enumerate(values):
            new += self.feel(value, begin + place * every, **more)
        return new

    def tick(self, minute: float) -> tuple[Happening, ...]:
        return self.take(Tick(), minutes(minute))

    def wait(self, begin: float, end: float, every: float = 5) -> list[Happening]:
        """Tick from one minute to another."""
        found: list[Happening] = []
        minute = begin
        while minute <= end:
            found += self.tick(minute)
            minute += every
        return found

    @property
    def alerts(self) -> list[str]:
        """Return the limits whose alerts go on."""
        return [] if self.state is None else sorted(self.state.alerts)


def kinds(happenings: tuple[Happening, ...] | list[Happening]) -> list[str]:
    return [type(one).__name__ for one in happenings]


HARD: Final = Level.HARD
THREE_OF_FIVE: Final = Persistence(count=3, among=5)
