"""Drafts: what waits for a word, and what the next word means for it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Final

from ..care.drafts import Draft, Waiting
from ..care.refusal import Refusal
from . import speak
from .carrying import Carried
from .policy import Verdict
from .tools.spec import Call, Missing, Outcome

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
    doubted = {result.reason} if isinstance(result, Refusal) else set()
    return replace(
        frame,
        waiting=Waiting.ANSWER if missing else Waiting.YES,
        tool=call.tool,
        arguments=dict(call.arguments),
        missing=missing,
        accepted=frame.accepted | doubted,
    )


def filled(draft: Draft, text: str) -> tuple[Mapping[str, str], ...]:
    """Return the arguments to try when an utterance fills what was missing.

    The answer alone first; then joined to the half that was already said.
    """
    answer = text.strip().rstrip(".!")
    alone = {**draft.arguments, draft.missing: answer}
    earlier = draft.arguments.get(draft.missing, "")
    if not earlier or draft.missing not in PARTIAL:
        return (alone,)
    word = "at " if answer.isdigit() else ""
    joined = {**draft.arguments, draft.missing: f"{earlier} {word}{answer}"}
    return (joined, alone)
