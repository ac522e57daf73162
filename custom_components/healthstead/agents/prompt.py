"""The short prompts of the two adapters; the format is the one they learnt.

Adapters replace long instructions, so a prompt is a few lines. What a person
said can form no special token: the marks of the chat template are broken up.
"""

from collections.abc import Sequence
from typing import Final

_START: Final = "<|im_start|>"
_END: Final = "<|im_end|>"
BEFORE_LENGTH: Final = 120
DONE_LENGTH: Final = 80


def planner_prompt(
    said: str, before: str = "", done: Sequence[str] = (), *, now: str = ""
) -> str:
    """Return the planner's prompt: the dialogue's last line, the words, the results.

    ``now``: what the house waits for, in words of ours.
    """
    lines = [f"now: {now}"] if now else []
    lines += [f"before: {in_one_line(before)[:BEFORE_LENGTH]}"] if before else []
    lines.append(f"said: {in_one_line(said)}")
    lines += [f"done: {in_one_line(each)[:DONE_LENGTH]}" for each in done]
    return _chat("\n".join(lines))


def caller_prompt(tool: str, step: str, said: str) -> str:
    """Return the caller's prompt: which tool, the planner's reason, the words."""
    return _chat(f"tool: {tool}\nstep: {in_one_line(step)}\nsaid: {in_one_line(said)}")


def _chat(user: str) -> str:
    return f"{_START}user\n{user}{_END}\n{_START}assistant\n"


def in_one_line(text: str) -> str:
    """Return one line without anything that could pass for a template mark."""
    return " ".join(text.replace("<|", "< |").replace("|>", "| >").split())
