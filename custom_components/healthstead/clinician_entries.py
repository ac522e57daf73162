"""Keep Home Assistant's list of clinicians in step with the log, which is the truth.

A clinician of the directory without a subentry gets one; one taken out of it loses it.
A subentry that somebody removed takes the clinician out of the directory; visits that
were booked keep the name.
"""

from types import MappingProxyType

from homeassistant.config_entries import ConfigSubentry
from homeassistant.core import HomeAssistant, callback

from .const import CONF_CLINICIAN_ID, SUBENTRY_CLINICIAN
from .coordinator import HealthsteadConfigEntry
from .domain.appointment import Clinician
from .domain.ids import ClinicianId


@callback
def async_match(hass: HomeAssistant, entry: HealthsteadConfigEntry) -> None:
    """Make the list of clinicians say what the log says; it was read already."""
    coordinator = entry.runtime_data.coordinator
    missing = dict(coordinator.desk.household.clinicians)
    for subentry in tuple(entry.get_subentries_of_type(SUBENTRY_CLINICIAN)):
        clinician = missing.pop(clinician_id_of(subentry), None)
        if clinician is None:
            hass.config_entries.async_remove_subentry(entry, subentry.subentry_id)
        else:
            hass.config_entries.async_update_subentry(
                entry, subentry, data=data_of(clinician), title=clinician.name
            )
    for clinician in missing.values():
        if clinician.id in coordinator.being_added:
            continue
        hass.config_entries.async_add_subentry(
            entry,
            ConfigSubentry(
                data=MappingProxyType(data_of(clinician)),
                subentry_type=SUBENTRY_CLINICIAN,
                title=clinician.name,
                unique_id=unique_id_of(clinician.id),
            ),
        )


def listed(entry: HealthsteadConfigEntry) -> set[ClinicianId]:
    """Return whom Home Assistant's list holds."""
    found = entry.get_subentries_of_type(SUBENTRY_CLINICIAN)
    return {clinician_id_of(subentry) for subentry in found}


def data_of(clinician: Clinician) -> dict[str, str]:
    """Return all that a subentry holds; the rest is in the log."""
    return {CONF_CLINICIAN_ID: clinician.id}


def clinician_id_of(subentry: ConfigSubentry) -> ClinicianId:
    """Return whom a subentry stands for."""
    return ClinicianId(subentry.data[CONF_CLINICIAN_ID])


def unique_id_of(clinician: ClinicianId) -> str:
    """Return the unique id of a clinician's subentry; it names the type as well."""
    return f"{SUBENTRY_CLINICIAN}_{clinician}"
