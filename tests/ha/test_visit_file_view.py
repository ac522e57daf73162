"""A calendar file of visits opens for whoever may see them, and for nobody else."""

import pytest
from homeassistant.core import HomeAssistant
from ical.calendar_stream import IcsCalendarStream
from pytest_homeassistant_custom_component.common import MockUser
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.domain.appointment import Appointment
from custom_components.healthstead.domain.visiting import Visiting

from .houses import ANN, BEN, House
from .visits import FRIDAY, THURSDAY, arrange, book

ALL = f"/api/healthstead/appointments/{ANN}.ics"


@pytest.fixture
async def visit(
    hass: HomeAssistant, house: House, hass_read_only_user: MockUser
) -> Appointment:
    """Ann, a user without rights over the machine, has two visits; one is off."""
    hass.states.async_set("person.ann", "home", {"user_id": hass_read_only_user.id})
    await house.add_person(linked="person.ann")
    await house.add_person(BEN, "Ben")
    await arrange(house)
    off = await book(house, THURSDAY)
    await house.do(c.CancelAppointment(person=ANN, appointment=off.id))
    return await book(house)


def one(visit: Appointment, person: str = ANN) -> str:
    return f"/api/healthstead/appointments/{person}/{visit.id}.ics"


async def test_all_visits_are_in_one_file(
    visit: Appointment,
    hass_client: ClientSessionGenerator,
    hass_read_only_access_token: str,
) -> None:
    client = await hass_client(hass_read_only_access_token)

    answer = await client.get(ALL)

    assert (answer.status, answer.content_type) == (200, "text/calendar")
    assert answer.headers["Cache-Control"] == "no-store"
    text = await answer.text()
    off, booked = IcsCalendarStream.calendar_from_ics(text).events
    assert (off.status, booked.status) == ("CANCELLED", "CONFIRMED")
    assert (booked.uid, booked.start_datetime) == (f"{visit.id}@healthstead", FRIDAY)
    assert "Molar" not in text


@pytest.mark.parametrize(
    ("titles", "named", "told"),
    [
        ("", False, False),
        ("", True, True),
        ("?titles=full", False, True),
        ("?titles=private", True, False),
        ("?titles=other", False, False),
    ],
)
async def test_one_visit_says_with_whom_where_that_is_wanted(
    house: House,
    visit: Appointment,
    hass_client: ClientSessionGenerator,
    hass_read_only_access_token: str,
    titles: str,
    named: bool,
    told: bool,
) -> None:
    await house.do(c.SetVisiting(person=ANN, visiting=Visiting(named=named)))
    client = await hass_client(hass_read_only_access_token)

    text = await (await client.get(f"{one(visit)}{titles}")).text()

    assert ("Dr Molar" in text) is told
    assert text.count("BEGIN:VEVENT") == 1


async def test_for_whoever_may_not_there_is_nothing(
    house: House,
    visit: Appointment,
    hass_client: ClientSessionGenerator,
    hass_client_no_auth: ClientSessionGenerator,
    hass_read_only_access_token: str,
) -> None:
    client = await hass_client(hass_read_only_access_token)
    stranger = await hass_client_no_auth()

    theirs = f"/api/healthstead/appointments/{BEN}.ics"
    found = {
        (await client.get(path)).status
        for path in (
            theirs,
            ALL.replace(ANN, "nobody"),
            one(visit, BEN),
            one(visit) + "x",
        )
    }
    unknown = await client.get(one(visit).replace(visit.id, "none"))

    assert found == {404}
    assert unknown.status == 404
    assert (await stranger.get(ALL)).status == 401


async def test_while_nothing_is_loaded_there_is_nothing(
    hass: HomeAssistant,
    house: House,
    visit: Appointment,
    hass_client: ClientSessionGenerator,
    hass_read_only_access_token: str,
) -> None:
    client = await hass_client(hass_read_only_access_token)
    await hass.config_entries.async_unload(house.entry.entry_id)

    assert (await client.get(ALL)).status == 404
