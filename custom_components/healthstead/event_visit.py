"""What happens to a person's visits, as it happens. Rows for ``event``."""

from datetime import datetime
from typing import Any, Final, override

from homeassistant.components.event import EventEntity, EventEntityDescription
from homeassistant.core import callback
from homeassistant.helpers.dispatcher import async_dispatcher_connect

from .coordinator import HealthsteadCoordinator
from .entity import PersonEntity
from .visit_moments import VISIT_MOMENTS, VisitKind, VisitMoment

ID: Final = "appointment_id"
"""It says nothing to who looks at a state."""
VISIT_EVENTS: Final = (
    EventEntityDescription(
        key="visit",
        translation_key="visit",
        event_types=[kind.value for kind in VisitKind if kind is not VisitKind.SOON],
    ),
)


class VisitEvent(PersonEntity, EventEntity):
    """The visits of one person."""

    @override
    async def async_added_to_hass(self) -> None:
        await super().async_added_to_hass()
        self.async_on_remove(
            async_dispatcher_connect(self.hass, VISIT_MOMENTS, self._on_moment)
        )

    @callback
    def _on_moment(self, _house: HealthsteadCoordinator, moment: VisitMoment) -> None:
        """Tell a moment of this person's, in the context it came about in."""
        if moment.person != self.person:
            return
        told = {
            name: _plain(value) for name, value in moment.details.items() if name != ID
        }
        self._trigger_event(moment.kind.value, told)
        if moment.context is not None:
            self.async_set_context(moment.context)
        self.async_write_ha_state()


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime) else value
