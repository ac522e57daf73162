"""Play one dialogue of a category through the real agent, desk and rules.

``inner`` None: the teacher answers, and what it was asked becomes training rows. Any
other runtime: it answers, and the right answers stand beside its own.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from custom_components.healthstead.agents.evidence import Evidence
from custom_components.healthstead.agents.runtime.protocol import Runtime

from .teacher import Row

CATEGORIES: Final = (
    "General",
    "Counter",
    "Negative",
    "Dietician",
    "Hard SOS start",
    "Hard SOS end",
    "Soft SOS",
)


@dataclass(kw_only=True)
class Played:
    """What became of one dialogue."""

    category: str
    seed: int
    split: str
    rows: list[Row] = field(default_factory=list)
    """Every completion, in order; ``row.wrote`` beside ``row.gold``."""
    right: bool = False
    """The end state is exactly the stated one, and nothing was claimed that is not so."""
    why_wrong: str = ""
    questions: int = 0
    """How often the assistant asked something."""
    missing: int = 0
    """How many things had not been said; at most one question more may be asked."""
    after_no: int = 0
    """Events that were kept after the person's last no."""
    sos_right: bool = False
    """The call for help at the end is as stated: none, soft or hard."""
    turns: int = 0
    transcript: list[str] = field(default_factory=list)

    @property
    def id(self) -> str:
        """Return what names this dialogue."""
        return f"{self.split}/{self.category}/{self.seed}"

    @property
    def asked_too_much(self) -> bool:
        """Say whether more was asked than was missing, and the yes."""
        return self.questions > self.missing + 1


async def play(
    category: str,
    seed: int,
    split: str,
    inner: Runtime | None = None,
    evidence: Evidence | None = None,
) -> Played:
    """Play the dialogue that category, seed and split name; the same each time."""
    raise NotImplementedError
