"""Who can be seen at a server, and when: read from what servers really send."""

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from custom_components.healthstead.booking.addresses import (
    at_home,
    is_id,
    is_reference,
    safe,
)
from custom_components.healthstead.booking.fhir import FhirServer
from custom_components.healthstead.booking.fhir_asking import wait_of
from custom_components.healthstead.booking.fhir_wishes import appointment_of
from custom_components.healthstead.booking.shapes import (
    Failed,
    RemoteClinician,
    Standing,
    Visit,
    Why,
)
from custom_components.healthstead.booking.web import NOTHING, Answer, Request

from .practice import HALF, NINE, Practice, bundle
from .test_fhir import DAY, SLOT, WISH, connected, faulty

ROLE = "PractitionerRole/r1"


class Said:
    """A server that answers every request with the same."""

    def __init__(self, *rows: dict[str, Any], status: int = 200) -> None:
        self.text = json.dumps(bundle(list(rows)))
        self.status = status
        self.asked: list[Request] = []

    async def send(self, request: Request) -> Answer:
        self.asked.append(request)
        return Answer(status=self.status, text=self.text)


def a_server(*rows: dict[str, Any]) -> tuple[FhirServer, Said]:
    carrier = Said(*rows)
    return FhirServer(carrier, "https://practice.example/fhir"), carrier


async def test_clinicians_come_with_name_specialty_place_and_telephone() -> None:
    async with connected(Practice()) as line:
        found = await line.server.clinicians()

    assert found == (
        RemoteClinician(
            reference=ROLE,
            name="Dr Nib Quill",
            specialty="Cardiology",
            phone="+351 200 000 001",
            place="Hill Practice, 1 Hill Road, Lisbon",
        ),
    )


@pytest.mark.parametrize(
    ("more", "name"),
    [
        ({"practitioner": {"display": "Dr\u202e Quill\n\n"}}, "Dr Quill"),
        ({"organization": {"display": "The practice"}}, "The practice"),
        ({"practitioner": {"display": "x" * 900}}, "x" * 200),
        ({"practitioner": {"reference": "Practitioner/text"}}, "Nib Quill"),
        ({"practitioner": {"reference": "Practitioner/none"}}, None),
        ({"practitioner": {"display": "Left"}, "active": False}, None),
        ({"practitioner": "broken", "location": "broken"}, None),
    ],
)
async def test_a_name_is_one_line_of_bounded_length_or_nobody(
    more: dict[str, Any], name: str | None
) -> None:
    rows: list[dict[str, Any]] = [
        {"resourceType": "PractitionerRole", "id": "r1", **more},
        {"resourceType": "Practitioner", "id": "text", "name": [{"text": "Nib Quill"}]},
        {"resourceType": "Practitioner", "id": "none", "name": [{}]},
    ]
    server, _ = a_server(*rows)

    found = await server.clinicians("cardiology")

    assert isinstance(found, tuple)
    assert [one.name for one in found] == ([] if name is None else [name])


async def test_a_server_that_cannot_be_searched_names_nobody() -> None:
    server, carrier = a_server()
    carrier.status = 403

    assert await server.clinicians() == Failed(why=Why.NOT_ALLOWED)


@pytest.mark.parametrize("by_person", [False, True])
async def test_the_times_of_one_clinician_are_found_by_role_or_by_person(
    by_person: bool,
) -> None:
    async with connected(Practice(by_person=by_person)) as line:
        found = await line.server.slots_of(ROLE, NINE, NINE + 2 * HALF)

    assert isinstance(found, tuple)
    assert [one.id for one in found] == ["s0", "s1"]


async def test_slots_of_other_schedules_are_not_the_clinicians() -> None:
    practice = Practice()
    practice.slots["s0"]["schedule"] = {"reference": "Schedule/other"}
    del practice.slots["s1"]["schedule"]
    async with connected(practice) as line:
        found = await line.server.slots_of(ROLE, NINE, NINE + 2 * HALF)

    assert isinstance(found, tuple)
    assert [one.id for one in found] == ["s1"]


@pytest.mark.parametrize("reference", ["Practitioner/none", "PractitionerRole/none"])
async def test_who_has_no_schedule_has_no_times(reference: str) -> None:
    server, _ = a_server()

    assert await server.slots_of(reference, NINE, NINE + DAY) == ()


