"""A wish as a FHIR Appointment, and which of a server's appointments are its own."""

from typing import Any, Final

from .fhir_reading import (
    Resource,
    actors_of,
    has_identifier,
    is_a,
    named_as,
    slot_of,
    slots_in,
    visit_of,
)
from .shapes import RemoteSlot, Standing, Wish

SYSTEM: Final = "urn:healthstead:booking"


def still_free(resource: Resource | None, wanted: RemoteSlot) -> bool:
    """Say whether the slot is still there, free, and at the same time."""
    if resource is None or not is_a(resource, "Slot"):
        return False
    now = slot_of(resource, ("", ""), "")
    return now is not None and (now.start, now.end) == (wanted.start, wanted.end)


def stands(resource: Resource) -> bool:
    """Say whether an appointment still takes up its time, or took it."""
    visit = visit_of(resource)
    return visit is not None and visit.standing in {
        Standing.BOOKED,
        Standing.REQUESTED,
        Standing.DONE,
    }


def is_wanted(resource: Resource, wish: Wish) -> bool:
    """Say whether an appointment is at the time that was asked for, and the patient's."""
    visit = visit_of(resource)
    if visit is None or visit.start != wish.slot.start:
        return False
    patients = [one for one in actors_of(resource) if "Patient/" in one]
    return not patients or any(_same(one, wish.patient) for one in patients)


def is_theirs(resource: Resource, wish: Wish) -> bool:
    """Say whether an appointment is what a wish made, without its key.

    At the very slot that was asked for, and the patient's; not one of another wish.
    """
    slot = f"Slot/{wish.slot.id}"
    others = has_identifier(resource, SYSTEM) and not named_as(
        resource, SYSTEM, wish.key
    )
    return (
        stands(resource)
        and not others
        and any(_same(one, slot) for one in slots_in(resource))
        and any(_same(one, wish.patient) for one in actors_of(resource))
    )


def _same(reference: str, wanted: str) -> bool:
    """Say whether a reference, whole or not, is the one that is meant."""
    return reference == wanted or reference.endswith(f"/{wanted}")


def appointment_of(wish: Wish) -> dict[str, Any]:
    """Return the request as FHIR R4 wants it; only what is needed leaves the house."""
    participants = [{"actor": {"reference": wish.patient}, "status": "accepted"}]
    if wish.slot.practitioner:
        practice = {"reference": wish.slot.practitioner}
        participants.append({"actor": practice, "status": "needs-action"})
    made: dict[str, Any] = {
        "resourceType": "Appointment",
        "identifier": [{"system": SYSTEM, "value": wish.key}],
        "status": "proposed",
        "slot": [{"reference": f"Slot/{wish.slot.id}"}],
        "start": wish.slot.start.isoformat(),
        "end": wish.slot.end.isoformat(),
        "participant": participants,
    }
    return made | ({"comment": wish.note} if wish.note else {})
