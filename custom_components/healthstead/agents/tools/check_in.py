"""Give a sign of life."""

from dataclasses import dataclass
from typing import Final

from ...care import commands as c
from ...care.refusal import Refusal
from .spec import Asking, Effect, Outcome, Tool


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """Nothing: whoever says it is there."""


async def run(asking: Asking, _args: Args) -> Outcome | Refusal:
    """Note that the person is up and well: the sign of life of this morning."""
    command = c.CheckInNow(person=asking.person, source="said")
    done = await asking.desk.do(command, asking.actor)
    if isinstance(done, Refusal):
        return done
    return Outcome(key="checked_in", entries=done.entries)


# A model that misread "I can't get up" must not keep anybody from being looked for.
TOOL: Final = Tool(
    name="check_in", args=Args, effect=Effect.WRITE, run=run, model_needs_yes=True
)
