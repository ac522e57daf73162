"""A visit that is plainly asked for is looked for; questions come first where they are wanted.

So is somebody for what ails, where a model heard of a dose that nobody speaks of.
"""

import re
from dataclasses import replace
from typing import Final

from ..domain.diary import ails
from .awaited import HELP
from .ordered import ordered_kind
from .planner import Step
from .spans import spans_of
from .taking import tells_of_taking

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


TURNED_DOWN: Final = "does not want it"
"""What a planner writes of a no."""


AGREED: Final = "agrees"
"""What a planner writes where somebody agrees to what is shown."""


def agreed(steps: tuple[Step, ...]) -> bool:
    """Say whether all that a planner heard is that somebody agrees."""
    return [one.reason for one in steps] == [AGREED]


def turns_down(steps: tuple[Step, ...]) -> bool:
    """Say whether all that a planner heard is a no."""
    return [one.reason for one in steps] == [TURNED_DOWN]


def as_wished(steps: tuple[Step, ...], text: str, now: str = "") -> tuple[Step, ...]:
    """Return a plan that does not ask first where a visit is wanted and no question.

    Whoever named a kind of clinician is looked for by that name. A no while help is
    called (``now``) proposes to end it, which is asked: help goes on till a plain yes.
    """
    if now == HELP and turns_down(steps):
        return (Step(reason="end the alarm", action="end_sos"),)
    ordered = ordered_kind(text)
    steps = _with_whom(_no_dose(steps, text), ordered)
    if not (ordered or _VISIT.search(text)) or _QUESTIONS.search(text):
        return steps
    kind = ordered or spans_of(text).specialty
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


_OF_VISITS: Final = frozenset(
    """follow_up_with_user get_available_specialists confirm_appointment list_appointments
    reschedule_appointment cancel_appointment describe_appointment answer_appointment
    follow_up_visit get_appointment_history save_appointment_history""".split()
)
_TOLD: Final = frozenset(
    "store_symptoms record_dose record_doses skip_dose record_vital record_readings".split()
)


def _with_whom(steps: tuple[Step, ...], kind: str) -> tuple[Step, ...]:
    """Return a plan that looks for whom the words order, where it heard of no visit.

    What was told beside it is kept.
    """
    if not kind or any(step.action in _OF_VISITS for step in steps):
        return steps
    told = tuple(step for step in steps if step.action in _TOLD)
    look = Step(reason=f"looks for a {kind}", action="get_available_specialists")
    return (*told, look)


_SOMEBODY: Final = re.compile(
    r"\b(?:(?:some|any)(?:body|one)|doctor|specialist|appointment|questions"
    r"|who (?:deals|sees|looks|could|can|would|should))\b",
    re.IGNORECASE,
)
_OF_DOSES: Final = re.compile(
    r"\b(?:due|left|still|missed|forgot|dose|doses|take|taking|skip|later)\b",
    re.IGNORECASE,
)
_DOSES: Final = frozenset({"list_due", "record_dose", "record_doses", "skip_dose"})


def ails_and_wants(text: str) -> bool:
    """Say whether something ails in these words, and somebody is wanted for it."""
    return ails(text) and _SOMEBODY.search(text) is not None


def _no_dose(steps: tuple[Step, ...], text: str) -> tuple[Step, ...]:
    """Return a plan in which nobody takes what ails: "my stomach burns, who sees that".

    The reason is what was said: the model's own spoke of something taken.
    """
    if tells_of_taking(text) or _OF_DOSES.search(text) is not None:
        return steps
    if not ails_and_wants(text):
        return steps
    action = (
        "follow_up_with_user"
        if _QUESTIONS.search(text)
        else "get_available_specialists"
    )
    return tuple(
        replace(step, action=action, reason=text) if step.action in _DOSES else step
        for step in steps
    )
