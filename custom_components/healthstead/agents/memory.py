"""The dialogue: what was said last, and who claimed to be speaking.

Short-term memory only: gone with the program, and after a while of silence. Each
conversation is remembered for each speaker alone, so that nobody's words come back in
somebody else's answer. Long-term memory is the record; open drafts are kept by
``care.drafts`` across a restart.
"""

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from ..domain.ids import PersonId
from .trace import Turn

REMEMBERED: Final = 64
"""Conversations kept; the oldest is forgotten first."""
SILENCE: Final = timedelta(minutes=30)
"""After so long a conversation begins anew: "that" is nothing that was said before."""


@dataclass(kw_only=True, slots=True)
class Dialogue:
    """One conversation."""

    last_reply: str = ""
    language: str = ""
    """In which it was answered last; the next words may be in another."""
    claimed: PersonId | None = None
    """Who the speaker said to be; may record, never read."""
    last_turn: Turn | None = None
    refused: bool = False
    """The last words were a no: what a model makes of the next ones is shown first."""
    unanswered: str = ""
    """What was said before "Who is this?" was asked."""


class Memory:
    """The latest conversations, by id and whose they are."""

    def __init__(self) -> None:
        """Start with none."""
        self._dialogues: OrderedDict[tuple[str, str], tuple[datetime, Dialogue]]
        self._dialogues = OrderedDict()

    def of(self, conversation: str, owner: str, now: datetime) -> Dialogue:
        """Return a conversation, new or known, and keep it fresh."""
        key = (conversation, owner)
        for old in [k for k, (at, _) in self._dialogues.items() if now - at >= SILENCE]:
            del self._dialogues[old]
        _, found = self._dialogues.pop(key, (now, Dialogue()))
        self._dialogues[key] = (now, found)
        while len(self._dialogues) > REMEMBERED:
            self._dialogues.popitem(last=False)
        return found

    def forget(self) -> None:
        """Know no conversation any more: somebody is erased, and may stand in any."""
        self._dialogues.clear()
