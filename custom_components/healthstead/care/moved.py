"""What is remembered of the things in the house: when they moved, and since when they tell.

A small immutable memory beside the log: best effort, for it can be lost. Whoever
reads states keeps it; ``presence`` concludes from it. A gap of at most ``BLIND_MOST``
is forgiven, after a longer one a thing tells only of what comes.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from ..domain.safety import BLIND_MOST


@dataclass(frozen=True, kw_only=True, slots=True)
class Seen:
    """What is remembered of one thing."""

    known: datetime
    """Since when anybody asks about it."""
    since: datetime
    """Since when it could be seen without a long gap."""
    moved: datetime | None = None
    lost: datetime | None = None
    """Since when it cannot be seen; None: it can."""

    def tells(self, start: datetime, now: datetime) -> bool:
        """Say whether its silence since an instant means anything."""
        here = self.lost is None or now - self.lost <= BLIND_MOST
        return here and self.since <= start + BLIND_MOST

    def moved_since(self, start: datetime) -> bool:
        """Say whether it moved at an instant or after it."""
        return self.moved is not None and self.moved >= start

    def moves(self, at: datetime) -> Seen:
        """Return what is remembered after it moved."""
        return replace(self.here(at), moved=at)

    def gone(self, at: datetime) -> Seen:
        """Return what is remembered from when it cannot be seen."""
        return self if self.lost is not None else replace(self, lost=at)

    def here(self, at: datetime) -> Seen:
        """Return what is remembered from when it can be seen again."""
        if self.lost is None:
            return self
        long = at - self.lost > BLIND_MOST
        return replace(self, lost=None, since=at if long else self.since)


@dataclass(frozen=True, kw_only=True, slots=True)
class Memory:
    """All of it, and until when somebody watched."""

    alive: datetime
    since: datetime
    """Since when somebody watches without a long gap."""
    seen: Mapping[str, Seen] = field(default_factory=dict)

    def of(self, things: Iterable[str]) -> tuple[Seen, ...]:
        """Return what is remembered of those that are known."""
        return tuple(self.seen[one] for one in things if one in self.seen)

    def with_(self, thing: str, seen: Seen) -> Memory:
        """Return the memory with one thing as it is now."""
        return replace(self, seen={**self.seen, thing: seen})

    def asked_about(self, things: Iterable[str], now: datetime) -> Memory:
        """Keep what is still asked about, and begin with what is new."""
        new = Seen(known=now, since=now)
        return replace(self, seen={one: self.seen.get(one, new) for one in things})

    def watched(self, now: datetime) -> Memory:
        """Return the memory of somebody who watches now."""
        return replace(self, alive=now)


def begun(now: datetime) -> Memory:
    """Return the memory of somebody who begins to watch."""
    return Memory(alive=now, since=now)


def resumed(memory: Memory, now: datetime) -> Memory:
    """Return what a memory is worth after nobody watched for a while.

    ``alive`` stays: what ended meanwhile is still to be looked at. Every thing
    is out of sight until it shows itself. A memory from the future is of a clock
    that was wrong, and worth nothing.
    """
    if memory.alive > now:
        return begun(now)
    seen = {one: known.gone(memory.alive) for one, known in memory.seen.items()}
    long = now - memory.alive > BLIND_MOST
    return replace(memory, seen=seen, since=now if long else memory.since)
