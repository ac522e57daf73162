"""A sentence's words for days, for hours and for parts of the day, each by itself."""

import pytest

from custom_components.healthstead.domain.moments.pieces import Piece, pieces_of


def parted(text: str) -> list[tuple[str, str, str]]:
    return [(piece.day, piece.hour, piece.part) for piece in pieces_of(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("meet Ann at ten am next friday", [("next friday", "at ten am", "")]),
        ("tomorrow morning at nine", [("tomorrow", "morning at nine", "")]),
        ("on the 5th in the afternoon", [("on the 5th", "", "in the afternoon")]),
        ("this evening at half seven", [("", "this evening at half seven", "")]),
        ("move this evening to 8 pm", [("", "8 pm", "this evening")]),
        ("an hour from now", [("", "an hour from now", "")]),
        ("in ten minutes", [("", "in ten minutes", "")]),
        ("in three days", [("in three days", "", "")]),
        ("every tuesday", [("", "", "")]),
        ("some day in June", [("", "", "")]),
        ("on the 3rd of May.", [("on the 3rd of May", "", "")]),
        (
            "on monday I walk, at 4 pm I swim",
            [("on monday", "", ""), ("", "at 4 pm", "")],
        ),
        (
            "half an hour after lunch tomorrow",
            [("tomorrow", "half an hour after lunch", "")],
        ),
        ("nothing of the kind", []),
        ("see you on tuesday (today)", [("on tuesday (today", "", "")]),
        ("call me now", [("", "", "")]),
    ],
)
def test_day_hour_and_part_are_told_apart(
    text: str, found: list[tuple[str, str, str]]
) -> None:
    assert parted(text) == found


@pytest.mark.parametrize(
    ("text", "past"),
    [
        ("ill for two days", True),
        ("three days ago", True),
        ("since tuesday", True),
        ("in two days", False),
        ("on tuesday", False),
    ],
)
def test_how_long_ago_is_no_time_to_come(text: str, past: bool) -> None:
    (piece,) = pieces_of(text)

    assert piece.past is past


def test_a_piece_knows_its_place() -> None:
    (piece,) = pieces_of("ring me at 5 pm please")

    assert piece == Piece(text="at 5 pm", start=8, end=15, hour="at 5 pm")
