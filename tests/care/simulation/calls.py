"""A call for help lived through: contacts, channels that fail or hang, restarts, clocks.

A slow plain world around ``care.calling``: it sends what is due, loses what was under
way when the house restarts, and writes down who was told what when.
"""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from heapq import heappop, heappush
from random import Random
from typing import Final

from custom_components.healthstead.care import calling
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.care.calls import Channels
from custom_components.healthstead.care.fold_sos import after_sos
from custom_components.healthstead.care.record import PersonRecord
from custom_components.healthstead.domain.ids import ContactId, SosId
from custom_components.healthstead.domain.person import Contact
from custom_components.healthstead.domain.sos import (
    Attempt,
    Outcome,
    SosLevel,
    TakenOn,
    Word,
)

from ...builders import MONDAY, a_person

GRACE: Final = timedelta(seconds=15)
LIMIT: Final = timedelta(seconds=10)
"""After this the porch gives a channel up."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Channel:
    """How one channel behaves: what comes of an attempt, and after how long."""

    works: bool
    takes: timedelta


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan:
    """One life of a call: who is there, what works, what happens when."""

    contacts: tuple[Contact, ...]
    channels: dict[str, Channel]
    acts: dict[ContactId, timedelta]
    """Who answers that they act, how long after they were first reached."""
    restarts: tuple[timedelta, ...]
    away: timedelta
    """How long the house is away at a restart."""
    ends: timedelta


@dataclass(kw_only=True, slots=True)
class Life:
    """What happened."""

    plan: Plan
    record: PersonRecord
    sent: list[tuple[datetime, Attempt]] = field(default_factory=list)
    got: list[tuple[datetime, Attempt]] = field(default_factory=list)
    """What really arrived, also if the house never heard of that."""
    acted: dict[ContactId, datetime] = field(default_factory=dict)
    up_from: list[datetime] = field(default_factory=list)


type _Job = tuple[datetime, int, str, Attempt | ContactId | None]


def a_plan(random: Random) -> Plan:
    """Return a plan as chance has it."""
    contacts = tuple(_contact(random, number) for number in range(random.randint(1, 4)))
    targets = [target for one in contacts for target in one.notify]
    return Plan(
        contacts=contacts,
        channels={
            target: Channel(
                works=random.random() < 0.6,
                takes=timedelta(seconds=random.choice((0, 1, 9, 30))),
            )
            for target in targets
        },
        acts={
            one.id: timedelta(seconds=random.randint(1, 400))
            for one in contacts
            if random.random() < 0.5
        },
        restarts=tuple(
            timedelta(seconds=random.randint(0, 900))
            for _ in range(random.randint(0, 3))
        ),
        away=timedelta(seconds=random.randint(1, 90)),
        ends=timedelta(seconds=random.randint(30, 1500)),
    )


def _contact(random: Random, number: int) -> Contact:
    name = ContactId(f"c{number}")
    targets = tuple(f"{name}.{place}" for place in range(random.randint(1, 3)))
    return Contact(
        id=name,
        name=f"Contact {number}",
        notify=targets,
        backup=random.random() < 0.2,
    )


def lived(plan: Plan) -> Life:
    """Live a plan through, from the call to an hour after its end."""
    house = _House(plan)
    house.run()
    return house.life


class _House:
    """The loop of the porch, with time that stands still between its steps."""

    def __init__(self, plan: Plan) -> None:
        record = replace(a_person(), contacts=plan.contacts)
        self.life = Life(plan=plan, record=record, up_from=[MONDAY])
        self.plan = plan
        self.jobs: list[_Job] = []
        self.number = 0
        self.up = True
        self.run_number = 0

    def run(self) -> None:
        self._event(
            ev.SosStarted(
                level=SosLevel.HARD,
                reason="fell",
                category="",
                tell_at=MONDAY + GRACE,
                id=SosId("o"),
            ),
            MONDAY,
        )
        for after in self.plan.restarts:
            self._at(MONDAY + after, "down")
        self._at(MONDAY + self.plan.ends, "end")
        self._look(MONDAY)
        last = MONDAY + self.plan.ends + timedelta(hours=1)
        while self.jobs and self.jobs[0][0] <= last:
            now, _, what, about = heappop(self.jobs)
            getattr(self, f"_{what}")(now, about)

    def _at(
        self, moment: datetime, what: str, about: Attempt | ContactId | None = None
    ) -> None:
        self.number += 1
        heappush(self.jobs, (moment, self.number, what, about))

    def _event(self, event: ev.Event, now: datetime) -> None:
        self.life.record = after_sos(self.life.record, event, now)  # type: ignore[arg-type]

    def _look(self, now: datetime, _about: object = None) -> None:
        if not self.up:
            return
        channels: Channels = {one.id: one.notify for one in self.plan.contacts}
        due = calling.due(self.life.record, channels, now)
        if due:
            attempts = tuple(one.attempt for one in due)
            self._event(ev.SosAttempted(id=SosId("o"), attempts=attempts), now)
            for attempt in attempts:
                self._send(now, attempt)
        if (then := calling.next_look(self.life.record, channels, now)) is not None:
            self._at(then, "look")

    def _send(self, now: datetime, attempt: Attempt) -> None:
        self.life.sent.append((now, attempt))
        channel = self.plan.channels[attempt.target]
        if channel.works:
            self._at(now + channel.takes, "arrives", attempt)
        outcome = (
            Outcome.DELIVERED
            if channel.works and channel.takes <= LIMIT
            else Outcome.FAILED
        )
        known = replace(attempt, outcome=outcome)
        self._at(now + min(channel.takes, LIMIT), f"known{self.run_number}", known)

    def __getattr__(self, name: str) -> object:
        """Results of an earlier run are heard by nobody."""
        if name.startswith("_known"):
            mine = name == f"_known{self.run_number}"
            return self._heard if mine and self.up else lambda _now, _about: None
        raise AttributeError(name)

    def _heard(self, now: datetime, attempt: Attempt) -> None:
        self._event(ev.SosAttempted(id=SosId("o"), attempts=(attempt,)), now)
        self._look(now)

    def _arrives(self, now: datetime, attempt: Attempt) -> None:
        self.life.got.append((now, attempt))
        who = attempt.contact
        if attempt.word is Word.CALL and who in self.plan.acts and who is not None:
            self._at(now + self.plan.acts[who], "acts", who)

    def _acts(self, now: datetime, who: ContactId) -> None:
        if who in self.life.acted or not self.life.record.sos.runs:
            return
        if not self.up:  # the press waits in the phone until the house is back
            self._at(now + timedelta(seconds=5), "acts", who)
            return
        self.life.acted[who] = now
        taken = TakenOn(by=who, action="going", at=now, contact=who)
        self._event(ev.SosTakenOn(id=SosId("o"), taken_on=taken), now)
        self._look(now)

    def _end(self, now: datetime, _about: object) -> None:
        if not self.up:
            self._at(now + timedelta(seconds=5), "end")
            return
        self._event(ev.SosEnded(reason="found well", id=SosId("o")), now)
        self._look(now)

    def _down(self, now: datetime, _about: object) -> None:
        if self.up:
            self.up = False
            self.run_number += 1
            self._at(now + self.plan.away, "back")

    def _back(self, now: datetime, _about: object) -> None:
        self.up = True
        self.life.up_from.append(now)
        self._look(now)
