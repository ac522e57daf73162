"""How a person is reached, and what shows a dose: said in the settings, kept in the log."""

from datetime import time, timedelta
from typing import Any

import pytest
from homeassistant.core import HomeAssistant
from pytest_homeassistant_custom_component.common import MockUser, async_mock_service
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care.record import PersonRecord
from custom_components.healthstead.domain.ids import ContactId
from custom_components.healthstead.domain.person import Contact
from custom_components.healthstead.domain.reminding import Content, QuietHours

from .flow_pages import Pages, pages_of
from .houses import ANN, House

SON = Contact(id=ContactId("son"), name="Ben", notify=("notify.son",))


@pytest.fixture
async def pages(
    hass: HomeAssistant,
    house: House,
    hass_admin_user: MockUser,
    hass_client: ClientSessionGenerator,
) -> Pages:
    """Ann is the administrator who looks at the settings, and has a son."""
    hass.states.async_set("person.ann", "home", {"user_id": hass_admin_user.id})
    async_mock_service(hass, "notify", "phone")
    hass.states.async_set("assist_satellite.kitchen", "idle")
    hass.states.async_set("binary_sensor.pill_box", "off")
    await house.add_person(linked="person.ann")
    await house.do(c.SetContacts(person=ANN, contacts=(SON,)))
    return await pages_of(hass, house, hass_client)


def ann(pages: Pages) -> PersonRecord:
    record = pages.house.coordinator.present(ANN)
    assert record is not None
    return record


REACH: dict[str, Any] = {
    "channels": ["notify.phone", "assist_satellite.kitchen"],
    "content": "names",
    "quiet_from": "22:00:00",
    "quiet_until": "07:00:00",
    "ladder": [
        {
            "contact": "son",
            "minutes": 30,
            "content": "neutral",
            "quiet_from": "23:00",
            "quiet_until": "08:00",
        }
    ],
}


async def test_channels_quiet_hours_and_the_ladder_are_kept(pages: Pages) -> None:
    await pages.open("Ann", "reminders")

    kept = await pages.send(**REACH)

    assert kept["reason"] == "kept", kept
    reach = ann(pages).reach
    assert reach.channels == ("notify.phone", "assist_satellite.kitchen")
    assert reach.content is Content.NAMES
    assert reach.quiet == QuietHours(start=time(22), end=time(7))
    (rung,) = reach.ladder
    assert (rung.contact, rung.after) == ("son", timedelta(minutes=30))


async def test_what_was_chosen_is_shown_again(pages: Pages) -> None:
    await pages.open("Ann", "reminders")
    await pages.send(**REACH)

    shown = await pages.open("Ann", "reminders")

    answers = {
        field["name"]: field["description"]["suggested_value"]
        for field in shown["data_schema"]
    }
    assert answers["channels"] == REACH["channels"]
    assert answers["ladder"][0]["minutes"] == 30
    (channels,) = [f for f in shown["data_schema"] if f["name"] == "channels"]
    assert "notify.phone" in channels["selector"]["select"]["options"]


async def test_half_of_the_quiet_hours_is_no_quiet(pages: Pages) -> None:
    await pages.open("Ann", "reminders")

    shown = await pages.send(content="neutral", quiet_from="22:00")

    assert shown["errors"] == {"quiet_until": "quiet_half"}
    assert ann(pages).reach.quiet is None


async def test_a_tag_and_a_lid_are_kept(pages: Pages) -> None:
    medication = await pages.house.add_medication(8)
    await pages.open("Ann", "proofs")

    kept = await pages.send(
        proofs=[
            {"source": "tag:a1", "medication": medication},
            {"source": "binary_sensor.pill_box", "from": "07:00", "until": "10:00"},
        ]
    )

    assert kept["reason"] == "kept", kept
    tag, lid = ann(pages).bindings
    assert (tag.source, tag.medication, tag.hours) == ("tag:a1", medication, None)
    assert lid.hours is not None
    assert (lid.hours.start, lid.hours.end) == (time(7), time(10))

    shown = await pages.open("Ann", "proofs")

    (field,) = shown["data_schema"]
    assert len(field["description"]["suggested_value"]) == 2


@pytest.mark.parametrize(
    ("row", "error"),
    [
        (
            {"source": "binary_sensor.gone", "from": "07:00", "until": "9:00"},
            "source_unknown",
        ),
        ({"source": "tag:", "from": "07:00", "until": "09:00"}, "source_unknown"),
        ({"source": "tag:a1"}, "binding_unclear"),
        ({"source": "tag:a1", "from": "07:00"}, "binding_unclear"),
    ],
)
async def test_a_proof_of_nothing_names_what_is_wrong(
    pages: Pages, row: dict[str, Any], error: str
) -> None:
    await pages.open("Ann", "proofs")

    shown = await pages.send(proofs=[row])

    assert shown["errors"] == {"proofs": error}
    assert row["source"] in shown["description_placeholders"]["problem"]
    assert ann(pages).bindings == ()
