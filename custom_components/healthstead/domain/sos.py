"""A call for help: how urgent it is, who was told, who answers, and how it ended.

Shapes only. What follows from them and when is ``care.calling``'s; what people are
told is the porch's.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from .ids import NO_CALL, ContactId, SosId

SELF_HARM: Final = "self_harm"
"""The category of which only the contacts of the safety plan are told."""


class SosLevel(StrEnum):
    """None; soft: somebody should ask; hard: help is called."""

    NONE = "none"
    SOFT = "soft"
    HARD = "hard"


class SosCause(StrEnum):
    """What started a call for help."""

    CALL = "call"
    """Somebody called: a button, a sentence, an action."""
    RED_FLAG = "red_flag"
    SENSOR = "sensor"
    """A fall, a panic button, something in the house."""
    VITAL = "vital"
    SILENCE = "silence"
    """No check-in, or nothing moved where something should."""
    UNANSWERED = "unanswered"
    """A soft call that nobody answered."""


class Word(StrEnum):
    """What somebody is told."""

    ASK = "ask"
    """The person: are you all right?"""
    CALL = "call"
    TAKEN_ON = "taken_on"
    """Somebody else has said that they act."""
    ALL_CLEAR = "all_clear"


class Outcome(StrEnum):
    """What became of one attempt to tell somebody."""

    PENDING = "pending"
    DELIVERED = "delivered"
    """The channel took it; whether anybody read it, only an answer shows."""
    FAILED = "failed"


class SosAnswer(StrEnum):
    """What the person answers to a soft call."""

    OK = "ok"
    HELP = "help"
    RECHECK = "recheck"
    """Measure again first."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Attempt:
    """The last attempt to tell one recipient one thing on one channel."""

    contact: ContactId | None
    """None: the person."""
    target: str
    word: Word
    round: int
    """Counts the times that everybody is told the same again."""
    at: datetime
    tries: int = 1
    """Within this round; more than one after a run that ended in the middle."""
    outcome: Outcome = Outcome.PENDING

    @property
    def key(self) -> tuple[ContactId | None, str, Word]:
        """Return what names the recipient: a later attempt takes its place."""
        return self.contact, self.target, self.word


@dataclass(frozen=True, kw_only=True, slots=True)
class TakenOn:
    """Somebody who has said that they act, and what they do."""

    by: str
    """Their name, as everybody else is told."""
    action: str
    at: datetime
    contact: ContactId | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Sos:
    """One call for help; contacts are told at ``tell_at`` unless it ends first."""

    id: SosId = NO_CALL
    level: SosLevel = SosLevel.NONE
    cause: SosCause = SosCause.CALL
    reason: str = ""
    category: str = ""
    started: datetime | None = None
    tell_at: datetime | None = None
    hard_at: datetime | None = None
    """When a soft call that nobody answers becomes hard."""
    attempts: tuple[Attempt, ...] = ()
    taken_on: tuple[TakenOn, ...] = ()
    """In the order in which they answered; who stepped back is not in it."""
    declined: frozenset[ContactId] = frozenset()
    """Contacts who said that they cannot."""
    heard_before: frozenset[ContactId] = frozenset()
    """Contacts whom an attempt reached, or may have, that a later one took the place of."""
    answers: tuple[tuple[datetime, SosAnswer], ...] = ()
    ended: datetime | None = None
    """Set with level ``NONE``: the last call, kept so that everybody hears its end."""
    ended_reason: str = ""
    ended_by: str = ""

    @property
    def runs(self) -> bool:
        """Say whether help is being called now."""
        return self.level is not SosLevel.NONE

    def attempt(
        self, contact: ContactId | None, target: str, word: Word
    ) -> Attempt | None:
        """Return the last attempt of this kind, if there was one."""
        key = (contact, target, word)
        return next((one for one in self.attempts if one.key == key), None)

    @property
    def heard(self) -> tuple[ContactId, ...]:
        """Return the contacts who heard of the call, or may have: at any time."""
        by_now = (
            one.contact
            for one in self.attempts
            if one.contact is not None and one.outcome is not Outcome.FAILED
        )
        return tuple(dict.fromkeys((*sorted(self.heard_before), *by_now)))


QUIET = Sos()


@dataclass(frozen=True, kw_only=True, slots=True)
class DrillResult:
    """How a drill ended: who could be reached and who answered."""

    at: datetime
    passed: bool
    """Every contact was reached on some channel, and somebody answered."""
    reached: tuple[ContactId, ...] = ()
    unreached: tuple[ContactId, ...] = ()
    failed_targets: tuple[str, ...] = ()
    answered_by: tuple[str, ...] = ()
