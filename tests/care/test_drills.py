"""When the monthly drill is held, and which channels of contacts do not work."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Any

import pytest

from custom_components.healthstead.care.drills import (
    broken_ways,
    drill_due,
    next_drill,
)
from custom_components.healthstead.care.record import PersonRecord
from custom_components.healthstead.domain.ids import ContactId, SosId
from custom_components.healthstead.domain.person import Contact
from custom_components.healthstead.domain.safety import DrillPlan, Safety
from custom_components.healthstead.domain.sos import (
    QUIET,
    Attempt,
    Outcome,
    Sos,
    SosLevel,
    Word,
)

from ..builders import a_person, at

BEN = Contact(id=ContactId("ben"), name="Ben", notify=("a", "b", "a"))
PLAN = Safety(drill=DrillPlan(day=5, at=time(11)))
ELEVEN = at("2026-10-05 11:00")
MINUTE = timedelta(minutes=1)


def a_record(**changes: Any) -> PersonRecord:
    return replace(a_person(), **{"contacts": (BEN,), "safety": PLAN, **changes})


def a_drill(started: datetime, *, runs: bool = False) -> Sos:
    level = SosLevel.HARD if runs else SosLevel.NONE
    return Sos(id=SosId("d"), level=level, started=started)


def test_a_drill_is_due_at_its_time_and_not_before() -> None:
    record = a_record()

    assert drill_due(record, ELEVEN)
    assert not drill_due(record, ELEVEN - MINUTE)
    assert next_drill(record, ELEVEN - MINUTE) == ELEVEN


def test_a_drill_that_the_house_slept_through_is_made_up_for_within_a_day() -> None:
    record = a_record()

    assert drill_due(record, ELEVEN + timedelta(hours=23))
    assert not drill_due(record, ELEVEN + timedelta(hours=24))


def test_a_drill_is_held_once_a_month() -> None:
    held = a_record(drill=a_drill(ELEVEN + MINUTE))

    assert not drill_due(held, ELEVEN + timedelta(hours=5))
    assert drill_due(held, at("2026-11-05 11:00"))


def test_a_plan_made_after_its_time_begins_next_month() -> None:
    record, agreed = a_record(), ELEVEN + MINUTE

    assert not drill_due(record, ELEVEN + 2 * MINUTE, agreed)
    assert drill_due(record, at("2026-11-05 11:00"), agreed)


@pytest.mark.parametrize(
    "changes",
    [
        {"safety": Safety()},
        {"contacts": ()},
        {"sos": replace(QUIET, level=SosLevel.SOFT)},
        {"drill": a_drill(at("2026-09-01 11:00"), runs=True)},
    ],
    ids=["no plan", "nobody to tell", "a call runs", "a drill runs"],
)
def test_no_drill_begins_without_a_plan_or_beside_something_else(
    changes: dict[str, Any],
) -> None:
    record = a_record(**changes)

    assert not drill_due(record, ELEVEN)


@pytest.mark.parametrize(
    ("now", "planned"),
    [
        ("2026-12-05 11:00", "2027-01-05 11:00"),
        ("2027-01-01 00:00", "2027-01-05 11:00"),
        ("2026-10-20 00:00", "2026-11-05 11:00"),
    ],
)
def test_the_next_drill_is_in_this_month_or_the_next(now: str, planned: str) -> None:
    record = a_record()

    assert next_drill(record, at(now)) == at(planned)


def test_without_a_plan_no_drill_comes() -> None:
    record = a_record(safety=Safety())

    assert next_drill(record, ELEVEN) is None


def test_a_drill_of_december_is_made_up_for_on_new_years_day() -> None:
    plan = Safety(drill=DrillPlan(day=28, at=time(11)))
    record = a_record(safety=plan)

    assert not drill_due(record, at("2027-01-01 09:00"))
    assert drill_due(record, at("2026-12-29 10:00"))


# Which channels do not work


def tried(
    target: str,
    outcome: Outcome,
    minutes: int = 0,
    *,
    contact: ContactId | None = BEN.id,
    word: Word = Word.CALL,
) -> Attempt:
    return Attempt(
        contact=contact,
        target=target,
        word=word,
        round=0,
        at=ELEVEN + minutes * MINUTE,
        outcome=outcome,
    )


def with_attempts(call: tuple[Attempt, ...], drill: tuple[Attempt, ...]) -> Any:
    return a_record(
        sos=replace(QUIET, attempts=call), drill=replace(QUIET, attempts=drill)
    )


def test_a_channel_that_failed_last_is_broken_and_named_once() -> None:
    record = with_attempts(
        (tried("a", Outcome.FAILED), tried("b", Outcome.DELIVERED)), ()
    )

    assert broken_ways(record) == ((BEN.id, "a"),)


def test_a_later_attempt_that_worked_puts_a_channel_right() -> None:
    failed, worked = (tried("a", Outcome.FAILED),), (tried("a", Outcome.DELIVERED, 5),)

    assert broken_ways(with_attempts(failed, worked)) == ()
    assert broken_ways(with_attempts(worked, failed)) == ()


def test_what_is_not_known_or_not_about_a_contact_breaks_nothing() -> None:
    record = with_attempts(
        (
            tried("a", Outcome.PENDING),
            tried("b", Outcome.FAILED, word=Word.ASK),
            tried("b", Outcome.FAILED, contact=None),
            tried("gone", Outcome.FAILED),
        ),
        (),
    )

    assert broken_ways(record) == ()
