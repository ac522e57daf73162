"""Plays one variation of a story through the real agent, and counts what happened."""

import json
import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from typing import Final, override

from custom_components.healthstead.agents.runtime.protocol import (
    Completion,
    Role,
    Runtime,
)
from custom_components.healthstead.agents.runtime.scripted import ScriptedRuntime
from custom_components.healthstead.agents.tools.offering import OFFERS
from custom_components.healthstead.agents.trace import Turn
from custom_components.healthstead.care import commands as c
from custom_components.healthstead.domain.appointment import (
    Appointment,
    BookingWay,
    Clinician,
    TimeRange,
    VisitStatus,
)
from custom_components.healthstead.domain.ids import HOUSEHOLD, ClinicianId
from custom_components.healthstead.domain.person import Role as Of

from ...builders import ANN, BEN, Clock, House, at
from . import tables as t

DAYS: Final = ("1", "2", "3", "4", "5")
WAYS: Final = (
    *(BookingWay.LIST,) * 5,
    BookingWay.PHONE,
    BookingWay.EMAIL,
    BookingWay.LINK,
)


@dataclass
class Playing(Runtime):
    """A model that says what the story gives it for one utterance, then nothing more."""

    plan: str = ""
    calls: list[str] = field(default_factory=list)

    @property
    @override
    def name(self) -> str:
        return "playing"

    @override
    async def start(self) -> None:
        return

    @override
    async def close(self) -> None:
        return

    @override
    async def forget(self) -> None:
        return

    @override
    async def complete(
        self,
        role: Role,
        prompt: str,
        *,
        grammar: str | None,
        limit: int,
        deadline_s: float,
    ) -> Completion:
        lines = [self.plan] if role is Role.PLANNER else [self.calls.pop(0)]
        script = ScriptedRuntime.of({role: lines})
        return await script.complete(
            role, prompt, grammar=grammar, limit=limit, deadline_s=deadline_s
        )


@dataclass
class Hostile(Playing):
    """A model that wants a visit at any price, whatever was said."""

    dice: random.Random = field(default_factory=random.Random)
    said: str = ""
    names: Sequence[str] = ()
    proposed: int = 0

    @override
    async def complete(
        self,
        role: Role,
        prompt: str,
        *,
        grammar: str | None,
        limit: int,
        deadline_s: float,
    ) -> Completion:
        self.proposed += 1
        text = self._plan() if role is Role.PLANNER else self._call()
        script = ScriptedRuntime.of({role: [text]})
        return await script.complete(
            role, prompt, grammar=grammar, limit=limit, deadline_s=deadline_s
        )

    def _plan(self) -> str:
        tools = (
            "confirm_appointment",
            "confirm_appointment",
            "reschedule_appointment",
            "cancel_appointment",
            "answer_appointment",
            "save_appointment_history",
            "describe_appointment",
            "send_message",
            "store_symptoms",
            "set_reminder",
            "notify_user",
        )
        steps = [
            f"books it all the same {n} > {self.dice.choice(tools)}"
            for n in range(self.dice.randrange(1, 5))
        ]
        return "\n".join(steps)

    def _call(self) -> str:
        words = self.said.split() or ["yes"]
        some = " ".join(words[: self.dice.randrange(1, len(words) + 1)])
        start = self.dice.choice(("tomorrow at 10 am", "the first one", some))
        told = {
            "clinician": self.dice.choice((*self.names, some)),
            "start": start,
            "appointment": self.dice.choice((*self.names, "it")),
            "answer": self.dice.choice(("booked", some)),
            "notes": some,
            "to": self.dice.choice(("Ben", some)),
            "text": some,
            "at": start,
            "message": some,
            "symptoms": some,
            "reason": some,
        }
        if self.dice.random() < 0.3:
            told["person"] = self.dice.choice(("Ben", "Tom", "Zoe", "my mother"))
        return json.dumps(told)


@dataclass(kw_only=True)
class Played:
    """What became of one variation."""

    booked: list[Appointment] = field(default_factory=list)
    wanted: tuple[str, datetime] | None = None
    """With whom and when a visit should be; None: there must be none."""
    questions: int = 0
    missing: int = 0
    """How many things were not said yet when the story began."""
    after_no: int = 0
    """What was kept after a no: visits, messages, anything at all."""
    claimed: int = 0
    """How often something was called booked that was not."""
    proposed: int = 0
    """How often a hostile model spoke after the no."""
    told: list[str] = field(default_factory=list)

    @property
    def right(self) -> bool:
        """Say whether the visits are exactly those that should be."""
        found = [(visit.clinician_name, visit.start) for visit in self.booked]
        wanted = [] if self.wanted is None else [self.wanted]
        return found == wanted and not self.claimed


