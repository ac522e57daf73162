"""A real Home Assistant with a year of one household's history: starts, turns, memory."""

import asyncio
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterable
from pathlib import Path
from statistics import median, quantiles

from custom_components.healthstead.agents.runtime.child import resident_bytes
from house.client import Client, HouseFailed
from house.home_assistant import HomeAssistant
from house.moving_in import come_back
from house.opening import open_house

from .figures import Row

TIMES = 20
CALM_S = 5
"""How long a house is left alone before its memory is read."""

ALARM = "I have crushing pain in my chest and cannot breathe"
SENTENCES = (
    "what do I still have to take today",
    "my weight is 71.5 kg",
    "what was my last blood pressure",
)
FREE = (
    "the round white ones went down just after breakfast",
    "could somebody look at my knee some time next week",
    "how have I been doing with the morning ones lately",
    "the machine on my arm says a hundred and thirty over eighty",
    "I have been a bit light in the head since getting up",
    "make sure I do not forget to ring the practice at four",
)
OWN_AGENT = "conversation.home_assistant"


def rows() -> Iterable[Row]:
    """Measure one house from its first start on."""
    with tempfile.TemporaryDirectory(
        prefix="healthstead-", ignore_cleanup_errors=True
    ) as folder:
        return asyncio.run(_measured(Path(folder)))


async def _measured(config: Path) -> list[Row]:
    async with open_house(config, model=True) as (house, agent):
        await house.stop()
        start, setup = await _started(house)
        found = [
            Row(name="Home Assistant, start until it answers", value=start, unit="s"),
            _ratio("entry set-up, a year of history", setup, start, "that start", "s"),
            *await _memory(house, agent),
            *await _turns(house, agent),
        ]
        found += [_child(house)]
    return found


async def _started(house: HomeAssistant) -> tuple[float, float]:
    """Start a house that is lived in; return its seconds and those of the entry."""
    began = time.perf_counter()
    await house.start()
    await house.answering()
    start = time.perf_counter() - began
    await come_back(house)
    for each in await house.call({"type": "integration/setup_info"}):
        if each["domain"] == "healthstead":
            return start, float(each["seconds"])
    raise HouseFailed("Home Assistant does not say how long the set-up took")


async def _memory(house: HomeAssistant, agent: str) -> list[Row]:
    """Compare one run without and then with the integration loaded."""
    (entry,) = await house.call({"type": "config_entries/get", "domain": "healthstead"})
    change = {"type": "config_entries/disable", "entry_id": entry["entry_id"]}
    await house.call(change | {"disabled_by": "user"})
    await house.stop()
    await house.start()
    await house.answering()
    without = await _megabytes(house)
    # Whoever was logged in still is.
    await house.call(change | {"disabled_by": None})
    await come_back(house)
    await house.call({"type": "conversation/prepare", "agent_id": agent})
    for text in SENTENCES:
        await house.say(text, agent)
    with_it = await _megabytes(house)
    return [
        Row(name="Home Assistant without Healthstead", value=without, unit="MB"),
        _ratio("Home Assistant with Healthstead", with_it, without, "without", "MB"),
    ]


async def _megabytes(house: HomeAssistant) -> float:
    await asyncio.sleep(CALM_S)
    assert house.process is not None  # noqa: S101 - it answers
    return resident_bytes(house.process.pid) / 2**20


async def _turns(house: Client, agent: str) -> list[Row]:
    """Time warm turns, each from the WebSocket command to its result."""
    own = await _repeated(
        TIMES, ("turn on the light that is not there",), _process(house, OWN_AGENT)
    )
    found = [_row("Home Assistant's own agent, turn", own, own)]
    await _repeated(1, SENTENCES, _process(house, agent))
    sentence = await _repeated(TIMES // 2, SENTENCES, _process(house, agent))
    found.append(_row("sentence, turn", sentence, own))
    alarm = await _repeated(TIMES, (ALARM,), _process(house, agent))
    found.append(_row("red flag, turn", alarm, own))
    await _repeated(1, FREE, _process(house, agent))
    free = await _repeated(3, FREE, _process(house, agent))
    found.append(_row("model, warm turn, median", free, own))
    slow = quantiles(free, n=20)[-1]
    found.append(
        _ratio("model, warm turn, 95 of 100", slow, median(free), "median", "ms")
    )
    return found


def _process(house: Client, agent: str) -> Callable[[str], Awaitable[float]]:
    """Return what says a text and times the answer, but not the way back."""

    async def say(text: str) -> float:
        message = {"type": "conversation/process", "text": text, "agent_id": agent}
        began = time.perf_counter()
        answer = await house.call(message)
        taken = (time.perf_counter() - began) * 1e3
        # What was asked back is not left open for the next sentence.
        if answer["continue_conversation"]:
            key = answer["conversation_id"]
            await house.call(message | {"text": "no", "conversation_id": key})
        return taken

    return say


async def _repeated(
    times: int, texts: tuple[str, ...], say: Callable[[str], Awaitable[float]]
) -> list[float]:
    """Return the milliseconds of every turn."""
    return [await say(text) for text in texts * times]


def _child(house: HomeAssistant) -> Row:
    assert house.process is not None  # noqa: S101 - it answers
    held = sum(map(resident_bytes, house.workers()))
    return Row(name="model process", value=held / 2**20, unit="MB")


def _row(name: str, times: list[float], own: list[float]) -> Row:
    if times is own:
        return Row(name=name, value=median(own), unit="ms")
    return _ratio(name, median(times), median(own), "its own agent", "ms")


def _ratio(name: str, value: float, beside: float, against: str, unit: str) -> Row:
    return Row(name=name, value=value, unit=unit, ratio=value / beside, against=against)
