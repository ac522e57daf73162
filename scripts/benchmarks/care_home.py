"""A made-up care home with a year behind it, on the real file.

The year is not lived but written: rows as the log writes them go into its own table
in bulk, and the household is folded from the last weeks only, which is all that
memory holds of it. So sums over the whole year are smaller than they would be, not
shorter.
"""

import hashlib
import json
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from custom_components.healthstead.care import events as ev
from custom_components.healthstead.care.actor import Actor, ActorKind
from custom_components.healthstead.care.fold import after
from custom_components.healthstead.care.record import KEPT, Household
from custom_components.healthstead.care.slots import slots_of
from custom_components.healthstead.domain.ids import MedicationId, PersonId
from custom_components.healthstead.domain.ledger import Dose, DoseStatus
from custom_components.healthstead.domain.medication import Medication
from custom_components.healthstead.domain.person import Profile
from custom_components.healthstead.domain.quantity import Quantity
from custom_components.healthstead.domain.schedule import ClockTimes, Course, DoseTime
from custom_components.healthstead.storage import snapshot
from custom_components.healthstead.storage.codec import encode_household
from custom_components.healthstead.storage.home import Home, open_home
from custom_components.healthstead.storage.rows import row_of

ZONE: Final = ZoneInfo("Europe/Lisbon")
DAY: Final = timedelta(days=1)
TODAY: Final = datetime(2026, 12, 1, tzinfo=ZONE)
"""The midnight up to which the year goes."""
YEAR: Final = 365
EACH: Final = 10
"""Medications of one person."""
ROUNDS: Final = (8, 12, 17, 21)
ACTOR: Final = Actor(kind=ActorKind.USER, id="bench", person=PersonId("nurse"))
ONE: Final = Quantity(value=Decimal(1), unit="tablet")
MARKS: Final = ("~id~", "~medication~", "2001-01-01T01:01:01.000001+00:00")


def person_of(number: int) -> PersonId:
    """Return whose the n-th medication is."""
    return PersonId(f"0199a000-0000-7000-8000-{number // EACH:012}")


def medication_of(number: int) -> MedicationId:
    """Return the id of the n-th medication."""
    return MedicationId(f"0199a000-0000-7000-9000-{number:012}")


