"""Whom an open dose is told to, and when."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from custom_components.healthstead.care.agenda import open_of
from custom_components.healthstead.care.doses import due_dose
from custom_components.healthstead.care.record import MedicationRecord, PersonRecord
from custom_components.healthstead.care.rounds import Call, CallKind, asked_at, calls
from custom_components.healthstead.care.slots import slots_of
from custom_components.healthstead.domain.ids import ContactId
from custom_components.healthstead.domain.ledger import DoseStatus
from custom_components.healthstead.domain.medication import Handling
from custom_components.healthstead.domain.reminding import (
    Importance,
    QuietHours,
    Reach,
    Reminding,
    Rung,
)

from .records import DAY, EIGHT, HOUR, MINUTE, a_pill, an_answer, ann, utc

MARA, OLE = ContactId("mara"), ContactId("ole")
NIGHT = QuietHours(start=time(22), end=time(7))
LADDER = (
    Rung(contact=MARA, after=30 * MINUTE),
    Rung(contact=OLE, after=2 * HOUR),
)


def told(
    held: MedicationRecord,
    due: datetime = EIGHT,
    now: datetime | None = None,
    **more: Any,
) -> tuple[Call, ...]:
    """Return the tellings of the dose that falls due at a moment."""
    record = ann(held, **more)
    return calls_of(record, held, due, now or due)


def calls_of(
    record: PersonRecord, held: MedicationRecord, due: datetime, now: datetime
) -> tuple[Call, ...]:
    (slot,) = slots_of(record, held, due, due + MINUTE)
    return calls(record, held, due_dose(record, held, slot, now))


def shape(
    found: tuple[Call, ...], since: datetime = EIGHT
) -> list[tuple[str, int, int]]:
    """Return kind, number and minutes after the dose was due."""
    return [(c.kind.value, c.number, (c.at - since) // MINUTE) for c in found]


def reminding(**more: Any) -> Handling:
    return Handling(reminding=Reminding(**more))


def test_the_person_is_asked_then_again_and_then_others_hear_in_order() -> None:
    found = told(a_pill(8), reach=Reach(ladder=LADDER))

    assert shape(found) == [
        ("ask", 0, 0),
        ("again", 0, 15),
        ("again", 1, 30),
        ("carer", 0, 30),
        ("again", 2, 45),
        ("carer", 1, 120),
    ]
    assert [call.rung for call in found if call.kind is CallKind.CARER] == list(LADDER)


def test_nobody_is_asked_again_where_that_is_not_wanted() -> None:
    assert shape(told(a_pill(8, handling=reminding(repeat_every=None)))) == [
        ("ask", 0, 0)
    ]
    assert shape(told(a_pill(8, handling=reminding(repeats=0)))) == [("ask", 0, 0)]


def test_repeats_end_with_the_window() -> None:
    handling = reminding(window=HOUR, repeat_every=20 * MINUTE, repeats=9)

    found = told(a_pill(8, handling=handling))

    assert [minutes for _, _, minutes in shape(found)] == [0, 20, 40]


@pytest.mark.parametrize(
    "status", [DoseStatus.TAKEN, DoseStatus.SKIPPED, DoseStatus.MISSED]
)
def test_an_answer_ends_all_telling(status: DoseStatus) -> None:
    held = a_pill(8, answers=an_answer(EIGHT, status))

    assert told(held, reach=Reach(ladder=LADDER)) == ()


def test_who_sees_to_it_ends_all_but_the_first() -> None:
    held = a_pill(8, more={"acknowledged": {utc(EIGHT): "mara"}})

    assert shape(told(held, reach=Reach(ladder=LADDER))) == [("ask", 0, 0)]


def test_a_contact_who_was_told_is_not_told_again_and_the_next_still_is() -> None:
    held = a_pill(8, more={"told": {utc(EIGHT): frozenset({MARA})}})

    found = told(held, reach=Reach(ladder=LADDER))

    assert [call.rung.contact for call in found if call.rung] == [OLE]


def snoozed(until: datetime, closed: bool = False) -> MedicationRecord:
    status = DoseStatus.UNCONFIRMED if closed else DoseStatus.SNOOZED
    answer = an_answer(EIGHT, status, until)
    return a_pill(8, answers=answer, more={"put_off": {utc(EIGHT): utc(until)}})


def test_what_was_put_off_is_asked_and_told_from_then_on() -> None:
    found = told(snoozed(EIGHT + HOUR), reach=Reach(ladder=LADDER))

    assert shape(found) == [
        ("ask", 0, 60),
        ("again", 0, 75),
        ("again", 1, 90),
        ("carer", 0, 90),
        ("again", 2, 105),
        ("carer", 1, 180),
    ]


def test_the_end_of_the_window_moves_no_rung() -> None:
    until = EIGHT + 3 * HOUR

    before = told(snoozed(until), reach=Reach(ladder=LADDER))
    closed = told(snoozed(until, closed=True), reach=Reach(ladder=LADDER))

    assert [call for call in before if call.rung] == [
        call for call in closed if call.rung
    ]


def test_a_dose_put_off_for_a_day_is_still_told_to_others() -> None:
    until = EIGHT + 23 * HOUR
    held = snoozed(until)
    record = ann(held, reach=Reach(ladder=LADDER))

    found = open_of(record, held, until + 3 * HOUR)

    assert utc(EIGHT) in [utc(dose.due) for dose in found]
    assert shape(calls(record, held, found[0]))[-1] == ("carer", 1, 25 * 60)


def test_in_quiet_hours_repeats_wait_for_the_morning_and_are_one() -> None:
    handling = reminding(window=DAY, repeat_every=HOUR, repeats=10)
    due = EIGHT - 10 * HOUR  # 22:00

    found = told(a_pill(22, handling=handling), due, reach=Reach(quiet=NIGHT))

    assert shape(found, due) == [("ask", 0, 0), ("again", 0, 540), ("again", 9, 600)]


def test_what_is_critical_waits_for_no_morning() -> None:
    handling = reminding(importance=Importance.CRITICAL)
    ladder = tuple(replace(rung, quiet=NIGHT) for rung in LADDER)
    due = EIGHT - 10 * HOUR

    found = told(
        a_pill(22, handling=handling), due, reach=Reach(quiet=NIGHT, ladder=ladder)
    )

    assert [minutes for *_, minutes in shape(found, due)] == [0, 15, 30, 30, 45, 120]


def test_a_contact_left_in_peace_hears_in_the_morning_and_another_at_once() -> None:
    ladder = (replace(LADDER[0], quiet=NIGHT), LADDER[1])
    due = EIGHT - 10 * HOUR
    handling = reminding(repeat_every=None)

    found = told(a_pill(22, handling=handling), due, reach=Reach(ladder=ladder))

    assert shape(found, due) == [("ask", 0, 0), ("carer", 1, 120), ("carer", 0, 540)]


def test_a_rung_more_than_a_day_later_tells_nobody() -> None:
    ladder = (Rung(contact=MARA, after=23 * HOUR + 30 * MINUTE, quiet=NIGHT),)
    late = (Rung(contact=MARA, after=25 * HOUR),)

    assert len(told(a_pill(8), reach=Reach(ladder=late))) == 4
    assert len(told(a_pill(8), reach=Reach(ladder=ladder))) == 5


@pytest.mark.parametrize(
    ("quiet", "due", "again"),
    [
        # 02:30 does not exist on that night: the hours end after the jump.
        ((22, 0, 2, 30), "2026-03-28 22:00", "2026-03-29 03:30"),
        # 01:30 comes twice in autumn; the quiet of the second time is kept too.
        ((1, 15, 1, 45), "2026-10-25 01:00", "2026-10-25 01:45"),
        ((23, 0, 7, 0), "2026-10-24 23:00", "2026-10-25 07:00"),
        ((23, 0, 7, 0), "2026-03-28 23:00", "2026-03-29 07:00"),
    ],
)
def test_quiet_hours_are_read_on_the_wall_whatever_the_clocks_do(
    quiet: tuple[int, int, int, int], due: str, again: str
) -> None:
    zone = ZoneInfo(
        "Europe/Berlin" if "02" in due[11:] or quiet[2] == 2 else "Europe/Lisbon"
    )
    begins = datetime.fromisoformat(due).replace(tzinfo=zone)
    handling = reminding(window=DAY, repeats=1, repeat_every=20 * MINUTE)
    held = a_pill(begins.hour, handling=handling, started=begins - DAY, zone=zone.key)
    hours = QuietHours(start=time(quiet[0], quiet[1]), end=time(quiet[2], quiet[3]))
    record = ann(held, zone=zone.key, reach=Reach(quiet=hours))

    found = calls_of(record, held, begins, begins)

    assert f"{found[1].at.astimezone(zone):%Y-%m-%d %H:%M}" == again


def test_the_second_of_two_nightly_hours_is_quiet_as_well() -> None:
    zone = ZoneInfo("Europe/Lisbon")
    due = datetime(2026, 10, 25, 1, 0, tzinfo=zone)
    handling = reminding(window=DAY, repeats=1, repeat_every=80 * MINUTE)
    held = a_pill(1, handling=handling, started=due - DAY)
    quiet = QuietHours(start=time(1, 15), end=time(1, 45))

    found = calls_of(ann(held, reach=Reach(quiet=quiet)), held, due, due)

    again = found[1].at.astimezone(zone)
    assert (f"{again:%H:%M}", again.fold) == ("01:45", 1)


# The told minimum gap

GAP = Handling(minimum_gap=5 * HOUR)


def taken(due: datetime, when: datetime, **more: Any) -> MedicationRecord:
    return a_pill(8, 12, 20, handling=GAP, answers=an_answer(due, when=when), **more)


def test_the_asking_waits_until_the_gap_after_the_last_dose_is_over() -> None:
    held = taken(EIGHT, EIGHT + HOUR)
    record = ann(held)
    noon = EIGHT + 4 * HOUR

    found = calls_of(record, held, noon, noon)

    assert shape(found, noon)[0] == ("ask", 0, 120)


def test_nobody_is_asked_about_a_dose_in_the_gap_after_a_later_one() -> None:
    early = EIGHT + 3 * HOUR
    held = a_pill(8, 12, handling=GAP, answers=an_answer(EIGHT + 4 * HOUR, when=early))
    record = ann(held, reach=Reach(ladder=LADDER))

    (slot,) = slots_of(record, held, EIGHT, EIGHT + MINUTE)

    assert calls_of(record, held, EIGHT, early) == ()
    assert due_dose(record, held, slot, early).status is DoseStatus.SNOOZED
    over = due_dose(record, held, slot, EIGHT + 4 * HOUR)
    assert over.status is DoseStatus.UNCONFIRMED


def test_of_two_doses_that_would_be_asked_about_at_once_the_first_gives_way() -> None:
    # The evening's, taken at seven, keeps both of the morning's away until noon.
    held = a_pill(
        8, 11, 20, handling=GAP, answers=an_answer(EIGHT - 12 * HOUR, when=EIGHT - HOUR)
    )
    record, eleven = ann(held), EIGHT + 3 * HOUR

    (first,) = slots_of(record, held, EIGHT, EIGHT + MINUTE)
    dose = due_dose(record, held, first, EIGHT + HOUR)

    assert dose.overtaken == EIGHT + 4 * HOUR
    assert calls_of(record, held, EIGHT, EIGHT) == ()
    assert shape(calls_of(record, held, eleven, eleven), eleven)[0] == ("ask", 0, 60)


def test_what_was_put_off_into_the_gap_waits_for_its_end() -> None:
    until = EIGHT + 2 * HOUR
    (extra,) = an_answer(EIGHT, when=EIGHT + HOUR).values()
    beside = replace(extra, due=None)
    held = a_pill(
        8,
        handling=GAP,
        answers=an_answer(EIGHT, DoseStatus.SNOOZED, until),
        more={
            "put_off": {utc(EIGHT): utc(until)},
            "extras": (beside,),
            "last_taken": beside,
        },
    )

    found = calls_of(ann(held), held, EIGHT, EIGHT + HOUR)

    assert shape(found)[0] == ("ask", 0, 360)


def test_a_dose_that_was_over_before_the_last_one_is_not_offered_anew() -> None:
    held = taken(EIGHT - 12 * HOUR, EIGHT + 11 * HOUR)

    (slot,) = slots_of(ann(held), held, EIGHT, EIGHT + MINUTE)
    dose = due_dose(ann(held), held, slot, EIGHT + 11 * HOUR)

    assert dose.put_off is None
    assert dose.status is DoseStatus.UNCONFIRMED


def test_a_gap_longer_than_a_day_still_lets_the_dose_be_asked_about() -> None:
    handling = Handling(minimum_gap=timedelta(days=6))
    held = a_pill(8, handling=handling, answers=an_answer(EIGHT, when=EIGHT))
    record = ann(held)
    end = EIGHT + 6 * DAY

    waiting = [utc(d.due) for d in open_of(record, held, end) if asked_at(d) == end]

    assert utc(EIGHT + DAY) in waiting
