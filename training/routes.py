"""Train the head that says what an utterance is about, before any planner is asked.

Seeds and the phrases of ``routes/`` become turns; the product's own encoder gives
their meaning; two logistic regressions (words alone; words and meaning) come out as
``models/routes-en.bin``. Prints what was right on held-out phrases at several
thresholds. Runs in the product's environment: it needs llama-cpp-python and numpy.
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import importlib.util
import json
import random
from array import array
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import llama_cpp
import numpy as np
import yaml

from scripts.open_rooms import open_rooms
from training.compose import Turn, compose
from training.generate import SEEDS, skeleton
from training.noise import roughen
from training.seeds import SLOT, Seed, Segment, choose, load, lucky
from training.world import load_world, split_of

open_rooms()
from custom_components.healthstead.agents.evidence_words import (  # noqa: E402
    CLINICIAN,
    MEDICATION,
    PERSON,
    SIZE,
    features,
    masked,
)
from custom_components.healthstead.agents.meaning import (  # noqa: E402
    ELSEWHERE,
    TOPIC_OF,
    Topic,
)
from custom_components.healthstead.agents.runtime.catalogue import (  # noqa: E402
    models_folder,
    read_catalogue,
)
from custom_components.healthstead.agents.runtime.settings import (  # noqa: E402
    WORKER,
)

ROOT = Path(__file__).resolve().parent.parent
PHRASES = Path(__file__).with_name("routes")
LABELS = list(Topic)
DEPTH, LENGTH = 384, 10.0
BATCH, RATE, EPOCHS, DROPPED, SEED = 128, 0.004, 6, 0.35, 11
SOFT, DECAY, FEW = 0.04, 1e-4, 4
DIMMED = 0.1
"""Share of a meaning's numbers that is left out at random."""
PATIENCE_S = 3600.0
ALONE = 0.99
"""From this share on an utterance is about one thing."""
ANSWERED = 0.65
"""How much of what answers a question depends on the question alone."""
DRAWN = 10
"""Most ways in which a phrase of ``routes/`` is drawn."""
EACH, MOST, JOINED = 24, 6, 0.12
"""How often a seed is drawn: more where a topic has few, and now and then with another."""
TOKENS = {
    "medication": MEDICATION, "name": MEDICATION, "clinician": CLINICIAN,
    "appointment": CLINICIAN, "person": PERSON, "to": PERSON,
}  # fmt: skip


@dataclass(frozen=True)
class Example:
    """An utterance, as said and with names masked, and what it is about."""

    said: str
    masked: str
    wanted: tuple[tuple[Topic, float], ...]
    key: str


def seeded(split: str, most: int, seed: int) -> list[Example]:
    """Return turns of the seeds, each phrase drawn by chance of its own.

    So a phrase that is added or taken away changes nothing for the others.
    """
    world = load_world(SEEDS, split)
    stock = [
        s for s in load(SEEDS) if split_of(skeleton(s.say)) == split and not s.done
    ]
    extras = yaml.safe_load((SEEDS / "world_manner.yaml").read_text(encoding="utf-8"))
    topics: dict[str, int] = defaultdict(int)
    for one in stock:
        topics[one.topic] += 1
    found = []
    for one in stock:
        source = random.Random(f"{seed}-{one.before}-{one.say}")
        times = max(2, min(most, round(EACH / topics[one.topic] ** 0.5)))
        for _ in range(times):
            chosen = [one]
            if not one.solo and lucky(source, JOINED):
                chosen.append(source.choice([s for s in stock if not s.solo]))
            found += _example(compose(chosen, world, extras, source), one)
    return found


def _example(turn: Turn, seed: Seed) -> list[Example]:
    """Return a turn as an example, if what it is about has a topic."""
    topics = [TOPIC_OF[a] for a, *_ in turn.steps if a in TOPIC_OF]
    if not topics:
        return []
    wanted: dict[Topic, float] = defaultdict(float)
    for topic in topics:
        share = (1 - ANSWERED if turn.before else 1.0) / len(topics)
        wanted[_filed(topic, turn.said)] += share
    if turn.before:
        wanted[Topic.ANSWER] += ANSWERED
    names = [
        (value, TOKENS[name])
        for _, _, values in turn.steps
        for name, value in values.items()
        if name in TOKENS
    ]
    said = masked(turn.said, names)
    return [Example(turn.said, said, tuple(wanted.items()), skeleton(seed.say))]


