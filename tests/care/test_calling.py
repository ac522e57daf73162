"""Who is told what and when: every step of a soft call, a hard one, its end, a drill."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from custom_components.healthstead.care import calling
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.care.calls import (
    AGAIN,
    ASK_AGAIN,
    CLEAR_FOR,
    OFTEN,
    SELDOM,
    SOFT_STEPS,
    Channels,
    callable_,
)
from custom_components.healthstead.care.fold_sos import after_sos
from custom_components.healthstead.care.record import PersonRecord
from custom_components.healthstead.care.telling_one import HUNG
from custom_components.healthstead.domain.ids import ContactId, SosId
from custom_components.healthstead.domain.person import Contact
from custom_components.healthstead.domain.sos import (
    QUIET,
    SELF_HARM,
    Attempt,
    Outcome,
    Sos,
    SosCause,
    SosLevel,
    TakenOn,
    Word,
)

from ..builders import MONDAY, a_person

BEN, EVA, NEIGHBOUR = ContactId("ben"), ContactId("eva"), ContactId("neighbour")
SECOND = timedelta(seconds=1)
MINUTE = timedelta(minutes=1)


def a_contact(name: ContactId, *targets: str, **more: Any) -> Contact:
    return Contact(id=name, name=name.title(), notify=targets, **more)


CONTACTS = (
    a_contact(BEN, "ben.phone", "ben.sms"),
    a_contact(EVA, "eva.phone"),
    a_contact(NEIGHBOUR, "neighbour.phone", backup=True),
)
HARD = Sos(
    id=SosId("o"),
    level=SosLevel.HARD,
    reason="fell",
    started=MONDAY,
    tell_at=MONDAY + 15 * SECOND,
)
SOFT = replace(
    HARD, level=SosLevel.SOFT, tell_at=MONDAY, hard_at=MONDAY + timedelta(minutes=30)
)
TOLD = MONDAY + 15 * SECOND


def called(sos: Sos, *contacts: Contact, drill: Sos = QUIET) -> PersonRecord:
    return replace(a_person(), sos=sos, contacts=contacts or CONTACTS, drill=drill)


def channels(record: PersonRecord) -> Channels:
    return {
        None: ("ann.phone", "ann.speaker"),
        **{one.id: one.notify for one in record.contacts},
    }


def sent(record: PersonRecord, now: datetime) -> list[tuple[str, Word, int]]:
    """Return where something goes now, what, and in which round."""
    return [
        (one.attempt.target, one.attempt.word, one.attempt.round)
        for one in calling.due(record, channels(record), now)
    ]


def targets(record: PersonRecord, now: datetime) -> list[str]:
    return [target for target, _, _ in sent(record, now)]


def look(record: PersonRecord, now: datetime) -> datetime | None:
    return calling.next_look(record, channels(record), now)


def tried(
    contact: ContactId | None,
    target: str,
    outcome: Outcome = Outcome.DELIVERED,
    *,
    word: Word = Word.CALL,
    round_: int = 0,
    at: datetime = TOLD,
    tries: int = 1,
) -> Attempt:
    return Attempt(
        contact=contact,
        target=target,
        word=word,
        round=round_,
        at=at,
        tries=tries,
        outcome=outcome,
    )


def acting(contact: ContactId = EVA, at: datetime = TOLD + 5 * SECOND) -> TakenOn:
    return TakenOn(by=contact.title(), action="going", at=at, contact=contact)


# A hard call


def test_no_contact_is_told_before_the_grace_is_over() -> None:
    record = called(HARD)

    assert {word for _, word, _ in sent(record, TOLD - SECOND)} == {Word.ASK}
    assert look(record, MONDAY) == TOLD


def test_all_contacts_are_called_at_once_and_a_backup_waits() -> None:
    assert sent(called(HARD), TOLD) == [
        ("ben.phone", Word.CALL, 0),
        ("eva.phone", Word.CALL, 0),
    ]


def test_a_failed_channel_gives_way_to_the_next_at_once() -> None:
    sos = replace(
        HARD,
        attempts=(
            tried(BEN, "ben.phone", Outcome.FAILED),
            tried(EVA, "eva.phone"),
        ),
    )

    assert targets(called(sos), TOLD + SECOND) == ["ben.sms"]


def test_a_channel_that_hangs_gives_way_after_twelve_seconds() -> None:
    sos = replace(
        HARD,
        attempts=(
            tried(BEN, "ben.phone", Outcome.PENDING),
            tried(EVA, "eva.phone"),
        ),
    )
    record = called(sos)

    assert targets(record, TOLD + HUNG - SECOND) == []
    assert look(record, TOLD) == TOLD + HUNG
    assert targets(record, TOLD + HUNG) == ["ben.sms"]


def test_the_only_channel_is_tried_twice_if_nothing_became_known_of_the_first() -> None:
    once = replace(HARD, attempts=(tried(EVA, "eva.phone", Outcome.PENDING),))
    twice = replace(HARD, attempts=(tried(EVA, "eva.phone", Outcome.PENDING, tries=2),))
    eva = a_contact(EVA, "eva.phone")
    later = TOLD + HUNG + SECOND

    again = calling.due(called(once, eva), {EVA: eva.notify}, later)

    assert [(one.attempt.target, one.attempt.tries) for one in again] == [
        ("eva.phone", 2)
    ]
    assert targets(called(twice, eva), later) == []


def test_an_attempt_of_the_future_is_one_of_which_nothing_is_known() -> None:
    eva = a_contact(EVA, "eva.phone")
    sos = replace(
        HARD, attempts=(tried(EVA, "eva.phone", Outcome.PENDING, at=TOLD + MINUTE),)
    )

    assert targets(called(sos, eva), TOLD) == ["eva.phone"]


def test_everybody_is_told_again_each_minute_and_then_each_five() -> None:
    first = replace(HARD, attempts=(tried(EVA, "eva.phone"),))
    late = replace(HARD, attempts=(tried(EVA, "eva.phone", round_=OFTEN),))
    eva = a_contact(EVA, "eva.phone")

    assert sent(called(first, eva), TOLD + AGAIN - SECOND) == []
    assert sent(called(first, eva), TOLD + AGAIN) == [("eva.phone", Word.CALL, 1)]
    assert look(called(first, eva), TOLD) == TOLD + AGAIN
    assert sent(called(late, eva), TOLD + AGAIN) == []
    assert look(called(late, eva), TOLD) == TOLD + SELDOM


def test_after_two_minutes_every_channel_is_used_and_backup_contacts() -> None:
    sos = replace(
        HARD,
        attempts=(
            tried(BEN, "ben.phone", round_=1),
            tried(EVA, "eva.phone", round_=1),
        ),
    )

    assert sent(called(sos), TOLD + AGAIN) == [
        ("ben.phone", Word.CALL, 2),
        ("ben.sms", Word.CALL, 2),
        ("eva.phone", Word.CALL, 2),
        ("neighbour.phone", Word.CALL, 2),
    ]


def test_a_backup_is_called_at_once_when_nobody_else_can_be_reached() -> None:
    ben = a_contact(BEN)
    eva = a_contact(EVA, "eva.phone")
    backup = CONTACTS[2]
    sos = replace(HARD, attempts=(tried(EVA, "eva.phone", Outcome.FAILED),))

    assert targets(called(sos, ben, eva, backup), TOLD + SECOND) == ["neighbour.phone"]
    assert targets(called(HARD, backup), TOLD) == ["neighbour.phone"]


def test_a_clock_that_is_set_back_makes_nobody_wait() -> None:
    begun = replace(HARD, attempts=(tried(EVA, "eva.phone"),))
    eva = a_contact(EVA, "eva.phone")
    earlier = MONDAY - timedelta(hours=1)

    assert targets(called(HARD), earlier) == ["ben.phone", "eva.phone"]
    assert sent(called(begun, eva), earlier) == [("eva.phone", Word.CALL, 1)]


# Somebody acts


def test_when_somebody_acts_nobody_is_called_again_and_all_others_hear_who() -> None:
    sos = replace(
        HARD,
        attempts=(
            tried(BEN, "ben.phone"),
            tried(EVA, "eva.phone"),
            tried(NEIGHBOUR, "neighbour.phone", Outcome.FAILED),
        ),
        taken_on=(acting(),),
    )
    record = called(sos)

    assert sent(record, TOLD + 2 * MINUTE) == [
        ("ann.phone", Word.TAKEN_ON, 20),
        ("ben.phone", Word.TAKEN_ON, 20),
    ]
    assert look(record, TOLD) is None


def test_who_has_heard_who_acts_hears_it_once() -> None:
    sos = replace(
        HARD,
        attempts=(
            tried(BEN, "ben.phone"),
            tried(EVA, "eva.phone"),
            tried(BEN, "ben.phone", word=Word.TAKEN_ON, round_=20),
            tried(None, "ann.phone", word=Word.TAKEN_ON, round_=20),
        ),
        taken_on=(acting(),),
    )

    assert sent(called(sos), TOLD + MINUTE) == []


def test_somebody_who_is_no_contact_may_act_too() -> None:
    visitor = TakenOn(by="A visitor", action="here", at=TOLD)
    sos = replace(HARD, attempts=(tried(EVA, "eva.phone"),), taken_on=(visitor,))

    assert [where for where, _, _ in sent(called(sos), TOLD)] == [
        "ann.phone",
        "eva.phone",
    ]


def test_who_cannot_is_left_in_peace_unless_nobody_else_is_left() -> None:
    one = replace(HARD, declined=frozenset({BEN}))
    all_ = replace(HARD, declined=frozenset({BEN, EVA, NEIGHBOUR}))

    assert targets(called(one), TOLD) == ["eva.phone"]
    assert targets(called(all_), TOLD) == ["ben.phone", "eva.phone"]


def test_only_the_safety_plan_hears_of_self_harm() -> None:
    planned = a_contact(EVA, "eva.phone", safety_plan=True)
    sos = replace(HARD, category=SELF_HARM)

    assert targets(called(sos, CONTACTS[0], planned), TOLD) == ["eva.phone"]
    assert callable_(called(sos)) == ()
    assert targets(called(sos), TOLD) == []


# A soft call


def test_a_soft_call_asks_the_person_everywhere_and_again_after_five_minutes() -> None:
    asked = replace(
        SOFT,
        attempts=(
            tried(None, "ann.phone", word=Word.ASK, at=MONDAY),
            tried(None, "ann.speaker", word=Word.ASK, at=MONDAY),
        ),
    )

    assert sent(called(SOFT), MONDAY) == [
        ("ann.phone", Word.ASK, 0),
        ("ann.speaker", Word.ASK, 0),
    ]
    assert sent(called(asked), MONDAY + ASK_AGAIN - SECOND) == []
    assert look(called(asked), MONDAY) == MONDAY + ASK_AGAIN
    assert sent(called(asked), MONDAY + ASK_AGAIN) == [
        ("ann.phone", Word.ASK, 1),
        ("ann.speaker", Word.ASK, 1),
    ]


def test_the_first_contact_hears_after_ten_minutes_and_the_second_after_twenty() -> (
    None
):
    calls = {
        after: [
            target
            for target, word, _ in sent(called(SOFT), MONDAY + after)
            if word is Word.CALL
        ]
        for after in (SOFT_STEPS[0] - SECOND, *SOFT_STEPS)
    }

    assert list(calls.values()) == [[], ["ben.phone"], ["ben.phone", "eva.phone"]]


def test_a_contact_who_sees_to_a_soft_call_ends_its_ladder() -> None:
    sos = replace(SOFT, taken_on=(acting(BEN),))

    words = {word for _, word, _ in sent(called(sos), MONDAY + SOFT_STEPS[1])}

    assert words == {Word.ASK}


def test_a_soft_call_that_nobody_answers_becomes_hard() -> None:
    record = called(SOFT)
    hard_at = MONDAY + timedelta(minutes=30)

    becomes = calling.hardens(record, hard_at)

    assert calling.hardens(record, hard_at - SECOND) is None
    assert becomes is not None
    assert (becomes.level, becomes.cause, becomes.reason) == (
        SosLevel.HARD,
        SosCause.UNANSWERED,
        "fell",
    )
    assert look(record, MONDAY + SOFT_STEPS[1]) == hard_at


def test_a_soft_call_without_a_limit_and_a_hard_one_never_harden() -> None:
    patient = replace(SOFT, hard_at=None)
    late = MONDAY + timedelta(days=1)

    assert calling.hardens(called(patient), late) is None
    assert calling.hardens(called(HARD), late) is None
    assert look(called(patient), late) is None


def test_whoever_knew_of_a_soft_call_hears_at_once_that_it_is_hard() -> None:
    knew = tried(BEN, "ben.phone", round_=-1, at=MONDAY)

    sos = replace(HARD, attempts=(knew,))

    assert sent(called(sos), TOLD) == [
        ("ben.phone", Word.CALL, 0),
        ("eva.phone", Word.CALL, 0),
    ]


@pytest.mark.parametrize("sos", [SOFT, HARD])
def test_a_call_of_unknown_start_goes_by_what_is_known(sos: Sos) -> None:
    unknown = replace(sos, started=None, taken_on=(acting(),))

    words = {word for _, word, _ in sent(called(unknown), TOLD)}

    assert words <= {Word.ASK}
    assert look(called(unknown), MONDAY) is not None


# The end


OVER = replace(
    HARD,
    level=SosLevel.NONE,
    tell_at=None,
    ended=TOLD + MINUTE,
    ended_reason="false alarm",
    attempts=(
        tried(BEN, "ben.phone"),
        tried(EVA, "eva.phone"),
        tried(NEIGHBOUR, "neighbour.phone", Outcome.FAILED),
        tried(None, "ann.phone", word=Word.ASK),
    ),
    taken_on=(acting(),),
)


def test_everybody_who_was_told_hears_the_end_also_who_acted() -> None:
    assert sent(called(OVER), TOLD + MINUTE) == [
        ("ben.phone", Word.ALL_CLEAR, 0),
        ("eva.phone", Word.ALL_CLEAR, 0),
    ]


def test_an_all_clear_that_failed_is_tried_elsewhere_and_again() -> None:
    end = TOLD + MINUTE
    failed = tried(BEN, "ben.phone", Outcome.FAILED, word=Word.ALL_CLEAR, at=end)
    elsewhere = tried(BEN, "ben.sms", Outcome.FAILED, word=Word.ALL_CLEAR, at=end)
    heard = tried(EVA, "eva.phone", word=Word.ALL_CLEAR, at=end)
    once = replace(OVER, attempts=(*OVER.attempts, heard, failed))
    twice = replace(OVER, attempts=(*OVER.attempts, heard, failed, elsewhere))

    assert targets(called(once), end) == ["ben.sms"]
    assert sent(called(twice), end) == []
    assert look(called(twice), end) == end + AGAIN
    assert sent(called(twice), end + AGAIN) == [("ben.phone", Word.ALL_CLEAR, 1)]


def test_an_all_clear_is_not_tried_for_ever() -> None:
    end = TOLD + MINUTE
    failed = tuple(
        tried(who, target, Outcome.FAILED, word=Word.ALL_CLEAR, round_=4, at=end)
        for who, target in ((BEN, "ben.phone"), (BEN, "ben.sms"), (EVA, "eva.phone"))
    )
    given_up = replace(OVER, attempts=(*OVER.attempts, *failed))

    assert sent(called(OVER), end + CLEAR_FOR) == []
    assert sent(called(given_up), end + AGAIN) == []
    assert look(called(given_up), end) is None


def test_where_nobody_called_nothing_is_told() -> None:
    assert sent(called(QUIET), MONDAY) == []
    assert look(called(QUIET), MONDAY) is None


def noted(sos: Sos, *attempts: Attempt) -> Sos:
    """Return the call as the record has it after some attempts, one by one."""
    record = called(sos)
    for one in attempts:
        record = after_sos(record, ev.SosAttempted(id=sos.id, attempts=(one,)), one.at)
    return record.sos


@pytest.mark.parametrize("first", [Outcome.DELIVERED, Outcome.PENDING])
def test_who_heard_once_hears_who_acts_and_the_end_though_a_later_call_failed(
    first: Outcome,
) -> None:
    sos = noted(
        HARD,
        tried(BEN, "ben.phone", first),
        tried(BEN, "ben.phone", Outcome.PENDING, round_=1, at=TOLD + AGAIN),
        tried(BEN, "ben.phone", Outcome.FAILED, round_=1, at=TOLD + AGAIN),
    )
    acted = replace(sos, taken_on=(acting(),))
    over = replace(acted, level=SosLevel.NONE, tell_at=None, ended=TOLD + 2 * MINUTE)

    assert "ben.phone" in targets(called(acted), TOLD + 2 * MINUTE)
    assert targets(called(over), TOLD + 2 * MINUTE) == ["ben.phone"]


def test_who_was_never_reached_hears_no_end() -> None:
    sos = noted(
        HARD,
        tried(BEN, "ben.phone", Outcome.PENDING),
        tried(BEN, "ben.phone", Outcome.FAILED),
        tried(BEN, "ben.phone", Outcome.PENDING, round_=1, at=TOLD + AGAIN),
        tried(BEN, "ben.phone", Outcome.FAILED, round_=1, at=TOLD + AGAIN),
        tried(None, "ann.phone"),
        tried(None, "ann.phone", round_=1, at=TOLD + AGAIN),
    )
    over = replace(sos, level=SosLevel.NONE, tell_at=None, ended=TOLD + 2 * MINUTE)

    assert sos.heard == ()
    assert targets(called(over), TOLD + 2 * MINUTE) == []


def test_who_heard_of_a_soft_call_is_known_when_it_turns_hard_again() -> None:
    soft = noted(SOFT, tried(EVA, "eva.phone", at=MONDAY + SOFT_STEPS[0]))
    hard = ev.SosStarted(
        id=SOFT.id,
        level=SosLevel.HARD,
        cause=SosCause.UNANSWERED,
        reason="",
        category="",
        tell_at=TOLD,
    )

    record = after_sos(called(replace(soft, taken_on=(acting(),))), hard, TOLD)

    assert record.sos.attempts == ()
    assert record.sos.heard == (EVA,)


# A drill


DRILL = Sos(id=SosId("d"), level=SosLevel.HARD, started=MONDAY, tell_at=MONDAY)
ALL_TRIED = tuple(
    tried(who, target, at=MONDAY)
    for who, target in (
        (BEN, "ben.phone"),
        (BEN, "ben.sms"),
        (EVA, "eva.phone"),
        (NEIGHBOUR, "neighbour.phone"),
    )
)


def test_a_drill_tries_every_channel_of_every_contact_once() -> None:
    record = called(QUIET, drill=DRILL)

    first = calling.due(record, channels(record), MONDAY)

    assert [one.attempt.target for one in first] == [
        "ben.phone",
        "ben.sms",
        "eva.phone",
        "neighbour.phone",
    ]
    assert all(one.drill and one.call == DRILL.id for one in first)
    tried_ = called(QUIET, drill=replace(DRILL, attempts=ALL_TRIED))
    assert calling.due(tried_, channels(tried_), MONDAY + 5 * MINUTE) == ()


def test_a_drill_waits_while_help_is_called() -> None:
    assert {word for _, word, _ in sent(called(HARD, drill=DRILL), TOLD)} == {Word.CALL}
    assert not any(
        one.drill
        for one in calling.due(called(HARD, drill=DRILL), channels(called(HARD)), TOLD)
    )


def test_a_drill_is_over_when_all_was_tried_and_somebody_answered() -> None:
    answered = replace(DRILL, attempts=ALL_TRIED, taken_on=(acting(),))
    silent = replace(DRILL, attempts=ALL_TRIED)
    untried = replace(DRILL, taken_on=(acting(),))
    hanging = replace(
        answered,
        attempts=(*ALL_TRIED[:3], replace(ALL_TRIED[3], outcome=Outcome.PENDING)),
    )

    over = {
        name: calling.drill_over(called(QUIET, drill=drill), MONDAY + MINUTE)
        for name, drill in (
            ("answered", answered),
            ("silent", silent),
            ("untried", untried),
            ("hanging", hanging),
        )
    }

    assert over == {
        "answered": True,
        "silent": False,
        "untried": False,
        "hanging": False,
    }


def test_a_drill_that_nobody_answers_is_over_after_a_quarter_of_an_hour() -> None:
    record = called(QUIET, drill=replace(DRILL, attempts=ALL_TRIED))

    assert not calling.drill_over(record, MONDAY + 14 * MINUTE)
    assert calling.drill_over(record, MONDAY + 15 * MINUTE)
    assert look(record, MONDAY) == MONDAY + 15 * MINUTE
    assert not calling.drill_over(called(QUIET), MONDAY)
    assert look(called(replace(HARD, tell_at=None)), MONDAY) is None
