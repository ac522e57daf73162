"""What the parts of one turn share."""

from dataclasses import dataclass
from datetime import datetime

from ..care.actor import Actor
from ..domain.ids import PersonId
from .memory import Dialogue
from .speaker import Speaker
from .trace import Turn


@dataclass(frozen=True, kw_only=True, slots=True)
class Utterance:
    """What was said, by whom, in which conversation."""

    text: str
    actor: Actor
    conversation: str
    person: PersonId | None = None
    """Whose satellite it was said to, where nobody is logged in."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Scene:
    """One utterance by a known speaker, and the turn that is being filled."""

    said: Utterance
    speaker: Speaker
    now: datetime
    """On the speaker's wall clock."""
    turn: Turn
    dialogue: Dialogue
    refused: bool = False
    """The words before these were a no."""
