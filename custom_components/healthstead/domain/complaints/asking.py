"""Which question is asked next, and when to stop.

A question is worth asking only while one of its answers would lead elsewhere or
sooner, and only if it was not answered already. Whoever complains of the mind is
asked about harming themselves first; the last question is kept for that.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from .choosing import Choice, choose
from .patterns import way
from .plain import all_words
from .questions import QUESTIONS, SELF_HARM, Question

MOST: Final = 5
LOOKED_AT: Final = 3
"""The questions of so many complaints are looked at, the best first."""
NOTHING_FOUND: Final = ("where", "how_long", "fever", "mood", "weight")
"""What is asked about a complaint that no row of the table knows."""
OF_THE_MIND: Final = frozenset(
    {"low_mood", "panic", "ocd", "trauma", "voices", "grief", "eating_disorder"}
)
"""Complaints about which self-harm is always asked, wherever they come up."""
MIND_FIRST: Final = OF_THE_MIND | {"addiction", "insomnia", "adhd", "child_behaviour"}
"""Those about which it is asked as well if they are what is complained of first."""


def next_question(said: Sequence[str], asked: Sequence[str]) -> Question | None:
    """Return what to ask next; None when no answer would change anything.

    ``said``: the complaint and what ``answered`` made of the answers so far;
    ``asked``: the keys of all questions that were put, answered or not.
    """
    whole = ". ".join(said)
    now = choose(whole)
    if not now.may_be_booked or len(asked) >= MOST:
        return None
    heard = all_words(whole)
    left = [
        one for one in _in_order(now) if one.key not in asked and not _known(one, heard)
    ]
    if SELF_HARM.key not in asked and len(asked) == MOST - 1:
        left = [one for one in left if one is SELF_HARM]
    return next((one for one in left if _matters(one, whole, now)), None)


def _in_order(choice: Choice) -> Iterator[Question]:
    """Yield the questions of what was found, about self-harm first where it belongs."""
    found = choice.complaints[:LOOKED_AT]
    if _is_of_the_mind(choice):
        yield SELF_HARM
    keys = [key for complaint in found for key in complaint.asks] or NOTHING_FOUND
    yield from (QUESTIONS[key] for key in dict.fromkeys(keys))


def _is_of_the_mind(choice: Choice) -> bool:
    """Say whether self-harm is asked about."""
    found = [one.id for one in choice.complaints]
    return not OF_THE_MIND.isdisjoint(found) or not MIND_FIRST.isdisjoint(found[:1])


def _known(question: Question, heard: str) -> bool:
    """Say whether it was answered before it was asked."""
    return bool(way(question.known).found(heard))


def _matters(question: Question, whole: str, now: Choice) -> bool:
    """Say whether an answer would lead elsewhere or sooner."""
    then = (choose(f"{whole}. {answer}") for answer in question.possible)
    return any(
        (one.specialties[0], one.urgency) != (now.specialties[0], now.urgency)
        for one in then
    )
