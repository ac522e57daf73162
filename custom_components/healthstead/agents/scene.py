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
    language: str = ""
    """Which language is expected; the words themselves may be in another."""
    own: str = ""
    """The words as they were said, where ``text`` is what they mean in English."""
    unread: bool = False
    """Words of another language that are no answer to anything, as far as is known."""

    @property
    def words(self) -> str:
        """Return what was said, in the language it was said in."""
        return self.own or self.text


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
