"""Calendars and servers are looked at; what they do not say is named, and no title leaves."""

import asyncio
from collections.abc import AsyncIterator
from datetime import date, datetime, timedelta
from typing import Any, override

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.components.calendar import CalendarEntity, CalendarEvent
from homeassistant.components.calendar.const import (
    DATA_COMPONENT,
    CalendarEventStatus,
)
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError

from custom_components.healthstead import busy_calendars, visits_outside
from custom_components.healthstead.booking.fhir import FhirServer
from custom_components.healthstead.booking.shapes import RemoteSlot
from custom_components.healthstead.booking_servers import ServerKind
from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care.outside import Looking, Outside
from custom_components.healthstead.domain.appointment import BookingWay, VisitStatus
from custom_components.healthstead.domain.ids import PersonId
from custom_components.healthstead.domain.visiting import Driver, Visiting
from custom_components.healthstead.house_calendar import mark_of
from custom_components.healthstead.phone import code

from ..booking.practice import HALF, NINE, Practice
from .houses import ANN, House, move_to
from .practices import (
    QUILL,
    a_server,
    add_server,
    connect,
    open_practice,
    set_clinician,
)

DAY = timedelta(days=1)
WORK, VAN, PRACTICE = "calendar.work", "calendar.van", "calendar.practice"
SECRET = "Meeting with Canary"


class Shown(CalendarEntity):
    """A calendar of the house."""

    def __init__(self, entity_id: str, *events: CalendarEvent) -> None:
        self.entity_id = entity_id
        self._attr_name = entity_id.removeprefix("calendar.").capitalize()
        self.events = list(events)
        self.error: Exception | None = None
        self.hangs = False
        self.reads = 0

    @property
    @override
    def event(self) -> CalendarEvent | None:
        return None

    @override
    async def async_get_events(
        self, hass: HomeAssistant, start_date: datetime, end_date: datetime
    ) -> list[CalendarEvent]:
        self.reads += 1
        if self.hangs:
            await asyncio.Event().wait()
        if self.error is not None:
            raise self.error
        return self.events


def event(place: int = 0, length: timedelta = HALF, **more: Any) -> CalendarEvent:
    start = NINE + place * HALF
    return CalendarEvent(start=start, end=start + length, summary=SECRET, **more)


async def show(hass: HomeAssistant, *calendars: Shown) -> None:
    await hass.data[DATA_COMPONENT].async_add_entities(calendars)
    await hass.async_block_till_done()


async def visiting(house: House, **how: Any) -> None:
    await house.do(c.SetVisiting(person=ANN, visiting=Visiting(**how)))


async def look(house: House, start: datetime = NINE - DAY) -> Outside:
    looking = Looking(
        person=ANN, start=start, end=NINE + DAY, clinicians=frozenset({QUILL})
    )
    return await house.coordinator.desk.around.look(looking)


@pytest.fixture
async def ann(house: House) -> House:
    await house.add_person()
    return house


# Calendars


async def test_the_person_the_driver_and_the_practice_are_taken_at_their_times(
    hass: HomeAssistant, ann: House
) -> None:
    work, van = Shown(WORK, event(0)), Shown(VAN, event(1))
    await show(hass, work, van, Shown(PRACTICE, event(2)))
    bram = Driver(name="Bram", calendars=(VAN, WORK))
    await visiting(ann, calendars=(WORK, WORK), drivers=(bram,))
    await set_clinician(ann, way=BookingWay.LIST, calendar=PRACTICE)

    found = await look(ann)

    told = [(one.calendar, one.driver, one.clinician) for one in found.engaged]
    assert sorted(told, key=str) == [
        ("Practice", "", QUILL),
        ("Van", "Bram", None),
        ("Work", "", None),
        ("Work", "Bram", None),
    ]
    assert {one.busy.start for one in found.engaged} == {
        NINE,
        NINE + HALF,
        NINE + 2 * HALF,
    }
    assert (work.reads, found.unread, found.silent) == (1, (), frozenset())
    assert SECRET not in repr(found)


async def test_what_takes_no_time_or_a_whole_day_is_no_obstacle(
    hass: HomeAssistant, ann: House
) -> None:
    whole = CalendarEvent(
        start=date(2026, 12, 1), end=date(2026, 12, 2), summary=SECRET
    )
    nothing = event(2)
    nothing.end = nothing.start
    perhaps = event(3, status=CalendarEventStatus.TENTATIVE)
    await show(hass, Shown(WORK, whole, nothing, perhaps))
    await visiting(ann, calendars=(WORK,))

    found = await look(ann)

    assert [one.busy.start for one in found.engaged] == [NINE + 3 * HALF]


async def test_a_practice_that_is_away_for_a_day_is_away(
    hass: HomeAssistant, ann: House
) -> None:
    whole = CalendarEvent(
        start=date(2026, 12, 1), end=date(2026, 12, 2), summary=SECRET
    )
    await show(hass, Shown(PRACTICE, whole))
    await set_clinician(ann, way=BookingWay.LIST, calendar=PRACTICE)

    (away,) = (await look(ann)).engaged

    assert away.busy.end - away.busy.start == DAY


async def test_a_visit_does_not_stand_in_its_own_way(
    hass: HomeAssistant, ann: House
) -> None:
    own = "calendar.ann_appointments"
    await show(hass, Shown(WORK, event(0), event(1)))
    await visiting(ann, calendars=(WORK, own))
    assert hass.states.get(own) is not None
    await ann.do(
        c.NoteAppointment(
            person=ANN,
            clinician_name="Dr Quill",
            specialty="",
            start=NINE,
            end=NINE + HALF,
            status=VisitStatus.BOOKED,
        )
    )

    found = await look(ann)

    assert [one.busy.start for one in found.engaged] == [NINE + HALF]
    assert found.unread == ()


