"""Remind a person of something."""

from dataclasses import dataclass
from typing import Annotated, Final

from ...care import commands as c
from ...care.refusal import Refusal
from ..values import When
from .spec import Asking, Effect, Fact, Missing, Outcome, Said, Sort, Tool


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """Of what, and when."""

    text: Annotated[str, Said(sort=Sort.TEXT, meaning="of what, in the words said")]
    at: Annotated[When, Said(sort=Sort.FUTURE_AGAIN, meaning="when")]


async def run(asking: Asking, args: Args) -> Outcome | Missing | Refusal:
    """Remind a person of something at a moment."""
    if not args.at.precise:
        return Missing(argument="at", key="time_not_precise")
    command = c.SetReminder(
        person=asking.person, text=args.text, at=args.at.start, repeat=args.at.repeat
    )
    done = await asking.desk.do(command, asking.actor)
    if isinstance(done, Refusal):
        return done
    facts: dict[str, Fact] = {"text": args.text, "at": args.at.start}
    if args.at.repeat:
        facts["rhythm"] = args.at.rhythm
        return Outcome(key="reminder_set_again", facts=facts, entries=done.entries)
    return Outcome(key="reminder_set", facts=facts, entries=done.entries)


TOOL: Final = Tool(name="set_reminder", args=Args, effect=Effect.WRITE, run=run)
