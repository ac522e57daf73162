"""What happens to a person's safety, and reports that are ready, as it happens.

Rows for ``event``. Vital signs have entities of their own.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final, override

from homeassistant.components.event import EventEntity, EventEntityDescription
from homeassistant.core import callback
from homeassistant.helpers.dispatcher import async_dispatcher_connect

from .coordinator import HealthsteadCoordinator
from .domain.reporting import Period
from .entity import PersonEntity
from .safety_moments import SAFETY_MOMENTS, SafetyKind, SafetyMoment

OF_SAFETY: Final = (
    SafetyKind.SOFT_SOS,
    SafetyKind.HARD_SOS_STARTED,
    SafetyKind.HARD_SOS_ACKNOWLEDGED,
    SafetyKind.SOS_ENDED,
    SafetyKind.CHECK_IN,
    SafetyKind.CHECK_IN_MISSED,
    SafetyKind.SILENCE,
    SafetyKind.DRILL_PASSED,
    SafetyKind.DRILL_FAILED,
)


@dataclass(frozen=True, kw_only=True)
class SafetyEventDescription(EventEntityDescription):
    """An event entity, and which type a moment is of, if it is one of its own."""

    type_fn: Callable[[SafetyMoment], str | None]


def _safety(moment: SafetyMoment) -> str | None:
    return moment.kind.value if moment.kind in OF_SAFETY else None


def _report(moment: SafetyMoment) -> str | None:
    return None if moment.period is None else moment.period.value


SAFETY_EVENTS: Final = (
    SafetyEventDescription(
        key="safety",
        translation_key="safety",
        event_types=[kind.value for kind in OF_SAFETY],
        type_fn=_safety,
    ),
    SafetyEventDescription(
        key="report",
        translation_key="report",
        event_types=[period.value for period in Period],
        type_fn=_report,
    ),
)


class SafetyEvent(PersonEntity, EventEntity):
    """One event entity of one person."""

    entity_description: SafetyEventDescription

    @override
    async def async_added_to_hass(self) -> None:
        await super().async_added_to_hass()
        self.async_on_remove(
            async_dispatcher_connect(self.hass, SAFETY_MOMENTS, self._on_moment)
        )

    @callback
    def _on_moment(self, _house: HealthsteadCoordinator, moment: SafetyMoment) -> None:
        """Tell a moment of this person's, in the context it came about in."""
        kind = self.entity_description.type_fn(moment)
        if moment.person != self.person or kind is None:
            return
        told = {name: _plain(value) for name, value in moment.details.items()}
        self._trigger_event(kind, told)
        if moment.context is not None:
            self.async_set_context(moment.context)
        self.async_write_ha_state()


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date | datetime) else value
