"""Directions that the grammar was not written from, and what must hold for any."""

from datetime import datetime
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from custom_components.healthstead.domain.day import DayTimes
from custom_components.healthstead.domain.dosage import Dosage
from custom_components.healthstead.domain.sig import SigResult, SigStatus, parse_sig
from custom_components.healthstead.domain.timing import (
    Unclear,
    describe,
    schedule_from,
)

from . import directions
from .fresh_directions import ASKED, READ, SEVERAL
from .in_short import in_short

START: Final = datetime(2027, 5, 3, 10, 30)  # noqa: DTZ001 - a wall time has no zone
NONSENSE: Final = "flurb"
EVERY_READ: Final = [direction for direction, _ in (*directions.READ, *READ)]
EVERY_ASKED: Final = [direction for direction, _ in (*directions.ASKED, *ASKED)]
# Words of real directions, in any order: most jumbles mean nothing.
PIECES: Final = sorted(
    {word for text in (*EVERY_READ, *EVERY_ASKED) for word in text.split()}
)


def each_of(result: SigResult) -> list[tuple[Dosage, ...]]:
    """Return the dosages of each medication that was read."""
    several = [one.dosages for one in result.medications]
    return several or [result.dosages]


@pytest.mark.parametrize(("direction", "expected"), READ)
def test_other_words_say_the_same_things(direction: str, expected: str) -> None:
    result = parse_sig(direction)

    assert result.reasons == ()
    assert in_short(result.dosages) == expected


@pytest.mark.parametrize(("direction", "reason"), ASKED)
def test_other_words_can_be_read_twice_as_well(direction: str, reason: str) -> None:
    result = parse_sig(direction)

    assert result.status is SigStatus.NEEDS_CLARIFICATION
    assert reason in result.reasons
    assert result.dosages == ()


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_several_medicines_are_told_apart_in_other_words(
    text: str, expected: tuple[tuple[str, str], ...]
) -> None:
    result = parse_sig(text)

    found = [(one.drug, in_short(one.dosages)) for one in result.medications]
    assert found == list(expected)


@pytest.mark.parametrize("direction", EVERY_READ)
def test_what_was_read_becomes_a_schedule_or_a_question(direction: str) -> None:
    result = parse_sig(direction)

    found = schedule_from(result.dosages, START, DayTimes())

    assert all(found.reasons) if isinstance(found, Unclear) else describe(found)
    if "choose_weekday" in result.flags and not result.dosages[0].as_needed:
        assert isinstance(found, Unclear)


@settings(max_examples=100)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join))
def test_whatever_is_read_says_how_much_and_how_often(text: str) -> None:
    result = parse_sig(text)

    read = each_of(result) if result.status is SigStatus.OK else []
    for dosages in read:
        assert dosages
        for dosage in dosages:
            assert dosage.dose is not None
            assert dosage.dose.low > 0
            assert dosage.frequency or dosage.as_needed or dosage.count
        assert schedule_from(dosages, START, DayTimes())


@settings(max_examples=100)
@given(st.sampled_from(EVERY_READ), st.sampled_from(EVERY_READ), st.data())
def test_two_halves_of_directions_are_read_or_asked_about(
    one: str, two: str, data: st.DataObject
) -> None:
    first, second = one.split(), two.split()
    upto = data.draw(st.integers(0, len(first)))
    since = data.draw(st.integers(0, len(second)))

    result = parse_sig(" ".join((*first[:upto], *second[since:])))

    asked = result.status is SigStatus.NEEDS_CLARIFICATION
    assert asked == bool(result.reasons)
    if not asked:
        assert all(schedule_from(each, START, DayTimes()) for each in each_of(result))


@settings(max_examples=100)
@given(st.sampled_from(EVERY_ASKED), st.data())
def test_an_unknown_word_turns_no_question_into_an_answer(
    direction: str, data: st.DataObject
) -> None:
    words = direction.split(" ")
    # In front it may be the medicine's name, which is what some questions lack.
    place = data.draw(st.integers(1, len(words)))

    result = parse_sig(" ".join((*words[:place], NONSENSE, *words[place:])))

    named = [result.drug, *(one.drug for one in result.medications)]
    wanted = [each.as_needed_for + each.site for each in result.dosages]
    swallowed = any(NONSENSE in name for name in (*named, *wanted))
    assert result.status is SigStatus.NEEDS_CLARIFICATION or swallowed


@settings(max_examples=100)
@given(st.sampled_from(EVERY_READ), st.data())
def test_an_unknown_word_is_asked_about_unless_it_is_a_name_or_a_reason(
    direction: str, data: st.DataObject
) -> None:
    words = direction.split(" ")
    place = data.draw(st.integers(0, len(words)))

    result = parse_sig(" ".join((*words[:place], NONSENSE, *words[place:])))

    named = [result.drug, *(one.drug for one in result.medications)]
    wanted = [each.as_needed_for + each.site for each in result.dosages]
    swallowed = any(NONSENSE in name for name in (*named, *wanted))
    asked = result.status is SigStatus.NEEDS_CLARIFICATION
    assert asked or swallowed or result.dosages == parse_sig(direction).dosages
