"""Let the product answer cases: one fresh household each, outputs as JSON lines.

python evals/collect.py evals/cases/NAME.yaml > outputs.jsonl
"""

import json
import subprocess
import sys
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Collect; the world's file decides who speaks and what time it is."""
    chosen = yaml.safe_load(Path(sys.argv[1]).read_text("utf-8"))
    world = ROOT / "evals/worlds" / f"{chosen['world']}.json"
    for number, case in enumerate(chosen["cases"]):
        done = subprocess.run(  # noqa: S603 - our own command
            [
                str(ROOT / "scripts/healthstead"),
                "ask",
                "--json",
                "--world",
                str(world),
                *sys.argv[2:],
                case["said"],
            ],
            capture_output=True,
            text=True,
            check=True,
        )
        turn = json.loads(done.stdout.splitlines()[0])
        told = {"id": number, "turn": turn}
        print(json.dumps(told, ensure_ascii=False), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
