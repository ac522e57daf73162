"""Triggers about safety, vital signs and reports, in words for any screen.

Rows for ``trigger``. Like the triggers about doses they hear every moment and look up
then whom it is about.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, ClassVar, Final, override

import voluptuous as vol
from homeassistant.const import ATTR_DEVICE_ID, ATTR_ENTITY_ID, Platform
from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.dispatcher import async_dispatcher_connect
from homeassistant.helpers.translation import async_get_cached_translations
from homeassistant.helpers.trigger import (
    Trigger,
    TriggerActionRunner,
    TriggerNotTriggeredReporter,
)
from homeassistant.helpers.typing import VolDictType
from homeassistant.util import dt as dt_util

from .const import DOMAIN
from .coordinator import HealthsteadCoordinator
from .devices import identifier_of
from .domain.reporting import Period
from .domain.vitals import VitalKind
from .domain.watching.shapes import Level
from .safety_moments import SAFETY_MOMENTS, SafetyKind, SafetyMoment
from .targets import KINDS_OPTION, means_person, meant_by, of_kinds
from .trigger_base import NOTHING, HouseholdTrigger, schema_of

CONF_LEVEL: Final = "level"
CONF_PERIOD: Final = "period"
RISING: Final = tuple(Level)
"""From what is asked about to what help is called for."""

LEVEL_OPTION: Final[VolDictType] = {
    vol.Required(CONF_LEVEL, default=Level.SOFT.value): vol.In(
        [level.value for level in RISING]
    )
}
PERIOD_OPTION: Final[VolDictType] = {
    vol.Required(CONF_PERIOD, default=[]): vol.All(
        cv.ensure_list, [vol.In([period.value for period in Period])]
    )
}
"""Left empty it is every period."""

_SOS: Final = frozenset(
    {
        SafetyKind.SOFT_SOS,
        SafetyKind.HARD_SOS_STARTED,
        SafetyKind.HARD_SOS_ACKNOWLEDGED,
        SafetyKind.SOS_ENDED,
    }
)


class SafetyTrigger(HouseholdTrigger):
    """Fires when a moment of one kind is told."""

    kind: ClassVar[SafetyKind]

    @override
    async def async_attach_runner(
        self,
        run_action: TriggerActionRunner,
        did_not_trigger: TriggerNotTriggeredReporter | None = None,
    ) -> CALLBACK_TYPE:
        """Listen until the automation is gone."""

        @callback
        def heard(house: HealthsteadCoordinator, moment: SafetyMoment) -> None:
            if self._is_meant(moment):
                payload = _payload(self._hass, house, moment)
                told = f"{payload['person']}: {self.kind.value.replace('_', ' ')}"
                run_action(payload, told, moment.context)

        return async_dispatcher_connect(self._hass, SAFETY_MOMENTS, heard)

    def _is_meant(self, moment: SafetyMoment) -> bool:
        if moment.kind is not self.kind or not _fits(moment, self._options):
            return False
        return means_person(meant_by(self._hass, self._target), moment.person)


def _fits(moment: SafetyMoment, options: Mapping[str, Any]) -> bool:
    """Say whether a moment is what the options ask for."""
    if moment.vital is not None and not of_kinds(moment.vital, options):
        return False
    if moment.level is not None:
        least = Level(options.get(CONF_LEVEL, Level.SOFT))
        return RISING.index(moment.level) >= RISING.index(least)
    periods = options.get(CONF_PERIOD)
    return not periods or moment.period in periods


def _payload(
    hass: HomeAssistant, house: HealthsteadCoordinator, moment: SafetyMoment
) -> dict[str, Any]:
    """Return what the automation may say and do: neutral words, and ids."""
    record = house.desk.household.people[moment.person]
    device = dr.async_get(hass).async_get_device_by_identifier(
        identifier_of(moment.person), house.config_entry.entry_id
    )
    told: dict[str, Any] = {
        "person": record.person.name,
        "person_id": moment.person,
        "kind": moment.kind.value,
        "at": dt_util.as_local(moment.at),
        ATTR_DEVICE_ID: None if device is None else device.id,
        ATTR_ENTITY_ID: _entity(hass, moment),
        **{name: _local(value) for name, value in moment.details.items()},
    }
    if moment.vital is not None:
        told["label"] = _words(hass, moment.vital)
    if moment.kind in _SOS:
        told["number"] = house.emergency_number(record)
    return told


def _entity(hass: HomeAssistant, moment: SafetyMoment) -> str | None:
    """Return the entity that shows more of the same."""
    platform, key = (
        (Platform.SENSOR, "sos_state")
        if moment.kind in _SOS
        else (Platform.EVENT, "safety" if moment.period is None else "report")
    )
    return er.async_get(hass).async_get_entity_id(
        platform, DOMAIN, f"{moment.person}_{key}"
    )


def _words(hass: HomeAssistant, vital: VitalKind) -> str:
    """Return the name of a vital sign in the language of the house."""
    texts = async_get_cached_translations(
        hass, hass.config.language, "selector", DOMAIN
    )
    key = f"component.{DOMAIN}.selector.vital_kind.options.{vital.value}"
    return texts.get(key, vital.value.replace("_", " "))


def _local(value: Any) -> Any:
    """Return a moment on the clock of the house, and anything else as it is."""
    return dt_util.as_local(value) if isinstance(value, datetime) else value


def _of_kind(kind: SafetyKind, options: VolDictType = NOTHING) -> type[Trigger]:
    return type(
        f"{kind.name.title()}Trigger",
        (SafetyTrigger,),
        {"kind": kind, "schema": schema_of(options)},
    )


SAFETY_TRIGGERS: Final[dict[str, type[Trigger]]] = {
    "vital_out_of_range": _of_kind(
        SafetyKind.VITAL_OUT_OF_RANGE, {**KINDS_OPTION, **LEVEL_OPTION}
    ),
    "vital_back_in_range": _of_kind(SafetyKind.VITAL_BACK_IN_RANGE, KINDS_OPTION),
    "vital_no_data": _of_kind(SafetyKind.VITAL_NO_DATA, KINDS_OPTION),
    "soft_sos": _of_kind(SafetyKind.SOFT_SOS),
    "hard_sos_started": _of_kind(SafetyKind.HARD_SOS_STARTED),
    "hard_sos_acknowledged": _of_kind(SafetyKind.HARD_SOS_ACKNOWLEDGED),
    "sos_ended": _of_kind(SafetyKind.SOS_ENDED),
    "check_in_missed": _of_kind(SafetyKind.CHECK_IN_MISSED),
    "drill_failed": _of_kind(SafetyKind.DRILL_FAILED),
    "report_ready": _of_kind(SafetyKind.REPORT_READY, PERIOD_OPTION),
}
