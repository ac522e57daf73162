"""The runtime of a played dialogue: it knows the right answer and writes both down.

Without a runtime inside it answers with the right answer; with one it asks that and
keeps the right answer beside what was written. Knows nothing of people or households.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import override

from custom_components.healthstead.agents.runtime.protocol import (
    Completion,
    Role,
    Runtime,
)
from training.forms import caller_answer, planner_answer

_TOOL = re.compile(r"^tool: (\w+)$", re.MULTILINE)
_STEP = re.compile(r"^step: (.*)$", re.MULTILINE)


@dataclass(frozen=True, kw_only=True, slots=True)
class GoldStep:
    """One line of the right plan, with the arguments of its call as they were said."""

    reason: str
    action: str
    arguments: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One completion: the prompt as the product built it, and what belongs there."""

    role: str
    prompt: str
    gold: str
    wrote: str
    """What the runtime inside wrote; without one this is the gold."""
    prompt_tokens: int
    generated_tokens: int
    ms: float
    turn: int
    said: str
    phrase: str
    """The line of the stock that the utterance was made from."""
    topic: str = ""
    """What kind of line it is: an opening, a choice, a refusal."""


@dataclass
class Teacher(Runtime):
    """Answers, or lets another runtime answer, and records every completion."""

    inner: Runtime | None = None
    steps: tuple[GoldStep, ...] = ()
    said: str = ""
    phrase: str = ""
    topic: str = ""
    turn: int = 0
    rows: list[Row] = field(default_factory=list)

    def teach(
        self, steps: tuple[GoldStep, ...], said: str, phrase: str, topic: str = ""
    ) -> None:
        """Take the right answers for the words that come next."""
        self.steps, self.said, self.phrase = steps, said, phrase
        self.topic = topic
        self.turn += 1

    @property
    @override
    def name(self) -> str:
        return "teacher" if self.inner is None else self.inner.name

    @property
    @override
    def encoder(self) -> bytes:
        return b"" if self.inner is None else self.inner.encoder

    @override
    async def start(self) -> None:
        if self.inner is not None:
            await self.inner.start()

    @override
    async def embed(
        self, texts: Sequence[str], *, deadline_s: float
    ) -> tuple[bytes, ...] | None:
        if self.inner is None:
            return None
        return await self.inner.embed(texts, deadline_s=deadline_s)

    @override
    async def forget(self) -> None:
        if self.inner is not None:
            await self.inner.forget()

    @override
    async def close(self) -> None:
        """Leave the runtime inside open: it may play the next dialogue."""

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
        gold = self.gold(role, prompt)
        if self.inner is None:
            came = Completion(
                text=gold,
                prompt_tokens=len(prompt.split()),
                generated_tokens=len(gold.split()),
                prompt_ms=0.0,
                generate_ms=0.0,
            )
        else:
            came = await self.inner.complete(
                role, prompt, grammar=grammar, limit=limit, deadline_s=deadline_s
            )
        self.rows.append(
            Row(
                role=role.value,
                prompt=prompt,
                gold=gold,
                wrote=came.text,
                prompt_tokens=came.prompt_tokens,
                generated_tokens=came.generated_tokens,
                ms=came.prompt_ms + came.generate_ms,
                turn=self.turn,
                said=self.said,
                phrase=self.phrase,
                topic=self.topic,
            )
        )
        if getattr(self.inner, "right_way", False):
            return replace(came, text=gold)
        return came

    def gold(self, role: Role, prompt: str) -> str:
        """Return the right answer; for a call that belongs to no step, an empty text."""
        if role is Role.PLANNER:
            return planner_answer([(one.reason, one.action) for one in self.steps])
        tool, step = _TOOL.search(prompt), _STEP.search(prompt)
        fits = [one for one in self.steps if tool and one.action == tool[1]]
        told = [one for one in fits if step and one.reason == step[1]]
        for one in (*told, *fits):
            return caller_answer(one.action, one.arguments)
        return ""


def calls_of(steps: Sequence[GoldStep]) -> str:
    """Return steps with their arguments as one line, for people who mend the stock."""
    return "; ".join(
        f"{one.reason} > {one.action} {json.dumps(one.arguments, ensure_ascii=False)}"
        for one in steps
    )
