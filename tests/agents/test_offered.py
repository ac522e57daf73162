"""Which of the times that were offered an answer means."""

import json

import pytest

from custom_components.healthstead.agents.offered import chosen
from custom_components.healthstead.agents.tools.offering import OFFERS

SHOWN = (
    ("Dr Molar", "2026-10-06T09:00+01:00"),
    ("Dr Molar", "2026-10-06T10:00+01:00"),
    ("Dr Canine", "2026-10-07T14:00+01:00"),
    ("Dr Canine", "2026-10-08T10:00+01:00"),
)
ARGUMENTS = {"clinician": "Dr Molar, Dr Canine", OFFERS: json.dumps(SHOWN)}


@pytest.mark.parametrize(
    ("answer", "place"),
    [
        ("the first one", 0),
        ("1", 0),
        ("number one", 0),
        ("option two please", 1),
        ("the second", 1),
        ("I'd prefer the third one", 2),
        ("the last of these", 3),
        ("yes", 0),
        ("that one is fine", 0),
        ("Canine", 2),
        ("with Dr Canine please", 2),
        ("the first one with Dr Canine", 2),
        ("the last one with Molar", 1),
        ("tuesday at ten", 1),
        ("tuesday at 10", 1),
        ("wednesday", 2),
        ("at two", 2),
        ("2 pm", 2),
        ("two o\u2019clock", 2),
        ("the nine o'clock one", 0),
        ("Dr Canine at ten", 3),
        ("thursday", 3),
        ("let's say half past nine", None),
        ("no, wednesday rather", 2),
        ("can I have tuesday at nine with Molar", 0),
    ],
)
def test_an_answer_means_one_of_the_times(answer: str, place: int | None) -> None:
    found = chosen(ARGUMENTS, answer).found

    if place is None:
        assert found == {}
        return
    name, start = SHOWN[place]
    assert found == {"clinician": name, "start": start}


@pytest.mark.parametrize(
    ("answer", "words", "clinician"),
    [
        ("tuesday please", "tuesday", None),
        ("at ten", "at ten", None),
        ("friday at eleven with Canine", "friday at eleven", "Dr Canine"),
        ("the fifth one", "fifth", None),
        ("what does it cost", "what does it cost", None),
        ("11 am", "11 am", None),
        ("thursday at noon", "thursday at noon", None),
    ],
)
def test_what_fits_none_or_several_is_read_as_a_time_of_its_own(
    answer: str, words: str, clinician: str | None
) -> None:
    found = chosen(ARGUMENTS, answer)

    assert found.found == {}
    assert found.words == words
    assert found.told == ({"clinician": clinician} if clinician else {})


def test_where_nothing_was_offered_an_answer_is_what_it_is() -> None:
    found = chosen({"clinician": "Dr Molar"}, "the first one")

    assert (found.found, found.words) == ({}, "the first one")


def test_half_past_is_counted_from_the_hour() -> None:
    shown = json.dumps([("Dr Molar", "2026-10-06T09:30+01:00")])

    found = chosen({OFFERS: shown}, "half past nine")

    assert found.found["start"] == "2026-10-06T09:30+01:00"
