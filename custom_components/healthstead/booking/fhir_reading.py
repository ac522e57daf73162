"""From FHIR R4 resources, as servers really send them, to our shapes.

A resource that lacks what is needed is passed over; nothing here raises over data.
Element names: HL7 FHIR R4 (4.0.1) Slot, Schedule, PractitionerRole, Appointment,
AppointmentResponse, OperationOutcome, Bundle.
"""

import unicodedata
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any, Final

from .addresses import is_id
from .shapes import RemoteSlot, Standing, Visit

LONGEST: Final = 200
"""Characters of any text of a server that are kept."""

_STANDING: Final[Mapping[str, Standing]] = {
    "proposed": Standing.REQUESTED,
    "pending": Standing.REQUESTED,
    "waitlist": Standing.REQUESTED,
    "booked": Standing.BOOKED,
    "arrived": Standing.DONE,
    "checked-in": Standing.DONE,
    "fulfilled": Standing.DONE,
    "noshow": Standing.DONE,
    "cancelled": Standing.CANCELLED,
    "entered-in-error": Standing.CANCELLED,
}

type Resource = Mapping[str, Any]


def text_of(value: object) -> str:
    """Return a server's words: one line, no control characters, not too long."""
    if not isinstance(value, str):
        return ""
    plain = "".join(
        " " if unicodedata.category(one).startswith(("C", "Z")) else one
        for one in value[: LONGEST * 4]
    )
    return " ".join(plain.split())[:LONGEST]


def moment_of(value: object) -> datetime | None:
    """Return an instant; one without a zone is none."""
    if not isinstance(value, str):
        return None
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return None
    return moment if moment.tzinfo is not None else None


def items(resource: Resource, name: str) -> Iterator[Resource]:
    """Yield the objects of a list element; what is no list holds none."""
    found = resource.get(name)
    if isinstance(found, list):
        yield from (one for one in found if isinstance(one, dict))


def within(resource: Resource, *names: str) -> object:
    """Return what lies at a path of objects, or None."""
    found: object = resource
    for name in names:
        found = found.get(name) if isinstance(found, Mapping) else None
    return found


def is_a(resource: Resource | None, kind: str) -> bool:
    """Say whether something is a resource of a kind, with an id."""
    return (
        resource is not None
        and resource.get("resourceType") == kind
        and is_id(resource.get("id"))
    )


def entries(bundle: Resource | None, kind: str) -> Iterator[Resource]:
    """Yield the resources of one kind in a bundle, each id once."""
    seen = set()
    if bundle is None or bundle.get("resourceType") != "Bundle":
        return
    for entry in items(bundle, "entry"):
        resource = entry.get("resource")
        if not isinstance(resource, dict) or not is_a(resource, kind):
            continue
        if resource["id"] not in seen:
            seen.add(resource["id"])
            yield resource


def next_page(bundle: Resource) -> str | None:
    """Return the address of the next page, as the server wrote it."""
    for link in items(bundle, "link"):
        if link.get("relation") == "next" and isinstance(link.get("url"), str):
            return str(link["url"])
    return None


def words_of(concept: object) -> str:
    """Return the words of a CodeableConcept."""
    if not isinstance(concept, dict):
        return ""
    if said := text_of(concept.get("text")):
        return said
    return next(
        (
            shown
            for code in items(concept, "coding")
            if (shown := text_of(code.get("display")))
        ),
        "",
    )


def slot_of(
    resource: Resource, actor: tuple[str, str], specialty: str
) -> RemoteSlot | None:
    """Return a free slot; ``actor`` is the reference and the name of whose it is."""
    start, end = moment_of(resource.get("start")), moment_of(resource.get("end"))
    if resource.get("status") != "free" or start is None or end is None:
        return None
    if end <= start:
        return None
    said = next((words_of(one) for one in items(resource, "specialty")), "")
    return RemoteSlot(
        id=resource["id"],
        start=start,
        end=end,
        practitioner=actor[0],
        practitioner_name=actor[1],
        specialty=said or specialty,
    )


def actor_of(schedule: Resource) -> tuple[str, str]:
    """Return reference and name of the practitioner of a schedule."""
    actors = [
        (text_of(one.get("reference")), text_of(one.get("display")))
        for one in items(schedule, "actor")
    ]
    people = [one for one in actors if one[0].startswith("Practitioner")]
    return next(iter(people or actors), ("", ""))


def visit_of(resource: Resource) -> Visit | None:
    """Return an appointment; one of unknown status is none."""
    standing = _STANDING.get(str(resource.get("status")))
    if standing is None:
        return None
    return Visit(
        reference=f"Appointment/{resource['id']}",
        standing=standing,
        start=moment_of(resource.get("start")),
        end=moment_of(resource.get("end")),
    )


def declined(responses: Iterator[Resource], reference: str) -> bool:
    """Say whether the practice has said no to an appointment.

    A server that does not know the search sends answers about others as well, and what
    the patient's own side answered is no answer of the practice.
    """
    for one in responses:
        about = text_of(within(one, "appointment", "reference"))
        whose = text_of(within(one, "actor", "reference"))
        if (about and not about.endswith(reference)) or whose.startswith("Patient/"):
            continue
        if one.get("participantStatus") == "declined":
            return True
    return False


def named_as(resource: Resource, system: str, value: str) -> bool:
    """Say whether a resource carries an identifier."""
    return any(
        (one.get("system"), one.get("value")) == (system, value)
        for one in items(resource, "identifier")
    )


def has_identifier(resource: Resource, system: str) -> bool:
    """Say whether a resource carries any identifier of a system."""
    return any(one.get("system") == system for one in items(resource, "identifier"))


def actors_of(appointment: Resource) -> tuple[str, ...]:
    """Return the references of all who take part."""
    said = (
        text_of(within(one, "actor", "reference"))
        for one in items(appointment, "participant")
    )
    return tuple(one for one in said if one)


def slots_in(appointment: Resource) -> tuple[str, ...]:
    """Return the references of the slots that an appointment takes."""
    said = (text_of(one.get("reference")) for one in items(appointment, "slot"))
    return tuple(one for one in said if one)


def said_in(outcome: Resource | None) -> str:
    """Return what an OperationOutcome says, for people."""
    if outcome is None or outcome.get("resourceType") != "OperationOutcome":
        return ""
    for issue in items(outcome, "issue"):
        said = words_of(issue.get("details")) or text_of(issue.get("diagnostics"))
        if said:
            return said
    return ""
