"""Where vital signs come from, in a person's settings.

A list of sources, and a page for each: chosen from what fits in the house. What fits
is only suggested; nothing is watched before somebody sends the page.
"""

from dataclasses import replace
from typing import Any, Final

import voluptuous as vol
from homeassistant.config_entries import SubentryFlowResult
from homeassistant.helpers.selector import (
    SelectOptionDict,
    SelectSelector,
    SelectSelectorConfig,
)

from .care import commands as c
from .care.record import PersonRecord
from .domain.source_matching import Thing, clue_suggestions, suggestions
from .domain.sources import Clue, Sources, VitalSource
from .domain.vitals import VitalKind
from .medication_form import FormError
from .settings_steps import SettingsSteps
from .source_form import (
    CLUES,
    KIND,
    clues_of,
    clues_shown,
    questions,
    source_of,
    source_shown,
    suggested,
    with_source,
)
from .vital_things import CLUE_DOMAINS, VITAL_DOMAINS, thing_of, things_of, whose

MOST_NAMED: Final = 5
"""So many suggestions are named beside the one that is filled in."""
KINDS: Final = "vital_kind"
NONE_YET: Final = "\u2013"


class VitalSteps(SettingsSteps):
    """The pages about sources of vital signs."""

    _kind: VitalKind
    _source: VitalSource | None = None

    async def async_step_vital_signs(
        self, _user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Show what is in use, and ask what is to be done."""
        if (reason := await self.shut()) is not None:
            return self.async_abort(reason=reason)
        sources = self.record().sources
        options = ["source_add", "clues"]
        if sources.vitals:
            options.insert(1, "source_change")
        return self.async_show_menu(
            step_id="vital_signs",
            menu_options=options,
            description_placeholders={"sources": await self._listed(sources)},
        )

    async def async_step_source_add(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Ask which vital sign the new source shows."""
        if user_input is None:
            return self.page("source_add", KIND)
        self._kind, self._source = VitalKind(user_input["kind"]), None
        return await self.async_step_source()

    async def async_step_source_change(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Ask which source is to be changed or taken away."""
        sources = self.record().sources
        if user_input is None:
            return self.page("source_change", await self._choice(sources))
        place = int(user_input["source"])
        self._source = sources.vitals[place]
        self._kind = self._source.kind
        return await self.async_step_source()

    async def async_step_source(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Ask for the sensor and how it is to be listened to."""
        if (reason := await self.shut()) is not None:
            return self.async_abort(reason=reason)
        record, old = self.record(), self._source
        schema = questions(self._kind, known=old is not None)
        found = suggestions(
            self._kind, self._things(), self._whose(record), record.sources
        )
        (kind,) = await self.sentences(KINDS, [self._kind.value])
        names = {
            "kind": kind,
            "suggestions": ", ".join(one.entity for one in found[:MOST_NAMED])
            or NONE_YET,
        }
        if user_input is None:
            shown = suggested(self._kind, found)
            if old is not None:
                shown = source_shown(old, record.sources)
            return self.page("source", schema, shown, None, **names)
        try:
            vitals = self._vitals(record.sources, user_input)
        except FormError as wrong:
            errors = {wrong.field: wrong.error}
            return self.page(
                "source", schema, user_input, errors, problem=wrong.problem, **names
            )
        command = c.SetSources(
            person=record.person.id, sources=replace(record.sources, vitals=vitals)
        )
        return await self.kept("source", schema, user_input, command, **names)

    async def async_step_clues(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Ask what tells whether the person is active or asleep."""
        if (reason := await self.shut()) is not None:
            return self.async_abort(reason=reason)
        record = self.record()
        if user_input is None:
            shown = clues_shown(record.sources)
            if not record.sources.clues:
                shown = self._likely_clues(record)
            return self.page("clues", CLUES, shown)
        try:
            clues = clues_of(user_input, self._find)
        except FormError as wrong:
            errors = {wrong.field: wrong.error}
            return self.page("clues", CLUES, user_input, errors, problem=wrong.problem)
        command = c.SetSources(
            person=record.person.id, sources=replace(record.sources, clues=clues)
        )
        return await self.kept("clues", CLUES, user_input, command)

    def _vitals(
        self, sources: Sources, answers: dict[str, Any]
    ) -> tuple[VitalSource, ...]:
        """Return all sources as the page leaves them; raises ``FormError``."""
        old = self._source
        if old is not None and answers["remove"]:
            return tuple(one for one in sources.vitals if one != old)
        new = source_of(self._kind, answers, self._find)
        return with_source(sources, new, old, preferred=answers["preferred"])

    def _likely_clues(self, record: PersonRecord) -> dict[str, Any]:
        """Return the likeliest thing for each clue; nothing is kept by it."""
        things = things_of(self.hass, CLUE_DOMAINS)
        mine = self._whose(record)
        found = {clue: clue_suggestions(clue, things, mine) for clue in Clue}
        return {clue.value: list(one[:1]) for clue, one in found.items()}

    def _things(self) -> tuple[Thing, ...]:
        return things_of(self.hass, VITAL_DOMAINS)

    def _find(self, entity: str) -> Thing | None:
        return thing_of(self.hass, entity)

    def _whose(self, record: PersonRecord) -> Any:
        coordinator = self.coordinator()
        assert coordinator is not None  # noqa: S101 - pages are shown only while open
        return whose(coordinator.desk.household, record)

    async def _listed(self, sources: Sources) -> str:
        """Return what is in use, one line each, the preferred one of a kind first."""
        labels = await self._labels(sources)
        return "\n".join(f"- {label}" for label in labels) or NONE_YET

    async def _labels(self, sources: Sources) -> list[str]:
        kinds = await self.sentences(KINDS, [one.kind.value for one in sources.vitals])
        return [
            f"{kind}: {one.entity}" + (f", {one.second}" if one.second else "")
            for kind, one in zip(kinds, sources.vitals, strict=True)
        ]

    async def _choice(self, sources: Sources) -> vol.Schema:
        labels = await self._labels(sources)
        options = [
            SelectOptionDict(value=str(place), label=label)
            for place, label in enumerate(labels)
        ]
        return vol.Schema(
            {
                vol.Required("source"): SelectSelector(
                    SelectSelectorConfig(options=options)
                )
            }
        )
