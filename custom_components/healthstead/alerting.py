"""The one timer: says what falls due at its second, closes what nobody answered.

After a start everything that fell due meanwhile is said once, as late. What was
said is not said again in the same run, whatever the clock does. What stands
comes from the log; only what was already said is remembered here.
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

from . import notices
from .care import agenda
from .care import commands as c
from .care import events as ev
from .care.clockwork import Clockwork
from .care.queries import DueDose
from .care.record import PersonRecord
from .const import DOMAIN
from .coordinator import (
    HOUSEKEEPER,
    HealthsteadConfigEntry,
    HealthsteadCoordinator,
    Moment,
    MomentKind,
)
from .domain.ledger import DoseStatus, instant
from .domain.medication import Medication

LONGEST_WAIT: Final = timedelta(minutes=15)
"""So soon a clock that was set forward, or a machine that slept, is noticed."""


@callback
def async_start(hass: HomeAssistant, entry: HealthsteadConfigEntry) -> None:
    """Watch the clock for as long as the entry is loaded."""
    if not entry.runtime_data.coordinator.readable:
        return  # what is due is not known
    watch = DueWatch(hass, entry)
    entry.async_on_unload(async_at_started(hass, watch.async_begin))
    entry.async_on_unload(watch.async_end)
    entry.async_on_unload(
        entry.runtime_data.coordinator.async_listen_entries(watch.on_entries)
    )


class DueWatch:
    """Compares the clock with the household's agenda."""

    def __init__(self, hass: HomeAssistant, entry: HealthsteadConfigEntry) -> None:
        """Watch for one entry; nothing happens before ``async_begin``."""
        self._hass = hass
        self._entry = entry
        self._coordinator: HealthsteadCoordinator = entry.runtime_data.coordinator
        self._memory = self._coordinator.memory
        self._clockwork = Clockwork()
        self._watching = False
        self._busy = False
        self._disarm: CALLBACK_TYPE | None = None
        self._job = HassJob(
            self._on_time, f"{DOMAIN} next moment", job_type=HassJobType.Callback
        )

    @callback
    def async_begin(self, _hass: HomeAssistant) -> None:
        """Say what fell due while nobody watched, then watch."""
        self._watching = True
        catching_up = not self._memory.caught_up
        self._memory.caught_up = True
        self._look(catching_up=catching_up)
        for record in self._people():
            self._show_doses(record)

    @callback
    def async_end(self) -> None:
        """Watch no longer; whoever watches next shows again what still waits."""
        self._watching = False
        if self._disarm is not None:
            self._disarm()
            self._disarm = None
        for record in self._people():
            notices.hide_doses(self._hass, record.person.id)

    @callback
    def on_entries(self, entries: Sequence[ev.Entry], context: Context | None) -> None:
        """Tell answers, take away what is answered, and look at the clock anew."""
        for entry in entries:
            self._tell_answer(entry, context)
            if isinstance(entry.event, ev.PersonErased):
                notices.hide_doses(self._hass, entry.person)
        if self._watching:
            self._look()

    @callback
    def _on_time(self, _now: datetime) -> None:
        self._disarm = None
        self._look()
        self._coordinator.async_update_listeners()

    @callback
    def _look(self, *, catching_up: bool = False) -> None:
        """Say all that is due now, then wait for the next moment."""
        now = self._coordinator.now()
        for record in self._coordinator.desk.household.people.values():
            if record.archived or not agenda.waiting(record, now):
                notices.hide_doses(self._hass, record.person.id)
        for record in self._people():
            self._say_doses(record, now, catching_up=catching_up)
            self._say_reminders(record, now)
        if not self._busy and (chores := self._chores(now)):
            self._busy = True
            self._entry.async_create_task(
                self._hass, self._keep_house(chores), f"{DOMAIN} housekeeping"
            )
        self._arm(now)

    @callback
    def _arm(self, now: datetime) -> None:
        if self._disarm is not None:
            self._disarm()
        self._clockwork.follow(self._coordinator.desk.household, now)
        self._clockwork.ripe(now)
        following = self._clockwork.next_moment()
        latest = now + LONGEST_WAIT
        self._disarm = async_track_point_in_utc_time(
            self._hass, self._job, min(following or latest, latest)
        )

    def _people(self) -> tuple[PersonRecord, ...]:
        return self._coordinator.desk.household.present()

    # What is said

    @callback
    def _say_doses(
        self, record: PersonRecord, now: datetime, *, catching_up: bool
    ) -> None:
        """Say each waiting dose once as due and once as late."""
        said = self._memory.announced
        for dose in agenda.waiting(record, now):
            late = catching_up or dose.status is DoseStatus.LATE
            kind = DoseStatus.LATE if late else DoseStatus.DUE
            name = (dose.medication.id, instant(dose.due).isoformat(), _snooze(dose))
            if (*name, kind) in said:
                continue
            # Late comes after due: once late was said, due is not said any more.
            said |= {(*name, kind), (*name, DoseStatus.DUE)}
            self._coordinator.async_tell(
                _moment(record, dose.medication, kind, dose.due)
            )
            self._show_doses(record)

    @callback
    def _tell_answer(self, entry: ev.Entry, context: Context | None) -> None:
        """Tell the event entity of an answer."""
        record = self._coordinator.desk.household.people.get(entry.person)
        if record is None:
            return
        match entry.event:
            case (
                ev.DoseTaken(dose=dose)
                | ev.DoseSkipped(dose=dose)
                | ev.DoseSnoozed(dose=dose)
                | ev.DoseUnconfirmed(dose=dose)
                | ev.DoseMissed(dose=dose)
            ):
                medication = record.medications[dose.medication].medication
                told = _moment(record, medication, dose.status, dose.due, context)
                self._coordinator.async_tell(told)
            case ev.DoseUndone():
                self._show_doses(record)
            case _:
                pass

    @callback
    def _show_doses(self, record: PersonRecord) -> None:
        """Show that something waits, never what; a link leads to the list."""
        if agenda.waiting(record, self._coordinator.now()):
            notices.show_doses(self._coordinator, record)

    @callback
    def _say_reminders(self, record: PersonRecord, now: datetime) -> None:
        """Show each reminder once; its words only where the person allowed it."""
        said = self._memory.announced
        for reminder in agenda.due_reminders(record, now):
            if ("reminder", reminder.id) not in said:
                said.add(("reminder", reminder.id))
                notices.show_reminder(self._coordinator, record, reminder)

    # What is noted

    def _chores(self, now: datetime) -> tuple[c.Command, ...]:
        """Return the bookkeeping that the clock brought."""
        return tuple(
            chore for record in self._people() for chore in _chores_for(record, now)
        )

    async def _keep_house(self, chores: Sequence[c.Command]) -> None:
        """Note it all; what cannot be noted is tried again with the next moment."""
        try:
            for chore in chores:
                if not self._watching:
                    return
                await self._coordinator.async_do(chore, HOUSEKEEPER)
        finally:
            self._busy = False


def _chores_for(record: PersonRecord, now: datetime) -> Iterator[c.Command]:
    person = record.person.id
    for dose in agenda.unclosed(record, now):
        yield c.CloseDose(person=person, medication=dose.medication.id, due=dose.due)
    for reminder in agenda.due_reminders(record, now):
        yield c.ShowReminder(person=person, reminder=reminder.id)


def _moment(
    record: PersonRecord,
    medication: Medication,
    kind: DoseStatus,
    due: datetime | None,
    context: Context | None = None,
) -> Moment:
    names = record.person.profile.names_on_shared_screens
    return Moment(
        person=record.person.id,
        medication=medication.id,
        kind=MomentKind(kind.value),
        label=medication.shown(names=names),
        due=due,
        context=context,
    )


def _snooze(dose: DueDose) -> str:
    """Return what tells one round of asking from the next."""
    return "" if dose.dose is None else dose.dose.id
