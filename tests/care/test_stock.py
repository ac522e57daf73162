"""The ledger of what is in the house: packs, counts, losses, doses and their undoing."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.care.fold import after
from custom_components.healthstead.care.record import Household, PersonRecord
from custom_components.healthstead.domain import schedule as s
from custom_components.healthstead.domain.ids import MedicationId
from custom_components.healthstead.domain.medication import Handling
from custom_components.healthstead.domain.quantity import Quantity

from ..builders import (
    ANN,
    MONDAY,
    House,
    a_medication,
    a_person,
    as_needed,
    at,
    daily,
    quantity,
)
from .asking import about, held, kept, noted, refused
from .test_fold import entry

HOUR = timedelta(hours=1)


async def a_house_with(
    schedule: s.Schedule | None = None, strength: str = "", stock: str | None = None
) -> House:
    """Return Ann's house with one medication, ``pill``."""
    house = House()
    await house.add_person()
    key = await house.add_medication("Pill", schedule, stock=stock)
    told = c.HandleMedication(
        person=ANN, medication=key, strength=strength, handling=Handling()
    )
    await house.do(told)
    house.clock.move(minutes=1)
    return house


def left(house: House) -> str:
    """Return what is in the house, in words."""
    return str(held(house, "pill").stock)


def pack(amount: Quantity | None = None, **more: Any) -> c.AddPack:
    return c.AddPack(**about("pill", amount=amount or quantity("28"), **more))


def count(amount: Quantity) -> c.CountStock:
    return c.CountStock(**about("pill", amount=amount))


def waste(amount: Quantity, **more: Any) -> c.WasteStock:
    return c.WasteStock(**about("pill", amount=amount, **more))


def take(house: House, **more: Any) -> c.RecordDose:
    return c.RecordDose(**about("pill", **{"at": house.clock.now, **more}))


async def test_packs_counts_losses_and_doses_add_up() -> None:
    house = await a_house_with()
    seen = []

    for command in (
        pack(),
        take(house, amount=quantity("0.5")),
        waste(quantity("0.25"), reason="dropped"),
        pack(quantity("10")),
        count(quantity("30")),
    ):
        await kept(house, command)
        seen.append(left(house))

    assert seen == [
        "28 tablet",
        "27.5 tablet",
        "27.25 tablet",
        "37.25 tablet",
        "30 tablet",
    ]


async def test_what_expires_first_is_used_first() -> None:
    house = await a_house_with(stock="0")
    await kept(house, pack(quantity("2"), expires=date(2027, 6, 1), batch=" B "))
    await kept(house, pack(quantity("3"), expires=date(2027, 1, 1)))

    await kept(house, waste(quantity("4")))

    (only,) = held(house, "pill").shelf.packs  # type: ignore[union-attr]
    assert (only.pack.batch, only.left) == ("B", Decimal(1))


async def test_a_pack_is_opened_once() -> None:
    house = await a_house_with()
    (added,) = await kept(house, pack(keeps_days=28))
    opened = c.OpenPack(**about("pill", pack=added.pack.id, on=date(2026, 10, 5)))

    first = await kept(house, opened)
    again = await kept(house, opened)

    assert (len(first), again) == (1, [])
    (only,) = held(house, "pill").shelf.packs  # type: ignore[union-attr]
    assert only.pack.usable_until() == date(2026, 11, 2)
    unknown = c.OpenPack(**about("pill", pack="x", on=date(2026, 10, 5)))
    assert await refused(house, unknown) == "unknown_pack"
    assert await refused(await a_house_with(), unknown) == "unknown_pack"


async def test_waste_comes_from_the_pack_that_is_named() -> None:
    house = await a_house_with()
    await kept(house, pack(quantity("10"), expires=date(2027, 1, 1)))
    (second,) = await kept(house, pack(quantity("5")))

    await kept(house, waste(quantity("2"), pack=second.pack.id))
    too_much = waste(quantity("4"), pack=second.pack.id)
    unknown = waste(quantity("1"), pack="x")

    assert await refused(house, too_much) == "pack_holds_less"
    assert await refused(house, unknown) == "unknown_pack"
    shelf = held(house, "pill").shelf
    assert shelf is not None
    assert [one.left for one in shelf.packs] == [Decimal(10), Decimal(3)]


@pytest.mark.parametrize(
    ("command", "reason"),
    [
        (count(quantity("-1")), "amount_not_positive"),
        (pack(quantity("0")), "amount_not_positive"),
        (waste(quantity("0")), "amount_not_positive"),
        (pack(keeps_days=0), "keeps_days_not_positive"),
        (pack(quantity("5", "mL")), "other_stock_unit"),
        (waste(quantity("5", "mL")), "other_stock_unit"),
        (
            c.CountStock(**about("none", amount=quantity("1"))),
            "unknown_medication",
        ),
    ],
)
async def test_what_cannot_be_is_refused(command: c.Command, reason: str) -> None:
    house = await a_house_with(stock="5")

    assert await refused(house, command) == reason


async def test_nothing_is_lost_of_what_nobody_counted() -> None:
    house = await a_house_with()

    assert await refused(house, waste(quantity("1"))) == "stock_unknown"


