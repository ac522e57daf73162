"""Visits in calendars: our own, and the one of the house that a person chose."""

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, override

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.components.calendar import CalendarEntity, CalendarEvent
from homeassistant.components.calendar.const import (
    DATA_COMPONENT,
    CalendarEntityFeature,
)
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import issue_registry as ir
from homeassistant.setup import async_setup_component
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.domain.appointment import VisitStatus
from custom_components.healthstead.visit_calendar_memory import STORED

from .houses import ANN, House, move_to
from .visits import BY_PHONE, FRIDAY, MINUTE, THURSDAY, VISITING, arrange, book

FAMILY = "calendar.family"
WRITES = replace(VISITING, writes_to=FAMILY)
ALL = (
    CalendarEntityFeature.CREATE_EVENT
    | CalendarEntityFeature.UPDATE_EVENT
    | CalendarEntityFeature.DELETE_EVENT
)
DAYS = timedelta(days=30)


class Family(CalendarEntity):
    """A calendar of the house, as far as it can do things."""

    _attr_name = "Family"
    _attr_has_entity_name = False

    def __init__(self, name: str = "Family") -> None:
        self._attr_name = name
        self._attr_supported_features = ALL
        self.events: list[CalendarEvent] = []
        self.fails = False
        self.calls: list[str] = []

    @property
    @override
    def event(self) -> CalendarEvent | None:
        return None

    def _called(self, what: str) -> None:
        self.calls.append(what)
        if self.fails:
            raise HomeAssistantError("no connection")

    @override
    async def async_get_events(
        self, hass: HomeAssistant, start_date: datetime, end_date: datetime
    ) -> list[CalendarEvent]:
        if self.fails:
            raise HomeAssistantError("no connection")
        return [
            one
            for one in self.events
            if one.start_datetime_local < end_date
            and one.end_datetime_local > start_date
        ]

    @override
    async def async_create_event(self, **kwargs: Any) -> None:
        self._called("create")
        self.events.append(_event(f"uid-{len(self.calls)}", kwargs))

    @override
    async def async_update_event(
        self,
        uid: str,
        event: dict[str, Any],
        recurrence_id: str | None = None,
        recurrence_range: str | None = None,
    ) -> None:
        self._called("update")
        self.events = [
            _event(uid, event) if one.uid == uid else one for one in self.events
        ]

    @override
    async def async_delete_event(
        self,
        uid: str,
        recurrence_id: str | None = None,
        recurrence_range: str | None = None,
    ) -> None:
        self._called("delete")
        self.events = [one for one in self.events if one.uid != uid]

    @property
    def told(self) -> list[tuple[str, str]]:
        return [
            (f"{one.start_datetime_local:%m-%d %H:%M}", one.summary)
            for one in sorted(self.events, key=lambda one: one.start_datetime_local)
        ]


def _event(uid: str, told: dict[str, Any]) -> CalendarEvent:
    return CalendarEvent(
        uid=uid,
        start=told["dtstart"],
        end=told["dtend"],
        summary=told["summary"],
        description=told.get("description"),
        location=told.get("location"),
    )


@pytest.fixture
async def family(hass: HomeAssistant, house: House) -> Family:
    """A calendar that the house had before."""
    return (await calendars(hass, "Family"))[0]


async def calendars(hass: HomeAssistant, *names: str) -> list[Family]:
    made = [Family(name) for name in names]
    assert await async_setup_component(hass, "calendar", {})
    await hass.data[DATA_COMPONENT].async_add_entities(made)
    await hass.async_block_till_done()
    return made


@pytest.fixture
async def home(hass: HomeAssistant, house: House, family: Family) -> House:
    """Ann's visits go into the family's calendar."""
    await house.add_person()
    await arrange(house, visiting=WRITES)
    return house


async def settle(hass: HomeAssistant) -> None:
    """Wait for what is written to calendars, which nothing else waits for."""
    await hass.async_block_till_done()
    while writing := [
        task
        for task in hass._background_tasks
        if isinstance(task, asyncio.Task) and "calendars" in task.get_name()
    ]:
        await asyncio.wait(writing)
        await hass.async_block_till_done()


