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
        ("it is 3 weeks ago", "it is 3 weeks ago"),
    ],
)
def test_what_was_said_is_put_plainly(said: str, plain: str) -> None:
    assert " ".join(plain_words(said).split()) == plain


def test_urgency_grows_in_its_order() -> None:
    assert [one.rank for one in Urgency] == [0, 1, 2, 3]