def _filed(topic: Topic, said: str) -> Topic:
    """Return the topic; a plan of the day is near a reminder, not near a lamp."""
    dated = any(word in said.lower() for word in ("calendar", "agenda"))
    return Topic.REMINDER if topic is Topic.OTHER_HOME and dated else topic


def written(split: str, seed: int) -> list[Example]:
    """Return what the phrases of this folder stand for."""
    pools = load_world(SEEDS, split).pools
    pools |= yaml.safe_load((PHRASES / "pools.yaml").read_text(encoding="utf-8"))
    extras = yaml.safe_load((SEEDS / "world_manner.yaml").read_text(encoding="utf-8"))
    found: dict[str, Example] = {}
    for path in sorted(PHRASES.glob("*.txt")):
        topic = Topic(path.stem.partition("-")[0])
        for line in path.read_text(encoding="utf-8").splitlines():
            if not line or line.startswith("#") or split_of(skeleton(line)) != split:
                continue
            source = random.Random(f"{seed}-{line}")
            for _ in range(DRAWN):
                plain = SLOT.sub(
                    lambda m: str(source.choice(pools[m[1]])), choose(line, source)
                )
                said = _around(plain, topic, extras, source)
                found[said.lower()] = Example(said, said, ((topic, 1.0),), line)
    return list(found.values())


def _around(
    plain: str, topic: Topic, extras: dict[str, list[str]], source: random.Random
) -> str:
    """Put now and then a courtesy around a phrase, and roughen it."""
    segments = [Segment(plain)]
    if topic not in (Topic.ANSWER, Topic.CLOSING) and lucky(source, 0.2):
        segments.insert(0, Segment(source.choice(extras["openers"]) + " "))
    if lucky(source, 0.1):
        segments.append(Segment(" " + source.choice(extras["closers"])))
    return "".join(s.text for s in roughen(segments, source)).strip()


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


@dataclass
class Bags:
    """Features of many texts, one after the other, and where each text begins."""

    flat: np.ndarray
    sizes: np.ndarray

    @classmethod
    def of(cls, texts: list[str]) -> Bags:
        """Return the features of texts; one without any gets the first of all."""
        each = [features(text) or [0] for text in texts]
        return cls(
            np.asarray([f for bag in each for f in bag], np.int64),
            np.asarray([len(bag) for bag in each], np.int64),
        )

    def drawn(self, rows: np.ndarray, chance: np.random.Generator) -> Bags:
        """Return some texts without a random part of their features."""
        ends = self.sizes.cumsum()
        spans = [np.arange(ends[r] - self.sizes[r], ends[r]) for r in rows]
        sizes = self.sizes[rows]
        keep = chance.random(int(sizes.sum())) > DROPPED
        starts = np.concatenate([[0], sizes.cumsum()[:-1]])
        keep[starts] = True
        keep |= np.repeat(sizes <= FEW, sizes)
        return Bags(
            self.flat[np.concatenate(spans)][keep], np.add.reduceat(keep * 1, starts)
        )

    def owners(self) -> np.ndarray:
        """Return for each feature the number of its text."""
        return np.repeat(np.arange(len(self.sizes)), self.sizes)


@dataclass
class Head:
    """Weights of words, of the meaning, and a bias."""

    words: np.ndarray
    depth: np.ndarray
    bias: np.ndarray

    def scores(self, bags: Bags, deep: np.ndarray) -> np.ndarray:
        """Return one row of scores a text."""
        starts = np.concatenate([[0], bags.sizes.cumsum()[:-1]])
        totals = np.add.reduceat(self.words[bags.flat], starts)
        out: np.ndarray = deep @ self.depth + self.bias + totals
        return out


