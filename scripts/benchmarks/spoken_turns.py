"""Turns of somebody in a demo household, timed, with what the model was asked.

No section of its own: ``model`` tells what came of it.
"""

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from statistics import median
from typing import override

from cli.household import Clock, agent_for, furnish, open_household, understand
from custom_components.healthstead.agents.instructed import InstructedRuntime
from custom_components.healthstead.agents.runtime.child import resident_bytes
from custom_components.healthstead.agents.runtime.process import ProcessRuntime
from custom_components.healthstead.agents.runtime.protocol import (
    Completion,
    Role,
    Runtime,
)
from custom_components.healthstead.agents.runtime.settings import Settings
from custom_components.healthstead.agents.scene import Utterance
from custom_components.healthstead.agents.templates import TEMPLATES
from custom_components.healthstead.care.actor import Actor, ActorKind
from demo.household import demo_world

TURNS = 100
WARM = 3
TIMES = 5
LENGTHS = (16, 32, 64, 128, 256, 512)
"""Tokens of a prompt, about: what a longer one costs."""
SENTENCES = (
    "what do I still have to take today",
    "my weight is 71.5 kg",
    "what was my last blood pressure",
    "when is my next appointment",
    "how much metformin is left",
)
FREE = (
    "the round white ones went down just after breakfast",
    "could somebody look at my knee some time next week",
    "how have I been doing with the morning ones lately",
    "the machine on my arm says a hundred and thirty over eighty",
    "I have been a bit light in the head since getting up",
    "make sure I do not forget to ring the practice at four",
    "my stomach has been playing up ever since the weekend",
    "did anything get left out of my pills over the past days",
    "the scales had me at seventy two and a half this morning",
    "would you let Paul know that I am home a little later",
    "the tooth at the back is giving me trouble again",
    "is there enough of the sugar tablets to get through the month",
    "put in that I slept badly and woke up with a dry mouth",
    "what was it that I told you about my shoulder the other day",
    "my readings of the week, were they any better than before",
    "somebody should have a look at this rash on my arm",
    "I was measured at the pharmacy, it was one forty two over ninety",
    "nudge me in the evening about the letter for the clinic",
    "there is a throbbing behind my left eye that comes and goes",
    "which of my tablets are still to come before I go to bed",
)


@dataclass
class Recorder(Runtime):
    """Passes everything on, and notes what the model was asked and wrote."""

    inner: Runtime
    jobs: list[dict[str, str]] = field(default_factory=list)
    completions: list[Completion] = field(default_factory=list)

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
        done = await self.inner.complete(
            role, prompt, grammar=grammar, limit=limit, deadline_s=deadline_s
        )
        self.jobs.append({"role": role.value, "prompt": prompt, "text": done.text})
        self.completions.append(done)
        return done

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
class Measured:
    """What one run of turns cost, in milliseconds, and what the model did in each."""

    sentence: list[float] = field(default_factory=list)
    free: list[float] = field(default_factory=list)
    jobs: list[list[dict[str, str]]] = field(default_factory=list)
    completions: list[Completion] = field(default_factory=list)
    by_rule: int = 0
    """Free turns that no model was asked for after all."""
    held: float = 0.0
    lengths: dict[int, float] = field(default_factory=dict)
    prompts: dict[int, str] = field(default_factory=dict)


async def turns(settings: Settings) -> Measured:
    """Let somebody of the demo household speak."""
    process = ProcessRuntime(settings)
    recorder = Recorder(process)
    spoken: Runtime = recorder
    if not settings.adapters:
        spoken = InstructedRuntime(recorder, TEMPLATES["chatml"])
    await process.start()
    clock, measured = Clock(), Measured()
    try:
        async with open_household(None, clock) as house:
            world = demo_world(datetime.now(UTC))
            person = await furnish(house.desk, world, clock)
            clock.fixed = None
            await understand(house, spoken)
            agent = agent_for(house, spoken, clock)
            actor = Actor(kind=ActorKind.USER, id="bench", person=person)
            number = iter(range(1_000_000))

            async def say(text: str, *, timed: bool = True) -> float:
                key = str(next(number))
                said = Utterance(text=text, actor=actor, conversation=key)
                began = time.perf_counter()
                turn = await agent.turn(said)
                taken = (time.perf_counter() - began) * 1e3
                if turn.question and timed:
                    # What was asked back is not left open for the next sentence.
                    no = Utterance(text="no", actor=actor, conversation=key)
                    await agent.turn(no)
                return taken

            for text in (*SENTENCES, *FREE[:WARM]):
                await say(text)
            for place in range(TURNS):
                measured.sentence.append(await say(SENTENCES[place % len(SENTENCES)]))
            recorder.jobs.clear()
            recorder.completions.clear()
            for place in range(TURNS):
                before = len(recorder.jobs)
                taken = await say(FREE[place % len(FREE)])
                jobs = recorder.jobs[before:]
                if not jobs:
                    measured.by_rule += 1
                    continue
                measured.free.append(taken)
                measured.jobs.append(jobs)
            measured.completions = [*recorder.completions]
            await house.desk.settle()
        measured.held = resident_bytes(process.pid or 0) / 2**20
        await _grow(process, measured)
    finally:
        await process.close()
    return measured


async def _grow(runtime: ProcessRuntime, measured: Measured) -> None:
    """Time prompts of growing length until their first token."""
    for length in LENGTHS:
        times, tokens, prompt = [], 0, ""
        for turn in range(TIMES):
            words = " ".join(f"knee{(turn * 7 + n) % 9}" for n in range(length))
            prompt = words[: length * 3]
            await runtime.forget()
            done = await runtime.complete(
                Role.PLANNER, prompt, grammar=None, limit=1, deadline_s=60.0
            )
            times.append(done.prompt_ms + done.generate_ms)
            tokens = done.prompt_tokens
        measured.lengths[tokens] = median(times)
        measured.prompts[tokens] = prompt
