"""Booking at a FHIR R4 scheduling server: find, request, follow, move, cancel.

PractitionerRole -> Schedule -> Slot -> Appointment (``proposed``), which the practice
answers. The wish's key travels as the appointment's identifier: before and after every
request the server is asked what it has under that key, so that a retry, a lost answer
or a double click makes one appointment at most. Nothing is called booked before the
server says ``booked`` about the slot that was wanted.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final
from urllib.parse import quote

from .fhir_asking import FhirAsking, failure, refusal
from .fhir_reading import (
    Resource,
    actor_of,
    declined,
    is_a,
    slot_of,
    visit_of,
    words_of,
)
from .shapes import Failed, RemoteSlot, Standing, Visit, Why, Wish
from .web import Answer

SYSTEM: Final = "urn:healthstead:booking"
MOST_SLOTS: Final = 500
LOOKS: Final = (0.5, 2.0, 5.0)
"""Seconds before each further look for an appointment of which no answer came."""


class FhirServer(FhirAsking):
    """One server to book at."""

    # Finding

    async def test(self) -> Failed | None:
        """Return why this is no server to book at, or None if it is one."""
        answer = await self.send("GET", "metadata")
        if not answer.good:
            return failure(answer)
        kind = (answer.resource() or {}).get("resourceType")
        return None if kind == "CapabilityStatement" else Failed(why=Why.NO_ANSWER)

    async def slots(
        self, specialty: str, start: datetime, end: datetime
    ) -> tuple[RemoteSlot, ...] | Failed:
        """Return free slots in [start, end), the earliest first."""
        found: dict[str, RemoteSlot] = {}
        roles = await self.all("PractitionerRole", {"specialty:text": specialty})
        if isinstance(roles, Failed):
            return roles
        for role in roles:
            more = await self._of_role(role, start, end)
            if isinstance(more, Failed):
                return more
            found |= {slot.id: slot for slot in more}
        return tuple(sorted(found.values(), key=lambda slot: slot.start))[:MOST_SLOTS]

    async def _of_role(
        self, role: Resource, start: datetime, end: datetime
    ) -> list[RemoteSlot] | Failed:
        said = next((words_of(one) for one in role.get("specialty") or ()), "")
        actor = f"PractitionerRole/{role['id']}"
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
            )
            rows = await self.all("Slot", query)
            if isinstance(rows, Failed):
                return rows
            read = (slot_of(one, actor_of(schedule), said) for one in rows)
            slots += [one for one in read if one and start <= one.start < end]
        return slots

    # Booking

    async def book(self, wish: Wish) -> Visit | Failed:
        """Request the slot once, whatever happens on the way."""
        known = await self._known(wish.key)
        if isinstance(known, Failed):
            return known
        if known:
            return await self._one_of(known, wish)
        slot = await self.send("GET", f"Slot/{quote(wish.slot.id, safe='')}")
        if not slot.good:
            return failure(slot)
        if not _still_free(slot.resource(), wish.slot):
            return Failed(why=Why.SLOT_TAKEN)
        answer = await self.send(
            "POST",
            "Appointment",
            _appointment(wish),
            {"If-None-Exist": f"identifier={SYSTEM}|{wish.key}"},
        )
        return await self._after(answer, wish)

    async def _after(self, answer: Answer, wish: Wish) -> Visit | Failed:
        """Find out what a request came to; the answer alone is not believed."""
        if not answer.good and not answer.unclear:
            return refusal(answer)
        for seconds in (0.0, *LOOKS):
            if seconds:
                await self._sleep(seconds)
            known = await self._known(wish.key)
            if isinstance(known, Failed):
                continue
            if known:
                return await self._one_of(known, wish)
            if answer.good:
                made = answer.resource()
                return await self._made(made, wish)
        return Failed(why=Why.UNSURE)

    async def _made(self, made: Resource | None, wish: Wish) -> Visit | Failed:
        """Take what was answered, where the server cannot be asked by key."""
        if made is None or not is_a(made, "Appointment"):
            return Failed(why=Why.UNSURE)
        return await self._one_of([made], wish)

    async def _one_of(self, known: list[Resource], wish: Wish) -> Visit | Failed:
        """Keep one appointment of a wish and cancel all others."""
        standing = [one for one in known if _stands(one)]
        wanted = [one for one in standing if _is_wanted(one, wish)]
        for one in standing:
            if not wanted or one["id"] != wanted[0]["id"]:
                await self.cancel(f"Appointment/{one['id']}", "")
        if wanted:
            return await self.standing(f"Appointment/{wanted[0]['id']}")
        return Failed(why=Why.OTHER_VISIT if standing else Why.REFUSED)

    async def standing(self, reference: str) -> Visit | Failed:
        """Return where a visit stands now, with the answers of the practice."""
        answer = await self.send("GET", reference)
        if not answer.good:
            return failure(answer)
        resource = answer.resource()
        visit = (
            visit_of(resource) if resource and is_a(resource, "Appointment") else None
        )
        if visit is None:
            return Failed(why=Why.NO_ANSWER)
        if visit.standing is not Standing.REQUESTED:
            return visit
        said = await self.all("AppointmentResponse", {"appointment": reference})
        if isinstance(said, list) and declined(iter(said)):
            return Visit(reference=reference, standing=Standing.DECLINED)
        return visit

    async def cancel(self, reference: str, reason: str) -> Visit | Failed:
        """Call a visit off, unless somebody changed it meanwhile."""
        return await self._change(reference, {"status": "cancelled"}, reason)

    async def withdraw(self, key: str) -> int | Failed:
        """Cancel whatever a wish has made; return how many appointments that were.

        For a wish of which nothing became known: to be asked again until it answers.
        """
        known = await self._known(key)
        if isinstance(known, Failed):
            return known
        standing = [one for one in known if _stands(one)]
        for one in standing:
            done = await self.cancel(f"Appointment/{one['id']}", "")
            if isinstance(done, Failed):
                return done
        return len(standing)

    async def _known(self, key: str) -> list[Resource] | Failed:
        return await self.all("Appointment", {"identifier": f"{SYSTEM}|{key}"})

    async def _change(
        self, reference: str, new: Mapping[str, Any], reason: str
    ) -> Visit | Failed:
        """Put a change with the version it was made from; once more if that is old."""
        for _ in range(2):
            read = await self.send("GET", reference)
            resource = read.resource() if read.good else None
            if resource is None or not is_a(resource, "Appointment"):
                return failure(read)
            if resource.get("status") == new.get("status"):
                return await self.standing(reference)
            body = {**resource, **new}
            if reason:
                body["cancelationReason"] = {"text": reason}
            tag = read.headers.get("etag")
            put = await self.send(
                "PUT", reference, body, {"If-Match": tag} if tag else {}
            )
            if put.good:
                return await self.standing(reference)
            if put.status not in {409, 412} and not put.unclear:
                return refusal(put)
        return Failed(why=Why.CHANGED)


def _still_free(resource: Resource | None, wanted: RemoteSlot) -> bool:
    """Say whether the slot is still there, free, and at the same time."""
    if resource is None or not is_a(resource, "Slot"):
        return False
    now = slot_of(resource, ("", ""), "")
    return now is not None and (now.start, now.end) == (wanted.start, wanted.end)


def _stands(resource: Resource) -> bool:
    visit = visit_of(resource)
    return visit is not None and visit.standing in {
        Standing.BOOKED,
        Standing.REQUESTED,
        Standing.DONE,
    }


def _is_wanted(resource: Resource, wish: Wish) -> bool:
    """Say whether an appointment is at the time that was asked for."""
    visit = visit_of(resource)
    if visit is None or visit.start is None:
        return False
    return visit.start == wish.slot.start


def _appointment(wish: Wish) -> dict[str, Any]:
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
