"""Conditions about visits. Rows for ``condition``.

A visit that was only asked for counts: who may have to go should be at home.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, Final

import voluptuous as vol
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.condition import Condition
from homeassistant.helpers.typing import VolDictType

from .care.record import PersonRecord
from .condition_base import asking
from .domain.appointment import VisitStatus

CONF_WITHIN: Final = "within"
WITHIN_OPTION: Final[VolDictType] = {
    vol.Required(CONF_WITHIN, default={"hours": 24}): vol.All(
        cv.time_period, vol.Range(min=timedelta(0), max=timedelta(days=60))
    )
}


def _today(record: PersonRecord, _options: Mapping[str, Any], now: datetime) -> bool:
    """Say whether a visit is on this day, by the person's own clock, over or not."""
    zone = record.zone
    day = now.astimezone(zone).date()
    return any(
        visit.start.astimezone(zone).date() == day
        for visit in record.appointments.values()
        if visit.status.stands or visit.status is VisitStatus.DONE
    )


def _within(record: PersonRecord, options: Mapping[str, Any], now: datetime) -> bool:
    """Say whether a visit goes on, or begins in so much time."""
    within: timedelta = options[CONF_WITHIN]
    return any(
        now < visit.end and visit.start <= now + within
        for visit in record.appointments.values()
        if visit.status.stands
    )


VISIT_CONDITIONS: Final[dict[str, type[Condition]]] = {
    "appointment_today": asking(_today, {}),
    "appointment_within": asking(_within, WITHIN_OPTION),
}
