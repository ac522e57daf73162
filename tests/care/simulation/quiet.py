"""Weeks of a made-up person at home: what moves, what breaks, and who watches.

Plays the porch as plainly as can be: one timer, a memory that is saved at each look
and when the house stops, things that go out of sight while the house is off.
"""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta
from random import Random
from typing import Final
from zoneinfo import ZoneInfo

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.care.actor import Actor, ActorKind
from custom_components.healthstead.care.decide import decide
from custom_components.healthstead.care.expected import names_of, next_look
from custom_components.healthstead.care.fold import after
from custom_components.healthstead.care.moved import Memory, begun, resumed
from custom_components.healthstead.care.presence import (
    Absent,
    Finding,
    Remind,
    findings,
    steps,
)
from custom_components.healthstead.care.record import Household, PersonRecord
from custom_components.healthstead.care.refusal import Refusal
from custom_components.healthstead.care.situation import Situation
from custom_components.healthstead.domain.ids import PersonId
from custom_components.healthstead.domain.person import Person, Profile
from custom_components.healthstead.domain.safety import (
    ActivityWindow,
    CheckIn,
    Safety,
)
from custom_components.healthstead.domain.schedule_civil import instant

MIRA: Final = PersonId("mira")
MINUTE: Final = timedelta(minutes=1)
HOUR: Final = timedelta(hours=1)
DAY: Final = timedelta(days=1)
DAYS: Final = 7
CONTROL: Final = "sensor.outside"
HOME: Final = "person.mira"
ROOMS: Final = ("binary_sensor.hall", "binary_sensor.bath", "binary_sensor.fridge")
ZONES: Final = ("Europe/Lisbon", "America/New_York", "Asia/Kolkata", "Pacific/Auckland")
FORGETS: Final = 0.01
"""How likely somebody who is well forgets the check-in in spite of the reminder."""
ACTOR: Final = Actor(kind=ActorKind.IMPORT, id="simulation")


@dataclass(frozen=True, kw_only=True)
class Stretch:
    """Something that goes on for a while."""

    start: datetime
    end: datetime

    def holds(self, moment: datetime) -> bool:
        return self.start <= moment < self.end


@dataclass(frozen=True, kw_only=True)
class Week:
    """A plan of seven days; what is planted is known, so that it can be looked for."""

    record: PersonRecord
    begin: datetime
    end: datetime
    silent: tuple[Stretch, ...]
    """The person lies somewhere and gives no sign."""
    radio: tuple[Stretch, ...]
    """Nothing is heard of any sensor; as if nothing changed."""
    off: tuple[Stretch, ...]
    """The house is off."""
    out: tuple[Stretch, ...]
    """The person is not at home."""
    happenings: tuple[tuple[datetime, str], ...]
    """What moves, or ``sign``."""


def a_week(seed: int) -> Week:
    """Draw one household and what happens to it."""
    draw = Random(seed)  # noqa: S311 - a life, not a secret
    zone = ZoneInfo(draw.choice(ZONES))
    first = datetime.fromisoformat("2026-01-01") + draw.randrange(365) * DAY
    begin = instant(first, zone)
    record = PersonRecord(
        person=Person(id=MIRA, profile=Profile(name="Mira", zone=zone.key)),
        safety=_safety(draw),
    )
    plans = [_day(draw, first + number * DAY, zone) for number in range(DAYS)]
    # Each kind of trouble has days of its own; short restarts come on any day.
    kinds = draw.sample(range(1, DAYS), 4)
    nights = [instant(first + day * DAY + 3 * HOUR, zone) for day in kinds]
    silent = tuple(
        Stretch(start=at, end=at + DAY) for at in nights[: draw.choice((1, 2))]
    )
    radio = (Stretch(start=nights[2], end=nights[2] + 20 * HOUR),)
    long = nights[3] + draw.uniform(0, 18) * HOUR
    short = [begin + draw.uniform(0, DAYS * 24) * HOUR for _ in range(DAYS)]
    edges = [s.start + draw.choice((5, 8)) * HOUR - MINUTE for s in silent]
    off = [Stretch(start=long, end=long + draw.uniform(0.5, 6) * HOUR)]
    off += [
        Stretch(start=at, end=at + draw.uniform(0.5, 4) * MINUTE)
        for at in (*short, *edges)
    ]
    quiet = silent
    happenings = [
        (at, what)
        for day in plans
        for at, what in day.happenings
        if not any(one.holds(at) for one in quiet)
    ]
    out = [
        one
        for day in plans
        for one in day.out
        if not any(one.start < q.end and q.start < one.end for q in quiet)
    ]
    return Week(
        record=record,
        begin=begin,
        end=begin + DAYS * DAY,
        silent=silent,
        radio=radio,
        off=_apart(off),
        out=tuple(out),
        happenings=tuple(sorted(happenings)),
    )


def _safety(draw: Random) -> Safety:
    sources = tuple(draw.sample(ROOMS, draw.randint(1, 3)))
    morning = ActivityWindow(
        id="morning", start=time(7), end=time(draw.randint(10, 12)), sources=sources
    )
    evening = ActivityWindow(
        id="evening", start=time(17), end=time(21), sources=sources
    )
    check = CheckIn(at=time(8, draw.choice((0, 30))), within=draw.choice((1, 2)) * HOUR)
    return Safety(
        check_in=check if draw.random() < 0.7 else None,
        windows=(morning, evening)[: draw.choice((1, 2))],
        control=CONTROL,
        away=HOME,
    )


