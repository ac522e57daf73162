"""The dialogue: what was said last, and who claimed to be speaking.

Short-term memory only, gone with the program. Long-term memory is the record;
open drafts are kept by ``care.drafts`` across a restart.
"""

from collections import OrderedDict
from dataclasses import dataclass
from typing import Final

from ..domain.ids import PersonId
from .trace import Turn

REMEMBERED: Final = 64
"""Conversations kept; the oldest is forgotten first."""


@dataclass(kw_only=True, slots=True)
class Dialogue:
    """One conversation."""

    last_reply: str = ""
    claimed: PersonId | None = None
    """Who the speaker said to be; may record, never read."""
    last_turn: Turn | None = None
    owner: str = ""
    """Whose turn it was, for whoever asks how it came about."""
    refused: bool = False
    """The last words were a no: what a model makes of the next ones is shown first."""
    unanswered: str = ""
    """What was said before "Who is this?" was asked."""


class Memory:
    """The latest conversations, by id."""

    def __init__(self) -> None:
        """Start with none."""
        self._dialogues: OrderedDict[str, Dialogue] = OrderedDict()

    def of(self, conversation: str) -> Dialogue:
        """Return a conversation, new or known, and keep it fresh."""
        found = self._dialogues.setdefault(conversation, Dialogue())
        self._dialogues.move_to_end(conversation)
        while len(self._dialogues) > REMEMBERED:
            self._dialogues.popitem(last=False)
        return found
