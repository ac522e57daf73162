"""From one step to the arguments of one call. The model only points at words."""

import json
from functools import cache
from typing import Final

from .grammar import Field, caller_grammar
from .grounding import CHOICES
from .planner import Step
from .prompt import caller_prompt, in_one_line
from .runtime.protocol import Completion, Role, Runtime
from .tools import BY_NAME

LIMIT: Final = 90
"""Most tokens of one call."""


async def call(
    runtime: Runtime, step: Step, said: str, *, deadline_s: float
) -> tuple[dict[str, str], Completion]:
    """Ask the caller for a tool's arguments; raises ``RuntimeFailed``."""
    answer = await runtime.complete(
        Role.CALLER,
        caller_prompt(step.action, step.reason, said),
        grammar=caller_grammar(_fields(step.action), in_one_line(said)),
        limit=LIMIT,
        deadline_s=deadline_s,
    )
    return read_call(answer.text), answer


@cache
def _fields(name: str) -> tuple[Field, ...]:
    fields = []
    for argument in BY_NAME[name].arguments:
        choices = CHOICES.get(argument.said.sort, ())
        fields.append(
            Field(
                name=argument.name,
                kind="choice" if choices else "text",
                choices=choices,
            )
        )
    fields.append(Field(name="person", kind="text"))
    return tuple(fields)


def read_call(text: str) -> dict[str, str]:
    """Read the caller's object; what cannot be read is no argument."""
    try:
        found = json.loads(text)
    except ValueError, RecursionError:
        return {}
    if not isinstance(found, dict):
        return {}
    return {str(k): v.strip() for k, v in found.items() if isinstance(v, str) and v}
