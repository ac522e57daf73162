"""Complaints lead to somebody who sees to them, and a red flag to nobody to book."""

import pytest

from custom_components.healthstead.domain.complaints import Urgency, choose
from custom_components.healthstead.domain.complaints.choosing import (
    COMPLAINTS,
    DEFAULT,
)
from custom_components.healthstead.domain.complaints.lay_words import LAY_WORDS
from custom_components.healthstead.domain.complaints.nearest import nearest
from custom_components.healthstead.domain.complaints.patterns import way
from custom_components.healthstead.domain.complaints.plain import plain_words
from custom_components.healthstead.domain.complaints.regions import REGIONS
from custom_components.healthstead.domain.specialties import SPECIALTIES


def test_the_table_is_as_wide_as_promised() -> None:
    codes = {code for one in COMPLAINTS for code in one.to}

    assert len({one.id for one in COMPLAINTS}) == len(COMPLAINTS) >= 150
    assert len(codes) >= 20
    assert codes <= set(SPECIALTIES)
    assert all(one.ways and one.to and one.asks for one in COMPLAINTS)


@pytest.mark.parametrize(
    ("said", "first", "urgency"),
    [
        ("my knee clicks when I take the steps", "physiotherapy", Urgency.ROUTINE),
        ("I need new reading glasses", "optometry", Urgency.ROUTINE),
        ("a filling fell out", "dentistry", Urgency.ROUTINE),
        ("that freckle on my back got darker", "dermatology", Urgency.SOON),
        ("some floaters in one eye for a while", "ophthalmology", Urgency.SAME_DAY),
        ("my husband snores terribly", "sleep_medicine", Urgency.ROUTINE),
        ("I would like a diet plan for my heart", "dietetics", Urgency.ROUTINE),
        ("my son still wets the bed", "paediatrics", Urgency.ROUTINE),
        ("heartburn", "gastroenterology", Urgency.ROUTINE),
        ("piles, very itchy", "general_surgery", Urgency.ROUTINE),
        ("a sniffly nose since two days", DEFAULT, Urgency.ROUTINE),
        ("I would like to talk about my stamp collection", DEFAULT, Urgency.ROUTINE),
    ],
)
def test_a_complaint_leads_to_a_first_choice(
    said: str, first: str, urgency: Urgency
) -> None:
    choice = choose(said)

    assert (choice.specialties[0], choice.urgency) == (first, urgency)
    assert choice.may_be_booked


def test_family_medicine_may_always_be_chosen_instead() -> None:
    assert DEFAULT in choose("my knee clicks when I take the steps").specialties


def test_what_leads_to_two_places_goes_to_family_medicine_first() -> None:
    choice = choose("my knee hurts and my ear hurts")

    assert choice.specialties[0] == DEFAULT
    assert {"physiotherapy", "ent"} <= set(choice.specialties[:3])


def test_a_red_flag_is_never_booked() -> None:
    choice = choose("crushing chest pain and my left arm is heavy")

    assert choice.specialties == ("emergency",)
    assert not choice.may_be_booked


def test_what_somebody_has_not_is_no_complaint() -> None:
    assert choose("no headache, just a stiff knee").complaints[0].id == "knee"
    assert choose("I cannot sleep").complaints[0].id == "insomnia"


@pytest.mark.parametrize(
    ("said", "child"),
    [
        ("my daughter has a rash", True),
        ("he is 4 years old and has a rash", True),
        ("a rash on our 8 month old", True),
        ("she is 40 years old and has a rash", False),
        ("my daughter is 30 and has a rash", False),
        ("a question about my baby", True),
        ("something is odd", False),
    ],
)
def test_children_are_seen_by_somebody_for_children_too(
    said: str, *, child: bool
) -> None:
    assert ("paediatrics" in choose(said).specialties) is child


def test_a_pattern_wants_one_of_each_group_with_small_words_between() -> None:
    pattern = way("skip~ beat|race + heart")

    assert pattern.found("my heart skips a beat")
    assert pattern.found("my heart will race")
    assert not pattern.found("my heart is fine")
    assert not pattern.found("a race is on")


def test_the_last_word_of_a_pattern_may_be_several() -> None:
    assert way("stiff knee").found("two stiff knees")
    assert not way("stiff knee").found("stiffened knee")


def test_words_of_different_sentences_say_less_together() -> None:
    pattern = way("knee + sore")

    together = pattern.found("fine . a sore knee")

    assert 0 < pattern.found("my knee . so sore") < together


def test_near_words_are_suggested_beside_family_medicine() -> None:
    choice = choose("mirrors, guilt, skipping meals, too many kilos")

    assert choice.specialties[:2] == (DEFAULT, "psychiatry")
    assert choice.urgency is Urgency.SOON


