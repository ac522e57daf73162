"""Utterances of strangers, by path: through the command line, as anybody would try it.

Where they go (``route``), what they name (``slots``), whether they are an emergency
(``redflags``). The cases stay where they are.
"""

import asyncio
import json
import sys
from asyncio import subprocess
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from .case_sets import Answered, Answering, Case, Wanted

COMMANDS: Final[dict[str, tuple[str, ...]]] = {
    "routing": ("route",),
    "slots": ("slots", "--now", "2019-03-01T09:00"),
    "red_flags": ("redflags",),
}
"""By the file's name. The dates of the annotated talks lie in March 2019."""
WITHOUT_MODEL: Final = frozenset({"redflags"})
BY_COMMAND: Final = True
"""A command answers, with a model of its own on all processors: one job is enough."""
NOT_OURS: Final = frozenset({"out_of_scope", "other_home"})
_RUNNING: dict[str, subprocess.Process] = {}


def cases(wanted: Wanted) -> list[Case]:
    """Return the lines of the file that was named."""
    path = Path(wanted.path)
    lines = path.read_text("utf-8").splitlines()
    return [
        {**row, "file": path.stem, "category": category_of(row)}
        for row in map(json.loads, lines)
    ]


def category_of(row: Case) -> str:
    """Return the group under which a line is counted."""
    if "gold" in row:
        return str(row["gold"]["domain"])
    return str(row.get("domain_label") or row.get("label") or "")


def sources(wanted: Wanted) -> list[Path]:
    """Return the file that was named."""
    return [Path(wanted.path)]


async def answer(case: Case, by: Answering) -> Answered:
    """Ask the command that the file is for; compare with what the source says."""
    told = await _ask(case, model=by.model)
    if "error" in told:
        raise ValueError(told["error"])
    output = told["output"]
    match case["file"]:
        case "routing":
            return routed_right(case, output)
        case "slots":
            return {"slots": slots_right(case, output), "output": output}
        case _:
            return flagged_right(case, output)


def routed_right(case: Case, output: dict[str, Any]) -> Answered:
    """Say whether a domain is the label of the source, or one that may be meant."""
    label, found = case["domain_label"], output["domain"]
    lenient = found in {label, *case.get("also_ok", ())}
    told: Answered = {
        "strict": found == label,
        "lenient": lenient,
        "right": lenient,
        "found": found,
    }
    if label in NOT_OURS:
        told["out_accepted"] = found not in NOT_OURS and not lenient
    return told


def flagged_right(case: Case, output: dict[str, Any]) -> Answered:
    """Say whether an emergency was seen as one, and what is none as none."""
    right = output["label"] == case["label"]
    name = "missed_emergency" if case["label"] == "emergency" else "false_alarm"
    return {"red_flag": right, "right": right, name: not right}


def slots_right(case: Case, output: dict[str, Any]) -> list[bool]:
    """Say of each annotated value of this turn whether it came out."""
    folder = str(Path(__file__).parent)
    if folder not in sys.path:
        sys.path.append(folder)
    judged: Iterable[Any] = import_module("slots").judged(case, output, every=False)
    return [bool(each.right) for each in judged]


async def _ask(case: Case, *, model: bool) -> dict[str, Any]:
    """Ask the command, which stays open for the next line."""
    command = COMMANDS[case["file"]]
    running = _RUNNING.get(command[0])
    if running is None:
        without = () if model or command[0] in WITHOUT_MODEL else ("--no-model",)
        running = await asyncio.create_subprocess_exec(
            *(sys.executable, "-P", "-m", "cli", *command, *without),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        _RUNNING[command[0]] = running
    assert running.stdin is not None  # noqa: S101 - both are pipes
    assert running.stdout is not None  # noqa: S101
    line = {
        k: v for k, v in case.items() if k in {"id", "text", "utterance", "history"}
    }
    running.stdin.write(json.dumps(line).encode() + b"\n")
    await running.stdin.drain()
    told: dict[str, Any] = json.loads(await running.stdout.readline())
    return told
