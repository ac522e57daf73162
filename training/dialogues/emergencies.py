"""The three categories of help: Hard SOS start, Hard SOS end, Soft SOS.

Rules, exact sentences and sensors start help; a model's proposal is only ever asked
about. The end is stated beforehand: whether help is being called, and how urgently.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.domain.sos import SosCause, SosLevel
from tests.builders import ANN

from .talk import Asked, Talk

LONGEST: Final = 5
MIDWAY, AFTERWARDS, IDLE, STAYS, SPOKEN = 0.3, 0.4, 0.1, 0.12, 0.6
SEEN: Final = (
    ("heart rate 128", SosCause.VITAL),
    ("heart rate 44", SosCause.VITAL),
    ("oxygen 90 %", SosCause.VITAL),
    ("blood pressure 181/104", SosCause.VITAL),
    ("temperature 38.9", SosCause.VITAL),
    ("no check-in this morning", SosCause.SILENCE),
    ("nothing moved since eight", SosCause.SILENCE),
    ("a fall was noticed", SosCause.SENSOR),
)


@dataclass(kw_only=True)
class Stated:
    """How it should end."""

    level: SosLevel
    visits: int = 0


async def hard_start(talk: Talk) -> Stated:
    """Play: somebody needs help, at once or in the middle of something else."""
    dice = talk.dice
    if dice.random() < IDLE:
        await talk.say("hard_idle")
        await _nothing_more(talk)
        return Stated(level=SosLevel.NONE)
    if dice.random() < MIDWAY:
        await talk.say(dice.choice(("general_open", "counter_open", "aside")))
    await _call(talk, "hard_start")
    if dice.random() < AFTERWARDS:
        await talk.say("hard_after")
    return Stated(level=SosLevel.HARD)


async def hard_end(talk: Talk) -> Stated:
    """Play: help is being called, and it turns out that none is needed."""
    if talk.dice.random() < SPOKEN:
        await _call(talk, "hard_start")
        if talk.dice.random() < STAYS:
            await talk.say("plain_no")
            if talk.home.record().sos.runs and talk.asked() is Asked.OTHER:
                await talk.say("accept_end")
            return Stated(level=SosLevel.NONE)
    else:
        await _sensed(talk, SosLevel.HARD)
    stays = talk.dice.random() < STAYS
    await _end(talk, "hard_end", agrees=not stays)
    return Stated(level=SosLevel.HARD if stays else SosLevel.NONE)


async def soft(talk: Talk) -> Stated:
    """Play: the house asks whether all is well; the person answers in some way."""
    await _sensed(talk, SosLevel.SOFT)
    kind = talk.dice.choices(
        ("ok", "help", "later", "reading", "complaint"), (45, 20, 12, 13, 10)
    )[0]
    match kind:
        case "ok":
            await _end(talk, "soft_ok", agrees=True)
            return Stated(level=SosLevel.NONE)
        case "help":
            await _call(talk, "soft_help")
            return Stated(level=SosLevel.HARD)
        case "later":
            await talk.say("soft_later")
            await _nothing_more(talk)
            return Stated(level=SosLevel.SOFT)
        case "reading":
            await talk.say("soft_reading")
            await _end(talk, "soft_ok", agrees=True)
            return Stated(level=SosLevel.NONE)
        case _:
            await talk.say("soft_complaint")
            await _nothing_more(talk)
            return Stated(level=SosLevel.SOFT)


async def _sensed(talk: Talk, level: SosLevel) -> None:
    """Let something in the house call for help."""
    reason, cause = talk.dice.choice(SEEN)
    await talk.home.do(
        c.StartSos(
            person=ANN,
            reason=reason,
            level=level,
            cause=cause,
            hard_after_s=600 if level is SosLevel.SOFT else None,
        )
    )
    talk.played.transcript.append(f"({level.value}: {reason})")


async def _call(talk: Talk, topic: str) -> None:
    """Call for help, and say yes where it is asked whether help is meant."""
    await talk.say(topic)
    yes = "accept_help"
    for _ in range(LONGEST):
        if talk.home.record().sos.level is SosLevel.HARD:
            return
        if talk.asked() is Asked.OTHER:
            talk.played.missing += 1
            await talk.say(yes)
            yes = "accept_plainly"
        else:
            await talk.say(topic)


async def _end(talk: Talk, topic: str, *, agrees: bool) -> None:
    """Say that no help is needed, and confirm it, or think better of it."""
    await talk.say(topic)
    yes = "accept_end"
    for _ in range(LONGEST):
        if not talk.home.record().sos.runs:
            return
        if talk.asked() is Asked.OTHER:
            await talk.say(yes if agrees else "keep_help")
            yes = "accept_plainly"
            if not agrees:
                return
        else:
            await talk.say(topic)


async def _nothing_more(talk: Talk) -> None:
    """Decline whatever is proposed."""
    for _ in range(LONGEST):
        if talk.asked() in (Asked.NOTHING, Asked.NARROWING):
            return
        await talk.say("plain_no")


def judge(talk: Talk, stated: Stated) -> str:
    """Return what is wrong with the end; empty if it is the stated one."""
    level = talk.home.record().sos.level
    if level is not stated.level:
        return f"help is {level.value}, should be {stated.level.value}"
    if len(talk.visits()) != stated.visits:
        return "a visit was booked"
    return ""
