"""Ask the person something."""

from dataclasses import dataclass
from typing import Annotated, Final

from ...care.refusal import Refusal
from .spec import Asking, Effect, Outcome, Said, Sort, Tool


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """What to ask."""

    question: Annotated[str, Said(sort=Sort.TEXT, meaning="what to ask")]


async def run(_asking: Asking, args: Args) -> Outcome | Refusal:
    """Ask the person a question and wait for the answer."""
    return Outcome(key="question", facts={"question": args.question})


TOOL: Final = Tool(
    name="get_input_from_user",
    args=Args,
    effect=Effect.READ,
    run=run,
    faces=frozenset(),
)
