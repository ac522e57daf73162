"""Who would rather not answer is asked no more; what is offered may be turned down."""

import pytest

from custom_components.healthstead.agents.answers.turning_down import (
    rather_does_else,
    wants_no_more_questions,
)
from custom_components.healthstead.domain.sos import SosLevel

from ..builders import a_house

ENOUGH = [
    "enough",
    "enough now",
    "enough of this",
    "no more",
    "no more of this please",
    "too many questions",
    "that is private",
    "that's none of your business",
    "that's nobody's business but mine",
    "i'd rather stop here",
    "i'd rather stop now",
    "i'd rather not say",
    "i'd prefer not to answer",
    "i'd sooner not discuss it",
    "i don't care to answer",
    "i don't feel like answering",
    "i'm not answering any more",
    "i'm not going to tell you that",
    "i'm tired of questions",
    "i'm tired of this",
    "i'm done answering",
    "i've had enough of your questions",
    "i've no patience for this",
    "i can't be bothered with all this",
    "i refuse to answer",
    "sorry, that's a bit personal",
    "I won't go into that with you",
    "i'm fed up with being asked",
    "that's enough for today, thanks",
    "I don't see why I should tell you",
    "can we stop here",
    "please stop asking me things",
    "you ask too many questions",
    "that's a private matter",
    "mind your own business",
    "i prefer not to say",
    "i'd rather keep that to myself",
    "skip the questions",
    "why do you need to know",
    "this is taking too long",
    "pack it in, would you",
    "let's give up on this",
    "I'm hanging up",
    "mind your own, dear",
    "shush now",
    "I take it all back",
    "spare me the rest",
    "no more, I'm fed up",
    "stop there",
]


@pytest.mark.parametrize("words", ENOUGH)
async def test_who_would_rather_not_answer_is_asked_no_more(words: str) -> None:
    house = await a_house()
    await house.say("ask me about my palpitations")

    turn = await house.say(words)

    assert turn.reply == "All right, no more questions. Nothing was booked."
    assert (turn.calls, turn.question) == ([], False)
    assert house.drafts.kept == {}
    assert house.record().sos.level is SosLevel.NONE


@pytest.mark.parametrize(
    "words",
    [
        "no more than usual",
        "no more pain",
        "enough to wake me",
        "i don't get enough sleep",
        "i've had enough of living",
        "i've had enough",
        "i'm tired",
        "i'm tired of the pain",
        "i'm sick",
        "i feel sick of it",
        "i don't feel like eating",
        "i can't be bothered to eat",
        "i don't care",
        "i'd rather not walk",
        "i'd rather not lie on that side",
        "i'd rather not",
        "i'd rather stop the tablets",
        "i'm done with the antibiotics",
        "i refuse to eat",
        "i won't say it's bad",
        "i'm not sleeping",
        "it's private insurance",
        "i'd rather end it",
        "i give up",
        "it stops when i sit",
        "leave me alone with the pain",
        "i don't like the pain",
        "i do not have time to eat",
        "do you need to know when it began",
        "no",
        "no, never",
    ],
)
def test_an_answer_about_life_or_pain_ends_no_questions(words: str) -> None:
    assert not wants_no_more_questions(words)


@pytest.mark.parametrize("words", ["i'd rather not say", "that is private", "enough"])
async def test_who_will_not_say_whether_they_may_harm_themselves_is_given_a_crisis_line(
    words: str,
) -> None:
    house = await a_house()
    asked = await house.say("ask me about my depression")
    while "harming themselves" not in asked.reply:
        assert asked.question
        asked = await house.say("no")

    turn = await house.say(words)

    assert turn.route == "red_flag"
    assert house.drafts.kept == {}


@pytest.mark.parametrize("words", ["hm uh no", "no, um, thank goodness", "er, no"])
async def test_who_hesitates_before_a_plain_no_has_said_no(words: str) -> None:
    house = await a_house()
    asked = await house.say("ask me about my depression")
    while "harming themselves" not in asked.reply:
        asked = await house.say("no")

    turn = await house.say(words)

    assert turn.route == "draft"


@pytest.mark.parametrize(
    "words",
    [
        "i'd rather do without",
        "i'd rather have a hot bath and an early night",
        "i'd rather give it another week",
        "i'd rather you didn't",
        "I'd rather ask my wife first",
        "I'd sooner put my feet up",
        "i would prefer to see how it goes",
        "I'd really rather get some rest",
        "i'd rather go to bed",
        "i'd much rather go fishing",
        "i'd prefer to do nothing",
        "i'd prefer not to",
    ],
)
@pytest.mark.parametrize("shown", [True, False])
async def test_who_would_rather_do_something_else_wants_no_visit(
    words: str, *, shown: bool
) -> None:
    house = await a_house()
    await house.say("find me a dentist")
    if shown:
        await house.say("the first one")

    turn = await house.say(words)

    assert turn.reply == "All right. Nothing was done."
    assert house.drafts.kept == {}
    assert not house.record().facts


@pytest.mark.parametrize(
    "words",
    [
        "i'd rather have the second one",
        "i'd sooner see a woman",
        "i'd rather have a later slot",
        "i'd rather go to Dr Molar",
        "i'd prefer to take an earlier time",
        "i'd rather tuesday",
        "i'd rather know what it costs",
        "i rather like it",
    ],
)
def test_who_would_rather_have_another_visit_turns_none_down(words: str) -> None:
    assert not rather_does_else(words)


async def test_who_would_rather_see_somebody_by_name_turns_nothing_down() -> None:
    house = await a_house()
    await house.say("find me a dentist")

    turn = await house.say("i'd rather Molar")

    assert turn.question
    assert turn.calls[-1].tool == "confirm_appointment"


async def test_a_liking_is_remembered_where_nothing_was_offered() -> None:
    house = await a_house()

    turn = await house.say("i'd rather sit by the window")

    assert [call.tool for call in turn.calls] == ["remember"]
