"""A journey raises one question, with what would follow from each answer."""

from http import HTTPStatus
from typing import Any

import pytest
from homeassistant.components.repairs import DOMAIN as REPAIRS
from homeassistant.core import HomeAssistant
from homeassistant.helpers import issue_registry as ir
from homeassistant.setup import async_setup_component
from pytest_homeassistant_custom_component.common import MockUser
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.healthstead import channel_issues
from custom_components.healthstead.care import commands as c
from custom_components.healthstead.const import DOMAIN
from custom_components.healthstead.domain.ids import MedicationId
from custom_components.healthstead.domain.medication import (
    ClockPolicy,
    Handling,
    Medication,
)
from custom_components.healthstead.domain.person import Profile

from .houses import ANN, CANARY, ZONE, House

AWAY = "America/New_York"


def questions(hass: HomeAssistant) -> list[ir.IssueEntry]:
    return [
        issue
        for issue in ir.async_get(hass).issues.values()
        if issue.domain == DOMAIN and issue.translation_key == "which_clock"
    ]


async def travel(house: House, zone: str) -> None:
    await house.coordinator.async_know_zones(zone)
    profile = Profile(name="Ann", zone=zone, country="PT", linked="person.ann")
    await house.do(c.ChangePerson(person=ANN, profile=profile))


def medicine(house: House, key: MedicationId) -> Medication:
    return house.coordinator.desk.household.people[ANN].medications[key].medication


@pytest.fixture
async def medication(house: House) -> MedicationId:
    """Ann's medication at eight in the morning and in the evening, at home."""
    await house.add_person(linked="person.ann")
    return await house.add_medication(8, 20)


@pytest.fixture
def ann_logged_in(hass: HomeAssistant, hass_admin_user: MockUser) -> None:
    """Ann is the administrator who looks at the repairs."""
    hass.states.async_set("person.ann", "home", {"user_id": hass_admin_user.id})


class Page:
    """The page of the question, as a browser sees it."""

    def __init__(self, client: Any, issue: str) -> None:
        self.client = client
        self.issue = issue
        self.shown: dict[str, Any] = {}

    async def open(self) -> dict[str, Any]:
        answer = await self.client.post(
            "/api/repairs/issues/fix",
            json={"handler": DOMAIN, "issue_id": self.issue},
        )
        assert answer.status == HTTPStatus.OK
        self.shown = await answer.json()
        return self.shown

    async def choose(self, clock: str) -> dict[str, Any]:
        answer = await self.client.post(
            f"/api/repairs/issues/fix/{self.shown['flow_id']}", json={"clock": clock}
        )
        told: dict[str, Any] = await answer.json()
        return told


async def page(hass: HomeAssistant, hass_client: ClientSessionGenerator) -> Page:
    assert await async_setup_component(hass, REPAIRS, {})
    (issue,) = questions(hass)
    return Page(await hass_client(), issue.issue_id)


async def test_at_home_nothing_is_asked(
    hass: HomeAssistant, medication: MedicationId
) -> None:
    assert questions(hass) == []


async def test_a_journey_asks_once_and_coming_home_takes_the_question_back(
    hass: HomeAssistant, house: House, medication: MedicationId
) -> None:
    await travel(house, AWAY)
    (issue,) = questions(hass)
    assert issue.translation_placeholders == {
        "person": "Ann",
        "home": ZONE,
        "here": AWAY,
    }

    await travel(house, ZONE)

    assert questions(hass) == []


@pytest.mark.parametrize("policy", [ClockPolicy.HOME, ClockPolicy.FOLLOW])
async def test_who_decided_beforehand_is_not_asked(
    hass: HomeAssistant, house: House, medication: MedicationId, policy: ClockPolicy
) -> None:
    await house.do(
        c.HandleMedication(
            person=ANN,
            medication=medication,
            strength="",
            handling=Handling(clock=policy),
        )
    )

    await travel(house, AWAY)

    assert questions(hass) == []


async def test_both_answers_show_the_next_doses_and_no_name(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    ann_logged_in: None,
    hass_client: ClientSessionGenerator,
) -> None:
    await travel(house, AWAY)
    question = await page(hass, hass_client)

    shown = await question.open()

    told = shown["description_placeholders"]
    assert told["if_stay"] == "- Medicine 1: 2026-10-05 03:00"
    assert told["if_move"] == "- Medicine 1: 2026-10-05 08:00"
    assert CANARY not in str(shown)


async def test_moving_reads_the_times_on_the_clock_of_the_place(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    ann_logged_in: None,
    hass_client: ClientSessionGenerator,
) -> None:
    await travel(house, AWAY)
    question = await page(hass, hass_client)
    await question.open()

    done = await question.choose("move")

    assert done["type"] == "create_entry"
    assert medicine(house, medication).zone == AWAY
    assert questions(hass) == []


async def test_staying_keeps_the_clock_of_home_for_good(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    ann_logged_in: None,
    hass_client: ClientSessionGenerator,
) -> None:
    await travel(house, AWAY)
    question = await page(hass, hass_client)
    await question.open()

    await question.choose("stay")

    stays = medicine(house, medication)
    assert (stays.zone, stays.handling.clock) == (ZONE, ClockPolicy.HOME)
    assert questions(hass) == []


async def test_an_administrator_without_a_role_may_not_answer(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    hass_client: ClientSessionGenerator,
) -> None:
    await travel(house, AWAY)
    question = await page(hass, hass_client)
    await question.open()

    told = await question.choose("move")

    assert (told["type"], told["reason"]) == ("abort", "not_allowed")
    assert medicine(house, medication).zone == ZONE
    assert len(questions(hass)) == 1


async def test_a_question_about_somebody_who_left_is_closed(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    ann_logged_in: None,
    hass_client: ClientSessionGenerator,
) -> None:
    await travel(house, AWAY)
    question = await page(hass, hass_client)
    await question.open()
    await house.do(c.ArchivePerson(person=ANN))

    told = await question.choose("move")

    assert (told["type"], told["reason"]) == ("abort", "unknown_person")
    assert questions(hass) == []


async def test_a_question_that_stands_at_a_start_is_asked_again_and_goes_with_the_entry(
    hass: HomeAssistant, house: House, medication: MedicationId
) -> None:
    await travel(house, AWAY)
    await hass.config_entries.async_unload(house.entry.entry_id)
    assert questions(hass) == []

    await house.set_up()

    assert len(questions(hass)) == 1


async def test_an_issue_about_a_channel_is_closed_by_saying_that_it_was_seen(
    hass: HomeAssistant,
    house: House,
    hass_client: ClientSessionGenerator,
) -> None:
    channel_issues.broken(hass, "notify.gone", "Ann")
    assert await async_setup_component(hass, REPAIRS, {})
    (issue,) = [i for i in ir.async_get(hass).issues.values() if i.domain == DOMAIN]
    client = await hass_client()
    flow = await client.post(
        "/api/repairs/issues/fix",
        json={"handler": DOMAIN, "issue_id": issue.issue_id},
    )
    shown = await flow.json()

    await client.post(f"/api/repairs/issues/fix/{shown['flow_id']}", json={})

    assert [i for i in ir.async_get(hass).issues.values() if i.domain == DOMAIN] == []
