"""Where a dose stands, and which slot an answer means."""

from datetime import UTC, timedelta

import pytest

from custom_components.healthstead.domain.ids import MedicationId
from custom_components.healthstead.domain.ledger import (
    ANSWERABLE,
    EARLY,
    Dose,
    DoseStatus,
    instant,
    meant_slot,
    open_slots,
    put_off_until,
    status_of,
)
from custom_components.healthstead.domain.person import Person
from custom_components.healthstead.domain.reminding import (
    LATE_AFTER,
    WINDOW,
    Reminding,
)
from custom_components.healthstead.domain.schedule import Slot

from ..builders import ANN, a_profile, at, quantity

EIGHT = at("2026-10-05 08:00")
TICK = timedelta(microseconds=1)
HOUR = timedelta(hours=1)


def stands(now: object, given: Dose | None = None) -> DoseStatus:
    """Say where the slot of eight o'clock stands."""
    put_off = put_off_until(slot(), given)
    return status_of(slot(), given, now, Reminding(), put_off)  # type: ignore[arg-type]


def slot(due: object = EIGHT) -> Slot:
    return Slot(due=due, amount=quantity("1"))  # type: ignore[arg-type]


def answer(status: DoseStatus, until: object = EIGHT) -> Dose:
    return Dose(
        id="d",
        medication=MedicationId("m"),
        status=status,
        due=EIGHT,
        at=until,  # type: ignore[arg-type]
    )


@pytest.mark.parametrize(
    ("now", "status"),
    [
        (EIGHT - HOUR, DoseStatus.DUE),
        (EIGHT, DoseStatus.DUE),
        (EIGHT + LATE_AFTER - TICK, DoseStatus.DUE),
        (EIGHT + LATE_AFTER, DoseStatus.LATE),
        (EIGHT + WINDOW - TICK, DoseStatus.LATE),
        (EIGHT + WINDOW, DoseStatus.UNCONFIRMED),
    ],
)
def test_a_slot_is_due_then_late_then_unconfirmed(
    now: object, status: DoseStatus
) -> None:
    assert stands(now) is status


@pytest.mark.parametrize(
    ("now", "status"),
    [
        (EIGHT + HOUR, DoseStatus.SNOOZED),
        (EIGHT + 2 * HOUR, DoseStatus.LATE),
        (EIGHT + WINDOW, DoseStatus.UNCONFIRMED),
    ],
)
def test_a_slot_that_was_put_off_comes_back(now: object, status: DoseStatus) -> None:
    put_off = answer(DoseStatus.SNOOZED, EIGHT + 2 * HOUR)

    assert stands(now, put_off) is status


@pytest.mark.parametrize(
    "status", [s for s in DoseStatus if s is not DoseStatus.SNOOZED]
)
def test_an_answer_is_where_a_slot_stands(status: DoseStatus) -> None:
    assert stands(EIGHT + WINDOW, answer(status)) is status


def test_only_a_persons_answer_closes_a_slot() -> None:
    slots = [slot(EIGHT + HOUR * n) for n in range(len(DoseStatus))]
    answers = {
        instant(each.due): answer(status)
        for each, status in zip(slots, DoseStatus, strict=True)
    }

    left = open_slots(slots, answers)

    open_ones = [s for s in DoseStatus if not s.closed]
    assert [answers[instant(each.due)].status for each in left] == open_ones
    assert open_slots([slot()], {}) == (slot(),)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        (EIGHT - EARLY - TICK, None),
        (EIGHT - EARLY, EIGHT),
        (EIGHT + ANSWERABLE, EIGHT),
        (EIGHT + ANSWERABLE + TICK, None),
    ],
)
def test_a_slot_is_meant_from_two_hours_before_to_a_day_after(
    said: object, meant: object
) -> None:
    found = meant_slot([slot()], said)  # type: ignore[arg-type]

    assert (found.due if found else None) == meant


def test_the_nearer_of_two_slots_is_meant() -> None:
    both = [slot(), slot(EIGHT + 2 * HOUR)]

    early = meant_slot(both, EIGHT + HOUR * 0.9)
    late = meant_slot(both, EIGHT + HOUR * 1.1)

    assert (early, late) == (both[0], both[1])
    assert meant_slot([], EIGHT) is None


def test_the_two_half_past_ones_of_autumn_are_two_instants() -> None:
    first = at("2026-10-25 01:30")

    assert instant(first) != instant(first.replace(fold=1))
    assert instant(first).tzinfo is UTC


@pytest.mark.parametrize(
    ("born", "child"), [(None, False), (2010, False), (2011, True), (1950, False)]
)
def test_a_person_is_a_child_only_when_that_is_sure(
    born: int | None, *, child: bool
) -> None:
    person = Person(id=ANN, profile=a_profile(birth_year=born))

    assert person.is_child(EIGHT) is child
    assert person.name == "Ann"
