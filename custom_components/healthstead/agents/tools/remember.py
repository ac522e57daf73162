"""Know something of a person for good."""

from dataclasses import dataclass
from typing import Annotated, Final

from ...care import commands as c
from ...care.refusal import Refusal
from ...domain.known import FactKind
from ...domain.known_said import read_fact
from .spec import Asking, Effect, Outcome, Said, Sort, Tool

KEYS: Final = {
    FactKind.ALLERGY: "allergy_remembered",
    FactKind.CONDITION: "condition_remembered",
    FactKind.PREFERENCE: "remembered",
    FactKind.NOTE: "remembered",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """What is to be known."""

    text: Annotated[str, Said(sort=Sort.TEXT, meaning="what to know, as said")]


async def run(asking: Asking, args: Args) -> Outcome | Refusal:
    """Remember a wish, an allergy, an illness or a note about the person for good."""
    kind, text = read_fact(args.text)
    command = c.RememberFact(person=asking.person, kind=kind, text=text)
    done = await asking.desk.do(command, asking.actor)
    if isinstance(done, Refusal):
        return done
    return Outcome(
        key=KEYS[kind] if done.entries else "known_already",
        facts={"text": text},
        entries=done.entries,
        data={"kind": kind.value, "text": text},
    )


TOOL: Final = Tool(
    name="remember",
    args=Args,
    effect=Effect.WRITE,
    run=run,
    model_needs_yes=True,
)
