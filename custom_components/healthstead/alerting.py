"""The one timer: says what falls due at its second, closes what nobody answered.

After a start everything that fell due meanwhile is said once, as late; contacts
are told of it a little later, so that an answer may come first. What was said is
not said again in the same run, whatever the clock does. What stands comes from
the log; only what was already said is remembered here.
"""

from collections.abc import Iterable, Iterator, Sequence
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

from . import clock_set, notices
from .care import agenda
from .care import commands as c
from .care import events as ev
from .care.clockwork import Clockwork
from .care.record import PersonRecord
from .care.refusal import Refusal
from .const import DOMAIN
from .coordinator import HOUSEKEEPER, HealthsteadConfigEntry, HealthsteadCoordinator
from .domain.ids import PersonId
from .domain.reminder import Reminder
from .rounds_now import Rounds
from .telling import Teller
from .told_moments import Telltale

RETRY: Final = timedelta(minutes=5)
"""After this what could not be noted is tried again."""


@callback
def async_start(
    hass: HomeAssistant, entry: HealthsteadConfigEntry, teller: Teller
) -> None:
    """Watch the clock for as long as the entry is loaded."""
    if not entry.runtime_data.coordinator.readable:
        return  # what is due is not known
    watch = DueWatch(hass, entry, teller)
    entry.async_on_unload(async_at_started(hass, watch.async_begin))
    entry.async_on_unload(watch.async_end)
    entry.async_on_unload(
        entry.runtime_data.coordinator.async_listen_entries(watch.on_entries)
    )


