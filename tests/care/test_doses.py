"""Answers to doses: what is noted, what is asked about, what is refused."""

from datetime import datetime, time, timedelta
from decimal import Decimal
from typing import Any

import pytest

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.care import queries as q
from custom_components.healthstead.care.decide_taken import SLACK
from custom_components.healthstead.care.fold import after
from custom_components.healthstead.care.refusal import Refusal
from custom_components.healthstead.domain import schedule as s
from custom_components.healthstead.domain.ids import MedicationId
from custom_components.healthstead.domain.ledger import Dose, DoseStatus
from custom_components.healthstead.domain.quantity import Quantity

from ..builders import (
    ANN,
    MONDAY,
    Clock,
    House,
    a_house,
    a_user,
    as_needed,
    at,
    daily,
    quantity,
)

METFORMIN = MedicationId("metformin")
IBUPROFEN = MedicationId("ibuprofen")
HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)
TICK = timedelta(microseconds=1)


def taken(when: Any = MONDAY, **more: Any) -> c.RecordDose:
    return c.RecordDose(**{"person": ANN, "medication": METFORMIN, "at": when, **more})


def weekly(day: s.Weekday) -> s.ClockTimes:
    return s.ClockTimes(
        course=s.Course(start=datetime.fromisoformat("2026-01-01T00:00:00")),
        rows=(
            s.DoseTime(time=time(8), amount=quantity("1"), weekdays=frozenset({day})),
        ),
    )


async def noted(house: House, command: c.Command) -> Dose:
    """Carry it out and return the dose that was kept."""
    (entry,) = (await house.do(command, a_user())).entries
    assert isinstance(entry.event, ev.DoseTaken | ev.DoseSkipped | ev.DoseSnoozed)
    return entry.event.dose


async def doubted(house: House, command: c.Command) -> Refusal:
    """Return the doubt, which must be one that a yes overrides, and keep nothing."""
    before = len(house.log.entries_kept)
    refusal = await house.refused(command, a_user())
    assert refusal.question
    assert len(house.log.entries_kept) == before
    return refusal


async def refused(house: House, command: c.Command) -> str:
    refusal = await house.refused(command, a_user())
    assert not refusal.question
    return refusal.reason


# Which slot is meant


@pytest.mark.parametrize(
    ("now", "due"),
    [
        ("2026-10-05 06:00", "2026-10-05 08:00"),
        ("2026-10-05 08:00", "2026-10-05 08:00"),
        ("2026-10-05 11:59", "2026-10-05 08:00"),
        ("2026-10-05 13:59", "2026-10-05 08:00"),
        ("2026-10-05 18:00", "2026-10-05 20:00"),
        ("2026-10-05 21:30", "2026-10-05 20:00"),
        ("2026-10-06 01:00", "2026-10-05 20:00"),
    ],
)
async def test_a_dose_answers_the_nearest_open_slot(now: str, due: str) -> None:
    house = await a_house(clock=Clock(at(now)))

    dose = await noted(house, taken(at(now)))

    assert dose.due == at(due)
    assert dose.at == at(now)
    assert dose.amount == quantity("1")


async def test_a_dose_more_than_two_hours_early_with_nothing_open_is_asked_about() -> (
    None
):
    house = await a_house(clock=Clock(at("2026-10-05 08:00")))
    await noted(house, taken(at("2026-10-05 08:00")))
    house.clock.now = at("2026-10-05 17:59")

    doubt = await doubted(house, taken(house.clock.now))

    assert doubt.reason == "not_due"
    assert doubt.details["next"] == at("2026-10-05 20:00").isoformat()


async def test_an_old_open_slot_is_not_taken_once_the_rhythm_has_gone_on() -> None:
    house = await a_house(clock=Clock(at("2026-10-05 08:05")))
    await noted(house, taken(at("2026-10-05 08:05")))
    house.clock.now = at("2026-10-05 15:00")

    doubt = await doubted(house, taken(house.clock.now))

    assert doubt.reason == "not_due"


async def test_last_nights_dose_can_still_be_told_for_last_night() -> None:
    house = await a_house(clock=Clock(at("2026-10-05 08:05")))
    await noted(house, taken(at("2026-10-05 08:05")))

    dose = await noted(house, taken(at("2026-10-04 20:10")))

    assert dose.due == at("2026-10-04 20:00")


