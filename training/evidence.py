"""Train the evidence table: words to actions, a minute on one core.

Reads the rows that ``generate`` wrote, writes ``models/evidence-en.bin`` and
prints how often it is right on the held-out rows.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
from array import array
from collections import defaultdict
from pathlib import Path
from types import ModuleType

import torch

ROOT = Path(__file__).resolve().parent.parent
WORDS = ROOT / "custom_components/healthstead/agents/evidence_words.py"
TOKENS = {
    "medication": "MEDICATION",
    "name": "MEDICATION",
    "clinician": "CLINICIAN",
    "appointment": "CLINICIAN",
    "person": "PERSON",
    "to": "PERSON",
}
BATCH, RATE, DROPPED, SEED, FEW = 64, 0.006, 0.3, 7, 4
Turn = tuple[str, str, str]


def _words() -> ModuleType:
    spec = importlib.util.spec_from_file_location("evidence_words", WORDS)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(WORDS)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def turns(path: Path, words: ModuleType) -> list[Turn]:
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
        alone = "before:" not in row["prompt"] and "done:" not in row["prompt"]
        actions = [line.rpartition(" > ")[2] for line in row["answer"].splitlines()]
        if row["role"] == "planner" and alone and len(actions) == 1:
            said = row["said"]
            found.append((said, words.masked(said, names[said]), actions[0]))
    return list(dict.fromkeys(found))


def main() -> None:
    """Train, measure, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, nargs="+", help="folders of generate")
    parser.add_argument("--out", type=Path, default=ROOT / "models/evidence-en.bin")
    chosen = parser.parse_args()
    torch.manual_seed(SEED)
    words = _words()
    train = [t for d in chosen.data for t in turns(d / "train.jsonl", words)]
    test = [t for d in chosen.data for t in turns(d / "test.jsonl", words)]
    labels = sorted({action for *_, action in train})
    pairs = [(s, a) for s, _, a in train] + [(m, a) for s, m, a in train if m != s]
    weight, bias = fit(pairs, labels, words)
    write(chosen.out, labels, weight, bias)
    held = list(dict.fromkeys(test))
    right = 0
    for _, text, action in held:
        rows = torch.tensor(words.features(text))
        right += labels[int((weight[rows].sum(0) + bias).argmax())] == action
    print(
        f"{len(pairs)} rows, {len(labels)} actions, {chosen.out.stat().st_size} bytes"
    )
    print(f"held out: {right}/{len(held)} = {right / len(held):.3f}")


def fit(
    pairs: list[tuple[str, str]], labels: list[str], words: ModuleType
) -> tuple[torch.Tensor, torch.Tensor]:
    """Return weights and bias after one pass with features dropped at random."""
    table = torch.nn.EmbeddingBag(words.SIZE, len(labels), mode="sum")
    torch.nn.init.zeros_(table.weight)
    bias = torch.zeros(len(labels), requires_grad=True)
    texts = [torch.tensor(words.features(text)) for text, _ in pairs]
    wanted = torch.tensor([labels.index(action) for _, action in pairs])
    counts = torch.bincount(wanted).float()
    rare = (counts.mean() / counts) ** 0.3
    steps = torch.optim.Adam([table.weight, bias], lr=RATE)
    order = torch.randperm(len(texts)).tolist()
    for start in range(0, len(order), BATCH):
        chosen = order[start : start + BATCH]
        bags = [_thinned(texts[i]) for i in chosen]
        offsets = torch.tensor([0] + [len(bag) for bag in bags[:-1]]).cumsum(0)
        scores = table(torch.cat(bags), offsets) + bias
        loss = torch.nn.functional.cross_entropy(
            scores, wanted[chosen], weight=rare, label_smoothing=0.05
        )
        steps.zero_grad()
        loss.backward()
        steps.step()
    return table.weight.detach(), bias.detach()


def _thinned(bag: torch.Tensor) -> torch.Tensor:
    if len(bag) <= FEW:
        return bag
    return bag[torch.rand(len(bag)) > DROPPED]


def write(
    path: Path, labels: list[str], weight: torch.Tensor, bias: torch.Tensor
) -> None:
    """Write the rows that hold anything, one signed byte per cell."""
    scale = float(weight.abs().max()) / 127
    cells = (weight / scale).round().to(torch.int8)
    used = (cells != 0).any(1).nonzero().flatten().tolist()
    head = {
        "labels": labels,
        "rows": len(used),
        "scale": scale,
        "bias": [round(float(b), 5) for b in bias],
    }
    with path.open("wb") as file:
        file.write(json.dumps(head).encode() + b"\n")
        file.write(array("H", used).tobytes())
        file.write(cells[used].numpy().tobytes())


if __name__ == "__main__":
    main()
