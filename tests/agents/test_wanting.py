"""What asks for something now is neither an entry of the diary nor a lasting wish."""

import pytest

from custom_components.healthstead.agents.answers.yesno import (
    Answer,
    read_answer,
    without_fillers,
)

from ..builders import House, a_house


async def heard(house: House, text: str) -> list[str]:
    turn = await house.say(text)
    return [call.tool for call in turn.calls]


@pytest.mark.parametrize(
    "text",
    [
        "get me to the right doctor for my hives",
        "I'd like my hives looked at by someone",
        "whom do people see for dry eyes",
        "my cough is back, set me up with a doctor",
        "got asthma, gp or specialist, ask me",
        "let's narrow down my lower back pain",
        "questions about my low mood, go",
        "I was sent to a dietician for my wheat allergy, who is free",
        "what's a normal temperature",
        "give me the first day of my runny nose please",
        "panic button",
        "pain patch done, what else next week",
        "no migraine tablet this evening",
        "I have swollen ankles, help me decide",
        "I've got a twitching eyelid is it sensible to leave it",
        "I'd like to know whether it's wise to have my irregular periods seen",
        "just wondering is my boil worth showing to anyone",
        "my cough came back on Friday, does it need seeing again",
        "fix me up with someone about my bruises",
        "any chance of getting in somewhere my hands are shaky",
        "next Monday for my heavy periods whoever is free",
        "I am unsure what to do about my boil",
        "they told me at the chemist's to have my rash seen",
        "my husband thinks I should see somebody about my rash",
        "my daughter wants me seen about my sore knee",
    ],
)
async def test_who_asks_for_something_is_not_only_written_into_the_diary(
    text: str,
) -> None:
    house = await a_house()

    assert "store_symptoms" not in await heard(house, text)


@pytest.mark.parametrize(
    "text",
    [
        "I have a headache since yesterday",
        "my knee hurts when I climb the stairs",
        "I feel dizzy when I stand up and my back aches",
        "the pain is an 8 out of 10",
        "I have a pain in my side, I don't know what it is",
        "I'm not sure if it's my hip or my back but it hurts",
        "not only does it itch, it burns as well",
        "my headaches get me down",
        "my cramps get me out of bed at night",
        "my wife says my snoring is terrible",
        "my husband noticed my limp",
        "my wife is worried about my cough",
        "I have thick ankles after long flights",
        "I keep getting up in the night for the loo",
    ],
)
async def test_a_plain_complaint_still_is(text: str) -> None:
    house = await a_house()

    assert await heard(house, text) == ["store_symptoms"]


@pytest.mark.parametrize(
    "text",
    [
        "I'd rather take friday at 9 with dr gunnarson after all",
        "I would rather not answer",
        "I'd rather not see a doctor",
        "I would rather have the second one instead",
        "I'd rather mow the lawn, but my knee hurts so find me a doctor",
        "I have a contact allergy to nickel, could you find me the right doctor",
        "fyi can you tell me if I had my metformin",
        "fyi work out the news2 for my gran",
    ],
)
async def test_what_is_wished_at_this_moment_is_not_remembered(text: str) -> None:
    house = await a_house()

    assert "remember" not in await heard(house, text)


@pytest.mark.parametrize(
    "text",
    [
        "I'd rather see a woman doctor",
        "I'd rather see a doctor who speaks German",
        "I prefer morning visits",
        "I'm allergic to nickel and plasters",
    ],
)
async def test_a_lasting_wish_is_remembered(text: str) -> None:
    house = await a_house()

    assert await heard(house, text) == ["remember"]


@pytest.mark.parametrize(
    "text",
    [
        "my daughter's knee hurts",
        "my mother says she has a headache",
        "my son has my cold",
    ],
)
async def test_the_complaint_of_a_relative_is_not_the_speakers(text: str) -> None:
    house = await a_house()

    await heard(house, text)

    assert house.record().symptoms == ()


@pytest.mark.parametrize(
    "text",
    ["I have thick socks on my feet", "I went up to the loo", "my book is thick"],
)
async def test_what_only_sounds_like_a_complaint_is_not_kept(text: str) -> None:
    house = await a_house()

    assert await heard(house, text) == []


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("yes er please", Answer.YES),
        ("um yes", Answer.YES),
        ("ok thank erm you", Answer.YES),
        ("no uh not now", Answer.NO),
        ("hmm no", Answer.NO),
        ("er", Answer.NEITHER),
        ("yes um but at four", Answer.NEITHER),
    ],
)
def test_sounds_of_thinking_are_no_words_of_an_answer(
    text: str, answer: Answer
) -> None:
    assert read_answer(text) is answer


def test_a_text_of_nothing_else_stays_what_it_is() -> None:
    assert without_fillers("um") == "um"
