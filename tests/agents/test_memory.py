"""What was said last is known for a while, in its conversation, to its speaker."""

from datetime import timedelta

from custom_components.healthstead.agents.memory import REMEMBERED, SILENCE, Memory

from ..builders import BEN, MONDAY, a_family, a_house, a_user

SECOND = timedelta(seconds=1)


def test_a_conversation_is_known_again_until_it_was_silent_for_a_while() -> None:
    memory = Memory()
    first = memory.of("c", "ann", MONDAY)

    soon = memory.of("c", "ann", MONDAY + SILENCE - SECOND)
    still = memory.of("c", "ann", MONDAY + 2 * SILENCE - 2 * SECOND)
    later = memory.of("c", "ann", MONDAY + 3 * SILENCE)

    assert soon is first
    assert still is first
    assert later is not first


def test_conversations_and_speakers_are_apart() -> None:
    memory = Memory()
    ours = memory.of("c", "ann", MONDAY)

    assert memory.of("d", "ann", MONDAY) is not ours
    assert memory.of("c", "ben", MONDAY) is not ours
    assert memory.of("c", "ann", MONDAY) is ours


def test_the_oldest_of_many_is_forgotten_first() -> None:
    memory = Memory()
    first = memory.of("0", "ann", MONDAY)
    second = memory.of("1", "ann", MONDAY)
    memory.of("0", "ann", MONDAY)
    for number in range(2, REMEMBERED + 1):
        memory.of(str(number), "ann", MONDAY)

    assert memory.of("0", "ann", MONDAY) is first
    assert memory.of("1", "ann", MONDAY) is not second


def test_nothing_is_known_after_forgetting() -> None:
    memory = Memory()
    before = memory.of("c", "ann", MONDAY)

    memory.forget()

    assert memory.of("c", "ann", MONDAY) is not before


async def test_that_is_not_taken_back_after_a_while_of_silence() -> None:
    house = await a_house()
    await house.say("I have knee pain")
    house.clock.move(minutes=31)

    await house.say("forget that")

    assert len(house.record().symptoms) == 1


async def test_nobody_takes_back_what_somebody_else_said_before() -> None:
    house = await a_family()
    await house.say("I have knee pain")

    await house.say("forget that", a_user(BEN))

    assert len(house.record().symptoms) == 1


async def test_how_an_answer_came_about_is_told_to_its_speaker_only() -> None:
    house = await a_family()
    turn = await house.say("I have knee pain", conversation="kitchen")

    assert house.agent.last_turn("kitchen", a_user()) is turn
    assert house.agent.last_turn("kitchen", a_user(BEN)) is None
    assert house.agent.last_turn("hall", a_user()) is None


async def test_who_is_erased_stands_in_no_conversation_any_more() -> None:
    house = await a_house()
    await house.say("I have knee pain", conversation="kitchen")

    house.agent.memory.forget()

    assert house.agent.last_turn("kitchen", a_user()) is None
