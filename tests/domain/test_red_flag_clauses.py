"""Each clause speaks for itself: what is said of something else changes nothing."""

import pytest

from custom_components.healthstead.domain.red_flags import find_red_flag


@pytest.mark.parametrize(
    "said",
    [
        "My boss is here. She is not breathing",
        "My phone battery is low. He stopped breathing",
        "he is 70 years old and his left arm went limp",
        "She has a cold, he is unconscious, my wife is on the phone",
        "I did a first aid course last year. He is unconscious",
        "at football training he got knocked out and is vomiting",
        "she was fine and now she is not breathing",
        "he was fine now he is not breathing",
        "The dog is barking. My toddler swallowed a battery",
        "we were playing a game when my dad collapsed",
        "My husband is a footballer. He is unconscious",
        "I think I am having a heart attack at work",
        "please help me and hurry",
        "um so basically help",
        "unconscious on the sofa, the film is still on",
        "I was reading a book when grandad collapsed",
        "the doctor said it was fine last month but my chest is tight",
        "I don't feel well now, my chest is tight",
        "when she was in the shower she collapsed",
        "he swallowed a button battery three days ago",
        "he is acting out of character and his speech is slurred",
    ],
)
def test_what_is_said_of_something_else_takes_nothing_away(said: str) -> None:
    assert find_red_flag(said) is not None


@pytest.mark.parametrize(
    "said",
    [
        "I've never had chest pain like this before",
        "she can't speak without gasping",
        "I have never felt so breathless",
    ],
)
def test_a_denial_that_says_how_bad_it_is_denies_nothing(said: str) -> None:
    assert find_red_flag(said) is not None


@pytest.mark.parametrize(
    "said",
    [
        "I have never had chest pain",
        "she walked up without gasping",
        "my face isn't drooping at all",
        "my chest hurts, it is from the gym",
        "after the gym, my chest hurts a bit",
        "In the film he falls, she stabs him",
        "im not going to hurt myself",
    ],
)
def test_a_true_denial_or_explanation_still_holds(said: str) -> None:
    assert find_red_flag(said) is None


def test_watching_a_film_does_not_make_what_happens_next_a_film() -> None:
    assert find_red_flag("we watched a film and then my dad collapsed") is not None


@pytest.mark.parametrize(
    "said",
    [
        "he dropped his phone and is unresponsive",
        "hit by a car and is bleeding badly",
        "the dog bit her and she is bleeding badly",
    ],
)
def test_a_thing_beside_a_person_takes_nothing_away(said: str) -> None:
    assert find_red_flag(said) is not None


@pytest.mark.parametrize(
    "said",
    [
        "the hoover has lost its grip and is gasping",
        "my tablet is frozen and won't respond",
        "what counts as a fever in a newborn",
    ],
)
def test_a_thing_or_anybody_at_all_is_nobody_here(said: str) -> None:
    assert find_red_flag(said) is None


def test_filler_words_do_not_keep_a_phrase_from_being_found() -> None:
    assert find_red_flag("she is really just having a proper massive fit") is not None


def test_a_need_for_help_with_an_errand_is_no_call_for_help() -> None:
    assert find_red_flag("I need help") is not None
    assert find_red_flag("I need help. Please book me a flight") is None


def test_who_it_is_about_does_not_bring_the_past_to_now() -> None:
    said = "My uncle drowned when I was a kid. She is at school"

    assert find_red_flag(said) is None


def test_a_swallowed_battery_counts_for_days_and_an_ache_does_not() -> None:
    assert find_red_flag("she swallowed a battery three days ago") is not None
    assert find_red_flag("my chest hurt three days ago") is None
