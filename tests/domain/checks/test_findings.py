"""One check brings everything to ask about, the gravest first, and never an all-clear."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custom_components.healthstead.domain.checks.findings import (
    NOTHING_FOUND,
    Candidate,
    Finding,
    FindingKind,
    check,
    ingredients_in,
)
from custom_components.healthstead.domain.checks.ingredients import NAMES
from custom_components.healthstead.domain.checks.interaction_table import PACK, Pair
from custom_components.healthstead.domain.checks.interactions import members_of


def a(name: str, *ingredients: str, strength: str = "") -> Candidate:
    return Candidate(name=name, strength=strength, ingredients=ingredients)


def of_kind(kind: FindingKind, findings: tuple[Finding, ...]) -> list[Finding]:
    return [finding for finding in findings if finding.kind is kind]


def test_a_shared_ingredient_is_found_across_brands_and_combinations() -> None:
    found = check(
        a("Lemsip", strength="650 mg"), [a("co-codamol", strength="30/500 mg")], []
    )

    (duplicate,) = of_kind(FindingKind.DUPLICATE_INGREDIENT, found)
    assert duplicate.subject == "Lemsip"
    assert duplicate.other == "co-codamol"
    assert duplicate.facts == {
        "ingredient": "paracetamol",
        "strength": "650 mg",
        "other_strength": "30/500 mg",
    }
    assert duplicate.grave


def test_two_supplements_of_one_kind_are_told_without_weight() -> None:
    found = check(a("Tums"), [a("Adcal-D3")], [])

    assert [(each.kind, each.grave) for each in found] == [
        (FindingKind.DUPLICATE_INGREDIENT, False)
    ]


def test_the_same_unknown_name_is_a_duplicate_by_its_words() -> None:
    found = check(a("Foozolam 5 mg"), [a("FOOZOLAM 10 mg tablets")], [])

    assert [each.kind for each in found] == [
        FindingKind.DUPLICATE_INGREDIENT,
        FindingKind.NOT_KNOWN,
        FindingKind.NOT_KNOWN,
    ]


def test_a_told_allergy_is_grave_and_a_related_one_is_not() -> None:
    certain = check(a("Augmentin"), [], ["penicillin"])
    related = check(a("cefalexin"), [], ["penicillin"])

    assert [(each.kind, each.other, each.grave) for each in certain] == [
        (FindingKind.ALLERGY, "penicillin", True)
    ]
    assert certain[0].facts == {"ingredient": "amoxicillin", "told": "penicillin"}
    assert [(each.kind, each.grave) for each in related] == [
        (FindingKind.ALLERGY_RELATED, False)
    ]


def test_an_allergy_to_a_name_that_no_table_knows_is_still_found() -> None:
    found = check(a("Foozolam"), [], ["foozolam"])

    assert [each.kind for each in found] == [
        FindingKind.ALLERGY,
        FindingKind.NOT_KNOWN,
    ]


def test_an_interaction_brings_its_words_source_and_review() -> None:
    found = check(a("Nurofen"), [a("Marevan")], [])

    (met,) = of_kind(FindingKind.INTERACTION, found)
    assert (met.subject, met.other, met.grave) == ("Nurofen", "Marevan", True)
    assert met.facts["ingredient"] == "ibuprofen"
    assert met.facts["other_ingredient"] == "warfarin"
    assert met.facts["severity"] == "avoid"
    assert met.facts["reviewed"] == ""
    assert "pharmacist" in met.facts["ask"]
    assert "Coumadin" in met.source


def test_a_high_alert_medicine_that_is_not_daily_says_how_sparing_it_is() -> None:
    (weekly,) = check(a("Trexall", strength="2.5 mg"), [], [])
    (bones,) = check(a("alendronic acid", strength="70 mg"), [], [])
    (heart,) = of_kind(FindingKind.HIGH_ALERT, check(a("digoxin"), [], []))

    assert weekly.facts == {"least_days": "7", "weekday": "yes"}
    assert bones.facts == {"least_days": "7", "weekday": "no"}
    assert heart.facts == {}
    assert all(each.source for each in (weekly, bones, heart))


def test_a_strength_in_the_name_counts_where_none_is_given_apart() -> None:
    assert check(a("alendronic acid 10 mg"), [], []) == ()
    assert len(check(a("alendronic acid 70 mg"), [], [])) == 1


def test_a_look_alike_is_told_and_named_apart_where_it_is_in_the_house() -> None:
    found = check(a("hydralazine"), [a("Hydroxyzine 25 mg")], [])

    alike = of_kind(FindingKind.LOOKS_LIKE, found)
    assert [(each.other, each.facts["present"]) for each in alike] == [
        ("Hydroxyzine 25 mg", "yes"),
        ("hydrochlorothiazide, hydroxyzine, hydromorphone", "no"),
    ]
    assert "ISMP" in alike[1].source
    assert "FDA" in alike[1].source


def test_an_unknown_medicine_is_said_to_be_unchecked() -> None:
    found = check(a("metfornin"), [a("Foozolam")], [])

    assert [(each.subject, each.other) for each in found] == [
        ("metfornin", ""),
        ("Foozolam", "metfornin"),
    ]
    assert found[0].facts == {
        "unknown": "metfornin",
        "checked": "nothing",
        "suggestion": "metformin",
    }
    assert found[1].facts["suggestion"] == ""


def test_the_users_own_ingredients_win_over_the_table() -> None:
    odd = a("Tylenol", "Ibuprofen 400 mg", "acetaminophen", " ")

    assert ingredients_in(odd) == ("ibuprofen", "paracetamol")
    assert ingredients_in(a("Tylenol", "naproxen")) == ("naproxen",)
    assert ingredients_in(a("Tylenol", " ")) == ("paracetamol",)
    assert ingredients_in(a("Tylenol", "co-codamol")) == ("codeine", "paracetamol")


def test_an_ingredient_that_no_table_knows_is_compared_and_said_to_be_unknown() -> None:
    found = check(a("X1", "Foozolam"), [a("X2", "foozolam")], [])

    (own, other) = of_kind(FindingKind.NOT_KNOWN, found)
    assert of_kind(FindingKind.DUPLICATE_INGREDIENT, found)[0].facts["ingredient"] == (
        "foozolam"
    )
    assert own.facts["unknown"] == "foozolam"
    assert own.facts["checked"] == "duplicates"
    assert other.other == "X1"


def test_a_name_of_no_letters_compares_with_nothing() -> None:
    found = check(a("?!"), [a("...")], ["?"])

    assert {each.kind for each in found} == {FindingKind.NOT_KNOWN}


def test_the_gravest_stands_first() -> None:
    found = check(
        a("hydromorphone"),
        [a("Palladone"), a("Valium"), a("Lyrica"), a("morphine"), a("Foozolam")],
        ["codeine", "hydromorphone"],
    )

    kinds = [each.kind for each in found]
    assert kinds == [
        FindingKind.ALLERGY,
        FindingKind.INTERACTION,
        FindingKind.DUPLICATE_INGREDIENT,
        FindingKind.ALLERGY_RELATED,
        FindingKind.INTERACTION,
        FindingKind.NOT_KNOWN,
        FindingKind.HIGH_ALERT,
        FindingKind.LOOKS_LIKE,
        FindingKind.LOOKS_LIKE,
    ]
    assert [each.grave for each in found] == [True] * 3 + [False] * 6


def test_nothing_found_is_worded_as_not_in_the_list() -> None:
    assert check(a("cetirizine"), [a("omeprazole")], ["peanuts"]) == ()
    assert NOTHING_FOUND.value == "not_in_list"


def test_no_kind_of_finding_means_safe() -> None:
    assert not any("safe" in kind or "ok" in kind.split("_") for kind in FindingKind)


@pytest.mark.parametrize("row", PACK, ids=lambda row: row.why)
def test_every_row_of_the_pack_becomes_a_finding(row: Pair) -> None:
    one = min(members_of(row.one))
    other = max(members_of(row.other) - {one})

    found = check(a(one), [a(other)], [])

    assert len(of_kind(FindingKind.INTERACTION, found)) == 1


def test_a_finding_can_be_kept_in_a_set() -> None:
    findings = check(a("Nurofen"), [a("Marevan")], [])

    assert len(set(findings)) == len(findings)


NAME = st.one_of(st.text(max_size=30), st.sampled_from(sorted(NAMES)))
CANDIDATE = st.builds(
    Candidate,
    name=NAME,
    strength=st.one_of(st.text(max_size=15), st.just("500 mg")),
    ingredients=st.lists(NAME, max_size=3).map(tuple),
)


@given(CANDIDATE, st.lists(CANDIDATE, max_size=4), st.lists(NAME, max_size=3))
def test_a_check_never_fails_and_grave_findings_come_first(
    new: Candidate, present: list[Candidate], allergies: list[str]
) -> None:
    found = check(new, present, allergies)

    weights = [each.grave for each in found]
    assert weights == sorted(weights, reverse=True)
    assert all(each.source for each in found)


@given(CANDIDATE, CANDIDATE)
def test_two_medicines_meet_alike_whichever_is_new(
    one: Candidate, other: Candidate
) -> None:
    def met(findings: tuple[Finding, ...]) -> set[str]:
        return {
            each.facts["why"] for each in of_kind(FindingKind.INTERACTION, findings)
        }

    assert met(check(one, [other], [])) == met(check(other, [one], []))
