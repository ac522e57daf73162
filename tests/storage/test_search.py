"""What was said is found again by other words, within its time, and forgotten whole."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

import pytest

from custom_components.healthstead.care import events as ev
from custom_components.healthstead.care.recall import MemoryKind, Recalled, memory_of
from custom_components.healthstead.domain.ids import SymptomId
from custom_components.healthstead.domain.symptom import Symptom
from custom_components.healthstead.storage.home import Home
from custom_components.healthstead.storage.search import query_of

from .house import BRAM, IMPORT, NOON, TILDA, World, add
from .one_of_each import ONE_OF_EACH

DAY: Final = timedelta(days=1)
YEAR: Final = 366 * DAY

# What somebody told over a year, and how they ask about it much later: other words.
TOLD: Final[tuple[tuple[str, str], ...]] = (
    ("my head spins after getting up", "when was I dizzy?"),
    ("sharp ache in the left knee on the stairs", "did I have knee pain before?"),
    ("could not sleep, lay awake until four", "my insomnia"),
    ("burning behind the breastbone after supper", "heartburn in the past"),
    ("fingers go numb at night", "tingling hands"),
    ("itchy red patches on both arms", "have I had a rash?"),
    ("coughing all week, bringing up phlegm", "what about my cough"),
    ("felt low and cried a lot", "was I sad?"),
    ("ringing in my right ear", "my tinnitus"),
    ("lower back locked when I bent down", "back trouble"),
    ("swollen ankles in the evening", "my puffy feet"),
    ("wee burns and I go very often", "urine infection"),
    ("throbbing on one side of my head with bright light", "migraines"),
    ("sneezing and watery eyes in the garden", "hay fever"),
    ("stiff knuckles every morning", "my finger joints"),
    ("loose stools since the holiday", "diarrhoea"),
    ("heart skips a beat when I rest", "palpitations"),
    ("wheezing after the cat came in", "asthma attack"),
    ("toothache on the upper left", "my teeth"),
    ("shoulder hurts when I lift my arm", "frozen shoulder"),
    ("forgot where I put the pills twice", "my memory"),
    ("so tired that I nodded off at noon", "no energy"),
    ("gums bleed when I brush", "dentist matters"),
    ("blurred sight when reading", "my eyes"),
    ("constipated for four days", "trouble on the toilet, bowels"),
    ("panic in the supermarket", "anxiety"),
    ("calf cramps at night", "leg cramps"),
    ("a mole on my back has become darker", "the mole"),
    ("leaked when I laughed", "incontinence"),
    ("sore throat and a runny nose", "my last cold"),
    ("could hardly get into my rings", "swollen fingers"),
    ("nodded off over the newspaper", "daytime sleepiness"),
    ("no motion for half a week", "constipation"),
    ("supper came straight back up", "vomiting"),
    ("the skirt hangs loose on me", "weight loss"),
    ("scalded my thumb on the kettle", "that burn"),
)
NOISE: Final = (
    "the district nurse came by",
    "walked to the market and felt fine",
    "new slippers are comfortable",
    "birthday cake with the neighbours",
)


async def tell(home: Home, texts: Sequence[str], person: str = TILDA) -> None:
    for number, text in enumerate(texts):
        at = NOON + number * DAY
        name = SymptomId(f"{person}-{number}")
        event = ev.SymptomStored(symptom=Symptom(id=name, text=text, at=at))
        await home.log.append(TILDA if person == TILDA else BRAM, [event], IMPORT, at)


async def found(
    home: Home, words: str, most: int = 5, days: int = 366
) -> tuple[Recalled, ...]:
    return await home.history.find(TILDA, words, NOON, NOON + days * DAY, most)


async def test_other_words_find_what_was_told_among_the_first_five(
    world: World,
) -> None:
    async with world.home() as home:
        told = [text for text, _ in TOLD]
        await tell(
            home, [one for pair in zip(told, NOISE * 9, strict=False) for one in pair]
        )

        missed = [
            question
            for text, question in TOLD
            if text not in [one.text for one in await found(home, question)]
        ]

    assert len(missed) <= len(TOLD) // 10, missed


async def test_every_item_names_its_event_and_its_time(world: World) -> None:
    async with world.home() as home:
        await tell(home, ["nothing", "my knee hurts"])

        (one,) = await found(home, "knee")

    assert (one.kind, one.text, one.at) == (
        MemoryKind.SYMPTOM,
        "my knee hurts",
        NOON + DAY,
    )
    assert [row[0] for row in world.rows()][1] == one.event


async def test_only_the_person_and_the_time_that_were_asked_for_are_looked_at(
    world: World,
) -> None:
    async with world.home() as home:
        await tell(home, ["my knee hurts"], person=BRAM)
        await tell(home, ["my knee hurts", "my knee hurts again"])

        both = await found(home, "knee")
        first = await found(home, "knee", days=1)

    assert len(both) == 2
    assert [one.text for one in first] == ["my knee hurts"]


async def test_without_words_the_newest_are_found(world: World) -> None:
    async with world.home() as home:
        await tell(home, ["one", "two", "three"])

        newest = await found(home, "what did I have before?", most=2)

    assert [one.text for one in newest] == ["three", "two"]


async def test_what_is_taken_back_is_not_found(world: World) -> None:
    async with world.home() as home:
        await tell(home, ["my knee hurts"])
        gone = ev.SymptomForgotten(symptom=SymptomId(f"{TILDA}-0"))
        await home.log.append(TILDA, [gone], IMPORT, NOON)

        assert await found(home, "knee") == ()


@pytest.mark.parametrize(
    "words", ['"', "knee OR *", "NEAR(knee", "knee:b", "", "'; DROP knee", "-"]
)
async def test_no_words_break_the_question(world: World, words: str) -> None:
    async with world.home() as home:
        await tell(home, ["my knee hurts"])

        assert len(await found(home, words)) == 1


async def test_who_is_erased_leaves_nothing_in_the_index(world: World) -> None:
    async with world.desk() as desk:
        await add(desk)
        async with world.home() as _other:
            pass
    async with world.home() as home:
        await tell(home, ["my xylophonic knee hurts"])
        await home.log.erase(TILDA, IMPORT, NOON)

        assert await found(home, "knee") == ()

    everything = b"".join(
        path.read_bytes() for path in world.folder.rglob("*") if path.is_file()
    )
    assert b"xylophon" not in everything


async def test_a_file_of_before_gets_its_index(world: World) -> None:
    async with world.home() as home:
        await tell(home, ["my knee hurts"])
    world.change("DROP TABLE search")
    world.change("PRAGMA user_version = 1")
    world.change(
        "INSERT INTO events (person, kind, version, data, actor, at)"
        " VALUES ('x', 'unheard_of', 1, '{}', '{}', '2026-01-01')"
    )

    async with world.home() as home:
        again = await found(home, "knee")

    assert [one.text for one in again] == ["my knee hurts"]


def test_what_is_worth_finding_again_is_in_words() -> None:
    kinds = {memory.kind for event in ONE_OF_EACH if (memory := memory_of(event))}

    assert kinds == set(MemoryKind)


def test_what_says_nothing_is_no_question() -> None:
    assert query_of(TILDA, "what have I had?") is None
