"""Turns by the model and by sentences, beside llama.cpp alone for the same tokens.

A household in memory, the agent as it is, whatever lies in ``models/``; no Home
Assistant. The time of a turn is from the utterance to the reply.
"""

import asyncio
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path
from statistics import mean, median, quantiles

from custom_components.healthstead.agents.prefixes import warmed
from custom_components.healthstead.agents.runtime.catalogue import (
    read_catalogue,
    repository_weights_folder,
    settings_for,
)
from custom_components.healthstead.agents.runtime.child import (
    environment,
)
from custom_components.healthstead.agents.runtime.process import ProcessRuntime
from custom_components.healthstead.agents.runtime.protocol import (
    Role,
)
from custom_components.healthstead.agents.runtime.settings import Settings

from .figures import Row
from .spoken_turns import WARM, Measured, turns

STARTS = 5
SOME = 10
"""Calls on which the quickest setting of llama.cpp alone is found."""
PLAIN = "llama.cpp"


def rows() -> Iterable[Row]:
    """Measure the start, turns, memory and what a longer prompt costs."""
    with tempfile.TemporaryDirectory(prefix="healthstead-") as name:
        settings = _settings(Path(name))
        yield Row(name="machine, load of the last minute", value=_load(), unit="")
        cold, warm = asyncio.run(_starts(settings))
        yield Row(name="first start, prompts read", value=cold, unit="ms")
        yield Row(name="warm start until ready (bar 500)", value=warm, unit="ms")
        measured = asyncio.run(turns(settings))
        yield from _told(measured, settings)
        yield Row(name="machine, load of the last minute", value=_load(), unit="")


def _told(measured: Measured, settings: Settings) -> Iterable[Row]:
    ratio = len(measured.sentence)
    yield _p(f"sentence route, {ratio} turns, p50", measured.sentence, 50)
    yield _p("sentence route, p99 (bar 10)", measured.sentence, 99)
    plain = _plain(settings, [job for turn in measured.jobs for job in turn])
    each, place = [], 0
    for turn in measured.jobs:
        each.append(sum(plain[place : place + len(turn)]))
        place += len(turn)
    yield _p(
        f"model route, {len(measured.free)} turns, p50 (bar 800)", measured.free, 50
    )
    yield _p("llama.cpp alone, same tokens, p50", each, 50)
    yield Row(
        name="model route, ratio of p50 (bar 1.25)",
        value=median(measured.free),
        unit="ms",
        ratio=median(measured.free) / median(each),
        against=PLAIN,
    )
    yield Row(
        name="model route, all turns together (bar 1.25)",
        value=sum(measured.free) / 1e3,
        unit="s",
        ratio=sum(measured.free) / sum(each),
        against=PLAIN,
    )
    yield _p("model route, p95 (bar 1600)", measured.free, 95)
    yield _p("llama.cpp alone, p95", each, 95)
    spoken = len(measured.free)
    done = measured.completions
    for name, value in (
        ("calls of the model a turn", len(done) / spoken),
        ("prompt tokens a turn", sum(one.prompt_tokens for one in done) / spoken),
        ("generated tokens a turn", sum(one.generated_tokens for one in done) / spoken),
        ("free turns answered without the model", measured.by_rule),
    ):
        yield Row(name=name, value=value, unit="")
    yield Row(
        name="model process, adapters and encoder (bar 350)",
        value=measured.held,
        unit="MB",
    )
    yield from _lengths(measured, settings)


def _lengths(measured: Measured, settings: Settings) -> Iterable[Row]:
    """Tell what a longer prompt costs until the first token."""
    jobs = [
        {"role": Role.PLANNER.value, "prompt": prompt, "text": ""}
        for prompt in measured.prompts.values()
    ]
    plain = _plain(settings, jobs)
    for (length, ours), theirs in zip(measured.lengths.items(), plain, strict=True):
        yield Row(
            name=f"a prompt of {length} tokens, first token",
            value=ours,
            unit="ms",
            ratio=ours / theirs,
            against=PLAIN,
        )


def _settings(states: Path) -> Settings:
    catalogue = read_catalogue()
    base, weights = catalogue.bases[0], repository_weights_folder()
    if not (weights / base.file).is_file():
        raise SystemExit("No model here: scripts/healthstead models fetch")
    settings = settings_for(base, weights, catalogue=catalogue)
    return warmed(settings, states, None if settings.adapters else base.chat_template)


async def _starts(settings: Settings) -> tuple[float, float]:
    """Return the first start and the median of those after it."""
    times = []
    for _ in range(STARTS + 1):
        runtime = ProcessRuntime(settings)
        began = time.perf_counter()
        await runtime.start()
        times.append((time.perf_counter() - began) * 1e3)
        await runtime.close()
    return times[0], median(times[1:])


def _plain(settings: Settings, jobs: list[dict[str, str]]) -> list[float]:
    """Return what llama.cpp alone takes for each job, at its quickest setting."""
    cores = os.process_cpu_count() or 1
    some = jobs[:SOME]
    tried = {
        threads: mean(_alone(settings, some, threads))
        for threads in ((cores, cores), (1, cores), (1, 1))
    }
    return _alone(settings, jobs, min(tried, key=lambda one: tried[one]))


def _alone(
    settings: Settings, jobs: list[dict[str, str]], threads: tuple[int, int]
) -> list[float]:
    """Return the milliseconds of each job in a process that does nothing else."""
    told = {
        "base": str(settings.base),
        "adapters": {r.value: str(path) for r, path in settings.adapters.items()},
        "context": settings.context,
        "threads": threads,
        "jobs": [*jobs[:WARM], *jobs],
    }
    done = subprocess.run(
        (sys.executable, "-P", str(Path(__file__).with_name("raw_turns.py"))),
        input=json.dumps(told).encode(),
        capture_output=True,
        check=True,
        env=environment(),
    )
    spent: list[float] = json.loads(done.stdout)
    return spent[len(jobs[:WARM]) :]


def _p(name: str, times: list[float], percent: int) -> Row:
    value = quantiles(times, n=100)[percent - 1]
    return Row(name=name, value=value, unit="ms")


def _load() -> float:
    return os.getloadavg()[0]
