"""Which of several names was meant: the exact one, the only near one, or a question."""

import pytest

from custom_components.healthstead.domain.naming import match_name, words_of

NAMES = [
    ("Metformin", 1),
    ("Metoprolol", 2),
    ("Prednisone", 3),
    ("Prednisolone", 4),
    ("white morning pill", 5),
    ("Ann-Marie Ó Hara", 6),
]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("metformin", (1,)),
        ("my METFORMIN tablets please", (1,)),
        ("metfornin", (1,)),
        ("prednisone", (3,)),
        ("prednisolone", (4,)),
        ("prednisolon", (3, 4)),
        ("white pill", (5,)),
        ("ann", (6,)),
        ("ó hara", (6,)),
        ("aspirin", ()),
        ("metformin or metoprolol", (1, 2)),
        ("", ()),
        ("?!", ()),
    ],
)
def test_a_name_is_exact_or_near_with_no_rival(
    said: str, found: tuple[int, ...]
) -> None:
    assert match_name(said, NAMES).found == found


def test_a_name_without_letters_is_never_meant() -> None:
    assert match_name("metformin", [("...", 1)]).found == ()
    assert match_name("metformim", [("...", 1), ("metformin", 2)]).found == (2,)


def test_one_thing_with_two_names_is_one_thing() -> None:
    assert match_name("pill", [("white pill", 1), ("morning pill", 1)]).found == (1,)


def test_nothing_is_like_nothing() -> None:
    assert match_name("metformin", []).found == ()


def test_words_are_letters_and_digits_in_lower_case() -> None:
    assert words_of("Ann's 2nd_pill: Ä") == ("ann", "s", "2nd", "pill", "ä")
