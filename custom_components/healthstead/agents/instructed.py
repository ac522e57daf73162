"""A runtime for a base without adapters: the same requests, in plain words."""

from collections.abc import Sequence
from dataclasses import replace
from typing import override

from .instructions import instructions
from .runtime.protocol import Completion, Role, Runtime
from .templates import Template, render


class InstructedRuntime(Runtime):
    """Asks another runtime in plain words; the grammar stays the same."""

    def __init__(self, inner: Runtime, template: Template) -> None:
        """Stand before a runtime whose base speaks by this template."""
        self.inner = inner
        self._template = template

    @property
    @override
    def name(self) -> str:
        return f"{self.inner.name}, instructed"

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
        asked = instructions(role, prompt)
        completion = await self.inner.complete(
            role,
            render(self._template, asked),
            grammar=grammar,
            limit=limit,
            deadline_s=deadline_s,
        )
        return replace(completion, text=asked.read(completion.text) or "")

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
