"""How visits are arranged for a person, in a person's settings.

Calendars, who drives, when it is said what, and who is told as well.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

import voluptuous as vol
from homeassistant.config_entries import SubentryFlowResult
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.selector import (
    BooleanSelector,
    EntitySelector,
    EntitySelectorConfig,
    ObjectSelector,
    ObjectSelectorConfig,
    ObjectSelectorField,
    SelectOptionDict,
    SelectSelector,
    SelectSelectorConfig,
    TextSelector,
)

from .care import commands as c
from .care.record import PersonRecord
from .domain.ids import ContactId
from .domain.visiting import Driver, Visiting, VisitRung
from .medication_fields import choice, number
from .medication_form import FormError
from .settings_steps import SettingsSteps

CALENDAR: Final = "calendar"
FARTHEST: Final = 24 * 60
EARLIEST: Final = 240


class VisitingSteps(SettingsSteps):
    """The page about visits."""

    async def async_step_visits(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Ask which calendars to look at and write to, who drives, what is said."""
        if (reason := await self.shut()) is not None:
            return self.async_abort(reason=reason)
        record = self.record()
        schema = _schema(record, self._own_calendars())
        if user_input is None:
            return self.page("visits", schema, _shown(record.visiting))
        try:
            visiting = _visiting(user_input)
            self._check(visiting)
        except FormError as wrong:
            errors = {wrong.field: wrong.error}
            return self.page(
                "visits", schema, user_input, errors, problem=wrong.problem
            )
        command = c.SetVisiting(person=record.person.id, visiting=visiting)
        return await self.kept("visits", schema, user_input, command)

    def _own_calendars(self) -> list[str]:
        """Return the calendars of Healthstead: in them a visit would block itself."""
        entry_id = self._get_entry().entry_id
        known = er.async_entries_for_config_entry(er.async_get(self.hass), entry_id)
        return [one.entity_id for one in known if one.domain == CALENDAR]

    def _check(self, visiting: Visiting) -> None:
        """Refuse a calendar that is not there, or is one of Healthstead itself."""
        own = set(self._own_calendars())
        of_drivers = [name for one in visiting.drivers for name in one.calendars]
        for field, names in (
            ("calendars", visiting.calendars),
            ("writes_to", (visiting.writes_to,) if visiting.writes_to else ()),
            ("drivers", of_drivers),
        ):
            for name in names:
                if name in own or self.hass.states.get(name) is None:
                    raise FormError(field, "entity_unknown", name)


def _schema(record: PersonRecord, own: Sequence[str]) -> vol.Schema:
    contacts = SelectSelectorConfig(
        options=[SelectOptionDict(value=o.id, label=o.name) for o in record.contacts]
    )
    several = EntitySelector(
        EntitySelectorConfig(domain=CALENDAR, exclude_entities=[*own], multiple=True)
    )
    one = EntitySelector(EntitySelectorConfig(domain=CALENDAR, exclude_entities=[*own]))
    drivers = ObjectSelector(
        ObjectSelectorConfig(
            multiple=True,
            label_field="name",
            description_field="calendars",
            translation_key="driver",
            fields={
                "name": ObjectSelectorField(selector=TextSelector(), required=True),
                "calendars": ObjectSelectorField(selector=several),
                "contact": ObjectSelectorField(selector=SelectSelector(contacts)),
            },
        )
    )
    return vol.Schema(
        {
            vol.Optional("calendars"): several,
            vol.Optional("writes_to"): one,
            vol.Required("named", default=False): BooleanSelector(),
            vol.Optional("rungs"): choice(list(VisitRung), "visit_rung", multiple=True),
            vol.Optional("travel_minutes"): number(0, FARTHEST, "min"),
            vol.Required("margin_minutes", default=Visiting().margin_minutes): number(
                0, EARLIEST, "min"
            ),
            vol.Optional("drivers"): drivers,
            vol.Optional("copies"): SelectSelector(
                SelectSelectorConfig(**{**contacts, "multiple": True})
            ),
        }
    )


def _shown(visiting: Visiting) -> dict[str, Any]:
    shown: dict[str, Any] = {
        "calendars": list(visiting.calendars),
        "named": visiting.named,
        "rungs": [rung for rung in VisitRung if rung in visiting.rungs],
        "margin_minutes": visiting.margin_minutes,
        "drivers": [_driver_shown(one) for one in visiting.drivers],
        "copies": list(visiting.copies),
    }
    if visiting.writes_to:
        shown["writes_to"] = visiting.writes_to
    if visiting.travel_minutes is not None:
        shown["travel_minutes"] = visiting.travel_minutes
    return shown


def _driver_shown(driver: Driver) -> dict[str, Any]:
    shown: dict[str, Any] = {"name": driver.name, "calendars": list(driver.calendars)}
    if driver.contact is not None:
        shown["contact"] = driver.contact
    return shown


def _visiting(answers: Mapping[str, Any]) -> Visiting:
    """Return what the answers mean."""
    travel = answers.get("travel_minutes")
    said = set(answers.get("rungs") or ())
    copies = dict.fromkeys(ContactId(one) for one in answers.get("copies") or ())
    return Visiting(
        calendars=tuple(dict.fromkeys(answers.get("calendars") or ())),
        writes_to=answers.get("writes_to") or "",
        named=answers["named"],
        drivers=tuple(_drivers(answers.get("drivers") or ())),
        rungs=tuple(rung for rung in VisitRung if rung in said),
        travel_minutes=None if travel is None else int(travel),
        margin_minutes=int(answers["margin_minutes"]),
        copies=tuple(copies),
    )


def _drivers(rows: Sequence[Mapping[str, Any]]) -> Iterator[Driver]:
    seen: set[str] = set()
    for row in rows:
        name = str(row["name"]).strip()
        if not name:
            raise FormError("drivers", "driver_name_missing")
        if name.casefold() in seen:
            raise FormError("drivers", "two_drivers_alike", name)
        seen.add(name.casefold())
        contact = row.get("contact")
        yield Driver(
            name=name,
            calendars=tuple(dict.fromkeys(row.get("calendars") or ())),
            contact=ContactId(contact) if contact else None,
        )