async def test_an_entry_of_a_visit_that_has_moved_is_known_by_its_mark(
    hass: HomeAssistant, ann: House
) -> None:
    await visiting(ann, calendars=(WORK,))
    await ann.do(
        c.NoteAppointment(
            person=ANN,
            clinician_name="Dr Quill",
            specialty="",
            start=NINE,
            end=NINE + HALF,
            status=VisitStatus.BOOKED,
        )
    )
    (visit,) = record(ann).appointments
    mark, other = mark_of(code(visit).lower()), mark_of(code("other").lower())
    stale, foreign = event(3, description=mark), event(4, description=other)
    await show(hass, Shown(WORK, stale, foreign))

    found = await look(ann)

    assert [one.busy.start for one in found.engaged] == [NINE + 4 * HALF]


async def test_a_calendar_that_is_not_read_is_named_and_holds_nothing_up(
    hass: HomeAssistant, ann: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(busy_calendars, "LIMIT_S", 0)
    broken, slow, gone = Shown(WORK), Shown(VAN), Shown(PRACTICE)
    broken.error, slow.hangs = HomeAssistantError("down"), True
    gone._attr_available = False
    await show(hass, broken, slow, gone)
    await visiting(ann, calendars=(WORK, VAN, PRACTICE, "calendar.never"))

    found = await look(ann)

    assert found.engaged == ()
    assert sorted(found.unread) == ["Practice", "Van", "Work", "calendar.never"]


async def test_of_somebody_unknown_nothing_is_looked_at(ann: House) -> None:
    looking = Looking(
        person=PersonId("nobody"), start=NINE, end=NINE + DAY, clinicians=frozenset()
    )

    assert await ann.coordinator.desk.around.look(looking) == Outside()


# Servers


@pytest.fixture
async def practice(house: House, socket_enabled: None) -> AsyncIterator[Practice]:
    found = Practice()
    async with open_practice(found) as url:
        await connect(house, found, url)
        yield found
        await house.hass.config_entries.async_unload(house.entry.entry_id)


async def test_free_times_come_from_the_server(
    house: House, practice: Practice
) -> None:
    found = await look(house)

    assert [(one.slot, one.start) for one in found.free] == [
        (f"s{place}", NINE + place * HALF) for place in range(5)
    ]
    assert (found.unread, found.silent) == ((), frozenset())


async def test_what_a_server_said_counts_for_a_minute(
    house: House, practice: Practice, freezer: FrozenDateTimeFactory
) -> None:
    await look(house)
    practice.slots["s0"]["status"] = "busy"

    same = await look(house)
    wider = await look(house, NINE - 2 * DAY)
    practice.slots["s1"]["status"] = "busy"
    await move_to(house.hass, freezer, house.coordinator.now() + timedelta(minutes=2))
    late = await look(house, NINE - 2 * DAY)

    assert [len(one.free) for one in (same, wider, late)] == [5, 4, 3]


async def test_what_was_booked_there_is_looked_at_anew(
    house: House, practice: Practice
) -> None:
    await look(house)
    await house.do(c.BookAppointment(person=ANN, clinician=QUILL, start=NINE))
    await house.coordinator.desk.answered(ANN, next(iter(record(house).appointments)))

    assert len((await look(house)).free) == 4


def record(house: House) -> Any:
    return house.coordinator.desk.household.people[ANN]


async def test_a_server_that_is_off_is_named_and_holds_nothing_up(
    ann: House, socket_enabled: None
) -> None:
    await add_server(ann, a_server("http://127.0.0.1:9/fhir"))
    await set_clinician(ann)

    found = await look(ann)

    assert found == Outside(unread=("City Practice",), silent=frozenset({QUILL}))


@pytest.mark.parametrize("error", [TimeoutError(), RecursionError()])
async def test_a_server_that_is_slow_or_hostile_is_named(
    house: House, practice: Practice, error: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_: Any, **__: Any) -> None:
        raise error

    monkeypatch.setattr(FhirServer, "slots_of", fail)

    assert (await look(house)).silent == frozenset({QUILL})


async def test_a_clinician_whose_server_was_removed_is_named(ann: House) -> None:
    await set_clinician(ann, server="gone")

    found = await look(ann)

    assert found == Outside(unread=("Dr Quill",), silent=frozenset({QUILL}))


async def test_a_silent_server_is_told_of_and_nothing_is_said_to_be_taken(
    ann: House,
) -> None:
    await set_clinician(ann, server="gone")
    command = c.BookAppointment(person=ANN, clinician=QUILL, start=NINE)

    done: Any = await ann.coordinator.async_do(command, ann.actor)

    assert done.reason == "server_silent"


async def test_published_times_lead_to_the_practices_own_page(
    ann: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, str]] = []
    link = "https://practice.example/1"

    async def published(_web: Any, url: str, *_when: Any, whose: str) -> Any:
        asked.append((url, whose))
        slot = RemoteSlot(
            id="1",
            start=NINE,
            end=NINE + HALF,
            practitioner="Location/1",
            practitioner_name="",
            specialty="",
            link=link,
        )
        return (slot,)

    monkeypatch.setattr(visits_outside, "published_slots", published)
    url = "https://practice.example/list"
    await add_server(ann, a_server(url, kind=ServerKind.LINKS, patients={}))
    await set_clinician(ann, way=BookingWay.LINK, reference="Location/1")

    found = await look(ann)

    assert asked == [(url, "Location/1")]
    assert [one.link for one in found.free] == [link]


async def test_a_page_without_a_server_is_not_looked_at(ann: House) -> None:
    await set_clinician(ann, way=BookingWay.LINK, server="", reference="")

    assert await look(ann) == Outside()
