"""What words mean is found beside the words, and goes with them."""

from collections import Counter
from collections.abc import Mapping
from typing import Final
from unittest.mock import AsyncMock

import pytest

from custom_components.healthstead.agents.runtime.scripted import ScriptedRuntime
from custom_components.healthstead.agents.understanding import catch_up, meaning_by
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.domain.ids import FactId, SymptomId
from custom_components.healthstead.domain.known import FactKind, KnownFact
from custom_components.healthstead.domain.symptom import Symptom
from custom_components.healthstead.storage import indexing, search
from custom_components.healthstead.storage.home import Home
from custom_components.healthstead.storage.remembered import (
    FAR,
    MARK,
    NEAREST,
    _enough,
    likeness,
    signs_of,
)

from .house import BRAM, IMPORT, NOON, TILDA, World, profile
from .test_search import DAY, tell

ENCODER: Final = b"encoder1"
OTHER: Final = b"encoder2"


def meaning(*numbers: int, encoder: bytes = ENCODER) -> bytes:
    return encoder + bytes(number % 256 for number in numbers)


KNEE: Final = meaning(100, 20, -5, 3)
LIKE_KNEE: Final = meaning(90, 30, -9, 3)
WEATHER: Final = meaning(-100, 5, 90, -20)


async def see(home: Home, meanings: Mapping[str, bytes]) -> None:
    await catch_up(home.remembering, ScriptedRuntime({}, meanings=dict(meanings)))


async def asked(home: Home, words: str, by: bytes | None, most: int = 5) -> list[str]:
    found = await home.history.find(TILDA, words, NOON, NOON + 99 * DAY, most, by)
    return [one.text for one in found]


def marks(world: World) -> list[bytes]:
    return [
        row[0] for row in world.rows("SELECT encoder FROM remembered ORDER BY event")
    ]


async def test_what_means_the_same_is_found_without_a_common_word(
    world: World,
) -> None:
    async with world.home() as home:
        await tell(home, ["the joint crackles", "rain all day"])
        await see(home, {"the joint crackles": KNEE, "rain all day": WEATHER})

        by_words = await asked(home, "xylophone", None)
        by_both = await asked(home, "xylophone", LIKE_KNEE)

    assert by_words == []
    assert by_both == ["the joint crackles"]


async def test_words_and_meaning_are_weighed_together(world: World) -> None:
    async with world.home() as home:
        await tell(home, ["zorb in the rain", "the joint crackles", "a zorb of mine"])
        await see(
            home,
            {
                "zorb in the rain": WEATHER,
                "the joint crackles": KNEE,
                "a zorb of mine": KNEE,
            },
        )

        best, *_ = await asked(home, "zorb", LIKE_KNEE)

    assert best == "a zorb of mine"


async def test_only_the_person_and_the_time_that_were_asked_for_count(
    world: World,
) -> None:
    async with world.home() as home:
        await tell(home, ["theirs"], person=BRAM)
        await tell(home, ["first", "second"])
        await see(home, {"theirs": KNEE, "first": KNEE, "second": KNEE})
        span = (NOON + DAY, NOON + 2 * DAY)

        found = await home.history.find(TILDA, "xylophone", *span, 5, LIKE_KNEE)

    assert [one.text for one in found] == ["second"]


async def test_meanings_of_another_encoder_are_not_compared(world: World) -> None:
    async with world.home() as home:
        await tell(home, ["the joint crackles"])
        await see(home, {"the joint crackles": KNEE})
        newer = LIKE_KNEE.replace(ENCODER, OTHER)

        before = await asked(home, "xylophone", newer)
        await see(home, {"the joint crackles": KNEE.replace(ENCODER, OTHER)})
        after = await asked(home, "xylophone", newer)

    assert before == []
    assert after == ["the joint crackles"]
    assert marks(world) == [OTHER]


async def test_what_comes_later_is_found_by_a_home_that_was_asked_before(
    world: World,
) -> None:
    async with world.home() as home:
        await tell(home, ["one"])
        await see(home, {"one": WEATHER})
        before = await asked(home, "xylophone", LIKE_KNEE)

        await tell(home, ["two"], person=TILDA)
        await see(home, {"two": KNEE})
        after = await asked(home, "xylophone", LIKE_KNEE)

    assert (before, after) == ([], ["two"])


async def test_filling_in_goes_on_after_a_restart(world: World) -> None:
    async with world.home() as home:
        await tell(home, ["one", "two", "three"])
        (first, *_) = await home.remembering.waiting(ENCODER, 1)
        await home.remembering.keep({first.event: KNEE})

    async with world.home() as home:
        left = await home.remembering.waiting(ENCODER, 9)

    assert [one.text for one in left] == ["two", "three"]


async def test_what_else_was_said_belongs_to_the_meaning(world: World) -> None:
    symptom = Symptom(
        id=SymptomId("s"), text="pain", at=NOON, site="left knee", triggers=("stairs",)
    )
    async with world.home() as home:
        event = ev.SymptomStored(symptom=symptom)
        await home.log.append(TILDA, [event], IMPORT, NOON)

        (one,) = await home.remembering.waiting(ENCODER, 9)
        by_more = await asked(home, "stairs", None)

    assert one.text == "pain. left knee, stairs"
    assert by_more == ["pain"]


async def test_a_correction_reaches_words_and_meaning_at_once(world: World) -> None:
    async with world.home() as home:
        await tell(home, ["my knee hurts"])
        await see(home, {"my knee hurts": KNEE})
        right = Symptom(id=SymptomId(f"{TILDA}-0"), text="my elbow hurts", at=NOON)
        event = ev.SymptomCorrected(symptom=right)
        (kept,) = await home.log.append(TILDA, [event], IMPORT, NOON + 9 * DAY)

        found = await home.history.find(TILDA, "elbow", NOON, NOON + DAY, 5)
        knee = await asked(home, "xylophone", LIKE_KNEE)

    assert [(one.event, one.text, one.at) for one in found] == [
        (kept.sequence, "my elbow hurts", NOON)
    ]
    assert knee == []
    assert marks(world) == [b""]


