"""What a button under "how was it?" does: notes the answer, once, as whoever pressed.

The button names the visit, so it works after a restart as well. What was typed is kept
word for word; what should follow from it is asked in a conversation, not here. Whoever
wants to go on from an answer hears of it through ``VISIT_ANSWERS``.
"""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from homeassistant.core import Event, HomeAssistant, callback
from homeassistant.helpers.dispatcher import async_dispatcher_send
from homeassistant.util.signal_type import SignalType

from .care import commands as c
from .care.record import PersonRecord
from .care.refusal import Refusal
from .channels import Channels
from .const import DOMAIN
from .coordinator import HealthsteadConfigEntry, HealthsteadCoordinator
from .domain.appointment import Appointment
from .domain.ids import AppointmentId, PersonId
from .phone import Button, Note, Press, Verb, code, press_from

PRESSED: Final = "mobile_app_notification_action"
ANSWERS: Final = frozenset({Verb.SAME, Verb.CHANGED, Verb.NOTHELD})


@dataclass(frozen=True, kw_only=True, slots=True)
class VisitAnswer:
    """What somebody answered to "how was it?", after it was noted."""

    person: PersonId
    visit: AppointmentId
    took_place: bool
    said: str
    """What changed, as it was typed; empty: nothing."""
    user: str
    """Id of the Home Assistant user who pressed."""


VISIT_ANSWERS: Final[SignalType[HealthsteadCoordinator, VisitAnswer]] = SignalType(
    f"{DOMAIN}_visit_answers"
)


@callback
def async_start(
    hass: HomeAssistant, entry: HealthsteadConfigEntry, channels: Channels
) -> None:
    """Follow the buttons for as long as the entry is loaded."""
    asking = VisitAsking(hass, entry, channels)
    entry.async_on_unload(hass.bus.async_listen(PRESSED, asking.on_event))


class VisitAsking:
    """Turns presses into outcomes, one after the other."""

    def __init__(
        self, hass: HomeAssistant, entry: HealthsteadConfigEntry, channels: Channels
    ) -> None:
        """Answer at the entry's desk."""
        self._hass = hass
        self._entry = entry
        self._coordinator = entry.runtime_data.coordinator
        self._channels = channels
        self._turn = asyncio.Lock()

    @callback
    def on_event(self, event: Event[Mapping[str, Any]]) -> None:
        """Take up a press that is about a visit."""
        press = press_from(str(event.data.get("action")))
        if press is not None and press.verb in ANSWERS:
            self._entry.async_create_task(
                self._hass, self._pressed(press, event), f"{DOMAIN} visit button"
            )

    async def _pressed(self, press: Press, event: Event[Mapping[str, Any]]) -> None:
        async with self._turn:
            for record in self._coordinator.desk.household.present():
                visit = _visit(record, press)
                if visit is not None and visit.status.stands:
                    await self._answer(record, visit, press, event)
                    return

    async def _answer(
        self,
        record: PersonRecord,
        visit: Appointment,
        press: Press,
        event: Event[Mapping[str, Any]],
    ) -> None:
        coordinator, context = self._coordinator, event.context
        actor = await coordinator.async_actor_for(context)
        typed = str(event.data.get("reply_text") or "").strip()
        said = typed if press.verb is Verb.CHANGED else ""
        took_place = press.verb is not Verb.NOTHELD
        if press.verb is Verb.CHANGED and not said:
            again = Button(press=press, title=coordinator.say("visit_after_changed"))
            await self._say(actor.id, visit, "visit_answer_how", again)
            return
        nothing = coordinator.say("visit_answer_nothing") if took_place else ""
        command = c.NoteOutcome(
            person=record.person.id,
            appointment=visit.id,
            outcome=said or nothing,
            took_place=took_place,
        )
        outcome = await coordinator.async_do(command, actor, context)
        if isinstance(outcome, Refusal):
            await self._say(actor.id, visit, "visit_answer_not_kept")
            return
        if said:
            await self._say(actor.id, visit, "visit_answer_go_on")
        answer = VisitAnswer(
            person=record.person.id,
            visit=visit.id,
            took_place=took_place,
            said=said,
            user=actor.id,
        )
        async_dispatcher_send(self._hass, VISIT_ANSWERS, coordinator, answer)

    async def _say(
        self, user: str, visit: Appointment, words: str, *buttons: Button
    ) -> None:
        """Tell whoever pressed, in words that name nothing."""
        note = Note(
            tag=f"{DOMAIN}-visit-answer-{code(visit.id)}",
            title=self._coordinator.say("phone_title"),
            message=self._coordinator.say(words),
            buttons=buttons,
        )
        for phone in self._channels.phones_of(user):
            await self._channels.send(phone, note, lambda: True)


def _visit(record: PersonRecord, press: Press) -> Appointment | None:
    """Return the visit that a button is about; moved since, it is another one."""
    if code(record.person.id) != press.person:
        return None
    return next(
        (
            visit
            for visit in record.appointments.values()
            if (code(visit.id), visit.start) in press.doses
        ),
        None,
    )