async def test_an_extra_dose_after_a_yes_answers_no_slot() -> None:
    house = await a_house(clock=Clock(at("2026-10-05 08:00")))
    await noted(house, taken(at("2026-10-05 08:00")))
    house.clock.now = at("2026-10-05 15:00")

    dose = await noted(house, taken(house.clock.now, accepted=frozenset({"not_due"})))

    assert dose.due is None
    assert dose.amount == quantity("1")


async def test_a_dose_that_was_left_out_can_be_taken_after_all() -> None:
    house = await a_house()
    skip = await noted(house, c.SkipDose(person=ANN, medication=METFORMIN, at=MONDAY))

    dose = await noted(house, taken())

    assert dose.due == skip.due
    (answer,) = house.record().medications[METFORMIN].answers.values()
    assert answer.status is DoseStatus.TAKEN


async def test_a_named_slot_is_answered() -> None:
    house = await a_house()

    dose = await noted(house, taken(due=at("2026-10-05 08:00")))

    assert dose.due == at("2026-10-05 08:00")


@pytest.mark.parametrize("due", ["2026-10-05 20:00", "2026-10-04 08:00"])
async def test_a_named_slot_far_from_now_is_asked_about(due: str) -> None:
    house = await a_house()

    doubt = await doubted(house, taken(due=at(due)))

    assert doubt.reason == "not_due"


async def test_a_named_slot_that_does_not_exist_is_asked_about() -> None:
    house = await a_house()

    assert (await doubted(house, taken(due=at("2026-10-05 08:30")))).reason == "not_due"


# Never doubled


@pytest.mark.parametrize("minutes", [0, 1, 60, 359])
async def test_a_second_dose_within_half_the_rhythm_is_asked_about(
    minutes: int,
) -> None:
    house = await a_house(clock=Clock(at("2026-10-05 08:00")))
    await noted(house, taken(at("2026-10-05 08:00")))
    house.clock.move(minutes=minutes)

    doubt = await doubted(house, taken(house.clock.now))

    assert doubt.reason == "already_taken"
    assert doubt.details["at"] == at("2026-10-05 08:00").isoformat()


async def test_the_same_named_slot_twice_is_asked_about() -> None:
    house = await a_house()
    await noted(house, taken(due=at("2026-10-05 08:00")))

    doubt = await doubted(house, taken(due=at("2026-10-05 08:00")))

    assert doubt.reason == "already_taken"


async def test_a_weekly_dose_is_not_taken_twice_in_a_week() -> None:
    house = await a_house()
    key = await house.add_medication("Weeklium", weekly(s.Weekday.MON))
    await noted(house, taken(medication=key))

    reasons = []
    for _ in range(6):
        house.clock.move(days=1)
        again = taken(house.clock.now, medication=key)
        reasons.append((await doubted(house, again)).reason)

    assert reasons == ["already_taken"] * 3 + ["not_due"] * 3


async def test_a_yes_to_one_doubt_is_no_yes_to_another() -> None:
    house = await a_house()
    await noted(house, taken())

    doubt = await doubted(
        house, taken(amount=quantity("3"), accepted=frozenset({"already_taken"}))
    )

    assert doubt.reason == "far_too_much"
    assert doubt.details["usual"] == "1 tablet"


# Amounts


async def test_half_a_dose_is_taken_with_its_amount() -> None:
    house = await a_house()

    dose = await noted(house, taken(amount=quantity("0.5")))

    assert dose.amount == quantity("0.5")
    assert dose.due == at("2026-10-05 08:00")


async def test_an_amount_without_a_unit_is_in_the_usual_unit() -> None:
    house = await a_house()

    assert (await noted(house, taken(amount=quantity("1", "")))).amount == quantity("1")


@pytest.mark.parametrize(
    ("amount", "reason"),
    [(quantity("2"), "too_much"), (quantity("500", "mg"), "other_unit")],
)
async def test_an_unusual_amount_is_asked_about(amount: Quantity, reason: str) -> None:
    house = await a_house()

    assert (await doubted(house, taken(amount=amount))).reason == reason


@pytest.mark.parametrize("value", ["0", "-1"])
async def test_nothing_and_less_is_no_amount(value: str) -> None:
    house = await a_house()

    assert await refused(house, taken(amount=quantity(value))) == "amount_not_positive"


