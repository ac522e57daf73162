"""How awake somebody is and whether oxygen is given, by the words for it."""

from datetime import UTC, datetime, timedelta

import pytest

from custom_components.healthstead.domain.bedside import (
    Bedside,
    Consciousness,
    consciousness_of,
    oxygen_of,
)

NOON = datetime(2026, 10, 5, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("words", "meaning"),
    [
        ("A", Consciousness.ALERT),
        ("v.", Consciousness.VOICE),
        ("alert", Consciousness.ALERT),
        ("fully awake and clear", Consciousness.ALERT),
        ("awake but confused since this morning", Consciousness.CONFUSED),
        ("hard to wake", Consciousness.VOICE),
        ("not awake, only answers when I talk to her", Consciousness.VOICE),
        ("only reacts to pain", Consciousness.PAIN),
        ("doesn\u2019t respond", Consciousness.UNRESPONSIVE),
        ("can't be woken", Consciousness.UNRESPONSIVE),
        ("not alert", None),
        ("I have a headache", None),
        ("", None),
    ],
)
def test_how_awake_somebody_is_the_most_serious_word_says(
    words: str, meaning: Consciousness | None
) -> None:
    assert consciousness_of(words) is meaning


@pytest.mark.parametrize(
    ("words", "meaning"),
    [
        ("on room air", False),
        ("air", False),
        ("no oxygen", False),
        ("on 2 litres of oxygen", True),
        ("with a mask", True),
        ("fine", None),
    ],
)
def test_air_or_oxygen_is_told_apart(words: str, meaning: object) -> None:
    assert oxygen_of(words) is meaning


def test_newer_answers_take_the_place_of_older_ones_each_for_itself() -> None:
    before = Bedside(
        consciousness=Consciousness.ALERT, awake_at=NOON, on_oxygen=False, air_at=NOON
    )
    later = NOON + timedelta(hours=1)

    awake = before.with_answers(
        Bedside(consciousness=Consciousness.VOICE, awake_at=later)
    )
    air = before.with_answers(Bedside(on_oxygen=True, air_at=later))

    assert (awake.awake_at, awake.air_at) == (later, NOON)
    assert (air.on_oxygen, air.awake_at) == (True, NOON)
