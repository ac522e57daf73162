"""Names that a speech recogniser cannot tell apart have one key; others do not."""

import pytest

from custom_components.healthstead.domain.naming import match_name
from custom_components.healthstead.domain.sounding import sound_alike, sound_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Meyer", "Maier"),
        ("Mayer", "Meier"),
        ("Smith", "Smyth"),
        ("Schmidt", "Schmitt"),
        ("John", "Jon"),
        ("Catherine", "Kathryn"),
        ("Stephen", "Steven"),
        ("Philip", "Filip"),
        ("Sarah", "Sara"),
        ("Claire", "Clare"),
        ("Ann", "Anne"),
        ("Christine", "Kristin"),
        ("Wright", "Right"),
        ("Knight", "Night"),
        ("Hoffmann", "Hofman"),
        ("McLeod", "MacLeod"),
        ("Lee", "Leigh"),
        ("Müller", "Muller"),
        ("Strauß", "Strauss"),
        ("Jane", "Jean"),
        ("Xaver", "Saver"),
        ("metformin", "met four min"),
        ("lisinopril", "lysine april"),
        ("ramipril", "rammy pril"),
        ("amlodipine", "am low dip een"),
        ("atorvastatin", "a tour vast at in"),
        ("warfarin", "war for in"),
        ("metformin", "met 4 min"),
    ],
)
def test_what_sounds_alike_is_one_to_the_ear(one: str, other: str) -> None:
    assert sound_alike(one, other)
    assert sound_alike(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ann", "Anna"),
        ("Ann", "Emma"),
        ("Ann", "Ian"),
        ("Tom", "Tim"),
        ("Ben", "Bea"),
        ("Will", "Phil"),
        ("Paul", "Paula"),
        ("Ed", "Ada"),
        ("Nina", "Nino"),
        ("metformin", "metoprolol"),
        ("prednisone", "prednisolone"),
        ("", ""),
        ("Hh", "Hh"),
        ("Moss", "Emmas"),
        ("Gretta", "Courty"),
    ],
)
def test_what_can_be_told_apart_is_not(one: str, other: str) -> None:
    assert not sound_alike(one, other)


def test_a_key_holds_the_sounds_and_the_vowels_at_both_ends() -> None:
    assert [sound_of(name) for name in ("Anna", "Maria", "Mary", "Yann", "a")] == [
        "ana",
        "mra",
        "mri",
        "jn",
        "a",
    ]


NAMES = [("Metformin", 1), ("Metoprolol", 2), ("white pill", 3), ("Meyer", 4)]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("met four min", (1,)),
        ("my met four min tablet", (1,)),
        ("metropolol", (2,)),
        ("met o pro lol", (2,)),
        ("Mayer", (4,)),
        ("met", ()),
        ("four", ()),
        ("the min", ()),
    ],
)
def test_a_name_in_pieces_is_found_by_its_sound(
    said: str, found: tuple[int, ...]
) -> None:
    assert match_name(said, NAMES).found == found


def test_an_exact_name_is_a_question_where_another_sounds_the_same() -> None:
    names = [("Meyer", 1), ("Maier", 2), ("Moser", 3)]

    assert match_name("Meyer", names).found == (1, 2)
    assert match_name("Moser", names).found == (3,)


def test_a_name_that_was_chosen_is_not_asked_about_again() -> None:
    names = [("Meyer", 1), ("Maier", 2)]

    assert match_name("Maier", names, chosen=True).found == (2,)
