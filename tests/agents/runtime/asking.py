"""How tests ask a runtime, and how they wait for what happens beside them."""

import asyncio
import os
from collections.abc import Awaitable, Callable

import pytest

from custom_components.healthstead.agents.runtime.process import ProcessRuntime
from custom_components.healthstead.agents.runtime.protocol import (
    Completion,
    Failure,
    Role,
    RuntimeFailed,
)

type Make = Callable[..., ProcessRuntime]


async def ask(runtime: ProcessRuntime, deadline_s: float = 20.0) -> Completion:
    return await runtime.complete(
        Role.PLANNER, "a prompt", grammar=None, limit=8, deadline_s=deadline_s
    )


async def failure_of(call: Awaitable[object]) -> Failure:
    with pytest.raises(RuntimeFailed) as failed:
        await call
    return failed.value.reason


def is_gone(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False


async def until_restarted(runtime: ProcessRuntime, starts: int) -> None:
    await eventually(lambda: runtime.health.starts >= starts and runtime.health.ready)


async def eventually(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(20):
        while not condition():  # noqa: ASYNC110 - what is watched has no event
            await asyncio.sleep(0.01)
