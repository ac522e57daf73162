"""Until when the shelf lasts, when to ask for more, and what is wrong with it."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from custom_components.healthstead.care.access import readable
from custom_components.healthstead.care.queries import ListSupplies
from custom_components.healthstead.care.record import (
    Household,
    MedicationRecord,
    PersonRecord,
)
from custom_components.healthstead.care.supplies import (
    cabinet,
    problems_of,
    refill_at,
    run_out_of,
    supplies,
    supply_moments,
)
from custom_components.healthstead.domain.day import DayTimes
from custom_components.healthstead.domain.ids import MedicationId, PersonId
from custom_components.healthstead.domain.ledger import Dose, DoseStatus
from custom_components.healthstead.domain.medication import Handling, Pause, Regimen
from custom_components.healthstead.domain.person import Role
from custom_components.healthstead.domain.quantity import Quantity
from custom_components.healthstead.domain.schedule import (
    AsNeeded,
    ClockTimes,
    Course,
    DoseTime,
    Linked,
    Weekday,
)
from custom_components.healthstead.domain.shelf import Held, Pack, Shelf
from custom_components.healthstead.domain.supply import Supply

from ..builders import ANN, BEN, a_family, a_user
from .records import DAY, EIGHT, HOUR, ONE, PILL, a_pill, an_answer, ann, at_hours

TODAY = EIGHT.date()
NOON = EIGHT + 4 * HOUR


def a_pack(
    name: str, left: str, expires: date | None = None, opened: date | None = None
) -> Held:
    amount = Quantity(value=Decimal(left), unit="tablet")
    keeps = None if opened is None else 10
    made = Pack(
        id=name, amount=amount, expires=expires, opened=opened, keeps_days=keeps
    )
    return Held(pack=made, left=amount.value)


def a_shelf(*packs: Held, loose: str = "0", unit: str = "tablet") -> Shelf:
    return Shelf(unit=unit, packs=packs, loose=Decimal(loose))


def pills(loose: str = "0", *packs: Held, **pill: Any) -> MedicationRecord:
    """Return one a day at eight, this morning's taken, and what is on the shelf."""
    more = {"shelf": a_shelf(*packs, loose=loose)}
    given = {"answers": an_answer(EIGHT), "more": more, **pill}
    return a_pill(8, **given)


def day_of(moment: datetime | None) -> date | None:
    return None if moment is None else moment.astimezone(EIGHT.tzinfo).date()


def out_on(held: MedicationRecord, now: datetime = NOON) -> int | None:
    """Return in how many days the shelf is found wanting."""
    found = day_of(run_out_of(ann(held), held, now))
    return None if found is None else (found - TODAY).days


def test_a_shelf_lasts_until_the_first_dose_it_does_not_cover() -> None:
    held = pills("10")

    assert run_out_of(ann(held), held, NOON) == EIGHT + 11 * DAY


def test_this_mornings_dose_counts_as_long_as_nobody_answered_it() -> None:
    open_, skipped = pills("10", answers={}), an_answer(EIGHT, DoseStatus.SKIPPED)

    assert out_on(open_) == 10
    assert out_on(pills("10", answers=skipped)) == 11
    assert out_on(pills("10", answers=an_answer(EIGHT, DoseStatus.SNOOZED))) == 10


def test_each_dose_takes_its_own_amount_off() -> None:
    rows = (
        DoseTime(time=time(8), amount=Quantity(value=Decimal("1.5"), unit="tablet")),
        DoseTime(
            time=time(20),
            amount=Quantity(value=Decimal("0.25"), unit="tablet"),
            weekdays=frozenset({Weekday.WED}),
        ),
    )
    plan = ClockTimes(course=Course(start=datetime(2026, 1, 1)), rows=rows)  # noqa: DTZ001

    # Tuesday 1.5, Wednesday 1.75, Thursday 1.5: 4.75 and not a crumb more.
    assert out_on(pills("4.75", schedule=plan)) == 4
    assert out_on(pills("4.74", schedule=plan)) == 3


def test_what_expires_first_is_used_first_and_does_not_count_afterwards() -> None:
    soon = a_pack("old", "10", expires=TODAY + 3 * DAY)
    later = a_pack("new", "5", expires=TODAY + 90 * DAY)

    # Three from the old one, then five from the new one.
    assert out_on(pills("0", later, soon)) == 9
    assert out_on(pills("2", later, soon)) == 11
    assert out_on(pills("0", a_pack("gone", "10", expires=TODAY - DAY))) == 1


def test_an_opened_pack_keeps_as_long_as_its_label_says() -> None:
    opened = a_pack("p", "30", opened=TODAY - 8 * DAY)

    assert out_on(pills("0", opened)) == 3


def test_pauses_and_the_end_of_the_course_use_nothing() -> None:
    pause = Pause(start=EIGHT + HOUR, end=EIGHT + 5 * DAY + HOUR)

    assert out_on(pills("3", pauses=(pause,))) == 9
    assert out_on(pills("3", pauses=(Pause(start=EIGHT + HOUR),))) is None
    assert out_on(pills("3", until=TODAY + 3 * DAY)) is None
    assert out_on(pills("2", until=TODAY + 3 * DAY)) == 3
    assert out_on(pills("3", stopped=EIGHT + HOUR)) is None


