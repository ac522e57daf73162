"""The net beneath the rules only adds, asks, and says nothing of everyday talk."""

import pytest

from custom_components.healthstead.domain.red_flags import (
    Category,
    find,
    find_red_flag,
)
from custom_components.healthstead.domain.red_flags.find import NET, QUOTED
from custom_components.healthstead.domain.red_flags.flag import Pathway
from custom_components.healthstead.domain.red_flags.net import (
    CAUGHT_ABOVE,
    about_self_harm,
    catches,
    score,
)

CAUGHT = "his hand drops everything and the words come out mashed since lunch"
GRAVE = "then he went blue and stiff, we cannot rouse him and his face is grey"
TIRED_OF_IT = "life is over for me, I am done living"


@pytest.fixture
def _no_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no rule find anything."""
    monkeypatch.setattr(find, "_BOOKS", ())


@pytest.mark.usefixtures("_no_rules")
def test_what_no_rule_knows_is_held_by_the_net_and_asked_about() -> None:
    flag = find_red_flag(f"{CAUGHT} {'and so on ' * 40}")

    assert flag is not None
    assert flag.rule == NET
    assert flag.category is Category.OTHER
    assert (flag.unclear, flag.starts_sos, flag.explicit_help) == (True, True, False)
    assert len(flag.quote) <= QUOTED


@pytest.mark.usefixtures("_no_rules")
def test_what_sounds_like_self_harm_goes_to_the_crisis_line_and_starts_nothing() -> (
    None
):
    flag = find_red_flag(TIRED_OF_IT)

    assert flag is not None
    assert (flag.rule, flag.category, flag.pathway, flag.starts_sos) == (
        NET,
        Category.SELF_HARM,
        Pathway.CRISIS_LINE,
        False,
    )
    assert not about_self_harm(CAUGHT)


def test_a_long_story_is_looked_at_piece_by_piece() -> None:
    story = "we had lunch and then we watered the plants in the garden " * 12

    assert catches(f"{story} {GRAVE} {story}")
    assert not catches(story)


@pytest.mark.parametrize("text", ["", "help", "not well today", "?!", "日本語"])
def test_a_word_or_two_are_left_to_the_rules(text: str) -> None:
    assert score(text) < CAUGHT_ABOVE


@pytest.mark.parametrize(
    "text",
    [
        "turn the bedroom lamp off and lock the door",
        "pulse 118, temp 38.4, bp 131 over 84",
        "book a table for seven at the Silver Fork",
        "I would like to see the dermatologist next week",
        "did I have my evening tablet already",
    ],
)
def test_everyday_talk_passes_through(text: str) -> None:
    assert not catches(text)
    assert find_red_flag(text) is None
