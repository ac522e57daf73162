"""What every caller sees of a desk: the one door to a household's record."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from ..domain.ids import AppointmentId, PersonId
from . import commands as c
from . import events as ev
from .actor import Actor
from .queries import Query
from .refusal import Refusal

type Listener = Callable[[Sequence[ev.Entry]], None]


@dataclass(frozen=True, kw_only=True, slots=True)
class Done:
    """What was kept; empty where nothing had to change."""

    entries: tuple[ev.Entry, ...]


class Desk(Protocol):
    """What every caller sees."""

    @property
    def carries_messages(self) -> bool:
        """Say whether messages are passed on; elsewhere they are only kept."""

    async def do(self, command: c.Command, actor: Actor) -> Done | Refusal:
        """Carry a command out, or say why not."""

    async def ask[T](self, query: Query[T], actor: Actor) -> T | Refusal:
        """Answer a question, or say that it may not be asked."""

    async def weigh(self, command: c.Command, actor: Actor) -> Done | Refusal:
        """Say what ``do`` would answer now, and change nothing."""

    async def answered(self, person: PersonId, visit: AppointmentId) -> None:
        """Wait a few seconds for what a booking server says to a request."""