def test_near_words_are_no_suggestion_where_a_pattern_says_much_more() -> None:
    said = "I need new reading glasses for the newspaper"

    near = {complaint.id for _, complaint in nearest(said, COMPLAINTS)}

    assert near == {"glasses"}
    assert [one.id for one in choose(said).complaints] == ["glasses"]


def test_one_word_alone_is_not_near() -> None:
    assert nearest("a quiet lettuce", COMPLAINTS) == ()


def test_near_words_belong_to_complaints_of_the_table() -> None:
    assert set(LAY_WORDS) <= {one.id for one in COMPLAINTS}


def test_the_more_urgent_of_two_complaints_decides() -> None:
    choice = choose("a darker mole and a clicking knee")

    assert choice.urgency is Urgency.SOON


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("I dont sleep, im worn", "i don't sleep i'm worn"),
        ("exzema and migranes", "eczema and migraines"),
        ("No fever. Knee-pain!", "knee pain"),
        ("no energy at all", "no energy at all"),
        ("she is 78 and forgets", "she is 78 and forgets agedgrown aged50 elderly"),
        ("a man of 55", "a man of 55 agedgrown aged50"),
        ("my son is 24", "my son is 24 agedgrown"),
        ("he's seven", "he's seven agedchild"),
        ("a 6 week old girl", "a 6 week old girl agedchild"),
        ("my knee is 6 weeks old", "my knee is 6 weeks old"),
        ("hot then cold, fifty-one", "hot then cold fifty one agedgrown aged50"),
        ("at ninety I wobble", "at ninety i wobble agedgrown aged50 elderly"),
        ("it is 3 weeks ago", "it is 3 weeks ago"),
    ],
)
def test_what_was_said_is_put_plainly(said: str, plain: str) -> None:
    assert " ".join(plain_words(said).split()) == plain


def test_urgency_grows_in_its_order() -> None:
    assert [one.rank for one in Urgency] == [0, 1, 2, 3]


def test_a_part_of_the_body_suggests_somebody_beside_family_medicine() -> None:
    choice = choose("my veins look like a motorway")

    assert choice.specialties[:2] == (DEFAULT, "vascular_surgery")
    assert choice.urgency is Urgency.ROUTINE
    assert set(REGIONS) <= {one.id for one in COMPLAINTS}


def test_a_part_of_the_body_is_no_reason_where_a_complaint_is_known() -> None:
    choice = choose("my knee clicks when I take the steps with my heavy legs")

    assert [one.id for one in choice.complaints] == ["knee"]


def test_near_words_alone_call_nobody_in_today() -> None:
    choice = choose("jungle safari, flew home yesterday")

    assert choice.complaints[0].id == "tropical"
    assert choice.urgency is Urgency.SOON


@pytest.mark.parametrize(
    "said",
    [
        "my daughter says I am too thin",
        "my knee hurts since I lifted my grandson",
        "my son in law snores",
        "I leak when I jump on the trampoline with the kids",
    ],
)
def test_a_child_who_is_only_there_is_not_who_it_is_about(said: str) -> None:
    assert "paediatrics" not in choose(said).specialties


def test_children_are_seen_by_somebody_for_children_first() -> None:
    assert choose("my son has stomach cramps").specialties[0] == "paediatrics"
    assert choose("my son has itchy elbows").specialties[0] == "dermatology"


def test_a_child_is_not_sent_to_somebody_for_old_age() -> None:
    assert "geriatrics" not in choose("my son trips and falls again").specialties


def test_lay_words_are_put_plainly() -> None:
    assert plain_words("my gnasher aches") == "my tooth aches"
    assert choose("my gnasher aches").specialties[0] == "dentistry"


def test_a_class_within_an_alternative_stands_for_each_of_its_words() -> None:
    pattern = way("{cant} hold + bladder")

    assert pattern.found("I can't hold my bladder")
    assert not pattern.found("I can't find my bladder")


def test_many_alternatives_say_less() -> None:
    few, many = way("knee"), way("|".join(f"knee{letter}" for letter in "abcdefghij"))

    assert many.weight < few.weight


def test_lost_weight_beside_a_complaint_is_seen_soon() -> None:
    assert choose("a cough for six weeks").urgency is Urgency.ROUTINE
    assert choose("a cough for six weeks and weight loss").urgency is Urgency.SOON
    assert choose("a diet plan for weight loss").urgency is Urgency.ROUTINE


def test_what_comes_beside_another_complaint_says_less() -> None:
    choice = choose("tired, and my knee clicks")

    assert choice.complaints[0].id == "knee"
