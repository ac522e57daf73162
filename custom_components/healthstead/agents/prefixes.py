"""How every prompt of a role begins, whoever speaks: read once, and kept.

Found by comparing prompts that have nothing in common but the role, so that no word
of anybody can be in it.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from .instructions import instructions
from .prompt import caller_prompt, planner_prompt
from .runtime.protocol import Role
from .runtime.settings import Settings
from .templates import TEMPLATES, render
from .tools import CATALOGUE

_TOOLS = (CATALOGUE[0].name, CATALOGUE[-1].name)
_PROMPTS: Mapping[Role, Sequence[str]] = {
    Role.PLANNER: (planner_prompt("a"), planner_prompt("b", "c", ("d",))),
    Role.CALLER: tuple(caller_prompt(tool, tool, tool) for tool in _TOOLS),
}


def prefixes(template: str | None = None) -> Mapping[Role, str]:
    """Return how the prompts of each role begin: an adapter's, or those in words."""
    if template is None:
        return _shared(lambda _role, prompt: prompt)
    marks = TEMPLATES[template]
    return _shared(lambda role, prompt: render(marks, instructions(role, prompt)))


def warmed(settings: Settings, folder: Path, template: str | None = None) -> Settings:
    """Return settings whose child keeps what it read of prefixes in a folder.

    The template is that of a base without adapters; with adapters there is none.
    """
    return replace(settings, prefixes=prefixes(template), states=folder)


def _shared(written: Callable[[Role, str], str]) -> Mapping[Role, str]:
    return {
        role: _beginning([written(role, prompt) for prompt in prompts])
        for role, prompts in _PROMPTS.items()
    }


def _beginning(texts: Sequence[str]) -> str:
    """Return what all of them begin with."""
    same = 0
    for letters in zip(*texts, strict=False):
        if len(set(letters)) > 1:
            break
        same += 1
    return texts[0][:same]
