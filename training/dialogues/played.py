"""What became of one dialogue. Judged by ``playing``; filled by ``talk`` and the stories."""

from __future__ import annotations

from dataclasses import dataclass, field

from .teacher import Row


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
    claimed: int = 0
    """How often something was called booked that was not."""
    turns: int = 0
    model_turns: int = 0
    """Turns in which a model was asked."""
    transcript: list[str] = field(default_factory=list)
    phrases: list[str] = field(default_factory=list)
    """The lines of the stock that were spoken, one a turn."""

    @property
    def id(self) -> str:
        """Return what names this dialogue."""
        return f"{self.split}/{self.category}/{self.seed}"

    @property
    def asked_too_much(self) -> bool:
        """Say whether more was asked than was missing, and the yes."""
        return self.questions > self.missing + 1
