"""Looks at calendars of the house and at booking servers before a visit is decided.

All at the same time, each within a few seconds. What did not answer is named, and holds
nothing up. Times leave the calendars, titles do not; servers are asked for times only.
"""

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby
from typing import Final

from homeassistant.core import HomeAssistant

from .booking.links import published_slots
from .booking.shapes import Failed, RemoteSlot
from .booking_servers import BookingServer, ServerKind, fhir_of, servers_of, web_of
from .busy_calendars import (
    Own,
    Whose,
    calendars_of,
    engaged_by,
    events_of,
    is_own,
    name_of,
)
from .care.outside import NOTHING_OUTSIDE, Engaged, FreeSlot, Looking, Outside
from .care.record import PersonRecord
from .const import LOGGER
from .coordinator import HealthsteadConfigEntry
from .domain.appointment import BookingWay, Clinician
from .house_calendar import mark_of
from .phone import code

LIMIT_S: Final = 4.0
"""A server that has not answered by then is named, and holds nothing up."""
FRESH: Final = timedelta(seconds=60)
"""So long what a server said of its free times is taken as it is."""

type Key = tuple[str, str]
"""Id of a server, and who is asked for there."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Seen:
    """What a server said of its free times, and when."""

    at: datetime
    start: datetime
    end: datetime
    slots: tuple[RemoteSlot, ...]


class Windows:
    """What a house sees outside its record."""

    def __init__(
        self,
        hass: HomeAssistant,
        entry: HealthsteadConfigEntry,
        now: Callable[[], datetime],
    ) -> None:
        """See nothing before it is asked for."""
        self._hass = hass
        self._entry = entry
        self._now = now
        self._seen: dict[Key, _Seen] = {}

    async def look(self, looking: Looking) -> Outside:
        """Return what is taken and what is free, and what could not be read."""
        household = self._entry.runtime_data.coordinator.desk.household
        record = household.people.get(looking.person)
        if record is None:
            return NOTHING_OUTSIDE
        asked = [
            household.clinicians[one]
            for one in sorted(looking.clinicians)
            if one in household.clinicians
        ]
        calendars, servers = await asyncio.gather(
            self._calendars(record, asked, looking), self._servers(asked, looking)
        )
        return Outside(
            engaged=calendars.engaged,
            free=servers.free,
            unread=tuple(dict.fromkeys((*calendars.unread, *servers.unread))),
            silent=servers.silent,
        )

    def forget(self, server: str) -> None:
        """Ask a server anew: something was booked or called off there."""
        for key in [key for key in self._seen if key[0] == server]:
            del self._seen[key]

    # Calendars

    async def _calendars(
        self, record: PersonRecord, clinicians: Iterable[Clinician], looking: Looking
    ) -> Outside:
        """Read each calendar once, whomever it is looked at for."""
        wanted = sorted(
            calendars_of(record, clinicians), key=lambda whose: whose.calendar
        )
        groups = [
            (calendar, tuple(whose))
            for calendar, whose in groupby(wanted, key=lambda whose: whose.calendar)
            if not is_own(self._hass, calendar)
        ]
        own = _own(record)
        found = await asyncio.gather(
            *(self._calendar(name, whose, looking, own) for name, whose in groups)
        )
        unread = [
            name_of(self._hass, name)
            for (name, _), engaged in zip(groups, found, strict=True)
            if engaged is None
        ]
        engaged = tuple(one for each in found if each is not None for one in each)
        return Outside(engaged=engaged, unread=tuple(unread))

    async def _calendar(
        self,
        calendar: str,
        everybody: tuple[Whose, ...],
        looking: Looking,
        own: Own,
    ) -> list[Engaged] | None:
        events = await events_of(self._hass, calendar, looking.start, looking.end)
        if events is None:
            return None
        called = name_of(self._hass, calendar)
        return [
            one for whose in everybody for one in engaged_by(events, whose, called, own)
        ]

    # Servers

    async def _servers(
        self, clinicians: Iterable[Clinician], looking: Looking
    ) -> Outside:
        servers = servers_of(self._entry)
        asked = [
            one
            for one in clinicians
            if one.way is BookingWay.SERVER
            or (one.way is BookingWay.LINK and one.server)
        ]
        found = await asyncio.gather(
            *(self._free(one, servers.get(one.server), looking) for one in asked)
        )
        said = list(zip(asked, found, strict=True))
        silent = [one for one, slots in said if slots is None]
        return Outside(
            free=tuple(one for _, slots in said if slots is not None for one in slots),
            unread=tuple(_called(one, servers.get(one.server)) for one in silent),
            silent=frozenset(one.id for one in silent),
        )

    async def _free(
        self, clinician: Clinician, server: BookingServer | None, looking: Looking
    ) -> list[FreeSlot] | None:
        """Return the free times of one clinician, or None where nothing was said."""
        if server is None:
            return None
        slots = await self._slots(clinician, server, looking)
        if slots is None:
            return None
        return [
            FreeSlot(
                clinician=clinician.id,
                start=one.start,
                end=one.end,
                slot=one.id,
                link=one.link,
                phone=one.phone,
            )
            for one in slots
            if looking.start <= one.start < looking.end
        ]

    async def _slots(
        self, clinician: Clinician, server: BookingServer, looking: Looking
    ) -> tuple[RemoteSlot, ...] | None:
        key, now = (server.id, clinician.reference), self._now()
        seen = self._seen.get(key)
        if (
            seen is not None
            and now - seen.at < FRESH
            and seen.start <= looking.start
            and looking.end <= seen.end
        ):
            return seen.slots
        try:
            async with asyncio.timeout(LIMIT_S):
                said = await self._asked(clinician, server, looking)
        except TimeoutError:
            said = None
        except Exception:  # noqa: BLE001 - whatever a server sends, the house goes on
            LOGGER.exception("A booking server's answer could not be read")
            said = None
        if said is None or isinstance(said, Failed):
            return None
        self._seen[key] = _Seen(
            at=now, start=looking.start, end=looking.end, slots=said
        )
        return said

    async def _asked(
        self, clinician: Clinician, server: BookingServer, looking: Looking
    ) -> tuple[RemoteSlot, ...] | Failed:
        start, end = looking.start, looking.end
        if server.kind is ServerKind.LINKS:
            web, whose = web_of(self._hass, LIMIT_S), clinician.reference
            return await published_slots(web, server.url, start, end, whose=whose)
        fhir = fhir_of(self._hass, server, LIMIT_S)
        return await fhir.slots_of(clinician.reference, start, end)


def _own(record: PersonRecord) -> Own:
    visits = record.appointments.values()
    return Own(
        times=frozenset(
            (busy.start, busy.end) for visit in visits for busy in visit.takes()
        ),
        marks=frozenset(mark_of(code(visit.id).lower()) for visit in visits),
    )


def _called(clinician: Clinician, server: BookingServer | None) -> str:
    return clinician.name if server is None else server.name
