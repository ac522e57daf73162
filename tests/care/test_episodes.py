"""Complaints of the same thing are one episode until two weeks were quiet."""

from datetime import timedelta
from typing import Any, Final

import pytest

from custom_components.healthstead.care.episodes import QUIET, Episode, episodes_of
from custom_components.healthstead.domain.ids import SymptomId
from custom_components.healthstead.domain.symptom import Symptom

from .records import DAY, EIGHT, HOUR

SECOND: Final = timedelta(seconds=1)


def said(text: str, day: float, **more: Any) -> Symptom:
    at = EIGHT + day * DAY
    return Symptom(id=SymptomId(f"{text}@{day}"), text=text, at=at, **more)


def names(*symptoms: Symptom) -> list[tuple[str, int]]:
    return [(one.name, one.times) for one in episodes_of(symptoms)]


def test_other_words_for_the_same_thing_are_one_episode() -> None:
    first = said("splitting headache behind the eyes", 0, severity=8)
    second = said("my head hurts", 3, severity=5, triggers=("noise", "light"))
    third = said("headache", 9, ended=EIGHT + 10 * DAY, triggers=("light",))

    episodes = episodes_of((third, first, second))

    assert episodes == (
        Episode(
            name="headache",
            symptoms=(first.id, second.id, third.id),
            began=EIGHT,
            last=EIGHT + 10 * DAY,
            worst=8,
            ended=EIGHT + 10 * DAY,
            triggers=("noise", "light"),
        ),
    )


@pytest.mark.parametrize(("gap", "count"), [(QUIET - SECOND, 1), (QUIET, 2)])
def test_two_quiet_weeks_end_an_episode(gap: timedelta, count: int) -> None:
    later = Symptom(id=SymptomId("2"), text="dizzy", at=EIGHT + gap)

    assert len(episodes_of((said("dizzy", 0), later))) == count


def test_quiet_is_counted_from_the_end_to_the_next_beginning() -> None:
    long = said("knee pain", 0, ended=EIGHT + 12 * DAY)
    next_one = said("knee pain", 30, onset=EIGHT + 20 * DAY)

    (episode,) = episodes_of((long, next_one))

    assert (episode.began, episode.last) == (EIGHT, EIGHT + 30 * DAY)
    assert episode.ended is None


def test_an_onset_after_the_entry_and_an_end_before_it_are_not_believed() -> None:
    odd = said("knee pain", 1, onset=EIGHT + 2 * DAY, ended=EIGHT - HOUR)

    (episode,) = episodes_of((odd,))

    assert (episode.began, episode.last) == (EIGHT + DAY, EIGHT + DAY)


def test_different_things_are_different_episodes_by_when_they_began() -> None:
    assert names(said("knee pain", 2), said("headache", 1), said("knee pain", 3)) == [
        ("headache", 1),
        ("knee pain", 2),
    ]


def test_an_entry_about_two_things_counts_for_both() -> None:
    both = said("headache and knee pain", 1)

    found = names(said("headache", 0), both, said("knee pain", 2))

    assert found == [("headache", 2), ("knee pain", 2)]


def test_a_stretch_that_only_repeats_a_longer_one_is_left_out() -> None:
    assert names(said("headache and knee pain", 0), said("headache", 1)) == [
        ("headache", 2)
    ]


def test_what_is_about_nothing_known_is_told_apart_by_its_words() -> None:
    assert names(said("Zorbly", 0), said("zorbly ", 1), said("quux", 2)) == [
        ("Zorbly", 2),
        ("quux", 1),
    ]


def test_the_place_on_the_body_says_what_it_is_about() -> None:
    first, second = said("it hurts", 0, site="left knee"), said("knee pain", 1)

    (episode,) = episodes_of((first, second))

    assert episode.sites == ("left knee",)


def test_nothing_said_is_no_episode() -> None:
    assert episodes_of(()) == ()
