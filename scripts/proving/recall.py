"""Ask a year of complaints about in other words, and count what is found again.

Each year in ``recall_years`` is told to a real record, in an order drawn anew, among
what is told on other days; the sentence encoder of ``models/`` sees all of it. Then
every question of the year is asked by words alone, by meaning alone and by both. What
was meant has to be among the first five.
"""

import asyncio
import math
import random
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from cli.household import start_model
from custom_components.healthstead.agents.runtime.protocol import Runtime
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.domain.ids import SymptomId
from custom_components.healthstead.domain.symptom import Symptom
from custom_components.healthstead.storage.home import Home
from custom_components.healthstead.storage.remembered import Meanings, likenesses
from tests.storage.house import IMPORT, NOON, TILDA, World

TIMES = 1
YEARS = Path(__file__).with_name("recall_years")
ENOUGH = 0.9
FIRST = 5
YEAR = timedelta(days=365)
SPAN = (NOON, NOON + 2 * YEAR)
ON_OTHER_DAYS = ("", " with Rosa", " before lunch", ", sunny")
PATIENCE_S = 120.0
WAYS = ("words", "meaning", "both")


@dataclass(frozen=True, kw_only=True, slots=True)
class Question:
    """What was told, and how it is asked about."""

    told: str
    asked: str


def lines(name: str) -> list[str]:
    """Return the lines of a file, without remarks."""
    text = (YEARS / f"{name}.txt").read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def year_of(name: str) -> tuple[list[Question], list[str]]:
    """Return the questions of a year, and everything that was told in it."""
    questions, told = [], []
    for line in lines(name):
        said, _, asked = (part.strip() for part in line.partition("|"))
        told.append(said)
        if asked:
            questions.append(Question(told=said, asked=asked))
    everyday = [day + tail for day in lines("everyday") for tail in ON_OTHER_DAYS]
    return questions, [*told, *everyday]


async def tell(home: Home, texts: Sequence[str], runtime: Runtime) -> None:
    """Put a year into the record, and let the encoder see it."""
    for number, text in enumerate(texts):
        at = NOON + YEAR * number / len(texts)
        symptom = Symptom(id=SymptomId(f"s{number}"), text=text, at=at)
        await home.log.append(TILDA, [ev.SymptomStored(symptom=symptom)], IMPORT, at)
    while waiting := await home.remembering.waiting(runtime.encoder, 64):
        seen = await runtime.embed([one.text for one in waiting], deadline_s=PATIENCE_S)
        if seen is None:
            raise SystemExit("the sentence encoder does not answer")
        events = (one.event for one in waiting)
        await home.remembering.keep(dict(zip(events, seen, strict=True)))


async def found(home: Home, runtime: Runtime, asked: str) -> dict[str, list[str]]:
    """Return what each way finds."""
    seen = await runtime.embed([asked], deadline_s=PATIENCE_S)
    meaning = None if seen is None else seen[0]
    by_words = await home.history.find(TILDA, asked, *SPAN, FIRST)
    by_both = await home.history.find(TILDA, asked, *SPAN, FIRST, meaning)
    if meaning is None:
        raise SystemExit("the sentence encoder does not answer")
    like = await home.history.database.read(
        lambda c: likenesses(c, meaning, Meanings().nearest(c, TILDA, meaning, SPAN))
    )
    best = sorted(like, key=lambda event: -like[event])[:FIRST]
    rows = await home.history.entries(TILDA, (ev.SymptomStored,), *SPAN)
    texts = {row.sequence: row.event for row in rows}
    return {
        "words": [one.text for one in by_words],
        "meaning": [
            event.symptom.text
            for number in best
            if isinstance(event := texts[number], ev.SymptomStored)
        ],
        "both": [one.text for one in by_both],
    }


async def asked_about(name: str, seed: int, runtime: Runtime) -> Counter[str]:
    """Return how many questions of a year each way answers."""
    questions, texts = year_of(name)
    random.Random(seed).shuffle(texts)  # noqa: S311 - the same order each time
    right = dict.fromkeys(WAYS, 0)
    with tempfile.TemporaryDirectory() as folder:
        async with World(Path(folder)).home() as home:
            await tell(home, texts, runtime)
            for question in questions:
                for way, told in (await found(home, runtime, question.asked)).items():
                    right[way] += question.told in told
    print(f"{name}, {len(questions)} questions among {len(texts)} lines of a diary:")
    for way in WAYS:
        print(f"  {way:<8} {rate(right[way], len(questions))}")
    return Counter(right | {"questions": len(questions)})


def rate(right: int, asked: int) -> str:
    """Return a share with its interval (Wilson, 95 %)."""
    share, z = right / asked, 1.96
    middle = share + z * z / (2 * asked)
    half = z * math.sqrt(share * (1 - share) / asked + z * z / (4 * asked * asked))
    low, high = ((middle + s * half) / (1 + z * z / asked) for s in (-1, 1))
    return f"{right}/{asked} = {share:.3f} [{low:.3f}, {high:.3f}]"


async def measure(times: int) -> int:
    """Return 0 if the years are remembered well enough by words and meaning."""
    runtime = await start_model(wanted=True)
    if runtime is None or not runtime.encoder:
        print("there is no sentence encoder here")
        return 1
    names = sorted(path.stem for path in YEARS.glob("*.txt"))
    total: Counter[str] = Counter()
    try:
        for name in names:
            for seed in range(times if name != "everyday" else 0):
                total += await asked_about(name, seed, runtime)
    finally:
        await runtime.close()
    print("all together:")
    for way in WAYS:
        print(f"  {way:<8} {rate(total[way], total['questions'])}")
    return int(total["both"] < ENOUGH * total["questions"])


def prove(times: int) -> int:
    """Ask every year so many times, each in another order."""
    return asyncio.run(measure(times))
