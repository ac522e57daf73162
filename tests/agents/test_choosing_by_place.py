"""Which place in the list of times an answer names, and which words name none."""

import pytest

from custom_components.healthstead.agents.answers.placing import LAST, place_in

from ..builders import a_house


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("the one at the top", 0),
        ("top of the list", 0),
        ("the first of the lot", 0),
        ("the first of those will do nicely", 0),
        ("as soon as i can, the earliest please", 0),
        ("the sooner the better, so the first", 0),
        ("i am going for number one", 0),
        ("first please, doctor's orders", 0),
        ("the earliest of the three", 0),
        ("the first date", 0),
        ("i'd sooner have the first", 0),
        ("the first is perfect", 0),
        ("right, the first one", 0),
        ("number one it is", 0),
        ("as soon as possible", 0),
        ("the earlier the better", 0),
        ("the first that you named", 0),
        ("the first if i may", 0),
        ("the first one, so i get it over with", 0),
        ("mark me down for the first", 0),
        ("the second one would suit my husband", 1),
        ("last on the list", LAST),
        ("the second date", 1),
        ("the second on the list", 1),
        ("the second is perfect", 1),
        ("hmm, the second i think", 1),
        ("i'd sooner have number two", 1),
        ("option 2, that way my wife can drive", 1),
        ("the third date", 2),
        ("the third of these would suit us very well", 2),
        ("i'd be happy with number three", 2),
        ("slot 4 please", 3),
        ("the one at the end", LAST),
        ("the one at the bottom", LAST),
        ("the bottom one", LAST),
        ("bottom of the list", LAST),
        ("the final one", LAST),
        ("whichever is latest", LAST),
        ("might i take the latest one", LAST),
        ("the last date suits us", LAST),
        ("last please", LAST),
    ],
)
def test_a_place_in_the_list_is_named(words: str, place: int) -> None:
    assert place_in(words) == place


@pytest.mark.parametrize(
    "words",
    [
        "the first or the second",
        "not the first",
        "the first one but later",
        "first i have to call my son",
        "first, call my son",
        "the last time i was there it hurt",
        "the first week of may",
        "the first at ten",
        "the second on tuesday",
        "the first, or if that is gone tell me",
        "the last one, no, wait",
        "the first one, what does it cost?",
        "the first one, i took my pills",
        "one please",
        "one of them",
        "the top shelf",
        "at the end of the month",
        "as soon as the rain stops",
        "another one",
        "first of all, good morning",
        "the top of my head hurts",
        "the second hand on my clock stopped",
        "the bottom line is i hate dentists",
        "i saw the last one",
        "the one at the end of the road",
        "the earlier the better, the last one",
        "number ten",
        "the first one, because my son who lives abroad comes home for once",
    ],
)
def test_words_that_name_no_place_or_several_or_more(words: str) -> None:
    assert place_in(words) is None


@pytest.mark.parametrize(
    ("words", "start"),
    [
        ("the one at the top", "2026-10-05T09:30+01:00"),
        ("right, the second one", "2026-10-05T10:00+01:00"),
        ("number two it is", "2026-10-05T10:00+01:00"),
        ("i'd be happy with number three", "2026-10-05T10:30+01:00"),
        ("bottom of the list", "2026-10-05T11:30+01:00"),
    ],
)
async def test_a_time_that_was_offered_is_chosen_by_its_place(
    words: str, start: str
) -> None:
    house = await a_house()
    await house.say("find me a dentist")

    turn = await house.say(words)

    assert turn.calls[-1].arguments["start"] == start
    assert turn.question
    assert house.record().appointments == {}


@pytest.mark.parametrize(
    "words", ["number nine it is", "the tenth one", "slot 5, slot 2"]
)
async def test_a_place_that_is_not_there_chooses_nothing(words: str) -> None:
    house = await a_house()
    await house.say("find me a dentist")

    turn = await house.say(words)

    assert all(call.verdict != "confirm" for call in turn.calls)
    assert house.record().appointments == {}
