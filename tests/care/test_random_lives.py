"""Thousands of random things asked of the desk: memory, log and ledger agree."""

from collections import Counter
from datetime import timedelta
from random import Random

import pytest

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care.desk import Done
from custom_components.healthstead.care.fold import after
from custom_components.healthstead.care.record import Household
from custom_components.healthstead.care.refusal import Refusal
from custom_components.healthstead.domain.ids import PersonId
from custom_components.healthstead.domain.ledger import DoseStatus

from ..builders import IMPORT, House
from ..ledgers import ledgers
from ..lives import Life

OPERATIONS = 2500
SEEDS = (1, 2, 3, 4)
LOOKS = 25

type Look = tuple[int, Household]
"""After how many lines of the log, and what memory held then."""


async def lived(seed: int) -> tuple[House, Counter[str], list[Look]]:
    """Live a random life; a command changes nobody but the one it is about."""
    house, heard, looks = House(), Counter[str](), list[Look]()
    draw = Random(seed)  # noqa: S311 - a life, not a secret
    life = Life(
        draw=draw, household=lambda: house.household, now=lambda: house.clock.now
    )
    looked = set(draw.sample(range(OPERATIONS), LOOKS))
    for step in range(OPERATIONS):
        house.clock.move(seconds=draw.choice((1, 60, 600, 3600, 20_000)))
        command = life.command()
        before = house.household.people
        done = await house.desk.do(command, IMPORT)
        await house.desk.settle()
        _nobody_else(before, house.household, command)
        heard[type(done).__name__] += 1
        heard[type(command).__name__] += isinstance(done, Done)
        assert isinstance(done, Done | Refusal)
        if step in looked:
            looks.append((len(house.log.entries_kept), house.household))
    return house, heard, looks


def _nobody_else(before: object, household: Household, command: c.Command) -> None:
    assert isinstance(before, dict)
    if isinstance(command, c.ErasePerson):
        return  # takes the roles of the one who is gone from the others
    for person, record in household.people.items():
        if person != command.person and person in before:
            assert record is before[person]


@pytest.mark.timeout(300)
@pytest.mark.parametrize("seed", SEEDS)
async def test_a_random_life_is_told_alike_by_memory_log_and_ledger(seed: int) -> None:
    house, heard, looks = await lived(seed)

    entries = house.log.entries_kept
    assert after(Household(), entries) == house.household
    assert all(after(Household(), entries[:n]) == then for n, then in looks)
    _ledgers_agree(house)
    _no_slot_counted_twice(house)
    assert heard["Done"] > OPERATIONS / 2
    assert {"RecordDose", "CorrectDose", "UndoDose", "MoveClock", "AddPack"} <= set(
        heard
    )


def _ledgers_agree(house: House) -> None:
    counted = ledgers(house.log.entries_kept)
    told = 0
    for person, record in house.household.people.items():
        for key, held in record.medications.items():
            ledger = counted[PersonId(person), key]
            stock = None if held.stock is None else held.stock.value
            assert stock == ledger.left
            told += stock is not None
    assert told > 5


def _no_slot_counted_twice(house: House) -> None:
    for record in house.household.people.values():
        for held in record.medications.values():
            ids = [dose.id for dose in held.doses()]
            assert len(ids) == len(set(ids))
            for tally in held.days.values():
                assert min(tally.taken, tally.skipped, tally.missed) >= 0
                assert min(tally.unconfirmed, tally.on_time, tally.part) >= 0
            assert held.answered >= 0
            kept = [d for d in held.answers.values() if d.status is DoseStatus.TAKEN]
            newest = max((d.at for d in (*kept, *held.extras)), default=None)
            last = held.last_taken
            assert last is None or newest is None or last.at - newest >= timedelta(0)
