"""Utterances and what they are about: from the seeds, and from the phrases of ``routes/``.

Each phrase is drawn by chance of its own, so that one more changes nothing for the
others. Knows no head and no encoder.
"""

from __future__ import annotations

import random
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

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
    masked,
)
from custom_components.healthstead.agents.meaning import (  # noqa: E402
    TOPIC_OF,
    Topic,
)

PHRASES = Path(__file__).with_name("routes")
ANSWERED = 0.65
"""How much of what answers a question depends on the question alone."""
DRAWN = 10
"""Most ways in which a phrase of ``routes/`` is drawn."""
EACH, MOST, JOINED = 12, 6, 0.12
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
        times = max(1, min(most, round(EACH / topics[one.topic] ** 0.5)))
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
                plain = _filled(choose(line, source), pools, source)
                said = _around(plain, topic, extras, source)
                found[said.lower()] = Example(said, said, ((topic, 1.0),), line)
    return list(found.values())


def _filled(text: str, pools: dict[str, list[str]], source: random.Random) -> str:
    """Put words of the pools where a phrase names one."""
    return SLOT.sub(lambda match: str(source.choice(pools[match[1]])), text)


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
