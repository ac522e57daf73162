"""Drafts: what waits for a word, and what the next word means for it."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Final

from ..care.drafts import Draft, Waiting
from ..care.refusal import Refusal
from . import speak
from .answers.offered import chosen
from .carrying import Carried
from .policy import Verdict
from .tools import BY_NAME
from .tools.measuring import UNUSUAL, UNUSUAL_ROW
from .tools.options import option_meant
from .tools.spec import Call, Missing, Offered, Outcome
from .wrapped import answer_within

PARTIAL: Final = frozenset({"start", "at"})
"""Arguments of which one half may be said after the other: "friday", "at three"."""


def question_of(carried: Carried, now: datetime) -> str | None:
    """Return what has to be asked about a call, or None if nothing has."""
    result = carried.result
    match result:
        case Missing():
            return speak.question(result, now)
        case Refusal(question=True):
            return speak.doubt(result, now)
        case Outcome() if carried.trace.verdict is Verdict.CONFIRM:
            return speak.confirm(carried.trace.tool, result, now)
        case _:
            return None


def draft_for(
    call: Call,
    carried: Carried,
    frame: Draft,
) -> Draft:
    """Return the draft of a call that waits for a yes or for a missing piece.

    ``frame`` holds who, where and when, and what was accepted before.
    """
    result = carried.result
    missing = result.argument if isinstance(result, Missing) else ""
    more = result.carried if isinstance(result, Missing) else {}
    doubted = {result.reason} if isinstance(result, Refusal) else set()
    return replace(
        frame,
        waiting=Waiting.ANSWER if missing else Waiting.YES,
        tool=call.tool,
        arguments={**call.arguments, **more},
        missing=missing,
        accepted=frame.accepted | doubted,
    )


def held_by(draft: Draft, held: Iterable[str]) -> frozenset[str]:
    """Return which unusual values that are held back are those of a draft."""
    if not any(map(_is_unusual, draft.accepted)):
        return frozenset()
    words = " ".join(draft.arguments.values())
    return frozenset(one for one in held if one and _is_among(one, words))


def _is_unusual(accepted: str) -> bool:
    return accepted.partition(":")[0] in {UNUSUAL, UNUSUAL_ROW}


def _is_among(said: str, words: str) -> bool:
    return all(word in words for word in said.split())


def offered_draft(offered: Offered, frame: Draft) -> Draft:
    """Return the draft of a call that was offered and lacks an answer."""
    return replace(
        frame,
        waiting=Waiting.ANSWER,
        tool=offered.tool,
        arguments=dict(offered.arguments),
        missing=offered.missing,
    )


def filled(draft: Draft, text: str) -> tuple[Mapping[str, str], ...]:
    """Return the arguments to try when an utterance fills what was missing.

    One of the times or names that were offered first; then the answer alone; then joined
    to the half that was already said.
    """
    answer = text.strip().rstrip(".!")
    choice = chosen(draft.arguments, answer)
    if choice.found:
        return ({**draft.arguments, **choice.found},)
    if option := option_meant(draft.arguments, draft.missing, answer):
        return ({**draft.arguments, draft.missing: option},)
    named = replace(draft, arguments={**draft.arguments, **choice.told})
    tried = (
        *_answered(named, choice.words),
        *_answered(draft, answer),
        *_answered(draft, _within(draft, answer)),
    )
    return tuple(each for n, each in enumerate(tried) if each not in tried[:n])


def _within(draft: Draft, answer: str) -> str:
    """Return the words that answer the question, where more was said around them."""
    sorts = {a.name: a.said.sort for a in BY_NAME[draft.tool].arguments}
    sort = sorts.get(draft.missing)
    return "" if sort is None else answer_within(sort, answer)


def _answered(draft: Draft, answer: str) -> tuple[Mapping[str, str], ...]:
    if not answer:
        return ()
    alone = {**draft.arguments, draft.missing: answer}
    earlier = draft.arguments.get(draft.missing, "")
    if not earlier or draft.missing not in PARTIAL:
        return (alone,)
    word = "at " if answer.isdigit() else ""
    joined = {**draft.arguments, draft.missing: f"{earlier} {word}{answer}"}
    return (joined, alone)
