"""Says what is to be said around visits, at its minute, once, also after a power cut.

One timer for the whole house, for the next instant that ``care.visit_ladder`` names.
What was said is noted in the record after it was said: a cut between the two says it
again, under the same tag, which takes the place of the first. What should have been
said while the house was off is said at the next start, while it is of use.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
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
from .care.record import PersonRecord
from .care.refusal import Refusal
from .care.visit_ladder import Step, due, next_at, passed_over
from .channels import Channels
from .const import DOMAIN
from .coordinator import HOUSEKEEPER, HealthsteadConfigEntry
from .domain.ids import AppointmentId, PersonId
from .domain.visiting import VisitRung
from .visit_changes import VisitChanges
from .visit_home import home_of
from .visit_telling import VisitTeller

RETRY: Final = timedelta(minutes=5)
"""After this what could not be noted is tried again."""
LATER: Final = frozenset({"storage_unavailable"})
"""What a refusal says that may be otherwise in a while."""
ARRANGED: Final = (ev.AppointmentBooked, ev.AppointmentMoved, ev.AppointmentAnswered)
CHANGES: Final = (
    *ARRANGED,
    ev.AppointmentDescribed,
    ev.AppointmentCancelled,
    ev.AppointmentDone,
    ev.AppointmentReminded,
    ev.VisitingSet,
    ev.ReachSet,
    ev.ClinicianSet,
    ev.ClinicianRemoved,
    ev.PersonAdded,
    ev.PersonChanged,
    ev.PersonArchived,
    ev.PersonRestored,
    ev.PersonErased,
)


@callback
def async_start(
    hass: HomeAssistant, entry: HealthsteadConfigEntry, channels: Channels
) -> None:
    """Remind of visits for as long as the entry is loaded."""
    coordinator = entry.runtime_data.coordinator
    if not coordinator.readable:
        return  # which visits there are is not known
    teller = VisitTeller(hass, entry, channels)
    clock = VisitClock(hass, entry, teller)
    changes = VisitChanges(hass, entry, teller)
    entry.async_on_unload(async_at_started(hass, clock.async_begin))
    entry.async_on_unload(clock.async_end)
    for listener in (changes.on_entries, clock.on_entries):
        entry.async_on_unload(coordinator.async_listen_entries(listener))


class VisitClock:
    """Waits for the next thing to say, says it, and waits again."""

    def __init__(
        self, hass: HomeAssistant, entry: HealthsteadConfigEntry, teller: VisitTeller
    ) -> None:
        """Wait for nothing before ``async_begin``."""
        self._hass = hass
        self._entry = entry
        self._coordinator = entry.runtime_data.coordinator
        self._teller = teller
        self._waiting = False
        self._busy = False
        self._unnoted: dict[c.Command, None] = {}
        """What was said or needs no saying, and is not in the record yet."""
        self._disarm: CALLBACK_TYPE | None = None
        self._leave_clock: CALLBACK_TYPE | None = None
        self._job = HassJob(
            self._on_time, f"{DOMAIN} next visit", job_type=HassJobType.Callback
        )

    @callback
    def async_begin(self, _hass: HomeAssistant) -> None:
        """Say what should have been said by now, then wait."""
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
        """Look anew when something changed about visits, or about who is here."""
        for entry in entries:
            if isinstance(entry.event, ARRANGED):
                self._arranged(entry.person, entry.event.appointment.id)
        if self._waiting and any(isinstance(one.event, CHANGES) for one in entries):
            self._look()

    def _arranged(self, person: PersonId, key: AppointmentId) -> None:
        """Note what need not be said of a visit that somebody arranged just now."""
        record = self._coordinator.present(person)
        visit = None if record is None else record.appointments.get(key)
        if record is not None and visit is not None:
            for rung in passed_over(record, visit, self._coordinator.now()):
                self._unnoted[_noted(person, key, rung)] = None

    @callback
    def _on_time(self, _now: datetime) -> None:
        self._disarm = None
        self._look()

    @callback
    def _look(self) -> None:
        """Say what is due, else wait for what is next."""
        if not self._waiting or self._busy:
            return
        if self._unnoted or any(self._due()):
            self._busy = True
            self._entry.async_create_task(
                self._hass, self._say_all(), f"{DOMAIN} visits"
            )
        else:
            self._arm()

    def _due(self) -> Iterator[tuple[PersonRecord, Step]]:
        """Yield what is to be said now and was not, in this run or by the record."""
        household, now = self._coordinator.desk.household, self._coordinator.now()
        said = self._unnoted
        for record in household.present():
            for step in due(household, record, home_of(self._hass), now):
                if _noted(record.person.id, step.visit.id, step.rung) not in said:
                    yield record, step

    @callback
    def _arm(self) -> None:
        if self._disarm is not None:
            self._disarm()
            self._disarm = None
        household, now = self._coordinator.desk.household, self._coordinator.now()
        home = home_of(self._hass)
        coming = [
            at
            for record in household.present()
            if (at := next_at(household, record, home, now)) is not None
        ]
        if self._unnoted or any(self._due()):
            coming.append(now + RETRY)
        if coming:
            self._disarm = async_track_point_in_utc_time(
                self._hass, self._job, min(coming)
            )

    async def _say_all(self) -> None:
        """Note what needs no saying, then say each thing and note it."""
        try:
            await self._note_all()
            while self._waiting and (found := next(self._due(), None)) is not None:
                record, step = found
                await self._teller.step(record, step)
                said = _noted(record.person.id, step.visit.id, step.rung)
                self._unnoted[said] = None
                await self._note_all()
        finally:
            self._busy = False
            if self._waiting:
                self._arm()

    async def _note_all(self) -> None:
        """Note what was said; what cannot be noted is tried again a little later."""
        for command in tuple(self._unnoted):
            outcome = await self._coordinator.async_do(command, HOUSEKEEPER)
            if isinstance(outcome, Refusal) and outcome.reason in LATER:
                continue
            self._unnoted.pop(command, None)


def _noted(person: PersonId, visit: AppointmentId, rung: VisitRung) -> c.NoteReminded:
    return c.NoteReminded(person=person, appointment=visit, rung=rung)
