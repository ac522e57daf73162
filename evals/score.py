"""Score collected outputs against their cases, each share with its interval.

python evals/score.py evals/cases/NAME.yaml outputs.jsonl
"""

import json
import math
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

KEPT_DOSE = {"dose_taken"}


def wilson(right: int, total: int) -> tuple[float, float]:
    """Return the 95 % Wilson interval of a share."""
    if total == 0:
        return 0.0, 1.0
    z, share = 1.959964, right / total
    middle = share + z * z / (2 * total)
    spread = z * math.sqrt((share * (1 - share) + z * z / (4 * total)) / total)
    scale = 1 + z * z / total
    return (middle - spread) / scale, (middle + spread) / scale


def main() -> int:
    """Print what went wrong, then the table."""
    cases = yaml.safe_load(Path(sys.argv[1]).read_text("utf-8"))["cases"]
    lines = Path(sys.argv[2]).read_text("utf-8").splitlines()
    turns = {row["id"]: row["turn"] for row in map(json.loads, lines)}
    tools = right = wrong_dose = 0
    for number, case in enumerate(cases):
        turn = turns[number]
        tool, full = judged(case, turn)
        tools += tool
        right += full
        wrong_dose += records_wrong_dose(case, turn)
        if not full:
            told = [(c["tool"], c["arguments"], c["verdict"]) for c in turn["calls"]]
            print(f"- {case['said']}\n    {turn['route']} {told}")
    for name, count in (("tool", tools), ("tool and arguments", right)):
        low, high = wilson(count, len(cases))
        print(f"{name}: {count}/{len(cases)} [{low:.3f}, {high:.3f}]")
    print(f"wrong doses recorded: {wrong_dose}")
    return 0


def judged(case: Mapping[str, Any], turn: Mapping[str, Any]) -> tuple[bool, bool]:
    """Say whether the tool, and tool and arguments, came out right."""
    wanted = case["tool"] if isinstance(case["tool"], list) else [case["tool"]]
    called = turn["calls"][0] if turn["calls"] else None
    if called is None:
        return "none" in wanted, "none" in wanted
    if called["tool"] not in wanted:
        return False, False
    return True, all(
        called["arguments"].get(name) == value
        for name, value in case.get("arguments", {}).items()
    )


def records_wrong_dose(case: Mapping[str, Any], turn: Mapping[str, Any]) -> bool:
    """Say whether a dose was kept that the person did not tell."""
    kept = any(event["kind"] in KEPT_DOSE for event in turn["events"])
    return kept and not judged(case, turn)[1]


if __name__ == "__main__":
    sys.exit(main())
