"""A practice's FHIR R4 server over real HTTP, with faults that can be switched on.

Independent of the client: it keeps its own resources and versions, checks slots, and
honours (or not) conditional creation, If-Match and paging.
"""

import asyncio
import itertools
import json
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from aiohttp import web

NINE = datetime(2026, 12, 1, 9, tzinfo=UTC)
HALF = timedelta(minutes=30)


@dataclass
class Faults:
    """What is wrong with the server; each applies to so many requests."""

    create_then_fail: int = 0
    """It makes the appointment and answers 500."""
    create_then_hang: int = 0
    fail: int = 0
    """500 without doing anything."""
    garbage: int = 0
    """200 with something that is no JSON."""
    duplicate: int = 0
    """One request makes two appointments."""
    wrong_time: int = 0
    """It books another time than the one asked for."""
    search_fails: int = 0
    no_condition: bool = False
    """If-None-Exist means nothing to it."""
    no_identifier_search: bool = False
    hides: bool = False
    """It finds no appointments at all."""
    lenient: bool = False
    """A search that it does not know finds everything it has."""
    no_keys: bool = False
    """It does not keep identifiers of others."""
    elsewhere: str = ""
    """The next page of slots is at another host."""
    endless: bool = False
    """Every page says that there is another."""
    huge: bool = False
    declines: bool = False
    late_by_s: float = 0.0
    busy: int = 0
    """429 with the wish to be left alone for two minutes."""
    keeps: int = 0
    """It says yes to a cancellation and does nothing."""
    refuses_changes: bool = False
    refuses_new: bool = False