def issues(hass: HomeAssistant) -> list[str]:
    return sorted(
        str(one.translation_key)
        for (_, key), one in ir.async_get(hass).issues.items()
        if key.startswith("visit_calendar_")
    )


async def test_a_visit_is_written_in_neutral_words(
    hass: HomeAssistant, home: House, family: Family
) -> None:
    await book(home)
    await settle(hass)

    assert family.told == [("10-09 15:00", "Ann: appointment")]
    (event,) = family.events
    assert event.end_datetime_local - event.start_datetime_local == 30 * MINUTE
    assert event.location is None
    assert "Molar" not in str(event)
    assert issues(hass) == []


async def test_with_whom_stands_there_where_the_person_wants_it(
    hass: HomeAssistant, home: House, family: Family
) -> None:
    await book(home)
    await settle(hass)

    await arrange(home, visiting=replace(WRITES, named=True))
    await settle(hass)

    assert family.told == [("10-09 15:00", "Ann: appointment with Dr Molar")]
    assert family.events[0].location == "1 Mill Lane"
    assert family.calls == ["create", "update"]


async def test_what_is_only_asked_for_says_so_until_it_is_answered(
    hass: HomeAssistant, home: House, family: Family
) -> None:
    await arrange(home, BY_PHONE, WRITES)
    visit = await book(home)
    await settle(hass)
    asked = family.told

    await home.do(
        c.AnswerAppointment(person=ANN, appointment=visit.id, status=VisitStatus.BOOKED)
    )
    await settle(hass)

    assert asked == [("10-09 15:00", "Ann: appointment (asked for)")]
    assert family.told == [("10-09 15:00", "Ann: appointment")]


async def test_a_visit_that_moves_moves_there(
    hass: HomeAssistant, home: House, family: Family
) -> None:
    visit = await book(home)
    await settle(hass)

    await home.do(c.MoveAppointment(person=ANN, appointment=visit.id, start=THURSDAY))
    await settle(hass)

    assert family.told == [("10-08 15:00", "Ann: appointment")]
    assert family.calls == ["create", "update"]


async def test_a_visit_that_is_off_goes(
    hass: HomeAssistant, home: House, family: Family
) -> None:
    visit = await book(home)
    await settle(hass)

    await home.do(c.CancelAppointment(person=ANN, appointment=visit.id))
    await settle(hass)

    assert family.told == []


@pytest.mark.parametrize("lost", [False, True])
async def test_a_restart_writes_nothing_twice(
    hass: HomeAssistant,
    home: House,
    family: Family,
    hass_storage: dict[str, Any],
    lost: bool,
) -> None:
    await book(home)
    await settle(hass)
    await hass.config_entries.async_unload(home.entry.entry_id)
    if lost:
        hass_storage.pop(STORED)

    await home.set_up()
    await settle(hass)

    assert family.calls == ["create"]
    assert len(hass_storage[STORED]["data"]) == 1


async def test_what_happened_while_it_was_off_is_made_up_for(
    hass: HomeAssistant, home: House, family: Family, hass_storage: dict[str, Any]
) -> None:
    await book(home)
    await settle(hass)
    (event,) = family.events
    family.events = [replace(event, summary="somebody's own words")]
    await hass.config_entries.async_unload(home.entry.entry_id)
    await home.set_up()
    await settle(hass)
    untouched = family.told

    await book(home, THURSDAY)
    await settle(hass)

    assert untouched == [("10-09 15:00", "somebody's own words")]
    assert len(family.told) == 2
    assert len(hass_storage[STORED]["data"]) == 2


async def test_a_calendar_that_cannot_change_gets_a_new_entry(
    hass: HomeAssistant, home: House, family: Family
) -> None:
    family._attr_supported_features = (
        CalendarEntityFeature.CREATE_EVENT | CalendarEntityFeature.DELETE_EVENT
    )
    visit = await book(home)
    await settle(hass)

    await home.do(c.MoveAppointment(person=ANN, appointment=visit.id, start=THURSDAY))
    await settle(hass)

    assert family.calls == ["create", "delete", "create"]
    assert family.told == [("10-08 15:00", "Ann: appointment")]
    assert issues(hass) == []


