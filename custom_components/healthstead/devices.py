"""Devices of people and, as parts of them, of what they take.

A medication's device carries the name that a shared screen may show, comes with
the medication and goes when it is stopped.
"""

from collections.abc import Callable

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers import device_registry as dr

from .care.record import PersonRecord
from .care.standing import taken_now
from .const import CONF_PERSON_ID, DOMAIN, SUBENTRY_PERSON
from .coordinator import HealthsteadConfigEntry
from .domain.ids import MedicationId, PersonId
from .domain.medication import Medication


@callback
def async_start(hass: HomeAssistant, entry: HealthsteadConfigEntry) -> None:
    """Keep the devices in step with the record; before any platform adds entities."""
    entry.async_on_unload(async_follow_records(entry, _Keeper(hass, entry).async_keep))


class _Keeper:
    """Makes, names and removes the devices of one entry."""

    def __init__(self, hass: HomeAssistant, entry: HealthsteadConfigEntry) -> None:
        self._registry = dr.async_get(hass)
        self._entry = entry

    @callback
    def async_keep(self, subentry: str, record: PersonRecord) -> None:
        """Make the devices of one person say what the record says."""
        parent = self._registry.async_get_or_create(
            config_entry_id=self._entry.entry_id,
            config_subentry_id=subentry,
            **device_of(record),
        )
        names = record.person.profile.names_on_shared_screens
        taken = {
            self._registry.async_get_or_create_child(
                config_entry_id=self._entry.entry_id,
                config_subentry_id=subentry,
                **part_of(parent.id, held.medication, names=names),
            ).id
            for held in taken_now(record)
        }
        for part in dr.async_entries_for_parent_device(self._registry, parent.id):
            if part.id not in taken:
                self._registry.async_remove_device(part.id)


def device_of(record: PersonRecord) -> dr.DeviceInfo:
    """Return what is told of a person's device."""
    return dr.DeviceInfo(
        identifiers={identifier_of(record.person.id)},
        entry_type=dr.DeviceEntryType.SERVICE,
        name=record.person.name,
    )


def part_of(parent: str, medication: Medication, *, names: bool) -> dr.ChildDeviceInfo:
    """Return what is told of a medication's device, which is a part of a person's."""
    return dr.ChildDeviceInfo(
        identifiers={identifier_of(medication.id)},
        name=medication.shown(names=names),
        parent_device_id=parent,
    )


def identifier_of(thing: PersonId | MedicationId) -> tuple[str, str]:
    """Return what a device of a person or a medication is known by."""
    return (DOMAIN, thing)


type RecordListener = Callable[[str, PersonRecord], None]


@callback
def async_follow_records(
    entry: HealthsteadConfigEntry, listener: RecordListener
) -> CALLBACK_TYPE:
    """Call back with each person's subentry and record: now, and when it changes."""
    coordinator = entry.runtime_data.coordinator
    seen: dict[PersonId, PersonRecord] = {}

    @callback
    def look() -> None:
        if not coordinator.readable:
            return  # nothing known is not the same as nothing there
        for subentry in entry.get_subentries_of_type(SUBENTRY_PERSON):
            record = coordinator.present(PersonId(subentry.data[CONF_PERSON_ID]))
            if record is None or seen.get(record.person.id) is record:
                continue
            seen[record.person.id] = record
            listener(subentry.subentry_id, record)

    look()
    return coordinator.async_add_listener(look)
