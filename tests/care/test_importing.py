"""An import at the desk: every chosen line whole or not at all, and nothing twice."""

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

import pytest

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import queries as q
from custom_components.healthstead.care.bringing import (
    DosesKept,
    Outcome,
    bring,
    bring_doses,
    doubts_of,
)
from custom_components.healthstead.care.importing import (
    already_there,
    commands_for,
    from_prescription,
    read_any,
)
from custom_components.healthstead.care.importing_doses import past_doses, reach_of
from custom_components.healthstead.care.imports import Imported, Reason
from custom_components.healthstead.care.prescription import read_prescription
from custom_components.healthstead.domain.day import DayTimes
from custom_components.healthstead.domain.ledger import DoseStatus
from custom_components.healthstead.domain.medication import Medication
from custom_components.healthstead.domain.schedule import Linked

from ..builders import ANN, MONDAY, House, a_user, as_needed, at, daily
from .imports.backups import a_backup, a_medicine, a_reminder, an_event, seconds

LISBON: Final = ZoneInfo("Europe/Lisbon")
DAY: Final = DayTimes()
TABLE: Final = """name,strength,direction,regimen,start,stock,unit
Zorvane,500 mg,1 tablet at 08:00 and 20:00,,2026-09-01,56,tablet
Quellix,,1 capsule once a week on Monday at 09:00,,2026-11-02,,
Fluxon,,take as directed,,,,
Sugarol,,1 tablet at 07:00,,,,
"""
CHAIN: Final = a_backup(
    a_medicine("Zorvane", a_reminder(1)),
    a_medicine("Quellix", a_reminder(2, timeInMinutes=30, linkedReminderId=1)),
    a_medicine(
        "Fluxon",
        a_reminder(3),
        a_reminder(4, timeInMinutes=1200, activeDaysOfMonth=1),
        amount=30.0,
    ),
)


async def a_home() -> House:
    """Return the house of Ann, who takes three medicines that nobody knows."""
    house = House()
    await house.add_person()
    await house.add_medication("Sugarol", stock="28")
    await house.add_medication("Pressalor", daily("08:00"))
    await house.add_medication("Reliefex", as_needed())
    return house


def read(text: str) -> Imported:
    return read_any(text, LISBON, MONDAY, DAY)


async def brought(
    house: House,
    imported: Imported,
    *chosen: int,
    accepted: Mapping[int, Collection[str]] | None = None,
) -> dict[str, str]:
    """Carry chosen lines out; return what stands in the way of each, by name."""
    groups = commands_for(imported, chosen, house.record(), MONDAY, house.new_id)
    done = await bring(house.desk, a_user(), groups, accepted or {})
    return {
        outcome.name: "" if outcome.refusal is None else outcome.refusal.reason
        for outcome in done.values()
    }


def called(house: House, name: str) -> list[Medication]:
    held = house.record().medications.values()
    return [one.medication for one in held if one.medication.name == name]


@pytest.mark.parametrize(
    ("text", "names", "doses"),
    [
        (TABLE, ["Zorvane", "Quellix", "Fluxon", "Sugarol"], 0),
        ("\ufeff" + CHAIN, ["Zorvane", "Quellix", "Fluxon"], 0),
        (a_backup(events=[an_event()]), [], 1),
        ("Medicine;Dose;Time\nZorvane;1;8:00\n", ["Zorvane"], 0),
        ('"name";"at";"status"\nZorvane;2026-10-04T08:00Z;taken\n', [], 1),
    ],
    ids=["medications", "backup", "events", "export of medicines", "doses"],
)
def test_each_kind_of_file_is_known_by_how_it_begins(
    text: str, names: list[str], doses: int
) -> None:
    found = read(text)

    assert [each.name for each in found.medications] == names
    assert len(found.doses) == doses


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", Reason.HEADER),
        ("name,colour\nZorvane,red\n", Reason.HEADER),
        ("name;direction;colour\nZorvane;1 tablet daily;red\n", Reason.HEADER),
        ("{", Reason.NOT_JSON),
        ("[]", Reason.NOT_MEDTIMER),
        ("a;b;c;d\n", Reason.OLD_EXPORT),
    ],
)
def test_what_is_no_such_file_says_so(text: str, reason: Reason) -> None:
    (problem,) = read(text).problems

    assert problem.reason is reason


