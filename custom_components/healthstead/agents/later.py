"""What is to be asked one after the other: calls that wait behind a draft.

They travel in the arguments of the draft before them, so that they are on disk with it:
a restart loses none, and another draft that takes its place ends them.
"""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from .tools.spec import CARRIED, Call

LATER: Final = f"{CARRIED}later"


def later_of(arguments: Mapping[str, str]) -> tuple[Call, ...]:
    """Return the calls that wait behind the one with these arguments."""
    told = json.loads(arguments.get(LATER, "[]"))
    return tuple(Call(tool=tool, arguments=words) for tool, words in told)


def in_turn(calls: tuple[Call, ...]) -> Call:
    """Return the first of some calls, with the others behind it."""
    first, *rest = calls
    if not rest:
        return first
    told = [[call.tool, dict(call.arguments)] for call in rest]
    waiting = {LATER: json.dumps(told, ensure_ascii=False)}
    return replace(first, arguments={**first.arguments, **waiting})


def with_later(arguments: Mapping[str, str], call: Call) -> dict[str, str]:
    """Return a draft's arguments with one more call behind those that wait."""
    waiting = in_turn((Call(tool="", arguments={}), *later_of(arguments), call))
    return {**arguments, LATER: waiting.arguments[LATER]}
