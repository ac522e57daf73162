"""One worker: takes cases as JSON lines, answers each, and says at the end what it held.

python -P -m evals.worker, with the repository and ``scripts`` on PYTHONPATH. The first
line says what answers. Its model is a child of its own, so that workers share nothing.
"""

import asyncio
import json
import sys
from dataclasses import replace
from typing import Any

from open_rooms import open_rooms

open_rooms()

from custom_components.healthstead.agents.runtime.protocol import (  # noqa: E402
    Runtime,
)
from evals.ablations import routed  # noqa: E402
from evals.case_sets import (  # noqa: E402
    Answered,
    Answering,
    Case,
    CaseSet,
    case_set,
)
from evals.runtimes import Choice, open_runtime, peak_bytes  # noqa: E402


async def main() -> int:
    """Answer until the input ends."""
    first = await _line()
    choice = Choice(**first["choice"])
    chosen = case_set(first["set"])
    by = Answering(
        runtime=await _opened(chosen, choice),
        scripted=choice.runtime == "scripted",
        model=choice.runtime != "none",
        forced=first["forced"],
    )
    _tell({"ready": None if by.runtime is None else by.runtime.name})
    try:
        with routed(by_model_only=choice.no_router):
            while (case := await _line()) is not None:
                told = await _answered(chosen, case, by)
                _tell({"id": case["id"], "category": case.get("category", "")} | told)
                if "error" in told and by.runtime is not None:
                    await by.runtime.close()
                    by = replace(by, runtime=await _opened(chosen, choice))
    finally:
        if by.runtime is not None:
            await by.runtime.close()
    return 0


async def _opened(chosen: CaseSet, choice: Choice) -> Runtime | None:
    """Return the model that answers, unless a command of its own does."""
    if getattr(chosen, "BY_COMMAND", False):
        return None
    return await open_runtime(choice)


async def _answered(chosen: CaseSet, case: Case, by: Answering) -> Answered:
    try:
        told = await chosen.answer(case, by)
    except Exception as error:  # noqa: BLE001 - a case that fails is a result
        told = {"error": f"{type(error).__name__}: {error}"}
    told["peak_bytes"] = peak_bytes(by.runtime)
    return told


async def _line() -> Any:  # noqa: ANN401 - JSON
    """Return the next line without holding up the model's pipes; None at the end."""
    raw = await asyncio.to_thread(sys.stdin.readline)
    return json.loads(raw) if raw.strip() else None


def _tell(told: dict[str, Any]) -> None:
    print(json.dumps(told, ensure_ascii=False), flush=True)


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
