"""A care home of 20, 200 and 2,000 medications, four doses a day, a year of history.

What must not grow with the house: the next instant after a change, a start, a
dose's way to the disk. What may grow with people and medications, and not with the
years: memory and the snapshot. Each size is opened in a process of its own.
"""

import asyncio
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from statistics import median

from custom_components.healthstead.agents.runtime.child import resident_bytes
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.care.clockwork import Clockwork
from custom_components.healthstead.care.fold import after
from custom_components.healthstead.care.record import Household
from custom_components.healthstead.care.supplies import problems_of, run_out_of
from custom_components.healthstead.storage import snapshot
from custom_components.healthstead.storage.codec import encode_household
from custom_components.healthstead.storage.home import Home

from . import care_home
from .figures import Row

SIZES = (20, 200, 2000)
CHANGES = 2000
APPENDS = 300
STARTS = 3
CHILD = (
    "from open_rooms import open_rooms; open_rooms();"
    " from benchmarks.medications import child; child()"
)
type Figures = dict[str, float]

UNITS = {
    "events in the log": "",
    "file": "MB",
    "next instant after a dose, mean": "ms",
    "next instant after a dose, 99 of 100": "ms",
    "first look at everything": "ms",
    "wake-ups in a day without answers": "",
    "distinct instants of that day": "",
    "start from snapshot": "s",
    "snapshot": "MB",
    "taking a snapshot": "s",
    "memory before": "MB",
    "memory with the house": "MB",
    "memory for one medication": "kB",
    "append of a dose, median": "ms",
    "append of a dose, 99 of 100": "ms",
    "run-out date, two years": "ms",
    "run-out date, asked again": "ms",
    "what is wrong with one shelf": "ms",
}


def rows() -> Iterable[Row]:
    """Measure each size, and how it compares with the smallest."""
    least: Figures = {}
    for size in SIZES:
        with tempfile.TemporaryDirectory(prefix="healthstead-") as name:
            folder = Path(name)
            _tell(f"{size:,} medications: writing a year ...")
            count = asyncio.run(care_home.build(folder, size))
            _tell(f"{size:,} medications: measuring {count:,} events ...")
            figures = {"events in the log": float(count), **_in_a_process(folder, size)}
        for key, unit in UNITS.items():
            ratio = figures[key] / least[key] if least and least[key] else None
            yield Row(
                name=f"{key}, {size:,}",
                value=figures[key],
                unit=unit,
                ratio=ratio,
                against=f"{SIZES[0]} medications",
            )
        least = least or figures


def _tell(text: str) -> None:
    print(f"... {text}", file=sys.stderr, flush=True)


def _in_a_process(folder: Path, size: int) -> Figures:
    """Open and measure a home where nothing else lies in memory."""
    command = (sys.executable, "-P", "-c", CHILD, str(folder), str(size))
    done = subprocess.run(command, check=True, capture_output=True)
    figures: Figures = json.loads(done.stdout)
    return figures


def child() -> None:
    """Print the figures of the home that the command line names."""
    folder, size = Path(sys.argv[1]), int(sys.argv[2])
    json.dump(asyncio.run(_measured(folder, size)), sys.stdout)


async def _measured(folder: Path, size: int) -> Figures:
    before = _megabytes()
    starts: list[float] = []
    for _ in range(STARTS - 1):
        await (await _opened(folder, starts)).close()
    home = await _opened(folder, starts)
    clockwork = Clockwork()
    look = _milliseconds(lambda: clockwork.follow(home.household, care_home.TODAY))
    held = _megabytes()
    figures = {
        "file": (folder / "healthstead.db").stat().st_size / 1e6,
        "first look at everything": look,
        "start from snapshot": median(starts),
        "snapshot": len(encode_household(home.household).encode()) / 1e6,
        "memory before": before,
        "memory with the house": held,
        "memory for one medication": (held - before) * 1024 / size,
        **_changed(home.household, clockwork, size),
        **_day(home.household),
        **_shelves(home.household),
        **await _appended(home, size),
    }
    began = time.perf_counter()
    await snapshot.take(home._database)  # noqa: SLF001 - what the log does by itself
    figures["taking a snapshot"] = time.perf_counter() - began
    await home.close()
    return figures


async def _opened(folder: Path, seconds: list[float]) -> Home:
    began = time.perf_counter()
    home = await care_home.opened(folder)
    seconds.append(time.perf_counter() - began)
    return home


def _megabytes() -> float:
    return resident_bytes(os.getpid()) / 2**20


def _milliseconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1e3


def _entry(number: int, due: datetime) -> ev.Entry:
    dose = care_home.dose_of(number, due)
    return ev.Entry(
        sequence=0,
        person=care_home.person_of(number),
        event=ev.DoseTaken(dose=dose),
        actor=care_home.ACTOR,
        at=dose.at,
    )


def _changed(household: Household, clockwork: Clockwork, size: int) -> Figures:
    """Note one dose after another, and look each time for the next instant."""
    taken = []
    each = CHANGES // (size * len(care_home.ROUNDS)) + 1
    entries = [
        _entry(number, due)
        for number in range(size)
        for due in care_home.days(care_home.TODAY, each, number)
    ]
    entries.sort(key=lambda entry: entry.at)
    for entry in entries[:CHANGES]:
        household = after(household, (entry,))

        began = time.perf_counter()
        clockwork.follow(household, entry.at)
        clockwork.next_moment()
        taken.append((time.perf_counter() - began) * 1e3)
    taken.sort()
    return {
        "next instant after a dose, mean": sum(taken) / len(taken),
        "next instant after a dose, 99 of 100": taken[len(taken) * 99 // 100],
    }


def _day(household: Household) -> Figures:
    """Follow the clock for a day on which nobody answers."""
    since, until = care_home.TODAY, care_home.TODAY + timedelta(days=1)
    clockwork, wakes = Clockwork(), 0
    clockwork.follow(household, since)
    while (moment := clockwork.next_moment()) is not None and moment <= until:
        clockwork.ripe(moment)
        wakes += 1
    return {
        "wake-ups in a day without answers": wakes,
        "distinct instants of that day": care_home.distinct_instants(
            household, since, until
        ),
    }


def _shelves(household: Household) -> Figures:
    now, times = care_home.TODAY, 20
    pairs = [
        (record, held)
        for record in household.people.values()
        for held in record.medications.values()
    ][:times]
    forecasts = [_milliseconds(partial(run_out_of, r, h, now)) for r, h in pairs]
    again = [_milliseconds(partial(run_out_of, r, h, now)) for r, h in pairs]
    problems = [_milliseconds(partial(problems_of, r, h, now)) for r, h in pairs]
    return {
        "run-out date, two years": median(forecasts),
        "run-out date, asked again": median(again),
        "what is wrong with one shelf": median(problems),
    }


async def _appended(home: Home, size: int) -> Figures:
    """Put single doses on disk, each safe before the next."""
    taken = []
    for number in range(APPENDS):
        entry = _entry(number % size, care_home.TODAY + number * timedelta(minutes=1))
        began = time.perf_counter()
        await home.log.append(entry.person, [entry.event], entry.actor, entry.at)
        taken.append((time.perf_counter() - began) * 1e3)
    taken.sort()
    return {
        "append of a dose, median": median(taken),
        "append of a dose, 99 of 100": taken[APPENDS * 99 // 100],
    }
