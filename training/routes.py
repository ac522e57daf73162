"""Train the head that says what an utterance is about, before any planner is asked.

Examples get their meaning by the product's own encoder; two regressions (words alone;
words and meaning) come out as ``models/routes-en.bin``. Prints what was right on
held-out phrases at several thresholds. Runs in the product's environment: it needs
llama-cpp-python and numpy.
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import importlib.util
import json
from pathlib import Path
from typing import Any

import llama_cpp
import numpy as np

from custom_components.healthstead.agents.meaning import ELSEWHERE, Topic
from custom_components.healthstead.agents.runtime.catalogue import (
    models_folder,
    read_catalogue,
)
from custom_components.healthstead.agents.runtime.settings import WORKER
from training.route_examples import MOST, seeded, written
from training.route_head import DEPTH, LENGTH, Bags, fit, odds_of, write

ROOT = Path(__file__).resolve().parent.parent
LABELS = list(Topic)
SEED, RARE = 11, 0.8
PATIENCE_S = 3600.0
ALONE = 0.99
"""From this share on an utterance is about one thing."""


class Patient:
    """Stands where the product could call its encoder off; nobody does here."""

    def wants_stop(self, _request: int) -> bool:
        """Go on."""
        return False


def encoder() -> tuple[Any, bytes]:
    """Return the product's own encoder, and the eight bytes that name it."""
    spec = importlib.util.spec_from_file_location("worker", WORKER)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(WORKER)
    worker = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(worker)
    known = read_catalogue().encoder
    if known is None:
        raise SystemExit("there is no encoder in the catalogue")
    quiet = llama_cpp.llama_log_callback(lambda *_: None)
    llama_cpp.llama_log_set(quiet, None)
    encoder.quiet = quiet  # type: ignore[attr-defined]
    return worker.Encoder(llama_cpp, str(models_folder() / known.file)), known.mark


def meanings(texts: list[str], kept: Path | None) -> tuple[np.ndarray, bytes]:
    """Return each text's meaning, of one length; what was seen before is kept."""
    model, mark = encoder()
    known: dict[str, str] = {}
    if kept is not None and kept.exists():
        known = json.loads(kept.read_text())
    new = [text for text in dict.fromkeys(texts) if text not in known]
    wish = {"id": 0, "texts": new, "deadline_s": PATIENCE_S}
    known |= zip(new, model.embed(Patient(), wish)["meanings"], strict=True)
    rows = np.zeros((len(texts), DEPTH), np.float32)
    for number, text in enumerate(texts):
        row = np.frombuffer(base64.b64decode(known[text]), np.int8)
        rows[number] = row / max(float(np.linalg.norm(row.astype(float))), 1.0) * LENGTH
    if kept is not None:
        kept.write_text(json.dumps(known))
    return rows, mark


def report(name: str, odds: np.ndarray, wanted: np.ndarray) -> None:
    """Print what a threshold would have done with the held-out phrases."""
    single = wanted.max(1) > ALONE
    odds, truth = odds[single], wanted[single].argmax(1)
    away = np.isin(truth, [LABELS.index(t) for t in ELSEWHERE])
    far = [LABELS.index(t) for t in (*ELSEWHERE, Topic.ANSWER)]
    ours = 1 - odds[:, far].sum(1)
    answer = truth == LABELS.index(Topic.ANSWER)
    home, out = LABELS.index(Topic.OTHER_HOME), LABELS.index(Topic.OUT_OF_SCOPE)
    print(
        f"{name}: {len(truth)} held out, topic right {np.mean(odds.argmax(1) == truth):.3f}"
    )
    for index, label in enumerate(LABELS):
        mine = truth == index
        if mine.any():
            print(
                f"  {label.value:13} {mine.sum():5} {np.mean(odds[mine].argmax(1) == index):.3f}"
            )
    for bar in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
        taken = ours >= bar
        inside = ~away & ~answer
        near = np.where(np.isin(np.arange(len(LABELS)), far), -1, odds).argmax(1)
        print(
            f"  ours from {bar}: accepted by mistake {np.mean(taken[away]):.3f}, "
            f"ours kept {np.mean(taken[inside]):.3f}, "
            f"and domain right {np.mean((taken & (near == truth))[inside]):.3f}"
        )
    for bar in (0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95):
        sent = (odds[:, home] >= bar) | (odds[:, out] >= bar)
        print(
            f"  sent away from {bar}: {np.mean(sent[away]):.3f} of what is not ours, "
            f"{np.mean(sent[~away & ~answer]):.4f} of ours, {np.mean(sent[answer]):.3f} of answers"
        )


def main() -> None:
    """Make examples, train, measure, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--kept", type=Path, help="a file that keeps meanings between runs"
    )
    parser.add_argument("--wrong", type=Path, help="write what was held out and wrong")
    parser.add_argument("--out", type=Path, default=ROOT / "models/routes-en.bin")
    chosen = parser.parse_args()
    train = [*seeded("train", MOST, SEED), *written("train", SEED)]
    held = [
        *seeded("test", 2, SEED), *seeded("valid", 2, SEED),
        *written("test", SEED), *written("valid", SEED),
    ]  # fmt: skip
    seen = {e.said.lower() for e in train}
    held = [e for e in held if e.said.lower() not in seen]
    deep, mark = meanings([e.said for e in (*train, *held)], chosen.kept)
    wanted = np.zeros((len(train) + len(held), len(LABELS)), np.float32)
    for number, one in enumerate((*train, *held)):
        for topic, share in one.wanted:
            wanted[number, LABELS.index(topic)] = share
    cut = len(train)
    # Names stand as tokens in the product where the household knows them, else as said.
    extra = [i for i, e in enumerate(train) if e.masked != e.said]
    bags = Bags.of([*(e.masked for e in train), *(train[i].said for i in extra)])
    inner = np.concatenate([deep[:cut], deep[extra]])
    goal = np.concatenate([wanted[:cut], wanted[extra]])
    heads = [
        fit(bags, None, goal, SEED, RARE),
        fit(bags, inner, goal, SEED, RARE),
    ]
    write(chosen.out, [t.value for t in LABELS], heads, mark)
    digest = hashlib.sha256(chosen.out.read_bytes()).hexdigest()
    print(f"{len(bags.sizes)} rows, {chosen.out.stat().st_size} bytes, sha256 {digest}")
    test = Bags.of([e.masked for e in held])
    report("words", odds_of(heads[0], test, None), wanted[cut:])
    odds = odds_of(heads[1], test, deep[cut:])
    report("words and meaning", odds, wanted[cut:])
    if chosen.wrong is not None:
        with chosen.wrong.open("w") as file:
            for one, row, want in zip(held, odds, wanted[cut:], strict=True):
                if row.argmax() != want.argmax():
                    got = LABELS[int(row.argmax())].value
                    right = LABELS[int(want.argmax())].value
                    file.write(
                        f"{right}\t{got}\t{row.max():.2f}\t{one.key}\t{one.said}\n"
                    )


if __name__ == "__main__":
    main()