async def test_what_was_chosen_is_added_with_its_stock_and_nothing_else() -> None:
    house = await a_home()

    done = await brought(house, read(TABLE), 0, 1)

    assert done == {"Zorvane": "", "Quellix": ""}
    (zorvane,), (quellix,) = called(house, "Zorvane"), called(house, "Quellix")
    assert zorvane.direction == "1 tablet at 08:00 and 20:00"
    assert zorvane.strength == "500 mg"
    assert zorvane.started == MONDAY
    assert quellix.started == at("2026-11-02 00:00")
    assert str(house.record().medications[zorvane.id].stock) == "56 tablet"
    assert zorvane.shared_label != quellix.shared_label
    assert called(house, "Fluxon") == []


async def test_a_line_that_was_not_read_whole_is_left_out_even_if_chosen() -> None:
    house = await a_home()

    assert await brought(house, read(TABLE), 2) == {"Fluxon": "import_incomplete"}


async def test_a_name_that_is_taken_otherwise_asks_first() -> None:
    house = await a_home()
    groups = commands_for(read(TABLE), [3], house.record(), MONDAY, house.new_id)

    (asked,) = await doubts_of(house.desk, a_user(), groups[0])

    assert (asked.reason, asked.question) == ("already_taking", True)
    assert len(called(house, "Sugarol")) == 1

    first = await bring(house.desk, a_user(), groups, {})
    assert first[3].asks
    again = await bring(house.desk, a_user(), groups, {3: ["already_taking"]}, first)

    assert again[3].kept
    assert len(called(house, "Sugarol")) == 2


async def test_the_same_file_twice_adds_nothing_twice() -> None:
    house = await a_home()
    await brought(house, read(TABLE), 0, 1)
    house.clock.move(days=3)

    done = await brought(house, read(TABLE), 0, 1)

    assert done == {"Zorvane": "already_there", "Quellix": "already_there"}
    assert len(called(house, "Zorvane")) == 1


async def test_what_was_stopped_since_is_no_longer_there() -> None:
    house = await a_home()
    await brought(house, read(TABLE), 0)
    (zorvane,) = called(house, "Zorvane")
    await house.do(c.StopMedication(person=ANN, medication=zorvane.id))

    assert not already_there(read(TABLE).medications[0], house.record())
    assert await brought(house, read(TABLE), 0) == {"Zorvane": ""}


async def test_a_regimen_without_words_is_kept_in_plain_ones() -> None:
    text = (
        "name,regimen\n"
        'Zorvane,"{""kind"": ""prn"", ""dose"": ""1 tablet"", ""max_per_day"": 3}"\n'
    )
    house = await a_home()

    await brought(house, read(text), 0)
    again = await brought(house, read(text), 0)

    assert called(house, "Zorvane")[0].direction.startswith("1 tablet as needed")
    assert again == {"Zorvane": "already_there"}


async def test_several_schedules_of_one_medicine_are_told_apart() -> None:
    house = await a_home()

    done = await brought(house, read(CHAIN), 2)

    assert done == {"Fluxon": ""}
    both = called(house, "Fluxon")
    assert [one.shared_label for one in both] == ["Medicine 4 (1)", "Medicine 4 (2)"]
    stocks = [house.record().medications[one.id].stock for one in both]
    assert [str(stock) for stock in stocks] == ["30 tablet", "None"]


async def test_a_link_follows_what_is_added_with_it() -> None:
    house = await a_home()

    done = await brought(house, read(CHAIN), 1, 0)

    assert done == {"Zorvane": "", "Quellix": ""}
    (zorvane,), (quellix,) = called(house, "Zorvane"), called(house, "Quellix")
    assert isinstance(quellix.schedule, Linked)
    assert quellix.schedule.to == zorvane.id


async def test_a_link_follows_what_is_there_already() -> None:
    house = await a_home()
    await brought(house, read(CHAIN), 0)

    assert await brought(house, read(CHAIN), 1) == {"Quellix": ""}
    assert await brought(house, read(CHAIN), 0, 1) == {
        "Zorvane": "already_there",
        "Quellix": "already_there",
    }


async def test_a_link_to_what_was_not_chosen_is_not_added() -> None:
    house = await a_home()
    longer = a_backup(
        a_medicine("Zorvane", a_reminder(1)),
        a_medicine("Quellix", a_reminder(2, timeInMinutes=30, linkedReminderId=1)),
        a_medicine("Fluxon", a_reminder(3, timeInMinutes=60, linkedReminderId=2)),
    )

    assert await brought(house, read(CHAIN), 1) == {"Quellix": "link_not_chosen"}
    assert await brought(house, read(longer), 2) == {"Fluxon": "link_not_chosen"}


