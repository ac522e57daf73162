"""The real llama_cpp.server with the real base: what only a real server can show."""

import asyncio
import socket
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from aiohttp import ClientSession, TraceConfig

from custom_components.healthstead.agents.caller import call
from custom_components.healthstead.agents.instructions import instructions
from custom_components.healthstead.agents.planner import Step, plan
from custom_components.healthstead.agents.runtime.child import environment
from custom_components.healthstead.agents.runtime.protocol import (
    Failure,
    Role,
    RuntimeFailed,
)
from custom_components.healthstead.agents.runtime.server import Server, ServerRuntime
from custom_components.healthstead.agents.runtime.wire import Shape

from .asking import failure_of

pytestmark = pytest.mark.weights

KEY = "sk-of-this-test"
SAID = "i took my aspirin at eight"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@pytest.fixture(scope="module")
def server(base_file: Path) -> Iterator[Server]:
    """Start llama_cpp.server with the base alone: a general model, if a small one."""
    port = free_port()
    command = (sys.executable, "-P", "-m", "llama_cpp.server")
    options = ("--model", str(base_file), "--n_ctx", "4096", "--api_key", KEY)
    process = subprocess.Popen(
        (*command, *options, "--host", "127.0.0.1", "--port", str(port)),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=environment(),
    )
    try:
        yield Server(url=f"http://127.0.0.1:{port}/v1", key=KEY)
    finally:
        process.kill()
        process.wait()


@pytest.fixture
async def session() -> AsyncIterator[ClientSession]:
    async with ClientSession() as opened:
        yield opened


async def started(session: ClientSession, server: Server) -> ServerRuntime:
    runtime = ServerRuntime(session, server, instructions)
    async with asyncio.timeout(60):
        while True:
            try:
                await runtime.start()
            except RuntimeFailed as failed:
                if failed.reason is not Failure.UNREACHABLE:
                    raise
                await asyncio.sleep(0.2)
            else:
                return runtime


async def test_it_plans_and_calls_under_the_same_grammar(
    session: ClientSession, server: Server
) -> None:
    runtime = await started(session, server)

    steps, planned = await plan(runtime, SAID, deadline_s=60.0)
    arguments, called = await call(
        runtime,
        Step(reason="took aspirin at eight", action="record_dose"),
        SAID,
        deadline_s=60.0,
    )

    # What a model of this size makes of it is not judged here: only its shape.
    assert 1 <= len(steps) <= 4
    assert set(arguments) <= {"medication", "at", "amount", "reason", "person"}
    assert planned.prompt_tokens > 500
    assert planned.generated_tokens > 0
    assert called.prompt_tokens > 50
    assert runtime._shape is Shape.GRAMMAR
    assert runtime.name.startswith("server:")


async def test_a_grammar_holds_where_the_model_would_say_anything(
    session: ClientSession, server: Server
) -> None:
    runtime = await started(session, server)

    completion = await runtime.complete(
        Role.PLANNER,
        "<|im_start|>user\nsaid: tell me a story<|im_end|>\n",
        grammar='root ::= "a story > decline"',
        limit=20,
        deadline_s=60.0,
    )

    assert completion.text == "a story > decline"


async def test_a_wrong_key_is_told_from_a_server_that_is_not_there(
    session: ClientSession, server: Server
) -> None:
    await started(session, server)
    stranger = ServerRuntime(session, Server(url=server.url, key="wrong"), instructions)

    assert await failure_of(stranger.start()) is Failure.DENIED


async def test_after_a_cancelled_turn_the_server_answers_the_next(
    server: Server,
) -> None:
    asked = asyncio.Event()

    async def has_asked(*_: object) -> None:
        asked.set()

    trace = TraceConfig()
    trace.on_request_chunk_sent.append(has_asked)
    async with ClientSession(trace_configs=[trace]) as watched:
        runtime = await started(watched, server)
        asked.clear()
        turn = asyncio.create_task(plan(runtime, SAID, deadline_s=60.0))
        await asked.wait()

        # The question has left and no answer to it can have been read yet.
        turn.cancel()
        with pytest.raises(asyncio.CancelledError):
            await turn
        steps, _ = await plan(runtime, SAID, deadline_s=60.0)

    assert steps
