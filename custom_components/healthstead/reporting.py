"""Makes the reports that people want at the times they said, and keeps them.

One timer for the whole house, for the next instant that ``care.reports_due`` names.
What should have been made while the house was off is made once, at the next start,
and says that it is late. Nobody is told of a report before it is kept.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Final

from homeassistant.core import (
    CALLBACK_TYPE,
    Context,
    HassJob,
    HassJobType,
    HomeAssistant,
    callback,
)
from homeassistant.helpers.event import async_track_point_in_utc_time
from homeassistant.helpers.start import async_at_started

from . import clock_set
from .care import commands as c
from .care import events as ev
from .care.log import LogUnavailable
from .care.record import PersonRecord
from .care.refusal import Refusal
from .care.reports.asked import Asked
from .care.reports.facts_json import to_json
from .care.reports_due import Wanted, due, next_at
from .channels import Channels
from .const import DOMAIN, LOGGER
from .coordinator import HOUSEKEEPER, HealthsteadConfigEntry
from .domain.ids import ReportId
from .domain.reporting import Period
from .home_desk import new_id
from .report_making import async_facts, handed_of
from .report_telling import ReportTeller

RETRY: Final = timedelta(minutes=5)
"""After this what could not be read or kept is tried again."""
CHANGES: Final = (
    ev.ReportingSet,
    ev.PersonAdded,
    ev.PersonChanged,
    ev.PersonArchived,
    ev.PersonRestored,
    ev.PersonErased,
    ev.AppointmentBooked,
    ev.AppointmentMoved,
    ev.AppointmentAnswered,
    ev.AppointmentCancelled,
)


@callback
def async_start(
    hass: HomeAssistant, entry: HealthsteadConfigEntry, channels: Channels
) -> None:
    """Make reports for as long as the entry is loaded."""
    if not entry.runtime_data.coordinator.readable:
        return  # of what is not known there is no report
    desk = entry.runtime_data.coordinator.desk
    desk.around = replace(desk.around, handed=partial(handed_of, hass))
    clock = ReportClock(hass, entry, ReportTeller(hass, entry, channels))
    entry.async_on_unload(async_at_started(hass, clock.async_begin))
    entry.async_on_unload(clock.async_end)
    entry.async_on_unload(
        entry.runtime_data.coordinator.async_listen_entries(clock.on_entries)
    )


class ReportClock:
    """Waits for the next report, makes it, and waits again."""

    def __init__(
        self, hass: HomeAssistant, entry: HealthsteadConfigEntry, teller: ReportTeller
    ) -> None:
        """Wait for nothing before ``async_begin``."""
        self._hass = hass
        self._entry = entry
        self._coordinator = entry.runtime_data.coordinator
        self._teller = teller
        self._waiting = False
        self._busy = False
        self._failed = False
        self._disarm: CALLBACK_TYPE | None = None
        self._leave_clock: CALLBACK_TYPE | None = None
        self._job = HassJob(
            self._on_time, f"{DOMAIN} next report", job_type=HassJobType.Callback
        )

    @callback
    def async_begin(self, _hass: HomeAssistant) -> None:
        """Make what should be there by now, then wait."""
        self._waiting = True
        self._leave_clock = clock_set.async_watch(self._hass, self._look)
        self._look()

    @callback
    def async_end(self) -> None:
        """Wait no longer."""
        self._waiting = False
        for stop in (self._disarm, self._leave_clock):
            if stop is not None:
                stop()
        self._disarm = self._leave_clock = None

    @callback
    def on_entries(self, entries: Sequence[ev.Entry], _context: Context | None) -> None:
        """Look anew when something was said about reports, or about who is here."""
        if self._waiting and any(isinstance(one.event, CHANGES) for one in entries):
            self._look()

    @callback
    def _on_time(self, _now: datetime) -> None:
        self._disarm = None
        self._look()

    @callback
    def _look(self) -> None:
        """Make what is due, one after the other, else wait for what is next."""
        if not self._waiting or self._busy:
            return
        if any(self._due()):
            self._busy = True
            self._entry.async_create_task(
                self._hass, self._make_all(), f"{DOMAIN} reports"
            )
        else:
            self._arm()

    def _due(self) -> list[tuple[PersonRecord, Wanted]]:
        now = self._coordinator.now()
        return [
            (record, wanted)
            for record in self._coordinator.desk.household.present()
            for wanted in due(record, now)
        ]

    @callback
    def _arm(self) -> None:
        if self._disarm is not None:
            self._disarm()
            self._disarm = None
        now = self._coordinator.now()
        people = self._coordinator.desk.household.present()
        coming = [at for one in people if (at := next_at(one, now)) is not None]
        if self._failed:
            coming.append(now + RETRY)
        if coming:
            self._disarm = async_track_point_in_utc_time(
                self._hass, self._job, min(coming)
            )

    async def _make_all(self) -> None:
        """Make each report once; what fails is tried again a little later."""
        failed = False
        try:
            for record, wanted in self._due():
                if self._waiting and not await self._make(record, wanted):
                    failed = True
        finally:
            self._busy = False
        self._failed = failed
        if self._waiting:
            self._arm()

    async def _make(self, record: PersonRecord, wanted: Wanted) -> bool:
        """Make, keep and tell of one report; say whether it is kept."""
        person = record.person.id
        asked = Asked(
            period=wanted.period,
            first=wanted.first,
            last=wanted.last,
            sections=record.reporting.sections,
            id=ReportId(new_id()),
            handed=handed_of(self._hass, person),
            visit=wanted.visit,
            since_last=wanted.period is Period.VISIT,
        )
        try:
            facts = await async_facts(self._coordinator, record, asked)
        except LogUnavailable:
            LOGGER.warning("A report could not be made: the record cannot be read")
            return False
        command = c.KeepReport(person=person, head=facts.head, facts=to_json(facts))
        outcome = await self._coordinator.async_do(command, HOUSEKEEPER)
        if isinstance(outcome, Refusal):
            LOGGER.warning("A report could not be kept: %s", outcome.reason)
            return False
        late = wanted.at if wanted.is_late(facts.head.made) else None
        await self._teller.tell(record, facts, late)
        return True
