"""The same product with something left out, to see what it was worth.

A runtime around the runtime drops grammars, puts examples in front of a base that has
no adapters, or lets one prompt write action and arguments at once. The router is left
out by having no sentence and no rule match; red flags always stay.
"""

import json
import re
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from typing import Final, override
from unittest.mock import patch

from custom_components.healthstead.agents import turn as turning
from custom_components.healthstead.agents.planner import actions
from custom_components.healthstead.agents.runtime.protocol import (
    Completion,
    Role,
    Runtime,
)
from custom_components.healthstead.agents.turn import Agent

from .few_shot import CALLS, PLANS, WHOLES, Example

_TOOL: Final = re.compile(r"^tool: (\w+)$", re.MULTILINE)
_WHOLE: Final = re.compile(r"(?P<tool>\w+)\s*(?P<arguments>\{.*\})?", re.DOTALL)
WHOLE_LIMIT: Final = 120


@dataclass
class Around(Runtime):
    """A runtime around another one; passes everything on."""

    inner: Runtime

    @property
    @override
    def name(self) -> str:
        return self.inner.name

    @property
    @override
    def encoder(self) -> bytes:
        return self.inner.encoder

    @override
    async def start(self) -> None:
        await self.inner.start()

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
        return await self.inner.complete(
            role, prompt, grammar=grammar, limit=limit, deadline_s=deadline_s
        )

    @override
    async def embed(
        self, texts: Sequence[str], *, deadline_s: float
    ) -> tuple[bytes, ...] | None:
        return await self.inner.embed(texts, deadline_s=deadline_s)

    @override
    async def forget(self) -> None:
        await self.inner.forget()

    @override
    async def close(self) -> None:
        await self.inner.close()


@dataclass
class Loose(Around):
    """No grammar: whatever the model writes is read as it is."""

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
        return await self.inner.complete(
            role, prompt, grammar=None, limit=limit, deadline_s=deadline_s
        )


@dataclass
class FewShot(Around):
    """Examples in front of each prompt, for a base without adapters."""

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
        shown = PLANS if role is Role.PLANNER else CALLS
        return await self.inner.complete(
            role,
            with_examples(shown, prompt),
            grammar=grammar,
            limit=limit,
            deadline_s=deadline_s,
        )


@dataclass
class OnePrompt(Around):
    """One completion writes tool and arguments; both agents read their part of it."""

    grammar: bool = True
    wrote: dict[str, str] = field(default_factory=dict)
    """The arguments that were written with a tool, for the caller's turn."""

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
        if role is Role.CALLER:
            tool = _TOOL.search(prompt)
            text = self.wrote.pop(tool[1], "{}") if tool else "{}"
            return _nothing(text)
        came = await self.inner.complete(
            Role.PLANNER,
            with_examples(WHOLES, prompt),
            grammar=whole_grammar() if self.grammar else None,
            limit=WHOLE_LIMIT,
            deadline_s=deadline_s,
        )
        found = _WHOLE.match(came.text.strip())
        if found is None:
            return came
        self.wrote = {found["tool"]: found["arguments"] or "{}"}
        return replace(came, text=f"as said > {found['tool']}")


def _nothing(text: str) -> Completion:
    """Return text that cost nothing: it was written before."""
    return Completion(
        text=text, prompt_tokens=0, generated_tokens=0, prompt_ms=0.0, generate_ms=0.0
    )


def with_examples(shown: Sequence[Example], prompt: str) -> str:
    """Return a prompt with examples before it, as turns of the same talk."""
    told = "".join(
        f"<|im_start|>user\n{one.asked}<|im_end|>\n"
        f"<|im_start|>assistant\n{one.answer}<|im_end|>\n"
        for one in shown
    )
    return f"{told}{prompt}"


def whole_grammar() -> str:
    """Return the grammar of a tool's name and one flat object of texts."""
    names = " | ".join(json.dumps(name) for name in actions())
    return "\n".join(
        (
            'root ::= tool " " object',
            f"tool ::= {names}",
            'object ::= "{" (pair ("," pair){0,4})? "}"',
            'pair ::= key ":" text',
            r'key ::= "\"" [a-z_]{1,20} "\""',
            r'text ::= "\"" [^"\\\n\x00-\x1f]{1,100} "\""',
        )
    )


@contextmanager
def routed(*, by_model_only: bool) -> Iterator[None]:
    """Leave out sentences and rules, so that the model gets every utterance."""
    if not by_model_only:
        yield
        return
    with ExitStack() as left_out:
        left_out.enter_context(patch.object(Agent, "_sentence", _nobody))
        left_out.enter_context(patch.object(turning, "by_rule", _nobody))
        if hasattr(turning, "sent_elsewhere"):
            left_out.enter_context(patch.object(turning, "sent_elsewhere", _nowhere))
        yield


def _nobody(*_: object, **__: object) -> None:
    """Match nothing."""


async def _nowhere(*_: object, **__: object) -> bool:
    """Send nothing elsewhere."""
    return False
