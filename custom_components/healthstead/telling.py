"""Who is told of open doses, through which channel, and what comes if one fails.

The preferred channel first, the next one the moment it fails, then the first
contact of the ladder. When somebody is told is for ``care.rounds``, and what
stands on phones afterwards for ``standing``.
"""

from collections.abc import Awaitable, Callable, Coroutine, Iterable, Sequence
from typing import Any

from homeassistant.core import HomeAssistant, callback

from . import channel_issues
from .care import commands as c
from .care.queries import DueDose
from .care.record import PersonRecord
from .channels import SATELLITE, Channels
from .const import DOMAIN
from .coordinator import HOUSEKEEPER, HealthsteadConfigEntry
from .domain.ids import ContactId
from .domain.person import Contact
from .domain.reminder import Reminder
from .domain.reminding import Content, Rung
from .dose_notes import Writer, key_of
from .moment import Audience, Sent
from .phone import Note, code
from .standing import Standing
from .voice import Heard, Voice

type Wanted = Callable[[], bool]


class Teller:
    """Tells people of doses, and takes back what is no longer true."""

    def __init__(self, hass: HomeAssistant, entry: HealthsteadConfigEntry) -> None:
        """Tell for as long as the entry is loaded."""
        self._hass = hass
        self._entry = entry
        self._coordinator = entry.runtime_data.coordinator
        self._memory = self._coordinator.memory
        self.channels = Channels(hass, self._coordinator)
        self.standing = Standing(hass, entry, self.channels)
        self._voice = Voice(hass, self._coordinator)
        entry.async_on_unload(lambda: channel_issues.forget(hass))

    def writer(self, record: PersonRecord, content: Content | None = None) -> Writer:
        """Return who writes to the person, or to somebody who may know so much."""
        content = record.reach.content if content is None else content
        return Writer(coordinator=self._coordinator, record=record, content=content)

    @callback
    def remind(self, record: PersonRecord, reminder: Reminder) -> None:
        """Say on the person's own channels what was to be said at this moment."""
        writer = self.writer(record)
        named = writer.content is Content.NAMES
        note = Note(
            tag=f"{DOMAIN}-reminder-{code(reminder.id)}",
            title=writer.say("reminder_title", name=record.person.name),
            message=reminder.text if named else writer.say("reminder"),
        )
        if targets := self.channels.written(record):
            self._run(self._remind(record.person.name, targets, note))

    async def _remind(self, name: str, targets: Sequence[str], note: Note) -> None:
        for target in targets:
            if await self.channels.send(target, note, lambda: True):
                channel_issues.works(self._hass, target, name)
                return
            channel_issues.broken(self._hass, target, name)

    # The person, then the contacts

    @callback
    def ask(
        self, record: PersonRecord, doses: Sequence[DueDose], *, earlier: bool = False
    ) -> None:
        """Ask the person about the open doses of one instant."""
        note = self.writer(record).ask(doses, earlier=earlier)
        if targets := self.channels.of(record):
            self._run(self._ask(record, doses, targets, note))

    @callback
    def show_again(self, record: PersonRecord, doses: Sequence[DueDose]) -> None:
        """Put a dose whose answer was taken back onto the phones, without a sound."""
        note = self.writer(record).ask(doses, silent=True)
        written = self.channels.written(record)
        if written:
            self._run(self._ask(record, doses, written, note))

    async def _ask(
        self,
        record: PersonRecord,
        doses: Sequence[DueDose],
        targets: Sequence[str],
        note: Note,
    ) -> None:
        sent = self.standing.remember(
            record, note, doses, Audience.PERSON, record.reach.content
        )

        async def out(target: str, wanted: Wanted) -> bool | None:
            if not target.startswith(SATELLITE):
                return await self.channels.send(target, note, wanted)
            heard = await self._voice.ask(target, record, doses, wanted)
            return {Heard.ANSWERED: True, Heard.UNHEARD: None, Heard.BROKEN: False}[
                heard
            ]

        name = record.person.name
        if await self._first(targets, sent, name, out):
            channel_issues.reached(self._hass, name)
            return
        ladder = record.reach.ladder
        instead = self._told_already(record, ladder, doses)
        instead = instead or await self._tell_first(record, doses, ladder)
        channel_issues.unreached(self._hass, name, targets, instead)

    @callback
    def tell(self, record: PersonRecord, rung: Rung, doses: Sequence[DueDose]) -> None:
        """Tell a contact, or the one after, that nobody answers."""
        ladder = record.reach.ladder
        place = ladder.index(rung) if rung in ladder else 0
        self._run(self._tell_first(record, doses, ladder[place:]))

    async def _tell_first(
        self, record: PersonRecord, doses: Sequence[DueDose], ladder: Sequence[Rung]
    ) -> str | None:
        """Tell the first contact who can be reached; return the name."""
        contacts = {contact.id: contact for contact in record.contacts}
        for rung in ladder:
            untold = self.untold(record, rung, doses)
            contact = contacts.get(rung.contact)
            if contact is None or not untold:
                continue
            for dose in untold:
                key = _telling(dose, contact.id)
                self._memory.first_time(key, self._coordinator.now())
            if await self._tell(record, rung, contact, untold):
                return contact.name
        return None

    def _told_already(
        self, record: PersonRecord, ladder: Sequence[Rung], doses: Sequence[DueDose]
    ) -> str | None:
        """Return the first contact who heard of these doses before."""
        names = {contact.id: contact.name for contact in record.contacts}
        told = (r.contact for r in ladder if not self.untold(record, r, doses))
        return next((names[each] for each in told if each in names), None)

    def untold(
        self, record: PersonRecord, rung: Rung, doses: Iterable[DueDose]
    ) -> list[DueDose]:
        """Return the doses that a contact was not told of, now or by the log."""
        said = self._memory.announced
        return [
            dose
            for dose in doses
            if _telling(dose, rung.contact) not in said
            and rung.contact not in _told(record, dose)
        ]

    async def _tell(
        self,
        record: PersonRecord,
        rung: Rung,
        contact: Contact,
        doses: Sequence[DueDose],
    ) -> bool:
        note = self.writer(record, rung.content).tell(doses)
        sent = self.standing.remember(
            record, note, doses, Audience.CONTACT, rung.content
        )

        async def out(target: str, wanted: Wanted) -> bool | None:
            return await self.channels.send(target, note, wanted)

        delivered = await self._first(contact.notify, sent, contact.name, out)
        for dose in doses:
            medication, due = key_of(dose)
            noted = c.NoteTold(
                person=record.person.id,
                medication=medication,
                due=due,
                contact=contact.id,
                delivered=delivered,
            )
            await self._coordinator.async_do(noted, HOUSEKEEPER)
        return delivered

    async def question(
        self,
        record: PersonRecord,
        targets: Iterable[str],
        doses: Sequence[DueDose],
        write: Callable[[int], Note],
    ) -> bool:
        """Ask something back, on the first channel that takes it."""

        async def out(target: str, wanted: Wanted) -> bool | None:
            note = write(self.channels.buttons(target))
            return await self.channels.send(target, note, wanted)

        content = record.reach.content
        sent = self.standing.remember(
            record, write(1), doses, Audience.QUESTION, content
        )
        return await self._first(targets, sent, record.person.name, out)

    async def _first(
        self,
        targets: Iterable[str],
        sent: Sent,
        name: str,
        out: Callable[[str, Wanted], Awaitable[bool | None]],
    ) -> bool:
        """Try channels in order; say whether one of them worked, or none need to."""

        def wanted() -> bool:
            return bool(self.standing.left(sent))

        for target in targets:
            sent.targets[target] = None
            worked = await out(target, wanted)
            if worked:
                channel_issues.works(self._hass, target, name)
            elif worked is False:
                channel_issues.broken(self._hass, target, name)
            if worked or not wanted():
                return True
            sent.targets.pop(target, None)
        return False

    @callback
    def _run(self, telling: Coroutine[Any, Any, object]) -> None:
        self._entry.async_create_task(self._hass, telling, f"{DOMAIN} telling")


def _telling(dose: DueDose, contact: ContactId) -> tuple[str, ...]:
    """Return what names the telling of one dose to one contact."""
    medication, due = key_of(dose)
    return ("contact", medication, due.isoformat(), contact)


def _told(record: PersonRecord, dose: DueDose) -> frozenset[ContactId]:
    """Return whom the log says was told."""
    medication, due = key_of(dose)
    held = record.medications.get(medication)
    return frozenset() if held is None else held.told.get(due, frozenset())
