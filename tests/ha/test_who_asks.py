"""Who is behind a context: a user, a satellite, or nobody."""

import pytest
from homeassistant.core import Context, HomeAssistant
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers import entity_registry as er
from pytest_homeassistant_custom_component.common import MockConfigEntry, MockUser

from custom_components.healthstead.care.actor import Actor, ActorKind

from .houses import ANN, BEN, House


@pytest.fixture
async def two(hass: HomeAssistant, house: House) -> House:
    """Ann has a user and a satellite; Ben has neither."""
    await house.add_person(linked="person.ann", satellites=("bedroom",))
    await house.add_person(BEN, "Ben")
    hass.states.async_set("person.ann", "home", {"user_id": "ann-user"})
    return house


def a_user(hass: HomeAssistant, user_id: str, **kind: bool) -> Context:
    MockUser(id=user_id, **kind).add_to_hass(hass)
    return Context(user_id=user_id)


async def test_a_user_is_the_linked_person(hass: HomeAssistant, two: House) -> None:
    context = a_user(hass, "ann-user", is_owner=False)

    actor = await two.coordinator.async_actor_for(context)

    assert actor == Actor(kind=ActorKind.USER, id="ann-user", person=ANN)


async def test_an_admin_without_a_link_administers_and_is_nobody(
    hass: HomeAssistant, two: House
) -> None:
    context = a_user(hass, "owner", is_owner=True)

    actor = await two.coordinator.async_actor_for(context, device_id="bedroom")

    assert (actor.person, actor.admin) == (None, True)


async def test_a_deleted_user_is_nobody_we_know(two: House) -> None:
    actor = await two.coordinator.async_actor_for(Context(user_id="gone"), "bedroom")

    assert actor == Actor(kind=ActorKind.USER, id="gone")


async def test_the_systems_own_users_are_automations(
    hass: HomeAssistant, two: House
) -> None:
    context = a_user(hass, "supervisor", system_generated=True)

    actor = await two.coordinator.async_actor_for(context)

    assert (actor.kind, actor.admin) == (ActorKind.AUTOMATION, False)


async def test_a_satellite_speaks_for_its_person(two: House) -> None:
    actor = await two.coordinator.async_actor_for(Context(), device_id="bedroom")

    assert actor == Actor(kind=ActorKind.SATELLITE, id="bedroom", person=ANN)


async def test_a_satellite_of_nobody_speaks_for_nobody(two: House) -> None:
    actor = await two.coordinator.async_actor_for(Context(), device_id="kitchen")

    assert actor == Actor(kind=ActorKind.SATELLITE, id="kitchen")


async def test_in_a_house_of_one_every_satellite_is_theirs(house: House) -> None:
    await house.add_person()

    actor = await house.coordinator.async_actor_for(Context(), device_id="kitchen")

    assert actor.person == ANN


async def test_a_satellite_entity_is_known_by_its_device(
    hass: HomeAssistant,
    house: House,
    device_registry: dr.DeviceRegistry,
    entity_registry: er.EntityRegistry,
) -> None:
    other = MockConfigEntry(domain="voice")
    other.add_to_hass(hass)
    device = device_registry.async_get_or_create(
        config_entry_id=other.entry_id, identifiers={("voice", "1")}
    )
    satellite = entity_registry.async_get_or_create(
        "assist_satellite", "voice", "1", device_id=device.id, config_entry=other
    )
    await house.add_person()
    await house.add_person(BEN, "Ben", satellites=(device.id,))

    actor = await house.coordinator.async_actor_for(
        Context(), satellite_id=satellite.entity_id
    )

    assert actor == Actor(kind=ActorKind.SATELLITE, id=device.id, person=BEN)


async def test_an_unknown_satellite_is_no_door(two: House) -> None:
    actor = await two.coordinator.async_actor_for(
        Context(), satellite_id="assist_satellite.gone"
    )

    assert actor.kind is ActorKind.AUTOMATION


async def test_no_user_and_no_satellite_is_an_automation(two: House) -> None:
    context = Context(parent_id="parent")

    actor = await two.coordinator.async_actor_for(context)

    assert actor == Actor(kind=ActorKind.AUTOMATION, id="parent")


async def test_two_people_linked_to_one_user_are_nobody(
    hass: HomeAssistant, house: House
) -> None:
    await house.add_person(linked="person.ann")
    await house.add_person(BEN, "Ben", linked="person.ann")
    hass.states.async_set("person.ann", "home", {"user_id": "ann-user"})

    actor = await house.coordinator.async_actor_for(a_user(hass, "ann-user"))

    assert actor.person is None
