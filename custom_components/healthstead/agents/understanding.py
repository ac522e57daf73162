"""Give what was said its meaning, a few texts at a time, and a question as well.

Never on the way of a word to the disk: whoever runs this does so afterwards, and may
stop at any point. Without an encoder nothing is lost but other words for a thing.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Final, Protocol

from .runtime.protocol import Runtime

AT_ONCE: Final = 8
"""Texts in one request: whoever wants the model meanwhile waits so long at most."""
BREATH_S: Final = 0.02
"""Between two requests, so that questions and complaints come first."""
PATIENCE_S: Final = 30.0
"""For one request; the first one loads the encoder."""
QUESTION_S: Final = 1.0
"""How long a question waits for its meaning; then words have to do."""


class Text(Protocol):
    """Something that was said."""

    @property
    def event(self) -> int:
        """Return the number of its event."""

    @property
    def text(self) -> str:
        """Return the words."""


class Remembering(Protocol):
    """The index over what was said; implemented by ``storage``."""

    async def name_topics(self) -> bool:
        """Name what some texts are about; say whether there were any."""

    async def waiting(self, encoder: bytes, most: int) -> Sequence[Text]:
        """Return some texts that this encoder has not seen."""

    async def keep(self, found: Mapping[int, bytes]) -> None:
        """Put meanings beside their events."""


async def catch_up(remembering: Remembering, runtime: Runtime | None) -> bool:
    """Add what is missing in the index; say whether everything is there now.

    Raises what the index raises where it cannot be read or written.
    """
    more = True
    while more:
        more = await remembering.name_topics()
        await asyncio.sleep(BREATH_S if more else 0)
    if runtime is None or not runtime.encoder:
        return True
    while waiting := await remembering.waiting(runtime.encoder, AT_ONCE):
        texts = [one.text for one in waiting]
        meanings = await runtime.embed(texts, deadline_s=PATIENCE_S)
        if meanings is None:
            return False
        events = (one.event for one in waiting)
        await remembering.keep(dict(zip(events, meanings, strict=True)))
        await asyncio.sleep(BREATH_S)
    return True


def meaning_by(runtime: Runtime) -> Callable[[str], Awaitable[bytes | None]]:
    """Return what gives the words of a question their meaning."""

    async def meaning(words: str) -> bytes | None:
        if not words.strip():
            return None
        found = await runtime.embed([words], deadline_s=QUESTION_S)
        return found[0] if found else None

    return meaning
