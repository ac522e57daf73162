"""From a phrase of the stock to words that somebody says, and what they mean.

Fills the slots, roughens the words in the manner of the person, and reads the values
back off them, so that every argument is a span of what was said.
"""

from __future__ import annotations

import random
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from training.compose import DANGLING, LEADING, POOLS
from training.forms import ARGUMENTS, PERSON, TURNS, plain_reason
from training.noise import STYLES, WEIGHTS, in_style
from training.seeds import SLOT, Seed, Segment, choose, fill_reason, lucky

from .stocked import Stock
from .teacher import GoldStep

ALL: Final = -1
"""The slot of a phrase that every step may use."""
LETTERS: Final = ("", "b_", "c_", "d_")
RAMBLING, TERSE = 0.25, 0.2
SHORT: Final = (
    "accept", "answer", "refuse", "plain_no", "keep_help", "name_them",
    "choose_first", "choose_second", "choose_third", "choose_last", "correct_place",
    "plainer",
)  # fmt: skip
"""What is said in a word or two: nobody rambles there, or slips in every yes."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Manner:
    """How one person writes or is heard, the whole dialogue long."""

    style: str
    rambling: bool
    terse: bool

    @classmethod
    def of(cls, dice: random.Random) -> Manner:
        """Draw somebody."""
        kind = dice.random()
        return cls(
            style=dice.choices(STYLES, WEIGHTS)[0],
            rambling=kind < RAMBLING,
            terse=kind > 1 - TERSE,
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """What is said, and the right plan for it."""

    text: str
    steps: tuple[GoldStep, ...]
    phrase: str
    topic: str


def tell(
    seed: Seed,
    given: Mapping[str, str],
    stock: Stock,
    manner: Manner,
    dice: random.Random,
    *,
    exact: bool = False,
) -> Told:
    """Say a phrase; ``exact``: names and times are spelled as they were shown."""
    segments = _filled(seed, given, stock, dice)
    short = seed.topic.startswith(SHORT)
    if manner.rambling and not exact and not short:
        segments = _rambled(segments, stock, dice)
    style = "lower" if short and manner.style == "typed" else manner.style
    rough = in_style(segments, style, dice)
    if exact:
        rough = _spelled(rough, segments)
    said = re.sub(r"\s+", " ", "".join(one.text for one in rough)).strip()
    steps = tuple(_step(seed, n, rough, said) for n in range(len(seed.steps)))
    return Told(text=said, steps=steps, phrase=seed.say, topic=seed.topic)


def _filled(
    seed: Seed, given: Mapping[str, str], stock: Stock, dice: random.Random
) -> list[Segment]:
    text = choose(seed.say, dice)
    segments: list[Segment] = []
    last = 0
    for match in SLOT.finditer(text):
        step, slot = _which(match[1])
        pool = match[2] or slot
        value = given.get(pool) or stock.world.draw(
            match[2] or POOLS.get(slot, slot), dice
        )
        before = text[last : match.start()]
        if DANGLING.search(before):
            value = LEADING.sub("", value)
        segments += [Segment(before)] if before else []
        segments.append(Segment(value, slot, step))
        last = match.end()
    return [*segments, Segment(text[last:])] if text[last:] else segments


def _which(name: str) -> tuple[int, str]:
    for index, letter in enumerate(LETTERS):
        if letter and name.startswith(letter):
            return index, name[len(letter) :]
    return ALL, name


def _rambled(
    segments: list[Segment], stock: Stock, dice: random.Random
) -> list[Segment]:
    """Put something beside the point around a request."""
    out = list(segments)
    before = stock.around[dice.choice(("openers", "asides", "asides"))]
    after = stock.around["closers"]
    if before and lucky(dice, 0.7):
        out.insert(0, Segment(dice.choice(before) + " "))
    if after and lucky(dice, 0.4):
        out.append(Segment(" " + dice.choice(after)))
    return out


def _spelled(rough: list[Segment], plain: list[Segment]) -> list[Segment]:
    """Take slips out of names, times and complaints; case and commas stay."""
    values = iter([one for one in plain if one.slot])
    out = []
    for one in rough:
        if one.slot:
            right = next(values).text
            kept = right.lower() if one.text == one.text.lower() else right
            out.append(Segment(kept, one.slot, one.step))
        else:
            out.append(one)
    return out


def _step(seed: Seed, number: int, rough: list[Segment], said: str) -> GoldStep:
    step = seed.steps[number]
    heard = {
        one.slot: re.sub(r"\s+", " ", one.text).strip(" ,")
        for one in rough
        if one.slot and one.step in (ALL, number)
    }
    shown = {k: v.replace("_", " ") for k, v in step.fixed.items()} | heard
    takes = () if step.action in TURNS else (*ARGUMENTS[step.action], PERSON)
    values = {k: v for k, v in (heard | step.fixed).items() if k in takes}
    for name, value in values.items():
        if name not in step.fixed and value not in said:
            raise ValueError(f"not a span: {name}={value!r} in {said!r}")
    reason = plain_reason(fill_reason(step.why, shown))
    return GoldStep(reason=reason, action=step.action, arguments=values)
