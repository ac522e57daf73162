"""Watches for signs of life and for movement: one timer, and never a poll.

What is expected and what its absence means is ``care.presence``'s; a call for help
that follows is made at once, and noted then. After a start what ended while nobody
watched is said to be unknown, not to be silence.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from homeassistant.core import (
    CALLBACK_TYPE,
    Context,
    Event,
    HassJob,
    HassJobType,
    HomeAssistant,
    callback,
)
from homeassistant.helpers.event import async_track_point_in_utc_time

from . import clock_set, presence_issues
from .care import commands as c
from .care import events as ev
from .care.actor import Actor
from .care.expected import Expected, expected_around, next_look, open_check_in
from .care.presence import (
    Absent,
    Finding,
    RadioFault,
    Remind,
    Unwatched,
    findings,
    is_sign,
    steps,
)
from .care.record import PersonRecord
from .care.refusal import Refusal
from .channels import Channels
from .const import DOMAIN, LOGGER
from .coordinator import HOUSEKEEPER, HealthsteadConfigEntry
from .domain.safety import BLIND_MOST
from .domain.sos import SosAnswer, SosCause, SosLevel
from .phone import Verb, code, press_from
from .presence_notes import CheckInNotes
from .seen_things import SeenThings

PRESSED: Final = "mobile_app_notification_action"
RETRY: Final = timedelta(minutes=5)
"""After this what could not be noted is tried again."""


async def async_start(
    hass: HomeAssistant, entry: HealthsteadConfigEntry, channels: Channels
) -> None:
    """Watch for as long as the entry is loaded."""
    coordinator = entry.runtime_data.coordinator
    if not coordinator.readable:
        return  # what is expected is not known
    watch = PresenceWatch(hass, entry, channels)
    await watch.async_begin()
    entry.async_on_unload(watch.async_end)
    entry.async_on_unload(clock_set.async_watch(hass, watch.on_clock_set))
    entry.async_on_unload(coordinator.async_listen_entries(watch.on_entries))
    entry.async_on_unload(hass.bus.async_listen(PRESSED, watch.on_pressed))


class PresenceWatch:
    """Looks when something ends, and carries out what follows."""

    def __init__(
        self, hass: HomeAssistant, entry: HealthsteadConfigEntry, channels: Channels
    ) -> None:
        """Look at nothing before ``async_begin``."""
        self._hass = hass
        self._entry = entry
        self._coordinator = entry.runtime_data.coordinator
        self._things = SeenThings(hass, self._coordinator)
        self._notes = CheckInNotes(hass, entry, channels)
        self._again: tuple[c.Command, ...] = ()
        """What could not be noted."""
        self._disarm: CALLBACK_TYPE | None = None
        self._job = HassJob(
            self._on_time, f"{DOMAIN} presence", job_type=HassJobType.Callback
        )

    async def async_begin(self) -> None:
        """Say what ended while nobody watched, then watch."""
        await self._things.async_load()
        self._look()

    async def async_end(self) -> None:
        """Watch no longer, and keep what was seen."""
        if self._disarm is not None:
            self._disarm()
        for record in self._coordinator.desk.household.present():
            self._notes.settle(record.person.id)
        presence_issues.forget(self._hass)
        await self._things.async_save()

    @callback
    def on_clock_set(self) -> None:
        """Find the next moment anew: the machine slept, or its clock was wrong."""
        self._things.slept(self._coordinator.now())
        self._look()

    @callback
    def on_entries(self, entries: Sequence[ev.Entry], _context: Context | None) -> None:
        """Take signs of life, and look anew where something else was agreed on."""
        for entry in entries:
            record = self._coordinator.present(entry.person)
            if record is not None and isinstance(entry.event, ev.CheckedIn):
                self._notes.settle(entry.person)
            if record is not None and is_sign(entry):
                self._signed(record, entry)
        about = (ev.SafetySet, ev.PersonAdded, ev.PersonChanged, ev.PersonArchived)
        more = (ev.PersonRestored, ev.PersonErased)
        if any(isinstance(entry.event, about + more) for entry in entries):
            self._look()

    @callback
    def on_pressed(self, event: Event[Mapping[str, Any]]) -> None:
        """Take the button of a reminder for what it says."""
        press = press_from(str(event.data.get("action")))
        if press is None or press.verb is not Verb.HERE:
            return
        for record in self._coordinator.desk.household.present():
            if code(record.person.id) == press.person:
                self._run(self._here(record, event.context))

    async def _here(self, record: PersonRecord, context: Context) -> None:
        actor = await self._coordinator.async_actor_for(context)
        sign = c.CheckInNow(person=record.person.id, source="phone")
        await self._coordinator.async_do(sign, actor, context)

    @callback
    def _signed(self, record: PersonRecord, entry: ev.Entry) -> None:
        """Let a sign answer the question why none came, else the open check-in."""
        sos, person = record.sos, record.person.id
        asked = sos.level is SosLevel.SOFT and sos.cause is SosCause.SILENCE
        if asked and not isinstance(entry.event, ev.SosAnswered):
            well = c.AnswerSos(person=person, answer=SosAnswer.OK)
            self._run(self._do((well,), entry.actor))
        elif open_check_in(record, self._coordinator.now()) is not None:
            sign = c.CheckInNow(
                person=person, source=type(entry.event).__name__.lower()
            )
            self._run(self._do((sign,), entry.actor))

    @callback
    def _on_time(self, _now: datetime) -> None:
        self._disarm = None
        now, armed = self._coordinator.now(), self._things.armed
        if armed is not None and now - armed > BLIND_MOST:
            self._things.slept(now)
        if self._again:
            again, self._again = self._again, ()
            self._run(self._do(again, HOUSEKEEPER))
        self._look()

    @callback
    def _look(self) -> None:
        """Judge what ended since the last look, then wait for what comes next."""
        now, memory = self._coordinator.now(), self._things.memory
        for record in self._coordinator.desk.household.present():
            away = self._things.away(record)
            found = tuple(findings(record, memory, now, away=away))
            for one in expected_around(record, now):
                if memory.alive < one.ends <= now:
                    self._over(record, one)
            for finding in found:
                self._take(record, finding, now)
        self._things.follow(now)
        self._things.memory = self._things.memory.watched(now)
        self._things.save_soon()
        self._arm(now)

    @callback
    def _over(self, record: PersonRecord, one: Expected) -> None:
        """Let go of what was said about the last time."""
        presence_issues.gone(self._hass, one.name)
        if one.window is None:
            self._notes.settle(record.person.id)

    @callback
    def _take(self, record: PersonRecord, finding: Finding, now: datetime) -> None:
        """Do once what follows from a finding."""
        one = finding.expected
        said = (type(finding).__name__, one.name, one.due.isoformat())
        if not self._coordinator.memory.first_time(said, now):
            return
        what = "check_in" if one.window is None else "movement"
        match finding:
            case Remind():
                self._notes.remind(record, one)
            case Absent():
                reason = self._coordinator.say(f"no_{what}")
                self._run(self._do(steps(record, finding, reason), HOUSEKEEPER))
            case RadioFault():
                self._say(presence_issues.RADIO, record, one)
                self._run(self._do(steps(record, finding, ""), HOUSEKEEPER))
            case Unwatched():
                LOGGER.warning("Could not watch for a %s until %s", what, one.ends)
                self._say(presence_issues.UNWATCHED, record, one)

    def _say(self, words: str, record: PersonRecord, one: Expected) -> None:
        control = self._hass.states.get(record.safety.control or "sensor.")
        presence_issues.show(
            self._hass,
            one.name,
            words,
            person=record.person.name,
            start=f"{one.due.astimezone(record.zone):%Y-%m-%d %H:%M}",
            end=f"{one.ends.astimezone(record.zone):%Y-%m-%d %H:%M}",
            thing=record.safety.control if control is None else control.name,
        )

    async def _do(self, commands: Iterable[c.Command], actor: Actor) -> None:
        """Carry out in order; bookkeeping that fails is tried again a little later."""
        for command in commands:
            outcome = await self._coordinator.async_do(command, actor)
            if isinstance(outcome, Refusal) and isinstance(
                command, c.MissCheckIn | c.NoteSilence
            ):
                self._again = (*self._again, command)
                self._arm(self._coordinator.now())

    def _run(self, doing: Any) -> None:
        self._entry.async_create_task(self._hass, doing, f"{DOMAIN} presence")

    @callback
    def _arm(self, now: datetime) -> None:
        if self._disarm is not None:
            self._disarm()
            self._disarm = None
        people = self._coordinator.desk.household.present()
        coming = [
            look for record in people if (look := next_look(record, now)) is not None
        ]
        self._things.armed = min(coming, default=None)
        if self._again:
            coming.append(now + RETRY)
        if coming:
            self._disarm = async_track_point_in_utc_time(
                self._hass, self._job, min(coming)
            )
