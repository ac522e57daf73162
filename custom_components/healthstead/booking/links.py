"""SMART Scheduling Links: free slots that practices publish, booked on their own pages.

The manifest (``$bulk-publish``) names files of newline-delimited JSON: Location,
Schedule, Slot. A slot carries a deep link or a telephone number; from here nothing is
booked, the person is shown where to go. No header of ours is sent to anybody, and a
list leads to no place inside the house.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Final

from .addresses import beside, parts_of
from .fhir_asking import failure
from .fhir_finding import place_of
from .fhir_reading import (
    Resource,
    actor_of,
    is_a,
    items,
    slot_of,
    text_of,
    within,
    words_of,
)
from .shapes import Failed, RemoteClinician, RemoteSlot, Why
from .web import Request, Web

MOST_FILES: Final = 30
MOST_SLOTS: Final = 2000
MOST_PLACES: Final = 200
_EXTENSION: Final = "http://fhir-registry.smarthealthit.org/StructureDefinition/"
LINK: Final = f"{_EXTENSION}booking-deep-link"
PHONE: Final = f"{_EXTENSION}booking-phone"


@dataclass(kw_only=True, slots=True)
class _Published:
    """What the files said."""

    schedules: dict[str, Resource] = field(default_factory=dict)
    slots: dict[str, Resource] = field(default_factory=dict)
    places: dict[str, Resource] = field(default_factory=dict)


async def is_published(web: Web, manifest: str) -> Failed | None:
    """Return why this is no list of free slots, or None if it is one."""
    listed = await _listed(web, manifest)
    return listed if isinstance(listed, Failed) else None


async def published_slots(
    web: Web, manifest: str, start: datetime, end: datetime, *, whose: str = ""
) -> tuple[RemoteSlot, ...] | Failed:
    """Return the free slots in [start, end) that can be booked somewhere.

    ``whose``: only those of one actor, such as ``Location/10``.
    """
    published = await _read(web, manifest, {"Schedule", "Slot"})
    if isinstance(published, Failed):
        return published
    rows = (_slot(one, published, whose) for one in published.slots.values())
    free = [one for one in rows if one is not None and start <= one.start < end]
    return tuple(sorted(free, key=lambda slot: slot.start))[:MOST_SLOTS]


async def published_places(
    web: Web, manifest: str
) -> tuple[RemoteClinician, ...] | Failed:
    """Return the places that publish free slots, by name."""
    published = await _read(web, manifest, {"Schedule", "Location"})
    if isinstance(published, Failed):
        return published
    services = {
        actor: said
        for schedule in published.schedules.values()
        for actor in _actors(schedule)
        if (said := _service(schedule))
    }
    found = [
        RemoteClinician(
            reference=reference,
            name=name,
            specialty=services.get(reference, ""),
            phone=_telephone(place),
            place=place_of(place),
        )
        for reference, place in published.places.items()
        if (name := text_of(place.get("name")))
    ]
    return tuple(sorted(found, key=lambda one: one.name))[:MOST_PLACES]


async def _listed(web: Web, manifest: str) -> Resource | Failed:
    answer = await web.send(Request(method="GET", url=manifest))
    if not answer.good:
        return failure(answer)
    listed = answer.resource()
    if listed is None or not isinstance(listed.get("output"), list):
        return Failed(why=Why.NO_ANSWER)
    return listed


async def _read(web: Web, manifest: str, kinds: set[str]) -> _Published | Failed:
    listed = await _listed(web, manifest)
    if isinstance(listed, Failed):
        return listed
    published = _Published()
    for address in _files(listed, manifest, kinds):
        got = await web.send(Request(method="GET", url=address))
        if not got.good:
            return Failed(why=Why.NO_ANSWER)
        _take(published, got.text)
    return published


def _files(listed: Resource, manifest: str, kinds: set[str]) -> list[str]:
    """Return the addresses of the files that are needed, none inside the house."""
    wanted = [
        str(one.get("url"))
        for one in items(listed, "output")
        if one.get("type") in kinds
    ]
    return [one for one in wanted if beside(one, manifest)][:MOST_FILES]


def _take(published: _Published, text: str) -> None:
    for resource in _lines(text):
        if is_a(resource, "Schedule"):
            published.schedules[f"Schedule/{resource['id']}"] = resource
        elif is_a(resource, "Slot"):
            published.slots[resource["id"]] = resource
        elif is_a(resource, "Location"):
            published.places[f"Location/{resource['id']}"] = resource


def _lines(text: str) -> Iterator[dict[str, Any]]:
    """Yield the objects of newline-delimited JSON; a line that is none is passed over."""
    for line in text.splitlines():
        try:
            data = json.loads(line)
        except RecursionError, ValueError:
            continue
        if isinstance(data, dict):
            yield data


def _slot(resource: Resource, published: _Published, whose: str) -> RemoteSlot | None:
    said = _said(resource, LINK, "valueUrl")
    link = said if isinstance(said, str) and _opens(said) else ""
    phone = text_of(_said(resource, PHONE, "valueString"))
    if not (link or phone):
        return None
    named = text_of(within(resource, "schedule", "reference"))
    schedule = published.schedules.get(named, {})
    if whose and whose not in _actors(schedule):
        return None
    slot = slot_of(resource, actor_of(schedule), _service(schedule))
    return None if slot is None else replace(slot, link=link, phone=phone)


def _actors(schedule: Resource) -> list[str]:
    return [text_of(one.get("reference")) for one in items(schedule, "actor")]


def _service(schedule: Resource) -> str:
    return next((words_of(one) for one in items(schedule, "serviceType")), "")


def _telephone(place: Resource) -> str:
    said = (
        text_of(one.get("value"))
        for one in items(place, "telecom")
        if one.get("system") == "phone"
    )
    return next((one for one in said if one), "")


def _said(resource: Resource, url: str, element: str) -> object:
    """Return what an extension holds."""
    for one in items(resource, "extension"):
        if one.get("url") == url:
            return one.get(element)
    return None


def _opens(link: str) -> bool:
    """Say whether a link is one of the web, whole and in one piece."""
    return parts_of(link) is not None and link.isprintable() and " " not in link