async def test_a_first_dose_that_is_not_due_keeps_the_words_for_its_amount() -> None:
    house = await a_house()
    key = await house.add_medication("Weeklium", weekly(s.Weekday.FRI))
    yes = frozenset({"not_due"})

    dose = await noted(
        house,
        taken(house.clock.now, medication=key, amount=quantity("2", ""), accepted=yes),
    )

    assert dose.amount == quantity("2", "")


# When


async def test_a_clock_may_be_ahead_a_little() -> None:
    house = await a_house()

    assert await noted(house, taken(MONDAY + SLACK))


async def test_what_has_not_happened_yet_is_refused() -> None:
    house = await a_house()

    assert await refused(house, taken(MONDAY + SLACK + TICK)) == "in_the_future"


async def test_a_dose_can_be_told_however_long_ago_it_was() -> None:
    house = await a_house()

    dose = await noted(house, taken(MONDAY - timedelta(days=100)))

    assert dose.due == at("2026-06-27 08:00")


async def test_a_stopped_medication_that_was_taken_is_asked_about() -> None:
    house = await a_house()
    await house.do(c.StopMedication(person=ANN, medication=METFORMIN))

    doubt = await doubted(house, taken())

    assert doubt.reason == "medication_stopped_taken"


async def test_a_dose_before_the_end_of_a_medication_is_no_doubt() -> None:
    house = await a_house()
    await house.do(c.StopMedication(person=ANN, medication=METFORMIN))

    dose = await noted(house, taken(MONDAY - HOUR))

    assert dose.due == at("2026-10-05 08:00")


async def test_an_unknown_medication_is_refused() -> None:
    house = await a_house()

    unknown = taken(medication=MedicationId("x"))

    assert await refused(house, unknown) == "unknown_medication"


# Days on which the clocks change


async def test_a_dose_on_the_day_the_clocks_go_forward_is_one_dose() -> None:
    house = await a_house(clock=Clock(at("2026-03-29 01:30")))
    key = await house.add_medication("Nightium", daily("01:30"))
    house.clock.now = at("2026-03-29 02:05")

    dose = await noted(house, taken(house.clock.now, medication=key))

    assert dose.due is not None
    again = await doubted(house, taken(house.clock.now, medication=key))
    assert again.reason == "already_taken"


async def test_the_two_half_past_ones_of_autumn_are_one_slot() -> None:
    first = at("2026-10-25 01:30")
    second = first.replace(fold=1)
    house = await a_house(clock=Clock(first))
    key = await house.add_medication("Nightium", daily("01:30"))
    await noted(house, taken(first, medication=key))
    house.clock.now = second

    doubt = await doubted(house, taken(second, medication=key))

    assert doubt.reason == "already_taken"
    assert len(house.record().medications[key].answers) == 1


# As needed


def ibuprofen(when: Any, **more: Any) -> c.RecordDose:
    return taken(when, medication=IBUPROFEN, **more)


async def test_the_gap_of_an_as_needed_medication_is_kept_to_the_second() -> None:
    house = await a_house()
    await noted(house, ibuprofen(MONDAY))
    house.clock.now = MONDAY + 6 * HOUR - TICK

    doubt = await doubted(house, ibuprofen(house.clock.now))
    house.clock.now += TICK
    dose = await noted(house, ibuprofen(house.clock.now))

    assert doubt.reason == "too_soon"
    free = datetime.fromisoformat(doubt.details["next"])
    assert free == MONDAY + 6 * HOUR
    assert dose.due is None


async def test_a_dose_told_late_is_weighed_against_the_one_after_it() -> None:
    house = await a_house()
    await noted(house, ibuprofen(MONDAY))

    doubt = await doubted(house, ibuprofen(MONDAY - 2 * HOUR))

    assert doubt.reason == "too_soon"


async def test_the_same_as_needed_dose_told_twice_is_asked_about() -> None:
    house = await a_house()
    key = await house.add_medication("Gaplessium", as_needed())
    await noted(house, taken(medication=key))
    house.clock.move(minutes=9)

    soon = await doubted(house, taken(house.clock.now, medication=key))
    house.clock.move(minutes=1)
    dose = await noted(house, taken(house.clock.now, medication=key))

    assert soon.reason == "already_taken"
    assert dose.due is None


