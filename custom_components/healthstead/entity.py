"""What all entities of a person share: device, unique id, and staying out of reach.

No entity is exposed to assistants until somebody chooses so: other agents would
read it, some of them outside the house.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Final, override

from homeassistant.components.homeassistant.exposed_entities import KNOWN_ASSISTANTS
from homeassistant.core import callback
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.device_registry import DeviceEntryType, DeviceInfo
from homeassistant.helpers.entity import Entity, EntityDescription
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback
from homeassistant.helpers.update_coordinator import CoordinatorEntity

from .care.record import PersonRecord
from .care.refusal import Refusal
from .const import CONF_PERSON_ID, DOMAIN, SUBENTRY_PERSON
from .coordinator import HealthsteadConfigEntry, HealthsteadCoordinator, refused
from .domain.ids import PersonId

EXPOSE: Final = "should_expose"


class PersonEntity(CoordinatorEntity[HealthsteadCoordinator]):
    """Something about one person that may stand on a shared screen."""

    _attr_has_entity_name = True

    def __init__(
        self,
        coordinator: HealthsteadCoordinator,
        person: PersonId,
        description: EntityDescription,
    ) -> None:
        """Belong to a person's device."""
        super().__init__(coordinator, context=person)
        self.entity_description = description
        self.person = person
        self._attr_unique_id = f"{person}_{description.key}"
        record = coordinator.present(person)
        self._attr_device_info = DeviceInfo(
            identifiers={(DOMAIN, person)},
            entry_type=DeviceEntryType.SERVICE,
            name=None if record is None else record.person.name,
        )

    @property
    def record(self) -> PersonRecord | None:
        """Return what is known about the person now."""
        return self.coordinator.present(self.person)

    @property
    @override
    def available(self) -> bool:
        """Say that a record that was not read shows nothing, rather than none."""
        return self.coordinator.readable and self.record is not None

    def refused(self, refusal: Refusal) -> ServiceValidationError:
        """Return a refusal as an error in words that a shared screen may carry."""
        record = self.record
        known = () if record is None else record.medications.values()
        names = record is not None and record.person.profile.names_on_shared_screens
        shown = {
            held.medication.name: held.medication.shown(names=names) for held in known
        }
        details = {key: shown.get(text, text) for key, text in refusal.details.items()}
        return refused(replace(refusal, details=details))

    @override
    async def async_added_to_hass(self) -> None:
        await super().async_added_to_hass()
        self._keep_to_the_house()

    @callback
    def _keep_to_the_house(self) -> None:
        """Do not expose a new entity; later choices of the household stand."""
        registry = er.async_get(self.hass)
        known = registry.entities[self.entity_id]
        for assistant in KNOWN_ASSISTANTS:
            if EXPOSE not in known.options.get(assistant, {}):
                registry.async_update_entity_options(
                    self.entity_id, assistant, {EXPOSE: False}
                )


def add_for_each_person[D: EntityDescription](
    entry: HealthsteadConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
    descriptions: Iterable[D],
    make: Callable[[HealthsteadCoordinator, PersonId, D], Entity],
) -> None:
    """Add one entity for each description to each person's device."""
    coordinator = entry.runtime_data.coordinator
    rows = tuple(descriptions)
    for subentry in entry.get_subentries_of_type(SUBENTRY_PERSON):
        person = PersonId(subentry.data[CONF_PERSON_ID])
        async_add_entities(
            [make(coordinator, person, row) for row in rows],
            config_subentry_id=subentry.subentry_id,
        )
