"""As needed: too soon, too many, by whose count, and from when on the next would do."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import queries as q
from custom_components.healthstead.domain import schedule as s
from custom_components.healthstead.domain.ids import MedicationId
from custom_components.healthstead.domain.ledger import Dose
from custom_components.healthstead.domain.medication import Handling
from custom_components.healthstead.domain.quantity import Quantity

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
from .asking import about, doubted, kept, noted
from .test_doses import weekly

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


def limited(
    *limits: s.Limit, amount: Quantity | None = None, **more: Any
) -> s.AsNeeded:
    """Return an as-needed schedule with limits of any kind."""
    return s.AsNeeded(
        amount=amount or quantity("1"), max_per_period=tuple(limits), **more
    )


def most(
    value: str, unit: str = "tablet", period: timedelta | None = DAY, **more: Any
) -> s.Limit:
    return s.Limit(amount=quantity(value, unit), period=period, **more)


async def a_house_of(
    *medications: tuple[str, s.Schedule, str], now: str = "2026-10-05 09:00"
) -> House:
    """Return Ann's house with medications: name, schedule and strength."""
    house = House(clock=Clock(at(now)))
    await house.add_person()
    for name, schedule, strength in medications:
        await add(house, name, schedule, strength)
    return house


async def add(
    house: House,
    name: str,
    schedule: s.Schedule,
    strength: str = "",
    handling: Handling | None = None,
) -> None:
    key = await house.add_medication(name, schedule)
    told = c.HandleMedication(
        person=ANN,
        medication=key,
        strength=strength,
        handling=handling or Handling(),
        accepted=frozenset({"findings"}),
    )
    await house.do(told)


def take(house: House, name: str, **more: Any) -> c.RecordDose:
    return c.RecordDose(**about(name, at=house.clock.now, **more))


async def taken(house: House, name: str, **more: Any) -> Dose:
    return await noted(house, take(house, name, **more))


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("of_schedule", "told", "gap"), [(4, 6, 6), (6, 4, 6), (None, 5, 5), (5, None, 5)]
)
async def test_the_larger_of_both_minimum_gaps_is_kept(
    of_schedule: int | None, told: int | None, gap: int
) -> None:
    house = await a_house_of()
    of_plan = None if of_schedule is None else of_schedule * HOUR
    handling = Handling(minimum_gap=None if told is None else told * HOUR)
    await add(house, "Gapium", as_needed(gap=of_plan), handling=handling)
    await taken(house, "gapium")
    house.clock.move(hours=gap, minutes=-1)

    doubt = await doubted(house, take(house, "gapium"))
    house.clock.move(minutes=1)

    assert doubt.reason == "too_soon"
    assert moment(doubt.details["next"]) == house.clock.now
    assert await taken(house, "gapium")


async def test_an_override_keeps_the_reason_that_was_given() -> None:
    house = await a_house_of(("Gapium", as_needed(gap=4 * HOUR), ""))
    await taken(house, "gapium")
    house.clock.move(hours=1)

    dose = await taken(
        house, "gapium", accepted=frozenset({"too_soon"}), reason=" the doctor said so "
    )

    assert dose.reason == "the doctor said so"


async def test_a_calendar_day_ends_at_midnight_on_the_persons_clock() -> None:
    per_day = limited(most("2", calendar_day=True))
    house = await a_house_of(("Dayium", per_day, ""), now="2026-10-05 21:00")
    await taken(house, "dayium")
    house.clock.move(hours=1)
    await taken(house, "dayium")
    house.clock.now = at("2026-10-05 23:59")

    doubt = await doubted(house, take(house, "dayium"))
    house.clock.now = at("2026-10-06 00:00")

    assert doubt.reason == "too_many"
    assert doubt.details["limit"] == "2 tablets a day"
    assert moment(doubt.details["next"]) == at("2026-10-06 00:00")
    assert await taken(house, "dayium")


async def test_a_month_has_a_limit_of_its_own() -> None:
    per_month = limited(most("3", "dose", timedelta(days=30)))
    house = await a_house_of(("Monthium", per_month, ""))
    for _ in range(3):
        await taken(house, "monthium")
        house.clock.move(days=9)

    doubt = await doubted(house, take(house, "monthium"))
    house.clock.now = at("2026-11-04 08:00")  # the clocks went back in between

    assert doubt.reason == "too_many"
    assert moment(doubt.details["next"]) == house.clock.now
    assert await taken(house, "monthium")


async def test_more_than_the_limit_at_once_has_no_next_time() -> None:
    house = await a_house_of(
        ("Dayium", limited(most("2"), amount_max=quantity("9")), "")
    )

    doubt = await doubted(house, take(house, "dayium", amount=quantity("3")))

    assert doubt.reason == "too_many"
    assert "next" not in doubt.details


