"""Sayings of a YAML file, each in a fresh household, and whether the right tool comes.

The file names a world of ``worlds`` and lists what is said, with the tool, or ``none``,
and the arguments that it means.
"""

import json
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import yaml

from custom_components.healthstead.agents.trace import CallTrace, Turn, kind_of

from .case_sets import Answered, Answering, Case, Wanted
from .living import living
from .watching import Recording, watched

WORLDS: Final = Path(__file__).with_name("worlds")
KEPT_DOSE: Final = frozenset({"dose_taken"})


def cases(wanted: Wanted) -> list[Case]:
    """Return the sayings of the file that was named."""
    chosen = yaml.safe_load(Path(wanted.path).read_text("utf-8"))
    return [
        {"id": str(number), "category": "", "world": chosen["world"], **case}
        for number, case in enumerate(chosen["cases"])
    ]


def sources(wanted: Wanted) -> list[Path]:
    """Return the file and the worlds."""
    return [Path(wanted.path), *sorted(WORLDS.glob("*.json"))]


async def answer(case: Case, by: Answering) -> Answered:
    """Say it once; compare the first call with the one that was meant."""
    world = json.loads((WORLDS / f"{case['world']}.json").read_text("utf-8"))
    recording = None if by.runtime is None else Recording(by.runtime)
    began = time.perf_counter()
    with watched() as seen:
        async with living(world, recording) as talk:
            turn = await talk.say(case["said"])
    tool, whole = judged(case, turn.calls[0] if turn.calls else None)
    told = {
        "tool": tool,
        "right": whole,
        "wrong_dose": _keeps_wrong_dose(turn, whole=whole),
        "wall_ms": round((time.perf_counter() - began) * 1000, 1),
        **seen.as_json(),
    }
    if not whole:
        told["calls"] = [each.as_json() for each in turn.calls]
    return told | ({} if recording is None else recording.cost())


def judged(case: Mapping[str, Any], call: CallTrace | None) -> tuple[bool, bool]:
    """Say whether the tool, and tool and arguments, came out right."""
    wanted = case["tool"] if isinstance(case["tool"], list) else [case["tool"]]
    if call is None:
        return "none" in wanted, "none" in wanted
    if call.tool not in wanted:
        return False, False
    given = case.get("arguments", {})
    return True, all(call.arguments.get(k) == v for k, v in given.items())


def _keeps_wrong_dose(turn: Turn, *, whole: bool) -> bool:
    kept = any(kind_of(entry.event) in KEPT_DOSE for entry in turn.entries)
    return kept and not whole
