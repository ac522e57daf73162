"""A visit that is plainly asked for is looked for; questions come first where they are wanted."""

import re
from dataclasses import replace
from typing import Final

from .planner import Step
from .spans import spans_of

_VISIT: Final = re.compile(
    r"\b(?:find|get|book|arrange|make|organi[sz]e|need|want|like|have)(?: me| us)?"
    r"(?: a| an| the| some)? (?:visit|appointment|slot|consultation)\b"
    r"|\bbooked in\b|\b(?:get|fit|squeeze|put|book) me (?:in|down)\b",
    re.IGNORECASE,
)
_QUESTIONS: Final = re.compile(
    r"\b(?:ask|asks|asking|questions?|quiz|interview|narrow|talk(?! (?:to|with) (?:a|an|the|my) )|should i|do i need|worth"
    r"|not sure|unsure|whether (?:to|i)|which|who|whom)\b",
    re.IGNORECASE,
)


def as_wished(steps: tuple[Step, ...], text: str) -> tuple[Step, ...]:
    """Return a plan that does not ask first where a visit is wanted and no question.

    Whoever named a kind of clinician is looked for by that name.
    """
    if not _VISIT.search(text) or _QUESTIONS.search(text):
        return steps
    kind = spans_of(text).specialty
    return tuple(
        replace(
            step,
            action="get_available_specialists",
            reason=f"looks for a {kind}" if kind else step.reason,
        )
        if step.action == "follow_up_with_user"
        else step
        for step in steps
    )
