"""Words that put right what was told of a complaint a moment ago."""

from dataclasses import asdict
from datetime import datetime

import pytest

from custom_components.healthstead.domain.diary import (
    Change,
    opens_correction,
    read_change,
)
from custom_components.healthstead.domain.ids import SymptomId
from custom_components.healthstead.domain.symptom import Symptom

from .test_reading import CLOCK

KNEE = Symptom(
    id=SymptomId("knee"),
    text="left knee hurts",
    at=CLOCK.now,
    site="left knee",
    severity=6,
    triggers=("the stairs",),
)
PAIN = Symptom(id=SymptomId("pain"), text="stabbing pain", at=CLOCK.now, site="knee")
ITCH = Symptom(id=SymptomId("itch"), text="itching", at=CLOCK.now)


def day(text: str) -> datetime:
    """Return a moment of the person's clock."""
    return datetime.fromisoformat(text).replace(tzinfo=CLOCK.zone)


@pytest.mark.parametrize(
    ("words", "known", "change"),
    [
        (
            "no, the right knee",
            KNEE,
            {"site": "right knee", "text": "right knee hurts"},
        ),
        ("the right one", KNEE, {"site": "right knee", "text": "right knee hurts"}),
        ("on the other side", KNEE, {"site": "right knee", "text": "right knee hurts"}),
        ("no, the right one", PAIN, {"site": "right knee"}),
        ("the other one", PAIN, {"site": "knee"}),
        ("both", KNEE, {"site": "both knee", "text": "both knee hurts"}),
        (
            "not the left but the right knee",
            KNEE,
            {"site": "right knee", "text": "right knee hurts"},
        ),
        ("in my lower back", ITCH, {"site": "lower back"}),
        ("it was an 8", KNEE, {"severity": 8}),
        ("make it 7 out of 10", KNEE, {"severity": 7}),
        ("8", KNEE, {"severity": 8}),
        ("it started on Monday", KNEE, {"onset": day("2026-11-23")}),
        ("since Sunday", KNEE, {"onset": day("2026-11-22")}),
        (
            "actually worse when it rains",
            KNEE,
            {"triggers": ("the stairs", "when it rains")},
        ),
        ("no, an itchy rash", ITCH, {"text": "itchy rash"}),
        ("I meant an ache in my hip", ITCH, {"text": "ache", "site": "hip"}),
        ("actually my back aches too", ITCH, {}),
        ("the left", ITCH, {}),
        ("since tomorrow", ITCH, {}),
        ("no", KNEE, {}),
        ("hello there", KNEE, {}),
        ("no, it's better", KNEE, {}),
        ("no pain", KNEE, {}),
    ],
)
def test_what_is_right_is_read_from_the_words(
    words: str, known: Symptom, change: dict[str, object]
) -> None:
    got = read_change(words, known, CLOCK)

    said = (
        {} if got is None else {k: v for k, v in asdict(got).items() if v is not None}
    )
    assert said == change


def test_nothing_is_changed_where_nothing_is_said() -> None:
    assert read_change("", KNEE, CLOCK) is None
    assert Change() == Change()


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("no, the right knee", True),
        ("it was an 8", True),
        ("actually since Monday", True),
        ("my head hurts", False),
        ("8", False),
    ],
)
def test_a_correction_begins_like_one(text: str, opens: bool) -> None:
    assert opens_correction(text) is opens