@pytest.mark.parametrize(
    "reference", ["", "PractitionerRole", "PractitionerRole/../x", "https://x.example/"]
)
async def test_what_is_no_reference_is_not_asked_for(reference: str) -> None:
    server, carrier = a_server()

    found = await server.slots_of(reference, NINE, NINE + DAY)

    assert found == Failed(why=Why.NOT_THERE)
    assert carrier.asked == []


@pytest.mark.parametrize(
    "path", ["https://elsewhere.example/x", "//elsewhere.example/x", "http://[bad"]
)
async def test_nothing_is_sent_to_another_host(path: str) -> None:
    server, carrier = a_server()

    assert await server.send("GET", path) == NOTHING
    assert carrier.asked == []


# Whose appointment it is


async def test_appointments_of_others_are_never_touched() -> None:
    practice = faulty(lenient=True)
    other = {
        "resourceType": "Appointment",
        "id": "theirs",
        "status": "booked",
        "slot": [{"reference": "Slot/s4"}],
        "start": SLOT.start.isoformat(),
        "participant": [{"actor": {"reference": "Patient/8"}}],
    }
    practice.appointments["theirs"] = other
    practice.versions["theirs"] = 1
    async with connected(practice) as line:
        visit = await line.server.book(WISH)
        gone = await line.server.withdraw(WISH.key)

    assert isinstance(visit, Visit)
    assert gone == 1
    assert practice.standing == [other]


@pytest.mark.parametrize("faults", [{"no_keys": True}, {"no_identifier_search": True}])
async def test_what_was_made_is_found_again_where_keys_are_not_kept(
    faults: dict[str, Any],
) -> None:
    practice = faulty(create_then_fail=1, **faults)
    async with connected(practice) as line:
        first = await line.server.book(WISH)
        again = await line.server.book(WISH)
        found = len(practice.standing)
        gone = await line.server.withdraw(WISH.key, WISH)

    assert isinstance(first, Visit)
    assert first == again
    assert (found, gone, practice.standing) == (1, 1, [])


async def test_an_appointment_of_somebody_else_under_the_key_is_called_off() -> None:
    practice = Practice()
    async with connected(practice) as line:
        await line.server.book(WISH)
        (made,) = practice.appointments.values()
        made["participant"] = [{"actor": {"reference": "Patient/8"}}]

        answer = await line.server.book(WISH)

    assert answer == Failed(why=Why.OTHER_VISIT)
    assert practice.standing == []


async def test_two_appointments_are_not_called_one_before_the_other_is_off() -> None:
    practice = faulty(duplicate=1, keeps=9)
    async with connected(practice) as line:
        unsure = await line.server.book(WISH)
        practice.faults.keeps = 0
        visit = await line.server.book(WISH)

    assert unsure == Failed(why=Why.UNSURE)
    assert isinstance(visit, Visit)
    assert len(practice.standing) == 1


# Changing


async def test_a_server_that_only_says_that_it_cancelled_is_not_believed() -> None:
    practice = faulty(keeps=9)
    async with connected(practice) as line:
        visit = await line.server.book(WISH)
        assert isinstance(visit, Visit)
        kept = await line.server.off(visit.reference)
        practice.faults.keeps = 0
        done = await line.server.off(visit.reference)
        gone = await line.server.off("Appointment/77")

    assert kept == Failed(why=Why.NOT_CANCELLED)
    assert done is gone is None


async def test_a_refused_change_comes_with_the_words_of_the_practice() -> None:
    practice = faulty(refuses_changes=True)
    async with connected(practice) as line:
        visit = await line.server.book(WISH)
        assert isinstance(visit, Visit)
        refused = await line.server.off(visit.reference)
        withdrawn = await line.server.withdraw(WISH.key)

    said = Failed(why=Why.REFUSED, said="too late to call it off")
    assert refused == withdrawn == said


async def test_a_visit_that_took_place_is_left_as_it_is() -> None:
    practice = Practice()
    async with connected(practice) as line:
        visit = await line.server.book(WISH)
        assert isinstance(visit, Visit)
        (made,) = practice.appointments.values()
        made["status"] = "fulfilled"

        done = await line.server.cancel(visit.reference, "")

    assert isinstance(done, Visit)
    assert done.standing is Standing.DONE


@pytest.mark.parametrize("reference", ["Appointment/..", "elsewhere", ""])
async def test_what_is_no_reference_is_neither_followed_nor_cancelled(
    reference: str,
) -> None:
    server, carrier = a_server()

    assert await server.standing(reference) == Failed(why=Why.NOT_THERE)
    assert await server.cancel(reference, "") == Failed(why=Why.NOT_THERE)
    assert carrier.asked == []


