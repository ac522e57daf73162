"""How a general model is asked for what an adapter learnt. Shapes only.

Who knows the tools writes these (``agents/instructions``); who knows the wire sends
them (``server``).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from .protocol import Role


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """One request in plain words, and how its answer is read."""

    system: str
    user: str
    examples: Sequence[tuple[str, str]]
    """What was said, and what would have been the right answer."""
    schema: Mapping[str, Any]
    schema_note: str
    """Said beside the rest where the answer has to be JSON of this schema."""
    read: Callable[[str], str | None]
    """The answer as an adapter would have written it; None for what fits nothing."""


class Instructions(Protocol):
    """Turns the short prompt of an adapter into a request in plain words."""

    def __call__(self, role: Role, prompt: str) -> Asked:
        """Return the request."""
        ...
