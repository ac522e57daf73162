"""Passes on what somebody left with Healthstead for a person, once.

To the person themself, to a contact of theirs, else to somebody of the household: by
name, and to nobody where the name fits several. A way that fails is the next one's turn.
Where nothing was passed on, whoever left it is told so, and what to do.

A message is passed on at the moment at which it is kept, never out of the log: none
comes twice after a restart, and one that was under way when the house went down stays in
the record and is not sent again.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from homeassistant.core import Context, HomeAssistant, callback

from . import channel_issues
from .care import events as ev
from .care.record import PersonRecord
from .channels import Channels
from .const import DOMAIN
from .coordinator import HealthsteadConfigEntry
from .domain.person import Contact
from .domain.reminder import Message
from .domain.reminding import Content
from .message_words import MessageWriter, addressees, is_called, show
from .phone import Note


class Came(StrEnum):
    """What came of a message: the words for it end so."""

    PASSED_ON = "passed_on"
    HINTED = "hinted"
    """They were told that there is one, and not what it says."""
    UNKNOWN = "unknown"
    SEVERAL = "several"
    UNREACHED = "unreached"


@dataclass(frozen=True, kw_only=True, slots=True)
class Way:
    """One channel, and whether the words of a message may stand there."""

    target: str
    named: bool


@callback
def async_start(
    hass: HomeAssistant, entry: HealthsteadConfigEntry, channels: Channels
) -> None:
    """Pass messages on for as long as the entry is loaded."""
    coordinator = entry.runtime_data.coordinator
    if not coordinator.readable:
        return  # who is called what is not known
    desk = coordinator.desk
    desk.around = replace(desk.around, carries_messages=True)
    sender = MessageSender(hass, entry, channels)
    entry.async_on_unload(coordinator.async_listen_entries(sender.on_entries))


class MessageSender:
    """Finds whom a message is for, and a way to them."""

    def __init__(
        self, hass: HomeAssistant, entry: HealthsteadConfigEntry, channels: Channels
    ) -> None:
        """Send through channels that others use as well."""
        self._hass = hass
        self._entry = entry
        self._coordinator = entry.runtime_data.coordinator
        self._channels = channels

    @callback
    def on_entries(self, entries: Sequence[ev.Entry], _context: Context | None) -> None:
        """Take up each message that was kept just now."""
        for entry in entries:
            record = self._coordinator.present(entry.person)
            if isinstance(entry.event, ev.MessageSent) and record is not None:
                self._entry.async_create_task(
                    self._hass,
                    self._take_up(record, entry, entry.event.message),
                    f"{DOMAIN} message",
                )

    async def _take_up(
        self, record: PersonRecord, entry: ev.Entry, message: Message
    ) -> None:
        if is_called(message.to, record.person.name):
            await self._leave_note(record, message)
            return
        who = entry.actor.person
        sender = None if who is None else self._coordinator.present(who)
        writer = MessageWriter(
            say=self._coordinator.say,
            message=message,
            sender="" if sender is None else sender.person.name,
        )
        came = await self._pass_on(record, writer)
        if came is not Came.PASSED_ON:
            await self._tell_of(came, sender or record, writer)

    async def _leave_note(self, record: PersonRecord, message: Message) -> None:
        """Leave the person a note: in the list of the house, and on a way to them."""
        name = record.person.name
        writer = MessageWriter(say=self._coordinator.say, message=message)
        named = record.person.profile.names_on_shared_screens
        show(self._hass, writer.note(name, named=named, listed=True))
        await self._to_person(
            record, writer.note(name, named=True), writer.note(name, named=False)
        )

    async def _pass_on(self, record: PersonRecord, writer: MessageWriter) -> Came:
        found = addressees(self._coordinator.desk.household, record, writer.message.to)
        match found:
            case ():
                return Came.UNKNOWN
            case (Contact() as contact,):
                note = writer.passed_on(contact.name, named=True)
                ways = [Way(target=each, named=True) for each in contact.notify]
                return await self._first(ways, contact.name, note, note)
            case (PersonRecord() as other,):
                name = other.person.name
                note = writer.passed_on(name, named=True)
                hint = writer.passed_on(name, named=False)
                return await self._to_person(other, note, hint)
            case _:
                return Came.SEVERAL

    async def _tell_of(
        self, came: Came, record: PersonRecord, writer: MessageWriter
    ) -> None:
        """Tell whoever left a message that it was kept and not passed on."""
        name = record.person.name
        named = record.person.profile.names_on_shared_screens
        show(self._hass, writer.kept(came, name, named=named, listed=True))
        await self._to_person(
            record,
            writer.kept(came, name, named=True),
            writer.kept(came, name, named=False),
        )

    # Ways

    async def _to_person(self, record: PersonRecord, note: Note, hint: Note) -> Came:
        """Send all of it where the person alone reads, else that there is something."""
        ways = [
            Way(target=each, named=self._may_read(record, each))
            for each in self._channels.written(record)
        ]
        ways.sort(key=lambda way: not way.named)
        return await self._first(ways, record.person.name, note, hint)

    async def _first(
        self, ways: Sequence[Way], name: str, note: Note, hint: Note
    ) -> Came:
        """Try ways in order, until one of them takes it."""
        for way in ways:
            sent = note if way.named else hint
            if await self._channels.send(way.target, sent, lambda: True):
                channel_issues.works(self._hass, way.target, name)
                return Came.PASSED_ON if way.named else Came.HINTED
            channel_issues.broken(self._hass, way.target, name)
        return Came.UNREACHED

    def _may_read(self, record: PersonRecord, target: str) -> bool:
        """Say whether words may stand on one of a person's channels."""
        profile = record.person.profile
        state = self._hass.states.get(profile.linked or "person.")
        user = None if state is None else state.attributes.get("user_id")
        own = user is not None and target in self._channels.phones_of(user)
        chosen = record.reach.content is Content.NAMES
        return own or chosen or profile.names_on_shared_screens