@dataclass(frozen=True, kw_only=True)
class _Day:
    happenings: tuple[tuple[datetime, str], ...]
    out: tuple[Stretch, ...]


def _day(draw: Random, midnight: datetime, zone: ZoneInfo) -> _Day:
    """Draw one ordinary day: up, about the house, perhaps out, to bed."""
    up = instant(midnight + draw.uniform(6, 8) * HOUR, zone)
    bed = instant(midnight + draw.uniform(21.5, 23.5) * HOUR, zone)
    leaves = instant(midnight + draw.uniform(11.5, 15) * HOUR, zone)
    out = Stretch(start=leaves, end=leaves + draw.uniform(1, 6) * HOUR)
    gone = (out,) if draw.random() < 0.5 else ()
    moves: list[tuple[datetime, str]] = []
    at = up
    while at < bed:
        if not any(one.holds(at) for one in gone):
            moves += [(at, room) for room in ROOMS if draw.random() < 0.6]
        at += draw.expovariate(1 / 20) * MINUTE
    if draw.random() >= FORGETS:
        moves.append((up + draw.uniform(0, 45) * MINUTE, "sign"))
    return _Day(happenings=tuple(moves), out=gone)


def _apart(stretches: list[Stretch]) -> tuple[Stretch, ...]:
    """Return the stretches in order, those that overlap as one."""
    merged: list[Stretch] = []
    for one in sorted(stretches, key=lambda each: each.start):
        if merged and one.start <= merged[-1].end:
            last = merged.pop()
            merged.append(replace(last, end=max(last.end, one.end)))
        else:
            merged.append(one)
    return tuple(merged)


@dataclass
class House:
    """The house that watches, through one week."""

    week: Week
    found: list[tuple[datetime, Finding]] = field(default_factory=list)
    household: Household = field(init=False)
    memory: Memory = field(init=False)
    numbers: Iterator[int] = field(default_factory=itertools.count)

    def __post_init__(self) -> None:
        self.household = Household(people={MIRA: self.week.record})
        self.memory = begun(self.week.begin).asked_about(
            names_of(self.week.record), self.week.begin
        )

    @property
    def record(self) -> PersonRecord:
        return self.household.people[MIRA]

    def live(self) -> None:
        """Let the week pass."""
        now, saved = self.week.begin, self.memory
        stops = list(self.week.off)
        todo = sorted(
            [
                *self.week.happenings,
                *((at, CONTROL) for at in _every(self.week, 23 * MINUTE)),
                *((one.start, "leaves") for one in self.week.out),
                *((one.end, "returns") for one in self.week.out),
            ]
        )
        while now < self.week.end:
            look = next_look(self.record, now) or self.week.end
            coming = [look, self.week.end]
            coming += [todo[0][0]] if todo else []
            coming += [stops[0].start] if stops else []
            now = max(now, min(coming))
            if stops and stops[0].start <= now:
                now = stops.pop(0).end
                todo = self._missed(todo, now)
                # A power cut as well as a stop: what was saved at the last change.
                self.memory = resumed(saved, now)
                self._things_are_back(now)
                self._look(now)
            elif todo and todo[0][0] <= now < look:
                self._happens(todo.pop(0)[1], now)
            else:
                self._look(now)
            saved = self.memory.watched(now)

    def _missed(
        self, todo: list[tuple[datetime, str]], now: datetime
    ) -> list[tuple[datetime, str]]:
        """Forget what happened unseen; a person who gives a sign tries again."""
        gone = [what for at, what in todo if at <= now]
        again = [(now + MINUTE, "sign")] if "sign" in gone else []
        return again + [one for one in todo if one[0] > now]

    def _things_are_back(self, now: datetime) -> None:
        for name, seen in tuple(self.memory.seen.items()):
            away = name == HOME and self._away(now)
            back = seen.gone(now) if away else seen.here(now)
            self.memory = self.memory.with_(name, back)

    def _away(self, now: datetime) -> bool:
        return any(one.holds(now) for one in self.week.out)

    def _happens(self, what: str, now: datetime) -> None:
        if what == "sign":
            self._do(c.CheckInNow(person=MIRA), now)
            return
        name = HOME if what in {"leaves", "returns"} else what
        if name not in self.memory.seen:
            return
        if name != HOME and any(one.holds(now) for one in self.week.radio):
            return
        seen = self.memory.seen[name]
        known = seen.gone(now) if what == "leaves" else seen.here(now)
        self.memory = self.memory.with_(name, replace(known, moved=now))

    def _look(self, now: datetime) -> None:
        for finding in findings(self.record, self.memory, now, away=self._away(now)):
            if not isinstance(finding, Remind):
                self.found.append((now, finding))
            for command in steps(self.record, finding, "silence"):
                self._do(command, now)
        if self.record.sos.runs:
            self._do(c.EndSos(person=MIRA), now)
        self.memory = self.memory.watched(now)

    def _do(self, command: c.Command, now: datetime) -> None:
        situation = Situation(now=now, new_id=lambda: f"id-{next(self.numbers)}")
        events = decide(self.household, command, situation)
        assert not isinstance(events, Refusal), events
        entries = [
            ev.Entry(sequence=1, person=MIRA, event=one, actor=ACTOR, at=now)
            for one in events
        ]
        self.household = after(self.household, entries)

    def alarms(self) -> list[tuple[datetime, Absent]]:
        return [(at, one) for at, one in self.found if isinstance(one, Absent)]


def _every(week: Week, step: timedelta) -> Iterator[datetime]:
    now = week.begin
    while now < week.end:
        yield now
        now += step
