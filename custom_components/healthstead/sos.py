"""Calls for help: who is to be told now is told, until somebody acts or it is over.

One loop for each person. It asks ``care.calling`` what is due, notes each attempt before
it is sent, sends all of them side by side, notes what became of each, and looks again:
at every change of the record and at the next instant that matters. Everything on that
path comes from memory: no model, no database and no network is waited for. A restart
goes on from the record. This house never calls the emergency service by itself; every
message says the number.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Final

from homeassistant.core import CALLBACK_TYPE, Context, HomeAssistant, callback

from . import clock_set, sos_buttons, sos_issues, sos_notice
from .care import calling
from .care import commands as c
from .care import events as ev
from .care.calls import Channels
from .care.drills import drill_due, next_drill
from .care.record import PersonRecord
from .care.refusal import Refusal
from .const import DOMAIN, LOGGER
from .coordinator import HOUSEKEEPER, HealthsteadConfigEntry
from .domain.ids import PersonId
from .sos_sending import Sender
from .sos_ways import Ways

RETRY: Final = timedelta(minutes=5)
"""After this a drill that could not be begun or closed is tried again."""
SURELY: Final = timedelta(hours=1)
"""At the latest it is looked again after this, whatever the clock does."""
AFTER_A_BUG: Final = timedelta(seconds=10)
TICK: Final = timedelta(milliseconds=1)
"""Moments of one instant are told apart by less: what is due in it is due now."""
FOLLOWED: Final = (
    ev.SosStarted,
    ev.SosAttempted,
    ev.SosTakenOn,
    ev.SosSteppedBack,
    ev.SosAnswered,
    ev.SosEnded,
    ev.DrillStarted,
    ev.DrillEnded,
    ev.ContactsSet,
    ev.ReachSet,
    ev.SafetySet,
    ev.PersonChanged,
    ev.PersonArchived,
    ev.PersonRestored,
    ev.PersonErased,
)


@callback
def async_start(hass: HomeAssistant, entry: HealthsteadConfigEntry) -> None:
    """Answer calls for help for as long as the entry is loaded."""
    ways = Ways(hass, entry.runtime_data.coordinator)
    helper = HelpLine(hass, entry, ways)
    entry.async_on_unload(helper.async_end)
    entry.async_on_unload(
        entry.runtime_data.coordinator.async_listen_entries(helper.on_entries)
    )
    entry.async_on_unload(clock_set.async_watch(hass, helper.look_at_all))
    sos_buttons.async_start(hass, entry, ways)
    helper.async_begin()


class HelpLine:
    """Looks at each person's call and drill whenever something may be due."""

    def __init__(
        self, hass: HomeAssistant, entry: HealthsteadConfigEntry, ways: Ways
    ) -> None:
        """Be ready; nothing is told before ``async_begin``."""
        self._hass = hass
        self._coordinator = entry.runtime_data.coordinator
        self._ways = ways
        self._sender = Sender(hass, entry, ways)
        self._open = True
        self._waiting: set[PersonId] = set()
        self._looking: set[PersonId] = set()
        self._timers: dict[PersonId, CALLBACK_TYPE] = {}
        self._chores: set[PersonId] = set()
        self._held: dict[PersonId, datetime] = {}
        """Until when a drill is left alone that could not be begun or closed."""
        self._agreed: dict[PersonId, datetime] = {}
        """Since when the plan of the drill is as it is, where that is known."""

    @callback
    def async_begin(self) -> None:
        """Take up the calls and drills that still run."""
        for record in self._coordinator.desk.household.present():
            self._show(record.person.id)
        self.look_at_all()

    @callback
    def async_end(self) -> None:
        """Look no more; what runs is taken up again at the next start."""
        self._open = False
        for cancel in self._timers.values():
            cancel()
        self._timers.clear()
        for person in self._coordinator.desk.household.people:
            sos_notice.hide(self._hass, person)
        sos_issues.forget(self._hass)

    @callback
    def on_entries(self, entries: Sequence[ev.Entry], _context: Context | None) -> None:
        """Follow calls, drills, contacts and channels."""
        followed = [each for each in entries if isinstance(each.event, FOLLOWED)]
        for entry in followed:
            match entry.event:
                case ev.SafetySet():
                    self._agreed[entry.person] = entry.at
                case ev.SosEnded() | ev.DrillEnded():
                    self._sender.tidy_up(entry.person, entry.event.id)
                case _:
                    pass
        for person in dict.fromkeys(entry.person for entry in followed):
            self._show(person)
            self._look(person)

    @callback
    def look_at_all(self) -> None:
        """Look at everybody: at a start, and when the clock was set."""
        for record in self._coordinator.desk.household.present():
            self._look(record.person.id)

    @callback
    def _show(self, person: PersonId) -> None:
        """Show in the house what stands now."""
        if (record := self._coordinator.present(person)) is None:
            sos_notice.hide(self._hass, person)
            sos_issues.forget(self._hass, person)
            return
        sos_notice.show(self._coordinator, record)
        sos_issues.show(self._hass, record)

    @callback
    def _look(self, person: PersonId) -> None:
        """Look in a moment: never in the middle of what is just being noted."""
        self._waiting.add(person)
        if person not in self._looking:
            self._looking.add(person)
            self._hass.async_create_task(
                self._look_now(person), f"{DOMAIN} call for help", eager_start=False
            )

    async def _look_now(self, person: PersonId) -> None:
        try:
            while person in self._waiting and self._open:
                self._waiting.discard(person)
                await self._do_what_is_due(person)
        except Exception:  # noqa: BLE001 - a bug must not end a call for help
            LOGGER.exception("A call for help is looked at again after a failure")
            self._arm(person, self._coordinator.now() + AFTER_A_BUG)
        finally:
            self._looking.discard(person)

    async def _do_what_is_due(self, person: PersonId) -> None:
        record = self._coordinator.present(person)
        if record is None:
            self._arm(person, None)
            return
        if (harder := calling.hardens(record, self._coordinator.now())) is not None:
            await self._coordinator.async_do(harder, HOUSEKEEPER)
            record = self._coordinator.desk.household.people[person]
        channels, now = self._ways.of(record), self._coordinator.now() + TICK
        self._sender.let_go(record)
        await self._sender.send(record, calling.due(record, channels, now))
        self._rehearse(record, now)
        self._arm(person, self._next_look(person, channels))

    # When to look again

    def _next_look(self, person: PersonId, channels: Channels) -> datetime | None:
        """Return the next instant that matters, by the record as it is by now."""
        record, now = (
            self._coordinator.desk.household.people[person],
            self._coordinator.now(),
        )
        moments = (
            calling.next_look(record, channels, now),
            next_drill(record, now),
            self._held.get(person),
        )
        return min((one for one in moments if one and one > now), default=None)

    @callback
    def _arm(self, person: PersonId, moment: datetime | None) -> None:
        if (cancel := self._timers.pop(person, None)) is not None:
            cancel()
        if moment is None or not self._open:
            return
        wait = min(moment - self._coordinator.now(), SURELY)
        # On the clock that cannot be set: a call does not wait for a corrected one.
        timer = self._hass.loop.call_later(
            max(0.0, wait.total_seconds()), partial(self._look, person)
        )
        self._timers[person] = timer.cancel

    # The drill

    @callback
    def _rehearse(self, record: PersonRecord, now: datetime) -> None:
        """Begin the drill of the month, and close one that is over."""
        person = record.person.id
        if person in self._chores or self._held.get(person, now) > now:
            return
        command: c.Command
        if calling.drill_over(record, now):
            command = c.EndDrill(person=person)
        elif drill_due(record, now, self._agreed.get(person)):
            command = c.StartDrill(person=person)
        else:
            return
        self._chores.add(person)
        self._hass.async_create_task(self._chore(command), f"{DOMAIN} drill")

    async def _chore(self, command: c.StartDrill | c.EndDrill) -> None:
        """Do what waits for the disk apart from what must not."""
        try:
            outcome = await self._coordinator.async_do(command, HOUSEKEEPER)
        finally:
            self._chores.discard(command.person)
        if isinstance(outcome, Refusal):
            self._held[command.person] = self._coordinator.now() + RETRY
        self._look(command.person)
