"""The paper's four appointment stories, thirty variations of each."""

import pytest

from .the_four import STORIES, VARIATIONS, Counted, played


def wrong(counted: Counted) -> list[str]:
    """Return the conversations that did not end as they should."""
    return ["\n".join(one.told) for one in counted.played if not one.right]


@pytest.mark.parametrize("story", STORIES)
async def test_every_variation_ends_with_exactly_the_visits_that_were_wanted(
    story: str,
) -> None:
    counted = await played(story)

    assert wrong(counted) == []
    assert counted.right == VARIATIONS


@pytest.mark.parametrize("story", STORIES)
async def test_no_more_is_asked_than_was_missing_and_the_yes(story: str) -> None:
    counted = await played(story)

    asked = [(one.questions, one.missing) for one in counted.played]
    assert [pair for pair in asked if pair[0] > pair[1] + 1] == []


async def test_nothing_happens_after_a_no_whatever_a_model_proposes() -> None:
    counted = await played("Negative")

    assert counted.after_no == 0
    assert counted.proposed > VARIATIONS
