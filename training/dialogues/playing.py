"""Play one dialogue of a category through the real agent, desk and rules.

``inner`` None: the teacher answers, and what it was asked becomes training rows. Any
other runtime: it answers, and the right answers stand beside its own.
"""

from __future__ import annotations

import random
from collections.abc import Awaitable, Callable, Mapping
from typing import Final

from custom_components.healthstead.agents.evidence import Evidence
from custom_components.healthstead.agents.meaning import Meaning
from custom_components.healthstead.agents.runtime.protocol import Runtime
from custom_components.healthstead.domain.complaints import choose

from . import appointments as visits
from . import emergencies as help_
from .household import a_home
from .played import Played
from .stocked import FORMS, Stock, stock_of
from .talk import Asked, Talk
from .teacher import Teacher
from .telling import Manner

__all__ = ["CATEGORIES", "Played", "play"]
DIETICIAN: Final = ("dietician", "dietitian", "nutritionist")
FOUND: Final = 0.85
"""How often somebody of the right kind is in the directory; else a GP has to do."""


async def play(
    category: str,
    seed: int,
    split: str,
    inner: Runtime | None = None,
    evidence: Evidence | None = None,
    meaning: Meaning | None = None,
) -> Played:
    """Play the dialogue that category, seed and split name; the same each time.

    With a runtime that says ``right_way`` the right answers are gone on with, whatever
    it writes: each prompt is then the one that a model without mistakes would get.
    """
    dice = random.Random(f"{split}-{category}-{seed}")
    stock = stock_of(split)
    given, kinds = _matter(category, stock, dice)
    talk = Talk(
        dice=dice,
        home=await a_home(stock, dice, *kinds, evidence=evidence, meaning=meaning),
        stock=stock,
        manner=Manner.of(dice),
        teacher=Teacher(inner=inner),
        played=Played(category=category, seed=seed, split=split),
        given=given,
    )
    talk.home.runtime = talk.home.agent.runtime = talk.teacher
    played = talk.played
    played.why_wrong = await STORIES[category](talk)
    played.rows = talk.teacher.rows
    played.right = not played.why_wrong
    return played


def _matter(
    category: str, stock: Stock, dice: random.Random
) -> tuple[dict[str, str], tuple[str, ...]]:
    """Return what is complained of, in its forms, and which kinds can be seen."""
    complaint = dice.choice(stock.complaints)
    forms: dict[str, str] = {
        form: complaint[form] for form in FORMS if form in complaint
    }
    forms["diet"] = dice.choice(DIETICIAN)
    if category == "Dietician":
        return forms, ("dietetics",)
    kind = choose(complaint["noun"]).specialties[0]
    return forms, (kind,) if dice.random() < FOUND else ()


async def _general(talk: Talk) -> str:
    return await _visit(talk, visits.Wish(opening="general_open"))


async def _counter(talk: Talk) -> str:
    return await _visit(talk, visits.Wish(opening="counter_open"))


async def _dietician(talk: Talk) -> str:
    return await _visit(talk, visits.Wish(opening="dietician_open"))


async def _negative(talk: Talk) -> str:
    """Decline at the offers, at the visit that is shown, or while being asked."""
    opening, refuses = talk.dice.choice(
        (
            ("general_open", Asked.OFFERS),
            ("general_open", Asked.VISIT),
            ("negative_open", Asked.OFFERS),
            ("negative_open", Asked.VISIT),
            ("dietician_open", Asked.OFFERS),
            ("counter_open", Asked.NARROWING),
            ("counter_open", Asked.VISIT),
        )
    )
    return await _visit(talk, visits.Wish(opening=opening, refuses=refuses))


async def _visit(talk: Talk, wish: visits.Wish) -> str:
    wish.strays = talk.dice.random() < visits.STRAYS
    wish.corrects = talk.dice.random() < visits.CORRECTS
    talk.played.missing = 1
    await visits.pursue(talk, wish)
    talk.played.sos_right = not talk.home.record().sos.runs
    return visits.judge(talk, wish)


async def _hard_start(talk: Talk) -> str:
    return _helped(talk, await help_.hard_start(talk))


async def _hard_end(talk: Talk) -> str:
    return _helped(talk, await help_.hard_end(talk))


async def _soft(talk: Talk) -> str:
    return _helped(talk, await help_.soft(talk))


def _helped(talk: Talk, stated: help_.Stated) -> str:
    talk.played.sos_right = talk.home.record().sos.level is stated.level
    return help_.judge(talk, stated)


STORIES: Final[Mapping[str, Callable[[Talk], Awaitable[str]]]] = {
    "General": _general,
    "Counter": _counter,
    "Negative": _negative,
    "Dietician": _dietician,
    "Hard SOS start": _hard_start,
    "Hard SOS end": _hard_end,
    "Soft SOS": _soft,
}
CATEGORIES: Final = tuple(STORIES)
