"""Saying in the settings what is taken and when, for a new medication or a known one.

Each page only asks; what the answers mean is ``medication_form``'s and whether
they may stand is the desk's. Nothing is kept before the last page, which shows
the next thirty days and everything that should be asked about first.
"""

from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from functools import partialmethod
from typing import Any
from zoneinfo import ZoneInfo

import voluptuous as vol
from homeassistant.config_entries import SubentryFlowResult
from homeassistant.util import dt as dt_util

from . import medication_fields as fields
from .care import commands as c
from .care.fold import after
from .care.prescribing import prescribed
from .care.record import PersonRecord
from .care.refusal import Refusal
from .domain.ids import MedicationId
from .domain.medication import Handling, Medication
from .domain.schedule import Schedule
from .domain.timing import describe
from .home_desk import new_id
from .medication_form import FormError, schedule_of
from .preview_table import TEXTS, preview_table
from .settings_steps import SettingsSteps


@dataclass(kw_only=True, slots=True)
class Plan:
    """What was answered so far about one medication."""

    name: str = ""
    strength: str = ""
    instructions: str = ""
    key: MedicationId = field(default_factory=lambda: MedicationId(new_id()))
    known: bool = False
    """It is changed, not added."""
    direction: str = ""
    schedule: Schedule | None = None
    start: datetime | None = None
    accepted: set[str] = field(default_factory=set)
    doubted: str = ""
    """The doubt that is shown."""


class ScheduleSteps(SettingsSteps):
    """The pages from a medication's name to its next thirty days."""

    def __init__(self) -> None:
        """Start with no answers."""
        self.plan = Plan()

    async def async_step_add_medication(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Ask what it is, and in which way to say when it is taken."""
        if (reason := await self.shut()) is not None:
            return self.async_abort(reason=reason)
        linkable = any(taken_now(self.record()))
        schema = fields.first_questions(linkable=linkable)
        if user_input is None:
            return self.page("add_medication", schema)
        name = user_input["name"].strip()
        if not name:
            errors = {"name": "name_missing"}
            return self.page("add_medication", schema, user_input, errors)
        self.plan = Plan(
            name=name,
            strength=user_input.get("strength", "").strip(),
            instructions=user_input.get("instructions", "").strip(),
        )
        return await self.when(user_input["how"])

    async def when(
        self, how: str, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Show the page of one way to say when, or read what was filled in."""
        if (reason := await self.shut()) is not None:
            return self.async_abort(reason=reason)
        record = self.record()
        others = [m for m in taken_now(record) if m.id != self.plan.key]
        schema = fields.fields_for(how, others)
        if user_input is None:
            return self.page(how, schema, medication=self.plan.name)
        now = self.now().astimezone(ZoneInfo(record.person.profile.zone))
        problem = ""
        try:
            if how == "words":
                problem = await self._read_words(record, user_input, now)
            else:
                self.plan.schedule = schedule_of(how, user_input, now)
                self.plan.direction = describe(self.plan.schedule)
            errors = {"direction": "direction_unclear"} if problem else None
        except FormError as wrong:
            errors, problem = {wrong.field: wrong.error}, wrong.problem
        if errors is not None:
            return self.page(
                how,
                schema,
                user_input,
                errors,
                medication=self.plan.name,
                problem=problem,
            )
        self.plan.start = _begin(user_input.get("start"), now)
        return await self.async_step_preview()

    # One page for each way to say when.
    async_step_words = partialmethod(when, "words")
    async_step_times = partialmethod(when, "times")
    async_step_interval = partialmethod(when, "interval")
    async_step_monthly = partialmethod(when, "monthly")
    async_step_as_needed = partialmethod(when, "as_needed")
    async_step_linked = partialmethod(when, "linked")

    async def _read_words(
        self, record: PersonRecord, user_input: dict[str, Any], now: datetime
    ) -> str:
        """Read a direction; returns why it cannot be read, or nothing."""
        direction = user_input["direction"].strip()
        start = _begin(user_input.get("start"), now)
        day = record.person.profile.day
        read = prescribed(self.plan.name, direction, start, day)
        if isinstance(read, Refusal):
            return await self.said(read)
        self.plan.schedule, self.plan.direction = read, direction
        return ""

    async def async_step_preview(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Show the next thirty days and the gravest doubt; keep it after a yes."""
        if (reason := await self.shut()) is not None:
            return self.async_abort(reason=reason)
        sure = user_input is not None and user_input.get("sure", False)
        if sure and self.plan.doubted:
            self.plan.accepted.add(self.plan.doubted)
        weighed = await self.weighed(self._command())
        if isinstance(weighed, Refusal) and not weighed.question:
            return await self.refused(weighed)
        if isinstance(weighed, Refusal):
            again = self.plan.doubted == weighed.reason and user_input is not None
            self.plan.doubted = weighed.reason
            errors = {"base": "sure_missing"} if again else None
            return await self._shown(await self.said(weighed), errors)
        if user_input is None:
            return await self._shown("")
        if (refused := await self.carry_out(self._command())) is not None:
            return await self.refused(refused)
        return self.async_abort(reason="kept")

    async def _shown(
        self, doubt: str, errors: dict[str, str] | None = None
    ) -> SubentryFlowResult:
        return self.page(
            "preview",
            fields.SURE if doubt else vol.Schema({}),
            None,
            errors,
            medication=self.plan.name,
            schedule=describe(self._command().schedule),
            doubt=doubt,
            preview=await self._coming(),
        )

    async def _coming(self) -> str:
        """Return what would fall due, as if every doubt were answered with yes."""
        command = self._command()
        weighed = await self.weighed(command)
        while isinstance(weighed, Refusal) and weighed.question:
            command = replace(command, accepted=command.accepted | {weighed.reason})
            weighed = await self.weighed(command)
        coordinator = self.coordinator()
        if isinstance(weighed, Refusal) or coordinator is None:
            return ""
        household = after(coordinator.desk.household, weighed.entries)
        record = household.people[self.record().person.id]
        texts = await self.sentences("preview", TEXTS)
        said = dict(zip(TEXTS, texts, strict=True))
        return preview_table(record, self.plan.key, self.now(), said)

    def _command(self) -> c.AddMedication | c.ChangeMedication:
        plan, person = self.plan, self.record().person.id
        assert plan.schedule is not None  # noqa: S101 - read on the page before
        assert plan.start is not None  # noqa: S101 - read on the page before
        accepted = frozenset(plan.accepted)
        if plan.known:
            return c.ChangeMedication(
                person=person,
                medication=plan.key,
                direction=plan.direction,
                schedule=plan.schedule,
                since=plan.start,
                accepted=accepted,
            )
        return c.AddMedication(
            person=person,
            name=plan.name,
            direction=plan.direction,
            schedule=plan.schedule,
            start=plan.start,
            strength=plan.strength,
            handling=Handling(instructions=plan.instructions),
            medication=plan.key,
            accepted=accepted,
        )

    def now(self) -> datetime:
        """Return this moment."""
        return dt_util.utcnow()


def taken_now(record: PersonRecord) -> tuple[Medication, ...]:
    """Return the medications that are taken, for a list of choices."""
    known = (held.medication for held in record.medications.values())
    return tuple(one for one in known if one.stopped is None)


def _begin(start: str | None, now: datetime) -> datetime:
    """Return the start of the day that was chosen, this moment at the earliest."""
    if not start:
        return now
    chosen = datetime.combine(date.fromisoformat(start), time(), now.tzinfo)
    return max(chosen, now)
