"""How long it takes to find again what was said, as the log grows.

One person; every tenth event is something that was said, the others are doses. Each
question is seen by the sentence encoder first, which is part of the figure. What the
encoder saw of the diary is varied a little from text to text, for a hundred thousand
events would take it long. The smallest log is what the others compare with.
"""

import asyncio
import itertools
import random
import tempfile
import time
from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path
from typing import Final

from cli.household import start_model
from custom_components.healthstead.agents.runtime.protocol import Runtime
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.domain.ids import SymptomId
from custom_components.healthstead.domain.symptom import Symptom
from custom_components.healthstead.storage.home import Home
from custom_components.healthstead.storage.remembered import MARK
from proving.recall import year_of

from .figures import Row
from .storage import ACTOR, PERSON, START, event_of, opened

SIZES = (1_000, 10_000, 100_000)
SAID_EVERY = 10
BATCH = 500
APART = timedelta(minutes=5)
FIRST = 5
PATIENCE_S = 60.0
BESIDE = " / "


VARIED: Final = 40
"""Numbers of a meaning that differ from those of the text that it was made from."""


class Diary:
    """Endless texts: what people tell, each time with some other words."""

    def __init__(self) -> None:
        """Begin with the years that recall is measured by."""
        self.chance = random.Random(11)  # noqa: S311 - the same texts each time
        years = [year_of(name) for name in ("edda", "jonas")]
        self.told = [text for _, texts in years for text in texts]
        self.asked = [one.asked for questions, _ in years for one in questions]
        self.seen: dict[str, bytes] = {}

    def text(self) -> str:
        """Return something said."""
        said, other = self.chance.sample(self.told, 2)
        words = other.split()
        return f"{said}{BESIDE}{words[0].lower()} {words[-1]}"

    async def look(self, runtime: Runtime) -> float:
        """Let the encoder see what the texts are made from; return the ms for each."""
        began = time.perf_counter()
        for texts in itertools.batched(dict.fromkeys(self.told), 32, strict=False):
            found = await runtime.embed(texts, deadline_s=PATIENCE_S)
            if found is None:
                raise SystemExit("the sentence encoder does not answer")
            self.seen |= zip(texts, found, strict=True)
        return (time.perf_counter() - began) * 1e3 / len(self.seen)

    def meaning(self, text: str) -> bytes:
        """Return what a text means, near that of what it was made from."""
        numbers = bytearray(self.seen[text.partition(BESIDE)[0]])
        for place in self.chance.sample(range(MARK, len(numbers)), VARIED):
            numbers[place] = self.chance.randrange(1 << 8)
        return bytes(numbers)


async def grow(home: Home, diary: Diary, first: int, last: int) -> None:
    """Append in batches: doses, and now and then something said."""
    for numbers in itertools.batched(range(first, last), BATCH, strict=False):
        at = START + APART * numbers[-1]
        events: list[ev.Event] = []
        for number in numbers:
            if number % SAID_EVERY:
                events.append(event_of(number * 3 + 1)[0])
                continue
            symptom = Symptom(id=SymptomId(f"s{number}"), text=diary.text(), at=at)
            events.append(ev.SymptomStored(symptom=symptom))
        await home.log.append(PERSON, events, ACTOR, at)


async def see(home: Home, diary: Diary, encoder: bytes) -> None:
    """Give everything that is new its meaning."""
    while waiting := await home.remembering.waiting(encoder, BATCH):
        found = {one.event: diary.meaning(one.text) for one in waiting}
        await home.remembering.keep(found)


async def ask(home: Home, runtime: Runtime | None, asked: str) -> float:
    """Return the milliseconds from the words of a question to what is found."""
    began = time.perf_counter()
    meaning = None
    if runtime is not None:
        seen = await runtime.embed([asked], deadline_s=PATIENCE_S)
        meaning = seen[0] if seen else None
    span = (START, START + APART * 10 * SIZES[-1])
    await home.history.find(PERSON, asked, *span, FIRST, meaning)
    return (time.perf_counter() - began) * 1e3


async def figures(runtime: Runtime | None) -> list[Row]:
    """Measure each size, on one file that grows."""
    rows: list[Row] = []
    small: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        home, diary, done = await opened(Path(folder)), Diary(), 0
        for size in SIZES:
            await grow(home, diary, done, size)
            done = size
            measured: dict[str, float] = {}
            if runtime is not None:
                if not diary.seen:
                    each = await diary.look(runtime)
                    rows.append(Row(name="one text seen", value=each, unit="ms"))
                await see(home, diary, runtime.encoder)
                key = "first question after a start"
                measured[key] = await first(home, runtime, diary)
            for name, by in (("by words", None), ("by words and meaning", runtime)):
                times = sorted([await ask(home, by, one) for one in diary.asked])
                measured[f"{name}, median"] = times[len(times) // 2]
                measured[f"{name}, 95 of 100"] = times[len(times) * 95 // 100]
            small = small or measured
            rows += [
                Row(
                    name=f"{key}, {size:,} events",
                    value=value,
                    unit="ms",
                    ratio=value / small[key],
                    against=f"{SIZES[0]:,} events",
                )
                for key, value in measured.items()
            ]
        await home.close()
    return rows


async def first(home: Home, runtime: Runtime, diary: Diary) -> float:
    """Return the milliseconds of a question while nothing is held in memory."""
    await home.history.forget()
    return await ask(home, runtime, diary.asked[0])


async def _all() -> list[Row]:
    runtime = await start_model(wanted=True)
    try:
        return await figures(runtime)
    finally:
        if runtime is not None:
            await runtime.close()


def rows() -> Iterable[Row]:
    """Measure with the encoder of the house, by words alone where there is none."""
    return asyncio.run(_all())
