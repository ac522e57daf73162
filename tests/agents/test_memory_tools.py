"""What is remembered, recalled with its source, and forgotten: by sentence and model."""

import json
from typing import Final

import pytest

from custom_components.healthstead.agents.carrying import carry
from custom_components.healthstead.agents.policy import Proposer
from custom_components.healthstead.agents.reaching import asking_for
from custom_components.healthstead.agents.tools.spec import Call, Missing, Outcome
from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.care.refusal import Refusal
from custom_components.healthstead.domain.known import FactKind

from ..builders import ANN, BEN, House, a_family, a_house, a_user

MORNINGS: Final = "I prefer morning visits"


async def result(house: House, tool: str, **words: str) -> Outcome | Missing | Refusal:
    arguments = {name.rstrip("_"): said for name, said in words.items()}
    asking = asking_for(house.desk, a_user(), ANN, house.clock.now)
    call = Call(tool=tool, arguments=arguments)
    return (await carry(call, asking, Proposer.PERSON)).result


async def outcome(house: House, tool: str, **words: str) -> Outcome:
    found = await result(house, tool, **words)
    assert isinstance(found, Outcome), found
    return found


# Nothing is known for good without a rule or a yes


async def test_remember_that_is_a_rule_and_kept_at_once() -> None:
    house = await a_house()

    turn = await house.say("Please remember that I prefer morning visits")

    (fact,) = house.record().facts
    assert (fact.kind, fact.text) == (FactKind.PREFERENCE, MORNINGS)
    assert turn.reply == "I will remember: I prefer morning visits."


async def test_an_allergy_goes_into_the_profile_that_checks_rely_on() -> None:
    house = await a_house()

    turn = await house.say("I'm allergic to penicillin")

    assert house.record().person.profile.allergies == ("penicillin",)
    assert turn.reply == "Noted in the profile as an allergy: penicillin."


async def test_an_illness_goes_into_the_profile_and_is_known_once() -> None:
    house = await a_house()
    await house.say("I was diagnosed with asthma")

    again = await house.say("I was diagnosed with asthma")

    assert house.record().person.profile.conditions == ("asthma",)
    assert again.reply == "I know that already: asthma."


async def test_what_a_model_would_remember_waits_for_a_yes() -> None:
    house = await a_house()
    house.script(
        ["wants it known > remember"],
        json.dumps({"text": "the spare key is under the pot"}),
    )

    shown = await house.say("Oh, and the spare key is under the pot, in case")
    before = house.record().facts
    await house.say("yes")

    assert before == ()
    assert shown.reply == "Shall I remember for good: the spare key is under the pot?"
    assert [fact.text for fact in house.record().facts] == [
        "the spare key is under the pot"
    ]


async def test_a_no_leaves_nothing_of_what_a_model_would_remember() -> None:
    house = await a_house()
    house.script(
        ["wants it known > remember"],
        json.dumps({"text": "the spare key is under the pot"}),
    )
    await house.say("Oh, and the spare key is under the pot, in case")

    await house.say("no")

    assert house.record().facts == ()
    assert house.events(ev.FactRemembered) == []


async def test_what_was_just_remembered_is_taken_back() -> None:
    house = await a_house()
    await house.say("remember that I prefer morning visits")

    await house.say("forget that")

    assert house.record().facts == ()


async def test_nobody_else_s_facts_are_known_or_changed() -> None:
    house = await a_family()
    asking = asking_for(house.desk, a_user(BEN), ANN, house.clock.now)

    answers = [
        (await carry(Call(tool=tool, arguments=said), asking, Proposer.PERSON)).result
        for tool, said in (
            ("remember", {"text": MORNINGS}),
            ("recall", {}),
            ("recall", {"text": "knee"}),
            ("forget", {"text": "knee"}),
        )
    ]

    assert all(isinstance(answer, Refusal) for answer in answers)


# Recalled with its date and the number of its event


