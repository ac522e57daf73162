"""Held-out turns of one utterance: whether the model alone writes them right.

Made by ``training.generate`` with phrases and values that training never saw. Each
prompt is asked as the product asks it; no household is behind it.
"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from custom_components.healthstead.agents.caller import call
from custom_components.healthstead.agents.planner import Step, plan
from training.cases import arguments_of, norm, steps_of
from training.forms import ARGUMENTS, TURNS
from training.generate import make

from .case_sets import Answered, Answering, Case, Wanted
from .watching import Recording

SEED: Final = 20261126
DEADLINE_S: Final = 60.0
TURNS_FOR_EACH: Final = 3
"""Turns for each that is asked for: one hundred of a category are three hundred here."""


def cases(wanted: Wanted) -> list[Case]:
    """Return held-out turns: a prompt for the planner, and those for the caller."""
    count = (wanted.first + wanted.each) * TURNS_FOR_EACH
    grouped: list[dict[str, Any]] = []
    for row in make({"train": 0, "valid": 0, "test": count}, SEED):
        if row["role"] == "planner":
            name = row["answer"].rpartition(" > ")[2]
            grouped.append({"category": name, "said": row["said"], "rows": []})
        told = {"role": row["role"], "prompt": row["prompt"], "gold": row["answer"]}
        grouped[-1]["rows"].append(told)
    numbered = [{"id": f"turn/{n}", **each} for n, each in enumerate(grouped)]
    return list(numbered[wanted.first * TURNS_FOR_EACH :])


def sources(_: Wanted) -> list[Path]:
    """Return none: the cases hold all that is asked."""
    return []


async def answer(case: Case, by: Answering) -> Answered:
    """Ask each prompt, and the whole chain by the model's own plan."""
    assert by.runtime is not None  # noqa: S101 - a model is what is measured
    recording = Recording(by.runtime)
    rows = []
    for row in case["rows"]:
        await _ask(recording, row["role"], row["prompt"])
        wrote = recording.written[-1]
        if wrote.prompt != row["prompt"]:
            raise ValueError(f"the product asks otherwise: {wrote.prompt!r}")
        rows.append({**row, "wrote": wrote.wrote})
    return {"rows": rows, **recording.cost(), **await _chain(case, rows, recording)}


async def _ask(recording: Recording, role: str, prompt: str) -> None:
    """Ask as the product does, from the lines that a prompt consists of."""
    lines = prompt.partition("user\n")[2].partition("<|im_end|>")[0].splitlines()
    told = [line.partition(": ")[::2] for line in lines]
    given = dict(told)
    if role == "caller":
        step = Step(reason=given["step"], action=given["tool"])
        await call(recording, step, given["said"], deadline_s=DEADLINE_S)
        return
    await plan(
        recording,
        given["said"],
        before=given.get("before", ""),
        done=[value for name, value in told if name == "done"],
        deadline_s=DEADLINE_S,
    )


async def _chain(
    case: Case, rows: Sequence[dict[str, Any]], recording: Recording
) -> dict[str, Any]:
    """Follow the model's own plan; say whether tools and arguments come out right."""
    first, *others = rows
    wanted = steps_of(first["gold"])
    if first["gold"].count("\n") + 1 != len(wanted) or "\ndone: " in first["prompt"]:
        return {}
    gold = [json.loads(row["gold"]) for row in others]
    got = steps_of(first["wrote"])
    if [action for _, action in got] != [action for _, action in wanted]:
        return {"chain": False}
    found = [
        await called(recording, reason, action, case["said"])
        for reason, action in got
        if action not in TURNS
    ]
    return {"chain": [norm(each) for each in found] == [norm(each) for each in gold]}


async def called(
    recording: Recording, reason: str, action: str, said: str
) -> dict[str, str] | None:
    """Return the arguments that the caller writes for a step."""
    if action not in ARGUMENTS:
        return None
    step = Step(reason=reason, action=action)
    await call(recording, step, said, deadline_s=DEADLINE_S)
    return arguments_of(recording.written[-1].wrote, said)
