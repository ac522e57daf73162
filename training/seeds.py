"""Seed phrases and the small notation they are written in.

A phrase may hold `[a|b|]` (one of these), `{slot}` or `{slot=pool}` (a value of the
world) and `{slot:words}` (these words). A step's `set: {slot: =slot}` takes over what an
earlier step of the same phrase was given. Nothing here draws at random by itself: the source comes in.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path
from typing import Any

import yaml

CHOICE = re.compile(r"\[([^\[\]]*)\]")
SLOT = re.compile(r"\{([a-z_]+)(?:=([a-z_0-9]+)|:([^{}]+))?\}")


@dataclass(frozen=True)
class Segment:
    """A run of the utterance: plain words, or the value of one slot."""

    text: str
    slot: str = ""
    step: int = 0


@dataclass(frozen=True)
class Step:
    """What one part of an utterance asks for."""

    action: str
    why: str
    fixed: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Seed:
    """One phrase with the steps that it means."""

    say: str
    steps: tuple[Step, ...]
    topic: str
    solo: bool = False
    before: str = ""
    done: tuple[tuple[str, str, str], ...] = ()


def lucky(source: random.Random, share: float) -> bool:
    """Say yes in this share of cases."""
    return source.random() < share


def choose(template: str, source: random.Random) -> str:
    """Resolve every `[a|b]`, innermost first."""
    while match := CHOICE.search(template):
        pick = source.choice(match[1].split("|"))
        template = template[: match.start()] + pick + template[match.end() :]
    return re.sub(r"\s+", " ", template).strip()


def slots(template: str) -> list[tuple[str, str]]:
    """List (slot, pool) in order of appearance; the pool may be empty."""
    return [(match[1], match[2] or "") for match in SLOT.finditer(template)]


def fill_reason(why: str, values: dict[str, str]) -> str:
    """Fill a reason; `[...]` with an empty slot inside is dropped whole."""

    def optional(match: re.Match[str]) -> str:
        inner = match[1]
        return inner if all(values.get(s) for s, _ in slots(inner)) else ""

    kept = CHOICE.sub(optional, why)
    text = SLOT.sub(lambda m: values.get(m[1], ""), kept)
    return re.sub(r"\s+", " ", text).strip()


def _steps(group: dict[str, Any]) -> tuple[Step, ...]:
    rows = group.get("steps") or [group]
    return tuple(
        Step(action=r["do"], why=r["why"], fixed=r.get("set", {})) for r in rows
    )


def load(folder: Path) -> list[Seed]:
    """Read every seed file but the world's."""
    found: list[Seed] = []
    for path in sorted(folder.glob("*.yaml")):
        if path.stem.startswith("world"):
            continue
        for group in yaml.safe_load(path.read_text(encoding="utf-8")):
            steps = _steps(group)
            topic = group.get("topic") or "+".join(s.action for s in steps)
            done = tuple(tuple(d) for d in group.get("done", []))
            alone = len(steps) > 1 or bool(group.get("before")) or bool(done)
            found += [
                Seed(
                    say=str(say),
                    steps=steps,
                    topic=topic,
                    solo=group.get("solo", alone),
                    before=asked,
                    done=done,
                )
                for say, asked in zip(group["say"], cycle(_asked(group)), strict=False)
            ]
    return found


def _asked(group: dict[str, Any]) -> list[str]:
    """List the questions that a group answers: one, or several in turn."""
    asked = group.get("before", "")
    return asked if isinstance(asked, list) else [asked]
