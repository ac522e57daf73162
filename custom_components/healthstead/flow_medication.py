"""Changing a medication in a person's settings: how it is taken, kept and paused.

What is asked about when it is taken is ``flow_schedule``'s.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any, Final
from zoneinfo import ZoneInfo

import voluptuous as vol
from homeassistant.config_entries import SubentryFlowResult

from . import medication_fields as fields
from .care import commands as c
from .care.record import MedicationRecord
from .care.refusal import Refusal
from .domain.ids import MedicationId, PersonId
from .domain.timing import describe
from .flow_schedule import Plan, ScheduleSteps, taken_now
from .medication_form import FormError, amount_of, details_of, handling_of

CHANGES: Final = ("how", "details", "stock", "pause", "stop")
AT_REST: Final = ("resume", "details", "stock")


class MedicationSteps(ScheduleSteps):
    """The pages about a medication that is already there."""

    async def async_step_change_medication(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Ask which one, then what about it."""
        if (reason := await self.shut()) is not None:
            return self.async_abort(reason=reason)
        known = [held.medication for held in self.record().medications.values()]
        if not known:
            return self.async_abort(reason="no_medications")
        schema = vol.Schema({vol.Required("medication"): fields.one_of(known)})
        if user_input is None:
            return self.page("change_medication", schema)
        key = MedicationId(user_input["medication"])
        name = self.record().medications[key].medication.name
        self.plan = Plan(key=key, known=True, name=name)
        return await self.async_step_medication()

    async def async_step_medication(
        self, _user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Show how it is taken now, and what can be changed."""
        if (held := await self._held()) is None:
            return self.async_abort(reason="unknown_medication")
        medication, now = held.medication, self.now()
        at_rest = medication.stopped is not None or any(
            pause.end is None or pause.end > now for pause in medication.pauses
        )
        return self.async_show_menu(
            step_id="medication",
            menu_options=list(AT_REST if at_rest else CHANGES),
            description_placeholders={
                "medication": medication.name,
                "direction": medication.direction,
                "schedule": describe(medication.schedule),
                "stock": _stock(held),
            },
        )

    async def async_step_how(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Ask in which way the new directions are to be said."""
        if (held := await self._held()) is None:
            return self.async_abort(reason="unknown_medication")
        others = [m for m in taken_now(self.record()) if m.id != held.medication.id]
        hows = [how for how in fields.HOWS if others or how != "linked"]
        schema = vol.Schema(
            {vol.Required("how", default="words"): fields.choice(hows, "how")}
        )
        if user_input is None:
            return self.page("how", schema, medication=held.medication.name)
        return await self.when(user_input["how"])

    async def async_step_details(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Change how it is looked after, beside its schedule."""
        if (held := await self._held()) is None:
            return self.async_abort(reason="unknown_medication")
        medication = held.medication
        name = {"medication": medication.name}
        if user_input is None:
            shown = details_of(medication)
            return self.page("details", fields.DETAILS, shown, None, **name)
        try:
            handling = handling_of(user_input)
        except FormError as wrong:
            errors = {wrong.field: wrong.error}
            return self.page("details", fields.DETAILS, user_input, errors, **name)
        commands = (
            c.HandleMedication(
                person=self._person,
                medication=medication.id,
                strength=user_input.get("strength", ""),
                handling=handling,
            ),
            c.LabelMedication(
                person=self._person,
                medication=medication.id,
                label=user_input.get("label", "").strip() or medication.shared_label,
            ),
        )
        return await self.kept("details", fields.DETAILS, user_input, *commands, **name)

    async def async_step_stock(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Put a pack on the shelf, count what is there, or note a loss."""
        if (held := await self._held()) is None:
            return self.async_abort(reason="unknown_medication")
        names = {"medication": held.medication.name, "stock": _stock(held)}
        if user_input is None:
            return self.page("stock", fields.STOCK, None, None, **names)
        try:
            command = _movement(self._person, held.medication.id, user_input)
        except FormError as wrong:
            errors = {wrong.field: wrong.error}
            return self.page("stock", fields.STOCK, user_input, errors, **names)
        return await self.kept("stock", fields.STOCK, user_input, command, **names)

    async def async_step_pause(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Take no doses for a while."""
        if (held := await self._held()) is None:
            return self.async_abort(reason="unknown_medication")
        if user_input is None:
            return self.page("pause", fields.PAUSE, medication=held.medication.name)
        zone = ZoneInfo(self.record().person.profile.zone)
        until = user_input.get("until")
        command = c.PauseMedication(
            person=self._person,
            medication=held.medication.id,
            start=self.now(),
            end=None if not until else _midnight(until, zone),
            reason=user_input.get("reason", ""),
        )
        name = held.medication.name
        return await self.kept(
            "pause", fields.PAUSE, user_input, command, medication=name
        )

    async def async_step_resume(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Take it again from now on; a doubt is shown before a yes counts."""
        if (held := await self._held()) is None:
            return self.async_abort(reason="unknown_medication")
        command = c.ResumeMedication(person=self._person, medication=held.medication.id)
        weighed = await self.weighed(command)
        doubt = weighed if isinstance(weighed, Refusal) and weighed.question else None
        schema = vol.Schema({}) if doubt is None else fields.SURE
        said = "" if doubt is None else await self.said(doubt)
        names = {"medication": held.medication.name, "doubt": said}
        if user_input is None:
            return self.page("resume", schema, None, None, **names)
        if doubt is not None:
            if not user_input.get("sure"):
                errors = {"base": "sure_missing"}
                return self.page("resume", schema, user_input, errors, **names)
            command = replace(command, accepted=frozenset({doubt.reason}))
        return await self.kept("resume", schema, user_input, command, **names)

    async def async_step_stop(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Take it no longer."""
        if (held := await self._held()) is None:
            return self.async_abort(reason="unknown_medication")
        if user_input is None:
            return self.page("stop", fields.STOP, medication=held.medication.name)
        command = c.StopMedication(
            person=self._person,
            medication=held.medication.id,
            reason=user_input.get("reason", ""),
        )
        name = held.medication.name
        return await self.kept(
            "stop", fields.STOP, user_input, command, medication=name
        )

    @property
    def _person(self) -> PersonId:
        return self.record().person.id

    async def _held(self) -> MedicationRecord | None:
        """Return the medication that was chosen, for whoever may change it."""
        if await self.shut() is not None:
            return None
        return self.record().medications.get(self.plan.key)


def _stock(held: MedicationRecord) -> str:
    return "-" if held.stock is None else str(held.stock)


def _midnight(day: str, zone: ZoneInfo) -> datetime:
    return datetime.combine(date.fromisoformat(day), time(), zone)


def _movement(
    person: PersonId, medication: MedicationId, answers: Mapping[str, Any]
) -> c.Command:
    """Return what is to be noted about the stock."""
    amount = amount_of(answers)
    match answers["movement"]:
        case "counted":
            return c.CountStock(person=person, medication=medication, amount=amount)
        case "wasted":
            return c.WasteStock(
                person=person,
                medication=medication,
                amount=amount,
                reason=answers.get("reason", ""),
            )
        case _:
            keeps = answers.get("keeps_days")
            return c.AddPack(
                person=person,
                medication=medication,
                amount=amount,
                expires=_day(answers.get("expires")),
                opened=_day(answers.get("opened")),
                keeps_days=None if keeps is None else int(keeps),
                batch=answers.get("batch", ""),
            )


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None
