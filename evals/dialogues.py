"""Held-out dialogues of the seven categories, played with the real model.

Each is played twice at most: live, for what comes of it; and on the right way, where
each prompt is the one that a model without mistakes would have got, so that what was
written can be compared with what belongs there. A live dialogue without a mistake is
both.
"""

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, override

from custom_components.healthstead.agents.runtime.protocol import (
    Completion,
    Failure,
    Role,
    Runtime,
    RuntimeFailed,
)
from custom_components.healthstead.agents.runtime.scripted import ScriptedRuntime
from training.dialogues.playing import CATEGORIES, Played, play

from .ablations import Around
from .case_sets import Answered, Answering, Case, Wanted, below
from .shipped import evidence, meaning
from .watching import Recording, watched

SPLIT: Final = "test"


def cases(wanted: Wanted) -> list[Case]:
    """Return so many dialogues of each category."""
    numbers = range(wanted.first, wanted.first + wanted.each)
    return [
        {"id": f"{category}/{number}", "category": category, "seed": number}
        for number in numbers
        for category in CATEGORIES
    ]


def sources(_: Wanted) -> list[Path]:
    """Return what the dialogues are made from."""
    return below("training/dialogues", "*.py", "*.yaml")


async def answer(case: Case, by: Answering) -> Answered:
    """Play one dialogue, and again on the right way where it went astray."""
    recording = None if by.scripted else Recording(by.runtime or Absent())
    began = time.perf_counter()
    with watched() as seen:
        played = await _played(case, recording)
    told = {
        "right": played.right,
        "why_wrong": played.why_wrong,
        "questions": played.questions,
        "missing": played.missing,
        "after_no": played.after_no,
        "sos_right": played.sos_right,
        "turns": played.turns,
        "wall_ms": round((time.perf_counter() - began) * 1000, 1),
        **seen.as_json(),
    }
    if recording is not None and by.runtime is not None:
        told |= recording.cost()
    if not played.right:
        told["transcript"] = played.transcript
    if by.forced and by.runtime is not None:
        told["rows"] = await _rows(case, played, by.runtime)
    return told


async def _rows(case: Case, live: Played, runtime: Runtime) -> list[dict[str, Any]]:
    """Return gold and written text of every prompt on the right way."""
    rows = live.rows
    if any(row.wrote != row.gold for row in rows):
        known = {(row.role, row.prompt): row.wrote for row in rows}
        rows = (await _played(case, RightWay(runtime, known))).rows
    return [
        {"role": row.role, "prompt": row.prompt, "gold": row.gold, "wrote": row.wrote}
        for row in rows
    ]


async def _played(case: Case, runtime: Runtime | None) -> Played:
    """Play a dialogue with all that the product has beside the model."""
    return await play(
        case["category"], case["seed"], SPLIT, runtime, evidence(runtime), meaning()
    )


class Absent(ScriptedRuntime):
    """No model: whoever asks it learns that there is none."""

    def __init__(self) -> None:
        """Have nothing to say."""
        super().__init__({})

    @override
    async def complete(
        self,
        role: Role,
        prompt: str,
        *,
        grammar: str | None,
        limit: int,
        deadline_s: float,
    ) -> Completion:
        raise RuntimeFailed(Failure.NOT_LOADED)


@dataclass
class RightWay(Around):
    """Asks the runtime inside, but nothing that it was asked before.

    The right answers are gone on with: what is written stands beside them.
    """

    known: Mapping[tuple[str, str], str] = field(default_factory=dict)
    right_way: bool = True

    @override
    async def complete(
        self,
        role: Role,
        prompt: str,
        *,
        grammar: str | None,
        limit: int,
        deadline_s: float,
    ) -> Completion:
        text = self.known.get((role.value, prompt))
        if text is None:
            return await self.inner.complete(
                role, prompt, grammar=grammar, limit=limit, deadline_s=deadline_s
            )
        return Completion(
            text=text,
            prompt_tokens=0,
            generated_tokens=0,
            prompt_ms=0.0,
            generate_ms=0.0,
        )
