"""Safety and the emergency card, in a person's settings.

How a need for help is noticed without a call, when the drill is held, and what
helpers are told. The link to the printable card is for whoever opens this page.
"""

from dataclasses import replace
from typing import Any

from homeassistant.config_entries import SubentryFlowResult

from . import card_view
from .card_form import CARD, card_of, card_shown, lines_of
from .care import commands as c
from .domain.ids import PersonId
from .medication_form import FormError
from .safety_form import SAFETY, safety_of, safety_shown
from .settings_steps import SettingsSteps


class SafetySteps(SettingsSteps):
    """The pages about being looked after and about helpers."""

    async def async_step_safety(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Ask what is expected of each day, and what notices a fall."""
        if (reason := await self.shut()) is not None:
            return self.async_abort(reason=reason)
        record = self.record()
        if user_input is None:
            return self.page("safety", SAFETY, safety_shown(record.safety))
        try:
            safety = safety_of(user_input, self._is_here)
        except FormError as wrong:
            errors = {wrong.field: wrong.error}
            return self.page(
                "safety", SAFETY, user_input, errors, problem=wrong.problem
            )
        command = c.SetSafety(person=record.person.id, safety=safety)
        return await self.kept("safety", SAFETY, user_input, command)

    async def async_step_emergency_card(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Ask what helpers need to know; the page leads to the printed card."""
        if (reason := await self.shut()) is not None:
            return self.async_abort(reason=reason)
        record = self.record()
        person = record.person
        link = self._link(person.id)
        if user_input is None:
            shown = card_shown(record.card, person.profile)
            return self.page("emergency_card", CARD, shown, card=link)
        profile = replace(
            person.profile,
            allergies=lines_of(user_input, "allergies"),
            conditions=lines_of(user_input, "conditions"),
        )
        changes: list[c.Command] = [
            c.SetCard(person=person.id, card=card_of(user_input))
        ]
        if profile != person.profile:
            changes.append(c.ChangePerson(person=person.id, profile=profile))
        return await self.kept("emergency_card", CARD, user_input, *changes, card=link)

    def _is_here(self, entity: str) -> bool:
        return self.hass.states.get(entity) is not None

    def _link(self, person: PersonId) -> str:
        """Return what opens the card in a window of its own.

        Without a target the frontend would take the address for one of its pages.
        """
        coordinator = self.coordinator()
        assert coordinator is not None  # noqa: S101 - asked before
        address = card_view.link_to(self.hass, person)
        words = coordinator.say("open_card")
        return f'<a href="{address}" target="_blank" rel="noreferrer">{words}</a>'
