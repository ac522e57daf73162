"""Booking at a FHIR R4 scheduling server: request, follow, move, cancel.

A slot becomes an Appointment (``proposed``), which the practice answers. The wish's key
travels as the appointment's identifier: before and after every request the server is
asked what it has under that key, so that a retry, a lost answer or a double click makes
one appointment at most. Nothing is called booked before the server says ``booked`` about
the slot that was wanted, and nothing called off before it says ``cancelled``.
"""

from collections.abc import Mapping
from typing import Any, Final

from .addresses import is_id, is_reference, quoted
from .fhir_asking import failure, refusal
from .fhir_finding import FhirFinding
from .fhir_reading import Resource, declined, is_a, named_as, visit_of
from .fhir_wishes import (
    SYSTEM,
    appointment_of,
    is_theirs,
    is_wanted,
    stands,
    still_free,
)
from .shapes import Failed, Standing, Visit, Why, Wish
from .web import Answer

LOOKS: Final = (0.5, 2.0, 5.0)
"""Seconds before each further look for an appointment of which no answer came."""
_OVER: Final = frozenset({Standing.CANCELLED, Standing.DONE})
_NOT_SEARCHABLE: Final = frozenset({Why.REFUSED, Why.NOT_THERE, Why.SLOT_TAKEN})


class FhirServer(FhirFinding):
    """One server to book at."""

    # Booking

    async def book(self, wish: Wish) -> Visit | Failed:
        """Request the slot once, whatever happens on the way."""
        if not is_id(wish.slot.id):
            return Failed(why=Why.NOT_THERE)
        known = await self._mine(wish)
        if isinstance(known, Failed):
            return known
        if known:
            return await self._one_of(known, wish)
        slot = await self.send("GET", f"Slot/{quoted(wish.slot.id)}")
        if not slot.good:
            return failure(slot)
        if not still_free(slot.resource(), wish.slot):
            return Failed(why=Why.SLOT_TAKEN)
        answer = await self.send(
            "POST",
            "Appointment",
            appointment_of(wish),
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
            known = await self._mine(wish)
            if isinstance(known, Failed):
                continue
            if known:
                return await self._one_of(known, wish)
            if answer.good:
                made = answer.resource()
                return await self._made(made, wish)
        return Failed(why=Why.UNSURE, after_s=refusal(answer).after_s)

    async def _made(self, made: Resource | None, wish: Wish) -> Visit | Failed:
        """Take what was answered, where the server cannot be asked by key."""
        if made is None or not is_a(made, "Appointment"):
            return Failed(why=Why.UNSURE)
        return await self._one_of([made], wish)

    async def _one_of(self, known: list[Resource], wish: Wish) -> Visit | Failed:
        """Keep one appointment of a wish and cancel all others."""
        standing = [one for one in known if stands(one)]
        wanted = sorted(
            (one for one in standing if is_wanted(one, wish)),
            key=lambda one: (one.get("status") != "booked", one["id"]),
        )
        for one in standing:
            if not wanted or one["id"] != wanted[0]["id"]:
                failed = await self.off(f"Appointment/{one['id']}")
                if failed is not None:
                    return Failed(why=Why.UNSURE, after_s=failed.after_s)
        if wanted:
            return await self.standing(f"Appointment/{wanted[0]['id']}")
        return Failed(why=Why.OTHER_VISIT if standing else Why.REFUSED)

    # Following and changing

    async def standing(self, reference: str) -> Visit | Failed:
        """Return where a visit stands now, with the answers of the practice."""
        if not is_reference(reference):
            return Failed(why=Why.NOT_THERE)
        answer = await self.send("GET", reference)
        if not answer.good:
            return failure(answer)
        resource = answer.resource()
        visit = (
            visit_of(resource) if resource and is_a(resource, "Appointment") else None
        )
        if visit is None or visit.reference != reference:
            return Failed(why=Why.NO_ANSWER)
        if visit.standing is not Standing.REQUESTED:
            return visit
        said = await self.all("AppointmentResponse", {"appointment": reference})
        if isinstance(said, list) and declined(iter(said), reference):
            return Visit(reference=reference, standing=Standing.DECLINED)
        return visit

    async def cancel(self, reference: str, reason: str) -> Visit | Failed:
        """Call a visit off, unless somebody changed it meanwhile."""
        return await self._change(reference, {"status": "cancelled"}, reason)

    async def off(self, reference: str, reason: str = "") -> Failed | None:
        """Call a visit off; None when the server says itself that it stands no more."""
        done = await self.cancel(reference, reason)
        if isinstance(done, Failed):
            return None if done.why is Why.NOT_THERE else done
        return None if done.standing in _OVER else Failed(why=Why.NOT_CANCELLED)

    async def withdraw(self, key: str, wish: Wish | None = None) -> int | Failed:
        """Cancel whatever a wish has made; return how many appointments that were.

        For a wish of which nothing became known: to be asked again until it answers.
        """
        known = await (self._known(key) if wish is None else self._mine(wish))
        if isinstance(known, Failed):
            return known
        standing = [one for one in known if stands(one)]
        for one in standing:
            if (failed := await self.off(f"Appointment/{one['id']}")) is not None:
                return failed
        return len(standing)

    async def _known(self, key: str) -> list[Resource] | Failed:
        """Return what the server has under a key, and nothing that is somebody else's.

        A server that does not know the search answers with everything it has.
        """
        found = await self.all("Appointment", {"identifier": f"{SYSTEM}|{key}"})
        if isinstance(found, Failed):
            return [] if found.why in _NOT_SEARCHABLE else found
        return [one for one in found if named_as(one, SYSTEM, key)]

    async def _mine(self, wish: Wish) -> list[Resource] | Failed:
        """Return what a wish has made, also where a server keeps no keys of others."""
        known = await self._known(wish.key)
        if known or isinstance(known, Failed):
            return known
        query = (
            ("patient", wish.patient),
            ("date", f"ge{wish.slot.start.isoformat()}"),
            ("date", f"lt{wish.slot.end.isoformat()}"),
        )
        found = await self.all("Appointment", query)
        if isinstance(found, Failed):
            return [] if found.why in _NOT_SEARCHABLE else found
        return [one for one in found if is_theirs(one, wish)]

    async def _change(
        self, reference: str, new: Mapping[str, Any], reason: str
    ) -> Visit | Failed:
        """Put a change with the version it was made from; once more if that is old."""
        if not is_reference(reference):
            return Failed(why=Why.NOT_THERE)
        for _ in range(2):
            read = await self.send("GET", reference)
            resource = read.resource() if read.good else None
            if resource is None or not is_a(resource, "Appointment"):
                return failure(read)
            if not stands(resource) or resource.get("status") == "fulfilled":
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
