"""Hundreds of calls for help, lived through with broken channels and restarts."""

from datetime import timedelta
from itertools import pairwise
from random import Random

import pytest

from custom_components.healthstead.care.calls import AGAIN, OFTEN
from custom_components.healthstead.domain.sos import Word

from ...builders import MONDAY
from .calls import GRACE, Life, a_plan, lived

LIVES = 400


@pytest.fixture(scope="module")
def lives() -> list[Life]:
    random = Random(4111)  # noqa: S311 - chance, not a secret
    return [lived(a_plan(random)) for _ in range(LIVES)]


def always_up(life: Life) -> bool:
    return len(life.up_from) == 1


def test_the_first_attempts_are_made_the_moment_the_grace_is_over(
    lives: list[Life],
) -> None:
    for life in (one for one in lives if always_up(one)):
        first = {
            contact.id for contact in life.plan.contacts if not contact.backup
        } or {contact.id for contact in life.plan.contacts}

        told = {one.contact for at, one in life.sent if at == MONDAY + GRACE}

        assert first <= told


def test_nobody_who_acts_is_called_again(lives: list[Life]) -> None:
    for life in lives:
        for at, attempt in life.sent:
            acted = life.acted.get(attempt.contact) if attempt.contact else None
            if acted is not None and at > acted:
                assert attempt.word is Word.ALL_CLEAR


def test_once_somebody_acts_nobody_at_all_is_called(lives: list[Life]) -> None:
    for life in (one for one in lives if one.acted):
        first = min(life.acted.values())

        assert all(
            attempt.word is not Word.CALL for at, attempt in life.sent if at > first
        )


def test_what_was_delivered_is_not_sent_again_in_its_round(lives: list[Life]) -> None:
    for life in (one for one in lives if always_up(one)):
        keys = [
            (one.contact, one.target, one.word, one.round)
            for _, one in life.sent
            if life.plan.channels[one.target].works
            and life.plan.channels[one.target].takes <= timedelta(seconds=10)
        ]

        assert len(keys) == len(set(keys))


def test_a_restart_repeats_no_more_than_what_was_under_way(lives: list[Life]) -> None:
    for life in lives:
        keys = [(one.contact, one.target, one.word, one.round) for _, one in life.sent]

        assert all(keys.count(key) <= 2 for key in set(keys))


def test_the_next_channel_is_tried_within_thirty_seconds_of_a_failure(
    lives: list[Life],
) -> None:
    for life in (one for one in lives if always_up(one)):
        for contact in life.plan.contacts:
            for round_ in (0, 1):
                _next_within(life, contact.id, contact.notify, round_)


def _next_within(
    life: Life, contact: str, targets: tuple[str, ...], round_: int
) -> None:
    tries = [
        at
        for at, one in life.sent
        if (one.contact, one.word, one.round) == (contact, Word.CALL, round_)
    ]
    gaps = [after - before for before, after in pairwise(tries)]
    assert all(gap <= timedelta(seconds=30) for gap in gaps), (targets, gaps)


def test_as_long_as_nobody_acts_everybody_is_told_again_each_minute(
    lives: list[Life],
) -> None:
    for life in (one for one in lives if always_up(one)):
        stop = min([*life.acted.values(), MONDAY + life.plan.ends])
        rounds = sorted(
            {
                one.round: at
                for at, one in reversed(life.sent)
                if one.word is Word.CALL
            }.items()
        )
        if stop <= MONDAY + GRACE:
            continue

        expected = min(OFTEN, 1 + (stop - MONDAY - GRACE) // AGAIN)

        assert len(rounds) >= expected - 1, (rounds, stop)
        assert all(
            after - before <= AGAIN + timedelta(seconds=1)
            for (number, before), (_, after) in pairwise(rounds)
            if number < OFTEN
        )


def test_everybody_who_was_reached_hears_the_end_where_a_channel_works(
    lives: list[Life],
) -> None:
    for life in lives:
        ended = life.record.sos.ended
        assert ended is not None
        called = {
            one.contact
            for at, one in life.got
            if one.word is Word.CALL and at < ended and _quick(life, one.target)
        }

        heard = {one.contact for _, one in life.got if one.word is Word.ALL_CLEAR}

        assert called <= heard


def _quick(life: Life, target: str) -> bool:
    return life.plan.channels[target].takes <= timedelta(seconds=10)


def test_the_all_clear_is_heard_once_unless_the_house_restarted(
    lives: list[Life],
) -> None:
    for life in (one for one in lives if always_up(one)):
        heard = [
            one.contact
            for _, one in life.got
            if one.word is Word.ALL_CLEAR and _quick(life, one.target)
        ]

        assert len(heard) == len(set(heard))
