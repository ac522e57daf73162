"""Phrasings that were written by hand after the seeds were closed, with their calls."""

from pathlib import Path
from typing import Final

from custom_components.healthstead.agents.planner import plan
from open_rooms import ROOT
from training.cases import fresh, norm, steps_of
from training.forms import TURNS

from .case_sets import Answered, Answering, Case, Wanted, below
from .turns import DEADLINE_S, called
from .watching import Recording

FOLDER: Final = "training/fresh"


def cases(_: Wanted) -> list[Case]:
    """Return every phrasing, with the calls that it means."""
    return [
        {
            "id": f"{path.stem}/{number}",
            "category": path.stem,
            "said": one.said,
            "want": [[tool, arguments] for tool, arguments in one.want],
        }
        for path in sources(Wanted())
        for number, one in enumerate(fresh(path))
    ]


def sources(_: Wanted) -> list[Path]:
    """Return the files that hold the phrasings."""
    return [ROOT / path for path in below(FOLDER, "*.yaml")]


async def answer(case: Case, by: Answering) -> Answered:
    """Plan and call; say whether the tools, and tools with arguments, are right."""
    assert by.runtime is not None  # noqa: S101 - a model is what is measured
    recording, said = Recording(by.runtime), case["said"]
    await plan(recording, said, deadline_s=DEADLINE_S)
    wrote = recording.written[-1].wrote
    got = steps_of(wrote)
    planned = [action for _, action in got] == [tool for tool, _ in case["want"]]
    told = {"plan": planned, "chain": False, "wrote": wrote}
    if planned:
        found = [
            (action, norm(await called(recording, reason, action, said)))
            for reason, action in got
        ]
        told["calls"] = found
        told["chain"] = all(
            tool in TURNS or values == norm(wanted)
            for (tool, values), (_, wanted) in zip(found, case["want"], strict=True)
        )
    return told | recording.cost()
