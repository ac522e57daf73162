"""The embedded runtime beside plain llama.cpp, for the same tokens."""

import asyncio
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from statistics import median
from typing import Any

from custom_components.healthstead.agents.grammar import Field, caller_grammar
from custom_components.healthstead.agents.runtime.catalogue import (
    DEFAULT_BASE,
    read_catalogue,
    repository_weights_folder,
)
from custom_components.healthstead.agents.runtime.child import (
    environment,
    resident_bytes,
)
from custom_components.healthstead.agents.runtime.process import ProcessRuntime
from custom_components.healthstead.agents.runtime.protocol import Role, RuntimeFailed
from custom_components.healthstead.agents.runtime.settings import Settings

from .figures import Row

TIMES = 5
LIMIT = 48
SENTENCE = "I took two of the white tablets this morning and my head feels light. "
LONG = f"<|im_start|>user\n{SENTENCE * 30}<|im_end|>\n<|im_start|>assistant\n"
SHORT = f"<|im_start|>user\n{SENTENCE}<|im_end|>\n<|im_start|>assistant\n"
PLAIN = "llama.cpp"


def raw(base: Path, prompt: str, grammar: str | None) -> dict[str, float]:
    """Return the medians of plain llama.cpp, each run in a process of its own."""
    program = Path(__file__).with_name("raw_llama.py")
    job = {"base": str(base), "prompt": prompt, "limit": LIMIT, "grammar": grammar}
    runs: list[dict[str, float]] = []
    for _ in range(TIMES):
        began = time.perf_counter()
        done = subprocess.run(
            (sys.executable, "-P", str(program)),
            input=json.dumps(job).encode(),
            capture_output=True,
            check=True,
            env=environment(),
        )
        run = json.loads(done.stdout)
        work = run["prompt_ms"] + run["generate_ms"]
        runs.append(run | {"start_ms": (time.perf_counter() - began) * 1e3 - work})
    return {key: median(run[key] for run in runs) for key in runs[0]}


async def ours(base: Path, prompt: str, grammar: str | None) -> dict[str, float]:
    """Return the medians of the process runtime, its caches wiped each time."""
    runtime = ProcessRuntime(Settings(label="bench", base=base))
    began = time.perf_counter()
    await runtime.start()
    figures = {"start_ms": (time.perf_counter() - began) * 1e3}

    async def ask(limit: int = LIMIT) -> tuple[float, Any]:
        asked = time.perf_counter()
        completion = await runtime.complete(
            Role.CALLER, prompt, grammar=grammar, limit=limit, deadline_s=120
        )
        return (time.perf_counter() - asked) * 1e3, completion

    await ask(1)
    runs = []
    for _ in range(TIMES):
        await runtime.forget()
        runs.append(await ask())
    for key in ("prompt_tokens", "generated_tokens", "prompt_ms", "generate_ms"):
        figures[key] = median(getattr(run, key) for _, run in runs)
    figures["around_ms"] = median(
        wall - run.prompt_ms - run.generate_ms for wall, run in runs
    )
    figures["again_ms"] = (await ask())[1].prompt_ms
    figures["memory"] = resident_bytes(runtime.pid or 0) / 2**20
    os.kill(runtime.pid or 0, signal.SIGKILL)
    killed = time.perf_counter()
    with suppress(RuntimeFailed):
        await ask(1)
    await ask(1)
    figures["recovery_ms"] = (time.perf_counter() - killed) * 1e3
    await runtime.close()
    return figures


def speed(figures: dict[str, float], what: str, cost: str) -> float:
    """Return tokens per second."""
    return figures[what] / figures[cost] * 1e3


def rows() -> Iterable[Row]:
    """Measure start, speed, grammar, memory and recovery."""
    base = read_catalogue().base(DEFAULT_BASE)
    if base is None:
        raise SystemExit(f"{DEFAULT_BASE} is not in the catalogue")
    path = repository_weights_folder() / base.derived.file
    grammar = caller_grammar(
        (Field(name="a", kind="text"), Field(name="b", kind="text"))
    )
    plain, own = raw(path, LONG, None), asyncio.run(ours(path, LONG, None))
    slow, quick = raw(path, SHORT, grammar), asyncio.run(ours(path, SHORT, grammar))

    def against(name: str, unit: str, mine: float, theirs: float) -> Row:
        return Row(name=name, value=mine, unit=unit, ratio=mine / theirs, against=PLAIN)

    yield against("start until ready", "ms", own["start_ms"], plain["start_ms"])
    for name, what in (("prompt", "prompt"), ("generation", "generate")):
        tokens = "prompt_tokens" if what == "prompt" else "generated_tokens"
        yield against(
            f"{name} of {own[tokens]:.0f} tokens",
            "tokens/s",
            speed(own, tokens, f"{what}_ms"),
            speed(plain, tokens, f"{what}_ms"),
        )
    yield against(
        "generation under a grammar",
        "tokens/s",
        speed(quick, "generated_tokens", "generate_ms"),
        speed(slow, "generated_tokens", "generate_ms"),
    )
    each = quick["generate_ms"] / quick["generated_tokens"]
    free = own["generate_ms"] / own["generated_tokens"]
    yield Row(
        name="a token under a grammar",
        value=each,
        unit="ms",
        ratio=each / free,
        against="no grammar",
    )
    yield Row(
        name="the same prompt once more",
        value=own["again_ms"],
        unit="ms",
        ratio=own["again_ms"] / own["prompt_ms"],
        against="the first time",
    )
    yield Row(name="pipes and waiting around a call", value=own["around_ms"], unit="ms")
    yield Row(name="memory held", value=own["memory"], unit="MB")
    yield Row(
        name="kill -9 until the next answer", value=quick["recovery_ms"], unit="ms"
    )
