"""Allow, confirm, ask or refuse one proposed call. No model is consulted.

Whose record may be touched is not decided here but inside the desk, for every
door. Here: what a human being must say yes to, and what a model may not do.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from .tools import CATALOGUE
from .tools.spec import Effect, Tool


class Verdict(StrEnum):
    """What becomes of a call; only ``allow`` was carried out."""

    ALLOW = "allow"
    CONFIRM = "confirm"
    ASK = "ask"
    REFUSE = "refuse"


class Proposer(StrEnum):
    """Who put the call together."""

    RULE = "rule"
    SENTENCE = "sentence"
    MODEL = "model"
    PERSON = "person"
    """A button, an action, or a yes to the draft that was shown."""


YES_LIST: Final = frozenset(tool.name for tool in CATALOGUE if tool.needs_yes)
"""Calls that change the world outside one's own diary."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Proposal:
    """One call as the policy sees it."""

    tool: Tool
    proposer: Proposer
    confirmed: bool = False
    """A person said yes to exactly this call, as it was shown."""


def judge(proposal: Proposal) -> Verdict:
    """Return the verdict on a call whose arguments are complete."""
    if proposal.confirmed or proposal.proposer is Proposer.PERSON:
        return Verdict.ALLOW
    if proposal.tool.needs_yes:
        return Verdict.CONFIRM
    if proposal.proposer is Proposer.MODEL and _not_for_a_model(proposal.tool):
        return Verdict.CONFIRM
    return Verdict.ALLOW


def _not_for_a_model(tool: Tool) -> bool:
    """Say whether a person must see first what a model makes of their words."""
    return tool.effect is Effect.EMERGENCY or tool.model_needs_yes
