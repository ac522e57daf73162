"""The emergency card: what is on it, and who may read it."""

from dataclasses import replace
from datetime import timedelta

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import queries as q
from custom_components.healthstead.care.refusal import Refusal
from custom_components.healthstead.domain.card import Card, CardMedicine
from custom_components.healthstead.domain.ids import ContactId
from custom_components.healthstead.domain.person import Contact

from ..builders import ANN, BEN, MONDAY, a_house, a_user, daily

NEIGHBOUR = Contact(id=ContactId("n"), name="Nora", backup=True)
SON = Contact(id=ContactId("s"), name="Ben", phone="+351 555")


async def test_the_card_says_what_the_record_knows_and_nothing_else() -> None:
    house = await a_house()
    profile = replace(
        house.record().person.profile,
        birth_year=1948,
        allergies=("penicillin",),
        conditions=("asthma",),
    )
    await house.do(c.ChangePerson(person=ANN, profile=profile))
    await house.do(c.SetContacts(person=ANN, contacts=(NEIGHBOUR, SON)))
    await house.do(c.SetCard(person=ANN, card=Card(access="Key at Nora's")))
    warfarin = await house.add_medication("Warfarin", daily("18:00"))
    gone = await house.add_medication("Oldazole", daily("09:00"))
    await house.do(c.StopMedication(person=ANN, medication=gone))
    until = MONDAY + timedelta(days=3)
    pause = c.PauseMedication(person=ANN, medication=warfarin, start=MONDAY, end=until)
    await house.do(pause)
    house.clock.move(minutes=1)

    card = await house.desk.ask(q.EmergencyCard(person=ANN), a_user())

    assert not isinstance(card, Refusal)
    assert (card.name, card.birth_year, card.ages) == ("Ann", 1948, (77, 78))
    assert (card.number, card.made) == ("112", MONDAY + timedelta(minutes=1))
    assert (card.allergies, card.conditions) == (("penicillin",), ("asthma",))
    assert card.contacts == (SON, NEIGHBOUR)
    assert card.card.access == "Key at Nora's"
    assert card.medicines[0] == CardMedicine(
        name="Warfarin", direction="as directed", mark="anticoagulant", paused=True
    )
    assert [one.name for one in card.medicines[1:]] == [
        "Metformin",
        "Ramipril",
        "Ibuprofen",
    ]


async def test_the_card_is_read_with_the_same_right_as_the_rest() -> None:
    house = await a_house()
    await house.add_person(BEN)

    refused = await house.desk.ask(q.EmergencyCard(person=ANN), a_user(BEN))

    assert isinstance(refused, Refusal)
    assert refused.reason == "not_allowed"
