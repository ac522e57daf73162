"""SMART Scheduling Links: free slots that practices publish, booked on their own pages.

The manifest (``$bulk-publish``) names files of newline-delimited JSON: Location,
Schedule, Slot. A slot carries a deep link or a telephone number; from here nothing is
booked, the person is shown where to go. No header of ours is sent to anybody.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final
from urllib.parse import urlsplit

from .fhir_reading import Resource, actor_of, is_a, items, slot_of, text_of, words_of
from .shapes import Failed, RemoteSlot, Why
from .web import Request, Web

MOST_FILES: Final = 30
MOST_SLOTS: Final = 2000
_EXTENSION: Final = "http://fhir-registry.smarthealthit.org/StructureDefinition/"
LINK: Final = f"{_EXTENSION}booking-deep-link"
PHONE: Final = f"{_EXTENSION}booking-phone"


@dataclass(kw_only=True, slots=True)
class _Published:
    """What the files said."""

    schedules: dict[str, Resource] = field(default_factory=dict)
    slots: dict[str, Resource] = field(default_factory=dict)


async def published_slots(
    web: Web, manifest: str, start: datetime, end: datetime
) -> tuple[RemoteSlot, ...] | Failed:
    """Return the free slots in [start, end) that can be booked somewhere."""
    answer = await web.send(Request(method="GET", url=manifest))
    listed = answer.resource() if answer.good else None
    if listed is None or not isinstance(listed.get("output"), list):
        return Failed(why=Why.NO_ANSWER)
    published = _Published()
    for address in _files(listed):
        got = await web.send(Request(method="GET", url=address))
        if not got.good:
            return Failed(why=Why.NO_ANSWER)
        _take(published, got.text)
    rows = (_slot(one, published) for one in published.slots.values())
    free = [one for one in rows if one is not None and start <= one.start < end]
    return tuple(sorted(free, key=lambda slot: slot.start))[:MOST_SLOTS]


def _files(manifest: Resource) -> list[str]:
    """Return the addresses of the files that are needed, of the web only."""
    wanted = [
        str(one.get("url"))
        for one in items(manifest, "output")
        if one.get("type") in {"Schedule", "Slot"}
    ]
    return [one for one in wanted if _is_web(one)][:MOST_FILES]


def _is_web(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.netloc)


def _take(published: _Published, text: str) -> None:
    for resource in _lines(text):
        if is_a(resource, "Schedule"):
            published.schedules[f"Schedule/{resource['id']}"] = resource
        elif is_a(resource, "Slot"):
            published.slots[resource["id"]] = resource


def _lines(text: str) -> Iterator[dict[str, Any]]:
    """Yield the objects of newline-delimited JSON; a line that is none is passed over."""
    for line in text.splitlines():
        try:
            data = json.loads(line)
        except RecursionError, ValueError:
            continue
        if isinstance(data, dict):
            yield data


def _slot(resource: Resource, published: _Published) -> RemoteSlot | None:
    link = _said(resource, LINK, "valueUrl")
    phone = _said(resource, PHONE, "valueString")
    if not (_is_web(link) or phone):
        return None
    reference = resource.get("schedule")
    named = reference.get("reference") if isinstance(reference, dict) else None
    schedule = published.schedules.get(str(named), {})
    said = next((words_of(one) for one in items(schedule, "serviceType")), "")
    slot = slot_of(resource, actor_of(schedule), said)
    if slot is None:
        return None
    return RemoteSlot(
        id=slot.id,
        start=slot.start,
        end=slot.end,
        practitioner=slot.practitioner,
        practitioner_name=slot.practitioner_name,
        specialty=slot.specialty,
        link=link if _is_web(link) else "",
        phone=phone,
    )


def _said(resource: Resource, url: str, element: str) -> str:
    """Return what an extension holds."""
    for one in items(resource, "extension"):
        if one.get("url") == url:
            return text_of(one.get(element))
    return ""