async def test_an_answer_about_another_appointment_is_no_answer() -> None:
    practice = Practice()
    async with connected(practice) as line:
        visit = await line.server.book(WISH)
        assert isinstance(visit, Visit)
        practice.appointments[visit.reference.split("/")[1]]["id"] = "other"

        assert await line.server.standing(visit.reference) == Failed(why=Why.NO_ANSWER)


async def test_a_slot_without_a_proper_id_is_not_booked() -> None:
    server, carrier = a_server()

    answer = await server.book(replace(WISH, slot=replace(SLOT, id="..")))

    assert answer == Failed(why=Why.NOT_THERE)
    assert carrier.asked == []


async def test_what_others_or_the_patient_declined_is_no_no_of_the_practice() -> None:
    practice = Practice(confirms=False)
    practice.faults.declines = True
    async with connected(practice) as line:
        practice.response = {"appointment": {"reference": "Appointment/99"}}
        visit = await line.server.book(WISH)
        practice.response = {"actor": {"reference": "Patient/7"}}
        assert isinstance(visit, Visit)
        again = await line.server.standing(visit.reference)

    assert visit.standing is Standing.REQUESTED
    assert isinstance(again, Visit)
    assert again.standing is Standing.REQUESTED


# Waiting


async def test_a_server_that_wants_to_be_left_alone_says_for_how_long() -> None:
    practice = faulty(busy=1)
    async with connected(practice) as line:
        answer = await line.server.book(WISH)

    assert answer == Failed(why=Why.NO_ANSWER, after_s=120.0)
    assert practice.appointments == {}


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry-after": "30"}, 30.0),
        ({"retry-after": "999999999999"}, 3600.0),
        ({"retry-after": "-5"}, 0.0),
        ({"retry-after": "soon"}, 0.0),
        ({"retry-after": "Tue, 01 Dec 2026 09:01:00 GMT"}, 0.0),
        (
            {
                "retry-after": "Tue, 01 Dec 2026 09:01:00 GMT",
                "date": "Tue, 01 Dec 2026 09:00:00 GMT",
            },
            60.0,
        ),
        ({}, 0.0),
    ],
)
def test_a_wait_is_read_in_seconds_or_as_a_date_of_the_server(
    headers: dict[str, str], seconds: float
) -> None:
    assert wait_of(Answer(status=503, headers=headers)) == seconds
    assert wait_of(Answer(status=500, headers=headers)) == 0.0


# Addresses


@pytest.mark.parametrize(
    ("address", "may"),
    [
        ("https://practice.example/fhir", True),
        ("http://practice.example/fhir", False),
        ("http://192.168.1.20:8080/fhir", True),
        ("http://[fd00::1]/fhir", True),
        ("http://8.8.8.8/fhir", False),
        ("http://fhir:8080", True),
        ("http://fhir.local", True),
        ("http://localhost:8080/fhir", True),
        ("https://user:word@practice.example", False),
        ("ftp://192.168.1.20/fhir", False),
        ("https://", False),
        ("https://practice.example:port/", False),
        (f"https://practice.example/{'x' * 600}", False),
    ],
)
def test_a_token_travels_encrypted_or_within_the_house(address: str, may: bool) -> None:
    assert safe(address) is may


def test_ids_and_references_lead_nowhere_else() -> None:
    assert is_id("a-1.b")
    assert is_reference("Patient/12")
    assert not any(map(is_id, ("", ".", "..", "a/b", "a b", None, 7)))
    assert not any(map(is_reference, ("Patient/..", "patient/1", "12", "A/b/c")))
    assert at_home("10.0.0.1")


async def test_what_leaves_the_house_is_what_the_page_for_people_shows() -> None:
    page = Path(__file__).parents[2] / "docs" / "user" / "booking-visits.md"
    (block,) = re.findall(r"```json\n(.*?)```", page.read_text("utf-8"), re.DOTALL)
    practitioner = "PractitionerRole/r1"
    slot = replace(SLOT, practitioner=practitioner)

    sent = appointment_of(replace(WISH, key="0199b4aa-7c3e.0", slot=slot))

    assert sent == json.loads(block)
    assert appointment_of(replace(WISH, note="x")).keys() - sent.keys() == {"comment"}