async def test_the_most_in_a_day_counts_any_twenty_four_hours() -> None:
    house = await a_house()
    key = await house.add_medication("Countium", as_needed(most={"tablet": "3"}))
    for _ in range(3):
        await noted(house, taken(house.clock.now, medication=key))
        house.clock.move(hours=5)
    # 15 hours after the first: a fourth is one too many.
    doubt = await doubted(house, taken(house.clock.now, medication=key))
    house.clock.now = MONDAY + timedelta(days=1)
    dose = await noted(house, taken(house.clock.now, medication=key))

    assert doubt.reason == "too_many"
    assert doubt.details["limit"] == "3 tablets in 24 hours"
    free = datetime.fromisoformat(doubt.details["next"])
    assert free == MONDAY + timedelta(days=1)
    assert dose.at == MONDAY + timedelta(days=1)


async def test_a_dose_told_late_may_make_a_later_day_too_full() -> None:
    house = await a_house()
    key = await house.add_medication("Countium", as_needed(most={"tablet": "2"}))
    for hours in (0, 20):
        house.clock.now = MONDAY + hours * HOUR
        await noted(house, taken(house.clock.now, medication=key))

    doubt = await doubted(house, taken(MONDAY + 10 * HOUR, medication=key))

    assert doubt.reason == "too_many"


async def test_a_limit_in_doses_counts_doses() -> None:
    house = await a_house()
    key = await house.add_medication("Countium", as_needed(most={"dose": "1"}))
    await noted(house, taken(medication=key, amount=quantity("0.5")))
    house.clock.move(hours=1)

    doubt = await doubted(house, taken(house.clock.now, medication=key))

    assert doubt.reason == "too_many"


async def test_a_limit_in_grams_counts_milligrams() -> None:
    house = await a_house()
    mass = s.AsNeeded(
        amount=quantity("1000", "mg"),
        max_per_period=(
            s.Limit(amount=quantity("1.5", "g"), period=timedelta(days=1)),
        ),
    )
    key = await house.add_medication("Massium", mass)
    await noted(house, taken(medication=key))
    house.clock.move(hours=8)

    doubt = await doubted(house, taken(house.clock.now, medication=key))

    assert doubt.reason == "too_many"


async def test_what_cannot_be_counted_against_a_limit_is_asked_about() -> None:
    house = await a_house()
    odd = s.AsNeeded(
        amount=quantity("1"),
        max_per_period=(s.Limit(amount=quantity("1", "mg"), period=timedelta(days=1)),),
    )
    key = await house.add_medication("Oddium", odd)

    doubt = await doubted(house, taken(medication=key))
    sure = taken(medication=key, accepted=frozenset({"limit_unsure"}))
    dose = await noted(house, sure)

    assert doubt.reason == "limit_unsure"
    assert doubt.details["limit"] == "1 mg in 24 hours"
    assert dose.amount == quantity("1")


async def test_an_amount_nobody_told_counts_as_the_most_that_may_be_taken() -> None:
    house = await a_house()
    schedule = as_needed(up_to="2", most={"tablet": "3"})
    key = await house.add_medication("Rangium", schedule)
    first = await noted(house, taken(medication=key))
    house.clock.move(hours=1)

    doubt = await doubted(house, taken(house.clock.now, medication=key))

    assert first.amount is None
    assert doubt.reason == "too_many"


async def test_more_than_the_most_at_a_time_is_asked_about() -> None:
    house = await a_house()
    key = await house.add_medication("Rangium", as_needed(up_to="2"))

    doubt = await doubted(house, taken(medication=key, amount=quantity("3")))

    assert doubt.reason == "too_much"
    assert doubt.details["usual"] == "2 tablet"


# Leaving out, putting off, closing


def skipped(when: Any = MONDAY, **more: Any) -> c.SkipDose:
    return c.SkipDose(**{"person": ANN, "medication": METFORMIN, "at": when, **more})


async def test_the_open_dose_is_left_out() -> None:
    house = await a_house()

    dose = await noted(house, skipped(reason="nausea"))

    assert dose.due == at("2026-10-05 08:00")
    assert dose.reason == "nausea"
    assert dose.at == MONDAY


async def test_with_the_open_dose_taken_the_next_of_the_day_is_left_out() -> None:
    house = await a_house()
    await noted(house, taken())

    dose = await noted(house, skipped())

    assert dose.due == at("2026-10-05 20:00")


