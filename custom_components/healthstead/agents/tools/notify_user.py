"""Leave the person a note."""

from dataclasses import dataclass
from typing import Annotated, Final

from ...care import commands as c
from ...care.refusal import Refusal
from .spec import Asking, Effect, Outcome, Said, Sort, Tool


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """What to say."""

    message: Annotated[str, Said(sort=Sort.TEXT, meaning="what to say")]


async def run(asking: Asking, args: Args) -> Outcome | Refusal:
    """Show the person a note in Home Assistant."""
    command = c.SendMessage(
        person=asking.person, to=asking.profile.name, text=args.message
    )
    done = await asking.desk.do(command, asking.actor)
    if isinstance(done, Refusal):
        return done
    facts = {"text": args.message}
    key = "note_left" if asking.desk.carries_messages else "note_kept"
    return Outcome(key=key, facts=facts, entries=done.entries)


TOOL: Final = Tool(name="notify_user", args=Args, effect=Effect.WRITE, run=run)
