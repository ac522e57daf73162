"""One worker: takes cases as JSON lines, answers each, and says at the end what it held.

python -P -m evals.worker, with the repository and ``scripts`` on PYTHONPATH. The first
line says what answers. Its model is a child of its own, so that workers share nothing.
"""

import asyncio
import json
import sys
from typing import Any

from open_rooms import open_rooms

open_rooms()

from evals.ablations import routed  # noqa: E402
from evals.case_sets import Answering, case_set  # noqa: E402
from evals.runtimes import Choice, open_runtime, peak_bytes  # noqa: E402


async def main() -> int:
    """Answer until the input ends."""
    first = await _line()
    choice = Choice(**first["choice"])
    chosen = case_set(first["set"])
    own = not getattr(chosen, "BY_COMMAND", False)
    runtime = await open_runtime(choice) if own else None
    by = Answering(
        runtime=runtime,
        scripted=choice.runtime == "scripted",
        model=choice.runtime != "none",
        forced=first["forced"],
    )
    _tell({"ready": None if runtime is None else runtime.name})
    try:
        with routed(by_model_only=choice.no_router):
            while (case := await _line()) is not None:
                try:
                    told = await chosen.answer(case, by)
                except Exception as error:  # noqa: BLE001 - a case that fails is a result
                    told = {"error": f"{type(error).__name__}: {error}"}
                told["peak_bytes"] = peak_bytes(runtime)
                _tell({"id": case["id"], "category": case.get("category", "")} | told)
    finally:
        if runtime is not None:
            await runtime.close()
    return 0


async def _line() -> Any:  # noqa: ANN401 - JSON
    """Return the next line without holding up the model's pipes; None at the end."""
    raw = await asyncio.to_thread(sys.stdin.readline)
    return json.loads(raw) if raw.strip() else None


def _tell(told: dict[str, Any]) -> None:
    print(json.dumps(told, ensure_ascii=False), flush=True)


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
