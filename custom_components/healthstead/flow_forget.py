"""Forgetting a person for good, in that person's settings: what goes, and what stays.

What lies where Healthstead cannot reach is said before and after, and not claimed.
Names of calendars and practices are for those who may read the record.
"""

from typing import Any, Final

import voluptuous as vol
from homeassistant.components.calendar.const import CalendarEntityFeature
from homeassistant.config_entries import SubentryFlowResult
from homeassistant.helpers.selector import BooleanSelector

from .booking_servers import servers_of
from .care import commands as c
from .care.access import Right, rights_of
from .care.record import PersonRecord
from .coordinator import HealthsteadCoordinator
from .domain.appointment import Errand
from .house_calendar import CalendarError, HouseCalendar
from .settings_steps import SettingsSteps
from .visit_calendar_memory import CalendarMemory

SURE: Final = "sure"
QUESTION: Final = vol.Schema({vol.Required(SURE, default=False): BooleanSelector()})
ALWAYS: Final = ("recorder", "backups", "copies")
"""Where something of everybody may lie."""


class ForgetSteps(SettingsSteps):
    """The page that erases a person."""

    async def async_step_forget(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Say what goes and what stays, and erase after an explicit yes."""
        if (coordinator := self.coordinator()) is None:
            return self.async_abort(reason="not_loaded")
        if (record := self.record_of(coordinator)) is None:
            return self.async_abort(reason="unknown_person")
        stays = await self._stays(coordinator, record)
        if user_input is None or not user_input[SURE]:
            errors = None if user_input is None else {"base": "sure_missing"}
            name = record.person.name
            return self.page("forget", QUESTION, None, errors, name=name, stays=stays)
        refused = await self.carry_out(c.ErasePerson(person=record.person.id))
        if refused is not None:
            return await self.refused(refused)
        return self.async_abort(
            reason="forgotten", description_placeholders={"stays": stays}
        )

    async def _stays(
        self, coordinator: HealthsteadCoordinator, record: PersonRecord
    ) -> str:
        """Return what Healthstead cannot take back, a line for each."""
        asker = await self.asker(coordinator)
        held = rights_of(asker, coordinator.desk.household, record.person.id)
        places = {
            "calendars": await self._calendars(record),
            "practices": self._practices(coordinator, record),
        }
        keys = list(ALWAYS)
        for key, found in places.items():
            if Right.READ not in held:
                keys.append(f"{key}_perhaps")
            elif found:
                keys.append(key)
        texts = await self.sentences("stays", keys)
        told = {key: ", ".join(found) for key, found in places.items()}
        return "\n".join(f"- {text.format(**told)}" for text in texts)

    async def _calendars(self, record: PersonRecord) -> list[str]:
        """Return the calendars that hold visits which cannot be taken out now."""
        stands = await CalendarMemory(self.hass).load()
        return [
            name if (state := self.hass.states.get(name)) is None else state.name
            for name in sorted(
                {
                    one.calendar
                    for one in stands.values()
                    if one.person == record.person.id
                }
            )
            if not self._takes_back(name)
        ]

    def _takes_back(self, calendar: str) -> bool:
        try:
            house = HouseCalendar(self.hass, calendar)
            return house.can(CalendarEntityFeature.DELETE_EVENT)
        except CalendarError:
            return False

    def _practices(
        self, coordinator: HealthsteadCoordinator, record: PersonRecord
    ) -> list[str]:
        """Return where visits to come stand, or are not called off yet, at a server."""
        names = {key: one.name for key, one in servers_of(self._get_entry()).items()}
        now = coordinator.now()
        practices = {
            names.get(visit.server, visit.clinician_name)
            for visit in record.appointments.values()
            if visit.server
            and visit.end > now
            and (visit.status.stands or visit.errand is Errand.CANCEL)
        }
        return sorted(practices)
