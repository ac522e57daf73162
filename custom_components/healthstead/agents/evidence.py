"""What the words themselves say about the next step, beside the planner.

A linear table over words, much older than any language model and hard to
surprise. It corrects a plan of one step that it strongly disagrees with, and
makes a change that it does not expect wait for a yes. It writes nothing itself.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final, Protocol

from .evidence_words import CLINICIAN, MEDICATION, PERSON
from .planner import NOT_TOOLS, Step, actions
from .router import Names

# Chosen on the held-out rows of the training data [product choice].
SURE: Final = 0.7
"""From here the words outvote the planner."""
LIKELY: Final = 0.5
"""From here they outvote a planner that found nothing to do."""
UNLIKELY: Final = 0.02
"""Below this the planner's own choice finds no support in the words."""

MISTRUSTED: Final = 0.05
"""A change with less support than this is shown before it is made."""


class Evidence(Protocol):
    """Weighs words; implemented by ``runtime.evidence_table``."""

    def weigh(self, text: str) -> Mapping[str, float]:
        """Return the probability of each action."""
        ...


def name_tokens(names: Names) -> tuple[tuple[str, str], ...]:
    """Return the household's names with the tokens that stand for them."""
    people = {part for name in names.people for part in (name, name.split()[0])}
    return (
        *((name, MEDICATION) for name in (*names.medications, *names.others)),
        *((name, CLINICIAN) for name in names.clinicians),
        *((name, PERSON) for name in people),
    )


def corrected(
    steps: tuple[Step, ...], weights: Mapping[str, float]
) -> tuple[Step, ...]:
    """Return the plan after a vote of the words; several steps stand as they are."""
    if len(steps) > 1 or not weights:
        return steps
    known = {action: weights.get(action, 0.0) for action in actions()}
    top = max(known, key=lambda action: known[action])
    if not steps:
        return (Step(reason="", action=top),) if known[top] >= SURE else ()
    step = steps[0]
    if top == step.action or not _outvoted(step.action, top, known):
        return steps
    return (replace(step, action=top),)


def _outvoted(chosen: str, top: str, known: Mapping[str, float]) -> bool:
    if known[top] >= SURE:
        return True
    nothing = chosen in NOT_TOOLS and top not in NOT_TOOLS
    unsupported = known[chosen] < UNLIKELY
    return (nothing or unsupported) and known[top] >= LIKELY
