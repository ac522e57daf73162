"""Train the evidence table: words to actions, a minute on one core.

Reads the rows that ``generate`` wrote, writes ``models/evidence-en.bin`` and
prints how often it is right on the held-out rows, and how often a vote would have
been wrong at several thresholds. Runs in the product's environment (numpy).
"""

from __future__ import annotations

import argparse
import json
from array import array
from collections import defaultdict
from pathlib import Path

import numpy as np

from scripts.open_rooms import open_rooms
from training.route_head import Bags, Head, fit, odds_of

open_rooms()
from custom_components.healthstead.agents import evidence_words as words  # noqa: E402

ROOT = Path(__file__).resolve().parent.parent
TOKENS = {
    "medication": "MEDICATION",
    "name": "MEDICATION",
    "clinician": "CLINICIAN",
    "appointment": "CLINICIAN",
    "person": "PERSON",
    "to": "PERSON",
}
SEED, RARE = 7, 0.3
Turn = tuple[str, str, str]


def turns(path: Path) -> list[Turn]:
    """Return (as said, with names masked, action) of every turn of one step."""
    rows = [json.loads(line) for line in path.open()]
    names: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for row in rows:
        if row["role"] == "caller":
            for name, value in json.loads(row["answer"]).items():
                if name in TOKENS:
                    names[row["said"]].append((value, getattr(words, TOKENS[name])))
    found = []
    for row in rows:
        if row["role"] != "planner":
            continue
        alone = "before:" not in row["prompt"] and "done:" not in row["prompt"]
        actions = [line.rpartition(" > ")[2] for line in row["answer"].splitlines()]
        if alone and len(actions) == 1:
            said = row["said"]
            found.append((said, words.masked(said, names[said]), actions[0]))
    return list(dict.fromkeys(found))


def main() -> None:
    """Train, measure, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, nargs="+", help="folders of generate")
    parser.add_argument("--out", type=Path, default=ROOT / "models/evidence-en.bin")
    chosen = parser.parse_args()
    train = [t for d in chosen.data for t in turns(d / "train.jsonl")]
    labels = sorted({action for *_, action in train})
    pairs = [(s, a) for s, _, a in train] + [(m, a) for s, m, a in train if m != s]
    wanted = np.zeros((len(pairs), len(labels)), np.float32)
    for number, (_, action) in enumerate(pairs):
        wanted[number, labels.index(action)] = 1
    head = fit(Bags.of([text for text, _ in pairs]), None, wanted, SEED, RARE)
    write(chosen.out, labels, head)
    print(
        f"{len(pairs)} rows, {len(labels)} actions, {chosen.out.stat().st_size} bytes"
    )
    for name in ("valid", "test"):
        held = [t for d in chosen.data for t in turns(d / f"{name}.jsonl")]
        report(name, list(dict.fromkeys(held)), labels, head)


def report(name: str, held: list[Turn], labels: list[str], head: Head) -> None:
    """Print how often the table is right, and what its votes are worth."""
    odds = odds_of(head, Bags.of([text for _, text, _ in held]), None)
    best, sure = odds.argmax(1), odds.max(1)
    truth = np.asarray([labels.index(a) if a in labels else -1 for *_, a in held])
    right = best == truth
    print(f"{name}: {right.sum()}/{len(held)} = {right.mean():.3f}")
    for bar in (0.35, 0.5, 0.6, 0.7, 0.8, 0.9):
        votes = sure >= bar
        print(
            f"  sure from {bar}: {votes.mean():.3f} of all, right {right[votes].mean():.3f}"
        )
    own = odds[np.arange(len(held)), truth][truth >= 0]
    for bar in (0.005, 0.01, 0.02, 0.05):
        print(f"  right and yet below {bar}: {(own < bar).mean():.3f}")


def write(path: Path, labels: list[str], head: Head) -> None:
    """Write the rows that hold anything, one signed byte per cell."""
    scale = float(np.abs(head.words).max()) / 127
    cells = np.round(head.words / scale).astype(np.int8)
    used = np.flatnonzero((cells != 0).any(1))
    told = {
        "labels": labels,
        "rows": len(used),
        "scale": scale,
        "bias": [round(float(b), 5) for b in head.bias],
    }
    with path.open("wb") as file:
        file.write(json.dumps(told).encode() + b"\n")
        file.write(array("H", used.tolist()).tobytes())
        file.write(cells[used].tobytes())


if __name__ == "__main__":
    main()
