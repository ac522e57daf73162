"""How the house is doing, in counts: no name, no drug, no word anybody said."""

from collections import Counter
from typing import Any

from homeassistant.core import HomeAssistant

from .agents.runtime.address import where
from .agents.runtime.catalogue import DEFAULT_BASE
from .booking_servers import BookingServer, servers_of
from .care.record import PersonRecord
from .const import CONF_BASE, CONF_COUNTRY, CONF_MODEL, CONF_SERVER
from .coordinator import HealthsteadConfigEntry
from .model_places import server_of


async def async_get_config_entry_diagnostics(
    _hass: HomeAssistant, entry: HealthsteadConfigEntry
) -> dict[str, Any]:
    """Return what helps to find a fault and tells nothing about anybody."""
    coordinator = entry.runtime_data.coordinator
    household = coordinator.desk.household
    return {
        "options": {key: entry.options.get(key) for key in (CONF_COUNTRY, CONF_MODEL)},
        "storage": {
            "readable": coordinator.readable,
            "read_only": coordinator.home.read_only,
            "trouble": coordinator.trouble,
            "entries": household.sequence,
        },
        "model": _model(entry),
        "model_trouble": coordinator.model_trouble,
        "announced_in_this_run": len(coordinator.memory.announced),
        "people_archived": sum(r.archived for r in household.people.values()),
        "clinicians": len(household.clinicians),
        "booking_servers": [_server(one) for one in servers_of(entry).values()],
        "people": [_counts(record) for record in household.present()],
    }


def _model(entry: HealthsteadConfigEntry) -> dict[str, Any]:
    """Return which model, and of a server neither its name nor the key to it."""
    kept = entry.options.get(CONF_SERVER)
    told: dict[str, Any] = {"base": entry.options.get(CONF_BASE, DEFAULT_BASE)}
    if kept is not None:
        server = server_of(kept)
        told["server"] = {
            "where": where(server.url),
            "key": bool(server.key),
            "agreed": server.agreed,
        }
    return told


def _server(server: BookingServer) -> dict[str, Any]:
    """Return what a server is, and neither where nor whose."""
    return {
        "kind": server.kind.value,
        "token": bool(server.token),
        "patients": len(server.patients),
        "send_notes": server.send_notes,
    }


def _counts(record: PersonRecord) -> dict[str, Any]:
    """Return how much there is about one person, and nothing of it."""
    held = record.medications.values()
    kinds = Counter(type(one.medication.schedule).__name__ for one in held)
    answers = Counter(dose.status.value for one in held for dose in one.doses())
    return {
        "linked": record.person.profile.linked is not None,
        "satellites": len(record.person.profile.satellites),
        "names_on_shared_screens": record.person.profile.names_on_shared_screens,
        "contacts": len(record.contacts),
        "roles": dict(Counter(role.value for role in record.roles.values())),
        "schedules": dict(kinds),
        "stopped": sum(one.medication.stopped is not None for one in held),
        "answers": dict(answers),
        "readings": {k.value: len(found) for k, found in record.readings.items()},
        "symptoms": len(record.symptoms),
        "appointments": dict(
            Counter(visit.status.value for visit in record.appointments.values())
        ),
        "errands": dict(
            Counter(
                f"{visit.way.value}: {visit.errand.value}"
                for visit in record.appointments.values()
                if visit.errand
            )
        ),
        "reminders_waiting": sum(r.shown is None for r in record.reminders.values()),
        "messages": len(record.messages),
        "sos": record.sos.level.value,
    }
