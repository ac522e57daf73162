"""What only the running house knows reaches the answer through the desk."""

import pytest

from custom_components.healthstead.care import queries as q
from custom_components.healthstead.care.actor import Actor, ActorKind
from custom_components.healthstead.care.live import Around
from custom_components.healthstead.care.refusal import refuse
from custom_components.healthstead.domain.emergency_numbers import EmergencyNumbers
from custom_components.healthstead.domain.place import NOWHERE, Place

from ..builders import ANN, BEN, KITCHEN, MONDAY, House, a_family, a_house, a_user

AT_WORK = Place(seen=MONDAY, zone="Work")


async def test_where_somebody_is_comes_from_the_house() -> None:
    house = await a_house()
    house.desk.around = Around(place=lambda person: {ANN: AT_WORK}[person])

    found = await house.desk.ask(q.WhereIs(person=ANN), a_user())

    assert found == AT_WORK


async def test_a_desk_without_a_house_knows_no_place() -> None:
    house = await a_house()

    found = await house.desk.ask(q.WhereIs(person=ANN), a_user())

    assert found == NOWHERE


@pytest.mark.parametrize(
    "actor",
    [
        a_user(BEN),
        KITCHEN,
        Actor(kind=ActorKind.AUTOMATION, id="evening"),
        Actor(kind=ActorKind.SATELLITE, id="kitchen", person=ANN, claimed=True),
    ],
)
async def test_who_may_not_read_a_record_does_not_hear_where_its_person_is(
    actor: Actor,
) -> None:
    house = await a_family()

    found = await house.desk.ask(q.WhereIs(person=ANN), actor)

    assert found == refuse("not_allowed")


@pytest.mark.parametrize(
    ("own", "houses", "number"),
    [("PT", "GB", "112"), (None, "GB", "999"), (None, None, "")],
)
async def test_the_numbers_are_the_persons_then_those_of_the_house(
    own: str | None, houses: str | None, number: str
) -> None:
    house = House()
    await house.add_person(country=own)
    house.desk.around = Around(country=houses)

    found = await house.desk.ask(q.NumbersToCall(person=ANN), a_user(BEN))

    assert isinstance(found, EmergencyNumbers)
    assert "".join(found.emergency[:1]) == number


@pytest.mark.parametrize("carried", [True, False])
async def test_a_desk_says_whether_messages_are_passed_on(*, carried: bool) -> None:
    house = await a_house()
    house.desk.around = Around(carries_messages=carried)

    said = house.desk.carries_messages

    assert said is carried
