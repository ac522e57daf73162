"""A call asked about aloud: is all well, or shall it be taken back.

No answer is no answer: nothing follows from silence but what follows anyway. Where
others may listen, no value and no reason is said.
"""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Final

from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er

from .care.actor import Actor, ActorKind
from .care.record import PersonRecord
from .coordinator import HealthsteadCoordinator
from .domain.ids import PersonId
from .domain.sos import SELF_HARM, SosAnswer, SosLevel, Word
from .sos_answers import async_answer, async_cancel
from .sos_asking import really
from .sos_phone import Message
from .sos_ways import Ways
from .sos_words import Writer, writer_of

CANCEL: Final = "cancel"
YES: Final = "yes"
NO: Final = "no"
ANSWERS: Final = {
    "ok": SosAnswer.OK,
    "help": SosAnswer.HELP,
    "later": SosAnswer.RECHECK,
}


class SosVoice:
    """Asks the person through a satellite."""

    def __init__(
        self, hass: HomeAssistant, coordinator: HealthsteadCoordinator, ways: Ways
    ) -> None:
        """Ask in the rooms of one house."""
        self._hass = hass
        self._coordinator = coordinator
        self._ways = ways

    async def ask(self, satellite: str, record: PersonRecord) -> bool:
        """Ask about the call that runs; say whether the satellite is asking."""
        message = writer_of(self._coordinator, record).of(Word.ASK)
        if record.sos.category == SELF_HARM:
            return await self._ways.speak(satellite, message)
        soft = record.sos.level is SosLevel.SOFT
        person = record.person.id
        heard: Callable[[str], Awaitable[None]]
        heard = partial(self._answered if soft else self._cancel, satellite, person)
        return await self._question(
            satellite, message, tuple(ANSWERS) if soft else (CANCEL,), heard
        )

    async def _question(
        self,
        satellite: str,
        message: Message,
        answers: tuple[str, ...],
        heard: Callable[[str], Awaitable[None]],
    ) -> bool:
        sentences = {
            each: self._coordinator.say(f"sos_voice_{each}s") for each in answers
        }
        return await self._ways.ask(satellite, message.aloud, sentences, heard)

    async def _answered(self, satellite: str, person: PersonId, said: str) -> None:
        writer = self._writer(person)
        if writer is None or said not in ANSWERS:
            return
        actor = self._actor(satellite, writer.record)
        refused = await async_answer(
            self._coordinator, writer.record, ANSWERS[said], actor
        )
        words = f"sos_said_{said}" if refused is None else "sos_said_not"
        await self._ways.speak(satellite, writer.plainly(words))

    async def _cancel(self, satellite: str, person: PersonId, said: str) -> None:
        """Ask back, and end the call only after a yes."""
        writer = self._writer(person)
        if writer is None or said != CANCEL:
            return
        heard = partial(self._ended, satellite, person)
        await self._question(satellite, really(writer.lines), (YES, NO), heard)

    async def _ended(self, satellite: str, person: PersonId, said: str) -> None:
        writer = self._writer(person)
        if writer is None or said != YES:
            return
        actor = self._actor(satellite, writer.record)
        refused = await async_cancel(self._coordinator, writer.record, actor)
        words = "sos_said_ended" if refused is None else "sos_said_not"
        await self._ways.speak(satellite, writer.plainly(words))

    def _writer(self, person: PersonId) -> Writer | None:
        """Return who writes about the call, if it still runs."""
        record = self._coordinator.present(person)
        if record is None or not record.sos.runs:
            return None
        return writer_of(self._coordinator, record)

    def _actor(self, satellite: str, record: PersonRecord) -> Actor:
        """Return who answers: whose satellite it is, or somebody who was called so."""
        known = er.async_get(self._hass).async_get(satellite)
        device = None if known is None else known.device_id
        own = device is not None and device in record.person.profile.satellites
        return Actor(
            kind=ActorKind.SATELLITE,
            id=device or satellite,
            person=record.person.id,
            claimed=not own,
        )
