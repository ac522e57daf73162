"""What it costs to watch the readings of a full house, and how much it remembers.

Two hundred people with twelve sensors each (two of them of the pulse), one reading a
minute. One person is followed through a whole simulated week, the whole house for an
hour; the size of the states is that of everything they hold, written down. What is
known to everybody is one core.
"""

import pickle
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from custom_components.healthstead.domain.vitals import VitalKind
from custom_components.healthstead.domain.watching.limit_choice import chosen_limits
from custom_components.healthstead.domain.watching.shapes import (
    Circumstances,
    Context,
    Sample,
)
from custom_components.healthstead.domain.watching.state import (
    Plan,
    WatchState,
    plan_of,
)
from custom_components.healthstead.domain.watching.watch import step

from .figures import Row

PEOPLE = 200
VITALS = 12
HOUR = 60
WEEK = 7 * 24 * HOUR
LAST_HOUR = 22
"""The last whole hour before the figures of a day are closed."""
FOLLOWED = 1
"""People who are followed through every minute of the week."""
START = datetime(2026, 3, 2, tzinfo=UTC)
WAKES = 7
FIRST, SECOND = "sensor.first", "sensor.second"
AWAKE = Circumstances(context=Context.RESTING)
ASLEEP = Circumstances(context=Context.ASLEEP)

# Usual value, how far it swings, and the unit of the sensor.
USUAL = {
    VitalKind.BLOOD_PRESSURE: (125, 20, "mmHg"),
    VitalKind.HEART_RATE: (80, 20, "bpm"),
    VitalKind.SPO2: (96, 2, "%"),
    VitalKind.TEMPERATURE: (36, 1, "°C"),
    VitalKind.RESPIRATORY_RATE: (16, 5, "brpm"),
    VitalKind.GLUCOSE: (6, 2, "mmol/L"),
    VitalKind.WEIGHT: (75, 2, "kg"),
    VitalKind.PEAK_FLOW: (420, 40, "L/min"),
    VitalKind.PAIN: (2, 2, ""),
    VitalKind.STEPS: (4000, 900, "steps"),
    VitalKind.SLEEP: (7, 1, "h"),
}


def sensors(number: int) -> list[tuple[Plan, list[Sample]]]:
    """Return the twelve sensors of a person, with an hour of readings of each."""
    zone = ZoneInfo("Europe/Lisbon")
    limits = chosen_limits([], 70)
    found = []
    for kind, source in [
        *((kind, FIRST) for kind in VitalKind),
        (VitalKind.HEART_RATE, SECOND),
    ]:
        plan = plan_of(kind, limits, (FIRST, SECOND), zone=zone)
        usual, swing, unit = USUAL[kind]
        pressure = kind is VitalKind.BLOOD_PRESSURE
        found.append(
            (
                plan,
                [
                    Sample(
                        kind=kind,
                        value=Decimal(
                            usual - swing + (minute * 17 + number) % (2 * swing)
                        ),
                        second=Decimal(70 + minute % 10) if pressure else None,
                        unit=unit,
                        at=START + timedelta(minutes=minute),
                        source=source,
                    )
                    for minute in range(60)
                ],
            )
        )
    return found


class House:
    """The states of everybody, as the porch would hold them."""

    def __init__(self, people: int) -> None:
        self.people = [sensors(number) for number in range(people)]
        self.states = [
            {plan.kind: WatchState(kind=plan.kind) for plan, _ in person}
            for person in self.people
        ]

    def minute(self, minute: int) -> Iterator[int]:
        """Take one reading of each sensor; yield how much was said of each."""
        now = START + timedelta(minutes=minute)
        night = ASLEEP if now.hour < WAKES else AWAKE
        for person, states in zip(self.people, self.states, strict=True):
            for plan, hour in person:
                old = hour[minute % 60]
                sample = Sample(
                    kind=old.kind,
                    value=old.value,
                    second=old.second,
                    unit=old.unit,
                    at=now,
                    source=old.source,
                )
                states[plan.kind], said = step(
                    states[plan.kind], sample, night, plan, now
                )
                yield len(said)


@dataclass(frozen=True, kw_only=True, slots=True)
class Followed:
    """What it took to follow some people for some time."""

    readings: int
    said: int
    slices: tuple[float, ...]
    """Microseconds of processor for each reading, by simulated hour."""
    sizes: tuple[int, ...]
    """Bytes of all states written down, at the end of each simulated day."""

    @property
    def micros(self) -> float:
        """Return the mean of the processor time of one reading."""
        return sum(self.slices) / len(self.slices)


def followed(people: int, minutes: int) -> Followed:
    """Follow people minute by minute."""
    house, said, slices, sizes = House(people), 0, list[float](), list[int]()
    for hour in range(minutes // HOUR):
        began = time.process_time()
        for minute in range(hour * HOUR, (hour + 1) * HOUR):
            said += sum(house.minute(minute))
        spent = time.process_time() - began
        slices.append(spent / (people * VITALS * HOUR) * 1e6)
        if hour % 24 == LAST_HOUR:
            sizes.append(len(pickle.dumps(house.states)))
    return Followed(
        readings=people * VITALS * (minutes // HOUR) * HOUR,
        said=said,
        slices=tuple(slices),
        sizes=tuple(sizes),
    )


def rows() -> Iterable[Row]:
    """Measure a week of a few people, and an hour of the whole house."""
    week = followed(FOLLOWED, WEEK)
    house = followed(PEOPLE, HOUR)
    yield Row(name="a reading, week of one person", value=week.micros, unit="us")
    yield Row(
        name=f"a reading, hour of {PEOPLE} people",
        value=house.micros,
        unit="us",
        ratio=house.micros / week.micros,
        against="one person",
    )
    yield Row(
        name="a reading, last day of the week",
        value=sum(week.slices[-24:]) / 24,
        unit="us",
        ratio=sum(week.slices[-24:]) / sum(week.slices[:24]),
        against="first day",
    )
    each_minute = house.micros * PEOPLE * VITALS / 1e6
    yield Row(
        name=f"{PEOPLE} people, {VITALS} readings a minute",
        value=each_minute / 60 * 100,
        unit="% of core",
    )
    yield Row(
        name="states of one person after a week",
        value=week.sizes[-1] / 1e3,
        unit="kB",
        ratio=week.sizes[-1] / week.sizes[0],
        against="one day",
    )
    yield Row(
        name="things said to one person in a week", value=float(week.said), unit=""
    )
