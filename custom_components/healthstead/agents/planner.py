"""From what was said to steps: why, and which tool. The model only proposes."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from .grammar import planner_grammar
from .prompt import planner_prompt
from .runtime.protocol import Completion, Role, Runtime
from .tools import CATALOGUE

ASK: Final = "ask"
DECLINE: Final = "decline"
HOME: Final = "home"
FINISH: Final = "finish"
NOT_TOOLS: Final = (ASK, DECLINE, HOME, FINISH)
LIMIT: Final = 110
"""Most tokens of a plan: four short lines."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Step:
    """One line of a plan."""

    reason: str
    action: str


@cache
def actions() -> tuple[str, ...]:
    """Return everything a plan may name."""
    return (*(tool.name for tool in CATALOGUE), *NOT_TOOLS)


@cache
def _grammar() -> str:
    return planner_grammar(actions())


async def plan(
    runtime: Runtime,
    said: str,
    *,
    before: str = "",
    done: Sequence[str] = (),
    now: str = "",
    deadline_s: float,
) -> tuple[tuple[Step, ...], Completion]:
    """Ask the planner; raises ``RuntimeFailed``. Unreadable lines are dropped."""
    answer = await runtime.complete(
        Role.PLANNER,
        planner_prompt(said, before, done, now=now),
        grammar=_grammar(),
        limit=LIMIT,
        deadline_s=deadline_s,
    )
    return read_plan(answer.text), answer


def read_plan(text: str) -> tuple[Step, ...]:
    """Read the planner's lines; a line that is cut off or unknown is no step."""
    found: list[Step] = []
    for line in text.strip().splitlines():
        reason, mark, action = line.rpartition(" > ")
        step = Step(reason=reason.strip(), action=action.strip())
        if mark and step.action in actions() and step not in found:
            found.append(step)
    return tuple(found)
