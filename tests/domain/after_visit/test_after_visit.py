import random

import pytest

from custom_components.healthstead.domain.after_visit import (
    Changed,
    Found,
    Next,
    Noted,
    Part,
    Started,
    Stopped,
    parts_of,
)
from custom_components.healthstead.domain.sig import parse_sig

from .blind import BLIND, TAKEN
from .blind import Part as Written
from .second import SECOND

NAMES = {name: name for name in TAKEN}
STARTED = ("change", "start")


def written(part: Part) -> Written:
    match part:
        case Changed():
            return ("change", part.medication, part.direction)
        case Stopped():
            return ("stop", part.medication, part.reason)
        case Started():
            return ("start", part.name, part.direction)
        case Next():
            return ("visit", part.with_whom, part.when)
        case Found():
            return ("condition", "", part.text)
        case Noted():
            return ("note", "", "")


def meant(part: Written) -> tuple[str, str, object]:
    """Return a part in a form in which the order of a direction does not count."""
    kind, name, words = part
    if kind in STARTED:
        (dosage,) = parse_sig(words, drug=name).dosages
        return (kind, name, (dosage.dose, dosage.frequency, dosage.period, dosage.when))
    return (kind, name, words)


@pytest.mark.parametrize(
    ("said", "parts"), [*BLIND, *SECOND], ids=[said[:60] for said, _ in BLIND + SECOND]
)
def test_of_what_was_told_exactly_the_decisions_become_parts(
    said: str, parts: tuple[Written, ...]
) -> None:
    read = [written(part) for part in parts_of(said, NAMES)]

    decided = [meant(part) for part in read if part[0] != "note"]

    assert decided == [meant(part) for part in parts if part[0] != "note"]
    assert ("note" in {part[0] for part in read}) == any(
        part[0] == "note" for part in parts
    )


def test_a_medicine_may_be_spoken_of_by_another_word_than_its_name() -> None:
    spoken = {"Metformin 500 mg": "Metformin 500 mg", "metformin": "Metformin 500 mg"}

    (part,) = parts_of("She raised my Metformin to 1000 mg twice a day.", spoken)

    assert part == Changed(
        medication="Metformin 500 mg",
        direction="1000 mg twice a day",
        said="She raised my Metformin to 1000 mg twice a day",
    )


@pytest.mark.parametrize(
    "said",
    [
        "They put me on Metformine 500 mg once a day",
        "She added the tablets 500 mg once a day",
        "They switched me from ramipril to iron 5 mg once a day",
        "They did not switch me from ramipril to losartan 50 mg once a day",
        "He gave me something instead of ramipril",
        "He did not add losartan 50 mg once a day",
        "He referred me to a better place in two weeks",
        "He found that I have lost weight",
        "I never was diagnosed with gout",
        "I don't take the ramipril because it is big",
    ],
)
def test_what_is_not_understood_whole_is_a_note(said: str) -> None:
    assert all(isinstance(part, Noted) for part in parts_of(said, NAMES))


def test_a_direction_that_names_another_medicine_changes_nothing() -> None:
    told = "Ramipril is now losartan 50 mg once a day"

    assert parts_of(told, NAMES) == (Noted(said=told),)


def test_a_reason_may_have_an_and_in_it_and_no_statement() -> None:
    one = "He stopped ibuprofen because of my stomach and my kidneys"
    two = "He stopped ibuprofen because of my stomach and stopped ramipril"

    (stop,) = parts_of(one, NAMES)

    assert written(stop)[2] == "because of my stomach and my kidneys"
    assert [written(part)[1] for part in parts_of(two, NAMES)] == [
        "Ibuprofen",
        "Ramipril",
    ]


def test_nothing_told_is_nothing() -> None:
    assert parts_of(" ... !", NAMES) == ()
    assert parts_of("and", {}) == (Noted(said="and"),)


def test_with_nothing_taken_nothing_can_be_changed() -> None:
    assert parts_of("Stop metformin", {}) == (Noted(said="Stop metformin"),)


def test_of_a_very_long_text_the_rest_is_one_note() -> None:
    many = "The nurse was kind. " * 30
    long = "x" * 5000

    noted = parts_of(many, NAMES)
    (first, rest) = parts_of(long, NAMES)

    assert len(noted) == 21
    assert noted[-1].said.startswith("The nurse was kind The nurse")
    assert (len(first.said), len(rest.said)) == (4000, 1000)


def test_whatever_is_told_no_decision_comes_of_words_that_were_not_said() -> None:
    chance = random.Random(52)  # noqa: S311 - a seed, no secret
    words = " ".join(said for said, _ in BLIND).split()

    for _ in range(400):
        told = " ".join(chance.choices(words, k=chance.randint(1, 14)))
        for part in parts_of(told, NAMES):
            for text in written(part)[1:]:
                assert all(
                    word.casefold() in told.casefold() for word in text.split()
                ), (told, part)
