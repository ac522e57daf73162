"""Households for the porch's tests: synthetic people, through the real desk."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from decimal import Decimal
from typing import Any, Final
from zoneinfo import ZoneInfo

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.components.persistent_notification import (
    _async_get_or_create_notifications,
)
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    async_fire_time_changed,
)

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.care.actor import Actor, ActorKind
from custom_components.healthstead.care.desk import Done
from custom_components.healthstead.const import DOMAIN
from custom_components.healthstead.coordinator import HealthsteadCoordinator
from custom_components.healthstead.domain.ids import MedicationId, PersonId
from custom_components.healthstead.domain.person import Profile
from custom_components.healthstead.domain.quantity import Quantity
from custom_components.healthstead.domain.schedule import ClockTimes, Course, DoseTime
from custom_components.healthstead.storage.trouble import Reason, StorageTrouble

ZONE: Final = "Europe/Lisbon"
MORNING: Final = datetime(2026, 10, 5, 7, 0, tzinfo=ZoneInfo(ZONE))
"""A Monday, an hour before the first dose."""
EIGHT: Final = MORNING + timedelta(hours=1)
SETTINGS: Final = Actor(kind=ActorKind.IMPORT, id="test", admin=True)
ANN: Final = PersonId("0199b4aa-0000-7000-8000-000000000001")
BEN: Final = PersonId("0199b4aa-0000-7000-8000-000000000002")
CANARY: Final = "Canarinol"
"""A drug of our own making: wherever this word appears, somebody told."""


@dataclass(kw_only=True)
class House:
    """A set-up entry and short words for what tests do with it."""

    hass: HomeAssistant
    entry: MockConfigEntry
    actor: Actor = SETTINGS

    @property
    def coordinator(self) -> HealthsteadCoordinator:
        coordinator: HealthsteadCoordinator = self.entry.runtime_data.coordinator
        return coordinator

    def break_log(self, monkeypatch: pytest.MonkeyPatch, reason: str = "full") -> None:
        """Let every attempt to keep something fail from now on."""
        database = self.coordinator.home._database

        async def fail(_work: object) -> None:
            database.trouble = Reason(reason)
            raise StorageTrouble(database.trouble)

        monkeypatch.setattr(database, "write", fail)

    async def set_up(self) -> None:
        assert await self.hass.config_entries.async_setup(self.entry.entry_id)
        await self.hass.async_block_till_done()

    async def do(
        self, command: c.Command, actor: Actor = SETTINGS
    ) -> tuple[ev.Entry, ...]:
        outcome = await self.coordinator.async_do(command, actor)
        await self.hass.async_block_till_done()
        assert isinstance(outcome, Done), outcome
        return outcome.entries

    async def add_person(
        self, person: PersonId = ANN, name: str = "Ann", **profile: Any
    ) -> None:
        whole = Profile(**{"name": name, "zone": ZONE, "country": "PT", **profile})
        await self.do(c.AddPerson(person=person, profile=whole))

    async def add_medication(
        self, *hours: int, person: PersonId = ANN, name: str = CANARY
    ) -> MedicationId:
        amount = Quantity(value=Decimal(1), unit="tablet")
        now = dt_util.utcnow().astimezone(ZoneInfo(ZONE))
        day = now.replace(hour=0, minute=0, second=0, microsecond=0)
        entries = await self.do(
            c.AddMedication(
                person=person,
                name=name,
                direction="as on the label",
                schedule=ClockTimes(
                    course=Course(start=day.replace(tzinfo=None)),
                    rows=tuple(
                        DoseTime(time=time(hour), amount=amount) for hour in hours
                    ),
                ),
                start=now,
            )
        )
        added = entries[0].event
        assert isinstance(added, ev.MedicationAdded)
        return added.medication.id


def an_entry() -> MockConfigEntry:
    """Return the entry as the first run leaves it."""
    return MockConfigEntry(
        domain=DOMAIN,
        title="Healthstead",
        options={"country": "PT", "model": "none"},
    )


def notices(hass: HomeAssistant) -> dict[str, Any]:
    return dict(_async_get_or_create_notifications(hass))


def state_of(hass: HomeAssistant, entity_id: str) -> str:
    state = hass.states.get(entity_id)
    assert state is not None
    return state.state


async def move_to(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, moment: datetime
) -> None:
    freezer.move_to(moment)
    async_fire_time_changed(hass, moment)
    await hass.async_block_till_done()
