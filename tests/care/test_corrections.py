"""Answers put right, taken back, missed, seen to: everything stays in the log."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.domain import schedule as s
from custom_components.healthstead.domain.ids import ContactId, MedicationId
from custom_components.healthstead.domain.ledger import MOST_AHEAD, DoseStatus
from custom_components.healthstead.domain.medication import Handling

from ..builders import (
    ANN,
    MONDAY,
    Clock,
    House,
    a_user,
    as_needed,
    at,
    daily,
    quantity,
)
from .asking import about, doubted, held, kept, noted, refused
from .test_doses import weekly

HOUR = timedelta(hours=1)
EIGHT = at("2026-10-05 08:00")


async def a_house_with(
    schedule: s.Schedule | None = None, now: str = "2026-10-05 09:00"
) -> House:
    """Return Ann's house with one medication, ``pill``, at 8 and 20 unless said."""
    house = House(clock=Clock(at(now)))
    await house.add_person()
    await house.add_medication("Pill", schedule)
    return house


def take(house: House, **more: Any) -> c.RecordDose:
    return c.RecordDose(**about("pill", **{"at": house.clock.now, **more}))


def correct(dose: str, **more: Any) -> c.CorrectDose:
    return c.CorrectDose(**about("pill", dose=dose, **more))


def undo(dose: str, **more: Any) -> c.UndoDose:
    return c.UndoDose(**about("pill", dose=dose, **more))


# Put right


async def test_a_correction_changes_what_it_names_and_keeps_what_it_replaces() -> None:
    house = await a_house_with()
    dose = await noted(house, take(house, reason="late"))

    (event,) = await kept(house, correct(dose.id, at=EIGHT, amount=quantity("0.5", "")))
    (again,) = await kept(house, correct(dose.id, reason=" was asleep "))

    assert event.was == dose
    assert (event.dose.id, event.dose.at, event.dose.reason) == (dose.id, EIGHT, "late")
    assert event.dose.amount == quantity("0.5")
    assert event.dose.part
    assert again.dose.reason == "was asleep"
    assert held(house, "pill").answer(EIGHT) == again.dose


async def test_a_correction_that_changes_nothing_is_no_event() -> None:
    house = await a_house_with()
    dose = await noted(house, take(house))

    assert await kept(house, correct(dose.id, at=dose.at)) == []


async def test_what_cannot_be_put_right_is_refused() -> None:
    house = await a_house_with()
    await noted(house, c.SnoozeDose(**about("pill", until=MONDAY + HOUR)))
    put_off = held(house, "pill").answers[EIGHT.astimezone(MONDAY.tzinfo)].id
    evening = await noted(
        house, c.SkipDose(**about("pill", at=MONDAY, due=at("2026-10-05 20:00")))
    )

    assert await refused(house, correct("none")) == "unknown_dose"
    assert await refused(house, correct(put_off, reason="x")) == "unknown_dose"
    early = correct(evening.id, at=MONDAY + HOUR)
    assert await refused(house, early) == "in_the_future"
    nothing = correct(evening.id, amount=quantity("0"))
    assert await refused(house, nothing) == "amount_not_positive"
    assert await kept(house, correct(evening.id, reason="nausea"))


async def test_a_corrected_time_too_close_to_another_dose_is_asked_about() -> None:
    house = await a_house_with(now="2026-10-05 20:00")
    await noted(house, take(house, at=EIGHT))
    dose = await noted(house, take(house))
    sure = frozenset({"already_taken"})

    doubt = await doubted(house, correct(dose.id, at=EIGHT + HOUR))

    assert doubt.reason == "already_taken"
    assert await kept(house, correct(dose.id, at=EIGHT + HOUR, accepted=sure))


@pytest.mark.parametrize(
    ("amount", "reason"),
    [("2", "too_much"), ("9", "far_too_much"), ("1.5", "too_much")],
)
async def test_a_corrected_amount_is_weighed_like_a_new_one(
    amount: str, reason: str
) -> None:
    house = await a_house_with()
    house.clock.now = at("2026-10-04 08:00")
    await noted(house, take(house))
    house.clock.now = MONDAY
    dose = await noted(house, take(house))

    doubt = await doubted(house, correct(dose.id, amount=quantity(amount)))

    assert doubt.reason == reason


async def test_a_corrected_as_needed_dose_is_weighed_by_gap_and_limits() -> None:
    house = await a_house_with(as_needed(gap=4 * HOUR, most={"tablet": "3"}, up_to="2"))
    first = await noted(house, take(house))
    house.clock.move(hours=5)
    second = await noted(house, take(house, amount=quantity("1")))

    amount = await doubted(house, correct(first.id, amount=quantity("3")))
    close = await doubted(house, correct(second.id, at=MONDAY + HOUR))
    both = correct(
        second.id,
        at=MONDAY + HOUR,
        amount=quantity("2"),
        accepted=frozenset({"too_soon"}),
    )

    assert amount.reason == "too_many"
    assert close.reason == "too_soon"
    assert (await doubted(house, both)).reason == "too_many"
    assert await kept(house, correct(first.id, amount=quantity("2")))


