"""What is known of a person for good: said, looked up by checks, taken back."""

from dataclasses import replace
from datetime import timedelta
from typing import Final

import pytest

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.care import queries as q
from custom_components.healthstead.care.live import Around
from custom_components.healthstead.care.refusal import Refusal
from custom_components.healthstead.domain.ids import FactId
from custom_components.healthstead.domain.known import FactKind

from ..builders import ANN, MONDAY, House, a_house, a_user

DAY: Final = timedelta(days=1)


def remember(kind: FactKind, text: str) -> c.RememberFact:
    return c.RememberFact(person=ANN, kind=kind, text=text)


async def told(house: House, kind: FactKind, text: str) -> list[ev.Event]:
    done = await house.do(remember(kind, text))
    return [entry.event for entry in done.entries]


async def test_a_preference_is_known_until_it_is_taken_back() -> None:
    house = await a_house()

    (event,) = await told(house, FactKind.PREFERENCE, " visits in the morning ")

    assert isinstance(event, ev.FactRemembered)
    assert event.fact.text == "visits in the morning"
    facts = await house.desk.ask(q.ListFacts(person=ANN), a_user(ANN))
    assert facts == (event.fact,)
    await house.do(c.ForgetFact(person=ANN, fact=event.fact.id))
    assert house.record().facts == ()


async def test_the_same_is_known_once() -> None:
    house = await a_house()
    await told(house, FactKind.NOTE, "hard of hearing")

    assert await told(house, FactKind.NOTE, "Hard of Hearing") == []


@pytest.mark.parametrize(
    ("kind", "where"),
    [(FactKind.ALLERGY, "allergies"), (FactKind.CONDITION, "conditions")],
)
async def test_what_checks_look_for_goes_into_the_profile(
    kind: FactKind, where: str
) -> None:
    house = await a_house()

    await told(house, kind, "penicillin")
    again = await told(house, kind, "Penicillin")

    assert getattr(house.record().person.profile, where)[-1] == "penicillin"
    assert again == []
    assert house.record().facts == ()


async def test_nothing_is_not_remembered_and_what_is_unknown_not_forgotten() -> None:
    house = await a_house()

    empty = await house.refused(remember(FactKind.NOTE, "  "))
    unknown = await house.refused(c.ForgetFact(person=ANN, fact=FactId("x")))

    assert (empty.reason, unknown.reason) == ("text_missing", "unknown_fact")


async def test_what_was_said_is_looked_for_by_its_words_and_its_meaning() -> None:
    house = await a_house()
    asked: list[str] = []

    async def meaning(words: str) -> bytes | None:
        asked.append(words)
        return b"\x01"

    told = c.StoreSymptom(person=ANN, text="sore knee", at=MONDAY)
    await house.do(told)
    query = q.Recall(
        person=ANN, words="knee", start=MONDAY - DAY, end=MONDAY + DAY, limit=3
    )

    alone = await house.desk.ask(query, a_user(ANN))
    house.desk.around = Around(meaning=meaning)
    understood = await house.desk.ask(query, a_user(ANN))
    again = await house.desk.ask(replace(query, meaning=b"\x02"), a_user(ANN))

    assert not isinstance(alone, Refusal)
    assert [one.text for one in alone] == ["sore knee"]
    assert alone == understood == again
    assert asked == ["knee"]
