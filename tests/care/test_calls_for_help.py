"""Calls for help at the real desk: started, told, taken on, answered, ended, drilled."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.care.actor import Actor, ActorKind
from custom_components.healthstead.care.at_once import Moments
from custom_components.healthstead.care.fold_sos import after_sos
from custom_components.healthstead.care.refusal import Refusal
from custom_components.healthstead.domain.ids import ContactId, SosId
from custom_components.healthstead.domain.person import Contact
from custom_components.healthstead.domain.sos import (
    Attempt,
    DrillResult,
    Outcome,
    SosAnswer,
    SosCause,
    SosLevel,
    TakenOn,
    Word,
)

from ..builders import ANN, MONDAY, House, a_house, a_person, a_user

BEN, EVA = ContactId("k-ben"), ContactId("k-eva")
KEEPER = Actor(kind=ActorKind.AUTOMATION, id="healthstead")
CONTACTS = (
    Contact(id=BEN, name="Ben", notify=("notify.ben",)),
    Contact(id=EVA, name="Eva", notify=("notify.eva",)),
)


def a_call(level: SosLevel = SosLevel.HARD, **more: Any) -> c.StartSos:
    return c.StartSos(person=ANN, reason="fell", level=level, **more)


def told(contact: ContactId, outcome: Outcome = Outcome.DELIVERED) -> Attempt:
    return Attempt(
        contact=contact,
        target=f"notify.{contact[2:]}",
        word=Word.CALL,
        round=0,
        at=MONDAY,
        outcome=outcome,
    )


async def a_family_house() -> House:
    house = await a_house()
    await house.do(c.SetContacts(person=ANN, contacts=CONTACTS))
    return house


async def note(house: House, *attempts: Attempt, drill: bool = False) -> None:
    record = house.record()
    call = record.drill.id if drill else record.sos.id
    await house.desk.do(c.NoteAttempts(person=ANN, id=call, attempts=attempts), KEEPER)


async def refused(house: House, command: c.Command) -> str:
    answer = await house.desk.do(command, a_user())
    assert isinstance(answer, Refusal)
    return answer.reason


def going(by: str = "Ben", contact: ContactId | None = BEN) -> c.TakeOnSos:
    return c.TakeOnSos(person=ANN, by=by, action="going", contact=contact)


async def test_a_call_has_one_name_from_its_soft_start_to_its_end() -> None:
    house = await a_family_house()

    await house.do(a_call(SosLevel.SOFT, hard_after_s=600, cause=SosCause.SENSOR))
    soft = house.record().sos
    await house.do(a_call())
    hard = house.record().sos
    await house.do(c.EndSos(person=ANN, reason="found well", by="Ben"))
    over = house.record().sos

    assert soft.hard_at == MONDAY + timedelta(minutes=10)
    assert (hard.id, hard.hard_at, hard.started) == (soft.id, None, soft.started)
    assert (over.id, over.runs) == (soft.id, False)
    assert (over.ended_reason, over.ended_by) == ("found well", "Ben")


async def test_the_next_call_is_another_one() -> None:
    house = await a_family_house()
    await house.do(a_call())
    first = house.record().sos.id
    await note(house, told(BEN))
    await house.do(c.EndSos(person=ANN))

    await house.do(a_call())

    assert house.record().sos.id != first
    assert house.record().sos.attempts == ()


async def test_what_became_of_an_attempt_takes_the_place_of_its_start() -> None:
    house = await a_family_house()
    await house.do(a_call())

    await note(house, told(BEN, Outcome.PENDING), told(EVA, Outcome.PENDING))
    await note(house, told(BEN))

    sos = house.record().sos
    assert sos.attempt(BEN, "notify.ben", Word.CALL) == told(BEN)
    assert sos.attempt(EVA, "notify.eva", Word.CALL) == told(EVA, Outcome.PENDING)
    assert sos.attempt(EVA, "notify.eva", Word.ALL_CLEAR) is None


async def test_what_is_heard_late_of_an_earlier_round_is_old() -> None:
    house = await a_family_house()
    await house.do(a_call())
    newer = replace(told(BEN, Outcome.PENDING), round=1)
    await note(house, newer)

    await note(house, told(BEN, Outcome.FAILED))

    assert house.record().sos.attempts == (newer,)


async def test_attempts_of_an_unknown_call_and_no_attempts_change_nothing() -> None:
    house = await a_family_house()
    await house.do(a_call())
    before = house.record()

    await house.desk.do(
        c.NoteAttempts(person=ANN, id=SosId("?"), attempts=(told(BEN),)), KEEPER
    )
    await note(house)

    assert house.record() == before


async def test_who_acts_is_noted_once_and_may_step_back_and_act_again() -> None:
    house = await a_family_house()
    await house.do(a_call())

    await house.do(going())
    again = await house.desk.do(going(), a_user())
    acting = house.record().sos
    await house.do(c.StepBackFromSos(person=ANN, by="Ben", contact=BEN))
    stepped = house.record().sos
    await house.do(going())
    back = house.record().sos

    assert getattr(again, "entries", None) == ()
    assert [one.by for one in acting.taken_on] == ["Ben"]
    assert (stepped.taken_on, stepped.declined) == ((), frozenset({BEN}))
    assert ([one.by for one in back.taken_on], back.declined) == (["Ben"], frozenset())


async def test_somebody_who_is_no_contact_acts_and_steps_back_too() -> None:
    house = await a_family_house()
    await house.do(a_call())

    await house.do(going("A visitor", None))
    acting = house.record().sos
    await house.do(c.StepBackFromSos(person=ANN, by="A visitor"))

    assert [one.by for one in acting.taken_on] == ["A visitor"]
    assert (house.record().sos.taken_on, house.record().sos.declined) == (
        (),
        frozenset(),
    )


async def test_nobody_can_act_on_nothing_or_without_a_name() -> None:
    house = await a_family_house()

    nothing = [
        await refused(house, going()),
        await refused(house, c.StepBackFromSos(person=ANN, by="Ben")),
        await refused(house, c.AnswerSos(person=ANN, answer=SosAnswer.OK)),
        await refused(house, c.EndSos(person=ANN)),
    ]
    await house.do(a_call())

    assert nothing == ["no_sos"] * 4
    assert await refused(house, going("  ")) == "who_missing"


async def test_a_new_call_after_somebody_acts_tells_everybody_again() -> None:
    house = await a_family_house()
    await house.do(a_call())
    await note(house, told(BEN), told(EVA))
    await house.do(going())

    await house.do(a_call())

    sos = house.record().sos
    assert (sos.taken_on, sos.attempts) == ((), ())


async def test_what_was_taken_on_as_soft_is_told_again_when_it_is_hard() -> None:
    house = await a_family_house()
    await house.do(a_call(SosLevel.SOFT))
    await note(house, replace(told(BEN), word=Word.ASK), told(BEN))
    await house.do(going())

    await house.do(a_call())

    sos = house.record().sos
    assert sos.taken_on == ()
    assert [one.word for one in sos.attempts] == [Word.ASK]


# The person answers


@pytest.mark.parametrize(
    ("answer", "level"),
    [
        (SosAnswer.OK, SosLevel.NONE),
        (SosAnswer.HELP, SosLevel.HARD),
        (SosAnswer.RECHECK, SosLevel.SOFT),
    ],
)
async def test_the_answer_to_a_soft_call_is_kept_and_followed(
    answer: SosAnswer, level: SosLevel
) -> None:
    house = await a_family_house()
    await house.do(a_call(SosLevel.SOFT, hard_after_s=600))

    await house.do(c.AnswerSos(person=ANN, answer=answer))

    sos = house.record().sos
    assert sos.level is level
    assert [said for _, said in sos.answers] == [answer]


async def test_who_measures_again_gets_the_time_for_it() -> None:
    house = await a_family_house()
    await house.do(a_call(SosLevel.SOFT, hard_after_s=600))
    house.clock.now = MONDAY + timedelta(minutes=8)

    await house.do(c.AnswerSos(person=ANN, answer=SosAnswer.RECHECK))

    assert house.record().sos.hard_at == MONDAY + timedelta(minutes=18)


async def test_a_soft_call_that_waits_for_ever_still_does_after_a_recheck() -> None:
    house = await a_family_house()
    await house.do(a_call(SosLevel.SOFT))

    await house.do(c.AnswerSos(person=ANN, answer=SosAnswer.RECHECK))

    assert house.record().sos.hard_at is None


async def test_a_hard_call_is_not_ended_by_saying_that_all_is_well() -> None:
    house = await a_family_house()
    await house.do(a_call())

    reason = await refused(house, c.AnswerSos(person=ANN, answer=SosAnswer.OK))

    assert reason == "sos_is_hard"
    assert house.record().sos.level is SosLevel.HARD


# Drills


async def a_drill(house: House) -> None:
    await house.desk.do(c.StartDrill(person=ANN), KEEPER)


async def end_drill(house: House) -> None:
    await house.desk.do(c.EndDrill(person=ANN), KEEPER)


async def test_a_drill_in_which_all_are_reached_and_one_answers_has_passed() -> None:
    house = await a_family_house()

    await a_drill(house)
    drill = house.record().drill
    await note(house, told(BEN), told(EVA), drill=True)
    await house.do(replace(going(), id=drill.id))
    await end_drill(house)

    record = house.record()
    result = record.last_drill
    assert result is not None
    assert (result.passed, result.reached, result.answered_by) == (
        True,
        (BEN, EVA),
        ("Ben",),
    )
    assert record.last_passed_drill == MONDAY
    assert (record.drill.runs, record.sos.runs) == (False, False)


async def test_a_drill_names_who_could_not_be_reached() -> None:
    house = await a_family_house()
    await a_drill(house)
    await note(house, told(BEN), told(EVA, Outcome.FAILED), drill=True)

    await end_drill(house)

    result = house.record().last_drill
    assert result is not None
    assert (result.passed, result.reached, result.unreached, result.failed_targets) == (
        False,
        (BEN,),
        (EVA,),
        ("notify.eva",),
    )
    assert house.record().last_passed_drill is None


async def test_there_is_one_drill_at_a_time_and_none_beside_a_call_or_for_nobody() -> (
    None
):
    house = await a_family_house()
    await a_drill(house)
    first = house.record().drill.id

    await a_drill(house)
    second = house.record().drill.id
    await house.do(a_call())
    beside = await refused(house, c.StartDrill(person=ANN))
    lonely = await a_house()

    assert first == second
    assert beside == "sos_runs"
    assert await refused(lonely, c.StartDrill(person=ANN)) == "no_contacts"
    no = await lonely.desk.do(c.EndDrill(person=ANN), KEEPER)
    assert isinstance(no, Refusal)
    assert no.reason == "no_drill"


# Late and repeated events: the journal may put them into the log after others


STARTED = ev.SosStarted(
    level=SosLevel.HARD, reason="fell", category="", tell_at=MONDAY, id=SosId("o")
)


def folded(*events: Any) -> Any:
    record = a_person()
    for event in events:
        record = after_sos(record, event, MONDAY)
    return record


def test_what_belongs_to_another_call_changes_nothing() -> None:
    running = folded(STARTED)

    late = folded(
        STARTED,
        ev.SosAttempted(id=SosId("old"), attempts=(told(BEN),)),
        ev.SosEnded(reason="over", id=SosId("old")),
        ev.SosTakenOn(
            id=SosId("old"), taken_on=TakenOn(by="Ben", action="", at=MONDAY)
        ),
    )

    assert late == running


def test_the_same_start_again_keeps_who_was_told() -> None:
    attempted = ev.SosAttempted(id=SosId("o"), attempts=(told(BEN),))

    assert folded(STARTED, attempted, STARTED) == folded(STARTED, attempted)


def test_an_end_without_a_name_ends_whichever_call_runs() -> None:
    assert not folded(STARTED, ev.SosEnded(reason="over")).sos.runs


def test_the_end_of_an_earlier_drill_is_a_result_and_lets_the_present_one_run() -> None:
    result = DrillResult(at=MONDAY, passed=True)

    record = folded(
        ev.DrillStarted(id=SosId("new")), ev.DrillEnded(id=SosId("old"), result=result)
    )

    assert record.drill.runs
    assert (record.last_drill, record.last_passed_drill) == (result, MONDAY)


def test_no_two_moments_of_help_are_the_same() -> None:
    moments = Moments()

    first, second, third = (moments.at(MONDAY) for _ in range(3))
    back = moments.at(MONDAY - timedelta(hours=1))

    assert first < second < third < MONDAY + timedelta(milliseconds=1)
    assert back == MONDAY - timedelta(hours=1)
