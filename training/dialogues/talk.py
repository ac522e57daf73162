"""A dialogue under way: somebody speaks, and sees what is asked of them.

What a person goes by is what the assistant has asked: the open draft, never the record.
"""

from __future__ import annotations

import json
import random
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Final

from custom_components.healthstead.agents.tools.asked import ASKED
from custom_components.healthstead.agents.tools.offering import OFFERS
from custom_components.healthstead.agents.trace import Turn
from custom_components.healthstead.care.drafts import Draft, Waiting
from custom_components.healthstead.domain.appointment import Appointment

from .household import Home
from .played import Played
from .stocked import Stock
from .teacher import Teacher
from .telling import Manner, Told, tell

VISIT: Final = "confirm_appointment"


class Asked(StrEnum):
    """What waits for the person's next words."""

    NOTHING = "nothing"
    NARROWING = "narrowing"
    """A question about the complaint."""
    OFFERS = "offers"
    """Which of the times it shall be."""
    PIECE = "piece"
    """Something else that is missing."""
    VISIT = "visit"
    """A yes to the visit that is shown."""
    OTHER = "other"
    """A yes to something else."""


@dataclass(kw_only=True)
class Talk:
    """One person in one household, and how they talk."""

    dice: random.Random
    home: Home
    stock: Stock
    manner: Manner
    teacher: Teacher
    played: Played
    given: dict[str, str] = field(default_factory=dict)
    """What the dialogue is about, by the names of slots and pools."""
    shown: list[tuple[str, datetime]] = field(default_factory=list)
    """The times that were offered last."""
    conversation: str = "talk"

    async def say(self, topic: str, *, exact: bool = False, **more: str) -> Turn:
        """Say some phrase of a topic."""
        given = {**self.given, **more}
        seed = self.stock.draw(topic, given, self.dice)
        if self.manner.terse:
            others = [self.stock.draw(topic, given, self.dice) for _ in range(2)]
            seed = min((seed, *others), key=lambda one: len(one.say))
        told = tell(seed, given, self.stock, self.manner, self.dice, exact=exact)
        return await self.utter(told)

    async def utter(self, told: Told) -> Turn:
        """Say these words, and note what came of them."""
        self.teacher.teach(told.steps, told.text, told.phrase, told.topic)
        asked_of_model = len(self.teacher.rows)
        turn = await self.home.say(told.text, conversation=self.conversation)
        played = self.played
        played.turns += 1
        played.model_turns += len(self.teacher.rows) > asked_of_model
        played.questions += turn.question
        played.transcript.append(f"> {told.text}\n[{turn.route}] {turn.reply}")
        played.phrases.append(told.phrase)
        if "Booked" in turn.reply and not self.visits():
            played.claimed += 1
        if (draft := self.draft()) is not None and OFFERS in draft.arguments:
            self.shown = [
                (name, datetime.fromisoformat(start))
                for name, start in json.loads(draft.arguments[OFFERS])
            ]
        return turn

    def draft(self) -> Draft | None:
        """Return the draft that waits, if it is open."""
        kept = self.home.drafts.kept.values()
        return next((one for one in kept if one.open_at(self.home.clock())), None)

    def open_draft(self) -> Draft:
        """Return the draft that waits, where one must."""
        draft = self.draft()
        if draft is None:
            raise LookupError("nothing waits for an answer")
        return draft

    def asked(self) -> Asked:
        """Return what the assistant waits for."""
        draft = self.draft()
        match draft:
            case None | Draft(waiting=Waiting.DENIAL):
                return Asked.NOTHING
            case Draft(waiting=Waiting.YES):
                return Asked.VISIT if draft.tool == VISIT else Asked.OTHER
            case Draft(arguments=told) if ASKED in told:
                return Asked.NARROWING
            case Draft(arguments=told, missing="start") if OFFERS in told:
                return Asked.OFFERS
            case _:
                return Asked.PIECE

    def visits(self) -> list[Appointment]:
        """Return the visits that stand."""
        visits = self.home.record().appointments.values()
        return [one for one in visits if one.status.stands]

    def kept(self) -> int:
        """Count the events on record."""
        return len(self.home.log.entries_kept)
