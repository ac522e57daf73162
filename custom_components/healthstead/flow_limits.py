"""Limits of vital signs, in a person's settings.

Shows which hold now, each with who set it and when or after which source, and lets
the person's own be added, changed and taken away.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

import voluptuous as vol
from homeassistant.config_entries import SubentryFlowResult
from homeassistant.helpers.selector import (
    SelectOptionDict,
    SelectSelector,
    SelectSelectorConfig,
)

from .care import commands as c
from .care.news2_now import age_of
from .care.record import PersonRecord
from .domain.news2 import ADULT_YEARS
from .domain.quantity import plain
from .domain.vitals import VitalKind
from .domain.watch_settings import LimitPreset
from .domain.watching.plans import limits_of
from .domain.watching.shapes import ANY, Limit, LimitId, SetBy
from .home_desk import new_id
from .limit_form import UNIT_LABELS, first_answers, limit_of, limit_shown, questions
from .medication_form import FormError
from .settings_steps import SettingsSteps
from .source_form import KIND
from .watch_form import WATCHING, settings_of, settings_shown

NO_BOUND: Final = "\u2013"


class LimitSteps(SettingsSteps):
    """The pages about limits."""

    _limit_kind: VitalKind
    _limit: Limit | None = None

    async def async_step_limits(
        self, _user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Show the limits that hold, and ask what is to be done."""
        if (reason := await self.shut()) is not None:
            return self.async_abort(reason=reason)
        record = self.record()
        options = ["limit_add", "watching"]
        if record.watch.limits:
            options.insert(1, "limit_change")
        return self.async_show_menu(
            step_id="limits",
            menu_options=options,
            description_placeholders={
                "limits": await self._table(record),
                "note": await self._note(record),
            },
        )

    async def async_step_limit_add(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Ask for which vital sign the new limit is."""
        if user_input is None:
            return self.page("limit_add", KIND)
        self._limit_kind, self._limit = VitalKind(user_input["kind"]), None
        return await self.async_step_limit()

    async def async_step_limit_change(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Ask which limit is to be changed or taken away."""
        own = self.record().watch.limits
        if user_input is None:
            rows = await self._rows(own)
            options = [
                SelectOptionDict(value=limit.id, label=" ".join(row))
                for limit, row in zip(own, rows, strict=True)
            ]
            listed = SelectSelector(SelectSelectorConfig(options=options))
            schema = vol.Schema({vol.Required("limit"): listed})
            return self.page("limit_change", schema)
        self._limit = next(one for one in own if one.id == user_input["limit"])
        self._limit_kind = self._limit.kind
        return await self.async_step_limit()

    async def async_step_limit(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Ask for the bounds, how urgent they are, and who set them."""
        if (reason := await self.shut()) is not None:
            return self.async_abort(reason=reason)
        record, old = self.record(), self._limit
        schema = questions(self._limit_kind, known=old is not None)
        (kind,) = await self.sentences("vital_kind", [self._limit_kind.value])
        names = {"kind": kind, "note": await self._note(record)}
        if user_input is None:
            shown = first_answers(record, self._limit_kind, self._now())
            if old is not None:
                shown = limit_shown(old, record.zone)
            return self.page("limit", schema, shown, None, **names)
        try:
            limits = self._limits(record, user_input)
        except FormError as wrong:
            errors = {wrong.field: wrong.error}
            return self.page(
                "limit", schema, user_input, errors, problem=wrong.problem, **names
            )
        command = c.SetWatch(
            person=record.person.id, settings=replace(record.watch, limits=limits)
        )
        return await self.kept("limit", schema, user_input, command, **names)

    async def async_step_watching(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Ask which defaults hold, and what a clinician has set beside them."""
        if (reason := await self.shut()) is not None:
            return self.async_abort(reason=reason)
        record = self.record()
        if user_input is None:
            shown = settings_shown(record.watch, record.zone)
            return self.page("watching", WATCHING, shown)
        try:
            settings = settings_of(record.watch, user_input, record.zone, self._now())
        except FormError as wrong:
            errors = {wrong.field: wrong.error}
            return self.page(
                "watching", WATCHING, user_input, errors, problem=wrong.problem
            )
        command = c.SetWatch(person=record.person.id, settings=settings)
        return await self.kept("watching", WATCHING, user_input, command)

    def _limits(
        self, record: PersonRecord, answers: dict[str, Any]
    ) -> tuple[Limit, ...]:
        """Return the person's own limits as the page leaves them."""
        old = self._limit
        own = record.watch.limits
        if old is not None and answers["remove"]:
            return tuple(one for one in own if one.id != old.id)
        name = LimitId(new_id()) if old is None else old.id
        now = self._now()
        new = limit_of(self._limit_kind, answers, name, record, now)
        if new.set_by is not SetBy.CLINICIAN and _is_child(record, now):
            raise FormError("set_by", "child_needs_clinician")
        if old is None:
            return (*own, new)
        return tuple(new if one.id == old.id else one for one in own)

    def _now(self) -> datetime:
        coordinator = self.coordinator()
        assert coordinator is not None  # noqa: S101 - pages are shown only while open
        return coordinator.now()

    async def _note(self, record: PersonRecord) -> str:
        """Return what holds instead of the usual defaults, where something does."""
        key = "usual"
        if record.watch.preset is LimitPreset.PAPER:
            key = "paper"
        elif _is_child(record, self._now()):
            key = "child"
        elif record.watch.pregnant:
            key = "pregnant"
        (note,) = await self.sentences("limit_note", [key])
        return note

    async def _table(self, record: PersonRecord) -> str:
        """Return the limits that hold as rows of a table, grouped by what they limit."""
        every = limits_of(record.watch, age_of(record, self._now()))
        order = list(VitalKind)
        rows = await self._rows(
            sorted(every, key=lambda one: (order.index(one.kind), one.half or ""))
        )
        return "\n".join(f"| {' | '.join(row)} |" for row in rows) or "| | | | | |"

    async def _rows(self, limits: Sequence[Limit]) -> list[tuple[str, ...]]:
        """Return each limit in words: what, from, up to, how urgent, who set it."""
        words = {
            table: await self._words(table, keys)
            for table, keys in {
                "vital_kind": [one.kind.value for one in limits],
                "half": [one.half.value for one in limits if one.half],
                "limit_level": [one.level.value for one in limits],
                "context": [each.value for one in limits for each in one.contexts],
                "set_by": [one.set_by.value for one in limits],
            }.items()
        }
        return [_row(limit, words) for limit in limits]

    async def _words(self, table: str, keys: Sequence[str]) -> dict[str, str]:
        texts = await self.sentences(table, keys)
        return dict(zip(keys, texts, strict=True))


def _is_child(record: PersonRecord, now: datetime) -> bool:
    age = age_of(record, now)
    return age is not None and age < ADULT_YEARS


def _row(limit: Limit, words: dict[str, dict[str, str]]) -> tuple[str, ...]:
    kind = words["vital_kind"][limit.kind.value]
    if limit.half is not None:
        kind = f"{kind}, {words['half'][limit.half.value]}"
    if set(limit.contexts) != set(ANY):
        doing = ", ".join(words["context"][one.value] for one in limit.contexts)
        kind = f"{kind} ({doing})"
    unit = UNIT_LABELS.get(limit.unit, limit.unit)
    low, high = (
        NO_BOUND if bound is None else f"{plain(bound)} {unit}".strip()
        for bound in (limit.low, limit.high)
    )
    level = words["limit_level"][limit.level.value]
    return kind, low, high, level, _setter(limit, words["set_by"][limit.set_by.value])


def _setter(limit: Limit, who: str) -> str:
    """Return who set a limit and when, or after which source a default is."""
    if limit.set_by is SetBy.DEFAULT:
        return f"{who}: {limit.source}"
    name = f" {limit.set_by_name}" if limit.set_by_name else ""
    when = "" if limit.set_at is None else f", {limit.set_at.date().isoformat()}"
    return f"{who}{name}{when}"