async def test_a_named_dose_is_left_out() -> None:
    house = await a_house()

    dose = await noted(house, skipped(due=at("2026-10-04 20:00")))

    assert dose.due == at("2026-10-04 20:00")


async def test_nothing_is_left_out_where_nothing_is_open() -> None:
    house = await a_house()
    await noted(house, taken())

    before_evening = skipped(until=at("2026-10-05 12:00"))

    assert await refused(house, before_evening) == "nothing_open"
    assert await refused(house, skipped(due=MONDAY)) == "nothing_open"
    as_needed_one = skipped(medication=IBUPROFEN)
    assert await refused(house, as_needed_one) == "nothing_open"


def snoozed(until: Any, **more: Any) -> c.SnoozeDose:
    return c.SnoozeDose(
        **{"person": ANN, "medication": METFORMIN, "until": until, **more}
    )


async def test_a_dose_that_is_put_off_stays_open() -> None:
    house = await a_house()

    await noted(house, snoozed(MONDAY + HOUR))
    dose = await noted(house, taken())

    assert dose.due == at("2026-10-05 08:00")


async def test_a_named_dose_is_put_off_and_never_another() -> None:
    house = await a_house()

    dose = await noted(house, snoozed(MONDAY + HOUR, due=at("2026-10-05 08:00")))
    other = snoozed(MONDAY + HOUR, due=at("2026-10-05 09:00"))

    assert dose.due == at("2026-10-05 08:00")
    assert await refused(house, other) == "nothing_open"


async def test_a_dose_is_put_off_into_the_future_only() -> None:
    house = await a_house()

    assert await refused(house, snoozed(MONDAY)) == "in_the_past"


async def test_nothing_open_is_put_off() -> None:
    house = await a_house(clock=Clock(at("2026-10-05 08:00")))
    await noted(house, taken(at("2026-10-05 08:00")))
    house.clock.now = at("2026-10-06 08:00")
    await noted(house, taken(house.clock.now))
    for due in ("2026-10-05 20:00",):
        await noted(house, skipped(due=at(due)))

    assert await refused(house, snoozed(house.clock.now + HOUR)) == "nothing_open"


def closed(due: str = "2026-10-05 08:00") -> c.CloseDose:
    return c.CloseDose(person=ANN, medication=METFORMIN, due=at(due))


async def test_a_dose_nobody_answered_is_unconfirmed_once() -> None:
    house = await a_house()

    first = await house.do(closed())
    second = await house.do(closed())

    assert isinstance(first.entries[0].event, ev.DoseUnconfirmed)
    assert second.entries == ()


async def test_an_unconfirmed_dose_can_still_be_answered() -> None:
    house = await a_house()
    await house.do(closed())

    dose = await noted(house, taken())

    assert dose.due == at("2026-10-05 08:00")


async def test_a_dose_that_was_put_off_and_forgotten_is_unconfirmed() -> None:
    house = await a_house()
    await noted(house, snoozed(MONDAY + HOUR))

    too_early = await house.do(closed())
    house.clock.move(hours=1)
    (entry,) = (await house.do(closed())).entries

    assert too_early.entries == ()
    assert isinstance(entry.event, ev.DoseUnconfirmed)


async def test_a_time_that_is_no_slot_cannot_be_closed() -> None:
    house = await a_house()

    refusal = await house.refused(closed("2026-10-05 08:30"))

    assert refusal.reason == "unknown_dose"


# Taking back, and stock


def stock(house: House) -> Decimal:
    left = house.record().medications[METFORMIN].stock
    assert left is not None
    return left.value


async def test_stock_follows_what_is_taken_changed_and_taken_back() -> None:
    house = await a_house()
    counts = [stock(house)]

    half = await noted(house, taken(amount=quantity("0.5")))
    counts.append(stock(house))
    await house.do(c.UndoDose(person=ANN, medication=METFORMIN, dose=half.id))
    counts.append(stock(house))
    await noted(house, taken())
    counts.append(stock(house))
    house.clock.now = at("2026-10-05 20:00")
    await noted(house, skipped(house.clock.now))
    counts.append(stock(house))
    await noted(house, taken(house.clock.now, amount=quantity("1")))
    counts.append(stock(house))
    await house.do(
        c.CountStock(person=ANN, medication=METFORMIN, amount=quantity("100"))
    )
    counts.append(stock(house))

    assert [float(n) for n in counts] == [28, 27.5, 28, 27, 27, 26, 100]