async def test_a_calendar_that_only_takes_entries_is_told_and_tells(
    hass: HomeAssistant, home: House, family: Family
) -> None:
    family._attr_supported_features = CalendarEntityFeature.CREATE_EVENT
    visit = await book(home)
    await settle(hass)

    await home.do(c.MoveAppointment(person=ANN, appointment=visit.id, start=THURSDAY))
    await settle(hass)

    assert family.told == [
        ("10-08 15:00", "Ann: appointment"),
        ("10-09 15:00", "Ann: appointment"),
    ]
    assert "takes the place of an older entry" in str(family.events[-1].description)
    assert issues(hass) == ["visit_calendar_left"]


async def test_what_cannot_be_taken_away_is_said(
    hass: HomeAssistant, home: House, family: Family
) -> None:
    family._attr_supported_features = CalendarEntityFeature.CREATE_EVENT
    visit = await book(home)
    await settle(hass)

    await home.do(c.CancelAppointment(person=ANN, appointment=visit.id))
    await settle(hass)

    assert issues(hass) == ["visit_calendar_left"]
    assert family.calls == ["create"]


async def test_a_calendar_that_fails_is_an_issue_and_tried_again(
    hass: HomeAssistant,
    home: House,
    family: Family,
    freezer: FrozenDateTimeFactory,
) -> None:
    family.fails = True
    visit = await book(home)
    await settle(hass)
    told = issues(hass)
    assert visit.status is VisitStatus.BOOKED  # nothing waited for the calendar

    family.fails = False
    now = home.coordinator.now()
    await move_to(hass, freezer, now + timedelta(minutes=5, seconds=1))
    await settle(hass)

    assert told == ["visit_calendar_failed"]
    assert family.told == [("10-09 15:00", "Ann: appointment")]
    assert issues(hass) == []


async def test_what_fails_goes_on_failing_until_it_does_not(
    hass: HomeAssistant,
    home: House,
    family: Family,
    freezer: FrozenDateTimeFactory,
) -> None:
    family.fails = True
    await book(home)
    await settle(hass)
    for minutes in (6, 12):
        await move_to(hass, freezer, THURSDAY - timedelta(days=2) + minutes * MINUTE)
        await settle(hass)
    told = issues(hass)

    await hass.config_entries.async_unload(home.entry.entry_id)
    family.fails = False
    await home.set_up()
    await settle(hass)

    assert told == ["visit_calendar_failed"]
    assert len(family.told) == 1


@pytest.mark.parametrize("calendar", ["calendar.nowhere", "calendar.ann_appointments"])
async def test_a_calendar_that_takes_nothing_is_an_issue(
    hass: HomeAssistant, home: House, calendar: str
) -> None:
    await arrange(home, visiting=replace(WRITES, writes_to=calendar))

    await book(home)
    await settle(hass)

    assert issues(hass) == ["visit_calendar_failed"]


async def test_another_choice_takes_the_visits_along(
    hass: HomeAssistant, house: House
) -> None:
    first, second = await calendars(hass, "Family", "Other")
    await house.add_person()
    await arrange(house, visiting=WRITES)
    await book(house)
    await settle(hass)

    await arrange(house, visiting=replace(WRITES, writes_to="calendar.other"))
    await settle(hass)
    moved = (first.told, second.told)
    await arrange(house, visiting=VISITING)
    await settle(hass)

    assert moved == ([], [("10-09 15:00", "Ann: appointment")])
    assert second.told == []


async def test_what_took_place_stays(
    hass: HomeAssistant,
    home: House,
    family: Family,
    freezer: FrozenDateTimeFactory,
) -> None:
    visit = await book(home)
    await settle(hass)
    await move_to(hass, freezer, FRIDAY + timedelta(hours=1))

    await home.do(c.NoteOutcome(person=ANN, appointment=visit.id))
    await arrange(home, visiting=VISITING)
    await settle(hass)

    assert family.calls == ["create"]


async def test_who_is_forgotten_stands_in_no_calendar_and_no_file(
    hass: HomeAssistant, home: House, family: Family, hass_storage: dict[str, Any]
) -> None:
    await book(home)
    await settle(hass)

    await home.do(c.ErasePerson(person=ANN))
    await settle(hass)

    assert family.told == []
    assert hass_storage[STORED]["data"] == {}