async def test_amounts_are_told_in_milligrams_where_the_strength_is_known() -> None:
    house = await a_house_with(strength="500 mg", stock="10")
    seen = []

    for command in (
        take(house, amount=quantity("1000", "mg"), accepted=frozenset({"too_much"})),
        waste(quantity("250", "mg")),
        pack(quantity("5", "g")),
        count(quantity("2", "g")),
    ):
        await kept(house, command)
        seen.append(left(house))

    assert seen == ["8 tablet", "7.5 tablet", "17.5 tablet", "4 tablet"]


async def test_a_count_in_a_unit_that_says_nothing_starts_anew() -> None:
    house = await a_house_with(stock="10")
    await kept(house, pack())

    await kept(house, count(quantity("40", "mL")))
    await kept(house, take(house))

    assert left(house) == "40 mL"
    assert held(house, "pill").shelf.packs == ()  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("schedule", "unit"),
    [
        (daily("08:00"), "tablet"),
        (as_needed(), "tablet"),
        (
            s.ClockTimes(
                course=daily().course,
                rows=(
                    *daily("08:00").rows,
                    *daily("09:00", amount=quantity("5", "mL")).rows,
                ),
            ),
            "",
        ),
    ],
)
async def test_an_amount_without_a_unit_is_in_that_of_the_doses(
    schedule: s.Schedule, unit: str
) -> None:
    house = await a_house_with(schedule)

    await kept(house, count(quantity("30", "")))
    await kept(house, pack(quantity("10", "")))

    assert left(house) == f"40 {unit}".strip()


# Undoing before and after a count, and before anything was counted


async def test_a_dose_taken_back_before_a_count_is_given_back() -> None:
    house = await a_house_with(stock="10")
    dose = await noted(house, take(house))
    house.clock.move(minutes=1)

    await kept(house, c.UndoDose(**about("pill", dose=dose.id)))

    assert left(house) == "10 tablet"


async def test_a_dose_taken_back_after_a_count_was_never_in_it() -> None:
    house = await a_house_with(stock="10")
    dose = await noted(house, take(house))
    house.clock.move(minutes=1)
    await kept(house, count(quantity("9")))

    await kept(house, c.UndoDose(**about("pill", dose=dose.id)))

    assert left(house) == "9 tablet"


async def test_a_dose_told_after_a_count_that_it_came_before_is_in_it_already() -> None:
    house = await a_house_with(stock="10")

    await noted(house, take(house, at=at("2026-10-05 08:00")))

    assert left(house) == "10 tablet"


async def test_a_dose_moved_over_a_count_comes_off_it_or_goes_back() -> None:
    house = await a_house_with(as_needed(), stock="10")
    dose = await noted(house, take(house))
    house.clock.move(minutes=5)
    await kept(house, count(quantity("9")))
    house.clock.move(minutes=5)

    later = c.CorrectDose(**about("pill", dose=dose.id, at=house.clock.now))
    await kept(house, later)
    after_it = left(house)
    earlier = c.CorrectDose(**about("pill", dose=dose.id, at=MONDAY - HOUR))
    await kept(house, earlier)

    assert (after_it, left(house)) == ("8 tablet", "9 tablet")


async def test_a_dose_of_before_the_first_pack_gives_nothing_back_to_it() -> None:
    house = await a_house_with()
    dose = await noted(house, take(house))
    house.clock.move(minutes=1)
    await kept(house, pack())

    await kept(house, c.UndoDose(**about("pill", dose=dose.id)))

    assert left(house) == "28 tablet"


async def test_what_a_dose_used_is_given_back_though_the_strength_changed() -> None:
    house = await a_house_with(strength="500 mg", stock="10")
    dose = await noted(house, take(house, amount=quantity("500", "mg")))
    other = c.HandleMedication(**about("pill", strength="250 mg", handling=Handling()))
    await kept(house, other)

    await kept(house, c.UndoDose(**about("pill", dose=dose.id)))

    assert dose.used == quantity("1")
    assert left(house) == "10 tablet"


async def test_more_than_there_is_leaves_less_than_nothing_until_it_is_counted() -> (
    None
):
    house = await a_house_with(stock="0.5")
    await kept(house, take(house))
    below = left(house)

    await kept(house, pack(quantity("28")))
    packed = left(house)
    await kept(house, count(quantity("27")))

    assert (below, packed, left(house)) == ("-0.5 tablet", "27.5 tablet", "27 tablet")
    shelf = held(house, "pill").shelf
    assert shelf is not None
    assert (shelf.loose, shelf.packs[0].left) == (Decimal(0), Decimal(27))


def test_a_movement_of_what_a_damaged_log_lost_changes_nothing() -> None:
    record = PersonRecord(person=a_person().person)
    household = after(
        Household(people={ANN: record}),
        [entry(ev.MedicationAdded(medication=a_medication("Pill")), number=1)],
    )
    pill = MedicationId("pill")
    wasted = ev.StockWasted(medication=pill, amount=quantity("1"))
    opened = ev.PackOpened(medication=pill, pack="x", on=date(2026, 10, 5))
    counted = ev.StockCounted(medication=pill, amount=quantity("5", "mL"))

    without = after(household, [entry(wasted, number=2), entry(opened, number=3)])
    other = after(household, [entry(counted, number=2), entry(wasted, number=3)])

    assert without.people[ANN].medications[pill].shelf is None
    assert other.people[ANN].medications[pill].stock == quantity("5", "mL")
