"""Published slots lead to the practice's own page; nothing is booked from here."""

import json
from datetime import timedelta
from typing import Any

import pytest

from custom_components.healthstead.booking.links import (
    LINK,
    PHONE,
    is_published,
    published_places,
    published_slots,
)
from custom_components.healthstead.booking.shapes import Failed, RemoteClinician, Why
from custom_components.healthstead.booking.web import NOTHING, Answer, Request

from .practice import HALF, NINE

BASE = "https://practice.example/publish"
DAY = timedelta(days=1)


class Pages:
    """A web of a few addresses."""

    def __init__(self, pages: dict[str, str]) -> None:
        self.pages = pages
        self.asked: list[Request] = []

    async def send(self, request: Request) -> Answer:
        self.asked.append(request)
        text = self.pages.get(request.url)
        return NOTHING if text is None else Answer(status=200, text=text)


def a_slot(number: int, **more: Any) -> dict[str, Any]:
    start = NINE + number * HALF
    return {
        "resourceType": "Slot",
        "id": f"s{number}",
        "schedule": {"reference": "Schedule/c1"},
        "status": "free",
        "start": start.isoformat(),
        "end": (start + HALF).isoformat(),
        "extension": [{"url": LINK, "valueUrl": f"https://practice.example/{number}"}],
        **more,
    }


SCHEDULE = {
    "resourceType": "Schedule",
    "id": "c1",
    "actor": [{"reference": "Location/1", "display": "The practice"}],
    "serviceType": [{"coding": [{"display": "General medical practice"}]}],
}


def publishing(*slots: object, files: list[dict[str, str]] | None = None) -> Pages:
    listed = files or [
        {"type": "Location", "url": f"{BASE}/locations"},
        {"type": "Schedule", "url": f"{BASE}/schedules"},
        {"type": "Slot", "url": f"{BASE}/slots"},
    ]
    return Pages(
        {
            BASE: json.dumps({"output": listed}),
            f"{BASE}/schedules": json.dumps(SCHEDULE),
            f"{BASE}/slots": "\n".join(map(json.dumps, slots)) + "\nnot json\n[1]\n",
        }
    )


async def test_a_published_slot_names_where_to_book_it() -> None:
    phone = [{"url": PHONE, "valueString": "+351 200 000 001"}]

    found = await published_slots(
        publishing(a_slot(1), a_slot(0, extension=phone)), BASE, NINE, NINE + DAY
    )

    assert isinstance(found, tuple)
    assert [(one.id, one.link, one.phone) for one in found] == [
        ("s0", "", "+351 200 000 001"),
        ("s1", "https://practice.example/1", ""),
    ]
    assert (found[0].practitioner_name, found[0].specialty) == (
        "The practice",
        "General medical practice",
    )


async def test_what_cannot_be_booked_anywhere_or_not_then_is_no_offer() -> None:
    script = [{"url": LINK, "valueUrl": "javascript:alert(1)"}]
    broken = [{"url": LINK, "valueUrl": "http://["}]
    slots = (
        a_slot(0, status="busy"),
        a_slot(1, extension=[]),
        a_slot(2, extension=script),
        a_slot(3, extension=broken),
        a_slot(99),
        a_slot(4, schedule="?"),
    )

    found = await published_slots(publishing(*slots), BASE, NINE, NINE + DAY)

    assert isinstance(found, tuple)
    assert [one.id for one in found] == ["s4"]


async def test_a_manifest_or_a_file_that_cannot_be_read_is_no_answer() -> None:
    gone = [{"type": "Slot", "url": f"{BASE}/gone"}]

    answers = [
        await published_slots(pages, BASE, NINE, NINE + DAY)
        for pages in (Pages({}), Pages({BASE: "[]"}), publishing(files=gone))
    ]

    assert answers == [Failed(why=Why.NO_ANSWER)] * 3


async def test_files_that_are_not_on_the_web_are_not_asked_for() -> None:
    pages = publishing(files=[{"type": "Slot", "url": "ftp://practice.example/slots"}])

    found = await published_slots(pages, BASE, NINE, NINE + DAY)

    assert found == ()
    assert [one.url for one in pages.asked] == [BASE]


async def test_of_many_places_only_the_times_of_one_are_offered() -> None:
    pages = publishing(a_slot(0))

    theirs = await published_slots(pages, BASE, NINE, NINE + DAY, whose="Location/1")
    others = await published_slots(pages, BASE, NINE, NINE + DAY, whose="Location/2")

    assert isinstance(theirs, tuple)
    assert [one.id for one in theirs] == ["s0"]
    assert others == ()


async def test_a_long_link_stays_whole_and_a_broken_one_is_none() -> None:
    long = f"https://practice.example/{'x' * 300}"
    broken = "https://practice.example/a\nb"
    slots = [
        a_slot(number, extension=[{"url": LINK, "valueUrl": link}])
        for number, link in enumerate((long, broken))
    ]

    found = await published_slots(publishing(*slots), BASE, NINE, NINE + DAY)

    assert isinstance(found, tuple)
    assert [one.link for one in found] == [long]


@pytest.mark.parametrize(
    "address",
    [
        "http://elsewhere.example/slots",
        "https://192.168.1.1/reboot",
        "https://[::1]/slots",
        "https://router.local/slots",
        "https://user:word@elsewhere.example/slots",
        "https://[bad/slots",
    ],
)
async def test_a_list_of_strangers_leads_to_no_place_inside_the_house(
    address: str,
) -> None:
    pages = publishing(files=[{"type": "Slot", "url": address}])

    found = await published_slots(pages, BASE, NINE, NINE + DAY)

    assert found == ()
    assert [one.url for one in pages.asked] == [BASE]


async def test_the_places_of_a_list_are_named_with_what_they_do() -> None:
    place = {
        "resourceType": "Location",
        "id": "1",
        "name": "Hill\nPractice",
        "telecom": [
            {"system": "url", "value": "https://practice.example"},
            {"system": "phone", "value": "+351 200 000 001"},
        ],
        "address": {"line": ["1 Hill Road"], "postalCode": "1000", "city": "Lisbon"},
    }
    nameless = {"resourceType": "Location", "id": "2"}
    pages = publishing()
    pages.pages[f"{BASE}/locations"] = f"{json.dumps(place)}\n{json.dumps(nameless)}"

    found = await published_places(pages, BASE)

    assert found == (
        RemoteClinician(
            reference="Location/1",
            name="Hill Practice",
            specialty="General medical practice",
            phone="+351 200 000 001",
            place="Hill Practice, 1 Hill Road, 1000 Lisbon",
        ),
    )


async def test_what_is_no_list_says_so() -> None:
    assert await is_published(publishing(), BASE) is None
    assert await is_published(Pages({BASE: "<html>"}), BASE) == Failed(
        why=Why.NO_ANSWER
    )
    assert await published_places(Pages({}), BASE) == Failed(why=Why.NO_ANSWER)
