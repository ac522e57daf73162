"""Say that help is no longer needed."""

from dataclasses import dataclass
from typing import Annotated, Final

from ...care import commands as c
from ...care.refusal import Refusal
from .spec import Asking, Effect, Outcome, Said, Sort, Tool


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """Why."""

    reason: Annotated[str, Said(sort=Sort.TEXT, meaning="why, in the words said")] = ""


async def run(asking: Asking, args: Args) -> Outcome | Refusal:
    """End the call for help; a person confirms it first."""
    command = c.EndSos(person=asking.person, reason=args.reason)
    done = await asking.desk.do(command, asking.actor)
    if isinstance(done, Refusal):
        return done
    return Outcome(key="sos_ended", entries=done.entries)


TOOL: Final = Tool(
    name="end_sos", args=Args, effect=Effect.EMERGENCY, run=run, needs_yes=True
)