@dataclass
class Practice:
    """The server's state."""

    faults: Faults = field(default_factory=Faults)
    appointments: dict[str, dict[str, Any]] = field(default_factory=dict)
    versions: dict[str, int] = field(default_factory=dict)
    slots: dict[str, dict[str, Any]] = field(default_factory=dict)
    headers: list[dict[str, str]] = field(default_factory=list)
    numbers: Any = field(default_factory=lambda: itertools.count(1))
    asked: int = 0
    """How often it was asked for an appointment."""
    page: int = 2
    specialty: str = "Cardiology"
    response: dict[str, Any] = field(default_factory=dict)
    """What the answers of the practice hold beside their status."""
    by_person: bool = False
    """Schedules are kept by person, not by role."""
    confirms: bool = True

    def __post_init__(self) -> None:
        for place in range(5):
            start = NINE + place * HALF
            self.slots[f"s{place}"] = {
                "resourceType": "Slot",
                "id": f"s{place}",
                "schedule": {"reference": "Schedule/c1"},
                "status": "free",
                "start": start.isoformat(),
                "end": (start + HALF).isoformat(),
            }

    @property
    def standing(self) -> list[dict[str, Any]]:
        """Return the appointments that stand."""
        return [
            one for one in self.appointments.values() if one["status"] != "cancelled"
        ]

    def app(self) -> web.Application:
        app = web.Application()
        app.router.add_get("/fhir/metadata", self.metadata)
        app.router.add_get("/fhir/PractitionerRole", self.roles)
        app.router.add_get("/fhir/PractitionerRole/{id}", self.role)
        app.router.add_get("/fhir/Schedule", self.schedules)
        app.router.add_get("/fhir/Slot", self.find_slots)
        app.router.add_get("/fhir/Slot/{id}", self.read_slot)
        app.router.add_get("/fhir/Appointment", self.search)
        app.router.add_post("/fhir/Appointment", self.create)
        app.router.add_get("/fhir/Appointment/{id}", self.read)
        app.router.add_put("/fhir/Appointment/{id}", self.update)
        app.router.add_get("/fhir/AppointmentResponse", self.responses)
        return app

    async def metadata(self, request: web.Request) -> web.Response:
        self.headers.append(dict(request.headers))
        return said({"resourceType": "CapabilityStatement"})

    async def roles(self, _request: web.Request) -> web.Response:
        role = {
            "resourceType": "PractitionerRole",
            "id": "r1",
            "practitioner": {"reference": "Practitioner/p1"},
            "location": [{"reference": "Location/1"}],
            "specialty": [{"coding": [{"display": self.specialty}]}],
        }
        person = {
            "resourceType": "Practitioner",
            "id": "p1",
            "name": [{"prefix": ["Dr"], "given": ["Nib"], "family": "Quill"}],
        }
        place = {
            "resourceType": "Location",
            "id": "1",
            "name": "Hill Practice",
            "address": {"text": "1 Hill Road, Lisbon"},
            "telecom": [{"system": "phone", "value": "+351 200 000 001"}],
        }
        return said(bundle([role, person, place]))

    async def role(self, request: web.Request) -> web.Response:
        whose = {"reference": "Practitioner/p1"}
        role = {"resourceType": "PractitionerRole", "practitioner": whose}
        return said(role | {"id": request.match_info["id"]})

    async def schedules(self, request: web.Request) -> web.Response:
        if self.by_person and "Role" in request.query.get("actor", ""):
            return said(bundle([]))
        schedule = {
            "resourceType": "Schedule",
            "id": "c1",
            "actor": [
                {"reference": "Location/1"},
                {"reference": "Practitioner/p1", "display": "Dr Quill"},
            ],
        }
        return said(bundle([schedule]))

    async def find_slots(self, request: web.Request) -> web.Response:
        if self.faults.huge:
            return web.Response(text="[" + "1," * 4_000_000 + "1]")
        free = [one for one in self.slots.values() if one["status"] == "free"]
        place = int(request.query.get("_page", "0"))
        rows = free[place * self.page : (place + 1) * self.page]
        more = self.faults.endless or (place + 1) * self.page < len(free)
        address = str(request.url.update_query(_page=str(place + 1)))
        if self.faults.elsewhere:
            address = self.faults.elsewhere
        return said(bundle(rows, address if more else None))

    async def read_slot(self, request: web.Request) -> web.Response:
        slot = self.slots.get(request.match_info["id"])
        return said(slot) if slot else outcome(404, "no such slot")

    async def search(self, request: web.Request) -> web.Response:
        if self._once("search_fails"):
            return outcome(503, "later")
        rows = list(self.appointments.values())
        if self.faults.hides:
            return said(bundle([]))
        if self.faults.lenient:
            return said(bundle(rows))
        if (patient := request.query.get("patient")) is not None:
            return said(bundle([one for one in rows if patient in patients(one)]))
        value = request.query.get("identifier", "").split("|")[-1]
        rows = [
            one
            for one in rows
            if not self.faults.no_identifier_search and value in keys(one)
        ]
        return said(bundle(rows))

    async def create(self, request: web.Request) -> web.Response:
        self.asked += 1
        await asyncio.sleep(self.faults.late_by_s)
        if self._once("busy"):
            return outcome(429, "not now", {"Retry-After": "120"})
        if self._once("fail"):
            return outcome(500, "broken")
        if self.faults.refuses_new:
            return outcome(422, "not for new patients")
        body = json.loads(await request.text())
        if (known := self._known(request)) is not None:
            return said(known)
        slot = self.slots[body["slot"][0]["reference"].split("/")[1]]
        if slot["status"] != "free":
            return outcome(409, "that time is gone")
        made = self._make(body)
        if self._once("duplicate"):
            self._make(body)
        slot["status"] = "busy"
        return await self._answered(made)

    def _known(self, request: web.Request) -> dict[str, Any] | None:
        """Return what a conditional creation finds already there."""
        condition = request.headers.get("If-None-Exist", "")
        if not condition or self.faults.no_condition:
            return None
        key = condition.split("|")[-1]
        rows = self.appointments.values()
        return next((one for one in rows if key in keys(one)), None)

    async def _answered(self, made: dict[str, Any]) -> web.Response:
        """Answer a creation, well or badly."""
        if self._once("create_then_fail"):
            return outcome(500, "broken")
        if self._once("create_then_hang"):
            await asyncio.sleep(30)
        if self._once("garbage"):
            return web.Response(text="<html>ok</html>")
        return said(made, status=201)

    def _make(self, body: dict[str, Any]) -> dict[str, Any]:
        key = f"a{next(self.numbers)}"
        made = {**body, "id": key, "status": "booked" if self.confirms else "proposed"}
        if self.faults.no_keys:
            del made["identifier"]
        if self._once("wrong_time"):
            made["start"] = (NINE + timedelta(days=1)).isoformat()
        self.appointments[key] = made
        self.versions[key] = 1
        return made

    async def read(self, request: web.Request) -> web.Response:
        key = request.match_info["id"]
        if key not in self.appointments:
            return outcome(404, "no such appointment")
        return said(self.appointments[key], tag=self.versions[key])

    async def update(self, request: web.Request) -> web.Response:
        key = request.match_info["id"]
        tag = f'W/"{self.versions[key]}"'
        if request.headers.get("If-Match", tag) != tag:
            return outcome(412, "changed meanwhile")
        if self.faults.refuses_changes:
            return outcome(422, "too late to call it off")
        if self._once("keeps"):
            return said(self.appointments[key], tag=self.versions[key])
        self.appointments[key] = json.loads(await request.text())
        self.versions[key] += 1
        slot = self.slots[self.appointments[key]["slot"][0]["reference"].split("/")[1]]
        if self.appointments[key]["status"] == "cancelled":
            slot["status"] = "free"
        return said(self.appointments[key], tag=self.versions[key])

    async def responses(self, _request: web.Request) -> web.Response:
        answer = {
            "resourceType": "AppointmentResponse",
            "id": "x",
            "participantStatus": "declined" if self.faults.declines else "accepted",
        }
        return said(bundle([answer | self.response]))

    def _once(self, fault: str) -> bool:
        left = getattr(self.faults, fault)
        setattr(self.faults, fault, max(0, left - 1))
        return bool(left)


def keys(appointment: dict[str, Any]) -> list[str]:
    return [one["value"] for one in appointment.get("identifier", ())]


def patients(appointment: dict[str, Any]) -> list[str]:
    return [one["actor"]["reference"] for one in appointment["participant"]]


def bundle(rows: list[dict[str, Any]], following: str | None = None) -> dict[str, Any]:
    made: dict[str, Any] = {
        "resourceType": "Bundle",
        "type": "searchset",
        "entry": [{"resource": row} for row in rows],
    }
    if following:
        made["link"] = [{"relation": "next", "url": following}]
    return made


def said(data: dict[str, Any], status: int = 200, tag: int = 0) -> web.Response:
    headers = {"ETag": f'W/"{tag}"'} if tag else {}
    return web.json_response(data, status=status, headers=headers)


def outcome(
    status: int, words: str, headers: dict[str, str] | None = None
) -> web.Response:
    issue = {"severity": "error", "code": "processing", "diagnostics": words}
    data = {"resourceType": "OperationOutcome", "issue": [issue]}
    return web.json_response(data, status=status, headers=headers)
