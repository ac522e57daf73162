"""What somebody wants to be known is read for what it is, or stays a note."""

from datetime import time

import pytest

from custom_components.healthstead.domain.appointment import TimeRange
from custom_components.healthstead.domain.known import FactKind
from custom_components.healthstead.domain.known_said import preferred_hours, read_fact


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("I'm allergic to penicillin", "penicillin"),
        ("remember that I am severely allergic to bee stings.", "bee stings"),
        ("allergic to latex", "latex"),
        ("she's allergic to nuts", "nuts"),
        ("I have an allergy to latex", "latex"),
        ("my allergy to eggs", "eggs"),
        ("I have a nut allergy", "nut"),
        ("penicillin allergy", "penicillin"),
        ("I\u2019m allergic to aspirin", "aspirin"),
    ],
)
def test_an_allergy_is_kept_by_its_name(said: str, kept: str) -> None:
    assert read_fact(said) == (FactKind.ALLERGY, kept)


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("I was diagnosed with asthma", "asthma"),
        ("I have been diagnosed with an odd thing", "an odd thing"),
        ("I have type 2 diabetes", "type 2 diabetes"),
        ("I've got a pacemaker", "a pacemaker"),
        ("please remember that I have asthma since 1990", "asthma since 1990"),
        ("my diagnosis is gout", "gout"),
        ("I have a condition called zorbs", "zorbs"),
    ],
)
def test_an_illness_is_one_that_is_named_as_one(said: str, kept: str) -> None:
    assert read_fact(said) == (FactKind.CONDITION, kept)


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("that I prefer morning visits", "I prefer morning visits"),
        ("prefer tea", "I prefer tea"),
        ("rather see a woman doctor", "I would rather see a woman doctor"),
        ("mornings suit me best", "mornings suit me best"),
        ("i don't like needles", "I don't like needles"),
    ],
)
def test_a_wish_is_kept_as_said(said: str, kept: str) -> None:
    assert read_fact(said) == (FactKind.PREFERENCE, kept)


@pytest.mark.parametrize(
    "said",
    ["I have a cat", "my daughter has the key", "an allergy", "I have cancer cells"],
)
def test_what_else_one_has_stays_a_note(said: str) -> None:
    assert read_fact(said) == (FactKind.NOTE, said)


MORNING = TimeRange(start=time(0), end=time(12))


@pytest.mark.parametrize(
    ("said", "hours"),
    [
        (("I prefer morning visits",), MORNING),
        (("appointments after work suit me", "see the doctor in the morning"), MORNING),
        (
            ("the dentist in the afternoon",),
            TimeRange(start=time(12), end=time(17)),
        ),
        (("visits in the evening",), TimeRange(start=time(17), end=time.max)),
        (("I prefer tea in the morning",), None),
        (("no appointments in the morning",), None),
        (("visits in the morning or evening",), None),
        ((), None),
    ],
)
def test_the_part_of_the_day_for_visits_is_read_from_wishes(
    said: tuple[str, ...], hours: TimeRange | None
) -> None:
    assert preferred_hours(said) == hours