async def test_an_amount_that_was_never_told_can_be_told() -> None:
    house = await a_house_with(as_needed(up_to="2"))
    dose = await noted(house, take(house))

    (event,) = await kept(house, correct(dose.id, amount=quantity("2", "")))

    assert dose.amount is None
    assert event.dose.amount == quantity("2")


# Long ago


async def a_house_long_after() -> tuple[House, str, datetime]:
    """Return a house half a year after a dose that memory has let go of."""
    house = await a_house_with()
    dose = await noted(house, take(house))
    noted_at = house.clock.now
    for day in range(1, 60):
        house.clock.now = MONDAY + timedelta(days=day)
        await noted(house, take(house, at=house.clock.now))
    assert held(house, "pill").answer(EIGHT) is None
    house.clock.now = MONDAY + timedelta(days=180)
    return house, dose.id, noted_at


async def test_a_dose_of_long_ago_is_taken_back_or_put_right_from_the_log() -> None:
    house, dose, when = await a_house_long_after()

    (event,) = await kept(house, correct(dose, at=EIGHT, noted=when))
    undone, closed = await kept(house, undo(dose, noted=when))

    assert (event.was.at, event.dose.at) == (MONDAY, EIGHT)
    assert undone.was.at == EIGHT
    assert closed.dose.due == EIGHT
    assert await refused(house, undo("none", noted=when)) == "unknown_dose"


async def test_a_dose_moved_to_long_ago_is_weighed_by_what_was_taken_then() -> None:
    house, _, _ = await a_house_long_after()
    now = await noted(house, take(house, accepted=frozenset({"not_due"})))

    doubt = await doubted(house, correct(now.id, at=MONDAY + HOUR))

    assert doubt.reason == "already_taken"


async def test_an_old_slot_is_missed_skipped_or_closed_as_the_log_knows_it() -> None:
    house, _, _ = await a_house_long_after()
    morning, evening = at("2026-10-07 08:00"), at("2026-10-07 20:00")

    taken = c.MissDose(**about("pill", due=morning))
    assert await refused(house, taken) == "dose_was_taken"
    closed = await house.do(c.CloseDose(**about("pill", due=morning)))
    late = await doubted(house, take(house, due=morning))
    skipped = await noted(house, c.SkipDose(**about("pill", at=MONDAY, due=evening)))

    assert closed.entries == ()
    assert late.reason == "already_taken"
    assert skipped.due == evening


# The same button twice


async def test_a_slot_that_has_its_dose_is_a_doubt_however_long_ago_it_was() -> None:
    house = await a_house_with(now="2026-10-05 08:00")
    await noted(house, take(house, due=EIGHT))
    house.clock.move(hours=11)

    doubt = await doubted(house, take(house, due=EIGHT))

    assert doubt.reason == "already_taken"
    assert doubt.details["at"] == EIGHT.isoformat()


# Ahead


async def test_a_dose_is_taken_ahead_within_its_own_cycle_only() -> None:
    house = await a_house_with(daily("08:00"), now="2026-10-04 09:00")
    sure = frozenset({"not_due", "already_taken"})
    next_but_one = take(house, due=at("2026-10-06 08:00"), accepted=sure)

    too_far = await refused(house, next_but_one)
    dose = await noted(house, take(house, due=EIGHT, accepted=sure))

    assert too_far == "too_far_ahead"
    assert dose.due == EIGHT


async def test_a_yearly_dose_is_not_taken_half_a_year_ahead() -> None:
    yearly = s.Monthly(
        course=s.Course(start=datetime.fromisoformat("2026-01-01T00:00:00")),
        on=1,
        rows=daily("08:00").rows,
        every_n_months=12,
    )
    house = await a_house_with(yearly, now="2026-10-05 09:00")
    due = at("2027-01-01 08:00")
    sure = frozenset({"not_due"})

    assert await refused(house, take(house, due=due, accepted=sure)) == "too_far_ahead"
    house.clock.now = due - MOST_AHEAD
    assert (await noted(house, take(house, due=due, accepted=sure))).due == due


async def test_a_dose_is_not_left_out_more_than_a_day_ahead() -> None:
    house = await a_house_with()
    tomorrow = c.SkipDose(**about("pill", at=MONDAY, due=at("2026-10-06 20:00")))

    assert await refused(house, tomorrow) == "too_far_ahead"


# Missed, seen to, told


async def test_only_a_person_says_that_a_dose_was_missed() -> None:
    house = await a_house_with()
    missed = c.MissDose(**about("pill", due=EIGHT, reason=" forgot "))

    dose = await noted(house, missed)
    again = await kept(house, missed)

    assert (dose.status, dose.reason, again) == (DoseStatus.MISSED, "forgot", [])
    coming = c.MissDose(**about("pill", due=at("2026-10-05 20:00")))
    assert await refused(house, coming) == "in_the_future"
    no_slot = c.MissDose(**about("pill", due=MONDAY))
    assert await refused(house, no_slot) == "unknown_dose"
    after_all = await noted(house, take(house, due=EIGHT))
    assert after_all.status is DoseStatus.TAKEN


