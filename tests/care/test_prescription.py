"""A pasted prescription: drafts where all of it was read, and nothing dropped."""

from datetime import datetime
from typing import Final

import pytest

from custom_components.healthstead.care.prescription import (
    LONGEST,
    PrescriptionLine,
    read_prescription,
)
from custom_components.healthstead.domain.day import DayTimes
from custom_components.healthstead.domain.timing import describe

START: Final = datetime.fromisoformat("2026-10-05T09:30")
LETTER: Final = """Dear Mrs Example,

Date: 3 October 2026
Medicines on discharge:
1. Metformin 500 mg tablets
   Take ONE twice a day
2) Paracetamol 500 mg 1-2 tablets every 4 to 6 hours as needed, max 8 in 24 hours
• Prednisolone 5 mg 6 tablets once a day for 5 days
  then 5 tablets once a day for 5 days
Continue bisoprolol 2.5 mg 1 tablet every morning

Stopped medicines:
Omeprazole 20 mg 1 capsule once a day
New medicines:
Amoxicillin 500 mg 1 capsule three times a day for 7 days
Supply 21

Please see your GP in two weeks
Kind regards
Dr A. Example
"""


def read(text: str) -> tuple[PrescriptionLine, ...]:
    return read_prescription(text, START, DayTimes())


def drafts(text: str) -> dict[str, str]:
    """Return the schedules that were read, by name."""
    return {
        line.name: describe(line.schedule)
        for line in read(text)
        if line.schedule is not None
    }


def test_a_letter_gives_the_directions_in_it_and_shows_all_the_rest() -> None:
    lines = read(LETTER)

    assert drafts(LETTER) == {
        "Metformin": "1 tablet every day at 08:00 and 20:00",
        "Paracetamol": "1 to 2 tablets as needed, at least 4 hours apart, "
        "at most 8 tablets in 24 hours",
        "Prednisolone": "6 tablets every day at 08:00 for 5 days, "
        "then 5 tablets every day at 08:00 for 5 days",
        "Bisoprolol": "1 tablet every day at 08:00",
        "Amoxicillin": "1 capsule every day at 08:00, 14:00 and 20:00, for 7 days",
    }
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))
    unread = [line.source for line in lines if line.reasons == ("not_a_direction",)]
    assert unread[0] == "Dear Mrs Example,"
    assert unread[-1] == "Dr A. Example"


def test_no_line_is_dropped() -> None:
    shown = "\n".join(line.source for line in read(LETTER)).splitlines()

    assert shown == [line.strip() for line in LETTER.splitlines() if line.strip()]


def test_the_words_and_the_strength_are_kept() -> None:
    metformin = next(line for line in read(LETTER) if line.name == "Metformin")

    assert metformin.source == "1. Metformin 500 mg tablets\nTake ONE twice a day"
    assert metformin.direction == "Metformin 500 mg tablets\nTake ONE twice a day"
    assert metformin.strength == "500 mg"


@pytest.mark.parametrize(
    ("text", "name", "reason"),
    [
        ("STOP aspirin 75 mg", "Aspirin", "said_to_stop"),
        ("Apixaban 5 mg 1 tablet daily - STOPPED", "Apixaban", "said_to_stop"),
        ("Changed: Ramipril 5 mg 1 tablet daily", "Ramipril", "said_to_change"),
        ("Ramipril 5 mg 1 tablet daily (increased)", "Ramipril", "said_to_change"),
    ],
)
def test_stopped_and_changed_is_shown_and_never_acted_on(
    text: str, name: str, reason: str
) -> None:
    (line,) = read(text)

    assert (line.name, line.schedule, line.reasons) == (name, None, (reason,))


@pytest.mark.parametrize(
    "heading", ["Stopped medicines:", "Medicines stopped", "STOP:"]
)
def test_what_stands_under_stopped_is_no_draft(heading: str) -> None:
    text = f"{heading}\nOmeprazole 20 mg 1 capsule daily\nCurrent:\nRamipril 5 mg daily"

    assert list(drafts(text)) == ["Ramipril"]


@pytest.mark.parametrize(
    "more",
    ["Reduce slowly afterwards", "Stop 5 days before surgery", "as your clinic says"],
)
def test_half_a_direction_is_no_draft(more: str) -> None:
    text = f"Warfarin 3 mg 1 tablet once a day at 18:00\n{more}"

    (line,) = read(text)

    assert line.schedule is None
    assert line.reasons


def test_a_name_may_stand_above_its_direction() -> None:
    text = "Metformin\n1 tablet twice a day\n\nRamipril\n\n1 capsule in the morning"

    assert list(drafts(text)) == ["Metformin", "Ramipril"]


def test_several_in_one_line_are_several() -> None:
    text = "Metformin 500 mg 1 tablet twice a day; Ramipril 5 mg 1 capsule once a day"

    assert list(drafts(text)) == ["Metformin", "Ramipril"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Take 1 tablet twice a day", "no_name"),
        ("Ramipril 5 mg\n\nMetformin", "missing_frequency"),
        ("Ramipril 1 tablet once a week", "choose_weekday"),
        ("Ramipril 5 mg as directed", "as_directed"),
        ("Methotrexate 10 mg daily", "high_alert_frequency"),
    ],
)
def test_what_is_missing_is_said(text: str, reason: str) -> None:
    line = read(text)[0]

    assert line.schedule is None
    assert reason in line.reasons


def test_nothing_and_too_much_are_not_read() -> None:
    assert read(" \n ") == ()
    (line,) = read("x" * (LONGEST + 1))
    assert line.reasons == ("text_too_long",)
