"""The one door: on disk before anybody is told, and help that waits for nothing."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import pytest

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.care import queries as q
from custom_components.healthstead.care.desk import Done
from custom_components.healthstead.care.refusal import Refusal, refuse
from custom_components.healthstead.domain.ids import HOUSEHOLD, MedicationId, PersonId
from custom_components.healthstead.domain.sos import SosLevel

from ..builders import (
    ANN,
    BEN,
    DENTIST,
    IMPORT,
    MONDAY,
    House,
    a_family,
    a_house,
    a_profile,
    a_user,
)

HELP = c.StartSos(person=ANN, reason="fell", grace_s=15)
DOSE = c.RecordDose(person=ANN, medication=MedicationId("metformin"), at=MONDAY)


@dataclass
class Ear:
    """Listens, and looks at the log each time it is told something."""

    house: House
    heard: list[ev.Event] = field(default_factory=list)
    in_log: list[bool] = field(default_factory=list)

    def __call__(self, entries: Sequence[ev.Entry]) -> None:
        kept = self.house.events()
        self.heard += [entry.event for entry in entries]
        self.in_log.append(all(entry.event in kept for entry in entries))


async def test_an_event_is_in_the_log_and_in_memory_before_anybody_is_told() -> None:
    house = await a_house()
    ear = Ear(house)
    house.desk.listen(ear)

    done = await house.do(DOSE, a_user())

    assert ear.heard == [entry.event for entry in done.entries]
    assert ear.in_log == [True]


async def test_whoever_stops_listening_hears_no_more() -> None:
    house = await a_house()
    ear = Ear(house)
    stop = house.desk.listen(ear)

    stop()
    await house.do(DOSE)

    assert ear.heard == []


async def test_a_log_that_fails_keeps_nothing_and_says_so() -> None:
    house = await a_house()
    ear = Ear(house)
    house.desk.listen(ear)
    before = house.household
    house.log.broken = True

    refusal = await house.refused(DOSE)

    assert refusal == refuse("storage_unavailable")
    assert house.household is before
    assert ear.heard == []


async def test_an_erasure_that_fails_erases_nothing() -> None:
    house = await a_house()
    house.log.broken = True

    refusal = await house.refused(c.ErasePerson(person=ANN))

    assert refusal.reason == "storage_unavailable"
    assert ANN in house.household.people


async def test_history_that_cannot_be_read_is_said_not_guessed() -> None:
    house = await a_house()
    house.log.broken = True
    old = q.DoseHistory(person=ANN, start=MONDAY - timedelta(days=99), end=MONDAY)

    assert await house.desk.ask(old, a_user()) == refuse("storage_unavailable")


async def test_a_listener_that_fails_costs_nobody_the_event() -> None:
    house = await a_house()
    ear = Ear(house)
    reported: list[Any] = []
    asyncio.get_running_loop().set_exception_handler(
        lambda _loop, context: reported.append(context["exception"])
    )

    def deaf(_entries: Sequence[ev.Entry]) -> None:
        raise RuntimeError("deaf")

    house.desk.listen(deaf)
    house.desk.listen(ear)
    done = await house.do(DOSE)

    assert [str(error) for error in reported] == ["deaf"]
    assert ear.heard == [entry.event for entry in done.entries]
    assert house.log.rebuilt() == house.household


async def test_access_is_asked_before_anything_is_decided() -> None:
    house = await a_family()

    dose = await house.desk.do(DOSE, a_user(BEN))
    asked = await house.desk.ask(q.AboutPerson(person=ANN), a_user(BEN))
    nobody = PersonId("nobody")
    unknown = await house.desk.ask(q.AboutPerson(person=nobody), a_user(BEN))

    assert dose == asked == unknown == refuse("not_allowed")


async def test_whoever_may_ask_about_help_learns_that_nobody_is_there() -> None:
    house = await a_house()

    found = await house.desk.ask(q.SosOf(person=PersonId("nobody")), a_user())

    assert found == refuse("unknown_person")


async def test_the_directory_belongs_to_the_house() -> None:
    house = await a_house()

    found = await house.desk.ask(q.ListClinicians(person=HOUSEHOLD), a_user())
    other = await house.desk.ask(q.SosOf(person=HOUSEHOLD), a_user())

    assert not isinstance(found, Refusal)
    assert [clinician.name for clinician in found] == ["Dr Molar", "Dr Valve"]
    assert other == refuse("unknown_person")


async def test_to_weigh_a_command_keeps_nothing() -> None:
    house = await a_house()
    before, lines = house.household, len(house.log.entries_kept)

    weighed = await house.desk.weigh(DOSE, a_user())
    refused = await house.desk.weigh(DOSE, a_user(BEN))

    assert isinstance(weighed, Done)
    assert isinstance(weighed.entries[0].event, ev.DoseTaken)
    assert weighed.entries[0].sequence == before.sequence
    assert refused == refuse("not_allowed")
    assert (house.household, len(house.log.entries_kept)) == (before, lines)


async def test_two_at_once_are_decided_one_after_the_other() -> None:
    house = await a_house()

    both = await asyncio.gather(
        house.desk.do(DOSE, a_user()), house.desk.do(DOSE, a_user())
    )

    assert sorted(type(each).__name__ for each in both) == ["Done", "Refusal"]
    assert len(house.events(ev.DoseTaken)) == 1


async def test_a_caller_who_gives_up_leaves_disk_and_memory_alike() -> None:
    house = await a_house()
    house.log.gate = asyncio.Event()
    task = asyncio.create_task(house.desk.do(DOSE, a_user()))
    await asyncio.sleep(0)

    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    house.log.gate.set()
    await house.desk.settle()

    assert house.record().medications[DOSE.medication].answers
    assert house.log.rebuilt() == house.household


# Help


def level(house: House) -> SosLevel:
    return house.record().sos.level


async def test_help_does_not_wait_for_the_disk() -> None:
    house = await a_house()
    ear = Ear(house)
    house.desk.listen(ear)
    house.log.gate = asyncio.Event()

    done = await house.do(HELP, a_user())
    called = level(house)
    house.log.gate.set()
    await house.desk.settle()

    assert called is SosLevel.HARD
    assert ear.heard == [entry.event for entry in done.entries]
    assert house.journal.notes == [(ANN, MONDAY)]
    assert house.journal.settled_at == [MONDAY]
    assert house.log.rebuilt() == house.household


async def test_help_does_not_wait_for_somebody_who_is_being_served() -> None:
    house = await a_house()
    house.log.gate = asyncio.Event()
    slow = asyncio.create_task(house.desk.do(DOSE, a_user()))
    await asyncio.sleep(0)

    await house.do(HELP, a_user())
    called, waiting = level(house), not slow.done()
    house.log.gate.set()
    await slow
    await house.desk.settle()

    assert (called, waiting) == (SosLevel.HARD, True)
    assert house.log.rebuilt() == house.household


async def test_help_needs_neither_log_nor_journal() -> None:
    house = await a_house()
    house.log.broken = house.journal.broken = True
    reported: list[Any] = []
    asyncio.get_running_loop().set_exception_handler(
        lambda _loop, context: reported.append(context["exception"])
    )

    done = await house.do(HELP, a_user())
    await house.desk.settle()

    assert done.entries
    assert level(house) is SosLevel.HARD
    assert house.journal.settled_at == []
    assert [type(error) for error in reported] == [OSError]


async def test_help_that_already_runs_is_not_noted_again() -> None:
    house = await a_house()
    await house.do(HELP, a_user())
    await house.desk.settle()

    again = await house.do(HELP, a_user())

    assert again.entries == ()
    assert len(house.events(ev.SosStarted)) == 1


async def test_help_for_nobody_is_refused() -> None:
    house = await a_house()

    nobody = c.StartSos(person=PersonId("nobody"), reason="fell")

    assert (await house.refused(nobody)).reason == "unknown_person"


async def test_anybody_may_call_for_help_for_anybody() -> None:
    house = await a_family()

    await house.do(HELP, a_user(BEN))

    assert level(house) is SosLevel.HARD


async def test_an_end_that_was_decided_earlier_does_not_end_a_new_call() -> None:
    house = await a_house()
    await house.do(HELP, a_user())
    await house.desk.settle()
    ear = Ear(house)
    house.desk.listen(ear)
    house.log.gate = asyncio.Event()
    ending = asyncio.create_task(
        house.desk.do(c.EndSos(person=ANN, reason="fine"), a_user())
    )
    await asyncio.sleep(0)

    await house.do(c.StartSos(person=ANN, reason="fell again", grace_s=0), a_user())
    house.log.gate.set()
    await ending
    await house.desk.settle()

    assert level(house) is SosLevel.HARD
    assert house.record().sos.reason == "fell again"
    assert isinstance(ear.heard[-1], ev.SosStarted)
    assert house.log.rebuilt() == house.household


async def test_an_end_that_follows_a_call_ends_it() -> None:
    house = await a_house()
    house.log.gate = asyncio.Event()
    await house.do(HELP, a_user())
    ending = asyncio.create_task(house.desk.do(c.EndSos(person=ANN), a_user()))
    await asyncio.sleep(0)

    house.log.gate.set()
    await ending
    await house.desk.settle()

    assert level(house) is SosLevel.NONE
    assert house.log.rebuilt() == house.household


async def test_a_call_for_somebody_who_is_being_erased_leaves_no_line() -> None:
    house = await a_house()
    house.log.gate = asyncio.Event()
    erasing = asyncio.create_task(house.desk.do(c.ErasePerson(person=ANN), IMPORT))
    await asyncio.sleep(0)

    await house.do(HELP, a_user())
    house.log.gate.set()
    await erasing
    await house.desk.settle()

    assert house.events(ev.SosStarted) == []
    assert ANN not in house.household.people
    assert house.journal.settled_at == [MONDAY]


async def test_the_house_can_be_empty() -> None:
    house = House()

    await house.do(c.AddPerson(person=ANN, profile=a_profile()))
    await house.do(c.SetClinician(person=HOUSEHOLD, clinician=DENTIST))

    assert [p.person.id for p in house.household.present()] == [ANN]
    assert house.household.sequence == 2


@pytest.mark.parametrize("journal", [False, True])
async def test_a_false_alarm_can_be_ended_on_a_broken_disk(*, journal: bool) -> None:
    house = await a_house()
    await house.do(HELP, a_user())
    await house.desk.settle()
    house.log.broken, house.journal.broken = True, journal
    asyncio.get_running_loop().set_exception_handler(lambda *_: None)

    done = await house.do(c.EndSos(person=ANN), a_user())

    assert done.entries
    assert level(house) is SosLevel.NONE
    assert len(house.journal.notes) == (1 if journal else 2)
