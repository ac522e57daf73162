"""What stands behind a button survives the way to the phone and back."""

import random
from datetime import UTC, datetime, timedelta

import pytest

from custom_components.healthstead.domain.ids import MedicationId, PersonId
from custom_components.healthstead.phone import (
    Verb,
    action_of,
    code,
    press_from,
    press_of,
    tag_of,
)

ANN = PersonId("0199b4aa-0000-7000-8000-000000000001")
EIGHT = datetime(2026, 10, 5, 8, tzinfo=UTC)

REASONS = ["already_taken", "too_soon", "not_due"]


@pytest.mark.parametrize("number", range(100))
def test_a_press_comes_back_as_it_was_sent(number: int) -> None:
    chance = random.Random(number)  # noqa: S311
    doses = [
        (MedicationId(f"{chance.getrandbits(128):032x}"), a_moment(chance))
        for _ in range(chance.randrange(7))
    ]
    verb, sent = chance.choice(list(Verb)), a_moment(chance)
    accepted = frozenset(chance.sample(REASONS, chance.randrange(4)))

    press = press_of(verb, ANN, doses, sent, accepted)

    assert press_from(action_of(press)) == press


def a_moment(chance: random.Random) -> datetime:
    """Return a moment of this century, to the microsecond."""
    return datetime(2000, 1, 1, tzinfo=UTC) + timedelta(
        days=chance.randrange(36_500), microseconds=chance.randrange(86_400_000_000)
    )


@pytest.mark.parametrize(
    "action",
    [
        "",
        "None",
        "HEALTHSTEAD_TAKEN",
        "HEALTHSTEAD_TAKEN_12F737C378_x_65D126E349C00-412CB6211C_",
        "HEALTHSTEAD_EATEN_12F737C378_1791183600000000_65D126E349C00-412CB6211C_",
        "CALLING_TAKEN_12F737C378_1791183600000000_65D126E349C00-412CB6211C_",
    ],
)
def test_what_is_no_action_of_ours_means_nothing(action: str) -> None:
    assert press_from(action) is None


def test_a_tag_fits_where_ios_takes_sixty_four_characters_and_names_nobody() -> None:
    tag = tag_of(ANN, EIGHT)

    assert len(f"{tag}-sure") <= 64
    assert ANN not in tag
    assert tag == tag_of(ANN, EIGHT.astimezone())


def test_an_action_names_neither_person_nor_medication() -> None:
    press = press_of(
        Verb.TAKEN, ANN, [(MedicationId("canarinol"), EIGHT)], EIGHT + timedelta(1)
    )

    action = action_of(press)

    assert ANN.upper() not in action
    assert "CANARINOL" not in action
    assert code("canarinol") in action
