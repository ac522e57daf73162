"""Which reports a person wants, when, and where they go, in a person's settings."""

from collections.abc import Mapping
from datetime import time
from typing import Any, Final

import voluptuous as vol
from homeassistant.config_entries import SubentryFlowResult
from homeassistant.helpers.selector import (
    BooleanSelector,
    SelectSelector,
    SelectSelectorConfig,
    TimeSelector,
)

from .care import commands as c
from .care.log import LogUnavailable
from .care.record import PersonRecord
from .domain.reminding import Content
from .domain.reporting import Period, Reporting, Section
from .domain.schedule import Weekday
from .medication_fields import choice
from .medication_form import FormError
from .report_making import async_preview
from .settings_steps import SettingsSteps

NOTIFY: Final = "notify"
NOT_A_CHANNEL: Final = frozenset({"send_message", "persistent_notification"})


class ReportSteps(SettingsSteps):
    """The page about reports."""

    async def async_step_reports(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Ask for times, channels and parts; show what a report would say now."""
        if (reason := await self.shut()) is not None:
            return self.async_abort(reason=reason)
        record = self.record()
        schema = _schema(self._notify_actions(record))
        if user_input is None:
            return self.page("reports", schema, _shown(record.reporting), preview="")
        try:
            reporting = _reporting(user_input)
        except FormError as wrong:
            errors = {wrong.field: wrong.error}
            return self.page("reports", schema, user_input, errors, preview="")
        if user_input.get("preview"):
            return await self._previewed(record, reporting, schema, user_input)
        command = c.SetReporting(person=record.person.id, reporting=reporting)
        return await self.kept("reports", schema, user_input, command, preview="")

    async def _previewed(
        self,
        record: PersonRecord,
        reporting: Reporting,
        schema: vol.Schema,
        user_input: Mapping[str, Any],
    ) -> SubentryFlowResult:
        """Show the page again, with what a report would say that is made now."""
        coordinator = self.coordinator()
        assert coordinator is not None  # noqa: S101 - asked before
        period = Period.WEEK if reporting.daily_at is None else Period.DAY
        shown = {**user_input, "preview": False}
        try:
            text = await async_preview(coordinator, record, period, reporting.sections)
        except LogUnavailable:
            errors = {"base": "storage_unavailable"}
            return self.page("reports", schema, shown, errors, preview="")
        return self.page("reports", schema, shown, preview=text)

    def _notify_actions(self, record: PersonRecord) -> list[str]:
        """Return every notify action and entity, and what was chosen before."""
        actions = self.hass.services.async_services_for_domain(NOTIFY)
        found = {f"{NOTIFY}.{name}" for name in actions if name not in NOT_A_CHANNEL}
        found |= set(self.hass.states.async_entity_ids(NOTIFY))
        return sorted(found | set(record.reporting.channels))


def _schema(channels: list[str]) -> vol.Schema:
    return vol.Schema(
        {
            vol.Optional("daily_at"): TimeSelector(),
            vol.Optional("weekly_on"): choice(list(Weekday), "weekday"),
            vol.Optional("weekly_at"): TimeSelector(),
            vol.Optional("visit_eve_at"): TimeSelector(),
            vol.Optional("channels"): SelectSelector(
                SelectSelectorConfig(options=channels, multiple=True, custom_value=True)
            ),
            vol.Required("content", default=Content.NEUTRAL): choice(
                list(Content), "report_content"
            ),
            vol.Required("sections", default=list(Section)): choice(
                list(Section), "report_section", multiple=True
            ),
            vol.Optional("preview", default=False): BooleanSelector(),
        }
    )


def _shown(reporting: Reporting) -> dict[str, Any]:
    shown: dict[str, Any] = {
        "channels": list(reporting.channels),
        "content": reporting.content,
        "sections": [part for part in Section if part in reporting.sections],
        "weekly_at": reporting.weekly_at.isoformat(),
    }
    if reporting.daily_at is not None:
        shown["daily_at"] = reporting.daily_at.isoformat()
    if reporting.visit_eve_at is not None:
        shown["visit_eve_at"] = reporting.visit_eve_at.isoformat()
    if reporting.weekly_on is not None:
        shown["weekly_on"] = reporting.weekly_on
    return shown


def _reporting(answers: Mapping[str, Any]) -> Reporting:
    """Return what the answers mean; a report without a part would say nothing."""
    if not answers["sections"]:
        raise FormError("sections", "sections_missing")
    daily, weekly = answers.get("daily_at"), answers.get("weekly_on")
    eve = answers.get("visit_eve_at")
    return Reporting(
        daily_at=time.fromisoformat(daily) if daily else None,
        weekly_on=Weekday(weekly) if weekly else None,
        weekly_at=time.fromisoformat(answers.get("weekly_at") or "09:00"),
        visit_eve_at=time.fromisoformat(eve) if eve else None,
        channels=tuple(dict.fromkeys(answers.get("channels") or ())),
        content=Content(answers["content"]),
        sections=frozenset(Section(part) for part in answers["sections"]),
    )
