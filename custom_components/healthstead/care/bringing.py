"""Carrying an import out at the desk, line by line: what was kept, and why not the rest.

A line that fails names itself and the others go on. Nothing is accepted here that a
person was not asked about: a doubt is handed back, and its line waits.
"""

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from . import commands as c
from .actor import Actor
from .desk import Desk
from .importing import Group
from .importing_doses import DoseCommand
from .refusal import Refusal, refuse


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """What became of one line."""

    place: int
    name: str
    done: int = 0
    """How many of its commands were carried out."""
    refusal: Refusal | None = None
    """What stands in the way of the next one, if anything."""

    @property
    def kept(self) -> bool:
        """Say whether all of it was kept."""
        return self.refusal is None

    @property
    def asks(self) -> bool:
        """Say whether a person's yes would let it go on."""
        return self.refusal is not None and self.refusal.question


@dataclass(frozen=True, kw_only=True, slots=True)
class DosesKept:
    """How many doses were kept, and how many were refused, by reason."""

    kept: int = 0
    refused: Mapping[str, int] = field(default_factory=dict)


async def doubts_of(
    desk: Desk, actor: Actor, group: Group, done: int = 0
) -> tuple[Refusal, ...]:
    """Return all that a person is asked first about a line; keep nothing.

    The last one may be no question: then the line cannot be kept at all. ``done``:
    how many of its commands were carried out.
    """
    found: dict[str, Refusal] = {}
    for command in group.adds[done:]:
        weighed = await desk.weigh(_accepting(command, frozenset(found)), actor)
        while isinstance(weighed, Refusal):
            found[weighed.reason] = weighed
            if not weighed.question:
                return tuple(found.values())
            weighed = await desk.weigh(_accepting(command, frozenset(found)), actor)
    return tuple(found.values())


async def bring(
    desk: Desk,
    actor: Actor,
    groups: Sequence[Group],
    accepted: Mapping[int, Collection[str]],
    before: Mapping[int, Outcome] | None = None,
) -> Mapping[int, Outcome]:
    """Carry out what is not carried out yet, in order; return what became of each.

    ``accepted``: by line, the doubts that a person answered with yes. ``before``:
    what an earlier call returned, to go on from.
    """
    found: dict[int, Outcome] = {}
    for group in groups:
        start = (before or {}).get(group.place) or Outcome(
            place=group.place, name=group.name
        )
        yes = frozenset(accepted.get(group.place, ()))
        found[group.place] = await _line(desk, actor, group, start, _Ready(yes, found))
    return found


@dataclass(frozen=True, slots=True)
class _Ready:
    """What a line may build on: the answers about it, and the lines before it."""

    yes: frozenset[str]
    lines: Mapping[int, Outcome]

    def missing(self, group: Group) -> Outcome | None:
        """Return a line that has to be kept before this one and is not."""
        others = (self.lines[place] for place in sorted(group.waits_for))
        return next((other for other in others if not other.kept), None)


async def _line(
    desk: Desk, actor: Actor, group: Group, start: Outcome, ready: _Ready
) -> Outcome:
    if group.left_out is not None:
        return replace(start, refusal=group.left_out)
    if (other := ready.missing(group)) is not None:
        no = refuse("link_waits", medication=group.name, other=other.name)
        return replace(start, refusal=no)
    for place, command in enumerate(group.commands[start.done :], start.done):
        outcome = await desk.do(_accepting(command, ready.yes), actor)
        if isinstance(outcome, Refusal):
            return replace(start, done=place, refusal=outcome)
    return replace(start, done=len(group.commands), refusal=None)


def _accepting[Asked: c.AddMedication | c.CountStock](
    command: Asked, yes: frozenset[str]
) -> Asked:
    """Return a command with the doubts that were answered, where it takes any."""
    match command:
        case c.AddMedication(accepted=accepted):
            return replace(command, accepted=accepted | yes)
        case _:
            return command


async def bring_doses(
    desk: Desk,
    actor: Actor,
    commands: Sequence[DoseCommand],
    tell: Callable[[int], None],
) -> DosesKept:
    """Carry doses of the past out in order; ``tell`` hears how many are through.

    A record that cannot be written to ends it: the rest would fail as well.
    """
    refused: Counter[str] = Counter()
    kept = 0
    for through, command in enumerate(commands, 1):
        outcome = await desk.do(command, actor)
        if isinstance(outcome, Refusal):
            refused[outcome.reason] += 1
            if outcome.reason == "storage_unavailable":
                refused[outcome.reason] += len(commands) - through
                break
        else:
            kept += 1
        tell(through)
    return DosesKept(kept=kept, refused=dict(refused))
