"""Published slots lead to the practice's own page; nothing is booked from here."""

import json
from datetime import timedelta
from typing import Any

from custom_components.healthstead.booking.links import LINK, PHONE, published_slots
from custom_components.healthstead.booking.shapes import Failed, Why
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
