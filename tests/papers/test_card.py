"""The printed emergency card: everything on it, nothing beside it, one sheet."""

import re
from dataclasses import replace
from typing import Final

import pytest

from custom_components.healthstead.care.emergency import MARKS
from custom_components.healthstead.domain.card import Card, CardFacts, CardMedicine
from custom_components.healthstead.domain.ids import ContactId
from custom_components.healthstead.domain.person import Contact
from custom_components.healthstead.papers.card import MARKED, card_html

from ..builders import MONDAY

EMPTY: Final = CardFacts(
    name="Ann",
    birth_year=None,
    ages=None,
    number="112",
    conditions=(),
    allergies=(),
    medicines=(),
    contacts=(),
    card=Card(),
    made=MONDAY,
)
PILL: Final = CardMedicine(name="Testazole 5 mg", direction="1 tablet twice a day")
FULL: Final = replace(
    EMPTY,
    birth_year=1948,
    ages=(77, 78),
    conditions=("asthma",),
    allergies=("penicillin",),
    medicines=(
        CardMedicine(name="Thinazole", direction="as told", mark="anticoagulant"),
        replace(PILL, paused=True),
    ),
    contacts=(
        Contact(id=ContactId("b"), name="Ben", relation="son", phone="+351 555"),
        Contact(id=ContactId("n"), name="Nora"),
    ),
    card=Card(
        access="Second floor\nKey under the pot",
        callback_phone="+351 111",
        language="Portuguese",
        implants="pacemaker",
        wishes="Please call Ben first.",
        notes="Hard of hearing",
    ),
)


def test_everything_that_was_written_down_is_on_the_card() -> None:
    page = card_html(FULL)

    for said in (
        "In an emergency call 112.",
        "born 1948, 77 or 78 years old, speaks Portuguese",
        "<b>penicillin</b>",
        "asthma",
        "pacemaker",
        "<b>Thinazole (thins the blood)</b>: as told",
        "<b>Testazole 5 mg</b> [paused now]: 1 tablet twice a day",
        "Ben (son): <b>+351 555</b>",
        "Nora: <b>no number written down</b>",
        "At home: <b>+351 111</b>",
        "<li>Second floor</li><li>Key under the pot</li>",
        "Please call Ben first.",
        "Hard of hearing",
        "as of 2026-10-05 09:00",
    ):
        assert said in page


def test_what_nobody_wrote_down_has_no_heading() -> None:
    page = card_html(EMPTY)

    assert "<h2>" not in page
    assert "born" not in page


def test_a_name_cannot_become_a_part_of_the_page() -> None:
    page = card_html(replace(FULL, name="<script>alert(1)</script>"))

    assert "<script" not in page
    assert "&lt;script&gt;" in page


def test_the_page_needs_nothing_beside_it() -> None:
    page = card_html(FULL)

    assert re.search(r"https?:|//|src=|url\(|@import|<script|<link", page) is None
    assert "size: A4" in page


@pytest.mark.parametrize(
    ("medicines", "points"), [(0, 15), (25, 12.5), (35, 10.5), (60, 9)]
)
def test_letters_are_as_large_as_one_sheet_allows(
    medicines: int, points: float
) -> None:
    page = card_html(replace(EMPTY, medicines=(PILL,) * medicines))

    assert f"body {{ font-size: {points}pt; }}" in page


def test_every_mark_has_its_words() -> None:
    assert set(MARKED) == set(MARKS)
