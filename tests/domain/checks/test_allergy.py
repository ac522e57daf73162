"""A told allergy meets its ingredient, its class, and what is related to it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custom_components.healthstead.domain.checks.allergy import TOLD, allergy_hits
from custom_components.healthstead.domain.checks.allergy_table import ALLERGIES
from custom_components.healthstead.domain.checks.generic_table import INGREDIENTS
from custom_components.healthstead.domain.checks.interactions import members_of


@pytest.mark.parametrize(
    ("told", "ingredient"),
    [
        ("penicillin", "amoxicillin"),
        ("Penicillin - rash as a child", "flucloxacillin"),
        ("allergic to penicillins", "phenoxymethylpenicillin"),
        ("amoxicillin", "amoxicillin"),
        ("Augmentin", "amoxicillin"),
        ("amoxicillin", "piperacillin"),
        ("sulfa", "sulfamethoxazole"),
        ("Sulfa drugs (hives)", "sulfadiazine"),
        ("Bactrim", "sulfadiazine"),
        ("aspirin", "aspirin"),
        ("aspirin", "ibuprofen"),
        ("NSAIDs", "naproxen"),
        ("NSAID", "aspirin"),
        ("anti-inflammatories", "diclofenac"),
        ("statins", "atorvastatin"),
        ("codeine", "codeine"),
        ("opioids", "morphine"),
        ("cipro", "levofloxacin"),
        ("macrolides", "azithromycin"),
        ("doxycycline", "minocycline"),
        ("ACE inhibitors, cough", "ramipril"),
        ("lisinopril made my lips swell", "ramipril"),
        ("contrast dye", "iohexol"),
        ("iodine", "povidone iodine"),
        ("foozolam", "foozolam"),
        ("Tylenol", "paracetamol"),
    ],
)
def test_what_the_words_mean_is_a_certain_hit(told: str, ingredient: str) -> None:
    (hit,) = allergy_hits((ingredient,), (told,))

    assert hit.certain
    assert hit.told == told
    assert hit.source


@pytest.mark.parametrize(
    ("told", "ingredient"),
    [
        ("penicillin", "cefalexin"),
        ("amoxicillin", "ceftriaxone"),
        ("penicillin", "meropenem"),
        ("cefalexin", "amoxicillin"),
        ("cefalexin", "cefuroxime"),
        ("sulfa", "sulfasalazine"),
        ("sulfa", "celecoxib"),
        ("codeine", "morphine"),
        ("ramipril", "sacubitril"),
        ("atorvastatin", "simvastatin"),
        ("carbamazepine", "phenytoin"),
        ("aspirin", "bismuth subsalicylate"),
        ("iodine", "amiodarone"),
    ],
)
def test_what_is_only_related_is_a_hit_at_lower_certainty(
    told: str, ingredient: str
) -> None:
    (hit,) = allergy_hits((ingredient,), (told,))

    assert not hit.certain
    assert hit.source != TOLD


@pytest.mark.parametrize(
    ("told", "ingredient"),
    [
        ("penicillin", "doxycycline"),
        ("none known", "amoxicillin"),
        ("NKDA", "amoxicillin"),
        ("peanuts", "amoxicillin"),
        ("", "amoxicillin"),
        ("sulfa", "furosemide"),
        ("sulfites", "sulfamethoxazole"),
        ("statin", "ezetimibe"),
    ],
)
def test_what_has_nothing_to_do_with_it_is_no_hit(told: str, ingredient: str) -> None:
    assert allergy_hits((ingredient,), (told,)) == ()


def test_one_hit_for_each_ingredient_and_allergy_the_certain_first() -> None:
    hits = allergy_hits(
        ("cefalexin", "amoxicillin"), ("penicillin", "amoxicillin and penicillin")
    )

    assert [(hit.ingredient, hit.certain) for hit in hits] == [
        ("amoxicillin", True),
        ("amoxicillin", True),
        ("cefalexin", False),
        ("cefalexin", False),
    ]


def test_the_ingredient_itself_cites_what_was_told() -> None:
    (hit,) = allergy_hits(("amoxicillin",), ("amoxicillin",))

    assert hit.source == TOLD


def test_every_class_has_words_listed_ingredients_and_a_source() -> None:
    for row in ALLERGIES:
        named = members_of(row.certain) | members_of(row.related)

        assert row.said.strip()
        assert len(row.source) > 10
        assert sorted(named - INGREDIENTS.keys()) == []


def test_each_word_belongs_to_one_class() -> None:
    words = [word.strip() for row in ALLERGIES for word in row.said.split(",")]

    assert len(words) == len(set(words))


@given(
    st.lists(st.sampled_from(sorted(INGREDIENTS)), max_size=3),
    st.lists(st.text(max_size=40), max_size=3),
)
def test_any_words_can_be_told(ingredients: list[str], told: list[str]) -> None:
    hits = allergy_hits(tuple(ingredients), tuple(told))

    assert all(hit.ingredient in ingredients and hit.told in told for hit in hits)