async def test_a_link_waits_for_the_answer_about_what_it_follows() -> None:
    house = await a_home()
    await house.add_medication("Zorvane", daily("22:00"))
    groups = commands_for(read(CHAIN), [0, 1], house.record(), MONDAY, house.new_id)

    first = await bring(house.desk, a_user(), groups, {})
    (unknown,) = await doubts_of(house.desk, a_user(), groups[1])
    again = await bring(house.desk, a_user(), groups, {0: ["already_taking"]}, first)

    assert first[0].asks
    assert first[1].refusal is not None
    assert first[1].refusal.reason == "link_waits"
    assert unknown.reason == "link_unknown"
    assert all(outcome.kept for outcome in again.values())


async def test_a_record_that_cannot_be_written_fails_each_line_by_name() -> None:
    house = await a_home()
    house.log.broken = True

    done = await brought(house, read(TABLE), 0, 1)

    assert set(done.values()) == {"storage_unavailable"}
    assert called(house, "Zorvane") == []


async def test_a_stock_that_cannot_be_noted_is_said_and_noted_later() -> None:
    house = await a_home()
    groups = commands_for(read(TABLE), [0], house.record(), MONDAY, house.new_id)
    await house.do(groups[0].commands[0])

    later = await bring(
        house.desk, a_user(), groups, {}, {0: Outcome(place=0, name="Zorvane", done=1)}
    )

    assert later[0].kept
    (zorvane,) = called(house, "Zorvane")
    assert str(house.record().medications[zorvane.id].stock) == "56 tablet"


async def test_whoever_may_not_prescribe_adds_nothing() -> None:
    house = await a_home()
    groups = commands_for(read(TABLE), [0], house.record(), MONDAY, house.new_id)

    done = await bring(house.desk, a_user(None), groups, {})

    assert done[0].refusal is not None
    assert done[0].refusal.reason == "not_allowed"


async def test_a_prescription_gives_lines_like_a_file() -> None:
    house = await a_home()
    text = "Dear Ann\n1. Zorvane 5 mg 1 tablet at 22:00\n2. Quellix as directed"
    start = datetime.fromisoformat("2026-10-05T09:00")
    imported = from_prescription(read_prescription(text, start, DAY))

    done = await brought(house, imported, 0)

    assert [each.line for each in imported.medications] == [2]
    assert done == {"Zorvane": ""}
    assert called(house, "Zorvane")[0].direction == "Zorvane 5 mg 1 tablet at 22:00"


# Doses of the past

DOSES: Final = """name,due,at,status,amount,unit
Sugarol,2026-10-04T08:00+01:00,2026-10-04T08:05+01:00,taken,1,tablet
Sugarol,2026-10-04T08:00+01:00,2026-10-04T08:05+01:00,taken,1,tablet
Sugarol,2026-10-04T20:00+01:00,2026-10-04T20:30+01:00,skipped,,
Sugarol,,2026-10-04T23:30+01:00,skipped,,
Reliefex,,2026-10-03T14:10+01:00,taken,0.5,tablet
Nobodys,,2026-10-03T14:10+01:00,taken,0.5,tablet
Pressalor,2026-10-04T11:11+01:00,2026-10-04T11:12+01:00,taken,1,tablet
"""


async def bring_past(house: House, text: str) -> tuple[DosesKept, Mapping[str, int]]:
    imported = read(text)
    reach = reach_of(imported)
    assert reach is not None
    tomorrow = house.clock.now + timedelta(days=1)
    query = q.DoseHistory(person=ANN, start=reach[0], end=tomorrow)
    known = await house.desk.ask(query, a_user())
    assert isinstance(known, tuple)
    found = past_doses(imported, house.record(), known)
    heard: list[int] = []
    kept = await bring_doses(house.desk, a_user(), found.commands, heard.append)
    return kept, found.left_out


def answers(house: House, name: str) -> list[tuple[DoseStatus, bool]]:
    (medication,) = called(house, name)
    held = house.record().medications[medication.id]
    return [(dose.status, dose.due is not None) for dose in held.doses()]


async def test_doses_of_the_past_are_kept_once_each_in_their_place() -> None:
    house = await a_home()

    kept, left_out = await bring_past(house, DOSES)

    assert kept == DosesKept(kept=4)
    assert left_out == {"same_dose": 1, "no_plan_then": 1, "no_such_medication": 1}
    assert sorted(answers(house, "Sugarol")) == [
        (DoseStatus.SKIPPED, True),
        (DoseStatus.TAKEN, True),
    ]
    assert answers(house, "Reliefex") == [(DoseStatus.TAKEN, False)]
    assert answers(house, "Pressalor") == [(DoseStatus.TAKEN, False)]


async def test_the_same_doses_twice_are_kept_once() -> None:
    house = await a_home()
    await bring_past(house, DOSES)
    house.clock.move(days=90)

    kept, left_out = await bring_past(house, DOSES)

    assert kept.kept == 0
    assert left_out["same_dose"] == 5