def test_a_direction_that_is_to_begin_is_counted_from_then_on() -> None:
    since = EIGHT + 2 * DAY - HOUR
    first = Regimen(since=EIGHT - 30 * DAY, direction="", schedule=at_hours(8))
    held = pills("10", schedule=at_hours(6, 8, 12, 20), since=since, earlier=(first,))

    assert out_on(held) == 4


def test_what_is_not_known_or_far_away_is_not_foretold() -> None:
    drops = a_shelf(loose="100", unit="drop")

    assert out_on(a_pill(8)) is None
    assert out_on(pills(more={"shelf": drops})) is None
    assert out_on(pills("735")) is None
    assert out_on(pills("700")) == 701


def test_a_linked_dose_uses_what_it_will_when_the_other_is_taken() -> None:
    plan = Linked(
        course=Course(start=datetime(2026, 1, 1)),  # noqa: DTZ001 - wall time
        to=PILL,
        after=HOUR,
        amount=ONE,
    )
    other = a_pill(8, answers=an_answer(EIGHT))
    held = a_pill(
        schedule=plan, name=MedicationId("after"), more={"shelf": a_shelf(loose="3")}
    )

    # What it hangs on is not there: nobody can say.
    assert run_out_of(ann(held), held, NOON) is None
    # One hour after this morning's, and on the two mornings that follow.
    assert run_out_of(ann(other, held), held, NOON) == EIGHT + 3 * DAY + HOUR


# As needed


def some(
    taken: list[datetime], loose: str, *packs: Held, **pill: Any
) -> MedicationRecord:
    extras = tuple(
        Dose(
            id=f"extra-{number}",
            medication=PILL,
            status=DoseStatus.TAKEN,
            due=None,
            at=when,
            amount=ONE,
        )
        for number, when in enumerate(taken)
    )
    more = {"shelf": a_shelf(*packs, loose=loose), "extras": extras}
    return a_pill(
        **{
            "schedule": AsNeeded(amount=ONE),
            "started": EIGHT - 90 * DAY,
            "more": more,
            **pill,
        }
    )


def test_as_needed_goes_on_as_in_the_last_four_weeks() -> None:
    # Fourteen in 28 days, one long before that: half a tablet a day.
    taken = [EIGHT - n * 2 * DAY for n in range(14)] + [EIGHT - 39 * DAY]

    assert out_on(some(taken, "7")) == 14
    assert out_on(some(taken, "6.9")) == 13


def test_a_new_as_needed_medicine_is_judged_by_a_week_at_least() -> None:
    # Seven on the first day: one a day, as far as anybody knows.
    taken = [EIGHT + n * HOUR for n in range(-7, 0)]

    assert out_on(some(taken, "10", started=EIGHT - 10 * HOUR)) == 10


def test_as_needed_expires_too() -> None:
    taken = [EIGHT - n * DAY for n in range(28)]

    assert out_on(some(taken, "0", a_pack("p", "30", expires=TODAY + 5 * DAY))) == 6


def test_without_use_or_with_unknown_amounts_nobody_can_say() -> None:
    unknown = some([EIGHT], "10")
    dose = unknown.extras[0]
    drops = replace(dose, amount=Quantity(value=Decimal(3), unit="drop"))

    assert out_on(some([], "10")) is None
    assert out_on(replace(unknown, extras=(replace(dose, amount=None),))) is None
    assert out_on(replace(unknown, extras=(drops,))) is None
    assert out_on(some([EIGHT], "10", stopped=EIGHT + HOUR)) is None
    assert (
        out_on(replace(unknown, extras=(replace(dose, status=DoseStatus.SKIPPED),)))
        is None
    )


# When to ask for more


@pytest.mark.parametrize(
    ("left", "closed", "lead", "day"),
    [
        # Out on Friday the 16th; a week before is Friday the 9th.
        ("10", {Weekday.SUN}, 7, date(2026, 10, 9)),
        # Out on Sunday the 18th: Sunday the 11th is closed, Saturday is not.
        ("12", {Weekday.SUN}, 7, date(2026, 10, 10)),
        ("12", {Weekday.SAT, Weekday.SUN}, 7, date(2026, 10, 9)),
        ("12", set(Weekday) - {Weekday.MON}, 7, date(2026, 10, 5)),
        ("10", set(), 0, date(2026, 10, 16)),
    ],
)
def test_more_is_asked_for_in_time_and_on_an_open_day(
    left: str, closed: set[Weekday], lead: int, day: date
) -> None:
    supply = Supply(lead_days=lead, closed=frozenset(closed))
    held = pills(left, handling=Handling(supply=supply))

    moment = refill_at(ann(held), held, NOON)

    expected = datetime.combine(day, time(9), tzinfo=EIGHT.tzinfo)
    assert moment == expected


