"""A name stands for its ingredients by the table, or is not known; slips are asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custom_components.healthstead.domain.checks.brand_table import (
    BRANDS,
    SEVERAL_MEANINGS,
)
from custom_components.healthstead.domain.checks.confused_table import CONFUSED
from custom_components.healthstead.domain.checks.generic_table import INGREDIENTS
from custom_components.healthstead.domain.checks.ingredients import (
    NAMES,
    confusions,
    ingredients_of,
    is_listed,
    looks_like,
    suggest_name,
)
from custom_components.healthstead.domain.checks.names import FORM_WORDS, bare, whole
from custom_components.healthstead.domain.checks.product_table import PRODUCTS


@pytest.mark.parametrize(
    ("name", "inside"),
    [
        ("paracetamol", "paracetamol"),
        ("Acetaminophen", "paracetamol"),
        ("ALBUTEROL", "salbutamol"),
        ("Paracetamol 500mg tablets", "paracetamol"),
        ("metoprolol succinate", "metoprolol"),
        ("Metoprolol Tartrate 47.5 mg prolonged-release tablets", "metoprolol"),
        ("levothyroxine sodium 100 micrograms", "levothyroxine"),
        ("esomeprazole magnesium trihydrate", "esomeprazole"),
        ("Losartan Potassium Tablets IP 50mg", "losartan"),
        ("250 mg/5 mL amoxicillin suspension", "amoxicillin"),
        ("Salbutamol 100mcg/dose inhaler", "salbutamol"),
        ("fentanyl 25 micrograms/hour patch", "fentanyl"),
        ("insulin aspart U-100", "insulin aspart"),
        ("Lantus SoloStar 100 units/mL", "insulin glargine"),
        ("Lipitor", "atorvastatin"),
        ("Children’s Tylenol", "paracetamol"),
        ("Crocin 650", "paracetamol"),
        ("Pan 40", "pantoprazole"),
        ("my Eltroxin", "levothyroxine"),
        ("St John's Wort", "st john's wort"),
        ("vitamin D3 1000 IU", "colecalciferol"),
        ("Vitamin B12", "cyanocobalamin"),
        ("potassium chloride", "potassium"),
        ("sodium valproate", "valproic acid"),
        ("Zantac 360", "famotidine"),
        ("Canesten oral 150mg capsule", "fluconazole"),
        ("co-codamol 30/500", "codeine + paracetamol"),
        ("Tylenol #3", "paracetamol + codeine"),
        ("Percocet 5/325", "oxycodone + paracetamol"),
        ("co-amoxiclav 500/125", "amoxicillin + clavulanic acid"),
        ("Lemsip Max Cold & Flu", "paracetamol + phenylephrine"),
        ("Meftal Spas tablets", "mefenamic acid + dicycloverine"),
        ("Meftal-Spas Drops 10 mL", "dicycloverine + simeticone"),
        ("Advil Liqui-Gels", "ibuprofen"),
        ("Telma-H", "telmisartan + hydrochlorothiazide"),
        ("losartan/hydrochlorothiazide 50/12.5", "losartan + hydrochlorothiazide"),
        ("sacubitril-valsartan", "sacubitril + valsartan"),
        ("Losartan + HCTZ", "losartan + hydrochlorothiazide"),
        ("amoxicillin and clavulanate potassium", "amoxicillin + clavulanic acid"),
        (
            "Amoxicillin 500 mg / clavulanic acid 125 mg",
            "amoxicillin + clavulanic acid",
        ),
        ("paracetamol/acetaminophen", "paracetamol"),
    ],
)
def test_a_name_on_a_pack_or_in_speech_has_its_ingredients(
    name: str, inside: str
) -> None:
    assert " + ".join(ingredients_of(name)) == inside


@pytest.mark.parametrize(
    "name",
    [
        "",
        " ",
        "tablets",
        "sodium",
        "500 mg",
        "white morning pill",
        "paracetamol + foozolam",
        "aspirin and",
        "Calpol Plus",
        "paracetmol",
        "co-foozolam",
    ],
)
def test_a_name_that_is_not_wholly_known_has_no_ingredients(name: str) -> None:
    assert ingredients_of(name) == ()


@pytest.mark.parametrize(
    "name",
    [
        "Benadryl",
        "Zantac 150mg",
        "Sudafed tablets",
        "Gaviscon",
        "Dulcolax liquid",
        "Zerodol-MR tablets",
    ],
)
def test_a_brand_with_several_meanings_is_not_known(name: str) -> None:
    assert ingredients_of(name) == ()
    assert suggest_name(name) is None


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("metfornin", "metformin"),
        ("paracetmol 500 mg", "paracetamol"),
        ("lipitr", "lipitor"),
        ("atorvastatn tablets", "atorvastatin"),
        ("hydroxyzin", "hydroxyzine"),
        ("metformin", None),
        ("prednisolon", None),
        ("amlodipin", "amlodipine"),
        ("xyzzyqwerty", None),
        ("abcd", None),
        ("penicillin", None),
        ("benadril", None),
    ],
)
def test_a_slip_is_asked_about_only_where_one_name_is_clearly_nearest(
    said: str, meant: str | None
) -> None:
    assert suggest_name(said) == meant


def test_a_slip_near_two_medicines_is_not_asked_about() -> None:
    assert suggest_name("cefurixime") is None
    assert suggest_name("citaloprem") == "citalopram"


def test_names_that_were_mixed_up_before_are_told_with_their_list() -> None:
    assert looks_like("Prednisone 5 mg tablets") == ("prednisolone",)
    assert set(looks_like("hydralazine")) == {
        "hydroxyzine",
        "hydromorphone",
        "hydrochlorothiazide",
    }
    assert looks_like("metoprolol succinate") == ("metoprolol tartrate",)
    assert looks_like("paracetamol") == ()
    assert all("FDA" in source for _, source in confusions("prednisone"))


def test_mix_ups_are_told_in_both_directions() -> None:
    names = {whole(name) for row, _ in CONFUSED for name in row.split(",")}

    one_sided = [
        (name, other)
        for name in names
        for other in looks_like(name)
        if name not in looks_like(other)
    ]

    assert one_sided == []
    assert len(names) > 100


def test_the_tables_hold_what_a_household_meets() -> None:
    names = {name for listed in BRANDS.values() for name in listed.split(",")}

    assert len(INGREDIENTS) >= 350
    assert len(names) >= 1000
    assert len(PRODUCTS) >= 150


def test_every_brand_and_product_is_made_of_listed_ingredients() -> None:
    inside = {part for row in (*BRANDS, *PRODUCTS) for part in row.split(" + ")}

    assert [part for part in inside if not is_listed(part)] == []


def test_no_name_stands_for_two_different_things() -> None:
    meanings: dict[str, set[str]] = {}
    for table in (INGREDIENTS, BRANDS, PRODUCTS):
        for inside, names in table.items():
            for name in names.split(","):
                meanings.setdefault(whole(name), set()).add(inside)
    meanings.pop("")

    assert {name: held for name, held in meanings.items() if len(held) > 1} == {}
    assert SEVERAL_MEANINGS & NAMES.keys() == frozenset()


def test_every_name_of_the_tables_is_found_as_it_is_written() -> None:
    lost = [
        name
        for table in (INGREDIENTS, BRANDS, PRODUCTS)
        for inside, names in table.items()
        for name in (*names.split(","), *([inside] if table is INGREDIENTS else []))
        if name.strip() and " + ".join(ingredients_of(name)) != inside
    ]

    assert lost == []


@given(st.text(max_size=60))
def test_any_text_is_known_or_not_and_never_an_error(text: str) -> None:
    assert all(is_listed(inside) for inside in ingredients_of(text))
    assert suggest_name(text) is None or ingredients_of(text) == ()
    assert FORM_WORDS.isdisjoint(bare(text).split())


@given(st.sampled_from(sorted(NAMES)), st.sampled_from(["mg", " mg", " micrograms"]))
def test_a_strength_and_a_form_change_no_name(name: str, unit: str) -> None:
    dressed = f"{name.upper()} 500{unit} Film-Coated Tablets"

    assert ingredients_of(dressed) == ingredients_of(name)
