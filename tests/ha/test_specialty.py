"""Who could be seen about a complaint: nothing is proposed until the house wants it."""

from typing import Any

from homeassistant.core import Context, HomeAssistant
from pytest_homeassistant_custom_component.common import MockUser

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.const import DOMAIN
from custom_components.healthstead.domain.appointment import Clinician
from custom_components.healthstead.domain.ids import HOUSEHOLD, ClinicianId

from .houses import House


async def ask(hass: HomeAssistant, **words: str) -> dict[str, Any]:
    """Ask as Ann, through the action, and return what comes back."""
    found = await hass.services.async_call(
        DOMAIN,
        "get_available_specialists",
        words,
        blocking=True,
        return_response=True,
        context=Context(user_id="ann-user"),
    )
    assert found is not None
    return dict(found)


async def furnish(hass: HomeAssistant, house: House) -> None:
    """Let Ann live here, logged in, with a GP and a dermatologist in the directory."""
    await house.add_person(linked="person.ann")
    MockUser(id="ann-user", is_owner=False).add_to_hass(hass)
    hass.states.async_set("person.ann", "home", {"user_id": "ann-user"})
    for name, kind in (("Dr Homely", "general_practice"), ("Dr Fair", "dermatology")):
        clinician = Clinician(
            id=ClinicianId(kind), name=name, specialty=kind, phone="0000 1"
        )
        await house.do(c.SetClinician(person=HOUSEHOLD, clinician=clinician))


async def test_with_the_module_off_a_gp_is_named_and_nobody_else(
    hass: HomeAssistant, house: House
) -> None:
    await furnish(hass, house)

    found = await ask(hass, symptoms="acne")
    named = await ask(hass, specialty="dermatologist")

    assert "switched off" in found["reply"]
    assert "dermatologist" not in found["reply"]
    assert "specialties" not in found
    assert "Dr Fair: 0000 1" in named["reply"]


async def test_with_the_module_on_the_kind_is_proposed_with_its_reason(
    hass: HomeAssistant, house: House
) -> None:
    await furnish(hass, house)
    options = {**house.entry.options, "modules": ["specialty"]}
    hass.config_entries.async_update_entry(house.entry, options=options)
    await hass.async_block_till_done()

    found = await ask(hass, symptoms="acne")

    assert found["specialties"][0] == "dermatology"
    assert "people usually see a dermatologist" in found["reply"]
    assert "does not say what you have" in found["why"]


async def test_an_emergency_is_told_where_the_module_is_off_too(
    hass: HomeAssistant, house: House
) -> None:
    await furnish(hass, house)

    found = await ask(hass, symptoms="crushing chest pain")

    assert "get help now" in found["reply"]
    assert found["offers"] == []