@pytest.mark.parametrize("first_seen", [True, False])
async def test_what_is_taken_back_loses_its_meaning(
    world: World, first_seen: bool
) -> None:
    async with world.home() as home:
        await tell(home, ["my knee hurts"])
        (waiting,) = await home.remembering.waiting(ENCODER, 9)
        if first_seen:
            await home.remembering.keep({waiting.event: KNEE})
            assert await asked(home, "xylophone", LIKE_KNEE)
        gone = ev.SymptomForgotten(symptom=SymptomId(f"{TILDA}-0"))
        await home.log.append(TILDA, [gone], IMPORT, NOON)
        await home.remembering.keep({waiting.event: KNEE})

        found = await asked(home, "knee", LIKE_KNEE)

    assert found == []
    assert marks(world) == []


async def test_a_fact_is_found_until_it_is_forgotten(world: World) -> None:
    fact = KnownFact(
        id=FactId("f"), kind=FactKind.PREFERENCE, text="mornings suit me", at=NOON
    )
    async with world.home() as home:
        known = ev.FactRemembered(fact=fact)
        await home.log.append(TILDA, [known], IMPORT, NOON)
        before = await asked(home, "mornings", None)
        gone = ev.FactForgotten(fact=fact.id)
        await home.log.append(TILDA, [gone], IMPORT, NOON)

        after = await asked(home, "mornings", None)

    assert (before, after) == (["mornings suit me"], [])


async def test_of_the_profile_only_the_last_word_counts(world: World) -> None:
    async with world.home() as home:
        for allergies in (("latex",), ("latex", "eggs"), ()):
            event = ev.PersonChanged(profile=profile(allergies=allergies))
            await home.log.append(TILDA, [event], IMPORT, NOON)
            if allergies:
                assert await asked(home, "latex", None) == [", ".join(allergies)]

        assert await asked(home, "latex", None) == []


async def test_topics_are_named_again_when_their_tables_change(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with world.home() as home:
        await tell(home, ["my head spins", "rain"])
        monkeypatch.setattr(indexing, "topics_mark", lambda: "of tomorrow")
        for module in (indexing, search):
            monkeypatch.setattr(module, "concepts_of", lambda _text: ("t_zorb",))

        before = await asked(home, "xylophone", None)
        first = await home.remembering.name_topics()
        again = await home.remembering.name_topics()
        after = await asked(home, "xylophone", None)

    assert (first, again) == (True, False)
    assert (before, after) == ([], ["rain", "my head spins"])


async def test_a_file_of_before_is_named_after_it_is_open(world: World) -> None:
    async with world.home() as home:
        await tell(home, ["my head spins after getting up"])
    world.change("PRAGMA user_version = 2")

    async with world.home() as home:
        before = await asked(home, "dizzy", None)
        await catch_up(home.remembering, None)
        after = await asked(home, "dizzy", None)

    assert (before, after) == ([], ["my head spins after getting up"])


async def test_who_is_erased_leaves_no_meaning(world: World) -> None:
    unlike = meaning(*b"xylophonic meaning")
    async with world.home() as home:
        added = ev.PersonAdded(profile=profile())
        await home.log.append(TILDA, [added], IMPORT, NOON)
        await tell(home, ["my knee hurts"])
        await see(home, {"my knee hurts": unlike})
        assert await asked(home, "xylophone", unlike)

        await home.log.erase(TILDA, IMPORT, NOON)

        assert home.history._meanings._people == {}

    everything = b"".join(world.contents().values())
    assert b"xylophonic meaning" not in everything
    assert ENCODER not in everything


async def test_without_an_encoder_nothing_waits_for_one(world: World) -> None:
    async with world.home() as home:
        await tell(home, ["my knee hurts"])

        assert await catch_up(home.remembering, None)
        assert await catch_up(home.remembering, ScriptedRuntime({}))

    assert marks(world) == [b""]


async def test_an_encoder_that_does_not_answer_is_asked_again_later(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with world.home() as home:
        await tell(home, ["my knee hurts"])
        silent = ScriptedRuntime({}, meanings={"x": KNEE})
        monkeypatch.setattr(silent, "embed", AsyncMock(return_value=None))

        whole = await catch_up(home.remembering, silent)
        none = await meaning_by(silent)("knee")

    assert not whole
    assert none is None


async def test_a_question_has_a_meaning_where_it_has_words() -> None:
    means = meaning_by(ScriptedRuntime({}, meanings={"knee": KNEE}))

    assert await means("knee") == KNEE
    assert await means("  ") is None


def test_likeness_is_of_directions() -> None:
    assert likeness(KNEE, KNEE) == pytest.approx(1)
    assert likeness(meaning(1, 0), meaning(0, 5)) == 0
    assert likeness(meaning(1, 2), meaning(-2, -4)) == pytest.approx(-1)
    assert likeness(meaning(0, 0), meaning(1, 1)) == 0


def test_signs_are_one_bit_for_each_number() -> None:
    assert signs_of(meaning(1, -1, 0, 127, -128)) == 0b10010
    assert signs_of(ENCODER) == 0
    assert len(ENCODER) == MARK


def test_enough_are_looked_at_closely_and_nothing_of_another_time() -> None:
    assert _enough(Counter({3: NEAREST - 1, 7: 1, 9: 5, FAR: 8})) == 7
    assert _enough(Counter({3: 1, FAR: 8})) == FAR - 1
    assert _enough(Counter()) == FAR - 1
