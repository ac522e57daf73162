"""Writes visits into the calendar that a person chose, and keeps them true there.

In the background: nothing waits for a calendar. What stands where is remembered in a
small file without names; where that was lost, the mark in the event says it. A calendar
that fails is an issue and is tried again.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from homeassistant.core import CALLBACK_TYPE, Context, HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir
from homeassistant.helpers.event import async_call_later
from homeassistant.helpers.start import async_at_started

from .care import events as ev
from .care.visit_lines import Wanted, stays, wanted
from .const import DOMAIN, LOGGER
from .coordinator import HealthsteadConfigEntry
from .domain.ids import AppointmentId
from .domain.ledger import instant
from .house_calendar import CalendarError, HouseCalendar, mark_of, says
from .phone import code
from .visit_calendar_memory import CalendarMemory, Standing, standing_of
from .visit_moments import visit_of

RETRY: Final = timedelta(minutes=5)
"""After this a calendar that failed is tried again."""
PREFIX: Final = "visit_calendar_"
FAILED: Final = f"{PREFIX}failed"
LEFT: Final = f"{PREFIX}left"
ABOUT_PEOPLE: Final = (
    ev.VisitingSet,
    ev.PersonChanged,
    ev.PersonArchived,
    ev.PersonRestored,
    ev.PersonErased,
)


@callback
def async_start(hass: HomeAssistant, entry: HealthsteadConfigEntry) -> None:
    """Write visits for as long as the entry is loaded."""
    coordinator = entry.runtime_data.coordinator
    if not coordinator.readable:
        return  # which visits there are is not known: nothing is taken away
    writer = VisitCalendar(hass, entry)
    entry.async_on_unload(async_at_started(hass, writer.async_begin))
    entry.async_on_unload(writer.async_end)
    entry.async_on_unload(coordinator.async_listen_entries(writer.on_entries))


class VisitCalendar:
    """Compares what is to stand in calendars with what stands there."""

    def __init__(self, hass: HomeAssistant, entry: HealthsteadConfigEntry) -> None:
        """Write nothing before ``async_begin``."""
        self._hass = hass
        self._entry = entry
        self._coordinator = entry.runtime_data.coordinator
        self._memory = CalendarMemory(hass)
        self._stands: dict[AppointmentId, Standing] | None = None
        self._begun = self._busy = self._again = False
        self._failed: set[str] = set()
        """Calendars that did not do what was asked this time."""
        self._disarm: CALLBACK_TYPE | None = None

    @callback
    def async_begin(self, _hass: HomeAssistant) -> None:
        """Make up for what happened while nothing was written."""
        self._begun = True
        self._look()

    @callback
    def async_end(self) -> None:
        """Write no longer."""
        self._begun = False
        if self._disarm is not None:
            self._disarm()
            self._disarm = None

    @callback
    def on_entries(self, entries: Sequence[ev.Entry], _context: Context | None) -> None:
        """Look again when something about a visit or a person changed."""
        if any(
            visit_of(one.event) is not None or isinstance(one.event, ABOUT_PEOPLE)
            for one in entries
        ):
            self._look()

    @callback
    def _look(self, _now: datetime | None = None) -> None:
        self._again = True
        if self._begun and not self._busy:
            self._busy = True
            self._entry.async_create_background_task(
                self._hass, self._write_all(), f"{DOMAIN} visits to calendars"
            )

    async def _write_all(self) -> None:
        """Write until nothing is otherwise than it is to be."""
        try:
            if self._stands is None:
                self._stands = await self._memory.load()
            while self._again and self._begun:
                self._again = False
                await self._compare(self._stands)
        finally:
            self._busy = False

    async def _compare(self, stands: dict[AppointmentId, Standing]) -> None:
        before, self._failed = self._failed, set()
        household, now = self._coordinator.desk.household, self._coordinator.now()
        lines = wanted(household, now)
        for key in sorted(lines.keys() | stands.keys()):
            line, there = lines.get(key), stands.get(key)
            if line is None and there is not None:
                right = stays(household, there.person, key, now)
            else:
                right = line is not None and there == standing_of(line)
            if not right:
                await self._put_right(key, stands, line)
        for calendar in before - self._failed:
            ir.async_delete_issue(self._hass, DOMAIN, _issue(FAILED, calendar))
        if self._disarm is not None:
            self._disarm()
            self._disarm = None
        if self._failed and self._begun:
            self._disarm = async_call_later(self._hass, RETRY, self._look)

    async def _put_right(
        self,
        key: AppointmentId,
        stands: dict[AppointmentId, Standing],
        line: Wanted | None,
    ) -> None:
        """Do what one visit needs, and remember it at once."""
        there = stands.get(key)
        calendar = "" if line is None else line.calendar
        try:
            if there is not None and there.calendar != calendar:
                calendar = there.calendar
                await self._take_away(key, there)
                del stands[key]
                await self._memory.save(stands)
                there = None
            if line is not None:
                calendar = line.calendar
                await self._write(key, there, line)
                stands[key] = standing_of(line)
                await self._memory.save(stands)
        except CalendarError as trouble:
            LOGGER.warning("Visits could not be written to %s: %s", calendar, trouble)
            self._failed.add(calendar)
            self._show(FAILED, calendar)

    async def _write(
        self, key: AppointmentId, there: Standing | None, line: Wanted
    ) -> None:
        """Let one event say what it should: that which is there, else a new one."""
        house, mark, told = (
            HouseCalendar(self._hass, line.calendar),
            _mark(key),
            line.line,
        )
        start = (
            told.start if there is None else min(told.start, there.start, key=instant)
        )
        end = told.end if there is None else max(told.end, there.end, key=instant)
        found = await house.find(mark, start, end)
        if any(says(event, told, mark) for event in found):
            return
        if found and await house.update(found[0], told, mark):
            return
        left = [event for event in found if not await house.delete(event)]
        if left:
            self._show(LEFT, line.calendar)
            note = "This takes the place of an older entry, which is no longer true."
            told = replace(
                told, description="\n".join(filter(None, (told.description, note)))
            )
        await house.create(told, mark)

    async def _take_away(self, key: AppointmentId, there: Standing) -> None:
        house = HouseCalendar(self._hass, there.calendar)
        found = await house.find(_mark(key), there.start, there.end)
        if any([not await house.delete(event) for event in found]):
            self._show(LEFT, there.calendar)

    @callback
    def _show(self, issue: str, calendar: str) -> None:
        state = self._hass.states.get(calendar)
        ir.async_create_issue(
            self._hass,
            DOMAIN,
            _issue(issue, calendar),
            is_fixable=True,
            severity=ir.IssueSeverity.WARNING,
            translation_key=issue,
            translation_placeholders={
                "calendar": calendar if state is None else state.name
            },
        )


def _issue(issue: str, calendar: str) -> str:
    return f"{issue}_{code(calendar).lower()}"


def _mark(key: AppointmentId) -> str:
    return mark_of(code(key).lower())
