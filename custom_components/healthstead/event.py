"""What happens to a person, as it happens, without saying which drug."""

from typing import Final, override

from homeassistant.components.event import EventEntity, EventEntityDescription
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .coordinator import HealthsteadConfigEntry, Moment, MomentKind
from .entity import PersonEntity, add_for_each_person
from .event_safety import SAFETY_EVENTS, SafetyEvent
from .event_visit import VISIT_EVENTS, VisitEvent

PARALLEL_UPDATES = 0

EVENTS: Final = (
    EventEntityDescription(
        key="dose",
        translation_key="dose",
        event_types=[kind.value for kind in MomentKind],
    ),
)


async def async_setup_entry(
    _hass: HomeAssistant,
    entry: HealthsteadConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Add the event entities to every person."""
    add_for_each_person(entry, async_add_entities, EVENTS, PersonEvent)
    add_for_each_person(entry, async_add_entities, SAFETY_EVENTS, SafetyEvent)
    add_for_each_person(entry, async_add_entities, VISIT_EVENTS, VisitEvent)


class PersonEvent(PersonEntity, EventEntity):
    """The doses of one person."""

    @override
    async def async_added_to_hass(self) -> None:
        await super().async_added_to_hass()
        self.async_on_remove(self.coordinator.async_listen_moments(self._on_moment))

    @callback
    def _on_moment(self, moment: Moment) -> None:
        """Tell a moment of this person's, in the context it came about in."""
        if moment.person != self.person:
            return
        due = None if moment.due is None else moment.due.isoformat()
        self._trigger_event(moment.kind.value, {"label": moment.label, "due": due})
        if moment.context is not None:
            self.async_set_context(moment.context)
        self.async_write_ha_state()
