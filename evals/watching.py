"""What happened in a case, as figures: each turn's way, calls and time; each completion.

Looks on and changes nothing.
"""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Final, override
from unittest.mock import patch

from custom_components.healthstead.agents.runtime.protocol import (
    Completion,
    Role,
    RuntimeFailed,
)
from custom_components.healthstead.agents.scene import Utterance
from custom_components.healthstead.agents.trace import Turn
from custom_components.healthstead.agents.turn import Agent

from .ablations import Around

LONGEST_S: Final = 60.0


@dataclass(kw_only=True, slots=True)
class Seen:
    """The turns of one case, in order."""

    turns: list[Turn] = field(default_factory=list)
    ms: list[float] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        """Return what is kept of them."""
        return {
            "turn_ms": [round(each, 1) for each in self.ms],
            "routes": [str(turn.route) for turn in self.turns],
            "tool_calls": sum(len(turn.calls) for turn in self.turns),
        }


@contextmanager
def watched() -> Iterator[Seen]:
    """Note every turn that any agent of this process answers meanwhile."""
    seen, real = Seen(), Agent.turn

    async def turn(self: Agent, said: Utterance) -> Turn:
        began = time.perf_counter()
        done = await real(self, said)
        seen.ms.append((time.perf_counter() - began) * 1000)
        seen.turns.append(done)
        return done

    with patch.object(Agent, "turn", turn):
        yield seen


@dataclass(frozen=True, kw_only=True, slots=True)
class Written:
    """One completion: who was asked what, what was written and what it cost."""

    role: str
    prompt: str
    wrote: str
    prompt_tokens: int
    generated_tokens: int
    prompt_ms: float
    generate_ms: float


@dataclass
class Recording(Around):
    """Keeps every completion of the runtime inside, and why there was none.

    A busy machine is given time: how long a turn takes is measured, and a model that
    was stopped for it would tell nothing about what it writes.
    """

    written: list[Written] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)

    @override
    async def complete(
        self,
        role: Role,
        prompt: str,
        *,
        grammar: str | None,
        limit: int,
        deadline_s: float,
    ) -> Completion:
        try:
            came = await self.inner.complete(
                role,
                prompt,
                grammar=grammar,
                limit=limit,
                deadline_s=max(deadline_s, LONGEST_S),
            )
        except RuntimeFailed as failure:
            self.failed.append(str(failure))
            raise
        self.written.append(
            Written(
                role=role.value,
                prompt=prompt,
                wrote=came.text,
                prompt_tokens=came.prompt_tokens - came.reused_tokens,
                generated_tokens=came.generated_tokens,
                prompt_ms=came.prompt_ms,
                generate_ms=came.generate_ms,
            )
        )
        return came

    @override
    async def embed(
        self, texts: Sequence[str], *, deadline_s: float
    ) -> tuple[bytes, ...] | None:
        return await self.inner.embed(texts, deadline_s=max(deadline_s, LONGEST_S))

    def cost(self) -> dict[str, Any]:
        """Return what all completions together cost; one that failed is an error."""
        failed = {"error": f"the model failed: {self.failed[0]}"} if self.failed else {}
        return failed | {
            "model_calls": len(self.written),
            "read_tokens": sum(each.prompt_tokens for each in self.written),
            "made_tokens": sum(each.generated_tokens for each in self.written),
            "read_ms": round(sum(each.prompt_ms for each in self.written), 1),
            "made_ms": round(sum(each.generate_ms for each in self.written), 1),
        }