class DueWatch:
    """Compares the clock with what the clockwork says comes next."""

    def __init__(
        self, hass: HomeAssistant, entry: HealthsteadConfigEntry, teller: Teller
    ) -> None:
        """Watch for one entry; nothing happens before ``async_begin``."""
        self._hass = hass
        self._entry = entry
        self._coordinator: HealthsteadCoordinator = entry.runtime_data.coordinator
        self._memory = self._coordinator.memory
        self._teller = teller
        self._telltale = Telltale(self._coordinator)
        self._rounds = Rounds(self._coordinator, teller)
        self._clockwork = Clockwork()
        self._watching = False
        self._busy = False
        self._chores: dict[c.Command, None] = {}
        self._again: set[PersonId] = set()
        """Whose bookkeeping could not be kept, to be looked at again."""
        self._disarm: CALLBACK_TYPE | None = None
        self._leave_clock: CALLBACK_TYPE | None = None
        self._job = HassJob(
            self._on_time, f"{DOMAIN} next moment", job_type=HassJobType.Callback
        )

    @callback
    def async_begin(self, _hass: HomeAssistant) -> None:
        """Say what fell due while nobody watched, then watch."""
        self._watching = True
        self._leave_clock = clock_set.async_watch(self._hass, self._on_clock_set)
        now = self._coordinator.now()
        catching_up = self._memory.started is None
        self._memory.started = self._memory.started or now
        self._clockwork.follow(self._coordinator.desk.household, now)
        self._look(self._people(), now, catching_up=catching_up)
        for record in self._coordinator.desk.household.present():
            self._show(record, now)

    @callback
    def async_end(self) -> None:
        """Watch no longer; whoever watches next shows again what still waits."""
        self._watching = False
        for stop in (self._disarm, self._leave_clock):
            if stop is not None:
                stop()
        self._disarm = self._leave_clock = None
        for person in self._people():
            notices.hide_doses(self._hass, person)

    @callback
    def on_entries(self, entries: Sequence[ev.Entry], context: Context | None) -> None:
        """Tell answers, take away what is answered, and look at the clock anew."""
        now = self._coordinator.now()
        changed = dict.fromkeys(entry.person for entry in entries)
        for entry in entries:
            self._telltale.answered(entry, context)
            self._rounds.answered(entry)
        for person in changed:
            self._teller.standing.settle(person)
        if not self._watching:
            return
        self._clockwork.follow(self._coordinator.desk.household, now)
        self._look(changed, now)
        for entry in entries:
            if isinstance(entry.event, ev.DoseUndone):
                self._show(self._coordinator.desk.household.people[entry.person], now)

    @callback
    def _on_time(self, _now: datetime) -> None:
        self._disarm = None
        now = self._coordinator.now()
        ripe = self._clockwork.ripe(now) | self._again
        if self._rounds.waits_until(now) is None:
            ripe |= self._rounds.held_back
            self._rounds.held_back = set()
        self._again = set()
        self._look(ripe, now)
        self._coordinator.async_update_people(ripe)

    @callback
    def _on_clock_set(self) -> None:
        """Find the next moment anew: what was worked out before is of another time."""
        now = self._coordinator.now()
        self._clockwork = Clockwork()
        self._clockwork.follow(self._coordinator.desk.household, now)
        self._look(self._people(), now)
        self._coordinator.async_update_listeners()

    @callback
    def _look(
        self, people: Iterable[PersonId], now: datetime, *, catching_up: bool = False
    ) -> None:
        """Say all that is due now to these people, then wait for the next moment."""
        self._memory.forget(now)
        for person in people:
            record = self._coordinator.present(person)
            if record is None:
                self._memory.ongoing.pop(person, None)
                notices.hide_doses(self._hass, person)
            else:
                self._look_at(record, now, catching_up=catching_up)
        self._keep_house()
        self._arm(now)

    @callback
    def _look_at(
        self, record: PersonRecord, now: datetime, *, catching_up: bool
    ) -> None:
        open_ = agenda.open_doses(record, now)
        told = self._telltale.tell(record, open_, now, catching_up=catching_up)
        self._rounds.go(record, open_, now, catching_up=catching_up)
        if all(dose.status not in agenda.WAITS for dose in open_):
            notices.hide_doses(self._hass, record.person.id)
        elif told:
            notices.show_doses(self._coordinator, record)
        self._telltale.tell_ongoing(record, now)
        self._teller.standing.settle(record.person.id)
        for reminder in agenda.due_reminders(record, now):
            if self._memory.first_time(_time_of(reminder), now):
                notices.show_reminder(self._coordinator, record, reminder)
                self._teller.remind(record, reminder)
        self._chores |= dict.fromkeys(_chores_for(record, now))

    @callback
    def _show(self, record: PersonRecord, now: datetime) -> None:
        """Show in the house's list that something waits, never what."""
        if agenda.waiting(record, now):
            notices.show_doses(self._coordinator, record)

    @callback
    def _arm(self, now: datetime) -> None:
        if self._disarm is not None:
            self._disarm()
            self._disarm = None
        moments = [
            self._clockwork.next_moment(),
            self._rounds.waits_until(now) if self._rounds.held_back else None,
            now + RETRY if self._again else None,
        ]
        if coming := [moment for moment in moments if moment is not None]:
            self._disarm = async_track_point_in_utc_time(
                self._hass, self._job, min(coming)
            )

    def _people(self) -> tuple[PersonId, ...]:
        present = self._coordinator.desk.household.present()
        return tuple(record.person.id for record in present)

    # What is noted

    @callback
    def _keep_house(self) -> None:
        if self._chores and not self._busy:
            self._busy = True
            self._entry.async_create_task(
                self._hass, self._note_all(), f"{DOMAIN} housekeeping"
            )

    async def _note_all(self) -> None:
        """Note it all; what cannot be noted is tried again a little later."""
        try:
            while self._chores and self._watching:
                chore = next(iter(self._chores))
                del self._chores[chore]
                outcome = await self._coordinator.async_do(chore, HOUSEKEEPER)
                if isinstance(outcome, Refusal):
                    self._again.add(chore.person)
        finally:
            self._busy = False
        if self._watching and self._again:
            self._arm(self._coordinator.now())


def _time_of(reminder: Reminder) -> tuple[str, ...]:
    """Return what a reminder is remembered by: one that comes again is shown again."""
    return ("reminder", reminder.id, reminder.at.isoformat())


def _chores_for(record: PersonRecord, now: datetime) -> Iterator[c.Command]:
    """Yield the bookkeeping that the clock brought."""
    person = record.person.id
    for dose in agenda.unclosed(record, now):
        yield c.CloseDose(person=person, medication=dose.medication.id, due=dose.due)
    for reminder in agenda.due_reminders(record, now):
        yield c.ShowReminder(person=person, reminder=reminder.id)
