"""Seeds and world to examples: sample, join, roughen, interleave, split, check.

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
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from training.forms import (
    ARGUMENTS,
    ENUMS,
    PERSON,
    TURNS,
    caller_answer,
    caller_prompt,
    plain_reason,
    planner_answer,
    planner_prompt,
)
from training.noise import roughen
from training.seeds import SLOT, Seed, Segment, Step, choose, fill_reason, load, lucky
from training.world import SPLITS, World, load_world, split_of

Row = dict[str, Any]
SEEDS = Path(__file__).with_name("seeds")
POOLS = {
    "medication": "med", "name": "med", "at": "past", "amount": "amount",
    "from": "span", "until": "until", "start": "future", "direction": "direction",
    "reason": "why_not", "minutes": "minutes", "symptoms": "symptom", "onset": "onset",
    "severity": "severity", "specialty": "specialty", "clinician": "clinician",
    "appointment": "appointment", "to": "contact", "text": "task", "person": "person",
    "message": "notice", "question": "question", "period": "period", "kind": "kind",
}  # fmt: skip
WHY = {
    "stop_medication": "why_stop", "cancel_appointment": "why_cancel",
    "start_sos": "why_help", "end_sos": "why_end",
}  # fmt: skip
JOINERS = (
    " and ", " and also ", ", also ", ". also ", ", oh and ", ". oh and ", ". ", ", ",
    " then ", " and then ", ", plus ", ", and ", ". and ", " and by the way ", " also ",
)  # fmt: skip
# "move it to" wants "Friday at 3", not "on Friday at 3".
DANGLING = re.compile(r"\b(to|until|from|since|for|at|on) $")
LEADING = re.compile(r"^(on|at|for|since) ")
# The doses carry the most risk, the readings have the most small topics.
EMPHASIS = {"record_dose": 1.5, "skip_dose": 1.3, "record_vital": 0.65}
SHORT = 4
LETTERS = ("", "b_", "c_", "d_")


@dataclass(frozen=True)
class Turn:
    """One utterance with the steps it means, values as said."""

    said: str
    steps: tuple[tuple[str, str, dict[str, str]], ...]
    seeds: tuple[str, ...]
    topic: str
    before: str = ""
    done: tuple[tuple[str, str, str], ...] = ()


def _pool(slot: str, given: str, step_kind: str, action: str) -> str:
    if given:
        return given
    if slot in ("value", "unit"):
        return f"{slot}_{step_kind}"
    if slot == "at" and action == "set_reminder":
        return "when"
    if slot == "reason" and action != "skip_dose":
        return WHY[action]
    return POOLS[slot]


def _word_and_enum(drawn: str) -> tuple[str, str]:
    """Split `sugar = glucose` into what is said and what it means."""
    said, _, meant = drawn.partition(" = ")
    return said, meant or said


def render(
    seed: Seed, world: World, source: random.Random
) -> tuple[list[Segment], list[dict[str, str]]]:
    """Fill one seed: its segments, and per step the enums that were meant."""
    text = choose(seed.say, source)
    enums: list[dict[str, str]] = [dict(s.fixed) for s in seed.steps]
    drawn: dict[str, str] = {}
    for match in SLOT.finditer(text):
        step, slot = _which(match[1])
        if slot in ENUMS:
            pool = match[2] or POOLS[slot]
            drawn[match[1]], enums[step][slot] = _word_and_enum(
                world.draw(pool, source)
            )
    segments: list[Segment] = []
    last = 0
    for match in SLOT.finditer(text):
        if match.start() > last:
            segments.append(Segment(text[last : match.start()]))
        step, slot = _which(match[1])
        pool = _pool(
            slot, match[2] or "", enums[step].get("kind", ""), seed.steps[step].action
        )
        value = drawn.get(match[1]) or world.draw(pool, source)
        if DANGLING.search(text[last : match.start()]):
            value = LEADING.sub("", value)
        segments.append(Segment(value, slot, step))
        last = match.end()
    if last < len(text):
        segments.append(Segment(text[last:]))
    return segments, enums


def _which(name: str) -> tuple[int, str]:
    for index, letter in enumerate(LETTERS):
        if letter and name.startswith(letter):
            return index, name[len(letter) :]
    return 0, name


def compose(
    chosen: list[Seed],
    world: World,
    extras: dict[str, list[str]],
    source: random.Random,
) -> Turn:
    """Join seeds into one utterance, roughen it, and read the values back off it."""
    segments: list[Segment] = []
    enums: list[dict[str, str]] = []
    steps: list[Step] = []
    for number, seed in enumerate(chosen):
        mine, meant = render(seed, world, source)
        if number:
            segments.append(Segment(source.choice(JOINERS)))
        segments += [Segment(s.text, s.slot, s.step + len(steps)) for s in mine]
        enums += meant
        steps += seed.steps
    segments = roughen(_decorate(segments, chosen, extras, source), source)
    said = re.sub(r"\s+", " ", "".join(s.text for s in segments)).strip()
    rows = []
    for index, step in enumerate(steps):
        heard = {s.slot: s.text.strip() for s in segments if s.slot and s.step == index}
        shown = {k: v.replace("_", " ") for k, v in step.fixed.items()} | heard
        reason = plain_reason(fill_reason(step.why, shown))
        values = {k: v for k, v in heard.items() if not k.startswith("_")}
        rows.append((step.action, reason, values | enums[index]))
    return Turn(
        said=said,
        steps=tuple(rows),
        seeds=tuple(s.say for s in chosen),
        topic="+".join(s.topic for s in chosen),
        before=chosen[0].before,
        done=chosen[0].done,
    )


def _decorate(
    segments: list[Segment],
    chosen: list[Seed],
    extras: dict[str, list[str]],
    source: random.Random,
) -> list[Segment]:
    """Put an opener, an aside or a courtesy around some utterances."""
    if chosen[0].before or lucky(source, 0.55):
        return segments
    out = list(segments)
    front = source.choices(("openers", "asides", ""), (50, 20, 30))[0]
    if front:
        out.insert(0, Segment(source.choice(extras[front]) + " "))
    if lucky(source, 0.4):
        out.append(Segment(" " + source.choice(extras["closers"])))
    return out


def sample(
    seeds: list[Seed],
    world: World,
    extras: dict[str, list[str]],
    count: int,
    source: random.Random,
) -> list[Turn]:
    """Draw turns: topics by the square root of their stock, then a phrase."""
    topics: dict[str, list[Seed]] = {}
    for seed in seeds:
        topics.setdefault(seed.topic, []).append(seed)
    names = sorted(topics)
    weights = [
        len(topics[n]) ** 0.6 * EMPHASIS.get(topics[n][0].steps[0].action, 1.0)
        for n in names
    ]
    joinable = [n for n in names if any(not s.solo for s in topics[n])]
    decks: dict[str, list[Seed]] = {}

    def deal(name: str, *, joined: bool) -> Seed:
        """Deal a topic's phrases like cards, so that each is used about as often."""
        deck = decks.setdefault(name, [])
        if not any(not (joined and s.solo) for s in deck):
            fresh = list(topics[name])
            source.shuffle(fresh)
            deck.extend(fresh)
        pick = next(s for s in deck if not (joined and s.solo))
        deck.remove(pick)
        return pick

    turns: list[Turn] = []
    for _ in range(count):
        if lucky(source, 0.17):
            much = 3 if lucky(source, 0.2) else 2
            parts = source.sample(joinable, much)
            chosen = [deal(n, joined=True) for n in parts]
            if len({s.steps[0].action for s in chosen}) < much:
                chosen = chosen[:1]
        else:
            chosen = [deal(source.choices(names, weights)[0], joined=False)]
        turns.append(compose(chosen, world, extras, source))
    return turns


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


def rows_of(turn: Turn, split: str, source: random.Random) -> list[Row]:
    """Write one planner row, and a caller row for every step that is a tool."""
    base = {"split": split, "said": turn.said, "seeds": turn.seeds, "topic": turn.topic}
    todo = [(reason, action) for action, reason, _ in turn.steps]
    rows = [
        base
        | {
            "role": "planner",
            "prompt": planner_prompt(turn.said, turn.before, turn.done),
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
    bare = re.sub(r"[\[\]|]", " ", SLOT.sub(" ", text))
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
    said = {skeleton(r["said"]) for r in rows if r["split"] == "train"}
    templates = {skeleton(s.say) for s in load(SEEDS) if not SLOT.search(s.say)}
    for case in held_back:
        bare = skeleton(case)
        if len(bare.split()) >= SHORT and (bare in said or bare in templates):
            found.append(f"evaluation case in the data: {case}")
    return found


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
    parser.add_argument("--evals", type=Path, help="folder of cases to check against")
    args = parser.parse_args()
    counts = {"train": args.train, "valid": args.valid, "test": args.test}
    rows = make(counts, args.seed)
    found = leaks(rows, cases(args.evals) if args.evals else [])
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
