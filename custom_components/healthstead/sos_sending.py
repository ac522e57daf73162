"""What is due in a call is noted, sent side by side, and noted again with its outcome.

An attempt of which nothing became known stays open: the next look tries it again. What
is no longer wanted, because somebody acts or it is over, is let go of where it hangs.
"""

import asyncio
from collections.abc import Iterable
from dataclasses import replace

from homeassistant.core import HomeAssistant, callback

from .care import commands as c
from .care.calling import Send
from .care.record import PersonRecord
from .channels import SATELLITE
from .const import DOMAIN, LOGGER
from .coordinator import HOUSEKEEPER, HealthsteadConfigEntry
from .domain.ids import PersonId, SosId
from .domain.sos import Outcome, Word
from .sos_phone import Call, tag_of
from .sos_voice import SosVoice
from .sos_ways import Ways
from .sos_words import writer_of


class Sender:
    """Sends what is due, and remembers what is on its way."""

    def __init__(
        self, hass: HomeAssistant, entry: HealthsteadConfigEntry, ways: Ways
    ) -> None:
        """Send on the ways of one house."""
        self._hass = hass
        self._entry = entry
        self._coordinator = entry.runtime_data.coordinator
        self._ways = ways
        self._voice = SosVoice(hass, self._coordinator, ways)
        self._under_way: dict[PersonId, dict[asyncio.Task[None], Send]] = {}

    async def send(self, record: PersonRecord, sends: Iterable[Send]) -> None:
        """Note the attempts, then begin all of them; waits for none."""
        sends = tuple(sends)
        for call in dict.fromkeys(one.call for one in sends):
            await self._note(
                record.person.id, [one for one in sends if one.call == call]
            )
        # Not stopped by a reload: what was begun may be what saves somebody.
        for one in sends:
            task = self._hass.async_create_task(
                self._deliver(record, one), f"{DOMAIN} tells {one.attempt.target}"
            )
            if not task.done():
                tasks = self._under_way.setdefault(record.person.id, {})
                tasks[task] = one
                task.add_done_callback(tasks.pop)

    async def _note(self, person: PersonId, sends: list[Send]) -> None:
        """Note attempts; that it fails is no reason not to send."""
        attempts = tuple(one.attempt for one in sends)
        noted = c.NoteAttempts(person=person, id=sends[0].call, attempts=attempts)
        # A reload makes a new house in the middle of an attempt: it is told there.
        data = getattr(self._entry, "runtime_data", None)
        if data is None:
            return
        try:
            await data.coordinator.async_do(noted, HOUSEKEEPER)
        except Exception:  # noqa: BLE001 - a bug must not keep anybody from being told
            LOGGER.exception("Attempts of a call could not be noted")

    async def _deliver(self, record: PersonRecord, send: Send) -> None:
        try:
            worked = await self._handed_over(record, send)
        except Exception:  # noqa: BLE001 - a bug in one message must not stop the others
            LOGGER.exception("A message of a call could not be made")
            worked = False
        outcome = Outcome.DELIVERED if worked else Outcome.FAILED
        known = replace(send, attempt=replace(send.attempt, outcome=outcome))
        await self._note(record.person.id, [known])

    async def _handed_over(self, record: PersonRecord, send: Send) -> bool:
        attempt = send.attempt
        if attempt.word is Word.ASK and attempt.target.startswith(SATELLITE):
            return await self._voice.ask(attempt.target, record)
        writer = writer_of(self._coordinator, record, drill=send.drill)
        call = Call(
            person=record.person.id,
            id=send.call,
            contact=attempt.contact,
            sent=attempt.at,
        )
        return await self._ways.send(
            attempt.target, writer.of(attempt.word), call, writer.buttons()
        )

    @callback
    def let_go(self, record: PersonRecord) -> None:
        """Stop what hangs on its way and is no longer wanted; its outcome is unknown."""
        for task, send in tuple(self._under_way.get(record.person.id, {}).items()):
            if not _wanted(record, send):
                task.cancel()

    @callback
    def tidy_up(self, person: PersonId, call: SosId) -> None:
        """Take away what nobody has to answer any more.

        Contacts of a real call get the all-clear in its place; for the person, and
        after a drill, the note just goes.
        """
        if (record := self._coordinator.present(person)) is None:
            return
        drill = call == record.drill.id
        attempts = (record.drill if drill else record.sos).attempts
        # A phone that is the person's and a contact's keeps the all-clear.
        theirs = {one.target for one in attempts if one.contact is not None}
        for target in dict.fromkeys(
            one.target for one in attempts if one.outcome is not Outcome.FAILED
        ):
            if target in theirs and not drill:
                continue
            self._hass.async_create_task(
                self._ways.take_away(target, tag_of(call)), f"{DOMAIN} taking away"
            )


def _wanted(record: PersonRecord, send: Send) -> bool:
    """Say whether what is on its way still says what is true."""
    sos = record.drill if send.drill else record.sos
    if sos.id != send.call:
        return False
    match send.attempt.word:
        case Word.ALL_CLEAR:
            return not sos.runs
        case Word.TAKEN_ON:
            return sos.runs and bool(sos.taken_on)
        case _:
            return sos.runs and (send.drill or not sos.taken_on)
