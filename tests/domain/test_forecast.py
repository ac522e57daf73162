"""How long a shelf lasts, by hand."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from custom_components.healthstead.domain.forecast import (
    Need,
    amounts_of,
    amounts_of_a_day,
    ask_on,
    first_uncovered,
    multiplied,
    usable,
)
from custom_components.healthstead.domain.ids import MedicationId
from custom_components.healthstead.domain.quantity import Quantity
from custom_components.healthstead.domain.schedule import (
    AsNeeded,
    ClockTimes,
    Course,
    DoseTime,
    Interval,
    Linked,
    Monthly,
    Taper,
    TaperStep,
    Weekday,
)
from custom_components.healthstead.domain.shelf import Held, Pack, Shelf
from custom_components.healthstead.domain.supply import Supply

MONDAY = date(2026, 10, 5)
DAY = timedelta(days=1)
ONE = Quantity(value=Decimal(1), unit="tablet")
TWO = Quantity(value=Decimal(2), unit="tablet")
COURSE = Course(start=datetime(2026, 10, 5))  # noqa: DTZ001 - wall time


def a_pack(left: str, last: date | None) -> Held:
    amount = Quantity(value=Decimal(left), unit="tablet")
    return Held(pack=Pack(id=left, amount=amount, expires=last), left=amount.value)


def needs(*amounts: str) -> list[Need]:
    """Return one need a day."""
    return [
        Need(
            at=datetime(2026, 10, 5, 8, tzinfo=UTC) + number * DAY,
            day=MONDAY + number * DAY,
            amount=Decimal(amount),
        )
        for number, amount in enumerate(amounts)
    ]


def wanting(shelf: Shelf, *amounts: str) -> int | None:
    found = first_uncovered(shelf, needs(*amounts))
    return None if found is None else found.day - MONDAY.day


def test_a_shelf_is_found_wanting_by_the_first_dose_it_cannot_cover() -> None:
    loose = Shelf(unit="tablet", loose=Decimal("2.5"))

    assert wanting(loose, "1", "1", "1") == 2
    assert wanting(loose, "1", "1", "0.5") is None
    assert wanting(loose, "3") == 0


def test_packs_are_used_in_the_order_in_which_they_expire() -> None:
    shelf = Shelf(
        unit="tablet",
        packs=(a_pack("4", None), a_pack("1.5", MONDAY + DAY), a_pack("2", MONDAY)),
        loose=Decimal(1),
    )

    # Two of the first, then of the second what there is, the rest of the last.
    assert wanting(shelf, "2", "2", "2", "2", "0.5", "0.5") == 5
    assert wanting(shelf, "1", "1", "1", "1", "1", "1", "1", "1") == 7


def test_what_is_missing_from_the_loose_is_missing_from_the_whole() -> None:
    shelf = Shelf(unit="tablet", packs=(a_pack("3", None),), loose=Decimal(-2))

    assert wanting(shelf, "1", "1") == 1


def test_only_what_may_still_be_used_is_usable() -> None:
    shelf = Shelf(
        unit="tablet", packs=(a_pack("2", MONDAY), a_pack("3", None)), loose=Decimal(1)
    )

    assert usable(shelf, MONDAY) == 6
    assert usable(shelf, MONDAY + DAY) == 4


def test_a_shelf_is_multiplied_as_a_whole() -> None:
    shelf = Shelf(unit="tablet", packs=(a_pack("2", MONDAY),), loose=Decimal(1))

    assert usable(multiplied(shelf, 7), MONDAY) == 21


def test_every_amount_that_a_schedule_asks_for_is_known() -> None:
    row, other = (
        DoseTime(time=datetime.min.time(), amount=ONE),
        DoseTime(time=datetime.max.time(), amount=TWO),
    )
    step = TaperStep(duration_days=2, rows=(row,))
    last = TaperStep(duration_days=None, rows=(other,))

    assert amounts_of(ClockTimes(course=COURSE, rows=(row, other))) == {ONE, TWO}
    assert amounts_of(Monthly(course=COURSE, on=1, rows=(row,))) == {ONE}
    assert amounts_of(Taper(course=COURSE, steps=(step, last))) == {ONE, TWO}
    assert amounts_of(Interval(course=COURSE, every=DAY, amount=TWO)) == {TWO}
    linked = Linked(course=COURSE, to=MedicationId("x"), after=DAY, amount=ONE)
    assert amounts_of(linked) == {ONE}
    assert amounts_of(AsNeeded(amount=ONE)) == {ONE}
    assert amounts_of(AsNeeded(amount=ONE, amount_max=TWO)) == {TWO}


def test_the_fullest_day_that_a_schedule_can_have_is_known() -> None:
    row = DoseTime(time=datetime.min.time(), amount=ONE)
    other = DoseTime(time=datetime.max.time(), amount=TWO)
    step = TaperStep(duration_days=2, rows=(row,))
    last = TaperStep(duration_days=None, rows=(other,))
    hours = timedelta(hours=8)

    assert amounts_of_a_day(ClockTimes(course=COURSE, rows=(row, other))) == (ONE, TWO)
    assert amounts_of_a_day(Monthly(course=COURSE, on=1, rows=(row,))) == (ONE,)
    assert amounts_of_a_day(Taper(course=COURSE, steps=(step, last))) == (ONE, TWO)
    # Four fit into a day of 25 hours.
    plan = Interval(course=COURSE, every=hours, amount=TWO)
    assert amounts_of_a_day(plan) == (TWO, TWO, TWO, TWO)
    linked = Linked(course=COURSE, to=MedicationId("x"), after=DAY, amount=ONE)
    assert amounts_of_a_day(linked) is None
    assert amounts_of_a_day(AsNeeded(amount=ONE)) is None


def test_more_is_asked_for_on_the_last_open_day_in_time() -> None:
    weekend = frozenset({Weekday.SAT, Weekday.SUN})

    assert ask_on(MONDAY, Supply(lead_days=0, closed=weekend)) == MONDAY
    assert ask_on(MONDAY, Supply(lead_days=1, closed=weekend)) == MONDAY - 3 * DAY
    assert ask_on(MONDAY, Supply(lead_days=4, closed=weekend)) == MONDAY - 4 * DAY