async def test_what_was_said_is_recalled_with_its_source() -> None:
    house = await a_house()
    await house.say("I have knee pain")
    house.clock.move(days=3)
    await outcome(house, "store_symptoms", symptoms="sore knee", severity="8")

    turn = await house.say("What did I say about my knee?")
    found = await outcome(house, "recall", text="knee")

    stored = [
        e for e in house.log.entries_kept if isinstance(e.event, ev.SymptomStored)
    ]
    assert [one["event"] for one in found.data["recalled"]] == [
        entry.sequence for entry in reversed(stored)
    ]
    assert found.data["episode"]["times"] == 2
    assert found.facts["worst"] == 8
    assert "Noted 2 times" in turn.reply
    assert "The worst was 8 of 10." in turn.reply


async def test_a_complaint_that_came_once_is_no_episode() -> None:
    house = await a_house()
    await house.say("I have knee pain")

    found = await outcome(
        house, "recall", text="knee", from_="last week", until="yesterday"
    )

    assert found.key == "nothing_recalled"
    assert (await outcome(house, "recall", text="knee")).data["episode"] is None


async def test_what_was_over_says_when_it_ended() -> None:
    house = await a_house()
    await house.say("I have knee pain")
    await house.say("I have knee pain")
    last = house.record().symptoms[-1].id
    over = c.EndSymptom(person=ANN, symptom=last, at=house.clock.now)
    await house.do(over, a_user())

    found = await outcome(house, "recall", text="knee")

    assert found.data["episode"]["ended"] is not None
    assert "ended" in found.facts


async def test_other_things_than_complaints_are_recalled_too() -> None:
    house = await a_house()
    await outcome(house, "remember", text=MORNINGS)

    found = await outcome(house, "recall", text="morning visits")

    assert [one["kind"] for one in found.data["recalled"]] == ["fact"]
    assert found.data["episode"] is None


async def test_a_stretch_that_was_named_is_where_it_is_looked() -> None:
    house = await a_house()
    await house.say("I have knee pain")
    house.clock.move(days=3)

    today = await outcome(house, "recall", text="knee", from_="today")
    then = await outcome(house, "recall", text="knee", from_="3 days ago")

    assert today.key == "nothing_recalled"
    assert then.key == "recalled"


async def test_everything_that_is_known_is_told() -> None:
    house = await a_house()
    nothing = await house.say("What do you know about me?")
    for said in (MORNINGS, "I'm allergic to latex", "I was diagnosed with gout"):
        await house.say(said)

    known = await house.say("What do you know about me?")
    found = await outcome(house, "recall")

    assert nothing.reply == "Nothing is noted that I should know for good."
    assert "Allergy: latex" in known.reply
    assert "gout" in known.reply
    assert MORNINGS in known.reply
    assert found.data["allergies"] == ["latex"]
    assert found.data["facts"][0]["kind"] == "preference"


# Forgotten after a yes, one thing at a time


async def test_a_fact_is_forgotten_after_a_yes() -> None:
    house = await a_house()
    await house.say("remember that I prefer morning visits")

    shown = await house.say("Forget that I prefer morning visits")
    kept = len(house.record().facts)
    done = await house.say("yes")

    assert "Shall I forget: I prefer morning visits" in shown.reply
    assert kept == 1
    assert house.record().facts == ()
    assert done.reply == "Forgotten: I prefer morning visits."


@pytest.mark.parametrize(
    ("said", "words"),
    [("I'm allergic to latex", "latex allergy"), ("I was diagnosed with gout", "gout")],
)
async def test_what_stands_in_the_profile_is_forgotten_alone(
    said: str, words: str
) -> None:
    house = await a_house()
    await house.say("I'm allergic to eggs")
    await house.say(said)

    await outcome(house, "forget", text=words)

    profile = house.record().person.profile
    assert (*profile.allergies, *profile.conditions) == ("eggs",)


async def test_a_complaint_is_forgotten_after_a_yes() -> None:
    house = await a_house()
    await house.say("I have knee pain")

    await house.say("Forget what I said about my knee")
    await house.say("yes")

    assert house.record().symptoms == ()


async def test_what_is_not_known_cannot_be_forgotten() -> None:
    house = await a_house()

    found = await result(house, "forget", text="the trombone")

    assert isinstance(found, Refusal)
    assert found.reason == "unknown_fact"
