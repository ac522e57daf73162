"""Two made-up people, a year each: what their sensors say, minute by minute.

Everything comes from a seeded generator, so that a year is the same each time. The
true value follows the person's day and wanders slowly; on top come the noise of the
sensor, single spikes (never two within ``SPIKES_APART`` readings), values that
cannot be, hours without the watch, and a phone that hands its readings in late.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from random import Random
from typing import Final

from custom_components.healthstead.domain.vitals import VitalKind
from custom_components.healthstead.domain.watching.activity import (
    Activity,
    Doing,
    context_at,
    with_doing,
    with_sleep,
    with_steps,
)
from custom_components.healthstead.domain.watching.happenings import Happening
from custom_components.healthstead.domain.watching.limit_choice import chosen_limits
from custom_components.healthstead.domain.watching.shapes import (
    Circumstances,
    Context,
    Limit,
    Sample,
    Tick,
)
from custom_components.healthstead.domain.watching.state import WatchState, plan_of
from custom_components.healthstead.domain.watching.units import WATCHED_UNIT
from custom_components.healthstead.domain.watching.watch import step

BEGIN: Final = datetime(2026, 1, 1, tzinfo=UTC)
WRIST: Final = "sensor.wrist"
SPIKES_APART: Final = 12
HEART: Final = VitalKind.HEART_RATE
SPO2: Final = VitalKind.SPO2
MINUTES: Final = 24 * 60


@dataclass
class Wander:
    """A value that wanders about its middle, about as far as ``width``."""

    random: Random
    width: float
    memory: float = 0.98
    at: float = 0.0

    def step(self) -> float:
        push = self.random.gauss(0, self.width * (1 - self.memory**2) ** 0.5)
        self.at = self.memory * self.at + push
        return max(-2 * self.width, min(2 * self.width, self.at))


@dataclass(frozen=True, kw_only=True, slots=True)
class Moment:
    """What the sensors say at one minute; None: the watch is not worn."""

    minute: int
    heart: float | None
    spo2: float | None
    steps: int
    exercising: bool = False
    asleep: bool = False
    spike: bool = False
    late_until: int = 0
    """When the phone hands this in."""


@dataclass
class Day:
    """The plan of one day, in minutes."""

    random: Random
    trains: bool
    sleep_until: int = 0
    sleep_from: int = 0
    walks: list[tuple[int, int]] = field(default_factory=list)
    training: tuple[int, int] = (0, 0)
    cycling: bool = False
    off: list[tuple[int, int]] = field(default_factory=list)
    off_reads_zero: bool = False
    late: tuple[int, int] = (0, 0)

    def __post_init__(self) -> None:
        draw = self.random
        self.sleep_until = 420 + draw.randint(-30, 60)
        self.sleep_from = 1380 + draw.randint(-40, 40)
        self.walks = [
            (start, start + draw.randint(8, 25))
            for start in (draw.randint(490, 560), draw.randint(740, 800))
        ]
        if self.trains:
            start = draw.choice((620, 1020, 1080)) + draw.randint(-20, 20)
            self.training = (start, start + draw.randint(40, 75))
            self.cycling = draw.random() < 0.35
        charging = draw.randint(1260, 1330)
        self.off = [(charging, charging + draw.randint(20, 60))]
        self.off_reads_zero = draw.random() < 0.5
        if draw.random() < 1 / 60:
            self.off = [(0, MINUTES)]
        if draw.random() < 1 / 15:
            start = draw.randint(500, 1100)
            self.late = (start, start + draw.randint(120, 300))

    def asleep(self, minute: int) -> bool:
        return minute < self.sleep_until or minute >= self.sleep_from

    def walking(self, minute: int) -> bool:
        return any(start <= minute < end for start, end in self.walks)

    def since_training(self, minute: int) -> int | None:
        """Return minutes since the end of the training; negative while it lasts."""
        start, end = self.training
        return minute - end if end and minute >= start else None


@dataclass
class Athlete:
    """Resting pulse of 42 to 55, trains to 180, dips at night."""

    random: Random
    heart: Wander = field(init=False)
    spo2: Wander = field(init=False)
    trains_a_week: int = 5

    def __post_init__(self) -> None:
        self.heart = Wander(self.random, 3.0)
        self.spo2 = Wander(self.random, 0.5)

    def pulse(self, day: Day, minute: int) -> float:
        rest = 48.5 + self.heart.step()
        if (after := day.since_training(minute)) is not None:
            if after < 0:
                into = minute - day.training[0]
                return min(180.0, rest + 14 * into) - 12 * (minute % 7 == 0)
            recovery = 95 * 2 ** (-after / 4) + 25 * 2 ** (-after / 30)
            return float(rest + recovery)
        if day.asleep(minute):
            return max(37.0, rest - 5)
        return rest + 40 if day.walking(minute) else max(42.0, rest)

    def saturation(self, day: Day, minute: int) -> float:
        return (96.2 if day.asleep(minute) else 97.6) + self.spo2.step()


@dataclass
class Breathless:
    """Somebody with a target of 88 to 92 %, and the days on which they were worse."""

    random: Random
    worse: tuple[tuple[int, int], ...] = ()
    """From and until which minute of the year it was worse."""
    heart: Wander = field(init=False)
    spo2: Wander = field(init=False)
    trains_a_week: int = 0

    def __post_init__(self) -> None:
        self.heart = Wander(self.random, 5.0)
        self.spo2 = Wander(self.random, 0.5)

    def pulse(self, day: Day, minute: int) -> float:
        rest = (72 if day.asleep(minute) else 82) + self.heart.step()
        return rest + 20 if day.walking(minute) else rest

    def saturation(self, day: Day, minute: int) -> float:
        usual = (90.0 if day.asleep(minute) else 90.8) + self.spo2.step()
        return usual - (2.0 if day.walking(minute) else 0)

    def drop(self, minute: int) -> float:
        """Return how much lower the saturation is: it falls over twelve hours."""
        for start, end in self.worse:
            if start <= minute < end:
                return min(8.0, 8.0 * (minute - start) / 720)
        return 0.0


def year(
    person: Athlete | Breathless, days: int = 365, every: int = 5
) -> Iterator[Moment]:
    """Yield what the sensors say, every few minutes, each minute of a training."""
    random, quiet = person.random, SPIKES_APART
    steps_before = 0
    for number in range(days):
        trains = number % 7 < person.trains_a_week
        day = Day(random, trains)
        steps_before = 0
        for minute in range(MINUTES):
            training = day.training[0] <= minute < day.training[1]
            if minute % every and not training:
                continue
            gap = 1 if training else every
            steps_before += _steps(day, minute, gap, random)
            spike = quiet >= SPIKES_APART and random.random() < 1 / 120
            quiet = 0 if spike else quiet + 1
            yield _moment(person, day, number, minute, (steps_before, spike))


def _steps(day: Day, minute: int, gap: int, random: Random) -> int:
    if day.training[0] <= minute < day.training[1]:
        return 0 if day.cycling else random.randint(140, 170) * gap
    if day.walking(minute):
        return random.randint(80, 110) * gap
    if day.asleep(minute):
        return 0
    return random.choice((0, 0, 0, 0, 0, 3, 12, 45))


def _moment(
    person: Athlete | Breathless,
    day: Day,
    number: int,
    minute: int,
    counted: tuple[int, bool],
) -> Moment:
    random, (steps, spike) = person.random, counted
    of_year = number * MINUTES + minute
    heart = person.pulse(day, minute) + random.gauss(0, 1.2)
    spo2 = person.saturation(day, minute) + random.gauss(0, 0.6)
    if isinstance(person, Breathless):
        spo2 -= person.drop(of_year)
    off = any(start <= minute < end for start, end in day.off)
    late = day.late[0] <= minute < day.late[1]
    worn_heart, worn_spo2 = _worn(day, random, off=off, heart=heart, spo2=spo2)
    if spike and not off:
        worn_heart = float(random.choice((0, 22, 31, 145, 190, 220, 255)))
        worn_spo2 = float(random.choice((0, 62, 71, 80, 84)))
    return Moment(
        minute=of_year,
        heart=worn_heart,
        spo2=worn_spo2,
        steps=steps,
        exercising=day.training[0] <= minute < day.training[1],
        asleep=day.asleep(minute),
        spike=spike,
        late_until=number * MINUTES + day.late[1] if late else 0,
    )


def _worn(
    day: Day, random: Random, *, off: bool, heart: float, spo2: float
) -> tuple[float | None, float | None]:
    if not off:
        return round(heart), min(100, round(spo2))
    return (0.0, 0.0) if day.off_reads_zero else (None, None)


@dataclass
class Report:
    """What the watch made of a year."""

    kind: VitalKind
    readings: int = 0
    happened: list[tuple[int, Happening]] = field(default_factory=list)
    judged: list[tuple[int, Decimal, Context]] = field(default_factory=list)
    """Fresh readings in the order they came, for an oracle."""
    state: WatchState | None = None

    def of(self, *shapes: type) -> list[tuple[int, Happening]]:
        return [one for one in self.happened if isinstance(one[1], shapes)]


def lived(
    kind: VitalKind,
    moments: Iterator[Moment] | list[Moment],
    own: tuple[Limit, ...] = (),
    age: int = 30,
) -> Report:
    """Put a year under the watch: readings as the phone hands them in, and ticks."""
    plan = plan_of(kind, chosen_limits(own, age), (WRIST,))
    state, activity = WatchState(kind=kind), Activity()
    report = Report(kind=kind)
    waiting: list[tuple[Sample, Circumstances]] = []

    def take(item: Sample | Tick, known: Circumstances, minute: int) -> None:
        nonlocal state
        now = BEGIN + timedelta(minutes=minute)
        state, new = step(state, item, known, plan, now)
        report.happened += [(minute, one) for one in new]

    for moment in moments:
        at = BEGIN + timedelta(minutes=moment.minute)
        activity = _known(activity, moment, at)
        night = at.hour >= 23 or at.hour < 7
        known = Circumstances(context=context_at(activity, at, night=night))
        value = moment.heart if kind is HEART else moment.spo2
        if waiting and not moment.late_until:
            for sample, then in waiting:
                take(sample, then, moment.minute)
            waiting = []
        if value is None:
            take(Tick(), known, moment.minute)
            continue
        sample = Sample(
            kind=kind,
            value=Decimal(str(value)),
            unit=WATCHED_UNIT[kind],
            at=at,
            source=WRIST,
        )
        report.readings += 1
        if moment.late_until:
            waiting.append((sample, known))
            take(Tick(), known, moment.minute)
        else:
            take(sample, known, moment.minute)
    report.state = state
    return report


def _known(activity: Activity, moment: Moment, at: datetime) -> Activity:
    """Return what the sensors of the house know of the person's activity."""
    activity = with_steps(activity, Decimal(moment.steps), at)
    if moment.exercising:
        activity = with_doing(activity, Doing.ACTIVE, at)
    if activity.asleep is not moment.asleep:
        activity = with_sleep(activity, asleep=moment.asleep, at=at)
    return activity
