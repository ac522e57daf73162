"""Several requests in one breath: done where they can be, asked about one at a time."""

import json

from custom_components.healthstead.agents.runtime.protocol import Role
from custom_components.healthstead.agents.runtime.scripted import ScriptedRuntime
from custom_components.healthstead.agents.trace import Turn
from custom_components.healthstead.care import events as ev

from ..builders import ANN, BEN, TOM, House, a_family, a_house, a_user


async def said(
    house: House, words: str, plan: list[str], *calls: dict[str, str]
) -> Turn:
    """Say something to which a model answers with these plans and calls."""
    model = ScriptedRuntime.of(
        {Role.PLANNER: plan, Role.CALLER: [json.dumps(call) for call in calls]}
    )
    house.agent.runtime = house.runtime = model
    turn = await house.say(words)
    assert model.exhausted
    return turn


async def test_a_question_holds_up_none_of_the_other_requests() -> None:
    house = await a_house()

    turn = await said(
        house,
        "well I had one of them and the scales say 72 kg this time",
        ["took it > record_dose\nweight 72 kg > record_vital"],
        {"medication": ""},
        {"kind": "weight", "value": "72", "unit": "kg"},
    )

    assert [call.verdict for call in turn.calls] == ["ask", "allow"]
    assert turn.question
    assert len(house.events(ev.ReadingRecorded)) == 1


async def test_a_second_question_waits_until_the_first_is_answered() -> None:
    house = await a_house()

    first = await said(
        house,
        "so Ben wants to know I am late, and the dentist thing is to be called off",
        ["tells Ben > send_message\ncalls off the dentist > cancel_appointment"],
        {"to": "Ben", "text": "I am late"},
        {"appointment": "dentist"},
    )
    second = await house.say("no")

    assert first.question
    assert "dentist" not in first.reply.lower()
    assert second.calls[-1].tool == "cancel_appointment"


async def test_a_waiting_request_stays_with_its_person() -> None:
    house = await a_family()

    first = await said(
        house,
        "have my dentist called off, and Ben is through with his atorvastatin for good",
        ["calls it off > cancel_appointment\nBen stops it > stop_medication"],
        {"appointment": "dentist"},
        {"medication": "atorvastatin", "person": "Ben"},
    )
    second = await house.say("no")

    assert first.question
    assert second.question
    (draft,) = house.drafts.kept.values()
    assert (draft.tool, draft.person) == ("stop_medication", BEN)


async def test_a_step_takes_what_the_one_before_it_found() -> None:
    house = await a_house()

    turn = await said(
        house,
        "look for a dentist for me and take the first one you find",
        [
            "looks for a dentist > get_available_specialists\nbooks > confirm_appointment"
        ],
        {"specialty": "dentist"},
        {"start": "the first one"},
    )

    assert [call.tool for call in turn.calls] == [
        "get_available_specialists",
        "confirm_appointment",
    ]
    assert turn.calls[-1].verdict == "confirm"
    assert not house.record(ANN).appointments


async def test_after_a_failure_the_model_plans_once_more_in_sight_of_it() -> None:
    house = await a_house()
    plans = ["weight heavy > record_vital", "keeps the note > remember"]

    turn = await said(
        house,
        "put down about my weight that it is heavy these days",
        plans,
        {"kind": "weight", "value": "heavy"},
        {"text": "my weight is heavy"},
    )

    model = house.runtime
    assert isinstance(model, ScriptedRuntime)
    again = model.prompts(Role.PLANNER)[1]
    assert "done: record_vital refused: value unclear" in again
    assert [call.tool for call in turn.calls] == ["record_vital", "remember"]


async def test_what_somebody_may_not_do_is_not_tried_another_way() -> None:
    house = await a_family()
    lines = {
        Role.PLANNER: ["what Ann takes > dose_history"],
        Role.CALLER: ['{"person":"Ann"}'],
    }
    model = ScriptedRuntime.of(lines)
    house.agent.runtime = model

    turn = await house.say("what was it that Ann had", a_user(TOM))

    assert [call.outcome for call in turn.calls] == ["not_allowed"]
    assert len(model.prompts(Role.PLANNER)) == 1


async def test_a_choice_that_was_not_offered_waits_for_better_words() -> None:
    house = await a_house()

    turn = await said(
        house,
        "look for a dentist for me and take the one on the moon",
        ["looks for one > get_available_specialists\nbooks > confirm_appointment"],
        {"specialty": "dentist"},
        {"start": "the moon"},
    )
    chosen = await house.say("the second one")

    assert turn.calls[-1].verdict == "ask"
    assert chosen.calls[-1].verdict == "confirm"
    assert not house.record(ANN).appointments


async def test_whether_help_is_wanted_is_asked_before_anything_else() -> None:
    house = await a_house()

    turn = await said(
        house,
        "have my dentist called off, I am none too well and could do with company",
        ["calls it off > cancel_appointment\nwants help > start_sos"],
        {"reason": "none too well"},
        {"appointment": "dentist"},
    )

    assert turn.calls[0].tool == "start_sos"
    (draft,) = house.drafts.kept.values()
    assert draft.tool == "start_sos"
    assert not house.events(ev.SosStarted)


async def test_no_complaint_is_asked_for_beside_a_request_that_needs_none() -> None:
    house = await a_house()

    turn = await said(
        house,
        "so who could have a look at that, a dentist I mean",
        ["complains > store_symptoms\nlooks for one > get_available_specialists"],
        {"symptoms": "who could have a look at that"},
        {"specialty": "dentist"},
    )

    assert [call.tool for call in turn.calls] == ["get_available_specialists"]
    assert not house.events(ev.SymptomStored)


async def test_one_visit_is_found_once() -> None:
    house = await a_house()

    turn = await said(
        house,
        "get me a dentist for my toothache and ask me whatever you need about it",
        ["looks > get_available_specialists\nnarrows down > follow_up_with_user"],
        {"specialty": "dentist"},
        {"symptoms": "toothache"},
    )
    await house.say("the first one")
    done = await house.say("yes")

    assert turn.question
    assert not done.question
    assert not house.drafts.kept


async def test_a_visit_that_is_asked_for_is_looked_for_without_questions_first() -> (
    None
):
    house = await a_house()

    turn = await said(
        house,
        "I had a toothache all night and wonder what it is. Please find me a visit.",
        ["narrows it down > follow_up_with_user"],
        {"symptoms": "a toothache"},
    )

    assert [call.tool for call in turn.calls] == ["get_available_specialists"]


async def test_who_wants_to_be_asked_is_asked() -> None:
    house = await a_house()

    turn = await said(
        house,
        "I had a toothache all night, ask me first and then find me a visit",
        ["narrows it down > follow_up_with_user"],
        {"symptoms": "a toothache"},
    )

    assert [call.tool for call in turn.calls] == ["follow_up_with_user"]
