"""Adding and changing a clinician of the household's directory.

The log is the only truth: a subentry holds nothing but which clinician it stands for.
"""

from collections.abc import Mapping
from typing import Any

from homeassistant.config_entries import SubentryFlowResult

from .care import commands as c
from .clinician_entries import clinician_id_of, data_of, unique_id_of
from .clinician_form import clinician_of, fields, shown
from .coordinator import HealthsteadCoordinator
from .domain.appointment import BookingWay, Clinician
from .domain.ids import HOUSEHOLD, ClinicianId
from .home_desk import new_id
from .medication_form import FormError
from .settings_steps import SettingsSteps


class ClinicianFlow(SettingsSteps):
    """Questions about one clinician."""

    async def async_step_user(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Add a clinician."""
        if (coordinator := self.coordinator()) is None:
            return self.async_abort(reason="not_loaded")
        new = Clinician(id=ClinicianId(new_id()), name="", specialty="")
        if user_input is None:
            return self.page("user", fields(BookingWay.LIST))
        coordinator.being_added.add(new.id)
        kept = await self._keep("user", coordinator, new, user_input)
        if not isinstance(kept, Clinician):
            return kept
        return self.async_create_entry(
            title=kept.name, data=data_of(kept), unique_id=unique_id_of(kept.id)
        )

    async def async_step_reconfigure(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Change what is known of a clinician."""
        if (coordinator := self.coordinator()) is None:
            return self.async_abort(reason="not_loaded")
        subentry = self._get_reconfigure_subentry()
        directory = coordinator.desk.household.clinicians
        before = directory.get(clinician_id_of(subentry))
        if before is None:
            return self.async_abort(reason="unknown_clinician")
        if user_input is None:
            return self.page("reconfigure", fields(before.way), shown(before))
        kept = await self._keep("reconfigure", coordinator, before, user_input)
        if not isinstance(kept, Clinician):
            return kept
        return self.async_update_and_abort(
            self._get_entry(), subentry, data=data_of(kept), title=kept.name
        )

    async def _keep(
        self,
        step: str,
        coordinator: HealthsteadCoordinator,
        before: Clinician,
        answers: Mapping[str, Any],
    ) -> Clinician | SubentryFlowResult:
        """Keep what the answers mean, or show the form again with what was wrong."""
        directory = coordinator.desk.household.clinicians.values()
        others = [one for one in directory if one.id != before.id]
        schema = fields(before.way)
        try:
            told = clinician_of(answers, before, others)
        except FormError as wrong:
            errors = {wrong.field: wrong.error}
            return self.page(step, schema, answers, errors, problem=wrong.problem)
        command = c.SetClinician(person=HOUSEHOLD, clinician=told)
        if (refused := await self.carry_out(command)) is not None:
            problem = await self.said(refused)
            return self.page(
                step, schema, answers, {"base": "refused"}, problem=problem
            )
        return told
