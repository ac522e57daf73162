"""Who can be seen at a FHIR server, and when: PractitionerRole -> Schedule -> Slot."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Final

from .addresses import is_reference
from .fhir_asking import FhirAsking, failure
from .fhir_reading import (
    Resource,
    actor_of,
    items,
    slot_of,
    text_of,
    within,
    words_of,
)
from .shapes import Failed, RemoteClinician, RemoteSlot, Why

MOST_SLOTS: Final = 500
MOST_CLINICIANS: Final = 200
A_PAGE: Final = "100"
_WITH_THEM: Final = ("PractitionerRole", "Practitioner", "Location", "Organization")


class FhirFinding(FhirAsking):
    """One server to look at."""

    async def test(self) -> Failed | None:
        """Return why this is no server to book at, or None if it is one."""
        answer = await self.send("GET", "metadata")
        if not answer.good:
            return failure(answer)
        kind = (answer.resource() or {}).get("resourceType")
        return None if kind == "CapabilityStatement" else Failed(why=Why.NO_ANSWER)

    async def clinicians(
        self, specialty: str = ""
    ) -> tuple[RemoteClinician, ...] | Failed:
        """Return who works there, by name; of one specialty, where it is said."""
        query = [
            ("_include", "PractitionerRole:practitioner"),
            ("_include", "PractitionerRole:location"),
            ("_include", "PractitionerRole:organization"),
            ("_count", A_PAGE),
        ]
        if specialty:
            query.append(("specialty:text", specialty))
        found = await self.every(_WITH_THEM, tuple(query))
        if isinstance(found, Failed):
            return found
        roles = (one for key, one in found.items() if key.startswith(_WITH_THEM[0]))
        read = (_clinician(role, found) for role in roles)
        named = sorted((one for one in read if one), key=lambda one: one.name)
        return tuple(named)[:MOST_CLINICIANS]

    async def slots(
        self, specialty: str, start: datetime, end: datetime
    ) -> tuple[RemoteSlot, ...] | Failed:
        """Return free slots of a specialty in [start, end), the earliest first."""
        roles = await self.all("PractitionerRole", {"specialty:text": specialty})
        if isinstance(roles, Failed):
            return roles
        found: list[RemoteSlot] = []
        for role in roles:
            said = next((words_of(one) for one in items(role, "specialty")), "")
            actor = f"PractitionerRole/{role['id']}"
            more = await self._of_actor(actor, said, start, end)
            if isinstance(more, Failed):
                return more
            found += more
        return _in_order(found)

    async def slots_of(
        self, reference: str, start: datetime, end: datetime
    ) -> tuple[RemoteSlot, ...] | Failed:
        """Return the free slots of one clinician in [start, end), the earliest first."""
        if not is_reference(reference):
            return Failed(why=Why.NOT_THERE)
        found = await self._of_actor(reference, "", start, end)
        if (
            found
            or isinstance(found, Failed)
            or not reference.startswith(_WITH_THEM[0])
        ):
            return found if isinstance(found, Failed) else _in_order(found)
        # Some servers keep schedules by person, not by role.
        role = (await self.send("GET", reference)).resource() or {}
        person = text_of(within(role, "practitioner", "reference"))
        if not is_reference(person):
            return ()
        more = await self._of_actor(person, "", start, end)
        return more if isinstance(more, Failed) else _in_order(more)

    async def _of_actor(
        self, actor: str, said: str, start: datetime, end: datetime
    ) -> list[RemoteSlot] | Failed:
        schedules = await self.all("Schedule", {"actor": actor})
        if isinstance(schedules, Failed):
            return schedules
        slots: list[RemoteSlot] = []
        for schedule in schedules:
            query = (
                ("schedule", f"Schedule/{schedule['id']}"),
                ("status", "free"),
                ("start", f"ge{start.isoformat()}"),
                ("start", f"lt{end.isoformat()}"),
                ("_count", A_PAGE),
            )
            rows = await self.all("Slot", query)
            if isinstance(rows, Failed):
                return rows
            whose = actor_of(schedule)
            read = (slot_of(one, whose, said) for one in rows if _of(one, schedule))
            slots += [one for one in read if one and start <= one.start < end]
        return slots


def _of(slot: Resource, schedule: Resource) -> bool:
    """Say whether a slot is one of a schedule; one that names none counts as such."""
    said = text_of(within(slot, "schedule", "reference"))
    return not said or said.endswith(f"Schedule/{schedule['id']}")


def _in_order(slots: Iterable[RemoteSlot]) -> tuple[RemoteSlot, ...]:
    each = {slot.id: slot for slot in slots}
    return tuple(sorted(each.values(), key=lambda slot: slot.start))[:MOST_SLOTS]


def _clinician(role: Resource, known: Mapping[str, Resource]) -> RemoteClinician | None:
    """Return who has a role; one who left, or has no name, is nobody."""
    person = known.get(text_of(within(role, "practitioner", "reference")), {})
    house = known.get(text_of(within(role, "organization", "reference")), {})
    places = [
        known.get(text_of(one.get("reference")), {"name": one.get("display")})
        for one in items(role, "location")
    ]
    name = (
        text_of(within(role, "practitioner", "display"))
        or _name_of(person)
        or text_of(within(role, "organization", "display"))
        or text_of(house.get("name"))
    )
    if role.get("active") is False or not name:
        return None
    said = (words_of(one) for one in items(role, "specialty"))
    phones = (_phone_of(one) for one in (role, *places, person, house))
    return RemoteClinician(
        reference=f"PractitionerRole/{role['id']}",
        name=name,
        specialty=next((one for one in said if one), ""),
        phone=next((one for one in phones if one), ""),
        place=next((where for one in places if (where := place_of(one))), ""),
    )


def _name_of(person: Resource) -> str:
    for name in items(person, "name"):
        if said := text_of(name.get("text")):
            return said
        parts = (*_texts(name, "prefix"), *_texts(name, "given"))
        whole = text_of(" ".join((*parts, text_of(name.get("family")))))
        if whole:
            return whole
    return ""


def _phone_of(resource: Resource) -> str:
    said = (
        text_of(one.get("value"))
        for one in items(resource, "telecom")
        if one.get("system") == "phone"
    )
    return next((one for one in said if one), "")


def place_of(location: Resource) -> str:
    """Return where something is, as one would tell a driver."""
    address = location.get("address")
    address = address if isinstance(address, dict) else {}
    written = text_of(address.get("text"))
    parts = (
        *_texts(address, "line"),
        " ".join(
            one
            for one in (
                text_of(address.get("postalCode")),
                text_of(address.get("city")),
            )
            if one
        ),
    )
    whole = written or ", ".join(one for one in parts if one)
    name = text_of(location.get("name"))
    return text_of(", ".join(one for one in (name, whole) if one))


def _texts(resource: Resource, name: str) -> Iterator[str]:
    found = resource.get(name)
    if isinstance(found, list):
        yield from (said for one in found if (said := text_of(one)))
