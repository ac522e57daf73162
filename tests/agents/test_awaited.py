"""A planner is told what the house waits for: the same words mean other things then."""

from collections.abc import Awaitable, Callable, Mapping
from typing import override

import pytest

from custom_components.healthstead.agents.awaited import awaited
from custom_components.healthstead.agents.meaning import Meaning, Topic
from custom_components.healthstead.agents.runtime.protocol import Failure, RuntimeFailed
from custom_components.healthstead.agents.runtime.protocol import Role as ModelRole
from custom_components.healthstead.agents.tools.asked import ASKED
from custom_components.healthstead.agents.tools.offering import OFFERS
from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.care.drafts import Draft, Waiting
from custom_components.healthstead.domain.sos import Sos, SosLevel

from ..builders import ANN, House, a_house, at

NOW = at("2026-10-05 09:00")
CALM = Sos()


def a_draft(tool: str, waiting: Waiting, missing: str = "", **told: str) -> Draft:
    return Draft(
        id="1",
        owner="user:1:ann",
        person=ANN,
        conversation="talk",
        waiting=waiting,
        tool=tool,
        arguments=told,
        missing=missing,
        shown="Shall I?",
        at=NOW,
    )


@pytest.mark.parametrize(
    ("draft", "told"),
    [
        (None, ""),
        (a_draft("confirm_appointment", Waiting.YES), "a visit is shown"),
        (a_draft("add_medication", Waiting.YES), "add_medication needs a yes"),
        (
            a_draft("confirm_appointment", Waiting.ANSWER, "clinician"),
            "confirm_appointment needs clinician",
        ),
        (
            a_draft("confirm_appointment", Waiting.ANSWER, "start", **{OFFERS: "[]"}),
            "times are offered",
        ),
        (
            a_draft("follow_up_with_user", Waiting.ANSWER, "said", **{ASKED: "where"}),
            "asked about the complaint",
        ),
        (a_draft("end_sos", Waiting.DENIAL), ""),
    ],
)
def test_an_open_draft_is_told_in_few_words(draft: Draft | None, told: str) -> None:
    assert awaited(CALM, draft, NOW, refused=False) == told


def test_a_draft_of_long_ago_is_not_waited_for() -> None:
    draft = a_draft("confirm_appointment", Waiting.YES)

    assert awaited(CALM, draft, at("2026-10-05 09:11"), refused=False) == ""


@pytest.mark.parametrize(
    ("level", "told"),
    [
        (SosLevel.HARD, "help is called"),
        (SosLevel.SOFT, "asked whether all is well"),
    ],
)
def test_help_comes_before_every_draft(level: SosLevel, told: str) -> None:
    draft = a_draft("confirm_appointment", Waiting.YES)

    assert awaited(Sos(level=level), draft, NOW, refused=True) == told


class Away(Meaning):
    """Takes everything for a skill of somebody else's."""

    @override
    def weigh(self, text: str, meaning: bytes | None) -> Mapping[Topic, float]:
        return {Topic.OTHER_HOME: 1.0}


async def told_to_the_planner(house: House, words: str) -> str:
    """Return what the planner was told of what is waited for; empty: nothing."""
    model = house.script(["chats, nothing to record > finish"])
    await house.say(words)
    lines = model.prompts(ModelRole.PLANNER)[-1].splitlines()
    return next((one for one in lines if one.startswith("now: ")), "")


async def test_the_planner_is_told_nothing_where_nothing_waits() -> None:
    house = await a_house()

    assert await told_to_the_planner(house, "what a lovely sunset") == ""


async def test_the_planner_is_told_of_the_visit_that_is_shown() -> None:
    house = await a_house()
    await house.say("book a dentist appointment for friday at 3 pm")

    told = await told_to_the_planner(house, "what a lovely sunset")

    assert told == "now: a visit is shown"


async def test_the_planner_is_told_that_a_no_was_said() -> None:
    house = await a_house()
    await house.say("book a dentist appointment for friday at 3 pm")
    await house.say("no")

    assert await told_to_the_planner(house, "what a lovely sunset") == (
        "now: a no was said"
    )


async def test_the_planner_is_told_that_help_is_called() -> None:
    house = await a_house()
    await house.do(c.StartSos(person=ANN, reason="a fall was noticed"))

    told = await told_to_the_planner(house, "what a lovely sunset")

    assert told == "now: help is called"


async def offered(house: House) -> None:
    await house.say("book a dentist appointment for friday at 3 pm")


async def turned_down(house: House) -> None:
    await offered(house)
    await house.say("no")


