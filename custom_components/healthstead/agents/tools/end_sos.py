"""Say that help is no longer needed."""

from dataclasses import dataclass
from typing import Annotated, Final

from ...care import commands as c
from ...care import queries as q
from ...care.refusal import Refusal
from .spec import Asking, Effect, Outcome, Said, Sort, Tool


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """Why."""

    reason: Annotated[str, Said(sort=Sort.TEXT, meaning="why, in the words said")] = ""


async def run(asking: Asking, args: Args) -> Outcome | Refusal:
    """End the call for help; a person confirms it first."""
    by = await _who(asking)
    command = c.EndSos(person=asking.person, reason=args.reason, by=by)
    done = await asking.desk.do(command, asking.actor)
    if isinstance(done, Refusal):
        return done
    return Outcome(key="sos_ended", entries=done.entries)


async def _who(asking: Asking) -> str:
    """Return the name of who says so, for those who were told; empty if not known."""
    own = asking.actor.person
    if own is None:
        return ""
    about = await asking.desk.ask(q.AboutPerson(person=own), asking.actor)
    return "" if isinstance(about, Refusal) else about.profile.name


TOOL: Final = Tool(
    name="end_sos", args=Args, effect=Effect.EMERGENCY, run=run, needs_yes=True
)