async def test_stock_in_another_unit_is_not_touched() -> None:
    house = await a_house()

    await noted(
        house,
        taken(amount=quantity("500", "mg"), accepted=frozenset({"other_unit"})),
    )

    assert stock(house) == 28


async def test_a_dose_that_is_taken_back_leaves_its_slot_open() -> None:
    house = await a_house()
    dose = await noted(house, taken())

    await house.do(c.UndoDose(person=ANN, medication=METFORMIN, dose=dose.id))
    again = await noted(house, taken())

    assert again.due == dose.due


async def test_an_extra_dose_can_be_taken_back() -> None:
    house = await a_house()
    dose = await noted(house, ibuprofen(MONDAY))

    await house.do(c.UndoDose(person=ANN, medication=IBUPROFEN, dose=dose.id))

    assert house.record().medications[IBUPROFEN].extras == ()


async def test_an_unknown_dose_cannot_be_taken_back() -> None:
    house = await a_house()

    undo = c.UndoDose(person=ANN, medication=METFORMIN, dose="x")

    assert await refused(house, undo) == "unknown_dose"


# What is told of them


async def test_the_days_doses_tell_where_each_stands() -> None:
    house = await a_house()
    await noted(house, taken())

    day = await house.desk.ask(
        q.ListDoses(
            person=ANN, start=at("2026-10-05 00:00"), end=at("2026-10-06 00:00")
        ),
        a_user(),
    )

    assert not isinstance(day, Refusal)
    assert [(d.medication.name, d.status) for d in day] == [
        ("Metformin", DoseStatus.TAKEN),
        ("Ramipril", DoseStatus.LATE),
        ("Metformin", DoseStatus.DUE),
    ]


async def test_the_next_dose_is_the_one_longest_open_and_then_the_one_to_come() -> None:
    house = await a_house()
    asked = q.NextDose(person=ANN)

    first = await house.desk.ask(asked, a_user())
    for due in ("2026-10-04 20:00", "2026-10-05 08:00"):
        await noted(house, skipped(due=at(due)))
    await noted(house, skipped(medication=MedicationId("ramipril")))
    second = await house.desk.ask(asked, a_user())

    assert isinstance(first, q.DueDose)
    assert isinstance(second, q.DueDose)
    assert first.due == at("2026-10-04 20:00")
    assert second.due == at("2026-10-05 20:00")


async def test_after_the_last_dose_of_a_course_there_is_no_next() -> None:
    house = await a_house()
    week = s.ClockTimes(
        course=s.Course(
            start=datetime.fromisoformat("2026-10-01T00:00:00"), duration_days=2
        ),
        rows=(s.DoseTime(time=time(8), amount=quantity("1")),),
    )
    key = await house.add_medication("Shortium", week)

    doubt = await doubted(house, taken(medication=key))

    assert doubt.reason == "not_due"
    assert "next" not in doubt.details


async def test_a_medication_that_starts_later_has_no_slot_yet() -> None:
    house = await a_house()
    await house.do(
        c.AddMedication(
            person=ANN,
            name="Laterium",
            direction="1 at eight",
            schedule=daily("08:00"),
            start=MONDAY + timedelta(days=30),
            medication=MedicationId("laterium"),
        )
    )

    doubt = await doubted(house, taken(medication=MedicationId("laterium")))

    assert doubt.details["next"] == at("2026-11-05 08:00").isoformat()


async def test_the_next_dose_is_the_next_that_nobody_answered() -> None:
    house = await a_house(clock=Clock(at("2026-10-05 08:00")))
    await noted(house, taken(house.clock.now))
    await noted(house, skipped(house.clock.now, due=at("2026-10-05 20:00")))
    house.clock.now = at("2026-10-05 15:00")

    doubt = await doubted(house, taken(house.clock.now))

    assert doubt.reason == "not_due"
    assert doubt.details["next"] == at("2026-10-06 08:00").isoformat()


async def test_nothing_is_taken_back_that_memory_no_longer_holds() -> None:
    house = await a_house()
    gone = ev.DoseUndone(dose="old", medication=METFORMIN)
    entry = ev.Entry(sequence=99, person=ANN, event=gone, actor=a_user(), at=MONDAY)

    folded = after(house.household, [entry])

    assert folded.people == house.household.people
