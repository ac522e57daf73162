"""A household in memory, made from a description, in which somebody talks."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from cli.household import Clock, House, agent_for, furnish, open_household, understand
from custom_components.healthstead.agents.runtime.protocol import Runtime
from custom_components.healthstead.agents.scene import Utterance
from custom_components.healthstead.agents.trace import Turn
from custom_components.healthstead.agents.turn import Agent
from custom_components.healthstead.care.actor import Actor, ActorKind
from custom_components.healthstead.care.world import write_world
from custom_components.healthstead.domain.ids import PersonId


@dataclass(frozen=True, kw_only=True)
class Talk:
    """A conversation with the assistant of one household."""

    house: House
    agent: Agent
    speaker: PersonId
    clock: Clock

    async def say(self, text: str, conversation: str = "1") -> Turn:
        """Say something; return the turn that answers."""
        actor = Actor(
            kind=ActorKind.USER, id=f"eval-{self.speaker}", person=self.speaker
        )
        said = Utterance(text=text, actor=actor, conversation=conversation)
        return await self.agent.turn(said)

    async def state(self) -> dict[str, Any]:
        """Return the household as it is now."""
        await self.agent.settle()
        await self.house.desk.settle()
        told: dict[str, Any] = dict(
            write_world(self.house.desk.household, self.clock(), self.speaker)
        )
        return told

    async def me(self) -> dict[str, Any]:
        """Return the person who speaks, as described."""
        state = await self.state()
        one: dict[str, Any] = next(p for p in state["people"] if p["speaker"])
        return one


@asynccontextmanager
async def living(
    world: Mapping[str, Any], runtime: Runtime | None
) -> AsyncIterator[Talk]:
    """Open a household as described; it is gone afterwards."""
    clock = Clock()
    async with open_household(None, clock) as house:
        speaker = await furnish(house.desk, world, clock)
        await understand(house, runtime)
        agent = agent_for(house, runtime, clock)
        yield Talk(house=house, agent=agent, speaker=speaker, clock=clock)
