"""How long Home Assistant's event loop is held while somebody talks to it.

A real ``hass`` in a process of its own, a hundred turns through the WebSocket, with and
without the model; beside them the same seconds with nobody talking. What is ours is told
from the stacks of callbacks that ran long. Clock time counts what other programs on the
machine took as well; worked time is the thread's own. Collections of garbage, which go
through all of Home Assistant, are told apart.
"""

import asyncio
import json
import os
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from statistics import quantiles
from typing import Any

from house.client import Client
from house.furnishing import furnish_config
from house.home_assistant import HomeAssistant
from house.opening import open_house
from open_rooms import ROOT

from .figures import Row
from .spoken_turns import FREE, SENTENCES

TURNS = 100
QUIET_S = 20
BAR_MS = 20
SHOWN = 5
ALARM = "I have crushing pain in my chest and cannot breathe"


def rows() -> Iterable[Row]:
    """Measure a house without and one with the model."""
    for model in (False, True):
        with tempfile.TemporaryDirectory(
            prefix="healthstead-", ignore_cleanup_errors=True
        ) as folder:
            yield from asyncio.run(_measured(Path(folder), model=model))


async def _measured(config: Path, *, model: bool) -> list[Row]:
    furnish_config(config, model=model)
    watch = ROOT / "scripts/benchmarks/loop_watch"
    (config / "custom_components/loop_watch").symlink_to(watch, True)
    with (config / "configuration.yaml").open("a") as file:
        file.write("loop_watch:\n")
    words = "with the model" if model else "without a model"
    async with open_house(config, model=model) as (house, agent):
        await asyncio.sleep(QUIET_S / 2)
        quiet = await _watched(house, config, ())
        turns = await _watched(house, config, _texts(model=model), agent)
        found = [
            Row(name="machine, load of the last minute", value=_load(), unit=""),
            _late(f"{words}: nobody talks, loop late", quiet),
            _late(f"{words}: {TURNS} turns, loop late", turns),
            *_ours(words, turns),
        ]
        await house.kill()
    return found


def _texts(*, model: bool) -> list[str]:
    """Return a hundred turns: sentences, free speech, now and then an alarm."""
    texts = [*SENTENCES, *FREE] if model else [*SENTENCES, *FREE[:5]]
    found = [texts[place % len(texts)] for place in range(TURNS - 2)]
    return [*found[:50], ALARM, *found[50:], ALARM]


async def _watched(
    house: HomeAssistant, config: Path, texts: Sequence[str], agent: str = ""
) -> dict[str, Any]:
    """Return what the watch saw while these texts were said, or for a quiet while."""
    await _do(house, "begin")
    if not texts:
        await asyncio.sleep(QUIET_S)
    for text in texts:
        message = {"type": "conversation/process", "text": text, "agent_id": agent}
        answer = await house.call(message)
        if answer["continue_conversation"]:
            key = answer["conversation_id"]
            await house.call(message | {"text": "no", "conversation_id": key})
    await _do(house, "end")
    path = config / "loop.json"
    found: dict[str, Any] = json.loads(await asyncio.to_thread(path.read_text))
    return found


async def _do(house: Client, service: str) -> None:
    message = {"type": "call_service", "domain": "loop_watch", "service": service}
    await house.call(message)


def _late(name: str, seen: dict[str, Any]) -> Row:
    """Tell how late the heartbeat was: in 99 of 100 and, as the ratio, at worst."""
    late = seen["late"]
    value = quantiles(late, n=100)[98]
    return Row(
        name=f"{name}, p99",
        value=value,
        unit="ms",
        ratio=max(late) / max(value, 1e-9),
        against=f"at worst: {max(late):.1f} ms",
    )


def _ours(words: str, seen: dict[str, Any]) -> Iterable[Row]:
    """Tell the longest that we held the loop, and where."""
    for one in seen["long"]:
        one["held"] = one["ms"] - one["collected_ms"]
        one["worked"] = max(one["worked_ms"] - one["collected_ms"], 0.0)
    ours = sorted(
        (one for one in seen["long"] if one["ours"]), key=lambda one: -one["held"]
    )
    yield Row(name=f"{words}: callbacks", value=seen["callbacks"], unit="")
    yield Row(name=f"{words}: ours over 4 ms", value=len(ours), unit="")
    for name, key in (("by the clock", "held"), ("of its own work", "worked")):
        over = sum(one[key] > BAR_MS for one in ours)
        worst = max((one[key] for one in ours), default=0.0)
        yield Row(
            name=f"{words}: ours over {BAR_MS} ms {name} (bar 0)",
            value=over,
            unit="",
            ratio=worst / BAR_MS,
            against=f"{BAR_MS} ms: at worst {worst:.1f} ms",
        )
    yield Row(
        name=f"{words}: longest collection of garbage",
        value=max((one["collected_ms"] for one in seen["long"]), default=0.0),
        unit="ms",
    )
    for one in ours[:SHOWN]:
        where = next(place for place in one["stack"] if "healthstead/" in place)
        yield Row(
            name=f"  held by us: worked {one['worked']:.1f} ms",
            value=one["held"],
            unit="ms",
            ratio=one["held"] / BAR_MS,
            against=f"{BAR_MS} ms, {where.partition('healthstead/')[2]}",
        )


def _load() -> float:
    return os.getloadavg()[0]
