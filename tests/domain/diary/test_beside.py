"""What stands beside a complaint, or only sounds like one, is kept out of the diary."""

import pytest

from custom_components.healthstead.domain.diary import ails, read_diary, read_ending
from custom_components.healthstead.domain.diary.places import misspelt_place

from .test_reading import CLOCK

KNEE = "i have a sore knee"


@pytest.mark.parametrize(
    "text",
    [
        "panic over",
        "right, sitting tight",
        "my football team is in deep trouble this season",
        "my life is in trouble",
        "my shoes are too tight",
        "the weather has been awful",
        "the dog has been sick",
        "never better, i was down in the cellar",
        "let me turn the radio down first",
        "just let me put the shopping down",
        "put Prof Sedgwick Friday at 9 am down for me",
        "put that down, darling",
        "the painters are coming on monday",
        "i could murder a cup of tea",
        "i'm getting cold feet about it",
        "number one it is",
        "i'd sooner have number two",
        "you can lead a horse to water",
        "you must get tired of us old people",
        "everybody in the house is down with something",
        "i tried to ring you",
        "my horse is lame",
        "bye for now",
    ],
)
def test_small_talk_is_no_complaint(text: str) -> None:
    assert read_diary(text, CLOCK).entries == ()


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("i feel very down", "very down"),
        ("i've been down since March", "down"),
        ("my mood is down", "mood is down"),
        ("my mother is down", "down"),
        ("i panic at night", "panic"),
        ("i'm tired of this headache", "tired of this headache"),
        ("i'm tierd", "tierd"),
        ("my appetite is poor", "appetite is poor"),
        ("my nights are awful", "nights are awful"),
        ("my stitches are red", "stitches are red"),
        ("my sholder is soar", "sholder is soar"),
        ("one of my eyes is red", "one is red"),
        ("the tablets make me sick", "tablets make me sick"),
        ("i can't keep food down", "can't keep food down"),
        ("i have a numb toe", "numb toe"),
        ("i'm stiff and my chest is tight", "stiff"),
    ],
)
def test_what_is_felt_is_still_a_complaint(text: str, complaint: str) -> None:
    assert read_diary(text, CLOCK).entries[0].text == complaint


@pytest.mark.parametrize(
    "aside",
    [
        "if I may",
        "if I may say so",
        "if it's no trouble",
        "if you don't mind",
        "when you have a minute",
        "as soon as possible",
        "if only i could read my own writing",
        "before this battery dies on me",
        "before i forget",
        "before they come back",
        "standing in the queue at the bank",
        "sitting here by the window",
        "I've got bingo tonight",
        "Monday mornings, eh",
        "bye for now",
        "i gave up cigarettes twenty years ago",
        "I stopped eating sweets for Lent",
        "put it over there, no, further left",
    ],
)
def test_words_beside_a_complaint_tell_nothing_of_it(aside: str) -> None:
    found = read_diary(f"{aside}, {KNEE}", CLOCK).entries

    assert [(f.text, f.onset, f.triggers, f.ended) for f in found] == [
        ("sore knee", None, (), None)
    ]


@pytest.mark.parametrize("courtesy", ["if i may", "if it's not too much trouble"])
def test_a_courtesy_behind_a_complaint_brings_nothing_on(courtesy: str) -> None:
    (found,) = read_diary(f"{KNEE} {courtesy}", CLOCK).entries

    assert (found.text, found.triggers) == ("sore knee", ())


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("when it rains, my joints ache", "when it rains"),
        ("if i bend it, my knee hurts", "if i bend it"),
        ("before meals, my stomach hurts", "before meals"),
        ("before my period, i get cramps", "before my period"),
        ("standing up, my back aches", "standing up"),
        ("sitting on the bus, my back aches", "sitting on the bus"),
        ("walking in the cold, i have an ache in my chest", "walking in the cold"),
        ("Monday mornings, my back hurts", "Monday mornings"),
        ("my back hurts on Monday mornings", "on Monday mornings"),
        ("my knee hurts when i can't rest it", "when i can't rest it"),
    ],
)
def test_what_brings_it_on_may_stand_before_it(text: str, trigger: str) -> None:
    (found,) = read_diary(text, CLOCK).entries

    assert (found.triggers, found.onset) == ((trigger,), None)


@pytest.mark.parametrize(
    "text",
    [
        "on Monday I fell off a chair and my wrist hurts",
        "since Monday, my knee hurts",
        "it began on Monday, my knee hurts",
    ],
)
def test_a_time_before_a_complaint_is_of_it_where_it_tells_how_it_came(
    text: str,
) -> None:
    (found,) = read_diary(text, CLOCK).entries

    assert found.onset is not None


@pytest.mark.parametrize("text", ["ate", "tried", "number", "painter", "stick figure"])
def test_words_of_their_own_are_no_slip_in_a_complaint(text: str) -> None:
    assert not ails(text)


@pytest.mark.parametrize(
    "text", ["close the door, there's a draught, i have a sore knee", "it over there"]
)
def test_what_is_done_with_a_thing_ends_no_complaint(text: str) -> None:
    assert read_ending(text, CLOCK) is None


def test_a_complaint_that_stopped_doing_something_is_over() -> None:
    found = read_ending("my cut stopped bleeding", CLOCK)

    assert found is not None
    assert found.words == "cut"


@pytest.mark.parametrize(
    ("words", "known"),
    [("sholder", True), ("left ankel", True), ("team", False), ("football", False)],
)
def test_a_place_with_one_wrong_letter_is_known(words: str, known: bool) -> None:
    assert misspelt_place(words) is known
