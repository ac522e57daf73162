"""What waits for a person's word: a call that needs a yes, or a missing piece.

One open draft per actor, for ten minutes or until the next one. A yes counts
only from the same actor and for the draft that was shown last.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Final, Protocol

from ..domain.ids import PersonId
from .actor import Actor

OPEN_FOR: Final = timedelta(minutes=10)


class Waiting(StrEnum):
    """What a draft waits for."""

    YES = "yes"
    ANSWER = "answer"
    """The next utterance fills ``missing``."""
    DENIAL = "denial"
    """It goes ahead by itself; only a no stops it (help that was called)."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Draft:
    """One call as it would be carried out, and the words that were shown."""

    id: str
    owner: str
    person: PersonId
    conversation: str
    waiting: Waiting
    tool: str
    arguments: Mapping[str, str]
    shown: str
    at: datetime
    missing: str = ""
    accepted: frozenset[str] = frozenset()
    run: str = ""
    """The run of the program that showed it: after a restart it is shown again."""

    def open_at(self, now: datetime) -> bool:
        """Say whether an answer still counts."""
        return now - self.at < OPEN_FOR


def owner_of(actor: Actor) -> str:
    """Return under which name an actor's draft is kept."""
    return f"{actor.kind.value}:{actor.id}:{actor.person or ''}"


class Drafts(Protocol):
    """Kept on disk by ``storage``, so that a restart loses none."""

    async def put(self, draft: Draft) -> None:
        """Keep a draft in place of its owner's last one."""
        ...

    async def last_of(self, owner: str) -> Draft | None:
        """Return the owner's draft, open or not."""
        ...

    async def close(self, owner: str) -> None:
        """Forget the owner's draft."""
        ...


class Traces(Protocol):
    """What every turn did, for whoever must explain it later."""

    async def keep(
        self, person: PersonId, at: datetime, trace: Mapping[str, Any]
    ) -> None:
        """Keep one turn's trace (plain JSON)."""
        ...

    async def last(self, person: PersonId, limit: int) -> tuple[Mapping[str, Any], ...]:
        """Return a person's latest traces, newest first."""
        ...
