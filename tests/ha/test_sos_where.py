"""Where somebody is, and which number to call, asked through Home Assistant's doors."""

from datetime import timedelta
from typing import Any

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import Context, HomeAssistant
from homeassistant.exceptions import ServiceValidationError
from pytest_homeassistant_custom_component.common import MockUser

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.const import DOMAIN
from custom_components.healthstead.domain.person import Role
from custom_components.healthstead.domain.sos import SosLevel

from .houses import ANN, BEN, House, notices


@pytest.fixture
async def two(
    hass: HomeAssistant, house: House, freezer: FrozenDateTimeFactory
) -> House:
    """Ann, whom a tracker follows, and Ben; each with a user."""
    for person, name in ((ANN, "Ann"), (BEN, "Ben")):
        linked, user = f"person.{name.lower()}", f"{name.lower()}-user"
        await house.add_person(person, name, linked=linked, country=None)
        MockUser(id=user, is_owner=False).add_to_hass(hass)
        hass.states.async_set(linked, "unknown", {"user_id": user})
    return house


async def act(
    hass: HomeAssistant, tool: str, user: str = "ann-user", **words: str
) -> dict[str, Any]:
    answer = await hass.services.async_call(
        DOMAIN,
        tool,
        words,
        blocking=True,
        context=Context(user_id=user),
        return_response=True,
    )
    assert answer is not None
    return dict(answer)


def at_work(hass: HomeAssistant) -> None:
    place = {"latitude": 38.7, "longitude": -9.1, "gps_accuracy": 5}
    told_by = {"source": "device_tracker.anns", "user_id": "ann-user"}
    hass.states.async_set("device_tracker.anns", "Work")
    hass.states.async_set("person.ann", "Work", {**place, **told_by})


async def test_where_one_is_comes_from_the_linked_person_with_its_age(
    hass: HomeAssistant, two: House, freezer: FrozenDateTimeFactory
) -> None:
    at_work(hass)
    freezer.tick(timedelta(minutes=12))

    answer = await act(hass, "get_location")

    assert answer.pop("reply") == (
        "Ann was seen at Work, today 07:00, 12 minutes ago. "
        "Coordinates: 38.70000, -9.10000. Within 5 m."
    )
    assert answer == {
        "place": "zone_point",
        "seen": "2026-10-05T07:00+01:00",
        "age_minutes": 12,
        "zone": "Work",
        "point": "38.70000, -9.10000",
        "accuracy": 5,
    }


async def test_what_home_assistant_does_not_know_is_said_not_to_be_known(
    hass: HomeAssistant, two: House
) -> None:
    answer = await act(hass, "get_location")

    assert answer["place"] == "unknown"
    assert answer["reply"].startswith("Where Ann is, is not known here")


async def test_somebody_elses_place_needs_the_right_to_read(
    hass: HomeAssistant, two: House
) -> None:
    at_work(hass)

    with pytest.raises(ServiceValidationError) as refused:
        await act(hass, "get_location", "ben-user", person="Ann")
    await two.do(c.SetRole(person=ANN, holder=BEN, role=Role.VIEWER))
    allowed = await act(hass, "get_location", "ben-user", person="Ann")

    assert refused.value.translation_key == "not_allowed"
    assert allowed["zone"] == "Work"


async def test_the_number_is_the_houses_where_no_country_is_known_and_calls_nobody(
    hass: HomeAssistant, two: House
) -> None:
    answer = await act(hass, "search_ambulance")
    stranger = await act(hass, "search_ambulance", "nobody-known")

    assert answer["reply"].startswith("The number for an ambulance: 112.")
    assert answer["country"] == "PT"
    assert stranger["emergency"] == ["112"]
    sos = two.coordinator.desk.household.people[ANN].sos
    assert sos.level is SosLevel.NONE
    assert notices(hass) == {}
