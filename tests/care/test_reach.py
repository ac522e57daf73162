"""Who is reached, and what in the house shows that a dose was taken."""

from datetime import time, timedelta

import pytest

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.care.record import Binding
from custom_components.healthstead.domain.appointment import TimeRange
from custom_components.healthstead.domain.ids import ContactId, MedicationId
from custom_components.healthstead.domain.person import Contact
from custom_components.healthstead.domain.reminding import Reach, Rung

from ..builders import ANN, House, a_house
from .asking import kept, refused

INES = Contact(id=ContactId("ines"), name="Ines")
JOAO = Contact(id=ContactId("joao"), name="João")
MORNING = TimeRange(start=time(7), end=time(10))


def rung(contact: Contact) -> Rung:
    return Rung(contact=contact.id, after=timedelta(hours=1))


def reach(*contacts: Contact) -> c.SetReach:
    ladder = tuple(map(rung, contacts))
    return c.SetReach(person=ANN, reach=Reach(channels=("notify.a",), ladder=ladder))


async def a_house_of_contacts() -> House:
    house = await a_house()
    await house.do(c.SetContacts(person=ANN, contacts=(INES, JOAO)))
    return house


async def test_only_known_contacts_stand_on_the_ladder() -> None:
    house = await a_house()

    assert await refused(house, reach(INES)) == "unknown_contact"


async def test_the_same_reach_again_is_no_event() -> None:
    house = await a_house_of_contacts()

    first = await kept(house, reach(INES))
    second = await kept(house, reach(INES))

    assert [type(event) for event in (*first, *second)] == [ev.ReachSet]


async def test_a_contact_who_goes_leaves_the_ladder() -> None:
    house = await a_house_of_contacts()
    await kept(house, reach(INES, JOAO))

    events = await kept(house, c.SetContacts(person=ANN, contacts=(JOAO,)))
    same = await kept(house, c.SetContacts(person=ANN, contacts=(JOAO,)))

    assert [type(event) for event in events] == [ev.ContactsSet, ev.ReachSet]
    assert house.record().reach.ladder == (rung(JOAO),)
    assert [type(event) for event in same] == [ev.ContactsSet]


PILL = MedicationId("metformin")


@pytest.mark.parametrize(
    ("binding", "reason"),
    [
        (Binding(source=" ", medication=PILL), "source_missing"),
        (Binding(source="tag:a"), "binding_unclear"),
        (Binding(source="tag:a", medication=PILL, hours=MORNING), "binding_unclear"),
        (Binding(source="tag:a", medication=MedicationId("x")), "unknown_medication"),
    ],
)
async def test_a_binding_that_belongs_to_nothing_is_refused(
    binding: Binding, reason: str
) -> None:
    house = await a_house()

    assert (
        await refused(house, c.SetBindings(person=ANN, bindings=(binding,))) == reason
    )


async def test_a_thing_is_bound_to_a_medication_or_to_hours() -> None:
    house = await a_house()
    bindings = (
        Binding(source="tag:a", medication=PILL),
        Binding(source="binary_sensor.lid", hours=MORNING),
    )
    command = c.SetBindings(person=ANN, bindings=bindings)

    first, second = await kept(house, command), await kept(house, command)

    assert house.record().bindings == bindings
    assert (len(first), second) == (1, [])
