"""Ten thousand random things asked of the desk: the log on disk tells the same story."""

from collections import Counter
from datetime import timedelta
from random import Random

import pytest

from custom_components.healthstead.care.desk import Done, HouseholdDesk
from custom_components.healthstead.care.record import Household
from custom_components.healthstead.storage.rows import entry_of
from custom_components.healthstead.storage.tables import EVENTS

from ..ledgers import ledgers
from ..lives import Life
from .house import IMPORT, World

OPERATIONS = 10_000
REOPENED_EVERY = 1000
HEARD = {
    "DoseTaken",
    "DoseUndone",
    "DoseCorrected",
    "DoseMissed",
    "MedicationPaused",
    "MedicationResumed",
    "PackAdded",
    "StockWasted",
    "SosStarted",
    "PersonErased",
}


def life_at(desk: HouseholdDesk, world: World, draw: Random) -> Life:
    """Return a life that is lived at one desk."""
    return Life(
        draw=draw,
        household=lambda: desk.household,
        now=lambda: world.clock.now,
        numbers=world.numbers,
    )


@pytest.mark.timeout(600)
async def test_the_log_rebuilds_what_ten_thousand_operations_made(
    world: World,
) -> None:
    world.every = 700
    draw = Random(42)  # noqa: S311 - a life, not a secret
    heard: Counter[str] = Counter()
    live = Household()
    for _ in range(OPERATIONS // REOPENED_EVERY):
        async with world.home() as home:
            desk = world.desk_of(home)
            life = life_at(desk, world, draw)
            for _ in range(REOPENED_EVERY):
                world.clock.now += timedelta(minutes=draw.randrange(90))
                done = await desk.do(life.command(), IMPORT)
                heard[type(done).__name__] += 1
                heard.update(
                    type(entry.event).__name__
                    for entry in (done.entries if isinstance(done, Done) else ())
                )
            await desk.settle()
            live = desk.household
        async with world.home() as home:
            assert home.household == live
            assert home.trouble is None

    world.change("DELETE FROM snapshots")
    async with world.home() as home:
        assert home.household == live
        rows = await home._database.read(
            lambda c: c.execute(EVENTS.select().order_by(EVENTS.c.sequence)).all()
        )
    counted = ledgers(map(entry_of, rows))
    for person, record in live.people.items():
        for key, held in record.medications.items():
            stock = None if held.stock is None else held.stock.value
            assert stock == counted[person, key].left
    assert heard["Done"] > OPERATIONS / 2
    assert set(heard) >= HEARD
