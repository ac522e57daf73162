"""Which of the times that were offered an answer means."""

import json
from typing import Final

import pytest

from custom_components.healthstead.agents.answers.offered import (
    among_offers,
    chosen,
    chosen_instead,
)
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


NINE: Final = {"clinician": "Dr Molar", "start": "2026-10-06T09:00+01:00"}
TEN: Final = {"clinician": "Dr Molar", "start": "2026-10-06T10:00+01:00"}


@pytest.mark.parametrize(
    ("answer", "place"),
    [
        ("no, the second one", 1),
        ("sorry, I meant the last", 3),
        ("actually, the third one please", 2),
        ("not that one, the second", 1),
        ("yes but Dr Canine on wednesday", 2),
        ("no, could I have Dr Molar tuesday at ten instead", 1),
        ("no um the er third one", 2),
        ("change that to thursday", 3),
        ("that's fine", None),
        ("that one works", None),
        ("no", None),
        ("the other one", None),
    ],
)
def test_another_of_the_times_is_meant_by_who_puts_a_visit_right(
    answer: str, place: int | None
) -> None:
    found = chosen_instead({**ARGUMENTS, **NINE}, answer).found

    wanted = {} if place is None else dict(zip(NINE, SHOWN[place], strict=True))
    assert found == wanted


def test_of_two_times_the_other_one_is_plain() -> None:
    two = {**NINE, OFFERS: json.dumps(SHOWN[:2])}

    assert chosen_instead(two, "no, the other one").found == TEN
    assert chosen_instead({**NINE}, "no, the other one").found == {}


def test_a_time_that_was_not_offered_is_left_to_be_read() -> None:
    choice = chosen_instead({**ARGUMENTS, **NINE}, "no, with Dr Molar tomorrow at 5")

    assert (choice.found, choice.words) == ({}, "tomorrow at 5")
    assert choice.told == {"clinician": "Dr Molar"}


def test_what_is_told_of_a_visit_is_completed_from_the_offers() -> None:
    told = among_offers(ARGUMENTS, {"start": "tuesday at ten"})

    assert told == {OFFERS: ARGUMENTS[OFFERS], **TEN}


def test_a_visit_at_another_time_keeps_what_was_offered_beside_it() -> None:
    told = among_offers({**ARGUMENTS, "about": "acne"}, {"start": "tomorrow at 5"})

    assert told["start"] == "tomorrow at 5"
    assert (told["about"], told[OFFERS]) == ("acne", ARGUMENTS[OFFERS])


def test_without_offers_a_visit_is_what_was_told() -> None:
    assert among_offers({}, {"start": "tomorrow"}) == {"start": "tomorrow"}
