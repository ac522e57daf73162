"""Many dialogues to training rows: played, verified, counted, and written as rows.

A dialogue that does not reach its stated end is dropped, and the lines of the stock
that were spoken in it are counted, so that they can be mended.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from typing import Any, Final

from .played import Played
from .playing import CATEGORIES, play

SOS_SHARE: Final = 0.32
"""So many dialogues of each SOS category to one of an appointment category: there
rules answer nearly everything."""
CHUNK: Final = 50
UNTAUGHT: Final = ("answer", "name_them")
"""What rules answer where they stand; where they do not, nothing is to be learnt."""


@dataclass(kw_only=True)
class Made:
    """The rows of some dialogues, and how many reached their end."""

    rows: list[dict[str, Any]] = field(default_factory=list)
    played: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    turns: Counter[str] = field(default_factory=Counter)
    model_turns: Counter[str] = field(default_factory=Counter)
    suspects: Counter[str] = field(default_factory=Counter)
    """Lines of the stock by how often they were spoken where it went wrong."""

    def add(self, other: Made) -> None:
        """Take in what another process made."""
        self.rows += other.rows
        self.played += other.played
        self.right += other.right
        self.turns += other.turns
        self.model_turns += other.model_turns
        self.suspects += other.suspects

    def report(self) -> Iterator[str]:
        """Yield a line for each category, then the lines that want mending."""
        for name in self.played:
            count = self.played[name]
            yield (
                f"{name}: {self.right[name]} of {count} reached their end;"
                f" {self.model_turns[name] / count:.2f} turns of"
                f" {self.turns[name] / count:.2f} reach the model"
            )
        for phrase, times in self.suspects.most_common(12):
            yield f"  in {times} dialogues that went wrong: {phrase}"


def make(split: str, count: int, processes: int = 1) -> Made:
    """Play ``count`` dialogues of each appointment category, and of SOS a share."""
    jobs = [
        (category, split, first, min(first + CHUNK, total))
        for category in CATEGORIES
        for total in [_count_for(category, count)]
        for first in range(0, total, CHUNK)
    ]
    whole = Made()
    if processes == 1:
        found: Iterable[Made] = map(_some, jobs)
        for each in found:
            whole.add(each)
        return whole
    with ProcessPoolExecutor(max_workers=processes) as pool:
        for each in pool.map(_some, jobs):
            whole.add(each)
    return whole


def _count_for(category: str, count: int) -> int:
    return max(1, round(count * SOS_SHARE)) if "SOS" in category else count


def _some(job: tuple[str, str, int, int]) -> Made:
    category, split, first, end = job
    return asyncio.run(_play_some(category, split, range(first, end)))


async def _play_some(category: str, split: str, seeds: Iterable[int]) -> Made:
    made = Made()
    for seed in seeds:
        played = await play(category, seed, split)
        made.played[category] += 1
        made.turns[category] += played.turns
        made.model_turns[category] += played.model_turns
        if played.right:
            made.right[category] += 1
            made.rows += rows_of(played)
        else:
            made.suspects.update(set(played.phrases))
    return made


def rows_of(played: Played) -> Iterator[dict[str, Any]]:
    """Yield the rows of one dialogue as ``generate`` writes them."""
    for row in played.rows:
        if row.topic.startswith(UNTAUGHT) or not row.gold:
            continue
        yield {
            "split": played.split,
            "said": row.said,
            "seeds": [row.phrase],
            "topic": played.category,
            "role": row.role,
            "prompt": row.prompt,
            "answer": row.gold,
            "dialogue": played.id,
            "turn": row.turn,
        }
