"""The watch over everybody's vital signs: hears, lets time pass, and says what is new.

One set of listeners and one timer for the whole house. What a reading means is
``care.watch_over``'s. Nothing is written to the disk for a reading: only what the
watch noticed goes to the log, and what it remembers now and then beside it.
"""

import asyncio
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from homeassistant.const import EVENT_HOMEASSISTANT_FINAL_WRITE
from homeassistant.core import CALLBACK_TYPE, Context, Event, HomeAssistant, callback
from homeassistant.helpers.event import async_track_time_interval

from . import vital_supervision
from .care import events as ev
from .care.record import PersonRecord
from .care.resuming import Kept
from .care.watch_over import WatchOver
from .channels import Channels
from .const import FOLDER, LOGGER
from .coordinator import HealthsteadConfigEntry
from .domain.ids import PersonId
from .domain.vitals import Reading
from .domain.watching.happenings import Happening
from .domain.watching.showing import sample_of
from .domain.watching.symptoms import is_serious
from .storage.watch_file import forget_watch, read_watch, write_watch
from .vital_board import board_of
from .vital_hearing import Heard, HeardDoing, HeardReading, HeardSleep
from .vital_listening import Listener
from .vital_news import VitalNews
from .vital_telling import VitalTeller, words_of

TICK: Final = timedelta(minutes=5)
SAVE_EVERY: Final = timedelta(minutes=15)


async def async_start(
    hass: HomeAssistant, entry: HealthsteadConfigEntry, channels: Channels
) -> None:
    """Watch for as long as the entry is loaded."""
    if not entry.runtime_data.coordinator.readable:
        return  # whose limits and sources are whose is not known
    folder = Path(hass.config.path(FOLDER))
    kept = await hass.async_add_executor_job(read_watch, folder)
    teller = VitalTeller(hass, entry, channels, await words_of(hass))
    board_of(hass).words = teller.words
    watch = VitalWatch(hass, entry, teller, folder)
    entry.async_on_unload(watch.async_end)
    entry.async_on_unload(
        hass.bus.async_listen_once(EVENT_HOMEASSISTANT_FINAL_WRITE, watch.async_save)
    )
    watch.async_begin(kept)
    vital_supervision.async_start(hass, entry)


