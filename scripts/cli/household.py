"""Open a household for the command line: storage, desk, agent, model."""

import sys
import uuid
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from custom_components.healthstead.agents.prefixes import warmed
from custom_components.healthstead.agents.runtime.catalogue import (
    models_folder,
    read_catalogue,
    repository_weights_folder,
    settings_for,
)
from custom_components.healthstead.agents.runtime.evidence_table import (
    read_evidence,
)
from custom_components.healthstead.agents.runtime.process import ProcessRuntime
from custom_components.healthstead.agents.runtime.protocol import Runtime, RuntimeFailed
from custom_components.healthstead.agents.runtime.routes_table import read_routes
from custom_components.healthstead.agents.sentences import HouseSentences
from custom_components.healthstead.agents.turn import Agent
from custom_components.healthstead.agents.understanding import catch_up, meaning_by
from custom_components.healthstead.care.actor import Actor, ActorKind
from custom_components.healthstead.care.desk import Desk, HouseholdDesk
from custom_components.healthstead.care.refusal import Refusal
from custom_components.healthstead.care.world import WorldError, read_world
from custom_components.healthstead.domain.ids import PersonId
from custom_components.healthstead.storage.home import Home, open_home, open_memory
from custom_components.healthstead.storage.trouble import StorageTrouble

IMPORT = Actor(kind=ActorKind.IMPORT, id="command_line", admin=True)


def new_id() -> str:
    """Return a fresh UUIDv7."""
    return str(uuid.uuid7())


@dataclass(kw_only=True)
class Clock:
    """A clock that a description can set; otherwise the machine's own."""

    fixed: datetime | None = None

    def __call__(self) -> datetime:
        """Return the present moment."""
        return (self.fixed or datetime.now(UTC)).astimezone(UTC)


@dataclass(frozen=True, kw_only=True)
class House:
    """An open household."""

    home: Home
    desk: HouseholdDesk


@asynccontextmanager
async def open_household(
    folder: Path | None, clock: Callable[[], datetime]
) -> AsyncIterator[House]:
    """Open the household in a folder, or one that lives in memory."""
    if folder is None:
        home = await open_memory(clock=clock, new_id=new_id)
    else:
        home = await open_home(folder, clock=clock, new_id=new_id)
        if home.trouble is not None:
            print(f"The record in {folder}: {home.trouble}", file=sys.stderr)
    desk = HouseholdDesk(
        household=home.household,
        log=home.log,
        history=home.history,
        journal=home.journal,
        clock=clock,
        new_id=new_id,
    )
    try:
        yield House(home=home, desk=desk)
        await desk.settle()
    finally:
        await home.close()


async def furnish(desk: Desk, world: Mapping[str, Any], clock: Clock) -> PersonId:
    """Carry a description out; returns who speaks. The clock stays at its now."""
    read = read_world(world, new_id)
    for step in read.steps:
        clock.fixed = step.at
        done = await desk.do(step.command, IMPORT)
        if isinstance(done, Refusal):
            what = type(step.command).__name__
            raise WorldError(f"{what} at {step.at.isoformat()}", done.reason)
    clock.fixed = read.now
    return read.speaker


def agent_for(house: House, runtime: Runtime | None, clock: Clock) -> Agent:
    """Return the agent of an open household."""
    return Agent(
        desk=house.desk,
        drafts=house.home.drafts,
        traces=house.home.traces,
        sentences=HouseSentences(),
        evidence=None if runtime is None else read_evidence(models_folder()),
        meaning=read_routes(models_folder()),
        runtime=runtime,
        clock=clock,
        new_id=new_id,
    )


async def understand(house: House, runtime: Runtime | None) -> None:
    """Add what is missing in the index over what was said; ask by meaning as well."""
    if runtime is not None:
        house.desk.around = replace(house.desk.around, meaning=meaning_by(runtime))
    with suppress(StorageTrouble):
        await catch_up(house.home.remembering, runtime)


async def start_model(*, wanted: bool) -> Runtime | None:
    """Start the embedded model, or say on standard error why there is none."""
    if not wanted:
        return None
    catalogue = read_catalogue()
    base, weights = catalogue.bases[0], repository_weights_folder()
    if not (weights / base.file).is_file():
        print("No model here: scripts/healthstead models fetch", file=sys.stderr)
        return None
    settings = settings_for(base, weights, catalogue=catalogue)
    runtime = ProcessRuntime(warmed(settings, weights))
    try:
        await runtime.start()
    except RuntimeFailed as error:
        print(error, file=sys.stderr)
        await runtime.close()
        return None
    return runtime