async def test_an_unplanned_dose_answers_no_dose_to_come() -> None:
    house = await a_home()
    house.clock.now = at("2026-10-05 07:30")
    text = "name,at,status\nPressalor,2026-10-05T07:10+01:00,taken\n"

    await bring_past(house, text)

    assert answers(house, "Pressalor") == [(DoseStatus.TAKEN, False)]


async def test_a_dose_goes_to_the_schedule_that_names_its_time() -> None:
    event = an_event(
        "Fluxon",
        remindedTimestamp=seconds("2026-10-01T20:00:00+01:00"),
        processedTimestamp=seconds("2026-10-01T20:01:00+01:00"),
    )
    fluxon = a_medicine(
        "Fluxon",
        a_reminder(3, timeInMinutes=480),
        a_reminder(4, timeInMinutes=1200, activeDaysOfMonth=1),
    )
    text = a_backup(fluxon, events=[event])
    house = await a_home()
    await brought(house, read(text), 0)

    kept, _ = await bring_past(house, text)

    assert kept.kept == 1
    monthly = [
        held
        for held in house.record().medications.values()
        if held.medication.shared_label.endswith("(2)")
    ]
    assert len(monthly[0].extras) == 1


async def test_a_dose_that_followed_another_is_kept_beside_the_plan() -> None:
    text = a_backup(
        a_medicine("Zorvane", a_reminder(1)),
        a_medicine("Quellix", a_reminder(2, timeInMinutes=30, linkedReminderId=1)),
        events=[an_event("Quellix")],
    )
    house = await a_home()
    await brought(house, read(text), 0, 1)

    kept, _ = await bring_past(house, text)

    assert kept.kept == 1
    assert answers(house, "Quellix") == [(DoseStatus.TAKEN, False)]


async def test_what_the_desk_refuses_is_counted_and_the_rest_goes_on() -> None:
    house = await a_home()
    text = "\n".join(DOSES.splitlines()[:4])
    await house.do(
        c.RecordDose(
            person=ANN,
            medication=called(house, "Sugarol")[0].id,
            at=at("2026-10-04 20:02"),
            due=at("2026-10-04 20:00"),
        )
    )

    kept, _ = await bring_past(house, text)

    assert kept == DosesKept(kept=1, refused={"nothing_open": 1})


async def test_a_full_disk_ends_it_and_counts_the_rest() -> None:
    house = await a_home()
    found = past_doses(read(DOSES), house.record(), ())
    house.log.broken = True

    kept = await bring_doses(house.desk, a_user(), found.commands, lambda _: None)

    assert kept == DosesKept(refused={"storage_unavailable": 4})


async def test_a_file_answers_what_nobody_had_answered_here() -> None:
    house = await a_home()
    due = at("2026-10-04 08:00")
    medication = called(house, "Sugarol")[0].id
    await house.do(c.CloseDose(person=ANN, medication=medication, due=due))

    await bring_past(house, DOSES)

    assert (DoseStatus.TAKEN, True) in answers(house, "Sugarol")
    assert len(answers(house, "Sugarol")) == 2


def test_a_file_without_doses_reaches_nowhere() -> None:
    assert reach_of(Imported()) is None


async def test_years_of_doses_come_in_without_reading_each_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    house = await a_home()
    await brought(house, read(TABLE), 1)
    text = "name,due,at,status\n" + "\n".join(
        f"Quellix,2025-10-{day:02}T08:00Z,2025-10-{day:02}T08:05Z,taken"
        for day in range(1, 32)
    )
    found = past_doses(read(text), house.record(), ())
    asked: list[object] = []
    entries = house.log.entries

    async def listen(*wanted: Any) -> Any:
        asked.append(wanted)
        return await entries(*wanted)

    monkeypatch.setattr(house.log, "entries", listen)
    kept = await bring_doses(house.desk, a_user(), found.commands, lambda _: None)

    assert kept == DosesKept(kept=31)
    assert asked == []


async def test_what_is_still_taken_comes_before_what_was_stopped() -> None:
    house = await a_home()
    await house.do(
        c.StopMedication(person=ANN, medication=called(house, "Pressalor")[0].id)
    )
    await brought(house, read("name,direction\nPressalor,1 tablet at 07:00\n"), 0)
    text = "name,at,status\nPressalor,2026-10-04T07:10+01:00,taken\n"

    await bring_past(house, text)

    taken = [held for held in house.record().medications.values() if held.extras]
    assert [held.medication.stopped for held in taken] == [None]
