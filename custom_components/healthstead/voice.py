"""A dose asked about aloud: the question, the answer, and what was made of it.

Only in the words that may be said where others listen. Who is asked when, and
what comes next if nobody answers, is ``telling``'s.
"""

import asyncio
from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Any, Final

from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er

from .answers import Answer, Said, async_answer
from .care.actor import Actor, ActorKind
from .care.queries import DueDose
from .care.record import PersonRecord
from .const import LOGGER
from .coordinator import HealthsteadCoordinator
from .domain.reminding import Content
from .dose_notes import Writer, key_of
from .doubt_notes import doubt
from .phone import MINUTES

DOMAIN_OF_SATELLITES: Final = "assist_satellite"
TRIES: Final = 2
PAUSE_S: Final = 20
"""Before a satellite that was busy, or a room in which nobody answered, is tried again."""
ANSWER_LIMIT_S: Final = 45
"""Question, chime and answer; a satellite that takes longer has lost it."""
ANNOUNCE_LIMIT_S: Final = 20
YES: Final = "yes"
NO: Final = "no"
ANSWERS: Final = {YES: Said.TAKEN, "later": Said.LATER, NO: Said.LEFT_OUT}


class Heard(StrEnum):
    """What became of a question."""

    ANSWERED = "answered"
    UNHEARD = "unheard"
    """Nobody answered, or the satellite had something else to do."""
    BROKEN = "broken"


class Voice:
    """Asks through Home Assistant's voice satellites."""

    def __init__(
        self, hass: HomeAssistant, coordinator: HealthsteadCoordinator
    ) -> None:
        """Know no satellite yet; each is looked up when it is used."""
        self._hass = hass
        self._coordinator = coordinator

    async def ask(
        self,
        satellite: str,
        record: PersonRecord,
        doses: Sequence[DueDose],
        wanted: Callable[[], bool],
    ) -> Heard:
        """Ask about doses until somebody answers, twice at most."""
        if not self._is_there(satellite):
            LOGGER.warning("A satellite for reminders is not there: %s", satellite)
            return Heard.BROKEN
        writer = self._writer(record)
        for attempt in range(TRIES):
            if attempt:
                await asyncio.sleep(PAUSE_S)
            if not wanted():
                return Heard.ANSWERED
            said = await self._question(satellite, writer.aloud(doses), tuple(ANSWERS))
            if said is not None:
                return await self._note(satellite, writer, doses, ANSWERS[said])
        return Heard.UNHEARD

    def _writer(self, record: PersonRecord) -> Writer:
        names = record.person.profile.names_on_shared_screens
        content = Content.NAMES if names else Content.NEUTRAL
        return Writer(coordinator=self._coordinator, record=record, content=content)

    async def _note(
        self, satellite: str, writer: Writer, doses: Sequence[DueDose], said: Said
    ) -> Heard:
        """Keep an answer, ask back what is doubted, and say what became of it."""
        actor = self._actor(satellite, writer.record)
        person = writer.record.person.id
        keys = [key_of(dose) for dose in doses]
        outcome = await async_answer(
            self._coordinator, person, keys, Answer(said=said), actor
        )
        for dose in doses:
            if (refusal := outcome.doubts.get(key_of(dose))) is None:
                continue
            question = doubt(writer, dose, refusal)
            if await self._question(satellite, question, (YES, NO)) == YES:
                sure = Answer(said=said, accepted=frozenset({refusal.reason}))
                more = await async_answer(
                    self._coordinator, person, [key_of(dose)], sure, actor
                )
                outcome.kept += more.kept
        words = f"voice_{said.value}" if outcome.kept else "voice_not_kept"
        await self._say(satellite, writer.say(words, minutes=MINUTES))
        return Heard.UNHEARD if outcome.refused else Heard.ANSWERED

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

    def _is_there(self, satellite: str) -> bool:
        state = self._hass.states.get(satellite)
        asks = self._hass.services.has_service(DOMAIN_OF_SATELLITES, "ask_question")
        return asks and state is not None and state.state != "unavailable"

    async def _question(
        self, satellite: str, question: str, answers: Sequence[str]
    ) -> str | None:
        """Return which of the answers was given; None for none of them."""
        response = await self._call(
            "ask_question",
            ANSWER_LIMIT_S,
            entity_id=satellite,
            question=question,
            answers=[
                {
                    "id": each,
                    "sentences": self._coordinator.say(f"voice_{each}s").split(";"),
                }
                for each in answers
            ],
        )
        said = (response or {}).get("id")
        return said if said in answers else None

    async def _say(self, satellite: str, message: str) -> None:
        await self._call(
            "announce", ANNOUNCE_LIMIT_S, entity_id=satellite, message=message
        )

    async def _call(
        self, action: str, limit: int, **data: Any
    ) -> dict[str, Any] | None:
        """Call an action of a satellite; None where it did not work out."""
        try:
            async with asyncio.timeout(limit):
                response = await self._hass.services.async_call(
                    DOMAIN_OF_SATELLITES,
                    action,
                    data,
                    blocking=True,
                    return_response=action == "ask_question",
                )
        except Exception as error:  # noqa: BLE001 - busy, silent or broken: the next try or channel
            LOGGER.debug("%s: %s", data["entity_id"], type(error).__name__)
            return None
        return dict(response or {})
