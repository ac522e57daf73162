"""What a person is doing, and how long a clue holds."""

from decimal import Decimal

import pytest

from custom_components.healthstead.domain.watching.activity import (
    Activity,
    Doing,
    context_at,
    context_by_steps,
    with_doing,
    with_sleep,
    with_steps,
)
from custom_components.healthstead.domain.watching.shapes import Context

from .making import minutes


def walked(*counts: tuple[float, int]) -> Activity:
    """Return the activity after counts of steps at minutes."""
    activity = Activity()
    for minute, count in counts:
        activity = with_steps(activity, Decimal(count), minutes(minute))
    return activity


def test_without_a_clue_nothing_is_known() -> None:
    assert context_at(Activity(), minutes(0)) is Context.UNKNOWN
    assert context_at(walked((0, 5000)), minutes(0)) is Context.UNKNOWN


@pytest.mark.parametrize(
    ("counts", "context"),
    [
        (((0, 100), (5, 119)), Context.RESTING),
        (((0, 100), (5, 120)), Context.ACTIVE),
        (((0, 100), (20, 139)), Context.RESTING),
        (((0, 100), (20, 140)), Context.ACTIVE),
        (((0, 9000), (5, 10)), Context.RESTING),
        (((0, 9000), (5, 30)), Context.ACTIVE),
    ],
)
def test_twenty_steps_in_ten_minutes_are_activity(
    counts: tuple[tuple[float, int], ...], context: Context
) -> None:
    assert context_at(walked(*counts), minutes(counts[-1][0])) is context


def test_a_count_of_before_is_not_taken() -> None:
    known = walked((0, 100), (5, 101))

    assert walked((0, 100), (5, 101), (3, 500)) == known
    assert walked((5, 100), (5, 900)) == walked((5, 100))


@pytest.mark.parametrize(
    ("minute", "context"),
    [
        (0, Context.ACTIVE),
        (-5, Context.ACTIVE),
        (20, Context.ACTIVE),
        (21, Context.RESTING),
        (60, Context.RESTING),
        (62, Context.UNKNOWN),
    ],
)
def test_rest_begins_a_while_after_activity_and_a_clue_grows_old(
    minute: float, context: Context
) -> None:
    activity = with_doing(Activity(), Doing.ACTIVE, minutes(0))
    activity = with_doing(activity, Doing.STILL, minutes(1))

    assert context_at(activity, minutes(minute)) is context


def test_clues_that_come_late_do_not_replace_newer_ones() -> None:
    activity = with_doing(Activity(), Doing.STILL, minutes(10))
    activity = with_doing(activity, Doing.STILL, minutes(5))
    activity = with_sleep(activity, asleep=True, at=minutes(10))
    activity = with_sleep(activity, asleep=False, at=minutes(5))

    assert activity.still_at == minutes(10)
    assert activity.asleep is True


def test_a_sleep_sensor_is_believed_for_a_night() -> None:
    asleep = with_sleep(Activity(), asleep=True, at=minutes(0))
    awake = with_sleep(asleep, asleep=False, at=minutes(60))

    assert context_at(asleep, minutes(12 * 60)) is Context.ASLEEP
    assert context_at(asleep, minutes(12 * 60 + 1)) is Context.UNKNOWN
    assert context_at(awake, minutes(61)) is Context.UNKNOWN


def test_somebody_who_walks_is_not_asleep() -> None:
    activity = with_sleep(Activity(), asleep=True, at=minutes(0))
    activity = with_doing(activity, Doing.ACTIVE, minutes(30))

    assert context_at(activity, minutes(35)) is Context.ACTIVE


def test_in_the_usual_night_somebody_still_is_asleep_unless_told_otherwise() -> None:
    still = with_doing(Activity(), Doing.STILL, minutes(0))
    just_walked = with_doing(still, Doing.ACTIVE, minutes(-25))
    told = with_sleep(still, asleep=False, at=minutes(0))

    assert context_at(still, minutes(0), night=True) is Context.ASLEEP
    assert context_at(just_walked, minutes(0), night=True) is Context.RESTING
    assert context_at(told, minutes(0), night=True) is Context.RESTING


def test_the_papers_context_begins_at_twenty_steps() -> None:
    assert context_by_steps(Decimal(19)) is Context.RESTING
    assert context_by_steps(Decimal(20)) is Context.ACTIVE
