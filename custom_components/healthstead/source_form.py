"""The forms about where vital signs come from: fields, and what the answers mean.

``flow_vitals`` asks and sends. What cannot be is said at the field it stands in.
"""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any, Final

import voluptuous as vol
from homeassistant.helpers.selector import (
    BooleanSelector,
    EntitySelector,
    EntitySelectorConfig,
)
from homeassistant.helpers.typing import VolDictType

from .domain.source_matching import Suggestion, Thing
from .domain.source_words import DEVICE_CLASSES
from .domain.sources import Clue, ClueSource, Sources, VitalSource
from .domain.vitals import VitalKind
from .domain.watching.units import UNIT_MAY_BE_LEFT_OUT, Why, code_of
from .limit_form import units
from .medication_fields import choice, number
from .medication_form import FormError

HOUR: Final = timedelta(hours=1)
MOST_SILENT_HOURS: Final = 24 * 60
UNITS: Final[Mapping[VitalKind, tuple[str, ...]]] = {
    VitalKind.GLUCOSE: ("mg/dL", "mmol/L"),
    VitalKind.WEIGHT: ("kg", "lb", "st", "g"),
    VitalKind.SLEEP: ("h", "min", "s"),
}
"""Kinds that need a unit, and those a sensor may have."""

type Find = Callable[[str], Thing | None]

KIND: Final = vol.Schema({vol.Required("kind"): choice(list(VitalKind), "vital_kind")})
CLUES: Final = vol.Schema(
    {
        vol.Optional(clue.value): EntitySelector(
            EntitySelectorConfig(
                domain=["sensor", "binary_sensor", "input_boolean", "input_select"],
                multiple=True,
            )
        )
        for clue in Clue
    }
)


def questions(kind: VitalKind, *, known: bool) -> vol.Schema:
    """Return what is asked about a source of a kind; ``known``: it is there already."""
    sensor = EntitySelector(
        EntitySelectorConfig(domain=["sensor", "input_number", "number"])
    )
    fields: VolDictType = {vol.Required("entity"): sensor}
    if kind is VitalKind.BLOOD_PRESSURE:
        fields[vol.Required("second")] = sensor
    if kind in UNITS:
        fields[vol.Optional("unit")] = units(UNITS[kind])
    fields[vol.Required("deliberate", default=False)] = BooleanSelector()
    fields[vol.Optional("silent_hours")] = number(0.25, MOST_SILENT_HOURS, "h")
    fields[vol.Optional("supervised")] = EntitySelector(
        EntitySelectorConfig(domain=["sensor", "binary_sensor"])
    )
    fields[vol.Required("preferred", default=False)] = BooleanSelector()
    if known:
        fields[vol.Required("remove", default=False)] = BooleanSelector()
    return vol.Schema(fields)


def suggested(kind: VitalKind, found: tuple[Suggestion, ...]) -> dict[str, Any]:
    """Return the form filled in with the likeliest sensor; nothing is kept by it."""
    if not found:
        return {}
    best = found[0]
    shown: dict[str, Any] = {"entity": best.entity}
    if kind is VitalKind.BLOOD_PRESSURE:
        shown |= {"second": best.second, "deliberate": True}
    return shown


def source_shown(source: VitalSource, sources: Sources) -> dict[str, Any]:
    """Return the answers that would leave a source as it is."""
    silent = source.silent_after
    return {
        "entity": source.entity,
        "second": source.second or None,
        "unit": source.unit or None,
        "deliberate": source.deliberate,
        "silent_hours": None if silent is None else silent / HOUR,
        "supervised": source.supervised or None,
        "preferred": sources.of(source.kind)[0] == source,
    }


def source_of(kind: VitalKind, answers: Mapping[str, Any], find: Find) -> VitalSource:
    """Return the source that the answers mean; raises ``FormError``."""
    thing = _thing(kind, answers["entity"], "entity", find)
    unit = _unit(kind, thing, answers.get("unit") or "")
    second = ""
    if kind is VitalKind.BLOOD_PRESSURE:
        other = _thing(kind, answers["second"], "second", find)
        if other.entity == thing.entity:
            raise FormError("second", "second_same")
        if other.unit != thing.unit:
            raise FormError("second", "unit_differs", other.unit)
        second = other.entity
    hours = answers.get("silent_hours")
    return VitalSource(
        kind=kind,
        entity=thing.entity,
        second=second,
        unit=unit,
        deliberate=answers["deliberate"],
        silent_after=None if hours is None else hours * HOUR,
        supervised=answers.get("supervised") or "",
    )


def _thing(kind: VitalKind, entity: str, field: str, find: Find) -> Thing:
    """Return the entity that was named, if it can show the kind at all."""
    thing = find(entity)
    if thing is None:
        raise FormError(field, "entity_unknown", entity)
    if thing.device_class not in DEVICE_CLASSES[kind]:
        raise FormError(field, "entity_of_other_kind", thing.device_class)
    if code_of(kind, thing.unit) is Why.UNKNOWN_UNIT:
        raise FormError(field, "unit_unknown", thing.unit)
    return thing


def _unit(kind: VitalKind, thing: Thing, given: str) -> str:
    """Return the unit to keep: of the sensor itself none, else what was said."""
    if thing.unit:
        return ""
    if not given and kind not in UNIT_MAY_BE_LEFT_OUT:
        raise FormError("unit", "unit_needed", thing.entity)
    return given


def with_source(
    sources: Sources, new: VitalSource, old: VitalSource | None, *, preferred: bool
) -> tuple[VitalSource, ...]:
    """Return all sources with one more, or another in the place of one.

    Another sensor takes the place of the old one, so that its order stays and what
    was seen goes on.
    """
    if any(
        one is not old and (one.kind, one.entity) == (new.kind, new.entity)
        for one in sources.vitals
    ):
        raise FormError("entity", "source_twice", new.entity)
    if old is None:
        kept = (*sources.vitals, new)
    else:
        kept = tuple(new if one == old else one for one in sources.vitals)
    if not preferred:
        return kept
    return (new, *(one for one in kept if one != new))


def clues_shown(sources: Sources) -> dict[str, Any]:
    """Return which things tell what the person is doing."""
    return {
        clue.value: [one.entity for one in sources.clues if one.clue is clue]
        for clue in Clue
    }


def clues_of(answers: Mapping[str, Any], find: Find) -> tuple[ClueSource, ...]:
    """Return what the answers mean, each thing once; raises ``FormError``."""
    found: list[ClueSource] = []
    for clue in Clue:
        for entity in dict.fromkeys(answers.get(clue.value) or ()):
            if find(entity) is None:
                raise FormError(clue.value, "entity_unknown", entity)
            found.append(ClueSource(clue=clue, entity=entity))
    return tuple(found)
