"""How long an event takes to be safe, and a house to wake up, as the log grows.

What is known to everybody is a plain write with fsync on the same disk, and the
same figure of the smaller log.
"""

import asyncio
import itertools
import os
import sqlite3
import tempfile
import time
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from statistics import median

from custom_components.healthstead.care import events as ev
from custom_components.healthstead.care.actor import Actor, ActorKind
from custom_components.healthstead.domain.ids import MedicationId, PersonId, ReadingId
from custom_components.healthstead.domain.ledger import Dose, DoseStatus
from custom_components.healthstead.domain.medication import Medication
from custom_components.healthstead.domain.person import Profile
from custom_components.healthstead.domain.quantity import Quantity
from custom_components.healthstead.domain.schedule import ClockTimes, Course, DoseTime
from custom_components.healthstead.domain.vitals import Measured, Reading, VitalKind
from custom_components.healthstead.storage.home import Home, open_home

from .figures import Row, median_of

SIZES = (10_000, 100_000)
APPENDS = 500
PER_DAY = 27
"""Events of one person in a day, so that 10,000 are a year."""

START = datetime(2026, 1, 1, tzinfo=UTC)
PERSON = PersonId("bench-person")
MEDICATIONS = tuple(MedicationId(f"bench-{number}") for number in range(6))
ACTOR = Actor(kind=ActorKind.SENSOR, id="bench")
ONE = Quantity(value=Decimal(1), unit="tablet")


def beginnings() -> list[ev.Event]:
    """Return a person with six medications."""
    course = Course(start=START.replace(tzinfo=None))
    rows = (DoseTime(time=datetime.min.time(), amount=ONE),)
    return [
        ev.PersonAdded(profile=Profile(name="Bench", zone="UTC")),
        *(
            ev.MedicationAdded(
                medication=Medication(
                    id=key,
                    name="Examplol",
                    shared_label=key,
                    direction="once a day",
                    schedule=ClockTimes(course=course, rows=rows),
                    started=START,
                )
            )
            for key in MEDICATIONS
        ),
    ]


def event_of(number: int) -> tuple[ev.Event, datetime]:
    """Return what happens as the n-th thing in a life of doses and readings."""
    at = START + timedelta(days=1) / PER_DAY * number
    if number % 3 == 0:
        measured = Measured(
            kind=VitalKind.HEART_RATE, value=Decimal(60 + number % 40), unit="/min"
        )
        reading = Reading(
            id=ReadingId(f"r{number}"), measured=measured, at=at, source="bench"
        )
        return ev.ReadingRecorded(reading=reading), at
    dose = Dose(
        id=f"d{number}",
        medication=MEDICATIONS[number % len(MEDICATIONS)],
        status=DoseStatus.TAKEN,
        due=at,
        at=at,
        amount=ONE,
    )
    return ev.DoseTaken(dose=dose), at


async def opened(folder: Path) -> Home:
    """Open the folder with ids that count."""
    count = itertools.count()
    return await open_home(
        folder, clock=lambda: START, new_id=lambda: f"id-{next(count)}"
    )


async def grow(folder: Path, first: int, last: int) -> None:
    """Append a life in batches, quickly."""
    home = await opened(folder)
    if first == 0:
        await home.log.append(PERSON, beginnings(), ACTOR, START)
    for numbers in itertools.batched(range(first, last), 500, strict=False):
        events = [event_of(number)[0] for number in numbers]
        at = event_of(numbers[-1])[1]
        await home.log.append(PERSON, events, ACTOR, at)
    await home.close()


async def append_times(folder: Path, first: int) -> list[float]:
    """Return the milliseconds of single appends, one event each, in order."""
    home = await opened(folder)
    taken = []
    for number in range(first, first + APPENDS):
        event, at = event_of(number)
        began = time.perf_counter()
        await home.log.append(PERSON, [event], ACTOR, at)
        taken.append((time.perf_counter() - began) * 1e3)
    await home.close()
    return sorted(taken)


def plain_write_times(folder: Path) -> list[float]:
    """Return the milliseconds of as many lines, each synchronised to the disk."""
    taken = []
    with (folder / "plain").open("wb") as file:
        for _ in range(APPENDS):
            began = time.perf_counter()
            file.write(b"x" * 400)
            file.flush()
            os.fsync(file.fileno())
            taken.append((time.perf_counter() - began) * 1e3)
    return sorted(taken)


async def start(folder: Path) -> float:
    """Return the milliseconds of opening the folder."""
    began = time.perf_counter()
    home = await opened(folder)
    taken = (time.perf_counter() - began) * 1e3
    await home.close()
    return taken


def start_afresh(folder: Path) -> float:
    """Return the same without the snapshot, as after an update."""
    raw = sqlite3.connect(folder / "healthstead.db")
    raw.execute("DELETE FROM snapshots")
    raw.commit()
    raw.close()
    return asyncio.run(start(folder))


def measured(folder: Path, size: int) -> dict[str, tuple[float, str]]:
    """Return the figures of a log of that size."""
    times = asyncio.run(append_times(folder, size))
    megabytes = (folder / "healthstead.db").stat().st_size / 1e6
    return {
        "append, median": (median(times), "ms"),
        "append, 99 of 100": (times[APPENDS * 99 // 100], "ms"),
        "start": (median_of(3, lambda: asyncio.run(start(folder))), "ms"),
        "start without snapshot": (median_of(3, lambda: start_afresh(folder)), "ms"),
        "file": (megabytes, "MB"),
    }


def rows() -> Iterable[Row]:
    """Measure a year of one person's events, and ten of them."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        plain = median(plain_write_times(folder))
        yield Row(name="plain write and fsync, median", value=plain, unit="ms")
        small: dict[str, tuple[float, str]] = {}
        done = 0
        for size in SIZES:
            asyncio.run(grow(folder, done, size))
            figures = measured(folder, size)
            done = size + APPENDS
            for key, (value, unit) in figures.items():
                against, beside = f"{SIZES[0]:,} events", small.get(key)
                if beside is None and key == "append, median":
                    against, beside = "plain write", (plain, unit)
                yield Row(
                    name=f"{key}, {size:,} events",
                    value=value,
                    unit=unit,
                    ratio=None if beside is None else value / beside[0],
                    against=against,
                )
            small = small or figures
