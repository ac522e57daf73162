"""Held-out dialogues of the seven categories, played with the real model.

Each is played twice at most: live, for what comes of it; and on the right way, where
each prompt is the one that a model without mistakes would have got, so that what was
written can be compared with what belongs there. A live dialogue without a mistake is
both.
"""

import time
from collections.abc import Mapping, Sequence
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
from .evidence import evidence
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
    category, seed = case["category"], case["seed"]
    recording = None if by.scripted else Recording(by.runtime or Absent())
    began = time.perf_counter()
    with watched() as seen:
        played = await play(category, seed, SPLIT, recording, evidence(by.runtime))
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
    taught = await play(case["category"], case["seed"], SPLIT, None, evidence(runtime))
    gold = [row.gold for row in taught.rows]
    if [row.wrote for row in live.rows] == gold:
        wrote = [row.wrote for row in live.rows]
    else:
        known = {(row.role, row.prompt): row.wrote for row in live.rows}
        forcing = Forcing(runtime, gold, known)
        await play(case["category"], case["seed"], SPLIT, forcing, evidence(runtime))
        wrote = forcing.wrote
    return [
        {"role": row.role, "prompt": row.prompt, "gold": row.gold, "wrote": text}
        for row, text in zip(taught.rows, wrote, strict=False)
    ]


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
class Forcing(Around):
    """Asks the runtime inside, keeps what it wrote, and goes on with the right text.

    What it was asked before is not asked again: it writes the same each time.
    """

    gold: Sequence[str] = ()
    known: Mapping[tuple[str, str], str] = field(default_factory=dict)
    wrote: list[str] = field(default_factory=list)

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
            came = await self.inner.complete(
                role, prompt, grammar=grammar, limit=limit, deadline_s=deadline_s
            )
            text = came.text
        place = len(self.wrote)
        self.wrote.append(text)
        return Completion(
            text=self.gold[place] if place < len(self.gold) else text,
            prompt_tokens=0,
            generated_tokens=0,
            prompt_ms=0.0,
            generate_ms=0.0,
        )
