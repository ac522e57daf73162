"""Adding a person and changing what is known: a form that becomes commands.

The log is the only truth. What the form does not show is left as it is; what
the subentry holds is only who it is.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Final
from zoneinfo import available_timezones

from homeassistant.config_entries import SubentryFlowResult

from .care import commands as c
from .care.record import PersonRecord
from .care.refusal import Refusal
from .const import CONF_COUNTRY
from .coordinator import HealthsteadCoordinator
from .domain.ids import PersonId
from .domain.person import Person, Profile
from .flow_drafts import DraftSteps
from .flow_forget import ForgetSteps
from .flow_limits import LimitSteps
from .flow_medication import MedicationSteps
from .flow_reach import ReachSteps
from .flow_reports import ReportSteps
from .flow_safety import SafetySteps
from .flow_visiting import VisitingSteps
from .flow_vitals import VitalSteps
from .home_desk import new_id
from .person_form import PersonForm, answers_of, questions
from .subentries import SETTINGS, data_of, person_of, unique_id_of

PAGES: Final = (
    "add_medication",
    "change_medication",
    "prescription",
    "import_file",
    "reminders",
    "proofs",
    "vital_signs",
    "limits",
    "reports",
    "visits",
    "safety",
    "emergency_card",
    "about",
    "forget",
)


class PersonFlow(
    DraftSteps,
    ForgetSteps,
    LimitSteps,
    MedicationSteps,
    ReachSteps,
    ReportSteps,
    SafetySteps,
    VisitingSteps,
    VitalSteps,
):
    """Questions about one person."""

    async def async_step_user(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Add a person."""
        if (coordinator := self.coordinator()) is None:
            return self.async_abort(reason="not_loaded")
        person = Person(
            id=PersonId(new_id()),
            profile=Profile(
                name="",
                zone=self.hass.config.time_zone,
                country=self._get_entry().options.get(CONF_COUNTRY),
            ),
        )
        if user_input is None:
            return await self._form("user", coordinator, PersonRecord(person=person))
        form = PersonForm(
            self.hass, coordinator, PersonRecord(person=person), user_input
        )
        await coordinator.async_know_zones(form.profile().zone)
        coordinator.being_added.add(person.id)
        if errors := form.errors() or await _carry_out(
            coordinator, (c.AddPerson(person=person.id, profile=form.profile()),)
        ):
            return await self._form("user", coordinator, form.record, form, errors)
        await _carry_out(coordinator, form.about_others())
        added = replace(person, profile=form.profile())
        return self.async_create_entry(
            title=added.name, data=data_of(added), unique_id=unique_id_of(added.id)
        )

    async def async_step_reconfigure(
        self, _user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Ask what about the person is to be changed."""
        if self.coordinator() is None:
            return self.async_abort(reason="not_loaded")
        return self.async_show_menu(step_id="reconfigure", menu_options=list(PAGES))

    async def async_step_about(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Change what is known about a person."""
        if (coordinator := self.coordinator()) is None:
            return self.async_abort(reason="not_loaded")
        subentry = self._get_reconfigure_subentry()
        record = coordinator.present(person_of(subentry))
        if record is None:
            return self.async_abort(reason="unknown_person")
        if user_input is None:
            return await self._form("about", coordinator, record)
        form = PersonForm(self.hass, coordinator, record, user_input)
        changed = replace(record.person, profile=form.profile())
        await coordinator.async_know_zones(changed.profile.zone)
        if errors := form.errors() or await _carry_out(
            coordinator,
            (
                c.ChangePerson(person=changed.id, profile=changed.profile),
                *form.about_others(),
            ),
        ):
            return await self._form("about", coordinator, record, form, errors)
        return self.async_update_and_abort(
            self._get_entry(), subentry, data=data_of(changed), title=changed.name
        )

    async def _form(
        self,
        step: str,
        coordinator: HealthsteadCoordinator,
        record: PersonRecord,
        form: PersonForm | None = None,
        errors: dict[str, str] | None = None,
    ) -> SubentryFlowResult:
        zones = await self.hass.async_add_executor_job(available_timezones)
        others = [
            other.person
            for other in coordinator.desk.household.present()
            if other.person.id != record.person.id
        ]
        shown = form.answers if form is not None else answers_of(record)
        return self.async_show_form(
            step_id=step,
            data_schema=self.add_suggested_values_to_schema(
                questions(sorted(zones), others), shown
            ),
            errors=errors,
        )


async def _carry_out(
    coordinator: HealthsteadCoordinator, commands: Iterable[c.Command]
) -> dict[str, str]:
    """Send commands in order; return the first refusal as the form's error."""
    for command in commands:
        outcome = await coordinator.async_do(command, SETTINGS)
        if isinstance(outcome, Refusal):
            return {"base": outcome.reason}
    return {}
