"""Texts that are about the same share a name, whatever their words."""

from custom_components.healthstead.domain.complaints.concepts import (
    concepts_of,
    topics_of,
)


def test_two_ways_to_say_it_share_a_name() -> None:
    told, asked = concepts_of("the room spins in bed"), concepts_of("when was I dizzy?")

    assert set(told) & set(asked)


def test_what_somebody_says_not_to_have_is_a_topic_as_well() -> None:
    assert "sleep" in topics_of("I could not sleep")
    assert "t_sleep" in concepts_of("I could not sleep")


def test_nothing_is_about_nothing() -> None:
    assert concepts_of("xylophone") == ()
