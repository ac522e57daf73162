"""Help: shown at once, contacts told when the grace is over, all-clear to them."""

from datetime import timedelta
from typing import Any

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant, ServiceCall
from homeassistant.exceptions import HomeAssistantError
from pytest_homeassistant_custom_component.common import async_mock_service

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.coordinator import RUN_MEMORY
from custom_components.healthstead.domain.ids import ContactId
from custom_components.healthstead.domain.person import Contact
from custom_components.healthstead.domain.sos import SosLevel

from .houses import ANN, BEN, MORNING, House, move_to, notices, state_of

NOTICE = f"healthstead_sos_{ANN}"
GRACE = timedelta(seconds=15)


@pytest.fixture
def phone(hass: HomeAssistant) -> list[ServiceCall]:
    calls: list[ServiceCall] = async_mock_service(
        hass, "notify", "mobile_app_bens_phone"
    )
    return calls


@pytest.fixture
def entity(hass: HomeAssistant) -> list[ServiceCall]:
    calls: list[ServiceCall] = async_mock_service(hass, "notify", "send_message")
    return calls


async def with_contacts(house: House, *targets: str, **profile: Any) -> None:
    """Ann, with Ben as her contact on these channels."""
    await house.add_person(**profile)
    ben = Contact(id=ContactId("b"), name="Ben", phone="+351 555", notify=targets)
    await house.do(c.SetContacts(person=ANN, contacts=(ben,)))


def call(reason: str = "a fall", grace_s: int = 15) -> c.StartSos:
    return c.StartSos(person=ANN, reason=reason, grace_s=grace_s)


async def test_a_call_for_help_is_shown_at_once_with_the_number(
    hass: HomeAssistant, house: House, phone: list[ServiceCall]
) -> None:
    await with_contacts(house, "notify.mobile_app_bens_phone")

    await house.do(call())

    notice = notices(hass)[NOTICE]
    assert notice["title"] == "Ann needs help"
    assert "Call 112 now" in notice["message"]
    assert "Ben +351 555" in notice["message"]
    assert "fall" not in notice["message"]
    assert state_of(hass, "binary_sensor.ann_help_called") == "on"
    assert phone == []


async def test_the_reason_is_shown_where_names_are_allowed(
    hass: HomeAssistant, house: House
) -> None:
    await with_contacts(house, names_on_shared_screens=True)

    await house.do(call("a fall"))

    assert "a fall" in notices(hass)[NOTICE]["message"]


async def test_contacts_are_told_when_the_grace_is_over(
    hass: HomeAssistant,
    house: House,
    phone: list[ServiceCall],
    freezer: FrozenDateTimeFactory,
) -> None:
    await with_contacts(house, "notify.mobile_app_bens_phone")
    await house.do(call())

    await move_to(hass, freezer, MORNING + GRACE)

    (told,) = phone
    assert told.data["title"] == "Ann needs help"
    assert told.data["data"]["ttl"] == 0


async def test_an_explicit_call_tells_contacts_at_once(
    hass: HomeAssistant, house: House, phone: list[ServiceCall]
) -> None:
    await with_contacts(house, "notify.mobile_app_bens_phone")

    await house.do(call(grace_s=0))

    assert len(phone) == 1


async def test_a_call_taken_back_in_time_tells_nobody(
    hass: HomeAssistant,
    house: House,
    phone: list[ServiceCall],
    freezer: FrozenDateTimeFactory,
) -> None:
    await with_contacts(house, "notify.mobile_app_bens_phone")
    await house.do(call())

    await house.do(c.EndSos(person=ANN))
    await move_to(hass, freezer, MORNING + GRACE)

    assert phone == []
    assert NOTICE not in notices(hass)


async def test_those_who_were_told_get_the_all_clear(
    hass: HomeAssistant, house: House, phone: list[ServiceCall]
) -> None:
    await with_contacts(house, "notify.mobile_app_bens_phone")
    await house.do(call(grace_s=0))

    await house.do(c.EndSos(person=ANN))

    assert [told.data["title"] for told in phone] == [
        "Ann needs help",
        "All-clear for Ann",
    ]


