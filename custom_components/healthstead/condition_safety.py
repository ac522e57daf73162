"""Conditions about calls for help, vital signs and signs of life.

Rows for ``condition``. Each person who was picked answers for themselves.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final, override

import voluptuous as vol
from homeassistant.helpers.condition import Condition
from homeassistant.helpers.typing import VolDictType

from .care.record import PersonRecord
from .condition_base import PersonCondition, asking
from .coordinator import HealthsteadCoordinator
from .domain.sos import SosLevel
from .targets import KINDS_OPTION, Meant, of_kinds

CONF_STATE: Final = "state"
STATE_OPTION: Final[VolDictType] = {
    vol.Required(CONF_STATE, default=SosLevel.HARD.value): vol.In(
        [level.value for level in SosLevel]
    )
}


def _sos_is(record: PersonRecord, options: Mapping[str, Any], _now: datetime) -> bool:
    return SosLevel(options[CONF_STATE]) is record.sos.level


class SosIs(PersonCondition):
    """Whether help is called; a call that runs is known on any desk."""

    needs_record = False

    @override
    def _holds(self, coordinator: HealthsteadCoordinator, meant: Meant) -> bool:
        quiet = self._options[CONF_STATE] == SosLevel.NONE
        if quiet and not coordinator.readable:
            return False
        return super()._holds(coordinator, meant)


def _is_out(record: PersonRecord, options: Mapping[str, Any], _now: datetime) -> bool:
    running = record.observed.running()
    return any(of_kinds(alert.kind, options) for _, alert in running)


def _no_data(record: PersonRecord, options: Mapping[str, Any], _now: datetime) -> bool:
    return any(of_kinds(kind, options) for kind in record.observed.missing)


def _checked_in(
    record: PersonRecord, _options: Mapping[str, Any], now: datetime
) -> bool:
    """Say whether a sign of life came today, by the person's own clock."""
    last = record.presence.checked_in
    zone = record.zone
    return last is not None and (
        last.astimezone(zone).date() == now.astimezone(zone).date()
    )


SAFETY_CONDITIONS: Final[dict[str, type[Condition]]] = {
    "sos_is": asking(_sos_is, STATE_OPTION, SosIs),
    "vital_is_out_of_range": asking(_is_out, KINDS_OPTION),
    "has_no_data": asking(_no_data, KINDS_OPTION),
    "checked_in_today": asking(_checked_in, {}),
}