@dataclass
class Adam:
    """Moves some rows of an array down their slope."""

    part: np.ndarray
    step: int = 0

    def __post_init__(self) -> None:
        """Begin at rest."""
        self.first = np.zeros_like(self.part)
        self.second = np.zeros_like(self.part)

    def move(self, rows: np.ndarray | slice, down: np.ndarray, rate: float) -> None:
        """Take one step for these rows."""
        self.step += 1
        one = self.first[rows] * 0.9 + down * 0.1
        two = self.second[rows] * 0.99 + down * down * 0.01
        self.first[rows], self.second[rows] = one, two
        by = (one / (1 - 0.9**self.step)) / (
            np.sqrt(two / (1 - 0.99**self.step)) + 1e-8
        )
        self.part[rows] -= rate * (by + DECAY * self.part[rows])


def fit(bags: Bags, deep: np.ndarray, wanted: np.ndarray, seed: int) -> Head:
    """Return a head after several passes of Adam, features dropped at random."""
    chance = np.random.default_rng(seed)
    width = len(LABELS)
    words, depth, bias = (
        Adam(np.zeros(shape, np.float32))
        for shape in ((SIZE, width), (DEPTH, width), (width,))
    )
    head = Head(words.part, depth.part, bias.part)
    counts = wanted.sum(0)
    rare = (counts.mean() / np.maximum(counts, 1)) ** 0.3
    soft = (wanted * (1 - SOFT) + SOFT / width).astype(np.float32)
    many = len(bags.sizes)
    step, total = 0, EPOCHS * (many // BATCH)
    for _ in range(EPOCHS):
        order = chance.permutation(many)
        for start in range(0, many - BATCH + 1, BATCH):
            rows = order[start : start + BATCH]
            thin = bags.drawn(rows, chance)
            inner = deep[rows] * (
                (chance.random((BATCH, DEPTH)) > DIMMED) / np.float32(1 - DIMMED)
            )
            odds = odds_of(head, thin, inner)
            slope = (odds - soft[rows]) * (soft[rows] @ rare)[:, None] / BATCH
            sort = thin.flat.argsort(kind="stable")
            used, starts = np.unique(thin.flat[sort], return_index=True)
            back = np.add.reduceat(slope[thin.owners()][sort], starts)
            step += 1
            rate = RATE * min(1.0, 2 * (1 - step / total))
            words.move(used, back, rate)
            depth.move(slice(None), inner.T @ slope, rate)
            bias.move(slice(None), slope.sum(0), rate)
    return head


def odds_of(head: Head, bags: Bags, deep: np.ndarray) -> np.ndarray:
    """Return probabilities."""
    scores = head.scores(bags, deep)
    odds = np.exp(scores - scores.max(1, keepdims=True))
    done: np.ndarray = odds / odds.sum(1, keepdims=True)
    return done


def write(path: Path, heads: list[Head], mark: bytes) -> None:
    """Write both heads, one signed byte a number."""
    told, tail = [], b""
    for head in heads:
        scale = float(np.abs(head.words).max()) / 127 or 1.0
        cells = np.round(head.words / scale).astype(np.int8)
        used = np.flatnonzero((cells != 0).any(1))
        deep = float(np.abs(head.depth).max()) / 127
        inner = np.round(head.depth / (deep or 1.0)).astype(np.int8)
        told.append(
            {
                "rows": len(used),
                "depth": DEPTH if deep else 0,
                "scale": scale,
                "depth_scale": deep * LENGTH,
                "bias": [round(float(b), 5) for b in head.bias],
            }
        )
        tail += array("H", used.tolist()).tobytes() + cells[used].tobytes()
        tail += np.ascontiguousarray(inner.T).tobytes() if deep else b""
    start = {"labels": [t.value for t in LABELS], "encoder": mark.hex(), "heads": told}
    path.write_bytes(json.dumps(start).encode() + b"\n" + tail)


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
        *seeded("test", 2400, SEED), *seeded("valid", 1200, SEED),
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
        fit(bags, np.zeros_like(inner), goal, SEED),
        fit(bags, inner, goal, SEED),
    ]
    heads[0].depth[:] = 0
    write(chosen.out, heads, mark)
    digest = hashlib.sha256(chosen.out.read_bytes()).hexdigest()
    print(f"{len(bags.sizes)} rows, {chosen.out.stat().st_size} bytes, sha256 {digest}")
    test = Bags.of([e.masked for e in held])
    report("words", odds_of(heads[0], test, np.zeros_like(deep[cut:])), wanted[cut:])
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
