"""Turns to rows: interleave the two roles, split, check for leaks, write.

Deterministic for a seed and a commit. Writes one JSON object a line for planner and
caller; knows nothing of tokenisers or training.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import re
from collections import Counter
from pathlib import Path
from typing import Any

import yaml

from training.compose import Turn, sample
from training.forms import (
    ARGUMENTS,
    ENUMS,
    HELP_STATES,
    PERSON,
    STATES,
    TURNS,
    caller_answer,
    caller_prompt,
    plain_reason,
    planner_answer,
    planner_prompt,
)
from training.seeds import SLOT, load, lucky
from training.world import SPLITS, load_world, split_of

Row = dict[str, Any]
SEEDS = Path(__file__).with_name("seeds")
# Fewer words than this is nobody's sentence in particular.
SHORT = 4
ENDS_WHAT_RUNS, COMES_BETWEEN = 0.6, 0.12


def _looser(reason: str, turn: Turn, source: random.Random) -> str:
    """Now and then show the caller a reason less tidy than the planner's best."""
    if len(turn.steps) > 1:
        return reason
    words = reason.split()
    match source.choices(("tidy", "as said", "short"), (78, 12, 10))[0]:
        case "as said":
            return plain_reason(turn.said.lower())
        case "short" if len(words) > SHORT:
            return " ".join(words[: source.randint(2, SHORT)])
        case _:
            return reason


def _awaited(turn: Turn, source: random.Random) -> str:
    """Say what a house waits for: what is ended runs, and anything may come between."""
    actions = [action for action, _, _ in turn.steps]
    if "end_sos" in actions:
        return source.choice(HELP_STATES) if lucky(source, ENDS_WHAT_RUNS) else ""
    vague = "ask" in actions or turn.done or len(turn.said.split()) < SHORT
    return source.choice(STATES) if not vague and lucky(source, COMES_BETWEEN) else ""


def rows_of(turn: Turn, split: str, source: random.Random) -> list[Row]:
    """Write one planner row, and a caller row for every step that is a tool."""
    base = {"split": split, "said": turn.said, "seeds": turn.seeds, "topic": turn.topic}
    todo = [(reason, action) for action, reason, _ in turn.steps]
    rows = [
        base
        | {
            "role": "planner",
            "prompt": planner_prompt(
                turn.said, turn.before, turn.done, now=_awaited(turn, source)
            ),
            "answer": planner_answer(todo),
        }
    ]
    for action, reason, values in turn.steps:
        if action in TURNS or turn.done:
            continue
        allowed = {
            k: v for k, v in values.items() if k in ARGUMENTS[action] or k == PERSON
        }
        for name, value in allowed.items():
            if name not in ENUMS and value not in turn.said:
                raise ValueError(f"not a span: {name}={value!r} in {turn.said!r}")
        rows.append(
            base
            | {
                "role": "caller",
                "prompt": caller_prompt(
                    action, _looser(reason, turn, source), turn.said
                ),
                "answer": caller_answer(action, allowed),
            }
        )
    return rows


def skeleton(text: str) -> str:
    """Reduce a phrase to bare words, so that near copies compare equal."""
    bare = re.sub(r"[\[\]|]", " ", SLOT.sub(lambda m: m[3] or " ", text))
    return " ".join(re.findall(r"[a-z0-9']+", bare.lower()))


def make(counts: dict[str, int], seed: int) -> list[Row]:
    """Make all rows of all splits, planner and caller interleaved."""
    stock = load(SEEDS)
    extras = yaml.safe_load((SEEDS / "world_manner.yaml").read_text(encoding="utf-8"))
    rows: list[Row] = []
    seen: set[str] = set()
    for split in SPLITS:
        source = random.Random(f"{seed}-{split}")
        world = load_world(SEEDS, split)
        mine = [s for s in stock if split_of(skeleton(s.say)) == split]
        own = {
            k: [v for v in extras[k] if split_of(v) == split] or extras[k][:1]
            for k in extras
        }
        for turn in sample(mine, world, own, counts[split], source):
            if turn.said.lower() in seen and not turn.before:
                continue
            seen.add(turn.said.lower())
            rows += rows_of(turn, split, source)
    return rows


