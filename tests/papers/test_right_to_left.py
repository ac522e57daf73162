"""Hebrew and Arabic lie on paper as they are read."""

import pytest

from custom_components.healthstead.papers.right_to_left import laid_out


@pytest.mark.parametrize("text", ["", "Ann Silveira, 142/91", "Łukasz", "Αθηνά"])
def test_what_is_read_from_the_left_is_left_alone(text: str) -> None:
    assert laid_out(text) == text


def test_hebrew_is_drawn_from_its_last_letter_on() -> None:
    assert laid_out("Name: \u05e9\u05dc\u05d5\u05dd, 2") == (
        "Name: 2 ,\u05dd\u05d5\u05dc\u05e9"
    )


def test_brackets_open_to_the_side_from_which_they_are_read() -> None:
    assert laid_out("Name: \u05e9\u05dc (2)") == "Name: (2) \u05dc\u05e9"


def test_arabic_letters_take_the_shape_that_their_neighbours_ask_for() -> None:
    # beh, beh, beh: initial, medial, final; drawn from the last on
    assert laid_out("\u0628\u0628\u0628") == "\ufe90\ufe92\ufe91"


def test_a_letter_alone_stays_alone() -> None:
    assert laid_out("\u0628") == "\ufe8f"


def test_a_letter_that_joins_to_one_side_only_breaks_the_word() -> None:
    # dal joins to the letter before it, never to the one after it
    assert laid_out("\u0628\u062f\u0628") == "\ufe8f\ufeaa\ufe91"


def test_a_mark_above_a_letter_does_not_part_its_neighbours() -> None:
    marked = laid_out("\u0628\u064e\u0628")

    assert {"\ufe91", "\ufe90"} <= set(marked)


def test_persian_letters_are_joined_as_well() -> None:
    # peh, peh
    assert laid_out("\u067e\u067e") == "\ufb57\ufb58"


def test_a_letter_without_shapes_of_its_own_stays_as_it_is() -> None:
    assert laid_out("\u0621") == "\ufe80"
    assert laid_out("\u05d0") == "\u05d0"