def rounds_of(number: int) -> tuple[timedelta, ...]:
    """Return the times of day of the n-th medication: each person has their round."""
    late = timedelta(minutes=number // EACH % 12 * 5)
    return tuple(timedelta(hours=hour) + late for hour in ROUNDS)


def beginnings(number: int) -> Iterator[ev.Event]:
    """Yield what is told of a medication, and of its person with the first one."""
    if number % EACH == 0:
        name = f"Person {number // EACH}"
        yield ev.PersonAdded(profile=Profile(name=name, zone=ZONE.key))
    start = TODAY - YEAR * DAY
    times = ((TODAY + late).time() for late in rounds_of(number))
    rows = tuple(DoseTime(time=each, amount=ONE) for each in times)
    yield ev.MedicationAdded(
        medication=Medication(
            id=medication_of(number),
            name=f"Examplol {number}",
            shared_label=f"Medicine {number % EACH + 1}",
            direction="one tablet four times a day",
            schedule=ClockTimes(
                course=Course(start=start.replace(tzinfo=None)), rows=rows
            ),
            started=start,
            zone=ZONE.key,
        )
    )
    stock = Quantity(value=Decimal(5000), unit="tablet")
    yield ev.StockCounted(medication=medication_of(number), amount=stock)


def dose_of(number: int, due: datetime) -> Dose:
    """Return the answer to a slot: taken some minutes later."""
    return Dose(
        id=f"0199a000-{number:04x}-7000-a000-{int(due.timestamp()):012}",
        medication=medication_of(number),
        status=DoseStatus.TAKEN,
        due=due,
        at=due + timedelta(minutes=number % 20),
        amount=ONE,
        planned=ONE,
        used=ONE,
    )


def days(since: datetime, count: int, number: int) -> Iterator[datetime]:
    """Yield when the n-th medication falls due, day after day."""
    for day in range(count):
        for late in rounds_of(number):
            yield since + day * DAY + late


async def opened(folder: Path) -> Home:
    """Open the folder at the end of the year."""
    return await open_home(folder, clock=lambda: TODAY, new_id=lambda: "id")


async def build(folder: Path, medications: int) -> int:
    """Write the year into a new file; return how many events it has."""
    home = await opened(folder)
    await home.close()
    raw = sqlite3.connect(folder / "healthstead.db")
    raw.execute("PRAGMA synchronous = OFF")
    insert = (
        "INSERT INTO events (person, kind, version, data, actor, at)"
        " VALUES (?, ?, ?, ?, ?, ?)"
    )
    begun = TODAY - YEAR * DAY
    for number in range(medications):
        for event in beginnings(number):
            row = row_of(person_of(number), event, ACTOR, begun)
            raw.execute(insert, tuple(row.values()))
    for day in range(YEAR):
        raw.executemany(insert, _rows(begun + day * DAY, medications))
    raw.commit()
    (count,) = raw.execute("SELECT max(sequence) FROM events").fetchone()
    household = folded(medications, count)
    data = encode_household(household)
    raw.execute(
        "INSERT INTO snapshots (sequence, maker, digest, data) VALUES (?, ?, ?, ?)",
        (count, snapshot.maker(), hashlib.sha256(data.encode()).hexdigest(), data),
    )
    raw.commit()
    raw.close()
    return int(count)


def _rows(midnight: datetime, medications: int) -> Iterator[tuple[object, ...]]:
    """Yield the rows of one day: encoded once, then with other ids and times."""
    for number in range(medications):
        row = row_of(
            person_of(number),
            ev.DoseTaken(dose=dose_of(number, midnight)),
            ACTOR,
            midnight,
        )
        data = str(row["data"])
        for late in rounds_of(number):
            dose = dose_of(number, midnight + late)
            due, at = (_written(moment) for moment in (midnight + late, dose.at))
            fresh = json.loads(data)
            fresh["dose"] |= {"id": dose.id, "due": due, "at": at}
            stamp = dose.at.astimezone(UTC).isoformat(timespec="microseconds")
            text = json.dumps(fresh, separators=(",", ":"))
            yield (
                row["person"],
                row["kind"],
                row["version"],
                text,
                row["actor"],
                stamp,
            )


def _written(moment: datetime) -> str:
    return f"{moment.isoformat()}[{ZONE.key}]"


def folded(medications: int, sequence: int) -> Household:
    """Return the household as memory has it, folded from the last weeks."""
    household = Household()
    since = TODAY - KEPT - DAY
    for number in range(medications):
        events = [(event, since) for event in beginnings(number)]
        for due in days(since, KEPT.days + 1, number):
            dose = dose_of(number, due)
            events.append((ev.DoseTaken(dose=dose), dose.at))
        household = after(
            household,
            (
                ev.Entry(
                    sequence=sequence,
                    person=person_of(number),
                    event=event,
                    actor=ACTOR,
                    at=at,
                )
                for event, at in events
            ),
        )
    return household


def distinct_instants(household: Household, since: datetime, until: datetime) -> int:
    """Return at how many instants of a day something changes, counted by hand.

    Nobody answers on that day: due, asked again three times, late, over.
    """
    found = {until.astimezone(UTC)} if since < until else set()
    stages = [timedelta(minutes=each) for each in (0, 15, 30, 45, 240)]
    for record in household.people.values():
        for held in record.medications.values():
            for slot in slots_of(record, held, since - DAY, until):
                if held.answer(slot.due) is None:
                    found |= {slot.due.astimezone(UTC) + stage for stage in stages}
    return len({moment for moment in found if since < moment <= until})
