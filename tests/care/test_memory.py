"""What memory lets go of is not missed: decisions are those of who forgot nothing."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from itertools import count
from random import Random
from typing import Any

import pytest

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.care import fold_doses
from custom_components.healthstead.care.decide import decide
from custom_components.healthstead.care.desk import Done
from custom_components.healthstead.care.fold import after
from custom_components.healthstead.care.past import remembering
from custom_components.healthstead.care.record import (
    KEPT,
    NEWEST,
    RECENT,
    TAKEN,
    Household,
    MedicationRecord,
)
from custom_components.healthstead.care.refusal import Refusal
from custom_components.healthstead.care.situation import Situation
from custom_components.healthstead.care.slots import slots_of
from custom_components.healthstead.domain import schedule as s
from custom_components.healthstead.domain.ids import MedicationId
from custom_components.healthstead.domain.ledger import Dose, DoseStatus

from ..builders import ANN, IMPORT, Clock, House, as_needed, at, daily, quantity
from ..lives import YES

START = at("2026-01-01 06:00")
DAY = timedelta(days=1)
YEARS = timedelta(days=730)
COURSE = s.Course(start=datetime.fromisoformat("2026-01-01T00:00:00"))
WEEKLY = s.ClockTimes(
    course=COURSE,
    rows=(
        s.DoseTime(
            time=datetime.fromisoformat("2026-01-01T09:00:00").time(),
            amount=quantity("1"),
            weekdays=frozenset({s.Weekday.SUN}),
        ),
    ),
)
FROM_TAKEN = s.Interval(
    course=COURSE,
    every=timedelta(hours=12),
    amount=quantity("1"),
    mode=s.IntervalMode.FROM_TAKEN,
)
PRN = s.AsNeeded(
    amount=quantity("1"),
    amount_max=quantity("2"),
    minimum_gap=timedelta(hours=4),
    max_per_period=(
        s.Limit(amount=quantity("6"), period=DAY),
        s.Limit(amount=quantity("3", "dose"), period=DAY, calendar_day=True),
        s.Limit(amount=quantity("40"), period=timedelta(days=30)),
        s.Limit(amount=quantity("9"), period=timedelta(days=7), shared=True),
    ),
)
MEDICINES: dict[str, s.Schedule] = {
    "Metformin": daily("08:00", "20:00"),
    "Frequentium": daily("06:00", "10:00", "14:00", "18:00", "22:00"),
    "Weeklium": WEEKLY,
    "Examplol": FROM_TAKEN,
    "Paracetamol": PRN,
    "Panadol": daily("12:00"),
    "Rarelium": as_needed(gap=timedelta(hours=2)),
}


@contextmanager
def forgetting_nothing(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fold as if memory had no end."""
    with monkeypatch.context() as patch:
        patch.setattr(fold_doses, "kept", lambda held, _: held)
        yield


