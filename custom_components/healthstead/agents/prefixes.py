"""How every prompt of a role begins, whoever speaks: read once, and kept.

Found by comparing prompts that have nothing in common but the role, so that no word
of anybody can be in it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from .prompt import caller_prompt, planner_prompt
from .runtime.protocol import Role
from .runtime.settings import Settings


@cache
def prefixes() -> Mapping[Role, str]:
    """Return how the prompts of each role begin."""
    planner = (planner_prompt("a"), planner_prompt("b", "c", ("d",)))
    caller = (caller_prompt("a", "b", "c"), caller_prompt("d", "e", "f"))
    return {Role.PLANNER: _shared(planner), Role.CALLER: _shared(caller)}


def _shared(texts: Sequence[str]) -> str:
    """Return what all of them begin with."""
    same = 0
    for letters in zip(*texts, strict=False):
        if len(set(letters)) > 1:
            break
        same += 1
    return texts[0][:same]


def warmed(settings: Settings, folder: Path) -> Settings:
    """Return settings whose child keeps what it read of prefixes in a folder."""
    return replace(settings, prefixes=prefixes(), states=folder)