async def test_a_limit_of_one_episode_looks_at_the_dose_alone() -> None:
    per_episode = limited(most("2", period=None), amount_max=quantity("9"))
    house = await a_house_of(("Attackium", per_episode, ""))
    await taken(house, "attackium", amount=quantity("2"))
    house.clock.move(hours=1)

    doubt = await doubted(house, take(house, "attackium", amount=quantity("3")))

    assert doubt.reason == "too_many"
    assert await taken(house, "attackium", amount=quantity("1"))


# Over all medications with the same ingredient

PARACETAMOL = limited(most("4", "g", shared=True), amount_max=quantity("2"))


async def test_a_shared_limit_counts_by_mass_over_all_with_the_ingredient() -> None:
    house = await a_house_of(
        ("Paracetamol", PARACETAMOL, "500 mg"),
        ("Panadol", daily("08:00", "20:00", amount=quantity("2")), "500 mg"),
        ("Co-codamol", as_needed(up_to="9"), "8/500 mg"),
        ("Metformin", daily("08:00"), "500 mg"),
    )
    await taken(house, "panadol")
    await taken(house, "metformin")
    await taken(house, "co-codamol", amount=quantity("4"))
    house.clock.move(hours=1)

    doubt = await doubted(house, take(house, "paracetamol", amount=quantity("3")))
    dose = await taken(house, "paracetamol", amount=quantity("2"))

    assert doubt.reason == "too_many"
    assert doubt.details["limit"] == (
        "4 g of its ingredient from all medications in 24 hours"
    )
    assert moment(doubt.details["next"]) == MONDAY + DAY
    assert dose.amount == quantity("2")


async def test_a_strength_in_the_name_counts_where_none_is_told_apart() -> None:
    house = await a_house_of(("Paracetamol 500 mg", PARACETAMOL, ""))
    for _ in range(4):
        await taken(house, "paracetamol 500 mg", amount=quantity("2"))
        house.clock.move(hours=1)

    doubt = await doubted(house, take(house, "paracetamol 500 mg"))

    assert doubt.reason == "too_many"


@pytest.mark.parametrize("name", ["co-codamol", "panadol"])
async def test_a_shared_limit_holds_for_the_others_too_planned_or_not(
    name: str,
) -> None:
    house = await a_house_of(
        ("Paracetamol", PARACETAMOL, "1 g"),
        ("Panadol", daily("08:00", "20:00"), "1 g"),
        ("Co-codamol", as_needed(), "30/500 mg"),
    )
    for _ in range(2):
        await taken(house, "paracetamol", amount=quantity("2"))
        house.clock.move(minutes=15)

    doubt = await doubted(house, take(house, name))

    assert doubt.reason == "too_many"
    assert moment(doubt.details["next"]) == MONDAY + DAY


async def test_a_dose_whose_mass_cannot_be_told_makes_a_shared_limit_unsure() -> None:
    house = await a_house_of(
        ("Paracetamol", PARACETAMOL, "500 mg"), ("Panadol", as_needed(), "")
    )
    await taken(house, "panadol", accepted=frozenset({"limit_unsure"}))
    house.clock.move(hours=1)

    unsure = await doubted(house, take(house, "paracetamol"))
    over = await doubted(
        house,
        take(house, "paracetamol", amount=quantity("9"), accepted=frozenset({"x"})),
    )

    assert unsure.reason == "limit_unsure"
    assert moment(unsure.details["next"]) == MONDAY + DAY
    assert over.reason == "too_many"


async def test_an_uncounted_dose_of_another_ingredient_makes_nothing_unsure() -> None:
    house = await a_house_of(
        ("Paracetamol", PARACETAMOL, "500 mg"), ("Ibuprofen", as_needed(), "")
    )
    await taken(house, "ibuprofen")

    assert await taken(house, "paracetamol")


async def test_a_shared_limit_in_tablets_counts_the_mass_of_its_own_tablets() -> None:
    tablets = limited(most("3", shared=True))
    house = await a_house_of(
        ("Paracetamol", tablets, "500 mg"), ("Panadol", as_needed(), "1 g")
    )
    await taken(house, "panadol")
    house.clock.move(hours=1)
    await taken(house, "paracetamol")
    house.clock.move(hours=1)

    doubt = await doubted(house, take(house, "paracetamol"))

    assert doubt.reason == "too_many"


async def test_a_shared_limit_without_any_strength_counts_the_own_tablets() -> None:
    tablets = limited(most("1", shared=True))
    house = await a_house_of(("Examplol", tablets, ""), ("Tryoutol", as_needed(), ""))
    await taken(house, "tryoutol")
    await taken(house, "examplol")
    house.clock.move(hours=1)

    assert (await doubted(house, take(house, "examplol"))).reason == "too_many"


