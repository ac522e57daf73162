"""What every runtime promises, whichever machine or process does the work.

No model, process or network here. A prompt arrives complete, chat template and
all: who builds it must keep a person's words from forming special tokens.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, override


class Role(StrEnum):
    """Which of the two adapters answers."""

    PLANNER = "planner"
    CALLER = "caller"


class Failure(StrEnum):
    """Why no text came."""

    GONE = "gone"
    TIMEOUT = "timeout"
    MEMORY = "memory"
    CORRUPT = "corrupt"
    BUSY = "busy"
    NOT_LOADED = "not_loaded"
    REFUSED = "refused"
    """The request itself is wrong (too long, grammar unreadable): a bug of ours."""
    UNREACHABLE = "unreachable"
    DENIED = "denied"
    NONSENSE = "nonsense"
    NOT_AGREED = "not_agreed"


MESSAGES: dict[Failure, str] = {
    Failure.GONE: "The language model stopped and is being started again.",
    Failure.TIMEOUT: "The language model took too long.",
    Failure.MEMORY: "The language model needed more memory than it may use.",
    Failure.CORRUPT: "The language model's file is damaged or is not a model.",
    Failure.BUSY: "The language model is still answering somebody else.",
    Failure.NOT_LOADED: "The language model is not loaded.",
    Failure.REFUSED: "The language model cannot take this request.",
    Failure.UNREACHABLE: "The server with the language model does not answer.",
    Failure.DENIED: "The server with the language model did not let us in.",
    Failure.NONSENSE: "The server with the language model answers what nobody can use.",
    Failure.NOT_AGREED: "Nobody has agreed that words leave this machine.",
}


class RuntimeFailed(Exception):  # noqa: N818 - reads as what happened
    """No text came, and why; everything that needs no model still works."""

    def __init__(self, reason: Failure, detail: str = "") -> None:
        """Keep the reason for code, the sentence for people, the detail for logs."""
        super().__init__(reason, detail)
        self.reason = reason
        self.detail = detail

    @property
    def message(self) -> str:
        """Return one sentence for people."""
        return MESSAGES[self.reason]

    @override
    def __str__(self) -> str:
        """Return the sentence, with the detail where there is one."""
        return f"{self.message} ({self.detail})" if self.detail else self.message


@dataclass(frozen=True, kw_only=True, slots=True)
class Completion:
    """The text and what it cost."""

    text: str
    prompt_tokens: int
    generated_tokens: int
    prompt_ms: float
    generate_ms: float
    reused_tokens: int = 0
    """Prompt tokens that were still known from this role's last prompt."""
    cut: bool = False
    """The token limit ended the text, not the model."""


class Runtime(Protocol):
    """Something that completes prompts."""

    @property
    def name(self) -> str:
        """Return the model's label for traces."""
        ...

    async def start(self) -> None:
        """Get ready; raise RuntimeFailed where that did not work."""
        ...

    async def complete(
        self,
        role: Role,
        prompt: str,
        *,
        grammar: str | None,
        limit: int,
        deadline_s: float,
    ) -> Completion:
        """Return the text that follows the prompt, or raise RuntimeFailed."""
        ...

    async def embed(
        self,
        texts: Sequence[str],  # noqa: ARG002 - for those that have an encoder
        *,
        deadline_s: float,  # noqa: ARG002
    ) -> tuple[bytes, ...] | None:
        """Return the meaning of each text, or None where there is no encoder now.

        A meaning begins with eight bytes that name the encoder: only those that begin
        alike can be compared. Its numbers follow, as signed bytes.
        """
        return None

    async def write(
        self,
        system: str,  # noqa: ARG002 - for those that can write prose
        text: str,  # noqa: ARG002
        *,
        limit: int,  # noqa: ARG002
        deadline_s: float,  # noqa: ARG002
    ) -> str | None:
        """Return prose by a large general base, or None where there is none."""
        return None

    async def forget(self) -> None:
        """Wipe what is still held of earlier prompts; a runtime may hold nothing."""
        return

    @property
    def encoder(self) -> bytes:
        """Return the eight bytes with which meanings begin; none without an encoder."""
        return b""

    async def close(self) -> None:
        """Give everything back; closing twice is no error."""
        ...