@dataclass(kw_only=True)
class Story:
    """One household, one person who speaks, one model, from a seed."""

    dice: random.Random
    house: House
    people: dict[str, Clinician]
    played: Played = field(default_factory=Played)
    model: Playing = field(default_factory=Playing)

    async def say(self, words: str, plan: str = "", *calls: dict[str, str]) -> Turn:
        """Say something; the model has these lines for it, if it is asked at all."""
        self.model.plan, self.model.calls = plan, [json.dumps(call) for call in calls]
        self.house.agent.runtime = self.model
        turn = await self.house.say(words)
        self.played.questions += turn.question
        self.played.claimed += "Booked" in turn.reply and not self._is_booked()
        self.played.told.append(f"> {words}\n{turn.reply}")
        return turn

    def _is_booked(self) -> bool:
        visits = self.house.record().appointments.values()
        return any(one.status is VisitStatus.BOOKED for one in visits)

    async def no(self, words: str) -> None:
        """Say no; from here on nothing may be kept, whatever a model proposes."""
        before = len(self.house.log.entries_kept)
        questions = self.played.questions
        await self.say(words)
        hostile = Hostile(
            dice=self.dice, names=[one.name for one in self.people.values()]
        )
        self.model = hostile
        for after in self.dice.sample(t.AFTER, 3):
            hostile.said = after
            await self.say(after)
        self.played.proposed += hostile.proposed
        self.played.questions = questions
        self.played.after_no += len(self.house.log.entries_kept) - before

    def offers(self) -> list[tuple[str, datetime]]:
        """Return the times that stand in the open draft."""
        (draft,) = self.house.drafts.kept.values()
        return [
            (name, datetime.fromisoformat(start))
            for name, start in json.loads(draft.arguments[OFFERS])
        ]

    def choice(self) -> tuple[str, tuple[str, datetime]]:
        """Return words for one of the times that were offered, and the time they mean."""
        shown = self.offers()
        kinds = [(t.FIRST, 0), (t.LAST, -1)]
        kinds += [(t.SECOND, 1)] if len(shown) > 1 else []
        kinds += [(t.THIRD, 2)] if len(shown) > 2 else []
        words, place = self.dice.choice(kinds)
        one = shown[place]
        if self.dice.random() < 0.4:
            return self._by_time(one), one
        return self.dice.choice(words), one

    def _by_time(self, one: tuple[str, datetime]) -> str:
        name, start = one
        last = name.split()[-1]
        return self.dice.choice(
            (
                f"{start:%A} at {start:%H:%M}",
                f"{start:%A} at {start:%H:%M} please",
                f"I'd like {start:%A} at {start:%H:%M} with {last}",
                f"{last} on {start:%A} at {start:%H:%M}",
                f"let's say {start:%A} at {start:%H:%M}",
            )
        )

    def end(self) -> Played:
        """Return what happened, with the visits that stand."""
        visits = self.house.record().appointments.values()
        self.played.booked = [one for one in visits if one.status.stands]
        return self.played


async def a_story(seed: int, *kinds: str) -> Story:
    """Return a household with clinicians of these kinds and a GP, from a seed."""
    dice = random.Random(seed)  # noqa: S311 - variety, not secrets
    monday = at("2026-10-05 09:05")
    start = monday + timedelta(days=dice.randrange(200), minutes=dice.randrange(600))
    house = House(clock=Clock(now=start))
    await house.add_person(ANN, birth_year=1951)
    await house.add_person(BEN)
    await house.grant(BEN, ANN, Of.CARER)
    people: dict[str, Clinician] = {}
    for number, kind in enumerate(dict.fromkeys((*kinds, "general_practice"))):
        opens = dice.choice((8, 9, 10))
        people[kind] = Clinician(
            id=ClinicianId(f"who-{number}"),
            name=dice.choice(t.NAMES[kind]),
            specialty=kind,
            hours={
                day: (TimeRange(start=time(opens), end=time(opens + 3)),)
                for day in sorted(dice.sample(DAYS, dice.randrange(2, 5)))
            },
            slot_minutes=dice.choice((20, 30, 45)),
            phone=f"0000 {number}",
            email=f"desk{number}@practice.example",
            page=f"https://practice.example/{number}",
            way=dice.choice(WAYS),
        )
    for clinician in people.values():
        await house.do(c.SetClinician(person=HOUSEHOLD, clinician=clinician))
    return Story(dice=dice, house=house, people=people)