def test_it_is_said_an_hour_after_the_persons_own_breakfast() -> None:
    held = pills("10")
    record = ann(held, zone="Asia/Kolkata")
    late = replace(record.person.profile, day=DayTimes(breakfast=time(10, 30)))
    record = replace(record, person=replace(record.person, profile=late))

    moment = refill_at(record, held, NOON)

    assert moment is not None
    assert f"{moment.astimezone(ZoneInfo('Asia/Kolkata')):%H:%M}" == "11:30"


def test_nothing_is_asked_for_that_does_not_run_out() -> None:
    held = pills("3", until=TODAY + 3 * DAY)

    assert refill_at(ann(held), held, NOON) is None


# What is wrong


@pytest.mark.parametrize(
    ("held", "expected"),
    [
        (pills("100"), ()),
        (a_pill(8), ()),
        (pills("5"), ("stock_low",)),
        (pills("0"), ("stock_out",)),
        (pills("0.5"), ("stock_out",)),
        (pills("-2"), ("stock_out", "stock_negative")),
        (pills("-2", stopped=EIGHT + HOUR), ("stock_negative",)),
        (pills("0", until=TODAY), ()),
        (pills("100", a_pack("p", "5", expires=TODAY - DAY)), ("pack_expired",)),
        (pills("100", a_pack("p", "5", expires=TODAY)), ("pack_expires_soon",)),
        (
            pills("100", a_pack("p", "5", expires=TODAY + 14 * DAY)),
            ("pack_expires_soon",),
        ),
        (pills("100", a_pack("p", "5", expires=TODAY + 15 * DAY)), ()),
        (some([], "0"), ("stock_out",)),
        (some([], "1"), ()),
        (pills(more={"shelf": a_shelf(loose="0", unit="drop")}), ()),
    ],
)
def test_what_is_wrong_with_a_shelf_has_a_name(
    held: MedicationRecord, expected: tuple[str, ...]
) -> None:
    assert problems_of(ann(held), held, NOON) == expected


def test_low_begins_at_the_moment_to_ask_for_more() -> None:
    held = pills("10")
    record, moment = ann(held), EIGHT + 4 * DAY + HOUR
    taken = {k: v for n in range(5) for k, v in an_answer(EIGHT + n * DAY).items()}
    then = pills("6", answers=taken)

    assert refill_at(record, held, NOON) == moment
    assert problems_of(ann(then), then, moment - timedelta(seconds=1)) == ()
    assert problems_of(ann(then), then, moment) == ("stock_low",)


def test_the_near_moments_are_those_of_the_whole_forecast() -> None:
    held = pills("6", a_pack("p", "2", expires=TODAY + 14 * DAY))
    record = ann(held)

    found = set(supply_moments(record, held, NOON))

    assert refill_at(record, held, NOON) in found
    assert EIGHT + 16 * HOUR in found
    assert {EIGHT + HOUR, EIGHT + 15 * DAY + HOUR} <= found
    assert set(supply_moments(record, pills("500"), NOON)) == {EIGHT + 16 * HOUR}
    assert list(supply_moments(record, a_pill(8), NOON)) == []


# All together


def test_a_persons_shelves_are_told_with_all_that_is_known() -> None:
    held, bare = pills("5"), a_pill(8, name=MedicationId("bare"))

    (found,) = supplies(ann(held, bare), NOON)

    assert found.medication.id == PILL
    assert str(found.stock) == "5 tablet"
    assert found.run_out == EIGHT + 6 * DAY
    assert found.refill == EIGHT - 1 * DAY + HOUR - DAY
    assert found.problems == ("stock_low",)
    assert found.packs == ()


def test_the_cabinet_holds_everybodys_packs_first_expiring_first() -> None:
    hers = pills("0", a_pack("a", "5", expires=TODAY + DAY), a_pack("b", "5"))
    his = pills("0", a_pack("c", "5", expires=TODAY - DAY))
    ben = ann(his)
    household = Household(
        people={
            PersonId("ann"): ann(hers, a_pill(8, name=MedicationId("bare"))),
            PersonId("ben"): _as_ben(ben),
        }
    )

    everybody = cabinet(household, household.people, NOON)
    alone = cabinet(household, [PersonId("ben"), PersonId("nobody")], NOON)

    assert [(p.person, p.held.pack.id, p.expired) for p in everybody] == [
        ("ben", "c", True),
        ("ann", "a", False),
        ("ann", "b", False),
    ]
    assert [p.held.pack.id for p in alone] == ["c"]


def _as_ben(record: PersonRecord) -> PersonRecord:
    return replace(record, person=replace(record.person, id=PersonId("ben")))


async def test_whoever_may_read_may_look_into_the_cabinet() -> None:
    house = await a_family()
    await house.grant(ANN, BEN, Role.GUEST)

    assert readable(a_user(ANN), house.household) == ("ann", "ben", "tom")
    assert readable(a_user(BEN), house.household) == ("ben",)
    assert readable(a_user(None, admin=True), house.household) == ()


async def test_the_shelves_can_be_asked_for() -> None:
    house = await a_family()

    found = await house.desk.ask(ListSupplies(person=ANN), a_user(ANN))

    assert isinstance(found, tuple)
    assert [str(one.stock) for one in found] == ["28 tablet"]
