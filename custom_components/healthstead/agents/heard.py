"""What was said, with everything that a model's proposal is held against."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from .evidence import Evidence, name_tokens
from .evidence_words import masked
from .meaning import Sense
from .mending_times import Wall
from .router import Names


@dataclass(frozen=True, kw_only=True, slots=True)
class Heard:
    """What was said, with what the model's words are mended from."""

    text: str
    before: str
    """What was answered last."""
    awaited: str
    """What the house waits for."""
    names: Names
    wall: Wall
    evidence: Evidence | None = None
    sense: Sense = field(default_factory=Sense)
    refused: bool = False
    """Somebody has just said no: nothing is kept without their seeing it first."""

    def weights(self) -> Mapping[str, float]:
        """Return what the words say about the next step; nothing without a table."""
        if self.evidence is None:
            return {}
        return self.evidence.weigh(masked(self.text, name_tokens(self.names)))
