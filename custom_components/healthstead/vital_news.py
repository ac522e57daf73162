"""What becomes of what the watch noticed: help, words, and events for the log.

Help first: it waits for no log. What cannot be kept now is tried again later, in the
order in which it happened.
"""

from datetime import datetime
from typing import Final

from homeassistant.core import HomeAssistant, callback

from .care import commands as c
from .care import events as ev
from .care.actor import Actor, ActorKind
from .care.noticing import AlertNames, noticed
from .care.record import PersonRecord
from .care.refusal import Refusal
from .care.vital_alarm import call_for
from .care.vital_facts import changes
from .care.watch_over import WatchOver
from .const import DOMAIN, LOGGER
from .coordinator import HOUSEKEEPER, HealthsteadConfigEntry
from .domain.ids import AlertId, PersonId
from .domain.watching.happenings import (
    AlertContinues,
    AlertEnded,
    AlertRaised,
    ClockMoved,
    DayEnded,
    Happening,
    RepeatAsked,
    SourceChanged,
)
from .home_desk import new_id
from .modules import Module, modules_of
from .vital_telling import VitalTeller

SENSOR: Final = Actor(kind=ActorKind.SENSOR, id="vital signs")
MOST_WAITING: Final = 500
"""Events of one person that wait for a log that takes nothing; the oldest go first."""


class VitalNews:
    """Passes on what was noticed about everybody."""

    def __init__(
        self, hass: HomeAssistant, entry: HealthsteadConfigEntry, teller: VitalTeller
    ) -> None:
        """Know no alert yet."""
        self._hass = hass
        self._entry = entry
        self._coordinator = entry.runtime_data.coordinator
        self._teller = teller
        self._names: dict[PersonId, AlertNames] = {}
        self._waiting: dict[PersonId, list[ev.Noticed]] = {}
        self._busy = False

    @callback
    def meet(self, record: PersonRecord) -> None:
        """Know the alerts that the log says are running."""
        running = dict(record.observed.running())
        self._names[record.person.id] = AlertNames(running)

    @callback
    def forget(self, person: PersonId) -> None:
        """Let go of somebody."""
        self._names.pop(person, None)
        self._waiting.pop(person, None)

    @callback
    def ended(
        self, person: PersonId, name: AlertId, watch: WatchOver, now: datetime
    ) -> None:
        """Let an alert be over for the watch, because a person said so."""
        key = self._names[person].forget(name)
        if key is not None:
            watch.end(*key, now)

    @callback
    def tell(self, person: PersonId, happening: Happening, raw: str) -> None:
        """Call for help or tell the person where that is due; note what is to be kept."""
        record = self._coordinator.present(person)
        if record is None:
            return
        known = self._names[person]
        self._answer(record, happening)
        event = noticed(happening, known, new_id, raw)
        if event is not None:
            self._waiting.setdefault(person, []).append(event)
            self.retry()

    @callback
    def retry(self) -> None:
        """Note what waits, if nobody is at it."""
        if any(self._waiting.values()) and not self._busy:
            self._busy = True
            self._entry.async_create_task(
                self._hass, self._note_all(), f"{DOMAIN} vital watch"
            )

    @callback
    def _answer(self, record: PersonRecord, happening: Happening) -> None:
        match happening:
            case AlertRaised(alert=alert) if Module.VITAL_SOS in modules_of(
                self._entry
            ):
                reason = self._teller.reason(record, alert)
                call = call_for(record.person.id, alert, reason)
                self._entry.async_create_task(
                    self._hass, self._call(call), f"{DOMAIN} vital sos"
                )
            case AlertRaised() | AlertContinues() | RepeatAsked():
                self._teller.tell(record, happening)
            case AlertEnded(limit_gone=False, by_person=False):
                self._teller.tell(record, happening)
            case DayEnded(summary=summary):
                for trend in changes(record, summary):
                    self._teller.keep_for_morning(record.person.id, trend)
            case SourceChanged() | ClockMoved():
                LOGGER.debug("%s", happening)
            case _:
                pass

    async def _call(self, call: c.StartSos) -> None:
        outcome = await self._coordinator.async_do(call, SENSOR)
        if isinstance(outcome, Refusal):
            LOGGER.error("Help could not be called: %s", outcome.reason)

    async def _note_all(self) -> None:
        """Note it person by person; what is refused stays for the next time."""
        refused: set[PersonId] = set()
        try:
            while left := [
                p for p, w in self._waiting.items() if w and p not in refused
            ]:
                person = left[0]
                events = tuple(self._waiting[person])
                command = c.NoteWatch(person=person, noticed=events)
                outcome = await self._coordinator.async_do(command, HOUSEKEEPER)
                waiting = self._waiting.get(person, [])
                if isinstance(outcome, Refusal):
                    refused.add(person)
                    del waiting[:-MOST_WAITING]
                else:
                    del waiting[: len(events)]
        finally:
            self._busy = False
