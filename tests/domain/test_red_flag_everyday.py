"""Complaints for a visit that hold the words of an emergency, and their other side."""

import pytest

from custom_components.healthstead.domain.red_flags import find_red_flag
from custom_components.healthstead.domain.red_flags.languages import LANGUAGES
from custom_components.healthstead.domain.red_flags.spelling import SPELLING
from custom_components.healthstead.domain.red_flags.text import read_text

EVERYDAY = LANGUAGES[0].everyday
PAIRS = [
    (
        "my leg ulcer will not close",
        "my hand will not close",
    ),
    (
        "ask me bit by bit about my irregular heartbeat",
        "a snake bit me and my heartbeat is irregular",
    ),
    (
        "golfer's elbow, set it up in two weeks",
        "my arm is bent and in two at the elbow",
    ),
    (
        "I keep passing wind",
        "I keep passing clean out",
    ),
    (
        "I keep going blank in exams",
        "I went blank in an exam and had a seizure",
    ),
    (
        "I keep running out of steam by two o'clock",
        "I keep running out of steam, and my chest is tight",
    ),
    (
        "with a heavy heart, I write about my knee",
        "with a heavy heart and chest pain",
    ),
    (
        "a heavy heart since I lost my dog",
        "a heavy heart since this morning",
    ),
    (
        "with a heavy sigh, I have a fluttering heart now and then",
        "with a heavy chest, I have a fluttering heart",
    ),
    (
        "my words have been slurred since the stroke, that was three years ago",
        "my words have been slurred since this morning, three years after the stroke",
    ),
    (
        "on walks my chest gets tight, and it eases when I rest",
        "on walks my chest gets tight, and now it does not ease when I rest",
    ),
    (
        "for years my fingers have gone white and numb in the frost",
        "my fingers have gone white and numb and it is spreading",
    ),
    (
        "I am out of breath on the stairs, it has crept up over the year",
        "I am out of breath on the stairs and my lips are blue",
    ),
    (
        "my heart races for a few seconds when I lie down, no pain",
        "my heart races when I lie down and I have fainted twice",
    ),
    (
        "burning in my chest after spicy meals, antacids settle it",
        "burning in my chest after the meal and I am sweating",
    ),
    (
        "I stop breathing in my sleep, my wife says, and I snore",
        "he has stopped breathing in his sleep and I cannot wake him",
    ),
    (
        "shooting pain in my cheek whenever I brush my teeth",
        "shooting pain in my jaw and my chest, I brush it off but I sweat",
    ),
    (
        "my chest whistles when I hoover and it is dusty",
        "my chest whistles and the inhaler does nothing",
    ),
    (
        "a streak of blood in the phlegm now and then",
        "mouthfuls of blood with the phlegm",
    ),
    (
        "flashes and floaters in one eye since Monday",
        "flashes and floaters and then a curtain over one eye",
    ),
    (
        "I twisted my knee in a fall, swollen, but I can walk on it",
        "I twisted my knee in a fall and the bone is showing",
    ),
    (
        "tingling mouth when I eat apples, always mild",
        "tingling mouth after an apple, swollen tongue and hoarse voice",
    ),
    (
        "trouble keeping an erection",
        "an erection that has lasted four hours",
    ),
    (
        "a swelling in one testicle, not painful",
        "a swelling in one testicle that came suddenly with awful pain",
    ),
]


@pytest.mark.parametrize("said", [ordinary for ordinary, _ in PAIRS])
def test_a_complaint_for_a_visit_raises_no_alarm(said: str) -> None:
    assert find_red_flag(said) is None


@pytest.mark.parametrize("said", [emergency for _, emergency in PAIRS])
def test_the_same_complaint_that_is_new_or_worse_is_an_emergency(said: str) -> None:
    assert find_red_flag(said) is not None


@pytest.mark.parametrize(
    "said",
    [
        "I have had asthma for years, I cannot get any air in",
        "my back has hurt for months but my legs have gone numb and I have wet myself",
        "I have taken warfarin for years and I banged my head",
        "he has been fitting for ages",
        "I have wanted to die for years",
        "I have had diabetes for years, and she will not wake up",
    ],
)
def test_how_long_something_else_has_lasted_explains_nothing(said: str) -> None:
    assert find_red_flag(said) is not None


@pytest.mark.parametrize("everyday", EVERYDAY, ids=lambda everyday: everyday.id)
def test_each_frame_has_a_name_and_a_source(everyday: object) -> None:
    ids = [each.id for each in EVERYDAY]

    assert ids.count(everyday.id) == 1  # type: ignore[attr-defined]
    assert len(everyday.source) > len("NHS, x")  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "said",
    [
        "my fingers go white and numb out of doors, for years now",
        "my fingers go white and numb out of doors. Been like that since 2010",
        "tight chest on the stairs. 3 months now it is, on and off since the spring",
    ],
)
def test_a_duration_that_stands_alone_is_said_of_everything(said: str) -> None:
    assert find_red_flag(said) is None


def test_painless_holds_no_pain() -> None:
    assert "pain" not in read_text("a painless lump", SPELLING).plain.split()[1][:4]