def with_dialogues(rows: list[Row], count: int, processes: int) -> list[Row]:
    """Add the rows of whole dialogues, played through the product, to each split."""
    from training.dialogues.making import make as play_many  # noqa: PLC0415

    shares = {"train": count, "valid": max(4, count // 25), "test": max(8, count // 12)}
    seen = {(row["role"], row["prompt"]) for row in rows}
    out = list(rows)
    for split in SPLITS:
        made = play_many(split, shares[split], processes)
        print(split, *made.report(), sep="\n  ")
        for row in made.rows:
            if (row["role"], row["prompt"]) not in seen:
                seen.add((row["role"], row["prompt"]))
                out.append(row)
    return out


def stock_phrases() -> list[str]:
    """Return the phrases of the dialogues, as text: reading them needs no product."""
    return [one.say for one in load(Path(__file__).with_name("dialogues") / "stock")]


def leaks(rows: list[Row], held_back: list[str]) -> list[str]:
    """Name every seed or case that stands on both sides of the fence."""
    by_split: dict[str, set[str]] = {s: set() for s in SPLITS}
    for row in rows:
        by_split[row["split"]] |= {skeleton(s) for s in row["seeds"]}
    found = [
        f"seed in train and {other}: {s}"
        for other in ("valid", "test")
        for s in sorted(by_split["train"] & by_split[other])
    ]
    phrases = [*(s.say for s in load(SEEDS)), *stock_phrases()]
    templates = {skeleton(say) for say in phrases if not SLOT.search(say)}
    for case in held_back:
        bare = skeleton(case)
        if len(bare.split()) >= SHORT and bare in templates:
            found.append(f"evaluation case among the seeds: {case}")
    return found


def without_cases(rows: list[Row], held_back: list[str]) -> list[Row]:
    """Leave out, aloud, what became a case only by an opener, a closer or a value."""
    cases_ = {bare for c in held_back if len((bare := skeleton(c)).split()) >= SHORT}
    kept = [row for row in rows if skeleton(row["said"]) not in cases_]
    print(len(rows) - len(kept), "rows left out that say what an evaluation case says")
    return kept


def cases(folder: Path) -> list[str]:
    """Read every utterance-like text of an evaluation folder, to check against."""
    texts: list[str] = []
    for path in sorted(folder.rglob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            texts += [
                row[k] for k in ("utterance", "text") if isinstance(row.get(k), str)
            ]
    return texts


def main() -> None:
    """Write the data files and say what is in them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--train", type=int, default=4000, help="turns, not rows")
    parser.add_argument("--valid", type=int, default=120)
    parser.add_argument("--test", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--dialogues", type=int, default=0, help="of each category; needs the product"
    )
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--evals", type=Path, help="folder of cases to check against")
    args = parser.parse_args()
    counts = {"train": args.train, "valid": args.valid, "test": args.test}
    rows = make(counts, args.seed)
    if args.dialogues:
        rows = with_dialogues(rows, args.dialogues, args.processes)
    held_back = cases(args.evals) if args.evals else []
    rows = without_cases(rows, held_back)
    found = leaks(rows, held_back)
    if found:
        raise SystemExit("\n".join(found))
    args.out.mkdir(parents=True, exist_ok=True)
    for split in SPLITS:
        mine = [json.dumps(r, ensure_ascii=False) for r in rows if r["split"] == split]
        text = "\n".join(mine) + "\n"
        (args.out / f"{split}.jsonl").write_text(text, encoding="utf-8")
        digest = hashlib.sha256(text.encode()).hexdigest()
        print(split, len(mine), "rows", digest[:16])
    print(Counter((r["split"], r["role"]) for r in rows))


if __name__ == "__main__":
    main()