async def test_with_the_house_goes_what_it_remembers(
    hass: HomeAssistant, home: House, family: Family, hass_storage: dict[str, Any]
) -> None:
    await book(home)
    await settle(hass)

    await hass.config_entries.async_remove(home.entry.entry_id)
    await settle(hass)

    assert STORED not in hass_storage


# Our own calendar


async def shown(hass: HomeAssistant) -> list[dict[str, Any]]:
    answer = await hass.services.async_call(
        "calendar",
        "get_events",
        {
            "entity_id": "calendar.ann_appointments",
            "start_date_time": (FRIDAY - DAYS).isoformat(),
            "end_date_time": (FRIDAY + DAYS).isoformat(),
        },
        blocking=True,
        return_response=True,
    )
    assert answer is not None
    found: Any = answer["calendar.ann_appointments"]
    return list(found["events"])


async def test_our_calendar_shows_how_sure_a_visit_is(
    hass: HomeAssistant, house: House
) -> None:
    await house.add_person()
    await arrange(house, BY_PHONE)
    visit = await book(house)
    asked = (await shown(hass))[0]
    answer = c.AnswerAppointment(
        person=ANN, appointment=visit.id, status=VisitStatus.BOOKED
    )
    await house.do(answer)
    booked = (await shown(hass))[0]
    await house.do(c.MoveAppointment(person=ANN, appointment=visit.id, start=THURSDAY))
    moving = (await shown(hass))[0]
    await house.do(c.CancelAppointment(person=ANN, appointment=visit.id))

    assert (asked["summary"], asked["description"]) == (
        "Appointment (asked for)",
        "Asked for, not confirmed.",
    )
    assert booked["summary"] == "Appointment"
    assert "description" not in booked
    assert moving["start"] == THURSDAY.isoformat()
    assert "it expects the visit on 2026-10-09 at 15:00." in moving["description"]
    assert await shown(hass) == []
    assert "Molar" not in str((asked, booked, moving))


async def test_our_calendar_says_what_belongs_together_and_where_it_is(
    hass: HomeAssistant, house: House
) -> None:
    await house.add_person(names_on_shared_screens=True)
    await arrange(house)

    await book(house, repeat="FREQ=WEEKLY;COUNT=3")

    found = await shown(hass)
    assert [one["start"][:10] for one in found] == [
        "2026-10-09",
        "2026-10-16",
        "2026-10-23",
    ]
    assert {one["summary"] for one in found} == {"Dr Molar"}
    assert {one["location"] for one in found} == {"1 Mill Lane"}
    assert {one["description"] for one in found} == {"One of a series."}


async def test_home_assistants_own_calendar_takes_it_all(
    hass: HomeAssistant, house: House
) -> None:
    await hass.async_add_executor_job(Path(hass.config.path(".storage")).mkdir)
    entry = MockConfigEntry(
        domain="local_calendar",
        data={"calendar_name": "Family", "storage_key": "family"},
    )
    entry.add_to_hass(hass)
    assert await async_setup_component(hass, "local_calendar", {})
    await hass.async_block_till_done()
    await house.add_person()
    await arrange(house, visiting=replace(WRITES, named=True))
    told: list[list[tuple[str, str]]] = []

    async def look() -> None:
        await settle(hass)
        component = hass.data[DATA_COMPONENT]
        entity = component.get_entity(FAMILY)
        assert entity is not None
        found = await entity.async_get_events(hass, FRIDAY - DAYS, FRIDAY + DAYS)
        told.append([(f"{one.start:%m-%d %H:%M}", one.summary) for one in found])

    visit = await book(house)
    await look()
    await house.do(c.MoveAppointment(person=ANN, appointment=visit.id, start=THURSDAY))
    await look()
    await house.do(c.CancelAppointment(person=ANN, appointment=visit.id))
    await look()

    assert told == [
        [("10-09 15:00", "Ann: appointment with Dr Molar")],
        [("10-08 15:00", "Ann: appointment with Dr Molar")],
        [],
    ]
    assert issues(hass) == []