class Years:
    """Two years of one person's answers, on time, late, wrong and put right."""

    def __init__(self, house: House, seed: int) -> None:
        self.house = house
        self.draw = Random(seed)  # noqa: S311 - a life, not a secret
        self.given: list[tuple[MedicationId, str, datetime]] = []

    def command(self) -> Any:
        """Return something about a dose, now and then one of long ago."""
        now = self.house.clock.now
        held = self.draw.choice(list(self.house.record().medications.values()))
        who: dict[str, Any] = {"person": ANN, "medication": held.medication.id}
        accepted = YES if self.draw.random() < 0.7 else frozenset()
        long_ago = now - timedelta(hours=self.draw.randrange(24 * 500))
        near = now - timedelta(hours=self.draw.randrange(100))
        some: list[Any] = [
            *([c.RecordDose(**who, at=now, accepted=accepted)] * 3),
            *(
                [c.RecordDose(**who, at=now, due=self.slot(held), accepted=accepted)]
                * 3
            ),
            c.RecordDose(**who, at=near, accepted=accepted),
            c.SkipDose(**who, at=now),
            c.CloseDose(**who, due=self.slot(held)),
            c.MissDose(**who, due=self.slot(held)),
        ]
        if self.draw.random() < 0.12:
            some = [
                c.RecordDose(**who, at=max(long_ago, START), accepted=accepted),
                c.SkipDose(**who, at=max(long_ago, START)),
                *self.about_an_answer(accepted),
            ]
        return self.draw.choice(some)

    def about_an_answer(self, accepted: frozenset[str]) -> list[Any]:
        """Return what takes some answer back or puts it right, however old it is."""
        if not self.given:
            return []
        lately = self.draw.random() < 0.5
        key, dose, noted = self.draw.choice(self.given[-20:] if lately else self.given)
        who: dict[str, Any] = {
            "person": ANN,
            "medication": key,
            "dose": dose,
            "noted": noted,
        }
        moved = noted - timedelta(minutes=self.draw.randrange(600))
        amount = quantity(self.draw.choice(("0.5", "1", "2", "5")))
        return [
            c.UndoDose(**who),
            c.CorrectDose(**who, at=moved, accepted=accepted),
            c.CorrectDose(**who, amount=amount, accepted=accepted),
        ]

    def slot(self, held: MedicationRecord) -> datetime:
        """Return a slot of the last days, rarely of long ago."""
        now = self.house.clock.now
        back = timedelta(days=self.draw.choice((1, 1, 2, 8)))
        if self.draw.random() < 0.03:
            now = max(now - timedelta(days=self.draw.randrange(400)), START + back)
        record = self.house.record()
        slots = [slot.due for slot in slots_of(record, held, now - back, now)]
        return self.draw.choice(slots[-5:]) if slots else now

    def remember(self, done: Done) -> None:
        """Keep the ids of what was answered."""
        for entry in done.entries:
            dose = getattr(entry.event, "dose", None)
            if isinstance(dose, Dose) and dose.status is not DoseStatus.UNCONFIRMED:
                self.given.append((dose.medication, dose.id, entry.at))


async def a_life() -> House:
    house = House(clock=Clock(START))
    await house.add_person()
    for name, schedule in MEDICINES.items():
        await house.add_medication(name, schedule, stock="1000")
    return house


async def decided(house: House, command: Any) -> tuple[ev.Event, ...] | Refusal:
    """Return what the desk would decide, with ids that do not matter."""
    now = house.clock.now
    household = await remembering(house.household, house.log, command, now)
    return decide(household, command, situation(now))


def situation(now: datetime) -> Situation:
    return Situation(now=now, new_id=lambda: "new", asker="test")


@pytest.mark.timeout(300)
@pytest.mark.parametrize("seed", [11])
async def test_two_years_are_decided_as_by_somebody_who_forgot_nothing(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    house = await a_life()
    years, heard, numbers = Years(house, seed), Counter[str](), count()
    with forgetting_nothing(monkeypatch):
        everything = after(Household(), house.log.entries_kept)

    while house.clock.now < START + YEARS:
        house.clock.move(minutes=years.draw.randrange(1400))
        command = years.command()
        wanted = decide(everything, command, situation(house.clock.now))
        assert await decided(house, command) == wanted, command
        done = await house.desk.do(command, IMPORT)
        heard[type(done).__name__] += 1
        if isinstance(done, Done):
            years.remember(done)
            with forgetting_nothing(monkeypatch):
                everything = after(everything, done.entries)
        if next(numbers) % 50 == 0:
            memory_is_small(house)
            the_rest_agrees(house, everything)

    assert heard["Done"] > 1000
    assert heard["Refusal"] > 100


def memory_is_small(house: House) -> None:
    for held in house.record().medications.values():
        entries = house.log.entries_kept
        at_last = max(
            (e.at for e in entries if _is_about(e, held.medication.id)), default=START
        )
        recent = [
            due
            for due, dose in held.answers.items()
            if max(due, dose.at) >= at_last - RECENT
        ]
        assert len(held.answers) <= NEWEST + TAKEN + len(recent)
        old = [dose for dose in held.extras if dose.at < at_last - KEPT]
        assert len(old) <= TAKEN
        assert len(held.days) <= KEPT.days + 2


def _is_about(entry: ev.Entry, key: MedicationId) -> bool:
    dose = getattr(entry.event, "dose", None)
    return isinstance(dose, Dose) and dose.medication == key


def the_rest_agrees(house: House, everything: Household) -> None:
    """Sums, stock and the last dose are those of who forgot nothing."""
    for key, held in house.record().medications.items():
        full = everything.people[ANN].medications[key]
        assert held.stock == full.stock
        assert held.answered == full.answered
        assert held.last_taken == full.last_taken
        assert held.days.items() <= full.days.items()
        assert held.answers.items() <= full.answers.items()
