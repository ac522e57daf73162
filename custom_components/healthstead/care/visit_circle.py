"""Who besides the person hears of a visit: who drives, who is told too, who comes along.

Pure. The practice is not among them: it is told through its own ways, or by a person.
"""

from collections.abc import Iterator
from enum import StrEnum

from ..domain.appointment import Appointment
from ..domain.ids import ContactId
from ..domain.person import Contact
from .record import PersonRecord


class Part(StrEnum):
    """What somebody has to do with a visit."""

    DRIVER = "driver"
    COPY = "copy"
    ATTENDEE = "attendee"


def circle(
    record: PersonRecord, visit: Appointment, *, changed: bool = False
) -> tuple[tuple[Contact, Part], ...]:
    """Return who is told of a visit, each once; who comes along only of a change."""
    found: dict[ContactId, tuple[Contact, Part]] = {}
    for contact, part in _all(record, visit):
        if changed or part is not Part.ATTENDEE:
            found.setdefault(contact.id, (contact, part))
    return tuple(found.values())


def _all(record: PersonRecord, visit: Appointment) -> Iterator[tuple[Contact, Part]]:
    contacts = {contact.id: contact for contact in record.contacts}
    for driver in record.visiting.drivers:
        if driver.name == visit.driver and driver.contact in contacts:
            yield contacts[driver.contact], Part.DRIVER
    for each in record.visiting.copies:
        if each in contacts:
            yield contacts[each], Part.COPY
    names = {name.strip().casefold() for name in visit.attendees}
    for contact in record.contacts:
        if contact.name.casefold() in names:
            yield contact, Part.ATTENDEE