async def test_an_open_dose_is_seen_to_once_until_it_is_answered() -> None:
    house = await a_house_with()
    seen = c.AcknowledgeDose(**about("pill", due=EIGHT))

    (event,) = await kept(house, seen)
    again = await kept(house, seen)
    marked = dict(held(house, "pill").acknowledged)
    await noted(house, take(house))

    assert (event.by, again) == (ANN, [])
    assert list(marked.values()) == [ANN]
    assert held(house, "pill").acknowledged == {}
    assert await kept(house, seen) == []
    no_slot = c.AcknowledgeDose(**about("pill", due=MONDAY))
    assert await refused(house, no_slot) == "unknown_dose"


async def test_a_contact_is_told_of_an_open_dose_once() -> None:
    house = await a_house_with()
    told = c.NoteTold(
        **about("pill", due=EIGHT, contact=ContactId("k"), delivered=True)
    )

    first = (await house.do(told)).entries
    second = (await house.do(told)).entries
    no_slot = c.NoteTold(
        **about("pill", due=MONDAY, contact=ContactId("k"), delivered=True)
    )

    assert (len(first), second) == (1, ())
    assert (await house.refused(no_slot)).reason == "unknown_dose"


async def test_a_snooze_is_no_longer_than_a_dose_can_be_answered() -> None:
    house = await a_house_with()
    far = c.SnoozeDose(**about("pill", until=EIGHT + timedelta(hours=25)))

    assert await refused(house, far) == "snooze_too_long"


async def test_what_nobody_answered_is_no_answer_to_take_back() -> None:
    house = await a_house_with()
    (entry,) = (await house.do(c.CloseDose(**about("pill", due=EIGHT)))).entries
    assert isinstance(entry.event, ev.DoseUnconfirmed)

    assert await refused(house, undo(entry.event.dose.id)) == "unknown_dose"


async def test_a_carer_who_may_not_is_told_so_even_on_a_broken_disk() -> None:
    house = await a_house_with()
    house.log.broken = True
    old = take(house, at=MONDAY - timedelta(days=30))

    stranger = await house.desk.do(old, a_user(None))
    weighed = await house.desk.weigh(old, a_user(ANN))

    assert getattr(stranger, "reason", "") == "not_allowed"
    assert getattr(weighed, "reason", "") == "storage_unavailable"


async def test_the_told_gap_counts_between_planned_doses() -> None:
    house = await a_house_with(now="2026-10-05 08:00")
    gap = Handling(minimum_gap=timedelta(hours=13))
    await kept(house, c.HandleMedication(**about("pill", strength="", handling=gap)))
    await noted(house, take(house))
    house.clock.now = at("2026-10-05 20:30")

    assert (await doubted(house, take(house))).reason == "already_taken"


async def test_a_dose_told_late_that_was_not_due_names_the_one_before_it() -> None:
    house = await a_house_with(weekly(s.Weekday.MON), now="2026-10-05 08:00")
    await noted(house, take(house))
    house.clock.now = at("2026-10-12 08:00")
    await noted(house, take(house))

    doubt = await doubted(house, take(house, at=at("2026-10-08 20:00")))
    first = await doubted(house, take(house, at=at("2026-09-24 20:00")))

    assert doubt.details["at"] == at("2026-10-05 08:00").isoformat()
    assert "at" not in first.details


async def test_the_rhythm_of_a_linked_dose_is_that_of_the_doses_it_follows() -> None:
    house = await a_house_with(now="2026-10-05 08:00")
    link = s.Linked(
        course=s.Course(start=datetime.fromisoformat("2026-01-01T00:00:00")),
        to=MedicationId("pill"),
        after=timedelta(minutes=30),
        amount=quantity("1"),
    )
    await house.add_medication("Second", link)
    answered = []
    for moment in ("2026-10-05 08:00", "2026-10-05 20:00"):
        house.clock.now = at(moment)
        await noted(house, take(house))
        half_past = house.clock.move(minutes=30)
        answered.append(
            await noted(house, c.RecordDose(**about("second", at=half_past)))
        )
    again = c.RecordDose(**about("second", at=house.clock.move(hours=5)))

    assert answered[-1].due == at("2026-10-05 20:30")
    assert (await doubted(house, again)).reason == "already_taken"


async def test_what_was_put_off_long_ago_is_forgotten() -> None:
    house = await a_house_with()
    await noted(house, c.SnoozeDose(**about("pill", until=MONDAY + HOUR)))
    put_off = dict(held(house, "pill").put_off)
    house.clock.now = at("2026-10-10 08:00")

    await noted(house, take(house))

    assert list(put_off.values()) == [MONDAY + HOUR]
    assert held(house, "pill").put_off == {}
