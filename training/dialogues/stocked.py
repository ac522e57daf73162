"""The stock of phrases and of invented people and complaints, cut by split.

A phrase belongs to train, valid or test by the hash of its bare words, like a seed; so
does every complaint and every name. Nothing here speaks, plays or draws at random by
itself: the source comes in.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

import yaml

from custom_components.healthstead.domain.red_flags import find_red_flag
from training.generate import skeleton
from training.seeds import Seed, load, slots
from training.world import World, load_world, split_of

STOCK: Final = Path(__file__).with_name("stock")
SEEDS: Final = Path(__file__).parent.with_name("seeds")
FORMS: Final = ("have", "noun", "hurt", "keep")
"""How a complaint may stand in a sentence: I have ..., about my ..., my ..., I keep ..."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Stock:
    """All that a dialogue of one split may be made from."""

    phrases: dict[str, list[Seed]]
    complaints: list[dict[str, str]]
    surnames: list[str]
    first_names: list[str]
    drugs: list[str]
    around: dict[str, list[str]]
    """What rambling people put before and after a request."""
    world: World

    def draw(self, topic: str, given: dict[str, str], source: random.Random) -> Seed:
        """Draw a phrase of a topic of which everything it needs is known."""
        fits = [one for one in self.phrases[topic] if _is_fillable(one.say, given)]
        return source.choice(fits)


def _is_fillable(say: str, given: dict[str, str]) -> bool:
    return all(pool in given for _, pool in slots(say) if pool in FORMS)


@cache
def stock_of(split: str) -> Stock:
    """Return the stock of one split."""
    phrases: dict[str, list[Seed]] = {}
    for seed in load(STOCK):
        if split_of(skeleton(seed.say)) == split:
            phrases.setdefault(seed.topic, []).append(seed)
    people = _read(STOCK / "world_people.yaml")
    manner = _read(SEEDS / "world_manner.yaml")
    complaints: list[dict[str, str]] = _read(STOCK / "world_complaints.yaml")
    return Stock(
        phrases=phrases,
        complaints=[c for c in complaints if split_of(c["noun"]) == split],
        surnames=_mine(people["surnames"], split),
        first_names=_mine(people["first_names"], split),
        drugs=_mine(people["drugs"], split),
        around={
            name: [w for w in _mine(words, split) if find_red_flag(w) is None]
            for name, words in manner.items()
        },
        world=_world(split),
    )


def _world(split: str) -> World:
    """Return the pools of the seeds, and those of the stock beside them."""
    words = World(_read(STOCK / "world_words.yaml"), split)
    seeds = load_world(SEEDS, split)
    seeds.pools |= words.pools
    return seeds


def all_phrases() -> list[str]:
    """Return every phrase of every split, for the leak check."""
    return [seed.say for seed in load(STOCK)]


def _mine(values: list[str], split: str) -> list[str]:
    return [value for value in values if split_of(value) == split]


def _read(path: Path) -> Any:  # noqa: ANN401 - what YAML holds
    return yaml.safe_load(path.read_text(encoding="utf-8"))