async def test_one_dead_channel_does_not_stop_the_others(
    hass: HomeAssistant, house: House, entity: list[ServiceCall]
) -> None:
    async def fail(_call: ServiceCall) -> None:
        raise HomeAssistantError

    hass.services.async_register("notify", "dead", fail)
    await with_contacts(house, "notify.dead", "notify.tablet", "notify.dead")

    await house.do(call(grace_s=0))

    (told,) = entity
    assert told.data["entity_id"] == "notify.tablet"
    assert "data" not in told.data


async def test_soft_help_asks_the_house_and_tells_no_contact(
    hass: HomeAssistant, house: House, phone: list[ServiceCall]
) -> None:
    await with_contacts(house, "notify.mobile_app_bens_phone")

    await house.do(c.StartSos(person=ANN, reason="", level=SosLevel.SOFT))

    assert "look after Ann" in notices(hass)[NOTICE]["message"]
    assert phone == []


async def test_soft_help_that_becomes_hard_tells_contacts(
    hass: HomeAssistant, house: House, phone: list[ServiceCall]
) -> None:
    await with_contacts(house, "notify.mobile_app_bens_phone")
    await house.do(c.StartSos(person=ANN, reason="", level=SosLevel.SOFT))

    await house.do(call(grace_s=0))

    assert len(phone) == 1


async def test_a_second_call_at_once_ends_the_grace_and_tells_once(
    hass: HomeAssistant,
    house: House,
    phone: list[ServiceCall],
    freezer: FrozenDateTimeFactory,
) -> None:
    await with_contacts(house, "notify.mobile_app_bens_phone")
    await house.do(call())

    await house.do(call(grace_s=0))
    await move_to(hass, freezer, MORNING + GRACE)

    assert len(phone) == 1


async def test_a_reload_in_the_grace_still_tells_and_tells_once(
    hass: HomeAssistant,
    house: House,
    phone: list[ServiceCall],
    freezer: FrozenDateTimeFactory,
) -> None:
    await with_contacts(house, "notify.mobile_app_bens_phone")
    await house.do(call())
    await hass.config_entries.async_reload(house.entry.entry_id)
    await move_to(hass, freezer, MORNING + GRACE)

    await hass.config_entries.async_reload(house.entry.entry_id)
    await hass.async_block_till_done()

    assert len(phone) == 1
    assert NOTICE in notices(hass)


@pytest.mark.parametrize("off", [timedelta(minutes=5), timedelta(hours=2)])
async def test_after_a_restart_a_call_that_nobody_took_on_goes_on(
    hass: HomeAssistant,
    house: House,
    phone: list[ServiceCall],
    freezer: FrozenDateTimeFactory,
    off: timedelta,
) -> None:
    await with_contacts(house, "notify.mobile_app_bens_phone")
    await house.do(call(grace_s=0))
    await hass.config_entries.async_unload(house.entry.entry_id)
    hass.data.pop(RUN_MEMORY)
    freezer.tick(off)

    await house.set_up()

    assert len(phone) == 2
    assert NOTICE in notices(hass)


async def test_a_call_for_somebody_archived_is_over(
    hass: HomeAssistant,
    house: House,
    phone: list[ServiceCall],
    freezer: FrozenDateTimeFactory,
) -> None:
    await with_contacts(house, "notify.mobile_app_bens_phone")
    await house.do(call())

    await house.do(c.ArchivePerson(person=ANN))
    await move_to(hass, freezer, MORNING + GRACE)

    assert phone == []
    assert NOTICE not in notices(hass)


async def test_help_is_told_though_nothing_can_be_kept(
    hass: HomeAssistant,
    house: House,
    phone: list[ServiceCall],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    await with_contacts(house, "notify.mobile_app_bens_phone")
    house.break_log(monkeypatch)

    await house.do(call(grace_s=0))

    assert len(phone) == 1
    assert NOTICE in notices(hass)


async def test_other_peoples_calls_do_not_mix(
    hass: HomeAssistant, house: House, phone: list[ServiceCall]
) -> None:
    await with_contacts(house, "notify.mobile_app_bens_phone")
    await house.add_person(BEN, "Ben")

    await house.do(c.StartSos(person=BEN, reason="", grace_s=0))

    assert phone == []
    assert NOTICE not in notices(hass)
