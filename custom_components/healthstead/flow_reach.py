"""How a person is reached about doses, in a person's settings.

Channels, quiet hours and the ladder; and which things in the house show that a
dose was taken.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import time, timedelta
from typing import Any, Final

import voluptuous as vol
from homeassistant.config_entries import SubentryFlowResult
from homeassistant.helpers.selector import (
    ObjectSelector,
    ObjectSelectorConfig,
    ObjectSelectorField,
    SelectOptionDict,
    SelectSelector,
    SelectSelectorConfig,
    TextSelector,
    TimeSelector,
)

from .care import commands as c
from .care.record import Binding, PersonRecord
from .domain.appointment import TimeRange
from .domain.ids import ContactId, MedicationId
from .domain.reminding import Content, QuietHours, Reach, Rung
from .medication_fields import choice, number
from .medication_form import FormError
from .settings_steps import SettingsSteps

NOTIFY: Final = "notify"
SATELLITE: Final = "assist_satellite"
MINUTE: Final = timedelta(minutes=1)


class ReachSteps(SettingsSteps):
    """The pages about reminders and confirmations."""

    async def async_step_reminders(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Ask through which channels, when not, and who is told next."""
        if (reason := await self.shut()) is not None:
            return self.async_abort(reason=reason)
        record = self.record()
        schema = _reminders(self._channels(record), record)
        if user_input is None:
            return self.page("reminders", schema, _reach_shown(record.reach))
        try:
            reach = _reach(user_input)
        except FormError as wrong:
            errors = {wrong.field: wrong.error}
            return self.page("reminders", schema, user_input, errors)
        command = c.SetReach(person=record.person.id, reach=reach)
        return await self.kept("reminders", schema, user_input, command)

    async def async_step_proofs(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Ask which tags, buttons and lids show that a dose was taken."""
        if (reason := await self.shut()) is not None:
            return self.async_abort(reason=reason)
        record = self.record()
        schema = _proofs(record)
        if user_input is None:
            return self.page("proofs", schema, _proofs_shown(record.bindings))
        try:
            bindings = tuple(_bindings(user_input.get("proofs") or (), self._is_there))
        except FormError as wrong:
            errors = {wrong.field: wrong.error}
            return self.page(
                "proofs", schema, user_input, errors, problem=wrong.problem
            )
        command = c.SetBindings(person=record.person.id, bindings=bindings)
        return await self.kept("proofs", schema, user_input, command)

    def _channels(self, record: PersonRecord) -> list[str]:
        """Return every notify action and satellite, and what was chosen before."""
        actions = self.hass.services.async_services_for_domain(NOTIFY)
        plain = {"send_message", "persistent_notification"}
        found = {f"{NOTIFY}.{name}" for name in actions if name not in plain}
        for domain in (NOTIFY, SATELLITE):
            found |= set(self.hass.states.async_entity_ids(domain))
        return sorted(found | set(record.reach.channels))

    def _is_there(self, source: str) -> bool:
        """Say whether a tag or an entity of this name can be heard of."""
        if source.startswith("tag:"):
            return len(source) > len("tag:")
        return self.hass.states.get(source) is not None


def _reminders(channels: Sequence[str], record: PersonRecord) -> vol.Schema:
    contacts = [
        SelectOptionDict(value=contact.id, label=contact.name)
        for contact in record.contacts
    ]
    ladder = ObjectSelector(
        ObjectSelectorConfig(
            multiple=True,
            label_field="contact",
            description_field="minutes",
            translation_key="rung",
            fields={
                "contact": ObjectSelectorField(
                    selector=SelectSelector(SelectSelectorConfig(options=contacts)),
                    required=True,
                ),
                "minutes": ObjectSelectorField(
                    selector=number(0, 24 * 60, "min"), required=True
                ),
                "content": ObjectSelectorField(
                    selector=choice(list(Content), "content")
                ),
                "quiet_from": ObjectSelectorField(selector=TimeSelector()),
                "quiet_until": ObjectSelectorField(selector=TimeSelector()),
            },
        )
    )
    return vol.Schema(
        {
            vol.Optional("channels"): SelectSelector(
                SelectSelectorConfig(
                    options=list(channels), multiple=True, custom_value=True
                )
            ),
            vol.Required("content", default=Content.NEUTRAL): choice(
                list(Content), "content"
            ),
            vol.Optional("quiet_from"): TimeSelector(),
            vol.Optional("quiet_until"): TimeSelector(),
            vol.Optional("ladder"): ladder,
        }
    )


def _reach_shown(reach: Reach) -> dict[str, Any]:
    return {
        "channels": list(reach.channels),
        "content": reach.content,
        **_quiet_shown(reach.quiet),
        "ladder": [
            {
                "contact": rung.contact,
                "minutes": rung.after / MINUTE,
                "content": rung.content,
                **_quiet_shown(rung.quiet),
            }
            for rung in reach.ladder
        ],
    }


def _quiet_shown(quiet: QuietHours | None) -> dict[str, str]:
    if quiet is None:
        return {}
    return {
        "quiet_from": quiet.start.isoformat(),
        "quiet_until": quiet.end.isoformat(),
    }


def _reach(answers: Mapping[str, Any]) -> Reach:
    """Return what the answers mean; the ladder in the order of its delays."""
    rungs = [
        Rung(
            contact=ContactId(row["contact"]),
            after=row["minutes"] * MINUTE,
            content=Content(row.get("content") or Content.NEUTRAL),
            quiet=_quiet(row, "ladder"),
        )
        for row in answers.get("ladder") or ()
    ]
    return Reach(
        channels=tuple(dict.fromkeys(answers.get("channels") or ())),
        content=Content(answers["content"]),
        quiet=_quiet(answers, "quiet_until"),
        ladder=tuple(sorted(rungs, key=lambda rung: rung.after)),
    )


def _quiet(answers: Mapping[str, Any], field: str) -> QuietHours | None:
    start, end = answers.get("quiet_from"), answers.get("quiet_until")
    if not start and not end:
        return None
    if not start or not end or start == end:
        raise FormError(field, "quiet_half")
    return QuietHours(start=time.fromisoformat(start), end=time.fromisoformat(end))


def _proofs(record: PersonRecord) -> vol.Schema:
    known = [
        SelectOptionDict(value=key, label=held.medication.name)
        for key, held in record.medications.items()
        if held.medication.stopped is None
    ]
    rows = ObjectSelector(
        ObjectSelectorConfig(
            multiple=True,
            label_field="source",
            description_field="medication",
            translation_key="proof",
            fields={
                "source": ObjectSelectorField(selector=TextSelector(), required=True),
                "medication": ObjectSelectorField(
                    selector=SelectSelector(SelectSelectorConfig(options=known))
                ),
                "from": ObjectSelectorField(selector=TimeSelector()),
                "until": ObjectSelectorField(selector=TimeSelector()),
            },
        )
    )
    return vol.Schema({vol.Optional("proofs"): rows})


def _proofs_shown(bindings: Sequence[Binding]) -> dict[str, Any]:
    return {"proofs": [_proof_shown(binding) for binding in bindings]}


def _proof_shown(binding: Binding) -> dict[str, str]:
    shown = {"source": binding.source}
    if binding.medication is not None:
        shown["medication"] = binding.medication
    if binding.hours is not None:
        shown["from"] = binding.hours.start.isoformat()
        shown["until"] = binding.hours.end.isoformat()
    return shown


def _bindings(rows: Sequence[Mapping[str, Any]], is_there: Any) -> Iterator[Binding]:
    for row in rows:
        source = str(row["source"]).strip()
        if not is_there(source):
            raise FormError("proofs", "source_unknown", source)
        start, end = row.get("from") or "", row.get("until") or ""
        if bool(start) != bool(end) or bool(row.get("medication")) == bool(start):
            raise FormError("proofs", "binding_unclear", source)
        yield Binding(
            source=source,
            medication=MedicationId(row["medication"]) if not start else None,
            hours=None
            if not start
            else TimeRange(
                start=time.fromisoformat(start), end=time.fromisoformat(end)
            ),
        )
