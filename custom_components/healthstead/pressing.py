"""What a pressed button on a phone does: once, for the right person, or nothing.

The phone's user is the actor, and the desk decides what that user may do. The
same press may arrive ten times, late, or after a restart: it names the doses
that it is about. Putting a notification away is not an answer.
"""

import asyncio
from collections.abc import Mapping, Sequence
from typing import Any, Final

from homeassistant.core import Event, HomeAssistant, callback

from .answers import Answer, Outcome, Said, async_answer
from .care.actor import Actor
from .care.record import PersonRecord
from .const import DOMAIN
from .coordinator import HealthsteadConfigEntry
from .dose_notes import key_of
from .doubt_notes import be_sure, plain, which
from .phone import DoseKey, Note, Press, Verb, code, press_from
from .telling import Teller

PRESSED: Final = "mobile_app_notification_action"
SAYS: Final[Mapping[Verb, Said]] = {
    Verb.TAKEN: Said.TAKEN,
    Verb.SNOOZE: Said.LATER,
    Verb.SKIP: Said.LEFT_OUT,
    Verb.WHY: Said.LEFT_OUT,
    Verb.MINE: Said.SEEN_TO,
}


@callback
def async_start(
    hass: HomeAssistant, entry: HealthsteadConfigEntry, teller: Teller
) -> None:
    """Follow the buttons for as long as the entry is loaded."""
    presses = Presses(hass, entry, teller)
    entry.async_on_unload(hass.bus.async_listen(PRESSED, presses.on_event))


class Presses:
    """Turns presses into answers, one after the other."""

    def __init__(
        self, hass: HomeAssistant, entry: HealthsteadConfigEntry, teller: Teller
    ) -> None:
        """Answer at the entry's desk."""
        self._hass = hass
        self._entry = entry
        self._coordinator = entry.runtime_data.coordinator
        self._memory = self._coordinator.memory
        self._teller = teller
        self._turn = asyncio.Lock()

    @callback
    def on_event(self, event: Event[Mapping[str, Any]]) -> None:
        """Take up a press that is about one of our doses."""
        if (press := press_from(str(event.data.get("action")))) is not None:
            self._entry.async_create_task(
                self._hass, self._pressed(press, event), f"{DOMAIN} button"
            )

    async def _pressed(self, press: Press, event: Event[Mapping[str, Any]]) -> None:
        async with self._turn:
            name = f"{event.data['action']} {event.context.user_id}"
            record = self._person(press)
            if record is None or name in self._memory.pressed:
                return
            if press.verb is Verb.OTHERS:
                await self._others(record, press, event)
            elif press.verb in SAYS:
                outcome = await self._answer(record, press, event)
                if outcome.refused is None and not outcome.doubts:
                    self._memory.pressed[name] = self._coordinator.now()

    async def _answer(
        self, record: PersonRecord, press: Press, event: Event[Mapping[str, Any]]
    ) -> Outcome:
        actor = await self._coordinator.async_actor_for(event.context)
        answer = Answer(
            said=SAYS[press.verb],
            reason=str(event.data.get("reply_text") or "").strip(),
            accepted=press.accepted,
        )
        doses = self._doses(record, press)
        outcome = await async_answer(
            self._coordinator, record.person.id, doses, answer, actor, event.context
        )
        phones = self._phones(actor)
        if outcome.refused is not None:
            mine = outcome.refused.reason == "not_allowed"
            words = "phone_not_yours" if mine else "phone_not_kept"
            await self._say(phones, plain(self._teller.writer(record), words))
        if outcome.doubts:
            await self._ask_back(record, phones, outcome, press.accepted)
        return outcome

    async def _ask_back(
        self,
        record: PersonRecord,
        phones: Sequence[str],
        outcome: Outcome,
        accepted: frozenset[str],
    ) -> None:
        """Ask whoever pressed whether it was really so; no answer records nothing."""
        open_ = list(self._teller.standing.unanswered(record, outcome.doubts))
        doubts = [(dose, outcome.doubts[key_of(dose)]) for dose in open_]
        if not doubts:
            return
        note = be_sure(self._teller.writer(record), doubts, accepted)
        await self._teller.question(record, phones, open_, lambda _: note)

    async def _others(
        self, record: PersonRecord, press: Press, event: Event[Mapping[str, Any]]
    ) -> None:
        """Show the doses for which there was no room."""
        actor = await self._coordinator.async_actor_for(event.context)
        keys = self._doses(record, press)
        doses = list(self._teller.standing.unanswered(record, keys))
        if not doses:
            return

        def write(room: int) -> Note:
            return which(self._teller.writer(record), doses, room, first=False)

        await self._teller.question(record, self._phones(actor), doses, write)

    async def _say(self, phones: Sequence[str], note: Note) -> None:
        for phone in phones:
            await self._teller.channels.send(phone, note, lambda: True)

    def _person(self, press: Press) -> PersonRecord | None:
        present = self._coordinator.desk.household.present()
        fits = (record for record in present if code(record.person.id) == press.person)
        return next(fits, None)

    def _doses(self, record: PersonRecord, press: Press) -> list[DoseKey]:
        """Return the doses that a press is about; a medication that is gone is none."""
        known = {code(medication): medication for medication in record.medications}
        return [
            (known[medication], due)
            for medication, due in press.doses
            if medication in known
        ]

    def _phones(self, actor: Actor) -> tuple[str, ...]:
        """Return the phones of whoever pressed."""
        return self._teller.channels.phones_of(actor.id)
