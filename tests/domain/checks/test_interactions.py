"""Each pair of the pack is found whichever way round; others are only unlisted."""

import re

import pytest

from custom_components.healthstead.domain.checks.generic_table import INGREDIENTS
from custom_components.healthstead.domain.checks.group_table import MEMBERS, Group
from custom_components.healthstead.domain.checks.interaction_table import (
    PACK,
    Pair,
    Severity,
)
from custom_components.healthstead.domain.checks.interactions import (
    Unlisted,
    between,
    interactions_among,
    members_of,
)


def title(row: Pair) -> str:
    return f"{'/'.join(row.one)} with {'/'.join(row.other)}"


@pytest.mark.parametrize("row", PACK, ids=title)
def test_every_pair_of_the_pack_is_found_in_both_orders(row: Pair) -> None:
    for one in members_of(row.one):
        for other in members_of(row.other) - {one}:
            there = interactions_among((one,), {"Other": (other,)})
            back = interactions_among((other,), {"Other": (one,)})

            assert len(there) == len(back) == 1
            assert there[0].why == back[0].why
            assert (there[0].ingredient, there[0].other_ingredient) == (one, other)
            assert there[0].severity is Severity.AVOID or (
                row.severity is Severity.CAUTION
            )


@pytest.mark.parametrize("row", PACK, ids=title)
def test_every_row_says_why_in_one_sentence_whom_to_ask_and_where_it_stands(
    row: Pair,
) -> None:
    assert re.fullmatch(r"[A-Z][^.!?]+\.", row.why)
    assert "sk your" in row.ask or "ask your" in row.ask
    assert "doctor" in row.ask
    assert len(row.source) > 10


def test_no_row_says_safe_or_what_to_do_with_a_dose() -> None:
    told = " ".join(f"{row.why} {row.ask}" for row in PACK).lower()

    assert not re.search(r"\b(safe|fine|harmless|skip|dose of|stop taking)\b", told)


def test_no_row_claims_a_review_that_has_not_been() -> None:
    assert {row.reviewed for row in PACK} == {""}


def test_the_pack_is_small_and_its_rows_differ() -> None:
    assert 60 <= len(PACK) <= 90
    assert len({(row.one, row.other) for row in PACK}) == len(PACK)


def test_every_ingredient_of_the_pack_and_the_groups_is_listed() -> None:
    sides = (side for row in PACK for side in (row.one, row.other))
    named = frozenset[str]().union(*map(members_of, sides), *MEMBERS.values())

    assert sorted(named - INGREDIENTS.keys()) == []
    assert set(MEMBERS) == set(Group)


@pytest.mark.parametrize(
    ("new", "present"),
    [
        ("warfarin", "ibuprofen"),
        ("warfarin", "aspirin"),
        ("warfarin", "metronidazole"),
        ("warfarin", "fluconazole"),
        ("warfarin", "sulfamethoxazole"),
        ("warfarin", "amiodarone"),
        ("warfarin", "clarithromycin"),
        ("warfarin", "st john's wort"),
        ("apixaban", "naproxen"),
        ("rivaroxaban", "itraconazole"),
        ("edoxaban", "rifampicin"),
        ("dabigatran", "carbamazepine"),
        ("sertraline", "phenelzine"),
        ("fluoxetine", "sumatriptan"),
        ("venlafaxine", "tramadol"),
        ("citalopram", "linezolid"),
        ("simvastatin", "clarithromycin"),
        ("simvastatin", "itraconazole"),
        ("simvastatin", "ciclosporin"),
        ("simvastatin", "gemfibrozil"),
        ("methotrexate", "trimethoprim"),
        ("methotrexate", "diclofenac"),
        ("lithium", "ibuprofen"),
        ("lithium", "ramipril"),
        ("lithium", "bendroflumethiazide"),
        ("losartan", "potassium"),
        ("ramipril", "spironolactone"),
        ("ramipril", "trimethoprim"),
        ("glyceryl trinitrate", "sildenafil"),
        ("digoxin", "amiodarone"),
        ("digoxin", "verapamil"),
        ("digoxin", "clarithromycin"),
        ("clopidogrel", "omeprazole"),
        ("levothyroxine", "calcium"),
        ("levothyroxine", "iron"),
        ("doxycycline", "magnesium"),
        ("ciprofloxacin", "iron"),
        ("allopurinol", "azathioprine"),
        ("morphine", "diazepam"),
        ("bisoprolol", "verapamil"),
        ("atenolol", "diltiazem"),
        ("theophylline", "ciprofloxacin"),
        ("tizanidine", "fluvoxamine"),
        ("colchicine", "clarithromycin"),
        ("ethinylestradiol", "rifampicin"),
        ("ethinylestradiol", "st john's wort"),
        ("metformin", "iohexol"),
        ("warfarin", "apixaban"),
        ("ibuprofen", "naproxen"),
        ("citalopram", "domperidone"),
        ("sacubitril", "lisinopril"),
    ],
)
def test_the_pairs_that_matter_most_at_home_are_in_the_pack(
    new: str, present: str
) -> None:
    assert isinstance(between(new, present), Pair)


def test_a_pair_that_is_not_in_the_pack_is_unlisted_and_nothing_else() -> None:
    assert between("paracetamol", "amlodipine") is Unlisted.NOT_IN_LIST
    assert between("foozolam", "warfarin") is Unlisted.NOT_IN_LIST
    assert interactions_among(("paracetamol",), {"Istin": ("amlodipine",)}) == ()


def test_no_value_of_the_types_means_safe() -> None:
    assert [str(value) for value in Unlisted] == ["not_in_list"]
    assert [str(value) for value in Severity] == ["avoid", "caution"]


def test_an_ingredient_does_not_interact_with_itself() -> None:
    assert between("ibuprofen", "ibuprofen") is Unlisted.NOT_IN_LIST


def test_the_graver_row_is_told_where_two_rows_meet() -> None:
    met = interactions_among(("domperidone",), {"Haldol": ("haloperidol",)})

    assert [each.severity for each in met] == [Severity.AVOID]


def test_a_row_is_told_once_between_two_medicines() -> None:
    met = interactions_among(
        ("ibuprofen", "naproxen"), {"Marevan": ("warfarin", "apixaban")}
    )

    assert len(met) == 1


def test_the_gravest_interaction_stands_first_and_names_the_other_medicine() -> None:
    met = interactions_among(
        ("tramadol",),
        {"Lyrica": ("pregabalin",), "Valium": ("diazepam",), "Istin": ("amlodipine",)},
    )

    assert [each.other for each in met] == ["Valium", "Lyrica"]