async def test_tablets_of_two_medicines_without_a_strength_do_not_compare() -> None:
    tablets = limited(most("5", shared=True))
    house = await a_house_of(("Paracetamol", tablets, ""), ("Panadol", as_needed(), ""))
    await taken(house, "panadol", accepted=frozenset({"limit_unsure"}))
    house.clock.move(hours=1)

    assert (await doubted(house, take(house, "paracetamol"))).reason == "limit_unsure"


async def test_a_planned_dose_whose_amount_nobody_told_makes_a_limit_unsure() -> None:
    house = await a_house_of(
        ("Paracetamol", PARACETAMOL, "500 mg"),
        ("Panadol", weekly(s.Weekday.FRI), "500 mg"),
    )
    sure = frozenset({"not_due", "limit_unsure"})
    unknown = await taken(house, "panadol", accepted=sure)
    house.clock.move(hours=1)

    assert unknown.amount is None
    assert (await doubted(house, take(house, "paracetamol"))).reason == "limit_unsure"


async def test_a_shared_limit_of_doses_counts_the_doses_of_all() -> None:
    doses = limited(most("2", "dose", shared=True))
    house = await a_house_of(
        ("Paracetamol", doses, ""), ("Panadol", daily("08:00"), "")
    )
    await taken(house, "panadol")
    house.clock.move(hours=1)
    await taken(house, "paracetamol")
    house.clock.move(hours=1)

    assert (await doubted(house, take(house, "paracetamol"))).reason == "too_many"


async def test_ingredients_that_a_person_told_win_over_the_table() -> None:
    house = await a_house_of(("Paracetamol", PARACETAMOL, "1 g"))
    handling = Handling(ingredients=("paracetamol",))
    await add(house, "Grandmas mix", as_needed(), "1 g", handling)
    for _ in range(2):
        await taken(house, "paracetamol", amount=quantity("2"))
        house.clock.move(minutes=15)

    assert (await doubted(house, take(house, "grandmas mix"))).reason == "too_many"


async def test_a_stopped_medication_limits_nothing_but_its_doses_count() -> None:
    house = await a_house_of(
        ("Paracetamol", PARACETAMOL, "1 g"), ("Panadol", PARACETAMOL, "1 g")
    )
    for _ in range(2):
        await taken(house, "panadol", amount=quantity("2"))
        house.clock.move(minutes=15)
    await kept(house, c.StopMedication(**about("panadol")))
    house.clock.move(hours=1)

    over = await doubted(house, take(house, "paracetamol", amount=quantity("1")))
    await kept(house, c.StopMedication(**about("paracetamol")))
    house.clock.move(hours=1)
    stopped = await doubted(house, take(house, "paracetamol"))
    sure = frozenset({"medication_stopped_taken"})

    assert over.reason == "too_many"
    assert stopped.reason == "medication_stopped_taken"
    assert await taken(house, "paracetamol", amount=quantity("1"), accepted=sure)


async def test_an_old_dose_is_weighed_by_the_doses_of_its_own_time() -> None:
    per_month = limited(most("2", "dose", timedelta(days=60)))
    house = await a_house_of(("Monthium", per_month, ""))
    for _ in range(2):
        await taken(house, "monthium")
        house.clock.move(days=3)
    house.clock.now = MONDAY + timedelta(days=400)
    late = c.RecordDose(**about("monthium", at=MONDAY + timedelta(days=50)))

    doubt = await doubted(house, late)

    assert doubt.reason == "too_many"


# The course, and pauses


async def test_a_dose_after_the_course_or_in_a_pause_is_asked_about() -> None:
    course = s.Course(start=datetime.fromisoformat("2026-10-01"), duration_days=5)
    house = await a_house_of(
        ("Shortium", limited(course=course), ""), ("Pausium", as_needed(), "")
    )
    await kept(house, c.PauseMedication(**about("pausium", start=MONDAY)))
    await taken(house, "shortium")
    house.clock.now = at("2026-10-06 00:00")

    over = await doubted(house, take(house, "shortium"))
    paused = await doubted(house, take(house, "pausium"))

    assert over.reason == "course_over_taken"
    assert paused.reason == "medication_paused_taken"


# Asked beforehand


async def test_the_next_allowed_time_can_be_asked_for() -> None:
    house = await a_house_of(("Gapium", as_needed(gap=4 * HOUR), ""))
    await taken(house, "gapium")

    gap = q.NextAllowed(person=ANN, medication=MedicationId("gapium"))
    none = q.NextAllowed(person=ANN, medication=MedicationId("none"))

    assert await house.desk.ask(gap, a_user()) == MONDAY + 4 * HOUR
    assert await house.desk.ask(none, a_user()) is None
