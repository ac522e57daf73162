"""The four categories of appointments: General, Counter, Negative, Dietician.

A person tells a complaint or asks for somebody, answers what is asked, strays, puts
things right, chooses, agrees or declines. The end is stated beforehand: the visit that
was chosen last and agreed to, or none.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from custom_components.healthstead.agents.tools.asked import ASKED
from custom_components.healthstead.domain.complaints.questions import QUESTIONS

from .talk import Asked, Talk
from .times_said import start_said

LONGEST: Final = 18
"""Turns after which a person gives up."""
AGAIN: Final = 2
"""How often somebody who was not understood says it in other words."""
STRAYS, CORRECTS, YES_TO_QUESTION, UNSURE, BY_PLACE = 0.25, 0.3, 0.2, 0.12, 0.4
PLACES: Final = ("choose_first", "choose_second", "choose_third")
WORDS: Final = ("first", "second", "third")
PLAINER: Final = {
    "from": "plainer_stretch",
    "until": "plainer_stretch",
    "onset": "plainer_onset",
}
"""What was vague is said more plainly."""
Time = tuple[str, datetime]


@dataclass(kw_only=True)
class Wish:
    """What a person is after in this dialogue."""

    opening: str
    refuses: Asked | None = None
    """At which step they decline, if they do."""
    strays: bool = False
    corrects: bool = False
    again: int = AGAIN
    wanted: Time | None = None
    """The visit that was chosen last."""
    agreed: bool = False
    declined: bool = False


async def pursue(talk: Talk, wish: Wish) -> None:
    """Talk until the wish is fulfilled, declined or given up."""
    await talk.say(wish.opening)
    for _ in range(LONGEST):
        asked = talk.asked()
        if wish.refuses is Asked.NARROWING and asked is Asked.OFFERS:
            wish.refuses = Asked.OFFERS  # there was nothing to ask about
        if asked is wish.refuses:
            await _decline(talk, wish, asked)
            return
        if asked is Asked.NOTHING and (wish.agreed or not wish.again):
            return
        await _react(talk, wish, asked)


async def _react(talk: Talk, wish: Wish, asked: Asked) -> None:
    match asked:
        case Asked.NARROWING:
            await _answer(talk)
        case Asked.OFFERS if wish.strays:
            wish.strays = False
            await talk.say("aside")
        case Asked.OFFERS:
            await _choose(talk, wish)
        case Asked.VISIT:
            await _look_over(talk, wish)
        case Asked.PIECE:
            await _complete(talk, wish)
        case Asked.OTHER:
            await talk.say("plain_no")
        case _:
            wish.again -= 1
            await talk.say(wish.opening)


async def _answer(talk: Talk) -> None:
    """Answer a narrowing question; nothing dangerous is ever the case."""
    draft = talk.open_draft()
    question = QUESTIONS[draft.arguments[ASKED].split(",")[-1]]
    talk.played.missing += 1
    if question.key in ("how_long", "where"):
        await talk.say(f"answer_{question.key}")
        return
    dangerous = question.key == "self_harm" or question.no == "no"
    lot = talk.dice.random()
    if lot < YES_TO_QUESTION and not dangerous:
        await talk.say("answer_yes")
    elif lot > 1 - UNSURE and question.key != "self_harm":
        await talk.say("answer_unsure")
    else:
        await talk.say("answer_no")


async def _choose(talk: Talk, wish: Wish) -> None:
    """Choose one of the times that are shown, by its place or by its time."""
    wish.wanted = talk.dice.choice(talk.shown)
    place = talk.shown.index(wish.wanted)
    if place < len(PLACES) and talk.dice.random() < BY_PLACE:
        await talk.say(PLACES[place])
        return
    if place == len(talk.shown) - 1 and talk.dice.random() < BY_PLACE:
        await talk.say("choose_last")
        return
    await _by_time(talk, "choose_time", wish.wanted)


async def _by_time(talk: Talk, topic: str, wanted: Time) -> None:
    who, start = wanted
    said = start_said(start, talk.home.clock(), talk.dice)
    await talk.say(topic, exact=True, start=said, clinician=_short(talk, who))


def _short(talk: Talk, who: str) -> str:
    """Return a clinician's name as people say it."""
    title, _, surname = who.rpartition(" ")
    if title == "Dr":
        return talk.dice.choice((who, who, f"Doctor {surname}"))
    return who


async def _look_over(talk: Talk, wish: Wish) -> None:
    """Look at the visit that is shown: agree, or say what it should be."""
    draft = talk.open_draft()
    others = [one for one in talk.shown if one != wish.wanted]
    if wish.wanted is None or not _is_shown(wish.wanted, draft.shown):
        wish.again -= 1
        if wish.wanted is None or wish.again < 0:
            await talk.say("plain_no")
            wish.wanted, wish.again = None, 0
            return
        await _by_time(talk, "correct_time", wish.wanted)
    elif wish.corrects and others:
        wish.corrects = False
        talk.played.missing += 1
        wish.wanted = talk.dice.choice(others)
        await _correct(talk, wish.wanted)
    else:
        again, wish.agreed = wish.agreed, True
        await talk.say("accept_plainly" if again else "accept")


async def _correct(talk: Talk, wanted: Time) -> None:
    """Say which other time it should be, by its place or by its time."""
    place = talk.shown.index(wanted)
    if place < len(WORDS) and talk.dice.random() < BY_PLACE:
        await talk.say("correct_place", place=WORDS[place])
    else:
        await _by_time(talk, "correct_time", wanted)


def _is_shown(wanted: Time, shown: str) -> bool:
    who, start = wanted
    said = f"{start:%A} {start.day} {start:%B} {start:%H:%M}"
    return who in shown and (said in shown or f"{start:%H:%M}" in shown)


async def _complete(talk: Talk, wish: Wish) -> None:
    """Say what else is missing: with whom, when, or in which stretch."""
    draft = talk.open_draft()
    if draft.missing in PLAINER:
        talk.played.missing += 1
        await talk.say(PLAINER[draft.missing])
        return
    if wish.wanted is None and talk.shown:
        wish.wanted = talk.dice.choice(talk.shown)
    if wish.wanted is None:
        await talk.say("plain_no")
        wish.again -= 1
        return
    if draft.missing == "clinician":
        await talk.say("name_them", exact=True, clinician=wish.wanted[0])
    else:
        await _by_time(talk, "choose_time", wish.wanted)


async def _decline(talk: Talk, wish: Wish, asked: Asked) -> None:
    """Say no; nothing may be kept from here on."""
    before = talk.kept()
    questions = talk.played.questions
    wish.declined, wish.wanted = True, None
    await talk.say(f"refuse_{asked.value}")
    for _ in range(talk.dice.randrange(1, 4)):
        await talk.say("after_no")
    talk.played.questions = questions
    talk.played.after_no += talk.kept() - before


def judge(talk: Talk, wish: Wish) -> str:
    """Return what is wrong with the end; empty if it is the stated one."""
    found = [(visit.clinician_name, visit.start) for visit in talk.visits()]
    wanted = [wish.wanted] if wish.wanted is not None and wish.agreed else []
    if talk.played.claimed:
        return "something was called booked that was not"
    if found != wanted:
        return f"booked {found}, wanted {wanted}"
    if wish.refuses is None and not wanted:
        return "nothing came of it"
    if wish.refuses is not None and not wish.declined:
        return f"there was never a chance to decline at {wish.refuses}"
    return f"{talk.played.after_no} kept after a no" if talk.played.after_no else ""
