"""Keep a message for somebody; the house passes it on."""

from dataclasses import dataclass
from typing import Annotated, Final

from ...care import commands as c
from ...care.refusal import Refusal
from .spec import Asking, Effect, Outcome, Said, Sort, Tool


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """Whom to tell, and what."""

    to: Annotated[str, Said(sort=Sort.PHRASE, meaning="whom to tell, by name")]
    text: Annotated[str, Said(sort=Sort.TEXT, meaning="what to say")]


async def run(asking: Asking, args: Args) -> Outcome | Refusal:
    """Keep a message for somebody and, in the house, pass it on; a person confirms it."""
    command = c.SendMessage(person=asking.person, to=args.to, text=args.text)
    done = await asking.desk.do(command, asking.actor)
    if isinstance(done, Refusal):
        return done
    facts = {"to": args.to, "text": args.text}
    key = "message_passed_on" if asking.desk.carries_messages else "message_sent"
    return Outcome(key=key, facts=facts, entries=done.entries)


TOOL: Final = Tool(
    name="send_message",
    args=Args,
    effect=Effect.REACH_OUT,
    run=run,
    needs_yes=True,
)
