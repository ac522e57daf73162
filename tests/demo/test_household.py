"""Whenever somebody starts the demo, its sentences have something to answer."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from custom_components.healthstead.care.commands import AddMedication, RecordDose
from custom_components.healthstead.care.world import read_world
from custom_components.healthstead.care.world.reading import World
from custom_components.healthstead.domain.schedule_slots import slots_between
from demo.household import ZONE, demo_world

LONDON = ZoneInfo(ZONE)
HOUR = timedelta(hours=1)
STEP = timedelta(minutes=7)
ORDINARY = date(2026, 7, 15)
SKIPPED_HOUR = date(2027, 3, 28)
HOUR_TWICE = date(2027, 10, 31)

days = pytest.mark.parametrize("day", [ORDINARY, SKIPPED_HOUR, HOUR_TWICE])


def moments(day: date) -> Iterator[datetime]:
    """Yield every seventh minute from the noon before a day to the noon after it."""
    noon = datetime.combine(day, time(12), LONDON).astimezone(UTC)
    first = noon - timedelta(days=1)
    return (first + n * STEP for n in range(timedelta(days=2) // STEP))


def read(world: dict[str, Any]) -> World:
    """Read a world; a direction that cannot be read in full is an error."""
    numbers = count()
    return read_world(world, lambda: f"id-{next(numbers)}")


def only(name: str, world: dict[str, Any]) -> dict[str, Any]:
    """Return a world with nothing but one medication of its first person."""
    first = world["people"][0]
    kept = {
        "name": first["name"],
        "medications": [m for m in first["medications"] if m["name"] == name],
        "doses": [d for d in first["doses"] if d["medication"] == name],
    }
    return world | {"people": [kept], "clinicians": []}


def medications(world: World) -> dict[str, AddMedication]:
    commands = (step.command for step in world.steps)
    return {c.name: c for c in commands if isinstance(c, AddMedication)}


@days
def test_metformin_falls_due_within_the_hour_at_any_minute(day: date) -> None:
    far = []
    for now in moments(day):
        metformin = medications(read(only("Metformin", demo_world(now))))["Metformin"]

        around = slots_between(metformin.schedule, LONDON, now - HOUR, now + HOUR)

        if len(list(around)) != 1:
            far.append(now.astimezone(LONDON).isoformat())

    assert far == []


@days
def test_the_whole_household_can_be_read(day: date) -> None:
    for now in list(moments(day))[::40]:
        named = medications(read(demo_world(now)))

        assert set(named) >= {"Metformin", "Ramipril", "Vitamin D", "Atorvastatin"}


@days
def test_the_past_holds_no_dose_from_the_future(day: date) -> None:
    early = [
        f"{dose['medication']} {dose['at']} at {now.isoformat()}"
        for now in moments(day)
        for person in demo_world(now)["people"]
        for dose in person.get("doses", [])
        if datetime.fromisoformat(dose["at"]) >= now
    ]

    assert early == []


def test_a_year_of_answers_is_about_one_for_every_dose() -> None:
    now = datetime(2026, 11, 22, 14, 5, tzinfo=UTC)

    world = read(demo_world(now, days=365))

    rosa = medications(world)["Metformin"].person
    taken = [
        step.command
        for step in world.steps
        if isinstance(step.command, RecordDose) and step.command.person == rosa
    ]
    # Twice a day, once a day and once a week, of which some were left out.
    expected = 365 * (2 + 1 + 1 / 7)
    assert 0.9 * expected < len(taken) < expected


def test_only_the_hours_of_the_dentist_are_needed_for_a_friday_at_three() -> None:
    dentist = next(
        each
        for each in demo_world(datetime(2026, 11, 27, tzinfo=UTC))["clinicians"]
        if each["specialty"] == "dentistry"
    )

    assert dentist["hours"]["fri"] == ["13:00-17:00"]
    assert "busy" not in dentist