@pytest.mark.parametrize("beforehand", [offered, turned_down])
async def test_a_planner_judges_what_a_sentence_would_only_keep_over_a_visit(
    beforehand: Callable[[House], Awaitable[None]],
) -> None:
    house = await a_house()
    await beforehand(house)
    house.script(["chats, nothing to record > finish"])

    turn = await house.say("it's an ill wind that blows nobody any good")

    assert (turn.route, turn.calls) == ("model", [])
    assert not house.record().symptoms


async def test_what_is_told_where_nothing_waits_is_kept_by_its_sentence() -> None:
    house = await a_house()
    house.script(["chats, nothing to record > finish"])

    turn = await house.say("I have a cough")

    assert turn.route == "sentence"
    assert len(house.record().symptoms) == 1


async def test_a_sentence_that_asks_for_something_is_no_talk_over_a_visit() -> None:
    house = await a_house()
    await offered(house)
    house.script(["chats, nothing to record > finish"])

    turn = await house.say("I took my metformin")

    assert turn.route == "sentence"
    assert house.events(ev.DoseTaken)


async def test_a_sentence_keeps_it_after_all_where_no_planner_is_there_to_judge() -> (
    None
):
    house = await a_house()
    await offered(house)
    house.script([RuntimeFailed(Failure.TIMEOUT)])

    turn = await house.say("I have a cough")

    assert [call.tool for call in turn.calls] == ["store_symptoms"]
    assert len(house.record().symptoms) == 1


async def test_a_no_that_only_a_planner_heard_ends_no_help_and_is_asked_about() -> None:
    house = await a_house()
    await house.do(c.StartSos(person=ANN, reason="a fall was noticed"))
    house.script(["does not want it > finish"], "{}")

    asked = await house.say("heck no")
    runs = house.record().sos.runs
    await house.say("yes")

    assert (asked.question, runs) == (True, True)
    assert not house.record().sos.runs


async def test_after_a_no_that_only_a_planner_heard_a_model_keeps_nothing_unseen() -> (
    None
):
    house = await a_house()
    await offered(house)
    house.script(["does not want it > finish"])
    await house.say("what's the use")
    house.script(["complains of weary > store_symptoms"], '{"symptoms":"weary"}')

    shown = await house.say("it makes one weary, all that")

    assert shown.question
    assert not house.record().symptoms


async def test_all_is_well_is_no_complaint_about_the_strap() -> None:
    house = await a_house()
    await house.do(c.StartSos(person=ANN, reason="a fall was noticed"))

    asked = await house.say("I'm okay, it's only that the strap was too tight")

    assert [call.tool for call in asked.calls] == ["end_sos"]
    assert not house.record().symptoms


async def test_a_wish_told_after_a_no_is_no_talk() -> None:
    house = await a_house()
    await turned_down(house)
    plan = (
        "complains of a cough > store_symptoms\n"
        "looks for a doctor for a cough > get_available_specialists"
    )
    house.script(
        plan,
        '{"symptoms":"a cough"}',
        '{"symptoms":"a cough"}',
    )

    await house.say("well, I've a cough, find somebody for it after all")

    assert len(house.record().symptoms) == 1


@pytest.mark.parametrize(
    "words",
    [
        "literally, false alarm",
        "tell them to turn the ambulance round, the neighbours lifted me up",
        "it wasn't for real, it went off in my pocket",
    ],
)
async def test_a_false_alarm_is_heard_whatever_else_was_asked(words: str) -> None:
    house = await a_house()
    await house.do(c.StartSos(person=ANN, reason="a fall was noticed"))
    await house.say("send a message to Ben")

    asked = await house.say(words)
    await house.say("yes")

    assert [call.tool for call in asked.calls] == ["end_sos"]
    assert not house.record().sos.runs


async def test_a_complaint_told_over_a_visit_is_sent_nowhere_by_its_topic() -> None:
    house = await a_house()
    house.agent.meaning = Away()
    await offered(house)
    house.script(["complains of a cough > store_symptoms"], '{"symptoms":"a cough"}')

    turn = await house.say("I have a cough")

    assert turn.route == "model"
    assert len(house.record().symptoms) == 1


@pytest.mark.parametrize(
    "words",
    [
        "did I set that off, lord, undo it",
        "oh you can forget about that, sunshine",
        "I've changed my mind, dear",
    ],
)
async def test_to_undo_it_while_help_is_called_is_about_the_help(words: str) -> None:
    house = await a_house()
    await house.say("I have chest pain")
    await house.agent.settle()

    asked = await house.say(words)

    assert asked.question
    assert [call.tool for call in asked.calls] == ["end_sos"]
    assert house.record().sos.runs
