"""Slips of the finger and of speech recognition, and words that only look like one."""

import pytest

from custom_components.healthstead.domain.red_flags import find_red_flag
from custom_components.healthstead.domain.red_flags.spelling import SPELLING
from custom_components.healthstead.domain.red_flags.text import read_text


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("my tumy hurts", "my belly hurts"),
        ("blood on the kithcen floor", "blood on the kitchen floor"),
        ("my handss are nummb", "my hands are numb"),
        ("the todler is floopy", "the toddler is floppy"),
        ("she takes warfarni", "she takes warfarin"),
        ("my mouht is nmub", "my mouth is numb"),
        ("a snkae bt me", "a snake bit me"),
        ("my hands are ppurple", "my hands are purple"),
        ("i feell sick", "i feel sick"),
        ("suurfing and skatting", "surfing and skating"),
        ("it has been rainning all morning", "it has been raining all morning"),
        ("my cousins having a fit", "my cousin s having a fit"),
        ("I don't think my dad is breathing", "i do think my dad is not breathing"),
    ],
)
def test_a_slip_is_read_as_the_word_that_was_meant(said: str, plain: str) -> None:
    assert read_text(said, SPELLING).plain.strip() == plain


@pytest.mark.parametrize(
    "said",
    [
        "the stoke city match",
        "a beach holiday",
        "my friend Harry",
        "wheat and oats",
        "a hose and a mouse",
        "the statins and the colander",
    ],
)
def test_a_word_that_is_none_of_ours_is_left_alone(said: str) -> None:
    assert read_text(said, SPELLING).plain.strip() == said.lower()


@pytest.mark.parametrize(
    "said",
    [
        "his speech is slurrring",
        "she keeps faintting",
        "he is choaking on his tea",
        "severe chestt presure",
        "mum has collasped",
        "he is unconcsious",
        "she's having a siezzure",
        "my thoat is swelling, i can't breahte",
        "i've got crushhing pain in my chest",
        "he's bleading heavily",
        "his face is droping on one side and his words are slured",
        "she took an overdoze",
    ],
)
def test_a_slip_in_an_emergency_is_heard_beside_ordinary_words(said: str) -> None:
    assert find_red_flag(said) is not None


@pytest.mark.parametrize(
    "said",
    [
        "i went suurfing with my cousin",
        "it has been rainning all morning",
        "swithering about my sore knee",
        "my brother is baffeled by the timetabel",
    ],
)
def test_a_slip_in_an_ordinary_word_raises_no_alarm(said: str) -> None:
    assert find_red_flag(said) is None


def test_of_two_words_as_near_the_one_of_the_rules_is_meant() -> None:
    ordinary = SPELLING.ordinary["f"]

    assert "feather" in ordinary
    assert read_text("my fether fell", SPELLING).plain.strip() == "my father fell"


@pytest.mark.parametrize("said", ["winter", "a stretcher", "the printer", "remind me"])
def test_no_word_is_mended_to_an_ordinary_one_for_its_own_sake(said: str) -> None:
    assert read_text(said, SPELLING).plain.strip() == said


def test_a_word_of_several_letters_more_than_any_is_left_alone() -> None:
    assert read_text("qzxwvbnm", SPELLING).plain.strip() == "qzxwvbnm"


@pytest.mark.parametrize(
    "said",
    [
        "she's sort of, you know, gasping for, um, breath",
        "his lips are, I mean, going kind of blue",
        "I don't think he's breathing",
    ],
)
def test_what_is_said_haltingly_is_heard(said: str) -> None:
    assert find_red_flag(said) is not None


@pytest.mark.parametrize(
    "said",
    [
        "this is a drill, I can't breathe",
        "we are only practising: call an ambulance",
        "he is pretending to be unconscious",
        "just testing, help",
    ],
)
def test_a_rehearsal_is_no_emergency(said: str) -> None:
    assert find_red_flag(said) is None


@pytest.mark.parametrize(
    "said",
    [
        "this is not a drill, I can't breathe",
        "it was only a drill but now he is unconscious",
    ],
)
def test_what_is_no_rehearsal_after_all_is_heard(said: str) -> None:
    assert find_red_flag(said) is not None
