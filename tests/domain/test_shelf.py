"""What is in the house adds up, whatever moves, and what expires first goes first."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custom_components.healthstead.domain import shelf as sh
from custom_components.healthstead.domain.quantity import Quantity
from custom_components.healthstead.domain.stock_units import in_stock_unit

NOON = datetime(2026, 10, 3, 12, tzinfo=UTC)
MAY, JUNE = date(2027, 5, 31), date(2027, 6, 30)


def quantity(value: str, unit: str = "tablet") -> Quantity:
    return Quantity(value=Decimal(value), unit=unit)


def pack(name: str, value: str = "10", **more: date | int) -> sh.Pack:
    return sh.Pack(id=name, amount=quantity(value), **more)  # type: ignore[arg-type]


def shelf(*packs: sh.Pack, loose: str = "0") -> sh.Shelf:
    made = sh.Shelf(unit="tablet", loose=Decimal(loose))
    for one in packs:
        made = sh.with_pack(made, one)
    return made


def lefts(of: sh.Shelf) -> dict[str, str]:
    return {held.pack.id: str(held.left) for held in of.packs}


@pytest.mark.parametrize(
    ("expires", "opened", "keeps", "until"),
    [
        (None, None, None, None),
        (MAY, None, 28, MAY),
        (None, date(2026, 10, 3), 28, date(2026, 10, 31)),
        (MAY, date(2026, 10, 3), 28, date(2026, 10, 31)),
        (MAY, date(2027, 5, 20), 28, MAY),
        (MAY, date(2026, 10, 3), None, MAY),
    ],
)
def test_the_last_day_is_the_printed_one_or_that_after_opening(
    expires: date | None, opened: date | None, keeps: int | None, until: date | None
) -> None:
    made = sh.Pack(
        id="a", amount=quantity("1"), expires=expires, opened=opened, keeps_days=keeps
    )

    assert made.usable_until() == until


def test_what_is_loose_goes_first_then_what_expires_first_then_what_is_open() -> None:
    house = shelf(
        pack("june", expires=JUNE),
        pack("closed", expires=MAY),
        pack("open", expires=MAY, opened=date(2026, 10, 1)),
        pack("never"),
        loose="1",
    )

    used = [sh.used(house, Decimal(n)) for n in (1, 12, 22, 33, 45)]

    assert [lefts(after) for after in used] == [
        {"june": "10", "closed": "10", "open": "10", "never": "10"},
        {"june": "10", "closed": "9", "never": "10"},
        {"june": "9", "never": "10"},
        {"never": "8"},
        {},
    ]
    assert used[-1].total == quantity("-4")


def test_a_named_pack_gives_what_it_holds() -> None:
    house = shelf(pack("a"), pack("b"))

    used = sh.used(house, Decimal(12), pack="b")

    assert lefts(used) == {"a": "10"}
    assert used.total == quantity("8")


def test_one_pack_is_opened_and_no_other() -> None:
    opened = sh.opened(shelf(pack("a"), pack("b")), "a", date(2026, 10, 3))

    assert [held.pack.opened for held in opened.packs] == [date(2026, 10, 3), None]


@pytest.mark.parametrize(
    ("loose", "total", "after"),
    [
        ("0", "25", {"may": "10", "june": "10"}),
        ("0", "20", {"may": "10", "june": "10"}),
        ("0", "7", {"june": "7"}),
        ("3", "21", {"may": "10", "june": "10"}),
        ("3", "19", {"may": "9", "june": "10"}),
        ("-4", "16", {"may": "6", "june": "10"}),
        ("-4", "20", {"may": "10", "june": "10"}),
        ("-4", "0", {}),
    ],
)
def test_a_count_is_the_truth_and_takes_from_what_expires_first(
    loose: str, total: str, after: dict[str, str]
) -> None:
    house = shelf(pack("may", expires=MAY), pack("june", expires=JUNE), loose=loose)

    counted = sh.counted(house, Decimal(total), NOON)

    assert counted.total == quantity(total)
    assert lefts(counted) == after
    assert counted.loose >= 0
    assert counted.counted == NOON


amounts = st.decimals("0.01", "50", places=2)


@given(
    st.lists(
        st.tuples(st.sampled_from(["pack", "use", "waste", "back", "count"]), amounts),
        max_size=30,
    )
)
def test_movements_add_up_whatever_their_order(
    moves: list[tuple[str, Decimal]],
) -> None:
    house, total = shelf(), Decimal(0)

    for number, (kind, value) in enumerate(moves):
        match kind:
            case "pack":
                amount = Quantity(value=value, unit="tablet")
                made = sh.Pack(id=str(number), amount=amount)
                house, total = sh.with_pack(house, made), total + value
            case "use":
                house, total = sh.used(house, value), total - value
            case "waste":
                first = house.packs[0].pack.id if house.packs else "none"
                house, total = sh.used(house, value, pack=first), total - value
            case "back":
                house, total = sh.returned(house, value), total + value
            case _:
                house, total = sh.counted(house, value, NOON), value

        assert house.total.value == total
        assert all(held.left > 0 for held in house.packs)


@pytest.mark.parametrize(
    ("amount", "strength", "unit", "found"),
    [
        (quantity("2"), "", "tablet", "2"),
        (quantity("1000", "mg"), "500 mg", "tablet", "2"),
        (quantity("2"), "500 mg", "mg", "1000"),
        (quantity("2"), "500 mg", "g", "1"),
        (quantity("250", "mg"), "250 mg/5 mL", "mL", "5"),
        (quantity("5", "mL"), "250 mg/5 mL", "mg", "250"),
        (quantity("1", "g"), "", "mg", "1000"),
        (quantity("1", "capsule"), "500 mg", "tablet", "1"),
        (quantity("100", "mg"), "300 mg", "tablet", None),
        (quantity("1"), "300 mg", "7 mg", None),
        (quantity("1"), "", "mg", None),
        (quantity("1"), "8/500 mg", "mg", None),
        (quantity("5", "mL"), "500 mg", "tablet", None),
        (quantity("1", "[iU]"), "", "mg", None),
    ],
)
def test_amounts_are_told_in_the_shelfs_unit_exactly_or_not_at_all(
    amount: Quantity, strength: str, unit: str, found: str | None
) -> None:
    told = in_stock_unit(amount, strength, unit)

    assert told == (None if found is None else Decimal(found))
