"""What a pressed button of a call for help does: once, or nothing.

A contact says who acts and what they do; that is open to whoever holds the phone, as all
help is. For the person answers the phone's user, if they may. A press names its call,
so that a late one about another call does nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from homeassistant.core import Context, Event, HomeAssistant, callback

from .care import commands as c
from .care.record import PersonRecord
from .care.refusal import Refusal
from .const import DOMAIN
from .coordinator import HealthsteadConfigEntry
from .domain.person import Contact
from .domain.sos import Sos, SosAnswer, Word
from .phone import code
from .sos_answers import async_answer, async_cancel
from .sos_asking import really
from .sos_phone import (
    ACTING,
    OF_CONTACT,
    Call,
    Message,
    Press,
    Verb,
    others,
    press_from,
)
from .sos_ways import Ways
from .sos_words import Writer, writer_of

PRESSED: Final = "mobile_app_notification_action"
ANSWERS: Final = {
    Verb.OK: SosAnswer.OK,
    Verb.HELP: SosAnswer.HELP,
    Verb.RECHECK: SosAnswer.RECHECK,
}


@callback
def async_start(hass: HomeAssistant, entry: HealthsteadConfigEntry, ways: Ways) -> None:
    """Follow the buttons for as long as the entry is loaded."""
    presses = SosPresses(hass, entry, ways)
    entry.async_on_unload(hass.bus.async_listen(PRESSED, presses.on_event))


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """What a press is about, as the record has it now."""

    press: Press
    record: PersonRecord
    sos: Sos
    drill: bool
    contact: Contact | None
    context: Context

    @property
    def call(self) -> Call:
        """Return the call, for an answer to whoever pressed."""
        return Call(
            person=self.record.person.id,
            id=self.sos.id,
            contact=None if self.contact is None else self.contact.id,
            sent=self.press.sent,
        )


class SosPresses:
    """Turns presses into commands."""

    def __init__(
        self, hass: HomeAssistant, entry: HealthsteadConfigEntry, ways: Ways
    ) -> None:
        """Answer at the entry's desk."""
        self._hass = hass
        self._coordinator = entry.runtime_data.coordinator
        self._pressed = self._coordinator.memory.pressed
        self._ways = ways

    @callback
    def on_event(self, event: Event[Mapping[str, Any]]) -> None:
        """Take up a press that is about a call that is known."""
        press = press_from(str(event.data.get("action")))
        found = None if press is None else self._find(press, event.context)
        if found is None:
            return
        name = f"{found.press.action} {event.context.user_id}"
        if name not in self._pressed:
            self._pressed[name] = self._coordinator.now()
            self._hass.async_create_task(
                self._carry_out(found, name), f"{DOMAIN} button of a call"
            )

    def _find(self, press: Press, context: Context) -> Found | None:
        """Return what a press is about; the last call is known after its end."""
        for record in self._coordinator.desk.household.present():
            if code(record.person.id) != press.person:
                continue
            for sos, drill in ((record.sos, False), (record.drill, True)):
                if sos.id and code(sos.id) == press.call:
                    those = (
                        one for one in record.contacts if code(one.id) == press.contact
                    )
                    return Found(
                        press=press,
                        record=record,
                        sos=sos,
                        drill=drill,
                        contact=next(those, None),
                        context=context,
                    )
        return None

    async def _carry_out(self, found: Found, name: str) -> None:
        """Do what was pressed; what was refused may be pressed again."""
        if not found.sos.runs:
            await self._reply(found, self._writer(found).plainly("sos_over"))
            return
        refused = await self._done(found)
        if refused is None:
            return
        self._pressed.pop(name, None)
        writer = self._writer(found)
        match refused.reason:
            case "sos_is_hard":
                await self._reply(found, really(writer.lines))
            case "no_sos":
                await self._reply(found, writer.plainly("sos_over"))
            case _:
                await self._reply(found, writer.plainly("sos_not_yours"))

    async def _done(self, found: Found) -> Refusal | None:
        verb, writer = found.press.verb, self._writer(found)
        if verb in ACTING or verb is Verb.CANNOT:
            return await self._contact_said(found)
        if verb in ANSWERS:
            return await self._person_said(found, ANSWERS[verb])
        match verb:
            case Verb.OTHERS:
                room = min(map(self._ways.room, self._phones(found)), default=1)
                rest = others(OF_CONTACT, room)
                await self._reply(found, writer.plainly("sos_others", rest))
            case Verb.CANCEL:
                await self._reply(found, really(writer.lines))
            case Verb.END:
                actor = await self._coordinator.async_actor_for(found.context)
                return await async_cancel(
                    self._coordinator, found.record, actor, found.context
                )
            case _:
                await self._reply(found, writer.of(Word.ASK))
        return None

    async def _contact_said(self, found: Found) -> Refusal | None:
        """Note who acts and what they do, or that they cannot."""
        if (contact := found.contact) is None:
            return None  # not a contact any more
        verb, person = found.press.verb, found.record.person.id
        command: c.Command
        if verb is Verb.CANNOT:
            command = c.StepBackFromSos(
                person=person, by=contact.name, contact=contact.id, id=found.sos.id
            )
        else:
            command = c.TakeOnSos(
                person=person,
                by=contact.name,
                action=self._writer(found).action(verb),
                contact=contact.id,
                id=found.sos.id,
            )
        actor = await self._coordinator.async_actor_for(found.context)
        outcome = await self._coordinator.async_do(command, actor, found.context)
        return outcome if isinstance(outcome, Refusal) else None

    async def _person_said(self, found: Found, answer: SosAnswer) -> Refusal | None:
        """Give the person's answer; "again" to one and the same question counts once."""
        again = any(
            said is answer and at > found.press.sent for at, said in found.sos.answers
        )
        if again and answer is SosAnswer.RECHECK:
            return None
        actor = await self._coordinator.async_actor_for(found.context)
        return await async_answer(
            self._coordinator, found.record, answer, actor, found.context
        )

    def _writer(self, found: Found) -> Writer:
        return writer_of(self._coordinator, found.record, drill=found.drill)

    def _phones(self, found: Found) -> tuple[str, ...]:
        """Return the phones of whoever pressed."""
        return self._ways.phones_of(found.context.user_id or "")

    async def _reply(self, found: Found, message: Message) -> None:
        """Answer on the phones of whoever pressed, in place of what stood there."""
        buttons = self._writer(found).buttons()
        for phone in self._phones(found):
            await self._ways.send(phone, message, found.call, buttons)