class VitalWatch:
    """Feeds one ``WatchOver`` for each person, and passes on what it notices."""

    def __init__(
        self,
        hass: HomeAssistant,
        entry: HealthsteadConfigEntry,
        teller: VitalTeller,
        folder: Path,
    ) -> None:
        """Know nobody before ``async_begin``."""
        self._hass = hass
        self._entry = entry
        self._coordinator = entry.runtime_data.coordinator
        self._teller = teller
        self._news = VitalNews(hass, entry, teller)
        self._folder = folder
        self._board = board_of(hass)
        self._people = self._board.people
        self._listener = Listener(hass, self._hear)
        self._stops: list[CALLBACK_TYPE] = []
        self._saved: datetime | None = None
        self._writing = asyncio.Lock()

    @callback
    def async_begin(self, kept: dict[PersonId, Kept]) -> None:
        """Take up where the log and the last run left off."""
        now = self._saved = self._coordinator.now()
        self._people.clear()
        for record in self._coordinator.desk.household.present():
            self._meet(record, kept.get(record.person.id), now)
        self._listen()
        self._stops = [
            async_track_time_interval(self._hass, self._on_time, TICK),
            self._coordinator.async_listen_entries(self._on_entries),
        ]
        self._tick(self._people, now)

    async def async_end(self) -> None:
        """Listen no longer, and write down what is remembered."""
        self._listener.end()
        for stop in self._stops:
            stop()
        await self.async_save()
        self._people.clear()

    async def async_save(self, _event: Event | None = None) -> None:
        """Write down what is remembered of everybody."""
        now = self._coordinator.now()
        self._saved = now
        kept = {person: watch.kept(now) for person, watch in self._people.items()}
        async with self._writing:
            await self._hass.async_add_executor_job(write_watch, self._folder, kept)

    def _meet(self, record: PersonRecord, kept: Kept | None, now: datetime) -> None:
        person = record.person.id
        self._people[person] = WatchOver(record, kept, now)
        self._news.meet(record)

    # What the house shows

    @callback
    def _listen(self) -> None:
        self._listener.follow(self._coordinator.desk.household.present())

    @callback
    def _hear(self, heard: Heard) -> None:
        if (watch := self._people.get(heard.person)) is None:
            return
        match heard:
            case HeardReading(person=person, sample=sample, raw=raw):
                self._say(person, watch.take(sample, self._coordinator.now()), raw)
                self._board.told(person, sample.kind)
            case HeardDoing(doing=doing, at=at):
                watch.do(doing, at)
            case HeardSleep(asleep=asleep, at=at):
                watch.sleep(at, asleep=asleep)

    # What people say

    @callback
    def _on_entries(
        self, entries: Sequence[ev.Entry], _context: Context | None
    ) -> None:
        """Follow what was entered, told, set and ended."""
        now = self._coordinator.now()
        for record in self._changed(entries):
            self._follow(record, now)
        readings: list[tuple[PersonId, Reading]] = []
        for entry in entries:
            match entry.event:
                case (
                    ev.ReadingRecorded(reading=reading)
                    | ev.ReadingHeld(reading=reading)
                ):
                    readings.append((entry.person, reading))
                case ev.PersonErased():
                    self._hass.async_create_task(self._erase(entry.person))
                case _ if (watch := self._people.get(entry.person)) is not None:
                    self._happened(entry, watch, now)
                case _:
                    pass
        for person, reading in sorted(readings, key=lambda one: one[1].at):
            self._enter(person, reading, now)

    @callback
    def _happened(self, entry: ev.Entry, watch: WatchOver, now: datetime) -> None:
        """Follow what matters to one person's watch beside readings."""
        match entry.event:
            case ev.SymptomStored(symptom=symptom) if is_serious(symptom.text):
                self._say(entry.person, watch.complain(symptom.at, now))
            case ev.HeldDropped(reading=reading):
                if (record := self._coordinator.present(entry.person)) is not None:
                    self._say(entry.person, watch.drop(record, reading, now))
                    self._board.told(entry.person, reading.measured.kind)
            case ev.AlertEnded(id=name, by_person=True):
                self._news.ended(entry.person, name, watch, now)
                self._board.told(entry.person, None)
            case _:
                pass

    @callback
    def _enter(self, person: PersonId, reading: Reading, now: datetime) -> None:
        if (watch := self._people.get(person)) is not None:
            sample = sample_of(reading.measured, reading.at, reading.source)
            self._say(person, watch.take(sample, now), str(reading.measured))
            self._board.told(person, sample.kind)

    def _changed(self, entries: Sequence[ev.Entry]) -> list[PersonRecord]:
        """Return the records that changed, after those who left are let go of."""
        found = []
        for person in dict.fromkeys(entry.person for entry in entries):
            record = self._coordinator.present(person)
            if record is not None:
                found.append(record)
            elif self._people.pop(person, None) is not None:
                self._teller.forget(person)
                self._news.forget(person)
                self._listen()
        return found

    @callback
    def _follow(self, record: PersonRecord, now: datetime) -> None:
        person = record.person.id
        if person not in self._people:
            self._meet(record, None, now)
        self._listen()
        self._say(person, self._people[person].follow(record, now))

    async def _erase(self, person: PersonId) -> None:
        async with self._writing:
            await self._hass.async_add_executor_job(forget_watch, self._folder, person)

    # Time

    @callback
    def _on_time(self, _now: datetime) -> None:
        now = self._coordinator.now()
        self._tick(tuple(self._people), now)
        if self._saved is None or abs(now - self._saved) >= SAVE_EVERY:
            self._entry.async_create_background_task(
                self._hass, self.async_save(), "healthstead vital watch"
            )

    @callback
    def _tick(self, people: Iterable[PersonId], now: datetime) -> None:
        for person in tuple(people):
            record = self._coordinator.present(person)
            if record is None:
                continue
            watch = self._people[person]
            # The year of life, too, is something that plans are made of.
            said = watch.follow(record, now) or watch.tick(now)
            self._say(person, said)
            self._teller.tell_what_waits(record, now)
            self._board.told(person, None)
        self._news.retry()

    @callback
    def _say(self, person: PersonId, said: Sequence[Happening], raw: str = "") -> None:
        """Pass on what was noticed; a mistake there must not stop the watch."""
        for happening in said:
            try:
                self._news.tell(person, happening, raw)
            except Exception:  # noqa: BLE001 - the next reading must be heard
                LOGGER.exception("Something about a vital sign could not be told")
            self._board.happened(person, happening)
