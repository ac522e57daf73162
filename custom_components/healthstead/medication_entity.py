"""What all entities of a medication share: its device, its ids, coming and going.

The device's name is what a shared screen may carry. An entity id is made once, of
the label at that time, and never of a drug's name.
"""

from collections.abc import Callable, Iterable
from typing import ClassVar, Final, Protocol, override

from homeassistant.const import Platform
from homeassistant.core import callback
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.entity import Entity, EntityDescription
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback
from homeassistant.util import slugify

from .care.record import MedicationRecord, PersonRecord
from .care.standing import taken_now
from .const import DOMAIN
from .coordinator import HealthsteadConfigEntry, HealthsteadCoordinator
from .devices import async_follow_records, identifier_of, part_of
from .domain.ids import MedicationId
from .domain.medication import Medication
from .domain.schedule import Schedule
from .entity import PersonEntity

TELLING: Final = 4
"""Words of a drug's name from this length on would tell it."""


class MedicationRow(Protocol):
    """A row of a platform's table, and the schedules that it is for."""

    @property
    def key(self) -> str:
        """Name the entity among those of a medication."""
        ...

    @property
    def applies(self) -> Callable[[Schedule], bool]:
        """Say for which schedules the entity means something."""
        ...


class MedicationEntity(PersonEntity):
    """Something about one medication of one person."""

    platform_of: ClassVar[Platform]

    def __init__(
        self,
        coordinator: HealthsteadCoordinator,
        record: PersonRecord,
        medication: Medication,
        description: EntityDescription,
    ) -> None:
        """Belong to a medication's device, which is a part of the person's."""
        super().__init__(coordinator, record.person.id, description)
        self.medication = medication.id
        self._attr_unique_id = unique_id_of(medication.id, description.key)
        parent = dr.async_get_device_id_by_identifier(
            coordinator.hass,
            identifier_of(record.person.id),
            config_entry_id=coordinator.config_entry.entry_id,
        )
        names = record.person.profile.names_on_shared_screens
        self._attr_device_info = part_of(parent, medication, names=names)
        parts = (record.person.name, _neutral(medication), description.key)
        self.entity_id = f"{self.platform_of}.{slugify(' '.join(parts))}"

    @property
    def held(self) -> MedicationRecord | None:
        """Return what is known about the medication now."""
        record = self.record
        return None if record is None else record.medications.get(self.medication)

    @property
    @override
    def available(self) -> bool:
        """Say that what is not known shows nothing."""
        return super().available and self.held is not None


def unique_id_of(medication: MedicationId, key: str) -> str:
    """Return the unique id of one entity of a medication."""
    return f"{medication}_{key}"


def add_for_each_medication[D: MedicationRow](
    entry: HealthsteadConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
    descriptions: Iterable[D],
    make: Callable[[HealthsteadCoordinator, PersonRecord, Medication, D], Entity],
    platform: Platform,
) -> None:
    """Add an entity for each row that applies, now and whenever something changes."""
    coordinator = entry.runtime_data.coordinator
    registry = er.async_get(coordinator.hass)
    rows = tuple(descriptions)
    there: set[str] = set()

    @callback
    def match(subentry: str, record: PersonRecord) -> None:
        wanted = {
            unique_id_of(held.medication.id, row.key): (held.medication, row)
            for held in taken_now(record)
            for row in rows
            if row.applies(held.medication.schedule)
        }
        for name in _all_of(record, rows) - wanted.keys():
            there.discard(name)
            if known := registry.async_get_entity_id(platform, DOMAIN, name):
                registry.async_remove(known)
        new = [(name, *one) for name, one in wanted.items() if name not in there]
        there.update(wanted)
        if new:
            async_add_entities(
                [make(coordinator, record, held, row) for _, held, row in new],
                config_subentry_id=subentry,
            )

    entry.async_on_unload(async_follow_records(entry, match))


def _all_of(record: PersonRecord, rows: Iterable[MedicationRow]) -> set[str]:
    return {unique_id_of(key, row.key) for key in record.medications for row in rows}


def _neutral(medication: Medication) -> str:
    """Return the label, unless a word of the drug's name is in it."""
    label = slugify(medication.shared_label)
    words = slugify(medication.name).split("_")
    tells = any(len(word) >= TELLING and word in label for word in words)
    return "medicine" if tells else label
